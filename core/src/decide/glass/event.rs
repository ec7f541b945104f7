//! What can have happened to a broken glass? Facts in clear, no words.

use crate::values::{Class, MatterNo, Moment, UnitId};
use serde::{Deserialize, Serialize};

/// Why somebody could not wait, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Somebody's life is in danger now.
    DangerToLife,
    /// Somebody who is in danger cannot be found.
    CannotBeFound,
    /// Nobody of the desk can be reached.
    DeskNotReachable,
    /// A court's order is in hand.
    CourtOrder,
    /// None of these; the words say it.
    Other,
}

impl Reason {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Reason; 5] = [
        Reason::DangerToLife,
        Reason::CannotBeFound,
        Reason::DeskNotReachable,
        Reason::CourtOrder,
        Reason::Other,
    ];

    /// How it is written in events; words for people are `glass-reason-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Reason::DangerToLife => "danger_to_life",
            Reason::CannotBeFound => "cannot_be_found",
            Reason::DeskNotReachable => "desk_not_reachable",
            Reason::CourtOrder => "court_order",
            Reason::Other => "other",
        }
    }
}

/// What the reviewer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It was right.
    Justified,
    /// It was not right.
    NotJustified,
    /// Whoever broke it must explain; the review waits.
    AsksMore,
}

impl Verdict {
    /// Every one.
    pub const ALL: [Verdict; 3] = [Verdict::Justified, Verdict::NotJustified, Verdict::AsksMore];

    /// How it is written in events; words for people are `glass-verdict-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Justified => "justified",
            Verdict::NotJustified => "not_justified",
            Verdict::AsksMore => "asks_more",
        }
    }
}

/// Something that happened to a glass.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody broke it; why, in words, is sealed.
    GlassBroken {
        /// Of which matter.
        matter: MatterNo,
        /// Whose the matter was then.
        of: UnitId,
        /// In which post, a word of `places/`; the event's unit is where they hold it.
        post: String,
        /// Why.
        reason: Reason,
        /// When it closes by itself.
        until: Moment,
        /// By when somebody must have reviewed it.
        review: Moment,
    },
    /// They uncovered one part of what was said.
    PartUncovered {
        /// Words of which event of the matter, by its place in the log.
        position: u64,
        /// Which class of them.
        class: Class,
    },
    /// They closed it before its time.
    GlassClosed {},
    /// They explained themselves; sealed.
    GlassExplained {},
    /// Nobody had reviewed it when the time was over.
    ReviewMissed {
        /// By when it should have been.
        due: Moment,
    },
    /// Somebody else reviewed it; what they found is sealed.
    GlassReviewed {
        /// Whether it was right.
        verdict: Verdict,
    },
}
