//! Do these files make a force, and if not, where not?
//!
//! Everything is read before anything is refused, so that an administrator mends all at once.

use super::areas_file::{Placed, area, check_areas, warn_of_names};
use super::fault::{Fault, Weight};
use super::map_file::features;
use super::units_file::{RANKS, ReadRanks, ReadUnits, UNITS, parse, read_ranks, read_units};
use super::{Files, Places, Unit, names_file};
use crate::calendar::{Calendar, Calendars};
use crate::geo::{Areas, Gazetteer, Overlap, overlaps};
use crate::values::UnitId;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CALENDARS: &str = "calendars.toml";
/// So many faults are told; a file that is wrong throughout needs no longer list.
pub(super) const MAX_FAULTS: usize = 200;

/// Which files of a folder are part of the configuration.
fn is_ours(file: &str) -> bool {
    [UNITS, RANKS, CALENDARS].contains(&file) || is_map(file) || is_gazetteer(file)
}

pub(super) fn is_map(file: &str) -> bool {
    file.starts_with("areas/") && file.ends_with(".geojson")
}

fn is_gazetteer(file: &str) -> bool {
    file.starts_with("gazetteer") && file.ends_with(".tsv")
}

/// Everything that reading found.
pub(super) struct Reading {
    pub(super) places: Places,
    pub(super) faults: Vec<Fault>,
    pub(super) overlaps: Vec<Overlap>,
}

pub(super) fn read(files: &Files) -> Result<(Places, Vec<Fault>), Vec<Fault>> {
    let Reading { places, mut faults, .. } = read_all(files);
    faults.truncate(MAX_FAULTS);
    if faults.iter().any(|f| f.weight == Weight::Refused) {
        faults.retain(|f| f.weight == Weight::Refused);
        return Err(faults);
    }
    Ok((places, faults))
}

pub(super) fn read_all(files: &Files) -> Reading {
    let mut faults = Vec::new();
    let units = match files.get(UNITS) {
        Some(bytes) => read_units(bytes, &mut faults),
        None => {
            faults.push(Fault::refused(UNITS, None, "it is missing", "write the units of the force in it"));
            ReadUnits::default()
        }
    };
    let ReadRanks { ranks, posts, attributes } =
        files.get(RANKS).map(|b| read_ranks(b, &mut faults)).unwrap_or_default();
    let calendars = read_calendars(files.get(CALENDARS), &units, &mut faults);
    let mut areas = Vec::new();
    for (file, bytes) in files.iter().filter(|(file, _)| is_map(file)) {
        let of_file = features(file, bytes, &mut faults);
        areas.extend(of_file.into_iter().filter_map(|f| area(file, f, &units, &mut faults)));
    }
    check_areas(&areas, &mut faults);
    check_units(&units, &areas, &mut faults);
    let areas = Areas::new(areas.into_iter().map(|placed| placed.area).collect());
    let overlapping = overlaps(&areas);
    faults.extend(overlapping.iter().map(|o| {
        let what = format!("`{}` and `{}` both claim {:.2} km² in layer {}", o.one, o.other, o.km2, o.layer);
        Fault::warned("areas", None, what, "cut one of them back; until then a person chooses there")
    }));
    let named = files.iter().filter(|(file, _)| is_gazetteer(file));
    let localities: Vec<_> =
        named.flat_map(|(file, bytes)| names_file::localities(file, bytes, &mut faults)).collect();
    faults.sort_by(|a, b| (a.weight, &a.file, a.line).cmp(&(b.weight, &b.file, b.line)));
    let gazetteer = Gazetteer::new(&areas, localities);
    let below = below(&units.units);
    let places = Places {
        below,
        units: units.units,
        ranks,
        posts,
        attributes,
        calendars,
        areas,
        gazetteer,
        hash: content_hash(files),
    };
    Reading { places, faults, overlaps: overlapping }
}

/// The opening hours, and whether every unit's are among them.
fn read_calendars(bytes: Option<&Vec<u8>>, units: &ReadUnits, faults: &mut Vec<Fault>) -> Calendars {
    let Some(bytes) = bytes else {
        let remedy = "write at least: [always], zone = \"Asia/Karachi\", always = true";
        faults.push(Fault::refused(CALENDARS, None, "it is missing", remedy));
        return Calendars::default();
    };
    if parse::<BTreeMap<String, Calendar>>(CALENDARS, bytes, faults).is_none() {
        return Calendars::default();
    }
    let read = Calendars::parse(&String::from_utf8_lossy(bytes)).unwrap_or_else(|e| {
        faults.push(Fault::refused(CALENDARS, None, e.to_string(), "mend it"));
        Calendars::default()
    });
    for unit in units.units.values().filter(|u| read.get(&u.calendar).is_none()) {
        let known: Vec<&str> = read.iter().map(|(name, _)| name).take(8).collect();
        let what =
            format!("unit `{}` keeps the calendar `{}`, which is not in {CALENDARS}", unit.id, unit.calendar);
        let remedy = format!("write one of {}, or add it there", known.join(", "));
        faults.push(Fault::refused(UNITS, units.lines.get(&unit.id).copied(), what, remedy));
    }
    read
}

fn below(units: &BTreeMap<UnitId, Unit>) -> BTreeMap<UnitId, Vec<UnitId>> {
    let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
    for unit in units.values() {
        if let Some(above) = &unit.supervisor {
            below.entry(above.clone()).or_default().push(unit.id.clone());
        }
    }
    below
}

/// SHA-256 over a title, then each file by name: length and name, length and bytes.
fn content_hash(files: &Files) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"amanat places 1\n");
    for (file, bytes) in files.iter().filter(|(file, _)| is_ours(file)) {
        for part in [file.as_bytes(), bytes] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
    }
    hash.finalize().into()
}

fn check_units(units: &ReadUnits, areas: &[Placed], faults: &mut Vec<Fault>) {
    let with_ground: BTreeSet<&UnitId> = areas.iter().filter_map(|p| p.area.unit.as_ref()).collect();
    let kinds_with_ground: BTreeSet<&str> =
        with_ground.iter().filter_map(|u| units.units.get(*u)).map(|u| u.kind.as_str()).collect();
    for unit in units.units.values() {
        let line = units.lines.get(&unit.id).copied();
        warn_of_names(&format!("unit `{}`", unit.id), &unit.names, (UNITS, line), faults);
        if kinds_with_ground.contains(unit.kind.as_str()) && !with_ground.contains(&unit.id) {
            let what =
                format!("unit `{}` has no area, though other units of kind {} have", unit.id, unit.kind);
            faults.push(Fault::warned(UNITS, line, what, "bring in its area, or no point will reach it"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS_GOOD: &str = r#"zone = "Asia/Karachi"
calendar = "always"
[[unit]]
id = "top"
kind = "province"
names = { en = "Top" }
[[unit]]
id = "kohat-city"
kind = "station"
supervisor = "top"
names = { en = "Kohat City" }
"#;

    fn check(units: &str, areas: &str) -> Vec<String> {
        let always = b"[always]\nzone = \"Asia/Karachi\"\nalways = true\n";
        let mut files = Files::from([(UNITS.to_owned(), units.as_bytes().to_vec())]);
        files.insert(CALENDARS.to_owned(), always.to_vec());
        if !areas.is_empty() {
            let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{areas}\n]}}");
            files.insert("areas/station.geojson".into(), text.into_bytes());
        }
        let faults = match Places::parse(&files) {
            Ok((_, warnings)) => warnings.into_iter().filter(|w| !w.what.contains("no name in")).collect(),
            Err(faults) => faults,
        };
        faults.iter().map(Fault::to_string).collect()
    }

    fn feature(id: &str, more: &str, ring: &str) -> String {
        format!(
            r#"{{"type":"Feature","properties":{{"id":"{id}","layer":"station","names":{{"en":"x"}},"unit":"kohat-city"{more}}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
        )
    }

    const SQUARE: &str = "[[71,33],[72,33],[72,34],[71,34],[71,33]]";

    #[test]
    fn each_fault_of_the_units_has_its_line_and_a_remedy() {
        assert_eq!(check(UNITS_GOOD, ""), Vec::<String>::new());
        for (from, to, told) in [
            (
                "supervisor = \"top\"",
                "supervisor = \"topp\"",
                "units.toml:7: unit `kohat-city` names `topp`, which is no unit; perhaps `top` is meant",
            ),
            (
                "supervisor = \"top\"",
                "supervisor = [\"top\", \"kohat-city\"]",
                "units.toml:10: unit `kohat-city` has 2 supervisors; write the one",
            ),
            (
                "supervisor = \"top\"\n",
                "",
                "units.toml:7: 2 units have no supervisor: kohat-city, top; write",
            ),
            (
                "kind = \"province\"",
                "kind = \"province\"\nsupervisor = \"kohat-city\"",
                "units.toml:8: the supervisors of `kohat-city` go in a circle",
            ),
            ("id = \"kohat-city\"", "id = \"top\"", "units.toml:7: unit `top` is written twice"),
            ("Asia/Karachi", "Asia/Kohat", "units.toml:1: time zone `Asia/Kohat` is unknown"),
            ("kind = \"station\"", "kindd = \"station\"", "units.toml:9: unknown field `kindd`"),
            (
                "calendar = \"always\"",
                "calendar = \"office\"",
                "units.toml:3: unit `top` keeps the calendar `office`, which is not in calendars.toml; write one of always",
            ),
            ("{ en = \"Kohat City\" }", "{}", "units.toml:7: unit `kohat-city` has no name;"),
            ("{ en = \"Kohat City\" }", "{ xx = \"Kohat City\" }", "units.toml:11: unknown variant `xx`"),
            (
                "supervisor = \"top\"",
                "supervisor = \"top\"\nemail = \"nobody\"",
                "units.toml:11: `nobody` is no e-mail address",
            ),
        ] {
            let faults = check(&UNITS_GOOD.replacen(from, to, 1), "");
            assert!(faults.iter().any(|f| f.starts_with(told)), "{told}\n{faults:#?}");
        }
    }

    #[test]
    fn each_fault_of_the_areas_has_its_line_and_a_remedy() {
        let told = |areas: &[String]| check(UNITS_GOOD, &areas.join(",\n"));
        assert_eq!(told(&[feature("a", "", SQUARE)]), Vec::<String>::new());
        let bow_tie = "[[71,33],[72,34],[72,33],[71,34],[71,33]]";
        let cases = [
            (
                vec![feature("a", "", SQUARE), feature("a", "", SQUARE)],
                "areas/station.geojson:3: area `a` is written twice",
            ),
            (
                vec![feature("a", "", bow_tie)],
                "areas/station.geojson:2: the outline of `a` is not good: its line crosses itself near 33.5",
            ),
            (
                vec![feature("a", "", "[[71,33],[72,33]]")],
                "areas/station.geojson:2: the outline of `a` is not good: a ring has fewer",
            ),
            (
                vec![feature("a", r#","from":"2025-07-01","until":"2024-07-01""#, SQUARE)],
                "areas/station.geojson:2: area `a` ends before it begins",
            ),
            (
                vec![feature("a", r#","from":"1 July""#, SQUARE)],
                "areas/station.geojson:2: area `a` has the date `1 July`",
            ),
            (
                vec![feature("a", "", SQUARE).replace("\"kohat-city\"", "\"kohat-citi\"")],
                "areas/station.geojson:2: area `a` names the unit `kohat-citi`, which is not in units.toml; perhaps `kohat-city`",
            ),
            (vec![feature("a", "", SQUARE), feature("b", "", SQUARE)], "areas: `a` and `b` both claim 10"),
            (
                vec![feature("a", r#","within":"b""#, SQUARE)],
                "areas/station.geojson:2: area `a` is within `b`, which is no other area",
            ),
            (
                vec![feature("a", "", SQUARE).replace(r#","unit":"kohat-city""#, "")],
                "areas/station.geojson:2: area `a` has no unit",
            ),
            (
                vec![feature("a", "", "[[71,33],[72,33],[72,34],[71,34]]")],
                "areas/station.geojson:2: the outline of `a` is not good: a ring is not closed",
            ),
        ];
        for (areas, expected) in cases {
            let faults = told(&areas);
            assert!(faults.iter().any(|f| f.starts_with(expected)), "{expected}\n{faults:#?}");
        }
    }

    #[test]
    fn an_empty_folder_and_bytes_that_are_no_text_are_told_and_never_panic() {
        assert!(Places::parse(&Files::new()).is_err());
        for name in [UNITS, RANKS, "areas/x.geojson", "gazetteer.tsv"] {
            assert!(
                Places::parse(&Files::from([(name.to_owned(), vec![0xff, 0x00, 0x80])])).is_err(),
                "{name}"
            );
        }
    }
}
