//! The suite on PostgreSQL: log and keys lie in a database. And what only a database can do: be lost for a while, and
//! be shared by several nodes.

/// Which store.
pub const STORE: &str = "postgresql";

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
#[path = "losing.rs"]
mod losing;
#[path = "nodes.rs"]
mod nodes;
#[path = "proving.rs"]
mod proving;
#[path = "town.rs"]
mod town;
#[path = "views.rs"]
mod views;
#[path = "writing.rs"]
mod writing;
