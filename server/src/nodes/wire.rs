//! How is what nodes tell each other written?

use amanat_core::{
    positions::{Alarm, Fix, Source},
    values::{FieldUnitId, Moment, Point},
};
use serde::{Deserialize, Serialize};

/// What a node tells the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Told {
    /// Something was written: look.
    News,
    /// Units are here.
    Positions(Vec<Where>),
}

impl Told {
    pub(super) fn text(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_else(|_| unreachable!("numbers and words"))
    }

    pub(super) fn read(text: &[u8]) -> Option<Self> {
        serde_json::from_slice(text).ok()
    }
}

/// Where a unit is, as it was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Where {
    unit: FieldUnitId,
    at: [f64; 2],
    fixed: i64,
    sent: Option<i64>,
    came: i64,
    accuracy_m: Option<f32>,
    speed_m_s: Option<f32>,
    bearing: Option<f32>,
    battery: Option<u8>,
    source: Source,
    alarm: Option<Alarm>,
}

impl Where {
    /// Of this unit.
    pub fn of(unit: FieldUnitId, fix: &Fix) -> Self {
        Self {
            unit,
            at: [fix.at.lat(), fix.at.lon()],
            fixed: fix.fixed.millis(),
            sent: fix.sent.map(Moment::millis),
            came: fix.came.millis(),
            accuracy_m: fix.accuracy_m,
            speed_m_s: fix.speed_m_s,
            bearing: fix.bearing,
            battery: fix.battery,
            source: fix.source,
            alarm: fix.alarm,
        }
    }

    /// `None` for what is no place.
    pub(super) fn fix(self) -> Option<(FieldUnitId, Fix)> {
        let fix = Fix {
            at: Point::new(self.at[0], self.at[1]).ok()?,
            fixed: Moment::from_millis(self.fixed),
            sent: self.sent.map(Moment::from_millis),
            came: Moment::from_millis(self.came),
            accuracy_m: self.accuracy_m,
            speed_m_s: self.speed_m_s,
            bearing: self.bearing,
            battery: self.battery,
            source: self.source,
            alarm: self.alarm,
        };
        Some((self.unit, fix))
    }
}
