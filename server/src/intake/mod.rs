//! How does what people bring come in? (photos so far)
pub mod photo;
pub use photo::{BadPhoto, Kept, keep};
