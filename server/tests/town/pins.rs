//! Do the people of a site get other PINs, and are they said to nobody?

use crate::{
    browser::Browser,
    sites::{Phone, does, known_phone, lead, school},
    sos::life,
    town::TestTown,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

const OLD: [&str; 2] = ["1234", "9876"];
const NEW: [&str; 2] = ["24681357", "97531864"];

fn form<'a>(pins: [&'a str; 2], again: [&'a str; 2]) -> [(&'static str, &'a str); 4] {
    [
        ("password-pin", pins[0]),
        ("password-pin-again", again[0]),
        ("password-duress", pins[1]),
        ("password-duress-again", again[1]),
    ]
}

/// The page on which PINs of this phone are chosen.
fn page_of(site: &str, phone: &Phone) -> String {
    format!("{site}/pins/{}", phone.id.as_ref().unwrap())
}

/// What the phone shows after a press and this PIN.
fn cancelled(town: &TestTown, phone: &mut Phone, pin: &str) -> (Value, Value) {
    let (_, answer) = phone.sends(town, "POST", "/sos", &json!({}));
    let path = format!("/sos/{}/cancel", answer["id"].as_str().unwrap());
    let (_, shown) = phone.sends(town, "POST", &path, &json!({ "pin": pin }));
    (shown, answer)
}

fn says_no_pin(text: &str) -> bool {
    !NEW.iter().any(|pin| text.contains(pin))
}

#[test]
fn new_pins_hold_with_the_next_press_and_the_old_ones_no_more() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut phone = known_phone(&town, &lead, &site);
    let at = page_of(&site, &phone);
    assert!(lead.get(&site).says(&at));
    let asked = lead.get(&at);
    assert!(asked.says("By mouth") && asked.says("tel:0922512345"), "whom to call: {}", asked.text);
    let done = lead.fills(&at, &at, &form(NEW, NEW));
    assert!(done.status == StatusCode::OK && done.says("The new PINs hold"), "{}", done.text);
    assert!(says_no_pin(&done.text) && says_no_pin(&lead.get(&site).text));
    let (shown, _) = cancelled(&town, &mut phone, OLD[0]);
    assert_eq!((&shown["pin_wrong"], &shown["state"]["ended"]), (&json!(true), &Value::Null));
    let (shown, answer) = cancelled(&town, &mut phone, NEW[0]);
    assert_eq!(shown["state"]["ended"], json!("cancelled"));
    assert!(life(&town, &answer).state.outcome.is_some());
    let (forced, answer) = cancelled(&town, &mut phone, NEW[1]);
    assert_eq!(forced["state"]["ended"], json!("cancelled"), "it looks the same");
    assert!(life(&town, &answer).state.duress.is_some() && life(&town, &answer).state.outcome.is_none());
}

#[test]
fn the_pin_for_duress_is_another_and_what_was_typed_is_in_no_page() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut phone = known_phone(&town, &lead, &site);
    let at = page_of(&site, &phone);
    let same = [NEW[0], NEW[0]];
    let half = [NEW[0], "12"];
    for (pins, again, why) in [
        (same, same, "two different PINs"),
        (half, half, "two different PINs"),
        (["", ""], ["", ""], "two different PINs"),
        (NEW, [NEW[0], "97532"], "not what you typed before"),
        (NEW, ["246814", NEW[1]], "not what you typed before"),
    ] {
        let page = lead.fills(&at, &at, &form(pins, again));
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{pins:?}");
        assert!(page.says(why) && says_no_pin(&page.text), "{}", page.text);
    }
    let (shown, _) = cancelled(&town, &mut phone, OLD[0]);
    assert_eq!(shown["state"]["ended"], json!("cancelled"), "nothing was changed");
}

#[test]
fn pins_are_chosen_by_whoever_looks_after_the_site_and_shows_again_who_they_are() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let mut phone = known_phone(&town, &lead, &site);
    let at = page_of(&site, &phone);
    crate::browser::employs(&town, "omar", "dispatcher", "kohat-room");
    let other = Browser::new(&town);
    other.signs_in("omar");
    assert_eq!(
        other.get(&at).status,
        StatusCode::NOT_FOUND,
        "a dispatcher sees the site and changes nothing"
    );
    lead.signs_in("sara");
    lead.later(11 * 60);
    let asked = lead.get(&at);
    assert!(asked.says("name=\"fresh_code\""), "the form asks at once, so that nothing is typed twice");
    let stopped = lead.fills(&at, &at, &form(NEW, NEW));
    assert_eq!(stopped.status, StatusCode::FORBIDDEN);
    assert!(says_no_pin(&stopped.text), "PINs are not carried along: {}", stopped.text);
    let (shown, _) = cancelled(&town, &mut phone, NEW[0]);
    assert_eq!(shown["pin_wrong"], json!(true));
    let code = lead.code();
    let mut with_code = form(NEW, NEW).to_vec();
    with_code.push(("fresh_code", code.as_str()));
    assert!(lead.fills(&at, &at, &with_code).says("The new PINs hold"));
    let id = phone.id.clone().unwrap();
    assert_eq!(
        does(&lead, &site, "device-revoke", &[("device", id.as_str()), ("why", "lost")]).status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(lead.get(&at).status, StatusCode::NOT_FOUND, "one that was revoked has none");
}
