//! What is remembered of an incident, from headers alone, and which stage does that make?
//!
//! Invariant: the stage is a function of what is remembered; nobody sets it.

use super::{
    assignment::{Assignment, End},
    event::Event,
    sharing::{Aid, Share},
    words::*,
};
use crate::{
    dispatch::words::{Caution, PlaceKind, Priority, Setting, Source},
    event::{Actor, Header, Stream},
    life::Life,
    values::{AgencyId, FieldUnitId, IncidentId, IncidentTypeId, Moment, SignalId, Status, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where it is, as far as that stands in clear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Whose ground it is.
    pub ground: Option<UnitId>,
    /// The others whose ground it may be.
    pub among: Vec<UnitId>,
    /// What kind of place.
    pub place: PlaceKind,
    /// Town or country.
    pub setting: Setting,
}

/// Why it waits, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Why.
    pub reason: HoldReason,
    /// Until when at the latest.
    pub until: Moment,
}

/// How it was left; an incident that has one is not worked on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// Nothing is left to do.
    Closed,
    /// It is the same as this one.
    MergedInto(IncidentId),
    /// This agency has it.
    Transferred(AgencyId),
    /// Nobody needed to go.
    Cancelled(CancelReason),
}

/// One incident as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Which.
    pub id: IncidentId,
    /// How many events it has.
    pub version: u32,
    /// The room that answers for it.
    pub unit: UnitId,
    /// Actual, exercise, test or system.
    pub status: Status,
    /// When it was opened.
    pub opened: Moment,
    /// Who opened it.
    pub by: Actor,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: Option<IncidentTypeId>,
    /// How urgent.
    pub priority: Priority,
    /// Where, as far as that stands in clear.
    pub ground: Option<Ground>,
    /// What to know before going there.
    pub cautions: BTreeSet<Caution>,
    /// The signals that belong to it, in order.
    pub signals: Vec<SignalId>,
    /// Its second sources.
    pub sources: BTreeSet<Source>,
    /// Why it waits.
    pub hold: Option<Hold>,
    /// How much is sent, from 1.
    pub alarm_level: u8,
    /// Who is or was sent.
    pub assignments: Vec<Assignment>,
    /// Those that are the same as this.
    pub absorbed: BTreeSet<IncidentId>,
    /// Those that it has to do with.
    pub links: BTreeSet<IncidentId>,
    /// Those that only looked like the same.
    pub dismissed: BTreeSet<IncidentId>,
    /// Agencies that were told.
    pub notified: BTreeSet<AgencyId>,
    /// What was offered to other organisations.
    pub shares: Vec<Share>,
    /// What other rooms were asked for.
    pub aid: Vec<Aid>,
    /// How it ended.
    pub disposition: Option<Disposition>,
    /// How it was left.
    pub left: Option<Left>,
    /// When it was left.
    pub left_at: Option<Moment>,
    /// How often it was opened again.
    pub reopened: u16,
    /// Whether nobody was sent since it was opened again.
    pub is_fresh_again: bool,
}

impl Incident {
    /// Where it is in its life.
    pub fn stage(&self) -> Stage {
        match &self.left {
            Some(Left::MergedInto(_)) => return Stage::MergedInto,
            Some(Left::Transferred(_)) => return Stage::Transferred,
            Some(Left::Cancelled(_)) => return Stage::Cancelled,
            Some(Left::Closed) => return Stage::Closed,
            None => {}
        }
        if self.assignments.iter().any(Assignment::is_there) {
            return Stage::OnScene;
        }
        if self.assignments.iter().any(Assignment::is_going) {
            return Stage::Dispatched;
        }
        self.waiting_stage()
    }

    /// The stage where nobody is on the way.
    fn waiting_stage(&self) -> Stage {
        if self.disposition.is_some() {
            Stage::Disposed
        } else if self.hold.is_some() {
            Stage::Held
        } else if self.is_fresh_again {
            Stage::Reopened
        } else if self.somebody_went() && !self.has_open_assignment() {
            Stage::UnitsClear
        } else if self.kind.is_none() {
            Stage::Received
        } else if self.ground.is_none() {
            Stage::Triaged
        } else {
            Stage::Pending
        }
    }

    /// Whether somebody who was sent did what was to be done there, or found nothing.
    fn somebody_went(&self) -> bool {
        let went = |end: &End| {
            matches!(
                end,
                End::Cleared(ClearReason::Done | ClearReason::NothingFound | ClearReason::NotNeeded)
            )
        };
        self.assignments.iter().any(|a| a.end.as_ref().is_some_and(went))
    }

    /// Whether somebody was proposed or sent and has not ended.
    pub fn has_open_assignment(&self) -> bool {
        self.assignments.iter().any(Assignment::is_open)
    }

    /// The assignment of this number.
    pub fn assignment(&self, no: u16) -> Option<&Assignment> {
        self.assignments.iter().find(|a| a.no == no)
    }

    /// The open assignment of this unit; there is at most one.
    pub fn assignment_of(&self, who: &FieldUnitId) -> Option<&Assignment> {
        self.assignments.iter().find(|a| a.is_open() && a.who == *who)
    }

    /// Whether more than one source says it: a second signal, or what a person found out.
    pub fn has_second_source(&self) -> bool {
        self.signals.len() > 1 || !self.sources.is_empty()
    }

    /// The incident that this one is the same as.
    pub fn merged_into(&self) -> Option<&IncidentId> {
        if let Some(Left::MergedInto(into)) = &self.left { Some(into) } else { None }
    }

    /// The offer or share of this number.
    pub fn share(&self, no: u16) -> Option<&Share> {
        self.shares.iter().find(|share| share.no == no)
    }

    /// What this organisation may see of it now. Asked at each access: time and end count at once.
    pub fn shared_with(&self, unit: &UnitId, now: Moment) -> Option<&Share> {
        self.shares.iter().rev().find(|share| share.to == *unit && share.is_open(now) && self.left.is_none())
    }

    /// When somebody has to look at it: a hold that ends, an assignment that nobody answered.
    fn next_alarm(&self) -> Option<Moment> {
        if self.left.is_some() {
            return None;
        }
        let holds = self.hold.map(|hold| hold.until);
        let answers = self.assignments.iter().filter(|a| a.is_open()).filter_map(|a| a.answer_by);
        answers.chain(holds).min()
    }

    fn begin(header: &Header, event: &Event) -> Option<Incident> {
        let (Stream::Incident(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::IncidentOpened { kind, priority, status, signal } = event else { return None };
        Some(Incident {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            status: *status,
            opened: header.at,
            by: header.actor.clone(),
            kind: kind.clone(),
            priority: *priority,
            ground: None,
            cautions: BTreeSet::new(),
            signals: signal.iter().cloned().collect(),
            sources: BTreeSet::new(),
            hold: None,
            alarm_level: 1,
            assignments: Vec::new(),
            absorbed: BTreeSet::new(),
            links: BTreeSet::new(),
            dismissed: BTreeSet::new(),
            notified: BTreeSet::new(),
            shares: Vec::new(),
            aid: Vec::new(),
            disposition: None,
            left: None,
            left_at: None,
            reopened: 0,
            is_fresh_again: false,
        })
    }
}

impl Life for Incident {
    type Event = Event;
    const KIND: &'static str = "incident";

    fn evolve(past: Option<Incident>, header: &Header, event: &Event) -> Option<Incident> {
        let Some(mut incident) = past else { return Incident::begin(header, event) };
        incident.version = header.seq + 1;
        super::evolve::take(&mut incident, header, event);
        Some(incident)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// One that is the same as another leaves with the last of those who were sent to it.
    fn is_over(&self) -> bool {
        self.left.is_some() && !self.has_open_assignment()
    }

    fn alarm(&self) -> Option<Moment> {
        self.next_alarm()
    }
}
