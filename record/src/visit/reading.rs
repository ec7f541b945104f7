//! What does this visitor read of a matter, and is it known that they did?
//!
//! Words, files and the timeline are given by a reading and by nothing else. For an officer and a protected matter
//! the look is durable before a word is unsealed: where it cannot be written, nothing is read. Turning the pages of a
//! matter for a while is one look (`decide::access::LOOK_LASTS`); it is found again in the rows of looks, so that a
//! restart begins no new one.
//!
//! Invariant: no word of a matter leaves this crate but by a reading, a receipt for its sender, or an errand.
//! Not here: who looked (`looks`), what was read by whom is reviewed by whom (`decide::access`).

use super::{No, Visit, Words};
use crate::{
    append::{Append, AppendError, Expected, Lane, Position, Write},
    fault::Fault,
    record::Record,
};
use amanat_core::{
    decide::{
        access::{COMPARTMENT, Command, Glance, Occasion, Purpose, decide},
        matter::{Matter, Said},
    },
    event::{Draft, Stream},
    guard::{self, Action, Relation, Sight, Who},
    values::{AccountId, Class, FileId, MatterNo, Moment, UnitId},
    view::timeline::Line,
};
use std::{ops::Range, time::Duration};

/// A matter open before somebody who may read it, and of whom it is known where it must be.
pub struct Reading {
    record: Record,
    matter: Matter,
    classes: &'static [Class],
    is_sender: bool,
}

impl Reading {
    /// The matter as it stood when it was opened.
    pub fn matter(&self) -> &Matter {
        &self.matter
    }

    /// What happened, in order, as far as this visitor sees it.
    pub fn timeline(&self) -> Result<Vec<Line>, Fault> {
        let headers = self.record.timeline(&self.matter)?;
        let mut lines: Vec<Line> =
            headers.iter().map(|(position, header)| Line::of(*position, header)).collect();
        lines.retain(|line| !self.is_sender || line.is_for_sender());
        lines.sort_by_key(Line::order);
        Ok(lines)
    }

    /// The words of one of its events, of the classes that this visitor reads.
    pub fn words(&self, position: Position) -> Result<Words, Fault> {
        let mut words = self.record.words(&Stream::Matter(self.matter.no), position)?;
        words.retain(|class, _| self.classes.contains(class));
        Ok(words)
    }

    /// One of its files, if its class is one that this visitor reads.
    pub fn file(&self, id: &FileId) -> Result<Option<Vec<u8>>, Fault> {
        let found = self.record.file(&Stream::Matter(self.matter.no), id)?;
        Ok(found.filter(|(class, _)| self.classes.contains(class)).map(|(_, bytes)| bytes))
    }
}

/// The least and the most that a refusal waits until it is written.
const REFUSAL_WAITS_MS: Range<u64> = 1_000..4_000;

/// A time that nobody who asks can reckon with.
fn a_while() -> Duration {
    let mut random = [0; 8];
    // Without chance it waits the least.
    let _ = getrandom::fill(&mut random);
    let Range { start, end } = REFUSAL_WAITS_MS;
    Duration::from_millis(start + u64::from_be_bytes(random) % (end - start))
}

impl Visit {
    /// Opens a matter to be read, for what the visitor's post is for. `None`: none, or none for them.
    pub async fn read(&self, no: MatterNo, now: Moment) -> Result<Option<Reading>, No> {
        self.read_for(no, None, Said::default(), now).await
    }

    /// The same for a purpose of its own, with a reason that was typed.
    pub async fn read_for(
        &self,
        no: MatterNo,
        purpose: Option<Purpose>,
        why: Said,
        now: Moment,
    ) -> Result<Option<Reading>, No> {
        let Some(mut matter) = self.full(no)? else { return Ok(None) };
        if self.is_logged(&matter) {
            let glance = self.glance(&matter, purpose, now).ok_or(No::NotFound)?;
            let (by, purpose) = (glance.by.clone(), glance.purpose.word());
            if self.log(no, &by, purpose, Command::Look(glance, why), now).await? {
                // It may have been closed to them while this was written.
                let Some(as_it_is_now) = self.full(no)? else { return Ok(None) };
                matter = as_it_is_now;
            }
        }
        let classes = self.classes(&matter);
        let is_sender = self.is_own(&matter);
        Ok(Some(Reading { record: self.record.clone(), matter, classes, is_sender }))
    }

    /// Somebody addressed a matter and was told that there is none. Where there is one that is kept from them, that is
    /// an event. It is written a while after the answer, so that neither it nor whatever is asked next takes longer.
    pub fn turned_away(&self, no: MatterNo, now: Moment) {
        let (Who::Officer(me), Ok(runtime)) = (&self.visitor.who, tokio::runtime::Handle::try_current())
        else {
            return;
        };
        let (visit, me) = (self.clone(), me.clone());
        if !self.record.shared.refused.is_first(&me, no, now) {
            return;
        }
        runtime.spawn(async move {
            tokio::time::sleep(a_while()).await;
            if let Err(cause) = visit.log_refusal(no, now).await {
                visit.record.shared.refused.forget(&me, no);
                tracing::warn!("a refusal was not counted: {cause}");
            }
        });
    }

    async fn log_refusal(&self, no: MatterNo, now: Moment) -> Result<(), No> {
        let Who::Officer(me) = &self.visitor.who else { return Ok(()) };
        let Some(matter) = self.record.matter(no)? else { return Ok(()) };
        if !matter.level.is_hidden() || self.sight(&matter) > Sight::Nothing {
            return Ok(());
        }
        let unit: Option<UnitId> = self.visitor.posts.first().map(|post| post.unit.clone());
        self.log(no, me, "", Command::Deny { by: me.clone(), unit }, now).await.map(drop)
    }

    /// Writes what the rule makes of a look; whether there was anything to write. One person at one matter waits for
    /// their own look before, so that two pages at once are one look.
    async fn log(
        &self,
        no: MatterNo,
        by: &AccountId,
        purpose: &str,
        command: Command,
        now: Moment,
    ) -> Result<bool, No> {
        let _turn = self.record.turn_of(no, by).await;
        let past = self.record.last_look(no, by, purpose)?;
        let drafts = decide(past.as_ref(), &command, &Occasion { now, actor: self.actor() })?;
        if drafts.is_empty() {
            return Ok(false);
        }
        let drafts = self.without_ended_words(no, drafts)?;
        let write = Write::of(Stream::Access(no), Expected::Any, COMPARTMENT, drafts);
        match self.record.append(Append::one(Lane::Ordinary, None, write)).await {
            Ok(_) => Ok(true),
            Err(AppendError::Busy) => Err(AppendError::Busy.into()),
            Err(cause) => Err(No::NotLogged(cause)),
        }
    }

    /// Of a matter whose officers' words were erased nothing more is kept in words: what happens is, without them.
    pub(super) fn without_ended_words(
        &self,
        no: MatterNo,
        mut drafts: Vec<Draft>,
    ) -> Result<Vec<Draft>, Fault> {
        if drafts.iter().all(|draft| draft.parts.is_empty()) {
            return Ok(drafts);
        }
        if self.record.matter(no)?.is_some_and(|matter| matter.erased.contains(&Class::Internal)) {
            drafts.iter_mut().for_each(|draft| draft.parts.retain(|part| part.class != Class::Internal));
        }
        Ok(drafts)
    }

    /// Whether looking at this is an event: an officer's look at what is protected. What somebody brought themselves
    /// is theirs.
    fn is_logged(&self, matter: &Matter) -> bool {
        let is_officer = matches!(self.visitor.who, Who::Officer(_));
        is_officer && matter.level.is_hidden() && !self.is_own(matter)
    }

    /// Whether the visitor brought it: by its code, or as a guest of the house.
    pub(super) fn is_own(&self, matter: &Matter) -> bool {
        self.visitor.who == Who::Sender(matter.no) || self.brought(matter)
    }

    /// Who looks, as what, and how that stands to the matter.
    fn glance(&self, matter: &Matter, purpose: Option<Purpose>, now: Moment) -> Option<Glance> {
        let Who::Officer(me) = &self.visitor.who else { return None };
        let thing = self.setup.thing(matter, self.setup.playbook(matter)?);
        let (post, standing) = self.setup.guard.acts_by(&self.visitor, Action::Read, &thing, &*self.setup)?;
        let by_standing = match standing.purpose {
            guard::Purpose::Work => Purpose::Work,
            guard::Purpose::Emergency => Purpose::Emergency,
        };
        let at_home = [Relation::Assigned, Relation::Unit, Relation::Colleague, Relation::Candidate];
        Some(Glance {
            by: me.clone(),
            role: post.role.clone(),
            unit: post.unit.clone(),
            purpose: purpose.unwrap_or(by_standing),
            classes: self.classes(matter).to_vec(),
            outside_unit: post.unit != *thing.unit && !at_home.contains(&standing.relation),
            off_hours: !self.setup.is_at_work(&post.unit, now),
        })
    }

    pub(super) fn sight(&self, matter: &Matter) -> Sight {
        self.setup.playbook(matter).map_or(Sight::Nothing, |playbook| {
            self.setup.guard.sight(&self.visitor, &self.setup.thing(matter, playbook), &*self.setup)
        })
    }
}
