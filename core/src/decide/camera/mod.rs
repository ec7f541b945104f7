//! Which cameras does a site have, and do pictures come from them?
//!
//! A camera stands at a site that is looked after. Where its pictures are fetched is a secret and sealed; what stands
//! in clear is whose it is, how it keeps, and since when pictures come or do not.
//!
//! Invariant: no fact in clear tells where a camera's pictures are fetched.
//! Invariant: whether pictures come is worked out from when the last one came, and never typed.
//! Not here: who watches and who looked (`decide::watch`), what was kept of a call for help (`decide::clip`).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::Event;
pub use rule::{
    Address, BadAddress, Command, Keeps, MAX_ADDRESS_CHARS, MAX_KEEPS_AFTER, MAX_NAME_CHARS, MIN_KEEPS_AFTER,
    Occasion, Refusal, decide,
};
pub use state::{Camera, DEGRADED_AFTER, OFFLINE_AFTER, Pictures, pictures};
