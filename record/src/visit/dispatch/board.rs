//! What stands on the board, what looks alike, and what is due?

use crate::{fault::Fault, shelf::Kept, visit::Visit};
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::{Assignment, Incident, Place, Step},
    },
    dispatch::{Near, recommend::metres_between},
    guard::{Duty, Who},
    life::Life,
    values::{Class, FieldUnitId, IncidentId, Moment, Point},
};
use std::{collections::BTreeMap, sync::Arc};

/// The most incidents that are shown as perhaps the same.
const MAX_ALIKE: usize = 10;

/// One incident that a unit is sent to, and how far it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Which.
    pub incident: IncidentId,
    /// Which of its assignments.
    pub no: u16,
    /// How far.
    pub step: Step,
    /// Since when.
    pub since: Option<Moment>,
}

/// Something that a clock must look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// The time of a hold is over.
    Hold(IncidentId, u32),
    /// Nobody answered that they were sent.
    Answer(IncidentId, u16, u32),
    /// A shift is over.
    Shift(FieldUnitId, u32),
    /// A unit is asked whether it is well, or did not answer.
    Welfare(FieldUnitId, u32),
}

impl Visit {
    /// Where an incident is, as it was said last.
    pub fn place_of(kept: &Kept<Incident>) -> Option<Place> {
        let placed = kept.said.iter().rev().find(|said| said.kind == "placed")?;
        serde_json::from_slice(placed.words.get(&Class::Content)?).ok()
    }

    /// What each unit is committed to, by the incidents that this visitor's rooms answer for, or any where a unit of
    /// theirs is at another room's.
    pub fn commitments(&self) -> Result<BTreeMap<FieldUnitId, Vec<Commitment>>, Fault> {
        let mut all: BTreeMap<FieldUnitId, Vec<Commitment>> = BTreeMap::new();
        for kept in self.house().lives::<Incident>(Duty::SeeBoard)? {
            for assignment in kept.state.assignments.iter().filter(|a| a.is_open()) {
                all.entry(assignment.who.clone()).or_default().push(commitment(&kept.state, assignment));
            }
        }
        Ok(all)
    }

    /// Open incidents of the same room and type, near in place and time, that nobody said are others.
    pub fn possible_duplicates(&self, kept: &Kept<Incident>) -> Result<Vec<Arc<Kept<Incident>>>, Fault> {
        let (Some(kind), Some(at)) = (&kept.state.kind, point_of(kept)) else { return Ok(Vec::new()) };
        let Some(known) = self.book().incident_type(kind) else { return Ok(Vec::new()) };
        let mut alike = self.lives::<Incident>(Duty::SeeBoard)?;
        alike.retain(|other| is_alike(kept, at, other, known.near));
        alike.truncate(MAX_ALIKE);
        Ok(alike)
    }

    /// What is due now; for the loops of the house.
    pub fn due_in_dispatch(&self, now: Moment, limit: usize) -> Result<Vec<Due>, Fault> {
        if self.visitor().who != Who::System {
            return Ok(Vec::new());
        }
        let is_due = |alarm: Option<Moment>| alarm.is_some_and(|alarm| alarm <= now);
        let mut all = Vec::new();
        for kept in self.lives::<Incident>(Duty::Dispatch)? {
            let incident = &kept.state;
            if !is_due(incident.alarm()) {
                continue;
            }
            if incident.hold.is_some_and(|hold| hold.until <= now) {
                all.push(Due::Hold(incident.id.clone(), incident.version));
            }
            let silent = incident.assignments.iter().filter(|a| a.is_open() && is_due(a.answer_by));
            all.extend(silent.map(|a| Due::Answer(incident.id.clone(), a.no, incident.version)));
        }
        for kept in self.lives::<FieldUnit>(Duty::Dispatch)? {
            let unit = &kept.state;
            if unit.duty.as_ref().is_some_and(|duty| duty.until <= now) {
                all.push(Due::Shift(unit.id.clone(), unit.version));
            } else if unit.welfare.is_some_and(|welfare| !welfare.missed && welfare.next <= now) {
                all.push(Due::Welfare(unit.id.clone(), unit.version));
            }
        }
        all.truncate(limit);
        Ok(all)
    }
}

fn commitment(incident: &Incident, assignment: &Assignment) -> Commitment {
    let step = assignment.step();
    Commitment { incident: incident.id.clone(), no: assignment.no, step, since: assignment.time(step) }
}

fn point_of(kept: &Kept<Incident>) -> Option<Point> {
    Visit::place_of(kept)?.point
}

fn is_alike(one: &Kept<Incident>, at: Point, other: &Kept<Incident>, near: Near) -> bool {
    let (a, b) = (&one.state, &other.state);
    let is_other = a.id != b.id && a.unit == b.unit && a.kind == b.kind && a.status == b.status;
    let is_known = a.dismissed.contains(&b.id)
        || b.dismissed.contains(&a.id)
        || a.links.contains(&b.id)
        || b.merged_into().is_some()
        || a.merged_into().is_some();
    let apart_ms = (a.opened - b.opened).millis().abs();
    let is_near = || point_of(other).is_some_and(|p| metres_between(at, p) <= f64::from(near.metres));
    is_other && !is_known && apart_ms <= near.within.millis() && is_near()
}
