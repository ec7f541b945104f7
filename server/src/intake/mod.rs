//! tmp
pub mod photo;
pub use photo::{Kept, keep, BadPhoto};
