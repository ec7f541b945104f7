//! What is amiss at the rooms now?
//!
//! What a commander looks at each morning before any figure: calls and incidents that wait, units that cannot be sent,
//! drills that are due, channels that stayed silent. Where nothing is amiss it says so.
//!
//! Not here: how long people waited (`tables`).

use crate::pages::{
    Frame,
    parts::{ltr, time_tag, words_of_person},
    staff::Naming,
};
use amanat_core::{
    decide::{
        drill::{Drill, Kind, Stage},
        field::FieldUnit,
        incident::Incident,
        signal::Signal,
    },
    guard::Duty,
    values::{Span, UnitId},
};
use amanat_record::{Fault, Visit};
use maud::{Markup, html};

/// A drill that begins within this time is due.
const SOON: Span = Span::from_days(7);
/// A room that practised nothing for so long should.
const PRACTISE: Span = Span::from_days(90);
/// Units and drills that are listed; more are counted.
const MAX_LISTED: usize = 12;
/// Drills that are looked back at.
const MAX_DRILLS: usize = 50;

/// What is amiss, in a few lines.
pub(super) fn draw(frame: &Frame, visit: &Visit, rooms: &[UnitId]) -> Result<Markup, Fault> {
    let say = &frame.say;
    let lines = [waiting(frame, visit, rooms)?, units(frame, visit, rooms)?, drills(frame, visit, rooms)?];
    let lines: Vec<Markup> = lines.into_iter().flatten().collect();
    Ok(html! {
        section.morning {
            h2 { (say.say("times-now")) }
            @if lines.is_empty() { p { "✓ " (say.say("times-now-well")) } }
            @else { ul { @for line in &lines { li { (line) } } } }
        }
    })
}

/// Calls that nobody took and incidents to which nobody is sent.
fn waiting(frame: &Frame, visit: &Visit, rooms: &[UnitId]) -> Result<Vec<Markup>, Fault> {
    let say = &frame.say;
    let signals = visit.lives::<Signal>(Duty::SeeBoard)?;
    let untaken: Vec<_> = signals
        .iter()
        .map(|kept| &kept.state)
        .filter(|s| rooms.contains(&s.unit) && s.claim.is_none() && s.facts.status.is_actual())
        .collect();
    let incidents = visit.lives::<Incident>(Duty::SeeBoard)?;
    let unsent: Vec<_> = incidents
        .iter()
        .map(|kept| &kept.state)
        .filter(|i| rooms.contains(&i.unit) && i.assignments.is_empty() && i.status.is_actual())
        .collect();
    let mut lines = Vec::new();
    if let Some(oldest) = untaken.iter().map(|signal| signal.accepted).min() {
        let count = [("count", untaken.len().into())];
        lines.push(
            html! { a href="/room" { (say.with("times-untaken", &count)) } " · " (time_tag(say, oldest)) },
        );
    }
    if let Some(oldest) = unsent.iter().map(|incident| incident.opened).min() {
        let count = [("count", unsent.len().into())];
        lines.push(
            html! { a href="/room" { (say.with("times-unsent", &count)) } " · " (time_tag(say, oldest)) },
        );
    }
    Ok(lines)
}

/// Units that are on duty and cannot be sent, each with its reason.
fn units(frame: &Frame, visit: &Visit, rooms: &[UnitId]) -> Result<Vec<Markup>, Fault> {
    let say = &frame.say;
    let all = visit.lives::<FieldUnit>(Duty::SeeBoard)?;
    let mut out: Vec<&FieldUnit> = all
        .iter()
        .map(|kept| &kept.state)
        .filter(|unit| rooms.contains(&unit.room) && unit.status.is_actual())
        .filter(|unit| unit.out.is_some() && unit.is_on_duty(frame.now))
        .collect();
    out.sort_by(|a, b| a.id.cmp(&b.id));
    let count = [("count", out.len().into())];
    let line = |out: &[&FieldUnit]| {
        html! {
            (say.with("times-out", &count)) ": "
            @for (place, unit) in out.iter().take(MAX_LISTED).enumerate() {
                @if place > 0 { " · " }
                a href={ "/room?unit=" (unit.id) } { (ltr(unit.id.as_str())) }
                @if let Some(why) = unit.out { " (" (say.say(&format!("out-reason-{}", why.word()))) ")" }
            }
        }
    };
    Ok(if out.is_empty() { Vec::new() } else { vec![line(&out)] })
}

/// Drills that are due or not written up, rooms that practised nothing for long, and who stayed silent.
fn drills(frame: &Frame, visit: &Visit, rooms: &[UnitId]) -> Result<Vec<Markup>, Fault> {
    let (say, now) = (&frame.say, frame.now);
    let naming = Naming { say, setup: visit.setup() };
    let open = visit.lives::<Drill>(Duty::SeeBoard)?;
    let mut lines = Vec::new();
    for kept in open.iter().filter(|kept| rooms.contains(&kept.state.unit)).take(MAX_LISTED) {
        let drill = &kept.state;
        let word = match drill.stage {
            Stage::Planned if drill.from <= now + SOON => "times-drill-due",
            Stage::Running => "times-drill-runs",
            Stage::Ended => "times-drill-unwritten",
            _ => continue,
        };
        let kind = say.say(&format!("drill-kind-{}", drill.kind.word()));
        lines.push(html! {
            (say.say(word)) ": " a href={ "/drills/" (drill.id) } { (kind) }
            " · " (words_of_person(&naming.unit(&drill.unit))) " · " (time_tag(say, drill.from))
        });
    }
    for room in rooms.iter().take(MAX_LISTED) {
        let over = visit.past_lives::<Drill>(room, Duty::SeeBoard, None, MAX_DRILLS)?;
        let here = open.iter().map(|kept| &kept.state).filter(|drill| drill.unit == *room);
        let all: Vec<&Drill> = over.iter().map(|(_, drill)| drill).chain(here).collect();
        let name = words_of_person(&naming.unit(room));
        let practised = |drill: &&&Drill| {
            drill.kind == Kind::Exercise
                && (drill.stage == Stage::Planned || drill.ran.0.is_some_and(|at| at + PRACTISE > now))
        };
        if !all.iter().any(|drill| practised(&drill)) {
            lines.push(html! { (say.say("times-no-exercise")) ": " a href="/drills" { (name) } });
        }
        let tested = all.iter().filter(|drill| drill.kind == Kind::Channels && drill.ran.1.is_some());
        let last = tested.max_by_key(|drill| drill.ran.1);
        if let Some(last) = last.filter(|drill| drill.silent().next().is_some()) {
            let count = [("count", last.silent().count().into())];
            lines.push(html! {
                a href={ "/drills/" (last.id) } { (say.with("times-silent", &count)) } " · "
                (words_of_person(&naming.unit(room))) " · " (time_tag(say, last.from))
            });
        }
    }
    Ok(lines)
}
