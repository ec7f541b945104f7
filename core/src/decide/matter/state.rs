//! What is remembered of a matter?
//!
//! The fold of its headers: no words. It serves deciding and is, at the same time, the row that lists show.

use super::{
    clocks::{Clock, ClockState, REPORT, VERDICT},
    disclose::Flows,
    event::{Conflict, Ending, Event, Outcome, PauseReason, Reach},
    keep::Keeping,
};
use crate::{
    event::{Actor, Header, Stream},
    playbook::{Door, Step},
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

    /// Adds an event to a past. Never fails: the log is read, not judged. What does not belong is passed over.
    pub fn evolve(past: Option<Matter>, header: &Header, event: &Event) -> Option<Matter> {
        match (past, event) {
            (None, Event::Opened(_)) => Matter::begin(header, event),
            (None, _) => None,
            (Some(mut matter), event) => {
                matter.version = header.seq + 1;
                matter.changed = header.at;
                if let Some(unit) = &header.unit {
                    matter.unit = unit.clone();
                }
                matter.take(header, event);
                Some(matter)
            }
        }
    }

    fn begin(header: &Header, event: &Event) -> Option<Matter> {
        let (Stream::Matter(no), Event::Opened(facts), Some(unit)) = (&header.stream, event, &header.unit)
        else {
            return None;
        };
        Some(Matter {
            no: *no,
            version: header.seq + 1,
            desk: facts.desk.clone(),
            edition: facts.ed.clone(),
            level: facts.level,
            compartment: facts.comp.clone(),
            unit: unit.clone(),
            status: Status::Open,
            door: facts.door,
            language: facts.lang,
            reach: facts.reach,
            code: facts.code.clone(),
            among: facts.among.clone(),
            choices: facts.choices.clone(),
            excluded: facts.excl.clone(),
            parties: Vec::new(),
            exclusions: Vec::new(),
            readmission: None,
            brought_by: match &header.actor {
                Actor::Officer(id) => Some(id.clone()),
                _ => None,
            },
            registered: facts.registered,
            opened: header.at,
            changed: header.at,
            clocks: facts.clocks.clone(),
            paused: None,
            unread: false,
            assigned: None,
            told: Vec::new(),
            lapses: 0,
            reopened: 0,
            proposal: None,
            outcome: None,
            ending: None,
            ended: None,
            lowering: None,
            merged_into: None,
            linked: Vec::new(),
            order: None,
            flows: Flows::default(),
            keeping: Keeping::default(),
            erased: Vec::new(),
        })
    }

    fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::Opened(_) => {}
            Event::PlaceConfirmed { .. } => self.among.clear(),
            Event::Acknowledged { clocks } => self.step(Step::Acknowledge, Status::Acknowledged, clocks),
            Event::Answered { clocks } => {
                self.unread = false;
                self.step(Step::Answer, Status::Answered, clocks);
            }
            Event::Asked {} => self.unread = false,
            Event::Replied {} => self.unread = true,
            Event::Noted {} => {}
            Event::Forwarded { .. } => {
                self.assigned = None;
                self.among.clear();
            }
            Event::Assigned { to } => self.assigned = Some(to.clone()),
            Event::PartyExcluded { .. }
            | Event::ReadmissionProposed { .. }
            | Event::PartyReadmitted { .. } => self.take_conflict(header, event),
            Event::Merged { into } => self.merged_into = Some(*into),
            Event::Unmerged {} => self.merged_into = None,
            Event::Linked { to } => self.linked.push(*to),
            Event::ProtectionRaised { to } => {
                self.level = *to;
                self.lowering = None;
            }
            Event::LoweringProposed { to } => self.lowering = Some((*to, header.actor.clone())),
            Event::ProtectionLowered { to } => {
                self.level = *to;
                self.lowering = None;
            }
            Event::Paused { why, clocks } => {
                self.paused = Some(*why);
                self.put(clocks);
            }
            Event::Resumed { clocks } => {
                self.paused = None;
                self.put(clocks);
            }
            Event::ClockMoved { clock, to, .. } => self.moved(clock, *to),
            Event::Lapsed { clock, rung, next, .. } => self.lapsed(clock, *rung, *next),
            Event::Escalated { told, .. } => {
                if !self.told.contains(told) {
                    self.told.push(told.clone());
                }
            }
            Event::CloseProposed { .. }
            | Event::Seconded { .. }
            | Event::Agreed {}
            | Event::Disputed { .. }
            | Event::Closed { .. }
            | Event::Reopened { .. }
            | Event::Withdrawn {} => self.take_ending(header, event),
            Event::ReportOrdered { .. }
            | Event::ReportSubmitted {}
            | Event::ReportReturned { .. }
            | Event::ReportAccepted {} => self.take_order(header, event),
            Event::Erased { classes, .. } => {
                self.keeping.take(header, event);
                self.erase(classes);
            }
            Event::Held { .. }
            | Event::HoldReleased { .. }
            | Event::ErasureAsked { .. }
            | Event::ErasureProposed { .. }
            | Event::ErasureDeclined {} => self.keeping.take(header, event),
            Event::ConsentGiven(_)
            | Event::ConsentWithdrawn { .. }
            | Event::DisclosureProposed { .. }
            | Event::Disclosed { .. }
            | Event::DisclosureDropped { .. }
            | Event::DisclosureTold { .. }
            | Event::ExtractProposed { .. }
            | Event::ExtractPublished {}
            | Event::ExtractRecalled { .. } => self.flows.take(header, event),
        }
    }

    fn take_ending(&mut self, header: &Header, event: &Event) {
        match event {
            Event::CloseProposed { outcome, verdict } => {
                let (by, before) = (header.actor.clone(), self.status);
                self.proposal =
                    Some(Proposal { by, outcome: *outcome, needs_second: verdict.is_none(), before });
                self.outcome = Some(*outcome);
                self.unread = false;
                self.step(Step::Close, Status::CloseProposed, verdict.as_slice());
            }
            Event::Seconded { verdict } => {
                if let Some(proposal) = &mut self.proposal {
                    proposal.needs_second = false;
                }
                self.put(std::slice::from_ref(verdict));
            }
            Event::Agreed {} => self.end(header.at, Ending::Agreed),
            Event::Closed { how } => self.end(header.at, *how),
            Event::Withdrawn {} => self.end(header.at, Ending::Withdrawn),
            Event::Disputed { clocks, times, .. } => {
                self.reopened = *times;
                self.assigned = None;
                self.open_again(clocks);
            }
            Event::Reopened { clocks } => {
                self.reopened += 1;
                self.open_again(clocks);
            }
            _ => {}
        }
    }

    fn take_conflict(&mut self, header: &Header, event: &Event) {
        match event {
            Event::PartyExcluded { who, why, units } => {
                self.exclude(Exclusion {
                    who: who.clone(),
                    why: *why,
                    by: header.actor.clone(),
                    units: units.clone(),
                    adds: Vec::new(),
                });
            }
            Event::ReadmissionProposed { who } => {
                self.readmission = Some((who.clone(), header.actor.clone()));
            }
            Event::PartyReadmitted { who } => self.readmit(who),
            _ => {}
        }
    }

    /// Who is not known any more is not told any more.
    fn erase(&mut self, classes: &[Class]) {
        self.erased.extend(classes);
        self.erased.sort();
        self.erased.dedup();
        if classes.contains(&Class::Identity) {
            self.reach = Reach::None;
        }
    }

    fn take_order(&mut self, header: &Header, event: &Event) {
        match event {
            Event::ReportOrdered { from, clock } => {
                self.order = Some(Order { by: header.actor.clone(), from: from.clone(), submitted: false });
                self.put(std::slice::from_ref(clock));
            }
            Event::ReportSubmitted {} => {
                self.meet(|c| c.name == REPORT);
                if let Some(order) = &mut self.order {
                    order.submitted = true;
                }
            }
            Event::ReportReturned { clock } => {
                self.put(std::slice::from_ref(clock));
                if let Some(order) = &mut self.order {
                    order.submitted = false;
                }
            }
            Event::ReportAccepted {} => self.order = None,
            _ => {}
        }
    }

    fn step(&mut self, step: Step, status: Status, clocks: &[Clock]) {
        self.status = self.status.max(status);
        self.meet(|c| c.until.is_some_and(|until| until <= step));
        self.put(clocks);
    }

    pub(super) fn meet(&mut self, which: impl Fn(&Clock) -> bool) {
        for clock in self.clocks.iter_mut().filter(|c| which(c)) {
            clock.state = ClockState::Met;
            clock.alarm = None;
        }
    }

    fn put(&mut self, clocks: &[Clock]) {
        for clock in clocks {
            self.clocks.retain(|c| c.name != clock.name);
            self.clocks.push(clock.clone());
        }
    }

    fn moved(&mut self, name: &str, to: Moment) {
        if let Some(clock) = self.clocks.iter_mut().find(|c| c.name == name) {
            clock.due = to;
            clock.alarm = Some(to);
        }
    }

    fn lapsed(&mut self, name: &str, rung: Option<u8>, next: Option<Moment>) {
        self.lapses = self.lapses.saturating_add(1);
        if let Some(clock) = self.clocks.iter_mut().find(|c| c.name == name) {
            clock.alarm = next;
            clock.rung = rung.map_or(clock.rung, |r| r.saturating_add(1));
        }
    }

    fn end(&mut self, at: Moment, how: Ending) {
        self.status = Status::Closed;
        self.ending = Some(how);
        self.ended = Some(at);
        self.proposal = None;
        self.paused = None;
        self.unread = false;
        self.meet(|_| true);
    }

    fn open_again(&mut self, clocks: &[Clock]) {
        self.status = Status::Open;
        self.ending = None;
        self.ended = None;
        self.outcome = None;
        self.proposal = None;
        self.paused = None;
        self.unread = true;
        self.meet(|_| true);
        self.put(clocks);
    }
}
