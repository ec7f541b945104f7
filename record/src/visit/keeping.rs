//! Whose words end soon, and which end now?
//!
//! Rows are found by an index over desk, edition and end, never by looking at every matter. Whether one may really be
//! erased is decided again by the command: a row is only where to look.
//!
//! Not here: when words end (`core::decide::matter::keep`).

use crate::{fault::Fault, sqlite::keeping as rows, visit::Visit};
use amanat_core::{
    decide::matter::Matter,
    guard::{Action, Who},
    playbook::Playbook,
    values::{MatterNo, Moment, UnitId},
};

/// A matter whose words end by themselves.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The matter.
    pub matter: Matter,
    /// When they end.
    pub at: Moment,
}

impl Visit {
    /// Matters of this edition whose time is over and that nobody holds, the longest ended first; for the scheduler.
    /// `from`: how many of them it has passed over.
    pub fn time_over(
        &self,
        playbook: &Playbook,
        now: Moment,
        from: usize,
        limit: usize,
    ) -> Result<Vec<(MatterNo, u32)>, Fault> {
        if self.visitor().who != Who::System {
            return Ok(Vec::new());
        }
        let ended = Moment::from_millis(now.millis().saturating_sub(playbook.keep.millis()));
        let window = rows::Window { ended_by: ended, free_at: Some(now), from, limit };
        let found = self.record.shared.shown.read(|db| rows::ended(db, playbook, &[], &window))?;
        Ok(found.into_iter().map(|matter| (matter.no, matter.version)).collect())
    }

    /// Matters with something that ends by itself by now; for the scheduler.
    pub fn wakes(&self, now: Moment, limit: usize) -> Result<Vec<(MatterNo, u32)>, Fault> {
        if self.visitor().who != Who::System {
            return Ok(Vec::new());
        }
        let found = self.record.shared.shown.read(|db| rows::wakes(db, now, limit))?;
        Ok(found.into_iter().map(|matter| (matter.no, matter.version)).collect())
    }

    /// What of these units ends by this moment, the first to end first: those that this visitor may still ask to be
    /// held, so that they know in time.
    pub fn ending(&self, units: &[UnitId], by: Moment, limit: usize) -> Result<Vec<Ending>, Fault> {
        let mut found = Vec::new();
        let setup = self.setup().clone();
        for playbook in setup.desks.editions() {
            let ended = Moment::from_millis(by.millis().saturating_sub(playbook.keep.millis()));
            let window = rows::Window { ended_by: ended, free_at: None, from: 0, limit };
            let found_here = self.record.shared.shown.read(|db| rows::ended(db, playbook, units, &window))?;
            let seen = found_here.into_iter().filter(|matter| self.may(matter, Action::Hold));
            found.extend(seen.filter_map(|matter| {
                let at = matter.kept_from()? + playbook.keep;
                Some(Ending { matter, at })
            }));
        }
        found.sort_by_key(|ending| (ending.at, ending.matter.no.bytes()));
        found.truncate(limit);
        Ok(found)
    }
}
