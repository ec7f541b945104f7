//! Is it known who read what is protected, and told to the person concerned?

use crate::{
    api::{self, good, hear},
    browser::{Browser, employs, employs_with},
    emergency::{breaks, protector, reads_through},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::{
        access::{LOOK_LASTS, Purpose},
        matter::{Command, Reach},
    },
    values::{Level, MatterNo, Span},
};
use amanat_record::{No, Reader, Sort, Visit};
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

/// A browser of whoever brought this matter, with its page open.
fn senders_browser(town: &TestTown) -> (Browser<'_>, MatterNo) {
    let (lat, lon) = ground_of(town, "kohat-city");
    let code = amanat::intake::FollowUpCode::random().unwrap();
    let point = amanat_core::values::Point::new(lat, lon).ok();
    let at = amanat_core::route::Whereabouts { point, ..Default::default() };
    let no = town.brings_with("women", at, Reach::None, &[], Some(code.digits())).unwrap().matter.no;
    let browser = Browser::new(town);
    assert_eq!(browser.post("/follow", &[("code", code.digits())]).status, StatusCode::SEE_OTHER);
    (browser, no)
}

#[test]
fn the_sender_opens_the_list_of_readers_and_keeps_it_as_a_file() {
    let town = TestTown::new();
    let (browser, no) = senders_browser(&town);
    assert!(browser.get("/follow/matter").says("Nobody has read it yet"));
    assert!(browser.get("/follow/matter/readers").says("Nobody has read it yet"));
    employs_with(&town, "palwasha", "desk_officer", DESK, &["woman"]);
    let officer = Browser::new(&town);
    officer.signs_in("palwasha");
    assert_eq!(officer.get(&format!("/matter/{no}")).status, StatusCode::OK);
    let page = browser.get("/follow/matter");
    assert!(page.says("/follow/matter/readers") && !page.says("palwasha"), "{}", page.text);
    let page = browser.get("/follow/matter/readers");
    assert!(page.says("Their work") && !page.says("palwasha") && !page.says(&no.label()), "{}", page.text);
    assert!(page.says("The office that has it"), "whoever holds the phone reads no unit");
    let file = browser.get("/follow/matter/readers.csv");
    assert!(file.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    let when = town.town.now().timestamp().to_string();
    assert!(file.says(&format!("\"{when}\"")) && file.text.lines().count() == 2, "{}", file.text);
    assert!(Browser::new(&town).get("/follow/matter/readers").status == StatusCode::SEE_OTHER);
}

#[test]
fn whoever_answers_for_officers_sees_plain_counts_and_the_list_behind_each() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let gul = employs_with(&town, "gul", "desk_officer", DESK, &["woman"]);
    employs(&town, "zahid", "desk_officer", DESK);
    employs(&town, "head", "desk_head", DESK);
    employs(&town, "auditor", "auditor", "kp");
    let officer = Browser::new(&town);
    officer.signs_in("gul");
    for _ in 0..5 {
        assert_eq!(officer.get(&format!("/matter/{no}")).status, StatusCode::OK);
        officer.later(16 * 60);
    }
    let refused = Browser::new(&town);
    refused.signs_in("zahid");
    assert_eq!(refused.get(&format!("/matter/{no}")).status, StatusCode::NOT_FOUND);
    rows(&town, no, 6);
    let above = Browser::new(&town);
    above.signs_in("head");
    let page = above.get("/lookups");
    assert!(page.status == StatusCode::OK && page.says("gul خان") && page.says("zahid خان"), "{}", page.text);
    assert!(page.says("of=looks") && page.says("of=often") && page.says("of=denied"), "{}", page.text);
    let list = above.get(&format!("/lookups/{gul}?of=often"));
    assert!(
        list.status == StatusCode::OK && list.text.matches("Matter \u{2068}1\u{2069}").count() == 5,
        "{}",
        list.text
    );
    assert!(
        !list.says(&no.label()) && !list.says(&no.to_string()),
        "whoever sees only its clocks learns no label"
    );
    assert_eq!(above.get(&format!("/lookups/{gul}?of=outside")).status, StatusCode::NOT_FOUND);
    let everywhere = Browser::new(&town);
    everywhere.signs_in("auditor");
    assert!(everywhere.get("/lookups?unit=kohat-women").says("gul خان"));
    assert!(!everywhere.get("/lookups?unit=kohat-city").says("gul خان"));
    assert!(everywhere.get(&format!("/lookups/{gul}")).says(&no.label()));
    assert!(everywhere.get(&format!("/matter/{no}/looks")).says("gul خان"));
    assert_eq!(everywhere.get(&format!("/matter/{no}")).status, StatusCode::NOT_FOUND, "and no word of it");
    for nobody in [&officer, &refused] {
        assert_eq!(nobody.get("/lookups").status, StatusCode::NOT_FOUND);
        assert!(!nobody.get("/today").says("/lookups"), "no entry in the menu");
    }
    assert!(above.get("/today").says("/lookups"));
}

#[test]
fn counts_hold_nothing_of_matters_that_one_is_in_conflict_with() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let accused = "kohat-city".parse().unwrap();
    let point = amanat_core::values::Point::new(lat, lon).ok();
    let at = amanat_core::route::Whereabouts { point, complained_of: Some(&accused), ..Default::default() };
    let no = town.brings_with("complaint", at, Reach::None, &["bribe"], None).unwrap().matter.no;
    let examiner = town.officer("ex", "investigator", "kohat-accountability", "deputy_superintendent", &[]);
    town.reads(&examiner, no).unwrap().unwrap();
    let within = (town.town.now() - Span::from_hours(1), town.town.now() + Span::from_hours(1));
    let district = town.officer("dpo", "district_officer", "kohat", "superintendent", &[]);
    assert!(district.lookups(None, within).unwrap().is_empty(), "the complaint is about their own station");
    assert_eq!(auditor(&town).lookups(None, within).unwrap().len(), 1);
}

#[test]
fn a_second_person_asks_why_is_answered_and_says_whether_it_was_right() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    employs_with(&town, "gul", "desk_officer", DESK, &["woman"]);
    employs(&town, "noor", "oversight", "kp");
    let officer = Browser::new(&town);
    officer.signs_in("gul");
    let reviewer = Browser::new(&town);
    reviewer.signs_in("noor");
    assert!(reviewer.get("/reviews").says("Nothing waits"));
    assert_eq!(officer.get("/reviews").status, StatusCode::NOT_FOUND);
    // Until one is drawn.
    let noor = town.officer("noor", "oversight", "kp", "inspector", &[]);
    let drawn = (0..1_000).any(|_| {
        later(&town, LOOK_LASTS);
        town.reads(&zarmina(&town), no).unwrap().unwrap();
        !noor.reviews(0, 10).unwrap().rows.is_empty()
    });
    assert!(drawn, "two in a hundred");
    reviewer.signs_in("noor");
    let page = reviewer.get("/reviews");
    assert!(page.says("kohat-women") || page.says("It was right"), "{}", page.text);
    assert!(!page.says("موٹر سائیکل"), "not a word of the matter");
    let look = noor.reviews(0, 10).unwrap().rows[0].look.clone();
    let now = town.town.now();
    use amanat_core::decide::access::{Refusal, Verdict};
    let ask = || noor.review(look.position, Verdict::ToExplain, said("why at night?"), now);
    town.wait(ask()).unwrap();
    assert!(matches!(town.wait(ask()), Err(No::Look(Refusal::WaitsForReason))));
    let looker = zarmina(&town);
    assert_eq!(looker.looks_to_explain().unwrap().len(), 1);
    assert_eq!(looker.said_of_look(&look).unwrap()[0].text, "why at night?");
    assert!(town.constable("kohat-city").said_of_look(&look).unwrap().is_empty());
    assert!(matches!(
        town.wait(town.constable("kohat-city").review(look.position, Verdict::Right, said(""), now)),
        Err(No::NotFound)
    ));
    town.wait(looker.explain(look.position, said("she called us"), now)).unwrap();
    assert_eq!(noor.said_of_look(&look).unwrap().len(), 2);
    town.wait(noor.review(look.position, Verdict::Right, said(""), now)).unwrap();
    assert!(noor.reviews(0, 10).unwrap().rows.iter().all(|row| row.look.position != look.position));
    let header = format!("{:?}", town.town.record().events(0, 100_000).unwrap());
    assert!(!header.contains("she called us") && !header.contains("why at night"), "sealed");
}

#[test]
fn a_look_from_another_unit_and_one_while_ones_own_is_closed_are_marked() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    town.reads(&zarmina(&town), no).unwrap().unwrap();
    let visit = protector(&town);
    let looks = || {
        let glass = breaks(&town, &visit, &no.to_string()).unwrap();
        assert!(reads_through(&town, &visit, &glass));
    };
    looks();
    // Eleven at night: the province's offices are closed, the desk never is.
    later(&town, Span::from_hours(14));
    looks();
    town.reads(&zarmina(&town), no).unwrap().unwrap();
    let marks: Vec<(bool, bool)> =
        readers(&auditor(&town), no).iter().map(|reader| (reader.outside_unit, reader.off_hours)).collect();
    assert_eq!(marks, [(false, false), (true, true), (true, false), (false, false)], "the newest first");
    let within = (town.town.now() - Span::from_hours(24), town.town.now() + Span::from_hours(1));
    let auditor = auditor(&town);
    let tally = |name: &str| {
        let all = auditor.lookups(None, within).unwrap();
        let one = all.iter().find(|tally| tally.by.as_str() == name).unwrap();
        (one.looks, one.outside, one.off_hours)
    };
    assert_eq!((tally("gulalai"), tally("zarmina")), ((2, 2, 1), (2, 0, 0)));
    for (sort, count) in [(Sort::Outside, 2), (Sort::OffHours, 1)] {
        let by = "gulalai".parse().unwrap();
        assert_eq!(auditor.lookups_of(&by, None, within, sort, (0, 10)).unwrap().rows.len(), count);
    }
}
