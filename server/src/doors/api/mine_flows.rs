//! What does a sender's program agree to, take back, and ask the end of?
//!
//! As on the follow page. A guest of the house, who brought something for another, does not speak for the person
//! concerned and has none of this.

use super::{
    asking::{Body, Key},
    leaving_bodies::{Agreeing, EndAsked, TakenBack},
    mine::{Mine, Sender, carry_out},
    standing::ConsentRow,
    told,
    trouble::Trouble,
};
use crate::pages::follow::ONLINE;
use amanat_core::decide::matter::{Command, Said};
use amanat_record::Extras;
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// What the sender agreed to.
#[derive(Serialize, ToSchema)]
pub struct Consents {
    /// In the order in which they were given.
    consents: Vec<ConsentRow>,
}

/// What the sender agreed to, and what an officer wrote down as agreed
#[utoipa::path(get, path = "/mine/consents", tag = "sender",
    responses((status = 200, body = Consents)), security(("code" = [])))]
pub(super) async fn consents(sender: Sender) -> Result<Json<Consents>, Trouble> {
    let Sender { asking, visit, matter } = &sender;
    let reading = told::open(asking, visit, matter.no).await?;
    let lines = reading.timeline().map_err(asking.ours())?;
    let given = reading.matter().flows.consents.iter();
    Ok(Json(Consents { consents: given.map(|c| ConsentRow::of(asking, &reading, &lines, c)).collect() }))
}

/// Agree that words go to somebody; a unit of the police is named with an officer
#[utoipa::path(post, path = "/mine/consents", operation_id = "mine_agree", tag = "sender", request_body = Agreeing,
    responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn agree(
    sender: Sender,
    key: Key,
    Body { value, hash }: Body<Agreeing>,
) -> Result<Json<Mine>, Trouble> {
    if !ONLINE.contains(&value.to.word()) {
        return Err(Trouble::field(&sender.asking.say, "to", "problem-not-an-option"));
    }
    let command = value.command(sender.asking.say.language());
    does(sender, &key, ("consents", &hash), command).await
}

/// Take a consent back, whoever wrote it down
#[utoipa::path(post, path = "/mine/consents/withdraw", operation_id = "mine_take_back", tag = "sender",
    request_body = TakenBack, responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn take_back(
    sender: Sender,
    key: Key,
    Body { value, hash }: Body<TakenBack>,
) -> Result<Json<Mine>, Trouble> {
    let command = Command::WithdrawConsent { id: value.consent, said: Said::new(value.text) };
    does(sender, &key, ("consents-withdraw", &hash), command).await
}

/// Ask for the end of words: who I am, or everything once it is closed
#[utoipa::path(post, path = "/mine/erase", operation_id = "mine_erase", tag = "sender", request_body = EndAsked,
    responses((status = 200, body = Mine)), security(("code" = [])))]
pub(super) async fn erase(
    sender: Sender,
    key: Key,
    Body { value, hash }: Body<EndAsked>,
) -> Result<Json<Mine>, Trouble> {
    let command = Command::AskErasure { classes: value.classes, said: Said::new(value.words) };
    does(sender, &key, ("erase", &hash), command).await
}

async fn does(
    sender: Sender,
    key: &Key,
    (act, hash): (&str, &[u8; 32]),
    command: Command,
) -> Result<Json<Mine>, Trouble> {
    let name = key.of("sender", sender.matter.no, act, hash);
    carry_out(sender, command, Extras { key: Some(name), files: Vec::new() }).await
}
