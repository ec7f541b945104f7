//! How do the files of `dispatch/` become a book, or a list of faults with their lines?

use super::book::{Agency, Book, Card, IncidentType, Room, UnitType};
use crate::{
    playbook::Fault,
    values::{Names, UnitId},
};
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// The files that make a book; every one is needed.
pub const FILES: [&str; 5] =
    ["types.toml", "unit-types.toml", "agencies.toml", "run-cards.toml", "rooms.toml"];
/// The largest of them.
pub const MAX_FILE_BYTES: usize = 512 * 1024;
/// The most entries of one list.
const MAX_ENTRIES: usize = 2_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypesFile {
    #[serde(rename = "type")]
    each: Vec<Spanned<IncidentType>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitTypesFile {
    #[serde(rename = "unit")]
    each: Vec<Spanned<UnitType>>,
    #[serde(rename = "attribute", default)]
    attributes: Vec<Spanned<RawAttribute>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAttribute {
    id: String,
    names: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgenciesFile {
    #[serde(rename = "agency", default)]
    each: Vec<Spanned<Agency>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardsFile {
    #[serde(rename = "card", default)]
    each: Vec<Spanned<Card>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoomsFile {
    usual: Spanned<Room>,
    #[serde(default)]
    room: BTreeMap<UnitId, Spanned<Room>>,
}

/// Reads the files; names are those below the folder.
///
/// Errors: every fault found, each with file, line and remedy.
pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Book, Vec<Fault>> {
    let mut reader = Reader { files, faults: Vec::new() };
    let types: Option<TypesFile> = reader.file("types.toml");
    let units: Option<UnitTypesFile> = reader.file("unit-types.toml");
    let agencies: Option<AgenciesFile> = reader.file("agencies.toml");
    let cards: Option<CardsFile> = reader.file("run-cards.toml");
    let rooms: Option<RoomsFile> = reader.file("rooms.toml");
    let (Some(types), Some(units), Some(agencies), Some(cards), Some(rooms)) =
        (types, units, agencies, cards, rooms)
    else {
        return Err(reader.faults);
    };
    reader.check_types(&types);
    reader.check_units(&units);
    reader.check_agencies(&agencies);
    reader.check_cards(&cards, &types, &units, &agencies);
    reader.check_rooms(&rooms);
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    let attributes = units.attributes.into_iter().map(|raw| {
        let raw = raw.into_inner();
        (raw.id, raw.names)
    });
    Ok(Book {
        types: types.each.into_iter().map(Spanned::into_inner).collect(),
        unit_types: units.each.into_iter().map(Spanned::into_inner).collect(),
        attributes: attributes.collect(),
        agencies: agencies.each.into_iter().map(Spanned::into_inner).collect(),
        cards: cards.each.into_iter().map(Spanned::into_inner).collect(),
        usual: rooms.usual.into_inner(),
        rooms: rooms.room.into_iter().map(|(unit, room)| (unit, room.into_inner())).collect(),
        edition: edition(files),
    })
}

fn edition(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut digest = Sha256::new();
    for name in FILES {
        digest.update(files.get(name).map_or(&[][..], Vec::as_slice));
        digest.update([0]);
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

struct Reader<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(name)?).ok()
    }

    fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let path = format!("dispatch/{name}");
        let Some(bytes) = self.files.get(name) else {
            self.faults.push(Fault::of_file(&path, "it is missing", "copy the one that Amanat brings along"));
            return None;
        };
        if bytes.len() > MAX_FILE_BYTES {
            self.faults.push(Fault::of_file(&path, "it is longer than 512 KiB", "shorten it"));
            return None;
        }
        let Some(text) = self.text(name).map(str::to_owned) else {
            self.faults.push(Fault::of_file(&path, "it is not UTF-8 text", "save it as UTF-8"));
            return None;
        };
        match toml::from_str(&text) {
            Ok(read) => Some(read),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let wrong = error.message().replace('\n', " ");
                let remedy = "see docs/dispatch.md for every word and its values";
                self.faults.push(Fault::at(&path, &text, offset, wrong, remedy));
                None
            }
        }
    }

    fn add<T>(&mut self, name: &str, at: &Spanned<T>, wrong: impl Into<String>, remedy: impl Into<String>) {
        let text = self.text(name).unwrap_or_default();
        let fault = Fault::at(&format!("dispatch/{name}"), text, at.span().start, wrong, remedy);
        self.faults.push(fault);
    }

    /// Each once, not too many, and a name in every language.
    fn check_names<T>(&mut self, name: &str, each: &[Spanned<T>], of: impl Fn(&T) -> (&str, &Names)) {
        let mut seen = BTreeSet::new();
        for spanned in each {
            let (id, names) = of(spanned.get_ref());
            let missing = names.missing();
            if !missing.is_empty() {
                let codes: Vec<&str> = missing.iter().map(|language| language.code()).collect();
                self.add(
                    name,
                    spanned,
                    format!("`{id}` has no name in {}", codes.join(", ")),
                    "name it in each",
                );
            }
            if !seen.insert(id) {
                self.add(name, spanned, format!("`{id}` is there twice"), "leave one of them out");
            }
        }
        if let Some(one_more) = each.get(MAX_ENTRIES) {
            self.add(name, one_more, format!("more than {MAX_ENTRIES}"), "leave out what is never used");
        }
    }

    fn check_types(&mut self, file: &TypesFile) {
        self.check_names("types.toml", &file.each, |each| (each.id.as_str(), &each.names));
    }

    fn check_units(&mut self, file: &UnitTypesFile) {
        let name = "unit-types.toml";
        self.check_names(name, &file.each, |each| (each.id.as_str(), &each.names));
        self.check_names(name, &file.attributes, |each| (&each.id, &each.names));
        let ids: BTreeSet<_> = file.each.iter().map(|each| &each.get_ref().id).collect();
        for spanned in &file.each {
            let each = spanned.get_ref();
            if each.speed_kmh == 0 {
                self.add(name, spanned, format!("`{}` never arrives", each.id), "write a speed in km/h");
            }
            for other in each.also.iter().filter(|other| !ids.contains(other)) {
                self.add(name, spanned, format!("`{other}` is no type of unit"), "name one of this file");
            }
        }
    }

    fn check_agencies(&mut self, file: &AgenciesFile) {
        use super::book::PublicWay::{Here, Phone};
        let name = "agencies.toml";
        self.check_names(name, &file.each, |each| (each.id.as_str(), &each.names));
        for spanned in &file.each {
            let each = spanned.get_ref();
            if each.by == Phone && each.phone.is_none() || each.by == Here && each.unit.is_none() {
                let wrong = format!("nobody can tell `{}`", each.id);
                self.add(name, spanned, wrong, "write its phone, or the unit whose people sign in here");
            }
        }
    }

    fn check_cards(
        &mut self,
        file: &CardsFile,
        types: &TypesFile,
        units: &UnitTypesFile,
        agencies: &AgenciesFile,
    ) {
        let name = "run-cards.toml";
        let of_types: BTreeSet<_> = types.each.iter().map(|each| &each.get_ref().id).collect();
        let of_units: BTreeSet<_> = units.each.iter().map(|each| &each.get_ref().id).collect();
        let of_agencies: BTreeSet<_> = agencies.each.iter().map(|each| &each.get_ref().id).collect();
        let attributes: BTreeSet<_> = units.attributes.iter().map(|each| &each.get_ref().id).collect();
        let mut seen = BTreeSet::new();
        for spanned in &file.each {
            let card = spanned.get_ref();
            if !of_types.contains(&card.kind) {
                self.add(
                    name,
                    spanned,
                    format!("`{}` is no type of incident", card.kind),
                    "name one of types.toml",
                );
            }
            if card.need.is_empty() || card.need.iter().any(|need| need.count == 0) {
                self.add(name, spanned, "nobody would be sent", "write what is needed, at least one");
            }
            for need in card.need.iter().filter(|need| !of_units.contains(&need.unit)) {
                let wrong = format!("`{}` is no type of unit", need.unit);
                self.add(name, spanned, wrong, "name one of unit-types.toml");
            }
            let asked = card.need.iter().flat_map(|need| &need.attributes);
            for word in asked.filter(|word| !attributes.contains(word)) {
                self.add(
                    name,
                    spanned,
                    format!("no crew can have `{word}`"),
                    "name an attribute of unit-types.toml",
                );
            }
            for agency in card.notify.iter().filter(|agency| !of_agencies.contains(agency)) {
                self.add(name, spanned, format!("`{agency}` is no agency"), "name one of agencies.toml");
            }
            if !(1..=crate::decide::incident::MAX_ALARM).contains(&card.level) {
                self.add(name, spanned, "no such alarm level", "write a level from 1 to 5");
            }
            if !seen.insert((&card.kind, card.place, card.level)) {
                self.add(
                    name,
                    spanned,
                    "a card of this type, place and level is there",
                    "leave one of them out",
                );
            }
        }
        let has_first = |kind: &&Spanned<IncidentType>| {
            let id = &kind.get_ref().id;
            file.each
                .iter()
                .any(|c| c.get_ref().kind == *id && c.get_ref().place.is_none() && c.get_ref().level == 1)
        };
        for kind in types.each.iter().filter(|kind| !has_first(kind)) {
            let wrong = format!("`{}` has no run card of level 1 for any place", kind.get_ref().id);
            self.add("types.toml", kind, wrong, "write one in run-cards.toml");
        }
    }

    fn check_rooms(&mut self, file: &RoomsFile) {
        for spanned in file.room.values().chain([&file.usual]) {
            let room = spanned.get_ref();
            if room.stale >= room.lost || room.detour_percent < 100 || room.radius_m == 0 {
                let remedy = "write stale < lost, detour_percent of at least 100, and a radius";
                self.add("rooms.toml", spanned, "no unit could be recommended rightly", remedy);
            }
            let spans = [room.claim, room.processing, room.acknowledge, room.welfare.answer];
            let spans = spans.into_iter().chain([room.welfare.en_route, room.welfare.on_scene]);
            if spans.chain([room.arrival.urban, room.arrival.rural]).any(|span| span.millis() == 0) {
                self.add("rooms.toml", spanned, "a promise of no time", "write a time, such as \"60s\"");
            }
        }
    }
}
