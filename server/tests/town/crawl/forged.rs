//! Is what another site sends in somebody's name refused, at every route that changes anything?
//!
//! A browser adds the person's cookies to whatever a page makes it send; it also says where the page was. Each route
//! that takes anything but a question is sent to as the victim's browser would from elsewhere. Nothing may be written.

use super::{
    house::{Ask, Caller, House},
    routes::{For, ROUTES},
};
use axum::http::StatusCode;

/// What a browser says of a page that is not ours.
const ELSEWHERE: [&[(&str, &str)]; 6] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost:8080")],
    &[("origin", "https://evil.example")],
    &[("origin", "null")],
    &[("origin", "http://localhost:8080.evil.example"), ("host", "localhost:8080")],
];

fn from_elsewhere(ask: Ask, said: &'static [(&'static str, &'static str)]) -> Ask {
    said.iter().fold(ask, |ask, (name, value)| ask.with(name, value))
}

#[test]
fn crawl_what_another_site_sends_is_refused_everywhere_and_changes_nothing() {
    let house = House::new();
    let mut victims: Vec<Caller> =
        vec![house.caller("member").clone(), house.caller("administrator").clone()];
    victims.push(super::cells::sender(&house, "case"));
    let size = house.town.town.record().size().unwrap();
    let mut asks = Vec::new();
    for route in ROUTES.iter().filter(|route| route.method != "GET") {
        for victim in &victims {
            for said in ELSEWHERE {
                let path = filled(&house, route.path);
                let body =
                    format!("form_token={}&text=forged&solved=yes&do=leave&go=withdraw", victim.form_token);
                let ask = Ask { method: route.method, ..Ask::post(&path, body) }.form().by(victim);
                asks.push((route.path, from_elsewhere(ask, said)));
            }
        }
    }
    let mut sent = 0;
    for (path, ask, came) in house.ask_all(asks) {
        sent += 1;
        assert_eq!(came.status, StatusCode::FORBIDDEN, "{path} {:?}", ask.headers);
        assert!(!came.headers.contains_key("set-cookie"), "{path} {:?}", ask.headers);
    }
    assert_eq!(house.town.town.record().size().unwrap(), size, "something was written");
    assert!(
        house.town.town.gate().session(&victims[0].bearer).unwrap().is_some(),
        "the victim was signed out"
    );
    println!("forged: {sent} forms sent from elsewhere");
}

fn filled(house: &House, path: &str) -> String {
    let case = house.matter("case").no.to_string();
    let stranger = house.caller("stranger").account.clone().unwrap().to_string();
    path.replace("{no}", &case)
        .replace("{act}", "note")
        .replace("{desk}", "report")
        .replace("{step}", "to-send")
        .replace("{id}", &stranger)
}

/// The same form from our own page is taken: what is refused above is refused for where it came from.
#[test]
fn crawl_the_same_form_from_our_own_page_is_taken_and_without_its_token_is_not() {
    let house = House::new();
    let member = house.caller("member").clone();
    let path = format!("/matter/{}/note", house.matter("case").no);
    let form = format!("form_token={}&note-text=said+here", member.form_token);
    let send = |ask: Ask| {
        let before = house.town.town.record().size().unwrap();
        let came = house.town.wait(house.ask(ask));
        (came.status.as_u16(), house.town.town.record().size().unwrap() - before)
    };
    let ours = |form: &str| Ask::post(&path, form).form().by(&member).with("sec-fetch-site", "same-origin");
    assert_eq!(send(ours(&form)), (303, 1));
    assert_eq!(send(ours("note-text=said+here")), (409, 0), "without the token of this session");
    let theirs = house.caller("head").form_token.clone();
    assert_eq!(send(ours(&format!("form_token={theirs}&note-text=x"))), (409, 0), "with another session's");
    let by_text = Ask::post(&path, form.clone()).with("content-type", "text/plain").by(&member);
    assert_eq!(send(by_text).1, 0, "a form that a script of another site could send without asking first");
    let by_get = Ask { method: "GET", ..ours(&form) };
    assert_eq!(send(by_get), (405, 0), "what changes something is never a question");
    let as_query = Ask { method: "GET", body: Vec::new(), ..Ask::get(&format!("{path}?{form}")) }.by(&member);
    assert_eq!(send(as_query), (405, 0));
    let overridden = ours(&form).with("x-http-method-override", "DELETE");
    assert_eq!(send(overridden), (303, 1), "a method is what it is");
}

/// No route changes anything when it is only asked.
#[test]
fn crawl_no_question_changes_anything() {
    let house = House::new();
    let size = house.town.town.record().size().unwrap();
    let victims = [house.caller("member").clone(), house.caller("administrator").clone()];
    let mut asks = Vec::new();
    for route in ROUTES.iter().filter(|route| !matches!(route.is_for, For::Stream(_))) {
        for victim in &victims {
            let path = filled(&house, route.path);
            let query =
                format!("{path}?do=leave&text=x&note-text=x&solved=yes&form_token={}", victim.form_token);
            asks.push((path.clone(), Ask::get(&query).by(victim)));
            asks.push((path.clone(), Ask { method: "HEAD", ..Ask::get(&query) }.by(victim)));
            asks.push((path, Ask { method: "OPTIONS", ..Ask::get(&query) }.by(victim)));
        }
    }
    asks.retain(|(path, _)| !path.starts_with("/api/v1/mine"));
    let asked = house.ask_all(asks).len();
    assert_eq!(house.town.town.record().size().unwrap(), size, "a question changed something");
    for victim in &victims {
        assert!(house.town.town.gate().session(&victim.bearer).unwrap().is_some());
    }
    println!("questions: {asked}");
}
