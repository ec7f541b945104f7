//! Whose ground did a unit enter or leave?
//!
//! Fences are areas of `places/`: a layer of its own for ground where nobody may go, for the perimeters of sites; or
//! the stations' own grounds. Which layers are watched, and whether entering or leaving is told, is data.
//!
//! Invariant: somebody who stands on a line does not enter and leave with each position: whoever is in leaves only
//! when they are well outside, whoever is out enters only when the position is exact enough to say so.
//! Not here: who is told (the server).

use super::fix::Fix;
use crate::{
    geo::Areas,
    values::{AreaId, LayerId, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// Who is in leaves only when they are so far outside, in metres.
pub const WELL_OUTSIDE_M: f64 = 30.0;
/// A position vaguer than this says nothing about a line.
pub const MAX_VAGUE_M: f32 = 100.0;
/// The most areas that one unit is counted in at once.
const MAX_INSIDE: usize = 16;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tell {
    /// That a unit entered.
    Enter,
    /// That a unit left.
    Leave,
    /// Both.
    Both,
}

/// A layer that is watched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watched {
    /// Which layer of `places/`.
    pub layer: LayerId,
    /// What is told.
    pub tell: Tell,
    /// Whether only the ground of a unit's own home is meant.
    pub own: bool,
}

/// Somebody crossed a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crossing {
    /// Of which area.
    pub area: AreaId,
    /// In which layer.
    pub layer: LayerId,
    /// Whether they entered; otherwise they left.
    pub entered: bool,
}

/// In which watched areas a unit is. `None` until its first position: being somewhere is no entering.
pub type Inside = Option<Vec<AreaId>>;

/// Takes a position that moved a unit; says which lines it crossed that are to be told.
pub fn cross(
    areas: &Areas,
    watched: &[Watched],
    home: &UnitId,
    inside: &mut Inside,
    fix: &Fix,
    now: Moment,
) -> Vec<Crossing> {
    if watched.is_empty() || fix.accuracy_m.is_some_and(|m| m > MAX_VAGUE_M) {
        return Vec::new();
    }
    let before = inside.clone().unwrap_or_default();
    let is_meant = |id: &AreaId| {
        let area = areas.get(id)?;
        let own = |rule: &&Watched| !rule.own || area.unit.as_ref() == Some(home);
        watched.iter().filter(|rule| rule.layer == area.layer).find(own)
    };
    let mut after: Vec<AreaId> = before.iter().filter(|id| is_still_in(areas, id, fix)).cloned().collect();
    let here = areas.containing_all(fix.at).filter(|area| area.valid.holds(now));
    for area in here.filter(|area| is_meant(&area.id).is_some()) {
        if !after.contains(&area.id) && after.len() < MAX_INSIDE {
            after.push(area.id.clone());
        }
    }
    let crossing = |id: &AreaId, entered: bool| {
        let rule = is_meant(id)?;
        let is_told = match rule.tell {
            Tell::Both => true,
            Tell::Enter => entered,
            Tell::Leave => !entered,
        };
        is_told.then(|| Crossing { area: id.clone(), layer: rule.layer.clone(), entered })
    };
    let left = before.iter().filter(|id| !after.contains(id)).filter_map(|id| crossing(id, false));
    let entered = after.iter().filter(|id| !before.contains(id)).filter_map(|id| crossing(id, true));
    let told = if inside.is_some() { left.chain(entered).collect() } else { Vec::new() };
    *inside = Some(after);
    told
}

fn is_still_in(areas: &Areas, id: &AreaId, fix: &Fix) -> bool {
    let Some(area) = areas.get(id) else { return false };
    area.shape.contains(fix.at) || area.shape.boundary_m(fix.at, WELL_OUTSIDE_M).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        geo::{Area, Shape, Validity},
        positions::Source,
        values::{Names, Point},
    };
    use geo::{LineString, MultiPolygon, Polygon};

    fn areas() -> Areas {
        let area = |id: &str, layer: &str, unit: Option<&str>, west: f64| {
            let ring =
                LineString::from(vec![(west, 33.0), (west + 0.1, 33.0), (west + 0.1, 33.1), (west, 33.1)]);
            Area {
                id: AreaId::new(id).unwrap(),
                layer: LayerId::new(layer).unwrap(),
                names: Names::default(),
                valid: Validity::default(),
                unit: unit.map(|unit| UnitId::new(unit).unwrap()),
                within: None,
                shape: Shape::new(MultiPolygon(vec![Polygon::new(ring, vec![])])),
            }
        };
        Areas::new(vec![
            area("kohat", "station", Some("kohat-city"), 71.0),
            area("gumbat", "station", Some("gumbat"), 71.1),
            area("depot", "no_go", None, 71.2),
        ])
    }

    fn watched() -> Vec<Watched> {
        let rule = |layer: &str, tell, own| Watched { layer: LayerId::new(layer).unwrap(), tell, own };
        vec![rule("station", Tell::Leave, true), rule("no_go", Tell::Both, false)]
    }

    /// Drives eastward; says what was told at each stop.
    fn drive(stops: &[(f64, Option<f32>)]) -> Vec<String> {
        let (areas, home, now) = (areas(), UnitId::new("kohat-city").unwrap(), Moment::from_millis(0));
        let (mut inside, mut told) = (None, Vec::new());
        for (lon, accuracy_m) in stops {
            let fix = Fix::plain(Point::new(33.05, *lon).unwrap(), now, now, Source::Played);
            let fix = Fix { accuracy_m: *accuracy_m, ..fix };
            for crossing in cross(&areas, &watched(), &home, &mut inside, &fix, now) {
                told.push(format!("{} {}", if crossing.entered { "in" } else { "out" }, crossing.area));
            }
        }
        told
    }

    #[test]
    fn leaving_ones_own_ground_and_entering_forbidden_ground_is_told_and_nothing_else() {
        let told = drive(&[(71.05, None), (71.15, None), (71.25, None), (71.35, None), (71.05, None)]);
        assert_eq!(told, ["out kohat", "in depot", "out depot"]);
    }

    #[test]
    fn who_stands_on_a_line_is_told_of_once() {
        let a_metre = 0.000_01;
        let line = 71.2;
        let told = drive(&[
            (line - a_metre, None),
            (line + a_metre, None),
            (line - a_metre, None),
            (line + a_metre, None),
            (line - 100.0 * a_metre, None),
        ]);
        assert_eq!(told, ["in depot", "out depot"]);
    }

    #[test]
    fn being_somewhere_at_first_and_a_vague_position_are_no_crossing() {
        assert_eq!(drive(&[(71.25, None)]), Vec::<String>::new());
        assert_eq!(drive(&[(71.15, None), (71.25, Some(500.0)), (71.15, None)]), Vec::<String>::new());
    }
}
