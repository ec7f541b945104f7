//! Which field units does a control room have, on duty or not, and how does one begin and end?
//!
//! Whoever leads a room forms its units here and dissolves them; whoever sees its board reads the list. A crew brings
//! its unit on duty by itself (`pages::field`).
//!
//! Not here: what a unit does while it is on duty (`pages::room`), its second one for an exercise (`pages::drills`).

mod form;

use super::{
    Frame, desk_page,
    drills::rooms,
    parts::{Column, Tone, empty_state, link_button, ltr, notice, table, words_of_person},
    room::{
        act::{Sent, not_acted},
        incident::call_sign,
    },
    staff::Naming,
    trouble::{Trouble, ours},
};
use crate::{
    dispatch::words::refusal,
    officer::{FORM_TOKEN, Officer},
    town::Town,
};
use amanat_core::{
    decide::field::{Command, FieldUnit},
    guard::Duty,
    values::FieldUnitId,
};
use amanat_record::{How, Kept, NotActed, Visit};
use axum::{
    Router,
    extract::{Path, Query, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// Units on one page.
const ROWS: usize = 100;

/// The pages of a room's units.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/room/units", get(show))
        .route("/room/units/{id}/dissolve", post(dissolve))
        .merge(form::routes())
}

#[derive(Deserialize)]
struct Page {
    /// The last unit of the page before.
    #[serde(default)]
    after: Option<FieldUnitId>,
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Query(page): Query<Page>,
) -> Result<Markup, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    drawn(&officer, &visit, &page, None)
}

/// The list, with what was wrong with the last act.
fn drawn(officer: &Officer, visit: &Visit, page: &Page, wrong: Option<&str>) -> Result<Markup, Trouble> {
    let (frame, say) = (&officer.frame, &officer.frame.say);
    if rooms(visit, Duty::SeeBoard).is_empty() {
        return Err(Trouble::missing(frame));
    }
    let mut all = visit.lives::<FieldUnit>(Duty::SeeBoard).map_err(ours(frame))?;
    all.retain(|kept| page.after.as_ref().is_none_or(|after| kept.state.id > *after));
    all.sort_by(|a, b| a.state.id.cmp(&b.state.id));
    let more = (all.len() > ROWS).then(|| all[ROWS - 1].state.id.clone());
    all.truncate(ROWS);
    let leads = !rooms(visit, Duty::LeadRoom).is_empty();
    let title = say.say("field-units-title");
    let body = html! {
        h1 { (title) }
        p.no-print { a href="/room" { (say.say("button-back")) } }
        p.lead { (say.say("field-units-lead")) }
        @if let Some(wrong) = wrong { (notice(say, Tone::Danger, html! { p { (wrong) } })) }
        @if leads { p.actions.no-print { (link_button("/room/units/new", &say.say("field-units-form"))) } }
        @if all.is_empty() {
            (empty_state(&say.say("field-units-none"), &say.say("field-units-none-help"), None))
        } @else { (listed(officer, visit, &all)) }
        @if let Some(after) = more {
            p.no-print { a href={ "/room/units?after=" (after) } { (say.say("field-units-more")) } }
        }
    };
    Ok(desk_page(frame, &title, body))
}

fn listed(officer: &Officer, visit: &Visit, units: &[Arc<Kept<FieldUnit>>]) -> Markup {
    let (frame, say) = (&officer.frame, &officer.frame.say);
    let naming = Naming { say, setup: visit.setup() };
    let columns = ["room-unit", "field-units-type", "field-units-home", "drills-room", "field-units-duty"]
        .map(|id| Column::words(say.say(id)));
    let row = |kept: &Arc<Kept<FieldUnit>>| {
        let unit = &kept.state;
        let is_on_duty = unit.is_on_duty(frame.now);
        let ends = !is_on_duty && visit.may_at(Duty::LeadRoom, &unit.room);
        vec![
            html! {
                a href={ "/room?unit=" (unit.id) } { (ltr(&call_sign(unit))) }
                @if !unit.status.is_actual() { " " span.mark.drill { (say.say(&format!("room-status-{}", unit.status.word()))) } }
            },
            words_of_person(&type_name(frame, visit, unit)),
            words_of_person(&naming.unit(&unit.home)),
            words_of_person(&naming.unit(&unit.room)),
            html! {
                (say.say(if is_on_duty { "field-units-on-duty" } else { "room-off-duty" }))
                @if ends { (end_form(officer, unit)) }
            },
        ]
    };
    let rows: Vec<_> = units.iter().map(row).collect();
    table(&say.say("room-units"), &columns, &rows)
}

fn type_name(frame: &Frame, visit: &Visit, unit: &FieldUnit) -> String {
    let known = visit.setup().dispatch.unit_type(&unit.kind);
    let name = known.map_or("", |kind| kind.names.in_language(frame.say.language()));
    if name.is_empty() { unit.kind.to_string() } else { name.to_owned() }
}

/// Asked twice: what is dissolved takes its place on no board any more.
fn end_form(officer: &Officer, unit: &FieldUnit) -> Markup {
    let say = &officer.frame.say;
    html! {
        details.act {
            summary { (say.say("field-units-dissolve")) }
            form method="post" action={ "/room/units/" (unit.id) "/dissolve" } {
                (officer.form_token())
                p.actions {
                    button.danger type="submit" {
                        (say.with("field-units-dissolve-this", &[("unit", call_sign(unit).into())]))
                    }
                }
            }
        }
    }
}

async fn dissolve(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let (frame, sent) = (&officer.frame, Sent::read(&headers, &bytes));
    let visit = town.visit(officer.visitor.clone());
    let id = FieldUnitId::new(id).map_err(|_| Trouble::missing(frame))?;
    if !officer.sent(sent.get(FORM_TOKEN)) {
        return Err(Trouble::refused(frame, "refused-other_page"));
    }
    match visit.act_on_unit(&id, Command::Dissolve, town.now(), How::ordinary()).await {
        Ok(_) => Ok(Redirect::to("/room/units").into_response()),
        Err(NotActed::Refused(unable)) => {
            let sentence = frame.say.say(&refusal(&unable));
            let page = drawn(&officer, &visit, &Page { after: None }, Some(&sentence))?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(no) => Err(not_acted(&officer, no)),
    }
}
