//! Do devices say where units are, and does nobody learn it who should not?

use crate::{
    api::{KEY, Question, get, good, hear, officer, post},
    town::{TestTown, ground_of},
};
use amanat::{
    http,
    positions::{Known, Rules, emergency::AGAIN_AFTER, follow, live, said::MAX_BATCH},
};
use amanat_core::{
    decide::{
        field::{self, FieldUnit},
        incident::{self, Incident, Send},
    },
    dispatch::Book,
    event::{Actor, Stream},
    guard::Duty,
    positions::Age,
    values::*,
};
use amanat_record::How;
use axum::http::StatusCode;
use futures::StreamExt;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const ROOM: &str = "kohat-room";
const OTHER: &str = "peshawar-room";

fn stream(unit: &str) -> Stream {
    Stream::Field(unit.parse().unwrap())
}

/// The node asks it of a field unit.
fn does(town: &TestTown, unit: &str, command: &field::Command) {
    let book = shipped();
    let occasion = field::Occasion { now: town.town.now(), actor: Actor::System, book: &book };
    let decided = |past: Option<&FieldUnit>| field::decide(past, command, &occasion).map(Into::into);
    let visit = town.town.system();
    let stream = stream(unit);
    let acted = visit.act::<FieldUnit, _>(&stream, Duty::SeeBoard, How::ordinary(), decided);
    town.wait(acted).unwrap();
    town.wait(follow::follow_once(&town.town)).unwrap();
}

fn shipped() -> Book {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../dispatch");
    let read = |name: &str| (name.to_owned(), std::fs::read(folder.join(name)).unwrap());
    amanat_core::dispatch::read(&amanat_core::dispatch::FILES.into_iter().map(read).collect()).unwrap()
}

/// A patrol of the room on duty, with a device; gives the device's token.
fn patrol(town: &TestTown, unit: &str) -> String {
    let (kind, home, room) =
        ("patrol".parse().unwrap(), "kohat-city".parse().unwrap(), ROOM.parse().unwrap());
    let form = field::Command::Form { kind, home, room, status: Status::Actual, attributes: [].into() };
    does(town, unit, &form);
    let token = amanat::positions::Token::draw().unwrap();
    does(town, unit, &field::Command::GiveTracker(token.mark().text()));
    let (crew, until) = ([AccountId::new("crew").unwrap()].into(), town.town.now() + Span::from_hours(8));
    does(town, unit, &field::Command::StartDuty { crew, until, attributes: [].into() });
    token.text().to_owned()
}

fn says(town: &TestTown, token: &str, lat: f64, lon: f64, more: &str) -> StatusCode {
    let seconds = town.town.now().millis() / 1000;
    let path = format!("/api/v1/positions?id={token}&lat={lat}&lon={lon}&timestamp={seconds}{more}");
    hear(town, get(&path)).status
}

fn where_is(town: &TestTown, unit: &str) -> Option<(f64, f64)> {
    town.town.positions().now(&unit.parse().unwrap()).map(|fix| (fix.at.lat(), fix.at.lon()))
}

fn seen(token: &str, room: &str) -> Question {
    get(&format!("/api/v1/rooms/{room}/positions")).by(token)
}

#[test]
fn a_device_says_where_its_unit_is_and_only_its_room_sees_it() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    assert_eq!(says(&town, &token, 33.58, 71.44, "&accuracy=8&batt=71"), StatusCode::OK);
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)));
    let dispatcher = officer(&town, "d", ROOM, "dispatcher", "sub_inspector");
    let view = good(hear(&town, seen(&dispatcher, ROOM)));
    assert_eq!(view["units"][0]["unit"], "p-21");
    assert_eq!(
        (view["units"][0]["age"].as_str(), view["units"][0]["battery"].as_u64()),
        (Some("fresh"), Some(71))
    );
    let other = officer(&town, "o", OTHER, "dispatcher", "sub_inspector");
    let constable = officer(&town, "c", "kohat-city", "officer", "sub_inspector");
    for stranger in [&other, &constable] {
        for path in ["", "/live"] {
            let asked = get(&format!("/api/v1/rooms/{ROOM}/positions{path}")).by(stranger);
            let nobodys = get(&format!("/api/v1/rooms/nobodys-room/positions{path}")).by(stranger);
            let (asked, nobodys) = (hear(&town, asked), hear(&town, nobodys));
            assert_eq!((asked.status, asked.body), (StatusCode::NOT_FOUND, nobodys.body));
        }
    }
    town.pass("4m");
    let view = good(hear(&town, seen(&dispatcher, ROOM)));
    assert_eq!(view["units"][0]["age"], json!(Age::Stale));
}

#[test]
fn a_token_that_nobody_has_is_answered_like_any_other_and_garbage_is_told_by_its_field() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    let path = |token: &str| format!("/api/v1/positions?id={token}&lat=33.58&lon=71.44");
    let (known, unknown) = (hear(&town, get(&path(&token))), hear(&town, get(&path("nobodys-token"))));
    assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
    for (query, field) in [
        ("lat=33.58&lon=71.44", "id"),
        ("id=x&lat=north&lon=71.44", "lat"),
        ("id=x&lat=33.58&lon=271", "lon"),
        ("id=x&lat=33.58&lon=71.44&timestamp=soon", "timestamp"),
    ] {
        let heard = hear(&town, get(&format!("/api/v1/positions?{query}")));
        assert_eq!(heard.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(heard.body["error"]["fields"][field].is_string(), "{query}: {}", heard.body);
        assert!(!heard.body.to_string().contains("33.58"), "no value is said back");
    }
    let bare = hear(&town, post("/api/v1/positions", KEY, &json!({ "location": {} })));
    assert_eq!((bare.status, bare.kind()), (StatusCode::BAD_REQUEST, "invalid"));
}

#[test]
fn the_form_and_the_json_of_tracking_apps_move_a_unit() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    let form = Question {
        method: "POST",
        path: "/api/v1/positions".into(),
        body: format!("id={token}&lat=33.581&lon=71.441&speed=10").into_bytes(),
        ..Question::default()
    };
    good(hear(&town, form.with("content-type", "application/x-www-form-urlencoded")));
    assert_eq!(where_is(&town, "p-21"), Some((33.581, 71.441)));
    town.pass("10s");
    let coords =
        json!({ "latitude": 33.582, "longitude": 71.442, "accuracy": 5, "speed": -1, "heading": -1 });
    let at = town.town.now().timestamp().to_string();
    let app = json!({ "location": { "timestamp": at, "coords": coords, "extras": {} }, "device_id": token });
    good(hear(&town, post("/api/v1/positions", KEY, &app)));
    assert_eq!(where_is(&town, "p-21"), Some((33.582, 71.442)));
}

#[test]
fn late_and_wild_positions_move_nobody_and_the_room_sees_what_was_said() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    says(&town, &token, 33.58, 71.44, "");
    town.pass("10s");
    says(&town, &token, 36.58, 71.44, "");
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)));
    let dispatcher = officer(&town, "d", ROOM, "dispatcher", "sub_inspector");
    let view = good(hear(&town, seen(&dispatcher, ROOM)));
    assert_eq!(view["units"][0]["marked"]["why"], "too_fast");
    town.pass("10s");
    says(&town, &token, 33.59, 71.44, "");
    let early = town.town.now().millis() / 1000 - 15;
    hear(&town, get(&format!("/api/v1/positions?id={token}&lat=33.50&lon=71.44&timestamp={early}")));
    assert_eq!(where_is(&town, "p-21"), Some((33.59, 71.44)));
}

#[test]
fn off_duty_nobody_is_followed() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    says(&town, &token, 33.58, 71.44, "");
    does(&town, "p-21", &field::Command::EndDuty);
    town.pass("10s");
    assert_eq!(says(&town, &token, 33.60, 71.44, ""), StatusCode::OK);
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)), "nothing new is kept");
    let dispatcher = officer(&town, "d", ROOM, "dispatcher", "sub_inspector");
    assert_eq!(good(hear(&town, seen(&dispatcher, ROOM)))["units"], json!([]));
}

#[test]
fn an_alarm_of_a_device_is_an_emergency_of_its_unit_on_duty_or_not() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    does(&town, "p-21", &field::Command::EndDuty);
    says(&town, &token, 33.58, 71.44, "&alarm=sos");
    let unit = || town.town.system().life::<FieldUnit>(&stream("p-21"), Duty::SeeBoard).unwrap().unwrap();
    assert!(unit().state.emergency.is_some());
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)), "whoever is in danger is followed");
    let version = unit().state.version;
    says(&town, &token, 33.58, 71.44, "&alarm=sos");
    assert_eq!(unit().state.version, version, "said with every position, heard once a minute");
    town.pass(&AGAIN_AFTER.to_string());
    says(&town, &token, 33.58, 71.44, "&alarm=sos");
    assert_eq!(unit().state.version, version + 1);
}

#[test]
fn many_come_at_once_and_those_that_cannot_be_read_are_named() {
    let town = TestTown::new();
    let (one, two) = (patrol(&town, "p-21"), patrol(&town, "p-22"));
    let now = town.town.now().millis();
    let entry = |id: &str, lat: f64| json!({ "id": id, "lat": lat, "lon": 71.44, "timestamp": now });
    let batch = json!([entry(&one, 33.58), entry(&two, 133.0), entry("nobodys", 33.5), entry(&two, 33.59)]);
    let answer = good(hear(&town, post("/api/v1/positions/batch", KEY, &batch)));
    assert_eq!(answer, json!({ "read": 3, "wrong": [{ "number": 1, "field": "lat" }] }));
    assert_eq!(
        (where_is(&town, "p-21"), where_is(&town, "p-22")),
        (Some((33.58, 71.44)), Some((33.59, 71.44)))
    );
    let small = json!({ "id": "x", "lat": 1, "lon": 1, "timestamp": 1 });
    let too_many: Vec<&Value> = std::iter::repeat_n(&small, MAX_BATCH + 1).collect();
    let heard = hear(&town, post("/api/v1/positions/batch", KEY, &json!(too_many)));
    assert_eq!((heard.status, heard.word()), (StatusCode::BAD_REQUEST, "position-too-many"));
}

/// A text of a client, as RFC 6455 frames it.
fn framed(text: &str) -> Vec<u8> {
    let mut frame = vec![0x81, 0x80 | 126];
    frame.extend(u16::try_from(text.len()).unwrap().to_be_bytes());
    frame.extend([0, 0, 0, 0]);
    frame.extend(text.as_bytes());
    frame
}

#[test]
fn positions_come_over_an_open_socket_too() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    let now = town.town.now().millis();
    let entry = json!({ "id": token, "lat": 33.58, "lon": 71.44, "timestamp": now });
    let heard = town.wait(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let router = http::router(town.town.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let mut socket = tokio::net::TcpStream::connect(at).await.unwrap();
        let ask = "GET /api/v1/positions/socket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n\
                   Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.write_all(ask.as_bytes()).await.unwrap();
        let mut heard = Vec::new();
        for (say, until) in [("", "\r\n\r\n"), (&*entry.to_string(), "\"read\":1"), ("[1]", "unreadable")] {
            if !say.is_empty() {
                socket.write_all(&framed(say)).await.unwrap();
            }
            while !String::from_utf8_lossy(&heard).contains(until) {
                let read = tokio::time::timeout(Duration::from_secs(20), socket.read_buf(&mut heard)).await;
                assert!(read.unwrap().unwrap() > 0, "{}", String::from_utf8_lossy(&heard));
            }
        }
        String::from_utf8_lossy(&heard).into_owned()
    });
    assert!(heard.starts_with("HTTP/1.1 101"), "{heard}");
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)));
}

#[test]
fn a_map_gets_the_whole_first_and_then_what_moves() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    says(&town, &token, 33.58, 71.44, "");
    let room: UnitId = ROOM.parse().unwrap();
    let response =
        town.wait(async { live::stream(&town.town, room.clone(), None, |_: &UnitId| true) }).unwrap();
    let mut body = response.into_body().into_data_stream();
    let mut next = || {
        let chunk = town.wait(async { tokio::time::timeout(Duration::from_secs(20), body.next()).await });
        String::from_utf8_lossy(&chunk.unwrap().unwrap().unwrap()).into_owned()
    };
    assert!(next().starts_with("event: drawn\n"));
    town.pass("10s");
    let said = [("p-21".parse().unwrap(), Point::new(33.581, 71.441).unwrap())];
    assert_eq!(follow::play(&town.town, said).moved, 1);
    let moved = next();
    assert!(moved.starts_with("event: moved\n") && moved.contains("33.581"), "{moved}");
    let ended = town.wait(async {
        let response = live::stream(&town.town, room, Some(5), |_: &UnitId| false).unwrap();
        response.into_body().into_data_stream().next().await.is_none()
    });
    assert!(ended, "who may not look gets nothing");
}

#[test]
fn a_trail_is_sealed_with_its_incident_and_every_other_one_is_forgotten() {
    let town = TestTown::new();
    let token = patrol(&town, "p-21");
    let unit: FieldUnitId = "p-21".parse().unwrap();
    let incident = Stream::Incident("0123456789abcdef".parse().unwrap());
    let book = shipped();
    let happens = |command: incident::Command| {
        let now = town.town.now();
        let occasion = incident::Occasion { now, occurred: now, actor: Actor::System, book: &book };
        let decided = |past: Option<&Incident>| incident::decide(past, &command, &occasion).map(Into::into);
        let visit = town.town.system();
        town.wait(visit.act::<Incident, _>(&incident, Duty::SeeBoard, How::ordinary(), decided)).unwrap();
        town.wait(follow::follow_once(&town.town)).unwrap();
    };
    happens(incident::Command::Open(Box::new(incident::What {
        room: ROOM.parse().unwrap(),
        kind: Some("burglary".parse().unwrap()),
        priority: None,
        status: Status::Actual,
        signal: None,
        words: String::new(),
    })));
    says(&town, &token, 33.50, 71.44, "");
    town.pass("5m");
    let send = Send { who: unit.clone(), kind: "patrol".parse().unwrap(), from: None };
    happens(incident::Command::Dispatch { whom: vec![send], shown: None, reopen: false });
    for step in 0..5 {
        town.pass("10m");
        says(&town, &token, 33.58 + f64::from(step) / 100.0, 71.44, "");
    }
    happens(incident::Command::Clear { no: 1, reason: incident::ClearReason::Done });
    let kept = town.town.system().life::<Incident>(&incident, Duty::SeeBoard).unwrap().unwrap();
    assert!(kept.state.assignments[0].trail_kept);
    let said = kept.said.iter().find(|said| said.kind == "assignment_trail_kept").unwrap();
    let trail = String::from_utf8_lossy(&said.words[&Class::Evidence]).into_owned();
    assert!(trail.contains("33.62") && !trail.contains("33.5,"), "{trail}");
    let until = town.town.now();
    let left = town.town.positions().trail(&unit, Moment::from_millis(0), until).steps.len();
    assert!(left <= 4, "only what every trail keeps: {left}");
}

#[test]
fn whoever_leaves_their_own_ground_is_noted_for_the_room() {
    let town = TestTown::new();
    let fences = shipped().room(&ROOM.parse().unwrap()).fences.clone();
    assert!(!fences.is_empty(), "the shipped rooms watch the stations' grounds");
    let (stale, lost, trail) = (Span::from_secs(180), Span::from_mins(15), Span::from_mins(30));
    town.town.positions().know(vec![Known {
        unit: "p-21".parse().unwrap(),
        room: ROOM.parse().unwrap(),
        home: "kohat-city".parse().unwrap(),
        status: Status::Actual,
        emergency: false,
        on_duty_until: Some(town.town.now() + Span::from_hours(12)),
        marks: Vec::new(),
        rules: Arc::new(Rules { stale, lost, trail, fences }),
    }]);
    for (lat, lon) in [ground_of(&town, "kohat-city"), ground_of(&town, "pabbi")] {
        let said = [("p-21".parse().unwrap(), Point::new(lat, lon).unwrap())];
        assert_eq!(follow::play(&town.town, said).moved, 1);
        town.pass("2h");
    }
    let dispatcher = officer(&town, "d", ROOM, "dispatcher", "sub_inspector");
    let notes = good(hear(&town, seen(&dispatcher, ROOM)))["notes"].clone();
    assert_eq!(notes[0]["unit"], "p-21", "{notes}");
    assert_eq!((notes[0]["layer"].as_str(), notes[0]["entered"].as_bool()), (Some("station"), Some(false)));
}

#[test]
fn a_device_is_given_by_whoever_looks_after_units_and_a_lost_one_speaks_for_nobody() {
    let town = TestTown::new();
    patrol(&town, "p-21");
    let lead = officer(&town, "l", ROOM, "control_room", "inspector");
    let dispatcher = officer(&town, "d", ROOM, "dispatcher", "sub_inspector");
    let path = "/api/v1/field-units/p-21/trackers";
    assert_eq!(hear(&town, post(path, KEY, &json!({})).by(&dispatcher)).status, StatusCode::NOT_FOUND);
    let given = good(hear(&town, post(path, KEY, &json!({})).by(&lead)));
    town.wait(follow::follow_once(&town.town)).unwrap();
    let token = given["token"].as_str().unwrap();
    says(&town, token, 33.58, 71.44, "");
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)));
    let marks = good(hear(&town, get(path).by(&lead)));
    assert_eq!(
        (marks["marks"].as_array().unwrap().len(), marks["marks"][1].clone()),
        (2, given["mark"].clone())
    );
    let path = format!("{path}/{}", given["mark"].as_str().unwrap());
    let taken = hear(&town, Question { method: "DELETE", path, ..Question::default() }.by(&lead));
    assert_eq!(taken.status, StatusCode::NO_CONTENT);
    town.wait(follow::follow_once(&town.town)).unwrap();
    town.pass("10s");
    says(&town, token, 33.59, 71.44, "");
    assert_eq!(where_is(&town, "p-21"), Some((33.58, 71.44)));
}
