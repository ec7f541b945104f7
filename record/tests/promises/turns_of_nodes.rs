//! When a log ends or gets another key or name, what do its other nodes do?

use super::{
    bad_days::fill,
    losing::bringing,
    nodes::{leads, until},
    town::{Inside, Town, another_node, matter, write},
    turns::{goes_on, lay_secret, renamed},
};
use crate::cluster::Database;
use amanat_record::{
    Expected, Fault, Health, Postgres, Record, Settings,
    backup::succession::{self, Succeeded},
};
use std::fs;

/// Brings the key that signs now to another node, as an operator does.
fn bring_key(from: &Settings, to: &Settings) {
    lay_secret(to, "log.key", &fs::read(from.dir.join("secrets/log.key")).unwrap());
}

fn is_stopped(record: &Record) -> bool {
    matches!(&*record.health().borrow(), Health::Stopped(why) if why.contains("start it again"))
}

/// Gives the log another key although other nodes run, as when they stand still for so long that their lease ends.
fn renewed_over_their_heads(town: &Town, settings: &Settings) -> Succeeded {
    loop {
        town.change(Inside::Log, "UPDATE lease SET holder = '', until = '-infinity'");
        match succession::succeed(settings, None, None) {
            Ok(done) => return done,
            Err(Fault::Setting(why)) => assert!(why.contains("stop every node"), "{why}"),
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn while_another_node_leads_nothing_is_changed() {
    let town = Town::new();
    let second = Record::open(town.another_node("second")).unwrap();
    assert!(leads(&second));
    for refused in [
        succession::freeze(&town.settings).map(drop),
        succession::succeed(&town.settings, None, None).map(drop),
    ] {
        let why = refused.unwrap_err().to_string();
        assert!(why.contains("another node serves this log"), "{why}");
    }
    fill(&second, 0, 3);
    assert!(second.check().unwrap().is_good());
    assert_eq!(second.successions(), []);
}

#[test]
fn a_node_that_ran_meanwhile_writes_nothing_more_and_stops_by_itself() {
    let town = Town::new();
    let writing = town.another_node("second");
    let (writes, idles) =
        (Record::open(writing.clone()).unwrap(), Record::open(town.another_node("third")).unwrap());
    fill(&writes, 0, 3);
    let done = renewed_over_their_heads(&town, &town.settings);
    assert!(writes.append_blocking(bringing(7)).is_err(), "written under a key that signs no more");
    until("both have stopped", || is_stopped(&writes) && is_stopped(&idles));
    assert_eq!(writes.size().unwrap(), 3);
    drop((writes, idles));
    goes_on(&town.settings, &[&done.said], 50);
    // Who is started again needs the key first, and then tells the same notes.
    let refused = Record::open(writing.clone()).map(drop).unwrap_err().to_string();
    assert!(refused.contains("secrets/log.key"), "{refused}");
    bring_key(&town.settings, &writing);
    goes_on(&writing, &[&done.said], 60);
}

#[test]
fn every_node_shows_a_frozen_logs_last_checkpoint_and_takes_nothing() {
    let town = Town::new();
    let second = town.another_node("second");
    fill(&Record::open(second.clone()).unwrap(), 0, 5);
    let last = succession::freeze(&town.settings).unwrap();
    let (first, second) = (town.open(), Record::open(second).unwrap());
    for node in [&first, &second] {
        assert!(matches!(&*node.health().borrow(), Health::Stopped(why) if why.contains("frozen")));
        assert!(node.append_blocking(write(matter(9), Expected::Any, "late")).is_err());
        assert_eq!(node.checkpoint().as_deref(), Some(&*last));
    }
    assert_eq!(first.size().unwrap(), 5);
}

#[test]
fn a_node_that_signed_what_is_lost_goes_on_in_the_successor_and_a_new_one_joins_it() {
    let town = Town::new();
    let second = town.another_node("second");
    let record = town.open();
    fill(&record, 0, 4);
    drop(record);
    let copy = town.keep();
    let record = Record::open(second.clone()).unwrap();
    fill(&record, 4, 6);
    drop(record);
    town.put_back(&copy);
    // The first node's anchor knows nothing of the six; the second's is brought to it.
    let anchor = second.dir.join("anchor");
    let done = succession::succeed(&town.settings, Some("log.example/next"), Some(&anchor)).unwrap();
    assert_eq!((done.said.size, done.signed), (4, 10));
    let [first, second] = [&town.settings, &second].map(|node| renamed(node, "log.example/next"));
    goes_on(&first, &[&done.said], 50);
    bring_key(&first, &second);
    goes_on(&second, &[&done.said], 60);
    goes_on(&another_node(&first, "third"), &[&done.said], 70);
}

#[test]
fn notes_from_before_a_move_are_told_by_nodes_that_join_after_it() {
    let (town, database) = (Town::new(), Database::new());
    let files =
        Settings { dir: town.settings.dir.with_file_name("files"), postgres: None, ..town.settings.clone() };
    Record::init(&files).unwrap();
    fill(&Record::open(files.clone()).unwrap(), 0, 4);
    let done = succession::succeed(&files, None, None).unwrap();
    let database_of = Postgres { dsn: database.dsn(), ..Postgres::default() };
    Record::move_to(&files, &database_of).unwrap();
    let moved = Settings { postgres: Some(database_of), ..files };
    goes_on(&another_node(&moved, "second"), &[&done.said], 50);
}
