//! Does an important step ask again who it is, and keep what was typed?

use crate::{
    browser::{Browser, employs},
    town::TestTown,
};
use axum::http::StatusCode;

const STATION: &str = "kohat-city";

fn top(town: &TestTown) -> String {
    town.town.setup().places.units().find(|u| u.supervisor.is_none()).unwrap().id.to_string()
}

/// An administrator whose second factor was shown eleven minutes ago, and the form of a new person as they fill it.
fn stale_administrator(town: &TestTown) -> (Browser<'_>, Vec<(&'static str, &'static str)>) {
    employs(town, "amina", "administrator", &top(town));
    let browser = Browser::new(town);
    browser.signs_in("amina");
    browser.later(11 * 60);
    let form = vec![
        ("name", "زرمینه \"خان\" & co"),
        ("sign_in", "zarmina"),
        ("role", "officer"),
        ("unit", STATION),
        ("rank", "constable"),
        ("attribute", "woman"),
        ("attribute", "children"),
    ];
    (browser, form)
}

fn is_known(town: &TestTown, sign_in: &str) -> bool {
    town.town.gate().roster().by_sign_in(sign_in).is_some()
}

#[test]
fn an_important_step_asks_for_the_code_again_and_keeps_what_was_typed() {
    let town = TestTown::new();
    let (browser, form) = stale_administrator(&town);
    let asked = browser.fills("/people/new", "/people/new", &form);
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(
        asked.says("action=\"/people/new\"")
            && asked.says("name=\"fresh_code\"")
            && !is_known(&town, "zarmina")
    );
    assert_eq!(asked.hidden("name"), "زرمینه \"خان\" & co");
    assert_eq!(asked.text.matches("type=\"hidden\" name=\"attribute\"").count(), 2, "both choices are kept");

    let mut again = form.clone();
    let (token, code) = (asked.hidden("form_token"), browser.code());
    again.extend([("form_token", token.as_str()), ("fresh_code", code.as_str())]);
    let done = browser.post("/people/new", &again);
    assert!(done.status == StatusCode::OK && is_known(&town, "zarmina"), "{}", done.text);
    let words = town.town.gate().roster().by_sign_in("zarmina").unwrap().words.clone();
    let said = words.attributes.into_iter().chain(words.proposed).flatten().collect::<Vec<_>>();
    assert!(said.contains(&"woman".to_owned()), "given, or proposed to a second person: {said:?}");

    browser.later(9 * 60);
    let next = browser.fills(
        "/people/new",
        "/people/new",
        &[("name", "b"), ("sign_in", "bilal"), ("role", "officer"), ("unit", STATION)],
    );
    assert_eq!(next.status, StatusCode::OK, "for ten minutes nothing is asked again");
}

#[test]
fn a_wrong_or_used_code_changes_nothing_and_keeps_what_was_typed() {
    let town = TestTown::new();
    let (browser, form) = stale_administrator(&town);
    let used = browser.code();
    let mut wrong = form.clone();
    wrong.push(("fresh_code", "000000"));
    let asked = browser.fills("/people/new", "/people/new", &wrong);
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.says("not right") && !asked.says("000000") && asked.hidden("sign_in") == "zarmina");

    let mut right = form.clone();
    right.push(("fresh_code", used.as_str()));
    assert_eq!(browser.fills("/people/new", "/people/new", &right).status, StatusCode::OK);
    browser.later(11 * 60);
    let end = browser.fills("/people/new", "/people/new", &right);
    assert_eq!(end.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
}

#[test]
fn guessing_the_code_at_a_screen_left_open_soon_has_to_wait() {
    let town = TestTown::new();
    let (browser, mut form) = stale_administrator(&town);
    form.push(("fresh_code", "000000"));
    let mut answers = (0..12).map(|_| browser.fills("/people/new", "/people/new", &form));
    assert!(answers.any(|page| page.says("Seconds to wait")));
    let other = Browser::new(&town);
    other.signs_in("amina");
}

#[test]
fn a_form_of_another_session_is_refused_before_anything_is_asked() {
    let town = TestTown::new();
    let (browser, form) = stale_administrator(&town);
    let other = Browser::new(&town);
    other.signs_in("amina");
    let theirs = other.get("/people/new").hidden("form_token");
    let mut sent = form.clone();
    let code = browser.code();
    sent.extend([("form_token", theirs.as_str()), ("fresh_code", code.as_str())]);
    let page = browser.post("/people/new", &sent);
    assert!(
        page.status == StatusCode::FORBIDDEN && !page.says("fresh_code") && !page.says("zarmina"),
        "{}",
        page.text
    );
    assert!(!is_known(&town, "zarmina"));
}

#[test]
fn a_form_that_is_too_large_to_carry_is_refused_and_a_password_is_never_carried() {
    let town = TestTown::new();
    let (browser, mut form) = stale_administrator(&town);
    form.push(("password_new", "four horses secretly"));
    let page = browser.fills("/people/new", "/people/new", &form);
    assert!(page.status == StatusCode::FORBIDDEN && !page.says("secretly"));
    let large = "x".repeat(65 << 10);
    form.push(("attribute", &large));
    assert_eq!(browser.fills("/people/new", "/people/new", &form).status, StatusCode::PAYLOAD_TOO_LARGE);
}
