//! How do rows of files leave for a backup?
//!
//! Not here: what is done with the rows (`backup`), how they come back (`import`).

use super::{log_read, open_reader};
use crate::{
    append::Position,
    backup::frames::{Cell, Frame},
    fault::Fault,
    settings::Settings,
    store::{KeyExport, LogExport, Snapshot},
};
use rusqlite::{Connection, Row, params, types::ValueRef};

/// Finds earlier commands by where they wrote, so that a backup takes only the new ones.
pub(crate) const COMMANDS_BY_FIRST: &str = "CREATE INDEX IF NOT EXISTS commands_by_first ON commands (first)";

impl LogExport for Connection {
    fn snapshot(&self) -> Result<Snapshot, Fault> {
        let read = self.unchecked_transaction()?;
        let head = log_read::head(&read)?;
        let origin = read.query_row("SELECT origin FROM head", [], |row| row.get(0))?;
        let reactions =
            frames(&read, b'P', "SELECT name, min(position, ?1) FROM reactions", [head.size as i64])?;
        let open: Option<i64> =
            read.query_row("SELECT min(position) FROM errands WHERE due IS NOT NULL", [], |row| row.get(0))?;
        Ok(Snapshot { origin, head, reactions, open_from: open.map_or(head.size, |open| open as u64) })
    }

    fn told_signed(&self) -> Result<Option<String>, Fault> {
        Ok(None)
    }

    fn event_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT e.position, s.name, e.seq, e.header, e.c, e.x FROM events e
                   LEFT JOIN streams s ON s.id = e.stream WHERE e.position >= ?1 AND e.position < ?2
                   ORDER BY e.position";
        frames(self, b'E', sql, params![from as i64, to as i64])
    }

    fn word_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT id, blob FROM vault WHERE id >= ?1 * 4 AND id < ?2 * 4 ORDER BY id";
        frames(self, b'V', sql, params![from as i64, to as i64])
    }

    fn files_of(&self, stream: &str, from: Position, to: Position) -> Result<Vec<String>, Fault> {
        let ids = self
            .prepare_cached(
                "SELECT id FROM files WHERE stream = (SELECT id FROM streams WHERE name = ?1)
                 AND position >= ?2 AND position < ?3 ORDER BY id",
            )?
            .query_map(params![stream, from as i64, to as i64], |row| row.get(0))?
            .collect::<Result<_, _>>();
        Ok(ids?)
    }

    fn file_rows(&self, id: &str) -> Result<Vec<Frame>, Fault> {
        let sql =
            "SELECT f.id, s.name, f.class, f.position, f.blob FROM files f JOIN streams s ON s.id = f.stream
                   WHERE f.id = ?1";
        frames(self, b'F', sql, [id])
    }

    fn command_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT key, meaning, first, count FROM commands WHERE first >= ?1 AND first < ?2 ORDER BY first, key";
        frames(self, b'C', sql, params![from as i64, to as i64])
    }

    fn errand_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql =
            "SELECT r.position, r.number, s.name, r.via, r.due, r.tries, r.outcome, r.words FROM errands r
                   JOIN streams s ON s.id = r.stream WHERE r.position >= ?1 AND r.position < ?2
                   ORDER BY r.position, r.number";
        frames(self, b'R', sql, params![from as i64, to as i64])
    }

    fn adopted(&self) -> Result<Vec<[u8; 32]>, Fault> {
        let hashes = self
            .prepare_cached("SELECT hash FROM configurations ORDER BY hash")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>();
        Ok(hashes?)
    }
}

/// Connections to the two files of keys.
pub(crate) struct KeyRows {
    keys: Connection,
    epochs: Connection,
}

impl KeyRows {
    pub(crate) fn open(settings: &Settings) -> Result<Self, Fault> {
        Ok(Self {
            keys: open_reader(&settings.dir.join("keys.db"))?,
            epochs: open_reader(&settings.epochs_path())?,
        })
    }
}

impl KeyExport for KeyRows {
    fn key_rows_after(&self, stream: &str, class: i64, limit: usize) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys
                   WHERE (stream, class) > (?1, ?2) ORDER BY stream, class LIMIT ?3";
        frames(&self.keys, b'K', sql, params![stream, class, limit as i64])
    }

    fn key_rows_of(&self, stream: &str) -> Result<Vec<Frame>, Fault> {
        let sql =
            "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys WHERE stream = ?1";
        frames(&self.keys, b'K', sql, [stream])
    }

    fn intent_rows(&self) -> Result<Vec<Frame>, Fault> {
        frames(&self.keys, b'I', "SELECT stream, class, seq, x FROM intents", [])
    }

    fn epoch_rows(&self) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT compartment, week, wrapped FROM epochs ORDER BY week, compartment";
        frames(&self.epochs, b'W', sql, [])
    }
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
