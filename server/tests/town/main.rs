//! Does the whole house keep its promises? A town in one process: its clock moved by hand, its letters caught in a
//! box, its people at their posts.
//!
//! When a story ends, the town itself is asked: is every letter delivered, do the views equal their rebuild, does
//! the log verify?
#![allow(clippy::unwrap_used, missing_docs)]

mod account;
mod alerts;
mod api;
mod api_acts;
mod api_document;
mod api_leaving;
mod api_people;
mod authenticator;
#[path = "../../../record/tests/promises/authority.rs"]
mod authority;
mod bad_days;
mod bad_input;
mod browser;
mod cameras;
mod canary;
mod clock_jumps;
mod clocks;
// The record's suite needs more of it.
#[allow(dead_code)]
#[path = "../../../record/tests/promises/cluster.rs"]
mod cluster;
mod compartments;
mod conflict;
mod consent;
mod crawl;
mod database_awaited;
mod database_lost;
mod discreet;
// The record's suite needs more of it.
#[allow(dead_code)]
#[path = "../../../record/tests/promises/power/disk.rs"]
mod disk;
mod dispatch;
mod drill_paper;
mod drill_played;
mod drills;
mod emergency;
mod field_units;
mod fresh;
mod full_disk;
mod guests;
mod health;
mod keep;
// The record's suite needs more of it.
#[allow(dead_code)]
#[path = "../../../record/tests/promises/killed.rs"]
mod killed;
mod killed_serving;
mod letters;
mod lists;
mod lives;
mod looks;
mod matters;
mod nats_cluster;
mod nodes_wake;
mod openid;
#[path = "../../../record/tests/promises/packaged.rs"]
mod packaged;
mod passkeys;
mod people;
mod pins;
mod plans;
mod positions;
mod program;
mod protection;
mod provider;
mod public;
mod reasons;
mod receipts;
mod recovery;
mod room;
mod room_api;
mod rotation;
mod simulated;
mod sites;
mod smtp;
mod sos;
mod sos_app;
mod sos_lanes;
mod sos_waits;
mod spool_power;
mod stolen;
mod stopped;
mod succession;
mod tidy;
mod town;
mod traces;
mod warnings;
mod witness_killed;
mod witnessed;
