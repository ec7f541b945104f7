### reviewed: no

## Who sees what is protected

sees-logged-yours = هر نگاهی به آن ثبت می‌شود. با کد خود می‌بینید چه گونه افسری، کی و چرا نگاه کرده است.

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = مسئول آن مشخص شد.
event-forwarded-discreet = اکنون دفتر دیگری مسئول آن است.
event-disputed-discreet = گفتید: حل نشد. یک رده بالاتر دوباره باز شد.
event-escalated-discreet = به یک مافوق خبر داده شد که وقت گذشت.
