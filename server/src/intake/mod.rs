//! tmp
pub mod photo;
pub use photo::{BadPhoto, Kept, keep};
