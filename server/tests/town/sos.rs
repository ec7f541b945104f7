//! Does a call for help come in, once, whatever is wrong with it, and is whoever pressed shown what is so?

use crate::{
    api::Question,
    town::{MORNING, TestTown, ground_of},
};
use amanat::sos::{
    keys::{DeviceKeys, Known},
    listen, signed_text, take,
};
use amanat_core::{
    decide::signal::{CallBack, Command, Occasion, Pin, Refusal, Routing, Signal, Way, decide},
    event::{Actor, Stream},
    guard::{Duty, Who},
    values::*,
};
use amanat_record::{Decision, How, Kept, Visit};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures::StreamExt;
use p256::ecdsa::{Signature, SigningKey, VerifyingKey, signature::Signer};
use serde_json::{Value, json};
use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};
use tower::ServiceExt;

const PATIENCE: Duration = Duration::from_secs(30);
const PHONE: &str = "+923001234567";

/// One enrolled phone of a school, with two PINs.
struct School;

pub fn device() -> DeviceId {
    DeviceId::new("00000000000000aa").unwrap()
}

fn key() -> &'static SigningKey {
    static KEY: OnceLock<SigningKey> = OnceLock::new();
    KEY.get_or_init(|| SigningKey::from_slice(&[7; 32]).unwrap())
}

impl DeviceKeys for School {
    fn device(&self, id: &DeviceId) -> Option<Known> {
        (*id == device()).then(|| Known {
            id: device(),
            key: Some(VerifyingKey::from(key())),
            site: Some("school-1".parse().unwrap()),
            room: Some("hazara-room".parse().unwrap()),
            place: None,
            status: Status::Actual,
            is_carried: false,
        })
    }

    fn pin(&self, _: &DeviceId, typed: &str) -> Pin {
        match typed {
            "1111" => Pin::Right,
            "9999" => Pin::Duress,
            _ => Pin::Wrong,
        }
    }

    fn by_phone(&self, number: &str) -> Option<Known> {
        (number == PHONE).then(|| self.device(&device())).flatten()
    }
}

pub fn with_a_school() -> TestTown {
    let town = TestTown::new();
    town.town.sos().know(Arc::new(School));
    town
}

/// A question signed by the school's phone.
pub fn signed(town: &TestTown, question: Question, nonce: &str) -> Question {
    let now = town.town.now();
    let text = signed_text(question.method, &question.path, &question.body, (now, nonce, &device()));
    let signature: Signature = key().sign(text.as_bytes());
    question
        .with("x-sos-device", device().as_str())
        .with("x-sos-time", &now.millis().to_string())
        .with("x-sos-nonce", nonce)
        .with("x-sos-signature", &STANDARD.encode(signature.to_bytes()))
}

pub fn ask(method: &'static str, path: &str, body: &Value) -> Question {
    let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
    Question { method, path: path.into(), headers: Vec::new(), body }
}

pub fn press(key: &str, body: &Value) -> Question {
    ask("POST", "/sos", body).with("idempotency-key", key)
}

pub async fn call_of(town: &amanat::town::Town, question: Question) -> (StatusCode, Value) {
    let mut request = Request::builder().method(question.method).uri(&question.path);
    for (name, value) in &question.headers {
        request = request.header(*name, value);
    }
    let request = request.body(Body::from(question.body)).unwrap();
    let response = listen::router(town.clone()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 1 << 20).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    (parts.status, serde_json::from_slice(&bytes).unwrap_or(Value::String(text)))
}

pub fn call(town: &TestTown, question: Question) -> (u16, Value) {
    let (status, body) = town.wait(call_of(&town.town, question));
    (status.as_u16(), body)
}

pub fn life(town: &TestTown, answer: &Value) -> Arc<Kept<Signal>> {
    take::read(&town.town, &answer["id"].as_str().unwrap().parse().unwrap()).unwrap()
}

pub fn secret(answer: &Value) -> &str {
    answer["secret"].as_str().unwrap()
}

pub fn signals(town: &TestTown) -> usize {
    let events = town.town.record().events(0, 10_000).unwrap();
    events.iter().filter(|(_, h)| matches!(h.stream, Stream::Signal(_)) && h.seq == 0).count()
}

pub fn dispatcher(town: &TestTown, name: &str, room: &str) -> Visit {
    town.officer(name, "dispatcher", room, "sub_inspector", &[])
}

pub fn does(town: &TestTown, visit: &Visit, name: &str, id: &Value, command: Command) -> Result<(), Refusal> {
    let stream = Stream::Signal(id.as_str().unwrap().parse().unwrap());
    let occasion = Occasion { now: town.town.now(), actor: Actor::Officer(name.parse().unwrap()) };
    let acted = visit.act::<Signal, Refusal>(&stream, Duty::Dispatch, How::sos(), |past| {
        decide(past, &command, &occasion).map(Decision::from)
    });
    match town.wait(acted) {
        Ok(_) => Ok(()),
        Err(amanat_record::NotActed::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}

pub fn claim(room: &str) -> Command {
    Command::Claim { label: "dispatcher".into(), room: room.parse().unwrap(), take_over: false }
}

#[test]
fn a_press_is_in_the_log_before_it_is_answered_and_shown_to_its_secret_alone() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let body = json!({ "position": { "lat": lat, "lon": lon, "accuracy_m": 9 }, "text": "دروازہ ٹوٹ رہا ہے",
                       "held_s": 3, "queued_s": 40, "phone": "0300 1234567" });
    let (status, answer) = call(&town, press("key-of-one-press-1", &body));
    assert_eq!((status, answer["kept"].as_bool()), (201, Some(false)), "{answer}");
    let life = life(&town, &answer);
    assert_eq!(answer["position"].as_u64(), Some(life.first));
    let facts = &life.state.facts;
    assert_eq!((life.state.unit.as_str(), facts.routing, facts.way), ("kohat-room", Routing::Area, Way::Web));
    assert_eq!((facts.held_s, facts.queued_s, facts.enrolled), (Some(3), Some(40), false));
    let words = &life.said[0].words;
    assert!(String::from_utf8_lossy(&words[&Class::Content]).contains("دروازہ"));
    assert!(String::from_utf8_lossy(&words[&Class::Identity]).contains("0300"));
    let path = format!("/sos/{}", answer["id"].as_str().unwrap());
    let (status, shown) = call(&town, ask("GET", &path, &Value::Null).with("x-sos-secret", secret(&answer)));
    assert_eq!((status, shown["state"]["presses"].as_u64()), (200, Some(1)));
    assert_eq!(shown["messages"][0]["text"], json!("دروازہ ٹوٹ رہا ہے"));
    assert!(shown.get("secret").is_none());
    for other in ["", "wrong", "00000000000000000000000000000000"] {
        let (status, other) = call(&town, ask("GET", &path, &Value::Null).with("x-sos-secret", other));
        assert_eq!((status, other["problem"].as_str()), (404, Some("not_found")));
    }
    let (_, nobody) = call(&town, ask("GET", "/sos/0000000000000000", &Value::Null));
    let (_, without) = call(&town, ask("GET", &path, &Value::Null));
    assert_eq!(nobody, without, "what is another's is not there");
}

#[test]
fn the_same_press_sent_again_is_one_signal_and_two_presses_are_two_events() {
    let town = TestTown::new();
    let question = |queued_s: u32| press("key-of-one-press-2", &json!({ "queued_s": queued_s }));
    let answers = town.wait(futures::future::join_all((0..8).map(|n| call_of(&town.town, question(n)))));
    let ids: std::collections::BTreeSet<String> =
        answers.iter().map(|(_, a)| format!("{} {} {}", a["id"], a["secret"], a["position"])).collect();
    assert!(answers.iter().all(|(status, _)| *status == 201) && ids.len() == 1, "{ids:?}");
    assert_eq!(signals(&town), 1);
    let again = |key: &str| {
        let path = format!("/sos/{}/press", answers[0].1["id"].as_str().unwrap());
        ask("POST", &path, &json!({}))
            .with("idempotency-key", key)
            .with("x-sos-secret", secret(&answers[0].1))
    };
    assert_eq!(call(&town, again("key-of-the-second-1")).1["state"]["presses"], json!(2));
    assert_eq!(
        call(&town, again("key-of-the-second-1")).1["state"]["presses"],
        json!(2),
        "the same once more"
    );
    assert_eq!(call(&town, again("key-of-the-third-12")).1["state"]["presses"], json!(3));
    let (_, other) = call(&town, press("key-of-another-one", &Value::Null));
    assert_ne!(other["id"], answers[0].1["id"]);
}

#[test]
fn nothing_that_is_wrong_with_it_refuses_a_press() {
    let town = with_a_school();
    let right = signed(&town, press("key-of-one-press-3", &json!({})), "nonce-0123456789");
    let spoiled = Question { body: b"{ \"text\": \"other\" }".to_vec(), ..right.clone() };
    let long = Question { body: vec![b'x'; 100_000], ..press("key-that-is-long-1", &Value::Null) };
    let strange = press("key-of-a-stranger1", &json!({})).with("x-sos-device", "00000000000000bb");
    let bad_key = press("short", &json!({ "position": { "lat": 1e99, "lon": "x" } }));
    let far = press("key-from-far-away1", &json!({ "position": { "lat": 51.5, "lon": 0.0 } }));
    for (n, question) in [spoiled, long, strange, bad_key, far].into_iter().enumerate() {
        let (status, answer) = call(&town, question);
        assert_eq!(status, 201, "{n}: {answer}");
        assert!(!life(&town, &answer).state.facts.enrolled, "{n}");
    }
    let (_, answer) = call(&town, right);
    assert!(life(&town, &answer).state.facts.enrolled);
}

#[test]
fn an_enrolled_device_is_known_by_its_signature_which_is_good_once_and_for_five_minutes() {
    let town = with_a_school();
    let first = signed(&town, press("key-of-the-school-1", &json!({ "silent": true })), "nonce-0123456789");
    let (_, answer) = call(&town, first.clone());
    let state = life(&town, &answer).state.clone();
    assert_eq!((state.unit.as_str(), state.facts.routing), ("hazara-room", Routing::Site));
    assert_eq!((state.facts.way, state.facts.silent), (Way::Device, true));
    assert_eq!(state.by, Actor::Device(device()));
    let (status, again) = call(&town, first.clone());
    let replayed = life(&town, &again).state.clone();
    assert_eq!((status, replayed.facts.enrolled), (201, false), "used before, it proves nothing");
    assert_eq!(replayed.facts.device, Some(device()), "and says whose it would be");
    let later = signed(&town, press("key-of-the-school-2", &json!({})), "nonce-9876543210");
    town.town.clock().set(MORNING + Span::from_mins(6));
    let (_, late) = call(&town, later);
    assert!(!life(&town, &late).state.facts.enrolled);
    let path = format!("/sos/{}", answer["id"].as_str().unwrap());
    let (status, _) = call(&town, signed(&town, ask("GET", &path, &Value::Null), "nonce-1111111111"));
    assert_eq!(status, 200, "its device needs no secret");
}

#[test]
fn whichever_pin_was_typed_the_device_is_answered_alike_and_the_room_knows() {
    let town = with_a_school();
    let mut seen = Vec::new();
    for (n, pin) in [(1, "1111"), (2, "9999")] {
        let question = press(&format!("key-of-the-pins-{n:03}"), &json!({}));
        let (_, answer) = call(&town, signed(&town, question, &format!("nonce-of-a-press-{n}")));
        let path = format!("/sos/{}", answer["id"].as_str().unwrap());
        let mut told = Vec::new();
        let asks = [
            ("POST", "/cancel", json!({ "pin": pin })),
            ("POST", "/cancel", json!({ "pin": "0000" })),
            ("POST", "/position", json!({ "lat": 34.0, "lon": 73.0 })),
            ("POST", "/message", json!({ "text": "سب ٹھیک ہے" })),
            ("GET", "", Value::Null),
        ];
        for (m, (method, end, body)) in asks.into_iter().enumerate() {
            let question = ask(method, &format!("{path}{end}"), &body);
            let (status, mut came) =
                call(&town, signed(&town, question, &format!("nonce-of-the-{n}-{m}-act")));
            came["id"] = Value::Null;
            told.push((status, came));
        }
        assert_eq!(told[0].1["state"]["ended"], json!("cancelled"), "{:?}", told[0]);
        seen.push((told, answer));
    }
    assert_eq!(seen[0].0, seen[1].0);
    let (right, duress) = (life(&town, &seen[0].1), life(&town, &seen[1].1));
    assert!(right.state.outcome.is_some() && right.state.positions == 0);
    assert!(duress.state.outcome.is_none() && duress.state.duress.is_some() && duress.state.positions == 1);
    let open = town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap();
    assert_eq!(open.len(), 1, "the one under duress is still open");
}

#[test]
fn without_a_known_pin_nothing_is_cancelled_and_a_press_after_the_end_begins_another() {
    let town = with_a_school();
    let (_, anybodys) = call(&town, press("key-of-anybody-0001", &json!({})));
    let path = format!("/sos/{}", anybodys["id"].as_str().unwrap());
    let cancel = ask("POST", &format!("{path}/cancel"), &json!({ "pin": "1111" }));
    let (_, answer) = call(&town, cancel.with("x-sos-secret", secret(&anybodys)));
    assert_eq!((&answer["state"]["ended"], &answer["state"]["cancel_asked"]), (&Value::Null, &json!(true)));
    let room = life(&town, &anybodys).state.unit.to_string();
    let visit = dispatcher(&town, "d1", &room);
    does(&town, &visit, "d1", &anybodys["id"], claim(&room)).unwrap();
    does(&town, &visit, "d1", &anybodys["id"], Command::MarkFalse { why: "بچے کا کھیل".into() }).unwrap();
    let again =
        ask("POST", &format!("{path}/press"), &json!({})).with("idempotency-key", "key-after-the-end-1");
    let (status, new) = call(&town, again.with("x-sos-secret", secret(&anybodys)));
    assert_eq!(status, 201);
    assert_ne!(new["id"], anybodys["id"]);
    assert_eq!(life(&town, &new).state.facts.after, Some(life(&town, &anybodys).state.id.clone()));
    assert!(secret(&new) != secret(&anybodys));
}

#[test]
fn whoever_pressed_hears_at_once_that_somebody_answers_and_what_they_write() {
    let town = TestTown::new();
    let (_, answer) = call(&town, press("key-of-the-stream1", &json!({})));
    let room = life(&town, &answer).state.unit.to_string();
    let request = Request::get(format!("/sos/{}/live", answer["id"].as_str().unwrap()))
        .header("x-sos-secret", secret(&answer))
        .header("accept-language", "en");
    let router = listen::router(town.town.clone());
    let response = town.wait(router.oneshot(request.body(Body::empty()).unwrap())).unwrap();
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut stream = response.into_body().into_data_stream();
    let mut until = |what: &str| {
        let heard = async {
            let mut all = String::new();
            while !all.contains(what) {
                all += &String::from_utf8_lossy(&stream.next().await.unwrap().unwrap());
            }
            all
        };
        town.wait(async { tokio::time::timeout(PATIENCE, heard).await }).expect(what)
    };
    assert!(until("presses").contains("\"taken_by\":null"));
    let visit = dispatcher(&town, "d1", &room);
    does(&town, &visit, "d1", &answer["id"], Command::Present { console: "c1".into() }).unwrap();
    assert!(until("\"seen\":1").contains("on a screen"));
    does(&town, &visit, "d1", &answer["id"], claim(&room)).unwrap();
    let taken = until("taken_by\":{");
    assert!(taken.contains("Control Room"), "the room's name in words");
    assert!(taken.contains("\"label\":\"Dispatcher\""), "the post in words: {taken}");
    does(&town, &visit, "d1", &answer["id"], Command::AddMessage { text: "ہم آ رہے ہیں".into() }).unwrap();
    until("ہم آ رہے ہیں");
}

#[test]
fn a_signal_is_seen_by_its_room_and_the_first_who_claims_it_has_it() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let (_, answer) =
        call(&town, press("key-of-two-rooms-1", &json!({ "position": { "lat": lat, "lon": lon } })));
    let (here, there) = (dispatcher(&town, "d1", "kohat-room"), dispatcher(&town, "d3", "hazara-room"));
    let sees = |visit: &Visit| visit.lives::<Signal>(Duty::SeeBoard).unwrap().len();
    assert_eq!((sees(&here), sees(&there)), (1, 0));
    assert_eq!(sees(&town.constable("kohat-city")), 0);
    let anyone = town.town.visit(amanat_core::guard::Visitor::bare(Who::Anyone));
    assert_eq!(sees(&anyone), 0);
    does(&town, &here, "d1", &answer["id"], claim("kohat-room")).unwrap();
    let second = dispatcher(&town, "d2", "kohat-room");
    assert_eq!(does(&town, &second, "d2", &answer["id"], claim("kohat-room")), Err(Refusal::Claimed));
    let called = Command::CallBack { how: CallBack::Voice, answered: true };
    assert_eq!(does(&town, &second, "d2", &answer["id"], called.clone()), Err(Refusal::NotClaimed));
    does(&town, &here, "d1", &answer["id"], called).unwrap();
}

#[test]
fn a_browser_without_script_sends_for_help_and_looks_again_and_no_secret_stands_in_an_address() {
    let town = TestTown::new();
    let form = |body: String| {
        let question =
            Question { method: "POST", path: "/sos/form".into(), headers: vec![], body: body.into_bytes() };
        let question = question.with("content-type", "application/x-www-form-urlencoded");
        let (status, page) = call(&town, question.with("accept-language", "en"));
        (status, page.as_str().unwrap_or_default().to_owned())
    };
    let (status, page) = call(&town, ask("GET", "/sos/form", &Value::Null).with("accept-language", "en"));
    assert_eq!((status, page.as_str().unwrap().contains("action=\"/sos/form\"")), (200, true));
    let (status, page) = form("do=begin&key=key-of-a-form-0001&text=help&phone=0300".into());
    assert!(status == 200 && page.contains("has arrived"), "{page}");
    let field = |name: &str| {
        let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let (id, secret) = (field("id"), field("secret"));
    assert!(!page.contains(&format!("?{secret}")) && !page.contains(&format!("/{secret}")));
    let signal = || take::read(&town.town, &id.parse().unwrap()).unwrap().state.clone();
    form(format!("do=press&id={id}&secret={secret}"));
    form(format!("do=message&id={id}&secret={secret}&text=%D8%A7%D9%88%D9%BE%D8%B1"));
    assert_eq!((signal().presses, signal().messages), (2, 1));
    let (_, page) = form(format!("do=look&id={id}&secret={secret}"));
    assert!(page.contains("اوپر"), "what they wrote is shown to them");
    form(format!("do=cancel&id={id}&secret={secret}"));
    assert!(signal().cancel_asked && signal().outcome.is_none());
    assert_eq!(form(format!("do=look&id={id}&secret=wrong")).0, 404);
}
