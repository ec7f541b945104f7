//! Does a record leave its files for a database as it is, and only whole?

use super::town::{Town, key, matter, wait, write};
use crate::cluster::Database;
use amanat_core::values::{Class, Moment};
use amanat_record::{Append, Errand, Expected, Fault, Postgres, Record, Settings};
use std::fs;

fn fill(record: &Record) {
    for n in 0..300 {
        let mut bringing = Append {
            key: key(&format!("move:{n}"), 1),
            ..write(matter(n), Expected::Version(0), "words of somebody")
        };
        let due = Moment::from_millis(5_000);
        bringing.writes[0].errands.push(Errand { via: "notice".into(), due, words: b"a letter".to_vec() });
        record.append_blocking(bringing).unwrap();
    }
    wait(record.publish()).unwrap();
    wait(record.erase(&matter(7), &Class::ALL)).unwrap();
    wait(record.reaction_done("clocks", 9)).unwrap();
}

fn to(database: &Database) -> Postgres {
    Postgres { dsn: database.dsn(), ..Postgres::default() }
}

/// Files as they were, and their copy in the database, changed, as if it had not been finished.
fn half_moved(change: &str) -> (Town, Database) {
    let (town, database) = (Town::new(), Database::new());
    fill(&town.open());
    let copy = town.keep();
    Record::move_to(&town.settings, &to(&database)).unwrap();
    for file in ["log.db", "keys.db", "epochs.db"] {
        let _ = fs::remove_file(town.path(&format!("{file}.moved")));
    }
    town.put_back(&copy);
    database.ask(&format!("SET search_path = amanat; UPDATE head SET version = -1, size = 0; {change}"));
    (town, database)
}

#[test]
fn a_record_is_moved_byte_for_byte_and_goes_on_in_the_database() {
    let (town, database) = (Town::new(), Database::new());
    let record = town.open();
    fill(&record);
    let before = (record.check().unwrap(), record.checkpoint(), record.size().unwrap());
    drop(record);
    let moved = Record::move_to(&town.settings, &to(&database)).unwrap();
    assert_eq!((moved.events, moved.were_there), (before.2, 0));
    let settings = Settings { postgres: Some(to(&database)), ..town.settings.clone() };
    let record = Record::open(settings).unwrap();
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    assert_eq!((report, record.size().unwrap()), (before.0, before.2));
    assert!(record.checkpoint().unwrap().contains(&moved.root), "what is signed has the same root");
    assert_eq!(record.open_errands().unwrap(), 299, "an erased matter's letter is not told any more");
    assert_eq!(record.reaction_position("clocks").unwrap(), Some(9));
    let again =
        Append { key: key("move:3", 1), ..write(matter(3), Expected::Version(0), "words of somebody") };
    assert!(record.append_blocking(again).unwrap().replayed);
    record.append_blocking(write(matter(3), Expected::Version(1), "more")).unwrap();
    assert!(record.check().unwrap().is_good());
    drop(record);
    assert!(
        matches!(Record::open(town.settings.clone()), Err(Fault::Missing(_))),
        "nobody goes on in the files"
    );
}

#[test]
fn a_move_that_was_cut_short_serves_nothing_and_goes_on() {
    // As it was when the last hundred events had not come over yet.
    let (town, database) = half_moved(
        "DELETE FROM events WHERE position >= 200; DELETE FROM vault WHERE id > 850; UPDATE streams SET events = 5",
    );
    let settings = Settings { postgres: Some(to(&database)), ..town.settings.clone() };
    let refused = Record::open(settings.clone());
    assert!(matches!(refused, Err(Fault::Setting(why)) if why.contains("not finished")));
    // Meanwhile the files went on.
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(1), "more")).unwrap();
    drop(record);
    let moved = Record::move_to(&town.settings, &to(&database)).unwrap();
    assert_eq!(moved.were_there, 200);
    let report = Record::open(settings).unwrap().check().unwrap();
    assert!(report.is_good(), "{report:?}");
}

#[test]
fn what_came_over_otherwise_is_found_and_not_served() {
    let (town, database) = half_moved(
        "UPDATE events SET header = set_byte(header, 9, get_byte(header, 9) # 1) WHERE position = 30",
    );
    let refused = Record::move_to(&town.settings, &to(&database));
    assert!(matches!(refused, Err(Fault::Damaged(why)) if why.contains("event 30")));
    assert!(town.open().check().unwrap().is_good(), "and the files are as they were");
}

#[test]
fn a_database_that_holds_a_log_is_not_written_over() {
    let (town, other, database) = (Town::new(), Town::new(), Database::new());
    fill(&town.open());
    fill(&other.open());
    Record::move_to(&town.settings, &to(&database)).unwrap();
    let refused = Record::move_to(&other.settings, &to(&database));
    assert!(matches!(refused, Err(Fault::Setting(why)) if why.contains("already holds")));
}

#[test]
fn a_move_that_died_before_the_files_got_other_names_ends_when_it_is_run_again() {
    let (town, database) = (Town::new(), Database::new());
    fill(&town.open());
    Record::move_to(&town.settings, &to(&database)).unwrap();
    for file in ["log.db", "keys.db", "epochs.db"] {
        fs::rename(town.path(&format!("{file}.moved")), town.path(file)).unwrap();
    }
    let again = Record::move_to(&town.settings, &to(&database)).unwrap();
    assert_eq!(again.events, again.were_there);
    assert!(
        matches!(Record::open(town.settings.clone()), Err(Fault::Missing(_))),
        "the files are laid aside"
    );
    let settings = Settings { postgres: Some(to(&database)), ..town.settings.clone() };
    assert!(Record::open(settings).unwrap().check().unwrap().is_good());
}
