//! How do the rows of looks lie in SQLite, beside those of matters?
//!
//! Made of headers alone, like every view; the log gives them back.

use crate::{append::Position, fault::Fault};
use amanat_core::{
    decide::access::Look,
    event::Header,
    values::{AccountId, MatterNo, Moment, UnitId},
    view::looks::{Change, Counted, OFTEN, change},
};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter, types::Value};
use std::collections::HashMap;

/// Units that one list may be of; more than any force has in one chain.
const MAX_LOOK_UNITS: usize = 2_000;

pub(super) const SCHEMA: &str = "
-- One row a look at a protected matter, or a refusal. Columns are what lists are ordered and filtered by.
CREATE TABLE looks (
  position INTEGER PRIMARY KEY,     -- of its event
  matter   BLOB    NOT NULL,        -- 16 bytes
  seq      INTEGER NOT NULL,        -- its place in the matter's stream of looks
  who      TEXT    NOT NULL,        -- the account
  unit     TEXT    NOT NULL,        -- of the post that they looked with; empty where they had none
  at       INTEGER NOT NULL,        -- in ms
  purpose  TEXT    NOT NULL,        -- empty where it was refused
  outside  INTEGER NOT NULL,        -- 1: another unit's matter
  off      INTEGER NOT NULL,        -- 1: while their unit was closed
  open     INTEGER NOT NULL,        -- 1: its review is not over
  state    BLOB    NOT NULL         -- JSON of the look
) STRICT;
";
pub(super) const INDEXES: &str = "
CREATE UNIQUE INDEX looks_matter ON looks (matter, seq);
CREATE INDEX looks_last ON looks (matter, who, purpose, position);
CREATE INDEX looks_person ON looks (who, at);
CREATE INDEX looks_unit ON looks (unit, at);
CREATE INDEX looks_open ON looks (position) WHERE open = 1;
";
pub(super) const DROP_INDEXES: &str = "DROP INDEX looks_matter; DROP INDEX looks_last; DROP INDEX looks_person; DROP INDEX looks_unit; DROP INDEX looks_open";

type Sql<T> = Result<T, rusqlite::Error>;

/// Which looks are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked<'a> {
    /// Of this matter.
    pub(crate) no: Option<MatterNo>,
    /// Of this person.
    pub(crate) by: Option<&'a AccountId>,
    /// By posts of these units; `None`: of all.
    pub(crate) units: Option<&'a [UnitId]>,
    /// From this moment on, and before that one.
    pub(crate) within: Option<(Moment, Moment)>,
    /// Of this sort.
    pub(crate) sort: Sort,
}

/// Of which sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Every one, refused ones too.
    #[default]
    All,
    /// Where something was read.
    Looks,
    /// Of these, at another unit's matter.
    Outside,
    /// Of these, while their unit was closed.
    OffHours,
    /// Of these, at a matter that the person looked at often.
    Often,
    /// Where somebody was told that there is none.
    Denied,
    /// Whose review is not over.
    Open,
}

impl Sort {
    fn sql(self) -> &'static str {
        match self {
            Sort::All => "1",
            Sort::Looks | Sort::Often => "purpose <> ''",
            Sort::Outside => "purpose <> '' AND outside = 1",
            Sort::OffHours => "purpose <> '' AND off = 1",
            Sort::Denied => "purpose = ''",
            Sort::Open => "open = 1",
        }
    }
}

/// Shows one event.
pub(super) fn show(db: &Connection, position: Position, header: &Header) -> Result<(), Fault> {
    match change(position, header) {
        None => Ok(()),
        Some(Change::Begun(look)) => put(db, &look),
        Some(Change::About(no, seq, event)) => match at_seq(db, no, seq)? {
            Some(look) => put(db, &look.evolve(header, &event)),
            None => Ok(()),
        },
    }
}

/// Takes one more header into a fold in memory.
pub(super) fn fold(rows: &mut HashMap<(MatterNo, u32), Look>, position: Position, header: &Header) {
    match change(position, header) {
        None => {}
        Some(Change::Begun(look)) => drop(rows.insert((look.no, look.seq), look)),
        Some(Change::About(no, seq, event)) => {
            if let Some(look) = rows.remove(&(no, seq)) {
                rows.insert((no, seq), look.evolve(header, &event));
            }
        }
    }
}

pub(super) fn put(db: &Connection, look: &Look) -> Result<(), Fault> {
    let state = serde_json::to_vec(look).map_err(|e| Fault::damaged(format!("a look's row: {e}")))?;
    let glance = look.glance.as_ref();
    db.prepare_cached(
        "INSERT INTO looks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (position) DO UPDATE SET open = ?10, state = ?11",
    )?
    .execute(params![
        look.position,
        &look.no.bytes()[..],
        look.seq,
        look.by.as_str(),
        look.unit.as_ref().map_or("", UnitId::as_str),
        look.at.millis(),
        glance.map_or("", |glance| glance.purpose.word()),
        glance.is_some_and(|glance| glance.outside_unit),
        glance.is_some_and(|glance| glance.off_hours),
        look.is_open(),
        state,
    ])?;
    Ok(())
}

fn read(state: &[u8]) -> Result<Look, Fault> {
    serde_json::from_slice(state)
        .map_err(|e| Fault::damaged(format!("a look's row: {e}; run `amanat rebuild`")))
}

fn state(row: &Row<'_>) -> Sql<Vec<u8>> {
    row.get(0)
}

fn at_seq(db: &Connection, no: MatterNo, seq: u32) -> Result<Option<Look>, Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM looks WHERE matter = ?1 AND seq = ?2")?;
    let found = asked.query_row(params![&no.bytes()[..], seq], state).optional()?;
    found.map(|state| read(&state)).transpose()
}

/// The look whose event is at this position.
pub(crate) fn at(db: &Connection, position: Position) -> Result<Option<Look>, Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM looks WHERE position = ?1")?;
    let found = asked.query_row([position], state).optional()?;
    found.map(|state| read(&state)).transpose()
}

/// The last look of a person at a matter for a purpose; the last refusal where none is given.
pub(crate) fn last(
    db: &Connection,
    no: MatterNo,
    by: &AccountId,
    purpose: &str,
) -> Result<Option<Look>, Fault> {
    let mut asked = db.prepare_cached(
        "SELECT state FROM looks WHERE matter = ?1 AND who = ?2 AND purpose = ?3 ORDER BY position DESC LIMIT 1",
    )?;
    let found = asked.query_row(params![&no.bytes()[..], by.as_str(), purpose], state).optional()?;
    found.map(|state| read(&state)).transpose()
}

/// The rows that are asked for as SQL, and what goes into it.
fn wanted(asked: &Asked<'_>) -> (String, Vec<Value>) {
    let (mut sql, mut given) = (asked.sort.sql().to_owned(), Vec::new());
    if let Some(no) = asked.no {
        sql.push_str(" AND matter = ?");
        given.push(Value::from(no.bytes().to_vec()));
    }
    if let Some(by) = asked.by {
        sql.push_str(" AND who = ?");
        given.push(Value::from(by.as_str().to_owned()));
    }
    if let Some(units) = asked.units {
        let units = &units[..units.len().min(MAX_LOOK_UNITS)];
        sql.push_str(&format!(" AND unit IN ({})", vec!["?"; units.len()].join(",")));
        given.extend(units.iter().map(|unit| Value::from(unit.as_str().to_owned())));
    }
    if let Some((from, until)) = asked.within {
        sql.push_str(" AND at >= ? AND at < ?");
        given.extend([Value::from(from.millis()), Value::from(until.millis())]);
    }
    (sql, given)
}

/// A page of looks, the newest first.
pub(crate) fn list(db: &Connection, asked: &Asked<'_>, from: u32, limit: usize) -> Result<Vec<Look>, Fault> {
    let (mut sql, mut given) = wanted(asked);
    if asked.sort == Sort::Often {
        sql = format!(
            "{sql} AND matter IN (SELECT matter FROM looks WHERE {sql} GROUP BY who, unit, matter HAVING count(*) >= {OFTEN})"
        );
        given.extend(given.clone());
    }
    given.extend([Value::from(limit as i64), Value::from(i64::from(from))]);
    let sql = format!("SELECT state FROM looks WHERE {sql} ORDER BY position DESC LIMIT ? OFFSET ?");
    let mut asked = db.prepare_cached(&sql)?;
    let rows = asked.query_map(params_from_iter(given), state)?;
    rows.map(|row| read(&row?)).collect()
}

/// Counts by person, unit and matter, in the order of their identifiers.
pub(crate) fn counts(db: &Connection, asked: &Asked<'_>, limit: usize) -> Result<Vec<Counted>, Fault> {
    let (sql, mut given) = wanted(asked);
    given.push(Value::from(limit as i64));
    let sql = format!(
        "SELECT who, unit, matter, sum(purpose <> ''), sum(outside), sum(off), sum(purpose = '')
         FROM looks WHERE {sql} GROUP BY who, unit, matter ORDER BY who, unit, matter LIMIT ?"
    );
    let mut asked = db.prepare_cached(&sql)?;
    let mut rows = asked.query(params_from_iter(given))?;
    let mut counted = Vec::new();
    while let Some(row) = rows.next()? {
        let (who, unit, no): (String, String, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let bad = || Fault::damaged("a look's row; run `amanat rebuild`");
        counted.push(Counted {
            by: AccountId::new(who).map_err(|_| bad())?,
            unit: UnitId::new(unit).ok(),
            no: MatterNo::from_random(no.try_into().map_err(|_| bad())?),
            looks: row.get(3)?,
            outside: row.get(4)?,
            off_hours: row.get(5)?,
            denied: row.get(6)?,
        });
    }
    Ok(counted)
}

/// Every row, for comparing with a fold of the log.
pub(crate) fn each(db: &Connection, mut see: impl FnMut(Look)) -> Result<(), Fault> {
    let mut asked = db.prepare_cached("SELECT state FROM looks")?;
    let rows = asked.query_map([], state)?;
    for row in rows {
        see(read(&row?)?);
    }
    Ok(())
}
