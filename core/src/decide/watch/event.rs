//! What can have happened where a site's cameras are watched? Facts in clear, no words.

use crate::values::{AccountId, CameraId, IncidentId, Moment, SignalId};
use serde::{Deserialize, Serialize};

/// Why somebody watches; words for people are `watch-turn-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnWhy {
    /// The plan of the room says so.
    Shift,
    /// A threat against the site is known.
    Threat,
    /// A visit, a feast, a gathering there.
    Occasion,
    /// The site asked for it.
    Asked,
}

impl TurnWhy {
    /// Every one, in the order in which they are offered.
    pub const ALL: [TurnWhy; 4] = [TurnWhy::Shift, TurnWhy::Threat, TurnWhy::Occasion, TurnWhy::Asked];

    /// How it is written in events.
    pub fn word(self) -> &'static str {
        match self {
            TurnWhy::Shift => "shift",
            TurnWhy::Threat => "threat",
            TurnWhy::Occasion => "occasion",
            TurnWhy::Asked => "asked",
        }
    }
}

/// For which reason somebody looks; words for people are `watch-look-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LookWhy {
    /// It is their turn to watch.
    Turn,
    /// Somebody called for help there.
    Signal,
    /// Something happened.
    Incident,
    /// Another reason; what they said is sealed.
    Said,
}

impl LookWhy {
    /// How it is written in events.
    pub fn word(self) -> &'static str {
        match self {
            LookWhy::Turn => "turn",
            LookWhy::Signal => "signal",
            LookWhy::Incident => "incident",
            LookWhy::Said => "said",
        }
    }
}

/// Something that happened where a site's cameras are watched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody watches from now on. The event's unit is the room for which they do.
    WatchTaken {
        /// Why.
        why: TurnWhy,
        /// Until when.
        until: Moment,
        /// From whom, where somebody else was still watching.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<AccountId>,
    },
    /// Somebody else watches from now on, until the same moment.
    WatchHanded {
        /// Who.
        to: AccountId,
    },
    /// Nobody watches any more.
    WatchEnded {},
    /// Somebody looked.
    Looked {
        /// Through which cameras.
        cameras: Vec<CameraId>,
        /// For which reason.
        why: LookWhy,
        /// Because of which call for help.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signal: Option<SignalId>,
        /// Because of what happened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        incident: Option<IncidentId>,
        /// Until when at the latest.
        until: Moment,
    },
}
