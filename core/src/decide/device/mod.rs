//! May this phone or button press for help in somebody's name?
//!
//! A device is invited with a one-time code, joins with a key that it made itself, and is confirmed by somebody who
//! compares a short code with whoever holds it. Until then its signature proves nothing: its presses are meant, as
//! everybody's are, and anybody's. It is revoked for good; whoever gets it back enrols it again.
//!
//! Invariant: a code admits one device, once, and not after its time.
//! Invariant: the key never changes; another key is another device.
//! Not here: what a signal of it means (`decide::signal`), what is checked at the door (`server/sos`).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::{Event, Kind, Why};
pub use rule::{Command, INVITED_FOR, MAX_LABEL_CHARS, Occasion, Pins, Refusal, Words, decide};
pub use state::{Device, Invitation};
