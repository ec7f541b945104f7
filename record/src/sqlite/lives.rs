//! How do the rows of small lives lie in SQLite?
//!
//! One row a life, whatever its kind: what it is by its headers, as JSON. Those that are open are read into memory
//! when the record opens, the others when somebody asks.

use crate::{append::Position, fault::Fault};
use amanat_core::{
    decide::{
        alert::Alerted, device::Device, drill::Drill, field::FieldUnit, incident::Incident, reach::Reach,
        signal::Signal, site::Site, warning::Warning,
    },
    event::{Header, Stream},
    life::{Life, grow},
};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

pub(super) const SCHEMA: &str = "
-- One row a small life (signal, incident, field unit, site ...), as its headers make it.
CREATE TABLE lives (
  stream TEXT PRIMARY KEY,          -- its name, such as signal/1f...
  kind   TEXT NOT NULL,             -- what its name begins with
  unit   TEXT NOT NULL,             -- who answers for it
  over   INTEGER NOT NULL,          -- 0 while something is expected
  first  INTEGER NOT NULL,          -- position of its first event
  state  BLOB NOT NULL              -- JSON of the life
) STRICT, WITHOUT ROWID;
";
pub(super) const INDEXES: &str = "
CREATE INDEX lives_open ON lives (kind, over, first);
CREATE INDEX lives_unit ON lives (kind, unit, over, first);
";
pub(super) const DROP_INDEXES: &str = "DROP INDEX lives_open; DROP INDEX lives_unit; DELETE FROM lives;";

/// A life's row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LifeRow {
    pub(crate) kind: &'static str,
    pub(crate) unit: String,
    pub(crate) over: bool,
    pub(crate) first: Position,
    pub(crate) state: Vec<u8>,
}

/// Rows by the name of their stream.
pub(crate) type LifeRows = HashMap<String, LifeRow>;

/// What folds one header into a row, for each kind that there is.
type Fold = fn(Option<&LifeRow>, Position, &Header) -> Result<Option<LifeRow>, Fault>;

fn fold_of(stream: &Stream) -> Option<Fold> {
    match stream {
        // One line a kind: a kind without a line has no row and no shelf.
        Stream::Signal(_) => Some(fold::<Signal>),
        Stream::Incident(_) => Some(fold::<Incident>),
        Stream::Field(_) => Some(fold::<FieldUnit>),
        Stream::Device(_) => Some(fold::<Device>),
        Stream::Drill(_) => Some(fold::<Drill>),
        Stream::Site(_) => Some(fold::<Site>),
        Stream::Alert(_) => Some(fold::<Alerted>),
        Stream::Reach(_) => Some(fold::<Reach>),
        Stream::Warning(_) => Some(fold::<Warning>),
        _ => None,
    }
}

fn fold<L: Life>(
    past: Option<&LifeRow>,
    position: Position,
    header: &Header,
) -> Result<Option<LifeRow>, Fault> {
    let before: Option<L> = past.map(|row| read(&row.state)).transpose()?;
    let Some(life) = grow(before, header) else { return Ok(None) };
    let state = serde_json::to_vec(&life).map_err(|e| Fault::damaged(format!("a life's row: {e}")))?;
    let first = past.map_or(position, |row| row.first);
    Ok(Some(LifeRow { kind: L::KIND, unit: life.unit().to_string(), over: life.is_over(), first, state }))
}

pub(crate) fn read<L: Life>(state: &[u8]) -> Result<L, Fault> {
    serde_json::from_slice(state)
        .map_err(|e| Fault::damaged(format!("a life's row: {e}; run `amanat rebuild`")))
}

/// Shows one event; one that is no small life's changes nothing.
pub(super) fn show(db: &Connection, position: Position, header: &Header) -> Result<(), Fault> {
    let Some(fold) = fold_of(&header.stream) else { return Ok(()) };
    let stream = header.stream.to_string();
    let past = if header.seq == 0 { None } else { row(db, &stream)? };
    match fold(past.as_ref(), position, header)? {
        Some(row) => put(db, &stream, &row),
        None => Ok(()),
    }
}

/// The same in memory.
pub(crate) fn take(rows: &mut LifeRows, position: Position, header: &Header) {
    let Some(fold) = fold_of(&header.stream) else { return };
    let stream = header.stream.to_string();
    // What was written by this same fold is read by it.
    if let Ok(Some(row)) = fold(rows.get(&stream), position, header) {
        rows.insert(stream, row);
    }
}

pub(super) fn put(db: &Connection, stream: &str, row: &LifeRow) -> Result<(), Fault> {
    db.prepare_cached(
        "INSERT INTO lives VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (stream) DO UPDATE SET unit = ?3, over = ?4, state = ?6",
    )?
    .execute(params![stream, row.kind, row.unit, row.over, row.first as i64, row.state])?;
    Ok(())
}

/// One life's row.
pub(crate) fn row(db: &Connection, stream: &str) -> Result<Option<LifeRow>, Fault> {
    let mut asked =
        db.prepare_cached("SELECT kind, unit, over, first, state FROM lives WHERE stream = ?1")?;
    Ok(asked.query_row([stream], row_of).optional()?)
}

/// The names and states of those that are open, in the order in which they began.
pub(crate) fn open(db: &Connection, kind: &str, limit: usize) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let mut asked = db.prepare_cached(
        "SELECT stream, state FROM lives WHERE kind = ?1 AND over = 0 ORDER BY first LIMIT ?2",
    )?;
    let rows = asked.query_map(params![kind, limit as i64], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those of a unit that are over, the newest first, which began before a position.
pub(crate) fn over(
    db: &Connection,
    kind: &str,
    unit: &str,
    before: Position,
    limit: usize,
) -> Result<Vec<(Position, Vec<u8>)>, Fault> {
    let mut asked = db.prepare_cached(
        "SELECT first, state FROM lives WHERE kind = ?1 AND unit = ?2 AND over = 1 AND first < ?3
         ORDER BY first DESC LIMIT ?4",
    )?;
    let before = i64::try_from(before).unwrap_or(i64::MAX);
    let rows = asked.query_map(params![kind, unit, before, limit as i64], |row| {
        Ok((row.get::<_, i64>(0)? as u64, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every row, for comparing with a fold of the log.
pub(crate) fn each(db: &Connection, mut see: impl FnMut(String, LifeRow)) -> Result<(), Fault> {
    let mut asked = db.prepare_cached("SELECT kind, unit, over, first, state, stream FROM lives")?;
    let rows = asked.query_map([], |row| Ok((row.get(5)?, row_of(row)?)))?;
    for row in rows {
        let (stream, row) = row?;
        see(stream, row);
    }
    Ok(())
}

fn row_of(row: &rusqlite::Row<'_>) -> Result<LifeRow, rusqlite::Error> {
    let kind: String = row.get(0)?;
    Ok(LifeRow {
        kind: KINDS.into_iter().find(|known| *known == kind).unwrap_or_default(),
        unit: row.get(1)?,
        over: row.get(2)?,
        first: row.get::<_, i64>(3)? as u64,
        state: row.get(4)?,
    })
}

/// The kinds that have rows.
const KINDS: [&str; 10] =
    ["signal", "incident", "field", "site", "device", "camera", "warning", "alert", "reach", "drill"];
