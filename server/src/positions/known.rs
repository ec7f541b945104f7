//! For which unit does a token speak?
//!
//! A token is random and means nothing: whoever finds one in a log of somebody else's proxy learns no call sign. Kept
//! is its mark, from which it cannot be found again.

use amanat_core::{
    geo::Slot,
    positions::fence::Watched,
    values::{FieldUnitId, Moment, Span, Status, UnitId},
};
use anyhow::Context;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, sync::Arc};

const TOKEN_BYTES: usize = 18;
/// How long a token is as text.
pub const TOKEN_CHARS: usize = TOKEN_BYTES / 3 * 4;

/// What is kept of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark([u8; 16]);

impl Mark {
    /// The mark of a token as it was sent.
    pub fn of(token: &str) -> Self {
        let hash: [u8; 32] =
            Sha256::new_with_prefix(b"amanat.tracker.v1\0").chain_update(token).finalize().into();
        let mut mark = [0; 16];
        mark.copy_from_slice(&hash[..16]);
        Self(mark)
    }

    /// As it stands in an event.
    pub fn text(&self) -> String {
        BASE64.encode(self.0)
    }

    /// The one that stands in an event.
    pub fn of_text(text: &str) -> Option<Self> {
        BASE64.decode(text).ok()?.try_into().ok().map(Self)
    }
}

/// A new token, shown once.
pub struct Token(String);

impl Token {
    /// A new one.
    pub fn draw() -> anyhow::Result<Self> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes).context("no random bytes")?;
        Ok(Self(BASE64.encode(bytes)))
    }

    /// The token, for whoever sets up the device.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Its mark.
    pub fn mark(&self) -> Mark {
        Mark::of(&self.0)
    }
}

/// What a room says of positions.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// From which age on a position is not trusted.
    pub stale: Span,
    /// From which age on a unit is lost from sight.
    pub lost: Span,
    /// How long a trail is kept that belongs to nothing.
    pub trail: Span,
    /// Which lines are watched.
    pub fences: Vec<Watched>,
}

/// A unit that may say where it is.
#[derive(Clone, Debug)]
pub struct Known {
    /// Who.
    pub unit: FieldUnitId,
    /// The room that sends it.
    pub room: UnitId,
    /// Where it is at home.
    pub home: UnitId,
    /// Actual, or only for exercises.
    pub status: Status,
    /// Whether somebody of it is in danger.
    pub emergency: bool,
    /// Until when it is on duty; off duty nobody is followed.
    pub on_duty_until: Option<Moment>,
    /// The marks of its devices' tokens.
    pub marks: Vec<Mark>,
    /// What its room says.
    pub rules: Arc<Rules>,
}

impl Known {
    /// Whether it is followed now: on duty, or in danger.
    pub fn is_followed(&self, now: Moment) -> bool {
        self.emergency || self.on_duty_until.is_some_and(|until| now < until)
    }
}

/// All of them, found by each way that is asked.
#[derive(Default)]
pub(super) struct Table {
    pub by_slot: Vec<Option<Known>>,
    pub by_unit: HashMap<FieldUnitId, Slot>,
    pub by_room: HashMap<UnitId, Vec<Slot>>,
    by_mark: HashMap<Mark, Slot>,
}

impl Table {
    /// A unit that was there keeps its number.
    pub(super) fn new(before: &Table, all: Vec<Known>, most: usize) -> Self {
        let mut table = Table { by_slot: vec![None; before.by_slot.len()], ..Table::default() };
        let mut late = Vec::new();
        for known in all {
            match before.by_unit.get(&known.unit) {
                Some(slot) => table.put(*slot, known),
                None => late.push(known),
            }
        }
        // A number that was another unit's is given again only when there are no others: a door may still hold it.
        let fresh = table.by_slot.len()..most;
        let free: Vec<usize> = (0..table.by_slot.len()).filter(|at| table.by_slot[*at].is_none()).collect();
        for (at, known) in fresh.chain(free).zip(late) {
            table.put(at as Slot, known);
        }
        table
    }

    fn put(&mut self, slot: Slot, known: Known) {
        let at = slot as usize;
        if self.by_slot.len() <= at {
            self.by_slot.resize(at + 1, None);
        }
        self.by_unit.insert(known.unit.clone(), slot);
        self.by_room.entry(known.room.clone()).or_default().push(slot);
        self.by_mark.extend(known.marks.iter().map(|mark| (*mark, slot)));
        self.by_slot[at] = Some(known);
    }

    pub(super) fn of_mark(&self, mark: &Mark) -> Option<Slot> {
        self.by_mark.get(mark).copied()
    }

    pub(super) fn known(&self, slot: Slot) -> Option<&Known> {
        self.by_slot.get(slot as usize)?.as_ref()
    }
}
