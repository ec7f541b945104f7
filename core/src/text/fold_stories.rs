//! Do forms that a person means alike meet, and forms that differ in meaning stay apart?

use super::*;
use Language::{Ar, Ckb, Fa, Ps, Sd, Ur};
use proptest::prelude::*;

fn alike(language: Language, forms: &[&str]) {
    for form in &forms[1..] {
        assert_eq!(
            tight_key(forms[0], Some(language)),
            tight_key(form, Some(language)),
            "{} {form}",
            forms[0]
        );
        assert_eq!(loose_key(forms[0]), loose_key(form), "{} {form}", forms[0]);
    }
}

fn apart_but_loosely_alike(language: Language, forms: &[&str]) {
    for (at, one) in forms.iter().enumerate() {
        for other in &forms[..at] {
            assert_ne!(tight_key(one, Some(language)), tight_key(other, Some(language)), "{one} {other}");
            assert_eq!(loose_key(one), loose_key(other), "{one} {other}");
        }
    }
}

fn found(forms: &[&str]) {
    for form in &forms[1..] {
        assert_eq!(loose_key(forms[0]), loose_key(form), "{} {form}", forms[0]);
    }
}

#[test]
fn one_word_on_four_keyboards_is_one_word() {
    alike(Ur, &["کراچی", "كراچي", "کراچى", "كـراچـی", "کرا\u{200C}چی", "\u{202B}کراچی\u{202C}"]);
    alike(Ur, &["ہم", "ھم", "هم"]);
    alike(Ur, &["گئے", "گیے"]);
    alike(Ur, &["ابتداء", "ابتدا"]);
    alike(Fa, &["علی", "علي", "على", "عَلِی"]);
    alike(Fa, &["پائیز", "پاییز"]);
    alike(Fa, &["خانه‌ها", "خانهها"]);
    alike(Fa, &["مسؤول", "مسوول"]);
    alike(Ar, &["أحمد", "احمد", "أحــمد", "اَحْمَد"]);
    alike(Ar, &["مدرسة", "مدرسه"]);
    alike(Ar, &["ﷲ", "الله"]);
    alike(Ar, &["ﻣﺤﻤﺪ", "محمد"]);
    alike(Ps, &["سړی", "سړے"]);
    alike(Ps, &["گل", "ګل", "ګُل"]);
    alike(Sd, &["گھر", "گهر"]);
    alike(Ckb, &["هه‌ولێر", "هەولێر", "ھەولێر"]);
    alike(Ckb, &["ڕۆژ", "رۆژ"]);
}

#[test]
fn letters_that_carry_meaning_stay_apart_in_the_tight_key() {
    apart_but_loosely_alike(Ur, &["بھائی", "بہائی"]);
    apart_but_loosely_alike(Ur, &["گھر", "گہر"]);
    apart_but_loosely_alike(Ur, &["لڑکے", "لڑکی"]);
    apart_but_loosely_alike(Ur, &["ماں", "مان"]);
    apart_but_loosely_alike(Ps, &["سړی", "سړي", "سړې", "سړۍ"]);
    apart_but_loosely_alike(Sd, &["ڪارو", "کارو"]);
    apart_but_loosely_alike(Ckb, &["کەر", "کەڕ"]);
    apart_but_loosely_alike(Ckb, &["گول", "گوڵ"]);
    apart_but_loosely_alike(Ckb, &["کور", "کۆر"]);
    apart_but_loosely_alike(Ckb, &["شیر", "شێر"]);
}

#[test]
fn a_name_typed_on_a_neighbours_keyboard_is_found() {
    found(&["سنڌ", "سندھ", "سنده"]);
    found(&["ٿرپارڪر", "تھرپارکر"]);
    found(&["پښتون", "پشتون"]);
    found(&["ډاکټر", "ڈاکٹر", "داکتر"]);
    found(&["کوپاڵ", "كوبال"]);
    found(&["ئازاد", "آزاد", "ازاد"]);
    found(&["ئەحمەد", "احمەد"]);
    found(&["عوسمان", "عوثمان"]);
    found(&["داوود", "داود", "داؤد"]);
    found(&["ڤيديو", "فيديو"]);
    found(&["ئەڤین", "ئەوین"]);
}

#[test]
fn joined_half_joined_and_split_forms_meet() {
    found(&["می‌روم", "میروم", "می روم", "مي روم"]);
    found(&["کتاب‌های من", "کتابهای من", "کتاب های من"]);
    found(&["رفته‌ام", "رفته ام"]);
    found(&["اس کے لیے", "اسکے لئے", "اس کیلئے"]);
    found(&["پولیس کے لیے", "پولیس کیلئے"]);
    assert_eq!(split_form("خوب‌صورت").as_deref(), Some("خوب صورت"));
    assert_eq!(split_form("خوبصورت"), None);
}

#[test]
fn digits_case_accents_and_signs_do_not_hide_a_text() {
    for form in ["۱۲۳", "١٢٣", "１２３", "123", " 123؟"] {
        assert_eq!(tight_key(form, None), "123", "{form}");
    }
    assert_eq!(tight_key("José  NAÏVE", None), "jose naive");
    assert_eq!(tight_key("Jama'at", None), tight_key("Jama’at", None));
    assert_eq!(tight_key("ڈی۔آئی۔جی", None), tight_key("ڈی آئی جی", None));
    assert_eq!(tight_key("LEA-21/4567", None), tight_key("lea 21 4567", None));
    assert_eq!(tight_key("?!", None), "");
    assert_eq!(tight_key("\u{200F}\u{202E}\u{FEFF}", None), "");
}

#[test]
fn other_scripts_keep_the_marks_that_carry_meaning() {
    assert_ne!(tight_key("की", None), tight_key("का", None));
}

/// Texts full of the letters, marks and joiners that make trouble.
fn troublesome() -> impl Strategy<Value = String> {
    let letters: Vec<char> = "ابپتٹجچدڈرڑزژکگلمننوؤئءيىیےېۍێۆڵڕڤهھہةۃەأإآڪگټښځ۽۾عس  \u{200C}\u{200D}\u{064E}\u{0654}\u{0640}\u{202E}'ﷺﻼİßé1۲٣"
        .chars()
        .collect();
    let words = ["می", "ها", "های", "اس", "کی", "گا", "لیے", "نے", "ام", "ئه", "ب"].map(str::to_owned);
    let piece = prop_oneof![
        8 => proptest::sample::select(letters).prop_map(String::from),
        2 => proptest::sample::select(words.to_vec()).prop_map(|w| format!(" {w} ")),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|v| v.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_key_of_a_key_is_the_same_key(text in prop_oneof![troublesome(), any::<String>()]) {
        for language in Language::ALL.map(Some).into_iter().chain([None]) {
            let key = tight_key(&text, language);
            prop_assert_eq!(&tight_key(&key, language), &key);
        }
        let key = loose_key(&text);
        prop_assert_eq!(&loose_key(&key), &key);
    }

    #[test]
    fn a_key_has_no_unseen_characters_and_bounded_size(text in prop_oneof![troublesome(), any::<String>()]) {
        for key in [tight_key(&text, None), loose_key(&text)] {
            prop_assert!(key.len() <= text.len() * MAX_GROWTH);
            prop_assert!(!key.contains(vanishes) && !key.contains(is_mark));
            prop_assert!(!key.contains("  ") && key.trim() == key);
        }
    }

    #[test]
    fn what_meets_tightly_meets_loosely(text in troublesome()) {
        prop_assert_eq!(loose_key(&text), loose_key(&tight_key(&text, None)));
    }
}
