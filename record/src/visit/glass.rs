//! Who breaks a glass, reads through it, and answers for it?
//!
//! A glass that was broken does not widen what its owner sees anywhere else: only a visit made by `through_glass` reads
//! through it, so that lists, searches, streams, files and programs stay as they were. Those who answer for the matter
//! are told by errands that are written with the event itself.
//!
//! Invariant: a matter that is not there and one whose glass may not be broken are refused after the same work.
//! Invariant: nothing is read before the event is durable; while the record takes nothing, no glass is broken.
//! Not here: what may happen to a glass (`decide::glass`), which parts were uncovered on the screen (pages).

use super::{NOTICE, Visit};
use crate::{
    append::{Append, AppendError, Errand, Expected, Lane, Position, Write},
    fault::Fault,
};
use amanat_core::{
    decide::{
        access::COMPARTMENT,
        glass::{self, Command, Event, Glass, Reason, Verdict},
        matter::Matter,
    },
    event::{Actor, Draft, Stream, event_of},
    guard::{Action, Duty, Visitor, Who},
    react::{Telling, Told},
    values::{Class, GlassId, MatterNo, Moment, Span, UnitId},
};

/// So long those concerned see on their first page that a glass was broken, after it was reviewed.
pub const SHOWN_FOR: Span = Span::from_hours(7 * 24);
/// So long those who answer for a person see that a glass of theirs was not justified.
pub const WRONG_SHOWN_FOR: Span = Span::from_hours(30 * 24);

/// Why a glass was not broken, or nothing happened to it.
#[derive(Debug, thiserror::Error)]
pub enum NotBroken {
    /// There is none, or none for this visitor: the two look alike.
    #[error("not found")]
    NotThere,
    /// The visitor may, once they show their second factor again.
    #[error("the second factor must be shown again")]
    ProveAgain,
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] glass::Refusal),
    /// The record says no.
    #[error(transparent)]
    Record(#[from] AppendError),
    /// Something of ours is broken.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Something that was said about a glass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOfGlass {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Actor,
    /// The verdict that it goes with, if it goes with one.
    pub verdict: Option<Verdict>,
    /// The words, if they are still there.
    pub text: String,
}

impl Visit {
    /// Whether this visitor has a post that breaks glasses at all.
    pub fn breaks_glasses(&self) -> bool {
        self.setup.guard.breaks_glass(&self.visitor, &*self.setup)
    }

    /// Breaks the glass of the one matter that is named by its number or its label.
    pub async fn break_glass(
        &self,
        named: &str,
        reason: Reason,
        why: &str,
        now: Moment,
    ) -> Result<Glass, NotBroken> {
        let Who::Officer(me) = &self.visitor.who else { return Err(NotBroken::NotThere) };
        if !self.breaks_glasses() {
            return Err(NotBroken::NotThere);
        }
        if !self.visitor.fresh {
            return Err(NotBroken::ProveAgain);
        }
        let _turn = self.record.glasses().turn.lock().await;
        let others = self.record.glasses().that(|glass| glass.by == *me);
        let occasion = glass::Occasion { now, actor: self.actor(), others: &others };
        let asks = |matter: &Matter, post: &str, unit: &UnitId| Command::Break {
            matter: matter.no,
            of: matter.unit.clone(),
            post: post.to_owned(),
            unit: unit.clone(),
            reason,
            why: why.to_owned(),
        };
        let decoy = decoy(self).ok_or(NotBroken::NotThere)?;
        // What is wrong with the form is said before anything is looked for.
        glass::decide(None, &asks(&decoy, "", &decoy.unit), &occasion)?;
        if self.record.glasses().tries_too_often(me, now) {
            return Err(glass::Refusal::TooMany.into());
        }
        let matter = self.breakable(named, &decoy)?.ok_or(NotBroken::NotThere)?;
        let (post, unit) = self.post_that_breaks(&matter).ok_or(NotBroken::NotThere)?;
        self.record.glasses().was_right(me);
        let drafts = glass::decide(None, &asks(&matter, &post, &unit), &occasion)?;
        let id = random_id()?;
        let tell = self.told_of_glass(&matter, now);
        let drafts = self.without_ended_words(matter.no, drafts)?;
        self.write_glass(&id, Expected::Version(0), drafts, tell).await
    }

    /// The one matter that is meant and may be broken. Whatever is missing is replaced by the decoy, so that it costs
    /// the same to find nothing.
    fn breakable(&self, named: &str, decoy: &Matter) -> Result<Option<Matter>, Fault> {
        let typed: String = named.chars().filter(char::is_ascii_alphanumeric).collect();
        let typed = typed.to_ascii_lowercase();
        let meant = typed.parse::<MatterNo>().ok();
        let mut found = match (meant, MatterNo::labelled(&typed)) {
            // The nearest one is as much work to find as the one that is meant.
            (Some(no), _) => self.record.nearest_matter(no)?.into_iter().collect(),
            (_, Some(ranges)) => self.record.matters_within(&ranges)?,
            _ => Vec::new(),
        };
        let is_there = !found.is_empty();
        if !is_there {
            found.push(read_again(decoy));
        }
        let may = found.into_iter().filter(|matter| self.may(matter, Action::BreakGlass));
        let mut may: Vec<Matter> = may.collect();
        let is_meant = |matter: &Matter| meant.is_none_or(|no| matter.no == no);
        Ok(may.pop().filter(|matter| is_there && may.is_empty() && is_meant(matter)))
    }

    fn post_that_breaks(&self, matter: &Matter) -> Option<(String, UnitId)> {
        let thing = self.setup.thing(matter, self.setup.playbook(matter)?);
        let guard = &self.setup.guard;
        let (post, _) = guard.acts_by(&self.visitor, Action::BreakGlass, &thing, &*self.setup)?;
        Some((post.role.clone(), post.unit.clone()))
    }

    /// Lets something happen to a glass: by whoever broke it, by a reviewer, or by a clock.
    pub async fn act_on_glass(
        &self,
        id: &GlassId,
        command: Command,
        now: Moment,
    ) -> Result<Glass, NotBroken> {
        let glass = self.record.glasses().one(id).ok_or(NotBroken::NotThere)?;
        let allowed = match &command {
            Command::Break { .. } => false,
            Command::Uncover(_) | Command::Close | Command::Explain { .. } => self.is_mine(&glass),
            Command::Review { .. } => self.reviews_glass(&glass)?,
            Command::MissReview => self.visitor.who == Who::System,
        };
        if !allowed {
            return Err(NotBroken::NotThere);
        }
        let occasion = glass::Occasion { now, actor: self.actor(), others: &[] };
        let drafts = glass::decide(Some(&glass), &command, &occasion)?;
        let drafts = self.without_ended_words(glass.matter, drafts)?;
        let tell = match command {
            Command::MissReview => self.overseers(&glass.of, "emergency-late", now),
            Command::Review { verdict: Verdict::NotJustified, .. } => self.told_of_wrong(&glass)?,
            _ => Vec::new(),
        };
        self.write_glass(id, Expected::Version(glass.version), drafts, tell).await
    }

    async fn write_glass(
        &self,
        id: &GlassId,
        expected: Expected,
        drafts: Vec<Draft>,
        tell: Vec<Telling>,
    ) -> Result<Glass, NotBroken> {
        let due = drafts.first().map_or(Moment::from_millis(0), |draft| draft.at);
        let mut write = Write::of(Stream::Glass(id.clone()), expected, COMPARTMENT, drafts);
        let words = |telling: &Telling| serde_json::to_vec(telling).unwrap_or_default();
        write.errands = tell.iter().map(|t| Errand { via: NOTICE.into(), due, words: words(t) }).collect();
        self.record.append(Append::one(Lane::Ordinary, None, write)).await?;
        self.record.glasses().follow(&self.record)?;
        self.record.glasses().one(id).ok_or(NotBroken::NotThere)
    }

    /// The way through a glass that this visitor broke and that is open: a visit for this one matter.
    pub fn through_glass(&self, id: &GlassId, now: Moment) -> Option<(Glass, Visit)> {
        let glass = self.record.glasses().one(id)?;
        if !self.is_mine(&glass) || !glass.is_open(now) {
            return None;
        }
        let visitor = Visitor { glass: vec![glass.matter], ..self.visitor.clone() };
        Some((glass, Visit { visitor, ..self.clone() }))
    }

    /// A glass, for whoever may know of it.
    pub fn glass(&self, id: &GlassId) -> Result<Option<Glass>, Fault> {
        let Some(glass) = self.record.glasses().one(id) else { return Ok(None) };
        let knows = self.is_mine(&glass) || self.visitor.who == Who::System || self.answers_for(&glass)?;
        Ok(knows.then_some(glass))
    }

    /// The glasses that this visitor broke, the newest first.
    pub fn my_glasses(&self) -> Vec<Glass> {
        self.record.glasses().that(|glass| self.is_mine(glass))
    }

    /// The glasses of a matter, the newest first: for whoever brought it, and for those who may know who looked.
    pub fn glasses_of(&self, no: MatterNo) -> Result<Vec<Glass>, Fault> {
        let found = self.record.glasses().of_matter(no);
        let matter = if found.is_empty() { None } else { self.record.matter(no)? };
        Ok(if matter.is_some_and(|matter| self.answers_for_matter(&matter)) { found } else { Vec::new() })
    }

    /// What those who answer for a matter must see of late: each glass until it is reviewed, and a while longer.
    pub fn glasses_to_know(&self, now: Moment) -> Result<Vec<Glass>, Fault> {
        let is_news = |glass: &Glass| match (&glass.review, glass.verdict()) {
            (Some(review), Some(_)) => now - review.at < SHOWN_FOR,
            _ => true,
        };
        let news = self.record.glasses().that(|glass| is_news(glass) && !self.is_mine(glass));
        let mut known = Vec::new();
        for glass in news {
            if self.works_on(&glass)? {
                known.push(glass);
            }
        }
        Ok(known)
    }

    /// What this visitor may review and nobody has, the longest waiting first.
    pub fn glasses_to_review(&self) -> Result<Vec<Glass>, Fault> {
        let mut waiting = Vec::new();
        for glass in self.record.glasses().that(|glass| glass.verdict().is_none()) {
            if self.reviews_glass(&glass)? {
                waiting.push(glass);
            }
        }
        waiting.reverse();
        Ok(waiting)
    }

    /// Glasses of late that were not justified, for those who answer for whoever broke them.
    pub fn glasses_not_justified(&self, now: Moment) -> Vec<Glass> {
        let is_wrong = |glass: &Glass| {
            glass.verdict() == Some(Verdict::NotJustified)
                && glass.review.as_ref().is_some_and(|review| now - review.at < WRONG_SHOWN_FOR)
        };
        let answers = |glass: &Glass| {
            let setup = &self.setup;
            setup.guard.may_at(&self.visitor, Duty::SeePeople, &glass.unit, &**setup)
        };
        self.record.glasses().that(|glass| is_wrong(glass) && answers(glass) && !self.is_mine(glass))
    }

    /// What was said about a glass, in order: the reason, what was found, the explanation. Never to the sender.
    pub fn said_of_glass(&self, id: &GlassId) -> Result<Vec<SaidOfGlass>, Fault> {
        let officers = matches!(self.visitor.who, Who::Officer(_));
        if !officers || self.glass(id)?.is_none() {
            return Ok(Vec::new());
        }
        let mut said = Vec::new();
        for (position, header) in self.record.glasses().life(id) {
            let verdict = match event_of::<Event>(&header.kind, &header.facts) {
                Some(Event::GlassReviewed { verdict }) => Some(verdict),
                _ => None,
            };
            if let Some(text) = self.text_of_glass(id, position)? {
                said.push(SaidOfGlass { at: header.at, by: header.actor, verdict, text });
            }
        }
        Ok(said)
    }

    fn text_of_glass(&self, id: &GlassId, position: Position) -> Result<Option<String>, Fault> {
        let words = self.record.words(&Stream::Glass(id.clone()), position)?;
        Ok(words.get(&Class::Internal).and_then(|bytes| serde_json::from_slice(bytes).ok()))
    }

    fn is_mine(&self, glass: &Glass) -> bool {
        self.visitor.who == Who::Officer(glass.by.clone())
    }

    /// A second person who watches over looking, and whom the matter does not concern.
    fn reviews_glass(&self, glass: &Glass) -> Result<bool, Fault> {
        let setup = &self.setup;
        let is_reviewer = setup.guard.may_at(&self.visitor, Duty::ReviewAccess, &glass.of, &**setup);
        if !is_reviewer || self.is_mine(glass) {
            return Ok(false);
        }
        Ok(self.record.matter(glass.matter)?.is_some_and(|matter| self.may(&matter, Action::SeeAccess)))
    }

    fn answers_for(&self, glass: &Glass) -> Result<bool, Fault> {
        let matter = self.record.matter(glass.matter)?;
        Ok(matter.is_some_and(|matter| self.answers_for_matter(&matter)) || self.reviews_glass(glass)?)
    }

    fn answers_for_matter(&self, matter: &Matter) -> bool {
        self.may(matter, Action::SeeAccess) || self.may(matter, Action::Handle)
    }

    /// Works on the matter, or leads those who do; whoever only watches has a page of their own.
    fn works_on(&self, glass: &Glass) -> Result<bool, Fault> {
        let matter = self.record.matter(glass.matter)?;
        Ok(matter.is_some_and(|m| self.may(&m, Action::Handle) || self.may(&m, Action::Assign)))
    }

    /// The unit that has it, the head of its desk by the first rung of its ladder, and whoever watches.
    fn told_of_glass(&self, matter: &Matter, now: Moment) -> Vec<Telling> {
        let mut units = vec![matter.unit.clone()];
        let rung = self.setup.playbook(matter).and_then(|playbook| playbook.late.first().cloned());
        let ground: &dyn amanat_core::decide::matter::Ground = &*self.setup;
        units.extend(rung.and_then(|word| ground.told(&word, &matter.unit)));
        units.retain(|unit| !matter.excluded.contains(unit));
        let message = "emergency";
        let mut tell = self.overseers(&matter.unit, message, now);
        tell.extend(units.into_iter().map(|unit| to_unit(unit, message)));
        once(tell)
    }

    /// The mailbox of those who watch, and the units where they have their posts.
    fn overseers(&self, of: &UnitId, message: &str, now: Moment) -> Vec<Telling> {
        let mut tell = vec![Telling { to: Told::Oversight, message: message.to_owned() }];
        for person in self.people.all() {
            for post in person.account.posts_held(now) {
                let alone = Visitor {
                    posts: vec![post.clone()],
                    strong: true,
                    ..Visitor::bare(Who::Officer(person.id.clone()))
                };
                if self.setup.guard.may_at(&alone, Duty::ReviewAccess, of, &*self.setup) {
                    tell.push(to_unit(post.unit, message));
                }
            }
        }
        once(tell)
    }

    /// Whoever answers for the person who broke it, whoever gives posts, and the person whose matter it is.
    fn told_of_wrong(&self, glass: &Glass) -> Result<Vec<Telling>, Fault> {
        let message = "emergency-wrong";
        let places = &self.setup.places;
        let above = places.unit(&glass.unit).and_then(|unit| unit.supervisor.clone());
        let top = places.chain(&glass.unit).last().map(|unit| unit.id.clone());
        let units = [Some(above.unwrap_or_else(|| glass.unit.clone())), top];
        let mut tell: Vec<Telling> = units.into_iter().flatten().map(|unit| to_unit(unit, message)).collect();
        if self
            .record
            .matter(glass.matter)?
            .is_some_and(|m| m.reach == amanat_core::decide::matter::Reach::Email)
        {
            tell.push(Telling { to: Told::Sender, message: "emergency-sender".into() });
        }
        Ok(once(tell))
    }
}

fn to_unit(unit: UnitId, message: &str) -> Telling {
    Telling { to: Told::Unit(unit), message: message.to_owned() }
}

fn once(tell: Vec<Telling>) -> Vec<Telling> {
    let mut kept = Vec::new();
    for telling in tell {
        if !kept.contains(&telling) {
            kept.push(telling);
        }
    }
    kept
}

fn random_id() -> Result<GlassId, Fault> {
    let mut bytes = [0u8; 8];
    getrandom::fill(&mut bytes).map_err(|_| Fault::damaged("no chance is to be had"))?;
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    GlassId::new(text).map_err(|_| Fault::damaged("a glass has no name"))
}

/// A matter that is nobody's, of a desk of this house.
fn decoy(visit: &Visit) -> Option<Matter> {
    let setup = visit.setup();
    super::decoy::matter(setup.desks.all().next()?, setup.places.units().next()?.id.clone())
}

/// As dear as reading a row.
fn read_again(matter: &Matter) -> Matter {
    let row = serde_json::to_vec(matter).unwrap_or_default();
    serde_json::from_slice(&row).unwrap_or_else(|_| matter.clone())
}

impl Visit {
    /// Reviews that nobody gave in time, for the scheduler.
    pub fn missed_reviews(&self, now: Moment) -> Vec<GlassId> {
        if self.visitor.who != Who::System {
            return Vec::new();
        }
        let missed = |glass: &Glass| glass.alarm().is_some_and(|alarm| alarm <= now);
        self.record.glasses().that(missed).into_iter().map(|glass| glass.id).collect()
    }
}
