//! What does the record promise? One suite, shaped so that another store can be put under it.
#![allow(clippy::unwrap_used, missing_docs)]

mod town;
mod writing;
