//! What can have happened to a site? Facts in clear: no name, no place, no words.

use crate::values::{AccountId, FileId, Moment, UnitId};
use serde::{Deserialize, Serialize};

/// What kind of place; words for people are `site-kind-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An embassy, a consulate, an office of an organisation.
    Mission,
    /// Where somebody lives who is protected.
    Residence,
    /// A school.
    School,
    /// A shelter.
    Shelter,
    /// A bank.
    Bank,
    /// Any other.
    Other,
}

impl Kind {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Kind; 6] =
        [Kind::Mission, Kind::Residence, Kind::School, Kind::Shelter, Kind::Bank, Kind::Other];

    /// How it is written in events.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Mission => "mission",
            Kind::Residence => "residence",
            Kind::School => "school",
            Kind::Shelter => "shelter",
            Kind::Bank => "bank",
            Kind::Other => "other",
        }
    }
}

/// How much a note matters to whoever goes there; words for people are `site-severity-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Information,
    /// Take care.
    Caution,
    /// Somebody may come to harm who does not know it.
    Danger,
}

impl Severity {
    /// Every one, the mildest first.
    pub const ALL: [Severity; 3] = [Severity::Information, Severity::Caution, Severity::Danger];

    /// How it is written in events.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Information => "information",
            Severity::Caution => "caution",
            Severity::Danger => "danger",
        }
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
        /// How much it matters.
        severity: Severity,
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
    /// A plan was added; the file is sealed.
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
