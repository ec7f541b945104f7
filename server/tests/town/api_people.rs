//! Can a program look after people exactly as the pages do, and not one step further?

use crate::{
    api::{Heard, KEY, constable, get, good, hear, officer, officer_with, post},
    town::TestTown,
};
use amanat::sign_in::JoiningCode;
use axum::http::StatusCode;
use serde_json::{Value, json};

const PEOPLE: &str = "/api/v1/people";

fn administrator(town: &TestTown, name: &str) -> String {
    officer(town, name, "kp", "administrator", "inspector_general")
}

fn entry(sign_in: &str) -> Value {
    json!({ "name": "زرمینہ خان", "sign_in": sign_in, "role": "officer", "unit": "kohat-city", "rank": "constable" })
}

fn account(town: &TestTown, sign_in: &str) -> String {
    town.town.gate().roster().by_sign_in(sign_in).unwrap().id.to_string()
}

fn acts(town: &TestTown, whom: &str, act: &str, key: &str, body: Value, by: &str) -> Heard {
    hear(town, post(&format!("{PEOPLE}/{whom}/{act}"), key, &body).by(by))
}

fn names(list: &Value) -> Vec<&str> {
    list["people"].as_array().unwrap().iter().map(|p| p["sign_in"].as_str().unwrap()).collect()
}

#[test]
fn somebody_is_let_in_once_by_one_key_and_only_by_who_looks_after_people() {
    let town = TestTown::new();
    let amina = administrator(&town, "amina");
    let head = officer(&town, "head", "kohat-city", "station_head", "inspector");
    assert_eq!(hear(&town, post(PEOPLE, KEY, &entry("zarmina")).by(&head)).status, StatusCode::NOT_FOUND);
    let mut wrong = entry("zarmina");
    wrong["role"] = json!("astrologer");
    let refused = hear(&town, post(PEOPLE, "key-that-is-wrong-1", &wrong).by(&amina));
    assert!(refused.body["error"]["fields"]["role"].is_string(), "{}", refused.body);
    let first = hear(&town, post(PEOPLE, KEY, &entry("zarmina")).by(&amina));
    let again = hear(&town, post(PEOPLE, KEY, &entry("zarmina")).by(&amina));
    assert_eq!((first.status, again.status), (StatusCode::CREATED, StatusCode::OK), "{}", again.body);
    let code = first.body["code"].as_str().unwrap();
    assert_eq!((again.body["code"].as_str(), &again.body["replayed"]), (Some(code), &json!(true)));
    let hash = JoiningCode::typed(code).unwrap().hash();
    assert!(town.town.gate().roster().by_code(&hash, town.town.now()).is_some(), "the code lets her in");
    let other = hear(&town, post(PEOPLE, KEY, &entry("zarmina2")).by(&amina));
    assert_eq!((other.status, other.word()), (StatusCode::CONFLICT, "api-key-reused"));
    let taken = hear(&town, post(PEOPLE, "another-key-0000001", &entry("ZARMINA")).by(&amina));
    assert!(taken.body["error"]["fields"]["sign_in"].is_string(), "{}", taken.body);
    let list = good(hear(&town, get(&format!("{PEOPLE}?unit=kohat-city")).by(&head)));
    assert!(names(&list).contains(&"zarmina") && !names(&list).contains(&"amina"), "{list}");
}

#[test]
fn whom_nobody_answers_for_is_not_there() {
    let town = TestTown::new();
    let amina = administrator(&town, "amina");
    let near = constable(&town, "near", "kohat-city");
    constable(&town, "far", "gulbahar");
    let head = officer(&town, "head", "kohat-city", "station_head", "inspector");
    let far = account(&town, "far");
    let nobody = hear(&town, get(&format!("{PEOPLE}/a0123456789abcdef0123")).by(&head));
    for (path, who) in [(format!("{PEOPLE}/{far}"), &head), (format!("{PEOPLE}/{far}"), &near)] {
        let heard = hear(&town, get(&path).by(who));
        assert_eq!((heard.status, &heard.body), (nobody.status, &nobody.body), "{path}");
    }
    let body = json!({ "role": "officer", "unit": "kohat-city" });
    let near_id = account(&town, "near");
    let given = acts(&town, &near_id, "give-post", KEY, body.clone(), &head);
    assert_eq!(given.status, StatusCode::NOT_FOUND, "a head sees, and gives nothing");
    assert_eq!(names(&good(hear(&town, get(PEOPLE).by(&head)))), ["head", "near"]);
    assert_eq!(names(&good(hear(&town, get(&format!("{PEOPLE}?q=FAR")).by(&amina)))), ["far"]);
    let first = good(hear(&town, get(&format!("{PEOPLE}?limit=2")).by(&amina)));
    assert_eq!((first["people"].as_array().unwrap().len(), &first["next"]), (2, &json!(2)));
}

#[test]
fn what_opens_protected_words_waits_for_a_second_officer_and_posts_end_at_once() {
    let town = TestTown::new();
    let (amina, bashir) = (administrator(&town, "amina"), administrator(&town, "bashir"));
    let near = constable(&town, "near", "kohat-city");
    let id = account(&town, "near");
    let body = json!({ "role": "desk_officer", "unit": "kohat-women" });
    let given = good(acts(&town, &id, "give-post", "key-give-0000000001", body.clone(), &amina));
    let waits = &given["person"]["waits"][0];
    assert_eq!((&waits["gives"], &waits["may"]), (&json!("post"), &json!(["refuse"])), "{given}");
    let number = json!({ "number": waits["number"] });
    let own = acts(&town, &id, "agree", "key-agree-000000001", number.clone(), &amina);
    assert_eq!(own.status, StatusCode::NOT_FOUND, "nobody is their own second person");
    let asked = good(hear(&town, get(&format!("{PEOPLE}/{id}")).by(&bashir)));
    assert_eq!(asked["waits"][0]["may"], json!(["agree", "refuse"]));
    let agreed = good(acts(&town, &id, "agree", "key-agree-000000002", number, &bashir));
    let posts: Vec<&Value> =
        agreed["person"]["posts"].as_array().unwrap().iter().map(|p| &p["role"]).collect();
    assert!(posts.contains(&&json!("desk_officer")), "{agreed}");
    assert_eq!(
        acts(&town, &id, "give-post", "key-give-0000000002", body, &amina).word(),
        "people-already",
        "the same post again"
    );
    let end = json!({ "role": "officer", "unit": "kohat-city" });
    good(acts(&town, &id, "end-post", "key-end-00000000001", end.clone(), &amina));
    assert_eq!(acts(&town, &id, "end-post", "key-end-00000000002", end, &amina).word(), "people-refused");
    good(acts(&town, &id, "sign-out", "key-out-00000000001", json!({}), &amina));
    assert_eq!(hear(&town, get("/api/v1/today").by(&near)).status, StatusCode::UNAUTHORIZED);
    let gone = good(acts(&town, &id, "leave", "key-leave-000000001", json!({}), &amina));
    assert_eq!(gone.get("person"), None);
    assert_eq!(hear(&town, get(&format!("{PEOPLE}/{id}")).by(&amina)).status, StatusCode::NOT_FOUND);
}

#[test]
fn who_lost_every_way_in_is_let_in_again_by_two_and_every_session_ends() {
    let town = TestTown::new();
    let (amina, bashir) = (administrator(&town, "amina"), administrator(&town, "bashir"));
    let near = constable(&town, "near", "kohat-city");
    let head = officer_with(&town, "head", "kohat-city", "station_head", "inspector", &[]);
    let id = account(&town, "near");
    let recovers = |act: &str, key: &str, by: &str| acts(&town, &id, act, key, json!({}), by);
    assert_eq!(recovers("ask-recovery", KEY, &head).status, StatusCode::NOT_FOUND);
    assert_eq!(recovers("agree-recovery", "key-too-early-00001", &amina).word(), "recovery-over");
    let asked = good(recovers("ask-recovery", KEY, &amina));
    assert_eq!((asked.get("code"), &asked["person"]["recovery"]["agreed_by_one"]), (None, &json!(true)));
    assert_eq!(recovers("agree-recovery", "key-again-000000001", &amina).word(), "recovery-agreed-already");
    let agreed = good(recovers("agree-recovery", "key-second-00000001", &bashir));
    let code = JoiningCode::typed(agreed["code"].as_str().unwrap()).unwrap();
    assert!(town.town.gate().roster().by_code(&code.hash(), town.town.now()).is_some());
    assert_eq!(hear(&town, get("/api/v1/today").by(&near)).status, StatusCode::UNAUTHORIZED);
}

#[test]
fn a_screen_left_open_gives_nobody_a_post() {
    let town = TestTown::new();
    let amina = administrator(&town, "amina");
    constable(&town, "near", "kohat-city");
    let id = account(&town, "near");
    let clock = town.town.gate().clock();
    clock.set(clock.now() + amanat_core::values::Span::from_mins(11));
    let body = json!({ "role": "officer", "unit": "gulbahar" });
    assert_eq!(acts(&town, &id, "give-post", KEY, body, &amina).kind(), "not_fresh");
    assert_eq!(hear(&town, post(PEOPLE, KEY, &entry("x")).by(&amina)).kind(), "not_fresh");
}
