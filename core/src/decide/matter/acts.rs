//! What does each command make happen to a matter that exists?
//!
//! Not here: in which state which command is allowed at all (`rule`).

use super::{
    clocks::{self, Clock, REPORT, VERDICT},
    command::{FileWords, MAX_FILES, MAX_SAID_CHARS, Said},
    event::{Ending, Event, Outcome, PauseReason, Reach},
    rule::{Occasion, Refusal, draft},
    state::Matter,
};
use crate::{
    event::{Actor, Draft, Part, Stream},
    playbook::{Disputed, Need, Step, Verdict},
    values::{AccountId, Class, Level, MatterNo, Moment, Span, UnitId},
};

/// A matter and the occasion of a command to it.
pub(super) struct Case<'a> {
    pub(super) matter: &'a Matter,
    pub(super) occasion: &'a Occasion<'a>,
}

/// What a command gives.
pub(super) type Decided = Result<Vec<Draft>, Refusal>;

impl Case<'_> {
    pub(super) fn one(&self, event: Event) -> Decided {
        self.with(event, Vec::new())
    }

    pub(super) fn with(&self, event: Event, parts: Vec<Part>) -> Decided {
        Ok(vec![self.draft(event, &self.matter.unit, parts)])
    }

    pub(super) fn draft(&self, event: Event, unit: &UnitId, parts: Vec<Part>) -> Draft {
        let mut draft = draft(&event, self.occasion, unit, None, self.occasion.now, parts);
        draft.due = self.due_after(&draft, &event);
        draft
    }

    /// The next promise as it will stand once the event is remembered: asked of `evolve` itself, so that the
    /// header and the fold can never disagree.
    pub(super) fn due_after(&self, draft: &Draft, event: &Event) -> Option<Moment> {
        let header = draft.header(Stream::Matter(self.matter.no), self.matter.version);
        Matter::evolve(Some(self.matter.clone()), &header, event).and_then(|m| m.due().map(|c| c.due))
    }

    pub(super) fn say(&self, event: Event, class: Class, said: &Said) -> Decided {
        if said.is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        if self.matter.erased.contains(&class) {
            return Err(Refusal::WordsErased);
        }
        self.with(event, parts_of(class, said)?)
    }

    pub(super) fn say_or_nothing(&self, event: Event, said: &Said) -> Decided {
        if said.is_empty() { self.one(event) } else { self.say(event, Class::Content, said) }
    }

    pub(super) fn started(&self, step: Step, unit: &UnitId) -> Vec<Clock> {
        let o = self.occasion;
        clocks::started(step, unit, o.now, &self.matter.choices, o.playbook, o.ground)
    }

    pub(super) fn resumed(&self) -> Vec<Clock> {
        let (m, o) = (self.matter, self.occasion);
        clocks::resumed(&m.clocks, &m.unit, o.now, o.playbook, o.ground)
    }

    pub(super) fn needs_second(&self) -> bool {
        self.matter.proposal.as_ref().is_some_and(|p| p.needs_second)
    }

    pub(super) fn confirm_place(&self, unit: &UnitId) -> Decided {
        if self.matter.among.is_empty() {
            return Err(Refusal::NothingWaits);
        }
        if !self.matter.among.contains(unit) {
            return Err(Refusal::NotAmongCandidates);
        }
        if self.matter.excluded.contains(unit) {
            return Err(Refusal::UnitExcluded);
        }
        let event = Event::PlaceConfirmed { from: self.matter.unit.clone() };
        Ok(vec![self.draft(event, unit, Vec::new())])
    }

    pub(super) fn acknowledge(&self) -> Decided {
        if !self.matter.among.is_empty() {
            return Err(Refusal::PlaceUnsure);
        }
        self.one(Event::Acknowledged { clocks: self.started(Step::Acknowledge, &self.matter.unit) })
    }

    /// A sender's message counts when they wrote it; one that claims the future counts now.
    pub(super) fn reply(&self, said: &Said, written: Option<Moment>) -> Decided {
        let mut drafts = self.say(Event::Replied {}, Class::Content, said)?;
        if let (Some(written), Some(draft)) = (written, drafts.first_mut()) {
            draft.occurred = written.min(self.occasion.now);
        }
        let waits_for_them = self.matter.paused == Some(PauseReason::WaitsForSender);
        if waits_for_them {
            let resumed =
                self.draft(Event::Resumed { clocks: self.resumed() }, &self.matter.unit, Vec::new());
            drafts.push(resumed);
        }
        Ok(drafts)
    }

    pub(super) fn forward(&self, to: &UnitId, event: Event, said: &Said) -> Decided {
        if *to == self.matter.unit {
            return Err(Refusal::SameUnit);
        }
        if self.matter.excluded.contains(to) {
            return Err(Refusal::UnitExcluded);
        }
        if !self.occasion.ground.is_unit(to) {
            return Err(Refusal::NoSuchUnit);
        }
        if said.is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        self.check_onward(to)?;
        Ok(vec![self.draft(event, to, parts_of(Class::Internal, said)?)])
    }

    /// What is protected goes to units that keep what this desk keeps; to any other only as the sender agreed, or as
    /// a law demands.
    fn check_onward(&self, to: &UnitId) -> Result<(), Refusal> {
        let (m, o) = (self.matter, self.occasion);
        let is_free = m.level < Level::P3 || o.ground.is_within(to, &m.compartment);
        if is_free || m.flows.may_reach(to, o.now) { Ok(()) } else { Err(Refusal::ConsentNeeded) }
    }

    pub(super) fn merge(&self, into: MatterNo) -> Decided {
        match (into == self.matter.no, self.matter.merged_into) {
            (true, _) => Err(Refusal::SameMatter),
            (_, Some(_)) => Err(Refusal::AlreadyDone),
            _ => self.one(Event::Merged { into }),
        }
    }

    pub(super) fn link(&self, to: MatterNo) -> Decided {
        match (to == self.matter.no, self.matter.linked.contains(&to)) {
            (true, _) => Err(Refusal::SameMatter),
            (_, true) => Err(Refusal::AlreadyDone),
            _ => self.one(Event::Linked { to }),
        }
    }

    pub(super) fn raise(&self, to: Level, said: &Said) -> Decided {
        if to <= self.matter.level {
            return Err(Refusal::WrongLevel);
        }
        self.say(Event::ProtectionRaised { to }, Class::Internal, said)
    }

    /// The first person proposes, a second one who names the same level decides.
    pub(super) fn lower(&self, to: Level, said: &Said) -> Decided {
        if to >= self.matter.level || to < self.occasion.playbook.protection {
            return Err(Refusal::WrongLevel);
        }
        match &self.matter.lowering {
            Some((level, by)) if *level == to && *by == self.occasion.actor => {
                Err(Refusal::SecondPersonNeeded)
            }
            Some((level, _)) if *level == to => {
                self.say(Event::ProtectionLowered { to }, Class::Internal, said)
            }
            _ => self.say(Event::LoweringProposed { to }, Class::Internal, said),
        }
    }

    pub(super) fn move_clock(&self, name: &str, due: Moment, said: &Said) -> Decided {
        let clock = self.matter.clock(name).filter(|c| c.name != VERDICT).ok_or(Refusal::NotDue)?;
        if due <= self.occasion.now {
            return Err(Refusal::PastTime);
        }
        let event = Event::ClockMoved { clock: clock.name.clone(), from: clock.due, to: due };
        self.say(event, Class::Internal, said)
    }

    /// An answer is an acknowledgement too, where none was given.
    pub(super) fn answer(&self, said: &Said) -> Decided {
        if !self.matter.among.is_empty() {
            return Err(Refusal::PlaceUnsure);
        }
        let mut clocks = self.started(Step::Answer, &self.matter.unit);
        clocks.retain(|c| self.matter.clock(&c.name).is_none());
        self.say(Event::Answered { clocks }, Class::Content, said)
    }

    pub(super) fn propose_close(&self, outcome: Outcome, finding: &Said, evidence: &Said) -> Decided {
        let needs = &self.occasion.playbook.close.needs;
        if !self.matter.among.is_empty() {
            return Err(Refusal::PlaceUnsure);
        }
        if needs.contains(&Need::Finding) && finding.is_empty() {
            return Err(Refusal::FindingNeeded);
        }
        if needs.contains(&Need::Evidence) && evidence.is_empty() {
            return Err(Refusal::EvidenceNeeded);
        }
        let mut parts = if finding.is_empty() { Vec::new() } else { parts_of(Class::Content, finding)? };
        if !evidence.is_empty() {
            merge_parts(&mut parts, parts_of(Class::Evidence, evidence)?);
        }
        let verdict = (outcome != Outcome::Unfounded).then(|| self.verdict_clock());
        let proposed = self.draft(Event::CloseProposed { outcome, verdict }, &self.matter.unit, parts);
        let mut drafts = vec![proposed];
        if outcome != Outcome::Unfounded && self.occasion.playbook.close.verdict == Verdict::NotAsked {
            drafts.push(self.draft(Event::Closed { how: Ending::NotAsked }, &self.matter.unit, Vec::new()));
        }
        Ok(drafts)
    }

    pub(super) fn verdict_clock(&self) -> Clock {
        Clock::running(VERDICT, self.occasion.now + self.occasion.playbook.close.silent_after, None)
    }

    pub(super) fn second(&self) -> Decided {
        match &self.matter.proposal {
            Some(p) if p.needs_second && p.by == self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some(p) if p.needs_second => self.one(Event::Seconded { verdict: self.verdict_clock() }),
            _ => Err(Refusal::NothingWaits),
        }
    }

    pub(super) fn dispute(&self, said: &Said) -> Decided {
        let (m, o) = (self.matter, self.occasion);
        let to = match o.playbook.close.disputed {
            Disputed::OneLevelUp => o.ground.above(&m.unit, o.playbook).filter(|u| !m.excluded.contains(u)),
            Disputed::SameUnit => None,
        };
        let to = to.unwrap_or_else(|| m.unit.clone());
        let event = Event::Disputed {
            from: m.unit.clone(),
            times: m.reopened.saturating_add(1),
            clocks: self.started(Step::Open, &to),
        };
        let parts = if said.is_empty() { Vec::new() } else { parts_of(Class::Content, said)? };
        Ok(vec![self.draft(event, &to, parts)])
    }

    /// Who was silent may still say *not solved* when they come back.
    pub(super) fn dispute_closed(&self, said: &Said) -> Decided {
        if self.matter.erased.contains(&Class::Content) {
            return Err(Refusal::WordsErased);
        }
        match self.matter.ending {
            Some(Ending::Silent | Ending::NoChannel) => self.dispute(said),
            _ => Err(Refusal::Closed),
        }
    }

    pub(super) fn reopen(&self, said: &Said) -> Decided {
        let event = Event::Reopened { clocks: self.started(Step::Open, &self.matter.unit) };
        self.say(event, Class::Internal, said)
    }

    /// A clock that ran out: silence closes, every other promise tells the next rung.
    pub(super) fn lapse(&self, name: &str) -> Decided {
        let (m, o) = (self.matter, self.occasion);
        let clock = m.clock(name).ok_or(Refusal::NotDue)?;
        if clock.alarm.is_none_or(|alarm| alarm > o.now) {
            return Err(Refusal::NotDue);
        }
        if clock.name == VERDICT {
            let how = if m.reach == Reach::None { Ending::NoChannel } else { Ending::Silent };
            return self.one(Event::Closed { how });
        }
        let ladder = o.playbook.late.len();
        let rung = (usize::from(clock.rung) < ladder).then_some(clock.rung);
        let more = usize::from(clock.rung) + 1 < ladder;
        let next = more.then(|| clocks::next_rung(clock, &m.unit, o.now, &m.choices, o.playbook, o.ground));
        self.one(Event::Lapsed { clock: clock.name.clone(), due: clock.due, rung, next })
    }

    pub(super) fn escalate(&self, name: &str, rung: u8) -> Decided {
        let (m, o) = (self.matter, self.occasion);
        let clock = m.clock(name).ok_or(Refusal::NothingWaits)?;
        if rung >= clock.rung {
            return Err(Refusal::NothingWaits);
        }
        // A rung where nobody is, or where nobody may know of it, is passed over: somebody must be told.
        let mut no = Refusal::NothingWaits;
        for (rung, word) in (rung..).zip(o.playbook.late.iter().skip(usize::from(rung))) {
            match o.ground.told(word, &m.unit) {
                None => no = Refusal::NoSuchUnit,
                Some(told) if m.excluded.contains(&told) => no = Refusal::UnitExcluded,
                Some(told) => {
                    let (clock, word) = (name.to_owned(), word.clone());
                    return self.one(Event::Escalated { clock, rung, word, told });
                }
            }
        }
        Err(no)
    }

    pub(super) fn order(&self, from: &AccountId, due: Moment, said: &Said) -> Decided {
        if self.matter.order.is_some() {
            return Err(Refusal::AlreadyDone);
        }
        if self.matter.is_party(from) {
            return Err(Refusal::PartyToIt);
        }
        if due <= self.occasion.now {
            return Err(Refusal::PastTime);
        }
        let clock = Clock::running(REPORT, due, None);
        self.say(Event::ReportOrdered { from: from.clone(), clock }, Class::Internal, said)
    }

    pub(super) fn submit_report(&self, said: &Said) -> Decided {
        match &self.matter.order {
            Some(order) if order.submitted => Err(Refusal::AlreadyDone),
            Some(order) if Actor::Officer(order.from.clone()) != self.occasion.actor => {
                Err(Refusal::SecondPersonNeeded)
            }
            Some(_) => self.say(Event::ReportSubmitted {}, Class::Internal, said),
            None => Err(Refusal::NothingWaits),
        }
    }

    pub(super) fn return_report(&self, said: &Said) -> Decided {
        self.judged_by_orderer()?;
        let last = self.matter.clocks.iter().find(|c| c.name == REPORT).map_or(self.occasion.now, |c| c.due);
        let due = last.max(self.occasion.now + Span::from_hours(24));
        self.say(Event::ReportReturned { clock: Clock::running(REPORT, due, None) }, Class::Internal, said)
    }

    pub(super) fn accept_report(&self) -> Decided {
        self.judged_by_orderer()?;
        self.one(Event::ReportAccepted {})
    }

    pub(super) fn judged_by_orderer(&self) -> Result<(), Refusal> {
        match &self.matter.order {
            Some(order) if !order.submitted => Err(Refusal::NothingWaits),
            Some(order) if order.by != self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some(_) => Ok(()),
            None => Err(Refusal::NothingWaits),
        }
    }
}

/// Words under their class; the list of files is evidence wherever the words are not internal.
pub(super) fn parts_of(class: Class, said: &Said) -> Result<Vec<Part>, Refusal> {
    if said.text.chars().nth(MAX_SAID_CHARS).is_some() || said.files.len() > MAX_FILES {
        return Err(Refusal::TooLong);
    }
    if class == Class::Internal || class == Class::Evidence || said.files.is_empty() {
        return Ok(vec![Part::of(class, said)]);
    }
    let files: &[FileWords] = &said.files;
    let evidence = Said { text: String::new(), files: files.to_vec() };
    let mut parts = vec![Part::of(Class::Evidence, &evidence)];
    if !said.text.is_empty() {
        parts.insert(0, Part::of(class, &Said::new(said.text.clone())));
    }
    Ok(parts)
}

/// One part per class: later words of a class that is there already are joined to it.
fn merge_parts(parts: &mut Vec<Part>, more: Vec<Part>) {
    for part in more {
        match parts.iter_mut().find(|p| p.class == part.class) {
            Some(there) => {
                let read = |words: &[u8]| serde_json::from_slice::<Said>(words).unwrap_or_default();
                let (mut a, b) = (read(&there.words), read(&part.words));
                a.files.extend(b.files);
                a.text = [a.text, b.text].join("\n").trim().to_owned();
                *there = Part::of(part.class, &a);
            }
            None => parts.push(part),
        }
    }
}
