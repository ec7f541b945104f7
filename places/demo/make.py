"""Where does the demo's province come from?

Run `python3 make.py` in this folder: it writes units.toml, areas/*.geojson and gazetteer.tsv beside it.
Names and coordinates of places are facts; every boundary here is drawn by this script, from the
stations' coordinates alone (each point belongs to the nearest station, and the lines are roughened so
that they look like land). They are not the real boundaries of anything. Nothing is copied.

Names in English and Urdu are written by hand, the district names in every language; the other
names follow each language's letters by rule. No native speaker has read them yet.
"""
import hashlib, json, math

# id, English, Urdu, Pashto, Sindhi, Arabic, Sorani, Persian
DISTRICTS = [
    ("peshawar", "Peshawar", "پشاور", "پېښور", "پشاور", "بيشاور", "پێشاوەر", "پیشاور"),
    ("nowshera", "Nowshera", "نوشہرہ", "نوښار", "نوشهرو", "نوشهرة", "نەوشێرا", "نوشهره"),
    ("charsadda", "Charsadda", "چارسدہ", "چارسده", "چارسده", "تشارسدة", "چارسەدە", "چارسده"),
    ("mardan", "Mardan", "مردان", "مردان", "مردان", "مردان", "مەردان", "مردان"),
    ("swabi", "Swabi", "صوابی", "صوابۍ", "صوابي", "صوابي", "سوابی", "صوابی"),
    ("kohat", "Kohat", "کوہاٹ", "کوهاټ", "ڪوهاٽ", "كوهات", "کۆهات", "کوهات"),
    ("malakand", "Malakand", "مالاکنڈ", "ملاکنډ", "مالاڪنڊ", "مالاكند", "مالاکەند", "مالاکند"),
    ("swat", "Swat", "سوات", "سوات", "سوات", "سوات", "سوات", "سوات"),
    ("haripur", "Haripur", "ہری پور", "هري پور", "هري پور", "هريبور", "هەریپوور", "هری‌پور"),
    ("abbottabad", "Abbottabad", "ایبٹ آباد", "اېبټ اباد", "ايبٽ آباد", "أبوت آباد", "ئەبۆت ئاباد", "ابیت‌آباد"),
]
# The police regions and the districts of the demo in each: id, districts, names in the order above.
REGIONS = [
    ("region-peshawar", ["peshawar"], "Peshawar", "پشاور", "پېښور", "پشاور", "بيشاور", "پێشاوەر", "پیشاور"),
    ("region-mardan", ["nowshera", "charsadda", "mardan", "swabi"], "Mardan", "مردان", "مردان", "مردان", "مردان", "مەردان", "مردان"),
    ("region-kohat", ["kohat"], "Kohat", "کوہاٹ", "کوهاټ", "ڪوهاٽ", "كوهات", "کۆهات", "کوهات"),
    ("region-malakand", ["malakand", "swat"], "Malakand", "مالاکنڈ", "ملاکنډ", "مالاڪنڊ", "مالاكند", "مالاکەند", "مالاکند"),
    ("region-hazara", ["haripur", "abbottabad"], "Hazara", "ہزارہ", "هزاره", "هزاره", "هزارة", "هەزارە", "هزاره"),
]
# id, district, English, Urdu, latitude, longitude
STATIONS = [
    ("kabuli", "peshawar", "Kabuli", "کابلی", 34.0085, 71.5690),
    ("gulbahar", "peshawar", "Gulbahar", "گلبہار", 34.0075, 71.5930),
    ("university-town", "peshawar", "University Town", "یونیورسٹی ٹاؤن", 33.9990, 71.5010),
    ("hayatabad", "peshawar", "Hayatabad", "حیات آباد", 33.9830, 71.4400),
    ("chamkani", "peshawar", "Chamkani", "چمکنی", 34.0030, 71.6480),
    ("badaber", "peshawar", "Badaber", "بڈھ بیر", 33.9430, 71.5690),
    ("khazana", "peshawar", "Khazana", "خزانہ", 34.0720, 71.5880),
    ("nowshera-kalan", "nowshera", "Nowshera Kalan", "نوشہرہ کلاں", 34.0150, 71.9750),
    ("akora-khattak", "nowshera", "Akora Khattak", "اکوڑہ خٹک", 34.0036, 72.1263),
    ("pabbi", "nowshera", "Pabbi", "پبی", 34.0094, 71.7980),
    ("charsadda-city", "charsadda", "Charsadda City", "چارسدہ شہر", 34.1497, 71.7400),
    ("tangi", "charsadda", "Tangi", "تنگی", 34.3027, 71.6506),
    ("shabqadar", "charsadda", "Shabqadar", "شبقدر", 34.2136, 71.5645),
    ("mardan-city", "mardan", "Mardan City", "مردان شہر", 34.1975, 72.0493),
    ("takht-bhai", "mardan", "Takht Bhai", "تخت بھائی", 34.2850, 71.9450),
    ("katlang", "mardan", "Katlang", "کاٹلنگ", 34.3560, 72.0760),
    ("shahbaz-garhi", "mardan", "Shahbaz Garhi", "شہباز گڑھی", 34.2250, 72.1600),
    ("swabi-city", "swabi", "Swabi City", "صوابی شہر", 34.1192, 72.4721),
    ("topi", "swabi", "Topi", "ٹوپی", 34.0700, 72.6200),
    ("chota-lahor", "swabi", "Chota Lahor", "چھوٹا لاہور", 34.0530, 72.3550),
    ("yar-hussain", "swabi", "Yar Hussain", "یار حسین", 34.1728, 72.2728),
    ("kohat-city", "kohat", "Kohat City", "کوہاٹ شہر", 33.5889, 71.4429),
    ("kohat-cantt", "kohat", "Kohat Cantonment", "کوہاٹ چھاؤنی", 33.5700, 71.4250),
    ("lachi", "kohat", "Lachi", "لاچی", 33.3830, 71.3370),
    ("gumbat", "kohat", "Gumbat", "گمبٹ", 33.4880, 71.6800),
    ("batkhela", "malakand", "Batkhela", "بٹ خیلہ", 34.6178, 71.9716),
    ("dargai", "malakand", "Dargai", "درگئی", 34.5060, 71.9000),
    ("mingora", "swat", "Mingora", "مینگورہ", 34.7746, 72.3621),
    ("barikot", "swat", "Barikot", "بری کوٹ", 34.6780, 72.2110),
    ("matta", "swat", "Matta", "مٹہ", 34.9310, 72.4010),
    ("khwazakhela", "swat", "Khwazakhela", "خوازہ خیلہ", 34.9350, 72.4700),
    ("bahrain", "swat", "Bahrain", "بحرین", 35.2080, 72.5460),
    ("kalam", "swat", "Kalam", "کالام", 35.4900, 72.5780),
    ("haripur-city", "haripur", "Haripur City", "ہری پور شہر", 33.9946, 72.9330),
    ("hattar", "haripur", "Hattar", "حطار", 33.8510, 72.8490),
    ("ghazi", "haripur", "Ghazi", "غازی", 34.0100, 72.6900),
    ("khanpur", "haripur", "Khanpur", "خانپور", 33.8150, 72.9600),
    ("abbottabad-city", "abbottabad", "Abbottabad City", "ایبٹ آباد شہر", 34.1500, 73.2130),
    ("havelian", "abbottabad", "Havelian", "حویلیاں", 34.0530, 73.1570),
    ("nathia-gali", "abbottabad", "Nathia Gali", "نتھیا گلی", 34.0730, 73.3810),
]
# Points outside the province, longitude and latitude: what is nearer to them is not ours.
OUTSIDE = [
    (71.25, 33.98), (71.30, 34.20), (71.40, 34.42), (71.62, 34.60), (71.76, 34.80), (72.00, 34.92),
    (72.15, 35.20), (72.20, 35.55), (72.45, 35.88), (72.80, 35.75), (72.84, 35.35), (72.80, 35.00),
    (72.68, 34.72), (72.60, 34.42), (72.85, 34.32), (73.15, 34.40), (73.45, 34.30), (73.56, 34.02),
    (73.35, 33.82), (73.10, 33.66), (72.75, 33.72), (72.50, 33.88), (72.25, 33.84), (72.12, 33.62),
    (71.95, 33.40), (71.60, 33.12), (71.20, 33.15), (70.98, 33.45), (71.12, 33.68),
]
# English, Urdu, latitude, longitude: localities beside the stations' own.
LOCALITIES = [
    ("Qissa Khwani Bazaar", "قصہ خوانی بازار", 34.0079, 71.5707), ("Saddar Peshawar", "صدر پشاور", 33.9995, 71.5440),
    ("Chowk Yadgar", "چوک یادگار", 34.0110, 71.5760), ("Namak Mandi", "نمک منڈی", 34.0060, 71.5720),
    ("Hashtnagri", "ہشت نگری", 34.0140, 71.5830), ("Ring Road Peshawar", "رنگ روڈ پشاور", 33.9760, 71.5600),
    ("Board Bazaar", "بورڈ بازار", 33.9960, 71.4740), ("Karkhano Market", "کارخانو مارکیٹ", 33.9940, 71.4140),
    ("Tehkal", "تہکال", 34.0060, 71.5150), ("Nasir Bagh", "ناصر باغ", 34.0190, 71.4660),
    ("Dalazak Road", "دلہ زاک روڈ", 34.0280, 71.5990), ("Kohat Road Peshawar", "کوہاٹ روڈ پشاور", 33.9820, 71.5640),
    ("Charsadda Road", "چارسدہ روڈ", 34.0330, 71.5820), ("Faqirabad", "فقیر آباد", 34.0210, 71.5700),
    ("Gulberg Peshawar", "گلبرگ پشاور", 33.9900, 71.5330), ("Pishtakhara", "پشتہ خرہ", 33.9720, 71.5170),
    ("Matani", "متنی", 33.8480, 71.5720), ("Regi", "ریگی", 34.0300, 71.4400),
    ("Mathra", "متھرا", 34.0850, 71.4800), ("Shahi Bagh", "شاہی باغ", 34.0230, 71.5790),
    ("Risalpur", "رسالپور", 34.0610, 71.9900), ("Nowshera Cantonment", "نوشہرہ چھاؤنی", 34.0020, 71.9980),
    ("Jehangira", "جہانگیرہ", 33.9620, 72.2120), ("Taru Jabba", "تارو جبہ", 34.0030, 71.7300),
    ("Azakhel", "اضاخیل", 34.0060, 71.8700), ("Cherat", "چراٹ", 33.8226, 71.8896),
    ("Khairabad", "خیر آباد", 33.9060, 72.2220), ("Nizampur", "نظام پور", 33.8050, 72.0700),
    ("Umarzai", "عمرزئی", 34.2310, 71.7020), ("Rajjar", "رجڑ", 34.1650, 71.7400), ("Utmanzai", "اتمانزئی", 34.1880, 71.7660),
    ("Sardheri", "سرڈھیری", 34.1720, 71.8660), ("Harichand", "ہری چند", 34.3870, 71.8060),
    ("Turangzai", "ترنگزئی", 34.2120, 71.7420), ("Sheikh Maltoon", "شیخ ملتون", 34.2050, 72.0770),
    ("Bakhshali", "بخشالی", 34.2836, 72.1504), ("Lund Khwar", "لوند خوڑ", 34.3880, 71.9808),
    ("Rustam", "رستم", 34.3470, 72.2850), ("Toru", "طورو", 34.1530, 72.0930), ("Gujar Garhi", "گجر گڑھی", 34.2390, 72.0130),
    ("Jalala", "جلالہ", 34.3280, 71.9060), ("Sher Garh", "شیر گڑھ", 34.3960, 71.8950), ("Babuzai", "بابوزئی", 34.4250, 72.1230),
    ("Ambar", "انبار", 34.0750, 72.4150), ("Zaida", "زیدہ", 34.0600, 72.4660), ("Hund", "ہنڈ", 34.0160, 72.4290),
    ("Kotha", "کوٹھا", 34.0900, 72.5780), ("Marghuz", "مرغز", 34.0680, 72.5200), ("Tarbela", "تربیلا", 34.0890, 72.6990),
    ("Shewa", "شیوہ", 34.2390, 72.3350), ("Kalu Khan", "کالو خان", 34.2120, 72.3060), ("Razzar", "رزڑ", 34.2000, 72.3900),
    ("Kohat Tunnel", "کوہاٹ ٹنل", 33.6570, 71.5210), ("Jungle Khel", "جنگل خیل", 33.5960, 71.4620),
    ("Usterzai", "استرزئی", 33.5510, 71.2870), ("Shakardara", "شکردرہ", 33.2130, 71.4860), ("Billitang", "بلی ٹنگ", 33.5490, 71.5480),
    ("Tanda Dam", "تانڈہ ڈیم", 33.5750, 71.3850), ("Khushal Garh", "خوشحال گڑھ", 33.4680, 71.9000),
    ("Togh Bala", "توغ بالا", 33.5720, 71.4780), ("Thana Malakand", "تھانہ ملاکنڈ", 34.6360, 72.0710),
    ("Sakhakot", "سخاکوٹ", 34.4540, 71.9160), ("Malakand Pass", "درہ ملاکنڈ", 34.5660, 71.9300), ("Chakdara", "چکدرہ", 34.6616, 72.0324),
    ("Saidu Sharif", "سیدو شریف", 34.7447, 72.3546), ("Kabal", "کبل", 34.7910, 72.2830), ("Marghazar", "مرغزار", 34.6700, 72.3420),
    ("Fizagat", "فضا گٹ", 34.7940, 72.3890), ("Charbagh", "چار باغ", 34.8340, 72.4430), ("Malam Jabba", "مالم جبہ", 34.8010, 72.5720),
    ("Madyan", "مدین", 35.1420, 72.5310), ("Miandam", "میاندم", 35.0530, 72.5610), ("Ushu", "اوشو", 35.5420, 72.6320),
    ("Kanju", "کانجو", 34.8120, 72.3450), ("Odigram", "اوڈیگرام", 34.7510, 72.3020), ("Manglawar", "منگلور", 34.8130, 72.4300),
    ("Sarai Saleh", "سرائے صالح", 33.9800, 72.9900), ("Kot Najibullah", "کوٹ نجیب اللہ", 33.9200, 72.8800),
    ("Khalabat", "کھلابٹ", 34.0650, 72.8870), ("Serai Naimat Khan", "سرائے نعمت خان", 34.0310, 73.0350),
    ("Mirpur Abbottabad", "میر پور ایبٹ آباد", 34.2030, 73.2430), ("Jinnahabad", "جناح آباد", 34.1890, 73.2230),
    ("Mandian", "منڈیاں", 34.2050, 73.2350), ("Nawan Shehr", "نواں شہر", 34.1640, 73.2530), ("Thandiani", "ٹھنڈیانی", 34.2330, 73.3560),
    ("Kakul", "کاکول", 34.1790, 73.2570), ("Ayubia", "ایوبیہ", 34.0560, 73.4000), ("Dunga Gali", "ڈونگا گلی", 34.0570, 73.4040),
    ("Sherwan", "شیروان", 34.1350, 73.0720), ("Lora", "لورہ", 33.8870, 73.2870), ("Bagnotar", "بگنوتر", 34.1060, 73.3080),
]
LANGUAGES = ["en", "ur", "ps", "sd", "ar", "ckb", "fa"]

# Each language's letters for the Urdu ones that it does not have, or writes otherwise.
LETTERS = {
    "ps": [("ٹ", "ټ"), ("ڈ", "ډ"), ("ڑھ", "ړ"), ("ڑ", "ړ"), ("گ", "ګ"), ("ہ", "ه"), ("ھ", ""), ("ئے", "ې"), ("ے", "ې"), ("ئی", "ۍ"), ("ں", "ن"), ("آباد", "اباد")],
    "sd": [("ٹھ", "ٺ"), ("ڈھ", "ڍ"), ("بھ", "ڀ"), ("تھ", "ٿ"), ("دھ", "ڌ"), ("ٹ", "ٽ"), ("ڈ", "ڊ"), ("ڑ", "ڙ"), ("ک", "ڪ"), ("ڪھ", "ک"), ("ے", "ي"), ("ی", "ي"), ("ہ", "ه"), ("ں", "ن")],
    "ar": [("چ", "تش"), ("پ", "ب"), ("گ", "غ"), ("ٹ", "ت"), ("ڈ", "د"), ("ڑ", "ر"), ("ک", "ك"), ("ھ", ""), ("ے", "ي"), ("ی", "ي"), ("ہ", "ه"), ("ں", "ن"), ("ژ", "ج")],
    "ckb": [("ص", "س"), ("ط", "ت"), ("ح", "ح"), ("ذ", "ز"), ("ض", "ز"), ("ٹ", "ت"), ("ڈ", "د"), ("ڑ", "ڕ"), ("ھ", ""), ("ے", "ێ"), ("آ", "ئا"), ("ؤ", "و"), ("ں", "ن")],
    "fa": [("ٹ", "ت"), ("ڈ", "د"), ("ڑ", "ر"), ("ھ", ""), ("ئے", "ی"), ("ے", "ی"), ("ہ", "ه"), ("ں", "ن")],
}


# Words that are said, not spelled.
SAID = {
    " شہر": {"ps": "{} ښار", "sd": "{} شهر", "ar": "مدينة {}", "ckb": "شاری {}", "fa": "شهر {}"},
    " چھاؤنی": {"ps": "{} چاوڼۍ", "sd": "{} ڇانوڻي", "ar": "معسكر {}", "ckb": "سەربازگەی {}", "fa": "پادگان {}"},
}


def in_all(english, urdu):
    """One name in the seven languages, by each language's letters."""
    for word, said in SAID.items():
        if urdu.endswith(word) and english != "Nawan Shehr":
            bare = in_all("", urdu[: -len(word)])
            return {"en": english, "ur": urdu} | {l: said[l].format(bare[l]) for l in said}
    names = {"en": english, "ur": urdu}
    for language, rules in LETTERS.items():
        name = urdu
        for theirs, ours in rules:
            name = name.replace(theirs, ours)
        if language == "ckb":
            name = " ".join(w[:-1] + "ە" if w[-1] in "ہه" else w.replace("ہ", "هـ").replace("هـ", "ه") for w in name.split())
        names[language] = name
    for district in DISTRICTS:
        plain = in_plain(district)
        for language, name in list(names.items()):
            if urdu.startswith(plain["ur"]) and language not in ("en", "ur"):
                rest = in_all("", urdu[len(plain["ur"]):].strip()) if urdu != plain["ur"] else None
                names[language] = plain[language] + (" " + rest[language] if rest else "")
    return names


def in_plain(district):
    return dict(zip(LANGUAGES, district[1:]))


# A unit's name around the name of its place, in each language.
TITLES = {
    "station": {"en": "{} Police Station", "ur": "تھانہ {}", "ps": "د {} د پولیسو تاڼه", "sd": "ٿاڻو {}", "ar": "مركز شرطة {}", "ckb": "بنکەی پۆلیسی {}", "fa": "کلانتری {}"},
    "district": {"en": "{} District Police Office", "ur": "ضلعی پولیس دفتر {}", "ps": "د {} د ولسوالۍ د پولیسو دفتر", "sd": "ضلعي پوليس آفيس {}", "ar": "مكتب شرطة منطقة {}", "ckb": "نووسینگەی پۆلیسی ناوچەی {}", "fa": "دفتر پلیس ناحیهٔ {}"},
    "women": {"en": "{} Women's Desk", "ur": "خواتین ڈیسک {}", "ps": "د {} د ښځو څانګه", "sd": "عورتن جي ڊيسڪ {}", "ar": "مكتب المرأة {}", "ckb": "نووسینگەی ژنانی {}", "fa": "میز بانوان {}"},
    "accountability": {"en": "{} Accountability Office", "ur": "دفتر احتساب {}", "ps": "د {} د حساب ورکولو دفتر", "sd": "احتساب آفيس {}", "ar": "مكتب المساءلة {}", "ckb": "نووسینگەی لێپرسینەوەی {}", "fa": "دفتر پاسخ‌گویی {}"},
    "region": {"en": "{} Region Police", "ur": "ریجن پولیس {}", "ps": "د {} د حوزې پولیس", "sd": "ريجن پوليس {}", "ar": "شرطة إقليم {} الفرعي", "ckb": "پۆلیسی هەرێمی {}", "fa": "پلیس حوزهٔ {}"},
    # Words that give nothing away: such a name may stand where strangers read it.
    "protection": {"en": "{} Safety Desk", "ur": "تحفظ ڈیسک {}", "ps": "د {} د خونديتوب څانګه", "sd": "تحفظ ڊيسڪ {}", "ar": "مكتب السلامة {}", "ckb": "نووسینگەی سەلامەتی {}", "fa": "میز ایمنی {}"},
    "family": {"en": "{} Family and Child Desk", "ur": "خاندان و اطفال ڈیسک {}", "ps": "د {} د کورنۍ او ماشوم څانګه", "sd": "خاندان ۽ ٻارن جي ڊيسڪ {}", "ar": "مكتب الأسرة والطفل {}", "ckb": "نووسینگەی خێزان و منداڵی {}", "fa": "میز خانواده و کودک {}"},
    "room": {"en": "{} Control Room", "ur": "کنٹرول روم {}", "ps": "د {} د کنټرول خونه", "sd": "ڪنٽرول روم {}", "ar": "غرفة السيطرة {}", "ckb": "ژووری کۆنترۆڵی {}", "fa": "اتاق کنترل {}"},
    "juvenile": {"en": "{} Young People's Desk", "ur": "نو عمر ڈیسک {}", "ps": "د {} د تنکیو ځوانانو څانګه", "sd": "نوجوان ڊيسڪ {}", "ar": "مكتب الناشئة {}", "ckb": "نووسینگەی مێردمنداڵانی {}", "fa": "میز نوجوانان {}"},
    "province": {"en": "{} Police", "ur": "{} پولیس", "ps": "د {} پولیس", "sd": "{} پوليس", "ar": "شرطة {}", "ckb": "پۆلیسی {}", "fa": "پلیس {}"},
    "information": {"en": "{} Information Office", "ur": "دفتر معلومات {}", "ps": "د {} د معلوماتو دفتر", "sd": "معلومات آفيس {}", "ar": "مكتب المعلومات {}", "ckb": "نووسینگەی زانیاری {}", "fa": "دفتر اطلاعات {}"},
    "area": {"en": "{} District", "ur": "ضلع {}", "ps": "{} ولسوالۍ", "sd": "ضلعو {}", "ar": "منطقة {}", "ckb": "ناوچەی {}", "fa": "ناحیهٔ {}"},
}
PROVINCE = dict(zip(LANGUAGES, ("Khyber Pakhtunkhwa", "خیبر پختونخوا", "خیبر پښتونخوا", "خيبر پختونخوا", "خيبر بختونخوا", "خەیبەر پەختوونخوا", "خیبر پختونخوا")))


MEDIA = dict(zip(LANGUAGES, ("Media Cell", "میڈیا سیل", "د رسنیو څانګه", "ميڊيا سيل", "الخلية الإعلامية", "نووسینگەی ڕاگەیاندن", "دفتر رسانه")))
MISSION = dict(zip(LANGUAGES, ("Example Consulate", "مثالی قونصل خانہ", "بېلګه قونسلګري", "مثالي قونصل خانو", "قنصلية نموذجية", "کونسوڵخانەی نموونە", "کنسولگری نمونه")))
AUXILIARIES = dict(zip(LANGUAGES, ("Volunteer Auxiliaries", "رضاکار معاونین", "رضاکار مرستندویان", "رضاڪار مددگار", "المتطوعون المساعدون", "یاریدەدەرانی خۆبەخش", "همیاران داوطلب")))


def titled(kind, names):
    return {language: TITLES[kind][language].format(names[language]) for language in LANGUAGES}


def cut(ring, seed, other):
    """The part of a ring that is nearer to the seed than to the other."""
    mx, my = (seed[0] + other[0]) / 2, (seed[1] + other[1]) / 2
    nx, ny = other[0] - seed[0], other[1] - seed[1]
    side = lambda p: (p[0] - mx) * nx + (p[1] - my) * ny
    out = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        da, db = side(a), side(b)
        if da <= 0:
            out.append(a)
        if da * db < 0:
            t = da / (da - db)
            out.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
    return out


CORNERS = []


def snap(corner):
    """One corner for all the cells that meet in it."""
    for known in CORNERS:
        if math.dist(known, corner) < 5e-5:
            return known
    CORNERS.append((round(corner[0], 5), round(corner[1], 5)))
    return CORNERS[-1]


def cells():
    # Longitudes are squeezed so that "nearest" means nearest on the ground.
    squeeze = math.cos(math.radians(34.3))
    inside = [((lon * squeeze), lat) for *_, lat, lon in STATIONS]
    outline = []
    for (ax, ay), (bx, by) in zip(OUTSIDE, OUTSIDE[1:] + OUTSIDE[:1]):
        steps = max(1, round(math.dist((ax, ay), (bx, by)) / 0.1))
        outline += [((ax + (bx - ax) * i / steps) * squeeze, ay + (by - ay) * i / steps) for i in range(steps)]
    frame = [(69 * squeeze, 31), (75 * squeeze, 31), (75 * squeeze, 38), (69 * squeeze, 38)]
    for seed in inside:
        ring = frame
        for other in inside + outline:
            if other != seed:
                ring = cut(ring, seed, other)
        ring = [snap((x / squeeze, y)) for x, y in ring]
        yield [a for a, b in zip(ring, ring[1:] + ring[:1]) if a != b]


def rough(a, b, depth=4):
    """The corners between two corners: the same ones in reverse for the neighbour."""
    if a > b:
        return rough(b, a, depth)[::-1]
    length = math.dist(a, b)
    if depth == 0 or length < 0.006:
        return []
    draw = int.from_bytes(hashlib.sha256(repr((a, b)).encode()).digest()[:4], "big") / 2**32 - 0.5
    middle = (
        round((a[0] + b[0]) / 2 - (b[1] - a[1]) * draw * 0.22, 5),
        round((a[1] + b[1]) / 2 + (b[0] - a[0]) * draw * 0.22, 5),
    )
    return rough(a, middle, depth - 1) + [middle] + rough(middle, b, depth - 1)


def joined(rings):
    """The outline of many cells: edges walked both ways fall out, the rest is chained."""
    edges = {(a, b) for ring in rings for a, b in zip(ring, ring[1:] + ring[:1])}
    left = {}
    for a, b in sorted(edges):
        if (b, a) not in edges:
            left.setdefault(a, []).append(b)
    out = []
    while left:
        start = min(left)
        ring = [start]
        while True:
            after = left[ring[-1]].pop()
            if not left[ring[-1]]:
                del left[ring[-1]]
            if after == start:
                break
            ring.append(after)
        out.append(ring)
    return out


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def geometry(rings):
    closed = lambda ring: [list(c) for c in ring + ring[:1]]
    outer, holes = [r for r in rings if area(r) > 0], [r for r in rings if area(r) < 0]
    if len(outer) == 1:
        return {"type": "Polygon", "coordinates": [closed(r) for r in outer + holes]}
    assert not holes, "a district in parts and with a hole: move a station"
    return {"type": "MultiPolygon", "coordinates": [[closed(r)] for r in outer]}


def write_areas(layer, rows):
    lines = []
    for id, names, within, rings in rows:
        properties = {"id": id, "layer": layer, "names": names, "unit": id}
        if within:
            properties["within"] = within
        feature = {"type": "Feature", "properties": properties, "geometry": geometry(rings)}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    open(f"areas/{layer}.geojson", "w", encoding="utf-8").write(text)


def unit(id, kind, names, supervisor=None, serves=(), covers=(), compartment=None, calendar=None):
    quote = lambda text: json.dumps(text, ensure_ascii=False)
    lines = ["[[unit]]", f"id = {quote(id)}", f"kind = {quote(kind)}"]
    if supervisor:
        lines.append(f"supervisor = {quote(supervisor)}")
    lines.append(f"serves = [{', '.join(map(quote, serves))}]")
    if covers:
        lines.append(f"covers = [{', '.join(map(quote, covers))}]")
    if compartment:
        lines.append(f"compartment = {quote(compartment)}")
    if calendar:
        lines.append(f"calendar = {quote(calendar)}")
    lines.append(f'email = "{id}@demo.example.org"')
    lines.append("names = { " + ", ".join(f"{l} = {quote(names[l])}" for l in LANGUAGES) + " }")
    return "\n".join(lines) + "\n"


def write_units(of_station):
    out = [
        "# Written by make.py. The demo's units: invented, with the names of real places.\n"
        'zone = "Asia/Karachi"\ncalendar = "office"\n',
        unit("kp", "province", titled("province", PROVINCE), serves=["province", "region", "district"]),
        unit("kp-women", "desk", titled("women", PROVINCE), "kp", ["province_women_desk", "district_women_desk"], [], "women"),
        unit("kp-accountability", "desk", titled("accountability", PROVINCE), "kp", ["province_complaints"], [], "complaints"),
        unit("kp-information", "desk", titled("information", PROVINCE), "kp", ["information"]),
        unit("kp-protection", "desk", titled("protection", PROVINCE), "kp", ["province_protection_desk"], [], "protection", "always"),
        unit("kp-family", "desk", titled("family", PROVINCE), "kp", ["province_family_desk"], [], "family", "always"),
        # Guests of the house, and who speaks to the public: they answer for no desk.
        unit("kp-room", "room", titled("room", PROVINCE), "kp", ["control_room"], calendar="always"),
        unit("kp-media", "media", MEDIA, "kp"),
        unit("kp-mission", "mission", MISSION, "kp"),
        unit("kp-auxiliaries", "auxiliary", AUXILIARIES, "kp"),
        unit("kp-juvenile", "desk", titled("juvenile", PROVINCE), "kp", ["province_juvenile_desk"], [], "juvenile", "always"),
    ]
    above = {}
    for id, districts, *names in REGIONS:
        names, short = dict(zip(LANGUAGES, names)), id.removeprefix("region-")
        above |= {district: id for district in districts}
        out.append(unit(id, "region", titled("region", names), "kp", ["region"]))
        out.append(unit(f"{short}-protection", "desk", titled("protection", names), "kp-protection", ["protection_desk"], [id], "protection", "always"))
        out.append(unit(f"{short}-room", "room", titled("room", names), id, ["control_room"], [id], calendar="always"))
        out.append(unit(f"{short}-juvenile", "desk", titled("juvenile", names), "kp-juvenile", ["juvenile_desk"], [id], "juvenile", "always"))
    for district in DISTRICTS:
        id, names = district[0], in_plain(district)
        out.append(unit(id, "district", titled("district", names), above[id], ["district"]))
        out.append(unit(f"{id}-women", "desk", titled("women", names), "kp-women", ["women_desk", "district_women_desk"], [id], "women", "always"))
        out.append(unit(f"{id}-accountability", "desk", titled("accountability", names), "kp-accountability", ["complaints"], [id], "complaints"))
        out.append(unit(f"{id}-family", "desk", titled("family", names), "kp-family", ["family_desk"], [id], "family", "always"))
        for station in [s for s in STATIONS if s[1] == id]:
            out.append(unit(station[0], "station", titled("station", of_station[station[0]]), id, ["station"], calendar="always"))
    open("units.toml", "w", encoding="utf-8").write("\n".join(out))


def main():
    of_station = {s[0]: in_all(s[2], s[3]) for s in STATIONS}
    rings = {}
    for station, ring in zip(STATIONS, cells()):
        full = []
        for a, b in zip(ring, ring[1:] + ring[:1]):
            full += [a] + rough(a, b)
        rings[station[0]] = full
    of_district = {d[0]: [rings[s[0]] for s in STATIONS if s[1] == d[0]] for d in DISTRICTS}
    write_areas("station", [(s[0], of_station[s[0]], s[1], [rings[s[0]]]) for s in STATIONS])
    write_areas("district", [(d[0], titled("area", in_plain(d)), "kp", joined(of_district[d[0]])) for d in DISTRICTS])
    write_areas("province", [("kp", PROVINCE, None, joined(rings.values()))])
    write_units(of_station)
    rows = ["kind\tlat\tlon\t" + "\t".join(LANGUAGES)]
    for _, _, english, urdu, lat, lon in STATIONS:
        rows.append(f"place\t{lat}\t{lon}\t" + "\t".join(in_all(english, urdu)[l] for l in LANGUAGES))
    for english, urdu, lat, lon in LOCALITIES:
        rows.append(f"place\t{lat}\t{lon}\t" + "\t".join(in_all(english, urdu)[l] for l in LANGUAGES))
    for district in DISTRICTS:
        own = [s for s in STATIONS if s[1] == district[0]][0]
        rows.append(f"district\t{own[4]}\t{own[5]}\t" + "\t".join(in_plain(district)[l] for l in LANGUAGES))
    open("gazetteer.tsv", "w", encoding="utf-8").write("\n".join(rows) + "\n")


main()
