//! What do the pages of an emergency show, and when do they go blank?

use super::{DESK, WORDS, acts, breaks};
use crate::{
    browser::{Browser, employs, employs_with},
    looks::{a_womans_report, zarmina},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::{
        glass::{self, Part, Verdict},
        matter::{Command, Reach},
    },
    route::Whereabouts,
    values::{Class, Point},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use futures::StreamExt;
use std::time::Duration;
use tower::ServiceExt;

/// The longest that a story waits for a stream.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn the_page_is_covered_until_each_part_is_asked_for_and_bears_the_readers_name() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs(&town, "gulalai", "protection_officer", "kp");
    let browser = Browser::new(&town);
    browser.signs_in("gulalai");
    assert!(browser.get("/today").says("href=\"/emergency\""));
    let form =
        [("matter", no.to_string()), ("reason", "danger_to_life".into()), ("why", "she is in danger".into())];
    let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let missing = browser.fills(
        "/emergency",
        "/emergency",
        &[("matter", "K7F-42Q"), ("reason", "other"), ("why", "x")],
    );
    assert!(missing.status == StatusCode::UNPROCESSABLE_ENTITY && missing.says("no matter of this number"));
    let opened = browser.fills("/emergency", "/emergency", &form);
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text);
    let at = opened.to().to_owned();
    let page = browser.get(&at);
    assert!(page.status == StatusCode::OK && !page.says(WORDS), "{}", page.text);
    assert!(page.says("class=\"watermark\"") && page.text.matches("gulalai خان").count() > 40);
    assert!(!page.says("/answer\"") && !page.says("/note\"") && !page.says("download"));
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let refresh: u64 =
        page.headers[header::REFRESH].to_str().unwrap().split(';').next().unwrap().parse().unwrap();
    assert!((3_000..=3_601).contains(&refresh), "the page goes blank by itself: {refresh}");
    let (position, class) = (page.hidden("position"), page.hidden("class"));
    let uncover = format!("{at}/uncover");
    let done = browser.fills(&at, &uncover, &[("position", &position), ("class", &class)]);
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(browser.get(&at).says(WORDS));
    assert_eq!(browser.get(&format!("/matter/{no}")).status, StatusCode::NOT_FOUND);
    let stranger = Browser::new(&town);
    employs(&town, "other", "protection_officer", "kp");
    stranger.signs_in("other");
    assert_eq!(stranger.get(&at).status, StatusCode::NOT_FOUND);
    browser.later(61 * 60);
    let over = browser.get(&at);
    assert!(over.status == StatusCode::OK && !over.says(WORDS), "{}", over.text);
    let late = browser.fills(&at, &uncover, &[("position", "1"), ("class", "identity")]);
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    assert!(!browser.get(&at).says(WORDS));
}

#[test]
fn an_open_page_goes_blank_when_the_hour_is_over() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs(&town, "gulalai", "protection_officer", "kp");
    let browser = Browser::new(&town);
    browser.signs_in("gulalai");
    let me = town.town.gate().roster().by_sign_in("gulalai").unwrap();
    let visit = town.town.visit(me.visitor(true, true, town.town.now()));
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    let (_, within) = visit.through_glass(&glass.id, town.town.now()).unwrap();
    let reading = town.reads(&within, no).unwrap().unwrap();
    let position = reading.timeline().unwrap()[0].position;
    acts(&town, &visit, &glass, glass::Command::Uncover(Part { position, class: Class::Content })).unwrap();
    let request = Request::get(format!("/live/emergency/{}", glass.id))
        .header(header::COOKIE, format!("session={}", browser.cookie("session").unwrap()))
        .body(Body::empty())
        .unwrap();
    let response = town.wait(amanat::http::router(town.town.clone()).oneshot(request)).unwrap();
    let mut stream = response.into_body().into_data_stream();
    let mut drawn = || {
        let next = town.wait(async { tokio::time::timeout(PATIENCE, stream.next()).await });
        String::from_utf8(next.unwrap().unwrap().unwrap().to_vec()).unwrap()
    };
    assert!(drawn().contains(WORDS));
    browser.later(61 * 60);
    town.does(&zarmina(&town), no, Command::Note(said("وقت گزر گیا"))).unwrap();
    let after = drawn();
    assert!(!after.contains(WORDS) && !after.contains("watermark"), "{after}");
}

#[test]
fn the_desk_the_reviewer_and_the_sender_see_it_on_their_pages() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let at = Whereabouts { point: Some(Point::new(lat, lon).unwrap()), ..Whereabouts::default() };
    let code = "21212121212121212121";
    let no = town.brings_with("women", at, Reach::None, &[], Some(code)).unwrap().matter.no;
    employs_with(&town, "zarmina", "desk_officer", DESK, &["woman"]);
    employs(&town, "nazir", "oversight", "kp");
    employs(&town, "gulalai", "protection_officer", "kp");
    let me = town.town.gate().roster().by_sign_in("gulalai").unwrap();
    let visit = town.town.visit(me.visitor(true, true, town.town.now()));
    let glass = breaks(&town, &visit, &no.to_string()).unwrap();
    let desk = Browser::new(&town);
    desk.signs_in("zarmina");
    for page in [desk.get("/today"), desk.get(&format!("/matter/{no}"))] {
        assert!(page.says("Read in an emergency") && page.says("gulalai خان"), "{}", page.text);
    }
    assert_eq!(desk.get("/emergency").status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get("/reviews").status, StatusCode::NOT_FOUND);
    let reviewer = Browser::new(&town);
    reviewer.signs_in("nazir");
    let page = reviewer.get("/reviews");
    assert!(page.says("اس کی جان کو خطرہ ہے") && !page.says(WORDS), "{}", page.text);
    let to = format!("/emergency/{}/review", glass.id);
    let empty = reviewer.fills("/reviews", &to, &[("verdict", "not_justified"), ("found", "")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = reviewer.fills("/reviews", &to, &[("verdict", "not_justified"), ("found", "no danger")]);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let sender = town.sender(no);
    assert_eq!(sender.glasses_of(no).unwrap()[0].verdict(), Some(Verdict::NotJustified));
}
