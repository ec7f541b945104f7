//! A device says that somebody is in danger: who hears it?
//!
//! Everybody who has its field unit on a screen: it is an emergency of the unit, on duty or not. A device that says
//! so with every position is heard again once a minute.
//!
//! Not here: what an emergency of a unit is (`core::decide::field`).

use crate::town::Town;
use amanat_core::{
    decide::field::Command,
    values::{FieldUnitId, Moment, Span},
};
use amanat_record::How;

/// The same unit is heard again after this time.
pub const AGAIN_AFTER: Span = Span::from_secs(60);

/// Raises an emergency of each of these units.
pub async fn raise(town: &Town, units: Vec<FieldUnitId>, now: Moment) {
    for unit in units {
        if town.positions().heard_alarm(&unit, now, AGAIN_AFTER)
            && let Err(fault) = raise_one(town, &unit, now).await
        {
            // The next position says it again.
            town.positions().forget_alarm(&unit);
            tracing::error!(%unit, "an emergency could not be written: {fault:#}");
        }
    }
}

async fn raise_one(town: &Town, unit: &FieldUnitId, now: Moment) -> anyhow::Result<()> {
    town.system().act_on_unit(unit, Command::RaiseEmergency(None), now, How::sos()).await?;
    Ok(())
}
