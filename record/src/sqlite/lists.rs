//! Which matters does a list hold?
//!
//! A list is what is wanted, cut to what the visitor's posts reach at all (`guard::Scope`): a matter that can never be
//! seen is not even read. Each row is still judged before it is shown.
//!
//! Invariant: the filter is the scope's own meaning (`Scope::holds`); a test holds the two together.

use super::{
    folded::read,
    views::{AMONG, TOLD, state},
};
use crate::fault::Fault;
use amanat_core::{
    decide::matter::Matter,
    guard::{Levels, Reach, Scope, Tie},
    values::{Level, UnitId},
};
use rusqlite::{Connection, params_from_iter, types::Value};

/// What a list is of.
pub(crate) enum Listing<'a> {
    /// Open at these units or to be chosen among them, the oldest promise first.
    Open(&'a [UnitId]),
    /// Open elsewhere, and these units were told.
    LateBelow(&'a [UnitId]),
    /// Everything of these units, the newest first.
    Register(&'a [UnitId]),
    /// Everything within the scope, the newest first.
    Within,
}

/// What the visitor's posts reach.
pub(crate) struct Within<'a> {
    /// As the policies say.
    pub scope: &'a Scope,
    /// The units under a unit, as the places say.
    pub under: &'a dyn Fn(&UnitId) -> Vec<UnitId>,
}

/// A condition of SQL and what stands for its question marks.
struct Part {
    sql: String,
    given: Vec<Value>,
}

/// Shows each matter of a list in order, until `see` says that it saw enough.
pub(crate) fn each(
    db: &Connection,
    listing: &Listing<'_>,
    within: &Within<'_>,
    mut see: impl FnMut(Matter) -> bool,
) -> Result<(), Fault> {
    let scope = scope(within);
    let (wanted, order) = wanted(listing);
    let sql = format!("SELECT state FROM matters WHERE {} AND ({}) ORDER BY {order}", wanted.sql, scope.sql);
    let mut asked = db.prepare_cached(&sql)?;
    let rows = asked.query_map(params_from_iter(wanted.given.into_iter().chain(scope.given)), state)?;
    for row in rows {
        if !see(read(&row?)?) {
            break;
        }
    }
    Ok(())
}

fn wanted(listing: &Listing<'_>) -> (Part, &'static str) {
    let these = "(SELECT value FROM json_each(?))";
    let (sql, units, times) = match listing {
        Listing::Open(units) => (
            format!(
                "closed = 0 AND no IN (SELECT no FROM matters WHERE unit IN {these} AND closed = 0
                 UNION SELECT matter FROM named WHERE unit IN {these} AND tie = {AMONG})"
            ),
            *units,
            2,
        ),
        Listing::LateBelow(units) => (
            format!(
                "closed = 0 AND unit NOT IN {these}
                 AND no IN (SELECT matter FROM named WHERE unit IN {these} AND tie = {TOLD})"
            ),
            *units,
            2,
        ),
        Listing::Register(units) => (format!("unit IN {these}"), *units, 1),
        Listing::Within => ("1".to_owned(), &[][..], 0),
    };
    let order = match listing {
        Listing::Open(_) | Listing::LateBelow(_) => "due, opened, no",
        Listing::Register(_) | Listing::Within => "opened DESC, no",
    };
    (Part { sql, given: vec![names(units); times] }, order)
}

fn scope(within: &Within<'_>) -> Part {
    let Scope { named, brought_by, anywhere, reaches } = within.scope;
    let mut parts: Vec<Part> = Vec::new();
    for no in named {
        parts.push(Part { sql: "no = ?".into(), given: vec![Value::from(no.bytes().to_vec())] });
    }
    if let Some(by) = brought_by {
        parts.push(Part { sql: "brought_by = ?".into(), given: vec![Value::from(by.as_str().to_owned())] });
    }
    if !anywhere.is_empty() {
        parts.push(Part { sql: level_in(*anywhere), given: Vec::new() });
    }
    parts.extend(reaches.iter().map(|reach| reached(reach, within)));
    let sql: Vec<&str> = parts.iter().map(|part| part.sql.as_str()).collect();
    let sql = if sql.is_empty() { "0".to_owned() } else { sql.join(" OR ") };
    Part { sql, given: parts.into_iter().flat_map(|part| part.given).collect() }
}

fn reached(reach: &Reach, within: &Within<'_>) -> Part {
    let levels = level_in(reach.levels);
    let these = "(SELECT value FROM json_each(?))";
    let here = names(std::slice::from_ref(&reach.unit));
    let (sql, given) = match reach.tie {
        Tie::Holds => (format!("unit IN {these}"), here),
        Tie::Above => (format!("unit IN {these}"), names(&(within.under)(&reach.unit))),
        Tie::Named => (format!("no IN (SELECT matter FROM named WHERE unit IN {these})"), here),
    };
    Part { sql: format!("({levels} AND {sql})"), given: vec![given] }
}

fn level_in(levels: Levels) -> String {
    if Level::ALL.iter().all(|level| levels.has(*level)) {
        return "1".to_owned();
    }
    let numbers: Vec<String> = levels.iter().map(|level| (level as i64).to_string()).collect();
    format!("level IN ({})", numbers.join(","))
}

/// Units as one value: a list of any length is one statement.
fn names(units: &[UnitId]) -> Value {
    let names: Vec<&str> = units.iter().map(UnitId::as_str).collect();
    Value::from(serde_json::json!(names).to_string())
}
