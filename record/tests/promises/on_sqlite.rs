//! The suite on SQLite: everything lies in files. And what only files can do: lose power, be of an older version, and
//! leave for a database.

/// Which store.
pub const STORE: &str = "sqlite";

#[path = "backup.rs"]
mod backup;
#[path = "bad_days.rs"]
mod bad_days;
// One suite needs of it what the other does not.
#[allow(dead_code)]
#[path = "counted.rs"]
mod counted;
#[path = "erasing.rs"]
mod erasing;
#[path = "files.rs"]
mod files;
#[path = "key_files.rs"]
mod key_files;
#[path = "keys.rs"]
mod keys;
#[path = "kill9.rs"]
mod kill9;
#[path = "kill9_keys.rs"]
mod kill9_keys;
#[path = "kill9_turns.rs"]
mod kill9_turns;
#[path = "mending.rs"]
mod mending;
#[path = "moving.rs"]
mod moving;
#[path = "old_log.rs"]
mod old_log;
#[path = "power/mod.rs"]
mod power;
#[path = "proving.rs"]
mod proving;
#[path = "standby.rs"]
mod standby;
// One suite needs of it what the other does not.
#[allow(dead_code)]
#[path = "town.rs"]
mod town;
#[path = "turns.rs"]
mod turns;
#[path = "views.rs"]
mod views;
#[path = "writing.rs"]
mod writing;
