//! What does the force tell programs about itself?
//!
//! The numbers of the page, with the head of the public log that they were counted at.

use super::asking::{Asking, Time};
use crate::pages::Figures;
use axum::Json;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Numbers that anyone may know.
#[derive(Serialize, ToSchema)]
pub struct Published {
    /// When they were counted.
    at: Time,
    /// How many entries the public log had.
    size: u64,
    /// Its root, in base 64, as in the checkpoint.
    root: String,
    /// How often matters were read in an emergency, by month (`2026-11`).
    emergencies: BTreeMap<String, Emergencies>,
}

/// One month's emergencies.
#[derive(Serialize, ToSchema)]
pub struct Emergencies {
    /// How often a glass was broken.
    broken: u32,
    /// Reviewed by a second person in time.
    in_time: u32,
    /// Reviewed too late, or not reviewed though the time is over.
    late: u32,
    /// Found right.
    justified: u32,
    /// Found not right.
    not_justified: u32,
    /// Not reviewed yet.
    waits: u32,
}

/// Numbers about the force, for everyone
#[utoipa::path(get, path = "/figures", tag = "anyone", responses((status = 200, body = Published)))]
pub(super) async fn figures(asking: Asking) -> Json<Published> {
    let figures = Figures::of(&asking.town);
    let month = |(month, counted): (String, amanat_core::view::glasses::Counted)| {
        let amanat_core::view::glasses::Counted { broken, in_time, late, justified, not_justified, waits } =
            counted;
        (month, Emergencies { broken, in_time, late, justified, not_justified, waits })
    };
    Json(Published {
        at: Time(figures.at),
        size: figures.size,
        root: figures.root,
        emergencies: figures.emergencies.into_iter().map(month).collect(),
    })
}
