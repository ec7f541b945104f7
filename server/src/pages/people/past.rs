//! What happened to an account, and who did it?
//!
//! Posts, leave, gifts by two people, as the log has them; no secret and no sealed word.

use super::Desk;
use crate::pages::{
    parts::{TimelineEntry, timeline, words_of_person},
    trouble::{Trouble, ours},
};
use amanat_core::{
    decide::account::{Event, Grant},
    event::{Actor, Header, Stream, event_of},
    guard::Post,
};
use amanat_record::roster::Person;
use maud::{Markup, html};

/// The most lines that are shown, the newest ones.
const MAX_LINES: usize = 100;

pub(super) fn draw(desk: &Desk, person: &Person) -> Result<Markup, Trouble> {
    let frame = &desk.officer.frame;
    let say = &frame.say;
    let headers = desk.town.record().stream(&Stream::Account(person.id.clone())).map_err(ours(frame))?;
    let newest = headers.iter().rev().take(MAX_LINES);
    let entries: Vec<TimelineEntry> = newest.map(|(_, header)| entry(desk, header)).collect();
    Ok(html! {
        details {
            summary { (say.say("people-past")) }
            (timeline(say, &entries))
        }
    })
}

fn entry(desk: &Desk, header: &Header) -> TimelineEntry {
    let say = &desk.officer.frame.say;
    let id = format!("person-event-{}", header.kind);
    let what = if say.has(&id) { say.say(&id) } else { say.say("person-event-other") };
    let who = match &header.actor {
        Actor::Officer(id) => {
            let name = desk.town.gate().roster().person(id).map(|p| p.name().to_owned());
            name.map(|name| words_of_person(&name))
        }
        Actor::Operator => Some(html! { (say.say("actor-operator")) }),
        Actor::Device(_) | Actor::System | Actor::Sender => None,
    };
    let event = event_of::<Event>(&header.kind, &header.facts);
    let more = event.and_then(|event| about(desk, &event)).map(|about| html! { p { (about) } });
    TimelineEntry { at: header.at, what, who, more, current: false }
}

fn about(desk: &Desk, event: &Event) -> Option<Markup> {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let post = |post: &Post| {
        html! {
            (naming.role(&post.role)) " · " (naming.unit(&post.unit)) " · "
            (say.with("people-since", &[("day", say.day(post.from).into())]))
            @if let Some(until) = post.until { " · " (say.with("people-until", &[("day", say.day(until).into())])) }
        }
    };
    Some(match event {
        Event::PostGiven(given) => post(given),
        Event::PostEnded { role, unit } => html! { (naming.role(role)) " · " (naming.unit(unit)) },
        Event::Transferred { from, to } => html! { (naming.unit(from)) " → " (post(to)) },
        Event::RankGiven { rank } => html! { (naming.rank(rank)) },
        Event::LeaveTaken(leave) => html! { (say.day(leave.from)) " – " (say.day(leave.until)) },
        Event::GrantProposed { grant: Grant::Post(given), .. } => post(given),
        Event::GrantProposed { grant: Grant::Transfer { from, to }, .. } => {
            html! { (naming.unit(from)) " → " (post(to)) }
        }
        Event::GrantProposed { grant: Grant::Rank(rank), .. } => html! { (naming.rank(rank)) },
        _ => return None,
    })
}
