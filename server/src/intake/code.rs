//! By which code does a sender find their matter again?
//!
//! Sixteen random digits: short enough to read aloud, too many to guess (one in ten thousand million million). Only
//! an HMAC of it is stored, under a key that is kept apart from the database.
//!
//! A sending that carries a key gets the code that follows from the key by the same HMAC, so that pressing *send*
//! twice shows the same code twice, although nobody stores it.

use crate::words::latin_digits;
use amanat_record::Record;
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroize;

/// Digits of a code.
pub const CODE_DIGITS: usize = 16;
/// Digits that are read together.
const GROUP: usize = 4;
/// Bytes from here on would make some digits likelier than others.
const FAIR_BELOW: u8 = 250;
/// The most characters that are looked at when a code is read.
const MAX_READ_CHARS: usize = 64;

/// A follow-up code. Never printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct FollowUpCode(String);

impl FollowUpCode {
    /// A new one.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut digits = String::with_capacity(CODE_DIGITS);
        while digits.len() < CODE_DIGITS {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes)?;
            take_digits(&bytes, &mut digits);
            bytes.zeroize();
        }
        Ok(Self(digits))
    }

    /// The code of a sending that has a key of its own.
    pub fn of_key(record: &Record, key: &str) -> Self {
        let mut digits = String::with_capacity(CODE_DIGITS);
        for round in 0u32.. {
            if digits.len() == CODE_DIGITS {
                break;
            }
            let mark = record.code_mark(&format!("key\0{round}\0{key}"));
            take_digits(&Sha256::digest(mark), &mut digits);
        }
        Self(digits)
    }

    /// Reads a code as people write it: any of the region's digits, blanks and dashes anywhere.
    pub fn read(text: &str) -> Option<Self> {
        let is_between = |c: &char| {
            c.is_whitespace()
                || matches!(c, '-' | '–' | '·' | '.' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
        };
        let digits: String =
            latin_digits(text).chars().take(MAX_READ_CHARS).filter(|c| !is_between(c)).collect();
        let is_code = digits.len() == CODE_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
        is_code.then_some(Self(digits))
    }

    /// A code that nobody has, to be looked up where none was written, so that the answer takes as long.
    pub fn nobodys() -> Self {
        Self("x".repeat(CODE_DIGITS))
    }

    /// Its digits alone.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FollowUpCode {
    /// In groups of four.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, digit) in self.0.chars().enumerate() {
            if i > 0 && i % GROUP == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for FollowUpCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FollowUpCode(…)")
    }
}

fn take_digits(bytes: &[u8], digits: &mut String) {
    for byte in bytes.iter().filter(|b| **b < FAIR_BELOW) {
        if digits.len() == CODE_DIGITS {
            return;
        }
        digits.push(char::from(b'0' + byte % 10));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_sixteen_digits_in_groups_and_is_read_back_however_it_is_written() {
        let code = FollowUpCode::random().unwrap();
        let shown = code.to_string();
        assert_eq!(shown.len(), CODE_DIGITS + 3);
        let urdu = crate::words::Digits::Extended.write(&shown);
        for text in [
            &shown,
            &shown.replace(' ', "-"),
            &shown.replace(' ', ""),
            &urdu,
            &format!("\u{2066}{shown}\u{2069}\n"),
        ] {
            assert_eq!(FollowUpCode::read(text).as_ref(), Some(&code), "{text}");
        }
        assert_eq!(format!("{code:?}"), "FollowUpCode(…)");
    }

    #[test]
    fn what_is_no_code_is_none() {
        for text in ["", "1234", "1234 5678 9012 345x", "12345678901234567", &"1".repeat(1_000_000)] {
            assert_eq!(FollowUpCode::read(text), None);
        }
    }

    #[test]
    fn every_digit_is_as_likely_as_another() {
        let mut counts = [0u32; 10];
        for byte in 0..=255u8 {
            let mut digits = String::new();
            take_digits(&[byte], &mut digits);
            if let Some(digit) = digits.chars().next().and_then(|c| c.to_digit(10)) {
                counts[digit as usize] += 1;
            }
        }
        assert_eq!(counts, [25; 10]);
    }
}
