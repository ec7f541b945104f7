//! What is remembered of a field unit, from headers alone?

use super::event::{Event, OutReason};
use crate::{
    event::{Header, Stream},
    life::Life,
    values::{AccountId, FieldUnitId, Moment, SignalId, Span, Status, UnitId, UnitTypeId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who is on duty, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Who.
    pub crew: BTreeSet<AccountId>,
    /// Since when.
    pub since: Moment,
    /// Until when at the latest.
    pub until: Moment,
    /// What this crew has beside what the vehicle has.
    pub attributes: BTreeSet<String>,
}

/// The clock that asks whether a unit is well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welfare {
    /// How often.
    pub every: Span,
    /// When it is asked next; of one that is being asked, by when it should answer.
    pub next: Moment,
    /// Whether it is being asked.
    pub asked: bool,
    /// Whether it did not answer.
    pub missed: bool,
}

/// What stands above everything else that a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overlay {
    /// Nothing.
    None,
    /// It is being asked whether it is well.
    WelfareDue,
    /// It did not answer whether it is well.
    WelfareMissed,
    /// Somebody of it is in danger.
    Emergency,
}

impl Overlay {
    /// How it is written; words are `overlay-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Overlay::None => "none",
            Overlay::WelfareDue => "welfare_due",
            Overlay::WelfareMissed => "welfare_missed",
            Overlay::Emergency => "emergency",
        }
    }
}

/// One field unit as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldUnit {
    /// Its call sign.
    pub id: FieldUnitId,
    /// How many events it has.
    pub version: u32,
    /// The room that sends it.
    pub room: UnitId,
    /// Of which type.
    #[serde(rename = "type")]
    pub kind: UnitTypeId,
    /// Where it is at home.
    pub home: UnitId,
    /// Actual, or only for exercises.
    pub status: Status,
    /// What its vehicle or team always has.
    pub attributes: BTreeSet<String>,
    /// Who is on duty.
    pub duty: Option<Duty>,
    /// Why it cannot be sent, while it is on duty.
    pub out: Option<OutReason>,
    /// Since when somebody of it is in danger, and the signal that says so.
    pub emergency: Option<(Moment, Option<SignalId>)>,
    /// The clock that asks whether it is well.
    pub welfare: Option<Welfare>,
    /// The marks of the tokens of devices that say where it is.
    #[serde(default)]
    pub trackers: Vec<String>,
    /// Whether there is no such unit any more.
    pub dissolved: bool,
}

impl FieldUnit {
    /// Whether it is on duty now. A shift that is over is over, whoever forgot to say so.
    pub fn is_on_duty(&self, now: Moment) -> bool {
        !self.dissolved && self.duty.as_ref().is_some_and(|duty| now < duty.until)
    }

    /// Whether it could be sent now, as far as it says.
    pub fn is_in_service(&self, now: Moment) -> bool {
        self.is_on_duty(now) && self.out.is_none() && self.emergency.is_none()
    }

    /// Whether this person speaks for it now.
    pub fn is_crew(&self, who: &AccountId, now: Moment) -> bool {
        self.is_on_duty(now) && self.duty.as_ref().is_some_and(|duty| duty.crew.contains(who))
    }

    /// What it has now: the vehicle's and the crew's.
    pub fn all_attributes(&self) -> BTreeSet<String> {
        let crew = self.duty.iter().flat_map(|duty| &duty.attributes);
        self.attributes.iter().chain(crew).cloned().collect()
    }

    /// What stands above everything else.
    pub fn overlay(&self) -> Overlay {
        match (&self.emergency, &self.welfare) {
            (Some(_), _) => Overlay::Emergency,
            (None, Some(Welfare { missed: true, .. })) => Overlay::WelfareMissed,
            (None, Some(Welfare { asked: true, .. })) => Overlay::WelfareDue,
            _ => Overlay::None,
        }
    }

    fn begin(header: &Header, event: &Event) -> Option<FieldUnit> {
        let (Stream::Field(id), Some(room)) = (&header.stream, &header.unit) else { return None };
        let Event::FieldUnitFormed { kind, home, status, attributes } = event else { return None };
        Some(FieldUnit {
            id: id.clone(),
            version: header.seq + 1,
            room: room.clone(),
            kind: kind.clone(),
            home: home.clone(),
            status: *status,
            attributes: attributes.clone(),
            duty: None,
            out: None,
            emergency: None,
            welfare: None,
            trackers: Vec::new(),
            dissolved: false,
        })
    }

    fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::FieldUnitFormed { kind, home, attributes, .. }
            | Event::FieldUnitChanged { kind, home, attributes } => {
                (self.kind, self.home) = (kind.clone(), home.clone());
                self.attributes.clone_from(attributes);
                self.dissolved = false;
            }
            Event::FieldUnitDissolved {} => self.dissolved = true,
            Event::DutyStarted { crew, until, attributes } => {
                let (crew, attributes) = (crew.clone(), attributes.clone());
                self.duty = Some(Duty { crew, since: header.occurred, until: *until, attributes });
                self.out = None;
            }
            Event::CrewChanged { crew, attributes } => {
                if let Some(duty) = &mut self.duty {
                    (duty.crew, duty.attributes) = (crew.clone(), attributes.clone());
                }
            }
            Event::DutyEnded { .. } => (self.duty, self.out, self.welfare) = (None, None, None),
            Event::WentOutOfService { reason } => self.out = Some(*reason),
            Event::CameIntoService {} => self.out = None,
            Event::EmergencyRaised { signal } => {
                let since = self.emergency.as_ref().map_or(header.at, |(since, _)| *since);
                self.emergency = Some((since, signal.clone()));
            }
            Event::EmergencyEnded { .. } => self.emergency = None,
            Event::TrackerGiven { mark } => self.trackers.push(mark.clone()),
            Event::TrackerTaken { mark } => self.trackers.retain(|each| each != mark),
            other => self.welfare = self.asked_whether_well(other),
        }
    }

    fn asked_whether_well(&self, event: &Event) -> Option<Welfare> {
        match (event, self.welfare) {
            (Event::WelfareWatched { every, next }, _) => {
                Some(Welfare { every: *every, next: *next, asked: false, missed: false })
            }
            (Event::WelfareUnwatched {}, _) => None,
            (Event::WelfareDue { answer_by }, Some(welfare)) => {
                Some(Welfare { next: *answer_by, asked: true, ..welfare })
            }
            (Event::WelfareAnswered { next, .. }, Some(welfare)) => {
                Some(Welfare { next: *next, asked: false, missed: false, ..welfare })
            }
            (Event::WelfareMissed {}, Some(welfare)) => Some(Welfare { missed: true, ..welfare }),
            (_, welfare) => welfare,
        }
    }
}

impl Life for FieldUnit {
    type Event = Event;
    const KIND: &'static str = "field";

    fn evolve(past: Option<FieldUnit>, header: &Header, event: &Event) -> Option<FieldUnit> {
        let Some(mut unit) = past else { return FieldUnit::begin(header, event) };
        unit.version = header.seq + 1;
        if let Some(room) = &header.unit {
            unit.room.clone_from(room);
        }
        unit.take(header, event);
        Some(unit)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.room
    }

    fn is_over(&self) -> bool {
        self.dissolved
    }

    /// A shift that ends, or the clock that asks whether it is well; one that was missed waits for a person.
    fn alarm(&self) -> Option<Moment> {
        let shift = self.duty.as_ref().map(|duty| duty.until);
        let welfare = self.welfare.filter(|welfare| !welfare.missed).map(|welfare| welfare.next);
        shift.into_iter().chain(welfare).min()
    }
}
