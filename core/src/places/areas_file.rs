//! Which areas do the GeoJSON files of the force describe, and what is wrong with them?
//!
//! Not here: other people's files (`import`), what overlaps (`geo`).

use super::fault::Fault;
use super::map_file::{Feature, Geometry};
use super::units_file::{ReadUnits, UNITS, near};
use crate::geo::{Area, BadOutline, Shape, Validity, check_outline};
use crate::values::{AreaId, LayerId, Moment, Names, UnitId};
use serde::Deserialize;
use std::collections::BTreeSet;

/// An area and where it is written.
pub(super) struct Placed {
    pub(super) area: Area,
    file: String,
    line: usize,
}

/// The properties of an area in our own files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Properties {
    id: AreaId,
    layer: LayerId,
    names: Names,
    unit: Option<UnitId>,
    within: Option<AreaId>,
    from: Option<String>,
    until: Option<String>,
    #[serde(default, rename = "source")]
    _source: Option<String>,
}

/// Reads one feature as an area; what is wrong with it becomes a fault.
pub(super) fn area(
    file: &str,
    feature: Feature,
    units: &ReadUnits,
    faults: &mut Vec<Fault>,
) -> Option<Placed> {
    let line = feature.line;
    let mut refuse =
        |what: String, remedy: String| faults.push(Fault::refused(file, Some(line), what, remedy));
    let Geometry::Ground(outline, is_closed) = feature.geometry else {
        refuse("an area must be a Polygon or MultiPolygon".into(), "write points into gazetteer.tsv".into());
        return None;
    };
    let properties: Properties = match serde_json::from_value(serde_json::Value::Object(feature.properties)) {
        Ok(properties) => properties,
        Err(e) => {
            let remedy = "write id, layer, names and, where known, unit, within, from, until; \
                          `amanat places import` writes them for other files";
            refuse(format!("the properties of an area cannot be read: {e}"), remedy.into());
            return None;
        }
    };
    let id = properties.id;
    if let Some(unit) = properties.unit.as_ref().filter(|u| !units.units.contains_key(*u)) {
        refuse(
            format!("area `{id}` names the unit `{unit}`, which is not in {UNITS}"),
            near(unit, units.units.keys()),
        );
    }
    let closed = if is_closed { Ok(()) } else { Err(BadOutline::NotClosed) };
    if let Err(e) = check_outline(&outline).and(closed) {
        let remedy = "mend it in the program it was drawn in, or let `amanat places import` mend it";
        refuse(format!("the outline of `{id}` is not good: {e}"), remedy.into());
        return None;
    }
    let zone = properties.unit.as_ref().and_then(|u| units.units.get(u)).map_or("UTC", |u| u.zone.as_str());
    let moment = |text: Option<&String>| text.map(|t| read_moment(t, zone)).transpose();
    let valid = match (moment(properties.from.as_ref()), moment(properties.until.as_ref())) {
        (Ok(from), Ok(until)) => Validity { from, until },
        (from, until) => {
            let wrong = from.err().or(until.err()).unwrap_or_default();
            refuse(format!("area `{id}` has the date `{wrong}`"), "write dates such as 2025-07-01".into());
            return None;
        }
    };
    if valid.from.zip(valid.until).is_some_and(|(from, until)| from >= until) {
        refuse(
            format!("area `{id}` ends before it begins"),
            "exchange from and until, or mend the year".into(),
        );
    }
    let (layer, names, within) = (properties.layer, properties.names, properties.within);
    let area = Area { id, layer, names, valid, unit: properties.unit, within, shape: Shape::new(outline) };
    Some(Placed { area, file: file.to_owned(), line })
}

/// A date at its first moment in the zone, or an instant with its offset.
fn read_moment(text: &str, zone: &str) -> Result<Moment, String> {
    let bad = || text.chars().take(40).collect::<String>();
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Ok(Moment::from_timestamp(at));
    }
    let date: jiff::civil::Date = text.parse().map_err(|_| bad())?;
    let begin = date.in_tz(zone).map_err(|_| bad())?;
    Ok(Moment::from_timestamp(begin.timestamp()))
}

/// What the areas say of each other.
pub(super) fn check_areas(areas: &[Placed], faults: &mut Vec<Fault>) {
    let known: BTreeSet<&AreaId> = areas.iter().map(|p| &p.area.id).collect();
    let mut seen = BTreeSet::new();
    for placed in areas {
        let area = &placed.area;
        let at = (placed.file.as_str(), Some(placed.line));
        if !seen.insert(&area.id) {
            let what = format!("area `{}` is written twice", area.id);
            faults.push(Fault::refused(at.0, at.1, what, "give one of them another id"));
        }
        if let Some(within) = area.within.as_ref().filter(|w| !known.contains(w) || **w == area.id) {
            let what = format!("area `{}` is within `{within}`, which is no other area", area.id);
            faults.push(Fault::refused(
                at.0,
                at.1,
                what,
                "write the id of the larger area, or leave `within` out",
            ));
        }
        if area.unit.is_none() {
            let what = format!("area `{}` has no unit", area.id);
            faults.push(Fault::warned(at.0, at.1, what, "write \"unit\" so that somebody answers for it"));
        }
        warn_of_names(&format!("area `{}`", area.id), &area.names, at, faults);
    }
}

/// A name that is missing in a language, or in all.
pub(super) fn warn_of_names(what: &str, names: &Names, at: (&str, Option<usize>), faults: &mut Vec<Fault>) {
    let missing: Vec<&str> = names.missing().into_iter().map(|l| l.code()).collect();
    if names.0.values().all(|n| n.trim().is_empty()) {
        faults.push(Fault::refused(
            at.0,
            at.1,
            format!("{what} has no name"),
            "write its name in each language",
        ));
    } else if !missing.is_empty() {
        let what = format!("{what} has no name in {}", missing.join(", "));
        faults.push(Fault::warned(at.0, at.1, what, "write it, or people read it in another language"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_the_first_moment_of_the_day_where_the_unit_is() {
        assert_eq!(
            read_moment("2025-07-01", "Asia/Karachi").unwrap(),
            read_moment("2025-06-30T19:00:00Z", "UTC").unwrap()
        );
    }
}
