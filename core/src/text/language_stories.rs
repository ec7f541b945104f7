//! Is a text's language known, even when it is short or typed on a neighbour's keyboard?
//!
//! None of these sentences was counted in the profiles.

use super::*;
use Language::{Ar, Ckb, En, Fa, Ps, Sd, Ur};

const SENTENCES: [(&str, &[&str]); 8] = [
    (
        "ur",
        &[
            "کل شام میری دکان کے باہر سے سائیکل چوری ہو گئی۔",
            "میری بہن دو دن سے گھر نہیں لوٹی، ہم سب پریشان ہیں",
            "تھانے والے ہماری بات نہیں سنتے",
            "پاسپورٹ بنوانے کے لیے کیا کاغذات چاہئیں؟",
            "سڑک پر accident ہوا ہے، ایمبولینس بھیجیں",
        ],
    ),
    (
        "ps",
        &[
            "زما د کور مخې ته پرون شپه یو موټر سوځول شوی دی",
            "مهرباني وکړئ چې زموږ په سیمه کې ګزمه زیاته کړئ",
            "زوی مې له دوو ورځو راهیسې کور ته نه دی راغلی",
            "څوک راته په ټلیفون کې ګواښ کوي",
            "د تذکرې د جوړولو لپاره چېرته ورشم؟",
        ],
    ),
    (
        "sd",
        &[
            "اسان جي گهر جي سامهون ڪالهه هڪ گاڏي کي باهه ڏني وئي",
            "منهنجو پٽ ٻن ڏينهن کان گهر نه موٽيو آهي",
            "مون کي فون تي ڌمڪيون ملي رهيون آهن",
            "سڃاڻپ ڪارڊ ٺهرائڻ لاءِ ڪٿي وڃان؟",
            "پاڙي ۾ رات جو پوليس جو گشت وڌايو وڃي",
        ],
    ),
    (
        "ar",
        &[
            "سرقت سيارتي من أمام المنزل مساء أمس",
            "ابني لم يعد إلى البيت منذ يومين ونحن قلقون عليه",
            "أريد أن أقدم شكوى ضد موظف في المديرية",
            "ما هي الأوراق المطلوبة لاستخراج جواز السفر؟",
            "هناك حريق في السوق، أرسلوا الإطفاء بسرعة",
        ],
    ),
    (
        "ckb",
        &[
            "دوێنێ شەو ئۆتۆمبێلەکەم لە بەردەم ماڵەکەمان دزرا",
            "کوڕەکەم دوو ڕۆژە نەهاتووەتەوە ماڵەوە و ئێمە زۆر نیگەرانین",
            "دەمەوێت سکاڵا لە دژی فەرمانبەرێک بکەم",
            "بۆ دەرهێنانی پاسپۆرت چی پێویستە؟",
            "لە بازاڕ ئاگر کەوتووەتەوە",
        ],
    ),
    (
        "fa",
        &[
            "دیشب ماشینم را از جلوی خانه دزدیدند",
            "پسرم دو روز است که به خانه برنگشته و نگران او هستیم",
            "می‌خواهم از یک مامور شکایت کنم",
            "برای گرفتن گذرنامه چه مدارکی لازم است؟",
            "در بازار آتش سوزی شده، زود آتش نشانی بفرستید",
        ],
    ),
    (
        "en",
        &[
            "Our shop was broken into on Friday evening",
            "What papers do I need for a new passport?",
            "Someone keeps calling my sister at night",
            "The street lamps near the school do not work",
            "A dog was hit by a truck, please come",
        ],
    ),
    (
        "ur-Latn",
        &[
            "kal sham meri dukan ke bahar se cycle chori ho gayi",
            "meri behen do din se ghar nahi lauti hum sab pareshan hain",
            "thane wale hamari baat nahi sunte",
            "passport banwane ke liye kya kaghzat chahiye",
            "sarak par hadsa hua hai ambulance bhejein",
        ],
    ),
];

#[test]
fn each_of_seven_languages_and_roman_urdu_is_known() {
    for (code, sentences) in SENTENCES {
        for sentence in sentences {
            let guess = guess(sentence, &[]);
            assert_eq!(guess.language.map(Tongue::code), Some(code), "{sentence} {guess}");
            assert!(guess.confidence > 0.8, "{sentence} {guess}");
        }
    }
}

#[test]
fn a_text_typed_on_a_neighbours_keyboard_is_still_known() {
    let known = |text: &str| guess(text, &[]).language;
    assert_eq!(known("كل شام ميري دكان كے باهر سے سائيكل چوري هو گئي"), Some(Tongue::Of(Ur)));
    assert_eq!(known("ديشب ماشينم را از جلوي خانه دزديدند"), Some(Tongue::Of(Fa)));
    assert_eq!(known("زما د کور مخی ته پرون شپه یو موٹر سوخول شوی دی"), Some(Tongue::Of(Ps)));
    assert_eq!(known("دوينى شه‌و ئوتومبيله‌كه‌م له‌ به‌رده‌م ماله‌كه‌مان دزرا"), Some(Tongue::Of(Ckb)));
}

#[test]
fn what_fits_nothing_is_unknown() {
    for text in ["", "12345", "؟!", "我想报案", "Я хочу сообщить", "ئۇ ئىت چوڭ", "asdkjh qwe zzxq wrtp"]
    {
        assert_eq!(guess(text, &[]), Guess::UNKNOWN, "{text}");
    }
    for text in ["ich möchte einen Diebstahl melden", "Bugün hava çok güzel değil mi"] {
        assert_eq!(guess(text, &[]), Guess::UNKNOWN, "{text}");
    }
}

#[test]
fn a_short_word_is_read_as_the_person_is_known_to_write() {
    for (text, language) in [("سلام", Fa), ("سلام", Ckb), ("چوری", Ur), ("محمد", Ar), ("police", En)]
    {
        assert_eq!(guess(text, &[language]).language.map(Tongue::language), Some(language), "{text}");
    }
    let sure = "میری بہن دو دن سے گھر نہیں لوٹی";
    assert_eq!(guess(sure, &[Sd, Ps]).language, Some(Tongue::Of(Ur)));
}

#[test]
fn a_very_long_text_is_read_only_so_far() {
    let long = format!("{} {}", "یہ اردو ہے".repeat(MAX_CHARS_READ), "and this is English ".repeat(5000));
    assert_eq!(guess(&long, &[]).language, Some(Tongue::Of(Ur)));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        failure_persistence: None,
        ..Default::default()
    })]

    #[test]
    fn whatever_comes_in_confidence_is_a_share(text in proptest::prelude::any::<String>()) {
        let guess = guess(&text, &[Ur]);
        proptest::prop_assert!((0.0..=1.0).contains(&guess.confidence));
        proptest::prop_assert_eq!(guess.language.is_none(), guess.confidence == 0.0);
    }
}
