//! Does an officer see and end their own sessions, and change their own ways in, and nobody else's?

use crate::{
    api::{Question, get, good, hear},
    authenticator::Authenticator,
    browser::{Browser, PASSWORD, SECRET, employs},
    passkeys::asked_by,
    town::TestTown,
};
use amanat::sign_in::factor;
use axum::http::StatusCode;

const STATION: &str = "kohat-city";

fn officer(town: &TestTown) -> Browser<'_> {
    employs(town, "zahid", "officer", STATION);
    let browser = Browser::new(town);
    browser.signs_in("zahid");
    browser
}

fn is_in(browser: &Browser<'_>) -> bool {
    browser.get("/account").status == StatusCode::OK
}

#[test]
fn an_officer_ends_one_session_and_then_all_others() {
    let town = TestTown::new();
    let mine = officer(&town);
    let others: Vec<Browser<'_>> = (0..3).map(|_| Browser::new(&town)).collect();
    others.iter().for_each(|browser| drop(browser.signs_in("zahid")));
    let page = mine.get("/account");
    assert!(
        page.says("this one") && page.text.matches("name=\"session\" value=\"").count() == 5,
        "{}",
        page.text
    );
    let id = {
        let token = others[0].cookie("session").unwrap();
        town.town.gate().session(&token).unwrap().unwrap().0.id
    };
    assert_eq!(mine.fills("/account", "/account/sessions", &[("session", &id)]).to(), "/account");
    assert!(!is_in(&others[0]) && is_in(&others[1]) && is_in(&mine));
    mine.fills("/account", "/account/sessions", &[("session", "")]);
    assert!(!is_in(&others[1]) && !is_in(&others[2]) && is_in(&mine));
    let forged = mine.post("/account/sessions", &[("session", ""), ("form_token", "x")]);
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[test]
fn a_passkey_is_added_named_used_and_taken_away() {
    let town = TestTown::new();
    let browser = officer(&town);
    let mut device = Authenticator::new(5);
    let page = browser.get("/account");
    let (answer, state) = (device.creates(&asked_by(&page)), page.hidden("new_passkey_state"));
    let form = [("passkey_name", "my phone"), ("new_passkey_state", &state), ("new_passkey_answer", &answer)];
    assert_eq!(browser.fills("/account", "/account/passkeys", &form).to(), "/account#ways");
    assert!(browser.get("/account").says("my phone"));
    let again = browser.fills("/account", "/account/passkeys", &form);
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "an answer counts once");

    let person = town.town.gate().roster().by_sign_in("zahid").unwrap();
    let passkey = person.words.passkeys.keys().next().unwrap().clone();
    browser.later(11 * 60);
    let asked = browser.fills("/account", "/account/passkeys", &[("remove", &passkey)]);
    assert!(
        asked.status == StatusCode::FORBIDDEN && asked.hidden("remove") == passkey,
        "asked again who it is"
    );
    let code = browser.code();
    let done = browser.fills("/account", "/account/passkeys", &[("remove", &passkey), ("fresh_code", &code)]);
    assert_eq!(done.to(), "/account#ways");
    assert!(town.town.gate().roster().by_credential(&person.words.passkeys[&passkey].credential).is_none());
}

#[test]
fn a_password_is_changed_only_by_who_shows_again_who_it_is_and_is_never_sent_back() {
    let town = TestTown::new();
    let browser = officer(&town);
    browser.later(11 * 60);
    let new = "a lamp burns in the seventh house";
    let form = [("password", new), ("password_again", new)];
    let asked = browser.fills("/account/password", "/account/password", &form);
    assert!(asked.status == StatusCode::FORBIDDEN && !asked.says("seventh house"));
    let code = browser.code();
    let form = [("password", new), ("password_again", new), ("fresh_code", &code)];
    let page = browser.fills("/account/password", "/account/password", &form);
    assert!(page.says("password_now-error"), "the password that is changed is asked for: {}", page.text);
    let form = [("password_now", PASSWORD), ("password", new), ("password_again", new)];
    assert_eq!(browser.fills("/account/password", "/account/password", &form).to(), "/account");
    let enters = |password: &str| {
        browser.later(31);
        let form = [("name", "zahid"), ("password", password), ("code", &browser.code())];
        Browser::new(&town).post("/sign-in", &form).status
    };
    assert_eq!(enters(PASSWORD), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(enters(new), StatusCode::SEE_OTHER);
}

#[test]
fn a_password_that_guessers_try_first_is_refused_at_its_field() {
    let town = TestTown::new();
    let browser = officer(&town);
    for bad in ["Password2026", "zahid12345", "Amanat786!", "qwertyuiop", "short"] {
        let form = [("password", bad), ("password_again", bad)];
        let page = browser.fills("/account/password", "/account/password", &form);
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("password-error"), "{bad}");
        assert!(!page.says(&format!("value=\"{bad}\"")), "{bad} is not sent back");
    }
}

#[test]
fn another_authenticator_counts_after_its_first_code_and_the_old_one_no_more() {
    let town = TestTown::new();
    let browser = officer(&town);
    let page = browser.get("/account/codes");
    // Eight groups of four, to be typed by hand.
    let letters = |text: &str| text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let groups: Vec<&str> = page.text.split(['<', '>', ' ']).filter(|w| w.len() == 4 && letters(w)).collect();
    let secret = groups[..8].concat();
    let wrong = browser.fills("/account/codes", "/account/codes", &[("factor", "000000")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.later(31);
    let now = town.town.gate().clock().now();
    let code = factor::code_at(&secret, now).unwrap();
    let done = browser.fills("/account/codes", "/account/codes", &[("factor", &code)]);
    assert_eq!(done.to(), "/account", "{}", done.text);
    let person = town.town.gate().roster().by_sign_in("zahid").unwrap();
    assert_ne!(person.words.second_factor.as_deref(), Some(SECRET));
}

#[test]
fn a_program_lists_and_ends_sessions_and_needs_a_fresh_code_for_a_passkey() {
    let town = TestTown::new();
    let browser = officer(&town);
    let token = browser.cookie("session").unwrap();
    let other = Browser::new(&town);
    other.signs_in("zahid");
    let mine = good(hear(&town, get("/api/v1/account").by(&token)));
    let sessions = mine["sessions"].as_array().unwrap();
    assert!(sessions.len() == 2 && mine["posts"][0]["unit"] == STATION, "{mine}");
    let that = sessions.iter().find(|one| one["this"] == false).unwrap()["id"].as_str().unwrap().to_owned();
    let delete = |path: String| Question { method: "DELETE", ..get(&path) }.by(&token);
    assert_eq!(hear(&town, delete(format!("/api/v1/account/sessions/{that}"))).status, 204);
    assert!(!is_in(&other));
    assert_eq!(hear(&town, delete("/api/v1/account/passkeys/none".into())).status, 404);
    browser.later(11 * 60);
    let refused = hear(&town, delete("/api/v1/account/passkeys/none".into()));
    assert!(refused.status == 403 && refused.kind() == "not_fresh", "{}", refused.body);
    assert_eq!(hear(&town, delete("/api/v1/account/sessions".into())).status, 204);
}
