//! What must last? The log, the vault, the views, the errands and the anchor.
//!
//! Callers know the types of this file and `Record`; which store is behind it (`sqlite/`) is nobody's business,
//! so that another can follow without touching a caller.

pub mod append;

pub use append::{
    Append, AppendError, Appended, Errand, Expected, FileIn, IdempotencyKey, Lane, Position, Write,
};
