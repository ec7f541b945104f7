//! Who looked at what is protected, told to whom?
//!
//! To the person concerned: what post, when, why; never a name. To those who work on a matter: also the name. To
//! whoever answers for people: how often they looked, and the list behind each number; of matters they have no part in
//! no number. To reviewers: what was drawn. Nobody is told of looks at a matter that they are in conflict with.
//!
//! Invariant: nothing here unseals a word of a matter; of looks, only what was asked and answered in a review.
//! Not here: what is a look (`reading`), what may be said of one (`decide::access`).

use super::{MAX_LIST, No, Visit};
use crate::{
    append::{Append, Expected, Lane, Position, Write},
    fault::Fault,
    limits::MAX_ROWS,
    sqlite::looks::{Asked, Sort},
};
use amanat_core::{
    decide::{
        access::{COMPARTMENT, Command, Event, Look, Occasion, Purpose, Refusal, Verdict, decide},
        matter::{self, Matter},
    },
    event::{Actor, Stream, event_of},
    guard::{Action, Duty, Sight, Who},
    values::{AccountId, Class, MatterNo, Moment, UnitId},
    view::looks::{Tally, tally},
};
use std::collections::HashMap;

/// A page of a list of looks.
#[derive(Clone, Debug)]
pub struct LookList<T> {
    /// Its rows, the newest first.
    pub rows: Vec<T>,
    /// Where the next page begins.
    pub next: Option<u32>,
}

/// A look, as it is told to those whom the matter concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// When.
    pub at: Moment,
    /// Who; officers know each other's names, senders do not learn them.
    pub by: Option<AccountId>,
    /// The post that they looked with; nothing where they were refused.
    pub role: Option<String>,
    /// Where that post is.
    pub unit: Option<UnitId>,
    /// What for; nothing where they were refused.
    pub purpose: Option<Purpose>,
    /// Whether the matter was another unit's.
    pub outside_unit: bool,
    /// Whether their unit was closed.
    pub off_hours: bool,
}

/// A look, as it is told to those who answer for people or review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The look.
    pub look: Look,
    /// The matter's label, for those who may know it.
    pub label: Option<String>,
}

/// Something that was said about a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Option<AccountId>,
    /// The verdict that it goes with; nothing where it is the answer.
    pub verdict: Option<Verdict>,
    /// The words, if they are still there.
    pub text: String,
}

impl Visit {
    /// Who has read a matter: `None` where this visitor may not know.
    pub fn readers(&self, no: MatterNo, from: u32, limit: usize) -> Result<Option<LookList<Reader>>, Fault> {
        let Some(matter) = self.record.matter(no)?.filter(|m| self.may(m, Action::SeeAccess)) else {
            return Ok(None);
        };
        let is_staff = self.is_staff();
        // That somebody was refused is for those who work on it; the person concerned is told who read.
        let sort = if is_staff { Sort::All } else { Sort::Looks };
        let asked = Asked { no: Some(matter.no), sort, ..Asked::default() };
        let list = self.looks(&asked, from, limit)?;
        let rows = list.rows.into_iter().map(|look| reader(look, is_staff)).collect();
        Ok(Some(LookList { rows, next: list.next }))
    }

    /// The units whose people's looks this visitor sees; `None`: all there are.
    fn looked_after(&self) -> Option<Vec<UnitId>> {
        let may =
            |unit: &UnitId| self.setup.guard.may_at(&self.visitor, Duty::SeeLookups, unit, &*self.setup);
        let all: Vec<&UnitId> = self.setup.places.units().map(|unit| &unit.id).collect();
        let mine: Vec<UnitId> = all.iter().filter(|unit| may(unit)).map(|unit| (*unit).clone()).collect();
        if !mine.is_empty() && mine.len() == all.len() { None } else { Some(mine) }
    }

    /// The units whose people's looks this visitor sees, by identifier.
    pub fn units_looked_after(&self) -> Vec<UnitId> {
        let all = || self.setup.places.units().map(|unit| unit.id.clone()).collect();
        self.looked_after().unwrap_or_else(all)
    }

    /// How often people looked within a time: of these units, or of all that this visitor answers for.
    pub fn lookups(&self, unit: Option<&UnitId>, within: (Moment, Moment)) -> Result<Vec<Tally>, Fault> {
        let units = self.of_these(unit);
        let asked = Asked { units: units.as_deref(), within: Some(within), ..Asked::default() };
        let mut counted = self.record.looks_counted(&asked)?;
        let mut known = HashMap::new();
        let mut fault = None;
        counted.retain(|row| match self.is_withheld(row.no, &mut known) {
            Ok(withheld) => !withheld,
            Err(cause) => {
                fault = Some(cause);
                false
            }
        });
        fault.map_or_else(|| Ok(tally(&counted)), Err)
    }

    /// The looks behind a number, the newest first.
    pub fn lookups_of(
        &self,
        by: &AccountId,
        unit: Option<&UnitId>,
        within: (Moment, Moment),
        sort: Sort,
        page: (u32, usize),
    ) -> Result<LookList<Lookup>, Fault> {
        let units = self.of_these(unit);
        let asked =
            Asked { by: Some(by), units: units.as_deref(), within: Some(within), sort, ..Asked::default() };
        self.told(&asked, page, |_| true)
    }

    /// What waits for a review, the newest first; empty where the visitor reviews nothing. Nobody is shown their own.
    pub fn reviews(&self, from: u32, limit: usize) -> Result<LookList<Lookup>, Fault> {
        if !self.reviews_any() {
            return Ok(LookList { rows: Vec::new(), next: None });
        }
        let me = self.me();
        let asked = Asked { sort: Sort::Open, ..Asked::default() };
        self.told(&asked, (from, limit), |look| Some(&look.by) != me && self.may_review(look))
    }

    /// Whether the visitor reviews looks anywhere.
    pub fn reviews_any(&self) -> bool {
        let may =
            |unit: &UnitId| self.setup.guard.may_at(&self.visitor, Duty::ReviewAccess, unit, &*self.setup);
        self.setup.places.units().any(|unit| may(&unit.id))
    }

    /// The visitor's own looks about which they were asked and have not answered.
    pub fn looks_to_explain(&self) -> Result<Vec<Look>, Fault> {
        let Some(me) = self.me() else { return Ok(Vec::new()) };
        let asked = Asked { by: Some(me), sort: Sort::Open, ..Asked::default() };
        let mut looks = self.record.looks(&asked, 0, MAX_LIST)?;
        looks.retain(Look::waits_for_reason);
        Ok(looks)
    }

    /// What was asked and answered about a look, for whoever made it or reviews it.
    pub fn said_of_look(&self, look: &Look) -> Result<Vec<Said>, Fault> {
        if self.me() != Some(&look.by) && !self.may_review(look) {
            return Ok(Vec::new());
        }
        let stream = Stream::Access(look.no);
        let mut all = Vec::new();
        for (position, header) in self.record.life_of_looks(look.no)? {
            let event = event_of::<Event>(&header.kind, &header.facts);
            let is_it = position == look.position || event.as_ref().and_then(Look::about) == Some(look.seq);
            if !is_it {
                continue;
            }
            let words = self.record.words(&stream, position)?;
            let said = words.get(&Class::Internal).and_then(|w| serde_json::from_slice(w).ok());
            let text = said.map_or_else(String::new, |said: matter::Said| said.text);
            let verdict = match event {
                Some(Event::LookReviewed { verdict, .. }) => Some(verdict),
                _ => None,
            };
            let by = if let Actor::Officer(id) = header.actor { Some(id) } else { None };
            if verdict.is_some() || !text.is_empty() {
                all.push(Said { at: header.at, by, verdict, text });
            }
        }
        Ok(all)
    }

    /// Says whether a look was right, as a second person.
    pub async fn review(
        &self,
        look: Position,
        verdict: Verdict,
        said: matter::Said,
        now: Moment,
    ) -> Result<(), No> {
        let found = self.record.look_at(look)?.filter(|look| self.may_review(look));
        let found = found.ok_or(No::NotFound)?;
        if self.is_withheld(found.no, &mut HashMap::new())? {
            return Err(No::NotFound);
        }
        self.say_of(&found, &Command::Review(verdict, said), now).await
    }

    /// Says why, as whoever looked.
    pub async fn explain(&self, look: Position, said: matter::Said, now: Moment) -> Result<(), No> {
        let found = self.record.look_at(look)?.filter(|look| self.me() == Some(&look.by));
        self.say_of(&found.ok_or(No::NotFound)?, &Command::Explain(said), now).await
    }

    async fn say_of(&self, look: &Look, command: &Command, now: Moment) -> Result<(), No> {
        let _turn = self.record.turn_of(look.no, &look.by).await;
        // Somebody may have said something while this one waited.
        let look = self.record.look_at(look.position)?.ok_or(Refusal::NoSuchLook)?;
        let drafts = decide(Some(&look), command, &Occasion { now, actor: self.actor() })?;
        let drafts = self.without_ended_words(look.no, drafts)?;
        let write = Write::of(Stream::Access(look.no), Expected::Any, COMPARTMENT, drafts);
        self.record.append(Append::one(Lane::Ordinary, None, write)).await?;
        Ok(())
    }

    fn me(&self) -> Option<&AccountId> {
        if let Who::Officer(me) = &self.visitor.who { Some(me) } else { None }
    }

    /// Whether the visitor is somebody of the police, who knows the names of others.
    fn is_staff(&self) -> bool {
        self.me().is_some() && !self.setup.guard.is_guest(&self.visitor)
    }

    fn may_review(&self, look: &Look) -> bool {
        let anywhere = self.setup.places.units().next().map(|unit| &unit.id);
        let unit = look.unit.as_ref().or(anywhere);
        unit.is_some_and(|unit| {
            self.setup.guard.may_at(&self.visitor, Duty::ReviewAccess, unit, &*self.setup)
        })
    }

    /// The units asked for, as far as the visitor answers for them.
    fn of_these(&self, unit: Option<&UnitId>) -> Option<Vec<UnitId>> {
        match (unit, self.looked_after()) {
            (None, mine) => mine,
            (Some(unit), Some(mine)) if !mine.contains(unit) => Some(Vec::new()),
            (Some(unit), _) => Some(vec![unit.clone()]),
        }
    }

    fn looks(&self, asked: &Asked<'_>, from: u32, limit: usize) -> Result<LookList<Look>, Fault> {
        let limit = limit.min(MAX_LIST);
        let mut rows = self.record.looks(asked, from, limit + 1)?;
        let next = (rows.len() > limit).then(|| from.saturating_add(limit as u32));
        rows.truncate(limit);
        Ok(LookList { rows, next })
    }

    /// Looks with the labels of matters that the visitor may know, without those that they may know nothing of. Pages
    /// are counted by the rows that are told, so that none is short.
    fn told(
        &self,
        asked: &Asked<'_>,
        (from, limit): (u32, usize),
        keep: impl Fn(&Look) -> bool,
    ) -> Result<LookList<Lookup>, Fault> {
        let limit = limit.min(MAX_LIST);
        let (mut known, mut rows, mut told) = (HashMap::new(), Vec::new(), 0);
        for look in self.record.looks(asked, 0, MAX_ROWS)?.into_iter().filter(keep) {
            if self.is_withheld(look.no, &mut known)? {
                continue;
            }
            if told >= from as usize {
                rows.push(look);
            }
            told += 1;
            if rows.len() > limit {
                break;
            }
        }
        let next = (rows.len() > limit).then(|| from.saturating_add(limit as u32));
        rows.truncate(limit);
        let rows = rows.into_iter().map(|look| self.labelled(look)).collect::<Result<_, Fault>>()?;
        Ok(LookList { rows, next })
    }

    fn labelled(&self, look: Look) -> Result<Lookup, Fault> {
        let label = self.label_of_looks(look.no)?;
        Ok(Lookup { look, label })
    }

    /// By which label the looks at a matter are told to this visitor: where they see the matter's anyway, or watch over
    /// looking everywhere. Whoever sees no more than its clocks does not learn it here.
    pub fn label_of_looks(&self, no: MatterNo) -> Result<Option<String>, Fault> {
        let Some(matter) = self.record.matter(no)?.filter(|m| self.may(m, Action::SeeAccess)) else {
            return Ok(None);
        };
        let knows = self.sight(&matter) >= Sight::Outline || self.looked_after().is_none();
        Ok(knows.then(|| no.label()))
    }

    /// Whether the visitor is in conflict with a matter, so that not even numbers of it are theirs.
    fn is_withheld(&self, no: MatterNo, known: &mut HashMap<MatterNo, bool>) -> Result<bool, Fault> {
        if let Some(withheld) = known.get(&no) {
            return Ok(*withheld);
        }
        let withheld = self.record.matter(no)?.is_some_and(|matter| self.in_conflict(&matter));
        known.insert(no, withheld);
        Ok(withheld)
    }

    fn in_conflict(&self, matter: &Matter) -> bool {
        let Some(playbook) = self.setup.playbook(matter) else { return true };
        let thing = self.setup.thing(matter, playbook);
        self.setup.guard.is_in_conflict(&self.visitor, &thing, &*self.setup)
    }
}

fn reader(look: Look, is_staff: bool) -> Reader {
    let glance = look.glance;
    Reader {
        at: look.at,
        by: is_staff.then_some(look.by),
        role: glance.as_ref().map(|glance| glance.role.clone()),
        unit: look.unit,
        purpose: glance.as_ref().map(|glance| glance.purpose),
        outside_unit: glance.as_ref().is_some_and(|glance| glance.outside_unit),
        off_hours: glance.as_ref().is_some_and(|glance| glance.off_hours),
    }
}
