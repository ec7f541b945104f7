//! Does a passkey open the door, and nothing else that looks like one?

use crate::{
    authenticator::Authenticator,
    browser::{Browser, Page, employs},
    town::TestTown,
};
use amanat::sign_in::{JoiningCode, joining::invite_first};
use amanat_core::values::{Span, UnitId};
use axum::http::StatusCode;

const TOP: &str = "kp";

/// What the page asks a device.
pub fn asked_by(page: &Page) -> String {
    let at = page.text.find("data-options=\"").unwrap_or_else(|| panic!("no question in {}", page.text));
    let rest = &page.text[at + 14..];
    rest[..rest.find('"').unwrap()].replace("&quot;", "\"").replace("&amp;", "&")
}

fn code(town: &TestTown) -> JoiningCode {
    let unit: UnitId = TOP.parse().unwrap();
    let made = invite_first(town.town.record(), town.town.gate(), "administrator", &unit, town.town.now());
    town.wait(made).unwrap()
}

/// Somebody joins with nothing but a passkey.
fn joins(browser: &Browser<'_>, code: &JoiningCode, device: &mut Authenticator, sign_in: &str) -> Page {
    let page = browser.post("/join", &[("code", &code.shown())]);
    let answer = device.creates(&asked_by(&page));
    let state = page.hidden("new_passkey_state");
    let form = [
        ("code", code.shown()),
        ("name", "زرمینہ".into()),
        ("sign_in", sign_in.into()),
        ("new_passkey_state", state),
        ("new_passkey_answer", answer),
    ];
    let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
    browser.post("/join/account", &form)
}

fn shows(browser: &Browser<'_>, device: &mut Authenticator) -> Page {
    let page = browser.get("/sign-in");
    let (answer, state) = (device.answers(&asked_by(&page)), page.hidden("passkey_state"));
    browser.post("/sign-in/passkey", &[("passkey_state", &state), ("passkey_answer", &answer)])
}

fn is_in(browser: &Browser<'_>) -> bool {
    browser.get("/people").status == StatusCode::OK
}

/// Somebody who joined with this device.
fn owner(town: &TestTown) -> Authenticator {
    let mut device = Authenticator::new(7);
    let page = joins(&Browser::new(town), &code(town), &mut device, "zarmina");
    assert_eq!(page.to(), "/today", "{}", page.text);
    device
}

#[test]
fn somebody_joins_with_a_passkey_alone_and_comes_in_with_it() {
    let town = TestTown::new();
    let mut device = owner(&town);
    let browser = Browser::new(&town);
    let page = shows(&browser, &mut device);
    assert!(page.status == StatusCode::SEE_OTHER && is_in(&browser), "{}", page.text);
    let person = town.town.gate().roster().by_sign_in("zarmina").unwrap();
    let token = browser.cookie("session").unwrap();
    let (session, _) = town.town.gate().session(&token).unwrap().unwrap();
    assert!(session.strong.is_some() && session.account == person.id, "two factors in one");
    assert_eq!(person.words.passkeys.len(), 1);
}

#[test]
fn an_answer_counts_once_and_not_for_long() {
    let town = TestTown::new();
    let mut device = owner(&town);
    let browser = Browser::new(&town);
    let page = browser.get("/sign-in");
    let (answer, state) = (device.answers(&asked_by(&page)), page.hidden("passkey_state"));
    let form = [("passkey_state", state.as_str()), ("passkey_answer", answer.as_str())];
    assert_eq!(browser.post("/sign-in/passkey", &form).status, StatusCode::SEE_OTHER);
    assert_eq!(Browser::new(&town).post("/sign-in/passkey", &form).status, StatusCode::UNPROCESSABLE_ENTITY);

    let page = browser.get("/sign-in");
    let (answer, state) = (device.answers(&asked_by(&page)), page.hidden("passkey_state"));
    browser.later(16 * 60);
    let late = browser.post("/sign-in/passkey", &[("passkey_state", &state), ("passkey_answer", &answer)]);
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn another_site_another_name_an_unasked_owner_and_an_unknown_device_stay_outside() {
    let town = TestTown::new();
    let device = owner(&town);
    let mut phished = device.clone();
    phished.origin = "http://localhost:8081".into();
    let mut elsewhere = device.clone();
    elsewhere.rp = "police.example".into();
    let mut unverified = device.clone();
    unverified.verifies = false;
    let mut pretender = Authenticator::new(9);
    pretender.credential = device.credential.clone();
    let mut said = Vec::new();
    for mut wrong in [phished, elsewhere, unverified, pretender, Authenticator::new(8)] {
        let browser = Browser::new(&town);
        let page = shows(&browser, &mut wrong);
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && !is_in(&browser));
        let at = page.text.find("role=\"alert\"").unwrap();
        said.push(page.text[at..at + 400].to_owned());
    }
    said.dedup();
    assert_eq!(said.len(), 1, "why is not said: {said:?}");
}

#[test]
fn what_was_asked_for_one_thing_is_no_answer_to_another() {
    let town = TestTown::new();
    let mut device = owner(&town);
    let browser = Browser::new(&town);
    shows(&browser, &mut device);
    browser.later(11 * 60);
    let form = [("name", "علی"), ("sign_in", "ali"), ("role", "officer"), ("unit", "kohat-city")];
    let asked = browser.fills("/people/new", "/people/new", &form);
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(!asked.says("name=\"fresh_code\""), "who has no codes is not asked for one");

    // The door's question answered here, then this session's question answered in another session.
    let door = Browser::new(&town).get("/sign-in");
    let (state, answer) = (door.hidden("passkey_state"), device.answers(&asked_by(&door)));
    let with = |state: &str, answer: &str| {
        let mut all = form.to_vec();
        all.extend([("passkey_state", state), ("passkey_answer", answer)]);
        browser.fills("/people/new", "/people/new", &all)
    };
    assert_eq!(with(&state, &answer).status, StatusCode::UNPROCESSABLE_ENTITY);
    let (state, answer) = (asked.hidden("passkey_state"), device.answers(&asked_by(&asked)));
    let other = Browser::new(&town);
    let page = other.post("/sign-in/passkey", &[("passkey_state", &state), ("passkey_answer", &answer)]);
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = with(&state, &answer);
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert!(town.town.gate().roster().by_sign_in("ali").is_some());
}

#[test]
fn a_copied_device_is_noticed_by_its_count() {
    let town = TestTown::new();
    let mut device = owner(&town);
    device.count = 5;
    assert_eq!(shows(&Browser::new(&town), &mut device).status, StatusCode::SEE_OTHER);
    let mut copy = device.clone();
    device.count = 6;
    assert_eq!(shows(&Browser::new(&town), &mut device).status, StatusCode::SEE_OTHER);
    copy.count = 6;
    assert_eq!(shows(&Browser::new(&town), &mut copy).status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn a_passkey_is_kept_for_whoever_holds_the_code_only() {
    let town = TestTown::new();
    let (mine, theirs) = (code(&town), code(&town));
    let browser = Browser::new(&town);
    let page = browser.post("/join", &[("code", &theirs.shown())]);
    let mut device = Authenticator::new(3);
    let (answer, state) = (device.creates(&asked_by(&page)), page.hidden("new_passkey_state"));
    let shown = mine.shown();
    let form = [
        ("code", shown.as_str()),
        ("name", "a"),
        ("sign_in", "a"),
        ("new_passkey_state", &state),
        ("new_passkey_answer", &answer),
    ];
    assert_eq!(browser.post("/join/account", &form).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(town.town.gate().roster().by_sign_in("a").is_none());
}

#[test]
fn who_left_does_not_come_in_with_a_passkey_and_a_known_browser_never_waits() {
    let town = TestTown::new();
    let mut device = owner(&town);
    let own = Browser::new(&town);
    shows(&own, &mut device);
    let mut guess = Authenticator::new(1);
    guess.credential = device.credential.clone();
    let answers: Vec<StatusCode> = (0..8).map(|_| shows(&Browser::new(&town), &mut guess).status).collect();
    assert!(answers.contains(&StatusCode::TOO_MANY_REQUESTS), "{answers:?}");
    own.forgets("session");
    assert_eq!(shows(&own, &mut device).status, StatusCode::SEE_OTHER);

    employs(&town, "amina", "administrator", TOP);
    let boss = Browser::new(&town);
    boss.signs_in("amina");
    let person = town.town.gate().roster().by_sign_in("zarmina").unwrap();
    let page = format!("/people/{}", person.id);
    let left = boss.fills(&page, &format!("{page}/do"), &[("do", "leave")]);
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text);
    town.town.clock().set(town.town.now() + Span::from_mins(5));
    assert_eq!(shows(&own, &mut device).status, StatusCode::UNPROCESSABLE_ENTITY);
}
