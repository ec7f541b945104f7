//! Which units, ranks and posts do the TOML files describe?

use super::fault::{Fault, line_of};
use super::unit::{Attribute, Post, Rank, Unit};
use crate::values::{Names, UnitId};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

pub(super) const UNITS: &str = "units.toml";
pub(super) const RANKS: &str = "ranks.toml";
/// The most units one force may have.
const MAX_UNITS: usize = 20_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitsFile {
    zone: Spanned<String>,
    calendar: String,
    #[serde(default)]
    unit: Vec<Spanned<RawUnit>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawUnit {
    id: UnitId,
    kind: String,
    supervisor: Option<Spanned<OneOrMany>>,
    #[serde(default)]
    serves: BTreeSet<String>,
    #[serde(default)]
    covers: BTreeSet<UnitId>,
    #[serde(default = "line")]
    compartment: String,
    zone: Option<Spanned<String>>,
    calendar: Option<String>,
    email: Option<Spanned<String>>,
    phone: Option<String>,
    names: Names,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(UnitId),
    Many(Vec<UnitId>),
}

fn line() -> String {
    crate::compartment::LINE.to_owned()
}

/// The units with the line each begins on, and the file's own defaults.
#[derive(Debug, Default)]
pub(super) struct ReadUnits {
    pub(super) units: BTreeMap<UnitId, Unit>,
    pub(super) lines: BTreeMap<UnitId, usize>,
}

/// Reads `units.toml`.
pub(super) fn read_units(bytes: &[u8], faults: &mut Vec<Fault>) -> ReadUnits {
    let mut read = ReadUnits::default();
    let Some(file) = parse::<UnitsFile>(UNITS, bytes, faults) else { return read };
    if file.unit.len() > MAX_UNITS {
        let what = format!("{} units are more than {MAX_UNITS}", file.unit.len());
        faults.push(Fault::refused(UNITS, None, what, "split the force into several installations"));
        return read;
    }
    check_zone(&file.zone, bytes, faults);
    for spanned in file.unit {
        let at = line_of(bytes, spanned.span().start);
        let unit = unit(spanned.into_inner(), bytes, &file.zone, &file.calendar, faults);
        if read.lines.contains_key(&unit.id) {
            let what = format!("unit `{}` is written twice", unit.id);
            faults.push(Fault::refused(UNITS, Some(at), what, "give one of them another id, or remove it"));
            continue;
        }
        read.lines.insert(unit.id.clone(), at);
        read.units.insert(unit.id.clone(), unit);
    }
    check_chain(&read, faults);
    read
}

fn unit(raw: RawUnit, bytes: &[u8], zone: &Spanned<String>, calendar: &str, faults: &mut Vec<Fault>) -> Unit {
    let supervisor = raw.supervisor.and_then(|spanned| {
        let at = line_of(bytes, spanned.span().start);
        match spanned.into_inner() {
            OneOrMany::One(id) => Some(id),
            OneOrMany::Many(ids) => {
                let what = format!("unit `{}` has {} supervisors", raw.id, ids.len());
                let remedy = "write the one who answers for it, such as supervisor = \"kohat\"";
                faults.push(Fault::refused(UNITS, Some(at), what, remedy));
                ids.into_iter().next()
            }
        }
    });
    if let Some(zone) = &raw.zone {
        check_zone(zone, bytes, faults);
    }
    let email = raw.email.filter(|email| {
        let good = email
            .get_ref()
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if !good {
            let at = line_of(bytes, email.span().start);
            let what = format!("`{}` is no e-mail address", email.get_ref());
            faults.push(Fault::refused(UNITS, Some(at), what, "write name@host, or leave the line out"));
        }
        good
    });
    Unit {
        id: raw.id,
        names: raw.names,
        kind: raw.kind,
        supervisor,
        serves: raw.serves,
        covers: raw.covers,
        compartment: raw.compartment,
        zone: raw.zone.map_or_else(|| zone.get_ref().clone(), Spanned::into_inner),
        calendar: raw.calendar.unwrap_or_else(|| calendar.to_owned()),
        email: email.map(Spanned::into_inner),
        phone: raw.phone,
    }
}

fn check_zone(zone: &Spanned<String>, bytes: &[u8], faults: &mut Vec<Fault>) {
    if jiff::tz::TimeZone::get(zone.get_ref()).is_err() {
        let at = line_of(bytes, zone.span().start);
        let what = format!("time zone `{}` is unknown", zone.get_ref());
        faults.push(Fault::refused(UNITS, Some(at), what, "write an IANA name such as Asia/Karachi"));
    }
}

/// One top, every other unit with a known supervisor, and no circle.
fn check_chain(read: &ReadUnits, faults: &mut Vec<Fault>) {
    let line = |id: &UnitId| read.lines.get(id).copied();
    for unit in read.units.values() {
        for named in unit.supervisor.iter().chain(&unit.covers).filter(|id| !read.units.contains_key(*id)) {
            let what = format!("unit `{}` names `{named}`, which is no unit", unit.id);
            faults.push(Fault::refused(UNITS, line(&unit.id), what, near(named, read.units.keys())));
        }
        if goes_in_a_circle(unit, &read.units) {
            let what = format!(
                "the supervisors of `{}` go in a circle, or over {} levels",
                unit.id,
                super::MAX_CHAIN
            );
            faults.push(Fault::refused(
                UNITS,
                line(&unit.id),
                what,
                "make one of them answer to a unit further up",
            ));
        }
    }
    let tops: Vec<&Unit> = read.units.values().filter(|u| u.supervisor.is_none()).collect();
    if tops.len() > 1 {
        let names: Vec<&str> = tops.iter().map(|u| u.id.as_str()).take(8).collect();
        let what = format!("{} units have no supervisor: {}", tops.len(), names.join(", "));
        faults.push(Fault::refused(
            UNITS,
            tops.iter().filter_map(|u| line(&u.id)).max(),
            what,
            "write supervisor = \"…\" in all but the top",
        ));
    }
}

fn goes_in_a_circle(unit: &Unit, units: &BTreeMap<UnitId, Unit>) -> bool {
    let above = |u: &&Unit| u.supervisor.as_ref().and_then(|s| units.get(s));
    std::iter::successors(Some(unit), above).take(super::MAX_CHAIN + 1).count() > super::MAX_CHAIN
}

/// What was perhaps meant: a known word that begins alike.
pub(super) fn near<'a>(wrong: &UnitId, known: impl Iterator<Item = &'a UnitId>) -> String {
    let alike = |id: &&UnitId| {
        let same = id.as_str().bytes().zip(wrong.as_str().bytes()).take_while(|(a, b)| a == b).count();
        (same, std::cmp::Reverse(id.as_str().len().abs_diff(wrong.as_str().len())))
    };
    match known.max_by_key(alike).filter(|id| alike(id).0 >= 3) {
        Some(id) => format!("perhaps `{id}` is meant; write the id of a unit in {UNITS}"),
        None => format!("write the id of a unit in {UNITS}"),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RanksFile {
    #[serde(default)]
    rank: Vec<Spanned<Rank>>,
    #[serde(default)]
    post: Vec<Spanned<Post>>,
    #[serde(default)]
    attribute: Vec<Spanned<Attribute>>,
}

/// What `ranks.toml` describes: ranks lowest first, posts, what is known of people.
#[derive(Default)]
pub(super) struct ReadRanks {
    pub(super) ranks: Vec<Rank>,
    pub(super) posts: BTreeMap<String, Post>,
    pub(super) attributes: Vec<Attribute>,
}

/// Reads `ranks.toml`.
pub(super) fn read_ranks(bytes: &[u8], faults: &mut Vec<Fault>) -> ReadRanks {
    let Some(file) = parse::<RanksFile>(RANKS, bytes, faults) else { return ReadRanks::default() };
    let mut ids = BTreeSet::new();
    let spans = file.rank.iter().map(|r| (r.span().start, &r.get_ref().id));
    let spans = spans.chain(file.post.iter().map(|p| (p.span().start, &p.get_ref().id)));
    for (at, id) in spans.chain(file.attribute.iter().map(|a| (a.span().start, &a.get_ref().id))) {
        if !ids.insert(id.clone()) {
            let what = format!("`{id}` is written twice");
            faults.push(Fault::refused(RANKS, Some(line_of(bytes, at)), what, "remove one of them"));
        }
    }
    let posts = file.post.into_iter().map(|p| (p.get_ref().id.clone(), p.into_inner())).collect();
    ReadRanks {
        ranks: file.rank.into_iter().map(Spanned::into_inner).collect(),
        posts,
        attributes: file.attribute.into_iter().map(Spanned::into_inner).collect(),
    }
}

/// Reads TOML; what TOML itself refuses becomes a fault with its line.
pub(super) fn parse<T: serde::de::DeserializeOwned>(
    file: &str,
    bytes: &[u8],
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(e) => {
            let line = Some(line_of(bytes, e.valid_up_to()));
            faults.push(Fault::refused(file, line, "it is not UTF-8 text", "save the file as UTF-8"));
            return None;
        }
    };
    let read = toml::from_str(text);
    read.inspect_err(|e| {
        let line = e.span().map(|span| line_of(bytes, span.start));
        let what = e.message().replace('\n', " ");
        faults.push(Fault::refused(file, line, what, "write it as in the demo's file of this name"));
    })
    .ok()
}
