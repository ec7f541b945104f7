//! What is shown? Each view is a pure function from an event to row changes.
//!
//! Rows are made of headers alone: no view has a person's words. `record` keeps the rows; every view can be
//! dropped and rebuilt from the log.
//!
//! Not here: who may see a row (`guard`), in which words it is shown (the server's pages).

pub mod figures;
pub mod queue;
pub mod timeline;

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
    let Stream::Matter(_) = header.stream else { return None };
    let event: Event = event_of(&header.kind, &header.facts)?;
    let before = past.clone();
    let matter = Matter::evolve(past, header, &event)?;
    let figures = figures::of(before.as_ref(), &matter, header, &event);
    Some(Changes { matter, figures })
}
