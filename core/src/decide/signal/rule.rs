//! Which command is allowed when, and what does it make happen?

use super::{
    command::{Arrival, Command, Occasion, Pin, Refusal},
    event::{Event, Step, Way},
    state::Signal,
};
use crate::{
    event::{Actor, Draft, Part, kind_and_facts},
    life::Life,
    values::{Class, Moment, Status, UnitId},
};

/// Positions kept of one signal: hours of them, one each few seconds. Presses have no such bound.
pub const MAX_POSITIONS: u32 = 5_000;
/// Messages of one signal, both ways.
pub const MAX_MESSAGES: u32 = 500;
/// Consoles that are remembered to have shown it.
pub const MAX_CONSOLES: usize = 16;
/// Wrong PINs after which no PIN cancels by itself any more.
pub const MAX_PIN_TRIES: u32 = 5;
/// What was said, in characters.
pub const MAX_WORDS_CHARS: usize = 1_000;
/// The name of a console, in bytes.
pub const MAX_CONSOLE_BYTES: usize = 64;
/// The word of a post, in bytes.
pub const MAX_LABEL_BYTES: usize = 64;

type Decided = Result<Vec<Draft>, Refusal>;

/// Decides one command on one past.
pub fn decide(past: Option<&Signal>, command: &Command, occasion: &Occasion) -> Decided {
    if let Command::Accept(arrival) = command {
        return if past.is_some() { Err(Refusal::AlreadyAccepted) } else { accepted(arrival, occasion) };
    }
    let signal = past.ok_or(Refusal::NoSuchSignal)?;
    match command {
        Command::Accept(_) => Err(Refusal::AlreadyAccepted),
        // A device that goes on saying where it is when all is over is not told so, and nothing of it is kept.
        Command::AddPosition(_) if signal.is_over() => Ok(Vec::new()),
        _ if signal.is_over() => Err(Refusal::Over),
        Command::Press { .. }
        | Command::AddPosition(_)
        | Command::AddMessage { .. }
        | Command::Cancel { .. } => from_whoever_pressed(signal, command, occasion),
        Command::Escalate { step, told } => escalated(signal, *step, told.as_ref(), occasion),
        Command::EndTest if signal.facts.status == Status::Actual => Err(Refusal::NoTest),
        Command::EndTest => one(signal, Event::TestEnded {}, occasion),
        Command::Close if signal.incident.is_none() => Err(Refusal::NotLinked),
        Command::Close => one(signal, Event::Closed {}, occasion),
        _ if !is_officer(&occasion.actor) => Err(Refusal::OfficersOnly),
        _ => at_a_console(signal, command, occasion),
    }
}

fn accepted(arrival: &Arrival, occasion: &Occasion) -> Decided {
    // Nobody calls for help from a desk; whoever leads an exercise lets a call come that is none.
    let is_played = arrival.facts.way == Way::Drill;
    let is_real = arrival.facts.status.is_actual();
    if (is_played && is_real) || is_played != is_officer(&occasion.actor) {
        return Err(Refusal::SendersOnly);
    }
    let event = Event::Accepted(arrival.facts.clone());
    let mut draft = draft(&event, &arrival.room, occasion);
    draft.occurred = earlier(arrival.pressed, occasion.now);
    draft.parts = arrival.parts.clone();
    Ok(vec![draft])
}

fn from_whoever_pressed(signal: &Signal, command: &Command, occasion: &Occasion) -> Decided {
    let is_theirs = !is_officer(&occasion.actor);
    match command {
        Command::AddMessage { .. } if signal.messages >= MAX_MESSAGES => Err(Refusal::TooMany),
        Command::AddMessage { text } if is_theirs && !signal.looks_cancelled() => {
            said(signal, text, occasion)
        }
        Command::AddMessage { .. } if is_theirs => Err(Refusal::Over),
        Command::AddMessage { .. } if signal.looks_cancelled() => Err(Refusal::LooksCancelled),
        Command::AddMessage { .. } if !is_mine(signal, &occasion.actor) => Err(Refusal::NotClaimed),
        Command::AddMessage { text } => said(signal, text, occasion),
        _ if !is_theirs => Err(Refusal::SendersOnly),
        Command::AddPosition(_) if signal.positions >= MAX_POSITIONS => Err(Refusal::TooMany),
        Command::AddPosition(fix) => {
            let mut draft = draft(&Event::PositionAdded {}, &signal.unit, occasion);
            draft.occurred = earlier(fix.at, occasion.now);
            draft.parts = vec![Part::of(Class::Content, fix)];
            Ok(vec![draft])
        }
        // To whoever holds the device this signal is over: their press begins another.
        _ if signal.looks_cancelled() => Err(Refusal::Over),
        Command::Press { queued_s, pressed, said } => {
            let mut draft = draft(&Event::PressedAgain { queued_s: *queued_s }, &signal.unit, occasion);
            draft.occurred = earlier(*pressed, occasion.now);
            draft.parts = vec![Part::of(Class::Content, &said.clone().within_limits())];
            Ok(vec![draft])
        }
        Command::Cancel { pin } => cancelled(signal, *pin, occasion),
        _ => Err(Refusal::OfficersOnly),
    }
}

/// The table of PINs. What follows from the right one and from the one for duress looks the same on the device.
fn cancelled(signal: &Signal, pin: Pin, occasion: &Occasion) -> Decided {
    let is_in_grace = signal.is_in_grace(occasion.now);
    match pin {
        Pin::Duress if signal.duress.is_some() => Ok(Vec::new()),
        Pin::Duress => one(signal, Event::CancelledUnderDuress {}, occasion),
        Pin::Right if is_in_grace => one(signal, Event::Cancelled {}, occasion),
        Pin::Wrong if signal.pins_missed >= MAX_PIN_TRIES => Ok(Vec::new()),
        Pin::Wrong => one(signal, Event::PinMissed {}, occasion),
        Pin::Right | Pin::None if signal.cancel_asked => Ok(Vec::new()),
        Pin::Right => one(signal, Event::CancelAsked { pin: true }, occasion),
        Pin::None => one(signal, Event::CancelAsked { pin: false }, occasion),
    }
}

fn escalated(signal: &Signal, step: Step, told: Option<&UnitId>, occasion: &Occasion) -> Decided {
    match signal.next_step() {
        _ if occasion.actor != Actor::System => Err(Refusal::OfficersOnly),
        Some((next, _)) if next == step => {
            one(signal, Event::Escalated { step, told: told.cloned() }, occasion)
        }
        _ => Err(Refusal::NotThisStep),
    }
}

fn at_a_console(signal: &Signal, command: &Command, occasion: &Occasion) -> Decided {
    let is_mine = is_mine(signal, &occasion.actor);
    let event = match command {
        Command::Present { console } => return presented(signal, console, occasion),
        Command::Claim { .. } if is_mine => return Err(Refusal::AlreadyDone),
        Command::Claim { take_over: false, .. } if signal.claim.is_some() => return Err(Refusal::Claimed),
        Command::Claim { label, room, .. } => {
            Event::Claimed { label: word(label, MAX_LABEL_BYTES)?, room: room.clone() }
        }
        Command::Pass { to } if *to == signal.unit => return Err(Refusal::SameRoom),
        // A room may pass on what nobody took.
        Command::Pass { to } if is_mine || signal.claim.is_none() => {
            let event = Event::Passed { from: signal.unit.clone() };
            return Ok(vec![draft(&event, to, occasion)]);
        }
        _ if !is_mine => return Err(Refusal::NotClaimed),
        Command::Release => Event::Released {},
        Command::CallBack { how, answered } => Event::CalledBack { how: *how, answered: *answered },
        Command::Link { incident } if signal.incident.as_ref() == Some(incident) => {
            return Err(Refusal::AlreadyDone);
        }
        Command::Link { incident } => Event::Linked { incident: incident.clone() },
        Command::MarkFalse { .. } | Command::Abandon { .. }
            if signal.duress.as_ref().is_some_and(|duress| !duress.reached) =>
        {
            return Err(Refusal::CallBackFirst);
        }
        Command::MarkFalse { why } => return ended(signal, Event::FalseActivation {}, why, occasion),
        Command::Abandon { why } => return ended(signal, Event::Abandoned {}, why, occasion),
        _ => return Err(Refusal::SendersOnly),
    };
    one(signal, event, occasion)
}

fn presented(signal: &Signal, console: &str, occasion: &Occasion) -> Decided {
    let console = word(console, MAX_CONSOLE_BYTES)?;
    match () {
        () if signal.presented.iter().any(|(each, _)| *each == console) => Err(Refusal::AlreadyDone),
        () if signal.presented.len() >= MAX_CONSOLES => Err(Refusal::TooMany),
        () => one(signal, Event::Presented { console }, occasion),
    }
}

fn said(signal: &Signal, text: &str, occasion: &Occasion) -> Decided {
    let mut draft = draft(&Event::MessageAdded {}, &signal.unit, occasion);
    draft.parts = vec![Part::of(Class::Content, &checked(text)?)];
    Ok(vec![draft])
}

fn ended(signal: &Signal, event: Event, why: &str, occasion: &Occasion) -> Decided {
    let mut draft = draft(&event, &signal.unit, occasion);
    draft.parts = vec![Part::of(Class::Internal, &checked(why)?)];
    Ok(vec![draft])
}

fn checked(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_WORDS_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

/// A word for a header: short, of plain letters.
fn word(text: &str, max_bytes: usize) -> Result<String, Refusal> {
    let is_plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    match text {
        "" => Err(Refusal::WordsNeeded),
        text if text.len() > max_bytes || !is_plain => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn is_officer(actor: &Actor) -> bool {
    matches!(actor, Actor::Officer(_))
}

fn is_mine(signal: &Signal, actor: &Actor) -> bool {
    signal.claim.as_ref().is_some_and(|claim| *actor == Actor::Officer(claim.by.clone()))
}

/// What a device says of the past is believed as far as it lies in the past.
fn earlier(said: Option<Moment>, now: Moment) -> Moment {
    said.map_or(now, |said| said.min(now))
}

fn one(signal: &Signal, event: Event, occasion: &Occasion) -> Decided {
    Ok(vec![draft(&event, &signal.unit, occasion)])
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
