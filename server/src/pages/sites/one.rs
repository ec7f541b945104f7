//! What is this site, what must whoever goes there know, and what can be done with it?

use super::{Sent, acts, device_acts, devices, draw, hangs, looked_after, plans, seen, written};
use crate::{
    officer::{FORM_TOKEN, Officer},
    pages::{
        desk_page,
        here::kept_nowhere,
        parts::{FormErrors, Tone, link_button, notice, time_tag, words_of_person},
        sign_in::stale,
        staff::Naming,
        trouble::Trouble,
    },
    sites::{self, May},
    town::Town,
};
use amanat_core::decide::site::Site;
use amanat_record::{Kept, Visit};
use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/sites/{id}", get(show)).route("/sites/{id}/{act}", post(acted))
}

/// What a form was answered with.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Said {
    done: String,
}

/// What the page is drawn for.
pub(super) struct Shown<'a> {
    pub(super) officer: &'a Officer,
    pub(super) town: &'a Town,
    pub(super) visit: &'a Visit,
    pub(super) kept: &'a Arc<Kept<Site>>,
    pub(super) may: May,
    pub(super) again: &'a Again,
}

/// A form that came back: which, with what was written and what is wrong.
#[derive(Default)]
pub(super) struct Again {
    pub(super) act: String,
    pub(super) sent: Vec<(String, String)>,
    pub(super) errors: FormErrors,
}

impl Shown<'_> {
    pub(super) fn site(&self) -> &Site {
        &self.kept.state
    }

    pub(super) fn at(&self, act: &str) -> String {
        format!("/sites/{}/{act}", self.site().id)
    }

    pub(super) fn naming(&self) -> Naming<'_> {
        Naming { say: &self.officer.frame.say, setup: self.visit.setup() }
    }

    /// Whether anything can be changed here by this visitor.
    pub(super) fn acts(&self) -> bool {
        self.may.manage && self.site().closed.is_none()
    }

    /// What was written in a form that came back.
    pub(super) fn typed(&self, act: &str, name: &str) -> &str {
        if self.again.act == act { written(&self.again.sent, name) } else { "" }
    }

    /// What is wrong at a field of a form that came back.
    pub(super) fn error(&self, act: &str, name: &str) -> Option<&str> {
        if self.again.act == act { self.again.errors.of(name) } else { None }
    }

    /// An act behind one line that opens; open where it came back.
    pub(super) fn folded(&self, act: &str, label: &str, body: &Markup) -> Markup {
        let say = &self.officer.frame.say;
        html! {
            details.act.no-print open[self.again.act == act] {
                summary { (say.say(label)) }
                form.narrow method="post" action=(self.at(act)) autocomplete="off" {
                    (self.officer.form_token())
                    (body)
                    p.actions { button.main type="submit" { (say.say(label)) } }
                }
            }
        }
    }

    /// One button that does one thing to one of several.
    pub(super) fn button(&self, act: &str, fields: &[(&str, &str)], label: &str) -> Markup {
        html! {
            form.no-print method="post" action=(self.at(act)) {
                (self.officer.form_token())
                @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                button.second type="submit" { (self.officer.frame.say.say(label)) }
            }
        }
    }
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    Query(said): Query<Said>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    page(&officer, &town, &visit, &id, (&Again::default(), !said.done.is_empty()))
}

async fn acted(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let kept = looked_after(frame, &visit, &id)?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let mut errors = FormErrors::default();
    let done = match act.strip_prefix("device-") {
        Some(act) => {
            device_acts::carry_out((&town, &officer, &visit), &kept, (act, &sent), &mut errors).await?
        }
        None => acts::carry_out((&town, &officer, &visit), &kept, (&act, &sent), &mut errors).await?,
    };
    if let Some(answer) = done {
        return Ok(answer);
    }
    if errors.is_empty() {
        return Ok(kept_nowhere(Redirect::to(&format!("/sites/{id}?done={}", word_of(&act)))));
    }
    page(&officer, &town, &visit, &id, (&Again { act, sent, errors }, false))
}

/// An act as it may stand in an address.
fn word_of(act: &str) -> String {
    act.chars().filter(|c| c.is_ascii_lowercase() || *c == '-').take(20).collect()
}

pub(super) fn page(
    officer: &Officer,
    town: &Town,
    visit: &Visit,
    id: &str,
    (again, done): (&Again, bool),
) -> Result<Response, Trouble> {
    let (kept, may) = seen(&officer.frame, visit, id)?;
    let shown = Shown { officer, town, visit, kept: &kept, may, again };
    let drawn = kept_nowhere(whole(&shown, done)?);
    let status = if again.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, drawn).into_response())
}

fn whole(shown: &Shown<'_>, done: bool) -> Result<Markup, Trouble> {
    let (frame, site) = (&shown.officer.frame, shown.site());
    let say = &frame.say;
    let card = sites::card(shown.kept).unwrap_or_default();
    let body = html! {
        h1 { (words_of_person(&card.name)) }
        p.no-print { a href="/sites" { (say.say("sites-all")) } }
        @if done { (notice(say, Tone::Good, html! { p { (say.say("site-done")) } })) }
        (shown.again.errors.draw(say))
        @if let Some(at) = site.closed {
            (notice(say, Tone::Care, html! { p { (say.say("site-is-closed")) " " (time_tag(say, at)) } }))
        }
        (draw::summary(shown, &card))
        @if shown.acts() { p.actions.no-print { (link_button(&shown.at("edit"), &say.say("site-change"))) } }
        (hangs::notes(shown))
        (draw::contacts(frame, &card))
        (hangs::code_words(shown))
        (plans::section(shown))
        (devices::section(shown)?)
        (hangs::survey(shown))
        (hangs::operators(shown))
        (hangs::close(shown))
    };
    Ok(desk_page(frame, &card.name, body))
}
