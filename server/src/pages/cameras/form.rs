//! How does a site get a camera, and how is one changed or retired?

use super::{Seen, SeenCamera, Sent, camera_name, camera_word, trouble, written};
use crate::{
    cameras::new_name,
    officer::{FORM_TOKEN, Officer},
    pages::{
        Frame, desk_page,
        here::kept_nowhere,
        parts::{Choice, Choices, Field, FormErrors, Kind as Takes, go_on, words_of_person},
        sign_in::stale,
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::camera::{
        Address, Camera, Command, Keeps, MAX_ADDRESS_CHARS, MAX_NAME_CHARS, Occasion, Refusal, decide,
    },
    event::Stream,
    guard::Duty,
    values::{CameraId, SiteId, Span},
};
use amanat_record::{Decision, How, NotActed};
use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// For how many minutes after a call for help pictures can be kept.
const MINUTES: [&str; 4] = ["1", "3", "5", "10"];

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/cameras/new", get(ask).post(register))
        .route("/cameras/{id}/edit", get(ask_again).post(change))
}

#[derive(Deserialize)]
struct Where {
    #[serde(default)]
    site: String,
}

/// What the form is about.
struct About<'a> {
    to: String,
    title: &'a str,
    site: Option<&'a SiteId>,
    name: String,
    before: bool,
    minutes: String,
}

/// The site, for whoever looks after it.
fn managed(officer: &Officer, town: &Town, site: &str) -> Result<Seen, Trouble> {
    let frame = &officer.frame;
    let id = SiteId::new(site).map_err(|_| Trouble::missing(frame))?;
    let seen = Seen::site(&town.visit(officer.visitor.clone()), &id).map_err(ours(frame))?;
    let open = seen.filter(|seen| seen.manages && seen.site.state.closed.is_none());
    open.ok_or_else(|| Trouble::missing(frame))
}

async fn ask(
    officer: Officer,
    State(town): State<Town>,
    Query(at): Query<Where>,
) -> Result<Response, Trouble> {
    let seen = managed(&officer, &town, &at.site)?;
    Ok(kept_nowhere(draw(&officer, &seen, &new(&seen.site.state.id, &[]), &FormErrors::default())))
}

fn new<'a>(site: &'a SiteId, sent: &[(String, String)]) -> About<'a> {
    About {
        to: "/cameras/new".into(),
        title: "camera-add",
        site: Some(site),
        name: written(sent, "name").to_owned(),
        before: written(sent, "before") != "no",
        minutes: Some(written(sent, "minutes")).filter(|m| !m.is_empty()).unwrap_or("3").to_owned(),
    }
}

async fn register(
    officer: Officer,
    State(town): State<Town>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let seen = managed(&officer, &town, written(&sent, "site"))?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let site = &seen.site.state;
    let mut errors = FormErrors::default();
    let address = address(frame, &sent, true, &mut errors);
    let again = |errors: &FormErrors| {
        let drawn = kept_nowhere(draw(&officer, &seen, &new(&site.id, &sent), errors));
        (StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response()
    };
    let Some(address) = address else { return Ok(again(&errors)) };
    let (site_id, unit, name) = (site.id.clone(), site.unit.clone(), written(&sent, "name").to_owned());
    let command = Command::Register { site: site_id, unit, name, address, keeps: keeps(&sent) };
    let id = new_name().and_then(|name| Ok(CameraId::new(name)?)).map_err(|e| Trouble::ours(frame, &e))?;
    match carry_out(&officer, &town, &id, &command).await {
        Ok(()) => Ok(kept_nowhere(Redirect::to(&format!("/cameras/{id}")))),
        Err(NotActed::Refused(refusal @ (Refusal::WordsNeeded | Refusal::TooLong))) => {
            errors.add("name", frame.say.say(camera_word(refusal)));
            Ok(again(&errors))
        }
        Err(no) => Err(trouble(frame, no, camera_word)),
    }
}

fn keeps(sent: &[(String, String)]) -> Keeps {
    let minutes = MINUTES.iter().find(|minutes| **minutes == written(sent, "minutes"));
    let minutes = minutes.and_then(|minutes| minutes.parse().ok()).unwrap_or(3);
    Keeps { before: written(sent, "before") == "yes", after: Span::from_mins(minutes) }
}

/// The address that was typed; `None` with an error where it is none, and where nothing was typed and must be.
fn address(
    frame: &Frame,
    sent: &[(String, String)],
    needed: bool,
    errors: &mut FormErrors,
) -> Option<Address> {
    let typed = written(sent, "address");
    if typed.is_empty() && !needed {
        return None;
    }
    let address = Address::new(typed).ok();
    if address.is_none() {
        errors.add("address", frame.say.say("camera-bad-address"));
    }
    address
}

pub(super) async fn carry_out(
    officer: &Officer,
    town: &Town,
    id: &CameraId,
    command: &Command,
) -> Result<(), NotActed<Refusal>> {
    let visit = town.visit(officer.visitor.clone());
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let stream = Stream::Camera(id.clone());
    let acted = visit.act::<Camera, Refusal>(&stream, Duty::ManageSites, How::ordinary(), |past| {
        decide(past, command, &occasion).map(Decision::from)
    });
    acted.await.map(drop)
}

/// The camera, for whoever looks after its site.
pub(super) fn managed_camera(officer: &Officer, town: &Town, id: &str) -> Result<SeenCamera, Trouble> {
    let found = SeenCamera::of(officer, town, id)?;
    match found.seen.manages && found.camera.state.retired.is_none() {
        true => Ok(found),
        false => Err(Trouble::missing(&officer.frame)),
    }
}

async fn ask_again(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let found = managed_camera(&officer, &town, &id)?;
    let state = &found.camera.state;
    let minutes = (state.after.millis() / Span::from_mins(1).millis()).to_string();
    let about = About { minutes, ..changed(&found, camera_name(&found.camera), state.before) };
    Ok(kept_nowhere(draw(&officer, &found.seen, &about, &FormErrors::default())))
}

fn changed(found: &SeenCamera, name: String, before: bool) -> About<'static> {
    let to = format!("/cameras/{}/edit", found.camera.state.id);
    About { to, title: "camera-edit", site: None, name, before, minutes: "3".into() }
}

async fn change(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let found = managed_camera(&officer, &town, &id)?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let mut errors = FormErrors::default();
    let address = address(frame, &sent, false, &mut errors);
    let name = written(&sent, "name").to_owned();
    if errors.is_empty() {
        let command = Command::Change { name: name.clone(), address, keeps: keeps(&sent) };
        match carry_out(&officer, &town, &found.camera.state.id, &command).await {
            Ok(()) => return Ok(kept_nowhere(Redirect::to(&format!("/cameras/{id}")))),
            Err(NotActed::Refused(refusal @ (Refusal::WordsNeeded | Refusal::TooLong))) => {
                errors.add("name", frame.say.say(camera_word(refusal)));
            }
            Err(no) => return Err(trouble(frame, no, camera_word)),
        }
    }
    let minutes = written(&sent, "minutes").to_owned();
    let about = About { minutes, ..changed(&found, name, written(&sent, "before") == "yes") };
    let drawn = kept_nowhere(draw(&officer, &found.seen, &about, &errors));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response())
}

fn draw(officer: &Officer, seen: &Seen, about: &About<'_>, errors: &FormErrors) -> Markup {
    let frame = &officer.frame;
    let say = &frame.say;
    let (title, is_new) = (say.say(about.title), about.site.is_some());
    let (name, address, before, after) = (
        say.say("camera-name"),
        say.say("camera-address"),
        say.say("camera-before"),
        say.say("camera-after"),
    );
    let (help, before_help) = (
        say.say(if is_new { "camera-address-help" } else { "camera-address-keep" }),
        say.say("camera-before-help"),
    );
    let choice = |value, label| Choice { value, label, help: String::new() };
    let yes_no = vec![choice("yes", say.say("camera-before-yes")), choice("no", say.say("camera-before-no"))];
    let lasts = MINUTES.map(|m| choice(m, say.span(Span::from_mins(m.parse().unwrap_or(1))))).to_vec();
    desk_page(
        frame,
        &title,
        html! {
            h1 { (title) " · " (words_of_person(&seen.name())) }
            p { a href="/cameras" { (say.say("button-back")) } }
            (errors.draw(say))
            form.narrow method="post" action=(about.to) autocomplete="off" {
                (officer.form_token())
                @if let Some(site) = about.site { input type="hidden" name="site" value=(site); }
                (Field { value: &about.name, error: errors.of("name"), max_chars: MAX_NAME_CHARS,
                         ..Field::line("name", &name) }.draw(say))
                (Field { kind: Takes::Code, help: &help, error: errors.of("address"), optional: !is_new,
                         max_chars: MAX_ADDRESS_CHARS, forgotten: true, ..Field::line("address", &address) }.draw(say))
                (Choices { name: "before", question: &before, help: &before_help, choices: yes_no,
                           chosen: vec![if about.before { "yes" } else { "no" }], several: false, error: None }.draw(say))
                (Choices { name: "minutes", question: &after, help: "", choices: lasts,
                           chosen: vec![about.minutes.as_str()], several: false, error: None }.draw(say))
                (go_on(&title))
            }
        },
    )
}
