//! How is one segment written: what is new since the last, sealed, durable, and read back?
//!
//! Frames, by letter: `H` what it says of itself, `E` an event followed by its `V` sealed words, `F` files, `C`
//! commands that came before, `R` errands, `P` how far reactions have come, `G` what was adopted, `S` small files that
//! are carried along.
//!
//! Not here: reading it (`import`), which stretch is written (`take`).

use super::{
    age::{Recipient, Sealing},
    chain::{SegmentHead, hex},
    frames::{Cell, Frame, FrameWriter},
};
use crate::{
    append::Position,
    fault::Fault,
    secrets::sync_folder,
    store::{LogExport, vault_id},
};
use amanat_core::values::Class;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// Events read at once, with their words: of the largest that may be written, 64 MB.
const CHUNK: u64 = 64;
/// Positions whose commands or errands are read at once.
const ROWS: u64 = 1_024;

/// A file that is hashed while it is written and gets its name when it is whole and durable.
pub(crate) struct SealedFile {
    part: PathBuf,
    path: PathBuf,
    out: FrameWriter<BufWriter<Sealing<Hashing>>>,
}

/// Hashes what goes through.
pub(crate) struct Hashing {
    file: File,
    sum: Sha256,
    bytes: u64,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.sum.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl SealedFile {
    pub(crate) fn begin(path: &Path, to: &[Recipient]) -> Result<Self, Fault> {
        let part = path.with_extension("part");
        let mut options = OpenOptions::new();
        let file = options
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&part)
            .map_err(Fault::io(&part))?;
        let hashing = Hashing { file, sum: Sha256::new(), bytes: 0 };
        let sealing = Sealing::begin(hashing, to).map_err(Fault::io(&part))?;
        Ok(Self { path: path.to_owned(), part, out: FrameWriter::new(BufWriter::new(sealing)) })
    }

    pub(crate) fn put(&mut self, frame: &Frame) -> Result<(), Fault> {
        self.out.put(frame).map_err(Fault::io(&self.part))
    }

    /// Makes it durable under its name; gives its SHA-256 in hex and its length.
    pub(crate) fn end(self) -> Result<(String, u64), Fault> {
        let Self { part, path, out } = self;
        let finished = out.end().and_then(|buffered| buffered.into_inner().map_err(|e| e.into_error()));
        let hashing = finished.and_then(Sealing::finish).map_err(Fault::io(&part))?;
        hashing.file.sync_all().map_err(Fault::io(&part))?;
        fs::rename(&part, &path).map_err(Fault::io(&path))?;
        sync_folder(path.parent().unwrap_or(Path::new("/")))?;
        Ok((hex(&hashing.sum.finalize()), hashing.bytes))
    }
}

/// What goes into a segment besides the events of its stretch.
pub(crate) struct Beside<'a> {
    /// From which position on errands are said again.
    pub(crate) errands_from: Position,
    /// How far reactions have come; in the last segment of a backup.
    pub(crate) reactions: &'a [Frame],
    /// Which of what was adopted are new.
    pub(crate) configurations: &'a [[u8; 32]],
    /// Small files with their names.
    pub(crate) carried: &'a [(String, Vec<u8>)],
}

/// Writes the rows of a segment. Gives the lives that it tells of.
pub(crate) fn write(
    file: &mut SealedFile,
    db: &dyn LogExport,
    head: &SegmentHead,
    beside: &Beside<'_>,
) -> Result<BTreeSet<String>, Fault> {
    let text = serde_json::to_vec(head).unwrap_or_default();
    file.put(&Frame { kind: b'H', cells: vec![Cell::Bytes(text)] })?;
    let streams = write_events(file, db, head)?;
    for stream in &streams {
        for id in db.files_of(stream, head.from, head.to)? {
            db.file_rows(&id)?.iter().try_for_each(|frame| file.put(frame))?;
        }
    }
    let mut chunked = |from: Position, rows: &dyn Fn(u64, u64) -> Result<Vec<Frame>, Fault>| {
        let mut at = from;
        while at < head.to {
            let next = (at + ROWS).min(head.to);
            rows(at, next)?.iter().try_for_each(|frame| file.put(frame))?;
            at = next;
        }
        Ok::<(), Fault>(())
    };
    chunked(head.from, &|from, to| db.command_rows(from, to))?;
    chunked(beside.errands_from.min(head.from), &|from, to| db.errand_rows(from, to))?;
    beside.reactions.iter().try_for_each(|frame| file.put(frame))?;
    for hash in beside.configurations {
        if let Some(content) = db.configuration(hash)? {
            file.put(&Frame { kind: b'G', cells: vec![Cell::Bytes(hash.to_vec()), Cell::Bytes(content)] })?;
        }
    }
    for (name, bytes) in beside.carried {
        file.put(&Frame { kind: b'S', cells: vec![Cell::Text(name.clone()), Cell::Bytes(bytes.clone())] })?;
    }
    Ok(streams)
}

fn write_events(
    file: &mut SealedFile,
    db: &dyn LogExport,
    head: &SegmentHead,
) -> Result<BTreeSet<String>, Fault> {
    let (mut streams, mut at) = (BTreeSet::new(), head.from);
    while at < head.to {
        let next = (at + CHUNK).min(head.to);
        let events = db.event_rows(at, next)?;
        if events.len() as u64 != next - at {
            return Err(Fault::damaged(format!("events between {at} and {next} are missing in the log")));
        }
        let mut words = db.word_rows(at, next)?.into_iter().peekable();
        for (position, event) in (at..).zip(&events) {
            file.put(event)?;
            if let Cell::Text(stream) = &event.cells[1] {
                streams.insert(stream.clone());
            }
            while let Some(word) = words.next_if(|word| belongs_to(word, position)) {
                file.put(&word)?;
            }
        }
        at = next;
    }
    Ok(streams)
}

/// Whether a row of the vault holds words of this event.
fn belongs_to(word: &Frame, position: Position) -> bool {
    let after = vault_id(position + 1, Class::Identity);
    word.number(0).is_ok_and(|id| id < after)
}
