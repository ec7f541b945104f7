//! Which command is allowed when, and what does it make happen?

use super::{
    event::{Event, LookWhy, TurnWhy},
    state::Watch,
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    values::{AccountId, CameraId, Class, IncidentId, Moment, SignalId, Span, UnitId},
};

/// The longest turn of watching.
pub const MAX_TURN: Span = Span::from_hours(12);
/// A look that no turn opened lasts so long.
pub const LOOK_LASTS: Span = Span::from_mins(30);
/// Cameras that one look opens.
pub const MAX_CAMERAS_AT_ONCE: usize = 24;
/// The longest reason, in characters.
pub const MAX_WORDS_CHARS: usize = 500;

/// For which reason somebody looks. That a signal or an incident is open, and whoever looks sees it, is asked before.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It is their turn.
    Turn,
    /// Somebody called for help.
    Signal(SignalId),
    /// Something happened.
    Incident(IncidentId),
    /// What they say.
    Said(String),
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// I watch.
    Take {
        /// Why.
        why: TurnWhy,
        /// Until when.
        until: Moment,
        /// Also where somebody else does.
        over: bool,
        /// More of the reason, where it helps.
        said: String,
    },
    /// Somebody else watches now.
    HandOver {
        /// Who. That they may is asked before.
        to: AccountId,
    },
    /// I watch no longer.
    End,
    /// I look.
    Look {
        /// Through which cameras of the site.
        cameras: Vec<CameraId>,
        /// For which reason.
        reason: Reason,
    },
}

/// What the caller brings.
pub struct Occasion {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
    /// The room that answers for the site.
    pub room: UnitId,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Only a person watches and looks.
    #[error("only a person can")]
    NotAPerson,
    /// Somebody else watches.
    #[error("somebody else watches")]
    Taken,
    /// They do not watch.
    #[error("it is not their turn")]
    NotYours,
    /// In the past, or longer than a turn.
    #[error("not a time for that")]
    BadTime,
    /// No reason was given.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// There is no camera to look through, or there are too many at once.
    #[error("no camera, or too many")]
    BadCameras,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Watch>, command: &Command, occasion: &Occasion) -> Decided {
    let Actor::Officer(me) = &occasion.actor else { return Err(Refusal::NotAPerson) };
    let turn = past.and_then(|watch| watch.turn(occasion.now));
    let mine = turn.filter(|turn| turn.by == *me);
    match command {
        Command::Take { why, until, over, said } => {
            let other = turn.filter(|turn| turn.by != *me).map(|turn| turn.by.clone());
            if other.is_some() && !over {
                return Err(Refusal::Taken);
            }
            if *until <= occasion.now || *until - occasion.now > MAX_TURN {
                return Err(Refusal::BadTime);
            }
            let said = short(said)?;
            let event = Event::WatchTaken { why: *why, until: *until, from: other };
            Ok(vec![draft(&event, occasion, (!said.is_empty()).then_some(said))])
        }
        Command::HandOver { to } if to == me => Err(Refusal::Taken),
        Command::HandOver { to } => {
            mine.ok_or(Refusal::NotYours)?;
            Ok(vec![draft(&Event::WatchHanded { to: to.clone() }, occasion, None)])
        }
        Command::End => {
            mine.ok_or(Refusal::NotYours)?;
            Ok(vec![draft(&Event::WatchEnded {}, occasion, None)])
        }
        Command::Look { cameras, reason } => {
            if cameras.is_empty() || cameras.len() > MAX_CAMERAS_AT_ONCE {
                return Err(Refusal::BadCameras);
            }
            look(cameras, reason, mine.map(|turn| turn.until), occasion)
        }
    }
}

fn look(cameras: &[CameraId], reason: &Reason, turn: Option<Moment>, occasion: &Occasion) -> Decided {
    let lasts = occasion.now + LOOK_LASTS;
    let (mut signal, mut incident, mut words) = (None, None, None);
    let (why, until) = match reason {
        Reason::Turn => (LookWhy::Turn, turn.ok_or(Refusal::NotYours)?),
        Reason::Signal(id) => {
            signal = Some(id.clone());
            (LookWhy::Signal, lasts)
        }
        Reason::Incident(id) => {
            incident = Some(id.clone());
            (LookWhy::Incident, lasts)
        }
        Reason::Said(said) => {
            let said = short(said)?;
            if said.is_empty() {
                return Err(Refusal::ReasonNeeded);
            }
            words = Some(said);
            (LookWhy::Said, lasts)
        }
    };
    let event = Event::Looked { cameras: cameras.to_vec(), why, signal, incident, until };
    Ok(vec![draft(&event, occasion, words)])
}

fn short(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        text if text.chars().nth(MAX_WORDS_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn draft(event: &Event, occasion: &Occasion, said: Option<String>) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(occasion.room.clone()),
        due: None,
        parts: said.iter().map(|text| Part::of(Class::Content, text)).collect(),
    }
}
