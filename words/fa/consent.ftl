### reviewed: no

## چرا اکنون نمی‌شود: سخنی که بیرون می‌رود و سخنی که می‌ماند

refused-too_far_off = این زمان خیلی دور است. لطفاً زمان نزدیک‌تری برگزینید.
refused-consent_needed = شخص مربوط با این موافقت نکرده، یا موافقتش پایان یافته است.
refused-guardian_needed = برای کودک باید پدر، مادر یا بزرگ‌تری که از او نگهداری می‌کند موافقت کند.
refused-guardian_is_party = کسی که خود طرف ماجراست نمی‌تواند به جای دیگری موافقت کند.
refused-assent_needed = خود کودک هم باید موافق باشد.
refused-not_to_disclose = لطفاً بگویید کدام سخنان. یادداشت‌های میان افسران با هیچ موافقتی بیرون نمی‌رود.
refused-wrong_recipient = این گیرنده با این هدف جور نیست.
refused-changed_meanwhile = در این میان چیزی در این موضوع رخ داد. لطفاً آن را ببینید و دوباره انجام دهید.
refused-held = دادگاه یا قانون می‌خواهد این سخنان بماند. اکنون هیچ‌کس نمی‌تواند پاکشان کند.
refused-nobody_asked = کسی که موضوع را آورده این را نخواسته است.
refused-words_erased = این سخنان پیش از این پاک شده‌اند.

## چه شد، برای فرستنده

event-extract_recalled = آنچه همگانی شده بود پس گرفته شد.
event-consent_given = موافقت شد که بخشی از سخنان شما به کسی داده شود.
event-consent_withdrawn = موافقت پس گرفته شد. دیگر چیزی بر پایهٔ آن بیرون نمی‌رود.
event-disclosure_proposed = کسی پیشنهاد کرد سخنانی به بیرون داده شود.
event-disclosed = بخشی از سخنان شما داده شد به: { $to }.
event-handed_over = بخشی از سخنان شما داده شد به: { $to }.
event-disclosure_dropped = تصمیم گرفته شد که سخنان به کسی داده نشود.
event-disclosure_told = بخشی از سخنان شما به خواست قانون به دادگاه یا اداره‌ای داده شد. پیش از این اجازه نداشتیم به شما بگوییم.
event-held = دادگاه یا قانون می‌خواهد سخنان بماند.
event-hold_released = دیگر هیچ دادگاه و قانونی نمی‌خواهد سخنان بماند.
event-erasure_asked = شما خواستید سخنانی پاک شود.
event-erasure_proposed = افسری پیشنهاد کرد سخنانی پاک شود.
event-erasure_declined = سخنان شما فعلاً می‌ماند. دلیلش اینجا نوشته شده است.

## چه شد، برای افسران

staff-event-extract_recalled = سخنان همگانی‌شده پس گرفته شد
staff-event-consent_given = موافقت داده شد
staff-event-consent_withdrawn = موافقت پس گرفته شد
staff-event-disclosure_proposed = پیشنهاد دادن سخنان؛ منتظر نفر دوم
staff-event-disclosed = سخنانی از میز بیرون رفت
staff-event-handed_over = سخنانی از میز بیرون رفت
staff-event-disclosure_dropped = پیشنهاد دادن سخنان کنار گذاشته شد
staff-event-disclosure_told = اکنون می‌توان به فرستنده گفت
staff-event-held = نگهداری قانونی: سخنان می‌ماند
staff-event-hold_released = نگهداری قانونی پایان یافت
staff-event-erasure_asked = فرستنده خواست سخنانی پاک شود
staff-event-erasure_proposed = پیشنهاد پاک کردن؛ منتظر نفر دوم
staff-event-erasure_declined = پاک کردن پذیرفته نشد
