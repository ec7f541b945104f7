//! Who could go to this incident, as the board knows it now?
//!
//! A unit is where it was seen last. One without a device that tells is known to be at an incident from the moment at
//! which it said that it was there.
//!
//! Not here: in which order and why (`core::dispatch::recommend`).

use crate::{positions::ByRoad, town::Town};
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::{Incident, Short, Shown, ShownRow, Step},
    },
    dispatch::recommend::{Answer, Candidate, Query, StraightLine, recommend},
    guard::Duty,
    values::{AgencyId, FieldUnitId, Moment, Point},
};
use amanat_record::{Fault, Kept, Visit};
use std::collections::BTreeMap;

/// A list, with who else is told.
pub struct List {
    /// Each need of the run card.
    pub answers: Vec<Answer>,
    /// Agencies that the run card names.
    pub notify: Vec<AgencyId>,
}

impl List {
    /// As it is kept beside the choice.
    pub fn shown(&self) -> Shown {
        let rows = self.answers.iter().flat_map(|answer| &answer.rows).map(|row| ShownRow {
            who: row.who.clone(),
            reasons: row.reasons.clone(),
            metres: row.metres,
            travel_s: row.travel_s,
            age_s: u32::try_from(row.age.millis() / 1000).unwrap_or(u32::MAX),
        });
        let short = self.answers.iter().filter(|answer| answer.missing > 0).map(|answer| Short {
            unit_type: answer.unit_type.clone(),
            missing: answer.missing,
            why: answer.why.clone(),
        });
        Shown { rows: rows.collect(), short: short.collect() }
    }
}

/// The list for one incident; `None` where its type or its place is not known, or no card is written for it.
pub fn for_incident(town: &Town, visit: &Visit, kept: &Kept<Incident>) -> Result<Option<List>, Fault> {
    let (incident, book) = (&kept.state, visit.book());
    let (Some(kind), Some(ground)) = (&incident.kind, &incident.ground) else { return Ok(None) };
    let Some(at) = Visit::place_of(kept).and_then(|place| place.point) else { return Ok(None) };
    let Some(card) = book.card(kind, ground.place, incident.alarm_level) else { return Ok(None) };
    let room = book.room(&incident.unit);
    let grounds: Vec<_> = ground.ground.iter().chain(&ground.among).cloned().collect();
    let now = town.now();
    let query = Query { now, at, grounds: &grounds, card, book, room };
    let units = candidates(town, visit, incident)?;
    let roads = town.roads().map(|roads| &*roads.network);
    let by_road = ByRoad { roads, line: StraightLine { detour_percent: room.detour_percent } };
    let answers = recommend(&query, &units, &by_road);
    Ok(Some(List { answers, notify: card.notify.clone() }))
}

/// The units of the incident's room that are of its kind, real or practised.
fn candidates(town: &Town, visit: &Visit, incident: &Incident) -> Result<Vec<Candidate>, Fault> {
    let (commitments, there, now) = (visit.commitments()?, said_to_be_there(visit)?, town.now());
    let all = visit.lives::<FieldUnit>(Duty::SeeBoard)?;
    let units = all.iter().map(|kept| &kept.state);
    let units = units
        .filter(|unit| unit.room == incident.unit && unit.status.is_actual() == incident.status.is_actual());
    let candidate = |unit: &FieldUnit| Candidate {
        who: unit.id.clone(),
        kind: unit.kind.clone(),
        home: unit.home.clone(),
        attributes: unit.all_attributes(),
        on_duty: unit.is_on_duty(now),
        free: unit.is_in_service(now) && !commitments.contains_key(&unit.id),
        position: newest(town, &unit.id, there.get(&unit.id).copied()),
    };
    Ok(units.map(candidate).collect())
}

/// Where its device says that it is, or where it said that it was: the later of both.
fn newest(town: &Town, unit: &FieldUnitId, said: Option<(Point, Moment)>) -> Option<(Point, Moment)> {
    let seen = town.positions().now(unit).map(|fix| (fix.at, fix.fixed));
    seen.into_iter().chain(said).max_by_key(|(_, at)| *at)
}

/// Where units said that they were, by the incidents that they said it of; of two the later.
fn said_to_be_there(visit: &Visit) -> Result<BTreeMap<FieldUnitId, (Point, Moment)>, Fault> {
    let mut there: BTreeMap<FieldUnitId, (Point, Moment)> = BTreeMap::new();
    for kept in visit.lives::<Incident>(Duty::SeeBoard)? {
        let Some(point) = Visit::place_of(&kept).and_then(|place| place.point) else { continue };
        for assignment in &kept.state.assignments {
            let Some(at) = assignment.time(Step::OnScene) else { continue };
            let left = assignment.time(Step::Transporting).is_some();
            if !left && there.get(&assignment.who).is_none_or(|(_, known)| *known < at) {
                there.insert(assignment.who.clone(), (point, at));
            }
        }
    }
    Ok(there)
}
