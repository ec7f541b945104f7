//! What does a program of a control room ask and do?
//!
//! The same visits as the pages: what stands on the board, one incident whole, who could go, acts on incidents and
//! units, and the dispatcher's line. A unit's own program (a phone, a terminal in a car) says by the same acts how far
//! the unit is.
//!
//! | question | module |
//! |---|---|
//! | what stands on the board? | `board`, `rows` |
//! | what was said of one incident? | `one` |
//! | what does somebody do with it? | `acts`, `asked` |
//! | who could go? | `who` |
//! | what does a field unit say? | `units` |
//! | what does a line ask for? | `line` |
//!
//! Invariant: what another room answers for is not there, unless it was shared; then only what is on its list.

mod acts;
mod asked;
mod board;
mod line;
mod one;
mod rows;
mod units;
mod who;

use super::{asking::Asking, trouble::Trouble};
use crate::{dispatch::words, town::Town};
use amanat_core::values::{FieldUnitId, IncidentId};
use amanat_record::{AppendError, IdempotencyKey, NotActed, visit::dispatch::Unable};
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use utoipa_axum::{router::OpenApiRouter, routes};

/// Adds every question of a room.
pub(super) fn add_to(router: OpenApiRouter<Town>) -> OpenApiRouter<Town> {
    router
        .routes(routes!(board::room))
        .routes(routes!(acts::open))
        .routes(routes!(one::incident))
        .routes(routes!(acts::act))
        .routes(routes!(who::recommended))
        .routes(routes!(units::form))
        .routes(routes!(units::unit))
        .routes(routes!(units::act))
        .routes(routes!(line::forms))
        .routes(routes!(line::say))
        .routes(routes!(line::complete))
}

/// The incident of an address; a text that is none is answered like one that nobody has.
pub(super) struct TheIncident(pub IncidentId);

/// The field unit of an address.
pub(super) struct TheUnit(pub FieldUnitId);

#[derive(Deserialize)]
struct InPath {
    id: String,
}

async fn id_of<T: std::str::FromStr>(parts: &mut Parts, town: &Town) -> Result<T, Trouble> {
    let found = Path::<InPath>::from_request_parts(parts, town).await.ok();
    let id = found.and_then(|path| path.0.id.parse().ok());
    id.ok_or_else(|| Trouble::missing(&Asking::of(parts, town).say))
}

impl FromRequestParts<Town> for TheIncident {
    type Rejection = Trouble;
    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        id_of(parts, town).await.map(Self)
    }
}

impl FromRequestParts<Town> for TheUnit {
    type Rejection = Trouble;
    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        id_of(parts, town).await.map(Self)
    }
}

/// A name for a command, known to the record as this person's for this life.
pub(super) fn named(key: &super::asking::Key, who: &str, about: &str, body: &[u8; 32]) -> IdempotencyKey {
    let mut name = Sha256::new();
    for part in [who, about, key.text()] {
        name.update((part.len() as u64).to_be_bytes());
        name.update(part);
    }
    let name: String = name.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let meaning = Sha256::new().chain_update(about).chain_update([0]).chain_update(body).finalize();
    IdempotencyKey { key: format!("room:{name}"), meaning: meaning.into() }
}

/// What an act's *no* means to a program.
pub(super) fn trouble(asking: &Asking, no: NotActed<Unable>) -> Trouble {
    match no {
        NotActed::NotThere => Trouble::missing(&asking.say),
        NotActed::Refused(unable) if unable.is_nowhere() => Trouble::missing(&asking.say),
        NotActed::Refused(unable) => Trouble::refused(&asking.say, &words::refusal(&unable)),
        NotActed::Record(AppendError::KeyReused) => Trouble::refused(&asking.say, "api-key-reused"),
        NotActed::Record(AppendError::Busy) => Trouble::busy(&asking.say, super::trouble::BUSY_WAIT_S),
        NotActed::Record(cause) => Trouble::ours(&asking.say, &cause),
        NotActed::Fault(cause) => Trouble::ours(&asking.say, &cause),
    }
}
