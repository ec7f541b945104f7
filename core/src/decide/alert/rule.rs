//! Which command is allowed when, and what does it make happen?

use super::{
    event::{Event, Outcome},
    state::{Alerted, STAYS, Way},
};
use crate::{
    event::{Actor, Draft, kind_and_facts},
    react::alert::Alert,
    values::{AccountId, Moment, UnitId},
};

/// The most people whom one alert tells: a shift of a large room.
pub const MAX_PEOPLE: usize = 200;
/// The most people whom one event names: it has to fit into a header.
pub const MAX_IN_AN_EVENT: usize = 20;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Tell these.
    Raise {
        /// What is said, and who was meant.
        alert: Alert,
        /// By which way.
        way: Way,
        /// The room that answers for it.
        unit: UnitId,
        /// Who is on duty.
        people: Vec<AccountId>,
    },
    /// This became of telling one.
    Carry {
        /// Who.
        to: AccountId,
        /// By which way.
        way: Way,
        /// What became of it.
        how: Outcome,
    },
    /// I know.
    Acknowledge,
    /// Time is over: tell them by the next way, or end it. `is_settled`: what it is about waits for nobody any more.
    MoveOn {
        /// Whether what it is about was taken up or is over.
        is_settled: bool,
    },
}

/// What the caller brings.
pub struct Occasion {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is none.
    #[error("no such alert")]
    NoSuchAlert,
    /// It was raised already.
    #[error("it was raised already")]
    Raised,
    /// They were not told.
    #[error("it was for others")]
    NotTold,
    /// That is done.
    #[error("that was done already")]
    AlreadyDone,
    /// Nothing is due.
    #[error("not due")]
    NotDue,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Alerted>, command: &Command, occasion: &Occasion) -> Decided {
    if let Command::Raise { alert, way, unit, people } = command {
        return if past.is_some() {
            Err(Refusal::Raised)
        } else {
            Ok(raised(alert, *way, unit, people, occasion))
        };
    }
    let alert = past.ok_or(Refusal::NoSuchAlert)?;
    match command {
        Command::Raise { .. } => Err(Refusal::Raised),
        Command::Carry { to, way, how } => match alert.people.get(to) {
            None => Err(Refusal::NotTold),
            Some(told) if told.ways.contains_key(way) => Err(Refusal::AlreadyDone),
            Some(_) => one(alert, Event::AlertCarried { to: to.clone(), way: *way, how: *how }, occasion),
        },
        Command::Acknowledge => match &occasion.actor {
            Actor::Officer(me) => match alert.people.get(me) {
                None => Err(Refusal::NotTold),
                Some(told) if told.knows.is_some() => Err(Refusal::AlreadyDone),
                Some(_) => one(alert, Event::AlertAcknowledged {}, occasion),
            },
            _ => Err(Refusal::NotTold),
        },
        Command::MoveOn { is_settled } => moved_on(alert, *is_settled, occasion),
    }
}

fn moved_on(alert: &Alerted, is_settled: bool, occasion: &Occasion) -> Decided {
    use crate::life::Life;
    let is_due = alert.alarm().is_some_and(|alarm| alarm <= occasion.now);
    let next = alert.way.next().filter(|_| !alert.all_know() && !is_settled && !alert.people.is_empty());
    match next {
        _ if alert.ended || !is_due => Err(Refusal::NotDue),
        Some(way) => one(alert, Event::AlertMovedOn { way }, occasion),
        None if is_settled || alert.all_know() || occasion.now >= alert.raised + STAYS => {
            one(alert, Event::AlertEnded {}, occasion)
        }
        None => Err(Refusal::NotDue),
    }
}

fn raised(alert: &Alert, way: Way, unit: &UnitId, people: &[AccountId], occasion: &Occasion) -> Vec<Draft> {
    let Alert { to, message, about, status, since } = alert.clone();
    let first = Event::AlertRaised { to, way, message, about, status, since };
    let people = &people[..people.len().min(MAX_PEOPLE)];
    let addressed =
        people.chunks(MAX_IN_AN_EVENT).map(|some| Event::AlertAddressed { people: some.to_vec() });
    std::iter::once(first).chain(addressed).map(|event| draft(&event, unit, occasion)).collect()
}

fn one(alert: &Alerted, event: Event, occasion: &Occasion) -> Decided {
    Ok(vec![draft(&event, &alert.unit, occasion)])
}

fn draft(event: &Event, unit: &UnitId, occasion: &Occasion) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due: None,
        parts: Vec::new(),
    }
}
