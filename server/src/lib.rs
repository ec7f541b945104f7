//! What do people touch? Doors, pages, deliverers and the sub-commands of `amanat`.

pub mod assets;
pub mod clock;
pub mod commands;
pub mod pages;
pub mod sign_in;
pub mod words;
