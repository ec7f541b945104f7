//! What did this witness cosign last of one log, and how does that outlive a power cut?
//!
//! One file for each log: a line with a sum over the rest, the log's name, and the checkpoint as it was asked to be
//! cosigned, or nothing where none was.
//!
//! ```text
//! amanat-witness-v1 <SHA-256 of the rest, in hex>
//! <origin>
//! <checkpoint: a signed note>
//! ```
//!
//! Invariant: a file that is damaged or missing is never read as *nothing was cosigned*: the witness does not start.

use crate::durable;
use amanat_proof::{
    Hash,
    checkpoint::Checkpoint,
    note::{MAX_NOTE_BYTES, Note},
    witness::Tree,
};
use anyhow::{Context, bail, ensure};
use std::path::{Path, PathBuf};

const MAGIC: &str = "amanat-witness-v1";
/// The largest file: a checkpoint and two lines.
const MAX_KEPT_BYTES: u64 = MAX_NOTE_BYTES as u64 + 1024;

/// What was cosigned last of one log.
#[derive(Debug)]
pub struct Kept {
    path: PathBuf,
    origin: String,
    tree: Tree,
}

impl Kept {
    /// Where the file of a log lies in this folder.
    fn path(folder: &Path, origin: &str) -> PathBuf {
        folder.join(hex(&Hash::of(origin.as_bytes())))
    }

    /// Whether there is a file of this log.
    pub fn is_there(folder: &Path, origin: &str) -> bool {
        Self::path(folder, origin).exists()
    }

    /// Begins: nothing was cosigned of this log. Refuses where something was.
    pub fn begin(folder: &Path, origin: &str) -> anyhow::Result<()> {
        let path = Self::path(folder, origin);
        ensure!(!path.exists(), "{origin} is watched already");
        durable::replace(&path, &written(origin, "")).with_context(|| path.display().to_string())
    }

    /// Reads the file of this log.
    pub fn open(folder: &Path, origin: &str) -> anyhow::Result<Self> {
        let path = Self::path(folder, origin);
        let bytes =
            durable::read(&path, MAX_KEPT_BYTES).with_context(|| path.display().to_string())?.with_context(
                || format!("{}: what was cosigned of {origin} is missing. If this log is new here, `amanat witness add` it; if it is not, this witness must not go on: make a new one with another key", path.display()),
            )?;
        let tree = read(origin, &bytes).with_context(|| {
            format!(
                "{}: what was cosigned of {origin} is damaged; this witness must not go on",
                path.display()
            )
        })?;
        Ok(Self { path, origin: origin.to_owned(), tree })
    }

    /// The tree that was cosigned last.
    pub fn tree(&self) -> Tree {
        self.tree
    }

    /// Moves on to the tree of this checkpoint, and waits until it is on disk.
    pub fn move_to(&mut self, tree: Tree, checkpoint: &Note) -> anyhow::Result<()> {
        if tree != self.tree {
            let bytes = written(&self.origin, &checkpoint.to_string());
            durable::replace(&self.path, &bytes).with_context(|| self.path.display().to_string())?;
            self.tree = tree;
        }
        Ok(())
    }
}

fn written(origin: &str, note: &str) -> Vec<u8> {
    let rest = format!("{origin}\n{note}");
    format!("{MAGIC} {}\n{rest}", hex(&Hash::of(rest.as_bytes()))).into_bytes()
}

fn read(origin: &str, bytes: &[u8]) -> anyhow::Result<Tree> {
    let text = std::str::from_utf8(bytes).context("not UTF-8")?;
    let (head, rest) = text.split_once('\n').context("no first line")?;
    let sum = head.strip_prefix(MAGIC).and_then(|rest| rest.strip_prefix(' ')).context("not this format")?;
    ensure!(sum == hex(&Hash::of(rest.as_bytes())), "the sum is wrong");
    let note = rest.strip_prefix(origin).and_then(|rest| rest.strip_prefix('\n')).context("another log's")?;
    if note.is_empty() {
        return Ok(Tree::nothing());
    }
    let checkpoint = Checkpoint::read(Note::read(note.as_bytes())?.text())?;
    if checkpoint.origin != origin {
        bail!("another log's checkpoint");
    }
    Ok(Tree::of(&checkpoint))
}

/// In hex, as names of files have it.
pub fn hex(hash: &Hash) -> String {
    hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_proof::key::{KeyKind, SignerKey};

    fn checkpoint(size: u64) -> (Tree, Note) {
        let log = SignerKey::from_seed("example.org/log", KeyKind::Note, &[1; 32]).unwrap();
        let checkpoint = Checkpoint::new("example.org/log", size, Hash::of(b"root"));
        (Tree::of(&checkpoint), checkpoint.sign(&log).unwrap())
    }

    #[test]
    fn what_was_cosigned_is_there_after_a_restart_and_is_begun_once() {
        let dir = tempfile::tempdir().unwrap();
        Kept::begin(dir.path(), "example.org/log").unwrap();
        assert!(Kept::begin(dir.path(), "example.org/log").is_err());
        let mut kept = Kept::open(dir.path(), "example.org/log").unwrap();
        assert_eq!(kept.tree(), Tree::nothing());
        let (tree, note) = checkpoint(7);
        kept.move_to(tree, &note).unwrap();
        assert_eq!(Kept::open(dir.path(), "example.org/log").unwrap().tree(), tree);
    }

    #[test]
    fn a_damaged_missing_or_strange_file_stops_the_witness() {
        let dir = tempfile::tempdir().unwrap();
        let open = || Kept::open(dir.path(), "example.org/log");
        assert!(format!("{:#}", open().unwrap_err()).contains("missing"));
        Kept::begin(dir.path(), "example.org/log").unwrap();
        let (tree, note) = checkpoint(7);
        open().unwrap().move_to(tree, &note).unwrap();
        let path = Kept::path(dir.path(), "example.org/log");
        let good = std::fs::read(&path).unwrap();
        for at in [0, 20, good.len() / 2, good.len() - 1] {
            let mut bad = good.clone();
            bad[at] ^= 1;
            std::fs::write(&path, bad).unwrap();
            assert!(format!("{:#}", open().unwrap_err()).contains("must not go on"), "{at}");
        }
        std::fs::write(&path, &good[..good.len() / 2]).unwrap();
        assert!(open().is_err());
        std::fs::write(Kept::path(dir.path(), "example.org/other"), &good).unwrap();
        assert!(Kept::open(dir.path(), "example.org/other").is_err(), "one log's file under another's name");
    }
}
