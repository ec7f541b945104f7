//! Is somebody who lost every way in let in again by two officers, and by nobody alone?

use crate::{
    browser::{Browser, Page, employs},
    town::TestTown,
};
use axum::http::StatusCode;
use std::time::{Duration, Instant};

const TOP: &str = "kp";
const STATION: &str = "kohat-city";

/// Two who look after people, and one officer who is in.
fn town() -> TestTown {
    let town = TestTown::new();
    employs(&town, "amina", "administrator", TOP);
    employs(&town, "bashir", "administrator", TOP);
    employs(&town, "zahid", "officer", STATION);
    town
}

fn enters<'a>(town: &'a TestTown, name: &str) -> Browser<'a> {
    let browser = Browser::new(town);
    browser.signs_in(name);
    browser
}

fn is_asked(town: &TestTown, name: &str) -> bool {
    let person = town.town.gate().roster().by_sign_in(name).unwrap();
    person.account.recovery(town.town.now()).is_some()
}

/// What follows after the answer is soon done.
fn soon(what: impl Fn() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(begun.elapsed() < Duration::from_secs(20), "it did not happen");
        std::thread::yield_now();
    }
}

fn zahids(town: &TestTown) -> String {
    format!("/people/{}", town.town.gate().roster().by_sign_in("zahid").unwrap().id)
}

fn does(browser: &Browser<'_>, page: &str, what: &str) -> Page {
    browser.fills(page, &format!("{page}/recovery"), &[("do", what)])
}

/// The code on the page that shows it once.
fn code_on(page: &Page) -> String {
    let at = page.text.find("big-code").unwrap();
    page.text[at..].split('>').nth(2).unwrap().split('<').next().unwrap().to_owned()
}

#[test]
fn the_door_answers_alike_for_a_known_and_an_unknown_name() {
    let town = town();
    let pages: Vec<Page> = ["zahid", "nobody"]
        .map(|name| Browser::new(&town).post("/recover", &[("name", name)]))
        .into_iter()
        .collect();
    assert_eq!(pages[0].status, StatusCode::OK);
    assert_eq!(pages[0].text, pages[1].text);
    soon(|| is_asked(&town, "zahid"));
    town.settle();
    let letters = town.letters.all();
    let told: Vec<_> = letters.iter().filter(|l| l.to.starts_with(STATION)).collect();
    assert!(told.len() == 1 && !told[0].body.contains("zahid"), "the unit is told, and not whom it is about");
}

#[test]
fn two_officers_let_somebody_in_again_and_everything_old_is_void() {
    let town = town();
    let lost = enters(&town, "zahid");
    let (amina, bashir) = (enters(&town, "amina"), enters(&town, "bashir"));
    let page = zahids(&town);
    assert_eq!(does(&amina, &page, "ask").to(), page);
    let alone = does(&amina, &page, "agree");
    assert!(alone.status == StatusCode::CONFLICT && !alone.says("big-code"), "not by one alone");
    assert_eq!(lost.get("/account").status, StatusCode::OK, "nothing is void yet");
    assert!(lost.get("/account").says("not me"), "and the person is told");
    assert!(bashir.get("/people").says("zahid") && bashir.get(&page).says("amina"));

    let agreed = does(&bashir, &page, "agree");
    assert_eq!(agreed.status, StatusCode::OK, "{}", agreed.text);
    let code = code_on(&agreed);
    assert_ne!(lost.get("/account").status, StatusCode::OK, "every session ended");
    let old = [("name", "zahid"), ("password", crate::browser::PASSWORD), ("code", &lost.code())];
    assert_eq!(Browser::new(&town).post("/sign-in", &old).status, StatusCode::UNPROCESSABLE_ENTITY);

    let choose = Browser::new(&town).post("/join", &[("code", &code)]);
    assert!(choose.status == StatusCode::OK && choose.says("zahid"), "{}", choose.text);
    town.settle();
    let told = town.letters.all().iter().filter(|l| l.to.starts_with(STATION)).count();
    assert_eq!(told, 2, "that it was asked, and that it was done");
}

#[test]
fn the_person_themself_or_who_looks_after_nobody_cannot_agree() {
    let town = town();
    let zahid = enters(&town, "zahid");
    let amina = enters(&town, "amina");
    let aminas = format!("/people/{}", town.town.gate().roster().by_sign_in("amina").unwrap().id);
    let bashir = enters(&town, "bashir");
    assert_eq!(does(&bashir, &aminas, "ask").to(), aminas);
    let own = amina.fills("/people/new", &format!("{aminas}/recovery"), &[("do", "agree")]);
    assert_eq!(own.status, StatusCode::CONFLICT, "not for themself");
    let path = format!("{aminas}/recovery");
    assert_eq!(zahid.fills("/account", &path, &[("do", "agree")]).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_question_is_refused_by_the_person_or_is_over_after_a_day() {
    let town = town();
    let (zahid, amina) = (enters(&town, "zahid"), enters(&town, "amina"));
    let page = zahids(&town);
    does(&amina, &page, "ask");
    assert_eq!(zahid.fills("/account", "/account/recovery", &[]).to(), "/account");
    assert!(!is_asked(&town, "zahid"));
    does(&amina, &page, "ask");
    town.town.clock().set(town.town.now() + "25h".parse().unwrap());
    let bashir = enters(&town, "bashir");
    assert_eq!(does(&bashir, &page, "agree").status, StatusCode::CONFLICT);
    assert!(town.town.gate().roster().by_sign_in("zahid").unwrap().account.is_ready());
}

#[test]
fn an_officer_whose_second_factor_was_long_ago_is_asked_again_before_they_agree() {
    let town = town();
    let amina = enters(&town, "amina");
    amina.later(11 * 60);
    let page = zahids(&town);
    let asked = does(&amina, &page, "ask");
    assert!(
        asked.status == StatusCode::FORBIDDEN && asked.hidden("do") == "ask" && !is_asked(&town, "zahid")
    );
}

#[test]
fn asking_again_and_again_at_the_door_soon_has_to_wait() {
    let town = town();
    let answers: Vec<StatusCode> =
        (0..9).map(|_| Browser::new(&town).post("/recover", &[("name", "zahid")]).status).collect();
    assert_eq!(answers.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
    soon(|| is_asked(&town, "zahid"));
}
