//! Which glasses were broken, and which are open now?
//!
//! Built in memory from the streams of glasses when the record opens, and grown by whoever writes one; what another node
//! wrote is read before the book is next opened. A force breaks a few a month, not millions; nothing of it is asked on the way of an ordinary request.
//!
//! Invariant: a glass is in the book only when its event is durable.
//! Not here: who may know of one (`visit/glass`), what may happen to one (`decide::glass`).

use crate::{append::Position, fault::Fault, limits::MAX_ROWS, record::Record};
use amanat_core::{
    decide::glass::{Event, Glass},
    event::{Header, Stream, event_of},
    values::{AccountId, GlassId, MatterNo, Moment, Span},
    view::glasses::{self, Counted},
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The most tries within an hour that find no glass that may be broken; more are refused unseen.
pub const MAX_MISSES_AN_HOUR: usize = 10;

/// Numbers by month.
pub type Months = BTreeMap<String, Counted>;

/// Everything that is known of glasses.
#[derive(Default)]
pub(crate) struct Glasses {
    known: Mutex<Known>,
    misses: Mutex<HashMap<AccountId, Vec<Moment>>>,
    /// One glass is broken after the other, so that nobody has more open than they may.
    pub(crate) turn: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Known {
    next: Position,
    lives: BTreeMap<GlassId, Vec<(Position, Header)>>,
}

fn fold<'a>(events: impl Iterator<Item = &'a Header>) -> Option<Glass> {
    events.fold(None, |glass, header| match event_of::<Event>(&header.kind, &header.facts) {
        Some(event) => Glass::evolve(glass, header, &event),
        None => glass,
    })
}

impl Glasses {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Those that fit, the newest first.
    pub(crate) fn that(&self, fits: impl Fn(&Glass) -> bool) -> Vec<Glass> {
        let known = self.known();
        let all = known.lives.values().filter_map(|life| fold(life.iter().map(|(_, header)| header)));
        let mut found: Vec<Glass> = all.filter(fits).collect();
        found.sort_by(|a, b| (b.broken, &b.id).cmp(&(a.broken, &a.id)));
        found
    }

    /// This one.
    pub(crate) fn one(&self, id: &GlassId) -> Option<Glass> {
        fold(self.known().lives.get(id)?.iter().map(|(_, header)| header))
    }

    /// Its events, in order.
    pub(crate) fn life(&self, id: &GlassId) -> Vec<(Position, Header)> {
        self.known().lives.get(id).cloned().unwrap_or_default()
    }

    /// Those of a matter, the newest first.
    pub(crate) fn of_matter(&self, no: MatterNo) -> Vec<Glass> {
        self.that(|glass| glass.matter == no)
    }

    /// Whether somebody tried too often where nothing was for them; otherwise one more try is counted.
    pub(crate) fn tries_too_often(&self, who: &AccountId, now: Moment) -> bool {
        let mut misses = self.misses.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = misses.entry(who.clone()).or_default();
        mine.retain(|at| now - *at < Span::from_hours(1));
        if mine.len() >= MAX_MISSES_AN_HOUR {
            return true;
        }
        mine.push(now);
        false
    }

    /// The last try found what it looked for.
    pub(crate) fn was_right(&self, who: &AccountId) {
        let mut misses = self.misses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mine) = misses.get_mut(who) {
            mine.pop();
        }
    }

    /// Takes up whatever the log has of glasses since the last time.
    pub(crate) fn follow(&self, record: &Record) -> Result<(), Fault> {
        let mut known = self.known();
        loop {
            let events = record.events_of_kind("glass", known.next)?;
            let Some((last, _)) = events.last() else { return Ok(()) };
            known.next = last + 1;
            for (position, header) in events {
                if let Stream::Glass(id) = &header.stream {
                    known.lives.entry(id.clone()).or_default().push((position, header));
                }
            }
        }
    }
}

impl Record {
    /// The book of glasses, with what other nodes wrote of them.
    pub(crate) fn glasses(&self) -> &Glasses {
        if !self.shared.others.take("glass").is_empty()
            && let Err(fault) = self.shared.glasses.follow(self)
        {
            tracing::error!("glasses: {fault}");
        }
        &self.shared.glasses
    }

    /// Headers of every stream of a kind from a position on, in order.
    pub(crate) fn events_of_kind(
        &self,
        kind: &str,
        from: Position,
    ) -> Result<Vec<(Position, Header)>, Fault> {
        let db = self.shared.readers.lend()?;
        let events = db.events_of_kind(kind, from, MAX_ROWS)?;
        events.into_iter().map(|event| crate::record::read_header(event.position, &event.header)).collect()
    }

    /// How many glasses were broken, by month, and what their reviews came to: of the events before a position, as of
    /// a moment. `month_of` says in which month of the house a moment lies.
    pub fn glasses_counted(
        &self,
        before: Position,
        now: Moment,
        month_of: &dyn Fn(Moment) -> String,
    ) -> Months {
        let known = self.glasses().known();
        let up_to = |life: &Vec<(Position, Header)>| {
            fold(life.iter().filter(|(position, _)| *position < before).map(|(_, header)| header))
        };
        glasses::count(known.lives.values().filter_map(up_to), now, month_of)
    }

    /// Size and root of the public tree, the latter in base 64: what a count can be checked against.
    pub fn public_head(&self) -> Option<(u64, String)> {
        let note = self.checkpoint()?;
        let mut lines = note.lines().skip(1);
        Some((lines.next()?.parse().ok()?, lines.next()?.to_owned()))
    }
}
