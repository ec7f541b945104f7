//! What is a witness asked?
//!
//! The body of `POST <prefix>/add-checkpoint`: the size of the tree that the
//! witness cosigned last, the proof that the new tree begins with it, a blank
//! line, and the new checkpoint as its log signed it.
//!
//! ```text
//! old 20852014
//! PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
//! …
//!
//! example.com/behind-the-sofa
//! 20852163
//! CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//!
//! — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeO…
//! ```
//!
//! Invariant: `AddCheckpoint::read(bytes)?.to_string()` gives the same bytes.

use std::fmt;

use crate::merkle::MAX_PROOF_HASHES;
use crate::note::{BadNote, Note};
use crate::{Hash, strict};

/// The largest request: its hashes, and a checkpoint with many signatures.
pub const MAX_REQUEST_BYTES: usize = 64 * 1024;

/// Why bytes ask nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRequest {
    /// More than [`MAX_REQUEST_BYTES`].
    #[error("the request is too large")]
    TooLarge,
    /// Not UTF-8, or no blank line before the checkpoint.
    #[error("the request has no old size or no checkpoint")]
    Shape,
    /// The first line is not `old` and a plain number.
    #[error("the first line is not the old size")]
    Old,
    /// A line is no hash, or there are more than 63.
    #[error("a line of the proof is not a hash, or there are too many")]
    Hash,
    /// The note is malformed.
    #[error(transparent)]
    Note(#[from] BadNote),
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size of the tree that the witness is thought to have cosigned last.
    pub old: u64,
    /// From that tree to the new one.
    pub proof: Vec<Hash>,
    /// The new checkpoint, signed by its log.
    pub checkpoint: Note,
}

impl AddCheckpoint {
    /// Reads a body. Nothing in it is verified yet.
    pub fn read(bytes: &[u8]) -> Result<AddCheckpoint, BadRequest> {
        if bytes.len() > MAX_REQUEST_BYTES {
            return Err(BadRequest::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| BadRequest::Shape)?;
        let (head, note) = text.split_once("\n\n").ok_or(BadRequest::Shape)?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(strict::decimal);
        let old = old.ok_or(BadRequest::Old)?;
        let hashes = lines.take(MAX_PROOF_HASHES + 1).map(|line| line.parse().map_err(|_| BadRequest::Hash));
        let proof: Vec<Hash> = hashes.collect::<Result<_, _>>()?;
        if proof.len() > MAX_PROOF_HASHES {
            return Err(BadRequest::Hash);
        }
        Ok(AddCheckpoint { old, proof, checkpoint: Note::read(note.as_bytes())? })
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The specification's example, word for word.
    const PUBLISHED: &str = "old 20852014\n\
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n\
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n\
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n\
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\
        \n\
        example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n";

    #[test]
    fn the_published_request_is_read_and_written_the_same() {
        let read = AddCheckpoint::read(PUBLISHED.as_bytes()).unwrap();
        assert_eq!((read.old, read.proof.len()), (20_852_014, 4));
        assert_eq!(read.checkpoint.signatures().len(), 2);
        assert_eq!(read.to_string(), PUBLISHED);
    }

    #[test]
    fn what_asks_nothing_is_named() {
        let bad = |from: &str, to: &str| AddCheckpoint::read(PUBLISHED.replace(from, to).as_bytes()).err();
        assert_eq!(bad("old 2", "old 02"), Some(BadRequest::Old));
        assert_eq!(bad("old 2", "old  2"), Some(BadRequest::Old));
        assert_eq!(bad("old 2", "new 2"), Some(BadRequest::Old));
        assert_eq!(bad("old 20852014\n", ""), Some(BadRequest::Old));
        assert_eq!(bad("8=\n/", "8=\r\n/"), Some(BadRequest::Hash));
        assert_eq!(bad("8=\n/", "8=\n \n/"), Some(BadRequest::Hash));
        assert_eq!(bad("old 20852014\n", &format!("old 2\n{}", "A".repeat(44))), Some(BadRequest::Hash));
        assert!(matches!(bad("Kj/0=\n\n", "Kj/0=\n"), Some(BadRequest::Hash)));
        assert!(matches!(bad("— example", "- example"), Some(BadRequest::Note(_))));
        assert_eq!(AddCheckpoint::read(b"old 1\n").err(), Some(BadRequest::Shape));
        assert_eq!(AddCheckpoint::read(b"old 1\n\xff\n\n").err(), Some(BadRequest::Shape));
        assert_eq!(AddCheckpoint::read(&vec![b'a'; MAX_REQUEST_BYTES + 1]).err(), Some(BadRequest::TooLarge));
    }

    #[test]
    fn a_proof_has_63_hashes_at_most() {
        let hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
        let with = |count: usize| {
            let (head, rest) = PUBLISHED.split_once(hash).unwrap();
            AddCheckpoint::read(format!("{head}{}{rest}", hash.repeat(count)).as_bytes())
        };
        assert_eq!(with(60).unwrap().proof.len(), 63);
        assert_eq!(with(61).err(), Some(BadRequest::Hash));
    }

    proptest! {
        #[test]
        fn no_bytes_make_reading_panic(text in "(old [0-9]{0,3}\n)?(\\PC{0,44}\n){0,3}\n\\PC{0,60}") {
            if let Ok(read) = AddCheckpoint::read(text.as_bytes()) {
                prop_assert_eq!(read.to_string(), text);
            }
        }
    }
}
