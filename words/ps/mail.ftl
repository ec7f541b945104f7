### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = ستاسو پیغام مو ترلاسه کړ ({ $label })
mail-received-body =
    ستاسو پیغام مو ترلاسه کړ. نښه یې { $label } ده.

    که غواړئ وګورئ چې څه پرې کېږي، { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
    د پولیسو هېڅوک به هېڅکله له تاسو دا کوډ ونه غواړي.
mail-acknowledged-subject = ستاسو پر موضوع { $label } کار پیل شو
mail-acknowledged-body =
    یوه افسر ستاسو موضوع { $label } په غاړه واخیسته.

    د حال معلومولو لپاره { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
mail-asked-subject = د { $label } په اړه پوښتنه لرو
mail-asked-body =
    ستاسو د موضوع { $label } په اړه باید په نور څه هم پوه شو.

    د پوښتنې لوستلو او ځوابولو لپاره { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
mail-answered-subject = د { $label } ځواب راغی
mail-answered-body =
    ستاسو د موضوع { $label } ځواب راغی.

    د لوستلو لپاره یې { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
mail-forwarded-subject = { $label } اوس له بلې څانګې سره ده
mail-forwarded-body =
    ستاسو موضوع { $label } اوس د بلې څانګې په غاړه ده. ستاسو رسید او کوډ هماغه دي، او هېڅ ژمن شوی وخت نه دی بدل شوی.

    که غواړئ وګورئ چې څوک دي، { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
mail-verdict-subject = ایا حل شوه؟ ({ $label })
mail-verdict-body =
    پولیس وړاندیز کوي چې ستاسو موضوع { $label } وتړل شي. پرېکړه ستاسو ده.

    { $address } پرانیزئ، د تعقیب کوډ مو ولیکئ، او راته ووایاست چې حل شوه که نه. که حل شوې نه وي، لوړو مشرانو ته ځي.
mail-reopened-subject = { $label } بیا پرانیستل شوه
mail-reopened-body =
    تاسو وویل چې ستاسو موضوع { $label } حل شوې نه ده. هغه په هماغه رسید، یوه درجه پورته، بیا پرانیستل شوه.

    د حال معلومولو لپاره { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
mail-closed-subject = { $label } وتړل شوه
mail-closed-body =
    ستاسو موضوع { $label } وتړل شوه. ستاسو رسید لا هم د اعتبار وړ دی.

    که غواړئ ولولئ چې څنګه پای ته ورسېده، { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = تاسو ته یو نوی شی شته
mail-discreet-body =
    یو نوی شی شته. چې یوازې یاست، { $address } پرانیزئ.

## Mail to units

mail-unit-new-subject = نوی: { $label }
mail-unit-new-body =
    ستاسو څانګې ته یو نوی شی په تمه دی: { $label }
    { $address }
mail-unit-late-subject = ځنډېدلی: { $label }
mail-unit-late-body =
    یوه ژمنه پر وخت پوره نه شوه، او اوس د دې وار دی چې تاسو خبر شئ: { $label }
    { $address }
mail-unit-reply-subject = لېږونکي لیکلي دي: { $label }
mail-unit-reply-body =
    لېږونکي بیا لیکلي دي: { $label }
    { $address }
