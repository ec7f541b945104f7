//! What do people touch? Doors, pages, deliverers and the sub-commands of `amanat`.

pub mod assets;
pub mod commands;
pub mod pages;
pub mod words;
