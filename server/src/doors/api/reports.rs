//! How does a report come in by a program?
//!
//! Answers are read into what a form would have sent, and then go the pages' way: cleaned, checked, routed, durable.
//! The answer to the same key with the same body is the same, follow-up code included: the code follows from the
//! key by an HMAC whose key only the server has, so that nothing must be kept to say it again.

use super::{
    asking::{Asking, Body, Key, Time, bearer},
    mine::receipt_of,
    told::{Named, is_discreet},
    trouble::Trouble,
};
use crate::intake::{self, Address, Brought, Incoming, NotTaken, Problems, Received, photo::MAX_PHOTO_BYTES};
use crate::town::Town;
use amanat_core::{
    answers::{Raw, RawPlace},
    guard::{Visitor, Who},
    playbook::{AskKind, Door, Playbook},
    values::{DeskId, Language, Moment},
};
use axum::{
    Json,
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A report.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// To which desk, as `/desks` names it.
    #[schema(value_type = String)]
    desk: DeskId,
    /// The sender's language: `ur`, `ps`, `sd`, `ar`, `ckb`, `fa` or `en`. Answers come in it.
    #[schema(value_type = String)]
    language: Language,
    /// The answers, by question.
    answers: BTreeMap<String, Given>,
    /// Where the sender can be told; absent: they come back with the code.
    #[serde(default)]
    reach: Option<Reach>,
}

/// An answer, in the way that the question's kind asks for.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Given {
    /// `text`, `long_text`, `choice`, `phone`, `person`, `language`, `unit`; a `time` as RFC 3339; a `place` in words.
    Text(String),
    /// `yes_no`.
    YesNo(bool),
    /// `number`.
    Number(u32),
    /// `photo`: each a JPEG, PNG or WebP of at most 12 MiB, in base64.
    Photos(Vec<String>),
    /// `place`.
    Place(GivenPlace),
}

/// A place: a point, an area, words, or several of these.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GivenPlace {
    /// Latitude in degrees of WGS 84, with `lon`.
    #[serde(default)]
    lat: Option<f64>,
    /// Longitude in degrees of WGS 84, with `lat`.
    #[serde(default)]
    lon: Option<f64>,
    /// An area, as `/places/areas` names it.
    #[serde(default)]
    area: Option<String>,
    /// In words.
    #[serde(default)]
    text: Option<String>,
}

/// Where somebody can be told: one of these, or none.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// By mail.
    #[serde(default)]
    email: Option<String>,
    /// By telephone.
    #[serde(default)]
    phone: Option<String>,
}

/// A report was taken in.
#[derive(Serialize, ToSchema)]
pub struct Taken {
    /// Its short label, for people.
    label: String,
    /// The follow-up code, sixteen digits in groups. Whoever has it is the sender: to be shown to them only.
    code: String,
    /// Whose it is; not said where the desk is discreet.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Named>,
    /// Until when somebody promises to act.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Time>,
    /// Units among which a person must still choose; empty where it is clear.
    candidates: Vec<Named>,
    /// The receipt: what `amanat verify receipt` and the page in the browser check.
    #[schema(value_type = Object)]
    receipt: Box<serde_json::value::RawValue>,
    /// Whether this is the answer to a sending that was carried out before.
    replayed: bool,
}

/// Who brings it: a guest of the house by the token of their session, otherwise anyone. An officer's token does not
/// make it an officer's report.
pub(super) struct Reporter {
    asking: Asking,
    by: Visitor,
}

impl FromRequestParts<Town> for Reporter {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let asking = Asking::of(parts, town);
        let Some(token) = bearer(&parts.headers) else {
            return Ok(Self { asking, by: Visitor::bare(Who::Anyone) });
        };
        let found = town.gate().session(token).map_err(asking.ours())?;
        let (session, person) = found.ok_or_else(|| Trouble::signed_out(&asking.say))?;
        let visitor = person.visitor(session.strong.is_some(), false, asking.now);
        let by = if town.setup().guard.is_guest(&visitor) { visitor } else { Visitor::bare(Who::Anyone) };
        Ok(Self { asking, by })
    }
}

/// Bring a report
///
/// With the session token of a guest (a mission, a school, an auxiliary) it is theirs, and they find it again with it.
///
/// 201 when it was recorded, 200 when the same `Idempotency-Key` with the same body had been recorded before; the
/// answer is the same, with the same follow-up code. The key is as secret as the code: make it at random.
#[utoipa::path(post, path = "/reports", tag = "anyone", request_body = Report,
    responses((status = 201, body = Taken), (status = 200, description = "It was here before", body = Taken)))]
pub(super) async fn report(
    Reporter { asking, by }: Reporter,
    key: Key,
    Body { value: report, .. }: Body<Report>,
) -> Result<(StatusCode, Json<Taken>), Trouble> {
    let setup = asking.town.setup();
    let playbook = setup.desks.current(&report.desk).filter(|p| p.doors.contains(&Door::Api));
    let playbook = playbook.ok_or_else(|| Trouble::field(&asking.say, "desk", "api-no-desk"))?;
    let incoming = Incoming {
        desk: report.desk.clone(),
        door: Door::Api,
        language: report.language,
        brought: brought(&asking, playbook, report)?,
        key: Some(key.text().to_owned()),
    };
    let received =
        intake::take_from(&asking.town, incoming, by).await.map_err(|no| not_taken(&asking, no))?;
    let status = if received.done.replayed { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(taken(&asking, &received)?)))
}

fn taken(asking: &Asking, received: &Received) -> Result<Taken, Trouble> {
    let matter = &received.done.matter;
    let visit = asking.town.visit(Visitor::bare(Who::Sender(matter.no)));
    let named = |unit| Named::unit(asking, visit.setup(), unit);
    let discreet = is_discreet(&visit, matter);
    Ok(Taken {
        label: matter.no.label(),
        code: received.code.to_string(),
        unit: (!discreet).then(|| named(&matter.unit)),
        due: matter.due().map(|clock| Time(clock.due)),
        candidates: if discreet { Vec::new() } else { matter.among.iter().map(named).collect() },
        receipt: receipt_of(asking, &visit, matter.no)?,
        replayed: received.done.replayed,
    })
}

/// What a form would have sent; or every field that cannot be read as one.
fn brought(asking: &Asking, playbook: &Playbook, report: Report) -> Result<Brought, Trouble> {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let mut brought = Brought::default();
    for (name, given) in report.answers {
        let Some(ask) = playbook.ask(&name) else {
            wrong.insert(format!("answers.{name}"), asking.say.say("api-not-asked"));
            continue;
        };
        match read(given, ask.kind) {
            Ok(Read::Answer(raw)) => {
                brought.answers.insert(name, raw);
            }
            Ok(Read::Photos(photos)) => brought.photos = photos,
            Err(word) => {
                wrong.insert(format!("answers.{name}"), asking.say.say(word));
            }
        }
    }
    brought.reach = match report.reach.unwrap_or_default() {
        Reach { email: None, phone: None } => Address::None,
        Reach { email: Some(email), phone: None } => Address::Email(email),
        Reach { email: None, phone: Some(phone) } => Address::Phone(phone),
        Reach { .. } => {
            wrong.insert("reach".into(), asking.say.say("api-one-of-these"));
            Address::None
        }
    };
    if wrong.is_empty() { Ok(brought) } else { Err(Trouble::fields(&asking.say, wrong)) }
}

enum Read {
    Answer(Raw),
    Photos(Vec<Vec<u8>>),
}

fn read(given: Given, kind: AskKind) -> Result<Read, &'static str> {
    let text = |text: &str| Ok(Read::Answer(Raw::Text(text.to_owned())));
    match (given, kind) {
        (Given::Text(at), AskKind::Time) => {
            let at: Option<jiff::Timestamp> = at.parse().ok();
            Ok(Read::Answer(Raw::Time(at.map(Moment::from_timestamp))))
        }
        (Given::Text(_), AskKind::Photo | AskKind::YesNo) => Err("api-other-kind"),
        (Given::Text(said), _) => text(&said),
        (Given::YesNo(yes), AskKind::YesNo) => text(if yes { "yes" } else { "no" }),
        (Given::Number(number), AskKind::Number) => text(&number.to_string()),
        (Given::Place(place), AskKind::Place) => Ok(Read::Answer(Raw::Place(place.raw()))),
        (Given::Photos(photos), AskKind::Photo) => from_base64(&photos).map(Read::Photos),
        _ => Err("api-other-kind"),
    }
}

/// Photos out of base64; what they are is found out later.
pub fn from_base64(photos: &[String]) -> Result<Vec<Vec<u8>>, &'static str> {
    let one = |photo: &String| {
        if photo.len() / 4 * 3 > MAX_PHOTO_BYTES + 3 {
            return Err("api-too-large");
        }
        BASE64_STANDARD.decode(photo).map_err(|_| "api-not-base64")
    };
    photos.iter().map(one).collect()
}

impl GivenPlace {
    fn raw(self) -> RawPlace {
        let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
        RawPlace {
            lat: number(self.lat),
            lon: number(self.lon),
            area: self.area.unwrap_or_default(),
            text: self.text.unwrap_or_default(),
        }
    }
}

fn not_taken(asking: &Asking, no: NotTaken) -> Trouble {
    match no {
        NotTaken::NoDesk => Trouble::field(&asking.say, "desk", "api-no-desk"),
        NotTaken::Wrong(problems) => Trouble::fields(&asking.say, sentences(asking, &problems)),
        NotTaken::No(no) => Trouble::of(&asking.say, no),
        ours => Trouble::ours(&asking.say, &ours),
    }
}

/// What is wrong at each field, under the names that the request has for them.
fn sentences(asking: &Asking, problems: &Problems) -> BTreeMap<String, String> {
    let at = |name: &String| match name.as_str() {
        intake::REACH => name.clone(),
        "key" => "Idempotency-Key".to_owned(),
        _ => format!("answers.{name}"),
    };
    let sentence = |wrong: &intake::Wrong| {
        let id = format!("problem-{}", wrong.word());
        asking.say.with(&id, &[("limit", wrong.limit().unwrap_or_default().into())])
    };
    problems.iter().map(|(name, wrong)| (at(name), sentence(wrong))).collect()
}
