//! What can have happened to a site? Facts in clear: no name, no place, no words.

use crate::values::{AccountId, FileId, Moment, UnitId};
use serde::{Deserialize, Serialize};

// The words of events, written once: a place that is a mission has nothing to do with a post or a desk of that name.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident as $word:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$each])* $variant,)+
        }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// How it is written in events.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => stringify!($word),)+
                }
            }

            /// The one of this word.
            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.word() == word)
            }
        }
    };
}

words! {
    /// What kind of place; words for people are `site-kind-<word>`.
    Kind {
        /// An embassy, a consulate, an office of an organisation.
        Mission as mission,
        /// Where somebody lives who is protected.
        Residence as residence,
        /// A school.
        School as school,
        /// A shelter.
        Shelter as shelter,
        /// A bank.
        Bank as bank,
        /// Any other.
        Other as other,
    }
}

words! {
    /// How much a note matters to whoever goes there, the mildest first; words for people are
    /// `site-severity-<word>`.
    Severity {
        /// Good to know.
        Information as information,
        /// Take care.
        Caution as caution,
        /// Somebody may come to harm who does not know it.
        Danger as danger,
    }
}

words! {
    /// What a note is about; words for people are `site-category-<word>`.
    Category {
        /// How to come in: gates, keys, who opens.
        Access as access,
        /// Somebody who must be looked after: ill, old, a child, under threat.
        People as people,
        /// Weapons, and whoever carries them.
        Weapon as weapon,
        /// Animals.
        Animal as animal,
        /// The building: what falls, what is locked, what is deep.
        Building as building,
        /// What burns, explodes or harms.
        Substance as substance,
        /// Any other.
        Other as other,
    }
}

impl Category {
    /// Whether it is none of the named ones; then events leave it out.
    fn is_other(&self) -> bool {
        *self == Category::Other
    }

    fn other() -> Self {
        Category::Other
    }
}

/// Something that happened to a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It is looked after; its card is sealed. The event's unit is the one that looks after it.
    SiteAdded {
        /// What kind of place.
        #[serde(rename = "kind")]
        what: Kind,
        /// The room that answers its signals.
        room: UnitId,
    },
    /// Its card was written anew; sealed.
    CardChanged {
        /// What kind of place.
        #[serde(rename = "kind")]
        what: Kind,
        /// The room that answers its signals.
        room: UnitId,
    },
    /// Somebody speaks for it, and sees it.
    OperatorAdded {
        /// Who.
        who: AccountId,
    },
    /// Not any more.
    OperatorRemoved {
        /// Who.
        who: AccountId,
    },
    /// Whoever goes there must know something; sealed.
    NoteAdded {
        /// Its number, from 1.
        no: u16,
        /// What it is about.
        #[serde(default = "Category::other", skip_serializing_if = "Category::is_other")]
        category: Category,
        /// How much it matters.
        severity: Severity,
        /// Whether only whoever looks after the site reads it, and while it calls whoever may send somebody there.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        kept: bool,
        /// When somebody must look whether it still holds.
        review: Moment,
        /// When it ends by itself.
        until: Moment,
    },
    /// Somebody looked: it still holds.
    NoteReviewed {
        /// Which.
        no: u16,
        /// When somebody must look again.
        review: Moment,
    },
    /// It holds no longer.
    NoteEnded {
        /// Which.
        no: u16,
    },
    /// The words by which its people and ours know each other were chosen anew; sealed.
    CodeWordsChosen {
        /// How many.
        count: u8,
    },
    /// A plan was added; the file and what it shows are sealed.
    PlanAdded {
        /// The file.
        file: FileId,
    },
    /// A plan was taken away from what is shown.
    PlanRemoved {
        /// The file.
        file: FileId,
    },
    /// Somebody surveyed its security; what they saw is sealed.
    Surveyed {},
    /// Something is to be mended there; sealed.
    FindingRaised {
        /// Its number, from 1.
        no: u16,
        /// By when.
        due: Moment,
    },
    /// It was mended.
    FindingDone {
        /// Which.
        no: u16,
    },
    /// It is not looked after any more.
    SiteClosed {},
}
