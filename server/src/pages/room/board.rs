//! What stands on the board of an audience now?
//!
//! Everything that is open at the rooms they see, as the shelves have it: nothing waits for a view.

use crate::{live::audience::Audience, town::Town, words::Say};
use amanat_core::{
    decide::{field::FieldUnit, incident::Incident, signal::Signal},
    guard::Duty,
    life::Life,
    setup::Setup,
    values::{AccountId, FieldUnitId, IncidentId, Moment, Point, SignalId, Span, UnitId},
};
use amanat_record::{Fault, Kept, visit::dispatch::Commitment};
use std::{collections::BTreeMap, sync::Arc};

/// The board, and how it is said.
pub struct Board<'a> {
    /// The installation.
    pub town: &'a Town,
    /// For whom.
    pub audience: &'a Audience,
    /// What the force adopted.
    pub setup: Arc<Setup>,
    /// In which words.
    pub say: Say,
    /// Now.
    pub now: Moment,
    /// Open signals, the oldest first.
    pub signals: Vec<Arc<Kept<Signal>>>,
    /// Open incidents, the oldest first.
    pub incidents: Vec<Arc<Kept<Incident>>>,
    /// Field units.
    pub units: Vec<Arc<Kept<FieldUnit>>>,
    /// Units of any room with somebody in danger: everybody hears of them.
    pub in_danger: Vec<Arc<Kept<FieldUnit>>>,
    /// What each unit is sent to.
    pub commitments: BTreeMap<FieldUnitId, Vec<Commitment>>,
}

impl<'a> Board<'a> {
    /// As it is now.
    pub fn of(town: &'a Town, audience: &'a Audience) -> Result<Self, Fault> {
        let mut board = Self::bare(town, audience);
        let visit = town.system();
        board.signals = board.seen(visit.lives::<Signal>(Duty::SeeBoard)?);
        board.incidents = board.seen(visit.lives::<Incident>(Duty::SeeBoard)?);
        let units = visit.lives::<FieldUnit>(Duty::SeeBoard)?;
        board.in_danger = units.iter().filter(|kept| kept.state.emergency.is_some()).cloned().collect();
        board.units = board.seen(units);
        board.commitments = visit.commitments()?;
        Ok(board)
    }

    /// The same with nothing on it: enough to draw one row.
    pub fn bare(town: &'a Town, audience: &'a Audience) -> Self {
        let setup = town.setup();
        let say = town.words().of(audience.language);
        Self {
            town,
            audience,
            setup,
            say,
            now: town.now(),
            signals: Vec::new(),
            incidents: Vec::new(),
            units: Vec::new(),
            in_danger: Vec::new(),
            commitments: BTreeMap::new(),
        }
    }

    fn seen<L: Life>(&self, all: Vec<Arc<Kept<L>>>) -> Vec<Arc<Kept<L>>> {
        let is_seen = |kept: &Arc<Kept<L>>| self.audience.sees(kept.state.unit(), kept.state.told());
        all.into_iter().filter(is_seen).collect()
    }

    /// An open signal.
    pub fn signal(&self, id: &SignalId) -> Option<&Arc<Kept<Signal>>> {
        self.signals.iter().find(|kept| kept.state.id == *id)
    }

    /// An open incident.
    pub fn incident(&self, id: &IncidentId) -> Option<&Arc<Kept<Incident>>> {
        self.incidents.iter().find(|kept| kept.state.id == *id)
    }

    /// What a unit is sent to.
    pub fn committed(&self, id: &FieldUnitId) -> &[Commitment] {
        self.commitments.get(id).map_or(&[][..], Vec::as_slice)
    }

    /// Where a unit was last, and when.
    pub fn position(&self, id: &FieldUnitId) -> Option<(Point, Moment)> {
        let fix = self.town.positions().now(id)?;
        Some((fix.at, fix.fixed))
    }

    /// The name of a unit of the force.
    pub fn unit_name(&self, unit: &UnitId) -> String {
        let found = self.setup.places.unit(unit).map(|unit| unit.names.in_language(self.say.language()));
        found.filter(|name| !name.is_empty()).unwrap_or(unit.as_str()).to_owned()
    }

    /// The name of somebody who serves here.
    pub fn person_name(&self, id: &AccountId) -> String {
        let person = self.town.gate().roster().person(id);
        person.map_or_else(|| self.say.say("room-somebody"), |person| person.name().to_owned())
    }

    /// How long ago, as a clock that runs: `2:05`, in the language's digits.
    pub fn age(&self, since: Moment) -> String {
        self.say.digits(&run(self.now - since))
    }
}

/// A length of time as a clock that runs.
pub fn run(span: Span) -> String {
    let seconds = (span.millis() / 1000).max(0);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_reads_as_a_clock() {
        assert_eq!(run(Span::from_secs(5)), "0:05");
        assert_eq!(run(Span::from_secs(125)), "2:05");
        assert_eq!(run(Span::from_secs(3_725)), "1:02:05");
        assert_eq!(run(Span::from_secs(-3)), "0:00");
    }
}
