### reviewed: no

## Showing again that it is you, before something important

fresh-title = هل هذا أنتم حقاً؟
fresh-why = هذه خطوة مهمة. نرجو أن تثبتوا مرة أخرى أنكم أنتم، وليس شخصاً آخر أمام شاشتكم.
fresh-kept = ما كتبتموه محفوظ. لم يُنفَّذ شيء بعد.
fresh-wrong = هذا الرمز غير صحيح. كل رمز يعمل مرة واحدة؛ نرجو انتظار الرمز التالي.
fresh-leave = اتركوا الأمر ولا تغيّروا شيئاً
