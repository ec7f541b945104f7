//! May it happen? One folder or file per life: command and past give events or one refusal.

pub mod access;
pub mod account;
pub mod clock;
pub mod configuration;
pub mod drill;
#[cfg(test)]
mod frozen;
pub mod glass;
pub mod matter;
pub mod signal;
