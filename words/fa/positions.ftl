### reviewed: no

## Where devices are

position-id = شناسهٔ دستگاه نیست یا بیش از حد دراز است.
position-lat = عرض جغرافیایی عددی از ‎-90 تا 90 است.
position-lon = طول جغرافیایی عددی از ‎-180 تا 180 است.
position-time = لطفاً زمان را به ثانیه یا میلی‌ثانیه از سال 1970 بنویسید، یا چنین: 2026-11-27T08:30:00Z
position-too-many = این‌ها بیش از آن مکان است که بتوان یکباره گرفت.
position-socket = این نشانی یک ارتباط پیوسته باز می‌کند؛ به درخواست معمولی در اینجا نمی‌توان پاسخ داد.

position-why-too_fast = سریع‌تر از آنکه کسی بتواند حرکت کند
position-why-too_vague = بسیار نادقیق
position-why-future = از زمانی که هنوز نیامده است
position-why-nowhere = دستگاه جای خود را نمی‌دانست
