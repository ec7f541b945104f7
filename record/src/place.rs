//! How does one command enter the transaction: all of it, or a refusal?
//!
//! In memory, on what the log had before the batch: a refused command leaves nothing behind, and the rows of all others
//! are written together.
//!
//! Not here: the transaction and what follows it (`writer`).

use crate::{
    append::{AppendError, Appended, Expected, Position},
    prepare::{Prepared, PreparedWrite},
    store::{Before, CommandRow, ErrandRow, EventRow, FileRow, Given, Rows, StreamHead, StreamRow},
};
use amanat_proof::{Hash, merkle::leaf_hash};
use std::collections::HashMap;

/// The log as the batch finds it, and as far as the batch has made it grow.
pub(crate) struct Past {
    pub(crate) next: Position,
    pub(crate) leaves: Vec<Hash>,
    commands: HashMap<[u8; 32], Given>,
    streams: HashMap<String, Life>,
    next_stream: i64,
}

/// A stream that the batch may write.
struct Life {
    head: StreamHead,
    is_new: bool,
    has_grown: bool,
}

impl Past {
    pub(crate) fn of(before: Before) -> Self {
        let life = |head| Life { head, is_new: false, has_grown: false };
        let streams = before.streams.into_iter().map(|(name, head)| (name, life(head))).collect();
        let (next, next_stream) = (before.head.size, before.next_stream);
        Self { next, leaves: Vec::new(), commands: before.commands, streams, next_stream }
    }

    /// Places a command, or says why not.
    pub(crate) fn place(&mut self, prepared: &mut Prepared) -> Result<Appended, AppendError> {
        if let Some(meant) = &prepared.key
            && let Some((kept, first, count)) = self.commands.get(&meant.name)
        {
            return match meant.is(kept) {
                true => Ok(Appended { first: *first, count: *count, replayed: true }),
                false => Err(AppendError::KeyReused),
            };
        }
        prepared.writes.iter().try_for_each(|write| self.admit(write))?;
        let first = self.next;
        for write in &mut prepared.writes {
            self.grow(write);
        }
        let count = (self.next - first) as u32;
        if let Some(meant) = &prepared.key {
            self.commands.insert(meant.name, (meant.meaning, first, count));
        }
        Ok(Appended { first, count, replayed: false })
    }

    /// May this stream be written so?
    fn admit(&self, write: &PreparedWrite) -> Result<(), AppendError> {
        if write.keys.iter().any(|(_, key)| key.is_overtaken()) {
            return Err(AppendError::Overtaken);
        }
        if write.keys.iter().any(|(_, key)| key.is_erased()) {
            return Err(AppendError::Erased);
        }
        let actual = self.streams.get(&write.stream).map_or(0, |life| life.head.events);
        match write.expected {
            Expected::Version(expected) if expected != actual => Err(AppendError::Conflict { actual }),
            _ => Ok(()),
        }
    }

    fn grow(&mut self, write: &mut PreparedWrite) {
        if !self.streams.contains_key(&write.stream) {
            let head = StreamHead { id: self.next_stream, events: 0, last: [0; 32] };
            self.next_stream += 1;
            self.streams.insert(write.stream.clone(), Life { head, is_new: true, has_grown: false });
        }
        let Some(life) = self.streams.get_mut(&write.stream) else { return };
        for event in &mut write.events {
            let prev = (life.head.events > 0).then_some(life.head.last);
            life.head.last = event.place(life.head.events, prev.as_ref());
            life.head.events += 1;
            self.leaves.push(leaf_hash(&event.entry()));
            self.next += 1;
        }
        life.has_grown = true;
    }

    /// The rows of every command that was placed.
    pub(crate) fn rows<'p>(
        &mut self,
        placed: impl Iterator<Item = (&'p Prepared, &'p Appended)>,
    ) -> Rows<'p> {
        let mut rows = Rows::default();
        for (prepared, done) in placed {
            let mut position = done.first;
            for write in &prepared.writes {
                let stream = self.streams.get(&write.stream).map_or(0, |life| life.head.id);
                position = put_write(&mut rows, write, stream, position);
            }
            rows.configurations
                .extend(prepared.configurations.iter().map(|(hash, content)| (hash, &content[..])));
            rows.reactions.extend(prepared.reaction.iter().map(|(name, position)| (&name[..], *position)));
            if let Some(meant) = &prepared.key {
                let (first, count) = (done.first, done.count);
                rows.commands.push(CommandRow { key: &meant.name, meaning: &meant.meaning, first, count });
            }
        }
        let grown = self.streams.drain().filter(|(_, life)| life.has_grown);
        rows.streams =
            grown.map(|(name, Life { head, is_new, .. })| StreamRow { name, head, is_new }).collect();
        rows
    }
}

/// One stream's part; gives the position after it.
fn put_write<'p>(rows: &mut Rows<'p>, write: &'p PreparedWrite, stream: i64, first: Position) -> Position {
    let mut position = first;
    for event in &write.events {
        let (seq, header) = (event.header.seq, &event.bytes[..]);
        rows.events.push(EventRow { position, stream, seq, header, c: &event.c, x: &event.x });
        rows.words.extend(event.blobs.iter().map(|(class, blob)| (position, *class, &blob[..])));
        position += 1;
    }
    for (id, class, blob) in &write.files {
        rows.files.push(FileRow { id, stream, class: *class, position: first, blob });
    }
    for (number, (via, due_ms, words)) in (0u32..).zip(&write.errands) {
        rows.errands.push(ErrandRow { position: first, number, stream, via, due_ms: *due_ms, words });
    }
    position
}
