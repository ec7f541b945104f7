//! How are matters found whose words end soon?
//!
//! By an index over desk, edition and end; never by looking at every matter.

use super::{folded::read, views::state};
use crate::fault::Fault;
use amanat_core::{
    decide::matter::Matter,
    playbook::Playbook,
    values::{Moment, UnitId},
};
use rusqlite::{Connection, params, params_from_iter, types::Value};

/// Units that one list may be of.
const MAX_UNITS: usize = 500;

/// Which matters whose time runs.
pub(crate) struct Window {
    /// Ended at the latest then.
    pub(crate) ended_by: Moment,
    /// Only what nobody holds at this moment.
    pub(crate) free_at: Option<Moment>,
    /// Rows to pass over.
    pub(crate) from: usize,
    pub(crate) limit: usize,
}

/// Closed matters of an edition whose words are still there, the longest ended first; of these units, or of all.
pub(crate) fn ended(
    db: &Connection,
    playbook: &Playbook,
    units: &[UnitId],
    window: &Window,
) -> Result<Vec<Matter>, Fault> {
    let units = &units[..units.len().min(MAX_UNITS)];
    let within = match units.len() {
        0 => String::new(),
        some => format!("AND unit IN ({})", vec!["?"; some].join(",")),
    };
    let sql = format!(
        "SELECT state FROM matters WHERE desk = ? AND ed = ? AND kept <= ? AND ifnull(held, 0) <= ? {within}
         ORDER BY kept, no LIMIT ? OFFSET ?"
    );
    let free_at = window.free_at.map_or(i64::MAX, Moment::millis);
    let text = |text: &str| Value::from(text.to_owned());
    let mut given = vec![text(playbook.desk.as_str()), text(&playbook.edition)];
    given.extend([Value::from(window.ended_by.millis()), Value::from(free_at)]);
    given.extend(units.iter().map(|unit| text(unit.as_str())));
    given.extend([Value::from(window.limit as i64), Value::from(window.from as i64)]);
    let mut asked = db.prepare_cached(&sql)?;
    let rows = asked.query_map(params_from_iter(given), state)?;
    rows.map(|row| read(&row?)).collect()
}

/// Matters with something that ends by itself by now.
pub(crate) fn wakes(db: &Connection, now: Moment, limit: usize) -> Result<Vec<Matter>, Fault> {
    let mut asked =
        db.prepare_cached("SELECT state FROM matters WHERE wakes <= ?1 ORDER BY wakes LIMIT ?2")?;
    let rows = asked.query_map(params![now.millis(), limit], state)?;
    rows.map(|row| read(&row?)).collect()
}
