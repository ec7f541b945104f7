//! What does the record promise? One suite, told on both stores; a name says on which, so that
//! `-E 'test(on_sqlite)'` runs one of them.
#![allow(clippy::unwrap_used, clippy::duplicate_mod, missing_docs)]

mod authority;
mod cluster;
mod killed;
mod on_postgresql;
mod on_sqlite;
mod packaged;
mod proxy;
