//! Who crossed a line that is watched?

use amanat_core::{
    positions::fence::Crossing,
    values::{FieldUnitId, Moment, UnitId},
};
use serde::Serialize;
use std::collections::{HashMap, VecDeque};

/// Notes of a room that are kept.
pub const MAX_NOTES: usize = 100;

/// A unit entered or left watched ground.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Note {
    /// Its number in the room, rising.
    pub number: u64,
    /// When.
    pub at: Moment,
    /// Who.
    pub unit: FieldUnitId,
    /// Which line, in which direction.
    #[serde(flatten)]
    pub crossing: Crossing,
}

/// The notes of every room, the newest last.
#[derive(Default)]
pub(super) struct Notes {
    of_rooms: HashMap<UnitId, (u64, VecDeque<Note>)>,
}

impl Notes {
    pub(super) fn add(&mut self, room: &UnitId, unit: &FieldUnitId, at: Moment, crossing: Crossing) {
        let (next, notes) = self.of_rooms.entry(room.clone()).or_default();
        if notes.len() >= MAX_NOTES {
            notes.pop_front();
        }
        notes.push_back(Note { number: *next, at, unit: unit.clone(), crossing });
        *next += 1;
    }

    /// Those of a room from a number on.
    pub(super) fn from(&self, room: &UnitId, number: u64) -> Vec<Note> {
        let notes = self.of_rooms.get(room).into_iter().flat_map(|(_, notes)| notes);
        notes.filter(|note| note.number >= number).cloned().collect()
    }
}
