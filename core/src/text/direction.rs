//! Which way does a line run, and how is a foreign text put into it without turning it over?
//!
//! A phone number or an English name inside an Urdu sentence comes out reversed unless it is isolated,
//! and a hidden override can make one text read as another. So what people write is shown isolated,
//! and the characters that could turn a line are made harmless first.
//!
//! Invariant: whatever comes in, every isolate opened by [`isolate`] is closed by it.
//! Not here: `dir="auto"` in markup (server/pages), the direction of a language ([`Language::direction`]).
//!
//! [`Language::direction`]: crate::values::Language

use crate::values::Direction;
use unicode_segmentation::UnicodeSegmentation;

/// FIRST STRONG ISOLATE: opens a text whose direction is its own.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE: closes it.
const POP_ISOLATE: char = '\u{2069}';
/// A letter with more marks than this is somebody playing tricks with the line's height.
pub const MAX_MARKS_PER_LETTER: usize = 8;

/// The direction of the first character that has one; none when the text has only digits and signs.
pub fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(strong)
}

/// The text between U+2068 and U+2069, so that it keeps its own order inside any line.
pub fn isolate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(FIRST_STRONG_ISOLATE);
    out.extend(text.chars().filter(|c| !turns_line(*c)));
    out.push(POP_ISOLATE);
    out
}

/// The text without the characters that open, close or override a direction. Marks (LRM, RLM, ALM) stay:
/// people type them, and they cannot reach beyond their own place.
pub fn without_overrides(text: &str) -> String {
    text.chars().filter(|c| !turns_line(*c)).collect()
}

/// One harmless line of at most `max_graphemes` characters as people count them: no control characters,
/// no overrides, runs of white space as one space; a text cut short ends in `…`.
pub fn plain_line(text: &str, max_graphemes: usize) -> String {
    let mut out = String::new();
    let mut count = 0;
    let mut gap = false;
    for grapheme in text.graphemes(true) {
        if grapheme.chars().all(|c| c.is_whitespace() || c.is_control()) {
            gap |= grapheme.chars().any(char::is_whitespace);
            continue;
        }
        let kept: String = shown(grapheme);
        if kept.is_empty() {
            continue;
        }
        let wanted = 1 + usize::from(gap && !out.is_empty());
        if count + wanted > max_graphemes {
            return cut(out, max_graphemes);
        }
        if wanted == 2 {
            out.push(' ');
        }
        out.push_str(&kept);
        count += wanted;
        gap = false;
    }
    out
}

/// Ends a full line with `…`, within the limit.
fn cut(line: String, max_graphemes: usize) -> String {
    let kept: String = line.graphemes(true).take(max_graphemes.saturating_sub(1)).collect();
    if max_graphemes == 0 { kept } else { format!("{}…", kept.trim_end()) }
}

/// What of one character as people count them may be shown.
fn shown(grapheme: &str) -> String {
    grapheme.chars().filter(|c| !c.is_control() && !turns_line(*c)).take(1 + MAX_MARKS_PER_LETTER).collect()
}

/// Embeddings, overrides, isolates and their ends; and the deprecated shaping controls.
fn turns_line(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{206A}'..='\u{206F}')
}

/// The direction of a character that has one by itself.
fn strong(c: char) -> Option<Direction> {
    match c {
        '\u{200E}' => Some(Direction::Ltr),
        '\u{200F}' | '\u{061C}' => Some(Direction::Rtl),
        '٠'..='٩' | '۰'..='۹' => None,
        _ if !c.is_alphabetic() => None,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => Some(Direction::Rtl),
        '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}' => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_runs_as_its_first_letter_runs() {
        assert_eq!(first_strong("کراچی Karachi"), Some(Direction::Rtl));
        assert_eq!(first_strong("Karachi کراچی"), Some(Direction::Ltr));
        assert_eq!(first_strong("+92 300 1234567"), None);
        assert_eq!(first_strong("۱۲۳ 12 (٤)"), None);
        assert_eq!(first_strong("۱۲۳ لاہور"), Some(Direction::Rtl));
        assert_eq!(first_strong(""), None);
    }

    #[test]
    fn a_number_keeps_its_order_inside_an_urdu_sentence() {
        assert_eq!(isolate("+92 300 1234567"), "\u{2068}+92 300 1234567\u{2069}");
    }

    #[test]
    fn a_text_cannot_break_out_of_its_isolate() {
        assert_eq!(isolate("a\u{2069}\u{202E}b"), "\u{2068}ab\u{2069}");
        assert_eq!(without_overrides("invoice\u{202E}gnp.exe"), "invoicegnp.exe");
        assert_eq!(without_overrides("abc\u{200F}"), "abc\u{200F}");
    }

    #[test]
    fn a_plain_line_is_one_line_of_whole_letters() {
        assert_eq!(plain_line("  سلام\r\n\u{0}  دنیا\t ", 40), "سلام دنیا");
        assert_eq!(plain_line("کتاب‌ها", 40), "کتاب‌ها");
        assert_eq!(plain_line("abcdef", 4), "abc…");
        assert_eq!(plain_line("abcd", 4), "abcd");
        assert_eq!(plain_line("مُحَمَّد", 4), "مُحَمَّد");
        assert_eq!(plain_line("a", 0), "");
        let tower = format!("a{}", "\u{0301}".repeat(500));
        assert_eq!(plain_line(&tower, 4).chars().count(), 1 + MAX_MARKS_PER_LETTER);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn a_plain_line_is_never_longer_than_asked(text in any::<String>(), max in 0usize..40) {
            let line = plain_line(&text, max);
            prop_assert!(line.graphemes(true).count() <= max);
            prop_assert!(!line.chars().any(|c| c.is_control() || turns_line(c)));
        }
    }
}
