//! Which letters does a person mean as one and the same?
//!
//! The scripts of seven languages share their shapes but not their code points: a yeh has four, a kaf
//! three, a heh seven, and each keyboard types another one. Here is the whole table, twice: `tight` joins
//! only what never differs in meaning in that language; `loose` joins also what is *typed* for each other
//! on a neighbour's keyboard, and sounds that are spelled differently from one language to the next.
//!
//! Invariant: folding a folded letter changes nothing.
//! Not here: marks, joiners, order of steps (`fold`); words written apart (`joins`).

use crate::values::Language;

/// Which consonants an Urdu ھ can breathe behind. Elsewhere it is a plain heh, whatever was typed.
const ASPIRABLE: &str = "بپتٹجچدڈرڑکكگلمن";

/// Letters around the one being folded, within its word; `None` at the word's ends.
pub(super) struct Around {
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
}

/// The letter that stands for `c` in a tight key; `None` when `c` leaves no trace there.
///
/// Kept apart for their meaning: ھ behind a consonant, ے ں ٹ ڈ ڑ (Urdu); ې ۍ ی ي ئ (Pashto);
/// ڪ ک (Sindhi); ڕ ڵ ۆ ێ ە (Sorani). Without a language everything that differs in one of them is kept.
pub(super) fn tight(c: char, around: &Around, language: Option<Language>) -> Option<char> {
    use Language::{Ar, Ckb, Fa, Ps, Sd, Ur};
    let is = |l: Language| language == Some(l);
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ي' if is(Ps) => 'ي',
        'ي' | 'ى' | 'ٸ' => 'ی',
        'ے' if is(Ps) || is(Ar) || is(Fa) || is(Ckb) => 'ی',
        'ئ' if is(Ur) || is(Fa) => 'ی',
        'ك' if is(Sd) => 'ڪ',
        'ڪ' if is(Ar) || is(Fa) || is(Ur) || is(Ps) || is(Ckb) => 'ک',
        'ك' => 'ک',
        'ګ' => 'گ',
        'ه' | 'ہ' | 'ھ' | 'ۀ' | 'ۂ' | 'ة' | 'ۃ'
            if is(Ckb) && around.after.is_none() && around.before.is_some() =>
        {
            'ە'
        }
        'ە' if is(Ckb) => 'ە',
        'ہ' | 'ۀ' | 'ۂ' | 'ة' | 'ۃ' | 'ە' => 'ه',
        'ھ' if keeps_breath(around, language) => 'ھ',
        'ھ' => 'ه',
        'ؤ' if is(Ckb) => 'ۆ',
        'ؤ' | 'ٶ' => 'و',
        'ڕ' if is(Ckb) && around.before.is_none() => 'ر',
        'ء' if (is(Ur) || is(Fa)) && around.after.is_none_or(|a| a == 'ء') => return None,
        'ټ' | 'ٽ' => 'ٹ',
        'ډ' | 'ڊ' => 'ڈ',
        'ړ' | 'ڙ' => 'ڑ',
        'ڼ' => 'ڻ',
        other => other,
    })
}

/// Is this ھ the breath of the consonant before it?
fn keeps_breath(around: &Around, language: Option<Language>) -> bool {
    let aspirates = matches!(language, None | Some(Language::Ur | Language::En));
    aspirates && around.before.is_some_and(|b| ASPIRABLE.contains(b))
}

/// What stands for a tight letter in a loose key: nothing, one letter, or two.
pub(super) fn loose(c: char) -> &'static str {
    match c {
        'پ' | 'ٻ' => "ب",
        'ڀ' => "به",
        'ط' | 'ٹ' => "ت",
        'ٺ' | 'ٿ' => "ته",
        'ث' | 'ص' => "س",
        'ښ' => "ش",
        'چ' | 'ڄ' => "ج",
        'ڇ' => "جه",
        'ڃ' | 'ں' | 'ڻ' => "ن",
        'ځ' | 'څ' => "خ",
        'ڈ' | 'ڏ' => "د",
        'ڌ' | 'ڍ' => "ده",
        'ڑ' | 'ڕ' | 'ږ' => "ر",
        'ذ' | 'ض' | 'ظ' | 'ژ' => "ز",
        'ڦ' => "به",
        'ڤ' => "ف",
        'گ' | 'ڪ' | 'ڳ' | 'ڱ' => "ک",
        'ڵ' => "ل",
        '۾' => "م",
        'ۆ' | 'ۊ' | 'ۇ' | 'ۈ' | 'ۅ' => "و",
        'ھ' => "ه",
        'ے' | 'ې' | 'ۍ' | 'ێ' | 'ئ' => "ی",
        'ء' | '۽' => "",
        _ => "\u{FFFF}",
    }
}

/// The answer of [`loose`] for a letter that stands for itself.
pub(super) const ITSELF: &str = "\u{FFFF}";
