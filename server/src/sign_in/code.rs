//! With what does a new person come in?
//!
//! A joining code: 80 random bits in sixteen letters and digits that are not mistaken for each other, told once, kept
//! as a hash. The first officer's setup code is the same thing, printed by `amanat init`.

use crate::words::latin_digits;
use amanat_core::values::Span;
use sha2::{Digest, Sha256};

/// How long a joining code lets somebody in.
pub const CODE_LASTS: Span = Span::from_hours(72);

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARS: usize = 16;

/// A joining code, as the person types it.
#[derive(Clone, PartialEq, Eq)]
pub struct JoiningCode(String);

impl JoiningCode {
    /// Of ten random bytes.
    pub fn of(random: [u8; 10]) -> Self {
        let bits = random.iter().fold(0u128, |n, b| n << 8 | u128::from(*b));
        let letter = |place: usize| char::from(ALPHABET[(bits >> (place * 5)) as usize & 31]);
        Self((0..CHARS).rev().map(letter).collect())
    }

    /// Draws one.
    pub fn draw() -> anyhow::Result<Self> {
        let mut bytes = [0; 10];
        getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
        Ok(Self::of(bytes))
    }

    /// As somebody typed it: small letters, spaces, strokes and look-alikes are forgiven.
    pub fn typed(text: &str) -> Option<Self> {
        let text = latin_digits(text);
        let kept = text.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '–').take(CHARS + 1);
        let code: String = kept
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let fits = code.len() == CHARS && code.bytes().all(|b| ALPHABET.contains(&b));
        fits.then_some(Self(code))
    }

    /// In groups, to be read and told.
    pub fn shown(&self) -> String {
        let groups: Vec<&str> = (0..CHARS / 4).filter_map(|n| self.0.get(n * 4..n * 4 + 4)).collect();
        groups.join("-")
    }

    /// What is kept of it.
    pub fn hash(&self) -> String {
        let digest = Sha256::digest(format!("amanat.join.v1\0{}", self.0));
        digest.iter().map(|b| format!("{b:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_read_aloud_and_typed_badly_is_the_same_code() {
        let code = JoiningCode::of([0, 1, 2, 3, 250, 251, 252, 253, 254, 255]);
        let shown = code.shown();
        assert_eq!(shown.len(), 19);
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('0', "o")] {
            assert!(JoiningCode::typed(&typed).unwrap() == code, "{typed}");
        }
        for bad in ["", "ABCD", "ABCD-EFGH-JKMN-PQR!", &"A".repeat(17)] {
            assert!(JoiningCode::typed(bad).is_none(), "{bad}");
        }
    }
}
