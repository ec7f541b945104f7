//! On a day when too much comes at once, a clock goes wrong or the house is told to stop: is anything lost?

use crate::{
    api::{self, constable, good, hear, number_of, theft},
    town::TestTown,
};
use amanat::{commands::serve, http};
use amanat_core::values::Span;
use axum::{body::Body, http::Request};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tower::ServiceExt;

/// Reports sent in the same moment.
const AT_ONCE: usize = 200;
/// Room in the log for what is adopted and some dozens of long reports.
const FEW_PAGES: u32 = 400;
/// The longest that a story waits for anything.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn of_many_reports_at_once_each_is_taken_or_asked_to_come_again_and_none_is_lost() {
    let town = TestTown::new();
    let body = theft(&town, "kohat-city").to_string();
    let send = |n: usize| {
        let request = Request::post("/api/v1/reports")
            .header("idempotency-key", format!("key-of-a-crowd-{n:04}"))
            .header("content-type", "application/json");
        http::router(town.town.clone()).oneshot(request.body(Body::from(body.clone())).unwrap())
    };
    let before = town.town.record().size().unwrap();
    let answers = town.wait(futures::future::join_all((0..AT_ONCE).map(send)));
    let mut taken = 0;
    for answer in answers {
        let answer = answer.unwrap();
        match answer.status().as_u16() {
            201 => taken += 1,
            429 => assert!(answer.headers().contains_key("retry-after")),
            other => panic!("{other}"),
        }
    }
    assert!(taken > 0);
    assert_eq!(town.town.record().size().unwrap() - before, taken, "each accepted one stands in the log");
}

#[test]
fn a_disk_that_is_full_is_said_so_and_nothing_acknowledged_is_lost() {
    let town = TestTown::on_a_disk_of(Some(FEW_PAGES));
    let listener = town.wait(serve::listen("127.0.0.1:0".parse().unwrap())).unwrap();
    let house = town.town.clone();
    let serving = town.spawn(serve::serve(house, listener, std::future::pending()));
    let mut body = theft(&town, "kohat-city");
    body["answers"]["what_happened"] = json!("چوری ".repeat(900));
    let send =
        |n: usize| hear(&town, api::post("/api/v1/reports", &format!("key-of-the-disk-{n:04}"), &body));
    let mut codes = Vec::new();
    let last = (0..3 * AT_ONCE).find_map(|n| {
        let heard = send(n);
        let code = heard.body["code"].as_str().map(str::to_owned);
        codes.extend(code);
        (!heard.status.is_success()).then_some(heard)
    });
    let last = last.expect("the disk is full at some time");
    assert_eq!((last.status.as_u16(), last.kind()), (500, "fault"));
    assert!(last.body["error"]["reference"].is_string());
    assert!(!codes.is_empty());
    for code in &codes {
        assert_eq!(good(hear(&town, api::get("/api/v1/mine").by(code)))["state"], json!("open"));
    }
    assert_eq!(hear(&town, api::get("/healthz")).status.as_u16(), 503);
    let ended = town.wait(async { tokio::time::timeout(PATIENCE, serving).await });
    assert_eq!(ended.expect("it ends by itself").unwrap().unwrap(), std::process::ExitCode::FAILURE);
    // Started again without room, or over an old backup, it shows what there is until it is told to stop.
    let shown = town.wait(async {
        let listener = serve::listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let told = tokio::time::sleep(Duration::from_millis(200));
        tokio::time::timeout(PATIENCE, serve::serve(town.town.clone(), listener, told)).await
    });
    assert_eq!(shown.unwrap().unwrap(), std::process::ExitCode::SUCCESS);
}

#[test]
fn a_clock_that_is_set_back_loses_nothing_and_the_log_keeps_its_order() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let body = theft(&town, "kohat-city");
    let first = good(hear(&town, api::post("/api/v1/reports", "key-before-the-jump", &body)));
    town.town.clock().set(town.town.now() - Span::from_hours(3));
    let second = good(hear(&town, api::post("/api/v1/reports", "key-after-the-jump1", &body)));
    let path = format!("/api/v1/matters/{}", number_of(&town, &first));
    good(hear(
        &town,
        api::post(&format!("{path}/acknowledge"), "key-acknowledge-001", &json!({})).by(&token),
    ));
    let lines = good(hear(&town, api::get(&format!("{path}/timeline")).by(&token)));
    assert_eq!(lines["lines"].as_array().unwrap().len(), 2);
    for taken in [&first, &second] {
        good(hear(&town, api::get("/api/v1/mine").by(taken["code"].as_str().unwrap())));
    }
    town.town.clock().set(town.town.now() + Span::from_hours(3));
}

#[test]
fn a_house_that_is_told_to_stop_stops_although_a_page_is_open_and_a_caller_says_half_a_word() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    town.wait(async {
        let listener = serve::listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let at = listener.local_addr().unwrap();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let told = async move { drop(stopped.await) };
        let serving = tokio::spawn(serve::serve(town.town.clone(), listener, told));
        let mut open = tokio::net::TcpStream::connect(at).await.unwrap();
        let ask = format!("GET /live/today HTTP/1.1\r\nHost: here\r\nCookie: session={token}\r\n\r\n");
        open.write_all(ask.as_bytes()).await.unwrap();
        let mut heard = [0; 12];
        open.read_exact(&mut heard).await.unwrap();
        assert_eq!(&heard, b"HTTP/1.1 200");
        let mut half = tokio::net::TcpStream::connect(at).await.unwrap();
        half.write_all(b"POST /follow HTTP/1.1\r\nHost: ").await.unwrap();
        let began = Instant::now();
        stop.send(()).unwrap();
        let ended = tokio::time::timeout(PATIENCE, serving).await.expect("it stops").unwrap();
        assert_eq!(ended.unwrap(), std::process::ExitCode::SUCCESS);
        assert!(began.elapsed() < serve::MAX_GRACE + Duration::from_secs(20));
    });
}
