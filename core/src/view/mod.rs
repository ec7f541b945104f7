//! What is shown? Each view is a pure function from an event to row changes.
//!
//! Rows are made of headers alone: no view has a person's words. `record` keeps the rows; every view can be
//! dropped and rebuilt from the log.
//!
//! Not here: who may see a row (`guard`), in which words it is shown (the server's pages).

pub mod figures;
pub mod glasses;
pub mod looks;
pub mod queue;
pub mod response;
pub mod timeline;
pub mod waits;

pub use figures::Figure;

use crate::{
    decide::matter::{Event, Matter},
    event::{Header, Stream, event_of},
};

/// What one event changes in the views of matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The matter's row as it stands now: what `queue` and `register` list.
    pub matter: Matter,
    /// What is to be added to the counts.
    pub figures: Vec<Figure>,
}

/// Applies one header to the row of its matter. `None` where the header is of another life or of a kind that
/// this version does not know: what is not understood is passed over, never judged.
///
/// Besides, every header of a matter is a line of its `timeline`.
pub fn apply(past: Option<Matter>, header: &Header) -> Option<Changes> {
    let mut matter = past;
    let figures = grow(&mut matter, header)?;
    Some(Changes { matter: matter?, figures })
}

/// The same in place: `matter` becomes what it is after the event, and the counts are given. `None` where nothing
/// changes.
pub fn grow(matter: &mut Option<Matter>, header: &Header) -> Option<Vec<Figure>> {
    let Stream::Matter(_) = header.stream else { return None };
    let event: Event = event_of(&header.kind, &header.facts)?;
    let counted = matter.as_ref().map(|before| figures::of(before, header, &event));
    *matter = Matter::evolve(matter.take(), header, &event);
    let begun = matter.as_ref()?;
    Some(counted.unwrap_or_else(|| figures::of(begun, header, &event)))
}
