//! What can have happened to a warning? Facts in clear, no words, no ground.

use crate::{
    cap::{Category, Certainty, MsgType, Response, Severity, Urgency},
    dispatch::words::closed_words,
    values::{Language, Moment, Status, WarningId},
};
use serde::{Deserialize, Serialize};

closed_words! {
    /// What a message does to others.
    Kind {
        /// It is the first.
        Alert = "alert",
        /// It takes the place of those that it refers to.
        Update = "update",
        /// It takes back those that it refers to.
        Cancel = "cancel",
    }
}

closed_words! {
    /// What people are warned of; words for people are `hazard-<word>` and `hazard-<word>-do`.
    Hazard {
        /// Water rises.
        Flood = "flood",
        /// Wind, thunder, hail.
        Storm = "storm",
        /// Heat.
        Heat = "heat",
        /// The earth shook, or may again.
        Earthquake = "earthquake",
        /// A fire.
        Fire = "fire",
        /// Gas or poison in the air.
        Gas = "gas",
        /// Somebody hurts people.
        Violence = "violence",
        /// Something that may explode.
        Explosive = "explosive",
        /// A child is missing.
        MissingChild = "missing_child",
        /// A road is closed or dangerous.
        Road = "road",
        /// Water is not safe to drink.
        Water = "water",
        /// None of these.
        Other = "other",
    }
}

impl Hazard {
    /// What it begins with, until somebody changes it: its kind, and what people should do.
    pub fn usual(self) -> (Category, Response, Severity, Urgency) {
        use self::{Category as C, Response as R, Severity as S, Urgency as U};
        match self {
            Hazard::Flood => (C::Met, R::Evacuate, S::Severe, U::Immediate),
            Hazard::Storm => (C::Met, R::Shelter, S::Severe, U::Expected),
            Hazard::Heat => (C::Met, R::Prepare, S::Moderate, U::Expected),
            Hazard::Earthquake => (C::Geo, R::Execute, S::Severe, U::Immediate),
            Hazard::Fire => (C::Fire, R::Evacuate, S::Severe, U::Immediate),
            Hazard::Gas => (C::Cbrne, R::Evacuate, S::Extreme, U::Immediate),
            Hazard::Violence => (C::Security, R::Shelter, S::Extreme, U::Immediate),
            Hazard::Explosive => (C::Cbrne, R::Avoid, S::Extreme, U::Immediate),
            Hazard::MissingChild => (C::Rescue, R::Monitor, S::Severe, U::Immediate),
            Hazard::Road => (C::Transport, R::Avoid, S::Moderate, U::Immediate),
            Hazard::Water => (C::Health, R::Avoid, S::Moderate, U::Immediate),
            Hazard::Other => (C::Safety, R::Monitor, S::Moderate, U::Expected),
        }
    }
}

impl Kind {
    /// As CAP calls it.
    pub fn cap(self) -> MsgType {
        match self {
            Kind::Alert => MsgType::Alert,
            Kind::Update => MsgType::Update,
            Kind::Cancel => MsgType::Cancel,
        }
    }
}

/// A warning that is out, as another refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referred {
    /// Which.
    pub id: WarningId,
    /// Who sent it.
    pub sender: String,
    /// When it was let out.
    pub sent: Moment,
}

/// What a warning is, without a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What people are warned of.
    pub hazard: Hazard,
    /// Of what kind that is.
    pub category: Category,
    /// What people should do.
    pub responses: Vec<Response>,
    /// How soon.
    pub urgency: Urgency,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub certainty: Certainty,
    /// When it begins, if that is not at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub onset: Option<Moment>,
    /// Until when it holds.
    pub expires: Moment,
    /// In which languages it is written.
    pub languages: Vec<Language>,
}

/// Something that happened to a warning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody began to write it; words and ground are sealed until it is out.
    WarningDrafted {
        /// Whether it is meant.
        status: Status,
        /// What it does.
        does: Kind,
        /// Those that it takes the place of, or takes back.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        of: Vec<WarningId>,
        /// What it is.
        what: Facts,
    },
    /// Somebody wrote it anew.
    WarningRewritten {
        /// What it is now.
        what: Facts,
    },
    /// It waits for a second person.
    WarningSubmitted {},
    /// The second person gave it back; why is sealed.
    WarningReturned {},
    /// The second person let it out.
    WarningIssued {
        /// Who sends it, to programs.
        sender: String,
    },
    /// Another took its place.
    WarningSuperseded {
        /// Which.
        by: WarningId,
    },
    /// Another took it back.
    WarningCancelled {
        /// Which.
        by: WarningId,
    },
    /// Its time is over.
    WarningExpired {},
    /// It was never let out, and will not be.
    WarningDropped {},
}
