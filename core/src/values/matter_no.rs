//! Which matter is it, without telling how many there are or when it came?

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const TEXT_CHARS: usize = 26;
const LABEL_CHARS: usize = 6;

/// A matter's number: 128 random bits, brought by the caller. Never sequential, never guessable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MatterNo([u8; 16]);

/// The text is not a matter's number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a matter's number")]
pub struct BadMatterNo;

impl MatterNo {
    /// Made of 16 random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes it was made of.
    pub fn bytes(self) -> [u8; 16] {
        self.0
    }

    /// A short label for the radio, such as `K7F-42Q`: 30 of the 128 bits, for people's ears only.
    /// It finds a matter only together with the right to see it.
    pub fn label(self) -> String {
        let text = self.to_string().to_ascii_uppercase();
        format!("{}-{}", &text[1..4], &text[4..7])
    }

    /// Where the numbers of this label lie, first and last of each stretch; `None` where it is no label.
    pub fn labelled(label: &str) -> Option<Vec<(MatterNo, MatterNo)>> {
        let label: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
        if label.len() != LABEL_CHARS {
            return None;
        }
        let end = |first: usize, rest: char| {
            let rest: String = std::iter::repeat_n(rest, TEXT_CHARS - 1 - LABEL_CHARS).collect();
            format!("{first}{}{rest}", label.to_ascii_lowercase()).parse().ok()
        };
        (0..8).map(|first| Some((end(first, '0')?, end(first, 'z')?))).collect()
    }
}

impl fmt::Display for MatterNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = u128::from_be_bytes(self.0);
        for place in (0..TEXT_CHARS).rev() {
            let digit = (number >> (place * 5)) as usize & 31;
            f.write_str(std::str::from_utf8(&ALPHABET[digit..=digit]).map_err(|_| fmt::Error)?)?;
        }
        Ok(())
    }
}

impl fmt::Debug for MatterNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MatterNo({self})")
    }
}

impl FromStr for MatterNo {
    type Err = BadMatterNo;
    fn from_str(text: &str) -> Result<Self, BadMatterNo> {
        if text.len() != TEXT_CHARS || text.as_bytes()[0] > b'7' {
            return Err(BadMatterNo);
        }
        let digit = |b: u8| ALPHABET.iter().position(|a| *a == b).map(|d| d as u128).ok_or(BadMatterNo);
        let number = text.bytes().try_fold(0u128, |n, b| digit(b).map(|d| (n << 5) | d))?;
        Ok(Self(number.to_be_bytes()))
    }
}

impl TryFrom<String> for MatterNo {
    type Error = BadMatterNo;
    fn try_from(text: String) -> Result<Self, BadMatterNo> {
        text.parse()
    }
}

impl From<MatterNo> for String {
    fn from(no: MatterNo) -> String {
        no.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_read_back_is_the_same(bytes: [u8; 16]) {
            let no = MatterNo::from_random(bytes);
            prop_assert_eq!(no.to_string().parse::<MatterNo>().unwrap(), no);
        }

        #[test]
        fn a_label_finds_its_number_and_few_others(bytes: [u8; 16], other: [u8; 16]) {
            let (no, other) = (MatterNo::from_random(bytes), MatterNo::from_random(other));
            let found = |no: MatterNo, label: &str| {
                MatterNo::labelled(label).unwrap().iter().any(|(from, to)| (*from..=*to).contains(&no))
            };
            prop_assert!(found(no, &no.label()));
            prop_assert_eq!(found(other, &no.label()), other.label() == no.label());
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            let _ = (text.parse::<MatterNo>(), MatterNo::labelled(&text));
        }
    }

    #[test]
    fn the_label_can_be_said_over_the_radio() {
        assert_eq!(MatterNo::from_random([0xa7; 16]).label().len(), 7);
    }
}
