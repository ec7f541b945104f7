//! With which digits are numbers written in this language?
//!
//! Explicit for each language, never left to a library's default: Urdu and Sindhi are shown with the digits
//! of their own script, although the usual data would print Latin ones for Urdu.
//!
//! Not here: references, phone numbers and codes, which keep Latin digits everywhere (`pages::parts::text::ltr`).

use amanat_core::values::Language;

/// A set of ten digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// 0123456789
    Latin,
    /// ٠١٢٣٤٥٦٧٨٩
    Arabic,
    /// ۰۱۲۳۴۵۶۷۸۹
    Extended,
}

impl Digits {
    /// The digits this language's readers expect.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::En => Digits::Latin,
            Language::Ar | Language::Ckb => Digits::Arabic,
            Language::Ur | Language::Ps | Language::Sd | Language::Fa => Digits::Extended,
        }
    }

    fn zero(self) -> u32 {
        match self {
            Digits::Latin => '0' as u32,
            Digits::Arabic => '\u{660}' as u32,
            Digits::Extended => '\u{6f0}' as u32,
        }
    }

    /// The same text with its Latin digits replaced by these.
    pub fn write(self, text: &str) -> String {
        text.chars()
            .map(|c| match c.to_digit(10) {
                Some(d) => char::from_u32(self.zero() + d).unwrap_or(c),
                None => c,
            })
            .collect()
    }

    /// A whole number with its thousands parted as the script parts them.
    pub fn grouped(self, number: i64) -> String {
        let plain = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(plain.len() * 2);
        if number < 0 {
            out.push('\u{2212}');
        }
        for (i, c) in plain.chars().enumerate() {
            if i > 0 && (plain.len() - i).is_multiple_of(3) {
                out.push(if self == Digits::Latin { ',' } else { '\u{66c}' });
            }
            out.push(c);
        }
        self.write(&out)
    }
}

/// The same text with digits of any of the region's scripts turned into Latin ones.
pub fn latin_digits(text: &str) -> String {
    let digit = |c: char| match c as u32 {
        n @ 0x660..=0x669 => char::from_digit(n - 0x660, 10),
        n @ 0x6f0..=0x6f9 => char::from_digit(n - 0x6f0, 10),
        _ => None,
    };
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_digits_and_all_of_them_are_read() {
        assert_eq!(Digits::of(Language::Ur).write("18:05"), "۱۸:۰۵");
        assert_eq!(Digits::of(Language::Ar).write("18"), "١٨");
        assert_eq!(Digits::of(Language::En).write("18"), "18");
        assert_eq!(latin_digits("۱۸ مهر ١٤٠٠"), "18 مهر 1400");
    }

    #[test]
    fn thousands_are_parted_in_every_script() {
        assert_eq!(Digits::Latin.grouped(-1_234_567), "\u{2212}1,234,567");
        assert_eq!(Digits::Extended.grouped(1000), "۱٬۰۰۰");
        assert_eq!(Digits::Arabic.grouped(999), "٩٩٩");
    }
}
