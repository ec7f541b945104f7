//! Do old copies of the keys die, and does every word that lives survive it?

use super::town::{Inside, Town, bring_many, matter, wait, write};
use amanat_core::values::{Class, Moment};
use amanat_record::{Expected, Fault, Record, Settings};

pub const THIS_WEEK: i64 = 1_795_000_000_000;
const WEEK: i64 = 7 * 24 * 3_600_000;

pub fn weeks_later(weeks: i64) -> Moment {
    Moment::from_millis(THIS_WEEK + weeks * WEEK)
}

pub fn fill(record: &Record, count: u64) {
    bring_many(record, 0..count, |n| write(matter(n), Expected::Version(0), "words of somebody"));
}

/// How many events open in a directory; what cannot be unwrapped is a fault.
pub fn opened(settings: &Settings) -> Result<u64, Fault> {
    let report = Record::open(settings.clone())?.check()?;
    assert!(report.is_good(), "{report:?}");
    Ok(report.opened)
}

#[test]
fn writes_and_reads_go_on_while_keys_are_rotated() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 300);
    std::thread::scope(|scope| {
        let rotating = scope.spawn(|| wait(record.rotate_keys(weeks_later(1))).unwrap());
        for n in 0..200 {
            let next = write(matter(n), Expected::Version(1), "more words");
            record.append_blocking(next).unwrap();
        }
        assert!(rotating.join().unwrap() >= 600);
    });
    // The writes above are of the old week; what they made is of it no more after another turn.
    wait(record.rotate_keys(weeks_later(1))).unwrap();
    assert_eq!(record.weeks_behind(weeks_later(1)).unwrap(), 0);
    drop(record);
    assert_eq!(opened(&town.settings).unwrap(), 500);
}

#[test]
fn a_clock_that_was_wrong_leaves_no_key_for_a_week_that_has_not_come() {
    let town = Town::new();
    let record = town.open();
    let mut ahead = write(matter(1), Expected::Version(0), "words");
    ahead.writes[0].drafts[0].at = weeks_later(50);
    record.append_blocking(ahead).unwrap();
    assert_eq!(wait(record.rotate_keys(weeks_later(0))).unwrap(), 2);
    drop(record);
    assert_eq!(town.count(Inside::Epochs, "SELECT count(*) FROM epochs"), 1);
    assert_eq!(opened(&town.settings).unwrap(), 1);
}

#[test]
fn how_many_weeks_the_keys_are_behind_is_known() {
    let town = Town::new();
    let record = town.open();
    assert_eq!(record.weeks_behind(weeks_later(9)).unwrap(), 0, "nothing is wrapped yet");
    fill(&record, 2);
    assert_eq!(record.weeks_behind(weeks_later(0)).unwrap(), 0);
    assert_eq!(record.weeks_behind(weeks_later(3)).unwrap(), 3);
    wait(record.erase(&matter(0), &Class::ALL)).unwrap();
    wait(record.rotate_keys(weeks_later(3))).unwrap();
    assert_eq!(record.weeks_behind(weeks_later(3)).unwrap(), 0);
}
