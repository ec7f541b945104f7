//! What does another organisation see of an incident, and what was it asked for?

use super::words::{Field, RejectCause, ShareHow};
use crate::values::{FieldUnitId, Moment, UnitId, UnitTypeId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How far an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShareStage {
    /// They have not answered.
    Offered,
    /// They see it.
    Accepted,
    /// They said no.
    Rejected(RejectCause),
    /// It is over.
    Ended,
}

/// A part of one incident, for one organisation, for a time. Nothing in it lets them hand it on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Its number.
    pub no: u16,
    /// With whom.
    pub to: UnitId,
    /// To look, or to help.
    pub how: ShareHow,
    /// What of it.
    pub fields: BTreeSet<Field>,
    /// Until when.
    pub until: Moment,
    /// How far it is.
    pub stage: ShareStage,
}

impl Share {
    /// Whether they may see it now.
    pub fn is_open(&self, now: Moment) -> bool {
        self.stage == ShareStage::Accepted && now < self.until
    }

    /// Whether an answer is awaited and still means something.
    pub fn is_offered(&self, now: Moment) -> bool {
        self.stage == ShareStage::Offered && now < self.until
    }
}

/// How far a request for units of another room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AidStage {
    /// Asked.
    Requested,
    /// They offer some.
    Offered,
    /// They have none.
    Declined(RejectCause),
    /// Taken and sent.
    Deployed,
    /// Given back.
    Released,
}

/// Units of another room, asked for one incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aid {
    /// Its number.
    pub no: u16,
    /// Whom it was asked of.
    pub of: UnitId,
    /// What is needed.
    pub need: Vec<(UnitTypeId, u8)>,
    /// What they offer.
    pub units: Vec<FieldUnitId>,
    /// How far it is.
    pub stage: AidStage,
    /// Since when.
    pub asked: Moment,
}

impl Aid {
    /// Whether this unit is offered or was given for this incident.
    pub fn is_lent(&self, who: &FieldUnitId) -> bool {
        matches!(self.stage, AidStage::Offered | AidStage::Deployed) && self.units.contains(who)
    }
}
