//! What waits for me, and in which order?

use crate::{
    decide::matter::{Matter, PauseReason, Status},
    values::{Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// What a matter waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waits {
    /// Somebody must say whose it is.
    ForPlace,
    /// Somebody must take it in hand.
    ForAcknowledgement,
    /// The sender wrote and nobody answered.
    ForReply,
    /// The sender must be answered.
    ForAnswer,
    /// A second officer must look at the finding.
    ForSecond,
    /// It can be closed.
    ForClosing,
    /// The sender was asked.
    ForSender,
    /// Somebody outside must answer.
    ForOther,
    /// Nothing: it ended.
    Nothing,
}

/// What this matter waits for now.
pub fn waits(matter: &Matter) -> Waits {
    match (matter.status, matter.paused) {
        (Status::Closed, _) => Waits::Nothing,
        (Status::CloseProposed, _) if matter.proposal.as_ref().is_some_and(|p| p.needs_second) => {
            Waits::ForSecond
        }
        (Status::CloseProposed, _) => Waits::ForSender,
        _ if !matter.among.is_empty() => Waits::ForPlace,
        (_, Some(PauseReason::WaitsForSender)) => Waits::ForSender,
        (_, Some(_)) => Waits::ForOther,
        (Status::Open, None) => Waits::ForAcknowledgement,
        _ if matter.unread => Waits::ForReply,
        (Status::Acknowledged, None) => Waits::ForAnswer,
        (Status::Answered, None) => Waits::ForClosing,
    }
}

/// Whether the police, and not somebody else, must act next.
pub fn is_ours(matter: &Matter) -> bool {
    !matches!(waits(matter), Waits::ForSender | Waits::ForOther | Waits::Nothing)
}

/// The order of a queue: oldest promise first, then what came first. A matter without a promise comes last.
pub fn order(matter: &Matter) -> (Moment, Moment) {
    let due = matter.due().map_or(Moment::from_millis(i64::MAX), |clock| clock.due);
    (due, matter.opened)
}

/// Whether it is shown to a unit because a promise below it was missed.
pub fn is_late_below(matter: &Matter, unit: &UnitId) -> bool {
    matter.unit != *unit && matter.told.contains(unit) && !matter.is_closed()
}
