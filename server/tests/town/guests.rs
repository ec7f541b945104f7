//! Do guests of the house find what they brought, and nothing else?

use crate::{
    api::{self, good, hear},
    browser::{Browser, employs},
    town::{TestTown, ground_of, said},
};
use amanat_core::{
    decide::matter::Command,
    guard::{Visitor, Who},
    values::MatterNo,
};
use amanat_record::{Visit, Wanted};
use axum::http::StatusCode;

/// A consulate's own browser.
fn guest<'a>(town: &'a TestTown, name: &str) -> Browser<'a> {
    employs(town, name, "mission", "kp-mission");
    let browser = Browser::new(town);
    browser.signs_in(name);
    browser
}

/// Reports something at the public pages, whoever sits there.
fn reports(browser: &Browser<'_>) {
    let (lat, lon) = ground_of(browser.town, "kohat-city");
    let (lat, lon) = (lat.to_string(), lon.to_string());
    let form = [
        ("what_happened", "قونصل خانے کے باہر چوری"),
        ("kind", "theft"),
        ("where.lat", &lat),
        ("where.lon", &lon),
        ("when.day", "today"),
        ("reach", "none"),
        ("key", "guest-key-0123456789"),
        ("go", "on"),
    ];
    let sent = browser.post("/report/report/to-send", &form);
    assert!(sent.status == StatusCode::OK && sent.says("big-code"), "{} {}", sent.status, sent.text);
}

fn all(town: &TestTown) -> Vec<MatterNo> {
    let list = town.town.system().list(&Wanted::Everything, 0, 50).unwrap();
    list.rows.iter().map(|(no, _)| *no).collect()
}

fn visit_of(town: &TestTown, sign_in: &str) -> Visit {
    let person = town.town.gate().roster().by_sign_in(sign_in).unwrap();
    town.town.visit(person.visitor(true, true, town.town.now()))
}

#[test]
fn a_guest_reports_as_themselves_and_finds_it_with_the_answer_the_receipt_and_a_way_to_write() {
    let town = TestTown::new();
    let consul = guest(&town, "consul");
    reports(&consul);
    let no = all(&town)[0];
    assert!(town.matter(no).brought_by.is_some(), "it is theirs");
    let list = consul.get("/mine");
    assert!(list.status == StatusCode::OK && list.says(&format!("/mine/{no}")), "{}", list.text);
    let officer = town.constable("kohat-city");
    town.does(&officer, no, Command::Acknowledge).unwrap();
    town.does(&officer, no, Command::Note(said("internal-word"))).unwrap();
    town.does(&officer, no, Command::Answer(said("answered-word"))).unwrap();
    let page = consul.get(&format!("/mine/{no}"));
    assert!(page.says("answered-word") && !page.says("internal-word"), "{}", page.text);
    assert!(!page.says("kohat-city-1"), "officers have no names there");
    let (at, write) = (format!("/mine/{no}"), format!("/mine/{no}/write"));
    let wrote = consul.fills(&at, &write, &[("text", "one more thing"), ("key", "guest-key-abcdefghij")]);
    assert_eq!((wrote.status, wrote.to()), (StatusCode::SEE_OTHER, at.as_str()), "{}", wrote.text);
    assert!(consul.get(&at).says("one more thing") && town.matter(no).unread);
    let receipt = consul.get(&format!("/mine/{no}/receipt"));
    assert!(receipt.status == StatusCode::OK && receipt.says("<html"));
    let forged =
        consul.post(&write, &[("form_token", "x"), ("text", "forged"), ("key", "guest-key-forged0000")]);
    assert_ne!(forged.status, StatusCode::SEE_OTHER, "without the page's token");
}

#[test]
fn a_guest_sees_nothing_of_the_house_and_nothing_that_another_brought() {
    let town = TestTown::new();
    let (one, two) = (guest(&town, "consul"), guest(&town, "school"));
    reports(&one);
    let no = all(&town)[0];
    for path in
        ["/units", "/people", "/people/new", "/live/today", &format!("/matter/{no}"), "/units/kohat-city"]
    {
        assert_eq!(one.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(one.get("/today").to(), "/mine", "shown the way to their own page");
    for path in [format!("/mine/{no}"), format!("/mine/{no}/receipt"), format!("/mine/{no}/withdraw")] {
        assert_eq!(two.get(&path).status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(one.get(&path).status, StatusCode::OK, "{path}");
    }
    assert!(!two.get("/mine").says(&no.to_string()));
    let officer = Browser::new(&town);
    employs(&town, "bilal", "officer", "kohat-city");
    officer.signs_in("bilal");
    assert_eq!(officer.get("/mine").status, StatusCode::NOT_FOUND);
    assert_eq!(officer.get(&format!("/mine/{no}")).status, StatusCode::NOT_FOUND);
    assert_eq!(visit_of(&town, "school").list(&Wanted::Everything, 0, 9).unwrap().rows.len(), 0);
}

#[test]
fn an_officer_who_reports_something_with_their_browser_does_it_as_anyone() {
    let town = TestTown::new();
    employs(&town, "bilal", "officer", "kohat-city");
    let browser = Browser::new(&town);
    browser.signs_in("bilal");
    reports(&browser);
    assert_eq!(town.matter(all(&town)[0]).brought_by, None);
}

#[test]
fn a_guests_program_reports_as_the_guest_and_is_told_nothing_of_the_house() {
    let town = TestTown::new();
    let token = api::officer(&town, "consul", "kp-mission", "mission", "");
    let (lat, lon) = ground_of(&town, "kohat-city");
    let report = serde_json::json!({ "desk": "report", "language": "en", "answers": {
        "what_happened": "theft at the gate", "kind": "theft", "where": { "lat": lat, "lon": lon },
    } });
    let asked = api::post("/api/v1/reports", "guest-key-0123456789", &report).by(&token);
    good(hear(&town, asked));
    let no = all(&town)[0];
    let by = town.matter(no).brought_by.unwrap();
    assert_eq!(by, town.town.gate().roster().by_sign_in("consul").unwrap().id);
    let list = good(hear(&town, api::get("/api/v1/brought").by(&token)));
    assert_eq!(list["matters"][0]["number"], no.to_string());
    let one = format!("/api/v1/brought/{no}");
    assert_eq!(good(hear(&town, api::get(&one).by(&token)))["state"], "open");
    let words = serde_json::json!({ "text": "one more thing" });
    let wrote = api::post(&format!("{one}/messages"), "guest-key-ponmlkjihg", &words).by(&token);
    good(hear(&town, wrote));
    assert!(town.matter(no).unread);
    let other = api::officer(&town, "school", "kp-mission", "mission", "");
    assert_eq!(hear(&town, api::get(&one).by(&other)).status, StatusCode::NOT_FOUND);
    for path in ["/api/v1/today", "/api/v1/units", &format!("/api/v1/matters/{no}")] {
        let heard = hear(&town, api::get(path).by(&token));
        assert_eq!(heard.status, StatusCode::NOT_FOUND, "{path}");
    }
    let wrong = api::post("/api/v1/reports", "guest-key-abcdefghij", &report).by("not-a-token");
    assert_eq!(hear(&town, wrong).status, StatusCode::UNAUTHORIZED, "never silently as anyone");
    let anyone = town.town.visit(Visitor::bare(Who::Anyone));
    assert!(anyone.list(&Wanted::Everything, 0, 9).unwrap().rows.is_empty());
}
