//! What does the log say it is?
//!
//! C2SP `tlog-checkpoint`: the text of a signed note, three lines: whose log
//! (the origin), how many leaves, and the root.
//!
//! ```text
//! example.com/behind-the-sofa
//! 20852163
//! CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//! ```
//!
//! Others may add lines below; we read them, sign them never, and give them no
//! meaning.
//!
//! Invariant: a log signs under its own name only: the key's name is the origin.
//!
//! Not here: whether the log may sign this tree after the last one (the signer's
//! anchor, in `amanat-record`).

use std::fmt;

use crate::key::{KeyKind, SignerKey, VerifierKey};
use crate::note::{BadNote, Note, Signed};
use crate::{Hash, strict};

/// Why a text is no checkpoint, or a checkpoint is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCheckpoint {
    /// The note is malformed or not signed as it must be.
    #[error(transparent)]
    Note(#[from] BadNote),
    /// Not three lines or more, each with something in it.
    #[error("a checkpoint has an origin, a size and a root")]
    Lines,
    /// The second line is not a plain decimal.
    #[error("the checkpoint's size is not a plain number")]
    Size,
    /// The third line is not the base64 of 32 bytes.
    #[error("the checkpoint's root is not a hash")]
    Root,
    /// Signed under a name that is not the origin.
    #[error("the checkpoint is of another log than the key")]
    OtherLog,
}

/// The size and root of a log at some moment.
///
/// ```
/// use amanat_proof::{Frontier, checkpoint::Checkpoint, key::{KeyKind, SignerKey}};
/// let key = SignerKey::from_seed("amanat.example/log", KeyKind::Note, &[7; 32])?;
/// let tree = Frontier::empty();
/// let note = Checkpoint::new("amanat.example/log", tree.size(), tree.root()).sign(&key)?;
/// let read = Checkpoint::verify(&note, key.verifier())?;
/// assert_eq!((read.size, read.root), (0, tree.root()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose log.
    pub origin: String,
    /// How many leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// Further lines, without meaning.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint without further lines.
    pub fn new(origin: impl Into<String>, size: u64, root: Hash) -> Checkpoint {
        Checkpoint { origin: origin.into(), size, root, extensions: Vec::new() }
    }

    /// Reads the text of a note. It says nothing about who signed.
    pub fn read(text: &str) -> Result<Checkpoint, BadCheckpoint> {
        let body = text.strip_suffix('\n').ok_or(BadCheckpoint::Lines)?;
        let mut lines = body.split('\n').map(str::to_owned);
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(BadCheckpoint::Lines);
        };
        let extensions: Vec<String> = lines.collect();
        if origin.is_empty() || extensions.iter().any(String::is_empty) {
            return Err(BadCheckpoint::Lines);
        }
        let size = strict::decimal(&size).ok_or(BadCheckpoint::Size)?;
        let root = root.parse().map_err(|_| BadCheckpoint::Root)?;
        Ok(Checkpoint { origin, size, root, extensions })
    }

    /// Signs it with the log's key, whose name is the origin.
    pub fn sign(&self, key: &SignerKey) -> Result<Note, BadCheckpoint> {
        if key.verifier().name() != self.origin {
            return Err(BadCheckpoint::OtherLog);
        }
        if !self.extensions.is_empty() {
            return Err(BadCheckpoint::Lines);
        }
        let mut note = Note::unsigned(self.to_string())?;
        note.sign(key)?;
        Ok(note)
    }

    /// The checkpoint of this log, if it signed the note under its own name.
    pub fn verify(note: &Note, log: &VerifierKey) -> Result<Checkpoint, BadCheckpoint> {
        Checkpoint::verify_all(note, std::slice::from_ref(log)).map(|(checkpoint, _)| checkpoint)
    }

    /// The checkpoint of one of the logs among the known keys, and all the
    /// known keys that signed it. Witnesses alone are not enough.
    pub fn verify_all<'k>(
        note: &Note,
        known: &'k [VerifierKey],
    ) -> Result<(Checkpoint, Vec<Signed<'k>>), BadCheckpoint> {
        let signed = note.verify(known)?;
        let checkpoint = Checkpoint::read(note.text())?;
        let mut logs = signed.iter().map(|by| by.key).filter(|key| key.kind() == KeyKind::Note).peekable();
        if logs.peek().is_none() {
            return Err(BadNote::Unknown.into());
        }
        if logs.any(|key| key.name() == checkpoint.origin) {
            Ok((checkpoint, signed))
        } else {
            Err(BadCheckpoint::OtherLog)
        }
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    #[test]
    fn the_published_checkpoint_is_read_and_written_the_same() {
        let checkpoint = Checkpoint::read(TEXT).unwrap();
        assert_eq!(
            (checkpoint.origin.as_str(), checkpoint.size),
            ("example.com/behind-the-sofa", 20_852_163)
        );
        assert_eq!(checkpoint.to_string(), TEXT);
        let extended = format!("{TEXT}more\n");
        assert_eq!(Checkpoint::read(&extended).unwrap().to_string(), extended);
    }

    #[test]
    fn another_library_reads_the_same() {
        let theirs = tlog_tiles::Checkpoint::from_bytes(TEXT.as_bytes()).unwrap();
        let ours = Checkpoint::read(TEXT).unwrap();
        assert_eq!((theirs.size(), theirs.hash().0), (ours.size, ours.root.0));
    }

    #[test]
    fn a_size_and_a_root_have_one_spelling() {
        let bad = |from: &str, to: &str| Checkpoint::read(&TEXT.replace(from, to)).err();
        assert_eq!(bad("20852163", "020852163"), Some(BadCheckpoint::Size));
        assert_eq!(bad("20852163", "+1"), Some(BadCheckpoint::Size));
        assert_eq!(bad("q2I=", "q2J="), Some(BadCheckpoint::Root));
        assert_eq!(bad("q2I=\n", "q2I=\n\n"), Some(BadCheckpoint::Lines));
        assert_eq!(bad("example.com/behind-the-sofa", ""), Some(BadCheckpoint::Lines));
        assert_eq!(Checkpoint::read("a\n1\n"), Err(BadCheckpoint::Lines));
    }

    #[test]
    fn a_log_speaks_only_in_its_own_name() {
        let key = SignerKey::from_seed("example.com/other", KeyKind::Note, &[1; 32]).unwrap();
        assert_eq!(Checkpoint::read(TEXT).unwrap().sign(&key), Err(BadCheckpoint::OtherLog));
        let mut note = Note::unsigned(TEXT).unwrap();
        note.sign(&key).unwrap();
        assert_eq!(Checkpoint::verify(&note, key.verifier()), Err(BadCheckpoint::OtherLog));
    }

    #[test]
    fn witnesses_without_the_log_are_not_enough() {
        let witness =
            SignerKey::from_seed("example.com/behind-the-sofa", KeyKind::Cosignature, &[1; 32]).unwrap();
        let mut note = Note::unsigned(TEXT).unwrap();
        note.add(crate::cosignature::cosign(&witness, TEXT, 1).unwrap()).unwrap();
        assert_eq!(Checkpoint::verify(&note, witness.verifier()), Err(BadCheckpoint::Note(BadNote::Unknown)));
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(text in "([a-z0-9=]{0,5}\n){0,5}|\\PC{0,60}") {
            if let Ok(checkpoint) = Checkpoint::read(&text) {
                prop_assert_eq!(checkpoint.to_string(), text);
            }
        }
    }
}
