//! Which places are looked after, and what must whoever goes there know?
//!
//! Missions, schools, shelters, banks: the list, the card of each with everything that hangs beside it, and its
//! devices. Whoever sees the board of its room reads; whoever looks after it changes.
//!
//! Invariant: what another room or unit answers for is not there.
//! Invariant: what has ended is not among what is warned of.
//! Not here: what may happen to a site or a device (`core::decide`), the panel of the room (`pages::room::site_panel`).

mod acts;
mod closed;
mod device_acts;
mod devices;
pub(super) mod draw;
mod form;
pub(super) mod hangs;
mod list;
mod one;
mod pins;
mod plans;

use super::{
    Frame,
    trouble::{Trouble, logged, ours},
};
use crate::{dispatch::is_room, sites, sites::May, town::Town};
use amanat_core::{
    decide::site::{Refusal, Site},
    guard::Duty,
    values::{SiteId, UnitId},
};
use amanat_record::{AppendError, Kept, NotActed, Visit};
use axum::{Form, Router};
use std::{fmt, sync::Arc};

/// The pages of sites.
pub fn routes() -> Router<Town> {
    list::routes()
        .merge(form::routes())
        .merge(one::routes())
        .merge(plans::routes())
        .merge(pins::routes())
        .merge(closed::routes())
}

/// A form as it was sent.
type Sent = Form<Vec<(String, String)>>;

/// What was written under a name, the first time.
fn written<'a>(sent: &'a [(String, String)], name: &str) -> &'a str {
    sent.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

/// The units whose sites this visitor looks after.
fn managed(visit: &Visit) -> Vec<UnitId> {
    let units = visit.setup().places.units();
    units.map(|unit| unit.id.clone()).filter(|unit| visit.may_at(Duty::ManageSites, unit)).collect()
}

/// Whether there are pages of sites for this visitor.
fn may_look(visit: &Visit) -> bool {
    let places = &visit.setup().places;
    places.units().any(|unit| {
        visit.may_at(Duty::ManageSites, &unit.id) || (is_room(unit) && visit.may_at(Duty::SeeBoard, &unit.id))
    })
}

/// The site of this name, for whoever sees it; with what they may do.
fn seen(frame: &Frame, visit: &Visit, id: &str) -> Result<(Arc<Kept<Site>>, May), Trouble> {
    let id = SiteId::new(id).map_err(|_| Trouble::missing(frame))?;
    let kept = sites::seen(visit, &id).map_err(ours(frame))?.ok_or_else(|| Trouble::missing(frame))?;
    let may = May::of(visit, &kept.state);
    Ok((kept, may))
}

/// The same for whoever looks after it; for all others there is no such act.
fn looked_after(frame: &Frame, visit: &Visit, id: &str) -> Result<Arc<Kept<Site>>, Trouble> {
    let (kept, may) = seen(frame, visit, id)?;
    if may.manage { Ok(kept) } else { Err(Trouble::missing(frame)) }
}

/// The message that says a refusal.
fn word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchSite | Refusal::NoSuchThing => "site-no-such",
        Refusal::AlreadyThere | Refusal::AlreadyDone => "site-done-already",
        Refusal::Closed => "site-is-closed",
        Refusal::BadTime => "site-bad-time",
        Refusal::WordsNeeded => "problem-required",
        Refusal::TooLong => "site-too-long",
        Refusal::TooMany => "site-too-many",
    }
}

/// What a no means to the person, where no field is to blame.
fn trouble<R: fmt::Debug + fmt::Display>(
    frame: &Frame,
    no: NotActed<R>,
    word: fn(&R) -> &'static str,
) -> Trouble {
    match no {
        NotActed::NotThere => Trouble::missing(frame),
        NotActed::Refused(refusal) => Trouble::refused(frame, word(&refusal)),
        NotActed::Record(cause @ (AppendError::Busy | AppendError::Unknown)) => {
            Trouble::of(frame, amanat_record::No::Record(cause))
        }
        NotActed::Record(cause) => {
            logged(&cause);
            Trouble::of(frame, amanat_record::No::Record(cause))
        }
        NotActed::Fault(fault) => Trouble::ours(frame, &fault),
    }
}
