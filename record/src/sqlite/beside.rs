//! How is a record looked at that another process serves?
//!
//! A connection of its own that only reads, changes nothing when it closes, and is let go at once.

use super::{epochs::EpochsFile, open_beside, views::VERSION};
use crate::{append::Position, fault::Fault, store::MAX_COVERS};
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// The views as they lie there.
pub(crate) struct Lying {
    pub(crate) version: i64,
    pub(crate) next: Position,
}

/// The version of views that this program makes.
pub(crate) fn known_version() -> i64 {
    VERSION
}

/// How far the views of a file have come. `is_whole` also reads every page of it.
pub(crate) fn views(path: &Path, is_whole: bool) -> Result<Lying, Fault> {
    let db = open_beside(path)?;
    let version = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let next = db.query_row("SELECT next FROM progress", [], |row| row.get(0))?;
    if is_whole {
        whole(&db)?;
    }
    Ok(Lying { version, next })
}

/// SQLite's own look at the pages of a file.
pub(crate) fn whole(db: &Connection) -> Result<(), Fault> {
    let said: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(Fault::damaged(said)) }
}

/// The header of the last event that is no cover leaf.
pub(crate) fn last_told(db: &Connection) -> Result<Option<(Position, Vec<u8>)>, rusqlite::Error> {
    db.query_row(
        "SELECT position, header FROM (SELECT position, header, stream FROM events ORDER BY position DESC LIMIT ?1)
         WHERE stream IS NOT NULL ORDER BY position DESC LIMIT 1",
        [MAX_COVERS],
        |row| Ok((row.get::<_, i64>(0)? as u64, row.get(1)?)),
    )
    .optional()
}

/// What waits to be told outside and should have been by now, for each way: how much, and the event that began the
/// oldest of it.
pub(crate) fn waiting(db: &Connection, now_ms: i64) -> Result<Vec<(String, u64, Position)>, rusqlite::Error> {
    let mut asked = db.prepare_cached(
        "SELECT via, count(*), min(position) FROM errands
         WHERE due IS NOT NULL AND (due <= ?1 OR tries > 0) GROUP BY via ORDER BY via",
    )?;
    let rows = asked.query_map([now_ms], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.collect()
}

/// The oldest week that has a key which wraps others.
pub(crate) fn oldest_epoch(path: &Path) -> Result<Option<i64>, Fault> {
    if !path.exists() {
        return Err(Fault::Missing(path.to_owned()));
    }
    Ok(EpochsFile::reader(path)?.oldest()?)
}
