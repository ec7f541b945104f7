//! What can have happened to a field unit? Facts in clear, no words, no position.

use crate::{
    dispatch::words::closed_words,
    values::{AccountId, Moment, SignalId, Span, Status, UnitId, UnitTypeId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

closed_words! {
    /// Why a unit cannot be sent; words are `out-reason-<word>`.
    OutReason {
        /// A meal or prayer.
        Break = "break",
        /// The vehicle is being repaired, cleaned or fuelled.
        Vehicle = "vehicle",
        /// They write reports, or are in court.
        Paperwork = "paperwork",
        /// They escort or guard somebody.
        Escort = "escort",
        /// They train.
        Training = "training",
        /// None of these.
        Other = "other",
    }
}

closed_words! {
    /// Who said that a unit is well; words are `welfare-by-<word>`.
    WelfareBy {
        /// The unit itself.
        Unit = "unit",
        /// The room, which heard it.
        Room = "room",
    }
}

closed_words! {
    /// How an emergency of a unit ended; words are `emergency-end-<word>`.
    EmergencyEnd {
        /// Help came, or it is over.
        Safe = "safe",
        /// Pressed by accident.
        Accident = "accident",
        /// A test.
        Test = "test",
    }
}

/// Something that happened to a field unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It is there. The event's unit is the room that sends it.
    FieldUnitFormed {
        /// Of which type.
        #[serde(rename = "type")]
        kind: UnitTypeId,
        /// Where it is at home.
        home: UnitId,
        /// Actual, or only for exercises.
        status: Status,
        /// What its vehicle or team always has.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        attributes: BTreeSet<String>,
    },
    /// It is another type, has another home or room, or has other attributes.
    FieldUnitChanged {
        /// Of which type.
        #[serde(rename = "type")]
        kind: UnitTypeId,
        /// Where it is at home.
        home: UnitId,
        /// What its vehicle or team always has.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        attributes: BTreeSet<String>,
    },
    /// There is no such unit any more.
    FieldUnitDissolved {},
    /// It came on duty with this crew.
    DutyStarted {
        /// Who.
        crew: BTreeSet<AccountId>,
        /// Until when at the latest.
        until: Moment,
        /// What this crew has beside what the vehicle has.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        attributes: BTreeSet<String>,
    },
    /// Others sit in it now.
    CrewChanged {
        /// Who.
        crew: BTreeSet<AccountId>,
        /// What this crew has.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        attributes: BTreeSet<String>,
    },
    /// It is off duty.
    DutyEnded {
        /// Whether its shift was over and nobody had said so.
        lapsed: bool,
    },
    /// It cannot be sent.
    WentOutOfService {
        /// Why.
        reason: OutReason,
    },
    /// It can be sent again.
    CameIntoService {},
    /// Somebody of it is in danger.
    EmergencyRaised {
        /// The signal that says so to every room.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signal: Option<SignalId>,
    },
    /// Nobody is in danger any more.
    EmergencyEnded {
        /// How.
        how: EmergencyEnd,
    },
    /// From now on it is asked whether it is well, so often.
    WelfareWatched {
        /// How often.
        every: Span,
        /// When next.
        next: Moment,
    },
    /// It is asked no longer.
    WelfareUnwatched {},
    /// It is asked.
    WelfareDue {
        /// By when it should answer.
        answer_by: Moment,
    },
    /// It is well.
    WelfareAnswered {
        /// Who says so.
        by: WelfareBy,
        /// When it is asked next.
        next: Moment,
    },
    /// It did not answer in time.
    WelfareMissed {},
    /// A device says from now on where it is.
    TrackerGiven {
        /// The mark of the device's token.
        mark: String,
    },
    /// A device says so no longer.
    TrackerTaken {
        /// The mark of the device's token.
        mark: String,
    },
}
