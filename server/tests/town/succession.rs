//! Is the note by which one key followed another there for everybody who verifies?

use crate::{
    program::{amanat, get, started, stopped},
    town::TestTown,
};
use amanat_proof::{key::VerifierKey, note::Note};
use std::process::Stdio;

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
