//! How far is one unit with one incident? The only place where times live.
//!
//! A time is written once: what was written first stays the first, and a correction stands beside it.
//!
//! Invariant: a step that was left out has no time; none is invented for it.
//! Not here: which step may follow which (`assignment_rule`), how long each took (`figures`).

use super::words::{ClearReason, RefuseReason, Step};
use crate::values::{FieldUnitId, IncidentId, Moment, UnitTypeId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How an assignment ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// They could not go.
    Refused(RefuseReason),
    /// They are done.
    Cleared(ClearReason),
    /// They were sent to another incident.
    Diverted(IncidentId),
}

/// One unit at one incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Its number within the incident, from 1.
    pub no: u16,
    /// Who.
    pub who: FieldUnitId,
    /// Of which type they were when they were sent.
    #[serde(rename = "type")]
    pub kind: Option<UnitTypeId>,
    /// The incident they were taken from.
    pub from: Option<IncidentId>,
    /// By when they should have answered, while they have not.
    pub answer_by: Option<Moment>,
    /// Each step's time as it was written first.
    pub times: BTreeMap<Step, Moment>,
    /// Times that were corrected.
    pub corrected: BTreeMap<Step, Moment>,
    /// How it ended.
    pub end: Option<End>,
    /// Whether it is kept where they were.
    #[serde(default)]
    pub trail_kept: bool,
}

impl Assignment {
    /// One that has no time yet.
    pub(super) fn new(no: u16, who: FieldUnitId) -> Self {
        Self {
            no,
            who,
            kind: None,
            from: None,
            answer_by: None,
            times: BTreeMap::new(),
            corrected: BTreeMap::new(),
            end: None,
            trail_kept: false,
        }
    }

    /// Whether it has not ended.
    pub fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Where it is: the furthest step that has a time.
    pub fn step(&self) -> Step {
        self.times.keys().next_back().copied().unwrap_or(Step::Proposed)
    }

    /// When a step was, as corrected; `None` where it was left out.
    pub fn time(&self, step: Step) -> Option<Moment> {
        self.corrected.get(&step).or_else(|| self.times.get(&step)).copied()
    }

    /// When a step was, as it was written first.
    pub fn first_time(&self, step: Step) -> Option<Moment> {
        self.times.get(&step).copied()
    }

    /// Whether somebody is sent and has not said that they cannot or did not answer.
    pub fn is_going(&self) -> bool {
        self.is_open() && !matches!(self.step(), Step::Proposed | Step::Unreached)
    }

    /// Whether they are there, or went on from there.
    pub fn is_there(&self) -> bool {
        self.is_open() && self.step() >= Step::OnScene
    }

    /// Writes a time, if none is written for this step.
    pub(super) fn reach(&mut self, step: Step, at: Moment) {
        self.times.entry(step).or_insert(at);
        if step != Step::Proposed && step != Step::Dispatched {
            self.answer_by = None;
        }
    }
}
