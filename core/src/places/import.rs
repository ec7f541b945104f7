//! How do somebody else's areas become ours?
//!
//! Boundaries come from surveys, open data and old files, each with its own property names and
//! faults. An import reads what it can, mends outlines that can be mended, says what it left out and
//! why, shows ground claimed twice or by nobody, and gives back the whole new configuration: nothing
//! changes until somebody adopts it.
//!
//! Invariant: what an import gives back is accepted by `Places::parse`.
//! Invariant: bringing in the same file twice changes nothing the second time.
//! Not here: writing the files and the event that adopts them (`server`).

mod lay_out;
mod look;
mod mend;
mod properties;

use super::map_file::{Feature, Geometry, features};
use super::read::{CALENDARS, Reading, is_map, read_all};
use super::units_file::UNITS;
use super::write::{self, Row};
use super::{Fault, Files, Places, Weight};
use crate::geo::{Gap, Overlap};
use crate::values::{AreaId, Language, LayerId, Moment, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// How to bring in a file.
#[derive(Clone, Debug)]
pub struct Options {
    /// The file's name, for its faults.
    pub file: String,
    /// The layer of all areas; none: by the file's own `layer` or `level`.
    pub layer: Option<LayerId>,
    /// Whether to make units for the areas.
    pub units: Option<Units>,
    /// The time zone of a new `units.toml`.
    pub zone: String,
    /// When the areas are looked at for gaps.
    pub when: Moment,
}

/// Units to be made for imported areas.
#[derive(Clone, Debug, Default)]
pub struct Units {
    /// The kind and route word of each; none: the area's layer.
    pub kind: Option<String>,
    /// Their supervisor.
    pub under: Under,
}

/// Who is above the new units.
#[derive(Clone, Debug, Default)]
pub enum Under {
    /// The unit of the smallest larger area that each lies within; where none, the top.
    #[default]
    Containing,
    /// The unit of the area of this layer that each lies within.
    Layer(LayerId),
    /// This unit.
    Unit(UnitId),
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Areas of the file that are in the new configuration.
    pub areas: usize,
    /// Of these, how many replaced one that was there.
    pub replaced: usize,
    /// Units made for them.
    pub units: usize,
    /// Areas that were left out; each has a fault that says why.
    pub left_out: usize,
    /// What was mended, left out or missing.
    pub faults: Vec<Fault>,
    /// Ground claimed twice.
    pub overlaps: Vec<Overlap>,
    /// Ground claimed by nobody, by the finer layer that is missing there.
    pub gaps: Vec<(LayerId, Gap)>,
    /// The configuration's content hash.
    pub hash: [u8; 32],
}

/// Reads a GeoJSON file into a configuration: the new files, and a report.
///
/// Errors: the faults for which nothing of the file can be taken in.
pub fn import(existing: &Files, geojson: &[u8], options: &Options) -> Result<(Files, Imported), Vec<Fault>> {
    let mut work = Import::begin(existing, options)?;
    let mut faults = Vec::new();
    let read = features(&options.file, geojson, &mut faults);
    work.report.left_out += faults.len();
    work.report.faults.append(&mut faults);
    for feature in read {
        match work.take(feature) {
            Ok(()) => {}
            Err(fault) => {
                work.report.left_out += 1;
                work.report.faults.push(fault);
            }
        }
    }
    if work.taken.is_empty() {
        return Err(work.report.faults);
    }
    work.lay_out();
    work.finish(existing)
}

struct Import<'a> {
    options: &'a Options,
    rows: BTreeMap<AreaId, Row>,
    taken: BTreeSet<AreaId>,
    by_source: BTreeMap<(LayerId, String), AreaId>,
    units: BTreeMap<UnitId, Option<UnitId>>,
    new_units: String,
    report: Imported,
}

impl<'a> Import<'a> {
    fn begin(existing: &Files, options: &'a Options) -> Result<Self, Vec<Fault>> {
        let mut rows = BTreeMap::new();
        for (file, bytes) in existing.iter().filter(|(file, _)| is_map(file)) {
            let mut faults = Vec::new();
            let read = features(file, bytes, &mut faults);
            let known =
                read.into_iter().map(|f| properties::own(file, f)).collect::<Result<Vec<Row>, Fault>>();
            match known {
                Ok(known) if faults.is_empty() => {
                    rows.extend(known.into_iter().map(|row| (row.id.clone(), row)))
                }
                Ok(_) => return Err(faults),
                Err(fault) => return Err(vec![fault]),
            }
        }
        let units = match existing.contains_key(UNITS) {
            true => {
                Places::parse(existing)?.0.units().map(|u| (u.id.clone(), u.supervisor.clone())).collect()
            }
            false => BTreeMap::new(),
        };
        let under = match &options.units {
            Some(Units { under: Under::Unit(id), .. }) if !units.is_empty() => Some(id),
            _ => None,
        };
        if let Some(id) = under.filter(|id| !units.contains_key(*id)) {
            let what = format!("there is no unit `{id}` to put the new ones under");
            return Err(vec![Fault::refused(UNITS, None, what, "name a unit that is there")]);
        }
        let by_source =
            rows.values().filter_map(|r: &Row| Some(((r.layer.clone(), r.source.clone()?), r.id.clone())));
        let by_source = by_source.collect();
        let report = Imported::default();
        Ok(Self { options, taken: BTreeSet::new(), by_source, rows, units, new_units: String::new(), report })
    }

    /// Takes one feature in, mended where it must be.
    fn take(&mut self, feature: Feature) -> Result<(), Fault> {
        let (file, line) = (self.options.file.as_str(), feature.line);
        let refuse =
            |what: String, remedy: &str| Fault::warned(file, Some(line), format!("{what}: left out"), remedy);
        let found = properties::foreign(&feature, self.options.layer.as_ref())
            .map_err(|wrong| refuse(wrong.what, wrong.remedy))?;
        let name = found.names.in_language(Language::En).to_owned();
        let Geometry::Ground(outline, is_closed) = feature.geometry else {
            return Err(refuse(format!("`{name}` is no area"), "write points into gazetteer.tsv"));
        };
        let mended = mend::mend(outline, is_closed)
            .map_err(|wrong| refuse(format!("`{name}`: {wrong}"), "draw its outline again"))?;
        if let Some(what) = mended.what {
            let what = format!("`{name}` was mended: {what}");
            self.report.faults.push(Fault::warned(file, Some(line), what, "compare it with the original"));
        }
        let source = found.source.map(|s| (found.layer.clone(), s));
        let known = source.as_ref().and_then(|s| self.by_source.get(s)).cloned();
        if known.as_ref().is_some_and(|id| self.taken.contains(id)) {
            return Err(refuse(format!("`{name}` is in the file twice"), "remove one of them"));
        }
        let id = match known {
            Some(id) => id,
            None => self
                .new_id(&found.slug, &found.layer)
                .ok_or_else(|| refuse(format!("`{name}` gets no identifier"), "give it a name in English"))?,
        };
        let old = self.rows.remove(&id);
        self.report.replaced += usize::from(old.is_some());
        let row = Row {
            id: id.clone(),
            layer: found.layer,
            names: found.names,
            unit: old.as_ref().and_then(|o| o.unit.clone()),
            within: None,
            from: found.from,
            until: found.until,
            source: source.as_ref().map(|s| s.1.clone()),
            outline: mended.outline,
        };
        self.by_source.extend(source.map(|s| (s, id.clone())));
        self.rows.insert(id.clone(), row);
        self.taken.insert(id);
        self.report.areas += 1;
        Ok(())
    }

    /// An identifier that nothing has: by the name, then with the layer, then with a number.
    fn new_id(&self, slug: &str, layer: &LayerId) -> Option<AreaId> {
        let is_free = |id: &AreaId| match self.rows.get(id) {
            Some(row) => row.layer == *layer && row.source.is_none() && !self.taken.contains(id),
            None => UnitId::new(id.as_str()).is_ok_and(|unit| !self.units.contains_key(&unit)),
        };
        let numbered = (2..10_000).map(|n| format!("{slug}-{n}"));
        let tries = [slug.to_owned(), format!("{slug}-{layer}")].into_iter().chain(numbered);
        tries.filter_map(|t| AreaId::new(t).ok()).find(is_free)
    }

    /// Writes the files, reads them as any configuration is read, and reports.
    fn finish(mut self, existing: &Files) -> Result<(Files, Imported), Vec<Fault>> {
        let mut files = existing.clone();
        files.retain(|file, _| !is_map(file));
        let mut by_layer: BTreeMap<&LayerId, Vec<&Row>> = BTreeMap::new();
        for row in self.rows.values() {
            by_layer.entry(&row.layer).or_default().push(row);
        }
        files
            .extend(by_layer.iter().map(|(l, rows)| (write::file_of(l), write::areas(rows.iter().copied()))));
        let head = || write::units_head(&self.options.zone).into_bytes();
        let units = files.entry(UNITS.to_owned()).or_insert_with(head);
        units.extend_from_slice(self.new_units.as_bytes());
        let always = || write::calendars(&self.options.zone).into_bytes();
        files.entry(CALENDARS.to_owned()).or_insert_with(always);
        let Reading { places, faults, overlaps } = read_all(&files);
        let (refused, warned): (Vec<Fault>, Vec<Fault>) =
            faults.into_iter().partition(|f| f.weight == Weight::Refused);
        if !refused.is_empty() {
            return Err(refused);
        }
        let told = |f: &Fault| !f.what.contains(" has no name in ") && !f.what.contains(" both claim ");
        self.report.faults.extend(warned.into_iter().filter(told).take(super::read::MAX_FAULTS));
        let missing = self.missing_names();
        self.report.faults.extend(missing);
        self.report.gaps = self.find_gaps(places.areas());
        self.report.overlaps = overlaps;
        self.report.hash = places.content_hash();
        Ok((files, self.report))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::demo_files;
    use super::*;

    fn options() -> Options {
        Options {
            file: "survey.geojson".into(),
            layer: None,
            units: Some(Units::default()),
            zone: "Asia/Karachi".into(),
            when: Moment::from_millis(1_700_000_000_000),
        }
    }

    fn square(x: f64, y: f64, side: f64) -> String {
        let (e, n) = (x + side, y + side);
        format!(r#"{{"type":"Polygon","coordinates":[[[{x},{y}],[{e},{y}],[{e},{n}],[{x},{n}],[{x},{y}]]]}}"#)
    }

    fn file(features: &[(&str, String)]) -> String {
        let one =
            |(p, g): &(&str, String)| format!(r#"{{"type":"Feature","properties":{{{p}}},"geometry":{g}}}"#);
        let all: Vec<String> = features.iter().map(one).collect();
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}", all.join(",\n"))
    }

    fn country() -> String {
        file(&[
            (r#""wof_id":3,"level":2,"names":{"en":"Lower Dir","ur":"دیر"}"#, square(71.0, 34.0, 0.5)),
            (r#""wof_id":1,"level":0,"names":{"en":"Country"}"#, square(60.0, 24.0, 15.0)),
            (r#""wof_id":2,"level":1,"names":{"en":"Province"}"#, square(70.0, 33.0, 3.0)),
        ])
    }

    #[test]
    fn an_empty_installation_gets_a_force_from_one_file_with_its_chain_by_containment() {
        let (files, report) = import(&Files::new(), country().as_bytes(), &options()).unwrap();
        assert_eq!((report.areas, report.units, report.left_out), (3, 3, 0));
        let places = Places::parse(&files).unwrap().0;
        let unit = UnitId::new("lower-dir").unwrap();
        let chain: Vec<&str> = places.chain(&unit).iter().map(|u| u.id.as_str()).collect();
        assert_eq!(chain, ["province", "country"]);
        assert!(places.unit(&unit).unwrap().serves.contains("district"));
        assert_eq!(places.content_hash(), report.hash);
        let gap = report.gaps.iter().find(|(_, g)| g.area.as_str() == "province").unwrap();
        assert!(gap.1.share > 0.9, "most of the province has no district");
        assert!(report.faults.iter().any(|f| f.what == "2 of 3 areas have no name in ur"));
    }

    #[test]
    fn the_same_file_a_second_time_changes_nothing() {
        let (once, _) = import(&Files::new(), country().as_bytes(), &options()).unwrap();
        let (twice, report) = import(&once, country().as_bytes(), &options()).unwrap();
        assert_eq!((report.areas, report.replaced, report.units), (3, 3, 0));
        assert!(once == twice);
    }

    #[test]
    fn stations_come_under_the_districts_that_are_there_and_what_is_bad_is_left_out_with_its_line() {
        let bow_tie = r#"{"type":"Polygon","coordinates":[[[71,33],[72,34],[72,33],[71,34],[71,33]]]}"#;
        let text = file(&[
            (r#""id":"s1","name":"New Station""#, square(71.44, 33.58, 0.01)),
            (r#""id":"s1","name":"New Station again""#, square(71.44, 33.58, 0.01)),
            (r#""id":"s2","name":"Bow Tie""#, bow_tie.to_owned()),
            (r#""id":"s3""#, square(71.0, 33.0, 0.1)),
            (r#""id":"s4","name":"Spot""#, r#"{"type":"Point","coordinates":[71,33]}"#.to_owned()),
            (r#""id":"s5","name":"Far away""#, square(10.0, 10.0, 0.1)),
        ]);
        let layer = LayerId::new("station").ok();
        let (files, report) =
            import(&demo_files(), text.as_bytes(), &Options { layer, ..options() }).unwrap();
        assert_eq!((report.areas, report.units, report.left_out), (2, 2, 4));
        let left: Vec<_> =
            report.faults.iter().filter(|f| f.what.ends_with("left out")).map(|f| f.line).collect();
        assert_eq!(left, [Some(3), Some(4), Some(5), Some(6)]);
        assert!(report.faults.iter().any(|f| f.what.contains("`far-away` lies within no larger area")));
        let places = Places::parse(&files).unwrap().0;
        let above = |id: &str| places.unit(&UnitId::new(id).unwrap()).unwrap().supervisor.clone().unwrap();
        assert_eq!((above("new-station").as_str(), above("far-away").as_str()), ("kohat", "kp"));
        assert!(report.overlaps.iter().any(|o| o.other.as_str() == "new-station" && o.km2 > 0.5));
        assert!(files["units.toml"].starts_with(&demo_files()["units.toml"]), "what was written is kept");
    }

    #[test]
    fn what_cannot_be_read_at_all_is_refused_and_never_panics() {
        for bad in ["", "{}", "[1,2", r#"{"type":"FeatureCollection","features":[]}"#] {
            assert!(import(&Files::new(), bad.as_bytes(), &options()).is_err(), "{bad}");
        }
        let no_layer = file(&[(r#""name":"x""#, square(71.0, 33.0, 0.1))]);
        let faults = import(&Files::new(), no_layer.as_bytes(), &options()).unwrap_err();
        assert!(faults[0].to_string().contains("--layer station"), "{}", faults[0]);
    }
}
