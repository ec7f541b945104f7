//! Which small lives does this visitor see, and what may they do with them?
//!
//! A life is seen by whoever has the duty at the unit that answers for it, or at one that it was brought before; or by
//! whoever its own state names: the crew of a field unit, the people of a mission. Nobody else learns that there is
//! one. A command is decided on the life as the shelf has it and written under its version; where somebody else was
//! first, it is decided anew.
//!
//! Invariant: what a visitor may not see is not there.
//! Not here: what may happen to a life (`core::decide`), how matters are seen (`visit`).

use super::{MAX_TRIES, Visit};
use crate::{
    append::{
        Append, AppendError, Appended, Errand, Expected, FileIn, IdempotencyKey, Lane, Position, Write,
    },
    fault::Fault,
    limits::MAX_ROWS,
    shelf::{Fresh, Kept, Shelf},
    sqlite::lives,
    views::Noted,
};
use amanat_core::{
    event::{Draft, Header, Stream},
    guard::{Duty, Who},
    life::Life,
    values::{AccountId, Class, FileId, UnitId},
};
use std::sync::Arc;

/// Which family of keys seals what is said in small lives.
const COMPARTMENT: &str = "ordinary";

/// By what somebody sees a life, or acts on it.
pub enum Right<L> {
    /// They have this duty at a unit that it was brought before.
    Duty(Duty),
    /// Its state names them: as crew, as operator.
    Named(fn(&L, &AccountId) -> bool),
}

impl<L> From<Duty> for Right<L> {
    fn from(duty: Duty) -> Self {
        Right::Duty(duty)
    }
}

impl<L> Clone for Right<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Right<L> {}

/// What was decided for one life.
#[derive(Default)]
pub struct Decision {
    /// Its events; none: nothing of this life changes.
    pub drafts: Vec<Draft>,
    /// Files that go with them.
    pub files: Vec<FileIn>,
    /// Who must be told.
    pub errands: Vec<Errand>,
    /// What of the life is erased with them.
    pub erase: Vec<Class>,
}

impl From<Vec<Draft>> for Decision {
    fn from(drafts: Vec<Draft>) -> Self {
        Self { drafts, ..Self::default() }
    }
}

/// It happened.
pub struct Acted<L> {
    /// The life after it.
    pub life: Arc<Kept<L>>,
    /// Where its first event is; of an earlier command, where that one's is.
    pub position: Position,
    /// Whether the same command had been carried out before.
    pub replayed: bool,
}

/// It did not.
#[derive(Debug, thiserror::Error)]
pub enum NotActed<R: std::fmt::Debug + std::fmt::Display> {
    /// There is none, or none for this visitor: the two look alike.
    #[error("not found")]
    NotThere,
    /// A rule says no.
    #[error("{0}")]
    Refused(R),
    /// The record says no.
    #[error(transparent)]
    Record(#[from] AppendError),
    /// Something of ours is broken.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Which queue, and under which name.
#[derive(Clone)]
pub struct How {
    /// `Sos` is answered once it is durable; `Ordinary` when the views show it as well.
    pub lane: Lane,
    /// A name for the command. Required from outside.
    pub key: Option<IdempotencyKey>,
}

impl How {
    /// As everything else is written.
    pub fn ordinary() -> Self {
        Self { lane: Lane::Ordinary, key: None }
    }

    /// Before everything else, and answered without waiting for a view.
    pub fn sos() -> Self {
        Self { lane: Lane::Sos, key: None }
    }

    /// The same under a name.
    pub fn named(self, key: IdempotencyKey) -> Self {
        Self { key: Some(key), ..self }
    }
}

impl Visit {
    /// Open lives that this visitor sees, in the order in which they began.
    pub fn lives<L: Life>(&self, right: impl Into<Right<L>>) -> Result<Vec<Arc<Kept<L>>>, Fault> {
        let right = right.into();
        Ok(self.record.shelf::<L>()?.that(|life| self.has(right, life)))
    }

    /// This life, open or over.
    pub fn life<L: Life>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
    ) -> Result<Option<Arc<Kept<L>>>, Fault> {
        let right = right.into();
        Ok(self.kept(&*self.record.shelf::<L>()?, stream)?.filter(|kept| self.has(right, &kept.state)))
    }

    /// This life as it is in memory, where it is open: for whoever must not wait for a disk.
    pub fn life_at_hand<L: Life>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
    ) -> Result<Option<Arc<Kept<L>>>, Fault> {
        let right = right.into();
        Ok(self.record.shelf::<L>()?.one(stream).filter(|kept| self.has(right, &kept.state)))
    }

    /// This life with everything that the log has up to this place: for whoever is told of a change before it is on
    /// the shelf.
    pub fn life_up_to<L: Life>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
        position: Position,
    ) -> Result<Option<Arc<Kept<L>>>, Fault> {
        let shelf = self.record.shelf::<L>()?;
        let has = |kept: Arc<Kept<L>>| kept.said.last().is_some_and(|said| said.position >= position);
        if !shelf.one(stream).is_some_and(has) {
            self.record.refresh(&shelf, stream)?;
        }
        self.life(stream, right)
    }

    /// Lives of a unit that are over, the newest first, that began before a position; with where they began.
    pub fn past_lives<L: Life>(
        &self,
        unit: &UnitId,
        duty: Duty,
        before: Option<Position>,
        limit: usize,
    ) -> Result<Vec<(Position, L)>, Fault> {
        if !self.may_at(duty, unit) {
            return Ok(Vec::new());
        }
        let before = before.unwrap_or(Position::MAX);
        self.record.shared.shown.read(|db| {
            let rows = lives::over(db, L::KIND, unit.as_str(), before, limit.min(MAX_ROWS))?;
            rows.into_iter()
                .map(|(first, state)| Ok((first, lives::read(&state)?)))
                .collect::<Result<_, Fault>>()
        })
    }

    /// The headers of a life, in order, for whoever sees it.
    pub fn life_headers<L: Life>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
    ) -> Result<Vec<(Position, Header)>, Fault> {
        match self.life::<L>(stream, right)? {
            Some(_) => self.record.life(stream),
            None => Ok(Vec::new()),
        }
    }

    /// A file of a life, unsealed, for whoever sees it.
    pub fn life_file<L: Life>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
        id: &FileId,
    ) -> Result<Option<(Class, Vec<u8>)>, Fault> {
        match self.life::<L>(stream, right)? {
            Some(_) => self.record.file(stream, id),
            None => Ok(None),
        }
    }

    /// The receipt of an event of a life, for whoever sees it; `with_words` opens what was said with it as well.
    pub fn life_receipt<L: Life>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
        position: Position,
        with_words: bool,
    ) -> Result<Option<amanat_proof::receipt::Receipt>, Fault> {
        match self.life::<L>(stream, right)? {
            Some(_) => self.record.receipt_of(stream, position, with_words).map(Some),
            None => Ok(None),
        }
    }

    /// Whether this visitor has a duty at a unit.
    pub fn may_at(&self, duty: Duty, unit: &UnitId) -> bool {
        self.setup.guard.may_at(&self.visitor, duty, unit, &*self.setup)
    }

    /// Acts on one life: guarded, decided on what it is, durable.
    pub async fn act<L: Life, R>(
        &self,
        stream: &Stream,
        right: impl Into<Right<L>>,
        how: How,
        decide: impl Fn(Option<&L>) -> Result<Decision, R>,
    ) -> Result<Acted<L>, NotActed<R>>
    where
        R: std::fmt::Debug + std::fmt::Display,
    {
        let (right, shelf) = (right.into(), self.record.shelf::<L>()?);
        for _ in 0..MAX_TRIES {
            let past = self.seen_or_new(&shelf, stream, right)?;
            let state = past.as_ref().map(|kept| &kept.state);
            let decision = match decide(state) {
                Ok(decision) => decision,
                Err(no) => return self.done_before(&shelf, stream, &how)?.ok_or(NotActed::Refused(no)),
            };
            self.allow_new(state, right, &decision)?;
            let (write, fresh) = self.to_write(stream, past.as_deref(), decision);
            let append = Append { key: how.key.clone(), ..Append::one(how.lane, None, write) };
            match self.record.append(append).await {
                Err(AppendError::Conflict { .. }) => self.record.refresh(&shelf, stream)?,
                Err(no) => return Err(no.into()),
                Ok(appended) => {
                    let done = self.acted(&shelf, stream, &appended, fresh)?;
                    self.note_signal(how.lane, &done);
                    return Ok(done);
                }
            }
        }
        Err(AppendError::Busy.into())
    }

    /// Acts on two lives at once: both are written, or neither.
    pub async fn act_on_two<A: Life, B: Life, R>(
        &self,
        (one, one_right): (&Stream, Right<A>),
        (two, two_right): (&Stream, Right<B>),
        how: How,
        decide: impl Fn(Option<&A>, Option<&B>) -> Result<(Decision, Decision), R>,
    ) -> Result<(Acted<A>, Acted<B>), NotActed<R>>
    where
        R: std::fmt::Debug + std::fmt::Display,
    {
        let (shelf_a, shelf_b) = (self.record.shelf::<A>()?, self.record.shelf::<B>()?);
        for _ in 0..MAX_TRIES {
            let past_a = self.seen_or_new(&shelf_a, one, one_right)?;
            let past_b = self.seen_or_new(&shelf_b, two, two_right)?;
            let (a, b) = (past_a.as_ref().map(|k| &k.state), past_b.as_ref().map(|k| &k.state));
            let (for_a, for_b) = match decide(a, b) {
                Ok(decisions) => decisions,
                Err(no) => {
                    let done_a = self.done_before(&shelf_a, one, &how)?;
                    let done_b = self.done_before(&shelf_b, two, &how)?;
                    return done_a.zip(done_b).ok_or(NotActed::Refused(no));
                }
            };
            self.allow_new(a, one_right, &for_a)?;
            self.allow_new(b, two_right, &for_b)?;
            let (write_a, fresh_a) = self.to_write(one, past_a.as_deref(), for_a);
            let (write_b, fresh_b) = self.to_write(two, past_b.as_deref(), for_b);
            let append = Append {
                lane: how.lane,
                key: how.key.clone(),
                writes: vec![write_a, write_b],
                reaction: None,
                blobs: Vec::new(),
            };
            match self.record.append(append).await {
                Err(AppendError::Conflict { .. }) => {
                    self.record.refresh(&shelf_a, one)?;
                    self.record.refresh(&shelf_b, two)?;
                }
                Err(no) => return Err(no.into()),
                Ok(appended) => {
                    let after_a =
                        Appended { first: appended.first + fresh_a.len() as u64, ..appended.clone() };
                    let done_a = self.acted(&shelf_a, one, &appended, fresh_a)?;
                    let done_b = self.acted(&shelf_b, two, &after_a, fresh_b)?;
                    self.note_signal(how.lane, &done_a);
                    self.note_signal(how.lane, &done_b);
                    return Ok((done_a, done_b));
                }
            }
        }
        Err(AppendError::Busy.into())
    }

    /// What came in the lane of signals is told at once, from the shelf: consoles wait for no view. The views tell it
    /// once more when they have it.
    fn note_signal<L: Life>(&self, lane: Lane, done: &Acted<L>) {
        if lane != Lane::Sos || done.replayed {
            return;
        }
        let Kept { stream, state, said, .. } = &*done.life;
        for said in said.iter().filter(|said| said.position >= done.position) {
            let (stream, kind, unit) = (stream.clone(), said.kind.clone(), Some(state.unit().clone()));
            // Nobody listening is no fault.
            let _ = self.record.shared.notes.send(Arc::new(Noted {
                position: said.position,
                stream,
                kind,
                unit,
            }));
        }
    }

    fn has<L: Life>(&self, right: Right<L>, life: &L) -> bool {
        match (right, &self.visitor.who) {
            (Right::Duty(duty), _) => {
                self.may_at(duty, life.unit()) || life.told().iter().any(|unit| self.may_at(duty, unit))
            }
            (Right::Named(names), Who::Officer(me)) => names(life, me),
            (Right::Named(_), who) => *who == Who::System,
        }
    }

    fn kept<L: Life>(&self, shelf: &Shelf<L>, stream: &Stream) -> Result<Option<Arc<Kept<L>>>, Fault> {
        // A matter, or a life of another kind, is never read this way.
        if stream.to_string().split_once('/').is_none_or(|(kind, _)| kind != L::KIND) {
            return Ok(None);
        }
        match shelf.one(stream) {
            Some(kept) => Ok(Some(kept)),
            None => Ok(self.record.read_life(stream)?.map(Arc::new)),
        }
    }

    /// The life as it is; one that the visitor does not see is not there, and is not begun either.
    fn seen_or_new<L: Life, R>(
        &self,
        shelf: &Shelf<L>,
        stream: &Stream,
        right: Right<L>,
    ) -> Result<Option<Arc<Kept<L>>>, NotActed<R>>
    where
        R: std::fmt::Debug + std::fmt::Display,
    {
        match self.kept(shelf, stream)? {
            Some(kept) if !self.has(right, &kept.state) => Err(NotActed::NotThere),
            kept => Ok(kept),
        }
    }

    /// A life is begun only where the visitor has the duty, at the unit that will answer for it.
    fn allow_new<L: Life, R>(
        &self,
        past: Option<&L>,
        right: Right<L>,
        decision: &Decision,
    ) -> Result<(), NotActed<R>>
    where
        R: std::fmt::Debug + std::fmt::Display,
    {
        if past.is_some() || decision.drafts.is_empty() || self.visitor.who == Who::System {
            return Ok(());
        }
        let unit = decision.drafts.first().and_then(|draft| draft.unit.as_ref());
        match (right, unit) {
            (Right::Duty(duty), Some(unit)) if self.may_at(duty, unit) => Ok(()),
            _ => Err(NotActed::NotThere),
        }
    }

    fn to_write<L: Life>(
        &self,
        stream: &Stream,
        past: Option<&Kept<L>>,
        decision: Decision,
    ) -> (Write, Vec<Fresh>) {
        let version = past.map_or(0, |kept| kept.state.version());
        let fresh = |(seq, draft): (u32, &Draft)| {
            let words = draft.parts.iter().map(|part| (part.class, part.words.clone())).collect();
            // Where it stands is known when it is written.
            (0, draft.header(stream.clone(), seq), words)
        };
        let fresh = (version..).zip(&decision.drafts).map(fresh).collect();
        let expected = Expected::Version(version);
        let mut write = Write::of(stream.clone(), expected, COMPARTMENT, decision.drafts);
        (write.files, write.errands, write.erase) = (decision.files, decision.errands, decision.erase);
        (write, fresh)
    }

    fn acted<L: Life, R>(
        &self,
        shelf: &Shelf<L>,
        stream: &Stream,
        appended: &Appended,
        fresh: Vec<Fresh>,
    ) -> Result<Acted<L>, NotActed<R>>
    where
        R: std::fmt::Debug + std::fmt::Display,
    {
        let stream =
            if appended.replayed { self.stream_at::<L>(appended.first)? } else { Some(stream.clone()) };
        let stream = stream.ok_or(NotActed::NotThere)?;
        let mut is_whole = !appended.replayed;
        if is_whole {
            for (position, (_, header, words)) in (appended.first..).zip(fresh) {
                is_whole &= shelf.take(&stream, (position, header, words));
            }
        }
        if !is_whole {
            self.record.refresh(shelf, &stream)?;
        }
        let life = self.kept(shelf, &stream)?.ok_or(NotActed::NotThere)?;
        Ok(Acted { life, position: appended.first, replayed: appended.replayed })
    }

    /// What the same command made of this life before: a rule that says *already* to whoever sends it again would hide
    /// that it was done.
    fn done_before<L: Life, R>(
        &self,
        shelf: &Shelf<L>,
        stream: &Stream,
        how: &How,
    ) -> Result<Option<Acted<L>>, NotActed<R>>
    where
        R: std::fmt::Debug + std::fmt::Display,
    {
        let Some(key) = &how.key else { return Ok(None) };
        match (self.record.answered_before(key)?, self.kept(shelf, stream)?) {
            (Some(done), Some(life)) => Ok(Some(Acted { life, position: done.first, replayed: true })),
            _ => Ok(None),
        }
    }

    /// Whose event this is, if it is of this kind.
    fn stream_at<L: Life>(&self, position: Position) -> Result<Option<Stream>, Fault> {
        let events = self.record.events(position, MAX_OF_A_COMMAND)?;
        let prefix = format!("{}/", L::KIND);
        Ok(events.into_iter().map(|(_, header)| header.stream).find(|s| s.to_string().starts_with(&prefix)))
    }
}

/// Events that are looked at for the one that an earlier command wrote.
const MAX_OF_A_COMMAND: usize = 16;
