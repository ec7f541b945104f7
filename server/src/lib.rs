//! What do people touch? Doors, pages, deliverers and the sub-commands of `amanat`.

pub mod adopt;
pub mod assets;
pub mod clock;
pub mod commands;
pub mod connections;
pub mod csv;
pub mod deliver;
pub mod demo;
pub mod dispatch;
pub mod doors;
pub mod duty;
pub mod gaps;
pub mod handover;
pub mod http;
pub mod intake;
pub mod live;
pub mod officer;
pub mod pages;
pub mod process;
pub mod retention;
pub mod rotation;
pub mod settings;
pub mod sign_in;
pub mod sos;
pub mod town;
pub mod words;
