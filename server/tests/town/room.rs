//! Does the command room show each change once, to whoever may see it, and to nobody else?

use crate::{
    browser::{Browser, Page, employs},
    town::{MORNING, TestTown},
};
use amanat::{http, sign_in::joining::tell};
use amanat_core::{
    decide::{
        account, field,
        signal::{self, Accepted, Arrival, Fix, Ladder, Occasion, Refusal, Routing, Signal, Spoken, Way},
    },
    event::{Actor, Part, Stream},
    guard::Duty,
    values::{AccountId, Class, Point, SignalId, Status},
};
use amanat_record::{Decision, How};
use axum::{
    body::{Body, Bytes},
    http::Request,
};
use futures::{StreamExt, stream::BoxStream};
use std::time::Duration;
use tower::ServiceExt;

const ROOM: &str = "kohat-room";
/// As long as this something may take to come.
const SOON: Duration = Duration::from_secs(10);
/// So long nothing more must come.
const QUIET: Duration = Duration::from_millis(500);

/// Somebody presses for help in the ground of this room.
pub fn presses(town: &TestTown, room: &str, words: &str) -> SignalId {
    let mut random = [0; 8];
    getrandom::fill(&mut random).unwrap();
    let id: SignalId = random.iter().map(|b| format!("{b:02x}")).collect::<String>().parse().unwrap();
    let fix = Fix { point: Point::new(33.59, 71.44).unwrap(), accuracy_m: Some(12.0), at: None };
    let said = Spoken { position: Some(fix), text: Some(words.to_owned()), code: None };
    let arrival = Arrival {
        facts: Accepted {
            status: Status::Actual,
            way: Way::Web,
            enrolled: false,
            device: None,
            site: None,
            silent: false,
            held_s: Some(3),
            queued_s: None,
            kept_s: None,
            routing: Routing::Area,
            ladder: Ladder::default(),
            secret: "none".into(),
            after: None,
        },
        room: room.parse().unwrap(),
        pressed: None,
        parts: vec![Part::of(Class::Content, &said)],
    };
    does(town, &id, &signal::Command::Accept(Box::new(arrival)));
    id
}

fn does(town: &TestTown, id: &SignalId, command: &signal::Command) {
    let occasion = Occasion { now: town.town.now(), actor: Actor::System };
    let (visit, stream) = (town.town.system(), Stream::Signal(id.clone()));
    let acted = visit.act::<Signal, Refusal>(&stream, Duty::Dispatch, How::sos(), |past| {
        signal::decide(past, command, &occasion).map(Decision::from)
    });
    town.wait(acted).unwrap();
}

fn says(town: &TestTown, id: &SignalId, text: &str) {
    does(town, id, &signal::Command::AddMessage { text: text.into() });
}

/// An open stream.
pub struct Console {
    pieces: BoxStream<'static, Bytes>,
    heard: String,
    ended: bool,
}

impl Console {
    pub fn opens(browser: &Browser<'_>, path: &str, last: Option<&str>) -> Self {
        let town = browser.town;
        let cookie = format!("session={}", browser.cookie("session").unwrap());
        let mut request = Request::get(path).header("cookie", cookie).header("host", "localhost:8080");
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let answer = http::router(town.town.clone()).oneshot(request.body(Body::empty()).unwrap());
        let answer = town.wait(answer).unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{path}");
        let pieces = answer.into_body().into_data_stream().filter_map(|piece| async { piece.ok() });
        Self { pieces: pieces.boxed(), heard: String::new(), ended: false }
    }

    pub fn until(&mut self, town: &TestTown, words: &str, most: Duration) -> bool {
        let end = std::time::Instant::now() + most;
        while !self.heard.contains(words) && !self.ended {
            let left = end.saturating_duration_since(std::time::Instant::now());
            match town.wait(async { tokio::time::timeout(left, self.pieces.next()).await }) {
                Ok(Some(piece)) => self.heard.push_str(&String::from_utf8_lossy(&piece)),
                Ok(None) => self.ended = true,
                Err(_) => return false,
            }
        }
        self.heard.contains(words)
    }

    /// Everything that came.
    pub fn heard(&self) -> &str {
        &self.heard
    }

    /// The ids of the changes that came, after it was quiet for a while.
    fn ids(&mut self, town: &TestTown) -> Vec<String> {
        self.until(town, "\u{0}", QUIET);
        let events = self.heard.split("\n\n").filter(|event| event.contains("event: change"));
        events
            .filter_map(|event| event.lines().find_map(|line| line.strip_prefix("id: ")))
            .map(str::to_owned)
            .collect()
    }
}

pub fn stream_of(page: &Page) -> String {
    let start = "data-stream=\"";
    let at = page.text.find(start).unwrap() + start.len();
    page.text[at..].split('"').next().unwrap().to_owned()
}

pub fn at_console<'a>(town: &'a TestTown, name: &str, room: &str) -> (Browser<'a>, AccountId) {
    let id = employs(town, name, "dispatcher", room);
    let browser = Browser::new(town);
    browser.signs_in(name);
    (browser, id)
}

#[test]
fn room_two_consoles_claim_at_once_and_the_second_sees_who_was_first() {
    let town = TestTown::new();
    let (one, _) = at_console(&town, "saima", ROOM);
    let (two, _) = at_console(&town, "bilal", ROOM);
    let id = presses(&town, ROOM, "مدد کریں");
    let claim = format!("/room/signal/{id}/claim");
    let (on_one, on_two) = (one.get("/room"), two.get("/room"));
    assert!(on_one.says("مدد کریں") && on_two.says(&claim));
    let token = |page: &Page| page.hidden("form_token");
    let first = one.post(&claim, &[("form_token", &token(&on_one))]);
    let second = two.post(&claim, &[("form_token", &token(&on_two))]);
    assert_eq!(first.status.as_u16(), 303, "{}", first.text);
    assert_eq!(second.status.as_u16(), 409, "{}", second.text);
    assert!(second.says("saima خان"), "{}", second.text);
    assert!(one.get(&format!("/room?signal={id}")).says("/release"), "whoever has it can give it back");
}

#[test]
fn room_one_change_is_one_event_for_each_console_also_after_it_was_away() {
    let town = TestTown::new();
    let (one, _) = at_console(&town, "saima", ROOM);
    let (two, _) = at_console(&town, "bilal", ROOM);
    let path = stream_of(&one.get("/room"));
    let mut ears = [Console::opens(&one, &path, None), Console::opens(&two, &path, None)];
    let id = presses(&town, ROOM, "پہلی بار");
    says(&town, &id, "دوسری بار");
    let heard = ears.each_mut().map(|ear| ear.ids(&town));
    assert_eq!(heard[0].len(), 2, "{}", ears[0].heard);
    assert_eq!(heard[0], heard[1]);
    assert!(ears[0].heard.contains("دوسری بار"), "the row as it is drawn");

    // One goes away, something happens, and it comes back: only that comes.
    let [gone, mut stays] = ears;
    drop(gone);
    says(&town, &id, "تیسری بار");
    let mut back = Console::opens(&one, &path, heard[0].last().map(String::as_str));
    let later = back.ids(&town);
    assert_eq!(later.len(), 1, "{}", back.heard);
    assert_eq!(stays.ids(&town).last(), later.last());
    assert!(!back.heard.contains("event: anew"));

    // Whoever heard something of another life of this server is told to look at everything.
    let mut stranger = Console::opens(&one, &path, Some("999999"));
    assert!(stranger.until(&town, "event: anew", SOON));
}

#[test]
fn room_a_console_whose_post_ended_hears_nothing_more() {
    let town = TestTown::new();
    let (one, who) = at_console(&town, "saima", ROOM);
    let path = stream_of(&one.get("/room"));
    let mut ear = Console::opens(&one, &path, None);
    let id = presses(&town, ROOM, "پہلی بار");
    assert!(ear.until(&town, "پہلی بار", SOON));
    let end = account::Command::EndPost { role: "dispatcher".into(), unit: ROOM.parse().unwrap() };
    let by = (Actor::Operator, None, town.town.now());
    town.wait(tell(town.town.record(), town.town.gate(), &who, &[end], by)).unwrap();
    says(&town, &id, "دوسری بار");
    assert!(ear.until(&town, "event: over", SOON), "{}", ear.heard);
    ear.until(&town, "\u{0}", QUIET);
    assert!(ear.ended && !ear.heard.contains("دوسری بار"), "{}", ear.heard);
    assert_eq!(one.get("/room").status.as_u16(), 404);
}

#[test]
fn room_a_console_that_is_signed_out_elsewhere_hears_nothing_more() {
    let town = TestTown::new();
    let (one, who) = at_console(&town, "saima", ROOM);
    let path = stream_of(&one.get("/room"));
    let mut ear = Console::opens(&one, &path, None);
    town.town.gate().sessions().end_all(&who).unwrap();
    presses(&town, ROOM, "کسی کے لیے نہیں");
    assert!(ear.until(&town, "event: over", SOON), "{}", ear.heard);
    assert!(!ear.heard.contains("کسی کے لیے نہیں"));
}

#[test]
fn room_what_is_another_rooms_is_not_there() {
    let town = TestTown::new();
    let (one, _) = at_console(&town, "saima", ROOM);
    let path = stream_of(&one.get("/room"));
    let mut ear = Console::opens(&one, &path, None);
    let theirs = presses(&town, "mardan-room", "دوسرے کمرے کا");
    let ours = presses(&town, ROOM, "اپنے کمرے کا");
    assert!(ear.until(&town, ours.as_str(), SOON));
    assert!(!ear.heard.contains(theirs.as_str()));
    let page = one.get(&format!("/room?signal={theirs}"));
    assert!(!page.says("دوسرے کمرے کا"));
    let no = one.post(&format!("/room/signal/{theirs}/claim"), &[("form_token", &page.hidden("form_token"))]);
    assert_eq!(no.status.as_u16(), 404);
}

#[test]
fn room_nothing_on_the_page_asks_another_server() {
    let town = TestTown::new();
    let (one, _) = at_console(&town, "saima", ROOM);
    let id = presses(&town, ROOM, "مدد");
    let page = one.get(&format!("/room?signal={id}"));
    for attribute in [
        "href=\"",
        "src=\"",
        "action=\"",
        "formaction=\"",
        "data-base=\"",
        "data-areas=\"",
        "data-labels=\"",
        "data-worker=\"",
        "data-marks=\"",
        "data-stream=\"",
    ] {
        for rest in page.text.split(attribute).skip(1) {
            let address = rest.split('"').next().unwrap();
            let ours = address.starts_with('/') && !address.starts_with("//");
            assert!(ours || address.starts_with('#') || address.starts_with("tel:"), "{attribute}{address}");
        }
    }
    assert!(!page.says("http://") && !page.says("https://"));
    assert!(page.text.contains("data-room-map"), "the map is one of ours: {MORNING:?}");
}

/// Where a form of the room leads.
fn sends(console: &Browser<'_>, path: &str, form: &[(&str, &str)]) -> String {
    let page = console.fills("/room", path, form);
    assert_eq!(page.status.as_u16(), 303, "{path}: {}", page.text);
    page.to().trim_end_matches("#chosen").to_owned()
}

#[test]
fn room_a_call_is_answered_from_claim_to_clear_by_forms_and_lines_alone() {
    let town = TestTown::new();
    let (console, _) = at_console(&town, "saima", ROOM);
    let crew = employs(&town, "yusuf", "officer", "kohat-city");
    let phone = Browser::new(&town);
    phone.signs_in("yusuf");
    town.patrol("p-21", &crew, ROOM);
    let signal = presses(&town, ROOM, "چور گھر میں ہے");
    let opened = sends(
        &console,
        &format!("/room/signal/{signal}/open"),
        &[("type", "theft"), ("words", "گھر میں چور")],
    );
    let id = opened.strip_prefix("/room?incident=").unwrap().to_owned();
    let page = console.get(&opened);
    assert!(page.says("33.59000, 71.44000"), "the place is the one of the call: {}", page.text);
    assert!(page.says("data-about=\"incident-"), "{}", page.text);

    // The line knows both by the names that stand on the screen.
    let label = page.text.split("dir=\"ltr\">I").nth(1).unwrap().split('<').next().unwrap().to_owned();
    sends(&console, "/room/line", &[("line", &format!("/d P21 I{label}")), ("key", "a1")]);
    let field = phone.get("/field");
    assert!(field.says("P-21") && field.says("گھر میں چور"), "{}", field.text);
    let at = "/field/p-21/step";
    let said = phone.fills("/field", at, &[("incident", &id), ("step", "en_route")]);
    assert_eq!(said.status.as_u16(), 303, "{}", said.text);
    let steps = console.get(&opened);
    assert!(steps.says("name=\"step\" value=\"on_scene\""), "the next step is offered: {}", steps.text);

    let cleared = [("unit", "p-21"), ("why", "done")];
    sends(&console, &format!("/room/incident/{id}/clear"), &cleared);
    sends(&console, &format!("/room/incident/{id}/close"), &[("how", "assisted")]);
    let board = console.get("/room");
    assert!(!board.says(&format!("id=\"incident-{id}\"")), "it has left the list");
    let wrong = console.fills("/room", "/room/line", &[("line", "/nonsense")]);
    assert_eq!(wrong.status.as_u16(), 409);
}

#[test]
fn room_an_officer_in_danger_lies_over_every_board_and_another_room_learns_only_that() {
    let town = TestTown::new();
    let (console, _) = at_console(&town, "saima", ROOM);
    let (far, _) = at_console(&town, "bilal", "mardan-room");
    let crew = employs(&town, "yusuf", "officer", "kohat-city");
    town.patrol("p-21", &crew, ROOM);
    let phone = Browser::new(&town);
    phone.signs_in("yusuf");
    let mut ears = [&console, &far].map(|at| Console::opens(at, &stream_of(&at.get("/room")), None));
    let said = phone.fills("/field", "/field/p-21/emergency", &[]);
    assert_eq!(said.status.as_u16(), 303, "{}", said.text);
    for ear in &mut ears {
        assert!(ear.until(&town, "emergency-p-21", SOON), "{}", ear.heard);
    }
    assert!(console.get("/room").says("href=\"/room?unit=p-21\""));
    let board = far.get("/room");
    assert!(board.says("id=\"emergency-p-21\""), "{}", board.text);
    assert!(
        !board.says("/room?unit=p-21") && !board.says("id=\"unit-p-21\""),
        "no panel, and no row of units"
    );
    // Who does not sit in it says nothing for it, and another room neither.
    for stranger in [&console, &far] {
        assert_eq!(stranger.post("/field/p-21/well", &[("form_token", "x")]).status.as_u16(), 404);
    }
    // Its other changes stay its room's; that it is over is told to all.
    let heard = ears[1].ids(&town).len();
    let lead = town.officer("leads-the-room", "control_room", ROOM, "inspector", &[]);
    let acts = |command| {
        let who = "p-21".parse().unwrap();
        town.wait(lead.act_on_unit(&who, command, town.town.now(), How::ordinary())).unwrap();
    };
    acts(field::Command::GoOut(field::OutReason::Vehicle));
    assert_eq!(ears[1].ids(&town).len(), heard, "{}", ears[1].heard);
    acts(field::Command::EndEmergency(field::EmergencyEnd::Accident));
    assert_eq!(ears[1].ids(&town).len(), heard + 1, "{}", ears[1].heard);
    assert!(!far.get("/room").says("id=\"emergency-p-21\""));
}
