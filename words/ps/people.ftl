### reviewed: no

## People

people-add = نوی کس ورزیات کړئ
people-add-do = ورزیات یې کړئ او د ګډون کوډ وښیئ
people-all = ټول هغه چې زه یې مسوول یم
people-none = لا دلته څوک نشته.
people-none-help = چې چا ته دنده ورکړل شي، دلته د خپلې څانګې لاندې ښکاري.
people-name = نوم
people-sign-in-help = هغه څه چې دا کس یې د ننوتلو لپاره لیکي. د هر خط توري؛ لوی او واړه توري او تش ځای توپیر نه کوي.
people-post = دنده
people-posts = دندې
people-no-post = دا کس هېڅ دنده نه لري او هېڅ موضوع نه ویني.
people-post-needed = دنده وټاکئ.
people-rank = رتبه
people-no-rank = بې رتبې (ملکي)
people-rank-unknown = داسې رتبه نشته.
people-unit = څانګه
people-state = حالت
people-ready = ننوتلی شي
people-invited = لا یې حساب نه دی جوړ کړی
people-attributes = د هغوی په اړه نور
people-attributes-help = ځینې مېزونه یوازې ځانګړي کسان ځوابوي، لکه ښځینه افسره.
people-since = له { $day } راهیسې
people-until = تر { $day } پورې
people-give-post = دنده ورکړئ
people-end-post = دا دنده پای ته ورسوئ
people-new-code = د ګډون نوی کوډ ورکړئ
people-leave = دا کس له ادارې ځي
people-code-title = د ګډون کوډ
people-code-once = دا یوازې اوس ښودل کېږي. په خپل لاس یې ورکړئ. درې ورځې او یوازې یو ځل کار کوي.
people-code-where = دلته لیکل کېږي:
people-refused = دا اوس نه شي کېدای.
people-oneself = هېڅوک ځان ته دنده نه ورکوي. بل څوک باید دا وکړي.
people-already = دا دنده مخکې لري.
people-already-in = هغوی خپل حساب جوړ کړی دی. نوی کوډ یوازې د دې سیستم مسوول ورکولی شي.

## Units

units-help = له پورته ښکته. څانګې او سیمې له دوتنو راوړل کېږي، څو هر بدلون ثبت وي.
units-name = څانګه
units-above = ځواب ورکوي
units-serves = خدمت
units-people = کارکوونکي
serves-station = د پولیسو تاڼه
serves-district = ولسوالۍ
serves-province = صوبه
serves-complaints = شکایتونه
serves-province_complaints = د صوبې شکایتونه
serves-information = معلومات
serves-women_desk = د ښځو څانګه
serves-district_women_desk = د ولسوالۍ د ښځو څانګه
serves-province_women_desk = د صوبې د ښځو څانګه

## Posts, where places/ gives them no name

role-officer = افسر
role-desk_officer = د مېز افسر
role-investigator = پلټونکی
role-duty_officer = د نوبت افسر
role-front_desk = د هرکلي مېز
role-desk_head = د مېز مشر
role-station_head = د تاڼې مشر
role-district_officer = د ولسوالۍ افسر
role-region_officer = د زون افسر
role-province_officer = د ولایت افسر
role-dispatcher = د لېږلو افسر
role-control_room = د کنټرول خونه
role-oversight = څارنه
role-administrator = اداره کوونکی

## What else is known of people

attribute-woman = ښځینه افسره
attribute-man = نارینه افسر
attribute-trained_children = د ماشومانو لپاره روزل شوی
attribute-trained_protection = د خطر سره مخ خلکو د ساتنې لپاره روزل شوی
