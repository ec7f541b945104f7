//! What must be right? The rules of Amanat, pure: no clock, disk, network, chance or waiting.
//!
//! The folders are the steps of one fact: `decide` (may it happen?), `react` (what follows?),
//! `view` (what is shown?), with the values, texts, places and playbooks they speak of.

pub mod answers;
pub mod calendar;
pub mod cap;
pub mod compartment;
pub mod conflict;
pub mod decide;
pub mod dispatch;
pub mod event;
pub mod geo;
pub mod guard;
pub mod life;
pub mod places;
pub mod playbook;
pub mod positions;
pub mod react;
pub mod roads;
pub mod route;
pub mod setup;
pub mod text;
pub mod values;
pub mod view;
