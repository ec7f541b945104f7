//! Whose ground is a point, and is that certain?
//!
//! Near a boundary the others are named too, and a dispatcher chooses: that is an event. Whether it is town or country is
//! what `dispatch/rooms.toml` says of the station.

use amanat_core::{
    decide::incident::{Command, Place},
    dispatch::words::{PlaceKind, Setting},
    setup::Setup,
    values::{Moment, UnitId},
};

/// The word by which a unit answers for a ground.
pub const GROUND: &str = "station";
/// The most units among which it may be.
const MAX_AMONG: usize = 5;

/// The command that says where it is. `chosen`: whose ground it is, as a person says.
pub fn placed(
    setup: &Setup,
    room: &UnitId,
    (at, kind): (Place, PlaceKind),
    chosen: Option<UnitId>,
    now: Moment,
) -> Command {
    let mut found: Vec<UnitId> = Vec::new();
    for candidate in at.point.iter().flat_map(|point| setup.places.candidates(*point, now)) {
        let unit = setup.places.serving_area(GROUND, &candidate.area).map(|unit| unit.id.clone());
        found.extend(unit.filter(|unit| !found.contains(unit)));
    }
    let ground = chosen.or_else(|| found.first().cloned());
    found.retain(|unit| Some(unit) != ground.as_ref());
    found.truncate(MAX_AMONG);
    let is_town = ground.as_ref().is_some_and(|unit| setup.dispatch.room(room).towns.contains(unit));
    let setting = if is_town { Setting::Urban } else { Setting::Rural };
    Command::Place { ground, among: found, place: kind, setting, at }
}
