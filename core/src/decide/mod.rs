//! May it happen? One folder or file per life: command and past give events or one refusal.

pub mod access;
pub mod account;
pub mod alert;
pub mod audit;
pub mod camera;
pub mod clip;
pub mod clock;
pub mod configuration;
pub mod device;
pub mod drill;
pub mod field;
#[cfg(test)]
mod frozen;
pub mod glass;
pub mod incident;
pub mod matter;
pub mod reach;
pub mod signal;
pub mod site;
pub mod succession;
pub mod warning;
pub mod watch;
