//! How do the views of matters lie in SQLite?
//!
//! Rows are made of headers alone and can be dropped at any time; the log gives them back. No words are here.

use super::{
    Durability,
    folded::{Folded, read, state_of},
    lay_schema, lives, looks, open_writer, remove_with_its_logs, waits,
};
use crate::{append::Position, fault::Fault};
use amanat_core::{
    decide::matter::Matter,
    event::{Header, Stream},
    values::{MatterNo, Moment},
    view::{self, Figure},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::{collections::HashMap, path::Path};

/// Matters that the views' writer keeps at hand.
const MAX_WARM_MATTERS: usize = 20_000;

/// Matters of one label that are looked at; there is hardly ever a second.
const MAX_OF_A_LABEL: i64 = 8;

/// The version of the tables below; views of another are made anew.
pub(crate) const VERSION: i64 = 17;
const SCHEMA: &str = "
-- How far the views have come: the position of the next event they look at.
CREATE TABLE progress (one INTEGER PRIMARY KEY CHECK (one = 1), next INTEGER NOT NULL) STRICT;
INSERT INTO progress VALUES (1, 0);

-- One row a matter, as its past makes it. Columns are what lists are ordered and filtered by.
CREATE TABLE matters (
  no     BLOB PRIMARY KEY,          -- 16 bytes
  unit   TEXT NOT NULL,             -- the responsible unit
  closed INTEGER NOT NULL,          -- 0 while it is open
  due    INTEGER NOT NULL,          -- the next promise in ms; the largest number where there is none
  opened INTEGER NOT NULL,          -- when it came in, in ms
  alarm  INTEGER,                   -- when a clock must be looked at, in ms
  code   TEXT NOT NULL,             -- HMAC of the follow-up code
  state  BLOB NOT NULL,             -- JSON of the matter
  level  INTEGER NOT NULL,          -- how closely it is kept, 0 to 4
  brought_by TEXT,                  -- who brought it, if they have an account
  desk   TEXT NOT NULL,             -- with its edition: how long words are kept
  ed     TEXT NOT NULL,
  kept   INTEGER,                   -- since when the time to be kept runs, in ms; none while it is open
  held   INTEGER,                   -- until when a court or a law wants the words, in ms
  wakes  INTEGER                    -- when something of it ends by itself, in ms
) STRICT;

-- Units that are not responsible but concerned: told of a missed promise (0), or to be chosen among (1).
CREATE TABLE named (
  unit   TEXT NOT NULL,
  tie    INTEGER NOT NULL,
  matter BLOB NOT NULL,
  PRIMARY KEY (unit, tie, matter)
) STRICT, WITHOUT ROWID;

-- Counts by unit, desk and month.
CREATE TABLE figures (
  unit  TEXT NOT NULL,
  desk  TEXT NOT NULL,
  month TEXT NOT NULL,
  what  TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (unit, desk, month, what)
) STRICT, WITHOUT ROWID;
";

/// What lists of matters are found by.
const INDEXES: &str = "
CREATE INDEX matters_queue ON matters (unit, closed, due, opened);
CREATE INDEX matters_register ON matters (unit, opened);
CREATE INDEX matters_alarm ON matters (alarm) WHERE alarm IS NOT NULL;
CREATE INDEX matters_code ON matters (code);
CREATE INDEX matters_kept ON matters (desk, ed, kept) WHERE kept IS NOT NULL;
CREATE INDEX matters_wakes ON matters (wakes) WHERE wakes IS NOT NULL;
CREATE INDEX matters_brought ON matters (brought_by, opened) WHERE brought_by IS NOT NULL;
";
const DROP_INDEXES: &str = "DROP INDEX matters_queue; DROP INDEX matters_register; DROP INDEX matters_alarm; DROP INDEX matters_code; DROP INDEX matters_brought; DROP INDEX matters_kept; DROP INDEX matters_wakes";

/// Every table of the views.
fn schema() -> String {
    let others =
        [looks::SCHEMA, looks::INDEXES, lives::SCHEMA, lives::INDEXES, waits::SCHEMA, waits::INDEXES];
    format!("{SCHEMA}{INDEXES}{}", others.concat())
}

type Sql<T> = Result<T, rusqlite::Error>;

pub(super) const TOLD: i64 = 0;
pub(super) const AMONG: i64 = 1;

/// The views' one writer.
pub(crate) struct ViewsFile {
    db: Connection,
    warm: HashMap<MatterNo, Matter>,
}

impl ViewsFile {
    /// Opens the views, or lays new ones where the file is missing or not ours to read; and whether it did.
    pub(crate) fn open(path: &Path) -> Result<(Self, bool), Fault> {
        let was_there = path.exists();
        let opened = open_writer(path, Durability::Rebuildable).and_then(|db| {
            lay_schema(&db, VERSION, &schema())?;
            db.query_row("SELECT next FROM progress", [], |row| row.get::<_, i64>(0))?;
            Ok(db)
        });
        match opened {
            Ok(db) => Ok((Self { db, warm: HashMap::new() }, !was_there)),
            Err(fault) => {
                tracing::warn!("views are made anew: {fault}");
                Self::lay(path).map(|file| (file, true))
            }
        }
    }

    /// Lays empty ones, whatever is there.
    pub(crate) fn lay(path: &Path) -> Result<Self, Fault> {
        remove_with_its_logs(path);
        let db = open_writer(path, Durability::Rebuildable)?;
        lay_schema(&db, VERSION, &schema())?;
        Ok(Self { db, warm: HashMap::new() })
    }

    /// Closes the file with everything in it, so that it can be moved.
    pub(crate) fn close(self) -> Result<(), Fault> {
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.db.close().map_err(|(_, error)| error.into())
    }

    /// Has the file open no more.
    pub(crate) fn let_go(&mut self) -> Result<(), Fault> {
        self.warm.clear();
        self.db = Connection::open_in_memory()?;
        Ok(())
    }

    /// The position of the next event to look at.
    pub(crate) fn next(&self) -> Sql<Position> {
        next(&self.db)
    }

    /// Shows these events; `next` is the position after the last of them, cover leaves included.
    pub(crate) fn show(&mut self, events: &[(Position, Header)], next: Position) -> Result<(), Fault> {
        if self.warm.len() > MAX_WARM_MATTERS {
            self.warm.clear();
        }
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        let shown = self.show_all(events, next);
        match shown {
            Ok(()) => Ok(self.db.execute_batch("COMMIT")?),
            Err(fault) => {
                self.warm.clear();
                // A broken file has ended it by itself, and the fault that says so is the one to hear of.
                if !self.db.is_autocommit() {
                    self.db.execute_batch("ROLLBACK")?;
                }
                Err(fault)
            }
        }
    }

    fn show_all(&mut self, events: &[(Position, Header)], next: Position) -> Result<(), Fault> {
        for (position, header) in events {
            let no = match header.stream {
                Stream::Matter(no) => no,
                Stream::Access(_) => {
                    looks::show(&self.db, *position, header)?;
                    continue;
                }
                _ => {
                    lives::show(&self.db, *position, header)?;
                    continue;
                }
            };
            let past = match self.warm.remove(&no) {
                Some(matter) => Some(matter),
                None if header.seq == 0 => None,
                None => matter(&self.db, no)?,
            };
            let Some(changes) = view::apply(past, header) else { continue };
            put_matter(&self.db, &changes.matter)?;
            for figure in &changes.figures {
                add_figure(&self.db, figure, 1)?;
            }
            self.warm.insert(no, changes.matter);
        }
        self.db.prepare_cached("UPDATE progress SET next = ?1")?.execute([next])?;
        Ok(())
    }

    /// Empties every view, to be filled by [`Self::end_anew`] within the same transaction. Indexes go as well: made
    /// at the end, they cost a sort instead of a search for every row.
    pub(crate) fn begin_anew(&mut self) -> Sql<()> {
        self.warm.clear();
        self.db.execute_batch(&format!(
            "BEGIN IMMEDIATE; {DROP_INDEXES}; {}; DELETE FROM matters; DELETE FROM named; DELETE FROM figures;
             DELETE FROM looks; {} {} UPDATE progress SET next = 0;",
            looks::DROP_INDEXES,
            lives::DROP_INDEXES,
            waits::DROP_INDEXES
        ))
    }

    /// Fills the views with what a fold of the whole log gave, and ends the transaction.
    pub(crate) fn end_anew(&mut self, mut folded: Folded, next: Position) -> Result<(), Fault> {
        for no in folded.matters.numbers() {
            if let Some(matter) = folded.matters.remove(no)? {
                put_matter(&self.db, &matter)?;
            }
        }
        for (figure, count) in &folded.figures {
            add_figure(&self.db, figure, *count)?;
        }
        for look in folded.looks.values() {
            looks::put(&self.db, look)?;
        }
        for (stream, row) in &folded.lives {
            lives::put(&self.db, stream, row)?;
        }
        waits::put_all(&self.db, &waits::fold(&folded.lives)?)?;
        self.db.execute_batch(lives::INDEXES)?;
        self.db.execute_batch(waits::INDEXES)?;
        self.db.execute_batch(INDEXES)?;
        self.db.execute_batch(looks::INDEXES)?;
        self.db.execute("UPDATE progress SET next = ?1", [next])?;
        Ok(self.db.execute_batch("COMMIT")?)
    }

    /// Gives up making views anew.
    pub(crate) fn undo_anew(&self) -> Sql<()> {
        self.db.execute_batch("ROLLBACK")
    }
}

fn put_matter(db: &Connection, matter: &Matter) -> Result<(), Fault> {
    let state = state_of(matter)?;
    let no = &matter.no.bytes()[..];
    let (due, opened) = view::queue::order(matter);
    db.prepare_cached(
        "INSERT INTO matters VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
         ON CONFLICT (no) DO UPDATE SET unit = ?2, closed = ?3, due = ?4, alarm = ?6, state = ?8, level = ?9,
           kept = ?13, held = ?14, wakes = ?15",
    )?
    .execute(params![
        no,
        matter.unit.as_str(),
        matter.is_closed(),
        due.millis(),
        opened.millis(),
        matter.alarm().map(Moment::millis),
        matter.code,
        state,
        matter.level as i64,
        matter.brought_by.as_ref().map(|id| id.as_str()),
        matter.desk.as_str(),
        matter.edition,
        matter.kept_from().map(Moment::millis),
        matter.held_until().map(Moment::millis),
        matter.flows.wakes().map(Moment::millis),
    ])?;
    if matter.version > 1 || !matter.among.is_empty() {
        put_named(db, matter)?;
    }
    Ok(())
}

fn put_named(db: &Connection, matter: &Matter) -> Sql<()> {
    let no = &matter.no.bytes()[..];
    let mut insert = db.prepare_cached("INSERT OR IGNORE INTO named VALUES (?1, ?2, ?3)")?;
    for unit in &matter.told {
        insert.execute(params![unit.as_str(), TOLD, no])?;
    }
    for unit in &matter.among {
        insert.execute(params![unit.as_str(), AMONG, no])?;
    }
    Ok(())
}

fn add_figure(db: &Connection, figure: &Figure, by: i64) -> Sql<()> {
    db.prepare_cached(
        "INSERT INTO figures VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (unit, desk, month, what) DO UPDATE SET count = count + ?5",
    )?
    .execute(params![
        figure.unit.as_str(),
        figure.desk.as_str(),
        figure.month,
        figure.what.word(),
        by
    ])?;
    Ok(())
}

/// The position of the next event that the views look at.
pub(crate) fn next(db: &Connection) -> Sql<Position> {
    db.query_row("SELECT next FROM progress", [], |row| row.get(0))
}

pub(super) fn state(row: &Row<'_>) -> Sql<Vec<u8>> {
    row.get(0)
}

/// One matter's row.
pub(crate) fn matter(db: &Connection, no: MatterNo) -> Result<Option<Matter>, Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM matters WHERE no = ?1")?;
    let found = asked.query_row([&no.bytes()[..]], state).optional()?;
    found.map(|state| read(&state)).transpose()
}

/// The matter of this number, or else the next one: who asks for what is not there waits as long.
pub(crate) fn nearest(db: &Connection, no: MatterNo) -> Result<Option<Matter>, Fault> {
    for sql in [
        "SELECT state FROM matters WHERE no >= ?1 ORDER BY no LIMIT 1",
        "SELECT state FROM matters WHERE no < ?1 ORDER BY no LIMIT 1",
    ] {
        let found = db.prepare_cached(sql)?.query_row([&no.bytes()[..]], state).optional()?;
        if let Some(state) = found {
            return read(&state).map(Some);
        }
    }
    Ok(None)
}

/// Matters whose number lies in one of these stretches.
pub(crate) fn within(db: &Connection, stretches: &[(MatterNo, MatterNo)]) -> Result<Vec<Matter>, Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM matters WHERE no BETWEEN ?1 AND ?2 LIMIT ?3")?;
    let mut found = Vec::new();
    for (from, to) in stretches {
        let rows = asked.query_map(params![&from.bytes()[..], &to.bytes()[..], MAX_OF_A_LABEL], state)?;
        for row in rows {
            found.push(read(&row?)?);
        }
    }
    Ok(found)
}

/// The matter of a follow-up code's mark.
pub(crate) fn by_code(db: &Connection, code: &str) -> Result<Option<Matter>, Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM matters WHERE code = ?1 LIMIT 1")?;
    let found = asked.query_row([code], state).optional()?;
    found.map(|state| read(&state)).transpose()
}

/// Matters whose clocks ran out, the longest overdue first.
pub(crate) fn alarms(db: &Connection, now: Moment, limit: usize) -> Result<Vec<Matter>, Fault> {
    let mut asked =
        db.prepare_cached("SELECT state FROM matters WHERE alarm <= ?1 ORDER BY alarm LIMIT ?2")?;
    let rows = asked.query_map(params![now.millis(), limit], state)?;
    rows.map(|row| read(&row?)).collect()
}

/// Every count.
pub(crate) fn figures(db: &Connection) -> Result<HashMap<Figure, i64>, Fault> {
    let mut asked = db.prepare_cached("SELECT unit, desk, month, what, count FROM figures")?;
    let rows = asked.query_map([], |row| {
        let text = |i| row.get::<_, String>(i);
        Ok((text(0)?, text(1)?, text(2)?, text(3)?, row.get::<_, i64>(4)?))
    })?;
    let mut figures = HashMap::new();
    for row in rows {
        let (unit, desk, month, what, count) = row?;
        let json = serde_json::json!({ "unit": unit, "desk": desk, "month": month, "what": what });
        let figure = serde_json::from_value(json).map_err(|e| Fault::damaged(format!("a figure: {e}")))?;
        figures.insert(figure, count);
    }
    Ok(figures)
}

/// Every matter's row, for comparing with a fold of the log.
pub(crate) fn each_matter(db: &Connection, mut see: impl FnMut(Matter)) -> Result<(), Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM matters")?;
    let rows = asked.query_map([], state)?;
    for row in rows {
        see(read(&row?)?);
    }
    Ok(())
}
