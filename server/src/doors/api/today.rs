//! What waits for me?

use super::{
    asking::{Asking, Page, Query, Time},
    session::Officer,
    told::{Named, word},
    trouble::Trouble,
};
use crate::pages::today::units_of;
use amanat_core::{decide::matter::Matter, setup::Setup, values::MatterNo, view::queue::waits};
use amanat_record::{Clocks, List, Seen, Wanted};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// Rows on one page, where nothing else is asked for.
pub(super) const ROWS: usize = 50;

/// What waits.
#[derive(Serialize, ToSchema)]
pub struct Today {
    /// At the officer's units: the oldest promise first.
    waiting: Vec<Row>,
    /// Where the next page of it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
    /// What somebody below missed and the officer's units were told of; the first page of it.
    late_below: Vec<Row>,
}

/// A matter in a list, as far as this officer sees it.
#[derive(Serialize, ToSchema)]
#[serde(tag = "sight", rename_all = "snake_case")]
pub enum Row {
    /// All of its headers.
    Full(FullRow),
    /// Its label and whose it is.
    Outline(OutlineRow),
    /// That a promise runs, and until when.
    Clocks(ClocksRow),
}

/// A matter that the officer sees.
#[derive(Serialize, ToSchema)]
pub struct FullRow {
    /// Its number, for requests.
    number: String,
    /// Its short label, for people.
    label: String,
    /// How it is treated.
    desk: Named,
    /// Whose it is.
    unit: Named,
    /// How closely it is kept: `P0` to `P4`.
    level: &'static str,
    /// Where it stands: `open`, `acknowledged`, `answered`, `close_proposed`, `closed`.
    state: String,
    /// What it waits for, such as `for_acknowledgement`.
    waits: String,
    /// When it came in.
    opened: Time,
    /// When the last thing happened to it.
    changed: Time,
    /// The next promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Time>,
    /// Whether that promise is missed.
    late: bool,
    /// Why its clocks stand still.
    #[serde(skip_serializing_if = "Option::is_none")]
    paused: Option<String>,
    /// How many promises were missed.
    lapses: u16,
    /// How often it was opened again.
    reopened: u16,
    /// Whether the sender wrote and nobody answered.
    unread: bool,
}

/// A matter of which another unit sees the outline.
#[derive(Serialize, ToSchema)]
pub struct OutlineRow {
    /// Its short label.
    label: String,
    /// Whose it is: ask them.
    unit: Named,
    /// When it came in.
    opened: Time,
    /// Whether it ended.
    closed: bool,
}

/// A protected matter of which a supervisor sees the promises.
#[derive(Serialize, ToSchema)]
pub struct ClocksRow {
    /// What this officer alone can ask for it by: `/clocks/{reference}`.
    reference: String,
    /// Where it stands: `open`, `acknowledged`, `answered`, `close_proposed`, `closed`.
    state: String,
    /// Whether somebody has it in hand.
    assigned: bool,
    /// Acts that the policies let this officer do: `assign`.
    may: Vec<&'static str>,
    /// Whose it is.
    unit: Named,
    /// The next promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Time>,
    /// How many were missed.
    lapses: u16,
}

impl FullRow {
    /// The row of a matter that the visitor sees in full.
    pub fn of(asking: &Asking, setup: &Setup, matter: &Matter) -> Self {
        Self {
            number: matter.no.to_string(),
            label: matter.no.label(),
            desk: Named::desk(asking, matter.desk.as_str()),
            unit: Named::unit(asking, setup, &matter.unit),
            level: matter.level.word(),
            state: word(&matter.status),
            waits: word(&waits(matter)),
            opened: Time(matter.opened),
            changed: Time(matter.changed),
            due: matter.due().map(|clock| Time(clock.due)),
            late: matter.is_late(asking.now),
            paused: matter.paused.as_ref().map(word),
            lapses: matter.lapses,
            reopened: matter.reopened,
            unread: matter.unread,
        }
    }
}

impl ClocksRow {
    /// The row of a matter of which the visitor sees the promises.
    pub fn of(asking: &Asking, setup: &Setup, clocks: &Clocks) -> Self {
        Self {
            reference: clocks.reference.clone(),
            state: word(&clocks.status),
            assigned: clocks.assigned,
            may: clocks.may_assign.then_some("assign").into_iter().collect(),
            unit: Named::unit(asking, setup, &clocks.unit),
            due: clocks.due.map(Time),
            lapses: clocks.lapses,
        }
    }
}

impl Row {
    /// A matter as far as it is seen.
    pub fn of(asking: &Asking, setup: &Setup, seen: &Seen) -> Self {
        match seen {
            Seen::Full(matter) => Row::Full(FullRow::of(asking, setup, matter)),
            Seen::Outline(outline) => Row::Outline(OutlineRow {
                label: outline.label.clone(),
                unit: Named::unit(asking, setup, &outline.unit),
                opened: Time(outline.opened),
                closed: outline.is_closed,
            }),
            Seen::Clocks(clocks) => Row::Clocks(ClocksRow::of(asking, setup, clocks)),
        }
    }
}

/// What waits for the officer's units
#[utoipa::path(get, path = "/today", tag = "officer", params(Page),
    responses((status = 200, body = Today)), security(("session" = [])))]
pub(super) async fn today(officer: Officer, Query(page): Query<Page>) -> Result<Json<Today>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let units = units_of(visit);
    let limit = page.limit.map_or(ROWS, |l| l.max(1) as usize);
    let mine = visit.list(&Wanted::Open(units.clone()), page.from, limit).map_err(asking.ours())?;
    let below = visit.list(&Wanted::LateBelow(units), 0, ROWS).map_err(asking.ours())?;
    let rows = |list: &List| {
        let row = |(_, seen): &(MatterNo, Seen)| Row::of(asking, visit.setup(), seen);
        list.rows.iter().map(row).collect()
    };
    Ok(Json(Today { waiting: rows(&mine), next: mine.next, late_below: rows(&below) }))
}
