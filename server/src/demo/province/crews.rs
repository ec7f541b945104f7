//! What do crews of the demo say, and when?
//!
//! That they know, that they are on their way, that they are there when they are, that they are done; that they are well
//! when they are asked; and who comes on duty when a shift is over. Each by the visit of somebody who sits there, and
//! only while nobody of the crew is signed in.
//!
//! Not here: where they drive (`patrols`), who is sent (`desk`, or a person).

use super::{drawn, is_signed_in, patrols::Patrols};
use crate::town::Town;
use amanat_core::{
    decide::{
        field::{Command as OfUnit, FieldUnit, Overlay, WelfareBy},
        incident::{Assignment, ClearReason, Incident, Step},
    },
    guard::Duty,
    values::{AccountId, FieldUnitId, Moment, Point, Span},
};
use amanat_record::{
    How, Kept, NotActed, Visit,
    visit::dispatch::{At, Reported, Unable},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// How long until a crew answers that it was sent, and until it is on its way after that.
const ANSWERS: (Span, Span) = (Span::from_secs(5), Span::from_secs(30));
const SETS_OUT: (Span, Span) = (Span::from_secs(10), Span::from_secs(75));
/// How long it stays.
const STAYS: (Span, Span) = (Span::from_mins(4), Span::from_mins(22));
/// How often nobody is found.
const NOTHING_FOUND_PERCENT: usize = 12;
/// How long a new shift is.
const SHIFT: Span = Span::from_hours(8);
/// The most people of a crew.
const MAX_CREW: usize = 4;

/// Every crew says what it has to say now; answers go to the patrols where they drive.
pub(super) async fn turn(town: &Town, patrols: &mut Patrols, seed: u64) -> anyhow::Result<()> {
    let (system, now) = (town.system(), town.now());
    let units = system.lives::<FieldUnit>(Duty::SeeBoard)?;
    let incidents = system.lives::<Incident>(Duty::SeeBoard)?;
    patrols.sent(goals(&incidents));
    for kept in &incidents {
        for assignment in kept.state.assignments.iter().filter(|a| a.is_open()) {
            let unit = units.iter().map(|kept| &kept.state).find(|unit| unit.id == assignment.who);
            let Some(step) = next(assignment, patrols, seed, now) else { continue };
            if let Some(unit) = unit
                && let Some(visit) = crew(town, unit, now)?
            {
                let id = &kept.state.id;
                said(visit.report(&assignment.who, id, step, At::now(now), How::ordinary()).await)?;
            }
        }
    }
    for kept in &units {
        look_after(town, &kept.state, now).await?;
    }
    Ok(())
}

/// Where each unit that is on its way or there was sent; of several incidents the first.
fn goals(incidents: &[Arc<Kept<Incident>>]) -> BTreeMap<FieldUnitId, Point> {
    let mut goals = BTreeMap::new();
    for kept in incidents {
        let Some(point) = Visit::place_of(kept).and_then(|place| place.point) else { continue };
        let open = kept.state.assignments.iter().filter(|a| a.is_open() && a.step() >= Step::EnRoute);
        for assignment in open {
            goals.entry(assignment.who.clone()).or_insert(point);
        }
    }
    goals
}

/// What a crew says next of what it was sent to, if it is time.
fn next(assignment: &Assignment, patrols: &Patrols, seed: u64, now: Moment) -> Option<Reported> {
    let step = assignment.step();
    let since = assignment.time(step)?;
    let name = format!("{}:{}:{}", assignment.who, assignment.no, since.millis());
    let mut chance = drawn(seed, &name);
    let mut waited = |(from, until): (Span, Span)| now - since >= chance.span(from, until);
    match step {
        Step::Dispatched | Step::Unreached if waited(ANSWERS) => Some(Reported::Step(Step::Acknowledged)),
        Step::Acknowledged if waited(SETS_OUT) => Some(Reported::Step(Step::EnRoute)),
        Step::EnRoute if patrols.is_there(&assignment.who) => Some(Reported::Step(Step::OnScene)),
        Step::OnScene if waited(STAYS) => {
            let nothing = chance.percent(NOTHING_FOUND_PERCENT);
            Some(Reported::Cleared(if nothing { ClearReason::NothingFound } else { ClearReason::Done }))
        }
        _ => None,
    }
}

/// The visit of somebody who sits in a unit, unless one of them is signed in and speaks for themselves.
fn crew(town: &Town, unit: &FieldUnit, now: Moment) -> anyhow::Result<Option<Visit>> {
    let mut speaks = None;
    for account in unit.duty.iter().flat_map(|duty| &duty.crew) {
        let Some(person) = town.gate().roster().person(account) else { continue };
        if is_signed_in(town, &person)? {
            return Ok(None);
        }
        speaks.get_or_insert_with(|| town.visit(person.visitor(true, true, now)));
    }
    Ok(speaks)
}

/// Answers the roll-call, and comes on duty when a shift is over.
async fn look_after(town: &Town, unit: &FieldUnit, now: Moment) -> anyhow::Result<()> {
    if unit.is_on_duty(now) {
        if matches!(unit.overlay(), Overlay::WelfareDue | Overlay::WelfareMissed)
            && let Some(visit) = crew(town, unit, now)?
        {
            let well = OfUnit::AnswerWelfare(WelfareBy::Unit);
            said(visit.act_on_unit(&unit.id, well, now, How::ordinary()).await)?;
        }
        return Ok(());
    }
    let people = town.gate().roster().at(&unit.home, now);
    let crew: BTreeSet<AccountId> = people.iter().take(MAX_CREW).map(|person| person.id.clone()).collect();
    let lead = super::dispatchers(town, &unit.room, now).into_iter().next();
    let (Some((_, lead)), false) = (lead, crew.is_empty()) else { return Ok(()) };
    let start = OfUnit::StartDuty { crew, until: now + SHIFT, attributes: BTreeSet::new() };
    said(lead.act_on_unit(&unit.id, start, now, How::ordinary()).await)
}

/// A rule that says no is life; a fault is ours.
pub(super) fn said<T>(answer: Result<T, NotActed<Unable>>) -> anyhow::Result<()> {
    match answer {
        Ok(_) | Err(NotActed::Refused(_) | NotActed::NotThere) => Ok(()),
        Err(no) => anyhow::bail!("{no}"),
    }
}
