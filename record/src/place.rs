//! How does one command enter the transaction: all of it, or a refusal?
//!
//! Not here: the transaction and what follows it (`writer`).

use crate::{
    append::{AppendError, Appended, Expected, Position},
    prepare::{Prepared, PreparedEvent, PreparedWrite},
    sqlite::{
        is_final,
        log::{Batch, EventRow, StreamHead},
    },
};
use amanat_proof::{Hash, merkle::leaf_hash};

/// The leaves that a transaction has gathered, and the next event's position.
pub(crate) struct Gathered {
    pub(crate) next: Position,
    pub(crate) leaves: Vec<Hash>,
}

/// Why a command is not in the transaction.
pub(crate) enum Trouble {
    /// This command alone is refused.
    Refused(AppendError),
    /// The store failed.
    Store(rusqlite::Error),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Trouble::Store(error)
    }
}

/// Places a command, in a savepoint of its own.
pub(crate) fn place(
    batch: &Batch<'_>,
    prepared: &mut Prepared,
    gathered: &mut Gathered,
) -> Result<Appended, Trouble> {
    if let Some(meant) = &prepared.key
        && let Some((kept, first, count)) = batch.replay(&meant.name)?
    {
        return match meant.is(&kept) {
            true => Ok(Appended { first, count, replayed: true }),
            false => Err(Trouble::Refused(AppendError::KeyReused)),
        };
    }
    let mut heads = Vec::with_capacity(prepared.writes.len());
    for write in &prepared.writes {
        heads.push(admit(batch, write)?);
    }
    let (first, leaves) = (gathered.next, gathered.leaves.len());
    batch.savepoint()?;
    match insert(batch, prepared, &heads, gathered) {
        Ok(()) => batch.release()?,
        Err(error) => {
            gathered.next = first;
            gathered.leaves.truncate(leaves);
            if !is_final(&error) {
                batch.undo()?;
            }
            return Err(error.into());
        }
    }
    Ok(Appended { first, count: (gathered.next - first) as u32, replayed: false })
}

/// May this stream be written so?
fn admit(batch: &Batch<'_>, write: &PreparedWrite) -> Result<Option<StreamHead>, Trouble> {
    if write.keys.iter().any(|(_, key)| key.is_erased()) {
        return Err(Trouble::Refused(AppendError::Erased));
    }
    let head = batch.stream(&write.stream)?;
    let actual = head.map_or(0, |head| head.events);
    match write.expected {
        Expected::Version(expected) if expected != actual => {
            Err(Trouble::Refused(AppendError::Conflict { actual }))
        }
        _ => Ok(head),
    }
}

fn insert(
    batch: &Batch<'_>,
    prepared: &mut Prepared,
    heads: &[Option<StreamHead>],
    gathered: &mut Gathered,
) -> Result<(), rusqlite::Error> {
    let first = gathered.next;
    for (write, head) in prepared.writes.iter_mut().zip(heads) {
        insert_write(batch, write, *head, gathered)?;
    }
    for (hash, content) in &prepared.configurations {
        batch.put_configuration(hash, content)?;
    }
    if let Some((name, position)) = &prepared.reaction {
        batch.move_reaction(name, *position)?;
    }
    if let Some(meant) = &prepared.key {
        batch.put_command(&meant.name, &meant.meaning, first, (gathered.next - first) as u32)?;
    }
    Ok(())
}

fn insert_write(
    batch: &Batch<'_>,
    write: &mut PreparedWrite,
    head: Option<StreamHead>,
    gathered: &mut Gathered,
) -> Result<(), rusqlite::Error> {
    let first = gathered.next;
    let stream = match head {
        Some(head) => head.id,
        None => batch.new_stream(&write.stream)?,
    };
    let (mut seq, mut last) = head.map_or((0, None), |head| (head.events, Some(head.last)));
    for event in &mut write.events {
        last = Some(event.place(seq, last.as_ref()));
        insert_event(batch, event, gathered.next, stream)?;
        gathered.leaves.push(leaf_hash(&event.entry()));
        gathered.next += 1;
        seq += 1;
    }
    batch.grow_stream(stream, seq, &last.unwrap_or_default())?;
    for (id, class, blob) in &write.files {
        batch.put_file(id, stream, *class, first, blob)?;
    }
    for (number, (via, due_ms, words)) in (0u32..).zip(&write.errands) {
        batch.put_errand((first, number), stream, via, *due_ms, words)?;
    }
    Ok(())
}

fn insert_event(
    batch: &Batch<'_>,
    event: &PreparedEvent,
    position: Position,
    stream: i64,
) -> Result<(), rusqlite::Error> {
    let (seq, header) = (event.header.seq, &event.bytes[..]);
    batch.put_event(&EventRow { position, stream, seq, header, c: &event.c, x: &event.x })?;
    event.blobs.iter().try_for_each(|(class, blob)| batch.put_words(position, *class, blob))
}
