### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = این موضوع محافظت‌شده است. شما می‌بینید که وعده‌ای در جریان است و می‌گویید چه کسی آن را به دست بگیرد. شماره و واژه‌هایش نزد کسانی می‌ماند که روی آن کار می‌کنند.
clock-open = منتظر کسی است که آن را به دست بگیرد
clock-acknowledged = کسی آن را به دست گرفته است
clock-answered = پاسخ داده شد
clock-proposed = منتظر سخن فرستنده یا افسر دوم
clock-closed = پایان یافت
clock-until = وعده تا
clock-in-hand = یکی از افراد میز
clock-nobody = هنوز هیچ‌کس
clock-no-taker = اکنون در این یگان کسی نمی‌تواند آن را به دست بگیرد. در آنجا به کسی سمت بدهید یا از یگان بالاتر بپرسید.
