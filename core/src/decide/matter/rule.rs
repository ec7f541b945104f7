//! Which command is allowed in which state, and what does it make happen?

use super::{
    clocks::{self, Clock, Ground, REPORT, VERDICT},
    command::{Command, FileWords, MAX_FILES, MAX_SAID_CHARS, Opening, Said},
    event::{Ending, Event, OpenedFacts, Outcome, Reach},
    state::{Matter, Status},
};
use crate::{
    event::{Actor, Draft, Part, Stream, kind_and_facts},
    playbook::{Disputed, Need, Playbook, Registers, Step, Verdict},
    values::{Class, Level, Moment, UnitId},
};

/// What the caller brings: when, who, under which promise, where.
pub struct Occasion<'a> {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
    /// The playbook that the matter pins; for `Open` the desk's current one.
    pub playbook: &'a Playbook,
    /// The places around it.
    pub ground: &'a dyn Ground,
}

/// A rule says no. The person can do something else instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such matter.
    #[error("no such matter")]
    NoSuchMatter,
    /// There is one already.
    #[error("it is open already")]
    AlreadyOpen,
    /// It ended.
    #[error("it is closed")]
    Closed,
    /// It has not ended.
    #[error("it is not closed")]
    NotClosed,
    /// Somebody did that already.
    #[error("that was done already")]
    AlreadyDone,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Too many words or files.
    #[error("too long")]
    TooLong,
    /// The playbook wants a finding.
    #[error("a finding is needed")]
    FindingNeeded,
    /// The playbook wants something that shows it.
    #[error("evidence is needed")]
    EvidenceNeeded,
    /// Whose it is must be confirmed first.
    #[error("whose it is must be confirmed first")]
    PlaceUnsure,
    /// The unit is none of the candidates.
    #[error("not among the candidates")]
    NotAmongCandidates,
    /// No such unit, or nobody serves there.
    #[error("no such unit")]
    NoSuchUnit,
    /// It is that unit's already.
    #[error("it is theirs already")]
    SameUnit,
    /// The unit may never see it.
    #[error("that unit is excluded")]
    UnitExcluded,
    /// Another person must do that.
    #[error("another person must do that")]
    SecondPersonNeeded,
    /// Nothing waits for that.
    #[error("nothing waits for that")]
    NothingWaits,
    /// The clock does not run, or is not due.
    #[error("not due")]
    NotDue,
    /// Its clocks stand still already.
    #[error("already paused")]
    AlreadyPaused,
    /// Its clocks run.
    #[error("not paused")]
    NotPaused,
    /// Raising goes up, lowering goes down, never below the desk's own level.
    #[error("not that level")]
    WrongLevel,
    /// The desk does not take unnamed senders, or by that door.
    #[error("not by this door")]
    NotByThisDoor,
    /// A matter cannot be merged with or linked to itself.
    #[error("that is the same matter")]
    SameMatter,
    /// A time that has passed.
    #[error("that time has passed")]
    PastTime,
}

/// Decides one command on one past.
///
/// Gives the events that happen, at least one, in order; or the one reason why not.
pub fn decide(
    past: Option<&Matter>,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    if let Command::Open(opening) = command {
        return match past {
            Some(_) => Err(Refusal::AlreadyOpen),
            None => open(opening, occasion),
        };
    }
    let matter = past.ok_or(Refusal::NoSuchMatter)?;
    let case = Case { matter, occasion };
    use Command::*;
    match (matter.status, command) {
        (_, Open(_)) => Err(Refusal::AlreadyOpen),
        (Status::Closed, Dispute(said)) => case.dispute_closed(said),
        (Status::Closed, Reopen(said)) => case.reopen(said),
        (Status::Closed, Erase { classes }) => case.erase(classes),
        (Status::Closed, Note(said)) => case.say(Event::Noted {}, Class::Internal, said),
        (Status::Closed, Reply { .. }) => Err(Refusal::Closed),
        (Status::Closed, RaiseProtection { to, said }) => case.raise(*to, said),
        (Status::Closed, LowerProtection { to, said }) => case.lower(*to, said),
        (Status::Closed, Link { to }) => case.link(*to),
        (Status::Closed, PublishExtract(said)) => case.extract(said),
        (Status::Closed, _) => Err(Refusal::Closed),
        (_, Reopen(_)) => Err(Refusal::NotClosed),
        (_, Erase { .. }) => Err(Refusal::NotClosed),

        (_, ConfirmPlace { unit }) => case.confirm_place(unit),
        (Status::Open, Acknowledge) => case.acknowledge(),
        (_, Acknowledge) => Err(Refusal::AlreadyDone),
        (_, Ask(said)) => case.say(Event::Asked {}, Class::Content, said),
        (_, Reply { said, written }) => case.reply(said, *written),
        (_, Note(said)) => case.say(Event::Noted {}, Class::Internal, said),
        (_, Forward { to, why, said }) => {
            case.forward(to, Event::Forwarded { from: matter.unit.clone(), why: *why }, said)
        }
        (_, Assign { to }) => match matter.assigned.as_ref() == Some(to) {
            true => Err(Refusal::AlreadyDone),
            false => case.one(Event::Assigned { to: to.clone() }),
        },
        (_, Merge { into }) => case.merge(*into),
        (_, Unmerge) if matter.merged_into.is_none() => Err(Refusal::NothingWaits),
        (_, Unmerge) => case.one(Event::Unmerged {}),
        (_, Link { to }) => case.link(*to),
        (_, RaiseProtection { to, said }) => case.raise(*to, said),
        (_, LowerProtection { to, said }) => case.lower(*to, said),
        (_, Pause { .. }) if matter.paused.is_some() => Err(Refusal::AlreadyPaused),
        (Status::CloseProposed, Pause { .. }) => Err(Refusal::NothingWaits),
        (_, Pause { why, said }) => {
            let clocks =
                clocks::held(&matter.clocks, &matter.unit, occasion.now, occasion.playbook, occasion.ground);
            case.say(Event::Paused { why: *why, clocks }, Class::Internal, said)
        }
        (_, Resume) if matter.paused.is_none() => Err(Refusal::NotPaused),
        (_, Resume) => case.one(Event::Resumed { clocks: case.resumed() }),
        (_, MoveClock { clock, due, said }) => case.move_clock(clock, *due, said),
        (Status::CloseProposed, Answer(_)) => Err(Refusal::AlreadyDone),
        (_, Answer(said)) => case.answer(said),
        (Status::CloseProposed, ProposeClose { .. }) => Err(Refusal::AlreadyDone),
        (_, ProposeClose { outcome, finding, evidence }) => case.propose_close(*outcome, finding, evidence),
        (_, Second) => case.second(),
        (Status::CloseProposed, Agree(said)) if !case.needs_second() => {
            case.say_or_nothing(Event::Agreed {}, said)
        }
        (Status::CloseProposed, Dispute(said)) if !case.needs_second() => case.dispute(said),
        (_, Agree(_) | Dispute(_)) => Err(Refusal::NothingWaits),
        (_, Lapse { clock }) => case.lapse(clock),
        (_, Escalate { clock, rung }) => case.escalate(clock, *rung),
        (_, OrderReport { from, due, said }) => case.order(from, *due, said),
        (_, SubmitReport(said)) => case.submit_report(said),
        (_, ReturnReport(said)) => case.return_report(said),
        (_, AcceptReport) => case.accept_report(),
        (_, PublishExtract(said)) => case.extract(said),
        (_, Withdraw(said)) => case.say_or_nothing(Event::Withdrawn {}, said),
    }
}

fn open(opening: &Opening, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let playbook = occasion.playbook;
    if !playbook.doors.contains(&opening.door) {
        return Err(Refusal::NotByThisDoor);
    }
    if !occasion.ground.is_unit(&opening.unit) {
        return Err(Refusal::NoSuchUnit);
    }
    if opening.excluded.contains(&opening.unit) {
        return Err(Refusal::UnitExcluded);
    }
    let counts_as_child = playbook.registers == Registers::AlwaysUnder18 && opening.under_18 != Some(false);
    let level = if counts_as_child { playbook.protection.max(Level::P3) } else { playbook.protection };
    let start =
        clocks::started(Step::Open, &opening.unit, occasion.now, &opening.choices, playbook, occasion.ground);
    let event = Event::Opened(OpenedFacts {
        desk: playbook.desk.clone(),
        ed: playbook.edition.clone(),
        level,
        comp: playbook.compartment.clone(),
        door: opening.door,
        lang: opening.language,
        reach: opening.reach,
        code: opening.code.clone(),
        among: opening.candidates.clone(),
        choices: opening.choices.clone(),
        excl: opening.excluded.clone(),
        registered: counts_as_child,
        clocks: start.clone(),
    });
    let due = start.iter().map(|c| c.due).min();
    let occurred = opening.occurred.unwrap_or(occasion.now).min(occasion.now);
    Ok(vec![draft(&event, occasion, &opening.unit, due, occurred, opening.parts.clone())])
}

fn draft(
    event: &Event,
    occasion: &Occasion<'_>,
    unit: &UnitId,
    due: Option<Moment>,
    occurred: Moment,
    parts: Vec<Part>,
) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due,
        parts,
    }
}

/// A matter and the occasion of a command to it.
struct Case<'a> {
    matter: &'a Matter,
    occasion: &'a Occasion<'a>,
}

type Decided = Result<Vec<Draft>, Refusal>;

impl Case<'_> {
    fn one(&self, event: Event) -> Decided {
        self.with(event, Vec::new())
    }

    fn with(&self, event: Event, parts: Vec<Part>) -> Decided {
        Ok(vec![self.draft(event, &self.matter.unit, parts)])
    }

    fn draft(&self, event: Event, unit: &UnitId, parts: Vec<Part>) -> Draft {
        let mut draft = draft(&event, self.occasion, unit, None, self.occasion.now, parts);
        draft.due = self.due_after(&draft, &event);
        draft
    }

    /// The next promise as it will stand once the event is remembered: asked of `evolve` itself, so that the
    /// header and the fold can never disagree.
    fn due_after(&self, draft: &Draft, event: &Event) -> Option<Moment> {
        let header = draft.header(Stream::Matter(self.matter.no), self.matter.version);
        Matter::evolve(Some(self.matter.clone()), &header, event).and_then(|m| m.due().map(|c| c.due))
    }

    fn say(&self, event: Event, class: Class, said: &Said) -> Decided {
        if said.is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        self.with(event, parts_of(class, said)?)
    }

    fn say_or_nothing(&self, event: Event, said: &Said) -> Decided {
        if said.is_empty() { self.one(event) } else { self.say(event, Class::Content, said) }
    }

    fn started(&self, step: Step, unit: &UnitId) -> Vec<Clock> {
        let o = self.occasion;
        clocks::started(step, unit, o.now, &self.matter.choices, o.playbook, o.ground)
    }

    fn resumed(&self) -> Vec<Clock> {
        let (m, o) = (self.matter, self.occasion);
        clocks::resumed(&m.clocks, &m.unit, o.now, o.playbook, o.ground)
    }

    fn needs_second(&self) -> bool {
        self.matter.proposal.as_ref().is_some_and(|p| p.needs_second)
    }

    fn confirm_place(&self, unit: &UnitId) -> Decided {
        if self.matter.among.is_empty() {
            return Err(Refusal::NothingWaits);
        }
        if !self.matter.among.contains(unit) {
            return Err(Refusal::NotAmongCandidates);
        }
        let event = Event::PlaceConfirmed { from: self.matter.unit.clone() };
        Ok(vec![self.draft(event, unit, Vec::new())])
    }

    fn acknowledge(&self) -> Decided {
        if !self.matter.among.is_empty() {
            return Err(Refusal::PlaceUnsure);
        }
        self.one(Event::Acknowledged { clocks: self.started(Step::Acknowledge, &self.matter.unit) })
    }

    /// A sender's message counts when they wrote it; one that claims the future counts now.
    fn reply(&self, said: &Said, written: Option<Moment>) -> Decided {
        let mut drafts = self.say(Event::Replied {}, Class::Content, said)?;
        if let (Some(written), Some(draft)) = (written, drafts.first_mut()) {
            draft.occurred = written.min(self.occasion.now);
        }
        let waits_for_them = self.matter.paused == Some(super::event::PauseReason::WaitsForSender);
        if waits_for_them {
            let resumed =
                self.draft(Event::Resumed { clocks: self.resumed() }, &self.matter.unit, Vec::new());
            drafts.push(resumed);
        }
        Ok(drafts)
    }

    fn forward(&self, to: &UnitId, event: Event, said: &Said) -> Decided {
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
        Ok(vec![self.draft(event, to, parts_of(Class::Internal, said)?)])
    }

    fn merge(&self, into: crate::values::MatterNo) -> Decided {
        match (into == self.matter.no, self.matter.merged_into) {
            (true, _) => Err(Refusal::SameMatter),
            (_, Some(_)) => Err(Refusal::AlreadyDone),
            _ => self.one(Event::Merged { into }),
        }
    }

    fn link(&self, to: crate::values::MatterNo) -> Decided {
        match (to == self.matter.no, self.matter.linked.contains(&to)) {
            (true, _) => Err(Refusal::SameMatter),
            (_, true) => Err(Refusal::AlreadyDone),
            _ => self.one(Event::Linked { to }),
        }
    }

    fn raise(&self, to: Level, said: &Said) -> Decided {
        if to <= self.matter.level {
            return Err(Refusal::WrongLevel);
        }
        self.say(Event::ProtectionRaised { to }, Class::Internal, said)
    }

    /// The first person proposes, a second one who names the same level decides.
    fn lower(&self, to: Level, said: &Said) -> Decided {
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

    fn move_clock(&self, name: &str, due: Moment, said: &Said) -> Decided {
        let clock = self.matter.clock(name).filter(|c| c.name != VERDICT).ok_or(Refusal::NotDue)?;
        if due <= self.occasion.now {
            return Err(Refusal::PastTime);
        }
        let event = Event::ClockMoved { clock: clock.name.clone(), from: clock.due, to: due };
        self.say(event, Class::Internal, said)
    }

    /// An answer is an acknowledgement too, where none was given.
    fn answer(&self, said: &Said) -> Decided {
        if !self.matter.among.is_empty() {
            return Err(Refusal::PlaceUnsure);
        }
        let mut clocks = self.started(Step::Answer, &self.matter.unit);
        clocks.retain(|c| self.matter.clock(&c.name).is_none());
        self.say(Event::Answered { clocks }, Class::Content, said)
    }

    fn propose_close(&self, outcome: Outcome, finding: &Said, evidence: &Said) -> Decided {
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

    fn verdict_clock(&self) -> Clock {
        Clock::running(VERDICT, self.occasion.now + self.occasion.playbook.close.silent_after, None)
    }

    fn second(&self) -> Decided {
        match &self.matter.proposal {
            Some(p) if p.needs_second && p.by == self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some(p) if p.needs_second => self.one(Event::Seconded { verdict: self.verdict_clock() }),
            _ => Err(Refusal::NothingWaits),
        }
    }

    fn dispute(&self, said: &Said) -> Decided {
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
    fn dispute_closed(&self, said: &Said) -> Decided {
        match self.matter.ending {
            Some(Ending::Silent | Ending::NoChannel) => self.dispute(said),
            _ => Err(Refusal::Closed),
        }
    }

    fn reopen(&self, said: &Said) -> Decided {
        let event = Event::Reopened { clocks: self.started(Step::Open, &self.matter.unit) };
        self.say(event, Class::Internal, said)
    }

    fn erase(&self, classes: &[Class]) -> Decided {
        match classes.is_empty() || classes.iter().all(|c| self.matter.erased.contains(c)) {
            true => Err(Refusal::AlreadyDone),
            false => self.one(Event::Erased { classes: classes.to_vec() }),
        }
    }

    /// A clock that ran out: silence closes, every other promise tells the next rung.
    fn lapse(&self, name: &str) -> Decided {
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

    fn escalate(&self, name: &str, rung: u8) -> Decided {
        let (m, o) = (self.matter, self.occasion);
        let clock = m.clock(name).ok_or(Refusal::NothingWaits)?;
        if rung >= clock.rung {
            return Err(Refusal::NothingWaits);
        }
        let word = o.playbook.late.get(usize::from(rung)).ok_or(Refusal::NothingWaits)?;
        let told = o.ground.told(word, &m.unit).ok_or(Refusal::NoSuchUnit)?;
        if m.excluded.contains(&told) {
            return Err(Refusal::UnitExcluded);
        }
        self.one(Event::Escalated { clock: name.to_owned(), rung, word: word.clone(), told })
    }

    fn order(&self, from: &crate::values::AccountId, due: Moment, said: &Said) -> Decided {
        if self.matter.order.is_some() {
            return Err(Refusal::AlreadyDone);
        }
        if due <= self.occasion.now {
            return Err(Refusal::PastTime);
        }
        let clock = Clock::running(REPORT, due, None);
        self.say(Event::ReportOrdered { from: from.clone(), clock }, Class::Internal, said)
    }

    fn submit_report(&self, said: &Said) -> Decided {
        match &self.matter.order {
            Some(order) if order.submitted => Err(Refusal::AlreadyDone),
            Some(order) if Actor::Officer(order.from.clone()) != self.occasion.actor => {
                Err(Refusal::SecondPersonNeeded)
            }
            Some(_) => self.say(Event::ReportSubmitted {}, Class::Internal, said),
            None => Err(Refusal::NothingWaits),
        }
    }

    fn return_report(&self, said: &Said) -> Decided {
        self.judged_by_orderer()?;
        let last = self.matter.clocks.iter().find(|c| c.name == REPORT).map_or(self.occasion.now, |c| c.due);
        let due = last.max(self.occasion.now + crate::values::Span::from_hours(24));
        self.say(Event::ReportReturned { clock: Clock::running(REPORT, due, None) }, Class::Internal, said)
    }

    fn accept_report(&self) -> Decided {
        self.judged_by_orderer()?;
        self.one(Event::ReportAccepted {})
    }

    fn judged_by_orderer(&self) -> Result<(), Refusal> {
        match &self.matter.order {
            Some(order) if !order.submitted => Err(Refusal::NothingWaits),
            Some(order) if order.by != self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some(_) => Ok(()),
            None => Err(Refusal::NothingWaits),
        }
    }

    fn extract(&self, said: &Said) -> Decided {
        match &self.matter.extract {
            Some(by) if *by == self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some(_) => self.one(Event::ExtractPublished {}),
            None => self.say(Event::ExtractProposed {}, Class::Content, said),
        }
    }
}

/// Words under their class; the list of files is evidence wherever the words are not internal.
fn parts_of(class: Class, said: &Said) -> Result<Vec<Part>, Refusal> {
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
