//! What is remembered of a site, from headers alone?

use super::event::{Category, Event, Kind, Severity};
use crate::{
    event::{Actor, Header, Stream},
    life::Life,
    values::{AccountId, FileId, Moment, SiteId, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that whoever goes there must know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub category: Category,
    /// How much it matters.
    pub severity: Severity,
    /// Whether only whoever looks after the site reads it, and while it calls whoever may send somebody there.
    pub kept: bool,
    /// Who wrote it.
    pub by: Actor,
    /// When.
    pub at: Moment,
    /// When somebody must look whether it still holds.
    pub review: Moment,
    /// When it ends by itself.
    pub until: Moment,
    /// When somebody ended it.
    pub ended: Option<Moment>,
}

impl Note {
    /// Whether anybody is warned by it now.
    pub fn holds(&self, now: Moment) -> bool {
        self.ended.is_none() && now < self.until
    }

    /// Whether somebody should have looked by now whether it still holds.
    pub fn is_stale(&self, now: Moment) -> bool {
        self.holds(now) && self.review <= now
    }
}

/// Something to be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// By when.
    pub due: Moment,
    /// When it was mended.
    pub done: Option<Moment>,
}

/// One site as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Which.
    pub id: SiteId,
    /// How many events it has.
    pub version: u32,
    /// The unit that looks after it.
    pub unit: UnitId,
    /// The room that answers its signals.
    pub room: UnitId,
    /// What kind of place.
    pub kind: Kind,
    /// Who speaks for it.
    pub operators: BTreeSet<AccountId>,
    /// Its notes; a note's number is its place, from 1.
    pub notes: Vec<Note>,
    /// How many code words it has.
    pub code_words: u8,
    /// Its plans.
    pub plans: Vec<FileId>,
    /// When its security was surveyed last.
    pub surveyed: Option<Moment>,
    /// What surveys found; a finding's number is its place, from 1.
    pub findings: Vec<Finding>,
    /// When it was closed.
    pub closed: Option<Moment>,
}

impl Site {
    /// The notes that warn now, the gravest first, with their numbers.
    pub fn warnings(&self, now: Moment) -> Vec<(u16, &Note)> {
        let numbered = (1..).zip(&self.notes);
        let mut holding: Vec<(u16, &Note)> = numbered.filter(|(_, note)| note.holds(now)).collect();
        holding.sort_by_key(|(no, note)| (std::cmp::Reverse(note.severity), *no));
        holding
    }

    /// Whether somebody speaks for it.
    pub fn is_operated_by(&self, who: &AccountId) -> bool {
        self.operators.contains(who)
    }

    fn begin(header: &Header, event: &Event) -> Option<Site> {
        let (Stream::Site(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::SiteAdded { what, room } = event else { return None };
        Some(Site {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            room: room.clone(),
            kind: *what,
            operators: BTreeSet::new(),
            notes: Vec::new(),
            code_words: 0,
            plans: Vec::new(),
            surveyed: None,
            findings: Vec::new(),
            closed: None,
        })
    }

    fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::SiteAdded { .. } => {}
            Event::CardChanged { what, room } => (self.kind, self.room) = (*what, room.clone()),
            Event::OperatorAdded { who } => drop(self.operators.insert(who.clone())),
            Event::OperatorRemoved { who } => drop(self.operators.remove(who)),
            Event::NoteAdded { category, severity, kept, review, until, .. } => self.notes.push(Note {
                category: *category,
                severity: *severity,
                kept: *kept,
                by: header.actor.clone(),
                at: header.at,
                review: *review,
                until: *until,
                ended: None,
            }),
            Event::NoteReviewed { no, review } => {
                if let Some(note) = numbered(&mut self.notes, *no) {
                    note.review = *review;
                }
            }
            Event::NoteEnded { no } => {
                if let Some(note) = numbered(&mut self.notes, *no) {
                    note.ended.get_or_insert(header.at);
                }
            }
            Event::CodeWordsChosen { count } => self.code_words = *count,
            Event::PlanAdded { file } => self.plans.push(file.clone()),
            Event::PlanRemoved { file } => self.plans.retain(|kept| kept != file),
            Event::Surveyed {} => self.surveyed = Some(header.at),
            Event::FindingRaised { due, .. } => self.findings.push(Finding { due: *due, done: None }),
            Event::FindingDone { no } => {
                if let Some(finding) = numbered(&mut self.findings, *no) {
                    finding.done.get_or_insert(header.at);
                }
            }
            Event::SiteClosed {} => self.closed = Some(header.at),
        }
    }
}

/// What stands at a place that is counted from 1.
fn numbered<T>(all: &mut [T], no: u16) -> Option<&mut T> {
    all.get_mut(usize::from(no).checked_sub(1)?)
}

impl Life for Site {
    type Event = Event;
    const KIND: &'static str = "site";

    fn evolve(past: Option<Site>, header: &Header, event: &Event) -> Option<Site> {
        let Some(mut site) = past else { return Site::begin(header, event) };
        site.version = header.seq + 1;
        site.take(header, event);
        Some(site)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// The room sees what it answers for.
    fn told(&self) -> &[UnitId] {
        std::slice::from_ref(&self.room)
    }

    fn is_over(&self) -> bool {
        self.closed.is_some()
    }
}
