//! Which command is allowed when, and what does it make happen?

use super::{
    event::{Channel, Event, Kind, Whom},
    state::{Drill, Stage},
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    values::{Class, IncidentId, Moment, SignalId, Span, UnitId},
};
use std::collections::BTreeSet;

/// The longest drill.
pub const MAX_RUNS_FOR: Span = Span::from_hours(72);
/// Questions of one test of channels.
pub const MAX_ASKED: usize = 2_000;
/// Signals, and incidents, of one exercise.
pub const MAX_PLAYED: usize = 500;
/// Findings of one drill.
pub const MAX_FINDINGS: usize = 100;
/// The longest text, in characters.
pub const MAX_WORDS_CHARS: usize = 8_000;

/// When, and by which channels.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// When it begins.
    pub from: Moment,
    /// When it ends at the latest.
    pub until: Moment,
    /// Channels that may really be used.
    pub channels: BTreeSet<Channel>,
    /// Name, aims and script.
    pub said: String,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Let us practise.
    Plan {
        /// What kind.
        kind: Kind,
        /// At which room.
        room: UnitId,
        /// When and how.
        plan: Plan,
    },
    /// Let us practise otherwise.
    Replan(Plan),
    /// It begins.
    Begin,
    /// This signal is part of it.
    PlaySignal(SignalId),
    /// This incident is part of it.
    PlayIncident(IncidentId),
    /// Does this channel reach them?
    Ask {
        /// By which channel.
        by: Channel,
        /// Whom.
        whom: Whom,
    },
    /// It does.
    Hear {
        /// Which question.
        no: u16,
    },
    /// I saw something.
    Observe {
        /// In words.
        said: String,
    },
    /// It ends.
    End,
    /// Its time is over.
    Lapse,
    /// It does not take place.
    CallOff {
        /// Why.
        why: String,
    },
    /// This is to be mended.
    Raise {
        /// What.
        said: String,
        /// Who mends it.
        owner: UnitId,
        /// By when.
        due: Moment,
    },
    /// It is mended.
    Mend {
        /// Which.
        no: u16,
    },
    /// This came of it.
    Report {
        /// In words.
        said: String,
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
    /// There is no such drill.
    #[error("no such drill")]
    NoSuchDrill,
    /// It was planned already.
    #[error("it was planned already")]
    AlreadyPlanned,
    /// It would end before it begins, or begin in the past, or last too long.
    #[error("not a time for a drill")]
    BadTime,
    /// It does not run.
    #[error("it does not run")]
    NotRunning,
    /// It has begun already, or was called off.
    #[error("it is not planned any more")]
    NotPlanned,
    /// It has not ended yet.
    #[error("it has not ended")]
    NotEnded,
    /// The plan does not let this channel be used.
    #[error("the plan does not name this channel")]
    ChannelNotPlanned,
    /// That was done already.
    #[error("that was done already")]
    AlreadyDone,
    /// There is nothing of that number.
    #[error("nothing of that number")]
    NoSuchNumber,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// More than the limit.
    #[error("too many")]
    TooMany,
    /// Its time is not over.
    #[error("not due")]
    NotDue,
}

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Drill>, command: &Command, occasion: &Occasion) -> Decided {
    if let Command::Plan { kind, room, plan } = command {
        return if past.is_some() {
            Err(Refusal::AlreadyPlanned)
        } else {
            planned(*kind, room, plan, occasion)
        };
    }
    let drill = past.ok_or(Refusal::NoSuchDrill)?;
    let is_running = drill.stage == Stage::Running;
    match command {
        Command::Plan { .. } => Err(Refusal::AlreadyPlanned),
        Command::Replan(_) | Command::Begin | Command::CallOff { .. } if drill.stage != Stage::Planned => {
            Err(Refusal::NotPlanned)
        }
        Command::Replan(plan) => replanned(drill, plan, occasion),
        Command::Begin if occasion.now >= drill.until => Err(Refusal::BadTime),
        Command::Begin => one(drill, Event::Begun {}, None, occasion),
        Command::CallOff { why } => one(drill, Event::CalledOff {}, Some(words(why)?), occasion),
        Command::Raise { .. } | Command::Report { .. } if drill.stage < Stage::Ended => {
            Err(Refusal::NotEnded)
        }
        Command::Raise { said, owner, due } => raised(drill, said, owner, *due, occasion),
        Command::Report { .. } if drill.stage != Stage::Ended => Err(Refusal::AlreadyDone),
        Command::Report { said } => one(drill, Event::Reported {}, Some(words(said)?), occasion),
        Command::Mend { no } => mended(drill, *no, occasion),
        // Who answers late is still heard: the report is not written yet.
        Command::Hear { no } if is_running || drill.stage == Stage::Ended => heard(drill, *no, occasion),
        Command::Observe { said } if is_running || drill.stage == Stage::Ended => {
            one(drill, Event::Observed {}, Some(words(said)?), occasion)
        }
        _ if !is_running => Err(Refusal::NotRunning),
        _ => while_running(drill, command, occasion),
    }
}

fn while_running(drill: &Drill, command: &Command, occasion: &Occasion) -> Decided {
    let event = match command {
        Command::End => Event::Ended { lapsed: false },
        Command::Lapse if occasion.now < drill.until => return Err(Refusal::NotDue),
        Command::Lapse => Event::Ended { lapsed: true },
        Command::PlaySignal(signal) if drill.signals.contains(signal) => return Err(Refusal::AlreadyDone),
        Command::PlaySignal(_) if drill.signals.len() >= MAX_PLAYED => return Err(Refusal::TooMany),
        Command::PlaySignal(signal) => Event::SignalPlayed { signal: signal.clone() },
        Command::PlayIncident(incident) if drill.incidents.contains(incident) => {
            return Err(Refusal::AlreadyDone);
        }
        Command::PlayIncident(_) if drill.incidents.len() >= MAX_PLAYED => return Err(Refusal::TooMany),
        Command::PlayIncident(incident) => Event::IncidentPlayed { incident: incident.clone() },
        Command::Ask { by, .. } if !drill.lets_out(*by) => return Err(Refusal::ChannelNotPlanned),
        Command::Ask { .. } if drill.asked.len() >= MAX_ASKED => return Err(Refusal::TooMany),
        Command::Ask { by, whom } => {
            Event::Asked { no: next(drill.asked.len()), by: *by, whom: whom.clone() }
        }
        _ => return Err(Refusal::NotRunning),
    };
    one(drill, event, None, occasion)
}

fn planned(kind: Kind, room: &UnitId, plan: &Plan, occasion: &Occasion) -> Decided {
    let said = checked(plan, occasion)?;
    let Plan { from, until, channels, .. } = plan.clone();
    let event = Event::DrillPlanned { what: kind, from, until, channels };
    Ok(vec![draft(&event, room, None, Some(said), occasion)])
}

fn replanned(drill: &Drill, plan: &Plan, occasion: &Occasion) -> Decided {
    let said = checked(plan, occasion)?;
    let Plan { from, until, channels, .. } = plan.clone();
    one(drill, Event::Replanned { from, until, channels }, Some(said), occasion)
}

fn checked(plan: &Plan, occasion: &Occasion) -> Result<String, Refusal> {
    let said = words(&plan.said)?;
    let lasts = plan.until > plan.from && plan.until - plan.from <= MAX_RUNS_FOR;
    if lasts && plan.until > occasion.now { Ok(said) } else { Err(Refusal::BadTime) }
}

fn raised(drill: &Drill, said: &str, owner: &UnitId, due: Moment, occasion: &Occasion) -> Decided {
    if drill.stage == Stage::CalledOff {
        return Err(Refusal::NotEnded);
    }
    if drill.findings.len() >= MAX_FINDINGS {
        return Err(Refusal::TooMany);
    }
    if due <= occasion.now {
        return Err(Refusal::BadTime);
    }
    let event = Event::FindingRaised { no: next(drill.findings.len()), owner: owner.clone(), due };
    one(drill, event, Some(words(said)?), occasion)
}

fn mended(drill: &Drill, no: u16, occasion: &Occasion) -> Decided {
    match usize::from(no).checked_sub(1).and_then(|place| drill.findings.get(place)) {
        None => Err(Refusal::NoSuchNumber),
        Some(finding) if finding.done.is_some() => Err(Refusal::AlreadyDone),
        Some(_) => one(drill, Event::FindingDone { no }, None, occasion),
    }
}

fn heard(drill: &Drill, no: u16, occasion: &Occasion) -> Decided {
    match usize::from(no).checked_sub(1).and_then(|place| drill.asked.get(place)) {
        None => Err(Refusal::NoSuchNumber),
        Some(asked) if asked.heard.is_some() => Err(Refusal::AlreadyDone),
        Some(_) => one(drill, Event::Heard { no }, None, occasion),
    }
}

/// The number after so many. The limits of the lists lie far below.
fn next(count: usize) -> u16 {
    u16::try_from(count + 1).unwrap_or(u16::MAX)
}

fn words(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_WORDS_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn one(drill: &Drill, event: Event, said: Option<String>, occasion: &Occasion) -> Decided {
    let due = match event {
        Event::Begun {} => Some(drill.until),
        Event::Ended { .. } | Event::Reported {} | Event::CalledOff {} => None,
        _ => (drill.stage == Stage::Running).then_some(drill.until),
    };
    Ok(vec![draft(&event, &drill.unit, due, said, occasion)])
}

fn draft(
    event: &Event,
    unit: &UnitId,
    due: Option<Moment>,
    said: Option<String>,
    occasion: &Occasion,
) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due,
        parts: said.iter().map(|text| Part::of(Class::Content, text)).collect(),
    }
}
