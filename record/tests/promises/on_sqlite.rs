//! The suite on SQLite: everything lies in files. And how a record leaves them.

/// Which store.
pub const STORE: &str = "sqlite";

#[path = "bad_days.rs"]
mod bad_days;
#[path = "erasing.rs"]
mod erasing;
#[path = "keys.rs"]
mod keys;
#[path = "kill9.rs"]
mod kill9;
#[path = "kill9_keys.rs"]
mod kill9_keys;
#[path = "moving.rs"]
mod moving;
#[path = "proving.rs"]
mod proving;
#[path = "town.rs"]
mod town;
#[path = "views.rs"]
mod views;
#[path = "writing.rs"]
mod writing;
