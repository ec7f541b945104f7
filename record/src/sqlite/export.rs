//! How do rows leave for a backup while others write?
//!
//! Each call is one short transaction of a reader. The log only grows, so that pieces read one after the other belong
//! together; what does change (how far reactions have come) is read in one transaction with the head.
//!
//! Not here: what is done with the rows (`backup`), how they come back (`import`).

use super::{log_read, open_reader};
use crate::{
    append::Position,
    backup::frames::{Cell, Frame},
    fault::Fault,
    store::Head,
};
use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};
use std::path::Path;

/// Finds earlier commands by where they wrote, so that a backup takes only the new ones.
pub(crate) const COMMANDS_BY_FIRST: &str = "CREATE INDEX IF NOT EXISTS commands_by_first ON commands (first)";
/// Rows of keys that are read at once.
const KEYS_AT_ONCE: usize = 2_000;

/// What one transaction saw.
pub(crate) struct Snapshot {
    pub(crate) origin: String,
    pub(crate) head: Head,
    /// How far each reaction has come.
    pub(crate) reactions: Vec<Frame>,
    /// The oldest position that has an open errand; the head's size where none has.
    pub(crate) open_from: Position,
}

pub(crate) fn reader(path: &Path) -> Result<Connection, Fault> {
    open_reader(path)
}

pub(crate) fn snapshot(db: &Connection) -> Result<Snapshot, Fault> {
    let read = db.unchecked_transaction()?;
    let head = log_read::head(&read)?;
    let origin = read.query_row("SELECT origin FROM head", [], |row| row.get(0))?;
    let reactions = frames(&read, b'P', "SELECT name, min(position, ?1) FROM reactions", [head.size as i64])?;
    let open: Option<i64> =
        read.query_row("SELECT min(position) FROM errands WHERE due IS NOT NULL", [], |row| row.get(0))?;
    Ok(Snapshot { origin, head, reactions, open_from: open.map_or(head.size, |open| open as u64) })
}

/// Events of `from..to` with their lives' names, in order.
pub(crate) fn events(db: &Connection, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
    let sql = "SELECT e.position, s.name, e.seq, e.header, e.c, e.x FROM events e
               LEFT JOIN streams s ON s.id = e.stream WHERE e.position >= ?1 AND e.position < ?2 ORDER BY e.position";
    frames(db, b'E', sql, params![from as i64, to as i64])
}

/// The sealed words of one event.
pub(crate) fn words(db: &Connection, at: Position) -> Result<Vec<Frame>, Fault> {
    let sql = "SELECT id, blob FROM vault WHERE id >= ?1 AND id < ?1 + 4 ORDER BY id";
    frames(db, b'V', sql, [at as i64 * 4])
}

/// The files of one life that came with events of `from..to` and were not erased since; one at a time, for they are large.
pub(crate) fn files(
    db: &Connection,
    stream: &str,
    (from, to): (Position, Position),
    mut see: impl FnMut(Frame) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let ids: Vec<String> = db
        .prepare_cached(
            "SELECT id FROM files WHERE stream = (SELECT id FROM streams WHERE name = ?1)
             AND position >= ?2 AND position < ?3 ORDER BY id",
        )?
        .query_map(params![stream, from as i64, to as i64], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in ids {
        let sql =
            "SELECT f.id, s.name, f.class, f.position, f.blob FROM files f JOIN streams s ON s.id = f.stream
                   WHERE f.id = ?1";
        frames(db, b'F', sql, [&id])?.into_iter().try_for_each(&mut see)?;
    }
    Ok(())
}

/// Commands that wrote at `from..to`.
pub(crate) fn commands(db: &Connection, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
    let sql = "SELECT key, meaning, first, count FROM commands WHERE first >= ?1 AND first < ?2 ORDER BY first, key";
    frames(db, b'C', sql, params![from as i64, to as i64])
}

/// Errands of `from..to`, open and ended.
pub(crate) fn errands(db: &Connection, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
    let sql = "SELECT r.position, r.number, s.name, r.via, r.due, r.tries, r.outcome, r.words FROM errands r
               JOIN streams s ON s.id = r.stream WHERE r.position >= ?1 AND r.position < ?2
               ORDER BY r.position, r.number";
    frames(db, b'R', sql, params![from as i64, to as i64])
}

/// The hashes of everything that was adopted.
pub(crate) fn configurations(db: &Connection) -> Result<Vec<[u8; 32]>, Fault> {
    let hashes = db
        .prepare_cached("SELECT hash FROM configurations ORDER BY hash")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>();
    Ok(hashes?)
}

/// What was adopted under this hash.
pub(crate) fn configuration(db: &Connection, hash: &[u8; 32]) -> Result<Option<Frame>, Fault> {
    let mut asked = db.prepare_cached("SELECT hash, content FROM configurations WHERE hash = ?1")?;
    Ok(asked.query_row([hash], |row| frame(b'G', row)).optional()?)
}

/// Every wrapped data key, a few at a time.
pub(crate) fn keys(db: &Connection, mut see: impl FnMut(Frame) -> Result<(), Fault>) -> Result<(), Fault> {
    let sql = "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys
               WHERE (stream, class) > (?1, ?2) ORDER BY stream, class LIMIT ?3";
    let (mut stream, mut class) = (String::new(), -1);
    loop {
        let rows = frames(db, b'K', sql, params![stream, class, KEYS_AT_ONCE as i64])?;
        let Some(last) = rows.last() else { return Ok(()) };
        (stream, class) =
            (last.text(0).map_err(row_is_wrong)?.to_owned(), last.number(1).map_err(row_is_wrong)?);
        rows.into_iter().try_for_each(&mut see)?;
    }
}

/// The wrapped data keys of one life.
pub(crate) fn keys_of(db: &Connection, stream: &str) -> Result<Vec<Frame>, Fault> {
    let sql = "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys WHERE stream = ?1";
    frames(db, b'K', sql, [stream])
}

/// What is intended to be erased at this moment.
pub(crate) fn intents(db: &Connection) -> Result<Vec<Frame>, Fault> {
    frames(db, b'I', "SELECT stream, class, seq, x FROM intents", [])
}

/// Every key that wraps others.
pub(crate) fn epochs(db: &Connection) -> Result<Vec<Frame>, Fault> {
    frames(db, b'W', "SELECT compartment, week, wrapped FROM epochs ORDER BY week, compartment", [])
}

fn row_is_wrong(cause: std::io::Error) -> Fault {
    Fault::damaged(cause.to_string())
}

fn frames(db: &Connection, kind: u8, sql: &str, with: impl rusqlite::Params) -> Result<Vec<Frame>, Fault> {
    let mut asked = db.prepare_cached(sql)?;
    let rows = asked.query_map(with, |row| frame(kind, row))?.collect::<Result<_, _>>();
    Ok(rows?)
}

fn frame(kind: u8, row: &Row<'_>) -> Result<Frame, rusqlite::Error> {
    let mut cells = Vec::with_capacity(row.as_ref().column_count());
    for at in 0..row.as_ref().column_count() {
        cells.push(match row.get_ref(at)? {
            ValueRef::Null => Cell::Nothing,
            ValueRef::Integer(number) => Cell::Number(number),
            ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
            ValueRef::Real(_) => return Err(rusqlite::Error::InvalidQuery),
        });
    }
    Ok(Frame { kind, cells })
}
