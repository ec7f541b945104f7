//! What is a life that fits in memory while it is open?
//!
//! A signal, an incident, a field unit, a site: each has a stream of its own, is folded from headers alone, and is
//! looked at many times a second while it is open. `record` keeps a row of each, and the open ones at hand.
//!
//! Invariant: a fold never fails; what is not understood is passed over.
//! Not here: a matter, whose lists are too long for memory (`decide::matter`, `view`).

use crate::{
    event::{Header, event_of},
    values::{Moment, UnitId},
};
use serde::{Serialize, de::DeserializeOwned};

/// A life that is small enough to be held in memory while it is open.
pub trait Life: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// What can have happened to it.
    type Event: Serialize + DeserializeOwned;
    /// What its streams' names begin with, such as `signal`.
    const KIND: &'static str;

    /// Adds an event to a past. Never fails: what does not belong is passed over.
    fn evolve(past: Option<Self>, header: &Header, event: &Self::Event) -> Option<Self>;

    /// How many events it has.
    fn version(&self) -> u32;

    /// The control room or unit that answers for it.
    fn unit(&self) -> &UnitId;

    /// Further units that it was brought before: a neighbouring room, the room of another agency.
    fn told(&self) -> &[UnitId] {
        &[]
    }

    /// Whether nothing is expected any more: then it leaves memory, and its row stays.
    fn is_over(&self) -> bool;

    /// When a clock must look at it.
    fn alarm(&self) -> Option<Moment> {
        None
    }
}

/// Adds a stored header to a past; a kind of a later version changes nothing.
pub fn grow<L: Life>(past: Option<L>, header: &Header) -> Option<L> {
    match event_of::<L::Event>(&header.kind, &header.facts) {
        Some(event) => L::evolve(past, header, &event),
        None => past,
    }
}
