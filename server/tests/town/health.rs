//! Is each way of doing with less seen on the health page and in the numbers, and is nobody named there?

use crate::{
    api::{Heard, constable, get, good, hear, post, theft},
    sos::{call, press},
    town::{TestTown, ground_of},
};
use amanat::{health, metrics, scrub::scrub_once};
use amanat_core::{
    decide::{matter::Reach, signal::Signal},
    guard::Duty,
    values::{Language, Span},
};
use amanat_record::Shown;
use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use serde_json::json;
use std::fs;
use tower::ServiceExt;

const MAX_PAGE_BYTES: usize = 1 << 20;

fn page(town: &TestTown, path: &str) -> (u16, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    town.wait(async {
        let answer = metrics::listen::router(town.town.clone()).oneshot(request).await.unwrap();
        let status = answer.status().as_u16();
        let bytes = to_bytes(answer.into_body(), MAX_PAGE_BYTES).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    })
}

/// The value of a number, as its line begins.
fn number(town: &TestTown, line: &str) -> f64 {
    let (status, text) = page(town, "/metrics");
    assert_eq!(status, 200);
    let found = text.lines().find_map(|l| l.strip_prefix(line)?.strip_prefix(' '));
    found.unwrap_or_else(|| panic!("no {line} in {text}")).parse().unwrap()
}

fn faults(town: &TestTown) -> Vec<&'static str> {
    // The machine's own disk may be as it is.
    let found = health::faults(&town.town).into_iter().map(|fault| fault.code);
    found.filter(|code| !code.starts_with("disk-")).collect()
}

#[test]
fn numbers_are_counted_and_name_nobody() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let before = number(&town, "amanat_events_appended_total");
    call(&town, press("key-of-a-counted-call", &json!({})));
    // Whoever is answered has been shown, and with it whatever came before.
    let taken =
        good(hear(&town, post("/api/v1/reports", "key-that-is-counted", &theft(&town, "kohat-city"))));
    good(hear(&town, get("/api/v1/today").by(&token)));
    assert!(number(&town, "amanat_events_appended_total") >= before + 2.0);
    assert!(number(&town, "amanat_sos_total{taken=\"written\"}") >= 1.0);
    assert!(number(&town, "amanat_http_answers_total{listener=\"pages\",class=\"2xx\"}") >= 2.0);
    assert!(number(&town, "amanat_commit_seconds_count") >= 2.0);
    assert!(number(&town, "amanat_batch_commands_bucket{le=\"+Inf\"}") >= 2.0);
    assert_eq!(number(&town, "amanat_writer_up"), 1.0);
    assert_eq!(number(&town, "amanat_views_behind_events"), 0.0);
    assert!(number(&town, "process_resident_memory_bytes") > 1e6);
    let (_, text) = page(&town, "/metrics");
    let code = taken["code"].as_str().unwrap();
    for word in ["kohat", "zahid", "report", "موٹر", code] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    let named: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("# HELP ")?.split(' ').next()).collect();
    let book =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/operate/metrics.md")).unwrap();
    let untold: Vec<_> = named.iter().filter(|name| !book.contains(&format!("`{name}"))).collect();
    assert!(named.len() >= 25 && untold.is_empty(), "docs/operate/metrics.md: {untold:?}");
}

#[test]
fn the_public_port_knows_no_numbers_and_says_codes_alone() {
    let town = TestTown::new();
    assert_eq!(hear(&town, get("/metrics")).status.as_u16(), 404);
    town.town.clock().set(town.town.now() + Span::from_days(16));
    let (lat, lon) = ground_of(&town, "kohat-city");
    town.brings("report", lat, lon, Reach::None).unwrap();
    town.town.clock().set(town.town.now() + Span::from_days(16));
    assert!(faults(&town).contains(&"keys-overdue"), "{:?}", faults(&town));
    assert_eq!(number(&town, "amanat_fault{code=\"keys-overdue\"}"), 1.0);
    let (status, detailed) = page(&town, "/healthz");
    assert_eq!(status, 200);
    assert!(detailed.contains("keys-overdue: keys of "), "{detailed}");
    let public = plain(&town, "/healthz", "");
    assert!(
        public.1.starts_with("ready\n") && public.1.lines().any(|line| line == "keys-overdue"),
        "{}",
        public.1
    );
}

fn plain(town: &TestTown, path: &str, token: &str) -> (u16, String) {
    let request =
        Request::get(path).header("cookie", format!("session={token}")).body(Body::empty()).unwrap();
    town.wait(async {
        let answer = amanat::http::router(town.town.clone()).oneshot(request).await.unwrap();
        let status = answer.status().as_u16();
        let bytes = to_bytes(answer.into_body(), MAX_PAGE_BYTES).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    })
}

#[test]
fn letters_that_nobody_takes_are_seen_after_an_hour() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    town.brings_from("zarmina@mail.example", lat, lon).unwrap();
    assert!(!faults(&town).contains(&"errands-late"));
    town.town.clock().set(town.town.now() + Span::from_hours(2));
    assert!(faults(&town).contains(&"errands-late"), "{:?}", faults(&town));
    assert!(number(&town, "amanat_errands_oldest_seconds{via=\"notice\"}") >= 7_200.0);
    town.settle();
    town.town.clock().set(town.town.now() + Span::from_mins(1));
    assert!(!faults(&town).contains(&"errands-late"));
    assert!(number(&town, "amanat_told_total{way=\"email\",outcome=\"sent\"}") >= 1.0);
}

#[test]
fn a_disk_that_takes_nothing_is_seen_with_the_calls_that_wait_beside_the_log() {
    let mut town = TestTown::on_a_disk_of(Some(400));
    let mut body = theft(&town, "kohat-city");
    body["answers"]["what_happened"] = json!("چوری ".repeat(900));
    let is_full = (0..600).any(|n| {
        !hear(&town, post("/api/v1/reports", &format!("key-until-full-{n:04}"), &body)).status.is_success()
    });
    assert!(is_full);
    let (answer, _) = call(&town, press("key-when-it-is-full", &json!({})));
    assert_eq!(answer, 202);
    assert_eq!(faults(&town)[..2], ["writer-stopped", "sos-spooling"]);
    assert_eq!(page(&town, "/healthz").0, 503);
    assert_eq!(number(&town, "amanat_writer_up"), 0.0);
    assert_eq!(number(&town, "amanat_sos_spooled"), 1.0);
    assert_eq!(number(&town, "amanat_sos_total{taken=\"spooled\"}"), 1.0);
    town.restart_on_a_larger_disk();
    assert_eq!(town.wait(amanat::sos::take::drain_once(&town.town)), 1);
    assert!(!faults(&town).contains(&"sos-spooling"));
}

#[test]
fn while_lists_are_made_again_everything_is_taken_in_and_pages_say_so() {
    let mut town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let before =
        good(hear(&town, post("/api/v1/reports", "key-before-it-broke", &theft(&town, "kohat-city"))));
    call(&town, press("key-of-an-open-call", &json!({})));
    let blocked = town.town.record().settings().dir.join("views.anew");
    town.restart_after(|data| {
        let path = data.join("views.db");
        let mut bytes = fs::read(&path).unwrap();
        bytes.iter_mut().for_each(|byte| *byte = !*byte);
        fs::write(path, bytes).unwrap();
        // In the place of the file that they are made in, so that the story can look.
        fs::create_dir(data.join("views.anew")).unwrap();
    });
    assert_eq!(town.town.record().views_state(), Shown::Anew);
    let today = || hear(&town, get("/today").with("cookie", &format!("session={token}")));
    let words = town.town.words().of(Language::Ur).say("anew-title");
    assert_anew(&today());
    assert!(plain(&town, "/today", &token).1.contains(&words));
    assert_anew(&hear(&town, get("/api/v1/today").by(&token)));
    assert_anew(&hear(&town, get("/api/v1/mine").by(before["code"].as_str().unwrap())));
    let (pressed, _) = call(&town, press("key-while-it-is-broken", &json!({})));
    assert_eq!(pressed, 201, "in the log, and not beside it");
    let after = good(hear(&town, post("/api/v1/reports", "key-while-it-broke", &theft(&town, "kohat-city"))));
    assert!(faults(&town).contains(&"views-anew"));
    assert!(plain(&town, "/healthz", "").1.starts_with("ready\n"));
    assert_eq!(number(&town, "amanat_views_state{state=\"anew\"}"), 1.0);
    fs::remove_dir(blocked).unwrap();
    town.town.record().rebuild().unwrap();
    assert_eq!(today().status.as_u16(), 200);
    for taken in [&before, &after] {
        good(hear(&town, get("/api/v1/mine").by(taken["code"].as_str().unwrap())));
    }
    let board = town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap();
    assert_eq!(board.len(), 2, "both calls are on the board");
    assert!(faults(&town).is_empty(), "{:?}", faults(&town));
}

fn assert_anew(heard: &Heard) {
    assert_eq!(heard.status.as_u16(), 503, "{}", heard.body);
    assert_eq!(heard.headers["retry-after"], "15");
}

#[test]
fn a_bit_that_flipped_on_the_disk_is_on_the_health_page_and_in_the_numbers_until_a_reading_finds_nothing() {
    // What lies in files; a database has its own checksums, and the log's are read alike.
    let mut town = TestTown::on_a_disk_of(Some(1 << 20));
    good(hear(&town, post("/api/v1/reports", "key-before-the-bit", &theft(&town, "kohat-city"))));
    let turn = |data: &std::path::Path| {
        let log = rusqlite::Connection::open(data.join("log.db")).unwrap();
        let turned = "UPDATE vault SET blob = CAST(substr(blob, 1, length(blob) - 1) || x'07' AS BLOB)
                      WHERE id = (SELECT max(id) FROM vault)";
        assert_eq!(log.execute(turned, []).unwrap(), 1);
    };
    assert!(town.wait(scrub_once(&town.town)).unwrap().findings == 0 && faults(&town).is_empty());
    town.restart_after(turn);
    assert!(faults(&town).is_empty(), "nobody has read it again");
    town.wait(scrub_once(&town.town)).unwrap();
    for _ in 0..2 {
        assert_eq!(faults(&town), ["scrub-found"]);
        assert!(number(&town, "amanat_scrub_findings") >= 1.0);
        assert!(number(&town, "amanat_scrub_events") >= 1.0);
        town.restart();
    }
}
