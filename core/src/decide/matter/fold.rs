//! How does an event change what is remembered of a matter?
//!
//! One arm an event, in groups: the course of the matter, its end, who is too near to it, an ordered report. What leaves,
//! stays or ends folds beside its rules (`disclose`, `keep`).
//!
//! Invariant: this never fails and refuses nothing: what does not belong is passed over.
//! Not here: what is remembered (`state`), whether it may happen (`rule`).

use super::{
    clocks::{Clock, ClockState, REPORT},
    disclose::Flows,
    event::{Ending, Event, Reach},
    keep::Keeping,
    state::{Exclusion, Matter, Order, Proposal, Status},
};
use crate::{
    event::{Actor, Header, Stream},
    playbook::Step,
    values::{Class, Moment},
};

impl Matter {
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
            | Event::HandedOver { .. }
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
