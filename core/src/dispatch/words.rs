//! Which closed lists of words do incidents, assignments and field units share?
//!
//! Each list is short and closed, so that figures count the same thing everywhere; words for people are in
//! `words/`, under the key that each list names.

/// A closed list: an enum, its words as they are written in events and files, and all of them in order.
macro_rules! closed_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$each])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// How it is written in events, in files and in the interface for programs.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }

            /// The one of this word.
            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.word() == word)
            }
        }
    };
}
pub(crate) use closed_words;

use serde::{Deserialize, Serialize};
use std::fmt;

/// How urgent: 1 is a life in danger now, 4 can be arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Priority(u8);

/// There is no such priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such priority: 1 (a life in danger) to 4 (can be arranged)")]
pub struct BadPriority;

impl Priority {
    /// A life is in danger now.
    pub const HIGHEST: Priority = Priority(1);
    /// It can be arranged.
    pub const LOWEST: Priority = Priority(4);

    /// From its number.
    pub fn new(number: u8) -> Result<Self, BadPriority> {
        (1..=4).contains(&number).then_some(Self(number)).ok_or(BadPriority)
    }

    /// As a number from 1 to 4; a smaller one is more urgent.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Every one, the most urgent first.
    pub fn all() -> impl Iterator<Item = Priority> {
        (1..=4).map(Priority)
    }
}

impl TryFrom<u8> for Priority {
    type Error = BadPriority;
    fn try_from(number: u8) -> Result<Self, BadPriority> {
        Self::new(number)
    }
}

impl From<Priority> for u8 {
    fn from(priority: Priority) -> u8 {
        priority.0
    }
}

impl fmt::Display for Priority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

closed_words! {
    /// What kind of place something happens at; words are `place-kind-<word>`.
    PlaceKind {
        /// None of the others, or not known.
        Other = "other",
        /// A road or a street.
        Road = "road",
        /// A home.
        Residence = "residence",
        /// A school or college.
        School = "school",
        /// A shelter for those who had to flee.
        Shelter = "shelter",
        /// A mission, consulate or their residence.
        Mission = "diplomatic",
        /// A bank.
        Bank = "bank",
        /// A hospital or clinic.
        Hospital = "hospital",
        /// A place of worship.
        Worship = "worship",
        /// A market or shop.
        Market = "market",
    }
}

closed_words! {
    /// Whether a town or open country; targets of arrival differ. Words are `setting-<word>`.
    Setting {
        /// In a town.
        Urban = "urban",
        /// In open country.
        Rural = "rural",
    }
}

closed_words! {
    /// What whoever goes there must know at once; words are `caution-<word>`.
    Caution {
        /// Somebody has a weapon.
        Weapon = "weapon",
        /// Shots were fired.
        Shots = "shots",
        /// Something may explode.
        Explosive = "explosive",
        /// Fire or smoke.
        Fire = "fire",
        /// A substance that harms.
        Chemical = "chemical",
        /// Many people.
        Crowd = "crowd",
        /// A dog or other animal.
        Animal = "animal",
        /// Illness that spreads.
        Infection = "infection",
        /// Whoever is there cannot speak freely: come without siren.
        SilentApproach = "silent_approach",
        /// A child is there.
        Child = "child",
        /// Electricity, water, a ruin: the place itself is dangerous.
        UnsafePlace = "unsafe_place",
    }
}

closed_words! {
    /// What made a second source of it; words are `source-<word>`.
    Source {
        /// Whoever raised it was called back and confirmed it.
        CalledBack = "called_back",
        /// Another person said the same.
        SecondCaller = "second_caller",
        /// A camera shows it.
        Camera = "camera",
        /// An officer sees it.
        Officer = "officer",
        /// Another agency says so.
        Agency = "agency",
    }
}
