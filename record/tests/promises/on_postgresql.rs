//! The suite on PostgreSQL: log and keys lie in a database. And what only a database can do: be lost for a while, and
//! be shared by several nodes.

/// Which store.
pub const STORE: &str = "postgresql";

#[path = "backup.rs"]
mod backup;
#[path = "backup_of_nodes.rs"]
mod backup_of_nodes;
#[path = "bad_days.rs"]
mod bad_days;
// One suite needs of it what the other does not.
#[allow(dead_code)]
#[path = "counted.rs"]
mod counted;
#[path = "erasing.rs"]
mod erasing;
#[path = "files_only.rs"]
mod files_only;
#[path = "keys.rs"]
mod keys;
#[path = "kill9.rs"]
mod kill9;
#[path = "kill9_keys.rs"]
mod kill9_keys;
#[path = "kill9_turns.rs"]
mod kill9_turns;
#[path = "leader_killed.rs"]
mod leader_killed;
#[path = "losing.rs"]
mod losing;
#[path = "lost_commits.rs"]
mod lost_commits;
#[path = "mending.rs"]
mod mending;
#[path = "nodes.rs"]
mod nodes;
#[path = "patroni/mod.rs"]
mod patroni;
#[path = "proving.rs"]
mod proving;
#[path = "restarts.rs"]
mod restarts;
#[path = "standby.rs"]
mod standby;
#[path = "tls.rs"]
mod tls;
// One suite needs of it what the other does not.
#[allow(dead_code)]
#[path = "town.rs"]
mod town;
#[path = "turns.rs"]
mod turns;
#[path = "turns_of_nodes.rs"]
mod turns_of_nodes;
#[path = "unsure.rs"]
mod unsure;
#[path = "views.rs"]
mod views;
#[path = "writing.rs"]
mod writing;
