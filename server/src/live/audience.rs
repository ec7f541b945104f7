//! Who sees the same board?
//!
//! Everybody with the same rights at the same rooms, in the same language. What changed is drawn once for all of them.
//!
//! Invariant: whoever is of an audience may see everything that is drawn for it; rights are asked of the guard.

use crate::{dispatch::is_room, town::Town};
use amanat_core::{
    guard::{Duty, Visitor},
    places::Unit,
    setup::Setup,
    values::{Language, Moment, UnitId},
};
use std::collections::BTreeMap;

/// What somebody may do at a room whose board they see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct May {
    /// Claim, send, close.
    pub dispatch: bool,
    /// Raise levels, hand over, practise.
    pub lead: bool,
}

/// Rooms with what may be done there, and a language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Audience {
    /// In which language it is drawn.
    pub language: Language,
    /// Every unit whose board is seen.
    pub rooms: BTreeMap<UnitId, May>,
}

impl Audience {
    /// The one that this visitor belongs to now; `None` where they see no board.
    pub fn of(town: &Town, visitor: &Visitor, language: Language) -> Option<Self> {
        let setup = town.setup();
        let may = |duty, unit: &UnitId| setup.guard.may_at(visitor, duty, unit, &*setup);
        let rooms: BTreeMap<UnitId, May> = rooms(&setup, visitor)
            .map(|unit| {
                let (dispatch, lead) = (may(Duty::Dispatch, &unit.id), may(Duty::LeadRoom, &unit.id));
                (unit.id.clone(), May { dispatch, lead })
            })
            .collect();
        (!rooms.is_empty()).then_some(Self { language, rooms })
    }

    /// Whether a life of this unit, brought before these, is on the board.
    pub fn sees(&self, unit: &UnitId, told: &[UnitId]) -> bool {
        self.rooms.contains_key(unit) || told.iter().any(|unit| self.rooms.contains_key(unit))
    }

    /// The room at which somebody of this audience acts on it: its own before one that was told.
    pub fn acts_at<'a>(&'a self, unit: &'a UnitId, told: &'a [UnitId]) -> Option<&'a UnitId> {
        let may = |unit: &&UnitId| self.rooms.get(*unit).is_some_and(|may| may.dispatch);
        std::iter::once(unit).chain(told).find(may)
    }
}

/// The rooms whose board this visitor sees. Where a force has no room, its highest unit is one.
pub fn rooms<'a>(setup: &'a Setup, visitor: &'a Visitor) -> impl Iterator<Item = &'a Unit> {
    let none = !setup.places.units().any(is_room);
    let all = setup.places.units().filter(move |unit| is_room(unit) || (none && unit.supervisor.is_none()));
    all.filter(|unit| setup.guard.may_at(visitor, Duty::SeeBoard, &unit.id, setup))
}

/// The next moment at which a post of theirs begins or ends: rights are asked again then.
pub fn next_turn(visitor: &Visitor, now: Moment) -> Option<Moment> {
    let turns = visitor.posts.iter().flat_map(|post| [Some(post.from), post.until]).flatten();
    turns.filter(|turn| *turn > now).min()
}
