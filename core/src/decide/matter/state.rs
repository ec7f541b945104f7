//! What is remembered of a matter?
//!
//! The fold of its headers: no words. It serves deciding and is, at the same time, the row that lists show.
//!
//! Not here: how an event changes it (`fold`).

use super::{
    clocks::{Clock, VERDICT},
    disclose::Flows,
    event::{Conflict, Ending, Outcome, PauseReason, Reach},
    keep::Keeping,
};
use crate::{
    event::Actor,
    playbook::Door,
    values::{AccountId, Class, DeskId, Language, Level, MatterNo, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// Where a matter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It came in; nobody has it in hand yet.
    Open,
    /// Somebody responsible has it in hand.
    Acknowledged,
    /// The sender was answered.
    Answered,
    /// It may end; a second officer or the sender is waited for.
    CloseProposed,
    /// It ended.
    Closed,
}

/// A proposal to close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Who proposed.
    pub by: Actor,
    /// How it came out.
    pub outcome: Outcome,
    /// Whether a second officer is still needed.
    pub needs_second: bool,
    /// Where the matter stood before.
    pub before: Status,
}

/// An ordered report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Who ordered it.
    pub by: Actor,
    /// Who shall report.
    pub from: AccountId,
    /// Whether it was submitted and waits for the orderer.
    pub submitted: bool,
}

/// Somebody who is party to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Who.
    pub who: AccountId,
    /// How.
    pub why: Conflict,
    /// Who said so.
    pub by: Actor,
    /// Units that see nothing of it because of them.
    pub units: Vec<UnitId>,
    /// Those of them that saw it until then: they see it again when nobody else keeps them out.
    pub adds: Vec<UnitId>,
}

/// A matter as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matter {
    /// Which matter.
    pub no: MatterNo,
    /// How many events it has.
    pub version: u32,
    /// Which desk.
    pub desk: DeskId,
    /// The playbook's edition that it is treated under.
    pub edition: String,
    /// How closely kept.
    pub level: Level,
    /// Which family of keys.
    pub compartment: String,
    /// The responsible unit. Always one.
    pub unit: UnitId,
    /// Where it stands.
    pub status: Status,
    /// By which door it came.
    pub door: Door,
    /// The sender's language.
    pub language: Language,
    /// How the sender can be told.
    pub reach: Reach,
    /// HMAC of the follow-up code.
    pub code: String,
    /// Units among which an officer must confirm; empty when it is clear.
    pub among: Vec<UnitId>,
    /// Declared options chosen.
    pub choices: Vec<String>,
    /// Units that may never see it.
    pub excluded: Vec<UnitId>,
    /// People who may never see it: complained of, or related to somebody concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<AccountId>,
    /// How each of them is party to it, and which units are left out because of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Exclusion>,
    /// A readmission that waits for a second person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readmission: Option<(AccountId, Actor)>,
    /// Who brought it, if they have an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought_by: Option<AccountId>,
    /// Registered by law or decision.
    pub registered: bool,
    /// When it came in.
    pub opened: Moment,
    /// When the last event was recorded.
    pub changed: Moment,
    /// Its promises.
    pub clocks: Vec<Clock>,
    /// Why its clocks stand still.
    pub paused: Option<PauseReason>,
    /// The sender wrote and nobody answered yet.
    pub unread: bool,
    /// Who is named to take it.
    pub assigned: Option<AccountId>,
    /// Units told because a promise was missed.
    pub told: Vec<UnitId>,
    /// How many promises were missed.
    pub lapses: u16,
    /// How often the sender or an officer reopened it.
    pub reopened: u16,
    /// The proposal to close that waits.
    pub proposal: Option<Proposal>,
    /// How it came out, once proposed.
    pub outcome: Option<Outcome>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// When it ended.
    pub ended: Option<Moment>,
    /// A lowering that waits for a second person.
    pub lowering: Option<(Level, Actor)>,
    /// Shown together with this one.
    pub merged_into: Option<MatterNo>,
    /// Has to do with these.
    pub linked: Vec<MatterNo>,
    /// An ordered report.
    pub order: Option<Order>,
    /// What left the desk, and what may.
    #[serde(default, skip_serializing_if = "Flows::is_empty")]
    pub flows: Flows,
    /// What stands against erasing, and what is asked.
    #[serde(default, skip_serializing_if = "Keeping::is_empty")]
    pub keeping: Keeping,
    /// Classes whose words are erased.
    pub erased: Vec<Class>,
}

impl Matter {
    /// What is due next: the earliest running promise. The one number that every screen shows.
    pub fn due(&self) -> Option<&Clock> {
        self.clocks.iter().filter(|c| c.is_on()).min_by_key(|c| c.due)
    }

    /// When the scheduler must look at it next.
    pub fn alarm(&self) -> Option<Moment> {
        self.clocks.iter().filter(|c| c.is_on()).filter_map(|c| c.alarm).min()
    }

    /// Whether a promise is missed at this moment.
    pub fn is_late(&self, now: Moment) -> bool {
        self.due().is_some_and(|clock| clock.due <= now && clock.name != VERDICT)
    }

    /// The clock of this name, if it runs.
    pub fn clock(&self, name: &str) -> Option<&Clock> {
        self.clocks.iter().find(|c| c.name == name && c.is_on())
    }

    /// Whether it ended.
    pub fn is_closed(&self) -> bool {
        self.status == Status::Closed
    }
}
