### reviewed: no

## Numbers for everyone

figures-title = آمار ما
figures-lead = شمار کارهای خود پلیس، برای همه. از سندی شمرده می‌شود که هیچ‌کس نمی‌تواند پنهانی عوضش کند.
figures-emergencies = پرونده‌های محافظت‌شده‌ای که در حالت اضطراری خوانده شدند
figures-emergencies-help = چند افسر می‌توانند وقتی کسی در خطر است، پروندهٔ محافظت‌شده‌ای را یک ساعت بخوانند. هر بار شخص دیگری باید ظرف سه روز بگوید که درست بوده یا نه.
figures-month = ماه
figures-broken = چند بار
figures-in-time = به‌موقع بررسی شد
figures-late = دیر
figures-justified = درست بود
figures-not-justified = درست نبود
figures-waits = هنوز بررسی نشده
figures-at = شمرده شد
figures-head = در { $size } ثبت از سند عمومی، که ریشهٔ آن این است
figures-json = همین برای برنامه‌ها (JSON)
