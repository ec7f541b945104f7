//! Under which key is a text found, however it was typed?
//!
//! The text stays as written; beside it the index keeps two keys. The **tight** key joins only what a
//! person means alike: encodings of one letter, marks, tatweel, joiners, digits, case. The **loose** key
//! joins also neighbours' keyboards and spellings, so that `سنڌ` and `سندھ` meet. A search asks both and
//! ranks tight hits first.
//!
//! Invariant: forms that meet in a tight key without a language meet in the loose key too.
//! Invariant: the key of a key is the same key; a key is at most [`MAX_GROWTH`] times its text in bytes.
//! Not here: the letter tables (`letters`), words written apart (`joins`), stemming, the index (record).

use super::{joins, letters};
use crate::values::Language;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// A key has at most this many times the bytes of its text (one code point can hold four words).
pub const MAX_GROWTH: usize = 12;

/// The key that keeps every letter that carries meaning in the language.
///
/// Without a language, letters that carry meaning in any of the seven stay apart.
///
/// ```
/// use amanat_core::{text::fold::tight_key, values::Language};
/// let ur = Some(Language::Ur);
/// assert_eq!(tight_key("كراچي", ur), tight_key("کراچی", ur));
/// assert_ne!(tight_key("بھائی", ur), tight_key("بہائی", ur));
/// ```
pub fn tight_key(text: &str, language: Option<Language>) -> String {
    if text.is_ascii() {
        return ascii_key(text);
    }
    let clean = clean(text);
    let mut out = String::with_capacity(text.len());
    for (at, &c) in clean.iter().enumerate() {
        if c == ' ' {
            open_gap(&mut out);
        } else if is_arabic(c) {
            let around = letters::Around {
                before: at.checked_sub(1).and_then(|i| clean.get(i)).copied().filter(|b| *b != ' '),
                after: clean.get(at + 1).copied().filter(|a| *a != ' '),
            };
            out.extend(letters::tight(c, &around, language));
        } else {
            push_other(c, &mut out);
        }
    }
    settled(out)
}

/// The key that also joins what neighbours' keyboards and spellings write differently.
///
/// ```
/// use amanat_core::text::fold::loose_key;
/// assert_eq!(loose_key("می‌روم"), loose_key("مي روم"));
/// assert_eq!(loose_key("سنڌ"), loose_key("سندھ"));
/// ```
pub fn loose_key(text: &str) -> String {
    let tight = tight_key(text, None);
    if tight.is_ascii() {
        return tight;
    }
    let mut out = String::with_capacity(tight.len());
    for word in tight.split(' ') {
        open_gap(&mut out);
        loosen(word, &mut out);
    }
    joins::joined(&out)
}

/// The text with each ZWNJ and ZWJ as a space. A text that has one is indexed in this form too, so that
/// a search for a part of `کتاب‌ها` or for `خوب صورت` finds it.
pub fn split_form(text: &str) -> Option<String> {
    let joiner = |c| matches!(c, '\u{200C}' | '\u{200D}');
    text.contains(joiner).then(|| text.replace(joiner, " "))
}

/// One word of a tight key, loosened.
fn loosen(word: &str, out: &mut String) {
    let vowel = |c: char| matches!(c, 'ا' | 'و' | 'ۆ' | 'ۊ' | 'ی' | 'ێ' | 'ه');
    let mut letters_left = word;
    let rest = word.strip_prefix('ئ').filter(|rest| rest.starts_with(vowel));
    let sorani = rest.is_some() || word.contains(['ۆ', 'ێ', 'ڵ', 'ڕ']);
    if let Some(rest) = rest {
        // Sorani lets no vowel begin a word: the ئ that carries it is an alef elsewhere.
        out.push('ا');
        letters_left = rest.strip_prefix(['ا', 'ه']).unwrap_or(rest);
    }
    for c in letters_left.chars() {
        let folded = if c == 'ڤ' && sorani { "و" } else { letters::loose(c) };
        match (folded, c) {
            ("و", _) | (letters::ITSELF, 'و') if out.ends_with('و') => {}
            (letters::ITSELF, _) => out.push(c),
            _ => out.push_str(folded),
        }
    }
}

/// Letters, digits and single spaces; without marks, joiners and controls; compatibility forms as letters.
fn clean(text: &str) -> Vec<char> {
    let mut kept: Vec<char> = Vec::with_capacity(text.len() / 2 + 1);
    for c in text.chars() {
        match (c, kept.last()) {
            // Before there was a Sorani ە, people wrote it as a heh that does not join.
            ('\u{200C}', Some('ه')) => {
                kept.pop();
                kept.push('ە');
            }
            ('\u{0654}', Some('ی')) => {
                kept.pop();
                kept.push('ئ');
            }
            _ if vanishes(c) => {}
            _ => kept.push(c),
        }
    }
    if is_nfkc_quick(kept.iter().copied()) != IsNormalized::Yes {
        kept = kept.iter().copied().nfkc().collect();
    }
    kept.retain(|c| !vanishes(*c) && !is_mark(*c));
    for c in &mut kept {
        if !c.is_alphanumeric() && !is_foreign_mark(*c) && !matches!(c, '۽' | '۾') {
            *c = ' ';
        }
    }
    kept.dedup_by(|a, b| *a == ' ' && *b == ' ');
    kept
}

/// A key of plain ASCII, the quick way.
fn ascii_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\'' | '`' => {}
            _ if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            _ if c.is_ascii_control() && !c.is_ascii_whitespace() => {}
            _ => open_gap(&mut out),
        }
    }
    settled(out)
}

/// A letter of another script: lower case, without its accents; a digit as ASCII.
fn push_other(c: char, out: &mut String) {
    for lower in c.to_lowercase() {
        let parts = std::iter::once(lower).nfkd();
        if lower.is_ascii() || !parts.clone().any(is_mark) {
            push_bare(lower, out);
        } else {
            parts
                .filter(|p| !is_mark(*p) && !vanishes(*p))
                .flat_map(char::to_lowercase)
                .for_each(|p| push_bare(p, out));
        }
    }
}

/// A letter that has no accent, with ligatures and barred letters as their plain ones.
fn push_bare(c: char, out: &mut String) {
    match c {
        '٠'..='٩' => out.extend(char::from_digit(c as u32 - '٠' as u32, 10)),
        '۰'..='۹' => out.extend(char::from_digit(c as u32 - '۰' as u32, 10)),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ø' => out.push('o'),
        'ı' => out.push('i'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        _ if is_mark(c) => {}
        _ => out.push(c),
    }
}

/// A space, unless the key is empty or already ends in one.
fn open_gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// The finished key, without a space at its end.
fn settled(mut key: String) -> String {
    key.truncate(key.trim_end_matches(' ').len());
    key
}

/// Is it a letter or sign of the Arabic blocks? Their digits are folded with all others.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{065F}' | '\u{066A}'..='\u{06EF}' | '\u{06FA}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}')
}

/// Marks that a key leaves out: harakat, small signs, Latin accents.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0674}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{08CA}'..='\u{08FF}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// A mark of a script that is none of ours, which carries meaning there.
fn is_foreign_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Characters that nobody sees and nobody means: joiners, direction, tatweel, controls, apostrophes.
pub(super) fn vanishes(c: char) -> bool {
    match c {
        '\t'..='\r' | '\u{85}' => false,
        '\'' | '`' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '´' => true,
        '\u{0640}' | '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180F}' => true,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => true,
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => true,
        _ => c.is_control(),
    }
}

#[cfg(test)]
#[path = "fold_stories.rs"]
mod stories;
