//! Somebody pressed for help: what has become of it?
//!
//! A signal is one call for help: a press on a phone, a button on a wall, an alarm, a text message. It is accepted
//! once it is durable, presented at a console, claimed by somebody who answers for it, called back, and linked to an
//! incident. Whoever pressed sees of this only what the house has confirmed ([`Shown`]).
//!
//! Holding the button and waiting for a network happen on the device; the house learns of them as seconds among the
//! facts, and never as a state.
//!
//! Invariant: no fact refuses a signal, and a further press is a further event.
//! Invariant: a position is added and never replaces another.
//! Invariant: whoever cancels under duress sees exactly what they would see had they cancelled; the signal stays open.
//! Invariant: a signal that nobody claimed has a next step (`alarm`) until it was told to everybody, again and again.
//! Not here: which room a signal goes to and how it came in (`server/sos`), who may claim (`guard`), the incident.

mod command;
mod event;
mod ladder;
mod rule;
mod shown;
mod state;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod stories_of_pins;
#[cfg(test)]
mod stories_of_random_lives;

pub use command::{Arrival, Command, Fix, Occasion, Pin, Refusal, Spoken};
pub use event::{Accepted, CallBack, Event, Routing, Step, Way};
pub use ladder::{Ladder, MAX_AGAIN};
pub use rule::{
    MAX_CONSOLE_BYTES, MAX_CONSOLES, MAX_LABEL_BYTES, MAX_MESSAGES, MAX_PIN_TRIES, MAX_POSITIONS,
    MAX_WORDS_CHARS, decide,
};
pub use shown::{Ended, Shown, Taken};
pub use state::{Claim, Duress, Outcome, Signal};
