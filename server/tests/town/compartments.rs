//! Do the keys of a matter follow how closely it is kept, and does its header say no more than it must?

use crate::cluster;
use crate::town::{TestTown, ground_of, said};
use amanat_core::{
    decide::matter::{Command, Forwarding, Reach},
    values::{Level, MatterNo},
};
use amanat_record::Visit;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The compartments under which this matter's keys are.
fn compartments(town: &TestTown, no: MatterNo) -> BTreeSet<String> {
    let dsn = town.town.record().settings().postgres.as_ref().map(|database| database.dsn.clone());
    if let Some(dsn) = dsn {
        let sql =
            "SELECT DISTINCT compartment FROM amanat_keys.data_keys WHERE week IS NOT NULL AND stream =";
        let said = cluster::ask(&dsn, &format!("{sql} 'matter/{no}'"));
        return said.lines().map(str::to_owned).collect();
    }
    let keys = Connection::open(town.town.record().settings().dir.join("keys.db")).unwrap();
    let sql = "SELECT DISTINCT compartment FROM data_keys WHERE stream = ?1 AND wrapped <> x''";
    let mut asked = keys.prepare(sql).unwrap();
    asked.query_map([format!("matter/{no}")], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn only(name: &str) -> BTreeSet<String> {
    [name.to_owned()].into()
}

fn is_read_by(town: &TestTown, visit: &Visit, no: MatterNo) -> bool {
    let Some(reading) = town.reads(visit, no).unwrap() else { return false };
    let lines = reading.timeline().unwrap();
    lines.first().is_some_and(|line| !reading.words(line.position).unwrap().is_empty())
}

#[test]
fn an_ordinary_matter_that_is_raised_is_under_other_keys_at_once_and_comes_back_when_lowered() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::Email).unwrap().matter.no;
    let raise = |to| Command::RaiseProtection { to, said: said("a threat") };
    let lower = || Command::LowerProtection { to: Level::P2, said: said("it is over") };
    let member = |name: &str| town.officer(name, "officer", "kohat-city", "inspector", &[]);
    assert_eq!(compartments(&town, no), only("ordinary"));
    town.does(&member("one"), no, raise(Level::P3)).unwrap();
    assert_eq!(compartments(&town, no), only("protected"));
    town.does(&member("one"), no, raise(Level::P4)).unwrap();
    assert_eq!(compartments(&town, no), only("sealed"));
    assert!(is_read_by(&town, &town.sender(no), no), "its sender reads it all the while");
    town.does(&member("one"), no, lower()).unwrap();
    assert_eq!(compartments(&town, no), only("sealed"), "one person alone lowers nothing");
    town.does(&member("two"), no, lower()).unwrap();
    assert_eq!(compartments(&town, no), only("ordinary"));
    assert!(is_read_by(&town, &member("two"), no));
    assert!(town.town.record().check().unwrap().is_good());
}

#[test]
fn a_matter_given_to_a_desk_that_keeps_its_own_is_under_that_desks_keys() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let forward = |to: &str| Command::Forward {
        to: to.parse().unwrap(),
        why: Forwarding::Competence,
        said: said("it is theirs"),
    };
    town.does(&town.constable("kohat-city"), no, forward("kohat-women")).unwrap();
    assert_eq!(compartments(&town, no), only("women"));
    assert!(is_read_by(&town, &town.sender(no), no));
}

#[test]
fn a_protected_desks_matter_is_under_its_own_keys_from_the_first_word_and_stays() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::None).unwrap().matter.no;
    assert_eq!(compartments(&town, no), only("women"));
    let woman = town.officer("zarmina", "desk_officer", "kohat-women", "inspector_general", &["woman"]);
    town.does(&woman, no, Command::RaiseProtection { to: Level::P4, said: said("more") }).unwrap();
    assert_eq!(compartments(&town, no), only("women"));
}

#[test]
fn of_what_is_protected_only_choices_that_a_promise_depends_on_stand_in_clear() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let at = |lat, lon| amanat_core::route::Whereabouts {
        point: Some(amanat_core::values::Point::new(lat, lon).unwrap()),
        ..Default::default()
    };
    let choices = |desk: &str, chosen: &[&str]| {
        town.brings_with(desk, at(lat, lon), Reach::None, chosen, None).unwrap().matter.choices
    };
    assert_eq!(choices("women", &["safe_place"]), Vec::<String>::new(), "what a woman wishes is sealed");
    assert_eq!(choices("complaint", &["misconduct"]), Vec::<String>::new());
    assert_eq!(choices("complaint", &["bribe"]), ["bribe"], "a clock depends on it");
    assert_eq!(
        choices("report", &["lost_property"]),
        ["lost_property"],
        "an ordinary report is listed by it"
    );
}
