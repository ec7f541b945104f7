//! How are numbers and base64 read, so that one value has one spelling?
//!
//! A proof that can be written in two ways can be shown in two ways. Every
//! format of this crate therefore accepts the canonical spelling only: decimals
//! without sign or leading zero, base64 of RFC 4648 section 4 with its padding
//! and with no stray bits.
//!
//! Invariant: `encode(decode(text)) == text` for every text that is accepted.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Reads canonical standard base64, or nothing.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Reads canonical standard base64 of exactly `N` bytes, or nothing.
pub(crate) fn decode_exactly<const N: usize>(text: &str) -> Option<[u8; N]> {
    decode(text)?.try_into().ok()
}

/// Writes standard base64.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads an ASCII decimal without sign and without leading zeros, or nothing.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let canonical = text == "0" || (text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0'));
    if canonical { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_has_one_spelling() {
        assert_eq!(decimal("0"), Some(0));
        assert_eq!(decimal("18446744073709551615"), Some(u64::MAX));
        for bad in ["", "00", "01", "+1", "-1", " 1", "1 ", "1_0", "٣", "18446744073709551616"] {
            assert_eq!(decimal(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn base64_has_one_spelling() {
        assert_eq!(decode("AA=="), Some(vec![0]));
        for bad in ["AA", "AA=", "AB==", "AA==\n", " AA==", "A_==", "AA==AA=="] {
            assert_eq!(decode(bad), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_written_back_the_same(text in "[A-Za-z0-9+/=]{0,12}") {
            if let Some(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
