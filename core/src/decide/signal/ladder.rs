//! When is something done about a signal that nobody claims?
//!
//! Counted from the moment it was accepted, in milliseconds that the accepting event carries: what a force changes
//! later changes no signal that is open.
//!
//! Not here: whose clock says that a moment has come (`server/sos`: one that does not stop when the wall clock does).

use super::event::Step;
use crate::values::{Moment, Span};
use serde::{Deserialize, Serialize};

/// How often all are told again before the house has done what it can.
pub const MAX_AGAIN: usize = 20;

/// A force's own times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// After which it is shown at the next console.
    pub console_ms: u32,
    /// After which the duty officer is rung up.
    pub duty_ms: u32,
    /// After which the neighbouring room is told, and after each further such time all again.
    pub neighbour_ms: u32,
    /// Within which a PIN cancels.
    pub grace_ms: u32,
}

impl Default for Ladder {
    /// 15 s, 30 s, 60 s; 30 s of grace.
    fn default() -> Self {
        Self { console_ms: 15_000, duty_ms: 30_000, neighbour_ms: 60_000, grace_ms: 30_000 }
    }
}

impl Ladder {
    /// The step after so many, and how long after acceptance it is due; `None` after the last.
    pub fn step(&self, taken: usize) -> Option<(Step, Span)> {
        let (step, ms) = match taken {
            0 => (Step::NextConsole, self.console_ms.into()),
            1 => (Step::OfficerOnDuty, self.duty_ms.into()),
            2 => (Step::Neighbour, self.neighbour_ms.into()),
            more => {
                let again = more - 2;
                if again > MAX_AGAIN {
                    return None;
                }
                (Step::Again, i64::from(self.neighbour_ms) * (again as i64 + 1))
            }
        };
        Some((step, Span::from_millis(ms)))
    }

    /// Until when a PIN cancels a signal accepted at this moment.
    pub fn grace_ends(&self, accepted: Moment) -> Moment {
        accepted + Span::from_millis(self.grace_ms.into())
    }

    /// Whether the times follow each other.
    pub fn is_ordered(&self) -> bool {
        0 < self.console_ms && self.console_ms <= self.duty_ms && self.duty_ms <= self.neighbour_ms
    }
}
