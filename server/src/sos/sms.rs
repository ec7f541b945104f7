//! How does somebody call for help by a text message?
//!
//! The force's gateway hands each message over, signed with a secret that both know. `SOS`, or a word for help in one
//! of our languages, begins it; a code that was agreed with an enrolled phone may follow, then whatever they write. The
//! answer says what is to be texted back.
//!
//! Invariant: a sender's number alone proves nothing: it is easily forged. With its code it does.
//! Not here: sending texts (`deliver`).

use super::{
    body::{Caller, MAX_SOS_BYTES, Press},
    door::{Arrived, arrived},
    signed::Proof,
    take::{self, NotTaken, Taken, What, Written, take},
    told,
};
use crate::{town::Town, words::Say};
use amanat_core::{
    decide::signal::{Fix, Pin, Signal, Spoken, Way},
    guard::Duty,
    text::fold::loose_key,
    values::{Language, Moment, Point, SignalId, Span},
};
use axum::{
    Json,
    body::{Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How far the gateway's clock may be from ours.
const MAX_SKEW: Span = Span::from_mins(10);
/// The longest code, in characters.
const MAX_CODE_CHARS: usize = 12;

/// A message as the gateway hands it over.
#[derive(Deserialize)]
struct Text {
    /// The gateway's own name for it: the same message handed over twice is one.
    id: String,
    /// The sender's number, `+` and digits.
    from: String,
    /// What they wrote.
    text: String,
}

/// What the gateway is answered.
#[derive(Serialize)]
struct Reply {
    /// Whether it was a call for help.
    sos: bool,
    /// What is to be texted back; nothing where it was none.
    reply: Option<String>,
}

/// `POST /sos/sms`
pub(super) async fn come(State(town): State<Town>, request: Request) -> Response {
    let Some(secret) = town.sos().sms_secret(&town) else { return StatusCode::NOT_FOUND.into_response() };
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_SOS_BYTES * 2).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    if !is_signed(&parts.headers, &body, secret, town.clock().of_phones().now()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(text) = serde_json::from_slice::<Text>(&body) else {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    };
    let Some(called) = read(&town, &text.text) else {
        return Json(Reply { sos: false, reply: None }).into_response();
    };
    match called_for_help(&town, &text, called).await {
        Ok(reply) => Json(Reply { sos: true, reply: Some(reply) }).into_response(),
        // The gateway tries again.
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Hex of HMAC-SHA256 over the time, a line feed and the body.
fn is_signed(headers: &HeaderMap, body: &Bytes, secret: &[u8], now: Moment) -> bool {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let signed = || {
        let (time, mark) = (text("x-sms-time")?, text("x-sms-signature")?);
        let at = Moment::from_millis(time.parse().ok()?);
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
        mac.update(time.as_bytes());
        mac.update(b"\n");
        mac.update(body);
        let right = take::hex(&mac.finalize().into_bytes());
        let is_right: bool = subtle::ConstantTimeEq::ct_eq(right.as_bytes(), mark.as_bytes()).into();
        Some(is_right && (now - at).millis().abs() <= MAX_SKEW.millis())
    };
    signed().unwrap_or(false)
}

/// A call for help in a text.
struct Called {
    language: Language,
    code: Option<String>,
    said: Spoken,
}

/// Whether a text begins with a word for help, and what follows it.
fn read(town: &Town, text: &str) -> Option<Called> {
    let mut words = text.split_whitespace();
    let first = loose_key(words.next()?.trim_matches(|c: char| !c.is_alphanumeric()));
    let language = Language::ALL.into_iter().find(|language| {
        let known = town.words().of(*language).plain().say("sos-sms-words");
        known.split_whitespace().any(|word| loose_key(word) == first)
    })?;
    let rest: Vec<&str> = words.collect();
    let is_code = |word: &&&str| {
        word.chars().count() <= MAX_CODE_CHARS
            && word.chars().all(char::is_alphanumeric)
            && word.chars().any(char::is_numeric)
    };
    let code = rest.first().filter(is_code).map(|word| loose_key(word));
    let said = rest[usize::from(code.is_some())..].join(" ");
    let position = point_in(text).map(|point| Fix { point, accuracy_m: None, at: None });
    let text = (!said.is_empty()).then_some(said);
    Some(Called { language, said: Spoken { position, text, code: code.clone() }.within_limits(), code })
}

/// Two decimal numbers that follow each other, as maps and telephones write a place.
fn point_in(text: &str) -> Option<Point> {
    let is_of_number = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    let numbers: Vec<f64> = text
        .split(|c: char| !is_of_number(c))
        .filter(|part| part.contains('.'))
        .filter_map(|part| part.trim_matches('.').parse().ok())
        .collect();
    numbers.windows(2).find_map(|two| Point::new(two[0], two[1]).ok())
}

async fn called_for_help(town: &Town, text: &Text, called: Called) -> Result<String, NotTaken> {
    let number: String = text.from.chars().filter(|c| c.is_ascii_digit() || *c == '+').take(20).collect();
    let keys = town.sos().keys();
    let known = keys.by_phone(&number);
    let proof = match (known, &called.code) {
        (Some(known), Some(code)) => match keys.pin(&known.id, code) {
            Pin::Right | Pin::Duress => Proof::Signed(known),
            Pin::Wrong | Pin::None => Proof::Unproven(known),
        },
        (Some(known), None) => Proof::Unproven(known),
        (None, _) => Proof::Anybody,
    };
    let key = take::hex(&Sha256::digest(format!("sms\0{}\0{}", text.from, text.id)));
    // A code may be a PIN: it is not kept.
    let said = Spoken { code: None, ..called.said };
    let caller = Caller { name: None, phone: Some(number) };
    let press = Press { said: said.clone(), caller, ..Press::default() };
    let (mut asked, _) =
        arrived(town, Arrived { proof: &proof, key, press, otherwise: Way::Sms, status: None });
    if let Some(open) = open_of(town, &proof) {
        let (id, room) = open;
        (asked.id, asked.room) = (id, room);
        asked.what = What::Again { queued_s: None, pressed: None, said };
    }
    let say: Say = town.words().of(called.language).plain();
    match take(town, asked).await? {
        Taken::Written(Written { life, .. }) => Ok(told::of(town, &say, &life).says),
        Taken::Kept => Ok(say.say("sos-says-kept")),
    }
}

/// The signal that this phone has open, proven as this text is: another text is another press. What is proven does not
/// go under in what is not.
fn open_of(town: &Town, proof: &Proof) -> Option<(SignalId, amanat_core::values::UnitId)> {
    let device = &proof.device()?.id;
    let open = town.system().lives::<Signal>(Duty::SeeBoard).ok()?;
    let found = open.iter().rev().find(|kept| {
        let facts = &kept.state.facts;
        facts.enrolled && facts.device.as_ref() == Some(device) && !kept.state.looks_cancelled()
    })?;
    Some((found.state.id.clone(), found.state.unit.clone()))
}
