### reviewed: no

## For the sender

event-opened = شما این را فرستادید.
event-place_confirmed = تأیید شد که { $unit } مسئول است.
event-acknowledged = افسری آن را به دست گرفت.
event-asked = پلیس از شما چیزی می‌پرسد.
event-replied = شما نوشتید.
event-noted = افسری یادداشتی نوشت.
event-forwarded = به { $unit } رسید که مسئول آن است.
event-assigned = افسری برای آن تعیین شد.
event-merged = همراه با پیام دیگری دربارهٔ همین موضوع رسیدگی می‌شود.
event-unmerged = دوباره جداگانه رسیدگی می‌شود.
event-linked = معلوم شد که به موضوع دیگری مربوط است.
event-protection_raised = اکنون با حفاظت بیشتری نگه داشته می‌شود.
event-lowering_proposed = کسی پیشنهاد داد حفاظت آن کمتر شود.
event-protection_lowered = اکنون با حفاظت کمتری نگه داشته می‌شود.
event-paused = ساعت نگه داشته شد، چون منتظر چیزی هستیم.
event-resumed = ساعت دوباره به راه افتاد.
event-clock_moved = زمان وعده‌داده‌شده به { $when } تغییر کرد.
event-answered = پلیس به شما پاسخ داد.
event-close_proposed = پلیس می‌خواهد آن را ببندد. نتیجه: { $outcome }.
event-seconded = افسر دومی نتیجه را تأیید کرد.
event-agreed = شما گفتید: حل شد.
event-disputed = شما گفتید: حل نشد. دوباره نزد { $unit } باز است.
event-closed = بسته شد.
event-closed-agreed = بسته شد، چون گفتید حل شد.
event-closed-silent = بسته شد، چون پاسخی از شما نیامد. هنوز می‌توانید بگویید که حل نشد.
event-closed-no_channel = بسته شد. هنوز می‌توانید بگویید که حل نشد.
event-closed-not_asked = با پاسخ بسته شد.
event-closed-withdrawn = بسته شد، چون آن را پس گرفتید.
event-reopened = دوباره باز شد.
event-lapsed = یک زمان وعده‌داده‌شده گذشت.
event-escalated = به { $unit } خبر داده شد که زمان گذشت.
event-report_ordered = گزارشی خواسته شد.
event-report_submitted = گزارش خواسته‌شده داده شد.
event-report_returned = گزارش خواسته‌شده برگردانده شد.
event-report_accepted = گزارش خواسته‌شده پذیرفته شد.
event-extract_proposed = کسی پیشنهاد داد بخشی منتشر شود.
event-extract_published = بخشی منتشر شد.
event-withdrawn = شما آن را پس گرفتید.
event-erased = واژه‌ها پاک شد.
event-other = چیزی رخ داد.
