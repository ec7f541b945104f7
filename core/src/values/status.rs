//! Is it meant, or practised?
//!
//! Said when something begins, carried by everything that follows from it, and shown everywhere.
//!
//! Invariant: what began as one never becomes another.

use serde::{Deserialize, Serialize};

/// Whether something is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is meant: people may be in danger.
    #[default]
    Actual,
    /// It is practised: people play it, clocks truly run, nobody outside is told unless the plan names them.
    Exercise,
    /// A channel is tried, by a person or by the house itself.
    Test,
    /// Programs talk to each other; nobody has to do anything.
    System,
}

impl Status {
    /// Every one.
    pub const ALL: [Status; 4] = [Status::Actual, Status::Exercise, Status::Test, Status::System];

    /// How it is written in events; words for people are `status-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Status::Actual => "actual",
            Status::Exercise => "exercise",
            Status::Test => "test",
            Status::System => "system",
        }
    }

    /// The one of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.word() == word)
    }

    /// Whether people may be in danger.
    pub fn is_actual(self) -> bool {
        self == Status::Actual
    }
}
