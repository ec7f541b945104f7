//! Are the shipped files read, and are bad ones refused with their line?

use super::{words::*, *};
use crate::values::*;
use std::collections::BTreeMap;

/// The files that the binary brings along.
pub(crate) fn shipped_files() -> BTreeMap<String, Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../dispatch/");
    FILES.iter().map(|name| ((*name).to_owned(), std::fs::read(format!("{folder}{name}")).unwrap())).collect()
}

/// The book that the binary brings along.
pub(crate) fn shipped() -> Book {
    read(&shipped_files()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn faults(name: &str, from: &str, to: &str) -> Vec<crate::playbook::Fault> {
    let mut files = shipped_files();
    let text = String::from_utf8(files[name].clone()).unwrap();
    let at = text.rfind(from).expect(from);
    let changed = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
    files.insert(name.to_owned(), changed.into_bytes());
    read(&files).expect_err(to)
}

#[test]
fn the_shipped_book_is_read_whole() {
    let book = shipped();
    assert!(book.types().len() >= 20 && book.unit_types().len() >= 8 && !book.agencies().is_empty());
    assert_eq!(book.edition().len(), 16);
}

#[test]
fn a_word_that_is_nowhere_is_named_with_its_line() {
    for (name, from, to, word) in [
        ("run-cards.toml", "type = \"theft\"", "type = \"larceny\"", "larceny"),
        ("run-cards.toml", "unit = \"traffic\"", "unit = \"balloon\"", "balloon"),
        ("run-cards.toml", "\"woman_officer\"", "\"tall_officer\"", "tall_officer"),
        ("run-cards.toml", "\"fire_brigade\"", "\"circus\"", "circus"),
        ("run-cards.toml", "count = 3", "count = 0", "nobody would be sent"),
        ("run-cards.toml", "level = 2", "level = 9", "alarm level"),
        ("types.toml", "id = \"theft\"", "id = \"noise\"", "twice"),
        ("types.toml", "priority = 2", "priority = 7", "priority"),
        ("types.toml", "ckb = \"ئاگر\", ", "", "ckb"),
        ("types.toml", "entry = \"armed\"", "entry = \"maybe\"", "maybe"),
        ("unit-types.toml", "speed_kmh = 45", "speed_kmh = 0", "never arrives"),
        ("unit-types.toml", "also = [\"patrol\"]", "also = [\"balloon\"]", "balloon"),
        ("agencies.toml", "phone = \"1122\"", "", "nobody can tell"),
        ("rooms.toml", "acknowledge = \"60s\"", "acknowledge = \"0s\"", "no time"),
        ("rooms.toml", "stale = \"180s\"", "stale = \"2h\"", "recommended"),
    ] {
        let found = faults(name, from, to);
        assert!(found.iter().any(|fault| fault.to_string().contains(word)), "{word}: {found:#?}");
        assert!(found.iter().all(|fault| fault.line > 0 && !fault.remedy.is_empty()), "{found:#?}");
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    let mut files = shipped_files();
    files.remove("rooms.toml");
    assert!(read(&files).unwrap_err().iter().any(|fault| fault.file == "dispatch/rooms.toml"));
}

#[test]
fn the_card_of_the_place_stands_before_that_of_any_and_a_higher_level_before_both() {
    let book = shipped();
    let help = IncidentTypeId::new("call_for_help").unwrap();
    let card = |place, level| book.card(&help, place, level).unwrap();
    assert_eq!(card(PlaceKind::Shelter, 1).place, Some(PlaceKind::Shelter));
    assert_eq!(card(PlaceKind::Market, 1).place, None);
    assert_eq!((card(PlaceKind::Market, 5).level, card(PlaceKind::Shelter, 2).level), (2, 2));
    let unknown = IncidentTypeId::new("larceny").unwrap();
    assert!(book.card(&unknown, PlaceKind::Other, 1).is_none());
}

#[test]
fn a_district_has_its_own_target_and_a_type_its_own_before_that() {
    let mut book = shipped();
    let (room, kohat) = (UnitId::new("kohat-control").unwrap(), UnitId::new("kohat").unwrap());
    let targets = |urban| Targets { urban: Span::from_mins(urban), rural: Span::from_mins(40) };
    let noise = IncidentTypeId::new("noise").unwrap();
    assert_eq!(book.arrival(&room, Some(&kohat), Some(&noise), Setting::Urban), Span::from_mins(15));
    book.usual.districts.insert(kohat.clone(), targets(12));
    assert_eq!(book.arrival(&room, Some(&kohat), Some(&noise), Setting::Urban), Span::from_mins(12));
    book.types.iter_mut().find(|each| each.id == noise).unwrap().arrival = Some(targets(45));
    assert_eq!(book.arrival(&room, Some(&kohat), Some(&noise), Setting::Urban), Span::from_mins(45));
    assert_eq!(book.arrival(&room, None, None, Setting::Rural), Span::from_mins(20));
}
