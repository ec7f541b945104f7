//! Which command is allowed when, and what does it make happen?

use super::{
    event::{EmergencyEnd, Event, OutReason, WelfareBy},
    state::{FieldUnit, Welfare},
};
use crate::{
    dispatch::Book,
    event::{Actor, Draft, kind_and_facts},
    values::{AccountId, Moment, SignalId, Span, Status, UnitId, UnitTypeId},
};
use std::collections::BTreeSet;

/// The longest shift; whoever stays longer starts another.
pub const MAX_SHIFT: Span = Span::from_hours(16);
/// The most people of one unit; their names fit into one event.
pub const MAX_CREW: usize = 12;
/// The most devices that say where one unit is.
pub const MAX_TRACKERS: usize = 4;
/// The longest mark of a device's token.
const MAX_MARK_BYTES: usize = 64;
/// The most attributes of one unit.
const MAX_ATTRIBUTES: usize = 8;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// There is a new unit.
    Form {
        /// Of which type.
        kind: UnitTypeId,
        /// Where it is at home.
        home: UnitId,
        /// The room that sends it.
        room: UnitId,
        /// Actual, or only for exercises.
        status: Status,
        /// What its vehicle or team always has.
        attributes: BTreeSet<String>,
    },
    /// It is another now.
    Change {
        /// Of which type.
        kind: UnitTypeId,
        /// Where it is at home.
        home: UnitId,
        /// The room that sends it.
        room: UnitId,
        /// What its vehicle or team always has.
        attributes: BTreeSet<String>,
    },
    /// There is no such unit any more.
    Dissolve,
    /// We are on duty.
    StartDuty {
        /// Who.
        crew: BTreeSet<AccountId>,
        /// Until when.
        until: Moment,
        /// What this crew has.
        attributes: BTreeSet<String>,
    },
    /// Others sit in it now.
    ChangeCrew {
        /// Who.
        crew: BTreeSet<AccountId>,
        /// What this crew has.
        attributes: BTreeSet<String>,
    },
    /// We are off duty.
    EndDuty,
    /// Nobody said that the shift is over.
    LapseDuty,
    /// We cannot be sent.
    GoOut(OutReason),
    /// We can be sent again.
    ComeIn,
    /// Somebody of us is in danger.
    RaiseEmergency(Option<SignalId>),
    /// Nobody is any more.
    EndEmergency(EmergencyEnd),
    /// Ask them so often whether they are well.
    Watch(Span),
    /// Ask them no longer.
    Unwatch,
    /// The clock: ask, or say that nobody answered.
    LapseWelfare,
    /// They are well.
    AnswerWelfare(WelfareBy),
    /// A device with a token of this mark says from now on where it is.
    GiveTracker(String),
    /// It says so no longer.
    TakeTracker(String),
}

/// What the caller brings.
pub struct Occasion<'a> {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
    /// How signals are answered here.
    pub book: &'a Book,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// There is no such unit.
    #[error("no such unit")]
    NoSuchUnit,
    /// There is one of this call sign.
    #[error("there is one of this call sign")]
    AlreadyThere,
    /// No such type or attribute.
    #[error("no such type or attribute")]
    NoSuchThing,
    /// It is so already.
    #[error("it is so already")]
    AlreadySo,
    /// It is off duty.
    #[error("it is off duty")]
    OffDuty,
    /// It is on duty.
    #[error("it is on duty")]
    OnDuty,
    /// Nobody sits in it, or too many.
    #[error("one to twelve people")]
    CrewNeeded,
    /// Such a time cannot be.
    #[error("such a time cannot be")]
    TimeNotPossible,
    /// The clock has not run out.
    #[error("not due")]
    NotDue,
    /// It has as many devices as a unit may have.
    #[error("four devices at most")]
    TooManyTrackers,
}

/// Decides one command on one past.
pub fn decide(
    past: Option<&FieldUnit>,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    let event = match (past, command) {
        (None, Command::Form { .. }) => shaped(command, occasion)?,
        (Some(unit), Command::Form { .. }) if unit.dissolved => shaped(command, occasion)?,
        (Some(_), Command::Form { .. }) => return Err(Refusal::AlreadyThere),
        (None, _) => return Err(Refusal::NoSuchUnit),
        (Some(unit), _) if unit.dissolved => return Err(Refusal::NoSuchUnit),
        (Some(unit), Command::Change { .. }) => {
            let (event, room) = (shaped(command, occasion)?, room_of(command, unit));
            return if is_same(unit, command) {
                Err(Refusal::AlreadySo)
            } else {
                Ok(vec![draft(&event, &room, Some(unit), occasion)])
            };
        }
        (Some(unit), command) => asked(unit, command, occasion)?,
    };
    let room = match (command, past) {
        (Command::Form { room, .. }, _) => room.clone(),
        (_, Some(unit)) => unit.room.clone(),
        (_, None) => return Err(Refusal::NoSuchUnit),
    };
    Ok(vec![draft(&event, &room, past, occasion)])
}

fn room_of(command: &Command, unit: &FieldUnit) -> UnitId {
    if let Command::Change { room, .. } = command { room.clone() } else { unit.room.clone() }
}

fn is_same(unit: &FieldUnit, command: &Command) -> bool {
    let Command::Change { kind, home, room, attributes } = command else { return false };
    unit.kind == *kind && unit.home == *home && unit.room == *room && unit.attributes == *attributes
}

fn shaped(command: &Command, occasion: &Occasion<'_>) -> Result<Event, Refusal> {
    match command {
        Command::Form { kind, home, status, attributes, .. } => {
            known(kind, attributes, occasion)?;
            let (kind, home, attributes) = (kind.clone(), home.clone(), attributes.clone());
            Ok(Event::FieldUnitFormed { kind, home, status: *status, attributes })
        }
        Command::Change { kind, home, attributes, .. } => {
            known(kind, attributes, occasion)?;
            let (kind, home, attributes) = (kind.clone(), home.clone(), attributes.clone());
            Ok(Event::FieldUnitChanged { kind, home, attributes })
        }
        _ => Err(Refusal::NoSuchThing),
    }
}

fn known(kind: &UnitTypeId, attributes: &BTreeSet<String>, occasion: &Occasion<'_>) -> Result<(), Refusal> {
    occasion.book.unit_type(kind).ok_or(Refusal::NoSuchThing)?;
    are_attributes(attributes, occasion)
}

fn are_attributes(attributes: &BTreeSet<String>, occasion: &Occasion<'_>) -> Result<(), Refusal> {
    let fits = attributes.len() <= MAX_ATTRIBUTES && attributes.iter().all(|a| occasion.book.is_attribute(a));
    if fits { Ok(()) } else { Err(Refusal::NoSuchThing) }
}

/// The table of a unit that is there.
fn asked(unit: &FieldUnit, command: &Command, occasion: &Occasion<'_>) -> Result<Event, Refusal> {
    let is_on = unit.is_on_duty(occasion.now);
    match command {
        Command::Form { .. } | Command::Change { .. } => Err(Refusal::AlreadyThere),
        Command::Dissolve if is_on => Err(Refusal::OnDuty),
        Command::Dissolve => Ok(Event::FieldUnitDissolved {}),
        Command::StartDuty { .. } if is_on => Err(Refusal::OnDuty),
        Command::StartDuty { crew, until, attributes } => started(crew, *until, attributes, occasion),
        Command::LapseDuty => match &unit.duty {
            Some(duty) if duty.until <= occasion.now => Ok(Event::DutyEnded { lapsed: true }),
            _ => Err(Refusal::NotDue),
        },
        // In danger is in danger, on duty or not; each further press is heard.
        Command::RaiseEmergency(signal) => Ok(Event::EmergencyRaised { signal: signal.clone() }),
        Command::EndEmergency(_) if unit.emergency.is_none() => Err(Refusal::AlreadySo),
        Command::EndEmergency(how) => Ok(Event::EmergencyEnded { how: *how }),
        Command::GiveTracker(mark) if unit.trackers.contains(mark) => Err(Refusal::AlreadySo),
        Command::GiveTracker(_) if unit.trackers.len() >= MAX_TRACKERS => Err(Refusal::TooManyTrackers),
        Command::GiveTracker(mark) if mark.is_empty() || mark.len() > MAX_MARK_BYTES => {
            Err(Refusal::NoSuchThing)
        }
        Command::GiveTracker(mark) => Ok(Event::TrackerGiven { mark: mark.clone() }),
        Command::TakeTracker(mark) if !unit.trackers.contains(mark) => Err(Refusal::NoSuchThing),
        Command::TakeTracker(mark) => Ok(Event::TrackerTaken { mark: mark.clone() }),
        _ if !is_on => Err(Refusal::OffDuty),
        Command::ChangeCrew { crew, attributes } => {
            is_crew(crew)?;
            are_attributes(attributes, occasion)?;
            Ok(Event::CrewChanged { crew: crew.clone(), attributes: attributes.clone() })
        }
        Command::EndDuty => Ok(Event::DutyEnded { lapsed: false }),
        Command::GoOut(reason) if unit.out == Some(*reason) => Err(Refusal::AlreadySo),
        Command::GoOut(reason) => Ok(Event::WentOutOfService { reason: *reason }),
        Command::ComeIn if unit.out.is_none() => Err(Refusal::AlreadySo),
        Command::ComeIn => Ok(Event::CameIntoService {}),
        command => watched(unit, command, occasion),
    }
}

fn started(
    crew: &BTreeSet<AccountId>,
    until: Moment,
    attributes: &BTreeSet<String>,
    occasion: &Occasion<'_>,
) -> Result<Event, Refusal> {
    is_crew(crew)?;
    are_attributes(attributes, occasion)?;
    if until <= occasion.now || until > occasion.now + MAX_SHIFT {
        return Err(Refusal::TimeNotPossible);
    }
    Ok(Event::DutyStarted { crew: crew.clone(), until, attributes: attributes.clone() })
}

fn is_crew(crew: &BTreeSet<AccountId>) -> Result<(), Refusal> {
    if (1..=MAX_CREW).contains(&crew.len()) { Ok(()) } else { Err(Refusal::CrewNeeded) }
}

fn watched(unit: &FieldUnit, command: &Command, occasion: &Occasion<'_>) -> Result<Event, Refusal> {
    let now = occasion.now;
    match (command, unit.welfare) {
        (Command::Watch(every), Some(welfare)) if welfare.every == *every => Err(Refusal::AlreadySo),
        (Command::Watch(every), _) if every.millis() <= 0 => Err(Refusal::TimeNotPossible),
        (Command::Watch(every), _) => Ok(Event::WelfareWatched { every: *every, next: now + *every }),
        (_, None) => Err(Refusal::AlreadySo),
        (Command::Unwatch, Some(_)) => Ok(Event::WelfareUnwatched {}),
        (Command::LapseWelfare, Some(Welfare { next, missed, .. })) if missed || now < next => {
            Err(Refusal::NotDue)
        }
        (Command::LapseWelfare, Some(Welfare { asked: true, .. })) => Ok(Event::WelfareMissed {}),
        (Command::LapseWelfare, Some(_)) => {
            Ok(Event::WelfareDue { answer_by: now + occasion.book.room(&unit.room).welfare.answer })
        }
        (Command::AnswerWelfare(by), Some(welfare)) => {
            Ok(Event::WelfareAnswered { by: *by, next: now + welfare.every })
        }
        _ => Err(Refusal::AlreadySo),
    }
}

fn draft(event: &Event, room: &UnitId, past: Option<&FieldUnit>, occasion: &Occasion<'_>) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    let due = match event {
        Event::DutyStarted { until, .. } => Some(*until),
        Event::WelfareWatched { next, .. } | Event::WelfareAnswered { next, .. } => Some(*next),
        Event::WelfareDue { answer_by } => Some(*answer_by),
        _ => past.and_then(|unit| unit.duty.as_ref()).map(|duty| duty.until),
    };
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(room.clone()),
        due,
        parts: Vec::new(),
    }
}
