//! Is everything that was answered there, once, when the program is killed while people send?
//!
//! The program itself behind its doors: reports and calls for help come by HTTP, it is killed with SIGKILL, started
//! again, killed again. What somebody was answered is there; what nobody sent is not. `KILL9_CYCLES=200` does it more
//! often.

use crate::{
    api::theft,
    program::{amanat, checked, get, sends, started, stopped},
    town::TestTown,
};
use amanat_core::event::Stream;
use amanat_proof::{
    policy::Policy,
    receipt::{Outcome, Receipt, judge},
};
use amanat_record::Record;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Mutex,
};

/// People who send at the same time; half of them call for help.
const SENDERS: usize = 4;
/// It is killed after so many answers.
const ANSWERS: usize = 24;
/// Events that are read at once.
const PAGE: usize = 5_000;

/// What was sent, and what came back.
#[derive(Default)]
struct Told {
    sent: BTreeSet<String>,
    answered: BTreeMap<String, Value>,
}

fn cycles() -> usize {
    std::env::var("KILL9_CYCLES").ok().and_then(|n| n.parse().ok()).unwrap_or(3)
}

/// Where a key belongs, and what is sent under it.
fn send(at: &str, key: &str, report: &Value) -> Option<(u16, Value)> {
    match key.starts_with("call") {
        true => sends(at, "/sos", key, &json!({ "text": "مدد کریں" })),
        false => sends(at, "/api/v1/reports", key, report),
    }
}

/// Everybody sends until nobody answers any more.
fn under_load(at: &str, cycle: usize, report: &Value, told: &Mutex<Told>, kill: impl Fn() + Sync) {
    let before = told.lock().unwrap().answered.len();
    std::thread::scope(|scope| {
        for sender in 0..SENDERS {
            let kill = &kill;
            scope.spawn(move || {
                for n in 0.. {
                    let kind = if sender % 2 == 0 { "call" } else { "report" };
                    let key = format!("{kind}-of-a-sender-{cycle:03}-{sender}-{n:04}");
                    told.lock().unwrap().sent.insert(key.clone());
                    let Some((status, answer)) = send(at, &key, report) else { return };
                    assert_eq!(status, 201, "{answer}");
                    let mut told = told.lock().unwrap();
                    told.answered.insert(key, answer);
                    if told.answered.len() - before >= ANSWERS {
                        kill();
                    }
                }
            });
        }
    });
}

/// What does not change from one answer to the same key to the next.
fn essence(answer: &Value) -> (&Value, &Value) {
    (&answer["position"], &answer["receipt"]["event"])
}

/// Lives of people that are in the log: matters and calls.
fn lives(dir: &Path) -> usize {
    let settings = amanat_record::Settings::at(dir, "log.example/kp");
    let record = Record::open(settings).unwrap();
    let is_new = |stream: &Stream| matches!(stream, Stream::Matter(_) | Stream::Signal(_));
    let (mut lives, mut from) = (0, 0);
    loop {
        let events = record.events(from, PAGE).unwrap();
        let Some((last, _)) = events.last() else { break lives };
        from = last + 1;
        lives += events.iter().filter(|(_, header)| header.seq == 0 && is_new(&header.stream)).count();
    }
}

#[test]
fn of_a_program_that_is_killed_while_people_send_everything_answered_is_there_once() {
    let report = theft(&TestTown::new(), "kohat-city");
    let around = TestTown::on_a_disk();
    let dir = around.path().join("data");
    let (before, told) = (lives(&dir), Mutex::new(Told::default()));
    for cycle in 0..cycles() {
        let (child, at) = started(amanat(&["serve"], &dir));
        let child = Mutex::new(child);
        under_load(&at, cycle, &report, &told, || child.lock().unwrap().kill().unwrap());
        child.into_inner().unwrap().wait().unwrap();
    }
    let told = told.into_inner().unwrap();
    let (child, at) = started(amanat(&["serve"], &dir));
    let policy = Policy::read(get(&at, "/log.policy").unwrap().1.as_bytes()).unwrap();
    let (mut lost, mut verified) = (0, 0);
    for key in &told.sent {
        // Whoever was not answered sends again.
        let (status, again) = send(&at, key, &report).unwrap();
        assert!((200..300).contains(&status), "{key}: {again}");
        let Some(first) = told.answered.get(key) else { continue };
        lost += usize::from(essence(first) != essence(&again));
        let (position, event) = essence(first);
        assert!(position.is_u64() || event.is_string(), "an answer says where it stands: {first}");
        if key.starts_with("report") {
            verified += 1;
            let receipt = Receipt::from_html_or_json(&first["receipt"].to_string()).unwrap();
            assert_eq!(judge(&receipt, &policy), Outcome::RecordedByLogOnly, "{key}");
        }
    }
    stopped(child);
    checked(&dir);
    let (there, sent) = (lives(&dir) - before, told.sent.len());
    println!("acknowledged {}, lost {lost}, ghosts {}", told.answered.len(), there.abs_diff(sent));
    assert_eq!((lost, there), (0, sent), "everything sent, once, and nothing that nobody sent");
    assert!(told.answered.len() >= cycles() * ANSWERS && verified > 0);
}
