//! When what is shown is broken, is everything else still done, and is it made again by itself?

use super::town::{Town, bring_many, draft, matter, write};
use amanat_record::{Append, Expected, Lane, Record, Settings, Shown, Write};
use std::{fs, time::Duration};

/// The longest that views are waited for.
const PATIENCE: Duration = Duration::from_secs(60);

fn fill(record: &Record, from: u64, count: u64) {
    bring_many(record, from..from + count, |n| write(matter(n), Expected::Version(0), "words"));
}

/// Turns every byte of a file from there on.
fn turn(path: &std::path::Path, from: usize) {
    let mut bytes = fs::read(path).unwrap();
    assert!(bytes.len() > from);
    bytes[from..].iter_mut().for_each(|byte| *byte = !*byte);
    fs::write(path, bytes).unwrap();
}

/// A town with views that are made again beside, however few events there are.
fn broken(from: usize) -> Town {
    let mut town = Town::new();
    fill(&town.open(), 0, 300);
    turn(&town.path("views.db"), from);
    town.settings = Settings { wait_for_views: 0, ..town.settings.clone() };
    town
}

fn whole(record: &Record) {
    let mut views = record.watch_views();
    let until = async {
        tokio::time::timeout(PATIENCE, views.wait_for(|state| *state == Shown::Whole)).await.is_ok()
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    assert!(runtime.block_on(until), "they are never made again");
}

#[test]
fn views_with_turned_bytes_are_made_again_by_themselves() {
    // The file's head; tables; the middle of one.
    for from in [0, 100, 4096 * 3] {
        let town = broken(from);
        let record = town.open();
        fill(&record, 1_000, 5);
        whole(&record);
        let report = record.check().unwrap();
        assert!(report.is_good(), "{from}: {report:?}");
        assert_eq!(report.events, 305);
    }
}

#[test]
fn while_views_cannot_be_made_everything_is_written_and_nothing_with_holes_is_shown() {
    let town = broken(0);
    // A folder in the place of the file that they are made in.
    fs::create_dir(town.path("views.anew")).unwrap();
    let record = town.open();
    assert_eq!(record.views_state(), Shown::Anew);
    let signal = Append::one(
        Lane::Sos,
        None,
        Write::of(matter(900), Expected::Version(0), "ordinary", vec![draft("opened", "help")]),
    );
    record.append_blocking(signal).unwrap();
    fill(&record, 1_000, 5);
    assert_eq!(record.figures().unwrap_err().to_string(), "the views are being made again");
    record.wait_until_shown();
    assert_eq!(record.views_state(), Shown::Anew, "whoever waits is told that it failed");
    assert!(!record.check().unwrap().is_good());
    fs::remove_dir(town.path("views.anew")).unwrap();
    assert_eq!(record.rebuild().unwrap(), 306);
    assert_eq!(record.views_state(), Shown::Whole);
    assert!(record.check().unwrap().is_good());
    // And what comes after is shown as ever.
    fill(&record, 2_000, 3);
    assert!(record.check().unwrap().is_good());
}

#[test]
fn views_that_break_while_they_are_used_are_made_again_beside() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 0, 200);
    // What is shown lies in its write-ahead log until that is long; its first 32 bytes say what it is.
    turn(&town.path("views.db-wal"), 32);
    fill(&record, 500, 200);
    let until = std::time::Instant::now() + PATIENCE;
    while record.figures().is_err() || record.views_state() != Shown::Whole {
        assert!(std::time::Instant::now() < until, "they are never made again");
        whole(&record);
    }
    assert!(record.check().unwrap().is_good());
    assert_eq!(record.size().unwrap(), 400);
}

#[test]
fn a_small_record_has_its_views_before_anybody_asks() {
    let town = Town::new();
    fill(&town.open(), 0, 20);
    turn(&town.path("views.db"), 0);
    let record = town.open();
    assert_eq!(record.views_state(), Shown::Whole);
    assert_eq!(record.views_differences().unwrap(), Vec::<String>::new());
}
