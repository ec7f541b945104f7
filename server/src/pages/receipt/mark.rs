//! What of a receipt fits on paper and into a picture?
//!
//! The first twenty characters of the commitment, to compare by eye; and a picture that telephones read, with the
//! code, the commitment's first sixteen bytes and the address.

use crate::intake::FollowUpCode;
use amanat_proof::{leaf::commit, receipt::Receipt};
use qrcode::{EcLevel, QrCode, render::svg};

const FINGERPRINT_CHARS: usize = 20;
const GROUP: usize = 4;
const IN_QR_BYTES: usize = 16;
/// Letters and digits that are not mistaken for one another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Twenty characters in groups of four: the first hundred bits of the commitment.
pub fn fingerprint(receipt: &Receipt) -> String {
    let commitment = commit(&receipt.r, &receipt.event);
    let bit = |i: usize| commitment.get(i / 8).map_or(0, |byte| (byte >> (7 - i % 8)) & 1);
    let mut out = String::new();
    for at in 0..FINGERPRINT_CHARS {
        if at > 0 && at % GROUP == 0 {
            out.push('-');
        }
        let five = (0..5).fold(0u8, |n, i| (n << 1) | bit(at * 5 + i));
        out.push(LETTERS.get(usize::from(five)).copied().map_or('?', char::from));
    }
    out
}

/// What the picture says: where to follow, the code, the commitment. Plain lines, so that scanning opens nothing and
/// leaves no code in a browser's history.
pub fn in_qr(address: &str, code: &FollowUpCode, receipt: &Receipt) -> String {
    let commitment = commit(&receipt.r, &receipt.event);
    let hex: String = commitment.iter().take(IN_QR_BYTES).map(|b| format!("{b:02x}")).collect();
    format!("AMANAT\n{address}\n{code}\n{hex}")
}

/// The picture, black on white in both themes; empty where the text is too long for one.
pub fn qr(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return String::new() };
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(180, 180).quiet_zone(true).build();
    let from = drawn.find("<svg").unwrap_or(0);
    drawn.get(from..).unwrap_or_default().replacen(
        "<svg",
        "<svg class=\"qr\" role=\"img\" aria-label=\"QR\"",
        1,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        Receipt {
            event: b"{}".to_vec(),
            r: [7; 32],
            r2: [8; 32],
            x: [9; 32],
            proof: String::new(),
            words: Default::default(),
        }
    }

    #[test]
    fn a_fingerprint_has_twenty_characters_and_changes_with_the_event() {
        let mut other = receipt();
        other.event = b"{ }".to_vec();
        let shown = fingerprint(&receipt());
        assert_eq!((shown.len(), shown.matches('-').count()), (24, 4));
        assert_ne!(shown, fingerprint(&other));
    }

    #[test]
    fn the_picture_is_drawn_here_and_needs_no_style() {
        let code = FollowUpCode::read("1234567890123456").unwrap();
        let text = in_qr("https://police.example", &code, &receipt());
        assert!(text.contains("1234 5678 9012 3456"));
        let drawn = qr(&text);
        assert!(drawn.starts_with("<svg") && !drawn.contains("style="), "{drawn}");
        assert_eq!(qr(&"x".repeat(10_000)), "");
    }
}
