//! Which command is allowed when, and what does it make happen?

use super::{
    assignment_rule as units,
    command::{Command, Occasion, Refusal, What},
    event::Event,
    said::{may_say, said},
    sharing_rule as others,
    state::Incident,
    words::*,
};
use crate::{
    dispatch::words::Priority,
    event::{Draft, Part, kind_and_facts},
    life::Life,
    values::{Class, IncidentId, IncidentTypeId, Moment, Span, UnitId},
};

/// The longest time that an incident waits before somebody looks at it again.
pub const MAX_HOLD: Span = Span::from_hours(24);
/// The highest alarm level.
pub const MAX_ALARM: u8 = 5;
/// The most signals of one incident that are told apart.
pub const MAX_SIGNALS: usize = 200;
/// The most other incidents that one names.
pub const MAX_LINKS: usize = 100;

/// Events and the words that go with each.
pub(super) type Told = Vec<(Event, Vec<Part>)>;

/// Decides one command on one past.
pub fn decide(
    past: Option<&Incident>,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    let told = match (past, command) {
        (Some(_), Command::Open(_)) => return Err(Refusal::AlreadyThere),
        (None, Command::Open(what)) => opened(what, occasion)?,
        (None, _) => return Err(Refusal::NoSuchIncident),
        (Some(incident), command) => asked(incident, command, occasion)?,
    };
    let room = match (past, command) {
        (Some(incident), _) => incident.unit.clone(),
        (None, Command::Open(what)) => what.room.clone(),
        (None, _) => return Err(Refusal::NoSuchIncident),
    };
    Ok(told.into_iter().map(|(event, parts)| draft(&event, parts, past, &room, occasion)).collect())
}

fn opened(what: &What, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    let kind = what.kind.as_ref();
    if kind.is_some_and(|kind| occasion.book.incident_type(kind).is_none()) {
        return Err(Refusal::NoSuchThing);
    }
    let event = Event::IncidentOpened {
        kind: kind.cloned(),
        priority: what.priority.unwrap_or_else(|| usual_priority(kind, occasion)),
        status: what.status,
        signal: what.signal.clone(),
    };
    let mut told = vec![(event, may_say(Class::Content, &what.words)?)];
    told.extend(cautions_of(kind, None, occasion));
    Ok(told)
}

/// What is not known is most urgent until somebody knows it.
fn usual_priority(kind: Option<&IncidentTypeId>, occasion: &Occasion<'_>) -> Priority {
    let known = kind.and_then(|kind| occasion.book.incident_type(kind));
    known.map_or(Priority::HIGHEST, |kind| kind.priority)
}

/// What a type says that whoever goes there must know.
fn cautions_of(kind: Option<&IncidentTypeId>, past: Option<&Incident>, occasion: &Occasion<'_>) -> Told {
    let Some(known) = kind.and_then(|kind| occasion.book.incident_type(kind)) else { return Vec::new() };
    let new = known.cautions.iter().filter(|c| past.is_none_or(|past| !past.cautions.contains(c)));
    new.map(|caution| (Event::CautionAdded { caution: *caution }, Vec::new())).collect()
}

/// The table. What an incident that was left can still hear stands first.
fn asked(incident: &Incident, command: &Command, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    let is_left = incident.left.is_some();
    match command {
        Command::Note(words) => one(Event::Noted {}, vec![said(Class::Content, words)?]),
        Command::Link(other) => linked(incident, other),
        Command::Separate(other) => separated(incident, other),
        Command::Unmerge => match incident.merged_into() {
            Some(into) => one(Event::Unmerged { from: into.clone() }, vec![]),
            None => Err(Refusal::NotMergeable),
        },
        Command::Reopen(reason) => reopened(incident, *reason),
        Command::Dispatch { whom, shown, reopen } => {
            units::dispatched(incident, whom, shown.as_ref(), *reopen, occasion)
        }
        Command::KeepTrail { no, trail } => units::trail_kept(incident, *no, trail),
        Command::Advance { .. }
        | Command::Refuse { .. }
        | Command::Unreach { .. }
        | Command::Clear { .. }
        | Command::Divert { .. }
        | Command::Correct { .. } => units::moved(incident, command, occasion),
        Command::EndShare { .. } | Command::ReleaseAid { .. } => others::asked(incident, command, occasion),
        _ if is_left => Err(Refusal::Closed),
        command => asked_of_open(incident, command, occasion),
    }
}

fn asked_of_open(incident: &Incident, command: &Command, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    match command {
        Command::Retype { to, priority } => retyped(incident, to, *priority, occasion),
        Command::Prioritise(to) if *to == incident.priority => Err(Refusal::AlreadySo),
        Command::Prioritise(to) => one(Event::Prioritised { to: *to }, vec![]),
        Command::Place { .. } => placed(command),
        Command::AddCaution { caution, words } => cautioned(incident, *caution, words),
        Command::LinkSignal(signal) if incident.signals.contains(signal) => Err(Refusal::AlreadySo),
        Command::LinkSignal(_) if incident.signals.len() >= MAX_SIGNALS => Err(Refusal::TooMany),
        Command::LinkSignal(signal) => one(Event::SignalLinked { signal: signal.clone() }, vec![]),
        Command::UnlinkSignal(signal) if !incident.signals.contains(signal) => Err(Refusal::NoSuchThing),
        Command::UnlinkSignal(signal) => one(Event::SignalUnlinked { signal: signal.clone() }, vec![]),
        Command::Corroborate(source) if incident.sources.contains(source) => Err(Refusal::AlreadySo),
        Command::Corroborate(source) => one(Event::Corroborated { source: *source }, vec![]),
        Command::Hold { .. } | Command::Release | Command::LapseHold => holds(incident, command, occasion),
        Command::RaiseAlarm(level) if *level <= incident.alarm_level => Err(Refusal::AlreadySo),
        Command::RaiseAlarm(level) if *level > MAX_ALARM => Err(Refusal::TooMany),
        Command::RaiseAlarm(level) => one(Event::AlarmRaised { level: *level }, vec![]),
        Command::Propose(who) => units::proposed(incident, who),
        Command::MergeInto(_) | Command::Absorb(_) => merged(incident, command),
        Command::DismissDuplicate(other) if incident.dismissed.contains(other) => Err(Refusal::AlreadySo),
        Command::DismissDuplicate(_) if incident.dismissed.len() >= MAX_LINKS => Err(Refusal::TooMany),
        Command::DismissDuplicate(other) => one(Event::DuplicateDismissed { other: other.clone() }, vec![]),
        Command::Transfer { .. } | Command::Cancel { .. } => called_off(incident, command, occasion),
        Command::Dispose { .. } | Command::Close { .. } => ended(incident, command),
        Command::Notify { agency, how, words } => {
            occasion.book.agency(agency).ok_or(Refusal::NoSuchThing)?;
            let event = Event::AgencyNotified { agency: agency.clone(), how: *how };
            one(event, may_say(Class::Content, words)?)
        }
        command => others::asked(incident, command, occasion),
    }
}

fn retyped(
    incident: &Incident,
    to: &IncidentTypeId,
    priority: Option<Priority>,
    occasion: &Occasion<'_>,
) -> Result<Told, Refusal> {
    let usual = occasion.book.incident_type(to).ok_or(Refusal::NoSuchThing)?.priority;
    let priority = priority.unwrap_or(usual);
    let is_same = incident.kind.as_ref() == Some(to);
    if is_same && priority == incident.priority {
        return Err(Refusal::AlreadySo);
    }
    let mut told = Told::new();
    if !is_same {
        told.push((Event::Retyped { to: to.clone() }, vec![]));
    }
    if priority != incident.priority {
        told.push((Event::Prioritised { to: priority }, vec![]));
    }
    told.extend(cautions_of(Some(to), Some(incident), occasion));
    Ok(told)
}

/// The most units among which the ground of a place is not certain.
const MAX_AMONG: usize = 5;

fn placed(command: &Command) -> Result<Told, Refusal> {
    let Command::Place { ground, among, place, setting, at } = command else { return Err(Refusal::NotNow) };
    if at.point.is_none() && at.words.trim().is_empty() {
        return Err(Refusal::WordsNeeded);
    }
    if at.words.chars().nth(super::said::MAX_SAID_CHARS).is_some() {
        return Err(Refusal::TooLong);
    }
    if among.len() > MAX_AMONG {
        return Err(Refusal::TooMany);
    }
    let event =
        Event::Placed { ground: ground.clone(), among: among.clone(), place: *place, setting: *setting };
    one(event, vec![Part::of(Class::Content, at)])
}

fn cautioned(
    incident: &Incident,
    caution: crate::dispatch::words::Caution,
    words: &str,
) -> Result<Told, Refusal> {
    if incident.cautions.contains(&caution) && words.trim().is_empty() {
        return Err(Refusal::AlreadySo);
    }
    one(Event::CautionAdded { caution }, may_say(Class::Content, words)?)
}

fn holds(incident: &Incident, command: &Command, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    match (command, incident.hold) {
        (Command::Hold { .. }, _) if incident.has_open_assignment() => Err(Refusal::UnitsStillOut),
        (Command::Hold { .. }, _) if incident.disposition.is_some() => Err(Refusal::NotNow),
        (Command::Hold { reason, until, words }, _) => {
            if *until <= occasion.now || *until > occasion.now + MAX_HOLD {
                return Err(Refusal::TimeNotPossible);
            }
            one(Event::Held { reason: *reason, until: *until }, may_say(Class::Content, words)?)
        }
        (Command::Release, Some(_)) => one(Event::Released { lapsed: false }, vec![]),
        (Command::LapseHold, Some(hold)) if hold.until <= occasion.now => {
            one(Event::Released { lapsed: true }, vec![])
        }
        _ => Err(Refusal::NotDue),
    }
}

fn linked(incident: &Incident, other: &IncidentId) -> Result<Told, Refusal> {
    if *other == incident.id {
        return Err(Refusal::NotMergeable);
    }
    if incident.links.contains(other) {
        return Err(Refusal::AlreadySo);
    }
    if incident.links.len() >= MAX_LINKS {
        return Err(Refusal::TooMany);
    }
    one(Event::Linked { other: other.clone() }, vec![])
}

/// One that holds others, or was merged, is no part of a second merging: there are no chains.
fn merged(incident: &Incident, command: &Command) -> Result<Told, Refusal> {
    match command {
        Command::MergeInto(into) if *into == incident.id || !incident.absorbed.is_empty() => {
            Err(Refusal::NotMergeable)
        }
        Command::MergeInto(into) => one(Event::MergedInto { into: into.clone() }, vec![]),
        Command::Absorb(other) if *other == incident.id => Err(Refusal::NotMergeable),
        Command::Absorb(other) if incident.absorbed.contains(other) => Err(Refusal::AlreadySo),
        Command::Absorb(_) if incident.absorbed.len() >= MAX_LINKS => Err(Refusal::TooMany),
        Command::Absorb(other) => one(Event::Absorbed { other: other.clone() }, vec![]),
        _ => Err(Refusal::NotNow),
    }
}

fn separated(incident: &Incident, other: &IncidentId) -> Result<Told, Refusal> {
    if !incident.absorbed.contains(other) {
        return Err(Refusal::NotMergeable);
    }
    one(Event::Separated { other: other.clone() }, vec![])
}

/// Whoever is on the way is called off in the same breath.
fn called_off(incident: &Incident, command: &Command, occasion: &Occasion<'_>) -> Result<Told, Refusal> {
    let last = match command {
        Command::Cancel { reason, words } => {
            (Event::Cancelled { reason: *reason }, may_say(Class::Content, words)?)
        }
        Command::Transfer { agency, words } => {
            occasion.book.agency(agency).ok_or(Refusal::NoSuchThing)?;
            (Event::Transferred { agency: agency.clone() }, may_say(Class::Content, words)?)
        }
        _ => return Err(Refusal::NotNow),
    };
    if incident.assignments.iter().any(super::Assignment::is_there) {
        return Err(Refusal::UnitsStillOut);
    }
    let mut told: Told = incident
        .assignments
        .iter()
        .filter(|a| a.is_open())
        .map(|a| (Event::AssignmentCleared { no: a.no, reason: ClearReason::CalledOff }, vec![]))
        .collect();
    told.push(last);
    Ok(told)
}

fn ended(incident: &Incident, command: &Command) -> Result<Told, Refusal> {
    if incident.has_open_assignment() {
        return Err(Refusal::UnitsStillOut);
    }
    match (command, incident.disposition) {
        (Command::Dispose { disposition, words }, _) => {
            one(Event::Disposed { disposition: *disposition }, may_say(Class::Content, words)?)
        }
        (Command::Close { disposition: None }, None) => Err(Refusal::DispositionNeeded),
        (Command::Close { disposition: None }, Some(_)) => one(Event::Closed {}, vec![]),
        (Command::Close { disposition: Some(disposition) }, _) => {
            Ok(vec![(Event::Disposed { disposition: *disposition }, vec![]), (Event::Closed {}, vec![])])
        }
        _ => Err(Refusal::NotNow),
    }
}

/// One that was merged is separated, not opened again: it would be worked on twice.
fn reopened(incident: &Incident, reason: ReopenReason) -> Result<Told, Refusal> {
    if incident.merged_into().is_some() {
        return Err(Refusal::NotMergeable);
    }
    if incident.left.is_none() && incident.disposition.is_none() {
        return Err(Refusal::NotClosed);
    }
    one(Event::Reopened { reason }, vec![])
}

pub(super) fn one(event: Event, parts: Vec<Part>) -> Result<Told, Refusal> {
    Ok(vec![(event, parts)])
}

fn draft(
    event: &Event,
    parts: Vec<Part>,
    past: Option<&Incident>,
    room: &UnitId,
    occasion: &Occasion<'_>,
) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.occurred,
        actor: occasion.actor.clone(),
        unit: Some(room.clone()),
        due: due(event, past),
        parts,
    }
}

/// The next promise after an event, as far as it says one by itself.
fn due(event: &Event, past: Option<&Incident>) -> Option<Moment> {
    match event {
        Event::Held { until, .. } => Some(*until),
        Event::AssignmentDispatched { answer_by, .. } => Some(*answer_by),
        Event::Closed {} | Event::Cancelled { .. } | Event::Reopened { .. } => None,
        _ => past.and_then(Incident::alarm),
    }
}
