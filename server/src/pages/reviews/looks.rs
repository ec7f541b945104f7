//! Was this look right?
//!
//! A second person sees who looked, when, by which post and why; not a word of the matter. They say that it was right or
//! wrong, or ask first; whoever looked answers on a page of their own.

use super::{Desk, Wrong, draw, fault};
use crate::{
    intake::Upload,
    officer::{FORM_TOKEN, Officer},
    pages::{
        desk_page,
        parts::{
            Field, Kind, TimelineEntry, button::act, empty_state, go_on, relative_tag, text::lines_of_person,
            time_tag, timeline, words_of_person,
        },
        staff::Naming,
        trouble::{Trouble, look_refusal_word, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        access::{Look, MAX_REASON_CHARS, Verdict},
        matter::Said,
    },
    values::Span,
};
use amanat_record::{Lookup, No, Visit};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};

/// A review that waits longer is late.
const REVIEW_WITHIN: Span = Span::from_hours(72);
/// Rows on the page; the rest comes when these are done.
const ROWS: usize = 50;
const LINES: u8 = 2;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/reviews/look/{id}", post(review))
        .route("/my-looks", get(mine))
        .route("/my-looks/{id}", post(explain))
}

/// The looks that wait.
pub(super) fn section(desk: &Desk, wrong: Option<&Wrong>) -> Result<Option<Markup>, Trouble> {
    let list = desk.visit.reviews(0, ROWS).map_err(fault(desk))?;
    if list.rows.is_empty() {
        return Ok(None);
    }
    let say = &desk.officer.frame.say;
    let mut rows = Vec::new();
    for row in &list.rows {
        rows.push(one(desk, row, wrong)?);
    }
    Ok(Some(html! {
        section aria-labelledby="looks" {
            h2 #looks { (say.say("reviews-looks")) }
            ol.queue { @for row in &rows { (row) } }
            @if list.next.is_some() { p.quiet { (say.say("reviews-more")) } }
        }
    }))
}

fn one(desk: &Desk, row: &Lookup, wrong: Option<&Wrong>) -> Result<Markup, Trouble> {
    let frame = &desk.officer.frame;
    let (say, look) = (&frame.say, &row.look);
    let since = look.review.as_ref().map_or(look.at, |review| review.at);
    let late = frame.now - since > REVIEW_WITHIN;
    let form = form_of(look);
    let wrong = wrong.filter(|wrong| wrong.form == form);
    Ok(html! {
        li id=(form) tabindex="-1" {
            p.what { (words_of_person(&name(&desk.visit, look))) @if late { " " span.level { (say.say("reviews-late")) } } }
            (about(&desk.officer, &desk.visit, look))
            @if let Some(label) = &row.label {
                p.quiet { (say.say("lookups-matter")) " " a href={ "/matter/" (look.no) "/looks" } { bdi dir="ltr" { (label) } } }
            }
            p.quiet { (say.say("reviews-since")) " " (relative_tag(say, since, frame.now)) }
            (said(&desk.officer, &desk.visit, look)?)
            @if look.waits_for_reason() {
                p { (say.say("reviews-asked")) }
            }
            (verdict_form(desk, look, &form, wrong))
        }
    })
}

fn verdict_form(desk: &Desk, look: &Look, form: &str, wrong: Option<&Wrong>) -> Markup {
    let say = &desk.officer.frame.say;
    let (label, help) = (say.say("reviews-words"), say.say("reviews-words-help"));
    let name = format!("text-{form}");
    let text = Field {
        help: &help,
        value: wrong.map_or("", |wrong| wrong.text.as_str()),
        error: wrong.map(|wrong| wrong.sentence.as_str()),
        optional: true,
        kind: Kind::Lines(LINES),
        max_chars: MAX_REASON_CHARS,
        ..Field::line(&name, &label)
    };
    html! {
        form method="post" action={ "/reviews/look/" (look.position) } {
            (desk.officer.form_token())
            (text.draw(say))
            p.actions {
                (act("verdict", Verdict::Right.word(), &say.say("reviews-right"), true))
                @if !look.waits_for_reason() {
                    (act("verdict", Verdict::ToExplain.word(), &say.say("reviews-ask"), false))
                }
                (act("verdict", Verdict::Wrong.word(), &say.say("reviews-wrong"), false))
            }
        }
    }
}

fn form_of(look: &Look) -> String {
    format!("look-{}", look.position)
}

fn name(visit: &Visit, look: &Look) -> String {
    visit.person_name(&look.by).unwrap_or_else(|| look.by.to_string())
}

/// When, by which post, why, and what is unusual.
fn about(officer: &Officer, visit: &Visit, look: &Look) -> Markup {
    let say = &officer.frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let glance = look.glance.as_ref();
    html! {
        p {
            (time_tag(say, look.at))
            @if let Some(glance) = glance {
                " · " (naming.role(&glance.role)) " · " (naming.unit(&glance.unit))
                " · " (say.say(&format!("purpose-{}", glance.purpose.word())))
                @if glance.outside_unit { " · " (say.say("seen-outside")) }
                @if glance.off_hours { " · " (say.say("seen-off")) }
            }
        }
    }
}

/// What was asked and answered so far.
fn said(officer: &Officer, visit: &Visit, look: &Look) -> Result<Markup, Trouble> {
    let say = &officer.frame.say;
    let all = visit.said_of_look(look).map_err(ours(&officer.frame))?;
    let entries: Vec<TimelineEntry> = all
        .iter()
        .map(|said| TimelineEntry {
            at: said.at,
            what: match said.verdict {
                Some(verdict) => say.say(&format!("verdict-of-look-{}", verdict.word())),
                None => say.say("verdict-of-look-explained"),
            },
            who: said.by.as_ref().and_then(|by| visit.person_name(by)).map(|name| words_of_person(&name)),
            more: (!said.text.is_empty()).then(|| lines_of_person(&said.text)),
            current: false,
        })
        .collect();
    Ok(if entries.is_empty() {
        html! {}
    } else {
        timeline(say, &entries)
    })
}

async fn review(
    State(town): State<Town>,
    officer: Officer,
    Path(position): Path<u64>,
    sent: Upload,
) -> Result<Response, Trouble> {
    let desk = Desk::new(&town, officer)?;
    let frame = &desk.officer.frame;
    if !desk.officer.sent(sent.get(FORM_TOKEN)) {
        return Err(Trouble::refused(frame, "refused-other_page"));
    }
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.word() == sent.get("verdict"));
    let verdict = verdict.ok_or_else(|| Trouble::refused(frame, "problem-not-an-option"))?;
    let form = format!("look-{position}");
    let text = sent.get(&format!("text-{form}")).to_owned();
    match desk.visit.review(position, verdict, Said::new(text.clone()), town.now()).await {
        Ok(()) => Ok(Redirect::to("/reviews").into_response()),
        Err(No::Look(refusal)) => {
            let sentence = frame.say.say(&look_refusal_word(refusal));
            let page = draw(&desk, Some(&Wrong { form, sentence, text }))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(no) => Err(Trouble::of(frame, no)),
    }
}

async fn mine(State(town): State<Town>, officer: Officer) -> Result<Markup, Trouble> {
    draw_mine(&town, &officer, None)
}

fn draw_mine(town: &Town, officer: &Officer, wrong: Option<&Wrong>) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let looks = visit.looks_to_explain().map_err(ours(frame))?;
    let say = &frame.say;
    let title = say.say("my-looks-title");
    let label = say.say("my-looks-why");
    let mut rows = Vec::new();
    for look in &looks {
        let form = form_of(look);
        let wrong = wrong.filter(|wrong| wrong.form == form);
        let name = format!("text-{form}");
        let text = Field {
            value: wrong.map_or("", |wrong| wrong.text.as_str()),
            error: wrong.map(|wrong| wrong.sentence.as_str()),
            kind: Kind::Lines(LINES),
            max_chars: MAX_REASON_CHARS,
            ..Field::line(&name, &label)
        };
        rows.push(html! {
            li id=(form) tabindex="-1" {
                (about(officer, &visit, look))
                @if visit.matter(look.no).map_err(ours(frame))?.is_some() {
                    p.quiet { (say.say("lookups-matter")) " " bdi dir="ltr" { (look.no.label()) } }
                }
                (said(officer, &visit, look)?)
                form method="post" action={ "/my-looks/" (look.position) } {
                    (officer.form_token())
                    (text.draw(say))
                    (go_on(&say.say("button-send")))
                }
            }
        });
    }
    let body = html! {
        h1 { (title) }
        p { (say.say("my-looks-help")) }
        @if rows.is_empty() {
            (empty_state(&say.say("my-looks-none"), &say.say("my-looks-none-help"), None))
        } @else { ol.queue { @for row in &rows { (row) } } }
    };
    Ok(desk_page(frame, &title, body))
}

async fn explain(
    State(town): State<Town>,
    officer: Officer,
    Path(position): Path<u64>,
    sent: Upload,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.sent(sent.get(FORM_TOKEN)) {
        return Err(Trouble::refused(frame, "refused-other_page"));
    }
    let form = format!("look-{position}");
    let text = sent.get(&format!("text-{form}")).to_owned();
    let visit = town.visit(officer.visitor.clone());
    match visit.explain(position, Said::new(text.clone()), town.now()).await {
        Ok(()) => Ok(Redirect::to("/my-looks").into_response()),
        Err(No::Look(refusal)) => {
            let sentence = frame.say.say(&look_refusal_word(refusal));
            let page = draw_mine(&town, &officer, Some(&Wrong { form, sentence, text }))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(no) => Err(Trouble::of(frame, no)),
    }
}
