//! What can have happened to an alert? Facts in clear, no words.

use super::state::Way;
use crate::{
    event::Stream,
    react::alert::Audience,
    values::{AccountId, Moment, Status},
};
use serde::{Deserialize, Serialize};

/// What became of telling one person by one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The way took it; whether it was read only the person can say.
    Sent,
    /// There is no such way to this person: no number, no browser that is signed in.
    NoWay,
    /// They went off duty before it was sent.
    OffDuty,
    /// The other side refused it for good.
    Refused,
    /// It was tried until it was too late.
    GivenUp,
    /// This installation has no such way.
    NotSet,
    /// A demo or an exercise: it says what would have been sent.
    Pretended,
}

impl Outcome {
    /// Every one.
    pub const ALL: [Outcome; 7] = [
        Outcome::Sent,
        Outcome::NoWay,
        Outcome::OffDuty,
        Outcome::Refused,
        Outcome::GivenUp,
        Outcome::NotSet,
        Outcome::Pretended,
    ];

    /// How it is written; words for people are `alert-outcome-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Sent => "sent",
            Outcome::NoWay => "no_way",
            Outcome::OffDuty => "off_duty",
            Outcome::Refused => "refused",
            Outcome::GivenUp => "given_up",
            Outcome::NotSet => "not_set",
            Outcome::Pretended => "pretended",
        }
    }
}

/// Something that happened to an alert.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody must be told. The event's unit is the room that answers for it.
    AlertRaised {
        /// Who.
        to: Audience,
        /// By which way first.
        way: Way,
        /// Which message.
        message: String,
        /// About what.
        about: Stream,
        /// Whether it is meant.
        status: Status,
        /// Since when that is so.
        since: Moment,
    },
    /// These were on duty: they are told.
    AlertAddressed {
        /// Who; more in further events.
        people: Vec<AccountId>,
    },
    /// One was told, or could not be.
    AlertCarried {
        /// Who.
        to: AccountId,
        /// By which way.
        way: Way,
        /// What became of it.
        how: Outcome,
    },
    /// Somebody who was told says that they know.
    AlertAcknowledged {},
    /// Whoever did not say so is told by another way.
    AlertMovedOn {
        /// By which.
        way: Way,
    },
    /// Nothing more is expected of it.
    AlertEnded {},
}
