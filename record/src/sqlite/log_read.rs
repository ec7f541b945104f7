//! What can be read of `log.db`, by anyone inside this crate?
//!
//! Readers lend their connections, the writer reads with its own.

use crate::{
    append::Position,
    fault::Fault,
    store::{Counted, Given, Head, SeeHeader, Stored, StoredErrand, StoredFile, vault_id},
};
use amanat_core::values::Class;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

pub(super) type Read<T> = Result<T, rusqlite::Error>;

pub(super) fn stored(row: &rusqlite::Row<'_>) -> Read<Stored> {
    Ok(Stored {
        position: row.get::<_, i64>(0)? as u64,
        seq: row.get(1)?,
        header: row.get(2)?,
        c: row.get(3)?,
        x: row.get(4)?,
    })
}

pub(super) fn head(db: &Connection) -> Read<Head> {
    db.prepare_cached("SELECT size, root FROM head")?
        .query_row([], |row| Ok(Head { size: row.get::<_, i64>(0)? as u64, root: row.get(1)? }))
}

/// Events from a position on, in order.
pub(super) fn events_from(db: &Connection, from: Position, limit: usize) -> Read<Vec<Stored>> {
    db.prepare_cached(
        "SELECT position, seq, header, c, x FROM events WHERE position >= ?1 ORDER BY position LIMIT ?2",
    )?
    .query_map(params![from as i64, limit as i64], stored)?
    .collect()
}

/// Headers from a position on, in order, each looked at where it lies; a cover leaf has none.
pub(super) fn headers_from(
    db: &Connection,
    from: Position,
    limit: usize,
    see: &mut SeeHeader<'_>,
) -> Result<(), Fault> {
    let mut asked = db.prepare_cached(
        "SELECT position, header, stream IS NULL FROM events WHERE position >= ?1 ORDER BY position LIMIT ?2",
    )?;
    let mut rows = asked.query(params![from as i64, limit as i64])?;
    while let Some(row) = rows.next()? {
        let is_cover: bool = row.get(2)?;
        let header = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        see(row.get::<_, i64>(0)? as u64, (!is_cover).then_some(header))?;
    }
    Ok(())
}

/// Streams of a kind whose first event names this in clear.
pub(super) fn streams_begun_about(db: &Connection, kind: &str, named: &str) -> Read<Vec<String>> {
    db.prepare_cached(
        "SELECT s.name FROM streams s JOIN events e ON e.stream = s.id AND e.seq = 0
         WHERE s.name >= ?1 || '/' AND s.name < ?1 || '0' AND instr(e.header, CAST(?2 AS BLOB)) > 0",
    )?
    .query_map(params![kind, format!("\"{named}\"")], |row| row.get(0))?
    .collect()
}

/// Events from a position on that belong to a stream, in order; cover leaves are passed over.
pub(super) fn told_from(db: &Connection, from: Position, limit: usize) -> Read<Vec<Stored>> {
    db.prepare_cached(
        "SELECT position, seq, header, c, x FROM events
         WHERE position >= ?1 AND stream IS NOT NULL ORDER BY position LIMIT ?2",
    )?
    .query_map(params![from as i64, limit as i64], stored)?
    .collect()
}

/// Events of one stream, in order.
pub(super) fn events_of(db: &Connection, stream: &str, from_seq: u32, limit: usize) -> Read<Vec<Stored>> {
    db.prepare_cached(
        "SELECT e.position, e.seq, e.header, e.c, e.x FROM streams s JOIN events e ON e.stream = s.id
         WHERE s.name = ?1 AND e.seq >= ?2 ORDER BY e.seq LIMIT ?3",
    )?
    .query_map(params![stream, from_seq, limit as i64], stored)?
    .collect()
}

/// How long a stream is; 0 where there is none.
pub(super) fn length_of(db: &Connection, stream: &str) -> Read<u32> {
    let mut found = db.prepare_cached("SELECT events FROM streams WHERE name = ?1")?;
    Ok(found.query_row([stream], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// Whether the event that sealed this stands at this place of a stream.
pub(super) fn has_event(db: &Connection, stream: &str, seq: u32, x: &[u8; 32]) -> Read<bool> {
    db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM events
         WHERE stream = (SELECT id FROM streams WHERE name = ?1) AND seq = ?2 AND x = ?3)",
    )?
    .query_row(params![stream, seq, x], |row| row.get(0))
}

pub(super) fn event_at(db: &Connection, position: Position) -> Read<Option<Stored>> {
    db.prepare_cached("SELECT position, seq, header, c, x FROM events WHERE position = ?1")?
        .query_row([position as i64], stored)
        .optional()
}

/// The sealed blobs of an event, in class order.
pub(super) fn blobs_at(db: &Connection, position: Position) -> Read<Vec<(Class, Vec<u8>)>> {
    let (first, last) = (vault_id(position, Class::Identity), vault_id(position, Class::Internal));
    db.prepare_cached("SELECT id & 3, blob FROM vault WHERE id BETWEEN ?1 AND ?2 ORDER BY id")?
        .query_map([first, last], |row| Ok((Class::ALL[(row.get::<_, i64>(0)? & 3) as usize], row.get(1)?)))?
        .collect()
}

/// C and X of consecutive events.
pub(super) fn entry_halves(db: &Connection, from: Position, count: u16) -> Read<Vec<([u8; 32], [u8; 32])>> {
    db.prepare_cached("SELECT c, x FROM events WHERE position >= ?1 ORDER BY position LIMIT ?2")?
        .query_map(params![from as i64, count], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

pub(super) fn tile(db: &Connection, level: u8, number: u64) -> Read<Option<Vec<u8>>> {
    db.prepare_cached("SELECT hashes FROM tiles WHERE level = ?1 AND number = ?2")?
        .query_row(params![level, number as i64], |row| row.get(0))
        .optional()
}

/// A file: its class and sealed bytes, if it is this stream's.
pub(super) fn file(db: &Connection, stream: &str, id: &str) -> Read<Option<(Class, Vec<u8>)>> {
    db.prepare_cached(
        "SELECT f.class, f.blob FROM files f JOIN streams s ON s.id = f.stream WHERE f.id = ?2 AND s.name = ?1",
    )?
    .query_row(params![stream, id], |row| Ok((Class::ALL[(row.get::<_, i64>(0)? & 3) as usize], row.get(1)?)))
    .optional()
}

/// The first file after this one in the order of their ids.
pub(super) fn file_after(db: &Connection, id: &str) -> Read<Option<StoredFile>> {
    db.prepare_cached(
        "SELECT f.id, s.name, f.class, f.blob FROM files f JOIN streams s ON s.id = f.stream
         WHERE f.id > ?1 ORDER BY f.id LIMIT 1",
    )?
    .query_row([id], |row| {
        let class = Class::ALL[(row.get::<_, i64>(2)? & 3) as usize];
        Ok(StoredFile { id: row.get(0)?, stream: row.get(1)?, class, blob: row.get(3)? })
    })
    .optional()
}

pub(super) fn configuration(db: &Connection, hash: &[u8; 32]) -> Read<Option<Vec<u8>>> {
    db.prepare_cached("SELECT content FROM configurations WHERE hash = ?1")?
        .query_row([hash], |row| row.get(0))
        .optional()
}

pub(super) fn reaction(db: &Connection, name: &str) -> Read<Option<Position>> {
    db.prepare_cached("SELECT position FROM reactions WHERE name = ?1")?
        .query_row([name], |row| Ok(row.get::<_, i64>(0)? as u64))
        .optional()
}

/// Errands whose time has come, the longest waiting first.
pub(super) fn due_errands(db: &Connection, now_ms: i64, limit: usize) -> Read<Vec<StoredErrand>> {
    db.prepare_cached(
        "SELECT e.position, e.number, s.name, e.via, e.due, e.tries, e.words
         FROM errands e JOIN streams s ON s.id = e.stream
         WHERE e.due IS NOT NULL AND e.due <= ?1 ORDER BY e.due LIMIT ?2",
    )?
    .query_map(params![now_ms, limit as i64], |row| {
        Ok(StoredErrand {
            position: row.get::<_, i64>(0)? as u64,
            number: row.get(1)?,
            stream: row.get(2)?,
            via: row.get(3)?,
            due_ms: row.get(4)?,
            tries: row.get(5)?,
            words: row.get(6)?,
        })
    })?
    .collect()
}

/// How many errands are still to be delivered.
pub(super) fn open_errands(db: &Connection) -> Read<u64> {
    db.query_row("SELECT count(*) FROM errands WHERE due IS NOT NULL", [], |row| {
        Ok(row.get::<_, i64>(0)? as u64)
    })
}

/// SHA-256 of each sealed blob of consecutive events, in order of position and class.
pub(super) fn blob_digests(db: &Connection, from: Position, to: Position) -> Read<Vec<(Position, [u8; 32])>> {
    db.prepare_cached("SELECT id >> 2, blob FROM vault WHERE id >= ?1 AND id < ?2 ORDER BY id")?
        .query_map([vault_id(from, Class::Identity), vault_id(to, Class::Identity)], |row| {
            let digest = Sha256::digest(row.get_ref(1)?.as_blob()?).into();
            Ok((row.get::<_, i64>(0)? as u64, digest))
        })?
        .collect()
}

/// What an earlier command with this key meant and gave.
pub(super) fn replay(db: &Connection, key: &[u8; 32]) -> Read<Option<Given>> {
    db.prepare_cached("SELECT meaning, first, count FROM commands WHERE key = ?1")?
        .query_row([key], |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as u64, row.get(2)?)))
        .optional()
}

/// Names of streams that begin so, in order.
pub(super) fn names(db: &Connection, prefix: &str, limit: usize) -> Read<Vec<String>> {
    db.prepare_cached(
        "SELECT name FROM streams WHERE name >= ?1 AND name < ?1 || char(1114111) ORDER BY name LIMIT ?2",
    )?
    .query_map(params![prefix, limit as i64], |row| row.get(0))?
    .collect()
}

/// Every stream with its count and its last entry's hash.
pub(super) fn streams(db: &Connection) -> Read<(u64, Vec<Counted>)> {
    let mut size = 0;
    // One statement sees one moment.
    let streams = db
        .prepare_cached("SELECT h.size, s.name, s.events, s.last FROM head h LEFT JOIN streams s")?
        .query_map([], |row| {
            size = row.get::<_, i64>(0)? as u64;
            let name: Option<String> = row.get(1)?;
            name.map(|name| Ok((name, row.get(2)?, row.get(3)?))).transpose()
        })?
        .filter_map(Result::transpose)
        .collect::<Read<_>>()?;
    Ok((size, streams))
}

/// Commands that say they wrote what is not there.
pub(super) fn commands_beyond(db: &Connection) -> Read<Vec<(Position, u32)>> {
    db.prepare_cached("SELECT first, count FROM commands, head WHERE first + count > size")?
        .query_map([], |row| Ok((row.get::<_, i64>(0)? as u64, row.get(1)?)))?
        .collect()
}

/// SQLite's own look at its pages.
pub(super) fn integrity(db: &Connection) -> Read<Vec<String>> {
    let mut statement = db.prepare("PRAGMA quick_check(20)")?;
    let said: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(said.into_iter().filter(|line| line != "ok").map(|line| format!("log.db: {line}")).collect())
}
