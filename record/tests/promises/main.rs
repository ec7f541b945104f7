//! What does the record promise? One suite, shaped so that another store can be put under it.
#![allow(clippy::unwrap_used, missing_docs)]

mod backup;
mod bad_days;
mod erasing;
mod keys;
mod kill9;
mod kill9_keys;
mod killed;
mod mending;
mod old_log;
mod power;
mod proving;
mod standby;
mod town;
mod views;
mod writing;
