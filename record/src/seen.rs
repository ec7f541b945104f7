//! How much of a matter does somebody see?

use amanat_core::{
    decide::matter::{Matter, Status},
    values::{Moment, UnitId},
};

/// A matter as far as this visitor sees it.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// That a promise runs, and until when; no label, no words.
    Clocks(Clocks),
    /// Label, unit, where it stands; whose it is must be asked.
    Outline(Outline),
    /// All but what the visitor's classes leave out.
    Full(Box<Matter>),
}

/// What a supervisor sees of a protected matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Clocks {
    /// What this visitor alone can ask for it by; says nothing to anyone else. Empty where nobody can.
    pub reference: String,
    /// Where it stands.
    pub status: Status,
    /// Whether somebody has it in hand.
    pub assigned: bool,
    /// Whether this visitor may say who takes it.
    pub may_assign: bool,
    /// Whose it is.
    pub unit: UnitId,
    /// The next promise.
    pub due: Option<Moment>,
    /// Whether it is missed.
    pub lapses: u16,
}

/// What another unit sees of an ordinary case.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The short label.
    pub label: String,
    /// Whose it is.
    pub unit: UnitId,
    /// When it came in.
    pub opened: Moment,
    /// Whether it ended.
    pub is_closed: bool,
}

impl Seen {
    /// The matter, where all of it is seen.
    pub(crate) fn into_full(self) -> Option<Matter> {
        if let Seen::Full(matter) = self { Some(*matter) } else { None }
    }

    /// The whole matter, where the visitor may see it.
    pub fn full(&self) -> Option<&Matter> {
        if let Seen::Full(matter) = self { Some(matter) } else { None }
    }
}
