//! How do rows of a database leave for a backup?
//!
//! In the cells that the same rows of files have, over one connection of the backup's own.
//!
//! Not here: what is done with the rows (`backup`), how they come back: as files, which `moving` brings here again.

use super::{
    keys::COLUMNS,
    log_read::{hash, number},
    place::Place,
    schema,
    session::{Asked, Given, Patience, Session},
};
use crate::{
    append::Position,
    backup::frames::{Cell, Frame},
    fault::Fault,
    store::{Head, KeyExport, LogExport, Snapshot, Sql},
};
use tokio_postgres::{Row, types::Type};

/// A connection for whoever backs the log up.
pub(crate) fn log(place: &Place) -> Result<Session, Fault> {
    let session = Session::open(place, Patience::Short)?;
    schema::version(&session)?;
    Ok(session)
}

impl LogExport for Session {
    fn snapshot(&self) -> Result<Snapshot, Fault> {
        // One statement sees one moment.
        let sql =
            "SELECT h.origin, h.size, h.root, (SELECT min(position) FROM errands WHERE due IS NOT NULL),
                          r.name, least(r.position, h.size)
                   FROM head h LEFT JOIN reactions r ON true";
        let rows = self.rows(sql, &[])?;
        let Some(first) = rows.first() else { return Err(Fault::damaged("the log has no head")) };
        let head = Head { size: number(first, 1), root: hash(first, 2) };
        let open: Option<i64> = first.get(3);
        let come = |row: &Row| {
            let name: Option<String> = row.get(4);
            name.map(|name| Frame { kind: b'P', cells: vec![Cell::Text(name), Cell::Number(row.get(5))] })
        };
        Ok(Snapshot {
            origin: first.get(0),
            head,
            reactions: rows.iter().filter_map(come).collect(),
            open_from: open.map_or(head.size, |open| open as u64),
        })
    }

    fn told_signed(&self) -> Result<Option<String>, Fault> {
        let row = self.row("SELECT note FROM signed WHERE size > 0", &[])?;
        Ok(row.map(|row| row.get(0)))
    }

    fn event_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT e.position, s.name, e.seq, e.header, e.c, e.x FROM events e
                   LEFT JOIN streams s ON s.id = e.stream WHERE e.position >= $1 AND e.position < $2
                   ORDER BY e.position";
        frames(self, b'E', sql, &[&(from as i64), &(to as i64)])
    }

    fn word_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT id, blob FROM vault WHERE id >= $1::bigint * 4 AND id < $2::bigint * 4 ORDER BY id";
        frames(self, b'V', sql, &[&(from as i64), &(to as i64)])
    }

    fn files_of(&self, stream: &str, from: Position, to: Position) -> Result<Vec<String>, Fault> {
        let sql = "SELECT id FROM files WHERE stream = (SELECT id FROM streams WHERE name = $1)
                   AND position >= $2 AND position < $3 ORDER BY id";
        let rows = self.rows(sql, &[&stream, &(from as i64), &(to as i64)])?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    fn file_rows(&self, id: &str) -> Result<Vec<Frame>, Fault> {
        let sql =
            "SELECT f.id, s.name, f.class, f.position, f.blob FROM files f JOIN streams s ON s.id = f.stream
                   WHERE f.id = $1";
        frames(self, b'F', sql, &[&id])
    }

    fn command_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT key, meaning, first, count FROM commands WHERE first >= $1 AND first < $2 ORDER BY first, key";
        frames(self, b'C', sql, &[&(from as i64), &(to as i64)])
    }

    fn errand_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault> {
        let sql =
            "SELECT r.position, r.number, s.name, r.via, r.due, r.tries, r.outcome, r.words FROM errands r
                   JOIN streams s ON s.id = r.stream WHERE r.position >= $1 AND r.position < $2
                   ORDER BY r.position, r.number";
        frames(self, b'R', sql, &[&(from as i64), &(to as i64)])
    }

    fn adopted(&self) -> Result<Vec<[u8; 32]>, Fault> {
        let rows = self.rows("SELECT hash FROM configurations ORDER BY hash", &[])?;
        Ok(rows.iter().map(|row| hash(row, 0)).collect())
    }
}

/// A connection to the keys.
pub(crate) struct KeyRows(Session);

impl KeyRows {
    pub(crate) fn open(place: &Place) -> Result<Self, Fault> {
        Session::open(place, Patience::Short).map(Self).map_err(Fault::from)
    }
}

impl KeyExport for KeyRows {
    fn key_rows_after(&self, stream: &str, class: i64, limit: usize) -> Result<Vec<Frame>, Fault> {
        let sql = format!(
            "SELECT {COLUMNS} FROM data_keys WHERE (stream, class) > ($1, $2) ORDER BY stream, class LIMIT $3"
        );
        frames(&self.0, b'K', &sql, &[&stream, &class, &(limit as i64)])
    }

    fn key_rows_of(&self, stream: &str) -> Result<Vec<Frame>, Fault> {
        frames(&self.0, b'K', &format!("SELECT {COLUMNS} FROM data_keys WHERE stream = $1"), &[&stream])
    }

    /// Of several nodes' intents for one class one is enough: what the log says was erased is erased again anyhow.
    fn intent_rows(&self) -> Result<Vec<Frame>, Fault> {
        let sql = "SELECT DISTINCT ON (stream, class) stream, class, seq, x FROM intents
                   ORDER BY stream, class, seq DESC";
        frames(&self.0, b'I', sql, &[])
    }

    fn epoch_rows(&self) -> Result<Vec<Frame>, Fault> {
        frames(&self.0, b'W', "SELECT compartment, week, wrapped FROM epochs ORDER BY week, compartment", &[])
    }
}

fn frames(session: &Session, kind: u8, sql: &str, given: &[Given<'_>]) -> Result<Vec<Frame>, Fault> {
    let rows = session.rows(sql, given)?;
    let frames: Sql<Vec<Frame>> = rows.iter().map(|row| frame(kind, row)).collect();
    Ok(frames?)
}

fn frame(kind: u8, row: &Row) -> Sql<Frame> {
    let mut cells = Vec::with_capacity(row.len());
    for (at, column) in row.columns().iter().enumerate() {
        let cell = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(at)?.map(Cell::Number),
            Type::TEXT => row.try_get::<_, Option<String>>(at)?.map(Cell::Text),
            _ => row.try_get::<_, Option<Vec<u8>>>(at)?.map(Cell::Bytes),
        };
        cells.push(cell.unwrap_or(Cell::Nothing));
    }
    Ok(Frame { kind, cells })
}
