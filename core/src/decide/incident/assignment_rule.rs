//! Who may be sent, and which step of an assignment follows which?
//!
//! Steps go forward, and may be left out. Whoever says a step says when it was, because a phone without a network
//! says it later; what cannot have been is refused.

use super::{
    assignment::Assignment,
    command::{Command, Occasion, Refusal, Send},
    event::Event,
    rule::{Told, one},
    said::{Shown, may_say, said},
    state::Incident,
    words::*,
};
use crate::{
    dispatch::Entry,
    event::Part,
    positions::Trail,
    values::{Class, FieldUnitId, Moment, Span},
};

/// The most units that one command sends.
pub const MAX_AT_ONCE: usize = 6;
/// The most assignments of one incident, ended ones too.
pub const MAX_ASSIGNMENTS: usize = 500;
/// How much later than it was a step may be said.
pub const MAX_LATE: Span = Span::from_hours(12);
/// The most rows of a list that are kept.
const MAX_ROWS: usize = 50;

pub(super) fn proposed(incident: &Incident, who: &FieldUnitId) -> Result<Told, Refusal> {
    if incident.assignment_of(who).is_some() {
        return Err(Refusal::AlreadySo);
    }
    let no = next_no(incident, 0)?;
    one(Event::AssignmentProposed { no, who: who.clone() }, vec![])
}

fn next_no(incident: &Incident, further: usize) -> Result<u16, Refusal> {
    let count = incident.assignments.len() + further;
    if count >= MAX_ASSIGNMENTS {
        return Err(Refusal::TooMany);
    }
    u16::try_from(count + 1).map_err(|_| Refusal::TooMany)
}

/// The list that was shown and what was chosen from it first, then each who is sent.
pub(super) fn dispatched(
    incident: &Incident,
    whom: &[Send],
    shown: Option<&Shown>,
    reopen: bool,
    occasion: &Occasion<'_>,
) -> Result<Told, Refusal> {
    let mut told = Told::new();
    if incident.merged_into().is_some() {
        return Err(Refusal::NotMergeable);
    }
    if incident.left.is_some() || incident.disposition.is_some() {
        if !reopen {
            return Err(Refusal::Closed);
        }
        told.push((Event::Reopened { reason: ReopenReason::Assigned }, vec![]));
    }
    if whom.is_empty() || whom.len() > MAX_AT_ONCE || has_twice(whom) {
        return Err(Refusal::TooMany);
    }
    may_enter(incident, whom, occasion)?;
    told.extend(shown.map(|shown| choice(whom, shown)));
    let answer_by = occasion.now + occasion.book.room(&incident.unit).acknowledge;
    let mut new = 0;
    for send in whom {
        let no = match incident.assignment_of(&send.who) {
            Some(proposed) if proposed.step() == Step::Proposed => proposed.no,
            Some(_) => return Err(Refusal::AlreadySo),
            None => {
                new += 1;
                next_no(incident, new - 1)?
            }
        };
        let (who, kind, from) = (send.who.clone(), send.kind.clone(), send.from.clone());
        told.push((Event::AssignmentDispatched { no, who, kind, answer_by, from }, vec![]));
    }
    Ok(told)
}

fn has_twice(whom: &[Send]) -> bool {
    whom.iter().enumerate().any(|(i, send)| whom.iter().take(i).any(|other| other.who == send.who))
}

/// Nobody enters armed on the word of one source; whoever keeps a watch from outside may always be sent.
fn may_enter(incident: &Incident, whom: &[Send], occasion: &Occasion<'_>) -> Result<(), Refusal> {
    let kind = incident.kind.as_ref().and_then(|kind| occasion.book.incident_type(kind));
    let asks_armed = kind.is_some_and(|kind| kind.entry == Entry::Armed);
    for send in whom {
        let unit_type = occasion.book.unit_type(&send.kind).ok_or(Refusal::NoSuchThing)?;
        if asks_armed && unit_type.armed_entry && !incident.has_second_source() {
            return Err(Refusal::SecondSourceNeeded);
        }
    }
    Ok(())
}

fn choice(whom: &[Send], shown: &Shown) -> (Event, Vec<Part>) {
    let chosen: Vec<FieldUnitId> = whom.iter().map(|send| send.who.clone()).collect();
    let best = shown.rows.iter().take(chosen.len());
    let first = shown.rows.len() >= chosen.len() && best.into_iter().all(|row| chosen.contains(&row.who));
    let mut kept = shown.clone();
    kept.rows.truncate(MAX_ROWS);
    kept.short.truncate(MAX_ROWS);
    let event = Event::RecommendationShown {
        rows: u8::try_from(kept.rows.len()).unwrap_or(u8::MAX),
        short: u8::try_from(kept.short.len()).unwrap_or(u8::MAX),
        chosen,
        first,
    };
    (event, vec![Part::of(Class::Internal, &kept)])
}

/// Where a unit was is kept once, when it is done, and only if it was sent.
pub(super) fn trail_kept(incident: &Incident, no: u16, trail: &Trail) -> Result<Told, Refusal> {
    let assignment = incident.assignment(no).ok_or(Refusal::NoSuchThing)?;
    if assignment.trail_kept {
        return Err(Refusal::AlreadySo);
    }
    if assignment.is_open() || assignment.first_time(Step::Dispatched).is_none() || trail.steps.is_empty() {
        return Err(Refusal::NotNow);
    }
    one(Event::AssignmentTrailKept { no }, vec![Part::of(Class::Evidence, trail)])
}

/// What happens to an assignment that is there.
pub(super) fn moved(
    incident: &Incident,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Told, Refusal> {
    let no = match command {
        Command::Advance { no, .. }
        | Command::Refuse { no, .. }
        | Command::Unreach { no }
        | Command::Clear { no, .. }
        | Command::Divert { no, .. }
        | Command::Correct { no, .. } => *no,
        _ => return Err(Refusal::NotNow),
    };
    let assignment = incident.assignment(no).ok_or(Refusal::NoSuchThing)?;
    if let Command::Correct { of, to, why, .. } = command {
        return corrected(incident, assignment, *of, *to, why, occasion);
    }
    if !assignment.is_open() {
        return Err(Refusal::NotNow);
    }
    match command {
        Command::Advance { to, .. } => advanced(assignment, *to, occasion),
        Command::Refuse { reason, words, .. } if assignment.step() < Step::OnScene => {
            one(Event::AssignmentRefused { no, reason: *reason }, may_say(Class::Content, words)?)
        }
        Command::Unreach { .. } => match assignment.answer_by {
            Some(by) if by <= occasion.now => one(Event::AssignmentUnreached { no }, vec![]),
            _ => Err(Refusal::NotDue),
        },
        Command::Clear { reason, .. } => {
            is_possible(assignment, occasion)?;
            one(Event::AssignmentCleared { no, reason: *reason }, vec![])
        }
        Command::Divert { to, .. } if *to != incident.id => {
            one(Event::AssignmentDiverted { no, to: to.clone() }, vec![])
        }
        _ => Err(Refusal::NotNow),
    }
}

fn advanced(assignment: &Assignment, to: Step, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    let no = assignment.no;
    let at = assignment.step();
    if assignment.first_time(to).is_some() {
        return Err(Refusal::AlreadySo);
    }
    // Nobody goes who was not sent; whoever did not answer in time may still do so.
    if to <= at || at == Step::Proposed {
        return Err(Refusal::NotNow);
    }
    is_possible(assignment, occasion)?;
    let event = match to {
        Step::Acknowledged => Event::AssignmentAcknowledged { no },
        Step::EnRoute => Event::AssignmentEnRoute { no },
        Step::Staged => Event::AssignmentStaged { no },
        Step::OnScene => Event::AssignmentOnScene { no },
        Step::Transporting => Event::AssignmentTransporting { no },
        Step::AtDestination => Event::AssignmentAtDestination { no },
        Step::Proposed | Step::Dispatched | Step::Unreached | Step::Ended => return Err(Refusal::NotNow),
    };
    one(event, vec![])
}

/// What is said of a time: not in the future, not too long ago, not before what was before it.
fn is_possible(assignment: &Assignment, occasion: &Occasion<'_>) -> Result<(), Refusal> {
    let earlier = assignment.times.keys().filter(|step| **step != Step::Unreached);
    let last = earlier.filter_map(|step| assignment.time(*step)).max();
    let at = occasion.occurred;
    let fits = at <= occasion.now && at >= occasion.now - MAX_LATE && last.is_none_or(|last| at >= last);
    if fits { Ok(()) } else { Err(Refusal::TimeNotPossible) }
}

fn corrected(
    incident: &Incident,
    assignment: &Assignment,
    of: Step,
    to: Moment,
    why: &str,
    occasion: &Occasion<'_>,
) -> Result<Told, Refusal> {
    let is_now = assignment.time(of).ok_or(Refusal::NoSuchThing)?;
    if is_now == to {
        return Err(Refusal::AlreadySo);
    }
    let fits = |step: &Step| match assignment.time(*step) {
        Some(time) if *step < of => time <= to,
        Some(time) if *step > of => to <= time,
        _ => true,
    };
    let told = assignment.times.keys().filter(|step| **step != Step::Unreached);
    let is_ordered = of == Step::Unreached || told.into_iter().all(fits);
    if to > occasion.now || to < incident.opened - MAX_LATE || !is_ordered {
        return Err(Refusal::TimeNotPossible);
    }
    let event = Event::AssignmentTimeCorrected { no: assignment.no, of, to };
    one(event, vec![said(Class::Internal, why)?])
}
