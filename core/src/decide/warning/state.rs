//! What is remembered of a warning, from headers alone?

use super::event::{Event, Facts, Kind, Referred};
use crate::{
    event::{Actor, Header, Stream},
    life::Life,
    values::{AccountId, Moment, Status, UnitId, WarningId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where a warning stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It is written.
    Draft,
    /// It waits for a second person.
    Pending,
    /// It is out and holds.
    Issued,
    /// Another took its place.
    Superseded(WarningId),
    /// Another took it back.
    Cancelled(WarningId),
    /// Its time is over.
    Expired,
    /// It never went out.
    Dropped,
}

impl Stage {
    /// How it is written; words for people are `warning-stage-<word>`.
    pub fn word(&self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Pending => "pending",
            Stage::Issued => "issued",
            Stage::Superseded(_) => "superseded",
            Stage::Cancelled(_) => "cancelled",
            Stage::Expired => "expired",
            Stage::Dropped => "dropped",
        }
    }
}

/// One warning as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Warning {
    /// What it is called for ever.
    pub id: WarningId,
    /// How many events it has.
    pub version: u32,
    /// Whose it is.
    pub unit: UnitId,
    /// Whether it is meant.
    pub status: Status,
    /// What it does.
    pub does: Kind,
    /// Those that it takes the place of, or takes back.
    pub of: Vec<WarningId>,
    /// What it is.
    pub what: Facts,
    /// Everybody who wrote any of it.
    pub authors: BTreeSet<AccountId>,
    /// Where it stands.
    pub stage: Stage,
    /// Who let it out, to programs, and when.
    pub issued: Option<Referred>,
    /// Who let it out.
    pub approved: Option<AccountId>,
    /// Since when it is over.
    pub ended: Option<Moment>,
}

impl Warning {
    /// Whether the public is told of it now.
    pub fn is_out(&self, now: Moment) -> bool {
        self.stage == Stage::Issued && now < self.what.expires && self.status.is_actual()
    }

    /// Whether the public was ever told of it.
    pub fn was_out(&self) -> bool {
        self.issued.is_some() && self.status.is_actual()
    }

    fn begin(header: &Header, event: &Event) -> Option<Warning> {
        let (Stream::Warning(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::WarningDrafted { status, does, of, what } = event else { return None };
        Some(Warning {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            status: *status,
            does: *does,
            of: of.clone(),
            what: what.clone(),
            authors: author(header).into_iter().collect(),
            stage: Stage::Draft,
            issued: None,
            approved: None,
            ended: None,
        })
    }

    fn end(&mut self, stage: Stage, header: &Header) {
        (self.stage, self.ended) = (stage, Some(header.at));
    }
}

fn author(header: &Header) -> Option<AccountId> {
    if let Actor::Officer(id) = &header.actor { Some(id.clone()) } else { None }
}

impl Life for Warning {
    type Event = Event;
    const KIND: &'static str = "warning";

    fn evolve(past: Option<Warning>, header: &Header, event: &Event) -> Option<Warning> {
        let Some(mut warning) = past else { return Warning::begin(header, event) };
        warning.version = header.seq + 1;
        match event {
            Event::WarningDrafted { .. } => {}
            Event::WarningRewritten { what } => {
                warning.what = what.clone();
                warning.authors.extend(author(header));
            }
            Event::WarningSubmitted {} => warning.stage = Stage::Pending,
            Event::WarningReturned {} => warning.stage = Stage::Draft,
            Event::WarningIssued { sender } => {
                let referred = Referred { id: warning.id.clone(), sender: sender.clone(), sent: header.at };
                (warning.stage, warning.issued) = (Stage::Issued, Some(referred));
                warning.approved = author(header);
            }
            Event::WarningSuperseded { by } => warning.end(Stage::Superseded(by.clone()), header),
            Event::WarningCancelled { by } => warning.end(Stage::Cancelled(by.clone()), header),
            Event::WarningExpired {} => warning.end(Stage::Expired, header),
            Event::WarningDropped {} => warning.end(Stage::Dropped, header),
        }
        Some(warning)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    fn is_over(&self) -> bool {
        self.ended.is_some()
    }

    /// A warning ends by itself when it says so.
    fn alarm(&self) -> Option<Moment> {
        (self.stage == Stage::Issued).then_some(self.what.expires)
    }
}
