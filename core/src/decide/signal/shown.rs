//! What is whoever pressed shown of their signal?
//!
//! Only what is durable. Under duress: what they would be shown had they cancelled.
//!
//! Invariant: it is made from the state alone, and a state under duress keeps what it showed at that moment.

use super::state::{Outcome, Signal};
use crate::values::{Moment, Status, UnitId};
use serde::{Deserialize, Serialize};

/// How a signal ended, for whoever pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// They cancelled it.
    Cancelled,
    /// The room closed it.
    Closed,
    /// The test is over.
    Test,
}

/// Who answers for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// In which post, a word of `places/`.
    pub label: String,
    /// At which room.
    pub unit: UnitId,
    /// Since when.
    pub at: Moment,
}

/// What the house has confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Whether it is meant.
    pub status: Status,
    /// When it was accepted.
    pub accepted: Moment,
    /// How many presses are written, the first counted.
    pub presses: u32,
    /// When it first stood on a console.
    pub seen: Option<Moment>,
    /// Who answers for it.
    pub taken_by: Option<Taken>,
    /// Whether it belongs to an incident.
    pub is_linked: bool,
    /// Whether they asked to cancel it and the room has not closed it yet.
    pub cancel_asked: bool,
    /// How it ended.
    pub ended: Option<Ended>,
}

impl Signal {
    /// What whoever pressed is shown.
    pub fn shown(&self) -> Shown {
        let pretended = self.duress.as_ref().and_then(|duress| duress.shown.clone());
        pretended.unwrap_or_else(|| self.shown_openly())
    }

    fn shown_openly(&self) -> Shown {
        let ended = self.outcome.as_ref().map(|outcome| match outcome {
            Outcome::Cancelled => Ended::Cancelled,
            Outcome::TestEnded => Ended::Test,
            Outcome::FalseActivation | Outcome::Abandoned | Outcome::Closed => Ended::Closed,
        });
        Shown {
            status: self.facts.status,
            accepted: self.accepted,
            presses: self.presses,
            seen: self.presented.first().map(|(_, at)| *at),
            taken_by: self.claim.as_ref().map(|claim| Taken {
                label: claim.label.clone(),
                unit: claim.unit.clone(),
                at: claim.at,
            }),
            is_linked: self.incident.is_some(),
            cancel_asked: self.cancel_asked && ended.is_none(),
            ended,
        }
    }
}
