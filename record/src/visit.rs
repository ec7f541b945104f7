//! What does this visitor see of a matter, and what may they do with it?
//!
//! The one way to a matter: pages, lists, counts, live streams, files and commands all go through a visit. It
//! asks the guard, and says *not found* where the answer is no, as if the matter were not there.
//!
//! Invariant: no function of this crate that reads a matter is public but those of `Visit`.
//! Not here: its words (`reading`), who looked at it (`looks`), who the visitor is (sign-in), what a row looks like
//! (pages).

mod conflict;
mod decoy;
pub mod dispatch;
mod glass;
mod keeping;
mod list;
mod lives;
mod looks;
mod reading;
mod reference;
pub mod waits;

pub use conflict::{MAX_NAMED, Named};
pub use glass::{NotBroken, SHOWN_FOR, SaidOfGlass, WRONG_SHOWN_FOR};
pub use keeping::Ending;
pub use list::{Count, List, MAX_COUNTED, MAX_LIST, Wanted};
pub use lives::{Acted, Decision, How, NotActed, Right};
pub use looks::{LookList, Lookup, Reader, Said};
pub use reading::Reading;

use crate::{
    append::{
        Append, AppendError, Appended, Errand, Expected, FileIn, IdempotencyKey, Lane, Position, Write,
    },
    fault::Fault,
    flow::{self, action_of, erased_by},
    record::Record,
    roster::Roster,
    seen::{Clocks, Outline, Seen},
};
use amanat_core::{
    decide::{
        access,
        matter::{Command, Matter, Occasion, Refusal, decide},
    },
    event::{Actor, Draft, Stream},
    guard::{Action, Explanation, Sight, Thing, Visitor, Who},
    playbook::Playbook,
    react::{self, Telling},
    setup::Setup,
    values::{AccountId, Class, MatterNo, Moment, UnitId},
    view,
};
use std::{collections::BTreeMap, sync::Arc};

/// The deliverer of what `react::notify` says.
pub const NOTICE: &str = "notice";
/// Where the sender's mail address is in the identity words of a matter's first event.
pub const MAIL_ADDRESS: &str = "/reach/email";
/// How often a command is decided anew because somebody else wrote first.
pub const MAX_TRIES: usize = 8;
/// A visitor at the record's door, with what the force has adopted.
#[derive(Clone)]
pub struct Visit {
    pub(crate) record: Record,
    pub(crate) setup: Arc<Setup>,
    visitor: Visitor,
    people: Roster,
}

/// A command was carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// Where the first of its events is.
    pub position: Position,
    /// The matter after it.
    pub matter: Matter,
    /// Whether the same command had been carried out before.
    pub replayed: bool,
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum No {
    /// There is none, or none for this visitor.
    #[error("not found")]
    NotFound,
    /// The visitor sees it and may not do that.
    #[error("not allowed")]
    NotAllowed,
    /// The visitor may, once they show their second factor again.
    #[error("the second factor must be shown again")]
    ProveAgain,
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A rule about looks says no.
    #[error(transparent)]
    Look(#[from] access::Refusal),
    /// Looking is logged, and the log takes nothing now: so nobody looks.
    #[error("looking is logged, and cannot be now: {0}")]
    NotLogged(AppendError),
    /// The record says no.
    #[error(transparent)]
    Record(#[from] AppendError),
    /// Something of ours is broken.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What goes with a command beside its words.
#[derive(Clone, Default)]
pub struct Extras {
    /// A name for the command, so that sending it twice does it once. Required from outside.
    pub key: Option<IdempotencyKey>,
    /// Files whose names stand in the command's words.
    pub files: Vec<FileIn>,
}

/// The words of one event, by class, as JSON.
pub type Words = BTreeMap<Class, Vec<u8>>;

impl Visit {
    /// A visit by this visitor.
    pub fn new(record: Record, setup: Arc<Setup>, visitor: Visitor) -> Self {
        Self { record, setup, visitor, people: Roster::new() }
    }

    /// The same visit, with the names of those who have an account.
    pub fn with_people(self, people: Roster) -> Self {
        Self { people, ..self }
    }

    /// The name of someone with an account; officers know each other's names, senders do not learn them.
    pub fn person_name(&self, id: &AccountId) -> Option<String> {
        let is_colleague =
            matches!(self.visitor.who, Who::Officer(_)) && !self.setup.guard.is_guest(&self.visitor);
        is_colleague.then(|| self.people.person(id).map(|p| p.name().to_owned()))?
    }

    /// Who holds a post at a unit now.
    pub fn people_at(&self, unit: &UnitId, now: Moment) -> Vec<AccountId> {
        self.people.at(unit, now).iter().map(|person| person.id.clone()).collect()
    }

    /// Everyone with an account.
    pub(crate) fn people(&self) -> &Roster {
        &self.people
    }

    /// Who visits.
    pub fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// What the force has adopted, as of this visit.
    pub fn setup(&self) -> &Arc<Setup> {
        &self.setup
    }

    /// The matter, as far as this visitor sees it. `None`: none, or none for them; where there is none, the nearest
    /// is read and judged instead, so that the time does not tell which of the two it was.
    pub fn matter(&self, no: MatterNo) -> Result<Option<Seen>, Fault> {
        let near = self.record.nearest_matter(no)?;
        let is_it = near.as_ref().is_some_and(|matter| matter.no == no);
        let seen = near.and_then(|matter| self.seen(matter));
        Ok(seen.filter(|_| is_it))
    }

    /// The matter whose follow-up code has this mark, as its sender. The visitor need not be known before.
    pub fn by_code(
        record: &Record,
        setup: &Arc<Setup>,
        code: &str,
    ) -> Result<Option<(Visit, Matter)>, Fault> {
        let Some(matter) = record.matter_by_code(&record.code_mark(code))? else { return Ok(None) };
        let visitor = Visitor::bare(Who::Sender(matter.no));
        let visit = Visit::new(record.clone(), setup.clone(), visitor);
        let seen = visit.seen(matter);
        Ok(seen.and_then(|seen| if let Seen::Full(matter) = seen { Some((visit, *matter)) } else { None }))
    }

    /// The receipt of a matter's first event, for its sender.
    pub fn receipt(&self, no: MatterNo) -> Result<Option<amanat_proof::receipt::Receipt>, Fault> {
        let seen = match self.full(no) {
            // Whoever has just sent it gets their proof also while views are made again.
            Err(Fault::Anew) => {
                self.record.matter(no)?.and_then(|matter| self.seen(matter)).and_then(Seen::into_full)
            }
            seen => seen?,
        };
        let Some(matter) = seen.filter(|matter| self.is_own(matter)) else { return Ok(None) };
        let Some(position) = self.record.opening(no)? else { return Ok(None) };
        let playbook = self.setup.playbook(&matter);
        let with_words = playbook.is_some_and(|p| !p.discreet);
        match self.record.receipt_of(&Stream::Matter(no), position, with_words) {
            // What opens its mark went with the words. Whoever has the file has it, and it still verifies.
            Err(Fault::Erased) => Ok(None),
            other => other.map(Some),
        }
    }

    /// Whether this visitor may do that with this matter; for showing only what would be carried out. Of a
    /// disclosure: whether they may with a consent.
    pub fn may(&self, matter: &Matter, action: Action) -> bool {
        self.may_with(matter, action, action == Action::Disclose)
    }

    /// The same where it matters whether the person concerned agreed.
    fn may_with(&self, matter: &Matter, action: Action, consent: bool) -> bool {
        let Some(playbook) = self.setup.playbook(matter) else { return false };
        let thing = Thing { consent, ..self.setup.thing(matter, playbook) };
        self.setup.guard.may(&self.visitor, action, &thing, &*self.setup)
    }

    /// Why somebody may or may not do that with a matter; for the operator, and for whoever sees who looked at it.
    pub fn why(&self, no: MatterNo, whom: &Visitor, action: Action) -> Result<Option<Explanation>, Fault> {
        let Some(matter) = self.record.matter(no)? else { return Ok(None) };
        if self.visitor.who != Who::Operator && !self.may(&matter, Action::SeeAccess) {
            return Ok(None);
        }
        let Some(playbook) = self.setup.playbook(&matter) else { return Ok(None) };
        let thing = self.setup.thing(&matter, playbook);
        Ok(Some(self.setup.guard.why(whom, action, &thing, &*self.setup)))
    }

    /// Where a notice reaches the sender by mail, if they left an address; for the deliverer alone.
    pub fn mail_address(&self, no: MatterNo) -> Result<Option<String>, Fault> {
        if self.visitor.who != Who::System {
            return Ok(None);
        }
        let Some(position) = self.record.opening(no)? else { return Ok(None) };
        let words = self.record.words(&Stream::Matter(no), position)?;
        let identity: Option<serde_json::Value> =
            words.get(&Class::Identity).and_then(|words| serde_json::from_slice(words).ok());
        Ok(identity.and_then(|i| i.pointer(MAIL_ADDRESS)?.as_str().map(str::to_owned)))
    }

    /// Clocks that ran out by now, with the version they were seen at; for the scheduler.
    pub fn due_alarms(&self, now: Moment, limit: usize) -> Result<Vec<(MatterNo, String, u32)>, Fault> {
        if self.visitor.who != Who::System {
            return Ok(Vec::new());
        }
        let due = self.record.alarms(now, limit)?;
        let clock = |matter: Matter| {
            let clock =
                matter.clocks.iter().find(|c| c.is_on() && c.alarm.is_some_and(|alarm| alarm <= now))?;
            Some((matter.no, clock.name.clone(), matter.version))
        };
        Ok(due.into_iter().filter_map(clock).collect())
    }

    /// Carries out a command on a matter: guarded, decided, durable.
    pub async fn command(
        &self,
        no: MatterNo,
        command: Command,
        now: Moment,
        extras: Extras,
    ) -> Result<Done, No> {
        self.not_crowded()?;
        for _ in 0..MAX_TRIES {
            let matter = self.record.nearest_matter(no)?.ok_or(No::NotFound)?;
            let allowed = self.allow(&matter, &command, now);
            if matter.no != no {
                return Err(No::NotFound);
            }
            allowed?;
            if let Some(done) = self.replayed(no, &extras)? {
                return Ok(done);
            }
            let playbook = self.setup.playbook(&matter).ok_or(No::NotFound)?;
            if let Command::Assign { to: who } | Command::OrderReport { from: who, .. } = &command
                && self.is_too_near(&matter, who, now)
            {
                return Err(Refusal::PartyToIt.into());
            }
            let drafts = self.decided(Some(&matter), &command, playbook, now)?;
            let (mut write, after) = self.write(no, Some(&matter), playbook, drafts, extras.clone());
            write.erase = erased_by(&command, &matter);
            match self.record.append(append(write, extras.key.clone())).await {
                Err(AppendError::Conflict { .. }) => {}
                Err(no) => return Err(no.into()),
                Ok(appended) => return self.done(no, appended, after),
            }
        }
        Err(AppendError::Busy.into())
    }

    /// Whoever comes from outside is asked to come again before the queue grows beyond what one batch takes.
    fn not_crowded(&self) -> Result<(), AppendError> {
        let is_outside = self.visitor.who != Who::System;
        if is_outside && self.record.is_crowded() { Err(AppendError::Busy) } else { Ok(()) }
    }

    /// Opens a matter under the desk's current playbook. Anyone may, by a door that the playbook names.
    pub async fn open(
        &self,
        no: MatterNo,
        opening: Command,
        playbook: &Playbook,
        now: Moment,
        extras: Extras,
    ) -> Result<Done, No> {
        self.not_crowded()?;
        let drafts = self.decided(None, &opening, playbook, now)?;
        let key = extras.key.clone();
        let (write, after) = self.write(no, None, playbook, drafts, extras);
        let appended = self.record.append(append(write, key)).await?;
        if appended.replayed {
            let opened_before = self.record.events(appended.first, 1)?;
            let stream = opened_before.first().map(|(_, header)| header.stream.clone());
            let Some(Stream::Matter(no)) = stream else { return Err(No::NotFound) };
            return self.done(no, appended, None);
        }
        self.done(no, appended, after)
    }

    fn decided(
        &self,
        past: Option<&Matter>,
        command: &Command,
        playbook: &Playbook,
        now: Moment,
    ) -> Result<Vec<Draft>, Refusal> {
        let occasion = Occasion { now, actor: self.actor(), playbook, ground: &*self.setup };
        decide(past, command, &occasion)
    }

    fn write(
        &self,
        no: MatterNo,
        past: Option<&Matter>,
        playbook: &Playbook,
        drafts: Vec<Draft>,
        extras: Extras,
    ) -> (Write, Option<Matter>) {
        let expected = Expected::Version(past.map_or(0, |m| m.version));
        let (errands, after) = told(no, past, &drafts);
        // Of the matter as it will be: what makes it more closely kept is sealed as closely.
        let compartment = after.as_ref().map_or(&*playbook.compartment, |m| self.setup.compartment(m));
        let mut write = Write::of(Stream::Matter(no), expected, compartment, drafts);
        write.files = extras.files;
        write.errands = errands;
        (write, after)
    }

    /// The log took the events at the expected place, so the matter is what they make of it: `after`. Of an earlier
    /// command, it is what the views show now.
    fn done(&self, no: MatterNo, appended: Appended, after: Option<Matter>) -> Result<Done, No> {
        let matter = match after.filter(|_| !appended.replayed) {
            Some(matter) => matter,
            None => self.record.matter(no)?.ok_or(No::NotFound)?,
        };
        Ok(Done { position: appended.first, matter, replayed: appended.replayed })
    }

    /// What became of an earlier command under the same key, for whoever sees the matter in full; for commands that
    /// cannot be made a second time to be compared.
    pub fn answered_before(&self, no: MatterNo, extras: &Extras) -> Result<Option<Done>, No> {
        match self.full(no)? {
            Some(_) => self.replayed(no, extras),
            None => Ok(None),
        }
    }

    fn replayed(&self, no: MatterNo, extras: &Extras) -> Result<Option<Done>, No> {
        let Some(key) = &extras.key else { return Ok(None) };
        match self.record.answered_before(key)? {
            Some(appended) => self.done(no, appended, None).map(Some),
            None => Ok(None),
        }
    }

    fn allow(&self, matter: &Matter, command: &Command, now: Moment) -> Result<(), No> {
        if let (Command::Recuse(_), Who::Officer(_)) = (command, &self.visitor.who) {
            return self.seen(matter.clone()).map(drop).ok_or(No::NotFound);
        }
        let action = action_of(&self.visitor.who, command, matter);
        if self.may_with(matter, action, flow::agreed_to(matter, command, now)) {
            let is_officer = matches!(self.visitor.who, Who::Officer(_));
            let stale = action.asks_again() && is_officer && !self.visitor.fresh;
            return if stale {
                Err(No::ProveAgain)
            } else {
                flow::taker_can_take(self, matter, command, now)?;
                flow::not_kept_by_another(self, matter, command, now)
            };
        }
        if self.may_with(matter, action, true) {
            return Err(No::Refused(Refusal::ConsentNeeded));
        }
        match self.seen(matter.clone()) {
            Some(Seen::Full(_) | Seen::Outline(_)) => Err(No::NotAllowed),
            _ => Err(No::NotFound),
        }
    }

    fn actor(&self) -> Actor {
        match &self.visitor.who {
            Who::Officer(id) => Actor::Officer(id.clone()),
            Who::System => Actor::System,
            Who::Operator => Actor::Operator,
            Who::Anyone | Who::Sender(_) => Actor::Sender,
        }
    }

    /// Whether it is what this visitor brought, and nothing of the police's own side of it is theirs.
    fn brought(&self, matter: &Matter) -> bool {
        let is_mine =
            matches!((&self.visitor.who, &matter.brought_by), (Who::Officer(me), Some(by)) if me == by);
        is_mine && !self.may(matter, Action::ReadNotes)
    }

    fn full(&self, no: MatterNo) -> Result<Option<Matter>, Fault> {
        Ok(self.matter(no)?.and_then(Seen::into_full))
    }

    fn classes(&self, matter: &Matter) -> &'static [Class] {
        match self.setup.playbook(matter) {
            Some(playbook) => {
                self.setup.guard.classes(&self.visitor, &self.setup.thing(matter, playbook), &*self.setup)
            }
            None => &[],
        }
    }

    fn seen(&self, matter: Matter) -> Option<Seen> {
        let playbook = self.setup.playbook(&matter)?;
        let thing = self.setup.thing(&matter, playbook);
        match self.setup.guard.sight(&self.visitor, &thing, &*self.setup) {
            Sight::Nothing => None,
            Sight::Clocks => Some(Seen::Clocks(Clocks {
                reference: self.reference(matter.no),
                status: matter.status,
                assigned: matter.assigned.is_some(),
                may_assign: self.may(&matter, Action::Assign) && !matter.is_closed(),
                due: matter.due().map(|c| c.due),
                lapses: matter.lapses,
                unit: matter.unit,
            })),
            Sight::Outline => Some(Seen::Outline(Outline {
                label: matter.no.label(),
                opened: matter.opened,
                is_closed: matter.is_closed(),
                unit: matter.unit,
            })),
            Sight::Full => Some(Seen::Full(Box::new(matter))),
        }
    }
}

fn append(write: Write, key: Option<IdempotencyKey>) -> Append {
    Append::one(Lane::Ordinary, key, write)
}

/// Whoever must be told of these events, and the matter after them.
fn told(no: MatterNo, past: Option<&Matter>, drafts: &[Draft]) -> (Vec<Errand>, Option<Matter>) {
    let mut matter = past.cloned();
    let mut errands = Vec::new();
    for draft in drafts {
        let header = draft.header(Stream::Matter(no), matter.as_ref().map_or(0, |m| m.version));
        // What is not understood changes nothing.
        let _ = view::grow(&mut matter, &header);
        let tellings = matter.as_ref().map_or_else(Vec::new, |m| react::notify(&header, m));
        let errand = |telling: &Telling| Errand {
            via: NOTICE.into(),
            due: draft.at,
            words: serde_json::to_vec(telling).unwrap_or_default(),
        };
        errands.extend(tellings.iter().map(errand));
    }
    (errands, matter)
}
