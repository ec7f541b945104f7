//! Which small lives are open, and what was said in them?
//!
//! A signal, an incident, a field unit: folded from headers, kept at hand while open, so that nothing on the way of a
//! signal waits for a view. Whoever writes an event puts it on the shelf itself, once it is durable; what another
//! wrote is read from the log by its stream.
//!
//! Invariant: an event is on the shelf only when it is durable, once, and in its place.
//! Not here: who may see one (`visit/lives`), rows of those that are over (`sqlite/lives`).

use crate::{
    append::Position,
    fault::Fault,
    limits::{MAX_OPEN_LIVES, MAX_ROWS, MAX_SAID_KEPT},
    record::Record,
    sqlite::{lives, views},
};
use amanat_core::{
    event::{Actor, Header, Stream},
    life::{Life, grow},
    values::{Class, Moment},
};
use std::{
    any::Any,
    collections::{BTreeMap, HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Lives that are over and are still at hand, because a view may not have them yet.
const MAX_OVER_KEPT: usize = 1_000;

/// What was said with one event of a life.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// The event's place in the log.
    pub position: Position,
    /// When it was recorded.
    pub at: Moment,
    /// When it happened, as the actor says.
    pub occurred: Moment,
    /// Who did it.
    pub actor: Actor,
    /// What kind of event.
    pub kind: String,
    /// The words by class, as JSON.
    pub words: BTreeMap<Class, Vec<u8>>,
}

/// A life and what was said in it, the newest last.
#[derive(Clone)]
pub struct Kept<L> {
    /// Its stream.
    pub stream: Stream,
    /// What it is by its headers.
    pub state: L,
    /// Where its first event is.
    pub first: Position,
    /// What was said; the oldest are left out beyond a limit.
    pub said: Vec<Arc<Said>>,
}

/// Which is left out first: the oldest that came without words, so that a card is not pushed out by what happens daily.
fn least(said: &[Arc<Said>]) -> usize {
    said.iter().position(|said| said.words.is_empty()).unwrap_or(0)
}

/// The same of many at once.
fn leave_out(said: &mut Vec<Arc<Said>>) {
    let mut over = said.len().saturating_sub(MAX_SAID_KEPT);
    said.retain(|said| {
        let goes = over > 0 && said.words.is_empty();
        over -= usize::from(goes);
        !goes
    });
    said.drain(..over);
}

/// The open lives of one kind.
pub(crate) struct Shelf<L> {
    held: Mutex<Held<L>>,
}

struct Held<L> {
    lives: HashMap<Stream, Arc<Kept<L>>>,
    over: VecDeque<Stream>,
}

/// One shelf a kind, made when it is first asked for.
#[derive(Default)]
pub(crate) struct Shelves {
    made: Mutex<HashMap<&'static str, Arc<dyn Any + Send + Sync>>>,
}

/// An event on its way to the shelf.
pub(crate) type Fresh = (Position, Header, BTreeMap<Class, Vec<u8>>);

impl<L: Life> Shelf<L> {
    fn held(&self) -> MutexGuard<'_, Held<L>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This one, if it is at hand.
    pub(crate) fn one(&self, stream: &Stream) -> Option<Arc<Kept<L>>> {
        self.held().lives.get(stream).cloned()
    }

    /// Those that are open and fit, in the order in which they began.
    pub(crate) fn that(&self, fits: impl Fn(&L) -> bool) -> Vec<Arc<Kept<L>>> {
        let held = self.held();
        let open = held.lives.values().filter(|kept| !kept.state.is_over() && fits(&kept.state));
        let mut found: Vec<_> = open.cloned().collect();
        drop(held);
        found.sort_by_key(|kept| kept.first);
        found
    }

    /// Puts an event on the shelf. `false` where one before it is missing.
    pub(crate) fn take(&self, stream: &Stream, (position, header, words): Fresh) -> bool {
        let mut held = self.held();
        let past = held.lives.get(stream);
        let version = past.map_or(0, |kept| kept.state.version());
        if header.seq < version {
            return true;
        }
        if header.seq > version {
            return false;
        }
        let Some(state) = grow(past.map(|kept| kept.state.clone()), &header) else { return true };
        let first = past.map_or(position, |kept| kept.first);
        let mut said = past.map_or_else(Vec::new, |kept| kept.said.clone());
        if said.len() >= MAX_SAID_KEPT {
            said.remove(least(&said));
        }
        let Header { at, occurred, actor, kind, .. } = header;
        said.push(Arc::new(Said { position, at, occurred, actor, kind, words }));
        let is_over = state.is_over();
        held.lives.insert(stream.clone(), Arc::new(Kept { stream: stream.clone(), state, first, said }));
        if is_over {
            held.over.push_back(stream.clone());
        }
        held.let_go();
        true
    }

    fn put(&self, kept: Kept<L>) {
        self.held().lives.insert(kept.stream.clone(), Arc::new(kept));
    }
}

impl<L: Life> Held<L> {
    /// The oldest of those that are over leave memory; one that was reopened stays.
    fn let_go(&mut self) {
        while self.over.len() > MAX_OVER_KEPT {
            let Some(stream) = self.over.pop_front() else { return };
            if self.lives.get(&stream).is_some_and(|kept| kept.state.is_over()) {
                self.lives.remove(&stream);
            }
        }
    }
}

impl Record {
    /// The shelf of a kind.
    pub(crate) fn shelf<L: Life>(&self) -> Result<Arc<Shelf<L>>, Fault> {
        let mut made = self.shared.shelves.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shelf) = made.get(L::KIND).cloned().and_then(|any| any.downcast::<Shelf<L>>().ok()) {
            drop(made);
            self.take_up(&shelf)?;
            return Ok(shelf);
        }
        self.shared.others.watch(L::KIND);
        let held = Held { lives: HashMap::new(), over: VecDeque::new() };
        let shelf = Arc::new(Shelf { held: Mutex::new(held) });
        self.fill(&shelf)?;
        made.insert(L::KIND, shelf.clone());
        Ok(shelf)
    }

    /// What other nodes wrote since somebody asked last.
    fn take_up<L: Life>(&self, shelf: &Shelf<L>) -> Result<(), Fault> {
        let others = self.shared.others.take(L::KIND);
        others.iter().try_for_each(|stream| self.refresh(shelf, stream)).inspect_err(|_| {
            // Who asks next tries again; reading one twice changes nothing.
            others.iter().for_each(|stream| self.shared.others.wrote(stream));
        })
    }

    /// What the views have of a kind, and what the log has since.
    fn fill<L: Life>(&self, shelf: &Shelf<L>) -> Result<(), Fault> {
        let (open, next) = match self.open_in_views::<L>() {
            // Nothing on the way of a signal waits until views are made again.
            Err(Fault::Anew) => self.open_in_log::<L>()?,
            found => found?,
        };
        for stream in open {
            if let Some(kept) = self.read_life(&stream)? {
                shelf.put(kept);
            }
        }
        let mut from = next;
        loop {
            let events = self.events_of_kind(L::KIND, from)?;
            let Some((last, _)) = events.last() else { return Ok(()) };
            from = last + 1;
            for (position, header) in events {
                let words = self.words(&header.stream, position)?;
                let stream = header.stream.clone();
                shelf.take(&stream, (position, header, words));
            }
        }
    }

    /// A life as the log has it, with what was said in it.
    pub(crate) fn read_life<L: Life>(&self, stream: &Stream) -> Result<Option<Kept<L>>, Fault> {
        let (mut state, mut first, mut said) = (None, None, Vec::new());
        for (position, header) in self.life(stream)? {
            state = grow::<L>(state, &header);
            first.get_or_insert(position);
            let words = self.words(stream, position)?;
            let Header { at, occurred, actor, kind, .. } = header;
            said.push(Arc::new(Said { position, at, occurred, actor, kind, words }));
        }
        leave_out(&mut said);
        let kept = |state, first| Kept { stream: stream.clone(), state, first, said };
        Ok(state.zip(first).map(|(state, first)| kept(state, first)))
    }

    /// Takes up what the log has of one life and the shelf has not.
    pub(crate) fn refresh<L: Life>(&self, shelf: &Shelf<L>, stream: &Stream) -> Result<(), Fault> {
        let from = shelf.one(stream).map_or(0, |kept| kept.state.version());
        let events = self.shared.readers.lend()?.events_of(&stream.to_string(), from, MAX_ROWS)?;
        if from == 0 && !events.is_empty() {
            if let Some(kept) = self.read_life(stream)? {
                shelf.put(kept);
            }
            return Ok(());
        }
        for event in events {
            let (position, header) = crate::record::read_header(event.position, &event.header)?;
            let words = self.words(stream, position)?;
            shelf.take(stream, (position, header, words));
        }
        Ok(())
    }

    /// Which are open as the views have it, and up to where they have it.
    fn open_in_views<L: Life>(&self) -> Result<(Vec<Stream>, Position), Fault> {
        let next = self.shared.shown.read(views::next)?;
        let open = self.shared.shown.read(|db| lives::open(db, L::KIND, MAX_OPEN_LIVES))?;
        let stream = |(name, _): (String, _)| {
            name.parse().map_err(|_| Fault::damaged(format!("a stream's name: {name}")))
        };
        Ok((open.into_iter().map(stream).collect::<Result<_, _>>()?, next))
    }

    /// The same from the log alone, by reading every life of the kind. One that is over is forgotten; where something
    /// follows it all the same it is taken for open.
    fn open_in_log<L: Life>(&self) -> Result<(Vec<Stream>, Position), Fault> {
        let (mut open, mut next) = (HashMap::<Stream, Option<L>>::new(), 0);
        loop {
            let events = self.events_of_kind(L::KIND, next)?;
            let Some((last, _)) = events.last() else { break };
            next = last + 1;
            for (_, header) in events {
                let past = open.remove(&header.stream).flatten();
                let is_known = past.is_some() || header.seq == 0;
                let life = if is_known { grow::<L>(past, &header) } else { None };
                if !life.as_ref().is_some_and(Life::is_over) {
                    open.insert(header.stream, life);
                }
            }
        }
        Ok((open.into_keys().take(MAX_OPEN_LIVES).collect(), next))
    }
}
