//! What does an officer see of a matter?

use super::{
    answers::{answers_list, pictures},
    words::{self, desk_name, name_of, person_of},
};
use crate::pages::{
    Frame,
    parts::{
        ClockState, SummaryRow, TimelineEntry, clock_badge, summary_list, text::lines_of_person, time_tag,
        timeline, words_of_person,
    },
    today,
};
use amanat_core::{
    answers::Answers,
    decide::matter::{Event, FileWords, Matter, Said},
    event::Actor,
    values::{Class, Level},
    view::{queue::waits, timeline::Line},
};
use amanat_record::{Clocks, Fault, Outline, Reading, Visit, Words};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Label, desk, whose it is, what is due.
pub fn head(frame: &Frame, visit: &Visit, matter: &Matter) -> Markup {
    let say = &frame.say;
    html! {
        header.matter {
            h1 { (desk_name(say, matter)) " " bdi dir="ltr" { (matter.no.label()) } }
            @if matter.level >= Level::P3 { p.level { (say.say("matter-protected-mark")) } }
            p.quiet { a href="/today" { (say.say("nav-today")) } " · " (words_of_person(&name_of(visit, say, &matter.unit))) }
        }
    }
}

/// What stands, what is due, the sender's words, and what happened: the part that comes again when it changes.
pub fn past(frame: &Frame, visit: &Visit, reading: &Reading) -> Result<Markup, Fault> {
    let (matter, lines) = (reading.matter(), reading.timeline()?);
    let mut said = BTreeMap::new();
    for line in &lines {
        said.insert(line.position, reading.words(line.position)?);
    }
    let say = &frame.say;
    let entries: Vec<TimelineEntry> =
        lines.iter().map(|line| entry(frame, visit, matter, line, &said)).collect();
    Ok(html! {
        (stands(frame, visit, matter))
        section aria-labelledby="told" {
            h2 #told { (say.say("matter-told")) }
            (told(frame, visit, matter, &lines, &said))
        }
        section aria-labelledby="past" {
            h2 #past { (say.say("matter-past")) }
            (timeline(say, &entries))
        }
    })
}

fn stands(frame: &Frame, visit: &Visit, matter: &Matter) -> Markup {
    let say = &frame.say;
    let row = |question: &str, answer: Markup| SummaryRow {
        asked: say.say(question),
        answered: answer,
        change_at: None,
    };
    let mut rows = vec![
        row("matter-stands", html! { (say.say(today::waits_word(waits(matter)))) }),
        row("matter-opened", time_tag(say, matter.opened)),
        row("matter-language", html! { (matter.language.own_name()) }),
        row("matter-level", html! { (say.say(&format!("level-{}", matter.level.word().to_lowercase()))) }),
    ];
    if let Some(ending) = matter.ending {
        rows.push(row("matter-ended", html! { (say.say(words::ending_word(ending))) }));
    }
    if let Some(to) = &matter.assigned {
        rows.push(row("matter-assigned", words_of_person(&person_of(visit, to))));
    }
    html! {
        section.stands aria-label=(say.say("matter-stands")) {
            @for clock in matter.clocks.iter().filter(|c| c.is_on()) {
                p.promise {
                    span {
                        @if words::is_promise(&clock.name) { span.quiet { (say.say("matter-promise")) } " " }
                        (words::clock_name(say, matter, &clock.name))
                    } " "
                    (clock_badge(say, &ClockState::Due(clock.due), frame.now))
                }
            }
            @if matter.paused.is_some() { p.promise { (today::badge(frame, matter)) } }
            (summary_list(say, &rows))
        }
    }
}

fn told(
    frame: &Frame,
    visit: &Visit,
    matter: &Matter,
    lines: &[Line],
    said: &BTreeMap<u64, Words>,
) -> Markup {
    let Some(playbook) = visit.setup().playbook(matter) else { return html! {} };
    let first =
        lines.iter().find(|l| matches!(l.event, Some(Event::Opened(_)))).and_then(|l| said.get(&l.position));
    let answers = first.map(answers_of).unwrap_or_default();
    if answers.0.is_empty() {
        return html! { p.quiet { (frame.say.say("words-erased")) } };
    }
    answers_list(&frame.say, visit.setup(), playbook, &answers, &|file| file_at(matter, file))
}

/// The answers of all classes of an opening, read together.
pub fn answers_of(words: &Words) -> Answers {
    let mut answers = Answers::default();
    for bytes in words.values() {
        let part: BTreeMap<String, serde_json::Value> = serde_json::from_slice(bytes).unwrap_or_default();
        let known = part.into_iter().filter_map(|(name, v)| Some((name, serde_json::from_value(v).ok()?)));
        answers.0.extend(known);
    }
    answers
}

fn file_at(matter: &Matter, file: &FileWords) -> String {
    format!("/matter/{}/file/{}", matter.no, file.id)
}

fn entry(
    frame: &Frame,
    visit: &Visit,
    matter: &Matter,
    line: &Line,
    said: &BTreeMap<u64, Words>,
) -> TimelineEntry {
    let say = &frame.say;
    let what = say.say(&format!("staff-event-{}", line.kind));
    let who = match &line.actor {
        Actor::Sender => html! { (say.say("actor-sender")) },
        Actor::Device(_) => html! { (say.say("actor-device")) },
        Actor::System => html! { (say.say("actor-system")) },
        Actor::Operator => html! { (say.say("actor-operator")) },
        Actor::Officer(id) => words_of_person(&person_of(visit, id)),
    };
    let about = about(frame, visit, matter, line);
    let words = match line.event {
        Some(Event::Opened(_)) => None,
        _ => said.get(&line.position).and_then(|words| spoken(frame, matter, words)),
    };
    let more = (about.is_some() || words.is_some()).then(
        || html! { @if let Some(about) = about { p { (about) } } @if let Some(words) = words { (words) } },
    );
    TimelineEntry { at: line.at, what, who: Some(who), more, current: false }
}

/// What was said with an event, class by class; notes between officers are marked.
fn spoken(frame: &Frame, matter: &Matter, words: &Words) -> Option<Markup> {
    let said = |class: Class| words.get(&class).and_then(|w| serde_json::from_slice::<Said>(w).ok());
    let parts: Vec<(Class, Said)> = Class::ALL.into_iter().filter_map(|c| Some((c, said(c)?))).collect();
    if parts.iter().all(|(_, said)| said.is_empty()) {
        return None;
    }
    let say = &frame.say;
    Some(html! {
        @for (class, said) in &parts {
            div.said.internal[*class == Class::Internal] {
                @if *class == Class::Internal { p.quiet { (say.say("matter-internal")) } }
                @if !said.text.is_empty() { (lines_of_person(&said.text)) }
                @if !said.files.is_empty() { (pictures(say, &said.files, &|file| file_at(matter, file))) }
            }
        }
    })
}

/// What the header alone tells of an event: units, clocks, reasons.
fn about(frame: &Frame, visit: &Visit, matter: &Matter, line: &Line) -> Option<Markup> {
    let say = &frame.say;
    let unit = |unit| words_of_person(&name_of(visit, say, unit));
    Some(match line.event.as_ref()? {
        Event::Forwarded { from, why } => html! {
            (unit(from)) " → " @if let Some(to) = &line.unit { (unit(to)) } " · " (say.say(words::forwarding_word(*why)))
        },
        Event::PlaceConfirmed { from } if line.unit.as_ref() == Some(from) => unit(from),
        Event::PlaceConfirmed { from } | Event::Disputed { from, .. } => html! {
            (unit(from)) " → " @if let Some(to) = &line.unit { (unit(to)) }
        },
        Event::Assigned { to } => words_of_person(&person_of(visit, to)),
        Event::PartyExcluded { who, why, .. } => html! {
            (words_of_person(&person_of(visit, who))) " · " (say.say(&format!("conflict-{}", why.word())))
        },
        Event::ReadmissionProposed { who } | Event::PartyReadmitted { who } => {
            words_of_person(&person_of(visit, who))
        }
        Event::Lapsed { clock, due, .. } => {
            html! { (words::clock_name(say, matter, clock)) " · " (time_tag(say, *due)) }
        }
        Event::Escalated { told, .. } => unit(told),
        Event::Paused { why, .. } => html! { (say.say(words::pause_word(*why))) },
        Event::ClockMoved { clock, from, to } => html! {
            (words::clock_name(say, matter, clock)) " · " (time_tag(say, *from)) " → " (time_tag(say, *to))
        },
        Event::CloseProposed { outcome, .. } => html! { (say.say(words::outcome_word(*outcome))) },
        Event::Closed { how } => html! { (say.say(words::ending_word(*how))) },
        Event::ProtectionRaised { to } | Event::LoweringProposed { to } | Event::ProtectionLowered { to } => {
            html! { (say.say(&format!("level-{}", to.word().to_lowercase()))) }
        }
        Event::ReportOrdered { from, clock } => {
            html! { (words_of_person(&person_of(visit, from))) " · " (time_tag(say, clock.due)) }
        }
        Event::Linked { to } | Event::Merged { into: to } => html! { bdi dir="ltr" { (to.label()) } },
        _ => return None,
    })
}

/// What another unit sees: that it is, whose it is, and whom to ask.
pub fn outline(frame: &Frame, visit: &Visit, outline: &Outline) -> Markup {
    let say = &frame.say;
    let unit = name_of(visit, say, &outline.unit);
    html! {
        h1 { bdi dir="ltr" { (outline.label) } }
        p { (say.with("matter-ask-owner", &[("unit", unit.as_str().into())])) }
        p.quiet { (time_tag(say, outline.opened)) }
    }
}

/// What a supervisor sees of a protected matter.
pub fn clocks(frame: &Frame, visit: &Visit, clocks: &Clocks) -> Markup {
    let say = &frame.say;
    html! {
        h1 { (say.say("matter-protected")) }
        p { (words_of_person(&name_of(visit, say, &clocks.unit))) }
        @if let Some(due) = clocks.due { p { (clock_badge(say, &ClockState::Due(due), frame.now)) } }
        p.quiet { (say.with("matter-lapses", &[("count", clocks.lapses.into())])) }
    }
}
