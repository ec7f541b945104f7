//! How is the public warned?
//!
//! Officers write a warning in the languages of their ground, another person lets it out, and everybody reads it: on
//! the first page, on its own page, in the feed, as CAP and as JSON.
//!
//! Invariant: a public page says what `warnings::current` gives, and nothing else.
//! Not here: what may happen to a warning (`core::decide::warning`), its CAP message (`warnings`).

mod form;
mod ground;
mod hold;
mod list;
mod public;
mod show;
mod typed;

pub use public::{notices, severity_badge};

use super::{Frame, trouble::Trouble};
use crate::{officer::Officer, town::Town};
use amanat_core::{
    decide::warning::Refusal,
    guard::Duty,
    values::{UnitId, WarningId},
};
use amanat_record::{AppendError, No, NotActed, Visit};
use axum::Router;

/// `/warnings` for everybody, `/warn` for those who write them.
pub fn routes() -> Router<Town> {
    Router::new().merge(public::routes()).merge(list::routes()).merge(form::routes()).merge(show::routes())
}

/// The units for which somebody may write warnings: those of their posts.
fn units_of(officer: &Officer, visit: &Visit) -> Vec<UnitId> {
    let mut units: Vec<UnitId> = officer.visitor.posts.iter().map(|post| post.unit.clone()).collect();
    units.sort();
    units.dedup();
    units.retain(|unit| visit.may_at(Duty::DraftWarning, unit));
    units
}

fn warning_id(frame: &Frame, id: &str) -> Result<WarningId, Trouble> {
    WarningId::new(id).map_err(|_| Trouble::missing(frame))
}

fn trouble(frame: &Frame, no: NotActed<Refusal>) -> Trouble {
    match no {
        NotActed::NotThere => Trouble::missing(frame),
        NotActed::Refused(refusal) => Trouble::refused(frame, &format!("warning-refused-{}", refusal.word())),
        NotActed::Record(AppendError::Busy) => Trouble::of(frame, No::Record(AppendError::Busy)),
        NotActed::Record(cause) => Trouble::of(frame, No::Record(cause)),
        NotActed::Fault(fault) => Trouble::ours(frame, &fault),
    }
}
