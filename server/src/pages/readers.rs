//! Who has read this?
//!
//! Told to the person concerned: when, by which post, why; never a name. And to those who work on it, with names. Of a
//! discreet desk, the unit is named only where it is another than the one that has it: that is what must not stay
//! hidden, and the rest is what somebody who holds the phone must not read.
//!
//! Not here: which readings are looks (`amanat-record`), who reviews them (`reviews`).

use super::{
    Frame, desk_page,
    follow::Sender,
    here::kept_nowhere,
    parts::{Column, empty_state, pager, table, time_tag, words_of_person},
    receipt::is_discreet,
    staff::Naming,
    trouble::{Trouble, ours},
};
use crate::{csv, officer::Officer, town::Town};
use amanat_core::values::MatterNo;
use amanat_record::{Fault, LookList, Reader, Visit};
use axum::{
    Router,
    extract::{Path, Query, State},
    response::Response,
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// Rows on one page.
const ROWS: usize = 50;
/// Rows on the page of the matter itself.
const FEW: usize = 5;
/// The most rows of a file.
const MAX_FILE_ROWS: usize = 10_000;

/// The pages for senders with a code and for officers; those of guests are among their own (`mine`).
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/follow/matter/readers", get(of_sender))
        .route("/follow/matter/readers.csv", get(file))
        .route("/matter/{no}/looks", get(of_officer))
}

/// Which page of a list.
#[derive(Deserialize)]
pub struct Page {
    #[serde(default)]
    from: u32,
}

/// The section of the sender's page: how often, the last time, and the way to all of them.
pub fn of_mine(sender: &Sender) -> Result<Markup, Fault> {
    let Sender { frame, visit, matter, at, .. } = sender;
    let Some(list) = visit.readers(matter.no, 0, ROWS)? else { return Ok(html! {}) };
    if list.rows.is_empty() && !matter.level.is_hidden() {
        return Ok(html! {});
    }
    let say = &frame.say;
    Ok(html! {
        h2 { (say.say("readers-title")) }
        @match list.rows.first() {
            None => { p { (say.say("readers-none")) } }
            Some(last) => {
                p { (say.say("readers-last")) " " (time_tag(say, last.at)) " · " (post(sender, last)) }
                p { a href={ (at) "/readers" } { (say.say("readers-open")) } }
            }
        }
    })
}

pub(super) async fn of_sender(sender: Sender, Query(page): Query<Page>) -> Result<Response, Trouble> {
    let Sender { frame, visit, matter, at, .. } = &sender;
    let list = visit.readers(matter.no, page.from, ROWS).map_err(ours(frame))?;
    let list = list.ok_or_else(|| Trouble::missing(frame))?;
    let say = &frame.say;
    let title = say.say("readers-title");
    let rows: Vec<Vec<Markup>> = list.rows.iter().map(|reader| row_of_mine(&sender, reader)).collect();
    let columns = ["readers-when", "readers-post", "readers-where", "readers-why"];
    let columns = columns.map(|id| Column::words(say.say(id)));
    let body = html! {
        h1 { (title) }
        p { (say.say("readers-help")) }
        @if rows.is_empty() {
            (empty_state(&say.say("readers-none"), &say.say("readers-none-help"), None))
        } @else {
            (table(&title, &columns, &rows))
            (turn(frame, &format!("{at}/readers"), page.from, &list))
            p.no-print { a href={ (at) "/readers.csv" } download { (say.say("readers-download")) } }
            p.quiet { (say.say("readers-doubt")) }
        }
        p.no-print { a href=(at) { (say.say("readers-back")) } }
    };
    Ok(kept_nowhere(sender.page(&title, body)))
}

fn row_of_mine(sender: &Sender, reader: &Reader) -> Vec<Markup> {
    let say = &sender.frame.say;
    vec![
        time_tag(say, reader.at),
        html! { (post(sender, reader)) },
        html! { (place(sender, reader)) },
        html! { (why(&sender.frame, reader)) },
    ]
}

/// The post in words.
fn post(sender: &Sender, reader: &Reader) -> String {
    let naming = Naming { say: &sender.frame.say, setup: sender.visit.setup() };
    reader.role.as_deref().map(|role| naming.role(role)).unwrap_or_default()
}

/// The unit in words.
fn place(sender: &Sender, reader: &Reader) -> String {
    let say = &sender.frame.say;
    let naming = Naming { say, setup: sender.visit.setup() };
    if !reader.outside_unit && is_discreet(sender.visit.setup(), &sender.matter) {
        return say.say("readers-here");
    }
    reader.unit.as_ref().map(|unit| naming.unit(unit)).unwrap_or_default()
}

/// What for, in words.
fn why(frame: &Frame, reader: &Reader) -> String {
    match reader.purpose {
        Some(purpose) => frame.say.say(&format!("purpose-{}", purpose.word())),
        None => frame.say.say("seen-refused"),
    }
}

/// The log as a file to keep.
pub(super) async fn file(sender: Sender) -> Result<Response, Trouble> {
    let frame = &sender.frame;
    let say = frame.say.clone().plain();
    let columns = ["readers-when", "readers-post", "readers-where", "readers-why"];
    let mut rows = vec![columns.map(|id| say.say(id)).to_vec()];
    let mut from = Some(0);
    while let Some(at) = from.filter(|_| rows.len() <= MAX_FILE_ROWS) {
        let list = sender.visit.readers(sender.matter.no, at, ROWS).map_err(ours(frame))?;
        let list = list.ok_or_else(|| Trouble::missing(frame))?;
        rows.extend(list.rows.iter().map(|reader| {
            let when = reader.at.timestamp().to_string();
            vec![when, post(&sender, reader), place(&sender, reader), why(frame, reader)]
        }));
        from = list.next;
    }
    Ok(kept_nowhere(csv::as_file("amanat.csv", &rows)))
}

/// The section of an officer's page: the last few, and the way to all of them.
pub fn of_matter(frame: &Frame, visit: &Visit, no: MatterNo) -> Result<Markup, Fault> {
    let Some(list) = visit.readers(no, 0, FEW)? else { return Ok(html! {}) };
    let say = &frame.say;
    Ok(html! {
        section aria-labelledby="seen" {
            h2 #seen { (say.say("seen-title")) }
            @if list.rows.is_empty() {
                p.quiet { (say.say("seen-none")) }
            } @else {
                ul {
                    @for reader in &list.rows {
                        li {
                            (words_of_person(&name(visit, reader))) " · " (marks(frame, reader)) " · "
                            (time_tag(say, reader.at))
                        }
                    }
                }
                p { a href={ "/matter/" (no) "/looks" } { (say.say("seen-all")) } }
            }
        }
    })
}

async fn of_officer(
    officer: Officer,
    State(town): State<Town>,
    Path(no): Path<String>,
    Query(page): Query<Page>,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let no: MatterNo = no.parse().map_err(|_| Trouble::missing(frame))?;
    let visit = town.visit(officer.visitor.clone());
    let Some(list) = visit.readers(no, page.from, ROWS).map_err(ours(frame))? else {
        visit.turned_away(no, frame.now);
        return Err(Trouble::missing(frame));
    };
    let label = visit.label_of_looks(no).map_err(ours(frame))?;
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let row = |reader: &Reader| {
        let unit = reader.unit.as_ref().map(|unit| naming.unit(unit)).unwrap_or_default();
        let role = reader.role.as_deref().map(|role| naming.role(role)).unwrap_or_default();
        vec![
            time_tag(say, reader.at),
            words_of_person(&name(&visit, reader)),
            html! { (role) @if !role.is_empty() { " · " } (unit) },
            html! { (marks(frame, reader)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = list.rows.iter().map(row).collect();
    let columns = ["readers-when", "seen-who", "readers-post", "readers-why"];
    let columns = columns.map(|id| Column::words(say.say(id)));
    let title = say.say("seen-title");
    let body = html! {
        h1 { (title) @if let Some(label) = &label { " " bdi dir="ltr" { (label) } } }
        p { (say.say("seen-help")) }
        @if rows.is_empty() {
            (empty_state(&say.say("seen-none"), &say.say("readers-none-help"), None))
        } @else {
            (table(&title, &columns, &rows))
            (turn(frame, &format!("/matter/{no}/looks"), page.from, &list))
        }
    };
    Ok(desk_page(frame, &title, body))
}

/// The name of whoever looked; their account's where there is none any more.
fn name(visit: &Visit, reader: &Reader) -> String {
    let by = reader.by.as_ref();
    by.map_or_else(String::new, |by| visit.person_name(by).unwrap_or_else(|| by.to_string()))
}

/// Why, and what is unusual about it.
fn marks(frame: &Frame, reader: &Reader) -> String {
    let say = &frame.say;
    let outside = reader.outside_unit.then(|| say.say("seen-outside"));
    let off = reader.off_hours.then(|| say.say("seen-off"));
    [Some(why(frame, reader)), outside, off].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn turn(frame: &Frame, path: &str, from: u32, list: &LookList<Reader>) -> Markup {
    let previous = (from > 0).then(|| format!("{path}?from={}", (from as usize).saturating_sub(ROWS)));
    let next = list.next.map(|next| format!("{path}?from={next}"));
    pager(&frame.say, from / ROWS as u32 + 1, previous.as_deref(), next.as_deref())
}
