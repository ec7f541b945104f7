//! How does somebody read, in an emergency, what is kept from them?
//!
//! One matter, a reason, the second factor again; then an hour in which each part is covered until it is asked for.
//! Those who answer for the matter are told at once, and another person says afterwards whether it was right.
//!
//! Invariant: only these pages read through a glass; no other page, stream, file or program knows that one is open.
//! Not here: who may (`guard`), what may happen to a glass (`decide::glass`).

mod ask;
mod read;
mod review;
mod told;

pub use review::{Back, section as to_review};
pub use told::{at_matter, for_sender, on_today};

use super::trouble::{Trouble, logged};
use crate::{pages::Frame, town::Town};
use amanat_core::{decide::glass::Refusal, values::GlassId};
use amanat_record::{No, NotBroken};
use axum::Router;

/// `/emergency`, what is read there, and what is said about it.
pub fn routes() -> Router<Town> {
    ask::routes().merge(read::routes()).merge(review::routes())
}

/// The message that says a refusal.
fn word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchGlass | Refusal::NotYours => "emergency-none",
        Refusal::AlreadyOpen => "emergency-open-already",
        Refusal::TooMany => "emergency-too-many",
        Refusal::WordsNeeded => "problem-required",
        Refusal::TooLong => "emergency-too-long",
        Refusal::Oneself => "refused-second_person_needed",
        Refusal::Closed => "emergency-closed",
        Refusal::AlreadyDone => "emergency-done-already",
        Refusal::NotDue => "emergency-none",
    }
}

/// What a no means to the person, where no field is to blame.
fn trouble(frame: &Frame, no: NotBroken) -> Trouble {
    match no {
        NotBroken::NotThere => Trouble::missing(frame),
        NotBroken::ProveAgain => Trouble::of(frame, No::ProveAgain),
        NotBroken::Refused(refusal) => Trouble::refused(frame, word(refusal)),
        NotBroken::Record(amanat_record::AppendError::Busy) => {
            Trouble::of(frame, No::Record(amanat_record::AppendError::Busy))
        }
        NotBroken::Record(cause) => {
            logged(&cause);
            Trouble::of(frame, No::NotLogged(cause))
        }
        NotBroken::Fault(fault) => Trouble::ours(frame, &fault),
    }
}

fn glass_id(frame: &Frame, id: &str) -> Result<GlassId, Trouble> {
    GlassId::new(id).map_err(|_| Trouble::missing(frame))
}
