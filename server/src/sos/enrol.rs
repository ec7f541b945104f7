//! How does a phone or a panel become a device of a site?
//!
//! Somebody who looks after the site gets a one-time code. Whoever holds the device sends it with a key that the device
//! made itself and two PINs of their choice; both sides then compare a short code (`pages::sites`).
//!
//! Invariant: a code admits one device; sent again with the same key, it is answered the same.
//! Invariant: PINs are kept as marks under a key that lies apart; nobody of the house can read one.
//! Not here: the page (`pages::sos`), what may happen to a device (`core::decide::device`).
//!
//! | request | body | answer |
//! |---|---|---|
//! | `POST /sos/enrol` | `{"code": "…", "key": "…", "pin": "…", "duress": "…"}` | 201 `{"device": "…", "check": "123 456"}`, 422 trouble with `field` |
//! | `POST /sos/here` | signed, empty | 200 `{"is": "enrolled"}`, `"unproven"` or `"nobody"` |
//!
//! `key` is a public key of P-256, compressed or not, base64 or base64url. A panel may leave both PINs out.

use super::{
    body::{MAX_SOS_BYTES, read_text},
    enrolled::{check_digits, code_mark, pins, written_key},
    signed::Proof,
};
use crate::{intake::FollowUpCode, pages::language::language_of, town::Town, words::Say};
use amanat_core::{
    decide::device::{Command, Device, Kind, Occasion, Refusal, decide},
    event::{Actor, Stream},
    guard::Duty,
};
use amanat_record::{Decision, How, Kept, NotActed};
use axum::{
    Json,
    body::to_bytes,
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Enrolments at work at a time; the next wait.
const MAX_AT_ONCE: usize = 4;

static AT_ONCE: Semaphore = Semaphore::const_new(MAX_AT_ONCE);

/// Why a device does not join, at which field.
struct Wrong(&'static str, &'static str);

/// `POST /sos/enrol`
pub(crate) async fn enrol(State(town): State<Town>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let say = town.words().of(language_of(&parts, town.settings().language));
    let Ok(body) = to_bytes(body, MAX_SOS_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    // Never closed.
    let _turn = AT_ONCE.acquire().await;
    let answer = match joined(&town, &body).await {
        Ok(Ok(kept)) => welcomed(&kept.state),
        Ok(Err(Wrong(field, message))) => refused(&say, field, message),
        Err(cause) => {
            tracing::error!("a device could not be enrolled: {cause:#}");
            let later = refused(&say, "", "device-enrol-later");
            (StatusCode::SERVICE_UNAVAILABLE, later).into_response()
        }
    };
    ([(header::CACHE_CONTROL, "no-store")], answer).into_response()
}

fn welcomed(device: &Device) -> Response {
    let body = json!({ "device": device.id.as_str(), "check": check_digits(device) });
    (StatusCode::CREATED, Json(body)).into_response()
}

fn refused(say: &Say, field: &str, message: &str) -> Response {
    let body = json!({ "problem": "not_enrolled", "field": field, "says": say.say(message) });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

async fn joined(town: &Town, body: &[u8]) -> anyhow::Result<Result<Arc<Kept<Device>>, Wrong>> {
    let typed = |name: &str| read_text(body, name).unwrap_or_default();
    let Some(code) = FollowUpCode::read(&typed("code")) else {
        return Ok(Err(Wrong("code", "device-bad-code")));
    };
    let Some(key) = written_key(&typed("key")) else { return Ok(Err(Wrong("", "device-no-key"))) };
    let (mark, now) = (code_mark(town, code.digits()), town.now());
    let devices = town.system().lives::<Device>(Duty::ManageSites)?;
    // The answer was lost on its way: whoever holds the key asks again.
    if let Some(kept) = devices.iter().find(|kept| kept.state.key.as_deref() == Some(&*key)) {
        return Ok(Ok(kept.clone()));
    }
    let Some(kept) = devices.iter().find(|kept| kept.state.admits(&mark, now)) else {
        return Ok(Err(Wrong("code", "device-bad-code")));
    };
    let (pin, duress) = (typed("pin"), typed("duress"));
    let is_bare = kept.state.kind == Kind::Panel && pin.is_empty() && duress.is_empty();
    let pins = pins(town, &kept.state.id, (&pin, &duress));
    if pins.is_none() && !is_bare {
        return Ok(Err(Wrong("pin", "device-bad-pins")));
    }
    let command = Command::Join { code: mark, key: Some(key), pins, phone: None };
    let occasion = Occasion { now, actor: Actor::Device(kept.state.id.clone()) };
    let stream = Stream::Device(kept.state.id.clone());
    let decided = |past: Option<&Device>| decide(past, &command, &occasion).map(Decision::from);
    match town.system().act::<Device, Refusal>(&stream, Duty::ManageSites, How::ordinary(), decided).await {
        Ok(done) => Ok(Ok(done.life)),
        Err(NotActed::Refused(Refusal::PinsNeeded)) => Ok(Err(Wrong("pin", "device-bad-pins"))),
        Err(NotActed::Refused(_)) => Ok(Err(Wrong("code", "device-bad-code"))),
        Err(no) => Err(anyhow::anyhow!("{no}")),
    }
}

/// What the house answers to a device that says it is there.
pub(super) fn is(proof: &Proof) -> &'static str {
    match proof {
        Proof::Signed(_) => "enrolled",
        Proof::Unproven(_) => "unproven",
        Proof::Anybody => "nobody",
    }
}
