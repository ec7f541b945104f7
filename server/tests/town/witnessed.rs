//! Do people outside see that the log only grew, and does the sender's receipt say so?

use crate::town::{MORNING, TestTown, ground_of};
use amanat::{
    clock::Clock,
    http::router,
    settings::Settings,
    witness::{door, store::Witness},
    witnesses::{
        Amiss,
        round::{MAX_ROUND, Round, round},
        settings::{WitnessSetting, WitnessSettings},
    },
};
use amanat_core::{decide::matter::Reach, values::MatterNo};
use amanat_proof::{
    checkpoint::Checkpoint,
    key::{KeyKind, SignerKey},
    note::Note,
    receipt::{Outcome, judge},
    witness::asker::Alarm,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
    routing::post,
};
use std::{sync::Arc, time::Instant};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tower::ServiceExt;

/// A witness on this machine, honest or not.
struct Outside {
    setting: WitnessSetting,
    _dir: TempDir,
    served: tokio::task::JoinHandle<()>,
}

fn serve(town: &TestTown, pages: Router) -> (String, tokio::task::JoinHandle<()>) {
    let listener = town.wait(TcpListener::bind("127.0.0.1:0")).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    (url, town.spawn(async move { door::serve(listener, pages, std::future::pending()).await.unwrap() }))
}

/// A university that does what a witness does.
fn honest(town: &TestTown, name: &str) -> Outside {
    let dir = TempDir::new().unwrap();
    let key = Witness::init(dir.path(), name).unwrap().to_string();
    Witness::add(dir.path(), town.town.record().vkey()).unwrap();
    let witness = Arc::new(Witness::open(dir.path()).unwrap());
    let (url, served) = serve(town, door::router(witness, Clock::wall(), "/").unwrap());
    Outside { setting: WitnessSetting { key, url }, _dir: dir, served }
}

/// One that answers whatever it likes.
fn odd(town: &TestTown, seed: u8, pages: Router) -> Outside {
    let key = SignerKey::from_seed(&format!("odd{seed}.example"), KeyKind::Cosignature, &[seed; 32]).unwrap();
    let (url, served) = serve(town, pages);
    let setting = WitnessSetting { key: key.verifier().to_string(), url };
    Outside { setting, _dir: TempDir::new().unwrap(), served }
}

fn saying(status: u16, kind: &'static str, body: &'static str) -> Router {
    let status = StatusCode::from_u16(status).unwrap();
    Router::new()
        .route("/add-checkpoint", post(move || async move { (status, [("content-type", kind)], body) }))
}

fn witnessed_by(town: &mut TestTown, quorum: usize, asked: &[&Outside]) {
    let ask = asked.iter().map(|one| one.setting.clone()).collect();
    let witnesses = WitnessSettings { quorum, ask };
    town.goes_on_with(Settings { witnesses, ..Settings::default() }, MORNING);
}

fn tick(town: &TestTown) -> Round {
    town.wait(town.town.record().publish()).unwrap();
    town.wait(round(&town.town)).unwrap()
}

fn report(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    town.brings("report", lat, lon, Reach::None).unwrap().matter.no
}

fn outcome(town: &TestTown, no: MatterNo) -> Outcome {
    judge(&town.sender(no).receipt(no).unwrap().unwrap(), &town.policy())
}

fn get(town: &TestTown, path: &str) -> String {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let answer = town.wait(router(town.town.clone()).oneshot(request)).unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    String::from_utf8(town.wait(to_bytes(answer.into_body(), 1 << 20)).unwrap().to_vec()).unwrap()
}

fn shown(town: &TestTown) -> Note {
    Note::read(get(town, "/checkpoint").as_bytes()).unwrap()
}

fn size(note: &Note) -> u64 {
    Checkpoint::read(note.text()).unwrap().size
}

#[test]
fn a_receipt_fetched_again_after_the_tick_says_who_has_seen_it() {
    let mut town = TestTown::new();
    let (a, b) = (honest(&town, "a.example"), honest(&town, "b.example"));
    witnessed_by(&mut town, 2, &[&a, &b]);
    let no = report(&town);
    assert_eq!(outcome(&town, no), Outcome::RecordedByLogOnly, "nobody has seen it yet");
    let first = tick(&town);
    assert_eq!((first.cosigned, first.enough), (2, true));
    assert_eq!(outcome(&town, no), Outcome::RecordedAndWitnessed { witnesses: 2 });
    let seen = town.policy().see(&shown(&town)).unwrap();
    assert_eq!((seen.witnesses, seen.enough, seen.checkpoint.size), (2, true, first.size));
    assert_eq!(get(&town, "/log.policy"), town.town.policy_text());

    let later = report(&town);
    assert_eq!(outcome(&town, later), Outcome::RecordedByLogOnly);
    assert_eq!(outcome(&town, no), Outcome::RecordedAndWitnessed { witnesses: 2 });
    let second = tick(&town);
    assert!(second.enough && second.size > first.size);
    assert_eq!(outcome(&town, later), Outcome::RecordedAndWitnessed { witnesses: 2 });
}

#[test]
fn until_the_witnesses_have_answered_the_checkpoint_before_stays() {
    let mut town = TestTown::new();
    let a = honest(&town, "a.example");
    witnessed_by(&mut town, 1, &[&a]);
    let first = tick(&town);
    report(&town);
    town.wait(town.town.record().publish()).unwrap();
    let between = shown(&town);
    assert_eq!(size(&between), first.size);
    assert!(town.policy().see(&between).unwrap().enough);
    let second = town.wait(round(&town.town)).unwrap();
    assert_eq!(size(&shown(&town)), second.size);
}

#[test]
fn below_the_quorum_nothing_is_said_to_be_witnessed_and_nothing_waits() {
    let mut town = TestTown::new();
    let a = honest(&town, "a.example");
    let pending = Router::new().route("/add-checkpoint", post(std::future::pending::<String>));
    let slow = odd(&town, 1, pending);
    let liar = odd(&town, 2, saying(200, "text/plain", "— odd2.example AAAA\n"));
    let broken = odd(&town, 3, saying(500, "text/plain", ""));
    let circles = odd(&town, 4, saying(409, "text/x.tlog.size", "0\n"));
    witnessed_by(&mut town, 2, &[&a, &slow, &liar, &broken, &circles]);
    let no = report(&town);
    let begun = Instant::now();
    let done = tick(&town);
    assert!(begun.elapsed() < MAX_ROUND);
    assert_eq!((done.cosigned, done.enough), (1, false));
    assert_eq!(outcome(&town, no), Outcome::RecordedByLogOnly);
    let seen = town.policy().see(&shown(&town)).unwrap();
    assert_eq!((seen.witnesses, seen.enough, seen.checkpoint.size), (1, false, done.size));
    assert_eq!(town.town.witnesses().amiss().len(), 4);
    assert!(town.town.witnesses().alarms().is_empty(), "silence is no alarm");
    assert_eq!(get(&town, "/healthz"), "ready");
}

#[test]
fn a_witness_that_has_seen_another_past_is_an_alarm() {
    let mut town = TestTown::new();
    let a = honest(&town, "a.example");
    let ahead = odd(&town, 1, saying(409, "text/x.tlog.size", "99999999\n"));
    let forked = odd(&town, 2, saying(422, "text/plain", ""));
    witnessed_by(&mut town, 1, &[&a, &ahead, &forked]);
    assert!(tick(&town).enough, "the others go on");
    assert_eq!(
        town.town.witnesses().alarms(),
        [("odd1.example".to_owned(), Alarm::Ahead(99_999_999)), ("odd2.example".to_owned(), Alarm::NotGrown)]
    );
    let health = get(&town, "/healthz");
    assert_eq!(health, "ready\nwitness-ahead\nwitness-not-grown");
}

#[test]
fn what_was_cosigned_is_shown_after_a_restart_and_what_was_lost_is_learned_again() {
    let mut town = TestTown::new();
    let a = honest(&town, "a.example");
    witnessed_by(&mut town, 1, &[&a]);
    let no = report(&town);
    let first = tick(&town);
    town.restart();
    witnessed_by(&mut town, 1, &[&a]);
    assert_eq!(size(&shown(&town)), first.size);
    assert_eq!(outcome(&town, no), Outcome::RecordedAndWitnessed { witnesses: 1 });

    // Whoever lost the file asks from nothing, and is told by the witness.
    std::fs::remove_file(town.town.record().settings().dir.join("witnesses")).unwrap();
    town.restart();
    witnessed_by(&mut town, 1, &[&a]);
    assert_eq!(outcome(&town, no), Outcome::RecordedByLogOnly);
    report(&town);
    assert!(tick(&town).enough);
    assert_eq!(outcome(&town, no), Outcome::RecordedAndWitnessed { witnesses: 1 });

    // A witness that is gone is said to be so.
    a.served.abort();
    town.wait(async {
        while !a.served.is_finished() {
            tokio::task::yield_now().await
        }
    });
    // Whoever had a connection open would still be answered.
    witnessed_by(&mut town, 1, &[&a]);
    assert!(!tick(&town).enough);
    let gone = town.town.witnesses().amiss();
    assert!(matches!(gone[..], [(_, Amiss::Nothing(_))]), "{gone:?}");
}
