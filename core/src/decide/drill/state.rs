//! What is remembered of a drill, from headers alone?

use super::event::{Channel, Event, Kind, Whom};
use crate::{
    event::{Actor, Header, Stream},
    life::Life,
    values::{DrillId, IncidentId, Moment, SignalId, Status, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where a drill is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It will take place.
    Planned,
    /// It takes place.
    Running,
    /// It ended, and nothing was written down yet.
    Ended,
    /// What came of it was written down.
    Reported,
    /// It did not take place.
    CalledOff,
}

impl Stage {
    /// Words for people are `drill-stage-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Planned => "planned",
            Stage::Running => "running",
            Stage::Ended => "ended",
            Stage::Reported => "reported",
            Stage::CalledOff => "called_off",
        }
    }
}

/// One question by one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// By which channel.
    pub by: Channel,
    /// Whom.
    pub whom: Whom,
    /// When.
    pub at: Moment,
    /// When they answered.
    pub heard: Option<Moment>,
}

/// Something to be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Who mends it.
    pub owner: UnitId,
    /// By when.
    pub due: Moment,
    /// When it was mended.
    pub done: Option<Moment>,
}

/// One drill as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drill {
    /// Which.
    pub id: DrillId,
    /// How many events it has.
    pub version: u32,
    /// The room that runs it.
    pub unit: UnitId,
    /// What kind.
    pub kind: Kind,
    /// Where it is in its life.
    pub stage: Stage,
    /// When it was to begin.
    pub from: Moment,
    /// When it was to end at the latest.
    pub until: Moment,
    /// When it began and ended.
    pub ran: (Option<Moment>, Option<Moment>),
    /// Whether it ended because its time was over.
    pub lapsed: bool,
    /// Channels that may really be used.
    pub channels: BTreeSet<Channel>,
    /// Signals that are part of it.
    pub signals: Vec<SignalId>,
    /// Incidents that are part of it.
    pub incidents: Vec<IncidentId>,
    /// Who was asked by which channel; a question's number is its place, from 1.
    pub asked: Vec<Asked>,
    /// What is to be mended; a finding's number is its place, from 1.
    pub findings: Vec<Finding>,
    /// Who planned it.
    pub by: Actor,
}

impl Drill {
    /// What everything that belongs to it carries.
    pub fn status(&self) -> Status {
        match self.kind {
            Kind::Exercise => Status::Exercise,
            Kind::Channels => Status::Test,
        }
    }

    /// Whether a message of this drill may really leave by this channel now.
    pub fn lets_out(&self, by: Channel) -> bool {
        self.stage == Stage::Running && self.channels.contains(&by)
    }

    /// Those who were asked and did not answer.
    pub fn silent(&self) -> impl Iterator<Item = &Asked> {
        self.asked.iter().filter(|asked| asked.heard.is_none())
    }

    fn begin(header: &Header, event: &Event) -> Option<Drill> {
        let (Stream::Drill(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::DrillPlanned { what, from, until, channels } = event else { return None };
        Some(Drill {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            kind: *what,
            stage: Stage::Planned,
            from: *from,
            until: *until,
            ran: (None, None),
            lapsed: false,
            channels: channels.clone(),
            signals: Vec::new(),
            incidents: Vec::new(),
            asked: Vec::new(),
            findings: Vec::new(),
            by: header.actor.clone(),
        })
    }

    fn take(&mut self, header: &Header, event: &Event) {
        let at = header.at;
        match event {
            Event::DrillPlanned { .. } | Event::Observed {} => {}
            Event::Replanned { from, until, channels } => {
                (self.from, self.until, self.channels) = (*from, *until, channels.clone());
            }
            Event::Begun {} => (self.stage, self.ran.0) = (Stage::Running, Some(at)),
            Event::SignalPlayed { signal } => self.signals.push(signal.clone()),
            Event::IncidentPlayed { incident } => self.incidents.push(incident.clone()),
            Event::Asked { by, whom, .. } => {
                self.asked.push(Asked { by: *by, whom: whom.clone(), at, heard: None });
            }
            Event::Heard { no } => {
                if let Some(asked) = numbered(&mut self.asked, *no) {
                    asked.heard.get_or_insert(at);
                }
            }
            Event::Ended { lapsed } => {
                (self.stage, self.ran.1, self.lapsed) = (Stage::Ended, Some(at), *lapsed);
            }
            Event::CalledOff {} => self.stage = Stage::CalledOff,
            Event::FindingRaised { owner, due, .. } => {
                self.findings.push(Finding { owner: owner.clone(), due: *due, done: None });
            }
            Event::FindingDone { no } => {
                if let Some(finding) = numbered(&mut self.findings, *no) {
                    finding.done.get_or_insert(at);
                }
            }
            Event::Reported {} => self.stage = Stage::Reported,
        }
    }
}

/// What stands at a place that is counted from 1.
fn numbered<T>(all: &mut [T], no: u16) -> Option<&mut T> {
    all.get_mut(usize::from(no).checked_sub(1)?)
}

impl Life for Drill {
    type Event = Event;
    const KIND: &'static str = "drill";

    fn evolve(past: Option<Drill>, header: &Header, event: &Event) -> Option<Drill> {
        let Some(mut drill) = past else { return Drill::begin(header, event) };
        drill.version = header.seq + 1;
        drill.take(header, event);
        Some(drill)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// A report whose findings are not all mended is still waited for.
    fn is_over(&self) -> bool {
        match self.stage {
            Stage::CalledOff => true,
            Stage::Reported => self.findings.iter().all(|finding| finding.done.is_some()),
            _ => false,
        }
    }

    fn alarm(&self) -> Option<Moment> {
        (self.stage == Stage::Running).then_some(self.until)
    }
}
