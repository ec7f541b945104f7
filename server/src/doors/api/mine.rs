//! What does a sender's program see and say?
//!
//! The follow-up code is the token, `Authorization: Bearer 1234567890123456`; the budget of tries is the follow
//! page's. A wrong code, a code of a matter that may not be seen and no code at all are answered alike.

use super::{
    asking::{Asking, Body, Key, Time, bearer},
    bodies::{Cleaned, Photos},
    matters::{Promise, picture},
    told::{self, Named, Told, is_discreet, word},
    trouble::{BUSY_WAIT_S, Trouble},
};
use crate::{
    intake::FollowUpCode,
    pages::follow::throttle::{self, Caller},
    town::Town,
};
use amanat_core::{
    decide::matter::{Command, Matter, Said},
    guard::{Action, Who},
    values::MatterNo,
    view::queue::waits,
};
use amanat_record::{Extras, Visit};
use axum::{
    Json,
    extract::{FromRequestParts, Path},
    http::request::Parts,
    response::Response,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

/// Whoever holds a matter's code.
pub struct Sender {
    pub(super) asking: Asking,
    pub(super) visit: Visit,
    pub(super) matter: Matter,
}

impl Sender {
    /// A guest of the house, with a matter that they brought.
    pub(super) fn of_guest(asking: Asking, visit: Visit, matter: Matter) -> Self {
        Self { asking, visit, matter }
    }
}

impl FromRequestParts<Town> for Sender {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let asking = Asking::of(parts, town);
        let Ok(caller) = Caller::from_request_parts(parts, town).await;
        if !throttle::wait(&caller).await {
            return Err(Trouble::busy(&asking.say, BUSY_WAIT_S));
        }
        // Always the same steps, whatever came: an HMAC and a look into the same index.
        let code = bearer(&parts.headers).and_then(FollowUpCode::read).unwrap_or_else(FollowUpCode::nobodys);
        let found = Visit::by_code(town.record(), &town.setup(), code.digits()).map_err(asking.ours())?;
        let (visit, matter) = found.ok_or_else(|| Trouble::missing(&asking.say))?;
        throttle::was_right(&caller);
        Ok(Self { asking, visit, matter })
    }
}

/// A matter, as its sender sees it.
#[derive(Serialize, ToSchema)]
pub struct Mine {
    /// Its short label, for people.
    label: String,
    /// How it is treated; not said where the desk is discreet.
    #[serde(skip_serializing_if = "Option::is_none")]
    desk: Option<Named>,
    /// Whose it is; not said where the desk is discreet.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Named>,
    /// Where it stands: `open`, `acknowledged`, `answered`, `close_proposed`, `closed`.
    state: String,
    /// What it waits for; `for_sender` asks for the sender's word.
    waits: String,
    /// When it came in.
    opened: Time,
    /// The next promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Time>,
    /// Whether that promise is missed.
    late: bool,
    /// The promises that run.
    promises: Vec<Promise>,
    /// How it came out, once proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<String>,
    /// What the sender can do now: `messages`, `verdict`, `withdraw`, `consents`, `erase`.
    may: Vec<&'static str>,
    /// What happened.
    timeline: Vec<Told>,
}

async fn shown(asking: &Asking, visit: &Visit, matter: &Matter) -> Result<Mine, Trouble> {
    let is_open = !matter.is_closed();
    let is_asked = matter.proposal.as_ref().is_some_and(|p| !p.needs_second);
    // Whoever brought it for another does not speak for the person concerned.
    let speaks = matches!(visit.visitor().who, Who::Sender(_));
    let acts = [
        ("messages", is_open && visit.may(matter, Action::Write)),
        ("verdict", is_asked && visit.may(matter, Action::Verdict)),
        ("withdraw", is_open && visit.may(matter, Action::Withdraw)),
        ("consents", speaks && !matter.is_all_erased()),
        ("erase", speaks && !matter.is_all_erased()),
    ];
    let open = !is_discreet(visit, matter);
    Ok(Mine {
        label: matter.no.label(),
        desk: open.then(|| Named::desk(asking, matter.desk.as_str())),
        unit: open.then(|| Named::unit(asking, visit.setup(), &matter.unit)),
        state: word(&matter.status),
        waits: word(&waits(matter)),
        opened: Time(matter.opened),
        due: matter.due().map(|clock| Time(clock.due)),
        late: matter.is_late(asking.now),
        promises: Promise::all(matter),
        outcome: matter.outcome.as_ref().filter(|_| is_asked || !is_open).map(word),
        ending: matter.ending.as_ref().map(word),
        may: acts.into_iter().filter(|(_, may)| *may).map(|(act, _)| act).collect(),
        timeline: told::timeline(asking, visit, matter.no).await?,
    })
}

/// The sender's matter: where it stands, what is promised, what happened and was said
#[utoipa::path(get, path = "/mine", tag = "sender",
    responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn mine(sender: Sender) -> Result<Json<Mine>, Trouble> {
    shown(&sender.asking, &sender.visit, &sender.matter).await.map(Json)
}

/// What a sender writes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// At most 20,000 characters; may be empty where there are photos.
    #[serde(default)]
    text: String,
    /// At most 10, each a JPEG, PNG or WebP of at most 12 MiB, in base64.
    #[serde(default)]
    photos: Photos,
    /// When it was written, where the program kept it for a while; a time ahead counts as now.
    #[serde(default)]
    written: Option<Time>,
}

/// The sender's word.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// `true` closes the matter, `false` opens it again one level higher under the same receipt.
    solved: bool,
    /// Why; may be empty.
    #[serde(default)]
    words: String,
}

/// A matter is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Why; may be empty.
    #[serde(default)]
    words: String,
}

/// Write to whoever has the matter
#[utoipa::path(post, path = "/mine/messages", tag = "sender", request_body = Message,
    responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn write(
    sender: Sender,
    key: Key,
    Body { value, hash }: Body<Message>,
) -> Result<Json<Mine>, Trouble> {
    let Cleaned { words, files } = value.photos.clean(&sender.asking).await?;
    let said = Said { text: value.text, files: words };
    let command = Command::Reply { said, written: value.written.map(|at| at.0) };
    let name = key.of("sender", sender.matter.no, "messages", &hash);
    carry_out(sender, command, Extras { key: Some(name), files }).await
}

/// Say whether it was solved
#[utoipa::path(post, path = "/mine/verdict", tag = "sender", request_body = Verdict,
    responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn verdict(
    sender: Sender,
    key: Key,
    Body { value, hash }: Body<Verdict>,
) -> Result<Json<Mine>, Trouble> {
    let said = Said::new(value.words);
    let command = if value.solved { Command::Agree(said) } else { Command::Dispute(said) };
    let name = key.of("sender", sender.matter.no, "verdict", &hash);
    carry_out(sender, command, Extras { key: Some(name), files: Vec::new() }).await
}

/// Take the matter back
#[utoipa::path(post, path = "/mine/withdraw", tag = "sender", request_body = Withdrawal,
    responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn withdraw(
    sender: Sender,
    key: Key,
    Body { value, hash }: Body<Withdrawal>,
) -> Result<Json<Mine>, Trouble> {
    let name = key.of("sender", sender.matter.no, "withdraw", &hash);
    let extras = Extras { key: Some(name), files: Vec::new() };
    carry_out(sender, Command::Withdraw(Said::new(value.words)), extras).await
}

/// Carries out what the sender said.
pub(super) async fn carry_out(
    sender: Sender,
    command: Command,
    extras: Extras,
) -> Result<Json<Mine>, Trouble> {
    let Sender { asking, visit, matter } = &sender;
    let done = visit.command(matter.no, command, asking.town.now(), extras).await;
    let done = done.map_err(|no| Trouble::of(&asking.say, no))?;
    shown(asking, visit, &done.matter).await.map(Json)
}

/// The receipt, as `amanat verify receipt` and the page in the browser check it
#[utoipa::path(get, path = "/mine/receipt", tag = "sender",
    responses((status = 200, body = Object)), security(("code" = [])))]
pub(super) async fn receipt(sender: Sender) -> Result<Json<Box<RawValue>>, Trouble> {
    receipt_of(&sender.asking, &sender.visit, sender.matter.no).map(Json)
}

/// The receipt of a sender's matter.
pub fn receipt_of(asking: &Asking, visit: &Visit, no: MatterNo) -> Result<Box<RawValue>, Trouble> {
    let receipt = visit.receipt(no).map_err(asking.ours())?;
    let receipt = receipt.ok_or_else(|| Trouble::missing(&asking.say))?;
    RawValue::from_string(receipt.to_json()).map_err(asking.ours())
}

/// A photo of the sender's matter
#[utoipa::path(get, path = "/mine/files/{id}", operation_id = "mine_file", tag = "sender", params(("id" = String, Path)),
    responses((status = 200, content_type = "image/jpeg", body = Vec<u8>)), security(("code" = [])))]
pub(super) async fn file(sender: Sender, Path(id): Path<String>) -> Result<Response, Trouble> {
    picture(&sender.asking, &sender.visit, sender.matter.no, &id).await
}
