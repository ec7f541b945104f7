//! Does a segment hold what the log signed, and how does it come into a log of its own?
//!
//! Every leaf is computed again from the sealed bytes that came; the tree that grows from them must have the root that
//! the segment's checkpoint names. Where the keys are there, each header is opened against its leaf too. The same walk
//! proves a segment that was just written, with no log to come into.
//!
//! Invariant: nothing of a segment is committed before its last leaf gave the signed root.
//!
//! Not here: the rows (`frames`), the SQL (`sqlite/import`), whether segments follow each other (`chain`).

use super::{
    age::{Identity, Opening},
    chain::SegmentHead,
    frames::{Cell, Frame, FrameReader},
};
use crate::{append::Position, fault::Fault, keyring::Keyring, sqlite::import::LogImport, store::Head};
use amanat_core::{
    decide::matter::Event,
    event::{Header, Stream, event_of},
    values::Class,
};
use amanat_proof::{Frontier, Hash, leaf, merkle::leaf_hash};
use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

/// Leaves that are gathered before the tree grows by them.
const LEAVES_AT_ONCE: usize = 4_096;

/// A segment's file, opened and ready to be read.
pub(crate) type Rows = FrameReader<Opening<BufReader<File>>>;

/// Opens a sealed file with one of these keys.
pub(crate) fn open(path: &Path, with: &[Identity]) -> Result<Rows, Fault> {
    let file = BufReader::with_capacity(1 << 18, File::open(path).map_err(Fault::io(path))?);
    Opening::begin(file, with).map(FrameReader::new).map_err(Fault::io(path))
}

/// What a segment told besides its rows.
#[derive(Default)]
pub(crate) struct Told {
    /// What was erased in it.
    pub(crate) erased: Vec<(Stream, Vec<Class>)>,
    /// Small files that were carried along.
    pub(crate) carried: Vec<(String, Vec<u8>)>,
    /// Events whose header was opened against its leaf.
    pub(crate) opened: u64,
    /// Events for which no key is there: erased, or made after the keys were copied.
    pub(crate) without_key: u64,
}

/// One walk through a segment.
pub(crate) struct Walk<'a> {
    pub(crate) frontier: Frontier,
    pub(crate) into: Option<&'a mut LogImport>,
    pub(crate) keyring: Option<&'a Keyring>,
    told: Told,
    next: Position,
    leaves: Vec<Hash>,
    current: Option<(Frame, Vec<Frame>)>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(
        frontier: Frontier,
        into: Option<&'a mut LogImport>,
        keyring: Option<&'a Keyring>,
    ) -> Self {
        let next = frontier.size();
        Self { frontier, into, keyring, told: Told::default(), next, leaves: Vec::new(), current: None }
    }

    /// Goes through the rows; gives the tree after them and what was told. The caller began a transaction and commits
    /// it only if this is well.
    pub(crate) fn go<R: Read>(
        mut self,
        rows: &mut FrameReader<R>,
        head: &SegmentHead,
    ) -> Result<(Frontier, Told), Fault> {
        let name = head.name();
        let unreadable = |e: std::io::Error| Fault::damaged(format!("{name}: {e}"));
        let first = rows.next().map_err(unreadable)?.filter(|frame| frame.kind == b'H');
        let first = first.ok_or_else(|| Fault::damaged(format!("{name}: it does not say what it is")))?;
        let said: Option<SegmentHead> = serde_json::from_slice(first.bytes(0).map_err(unreadable)?).ok();
        if said.as_ref() != Some(&head.inner()) {
            return Err(Fault::damaged(format!(
                "{name}: it says otherwise of itself than its head in clear"
            )));
        }
        while let Some(frame) = rows.next().map_err(unreadable)? {
            self.take(frame, head).map_err(|fault| within(&name, fault))?;
        }
        self.complete(head).and_then(|()| self.grow()).map_err(|fault| within(&name, fault))?;
        if self.next != head.to || self.frontier.root() != head.root()? {
            return Err(Fault::damaged(format!(
                "{name}: its events do not give the root that was signed: it is of another log, or was changed"
            )));
        }
        Ok((self.frontier, self.told))
    }

    fn take(&mut self, frame: Frame, head: &SegmentHead) -> Result<(), Fault> {
        match frame.kind {
            b'V' => match &mut self.current {
                Some((_, words)) => words.push(frame),
                None => return Err(Fault::damaged("sealed words without their event")),
            },
            kind => {
                self.complete(head)?;
                match kind {
                    b'E' => self.current = Some((frame, Vec::new())),
                    b'S' => {
                        let (name, bytes) = (frame.text(0).map_err(row)?, frame.bytes(1).map_err(row)?);
                        self.told.carried.push((name.to_owned(), bytes.to_vec()));
                    }
                    _ => self.into.as_mut().map_or(Ok(()), |into| into.row(&frame))?,
                }
            }
        }
        Ok(())
    }

    /// The event whose words have all come.
    fn complete(&mut self, head: &SegmentHead) -> Result<(), Fault> {
        let Some((event, words)) = self.current.take() else { return Ok(()) };
        event.has(6).map_err(row)?;
        let (at, c, x) =
            (event.number(0).map_err(row)?, event.hash(4).map_err(row)?, event.hash(5).map_err(row)?);
        if at as u64 != self.next || self.next >= head.to {
            return Err(Fault::damaged(format!("event {} is missing", self.next)));
        }
        let entry = leaf::entry(&c, &x);
        let stream = match &event.cells[1] {
            Cell::Text(stream) => Some(stream.as_str()),
            _ => None,
        };
        if let Some(stream) = stream {
            let blobs = words.iter().map(|word| word.bytes(1).map_err(row)).collect::<Result<Vec<_>, _>>()?;
            if leaf::blobs_digest(&blobs) != x {
                return Err(Fault::damaged(format!("event {at}: its sealed words were changed")));
            }
            self.look_into(&event, stream, &c, &words)?;
        }
        if let Some(into) = &mut self.into {
            let seq = match stream {
                Some(name) => Some((name, event.number(2).map_err(row)? as u32)),
                None => None,
            };
            into.event(&event, seq, Hash::of(&entry).0)?;
            words.iter().try_for_each(|word| into.row(word))?;
        }
        self.next += 1;
        self.leaves.push(leaf_hash(&entry));
        if self.leaves.len() >= LEAVES_AT_ONCE { self.grow() } else { Ok(()) }
    }

    /// The header: is it of this life, does it open against its leaf, did it erase something?
    fn look_into(&mut self, event: &Frame, stream: &str, c: &[u8; 32], words: &[Frame]) -> Result<(), Fault> {
        let (at, bytes) = (self.next, event.bytes(3).map_err(row)?);
        let header: Header = serde_json::from_slice(bytes).map_err(|e| {
            Fault::damaged(format!("event {at}: its header cannot be read by this Amanat: {e}"))
        })?;
        if header.stream.to_string() != stream || i64::from(header.seq) != event.number(2).map_err(row)? {
            return Err(Fault::damaged(format!("event {at}: its header is of another place")));
        }
        if let Some(keyring) = self.keyring {
            match opens(keyring, stream, bytes, c, words)? {
                None => self.told.without_key += 1,
                Some(true) => self.told.opened += 1,
                Some(false) => return Err(Fault::damaged(format!("event {at}: its header was changed"))),
            }
        }
        if let Some(Event::Erased { classes, .. }) = event_of(&header.kind, &header.facts) {
            self.told.erased.push((header.stream, classes));
        }
        Ok(())
    }

    fn grow(&mut self) -> Result<(), Fault> {
        for tile in self.frontier.append(&std::mem::take(&mut self.leaves)) {
            if let Some(into) = &mut self.into {
                into.tile(tile.level, tile.index, &tile.bytes)?;
            }
        }
        Ok(())
    }
}

/// Whether a header is the one that its leaf commits to; `None`: no key is there to say so.
fn opens(
    keyring: &Keyring,
    stream: &str,
    header: &[u8],
    c: &[u8; 32],
    words: &[Frame],
) -> Result<Option<bool>, Fault> {
    let mut found = None;
    for word in words {
        let class = Class::ALL[(word.number(0).map_err(row)? & 3) as usize];
        let Some(key) = keyring.to_open(stream, class)? else { continue };
        let blob = word.bytes(1).map_err(row)?;
        if !key.sealed(blob) {
            continue;
        }
        let is_right = key.open_part(blob).is_some_and(|(salts, _)| leaf::commit(&salts.r, header) == *c);
        found = Some(found.unwrap_or(true) && is_right);
    }
    Ok(found)
}

fn row(cause: std::io::Error) -> Fault {
    Fault::damaged(cause.to_string())
}

fn within(name: &str, fault: Fault) -> Fault {
    match fault {
        Fault::Damaged(why) => Fault::Damaged(format!("{name}: {why}")),
        other => other,
    }
}

/// The head of a log that ends with this tree.
pub(crate) fn head_of(tree: &Frontier) -> Head {
    Head { size: tree.size(), root: tree.root().0 }
}
