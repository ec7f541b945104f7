//! Are erased words gone, whatever happens at that moment, and does every proof still verify?

use super::{
    keys::THIS_WEEK,
    town::{Inside, Town, draft, key, matter, wait, write},
};
use amanat_core::{
    event::Stream,
    values::{Class, FileId, Moment},
};
use amanat_record::{Append, AppendError, Errand, Expected, FileIn, Record, Write};

/// The command that erases these classes, as the second event of a matter.
pub fn erasing(stream: Stream, classes: &[Class]) -> Append {
    let mut erased = draft("erased", "");
    erased.facts = serde_json::json!({ "classes": classes });
    let mut write = write(stream, Expected::Version(1), "");
    write.writes[0].drafts = vec![erased];
    write.writes[0].erase = classes.to_vec();
    write
}

pub fn bring(record: &Record, n: u64) {
    let mut bringing = write(matter(n), Expected::Version(0), "words of somebody");
    let file = FileIn {
        id: FileId::new(format!("photo-{n}")).unwrap(),
        class: Class::Evidence,
        bytes: vec![7; 900],
    };
    let errand =
        Errand { via: "notice".into(), due: Moment::from_millis(THIS_WEEK), words: b"a letter".to_vec() };
    bringing.writes[0].files.push(file);
    bringing.writes[0].errands.push(errand);
    record.append_blocking(bringing).unwrap();
}

fn due(record: &Record) -> usize {
    record.due_errands(Moment::from_millis(THIS_WEEK), 10).unwrap().len()
}

/// Events that open and events that do not; nothing else may be found.
fn opened_and_erased(record: &Record) -> (u64, u64) {
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    (report.opened, report.erased)
}

#[test]
fn with_the_event_go_the_words_the_files_and_the_letters_that_wait() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    bring(&record, 2);
    assert_eq!(due(&record), 2);
    record.append_blocking(erasing(matter(1), &Class::ALL)).unwrap();
    assert_eq!(due(&record), 1, "the other's letter is still due");
    assert_eq!(opened_and_erased(&record), (1, 2));
    drop(record);
    let record = town.open();
    assert_eq!(opened_and_erased(&record), (1, 2), "also after a restart");
    let left = |sql| town.count(Inside::Log, sql);
    assert_eq!(left("SELECT count(*) FROM files"), 1);
    assert_eq!(left("SELECT count(*) FROM errands WHERE words IS NOT NULL"), 1);
}

#[test]
fn an_erasing_command_that_lost_the_race_erases_nothing() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    record.append_blocking(write(matter(1), Expected::Version(1), "more")).unwrap();
    let late = record.append_blocking(erasing(matter(1), &Class::ALL));
    assert_eq!(late, Err(AppendError::Conflict { actual: 2 }));
    assert_eq!(opened_and_erased(&record), (2, 0));
    let nowhere = Append {
        writes: vec![Write { expected: Expected::Any, ..one(erasing(matter(1), &Class::ALL)) }],
        ..write(matter(1), Expected::Any, "")
    };
    assert!(matches!(record.append_blocking(nowhere), Err(AppendError::Empty(_))));
}

fn one(append: Append) -> Write {
    append.writes.into_iter().next().unwrap()
}

#[test]
fn erasing_twice_changes_nothing_and_what_follows_an_erasure_can_be_proven() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    let twice = || Append { key: key("erase", 1), ..erasing(matter(1), &Class::ALL) };
    record.append_blocking(twice()).unwrap();
    record.append_blocking(write(matter(1), Expected::Version(2), "")).unwrap();
    assert!(record.append_blocking(twice()).unwrap().replayed);
    assert_eq!(wait(record.erase_again()).unwrap(), 1);
    wait(record.erase(&matter(1), &Class::ALL)).unwrap();
    assert_eq!(opened_and_erased(&record), (1, 2), "the wordless event after it keeps its salts");
    let words = write(matter(1), Expected::Version(3), "words");
    assert_eq!(record.append_blocking(words), Err(AppendError::Erased));
}

#[test]
fn a_matter_whose_people_are_erased_goes_on_without_letters() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    record.append_blocking(erasing(matter(1), &[Class::Identity])).unwrap();
    let mut reopened = write(matter(1), Expected::Version(2), "");
    reopened.writes[0].errands.push(Errand {
        via: "notice".into(),
        due: Moment::from_millis(THIS_WEEK),
        words: b"a letter".to_vec(),
    });
    record.append_blocking(reopened).unwrap();
    assert_eq!(due(&record), 0);
}

#[test]
fn a_crash_between_the_event_and_the_end_of_the_keys_is_made_good_at_the_next_start() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    bring(&record, 2);
    drop(record);
    let keys_before = town.keep_keys();
    let record = town.open();
    record.append_blocking(erasing(matter(1), &Class::ALL)).unwrap();
    drop(record);
    // The image of a process that died right after the event was durable: the keys as before, and the intent.
    town.put_keys_back(&keys_before);
    intend(&town, 1, &digest_of(1));
    // And of one that died before its event was: it never came to be.
    intend(&town, 2, NOBODYS);
    let record = town.open();
    assert_eq!(opened_and_erased(&record), (1, 2));
    assert_eq!(town.count(Inside::Keys, "SELECT count(*) FROM intents"), 0, "both are settled");
}

#[test]
fn a_restored_older_key_file_is_found_and_what_was_erased_can_be_erased_again() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    drop(record);
    let keys_before = town.keep_keys();
    let record = town.open();
    record.append_blocking(erasing(matter(1), &[Class::Content, Class::Identity])).unwrap();
    drop(record);
    town.put_keys_back(&keys_before);
    let record = town.open();
    let findings = record.check().unwrap().findings;
    assert_eq!(findings.iter().filter(|f| f.contains("can be read")).count(), 2, "{findings:?}");
    assert_eq!(wait(record.erase_again()).unwrap(), 1);
    assert_eq!(opened_and_erased(&record).1, 2);
}

#[test]
fn readers_and_writers_of_a_matter_that_is_erased_meanwhile_get_words_or_nothing() {
    let town = Town::new();
    let record = town.open();
    (0..40).for_each(|n| bring(&record, n));
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| (0..6).map(|_| opened_and_erased_loosely(&record)).sum::<u64>()))
            .collect();
        let writer = scope.spawn(|| {
            for n in 0..40 {
                // Either comes first; then the other is too late.
                let _ = record.append_blocking(write(matter(n), Expected::Version(1), "more words"));
            }
        });
        let erased =
            (0..40).filter(|n| record.append_blocking(erasing(matter(*n), &Class::ALL)).is_ok()).count();
        assert!(readers.into_iter().all(|reader| reader.join().unwrap() > 0));
        writer.join().unwrap();
        let (opened, gone) = opened_and_erased(&record);
        assert_eq!(gone as usize, erased * 2);
        assert_eq!(opened as usize, (40 - erased) * 2);
    });
}

/// While others write, a check may see half of a batch; words must open or not, never to something else.
fn opened_and_erased_loosely(record: &Record) -> u64 {
    let report = record.check().unwrap();
    assert!(report.findings.iter().all(|f| !f.contains("do not open")), "{report:?}");
    report.opened
}

/// Any digest that no event has, as SQL of both stores.
const NOBODYS: &str = "SELECT x FROM events WHERE position = 0";

/// The digest of what a matter's second event sealed.
fn digest_of(n: u64) -> String {
    format!("SELECT x FROM events JOIN streams s ON s.id = stream WHERE s.name = '{}' AND seq = 1", matter(n))
}

/// An intent of a process that is gone, as it would lie there.
fn intend(town: &Town, n: u64, digest: &str) {
    for class in Class::ALL {
        let (name, class) = (matter(n), class as i64);
        match town.is_of_files() {
            true => town.change(
                Inside::Keys,
                &format!(
                    "ATTACH '{}' AS log; INSERT INTO intents SELECT '{name}', {class}, 1, x FROM ({});",
                    town.path("log.db").display(),
                    digest.replace("FROM events JOIN streams", "FROM log.events JOIN log.streams")
                ),
            ),
            false => town.change(
                Inside::Keys,
                &format!(
                    "INSERT INTO intents SELECT 'gone', '{name}', {class}, 1, x, now() - interval '1 hour'
                     FROM ({digest}) AS event"
                ),
            ),
        }
    }
}
