### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = پیام شما به دست ما رسید ({ $label })
mail-received-body =
    پیام شما به دست ما رسید. نشان آن { $label } است.

    برای دیدن اینکه با آن چه می‌کنند، { $address } را باز کنید و کد پیگیری خود را بنویسید.
    هیچ‌کس از پلیس هرگز این کد را از شما نمی‌پرسد.
mail-acknowledged-subject = به پروندهٔ شما { $label } رسیدگی می‌شود
mail-acknowledged-body =
    یک افسر پروندهٔ شما { $label } را به دست گرفته است.

    برای پیگیری، { $address } را باز کنید و کد پیگیری خود را بنویسید.
mail-asked-subject = پرسشی دربارهٔ { $label } داریم
mail-asked-body =
    باید چیز دیگری دربارهٔ پروندهٔ شما { $label } بدانیم.

    برای خواندن پرسش و پاسخ به آن، { $address } را باز کنید و کد پیگیری خود را بنویسید.
mail-answered-subject = پاسخ { $label } آمده است
mail-answered-body =
    پاسخ پروندهٔ شما { $label } آمده است.

    برای خواندن آن، { $address } را باز کنید و کد پیگیری خود را بنویسید.
mail-forwarded-subject = { $label } اکنون نزد یگان دیگری است
mail-forwarded-body =
    اکنون یگان دیگری مسئول پروندهٔ شما { $label } است. رسید و کد شما همان است و هیچ زمان وعده‌داده‌شده‌ای جابه‌جا نشده است.

    برای دیدن اینکه کدام یگان است، { $address } را باز کنید و کد پیگیری خود را بنویسید.
mail-verdict-subject = آیا حل شد؟ ({ $label })
mail-verdict-body =
    پلیس پیشنهاد می‌کند پروندهٔ شما { $label } بسته شود. تصمیم با شماست.

    { $address } را باز کنید، کد پیگیری خود را بنویسید و بگویید که حل شد یا نه. اگر حل نشده باشد، به سطح بالاتری می‌رود.
mail-reopened-subject = { $label } دوباره باز شد
mail-reopened-body =
    گفتید که پروندهٔ شما { $label } حل نشده است. با همان رسید، یک سطح بالاتر، دوباره باز شد.

    برای پیگیری، { $address } را باز کنید و کد پیگیری خود را بنویسید.
mail-closed-subject = { $label } بسته شد
mail-closed-body =
    پروندهٔ شما { $label } بسته شد. رسید شما همچنان معتبر است.

    برای خواندن اینکه چگونه پایان یافت، { $address } را باز کنید و کد پیگیری خود را بنویسید.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = چیز تازه‌ای برای شما هست
mail-discreet-body =
    چیز تازه‌ای هست. وقتی تنها بودید، { $address } را باز کنید.

## Mail to units

mail-unit-new-subject = تازه: { $label }
mail-unit-new-body =
    چیز تازه‌ای در انتظار یگان شماست: { $label }
    { $address }
mail-unit-late-subject = دیرکرد: { $label }
mail-unit-late-body =
    وعده‌ای به‌موقع انجام نشد و چون در سلسله‌مراتب نوبت شماست، به شما خبر می‌دهیم: { $label }
    { $address }
mail-unit-reply-subject = فرستنده نوشته است: { $label }
mail-unit-reply-body =
    فرستنده دوباره نوشته است: { $label }
    { $address }
