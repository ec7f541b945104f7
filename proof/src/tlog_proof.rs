//! How does one small file carry the whole proof that an entry was recorded?
//!
//! C2SP `tlog-proof`: the entry's number, the hashes from its sibling up to the
//! root, and the signed checkpoint with its cosignatures. It needs no network
//! and no server that still exists.
//!
//! ```text
//! c2sp.org/tlog-proof@v1
//! index 73894
//! gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
//! …
//!
//! amanat.example/log
//! 109482
//! sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=
//!
//! — amanat.example/log hI2DJw…
//! — witness1.example mJirIk…
//! ```
//!
//! Invariant: `TlogProof::read(bytes)?.to_string()` gives the same bytes.
//!
//! Not here: whom to believe (`policy`), what the entry means (`receipt`).

use std::fmt;

use crate::checkpoint::Checkpoint;
use crate::merkle::{BadProof, MAX_PROOF_HASHES, verify_inclusion};
use crate::note::{BadNote, MAX_NOTE_BYTES, Note};
use crate::{Hash, strict};

/// The first line.
pub const MAGIC: &str = "c2sp.org/tlog-proof@v1";
/// The most extra bytes.
pub const MAX_EXTRA_BYTES: usize = 64 * 1024;
/// The largest proof: its note, its extra bytes in base64, its hashes.
pub const MAX_TLOG_PROOF_BYTES: usize = MAX_NOTE_BYTES + 2 * MAX_EXTRA_BYTES;

/// Why bytes are no proof.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTlogProof {
    /// Larger than a proof may be.
    #[error("the proof is too large")]
    TooLarge,
    /// Not UTF-8, or not the first line, or no blank line before the checkpoint.
    #[error("not a c2sp.org/tlog-proof@v1")]
    Shape,
    /// The line with extra data is malformed or empty.
    #[error("the extra line is malformed")]
    Extra,
    /// The line with the entry's number is missing or malformed.
    #[error("the index line is malformed")]
    Index,
    /// A hash is malformed, or there are more than 63.
    #[error("a line of the proof is not a hash")]
    Hash,
    /// The note under the proof is malformed.
    #[error(transparent)]
    Note(#[from] BadNote),
}

/// The proof that an entry is in a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlogProof {
    /// Bytes without any authority.
    pub extra: Option<Vec<u8>>,
    /// The entry's number in the log, from 0.
    pub index: u64,
    /// From the leaf's sibling up to the root's child.
    pub hashes: Vec<Hash>,
    /// The signed checkpoint, with cosignatures.
    pub checkpoint: Note,
}

impl TlogProof {
    /// A proof without extra data.
    pub fn new(index: u64, hashes: Vec<Hash>, checkpoint: Note) -> TlogProof {
        TlogProof { extra: None, index, hashes, checkpoint }
    }

    /// Reads a proof. It says nothing yet about who signed it.
    pub fn read(bytes: &[u8]) -> Result<TlogProof, BadTlogProof> {
        if bytes.len() > MAX_TLOG_PROOF_BYTES {
            return Err(BadTlogProof::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| BadTlogProof::Shape)?;
        let (head, note) = text.split_once("\n\n").ok_or(BadTlogProof::Shape)?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(MAGIC) {
            return Err(BadTlogProof::Shape);
        }
        let extra = match lines.next_if(|line| line.starts_with("extra")) {
            Some(line) => Some(read_extra(line).ok_or(BadTlogProof::Extra)?),
            None => None,
        };
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).and_then(strict::decimal);
        let index = index.ok_or(BadTlogProof::Index)?;
        let hashes: Vec<Hash> = lines
            .take(MAX_PROOF_HASHES + 1)
            .map(|line| line.parse().map_err(|_| BadTlogProof::Hash))
            .collect::<Result<_, _>>()?;
        if hashes.len() > MAX_PROOF_HASHES {
            return Err(BadTlogProof::Hash);
        }
        Ok(TlogProof { extra, index, hashes, checkpoint: Note::read(note.as_bytes())? })
    }

    /// Checks that the leaf with this hash is this entry under the checkpoint,
    /// which has been verified to come from [`TlogProof::checkpoint`].
    pub fn holds(&self, leaf: &Hash, checkpoint: &Checkpoint) -> Result<(), BadProof> {
        verify_inclusion(self.index, checkpoint.size, leaf, &self.hashes, &checkpoint.root)
    }
}

fn read_extra(line: &str) -> Option<Vec<u8>> {
    let bytes = strict::decode(line.strip_prefix("extra ")?)?;
    (1..=MAX_EXTRA_BYTES).contains(&bytes.len()).then_some(bytes)
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{MAGIC}")?;
        if let Some(extra) = self.extra.as_deref().filter(|extra| !extra.is_empty()) {
            writeln!(f, "extra {}", strict::encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::{KeyKind, SignerKey};
    use crate::merkle::{leaf_hash, node_hash};
    use proptest::prelude::*;

    fn two_leaves() -> (TlogProof, SignerKey) {
        let key = SignerKey::from_seed("example.org/log", KeyKind::Note, &[1; 32]).unwrap();
        let (a, b) = (leaf_hash(b"a"), leaf_hash(b"b"));
        let note = Checkpoint::new("example.org/log", 2, node_hash(&a, &b)).sign(&key).unwrap();
        (TlogProof::new(1, vec![a], note), key)
    }

    #[test]
    fn a_proof_is_written_as_specified_and_read_back() {
        let (mut proof, key) = two_leaves();
        let text = proof.to_string();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex 1\n"), "{text}");
        assert_eq!(TlogProof::read(text.as_bytes()), Ok(proof.clone()));
        let checkpoint = Checkpoint::verify(&proof.checkpoint, key.verifier()).unwrap();
        assert_eq!(proof.holds(&leaf_hash(b"b"), &checkpoint), Ok(()));
        assert_eq!(proof.holds(&leaf_hash(b"a"), &checkpoint), Err(BadProof::OtherRoot));
        proof.extra = Some(b"more".to_vec());
        assert_eq!(TlogProof::read(proof.to_string().as_bytes()), Ok(proof));
    }

    #[test]
    fn every_malformed_line_is_named() {
        let text = two_leaves().0.to_string();
        let bad = |from: &str, to: &str| TlogProof::read(text.replacen(from, to, 1).as_bytes()).err();
        assert_eq!(bad("@v1", "@v2"), Some(BadTlogProof::Shape));
        assert_eq!(bad("index 1", "index 01"), Some(BadTlogProof::Index));
        assert_eq!(bad("index 1", "index  1"), Some(BadTlogProof::Index));
        assert_eq!(bad("index 1\n", ""), Some(BadTlogProof::Index));
        assert_eq!(bad("index", "extra \nindex"), Some(BadTlogProof::Extra));
        assert_eq!(bad("index", "extra AA\nindex"), Some(BadTlogProof::Extra));
        assert_eq!(bad("index", "extra AA==\nextra AA==\nindex"), Some(BadTlogProof::Index));
        assert_eq!(bad("=\n\n", "\n\n"), Some(BadTlogProof::Hash));
        assert_eq!(
            bad("index 1\n", &format!("index 1\n{}", format!("{}\n", Hash::of(b"")).repeat(63))),
            Some(BadTlogProof::Hash)
        );
        assert!(matches!(bad("— ", ""), Some(BadTlogProof::Note(_))));
        assert_eq!(TlogProof::read(&vec![b'\n'; MAX_TLOG_PROOF_BYTES + 1]), Err(BadTlogProof::TooLarge));
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(tail in "(extra AA==\n)?(index [0-9]{1,20}\n)?([A-Za-z0-9/+=]{44}\n){0,3}\n?\\PC{0,40}") {
            let text = format!("{MAGIC}\n{tail}");
            if let Ok(proof) = TlogProof::read(text.as_bytes()) {
                prop_assert_eq!(proof.to_string(), text);
            }
        }

        #[test]
        fn each_flipped_bit_of_a_proof_is_noticed(at: prop::sample::Index, bit in 0u8..8) {
            let (proof, key) = two_leaves();
            let mut bytes = proof.to_string().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            let holds = TlogProof::read(&bytes).ok().is_some_and(|proof| {
                Checkpoint::verify(&proof.checkpoint, key.verifier())
                    .is_ok_and(|checkpoint| proof.holds(&leaf_hash(b"b"), &checkpoint).is_ok())
            });
            prop_assert!(!holds);
        }
    }
}
