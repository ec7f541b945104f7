//! Is the note by which one key followed another there for everybody who verifies?

use crate::{
    program::{amanat, checked, get, started, stopped},
    town::TestTown,
};
use amanat_proof::{key::VerifierKey, note::Note};
use amanat_record::{Settings, backup::succession};
use std::{
    process::Stdio,
    time::{Duration, Instant},
};

/// The longest that something is waited for that a start does by itself.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn whoever_verifies_reads_the_note_that_both_keys_signed_and_that_there_is_no_other() {
    let around = TestTown::on_a_disk();
    let dir = around.path().join("data");
    let renewed = amanat(&["log", "renew-key"], &dir).stdout(Stdio::null()).status().unwrap();
    assert!(renewed.success());
    let (child, at) = started(amanat(&["serve"], &dir));
    let (status, note) = get(&at, "/succession/0").unwrap();
    assert_eq!(status, 200, "{note}");
    let (_, policy) = get(&at, "/log.policy").unwrap();
    let keys: Vec<VerifierKey> = policy
        .lines()
        .filter_map(|line| line.strip_prefix("log ")?.split(' ').next()?.parse().ok())
        .collect();
    assert_eq!(keys.len(), 2, "the key of before and the one of now: {policy}");
    let signed = Note::read(note.as_bytes()).unwrap();
    assert_eq!(signed.verify(&keys).unwrap().len(), 2, "{note}");
    for nothing in ["/succession/1", "/succession/-1", "/succession/x"] {
        assert_eq!(get(&at, nothing).unwrap().0, 404, "{nothing}");
    }
    stopped(child);
}

#[test]
fn a_new_key_whose_command_was_cut_short_is_said_in_the_log_by_the_next_start_and_once() {
    let around = TestTown::on_a_disk();
    let dir = around.path().join("data");
    succession::succeed(&Settings::at(&dir, "log.example/kp"), None, None).unwrap();
    let says = || -> i64 {
        let log = rusqlite::Connection::open(dir.join("log.db")).unwrap();
        let sql = r#"SELECT count(*) FROM events WHERE instr(CAST(header AS TEXT), '"key_renewed"') > 0"#;
        log.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(says(), 0, "the command would have written it");
    for _ in 0..2 {
        let (child, _) = started(amanat(&["serve"], &dir));
        let since = Instant::now();
        while says() == 0 {
            assert!(since.elapsed() < PATIENCE, "nobody says it");
            std::thread::park_timeout(Duration::from_millis(50));
        }
        stopped(child);
        assert_eq!(says(), 1);
    }
    checked(&dir);
}
