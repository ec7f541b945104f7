//! Is it known who read what is protected, and told to the person concerned?

use crate::{
    api::{self, good, hear},
    browser::{Browser, employs, employs_with},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::{
        access::{LOOK_LASTS, Purpose},
        matter::{Command, Reach},
    },
    values::{Level, MatterNo, Span},
};
use amanat_record::{No, Reader, Visit};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use futures::StreamExt;
use std::time::{Duration, Instant};
use tower::ServiceExt;

const DESK: &str = "kohat-women";
/// The longest that a story waits for what is written beside an answer.
const PATIENCE: Duration = Duration::from_secs(20);

pub fn a_womans_report(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    let matter = town.brings("women", lat, lon, Reach::None).unwrap().matter;
    assert_eq!((matter.unit.as_str(), matter.level), (DESK, Level::P3));
    matter.no
}

pub fn zarmina(town: &TestTown) -> Visit {
    town.officer("zarmina", "desk_officer", DESK, "sub_inspector", &["woman"])
}

fn readers(visit: &Visit, no: MatterNo) -> Vec<Reader> {
    visit.readers(no, 0, 50).unwrap().unwrap().rows
}

fn auditor(town: &TestTown) -> Visit {
    town.officer("auditor", "auditor", "kp", "inspector", &[])
}

/// Waits until so many rows are there.
fn rows(town: &TestTown, no: MatterNo, count: usize) -> Vec<Reader> {
    let began = Instant::now();
    loop {
        let rows = readers(&auditor(town), no);
        if rows.len() == count || began.elapsed() > PATIENCE {
            assert_eq!(rows.len(), count);
            return rows;
        }
        std::thread::yield_now();
    }
}

fn later(town: &TestTown, span: Span) {
    town.town.clock().set(town.town.now() + span);
}

#[test]
fn who_wrote_sees_the_post_and_the_time_of_whoever_read_and_never_a_name() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    assert!(readers(&town.sender(no), no).is_empty());
    let before = town.matter(no).version;
    let reading = town.reads(&zarmina(&town), no).unwrap().unwrap();
    let position = reading.timeline().unwrap()[0].position;
    assert!(!reading.words(position).unwrap().is_empty());
    assert_eq!(town.matter(no).version, before, "a form that a colleague fills in stays good");
    let told = readers(&town.sender(no), no);
    let one = &told[0];
    assert_eq!((told.len(), one.at, &one.by), (1, town.town.now(), &None));
    assert_eq!((one.role.as_deref(), one.purpose), (Some("desk_officer"), Some(Purpose::Work)));
    assert_eq!(one.unit.as_ref().map(|u| u.as_str()), Some(DESK));
    let head = town.officer("head", "desk_head", DESK, "inspector", &["woman"]);
    assert!(readers(&head, no)[0].by.is_some(), "officers know each other's names");
    assert!(town.constable("kohat-city").readers(no, 0, 50).unwrap().is_none());
}

#[test]
fn neither_senders_nor_clocks_nor_ordinary_matters_make_looks() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let size = town.town.record().size().unwrap();
    town.reads(&town.sender(no), no).unwrap().unwrap();
    town.reads(&town.town.system(), no).unwrap().unwrap();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let ordinary = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    town.reads(&town.constable("kohat-city"), ordinary).unwrap().unwrap();
    assert_eq!(town.town.record().size().unwrap(), size + 1, "the report alone");
}

#[test]
fn turning_pages_is_one_look_also_after_a_restart_and_over_it_is_after_its_time() {
    let mut town = TestTown::new();
    let no = a_womans_report(&town);
    for _ in 0..5 {
        town.reads(&zarmina(&town), no).unwrap().unwrap();
    }
    let at_once = (0..8).map(|_| {
        let (visit, now) = (zarmina(&town), town.town.now());
        async move { visit.read(no, now).await.unwrap().is_some() }
    });
    assert!(town.wait(futures::future::join_all(at_once)).into_iter().all(|read| read));
    rows(&town, no, 1);
    later(&town, Span::from_mins(14));
    town.restart();
    town.reads(&zarmina(&town), no).unwrap().unwrap();
    rows(&town, no, 1);
    later(&town, LOOK_LASTS);
    town.reads(&zarmina(&town), no).unwrap().unwrap();
    rows(&town, no, 2);
    town.town.record().rebuild().unwrap();
    rows(&town, no, 2);
}

#[test]
fn two_who_look_at_once_are_two_looks_and_neither_waits_in_vain() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    let looks = names.map(|name| {
        let visit = town.officer(name, "desk_officer", DESK, "inspector", &["woman"]);
        let now = town.town.now();
        async move { visit.read(no, now).await.unwrap().is_some() }
    });
    assert!(town.wait(futures::future::join_all(looks)).into_iter().all(|read| read));
    rows(&town, no, names.len());
}

#[test]
fn a_colleague_without_the_right_is_told_that_there_is_none_and_counted() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    assert!(town.reads(&town.constable("kohat-city"), no).unwrap().is_none());
    employs(&town, "zahid", "officer", "kohat-city");
    let browser = Browser::new(&town);
    browser.signs_in("zahid");
    let nobodys = MatterNo::from_random([9; 16]);
    let kept = browser.get(&format!("/matter/{no}"));
    let missing = browser.get(&format!("/matter/{nobodys}"));
    assert_eq!((kept.status, missing.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    let neutral = |text: &str| text.replace(&no.to_string(), "").replace(&nobodys.to_string(), "");
    assert_eq!(neutral(&kept.text), neutral(&missing.text));
    let rows = rows(&town, no, 1);
    assert_eq!((rows[0].purpose, &rows[0].role), (None, &None), "refused");
    assert_eq!(rows[0].unit.as_ref().map(|u| u.as_str()), Some("kohat-city"));
    assert!(readers(&town.sender(no), no).is_empty(), "nobody has read it");
    browser.get(&format!("/matter/{no}"));
    let again = town.town.record().size().unwrap();
    assert!(browser.get(&format!("/matter/{no}/file/x")).status == StatusCode::NOT_FOUND);
    assert_eq!(town.town.record().size().unwrap(), again, "once while they try again and again");
}

#[test]
fn while_looking_cannot_be_written_down_nobody_reads_what_is_protected() {
    let town = TestTown::on_a_disk_of(Some(400));
    let no = a_womans_report(&town);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let ordinary = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let officer = town.constable("kohat-city");
    let long = "چوری ".repeat(3_000);
    let full = (0..600).any(|_| town.does(&officer, ordinary, Command::Note(said(&long))).is_err());
    assert!(full, "the disk takes no more");
    let refused = town.reads(&zarmina(&town), no);
    assert!(matches!(refused, Err(No::NotLogged(_))), "not even one word");
    assert!(town.reads(&officer, ordinary).unwrap().is_some(), "what is not protected is read");
    assert!(town.reads(&town.sender(no), no).unwrap().is_some(), "and what one wrote oneself");
}

#[test]
fn an_open_page_is_one_look_however_often_it_is_drawn_again() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs_with(&town, "palwasha", "desk_officer", DESK, &["woman"]);
    let browser = Browser::new(&town);
    browser.signs_in("palwasha");
    let page = browser.get(&format!("/matter/{no}"));
    assert!(page.status == StatusCode::OK && page.says("موٹر سائیکل"), "{}", page.text);
    rows(&town, no, 1);
    let session = browser.cookie("session").unwrap();
    let request = Request::get(format!("/live/matter/{no}"))
        .header(header::COOKIE, format!("session={session}"))
        .body(Body::empty())
        .unwrap();
    let response = town.wait(amanat::http::router(town.town.clone()).oneshot(request)).unwrap();
    let mut stream = response.into_body().into_data_stream();
    let mut drawn = || {
        let next = town.wait(async { tokio::time::timeout(PATIENCE, stream.next()).await });
        String::from_utf8(next.unwrap().unwrap().unwrap().to_vec()).unwrap()
    };
    assert!(drawn().contains("موٹر سائیکل"));
    let colleague = zarmina(&town);
    for text in ["first", "second", "third"] {
        town.does(&colleague, no, Command::Note(said(text))).unwrap();
        assert!(drawn().contains(text));
    }
    rows(&town, no, 1);
    later(&town, LOOK_LASTS);
    town.does(&colleague, no, Command::Note(said("still there"))).unwrap();
    assert!(drawn().contains("still there"));
    rows(&town, no, 2);
}

#[test]
fn a_program_that_reads_looks_like_anyone() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let token = api::officer_with(&town, "gul", DESK, "desk_officer", "inspector", &["woman"]);
    let at = format!("/api/v1/matters/{no}");
    good(hear(&town, api::get(&at).by(&token)));
    assert!(readers(&town.sender(no), no).is_empty(), "where it stands holds no word of it");
    good(hear(&town, api::get(&format!("{at}/timeline")).by(&token)));
    rows(&town, no, 1);
    let missing = hear(&town, api::get(&format!("{at}/files/x")).by(&token));
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    good(hear(&town, api::get(&format!("{at}/timeline")).by(&token)));
    rows(&town, no, 1);
    let stranger = api::constable(&town, "zahid", "kohat-city");
    assert_eq!(hear(&town, api::get(&at).by(&stranger)).status, StatusCode::NOT_FOUND);
    rows(&town, no, 2);
}
