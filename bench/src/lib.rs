//! What is measured, each in a file of its own, beside the limit and beside what others use?
//!
//! | question | module |
//! |---|---|
//! | how is a figure told? | [`figure`] |
//! | where is it measured? | [`site`] |
//! | who asks, how fast are they answered? | [`load`] |
//! | what is the same work with nothing of ours? | [`floor`] |
//! | how many reports a second? | [`intake`] |
//! | how fast are views made anew? | [`rebuild`] |
//! | how long until a record is back? | [`restore`] |
//! | how fast is a page? | [`pages`] |
//! | how fast is a permit? | [`guard`] |
//! | how fast is a receipt? | [`receipts`] |
//! | how fast does a point find its area? | [`areas`] |
//! | where are the units, and who is near? | [`positions`] |

pub mod areas;
pub mod figure;
pub mod floor;
pub mod growth;
pub mod guard;
pub mod intake;
pub mod load;
pub mod pages;
pub mod positions;
pub mod postgres;
pub mod rebuild;
pub mod receipts;
pub mod restore;
pub mod site;
pub mod sos;
pub mod stores;
