//! What does a guest's program see of what the guest brought, and what does it say?
//!
//! By the token of their session; what a sender has with the code of one matter, they have for each that they brought.
//!
//! Invariant: whoever is no guest finds nothing here.

use super::{
    asking::{Asking, Body, Key, Number, Page, Time},
    mine::{self, Message, Mine, Sender, Verdict},
    session::Officer,
    told::word,
    trouble::Trouble,
};
use crate::town::Town;
use amanat_core::{decide::matter::Matter, view::queue::waits};
use amanat_record::{Seen, Wanted};
use axum::{
    Json,
    extract::{FromRequestParts, Query},
    http::request::Parts,
};
use serde::Serialize;
use utoipa::ToSchema;

/// Rows on a page of the list.
const ROWS: usize = 50;

/// What a guest brought.
#[derive(Serialize, ToSchema)]
pub struct Brought {
    /// The newest first.
    matters: Vec<BroughtRow>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

/// One matter that a guest brought.
#[derive(Serialize, ToSchema)]
pub struct BroughtRow {
    /// Its number: `/brought/{no}`.
    number: String,
    /// Its short label, for people.
    label: String,
    /// Where it stands: `open`, `acknowledged`, `answered`, `close_proposed`, `closed`.
    state: String,
    /// What it waits for; `for_sender` asks for the guest's word.
    waits: String,
    /// When it came in.
    opened: Time,
    /// The next promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Time>,
}

impl BroughtRow {
    fn of(matter: &Matter) -> Self {
        Self {
            number: matter.no.to_string(),
            label: matter.no.label(),
            state: word(&matter.status),
            waits: word(&waits(matter)),
            opened: Time(matter.opened),
            due: matter.due().map(|clock| Time(clock.due)),
        }
    }
}

/// A guest who asks.
pub struct Guest(Officer);

impl FromRequestParts<Town> for Guest {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let officer = Officer::from_request_parts(parts, town).await?;
        match officer.visit.setup().guard.is_guest(officer.visit.visitor()) {
            true => Ok(Self(officer)),
            false => Err(Trouble::missing(&officer.asking.say)),
        }
    }
}

/// A guest and a matter that they brought.
pub struct Own(Sender);

impl FromRequestParts<Town> for Own {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let Guest(officer) = Guest::from_request_parts(parts, town).await?;
        let Number(no) = Number::from_request_parts(parts, town).await?;
        let asking: Asking = officer.asking.clone();
        match officer.visit.matter(no).map_err(asking.ours())? {
            Some(Seen::Full(matter)) => Ok(Self(Sender::of_guest(asking, officer.visit, *matter))),
            _ => Err(Trouble::missing(&asking.say)),
        }
    }
}

/// What the guest brought
#[utoipa::path(get, path = "/brought", tag = "guest", params(Page),
    responses((status = 200, body = Brought)), security(("session" = [])))]
pub(super) async fn all(guest: Guest, Query(page): Query<Page>) -> Result<Json<Brought>, Trouble> {
    let Officer { asking, visit, .. } = &guest.0;
    let limit = page.limit.map_or(ROWS, |limit| limit.max(1) as usize);
    let list = visit.list(&Wanted::Everything, page.from, limit).map_err(asking.ours())?;
    let full = list.rows.iter().filter_map(|(_, seen)| seen.full());
    Ok(Json(Brought { matters: full.map(BroughtRow::of).collect(), next: list.next }))
}

/// One matter that the guest brought
#[utoipa::path(get, path = "/brought/{no}", operation_id = "brought_one", tag = "guest", params(("no" = String, Path)),
    responses((status = 200, body = Mine)), security(("session" = [])))]
pub(super) async fn one(own: Own) -> Result<Json<Mine>, Trouble> {
    mine::mine(own.0).await
}

/// Write to whoever has it
#[utoipa::path(post, path = "/brought/{no}/messages", operation_id = "brought_write", tag = "guest",
    params(("no" = String, Path)), request_body = Message,
    responses((status = 200, body = Mine)), security(("session" = [])))]
pub(super) async fn write(own: Own, key: Key, body: Body<Message>) -> Result<Json<Mine>, Trouble> {
    mine::write(own.0, key, body).await
}

/// Say whether it was solved
#[utoipa::path(post, path = "/brought/{no}/verdict", operation_id = "brought_verdict", tag = "guest",
    params(("no" = String, Path)), request_body = Verdict,
    responses((status = 200, body = Mine)), security(("session" = [])))]
pub(super) async fn verdict(own: Own, key: Key, body: Body<Verdict>) -> Result<Json<Mine>, Trouble> {
    mine::verdict(own.0, key, body).await
}
