//! What does a sender see of their matter?
//!
//! Who has it and by when first; then, if they are asked, whether it was solved; then what happened, in plain words;
//! then how to write again.

use super::{Sender, agree, erase};
use crate::pages::{
    Frame, emergency,
    parts::{
        ClockState, Field, FormErrors, Kind, TimelineEntry, clock_badge, text::lines_of_person, timeline,
        words_of_person,
    },
    readers,
    receipt::{is_discreet, unit_name},
    trouble::{Trouble, ours},
};
use amanat_core::{
    answers::{Answer, Answers},
    decide::matter::{Event, FileWords, MAX_SAID_CHARS, Matter, Said, Status, consent::Recipient},
    event::Actor,
    guard::Action,
    values::Class,
    view::timeline::Line,
};
use amanat_record::{Fault, Reading};
use maud::{Markup, html};

const LINES: u8 = 4;

/// Draws the page.
pub async fn draw(sender: &Sender, errors: &FormErrors, text: &str) -> Result<Markup, Trouble> {
    let Sender { frame, visit, matter, at, .. } = sender;
    let say = &frame.say;
    let reading = visit.read(matter.no, frame.now).await.map_err(|no| Trouble::of(frame, no))?;
    let reading = reading.ok_or_else(|| Trouble::missing(frame))?;
    let lines = reading.timeline().map_err(ours(frame))?;
    let last = lines.len().saturating_sub(1);
    let entries = lines.iter().enumerate().map(|(i, line)| entry(sender, &reading, line, i == last));
    let entries: Vec<TimelineEntry> = entries.collect::<Result<_, Fault>>().map_err(ours(frame))?;
    let title = if frame.protected { say.say("follow-title-discreet") } else { desk_name(sender) };
    let body = html! {
        h1 { (title) }
        (errors.draw(say))
        (standing(frame, sender))
        @if is_asked(matter) && sender.may(Action::Verdict) { (verdict(sender, errors)) }
        h2 { (say.say("follow-so-far")) }
        (timeline(say, &entries))
        (emergency::for_sender(frame, visit, matter.no).map_err(ours(frame))?)
        @if !matter.is_closed() && sender.may(Action::Write) { (write(sender, errors, text)) }
        (readers::of_mine(sender).map_err(ours(frame))?)
        (agree::section(sender, &reading, &lines))
        h2 { (say.say("follow-more")) }
        ul {
            li { a href={ (at) "/receipt" } download { (say.say("receipt-download")) } }
            @if !matter.is_closed() && sender.may(Action::Withdraw) {
                li { a href={ (at) "/withdraw" } { (say.say("withdraw-title")) } }
            }
            @if erase::is_possible(sender) {
                li { a href={ (at) "/erase" } { (say.say("erase-title")) } }
            }
        }
        @if sender.token.is_none() {
            form method="post" action="/follow/leave" {
                p.actions { button.second type="submit" { (say.say("follow-leave")) } }
            }
        } @else {
            p { a href="/mine" { (say.say("mine-all")) } }
        }
    };
    Ok(sender.page(&title, body))
}

fn desk_name(sender: &Sender) -> String {
    let desk = sender.matter.desk.as_str();
    sender.frame.say.desk(desk, &format!("{desk}-matter"))
}

/// Who has it, by when, or how it ended.
fn standing(frame: &Frame, sender: &Sender) -> Markup {
    let (say, matter) = (&frame.say, &sender.matter);
    let status = match matter.status {
        Status::Open => "follow-status-open",
        Status::Acknowledged => "follow-status-acknowledged",
        Status::Answered => "follow-status-answered",
        Status::CloseProposed => "follow-status-proposed",
        Status::Closed => "follow-status-closed",
    };
    html! {
        div.standing {
            p { strong { (say.say(status)) } }
            @if !is_discreet(sender.visit.setup(), matter) {
                p { (say.say("receipt-unit")) " " (words_of_person(&unit_name(frame, sender.visit.setup(), matter))) }
            }
            @if let Some(clock) = matter.due().filter(|_| matter.paused.is_none()) {
                p { (clock_badge(say, &ClockState::Due(clock.due), frame.now)) }
            }
            @if matter.paused.is_some() { p { (say.say("follow-paused")) } }
        }
    }
}

/// Whether the sender's word is waited for, or may still be given.
fn is_asked(matter: &Matter) -> bool {
    use amanat_core::decide::matter::Ending;
    let waits = matter.proposal.as_ref().is_some_and(|p| !p.needs_second);
    waits || matches!(matter.ending, Some(Ending::Silent | Ending::NoChannel))
}

fn verdict(sender: &Sender, errors: &FormErrors) -> Markup {
    let say = &sender.frame.say;
    let label = say.say("verdict-why");
    let why = Field {
        optional: true,
        kind: Kind::Lines(LINES),
        max_chars: MAX_SAID_CHARS,
        ..Field::line("why", &label)
    };
    html! {
        section.sheet id="solved" tabindex="-1" {
            h2 { (say.say("verdict-question")) }
            @if let Some(error) = errors.of("solved") { p.error { (error) } }
            p { (say.say("verdict-help")) }
            form method="post" action={ (sender.at) "/verdict" } {
                (sender.hidden())
                (why.draw(say))
                p.actions {
                    button.main type="submit" name="solved" value="yes" { (say.say("verdict-yes")) }
                    button.second type="submit" name="solved" value="no" { (say.say("verdict-no")) }
                }
            }
        }
    }
}

fn write(sender: &Sender, errors: &FormErrors, text: &str) -> Markup {
    let say = &sender.frame.say;
    let (label, help) = (say.say("follow-write"), say.say("follow-write-help"));
    let (photos, photos_help) = (say.say("follow-photos"), say.say("photos-help"));
    let words = Field {
        help: &help,
        value: text,
        error: errors.of("text"),
        optional: true,
        kind: Kind::Lines(LINES),
        max_chars: MAX_SAID_CHARS,
        ..Field::line("text", &label)
    };
    let files = Field {
        help: &photos_help,
        error: errors.of("photos"),
        optional: true,
        kind: Kind::Files("image/jpeg,image/png,image/webp"),
        ..Field::line("photos", &photos)
    };
    html! {
        h2 { (say.say("follow-write-title")) }
        form method="post" action={ (sender.at) "/write" } enctype="multipart/form-data" {
            (sender.hidden())
            (words.draw(say))
            (files.draw(say))
            p.actions { button.main type="submit" { (say.say("button-send")) } }
        }
    }
}

/// The form's own name, so that sending it twice does it once.
pub fn key_field() -> Markup {
    html! { input type="hidden" name="key" value=(crate::intake::new_key()); }
}

/// One line of what happened.
fn entry(sender: &Sender, reading: &Reading, line: &Line, current: bool) -> Result<TimelineEntry, Fault> {
    let say = &sender.frame.say;
    let words = reading.words(line.position)?;
    let said = |class: Class| words.get(&class).and_then(|w| serde_json::from_slice::<Said>(w).ok());
    let text = said(Class::Content).map(|s| s.text).filter(|t| !t.trim().is_empty());
    let mut files: Vec<FileWords> = Class::ALL.into_iter().filter_map(said).flat_map(|s| s.files).collect();
    let mut told = None;
    if matches!(line.event, Some(Event::Opened(_))) {
        let answers =
            |class: Class| words.get(&class).and_then(|w| serde_json::from_slice::<Answers>(w).ok());
        files.extend(answers(Class::Evidence).iter().flat_map(|a| a.files().cloned()));
        told = answers(Class::Content).and_then(first_text);
    }
    let text =
        text.or(told).filter(|_| !sender.frame.protected || !matches!(line.event, Some(Event::Opened(_))));
    let more = (text.is_some() || !files.is_empty()).then(|| {
        html! {
            @if let Some(text) = &text { (lines_of_person(text)) }
            @for file in &files { (picture(sender, file)) }
        }
    });
    let who = match &line.actor {
        Actor::Sender => Some(html! { (say.say("who-you")) }),
        Actor::Officer(id) if sender.matter.brought_by.as_ref() == Some(id) => {
            Some(html! { (say.say("who-you")) })
        }
        Actor::Officer(_) => Some(html! { (say.say("who-police")) }),
        Actor::Device(_) | Actor::System | Actor::Operator => None,
    };
    Ok(TimelineEntry { at: line.at, what: what(sender, line), who, more, current })
}

fn first_text(answers: Answers) -> Option<String> {
    answers.0.into_values().find_map(|a| if let Answer::Text(text) = a { Some(text) } else { None })
}

fn picture(sender: &Sender, file: &FileWords) -> Markup {
    let alt = sender.frame.say.say("photo");
    html! {
        @if file.media == "image/jpeg" {
            a href={ (sender.at) "/file/" (file.id) } {
                img.photo src={ (sender.at) "/file/" (file.id) } alt=(alt) loading="lazy";
            }
        }
    }
}

/// What happened, in a sentence for the sender.
fn what(sender: &Sender, line: &Line) -> String {
    let say = &sender.frame.say;
    let name = |id: &amanat_core::values::UnitId| {
        let unit = sender.visit.setup().places.unit(id);
        unit.map_or_else(String::new, |u| u.names.in_language(say.language()).to_owned())
    };
    let unit = line.unit.as_ref().map(name).unwrap_or_default();
    let id = format!("event-{}", line.kind);
    let unnamed = format!("{id}-discreet");
    if sender.frame.protected && say.has(&unnamed) {
        return say.say(&unnamed);
    }
    match &line.event {
        Some(Event::CloseProposed { outcome, .. }) => {
            let outcome = say.say(&format!("outcome-{}", word(outcome)));
            say.with(&id, &[("outcome", outcome.into())])
        }
        Some(Event::Closed { how }) => say.say(&format!("{id}-{}", word(how))),
        Some(Event::Disclosed { outflow, .. } | Event::HandedOver { outflow, .. }) => {
            let to = match &outflow.to {
                Recipient::Unit(unit) => name(unit),
                other => say.say(&format!("recipient-{}", other.word())),
            };
            say.with(&id, &[("to", to.into())])
        }
        Some(Event::ClockMoved { to, .. }) => say.with(&id, &[("when", say.day_and_time(*to).into())]),
        Some(Event::Escalated { told, .. }) => say.with(&id, &[("unit", name(told).into())]),
        Some(Event::Forwarded { .. } | Event::PlaceConfirmed { .. } | Event::Disputed { .. }) => {
            say.with(&id, &[("unit", unit.into())])
        }
        None => say.say("event-other"),
        _ => say.say(&id),
    }
}

/// How a value is written in facts, which is how words name it.
fn word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
