//! Does the force's own sign-in open the right account, and nothing else that looks like its word?
//!
//! Against a real provider (`server/web/test/openid/provider.mjs`), started by each story on this machine.

use crate::{
    browser::{Browser, Page, employs},
    provider::{Provider, at_its_time},
    town::TestTown,
};
use amanat::sign_in::joining::tell;
use amanat_core::{
    decide::account::Command,
    event::Actor,
    values::{AccountId, Moment, Span},
};
use axum::http::StatusCode;

/// A town whose force has a sign-in of its own.
fn town() -> (TestTown, Provider) {
    town_with("")
}

fn town_with(more: &str) -> (TestTown, Provider) {
    let provider = Provider::start();
    let town = at_its_time(&provider, more);
    (town, provider)
}

/// An officer who is linked with what the provider calls `idp-7`.
fn links(town: &TestTown, account: &AccountId, name: &str) {
    let subject = town.town.openid().unwrap().subject(name);
    let by = (Actor::Operator, None, town.town.now());
    town.wait(tell(town.town.record(), town.town.gate(), account, &[Command::LinkSubject { subject }], by))
        .unwrap();
}

/// To the provider, through its pages, and back with what it sends; what comes back is not sent yet.
fn goes(browser: &Browser<'_>, provider: &Provider, next: &str) -> String {
    let away = browser.get(&format!("/sign-in/openid?next={next}"));
    assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.text);
    browser.town.wait(provider.sends_back(away.to()))
}

/// An address in which what follows the name begins with another letter.
fn with_another(address: &str, name: &str) -> String {
    let at = address.find(name).unwrap() + name.len();
    let other = if address[at..].starts_with('x') { 'y' } else { 'x' };
    format!("{}{other}{}", &address[..at], &address[at + 1..])
}

fn comes_in(browser: &Browser<'_>, provider: &Provider) -> Page {
    browser.get(&goes(browser, provider, "/units"))
}

fn is_in(browser: &Browser<'_>) -> bool {
    browser.get("/units").status == StatusCode::OK
}

fn strong(town: &TestTown, browser: &Browser<'_>) -> Moment {
    let token = browser.cookie("session").unwrap();
    town.town.gate().session(&token).unwrap().unwrap().0.strong.unwrap()
}

#[test]
fn who_is_linked_comes_in_by_the_forces_own_sign_in_and_a_second_factor_there_counts() {
    let (town, provider) = town();
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    links(&town, &zahid, "idp-7");
    town.wait(provider.tells(r#"{"amr":["pwd","mfa"]}"#));
    let browser = Browser::new(&town);
    assert!(browser.get("/sign-in").says("/sign-in/openid?next="), "the door has a button");
    let page = comes_in(&browser, &provider);
    assert!(page.to() == "/units" && is_in(&browser), "{} {}", page.status, page.text);
    assert!(browser.cookie("openid").is_none(), "what was kept meanwhile is gone");
    let away = (town.town.now() - strong(&town, &browser)).millis().abs();
    assert!(away < 60_000, "the factor counts from when it was shown there");
}

#[test]
fn nobody_gets_an_account_by_it_and_the_person_is_told_what_to_show() {
    let (town, provider) = town();
    town.wait(provider.tells(r#"{"who":"stranger-9","amr":["mfa"]}"#));
    let browser = Browser::new(&town);
    let page = comes_in(&browser, &provider);
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("stranger-9"), "{}", page.text);
    assert!(page.says("name=\"password\"") && !is_in(&browser), "the other ways are there");
    assert!(town.town.gate().roster().all().is_empty());
}

#[test]
fn an_answer_counts_in_the_browser_that_asked_once_and_with_its_own_state() {
    let (town, provider) = town();
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    links(&town, &zahid, "idp-7");
    town.wait(provider.tells(r#"{"amr":["mfa"]}"#));

    let browser = Browser::new(&town);
    let back = goes(&browser, &provider, "/units");
    let other = Browser::new(&town);
    assert_eq!(other.get(&back).status, StatusCode::UNPROCESSABLE_ENTITY, "another browser");
    goes(&other, &provider, "/units");
    assert_eq!(other.get(&back).status, StatusCode::UNPROCESSABLE_ENTITY, "that asked for itself");
    let forged = with_another(&back, "state=");
    let kept = browser.cookie("openid").unwrap();
    assert_eq!(browser.get(&forged).status, StatusCode::UNPROCESSABLE_ENTITY, "a forged state");
    assert_eq!(town.wait(provider.tokens()), 0, "nothing of it was asked for");

    browser.keeps("openid", &kept);
    assert_eq!(browser.get(&back).to(), "/units", "its own");
    browser.forgets("session");
    browser.keeps("openid", &kept);
    assert_eq!(browser.get(&back).status, StatusCode::UNPROCESSABLE_ENTITY, "a second time");
    assert!(town.wait(provider.tokens()) == 1 && !is_in(&browser), "the code is not tried again");
}

#[test]
fn a_token_for_another_browser_another_client_another_key_or_of_yesterday_opens_nothing() {
    let (town, provider) = town();
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    links(&town, &zahid, "idp-7");
    for forge in ["aud", "iss", "key", "old"] {
        town.wait(provider.tells(&format!(r#"{{"amr":["mfa"],"forge":"{forge}"}}"#)));
        let browser = Browser::new(&town);
        let page = comes_in(&browser, &provider);
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && !is_in(&browser), "{forge}");
    }
    town.wait(provider.tells(r#"{"amr":["mfa"],"forge":""}"#));
    let browser = Browser::new(&town);
    let away = browser.get("/sign-in/openid");
    let back = town.wait(provider.sends_back(&with_another(away.to(), "nonce=")));
    assert_eq!(browser.get(&back).status, StatusCode::UNPROCESSABLE_ENTITY, "another nonce");

    let back = goes(&browser, &provider, "/units");
    browser.later(2 * 3600);
    assert_eq!(browser.get(&back).status, StatusCode::UNPROCESSABLE_ENTITY, "too late");
    assert!(!is_in(&browser));
}

#[test]
fn a_provider_that_is_gone_keeps_nobody_from_the_other_ways() {
    let (town, provider) = town();
    employs(&town, "zahid", "officer", "kohat-city");
    drop(provider);
    let browser = Browser::new(&town);
    let page = browser.get("/sign-in/openid");
    assert!(page.status == StatusCode::BAD_GATEWAY && page.says("name=\"password\""), "{}", page.text);
    browser.signs_in("zahid");
    assert!(is_in(&browser));
}

#[test]
fn without_a_second_factor_there_ours_is_asked_for_before_anything_is_shown() {
    let (town, provider) = town();
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    links(&town, &zahid, "idp-7");
    let browser = Browser::new(&town);
    let page = comes_in(&browser, &provider);
    assert!(page.says("name=\"code\"") && browser.cookie("session").is_none(), "{}", page.text);
    let state = page.hidden("state");
    let shows = |code: &str| browser.post("/sign-in/openid/second", &[("state", &state), ("code", code)]);
    assert_eq!(shows("000000").status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!is_in(&browser));
    let code = browser.code();
    assert!(shows(&code).to() == "/units" && is_in(&browser));
    browser.forgets("session");
    browser.later(30);
    let code = browser.code();
    assert_eq!(shows(&code).status, StatusCode::UNPROCESSABLE_ENTITY, "what waited counts once");
}

#[test]
fn who_has_no_second_factor_anywhere_does_not_come_in_this_way() {
    let (town, provider) = town();
    let bare: AccountId = "a1".parse().unwrap();
    let join = Command::Join { name: "نو".into(), sign_in: "new".into() };
    let by = (Actor::Operator, None, town.town.now());
    town.wait(tell(town.town.record(), town.town.gate(), &bare, &[join], by)).unwrap();
    links(&town, &bare, "idp-7");
    let browser = Browser::new(&town);
    let page = comes_in(&browser, &provider);
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && browser.cookie("session").is_none());
}

#[test]
fn who_is_refused_there_is_told_so_and_asked_nothing_more() {
    let (town, provider) = town();
    town.wait(provider.tells(r#"{"denies":true}"#));
    let browser = Browser::new(&town);
    let page = comes_in(&browser, &provider);
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("name=\"password\""));
    assert_eq!(town.wait(provider.tokens()), 0);
}

#[test]
fn an_officer_connects_their_own_account_and_nobody_elses_name_and_takes_it_away_again() {
    let (town, provider) = town();
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    employs(&town, "amina", "officer", "kohat-city");
    let connects = |browser: &Browser<'_>| {
        let page = browser.fills("/account", "/account/openid", &[("do", "connect")]);
        let at = page.text.find(&provider.issuer).unwrap_or_else(|| panic!("{}", page.text));
        let to = page.text[at..].split('"').next().unwrap().replace("&amp;", "&");
        browser.get(&town.wait(provider.sends_back(&to)))
    };
    let browser = Browser::new(&town);
    browser.signs_in("zahid");
    let done = connects(&browser);
    assert_eq!(done.to(), "/account#ways", "{}", done.text);
    let person = town.town.gate().roster().person(&zahid).unwrap();
    assert!(person.account.linked && browser.get("/account").says("idp-7"));

    let other = Browser::new(&town);
    other.signs_in("amina");
    assert_eq!(connects(&other).status, StatusCode::UNPROCESSABLE_ENTITY, "it is another's");

    let left = browser.post("/sign-out", &[]);
    assert_eq!(left.to(), "/sign-in?left=true");
    assert!(left.headers.contains_key("clear-site-data"));
    assert!(browser.get(left.to()).says("/sign-in/openid/leave"), "and is told to sign out there too");
    assert!(browser.get("/sign-in/openid/leave").to().starts_with(&provider.issuer));
    browser.signs_in("zahid");
    browser.fills("/account", "/account/openid", &[("do", "disconnect")]);
    assert!(!town.town.gate().roster().person(&zahid).unwrap().account.linked);
}

#[test]
fn a_strong_act_is_allowed_after_it_was_shown_again_there_and_not_by_another_person() {
    let (town, provider) = town();
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    links(&town, &zahid, "idp-7");
    let (browser, clock) = (Browser::new(&town), town.town.clock());
    clock.set(provider.now - Span::from_mins(20));
    browser.signs_in("zahid");
    clock.set(provider.now + Span::from_secs(5));
    let ends = || browser.fills("/account", "/account/openid", &[("do", "disconnect")]);
    assert!(ends().says("/account/openid/again"), "the way is offered");
    town.wait(provider.tells(r#"{"who":"idp-8","amr":["mfa"]}"#));
    let shows = || browser.get(&town.wait(provider.sends_back(browser.get("/account/openid/again").to())));
    assert_eq!(shows().status, StatusCode::UNPROCESSABLE_ENTITY, "another person");
    assert_eq!(ends().status, StatusCode::FORBIDDEN);
    town.wait(provider.tells(r#"{"who":"idp-7","amr":["pwd"]}"#));
    assert_eq!(shows().status, StatusCode::UNPROCESSABLE_ENTITY, "no second factor");
    town.wait(provider.tells(r#"{"amr":["mfa"]}"#));
    assert_eq!(shows().status, StatusCode::OK);
    assert_eq!(ends().to(), "/account#ways");
}

#[test]
fn an_officer_who_looks_after_people_links_somebody_new_and_a_second_one_agrees_where_words_are_protected() {
    let (town, provider) = town();
    for boss in ["amina", "bilal"] {
        employs(&town, boss, "administrator", "kp");
    }
    let (first, second) = (Browser::new(&town), Browser::new(&town));
    first.signs_in("amina");
    second.signs_in("bilal");
    let form = [("name", "علی"), ("sign_in", "ali"), ("role", "desk_head"), ("unit", "kohat-women")];
    assert_eq!(first.fills("/people/new", "/people/new", &form).status, StatusCode::OK);
    let person = town.town.gate().roster().by_sign_in("ali").unwrap();
    let at = format!("/people/{}", person.id);
    let link = [("do", "link"), ("subject", "idp-7")];
    assert_eq!(first.fills(&at, &format!("{at}/do"), &link).to(), at);
    let now = || town.town.gate().roster().person(&person.id).unwrap();
    assert!(!now().account.linked, "one officer only proposes it");
    for proposed in now().account.waits(town.town.now()) {
        let no = proposed.no.to_string();
        second.fills(&at, &format!("{at}/do"), &[("do", "agree"), ("no", &no)]);
    }
    assert!(now().account.linked);
    town.wait(provider.tells(r#"{"amr":["mfa"]}"#));
    let browser = Browser::new(&town);
    assert_eq!(comes_in(&browser, &provider).to(), "/units");
    let last = first.fills(&at, &format!("{at}/do"), &[("do", "unlink")]);
    assert_eq!(last.status, StatusCode::CONFLICT, "the last way in stays");
}

#[test]
fn leaving_clears_what_the_browser_kept() {
    let town = TestTown::new();
    for way_out in ["/sign-out", "/follow/leave"] {
        let left = Browser::new(&town).post(way_out, &[]);
        assert_eq!(left.headers["clear-site-data"], "\"cache\", \"storage\"", "{way_out}");
    }
}

#[test]
fn the_claim_of_the_settings_names_the_person() {
    let (town, provider) = town_with("subject = \"badge\"");
    let zahid = employs(&town, "zahid", "officer", "kohat-city");
    links(&town, &zahid, "B-idp-7");
    town.wait(provider.tells(r#"{"amr":["mfa"]}"#));
    let browser = Browser::new(&town);
    assert_eq!(comes_in(&browser, &provider).to(), "/units");
}
