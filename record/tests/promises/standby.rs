//! Does the second machine have everything that was shipped when the first dies, and does it say what was not?

use super::{
    backup::{Safe, fill},
    keys::weeks_later,
    town::{Inside, key, matter, of_a_child, wait, write},
};
use crate::killed::{acknowledged, killed, of_cycle, write_for_ever};
use amanat_core::values::Class;
use amanat_record::{
    Expected, Health, Record, Settings,
    backup::{
        follow::{Follower, Wanted},
        promote::{self, Standing},
        succession,
    },
};
use std::collections::HashSet;

impl Safe {
    fn follow(&self) -> Follower {
        let wanted = Wanted {
            from: &self.path("log"),
            keys_from: &self.path("keys"),
            secrets: Some(&self.town.path("secrets")),
            identities: &self.identities[1..],
            into: &self.path("second"),
        };
        Follower::begin(&wanted).unwrap()
    }
}

/// Not a promise: the first machine, which is killed.
#[test]
#[ignore = "started by its parent below"]
fn first_machine() {
    let Some(settings) = of_a_child() else { return };
    let record = Record::open(settings).unwrap();
    let bring = |n| {
        let mut append = write(matter(n), Expected::Version(0), "words of somebody");
        append.key = key(&format!("first:{n}"), 1);
        Some(record.append_blocking(append).unwrap().first)
    };
    std::thread::scope(|scope| write_for_ever(scope, 1, &bring));
}

#[test]
fn the_first_is_killed_and_the_second_has_all_that_was_shipped_and_tells_the_rest_by_number() {
    let safe = Safe::new();
    let (mut written, mut shipped, mut follower) = (Vec::new(), 0, None);
    let given = of_cycle(0, &safe.town.for_a_child());
    killed(concat!(module_path!(), "::first_machine"), &given, |line| {
        if let Some(said) = acknowledged(line) {
            written.push(said);
            if written.len() % 40 == 0 && written.len() <= 200 {
                shipped = safe.backup(false).unwrap().to;
                assert!(shipped >= written.len() as u64, "what is acknowledged is shipped");
                let second = follower.get_or_insert_with(|| safe.follow());
                assert_eq!(second.step().unwrap(), shipped);
            }
        }
        // What follows was surely not shipped.
        written.len() >= 240 && written.last().is_some_and(|(_, at)| *at >= shipped + 20)
    });
    drop(follower.take());
    let second = promote::plain_settings(&safe.path("second"), "log.example/test");
    let health = Record::open(second.clone()).unwrap().health().borrow().clone();
    assert!(matches!(health, Health::Stopped(why) if why.contains("follows another machine")));
    // The first one's disk is still there: its anchor says how much is missing, and nothing is lifted.
    let anchor = safe.town.path("anchor");
    let Standing::Behind { has, signed } = promote::standing(&second, &anchor).unwrap() else { panic!() };
    let lost = written.iter().filter(|(_, position)| *position >= has).count() as u64;
    assert!(has == shipped && signed - has >= lost && lost > 0, "{has} {signed} {lost}");
    let said = promote::promote(&second, &anchor).unwrap_err().to_string();
    assert!(said.contains(&format!("{} of them, positions {has} to {}", signed - has, signed - 1)), "{said}");
    // What it had is shipped from its disk, and the second takes over with everything that was acknowledged.
    safe.backup(false).unwrap();
    let mut follower = safe.follow();
    assert!(follower.step().unwrap() >= signed);
    drop(follower);
    let report = promote::promote(&second, &anchor).unwrap();
    assert!(report.is_good() && report.events == report.opened, "{report:?}");
    let second = Record::open(second).unwrap();
    let there: HashSet<_> =
        second.events(0, 10_000).unwrap().into_iter().map(|(at, h)| (h.stream, at)).collect();
    assert!(written.iter().all(|(n, at)| there.contains(&(matter(*n), *at))));
    fill(&second, 1 << 40, 1);
}

#[test]
fn what_never_came_begins_a_successor_that_says_so_and_old_receipts_verify() {
    let safe = Safe::new();
    let first = safe.town.open();
    fill(&first, 0, 30);
    let old_vkey = first.vkey().to_owned();
    safe.backup(true).unwrap();
    safe.follow().step().unwrap();
    fill(&first, 30, 4);
    drop(first);
    let latched = promote::plain_settings(&safe.path("second"), "log.example/test");
    let anchor = safe.town.path("anchor");
    assert!(succession::succeed(&latched, None, None).is_err(), "not under its own name");
    let done = succession::succeed(&latched, Some("log.example/test-2"), Some(&anchor)).unwrap();
    assert_eq!((done.said.size, done.signed), (30, 34));
    assert_eq!(succession::Succession::read(&done.said.note).unwrap(), done.said);
    let settings = Settings { origin: "log.example/test-2".into(), ..latched.clone() };
    let record = Record::open(settings).unwrap();
    fill(&record, 100, 3);
    let report = record.check().unwrap();
    assert!(report.is_good() && report.opened == 33, "{report:?}");
    assert_ne!(record.vkey(), old_vkey);
    assert_eq!(record.successions()[0].from.to_string(), old_vkey);
    assert!(record.policy_logs().contains(&old_vkey), "who verifies an old receipt finds its key");
    drop(record);
    assert!(Record::open(latched).is_err(), "the old name is not signed again here");
}

#[test]
fn a_renewed_key_goes_on_under_the_same_name_and_so_does_the_backup() {
    let safe = Safe::new();
    let record = safe.town.open();
    fill(&record, 0, 8);
    let old = record.vkey().to_owned();
    safe.backup(true).unwrap();
    assert!(succession::succeed(&safe.town.settings, None, None).is_err(), "not while it runs");
    drop(record);
    let done = succession::succeed(&safe.town.settings, None, None).unwrap();
    let record = safe.town.open();
    fill(&record, 8, 2);
    assert_eq!(
        (done.said.from.to_string(), done.said.to.to_string()),
        (old.clone(), record.vkey().to_owned())
    );
    assert!(record.check().unwrap().is_good());
    assert!(record.policy_logs().contains(&old));
    safe.backup(true).unwrap();
    let restored = safe.restore("new").unwrap();
    assert!(restored.findings.is_empty() && restored.events == 10, "{restored:?}");
    assert_eq!(Record::open(safe.latched("new")).unwrap().successions().len(), 1);
}

#[test]
fn keys_that_are_rotated_or_erased_on_the_first_are_so_on_the_second() {
    let mut safe = Safe::new();
    let record = safe.town.open();
    fill(&record, 0, 10);
    safe.backup(false).unwrap();
    let mut follower = safe.follow();
    follower.step().unwrap();
    wait(record.erase(&matter(3), &Class::ALL)).unwrap();
    wait(record.rotate_keys(weeks_later(1))).unwrap();
    safe.now = weeks_later(1);
    fill(&record, 10, 1);
    assert!(safe.backup(false).unwrap().keys);
    assert_eq!(follower.step().unwrap(), 11);
    drop(follower);
    let second = safe.path("second");
    let there = |file: &str, sql: &str| -> i64 {
        let db = rusqlite::Connection::open(second.join(file)).unwrap();
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    for weeks in ["SELECT count(DISTINCT week) FROM epochs", "SELECT max(week) FROM epochs"] {
        assert_eq!(there("epochs.db", weeks), safe.town.count(Inside::Epochs, weeks), "{weeks}");
    }
    let erased = "SELECT count(*) FROM data_keys WHERE length(wrapped) = 0";
    let here = safe.town.count(Inside::Keys, erased);
    assert_eq!(there("keys.db", erased), here);
    assert!(here >= i64::try_from(Class::ALL.len()).unwrap(), "every class of the matter");
    let report =
        promote::promote(&promote::plain_settings(&second, "log.example/test"), &safe.town.path("anchor"));
    let report = report.unwrap();
    assert_eq!((report.is_good(), report.opened, report.erased), (true, 10, 1), "{report:?}");
}
