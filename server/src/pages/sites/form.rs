//! What is written on the card of a site, when it is added and when it changes?

use super::{Sent, looked_after, managed, trouble, word, written};
use crate::{
    dispatch::is_room,
    officer::{FORM_TOKEN, Officer},
    pages::{
        Frame, desk_page,
        here::kept_nowhere,
        parts::{Field, FormErrors, Kind as Takes, PointPicker, go_on},
        people::pick,
        report::middle,
        sign_in::stale,
        staff::Naming,
        trouble::Trouble,
    },
    sites,
    sos::take::hex,
    town::Town,
    words::latin_digits,
};
use amanat_core::{
    decide::site::{
        self, Card, Command, Contact, Kind, MAX_CONTACT_CHARS, MAX_CONTACTS, MAX_WORDS_CHARS, Occasion,
        Refusal, RunCard, Site,
    },
    event::Stream,
    guard::Duty,
    values::{Point, SiteId, UnitId},
};
use amanat_record::{Decision, How, Kept, NotActed, Visit};
use axum::{
    Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// Rows of contacts that are always there.
const MIN_ROWS: usize = 3;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/sites/new", get(ask_new).post(add))
        .route("/sites/{id}/edit", get(ask_change).post(change))
}

/// What the form shows.
struct Shown<'a> {
    to: String,
    title: &'static str,
    card: Card,
    kind: Option<Kind>,
    unit: Option<UnitId>,
    room: Option<UnitId>,
    place: (String, String),
    is_new: bool,
    errors: &'a FormErrors,
}

/// A site from which the card is taken.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Like {
    like: String,
}

async fn ask_new(
    officer: Officer,
    State(town): State<Town>,
    Query(wish): Query<Like>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    if managed(&visit).is_empty() {
        return Err(Trouble::missing(&officer.frame));
    }
    let errors = FormErrors::default();
    if wish.like.is_empty() {
        return Ok(kept_nowhere(draw(&officer, &visit, blank(&errors))));
    }
    // A site that was closed stays closed; what stood on its card need not be typed again.
    let kept = looked_after(&officer.frame, &visit, &wish.like)?;
    let shown =
        Shown { to: "/sites/new".to_owned(), title: "sites-add", is_new: true, ..as_it_is(&kept, &errors) };
    Ok(kept_nowhere(draw(&officer, &visit, shown)))
}

/// What stands on its card now.
fn as_it_is<'a>(kept: &Kept<Site>, errors: &'a FormErrors) -> Shown<'a> {
    let (card, site) = (sites::card(kept).unwrap_or_default(), &kept.state);
    let degrees = |n: Option<f64>| n.map(|n| format!("{n:.6}")).unwrap_or_default();
    let place = (degrees(card.point.map(|p| p.lat())), degrees(card.point.map(|p| p.lon())));
    Shown {
        to: format!("/sites/{}/edit", site.id),
        title: "site-change",
        card,
        kind: Some(site.kind),
        unit: Some(site.unit.clone()),
        room: Some(site.room.clone()),
        place,
        is_new: false,
        errors,
    }
}

fn blank(errors: &FormErrors) -> Shown<'_> {
    let (kind, unit, room) = (None, None, None);
    let (to, place, card) = ("/sites/new".to_owned(), Default::default(), Card::default());
    Shown { to, title: "sites-add", card, kind, unit, room, place, is_new: true, errors }
}

async fn ask_change(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let kept = looked_after(&officer.frame, &visit, &id)?;
    let errors = FormErrors::default();
    let shown = as_it_is(&kept, &errors);
    Ok(kept_nowhere(draw(&officer, &visit, shown)))
}

async fn add(
    officer: Officer,
    State(town): State<Town>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let units = managed(&visit);
    if units.is_empty() {
        return Err(Trouble::missing(frame));
    }
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let mut errors = FormErrors::default();
    let unit = units.iter().find(|unit| unit.as_str() == written(&sent, "unit")).cloned();
    if unit.is_none() {
        errors.add("unit", frame.say.say("problem-required"));
    }
    let read = read(frame, &visit, &sent, &mut errors);
    let (Some(unit), Some((kind, room, card))) = (unit, read) else {
        return Ok(again(&officer, &visit, &sent, None, &errors));
    };
    let stream = new_site().map_err(|cause| Trouble::ours(frame, &cause))?;
    let command = Command::Add { kind, unit, room, card };
    match act(&town, &officer, &visit, &stream, &command).await {
        Ok(id) => Ok(kept_nowhere(Redirect::to(&format!("/sites/{id}?done=added")))),
        Err(no) => no_to_fields(&officer, &visit, &sent, None, no),
    }
}

async fn change(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let kept = looked_after(frame, &visit, &id)?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let mut errors = FormErrors::default();
    let Some((kind, room, card)) = read(frame, &visit, &sent, &mut errors) else {
        return Ok(again(&officer, &visit, &sent, Some(&id), &errors));
    };
    match act(&town, &officer, &visit, &kept.stream, &Command::Change { kind, room, card }).await {
        Ok(id) => Ok(kept_nowhere(Redirect::to(&format!("/sites/{id}?done=changed")))),
        Err(no) => no_to_fields(&officer, &visit, &sent, Some(&id), no),
    }
}

/// Carries out a command on a site.
pub(super) async fn act(
    town: &Town,
    officer: &Officer,
    visit: &Visit,
    stream: &Stream,
    command: &Command,
) -> Result<SiteId, NotActed<Refusal>> {
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let decide = |past: Option<&Site>| site::decide(past, command, &occasion).map(Decision::from);
    let done = visit.act::<Site, Refusal>(stream, Duty::ManageSites, How::ordinary(), decide).await?;
    Ok(done.life.state.id.clone())
}

fn no_to_fields(
    officer: &Officer,
    visit: &Visit,
    sent: &[(String, String)],
    id: Option<&str>,
    no: NotActed<Refusal>,
) -> Result<Response, Trouble> {
    match no {
        NotActed::Refused(refusal @ (Refusal::WordsNeeded | Refusal::TooLong | Refusal::TooMany)) => {
            let mut errors = FormErrors::default();
            errors.add("name", officer.frame.say.say(word(refusal)));
            Ok(again(officer, visit, sent, id, &errors))
        }
        no => Err(trouble(&officer.frame, no, |refusal| word(*refusal))),
    }
}

/// A new site's name: random.
fn new_site() -> anyhow::Result<Stream> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    Ok(Stream::Site(SiteId::new(hex(&bytes))?))
}

/// The form comes back with what was written and what is wrong.
fn again(
    officer: &Officer,
    visit: &Visit,
    sent: &[(String, String)],
    id: Option<&str>,
    errors: &FormErrors,
) -> Response {
    let text = |name: &str| written(sent, name).to_owned();
    let card = Card { point: None, ..typed_card(sent) };
    let shown = Shown {
        to: id.map_or_else(|| "/sites/new".to_owned(), |id| format!("/sites/{id}/edit")),
        title: if id.is_some() { "site-change" } else { "sites-add" },
        card,
        kind: Kind::of_word(&text("kind")),
        unit: text("unit").parse().ok(),
        room: text("room").parse().ok(),
        place: (text("lat"), text("lon")),
        is_new: id.is_none(),
        errors,
    };
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(draw(officer, visit, shown))).into_response()
}

/// The card as it was typed, without its point.
fn typed_card(sent: &[(String, String)]) -> Card {
    let text = |name: &str| written(sent, name).to_owned();
    let rows = (1..=MAX_CONTACTS)
        .map(|n| Contact { name: text(&format!("contact-{n}")), phone: text(&format!("phone-{n}")) });
    Card {
        name: text("name"),
        point: None,
        address: text("address"),
        contacts: rows.filter(|row| !row.name.is_empty() || !row.phone.is_empty()).collect(),
        posts: text("posts"),
        run: RunCard { kind: text("type").parse().ok(), said: text("run") },
    }
}

fn read(
    frame: &Frame,
    visit: &Visit,
    sent: &[(String, String)],
    errors: &mut FormErrors,
) -> Option<(Kind, UnitId, Card)> {
    let say = &frame.say;
    let kind = Kind::of_word(written(sent, "kind"));
    if kind.is_none() {
        errors.add("kind", say.say("problem-required"));
    }
    let room = rooms(visit).into_iter().find(|room| room.as_str() == written(sent, "room"));
    if room.is_none() {
        errors.add("room", say.say("problem-required"));
    }
    let mut card = typed_card(sent);
    card.point = point(frame, sent, errors);
    card.run.kind = card.run.kind.filter(|kind| visit.setup().dispatch.incident_type(kind).is_some());
    if card.name.is_empty() {
        errors.add("name", say.say("problem-required"));
    }
    for n in 1..=MAX_CONTACTS {
        let is_half = written(sent, &format!("contact-{n}")).is_empty()
            != written(sent, &format!("phone-{n}")).is_empty();
        if is_half {
            errors.add(&format!("contact-{n}"), say.say("site-contact-half"));
        }
    }
    errors.is_empty().then_some((kind?, room?, card))
}

/// Two decimal numbers, or nothing at all.
fn point(frame: &Frame, sent: &[(String, String)], errors: &mut FormErrors) -> Option<Point> {
    let (lat, lon) = (written(sent, "lat"), written(sent, "lon"));
    if lat.is_empty() && lon.is_empty() {
        return None;
    }
    let number = |text: &str| latin_digits(text).replace([',', '\u{66b}'], ".").parse::<f64>().ok();
    let point = number(lat).zip(number(lon)).and_then(|(lat, lon)| Point::new(lat, lon).ok());
    if point.is_none() {
        errors.add("lat", frame.say.say("site-bad-point"));
    }
    point
}

/// Every control room of the force: a site may be answered by another than one's own.
fn rooms(visit: &Visit) -> Vec<UnitId> {
    visit.setup().places.units().filter(|unit| is_room(unit)).map(|unit| unit.id.clone()).collect()
}

fn draw(officer: &Officer, visit: &Visit, shown: Shown<'_>) -> Markup {
    let frame = &officer.frame.clone().with_script("map.js");
    let say = &frame.say;
    let title = say.say(shown.title);
    let back = shown.to.trim_end_matches("/edit").trim_end_matches("/new").to_owned();
    let body = html! {
        h1 { (title) }
        p { a href=(back) { (say.say("button-back")) } }
        (shown.errors.draw(say))
        form.narrow method="post" action=(shown.to) {
            (officer.form_token())
            (who_and_what(frame, visit, &shown))
            (place(frame, visit, &shown))
            (contacts(frame, &shown))
            (posts_and_run(frame, visit, &shown))
            (go_on(&say.say("button-save")))
        }
    };
    desk_page(frame, &title, body)
}

fn who_and_what(frame: &Frame, visit: &Visit, shown: &Shown<'_>) -> Markup {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let named = |units: Vec<UnitId>| {
        let mut named: Vec<_> = units.iter().map(|unit| (unit.to_string(), naming.unit(unit))).collect();
        named.sort_by(|a, b| a.1.cmp(&b.1));
        named
    };
    let kinds: Vec<_> = Kind::ALL
        .iter()
        .map(|k| (k.word().to_owned(), say.say(&format!("site-kind-{}", k.word()))))
        .collect();
    let chosen = |unit: &Option<UnitId>| unit.as_ref().map(UnitId::to_string).unwrap_or_default();
    let managed = managed(visit);
    // Whoever leads a room adds sites of that room.
    let room = shown.room.clone().or_else(|| rooms(visit).into_iter().find(|room| managed.contains(room)));
    let name = say.say("site-name");
    html! {
        (Field { value: &shown.card.name, error: shown.errors.of("name"), max_chars: MAX_WORDS_CHARS, ..Field::line("name", &name) }.draw(say))
        (pick("kind", &say.say("site-kind"), &kinds, shown.kind.map_or("", Kind::word), shown.errors.of("kind")))
        @if shown.is_new {
            (pick("unit", &say.say("site-unit"), &named(managed), &chosen(&shown.unit), shown.errors.of("unit")))
        }
        (pick("room", &say.say("site-room"), &named(rooms(visit)), &chosen(&room), shown.errors.of("room")))
    }
}

fn place(frame: &Frame, visit: &Visit, shown: &Shown<'_>) -> Markup {
    let say = &frame.say;
    let (address, help) = (say.say("site-address"), say.say("site-address-help"));
    let (lat, lon) = (say.say("room-place-lat"), say.say("room-place-lon"));
    let degrees = |name: &'static str, label, value, error| {
        Field { kind: Takes::Code, value, error, optional: true, max_chars: 20, ..Field::line(name, label) }
            .draw(say)
    };
    // Typed or chosen on the map: the fields are the same.
    let typed = html! {
        div.two {
            (degrees("lat", &lat, &shown.place.0, shown.errors.of("lat")))
            (degrees("lon", &lon, &shown.place.1, None))
        }
    };
    let begin = middle(visit.setup());
    let picker = PointPicker { lat_name: "lat", lon_name: "lon", chosen: None, begin, typed: Some(typed) };
    html! {
        (Field { kind: Takes::Lines(2), value: &shown.card.address, help: &help, optional: true,
                 max_chars: MAX_WORDS_CHARS, ..Field::line("address", &address) }.draw(say))
        p.help { (say.say("site-point-help")) }
        (picker.draw(frame))
    }
}

fn contacts(frame: &Frame, shown: &Shown<'_>) -> Markup {
    let say = &frame.say;
    let rows = (shown.card.contacts.len() + 1).clamp(MIN_ROWS, MAX_CONTACTS);
    let none = Contact::default();
    html! {
        fieldset {
            legend { (say.say("site-contacts")) }
            p.help { (say.say("site-contacts-help")) }
            @for n in 1..=rows {
                @let contact = shown.card.contacts.get(n - 1).unwrap_or(&none);
                @let (name, phone) = (format!("contact-{n}"), format!("phone-{n}"));
                @let who = say.with("site-contact-name", &[("no", n.into())]);
                @let number = say.with("site-contact-phone", &[("no", n.into())]);
                div.two {
                    (Field { value: &contact.name, error: shown.errors.of(&name), optional: true,
                             max_chars: MAX_CONTACT_CHARS, ..Field::line(&name, &who) }.draw(say))
                    (Field { kind: Takes::Phone, value: &contact.phone, optional: true, forgotten: true,
                             max_chars: MAX_CONTACT_CHARS, ..Field::line(&phone, &number) }.draw(say))
                }
            }
        }
    }
}

fn posts_and_run(frame: &Frame, visit: &Visit, shown: &Shown<'_>) -> Markup {
    let say = &frame.say;
    let (posts, run) = (say.say("site-posts"), say.say("site-run"));
    let (posts_help, run_help) = (say.say("site-posts-help"), say.say("site-run-help"));
    let none = (String::new(), say.say("site-run-type-none"));
    let types = visit.setup().dispatch.types().iter();
    let types = types.map(|kind| (kind.id.to_string(), kind.names.in_language(say.language()).to_owned()));
    let types: Vec<_> = std::iter::once(none).chain(types).collect();
    let chosen = shown.card.run.kind.as_ref().map(ToString::to_string).unwrap_or_default();
    html! {
        (Field { kind: Takes::Lines(3), value: &shown.card.posts, help: &posts_help, optional: true,
                 max_chars: MAX_WORDS_CHARS, ..Field::line("posts", &posts) }.draw(say))
        (pick("type", &say.say("site-run-type"), &types, &chosen, None))
        (Field { kind: Takes::Lines(4), value: &shown.card.run.said, help: &run_help, optional: true,
                 max_chars: MAX_WORDS_CHARS, ..Field::line("run", &run) }.draw(say))
    }
}
