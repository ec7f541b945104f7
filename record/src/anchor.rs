//! What was the last size and root that we signed?
//!
//! A signed checkpoint can never be taken back: whoever holds it would have the proof that we signed two pasts. So
//! before a signature leaves, its size and root are on disk, in a file away from the database: a restored backup of
//! the database does not bring an old anchor with it.
//!
//! The file has two slots, written in turn, so that a power cut in the middle of one leaves the other:
//!
//! ```text
//! amanat-anchor-v1 <size> <root in base64> <first 16 hex digits of SHA-256 of what stands before>
//! ```
//!
//! Invariant: `move_to` answers only when the slot is on disk.

use crate::{fault::Fault, store::Head};
use amanat_proof::Hash;
use std::{
    fmt::Write as _,
    fs::{File, OpenOptions},
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

const MAGIC: &str = "amanat-anchor-v1";
const SLOT_BYTES: usize = 512;

/// The file, and what it says.
pub(crate) struct Anchor {
    path: PathBuf,
    file: File,
    slot: usize,
    /// The last size and root signed.
    pub(crate) last: Head,
}

impl Anchor {
    /// Makes the file; refuses where one is.
    pub(crate) fn make(path: &Path, head: Head) -> Result<(), Fault> {
        let mut options = OpenOptions::new();
        let file = options
            .read(true)
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(Fault::io(path))?;
        Self { path: path.to_owned(), file, slot: 0, last: head }.move_to(head)?;
        crate::secrets::sync_folder(path.parent().unwrap_or(Path::new("/")))
    }

    /// Reads the file.
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        let file = match OpenOptions::new().read(true).write(true).open(path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                return Err(Fault::Missing(path.to_owned()));
            }
            other => other.map_err(Fault::io(path))?,
        };
        let (slot, last) = newest(&file, path)?;
        Ok(Self { path: path.to_owned(), file, slot, last })
    }

    /// What it says, for whoever only looks: also while another process moves it.
    pub(crate) fn look(path: &Path) -> Result<Head, Fault> {
        let file = match File::open(path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                return Err(Fault::Missing(path.to_owned()));
            }
            other => other.map_err(Fault::io(path))?,
        };
        newest(&file, path).map(|(_, last)| last)
    }

    /// Moves it, and waits until it is on disk.
    pub(crate) fn move_to(&mut self, head: Head) -> Result<(), Fault> {
        let slot = 1 - self.slot;
        let line = write_slot(&head);
        self.file
            .write_all_at(line.as_bytes(), (slot * SLOT_BYTES) as u64)
            .and_then(|()| self.file.sync_data())
            .map_err(Fault::io(&self.path))?;
        (self.slot, self.last) = (slot, head);
        Ok(())
    }
}

/// The slot that was written last, and what it says.
fn newest(file: &File, path: &Path) -> Result<(usize, Head), Fault> {
    let mut found: Option<(usize, Head)> = None;
    for slot in 0..2 {
        let mut bytes = [0; SLOT_BYTES];
        let read = file.read_at(&mut bytes, (slot * SLOT_BYTES) as u64).map_err(Fault::io(path))?;
        if let Some(head) = read_slot(&bytes[..read])
            && found.is_none_or(|(_, before)| head.size >= before.size)
        {
            found = Some((slot, head));
        }
    }
    found.ok_or_else(|| Fault::damaged(format!("{}: no readable anchor", path.display())))
}

fn write_slot(head: &Head) -> String {
    let mut line = format!("{MAGIC} {} {}", head.size, Hash(head.root));
    let _ = write!(line, " {}", check(&line));
    format!("{line:<width$}\n", width = SLOT_BYTES - 1)
}

fn read_slot(bytes: &[u8]) -> Option<Head> {
    let line = std::str::from_utf8(bytes).ok()?.trim_end();
    let (said, sum) = line.rsplit_once(' ')?;
    let mut words = said.split(' ');
    let (magic, size, root) = (words.next()?, words.next()?, words.next()?);
    let root: Hash = root.parse().ok()?;
    (magic == MAGIC && sum == check(said)).then_some(Head { size: size.parse().ok()?, root: root.0 })
}

fn check(said: &str) -> String {
    Hash::of(said.as_bytes()).0[..8].iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_torn_by_a_power_cut_leaves_the_one_before() {
        let dir = tempfile::TempDir::new().unwrap();
        let path = dir.path().join("anchor");
        Anchor::make(&path, Head { size: 0, root: [0; 32] }).unwrap();
        let mut anchor = Anchor::open(&path).unwrap();
        for size in 1..=3 {
            anchor.move_to(Head { size, root: [size as u8; 32] }).unwrap();
            assert_eq!(Anchor::open(&path).unwrap().last.size, size);
        }
        let mut bytes = std::fs::read(&path).unwrap();
        let at = anchor.slot * SLOT_BYTES + 20;
        bytes[at] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(Anchor::open(&path).unwrap().last, Head { size: 2, root: [2; 32] });
    }
}
