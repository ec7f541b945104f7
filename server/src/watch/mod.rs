//! Does this log still have the past that it had when we last looked? For newspapers, courts, anybody.
//!
//! `amanat watch` needs an address (or a folder with a copy), a policy, and a small file of its own for the last
//! checkpoint that it saw. The first look checks the whole log, each further one what is new.
//!
//! Invariant: a look that found a lie never replaces what was seen before; both are kept as evidence.
//! Not here: the check itself (`proof::monitor`), the command line (`commands::watch`).

pub mod fetch;
pub mod look;
