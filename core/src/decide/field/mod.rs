//! What may happen to a field unit: a vehicle, a foot patrol, a team?
//!
//! Whether it is on duty, whether it is in service, whether somebody of it is in danger, and whether it is well are
//! apart from each other, and apart from the incidents it was sent to: those are assignments of the incidents.
//!
//! Invariant: whoever is not on duty has no crew, and no crew hears or says anything for the unit.
//! Invariant: an emergency needs no assignment, no duty and no incident.
//! Not here: where it is (positions), where it was sent (`decide::incident`), who may say so (`guard`).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::{EmergencyEnd, Event, OutReason, WelfareBy};
pub use rule::{Command, MAX_CREW, MAX_SHIFT, MAX_TRACKERS, Occasion, Refusal, decide};
pub use state::{Duty, FieldUnit, Overlay, Welfare};
