//! Is a call for help told further when nobody claims it, kept when the log cannot be written, and never lost?

use crate::{
    api::{self, theft},
    sos::{ask, call, call_of, claim, dispatcher, does, life, press, secret, signals},
    town::{TestTown, ground_of},
};
use amanat::sos::{
    ladder::{Waits, escalate_once},
    spool::RESERVE_BYTES,
    take,
};
use amanat_core::{
    event::{Actor, Draft, Part, Stream},
    react::alert::{Alert, Audience},
    values::*,
};
use amanat_record::{Append, Expected, Health, Lane, Noted, Write};
use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tower::ServiceExt;

/// Room in the log for what is adopted and a little more.
const FEW_PAGES: u32 = 400;

fn in_kohat(town: &TestTown) -> Value {
    let (lat, lon) = ground_of(town, "kohat-city");
    json!({ "position": { "lat": lat, "lon": lon } })
}

fn escalate(town: &TestTown, waits: &mut Waits, at: Instant) -> usize {
    town.wait(escalate_once(&town.town, waits, at)).unwrap()
}

/// Who is to be told, as it waits to be delivered.
fn told(town: &TestTown) -> Vec<(String, Alert)> {
    let due = town.town.record().due_errands(town.town.now() + Span::from_days(1), 100).unwrap();
    due.into_iter().map(|errand| (errand.via, serde_json::from_slice(&errand.words).unwrap())).collect()
}

#[test]
fn while_the_clock_stands_still_or_goes_back_what_nobody_claims_is_told_further() {
    let town = TestTown::new();
    let (_, answer) = call(&town, press("key-nobody-claims-1", &in_kohat(&town)));
    let (mut waits, began) = (Waits::default(), Instant::now());
    let after = |secs| began + Duration::from_secs(secs);
    assert_eq!(escalate(&town, &mut waits, after(0)), 0);
    assert_eq!(escalate(&town, &mut waits, after(14)), 0);
    assert_eq!(escalate(&town, &mut waits, after(15)), 1, "by the machine's own time");
    assert_eq!(escalate(&town, &mut waits, after(16)), 0, "once");
    town.town.clock().set(town.town.now() - Span::from_hours(5));
    assert_eq!(escalate(&town, &mut waits, after(30)), 1);
    let told = told(&town);
    let room: UnitId = "kohat-room".parse().unwrap();
    let leads = |via: &str| {
        told.iter().any(|(by, t)| {
            by == via && t.to == Audience::Leading(room.clone()) && t.message == "sos-tell-officer_on_duty"
        })
    };
    assert!(leads("voice") && leads("sms"), "{told:?}");
    assert!(told.iter().all(|(_, t)| t.status == Status::Actual));
    assert!(town.town.words().of(Language::Ur).has(&told[0].1.message), "there are words for it");
    assert_eq!(escalate(&town, &mut waits, after(60)), 1);
    let neighbour = life(&town, &answer).state.told.clone();
    assert_eq!(neighbour.len(), 1);
    let there = dispatcher(&town, "d9", neighbour[0].as_str());
    does(&town, &there, "d9", &answer["id"], claim(neighbour[0].as_str())).unwrap();
    assert_eq!(escalate(&town, &mut waits, after(6_000)), 0, "somebody answers for it");
}

#[test]
fn after_a_restart_a_signal_that_has_waited_is_told_further_at_once() {
    let mut town = TestTown::new();
    call(&town, press("key-before-restart1", &in_kohat(&town)));
    town.town.clock().set(town.town.now() + Span::from_secs(40));
    town.restart();
    let (mut waits, now) = (Waits::default(), Instant::now());
    assert_eq!(escalate(&town, &mut waits, now), 1);
    assert_eq!(escalate(&town, &mut waits, now), 1, "the second step was due as well");
    assert_eq!(escalate(&town, &mut waits, now), 0);
}

#[test]
fn whoever_cancels_wakes_nobody() {
    let town = crate::sos::with_a_school();
    let question = crate::sos::signed(&town, press("key-of-a-cancel-001", &json!({})), "nonce-0123456789");
    let (_, answer) = call(&town, question);
    let mut news = town.town.record().subscribe();
    let path = format!("/sos/{}/cancel", answer["id"].as_str().unwrap());
    let cancel = ask("POST", &path, &json!({ "pin": "1111" }));
    call(&town, crate::sos::signed(&town, cancel, "nonce-9876543210"));
    let mut waits = Waits::default();
    assert_eq!(escalate(&town, &mut waits, Instant::now() + Duration::from_secs(3_600)), 0);
    assert_eq!(told(&town), []);
    let mut kinds = Vec::new();
    while let Ok(noted) = news.try_recv() {
        kinds.push(noted.kind.clone());
    }
    // Of the press itself the views may tell a little later than its answer.
    kinds.retain(|kind| kind != "accepted");
    kinds.dedup();
    assert_eq!(kinds, ["cancelled"]);
}

/// Consoles hear of a signal from the shelf, and nobody who is told outside is waited for.
#[test]
fn a_press_is_told_to_consoles_at_once_and_waits_for_nobody_outside() {
    let town = TestTown::new();
    let mut news = town.town.record().subscribe();
    let (_, answer) = call(&town, press("key-of-the-console1", &json!({})));
    let mine = |noted: &Arc<Noted>| matches!(&noted.stream, Stream::Signal(id) if answer["id"] == json!(id.as_str()));
    let first = std::iter::from_fn(|| news.try_recv().ok()).find(mine);
    assert_eq!(first.expect("noted before it was answered").kind, "accepted");
    assert_eq!(town.town.record().open_errands().unwrap(), 0, "nothing leaves with the press itself");
}

/// The log of a town takes nothing any more.
fn full() -> TestTown {
    let town = TestTown::on_a_disk_of(Some(FEW_PAGES));
    let health = town.town.record().health();
    for _ in 0..200 {
        if *health.borrow() != Health::Writing {
            return town;
        }
        let draft = Draft {
            kind: "filled".into(),
            facts: Value::Null,
            at: town.town.now(),
            occurred: town.town.now(),
            actor: Actor::Operator,
            unit: None,
            due: None,
            parts: vec![Part { class: Class::Content, words: vec![b' '; 200 << 10] }],
        };
        let stream = Stream::Configuration("filling".into());
        let write = Write::of(stream, Expected::Any, "accounts", vec![draft]);
        let _ = town.wait(town.town.record().append(Append::one(Lane::Ordinary, None, write)));
    }
    panic!("the log has room for everything");
}

#[test]
fn what_the_log_does_not_take_is_kept_shown_and_follows_once_after_a_restart() {
    let mut town = full();
    let mut shown = town.town.sos().spool().watch();
    shown.mark_unchanged();
    let (status, answer) = call(&town, press("key-while-stopped-1", &in_kohat(&town)));
    assert_eq!((status, &answer["kept"], &answer["state"]), (202, &json!(true), &Value::Null), "{answer}");
    assert!(shown.has_changed().unwrap());
    let waiting = town.town.sos().spool().list();
    assert_eq!((waiting.len(), waiting[0].asked.room.as_str()), (1, "kohat-room"));
    let path = format!("/sos/{}", answer["id"].as_str().unwrap());
    let with_secret = |question: api::Question| question.with("x-sos-secret", secret(&answer));
    let (status, kept) = call(&town, with_secret(ask("GET", &path, &Value::Null)));
    assert_eq!((status, &kept["kept"]), (200, &json!(true)));
    assert_eq!(call(&town, ask("GET", &path, &Value::Null)).0, 404);
    let again = with_secret(ask("POST", &format!("{path}/press"), &json!({ "text": "جلدی" })));
    assert_eq!(call(&town, again.with("idempotency-key", "key-of-the-second-1")).0, 202);
    let (status, same) = call(&town, press("key-while-stopped-1", &in_kohat(&town)));
    assert_eq!((status, &same["id"]), (202, &answer["id"]), "the device tries again");
    let on_disk = std::fs::read_dir(town.town.record().settings().dir.join("spool")).unwrap();
    for file in on_disk {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("جلدی"), "sealed");
    }
    town.town.clock().set(town.town.now() + Span::from_secs(20));
    town.restart_on_a_larger_disk();
    assert_eq!(town.town.sos().spool().len(), 3, "as they were left");
    assert_eq!(town.wait(take::drain_once(&town.town)), 3);
    assert_eq!((signals(&town), town.town.sos().spool().len()), (1, 0));
    let state = life(&town, &answer).state.clone();
    assert_eq!((state.presses, state.facts.kept_s), (2, Some(20)), "queued, then accepted");
    assert_eq!(state.pressed, state.accepted - Span::from_secs(20), "when it came, not when the log had it");
    let (status, same) = call(&town, press("key-while-stopped-1", &in_kohat(&town)));
    assert_eq!((status, &same["id"], &same["secret"]), (201, &answer["id"], &answer["secret"]));
    assert_eq!(town.wait(take::drain_once(&town.town)), 0);
    assert_eq!(signals(&town), 1);
}

#[test]
fn a_press_before_and_after_a_restart_is_one_signal() {
    let mut town = TestTown::new();
    let (_, before) = call(&town, press("key-over-a-restart1", &json!({})));
    town.restart();
    let (status, after) = call(&town, press("key-over-a-restart1", &json!({})));
    assert_eq!((status, &after["id"], &after["secret"]), (201, &before["id"], &before["secret"]));
    assert_eq!(signals(&town), 1);
}

#[test]
fn room_is_held_back_on_the_disk_and_given_back_when_nothing_else_is_left() {
    let town = full();
    let (spool, folder) = (town.town.sos().spool(), town.town.record().settings().dir.join("spool"));
    spool.prepare().unwrap();
    assert_eq!(std::fs::metadata(folder.join("reserve")).unwrap().len(), RESERVE_BYTES);
    // A name that cannot be written stands for a disk that takes nothing.
    std::fs::create_dir(folder.join(format!("{:020}.tmp", 0))).unwrap();
    let (status, answer) = call(&town, press("key-on-a-full-disk1", &json!({})));
    assert_eq!((status, answer["problem"].as_str()), (503, Some("not_kept")), "it is not said to be kept");
    assert!(!folder.join("reserve").exists(), "the reserve was given back");
    assert_eq!(spool.len(), 1, "and the room is shown it all the same");
    assert_eq!(call(&town, press("key-on-a-full-disk2", &json!({}))).0, 202);
}

#[test]
fn of_many_calls_in_a_crowd_of_reports_none_is_refused_and_none_is_lost() {
    const CALLS: usize = 50;
    const REPORTS: usize = 150;
    let town = TestTown::new();
    let body = theft(&town, "kohat-city").to_string();
    let reports = |town: &TestTown, n: usize, body: String| {
        let request = Request::post("/api/v1/reports")
            .header("idempotency-key", format!("key-of-a-flood-{n:05}"))
            .header("content-type", "application/json")
            .body(Body::from(body))
            .unwrap();
        let router = amanat::http::router(town.town.clone());
        async move { router.oneshot(request).await.unwrap().status().as_u16() }
    };
    let calls = (0..CALLS).map(|n| call_of(&town.town, press(&format!("key-in-a-crowd-{n:04}"), &json!({}))));
    let crowd = (0..REPORTS).map(|n| reports(&town, n, body.clone()));
    let (answers, came) =
        town.wait(async { tokio::join!(futures::future::join_all(calls), futures::future::join_all(crowd)) });
    assert!(answers.iter().all(|(status, _)| *status == 201));
    assert!(came.iter().all(|status| [201, 429].contains(status)), "{came:?}");
    assert_eq!(signals(&town), CALLS);
}
