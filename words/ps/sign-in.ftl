### reviewed: no

## Coming in

sign-in-name = د ننوتلو نوم
sign-in-password = پټنوم
sign-in-code = شپږ رقمي کوډ
sign-in-code-help = ستاسو د تصدیق په اپلیکېشن کې ښکاري او هر ۳۰ ثانیې وروسته بدلېږي.
sign-in-wrong = نوم، پټنوم یا کوډ سم نه دی. بیا هڅه وکړئ؛ هر کوډ یوازې یو ځل کار کوي.
sign-in-wait = ډېرې هڅې وشوې. تر بلې هڅې د انتظار ثانیې: { $seconds }
sign-in-busy = اوس ډېر خلک هڅه کوي. لږ وروسته بیا هڅه وکړئ.
form-stale = دا پاڼه ډېر وخت پرانیستې وه. هېڅ بدل نه شول. بیا یې پرانیزئ.

## Joining with a code

join-link = زه د ګډون کوډ لرم
join-title = خپل حساب جوړ کړئ
join-code = د ګډون کوډ
join-code-help = شپاړس توري او رقمونه چې تاسو ته درکړل شوي. درې ورځې او یوازې یو ځل کار کوي.
join-code-wrong = دا کوډ هېڅ نه پرانیزي. کېدای شي ناسم لیکل شوی، کارول شوی یا تر درې ورځو زوړ وي.
join-welcome = ښه راغلئ، { $name }.
join-name-needed = نوم او د ننوتلو نوم ولیکئ.
join-name-taken = د ننوتلو دا نوم بل چا اخیستی. بل یو وټاکئ.
join-password = پټنوم وټاکئ
join-password-help = لږ تر لږه ۸ توري؛ ۱۵ غوره دي. په هره ژبه یوه لنډه جمله چې یوازې تاسو یې پېژنئ، ښه ده.
join-again = هماغه پټنوم بیا
join-again-differs = دواړه پټنومونه یو شان نه دي.
join-factor-title = د تصدیق اپلیکېشن ونښلوئ
join-factor-help = په خپل تلیفون کې د تصدیق په یوه اپلیکېشن دا انځور سکن کړئ، بیا هغه شپږ رقمونه ولیکئ چې ښيي یې.
join-factor-by-hand = یا دا کیلي په اپلیکېشن کې ولیکئ:
join-factor-wrong = دا رقمونه سم نه دي. هغه ولیکئ چې اپلیکېشن یې اوس ښيي.
join-finish = پای ته یې ورسوئ او ننوځئ

## Why a password cannot be one

password-too-short = دا ډېر لنډ دی: لږ تر لږه ۸ توري.
password-too-long = دا ډېر اوږد دی.
password-known = دا له هغو پټنومونو دی چې نور یې لومړی اټکلوي. بل یو وټاکئ.
password-is-the-name = د ننوتلو نوم پټنوم نه شي کېدای.
