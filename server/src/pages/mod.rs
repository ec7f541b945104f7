//! What does a person see? One file per page, its handlers and markup together.

pub mod frame;
#[cfg(test)]
mod gallery;
pub mod headers;
pub mod icons;
pub mod language;
pub mod layout;
pub mod parts;
pub mod theme;
pub mod wrong;

pub use frame::{Force, Frame, SignedIn};
pub use layout::{desk_page, page};
