//! Which letters speak against a language?
//!
//! Invariant: a letter never decides alone; a text typed on a neighbour's keyboard still has its words.
//! Not here: words and runs of letters (`profiles`), search keys (`letters`).

use crate::values::Language;

/// How much one kind of foreign letter speaks against a language.
const AGAINST: f32 = 3.0;

const UR: u8 = 1;
const PS: u8 = 1 << 1;
const SD: u8 = 1 << 2;
const AR: u8 = 1 << 3;
const CKB: u8 = 1 << 4;
const FA: u8 = 1 << 5;

/// How much the letters of a text speak against a language; each kind of letter counts once.
pub(super) fn against(text: &[char], language: Language) -> f32 {
    let own = bit(language);
    let mut seen: Vec<char> = Vec::new();
    for &c in text {
        if let Some(users) = users(c)
            && users & own == 0
            && !seen.contains(&c)
        {
            seen.push(c);
        }
    }
    seen.len() as f32 * AGAINST
}

/// Languages that write a letter, if not all of them do.
fn users(c: char) -> Option<u8> {
    Some(match c {
        'ٻ' | 'ڀ' | 'ٺ' | 'ٽ' | 'ٿ' | 'ڄ' | 'ڃ' | 'ڇ' | 'ڌ' | 'ڏ' | 'ڊ' | 'ڍ' | 'ڙ' | 'ڦ' | 'ڪ' | 'ڳ'
        | 'ڱ' | 'ڻ' | '۽' | '۾' => SD,
        'ټ' | 'ډ' | 'ړ' | 'ږ' | 'ښ' | 'ځ' | 'څ' | 'ڼ' | 'ې' | 'ۍ' | 'ګ' => PS,
        'ڕ' | 'ڵ' | 'ۆ' | 'ێ' | 'ڤ' | 'ە' => CKB,
        'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' => UR,
        'ة' | 'ى' | 'أ' | 'إ' | 'ك' => AR,
        'ھ' => UR | SD | CKB,
        'ي' => AR | SD | PS,
        'ی' => UR | FA | CKB | PS,
        'ک' => UR | FA | CKB | PS | SD,
        'ه' => AR | FA | PS | SD | CKB,
        'ؤ' => UR | AR | FA | SD,
        'آ' => UR | AR | FA | SD | PS,
        'ژ' => UR | PS | CKB | FA,
        'پ' | 'چ' | 'گ' => UR | PS | SD | CKB | FA,
        'ث' | 'ذ' | 'ص' | 'ض' | 'ط' | 'ظ' => UR | PS | SD | AR | FA,
        _ => return None,
    })
}

fn bit(language: Language) -> u8 {
    match language {
        Language::Ur => UR,
        Language::Ps => PS,
        Language::Sd => SD,
        Language::Ar => AR,
        Language::Ckb => CKB,
        Language::Fa => FA,
        Language::En => 0,
    }
}

/// One shape for what keyboards mix up, so that words are known whoever typed them.
pub(super) fn shape(c: char) -> char {
    match c {
        'ي' | 'ى' | 'ئ' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ہ' | 'ە' | 'ة' | 'ۃ' | 'ۀ' | 'ۂ' => 'ه',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        _ => c,
    }
}
