//! May somebody look at a protected matter now, and who says whether it was right?
//!
//! Each look of an officer at the words of a matter of P3 or P4 is an event, written before a word is unsealed. It
//! lies in a stream of its own beside the matter, so that looking changes no matter. One look lasts a while: whoever
//! turns the pages of a matter looks once. Some looks are drawn for review (`sample`), and anyone who reviews may take
//! up any other: a second person says whether it was right, and may ask first.
//!
//! Invariant: nobody reviews their own look.
//! Invariant: nothing personal is in clear beyond the account and its unit; reasons that were typed are sealed.
//! Not here: who may look (`guard`), that nothing is unsealed before the event is durable (`record`).

mod rule;
mod sample;
mod state;
#[cfg(test)]
mod stories;

pub use rule::{LOOK_LASTS, MAX_REASON_CHARS, Occasion, Refusal, decide};
pub use sample::{ONE_REVIEW_IN, is_drawn};
pub use state::{Look, Review};

use crate::{
    decide::matter::Said,
    values::{AccountId, Class, UnitId},
};
use serde::{Deserialize, Serialize};

/// Which family of keys seals what is said about looks: not the matter's, whose keys may be erased.
pub const COMPARTMENT: &str = "access";

/// What somebody looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The work that the post is for.
    Work,
    /// They broke the glass of this matter.
    Emergency,
    /// They review how it was treated.
    Review,
    /// Words of it leave the desk.
    Export,
}

impl Purpose {
    /// Every one.
    pub const ALL: [Purpose; 4] = [Purpose::Work, Purpose::Emergency, Purpose::Review, Purpose::Export];

    /// Words for people are `purpose-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Work => "work",
            Purpose::Emergency => "emergency",
            Purpose::Review => "review",
            Purpose::Export => "export",
        }
    }
}

/// Who looks, as what, and how that stands to the matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// Who.
    pub by: AccountId,
    /// What the post is called by which they may.
    pub role: String,
    /// Where that post is.
    pub unit: UnitId,
    /// What for.
    pub purpose: Purpose,
    /// Which classes of words they read.
    pub classes: Vec<Class>,
    /// Whether the matter is another unit's.
    #[serde(rename = "outside", default, skip_serializing_if = "is_not")]
    pub outside_unit: bool,
    /// Whether their unit is closed at that hour.
    #[serde(rename = "off", default, skip_serializing_if = "is_not")]
    pub off_hours: bool,
}

fn is_not(so: &bool) -> bool {
    !so
}

/// What a second person says of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It was right.
    Right,
    /// Whoever looked must say why.
    ToExplain,
    /// It was wrong.
    Wrong,
}

impl Verdict {
    /// Every one.
    pub const ALL: [Verdict; 3] = [Verdict::Right, Verdict::ToExplain, Verdict::Wrong];

    /// Words for people are `verdict-of-look-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Right => "right",
            Verdict::ToExplain => "to_explain",
            Verdict::Wrong => "wrong",
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Let me read it. `Said` is a reason that was typed, if any.
    Look(Glance, Said),
    /// They addressed it and may not see it.
    Deny {
        /// Who.
        by: AccountId,
        /// At which unit they have a post.
        unit: Option<UnitId>,
    },
    /// Say whether this look was right.
    Review(Verdict, Said),
    /// Say why, as whoever looked.
    Explain(Said),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody read words of it.
    Looked(Glance),
    /// Somebody addressed it who may not see it, and was told that there is none.
    Denied {
        /// Who.
        by: AccountId,
        /// At which unit they had a post.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<UnitId>,
    },
    /// A second person said whether a look was right.
    LookReviewed {
        /// Which look: its place in the stream, from 0.
        look: u32,
        /// What was said.
        verdict: Verdict,
    },
    /// Whoever looked said why; the words are sealed.
    LookExplained {
        /// Which look: its place in the stream, from 0.
        look: u32,
    },
}
