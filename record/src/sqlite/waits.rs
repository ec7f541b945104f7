//! How do counts of waits lie in SQLite?
//!
//! A row a bucket, made of what the rows of signals and incidents are, and a row an incident for the list of the longest.
//! What is asked of any time reads rows of buckets, whose number does not grow with how many called.
//!
//! Not here: which counts a life makes (`core::view::waits`), who may ask (a visit).

use super::lives::{self, LifeRow, LifeRows};
use crate::fault::Fault;
use amanat_core::{
    decide::{incident::Incident, signal::Signal},
    dispatch::words::Setting,
    event::Stream,
    life::Life,
    values::{IncidentId, Moment, SignalId, Span, Status, UnitId},
    view::{
        response::Interval,
        waits::{By, Grain, Longest, Tally, longest_of, of_incident, of_signal},
    },
};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, HashMap};

pub(super) const SCHEMA: &str = "
-- How many waits ended in a bucket: of a room, of what was meant or practised, in a stretch of time.
CREATE TABLE waits (
  room     TEXT NOT NULL,
  status   TEXT NOT NULL,           -- actual, exercise, test, system
  grain    INTEGER NOT NULL,        -- 0: a day, 1: a quarter of an hour
  slot     INTEGER NOT NULL,        -- the number of that stretch since 1970
  by       INTEGER NOT NULL,        -- 0: all, 1: district, 2: type, 3: quarter of the day
  word     TEXT NOT NULL,           -- which one
  interval TEXT NOT NULL,
  up_to    INTEGER NOT NULL,        -- the longest wait of the bucket, in seconds
  count    INTEGER NOT NULL,
  PRIMARY KEY (room, status, grain, slot, by, word, interval, up_to)
) STRICT, WITHOUT ROWID;

-- How long each incident took until somebody was there.
CREATE TABLE longest (
  incident TEXT PRIMARY KEY,
  room     TEXT NOT NULL,
  status   TEXT NOT NULL,
  day      INTEGER NOT NULL,        -- the number of the day since 1970
  begun    INTEGER NOT NULL,        -- in ms
  total    INTEGER NOT NULL         -- in ms
) STRICT, WITHOUT ROWID;
";
pub(super) const INDEXES: &str = "
CREATE INDEX longest_of ON longest (room, status, day, total DESC);
";
pub(super) const DROP_INDEXES: &str = "DROP INDEX longest_of; DELETE FROM waits; DELETE FROM longest;";

/// What one life is counted as.
#[derive(Default)]
struct Counts {
    tallies: Vec<Tally>,
    longest: Option<Longest>,
}

fn counts(row: &LifeRow, accepted: impl Fn(&SignalId) -> Option<Moment>) -> Result<Counts, Fault> {
    Ok(match row.kind {
        Signal::KIND => Counts { tallies: of_signal(&lives::read(&row.state)?), longest: None },
        Incident::KIND => {
            let incident: Incident = lives::read(&row.state)?;
            let longest = longest_of(&incident, &accepted);
            Counts { tallies: of_incident(&incident, &accepted), longest }
        }
        _ => Counts::default(),
    })
}

/// Takes away what a life was counted as, and adds what it is counted as now.
pub(super) fn change(db: &Connection, past: Option<&LifeRow>, now: &LifeRow) -> Result<(), Fault> {
    if now.kind != Signal::KIND && now.kind != Incident::KIND {
        return Ok(());
    }
    let accepted = |id: &SignalId| {
        let row = lives::row(db, &Stream::Signal(id.clone()).to_string()).ok()??;
        lives::read::<Signal>(&row.state).ok().map(|signal| signal.accepted)
    };
    let before = past.map(|past| counts(past, accepted)).transpose()?.unwrap_or_default();
    let after = counts(now, accepted)?;
    let mut by: HashMap<&Tally, i64> = HashMap::new();
    before.tallies.iter().for_each(|tally| *by.entry(tally).or_default() -= 1);
    after.tallies.iter().for_each(|tally| *by.entry(tally).or_default() += 1);
    for (tally, count) in by.into_iter().filter(|(_, count)| *count != 0) {
        add(db, tally, count)?;
    }
    match (&before.longest, &after.longest) {
        (before, after) if before == after => {}
        (_, Some(longest)) => put(db, longest)?,
        (Some(gone), None) => {
            let mut delete = db.prepare_cached("DELETE FROM longest WHERE incident = ?1")?;
            delete.execute([gone.incident.as_str()])?;
        }
        (None, None) => {}
    }
    Ok(())
}

fn add(db: &Connection, tally: &Tally, by: i64) -> Result<(), Fault> {
    let (sort, word) = written(&tally.by);
    let (grain, interval) = (number(tally.grain), tally.interval.word());
    let (room, status) = (tally.room.as_str(), tally.status.word());
    let key = params![room, status, grain, tally.slot, sort, word, interval, tally.up_to_s, by];
    db.prepare_cached(
        "INSERT INTO waits VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT DO UPDATE SET count = count + ?9",
    )?
    .execute(key)?;
    if by < 0 {
        // A bucket that is empty again is as if it had never been.
        db.prepare_cached(
            "DELETE FROM waits WHERE room = ?1 AND status = ?2 AND grain = ?3 AND slot = ?4 AND by = ?5
             AND word = ?6 AND interval = ?7 AND up_to = ?8 AND count = 0",
        )?
        .execute(params![room, status, grain, tally.slot, sort, word, interval, tally.up_to_s])?;
    }
    Ok(())
}

fn put(db: &Connection, longest: &Longest) -> Result<(), Fault> {
    db.prepare_cached("INSERT OR REPLACE INTO longest VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute(params![
        longest.incident.as_str(),
        longest.room.as_str(),
        longest.status.word(),
        Grain::Day.slot(longest.begun),
        longest.begun.millis(),
        longest.total.millis(),
    ])?;
    Ok(())
}

/// What all lives together are counted as.
#[derive(Default, PartialEq, Eq)]
pub(super) struct Folded {
    tallies: HashMap<Tally, i64>,
    longest: BTreeMap<IncidentId, Longest>,
}

/// Counts every life anew.
pub(super) fn fold(rows: &LifeRows) -> Result<Folded, Fault> {
    let accepted = |id: &SignalId| {
        let row = rows.get(&Stream::Signal(id.clone()).to_string())?;
        lives::read::<Signal>(&row.state).ok().map(|signal| signal.accepted)
    };
    let mut folded = Folded::default();
    for row in rows.values() {
        let counts = counts(row, accepted)?;
        for tally in counts.tallies {
            *folded.tallies.entry(tally).or_default() += 1;
        }
        if let Some(longest) = counts.longest {
            folded.longest.insert(longest.incident.clone(), longest);
        }
    }
    Ok(folded)
}

/// Fills empty tables.
pub(super) fn put_all(db: &Connection, folded: &Folded) -> Result<(), Fault> {
    for (tally, count) in &folded.tallies {
        add(db, tally, *count)?;
    }
    folded.longest.values().try_for_each(|longest| put(db, longest))
}

/// Whether the tables have what a fold of the log's lives gives.
pub(crate) fn is_as(db: &Connection, rows: &LifeRows) -> Result<bool, Fault> {
    let mut shown = Folded::default();
    let mut asked =
        db.prepare_cached("SELECT by, word, interval, up_to, count, room, status, grain, slot FROM waits")?;
    let mut found = asked.query([])?;
    while let Some(row) = found.next()? {
        let (by, interval) = (read_by(row.get(0)?, &row.get::<_, String>(1)?), row.get::<_, String>(2)?);
        let (room, status): (String, String) = (row.get(5)?, row.get(6)?);
        let tally = Tally {
            room: read_as(&room)?,
            status: Status::of_word(&status).ok_or_else(damaged)?,
            grain: if row.get::<_, i64>(7)? == 0 { Grain::Day } else { Grain::Quarter },
            slot: row.get(8)?,
            by: by.ok_or_else(damaged)?,
            interval: Interval::of_word(&interval).ok_or_else(damaged)?,
            up_to_s: row.get(3)?,
        };
        shown.tallies.insert(tally, row.get(4)?);
    }
    let mut asked = db.prepare_cached("SELECT incident, room, status, begun, total FROM longest")?;
    let mut found = asked.query([])?;
    while let Some(row) = found.next()? {
        let longest = read_longest(row)?;
        shown.longest.insert(longest.incident.clone(), longest);
    }
    Ok(shown == fold(rows)?)
}

/// One bucket: by what, which interval, its end in seconds, and how many.
pub(crate) type Bucket = (By, Interval, i64, u64);

/// The buckets of a room since a stretch of time.
pub(crate) fn since(
    db: &Connection,
    (room, status): (&UnitId, Status),
    (grain, slot): (Grain, i64),
) -> Result<Vec<Bucket>, Fault> {
    let mut asked = db.prepare_cached(
        "SELECT by, word, interval, up_to, SUM(count) FROM waits
         WHERE room = ?1 AND status = ?2 AND grain = ?3 AND slot >= ?4 GROUP BY by, word, interval, up_to",
    )?;
    let mut found = asked.query(params![room.as_str(), status.word(), number(grain), slot])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        let by = read_by(row.get(0)?, &row.get::<_, String>(1)?).ok_or_else(damaged)?;
        let interval = Interval::of_word(&row.get::<_, String>(2)?).ok_or_else(damaged)?;
        all.push((by, interval, row.get(3)?, u64::try_from(row.get::<_, i64>(4)?).unwrap_or(0)));
    }
    Ok(all)
}

/// The longest of one day, the longest first, that began from a moment on.
pub(crate) fn longest(
    db: &Connection,
    (room, status): (&UnitId, Status),
    (day, from): (i64, Moment),
    limit: usize,
) -> Result<Vec<Longest>, Fault> {
    let mut asked = db.prepare_cached(
        "SELECT incident, room, status, begun, total FROM longest
         WHERE room = ?1 AND status = ?2 AND day = ?3 AND begun >= ?4 ORDER BY total DESC LIMIT ?5",
    )?;
    let mut found = asked.query(params![room.as_str(), status.word(), day, from.millis(), limit as i64])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push(read_longest(row)?);
    }
    Ok(all)
}

fn read_longest(row: &rusqlite::Row<'_>) -> Result<Longest, Fault> {
    let (incident, room, status): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    Ok(Longest {
        room: read_as(&room)?,
        status: Status::of_word(&status).ok_or_else(damaged)?,
        begun: Moment::from_millis(row.get(3)?),
        incident: read_as(&incident)?,
        total: Span::from_millis(row.get(4)?),
    })
}

fn damaged() -> Fault {
    Fault::damaged("a count of waits; run `amanat rebuild`")
}

fn read_as<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| damaged())
}

fn number(grain: Grain) -> i64 {
    match grain {
        Grain::Day => 0,
        Grain::Quarter => 1,
    }
}

/// As it stands in a row.
fn written(by: &By) -> (i64, String) {
    match by {
        By::All => (0, String::new()),
        By::District(unit, setting) => {
            let setting = setting.map_or("", Setting::word);
            (1, format!("{setting}/{}", unit.as_ref().map_or("", UnitId::as_str)))
        }
        By::Type(kind) => (2, kind.as_ref().map_or_else(String::new, ToString::to_string)),
        By::Quarter(quarter) => (3, quarter.to_string()),
    }
}

fn read_by(sort: i64, word: &str) -> Option<By> {
    let given = |word: &str| (!word.is_empty()).then(|| word.to_owned());
    Some(match sort {
        0 => By::All,
        1 => {
            let (setting, unit) = word.split_once('/')?;
            By::District(given(unit).and_then(|unit| unit.parse().ok()), Setting::of_word(setting))
        }
        2 => By::Type(given(word).and_then(|kind| kind.parse().ok())),
        3 => By::Quarter(word.parse().ok()?),
        _ => return None,
    })
}
