//! Do people read what they wrote, and hear of what others wrote?

use super::town::{Inside, Town, matter, wait, write};
use amanat_core::event::Stream;
use amanat_core::values::{Class, FileId, Moment};
use amanat_record::{Append, AppendError, Errand, Expected, FileIn, Lane};

#[test]
fn a_subscriber_hears_of_each_event_once_it_is_shown() {
    let town = Town::new();
    let record = town.open();
    let mut news = record.subscribe();
    record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    let note = wait(news.recv()).unwrap();
    assert_eq!((note.position, &note.stream, note.kind.as_str()), (0, &matter(1), "opened"));
    assert_eq!(note.unit.as_ref().map(|u| u.as_str()), Some("kohat-city"));
}

#[test]
fn views_deleted_while_nothing_runs_are_made_again() {
    let town = Town::new();
    let record = town.open();
    for n in 0..20 {
        record.append_blocking(write(matter(n), Expected::Any, "words")).unwrap();
    }
    drop(record);
    for name in ["views.db", "views.db-wal", "views.db-shm"] {
        let _ = std::fs::remove_file(town.path(name));
    }
    std::fs::write(
        town.path("views.db"),
        "not a database, and longer than a header of one would have to be".repeat(20),
    )
    .unwrap();
    assert!(town.open().check().unwrap().is_good());
}

#[test]
fn an_errand_is_due_until_its_outcome_is_known() {
    let town = Town::new();
    let record = town.open();
    let at = Moment::from_millis(1_000);
    let mut append = write(matter(1), Expected::Version(0), "words");
    append.writes[0].errands = vec![Errand { via: "email".into(), due: at, words: b"to somebody".to_vec() }];
    record.append_blocking(append).unwrap();
    assert!(record.due_errands(Moment::from_millis(999), 10).unwrap().is_empty());
    let due = record.due_errands(at, 10).unwrap();
    assert_eq!((due.len(), due[0].words.as_slice(), due[0].tries), (1, &b"to somebody"[..], 0));
    wait(record.errand_later(&due[0], Moment::from_millis(5_000))).unwrap();
    assert!(record.due_errands(at, 10).unwrap().is_empty());
    drop(record);
    let record = town.open();
    let due = record.due_errands(Moment::from_millis(5_000), 10).unwrap();
    assert_eq!(due[0].tries, 1);
    wait(record.errand_done(due[0].id, "sent")).unwrap();
    assert_eq!(record.open_errands().unwrap(), 0);
}

#[test]
fn a_reaction_goes_on_where_it_was() {
    let town = Town::new();
    let record = town.open();
    assert_eq!(record.reaction_position("clocks").unwrap(), None);
    record
        .append_blocking(Append {
            reaction: Some(("clocks".into(), 4)),
            ..write(matter(1), Expected::Any, "")
        })
        .unwrap();
    assert_eq!(record.reaction_position("clocks").unwrap(), Some(4));
    wait(record.reaction_done("clocks", 9)).unwrap();
    drop(record);
    assert_eq!(town.open().reaction_position("clocks").unwrap(), Some(9));
}

#[test]
fn adopted_configuration_is_found_by_its_hash() {
    use sha2::Digest;
    let town = Town::new();
    let record = town.open();
    let content = b"[desk]".to_vec();
    let stream = Stream::Configuration("desks".into());
    let append = Append { blobs: vec![content.clone()], ..write(stream.clone(), Expected::Version(0), "") };
    record.append_blocking(append).unwrap();
    assert_eq!(record.blob(&sha2::Sha256::digest(&content).into()).unwrap(), Some(content));
    assert_eq!(record.blob(&[0; 32]).unwrap(), None);
    assert_eq!(record.stream(&stream).unwrap().len(), 1);
}

#[test]
fn words_in_an_erased_class_are_refused_and_events_without_words_are_not() {
    let town = Town::new();
    let record = town.open();
    let mut first = write(matter(1), Expected::Version(0), "words");
    let id = FileId::new("f1").unwrap();
    first.writes[0].files = vec![FileIn { id, class: Class::Content, bytes: vec![7; 100] }];
    record.append_blocking(first).unwrap();
    wait(record.erase(&matter(1), &[Class::Content, Class::Identity])).unwrap();
    let again = || write(matter(1), Expected::Version(1), "more words");
    assert_eq!(record.append_blocking(again()), Err(AppendError::Erased));
    record.append_blocking(write(matter(1), Expected::Version(1), "")).unwrap();
    let report = record.check().unwrap();
    assert!(report.is_good(), "every proof still verifies: {report:?}");
    assert_eq!((report.opened, report.erased), (1, 1));
    drop(record);
    let record = town.open();
    let third = write(matter(1), Expected::Version(2), "words");
    assert_eq!(record.append_blocking(third), Err(AppendError::Erased));
    assert!(record.check().unwrap().is_good());
}

#[test]
fn keys_of_earlier_weeks_are_wrapped_anew_and_the_old_wrapping_is_destroyed() {
    let town = Town::new();
    let record = town.open();
    for n in 0..50 {
        record.append_blocking(write(matter(n), Expected::Any, "words")).unwrap();
    }
    let later = Moment::from_millis(1_795_000_000_000 + 8 * 24 * 3_600_000);
    assert_eq!(wait(record.rotate_keys(later)).unwrap(), 100);
    assert_eq!(wait(record.rotate_keys(later)).unwrap(), 0);
    drop(record);
    assert_eq!(town.count(Inside::Epochs, "SELECT count(*) FROM epochs"), 1);
    let report = town.open().check().unwrap();
    assert_eq!((report.opened, report.is_good()), (50, true));
}

#[test]
fn a_matter_that_changes_its_compartment_has_its_keys_wrapped_anew() {
    let town = Town::new();
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    let mut moved = write(matter(1), Expected::Version(1), "words");
    moved.writes[0].compartment = "women".into();
    moved.lane = Lane::Sos;
    record.append_blocking(moved).unwrap();
    drop(record);
    let elsewhere = "SELECT count(*) FROM data_keys WHERE compartment <> 'women'";
    assert_eq!(town.count(Inside::Keys, elsewhere), 0);
    assert_eq!(town.open().check().unwrap().opened, 2);
}
