//! What is asked by whoever pressed, and what are they answered?
//!
//! Handlers read a request, take it, and answer with what is durable. A few are at work at a time; the others wait
//! their turn and are not sent away.

use super::{
    ask::{Ask, Theirs},
    body::{Press, read_fix, read_text},
    canary::HOUSE,
    enrol, form, live,
    room::{Origin, room_of},
    signed::Proof,
    sms,
    take::{Asked, NotTaken, Pressed, Taken, What, Written, anew, mark_of, named, take},
    told,
};
use crate::town::Town;
use amanat_core::{
    decide::signal::{Accepted, Pin, Refusal, Routing, Way},
    values::{SignalId, Status, UnitId},
};
use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::json;
use std::str::FromStr;
use tokio::sync::Semaphore;

/// Requests at work at a time; the next wait.
pub const MAX_AT_ONCE: usize = 512;

static AT_ONCE: Semaphore = Semaphore::const_new(MAX_AT_ONCE);

/// The door, for its own listener and for the one of everything else.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/sos", post(press))
        .route("/sos/form", get(form::begin).post(form::take_form))
        .route("/sos/sms", post(sms::come))
        .route("/sos/here", post(here))
        .route("/sos/{id}", get(look))
        .route("/sos/{id}/live", get(watch))
        .route("/sos/{id}/press", post(again))
        .route("/sos/{id}/position", post(position))
        .route("/sos/{id}/message", post(message))
        .route("/sos/{id}/cancel", post(cancel))
        .layer(middleware::from_fn(in_turn))
}

async fn in_turn(request: Request, next: Next) -> Response {
    // Never closed.
    let _turn = AT_ONCE.acquire().await;
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn press(State(town): State<Town>, ask: Ask) -> Response {
    let press = Press::read(&ask.body);
    let (asked, secret) = match is_house(&town, &ask) {
        false => pressed(&town, &ask, press, Way::Web),
        true => {
            let (key, status) = (ask.key(), Some(Status::Test));
            arrived(&town, Arrived { proof: &ask.proof, key, press, otherwise: Way::House, status })
        }
    };
    begun(&town, &ask, asked, secret).await
}

/// Whether the house tries its own door.
fn is_house(town: &Town, ask: &Ask) -> bool {
    let token = ask.headers.get(HOUSE).and_then(|token| token.to_str().ok());
    town.sos().canary().is_ours(token)
}

/// A press as it will be written, and the secret by which it is asked after. `otherwise` is the way of whoever is
/// not enrolled.
pub(super) fn pressed(town: &Town, ask: &Ask, press: Press, otherwise: Way) -> (Asked, String) {
    let key = ask.key();
    arrived(town, Arrived { proof: &ask.proof, key, press, otherwise, status: None })
}

/// A press, whichever way it came.
pub(super) struct Arrived<'a> {
    pub(super) proof: &'a Proof,
    pub(super) key: String,
    pub(super) press: Press,
    pub(super) otherwise: Way,
    pub(super) status: Option<Status>,
}

/// The same for every way: named, routed, and nothing looked up that is not in memory.
pub(super) fn arrived(town: &Town, arrived: Arrived<'_>) -> (Asked, String) {
    let Arrived { proof, key, press, otherwise, status } = arrived;
    let (now, (id, secret)) = (town.now(), named(town, &key));
    let known = proof.named();
    if let Some(known) = proof.device() {
        town.sos().hear(&known.id, now);
    }
    let origin = Origin {
        at: press.said.position.map(|fix| fix.point).or_else(|| known.and_then(|known| known.place)),
        home: known.and_then(|known| known.room.as_ref()),
        is_carried: known.is_none_or(|known| known.is_carried),
    };
    let (room, routing) = room_of(&town.setup().places, &origin, now).unwrap_or_else(nowhere);
    let way = match proof.device() {
        Some(known) if known.is_carried => Way::Person,
        Some(_) if otherwise == Way::Web => Way::Device,
        _ => otherwise,
    };
    let of_device = proof.device().map_or(Status::Actual, |known| known.status);
    let facts = Accepted {
        status: status.unwrap_or(if press.test { Status::Test } else { of_device }),
        way,
        enrolled: proof.device().is_some(),
        device: known.map(|known| known.id.clone()),
        site: known.and_then(|known| known.site.clone()),
        silent: press.silent,
        held_s: press.held_s,
        queued_s: press.queued_s,
        kept_s: None,
        routing,
        ladder: town.settings().sos.ladder(),
        secret: mark_of(town, &secret),
        after: None,
    };
    let actor = proof.device().map_or(amanat_core::event::Actor::Sender, |known| {
        amanat_core::event::Actor::Device(known.id.clone())
    });
    let pressed = Pressed { facts, at: press.pressed, said: press.said, caller: press.caller };
    let what = What::Press(Box::new(pressed));
    (Asked { id, key, received: now, room, actor, what }, secret)
}

/// A force without a single unit: the signal waits under a name that nobody has, and is not lost.
fn nowhere() -> (UnitId, Routing) {
    let unit = UnitId::from_str("nobody").unwrap_or_else(|_| unreachable!("a plain word is an identifier"));
    (unit, Routing::Unknown)
}

async fn begun(town: &Town, ask: &Ask, asked: Asked, secret: String) -> Response {
    let id = asked.id.clone();
    match take(town, asked).await {
        Ok(Taken::Written(Written { life, .. })) => {
            let mut answer = told::of(town, &ask.say, &life);
            (answer.secret, answer.position) = (Some(secret), Some(life.first));
            (StatusCode::CREATED, Json(answer)).into_response()
        }
        Ok(Taken::Kept) => {
            let mut answer = told::of_kept(town, &ask.say, &id);
            answer.secret = Some(secret);
            (StatusCode::ACCEPTED, Json(answer)).into_response()
        }
        Err(no) => trouble(ask, &no),
    }
}

/// A device says that it is there, and learns whether it is known. Nothing is written.
async fn here(ask: Ask) -> Response {
    Json(json!({ "is": enrol::is(&ask.proof), "now": ask.now })).into_response()
}

async fn look(State(town): State<Town>, Path(id): Path<String>, ask: Ask) -> Response {
    let Some((id, theirs)) = found(&town, &ask, &id) else { return not_found(&ask) };
    match theirs {
        Theirs::Written(life) => Json(told::of(&town, &ask.say, &life)).into_response(),
        Theirs::Kept => Json(told::of_kept(&town, &ask.say, &id)).into_response(),
    }
}

async fn watch(State(town): State<Town>, Path(id): Path<String>, ask: Ask) -> Response {
    let Some((id, _)) = found(&town, &ask, &id) else { return not_found(&ask) };
    live::stream(town, ask.say, id)
}

async fn again(State(town): State<Town>, Path(id): Path<String>, ask: Ask) -> Response {
    let Press { queued_s, pressed, said, .. } = Press::read(&ask.body);
    follow(&town, &ask, &id, What::Again { queued_s, pressed, said }).await
}

async fn position(State(town): State<Town>, Path(id): Path<String>, ask: Ask) -> Response {
    match read_fix(&ask.body) {
        Some(fix) => follow(&town, &ask, &id, What::Position(fix)).await,
        None => invalid(&ask, "no_position", "sos-no-position"),
    }
}

async fn message(State(town): State<Town>, Path(id): Path<String>, ask: Ask) -> Response {
    let text = read_text(&ask.body, "text").unwrap_or_default();
    follow(&town, &ask, &id, What::Message(text)).await
}

async fn cancel(State(town): State<Town>, Path(id): Path<String>, ask: Ask) -> Response {
    let typed = read_text(&ask.body, "pin").unwrap_or_default();
    let pin = pin_of(&town, &ask, &typed);
    follow(&town, &ask, &id, What::Cancel(pin)).await
}

/// A PIN is one only together with the device whose it is.
fn pin_of(town: &Town, ask: &Ask, typed: &str) -> Pin {
    match ask.proof.device() {
        Some(known) if !typed.is_empty() => town.sos().keys().pin(&known.id, typed),
        _ => Pin::None,
    }
}

fn found(town: &Town, ask: &Ask, id: &str) -> Option<(SignalId, Theirs)> {
    let id = SignalId::new(id).ok()?;
    let theirs = ask.theirs(town, &id)?;
    Some((id, theirs))
}

async fn follow(town: &Town, ask: &Ask, id: &str, what: What) -> Response {
    let Some((id, theirs)) = found(town, ask, id) else { return not_found(ask) };
    let room = match &theirs {
        Theirs::Written(life) => life.state.unit.clone(),
        Theirs::Kept => {
            town.sos().spool().press_of(&id).map_or_else(|| nowhere().0, |s| s.asked.room.clone())
        }
    };
    let asked = followed(ask, id, room, what);
    let pin_wrong = matches!(asked.what, What::Cancel(Pin::Wrong));
    match take(town, asked.clone()).await {
        Ok(Taken::Written(Written { life, .. })) => {
            let mut answer = told::of(town, &ask.say, &life);
            answer.pin_wrong = pin_wrong;
            Json(answer).into_response()
        }
        Ok(Taken::Kept) => {
            (StatusCode::ACCEPTED, Json(told::of_kept(town, &ask.say, &asked.id))).into_response()
        }
        Err(NotTaken::Refused(refusal)) => match anew(town, &asked, refusal) {
            Some(press) => {
                let (_, secret) = named(town, &press.key);
                begun(town, ask, press, secret).await
            }
            None => refused(town, ask, &asked, refusal),
        },
        Err(no) => trouble(ask, &no),
    }
}

pub(super) fn followed(ask: &Ask, id: SignalId, room: UnitId, what: What) -> Asked {
    Asked { id, key: ask.key(), received: ask.now, room, actor: ask.actor(), what }
}

/// What is over, or needs nothing any more, is shown as it is.
fn refused(town: &Town, ask: &Ask, asked: &Asked, refusal: Refusal) -> Response {
    match (refusal, super::take::read(town, &asked.id)) {
        (Refusal::WordsNeeded, _) => invalid(ask, "words_needed", "sos-words-needed"),
        (Refusal::TooLong, _) => invalid(ask, "too_long", "sos-too-long"),
        (_, Some(life)) => (StatusCode::CONFLICT, Json(told::of(town, &ask.say, &life))).into_response(),
        (_, None) => not_found(ask),
    }
}

fn invalid(ask: &Ask, problem: &str, message: &str) -> Response {
    let body = json!({ "problem": problem, "says": ask.say.say(message) });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

fn not_found(ask: &Ask) -> Response {
    let body = json!({ "problem": "not_found", "says": ask.say.say("sos-not-found") });
    (StatusCode::NOT_FOUND, Json(body)).into_response()
}

/// Neither the log nor the disk takes it: the room sees it, and whoever pressed is told another way.
fn trouble(ask: &Ask, no: &NotTaken) -> Response {
    let (status, problem) = match no {
        NotTaken::Lost => (StatusCode::SERVICE_UNAVAILABLE, "not_kept"),
        NotTaken::Refused(_) => (StatusCode::CONFLICT, "refused"),
    };
    let body = json!({ "problem": problem, "says": ask.say.say("sos-says-lost") });
    (status, Json(body)).into_response()
}
