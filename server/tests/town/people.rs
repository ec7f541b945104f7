//! Does a change of somebody's posts count at once, and does what opens protected words need two people?

use crate::{
    browser::{Browser, employs},
    town::{TestTown, ground_of},
};
use amanat::http;
use amanat_core::{
    decide::{
        account::{Command, Leave},
        matter::Reach,
    },
    guard::Post,
    values::{AccountId, Span},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use futures::StreamExt;
use std::time::Duration;
use tower::ServiceExt;

const STATION: &str = "kohat-city";

/// What the operator does to an account.
fn tell(town: &TestTown, id: &AccountId, command: Command) {
    let by = (amanat_core::event::Actor::Operator, None, town.town.now());
    let (record, gate) = (town.town.record(), town.town.gate());
    town.wait(amanat::sign_in::joining::tell(record, gate, id, &[command], by)).unwrap();
}

fn away(town: &TestTown, id: &AccountId, days: u32) -> Leave {
    let leave = Leave { from: town.town.now(), until: town.town.now() + Span::from_days(days) };
    tell(town, id, Command::TakeLeave(leave.clone()));
    leave
}

#[test]
fn who_goes_on_leave_sees_nothing_on_the_next_request_and_is_back_by_themselves() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, STATION);
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let bilal = employs(&town, "bilal", "officer", STATION);
    let browser = Browser::new(&town);
    browser.signs_in("bilal");
    let path = format!("/matter/{no}");
    let page = browser.get(&path);
    assert!(page.status == StatusCode::OK && browser.get("/today").says(&path));
    let token = page.hidden("form_token");
    let leave = away(&town, &bilal, 3);
    assert_eq!(browser.get(&path).status, StatusCode::NOT_FOUND);
    assert!(!browser.get("/today").says(&path));
    let form = [("form_token", token.as_str()), ("key", "key-of-a-form-0001"), ("note-text", "x")];
    let sent = browser.post(&format!("{path}/note"), &form);
    assert_eq!(sent.status, StatusCode::NOT_FOUND, "a form that was opened before");
    tell(&town, &bilal, Command::EndLeave { from: leave.from });
    assert_eq!(browser.get(&path).status, StatusCode::OK);
}

/// What comes over a stream of this browser, piece by piece, until nothing comes for a while.
async fn hears(
    town: &TestTown,
    browser: &Browser<'_>,
    path: &str,
    change: impl FnOnce(),
) -> (String, String) {
    let request = Request::get(path)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, format!("session={}", browser.cookie("session").unwrap()))
        .body(Body::empty())
        .unwrap();
    let answer = http::router(town.town.clone()).oneshot(request).await.unwrap();
    let mut stream = answer.into_body().into_data_stream();
    let first = stream.next().await.unwrap().unwrap();
    change();
    let next = tokio::time::timeout(Duration::from_secs(5), stream.next()).await;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let after = match next {
        Ok(Some(Ok(bytes))) => text(&bytes),
        _ => "(ended)".into(),
    };
    (text(&first), after)
}

#[test]
fn an_open_page_shows_a_changed_post_at_once() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, STATION);
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let bilal = employs(&town, "bilal", "officer", STATION);
    let browser = Browser::new(&town);
    browser.signs_in("bilal");
    let streams = ["/live/today".to_owned(), format!("/live/matter/{no}")];
    for path in streams {
        let (before, after) = std::thread::scope(|threads| {
            let change = || {
                let town = &town;
                let bilal = &bilal;
                threads.spawn(move || away(town, bilal, 2)).join().unwrap();
            };
            town.wait(hears(&town, &browser, &path, change))
        });
        let label = no.label();
        assert!(before.contains(&label) || before.contains("theft") || path.contains("matter"), "{before}");
        assert!(!after.contains(&label), "{path}: {after}");
        let from = town.town.gate().roster().person(&bilal).unwrap().account.leaves[0].from;
        tell(&town, &bilal, Command::EndLeave { from });
    }
}

#[test]
fn a_transfer_changes_what_is_seen_in_one_step() {
    let town = TestTown::new();
    let bilal = employs(&town, "bilal", "officer", STATION);
    let seen = |unit: &str| {
        let (lat, lon) = ground_of(&town, unit);
        let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
        let person = town.town.gate().roster().person(&bilal).unwrap();
        let visit = town.town.visit(person.visitor(true, true, town.town.now()));
        visit.matter(no).unwrap().is_some_and(|seen| seen.full().is_some())
    };
    assert!(seen(STATION) && !seen("lachi"));
    let to = Post::new("officer", "lachi".parse().unwrap(), town.town.now());
    tell(&town, &bilal, Command::Transfer { from: STATION.parse().unwrap(), to });
    assert!(!seen(STATION) && seen("lachi"));
}

#[test]
fn a_post_at_a_desk_that_keeps_words_apart_counts_when_a_second_administrator_agrees() {
    let town = TestTown::new();
    for name in ["amina", "bushra"] {
        employs(&town, name, "administrator", "kp");
    }
    let zarmina = employs(&town, "zarmina", "officer", STATION);
    let (amina, bushra) = (Browser::new(&town), Browser::new(&town));
    amina.signs_in("amina");
    bushra.signs_in("bushra");
    let (page, act) = (format!("/people/{zarmina}"), format!("/people/{zarmina}/do"));
    let give = [("do", "give"), ("role", "desk_officer"), ("unit", "kohat-women")];
    assert_eq!(amina.fills(&page, &act, &give).status, StatusCode::SEE_OTHER);
    let held = || {
        let person = town.town.gate().roster().person(&zarmina).unwrap();
        person.account.posts_held(town.town.now()).len()
    };
    assert_eq!(held(), 1, "one person alone gave it");
    let no = amina.get(&page).hidden("no");
    let agree = [("do", "agree"), ("no", no.as_str())];
    assert_eq!(amina.fills(&page, &act, &agree).status, StatusCode::NOT_FOUND, "who proposed it");
    let mine = Browser::new(&town);
    mine.signs_in("zarmina");
    assert_eq!(mine.get(&page).status, StatusCode::NOT_FOUND, "whom it is for");
    assert!(bushra.get("/today").says(&page), "it waits for her");
    assert!(!mine.get("/today").says(&page));
    assert_eq!(bushra.fills(&page, &act, &agree).status, StatusCode::SEE_OTHER);
    assert_eq!(held(), 2);
    assert_eq!(bushra.fills(&page, &act, &agree).status, StatusCode::NOT_FOUND, "it waits no more");
}

#[test]
fn where_there_is_one_administrator_oversight_is_the_second_person() {
    let town = TestTown::new();
    employs(&town, "amina", "administrator", "kp");
    employs(&town, "omar", "oversight", "kp");
    let zarmina = employs(&town, "zarmina", "officer", STATION);
    let (amina, omar) = (Browser::new(&town), Browser::new(&town));
    amina.signs_in("amina");
    omar.signs_in("omar");
    let (page, act) = (format!("/people/{zarmina}"), format!("/people/{zarmina}/do"));
    assert_eq!(omar.get(&page).status, StatusCode::NOT_FOUND, "nothing is asked of oversight");
    amina.fills(&page, &act, &[("do", "give"), ("role", "auditor"), ("unit", "kp")]);
    let seen = omar.get(&page);
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text);
    let no = seen.hidden("no");
    assert_eq!(omar.fills(&page, &act, &[("do", "agree"), ("no", &no)]).status, StatusCode::SEE_OTHER);
    let person = town.town.gate().roster().person(&zarmina).unwrap();
    assert!(person.account.posts_held(town.town.now()).iter().any(|post| post.role == "auditor"));
}

#[test]
fn people_are_found_however_their_name_is_spelled_and_by_unit_and_state() {
    let town = TestTown::new();
    employs(&town, "amina", "administrator", "kp");
    let zarmina = employs(&town, "zarmina", "officer", STATION);
    employs(&town, "bilal", "officer", "lachi");
    let amina = Browser::new(&town);
    amina.signs_in("amina");
    let finds = |query: &str| {
        let page = amina.get(&format!("/people?{query}"));
        (page.says("zarmina"), page.says("bilal"))
    };
    assert_eq!(finds("q=ZARM"), (true, false));
    assert_eq!(finds("unit=lachi"), (false, true));
    assert_eq!(finds("state=on-leave"), (false, false));
    away(&town, &zarmina, 2);
    assert_eq!(finds("state=on-leave"), (true, false));
    assert_eq!(finds("q=%D8%AE%D8%A7%D9%86"), (true, true), "everybody's second name");
    assert!(amina.get("/people?q=nobodyiscalledso").status == StatusCode::OK);
}

#[test]
fn a_unit_tells_its_chain_its_people_and_that_nobody_can_take_a_matter() {
    let town = TestTown::new();
    employs(&town, "amina", "administrator", "kp");
    let amina = Browser::new(&town);
    amina.signs_in("amina");
    let page = amina.get(&format!("/units/{STATION}"));
    assert!(
        page.says("/units/kohat") && page.says("/units/region-kohat") && page.says("/units/kp"),
        "{}",
        page.text
    );
    let alarm = "Nobody here can take a matter in hand now";
    assert!(page.says(alarm) && amina.get("/today").says(alarm));
    employs(&town, "bilal", "officer", STATION);
    let page = amina.get(&format!("/units/{STATION}"));
    assert!(!page.says(alarm) && page.says("bilal"));
    assert_eq!(amina.get("/units/no-such-unit").status, StatusCode::NOT_FOUND);
}

#[test]
fn an_administrator_ends_every_session_of_somebody() {
    let town = TestTown::new();
    employs(&town, "amina", "administrator", "kp");
    let bilal = employs(&town, "bilal", "officer", STATION);
    let (amina, his) = (Browser::new(&town), Browser::new(&town));
    amina.signs_in("amina");
    his.signs_in("bilal");
    assert_eq!(his.get("/today").status, StatusCode::OK);
    let (page, act) = (format!("/people/{bilal}"), format!("/people/{bilal}/do"));
    assert_eq!(amina.fills(&page, &act, &[("do", "sign_out")]).status, StatusCode::SEE_OTHER);
    assert_eq!(his.get("/today").status, StatusCode::SEE_OTHER, "to the door");
}
