//! What does a house say whose record takes nothing any more?

use crate::{
    browser::{Browser, employs},
    sos::{call, press},
    town::{TestTown, ground_of},
};
use amanat_record::backup::succession;
use serde_json::json;

const SESSION: &str = "session";
/// Kept calls of which each has a row, and more than those.
const LISTED: usize = 50;
const FLOOD: usize = 53;

/// Who was signed in when it stopped still is.
fn back<'a>(town: &'a TestTown, session: &str) -> Browser<'a> {
    let browser = Browser::new(town);
    browser.keeps(SESSION, session);
    browser
}

fn signed_in(town: &TestTown, name: &str, role: &str, unit: &str) -> String {
    employs(town, name, role, unit);
    let browser = Browser::new(town);
    browser.signs_in(name);
    browser.cookie(SESSION).unwrap()
}

#[test]
fn a_house_that_takes_nothing_says_so_first_and_to_whoever_needed_it() {
    let mut town = TestTown::new();
    let crew = employs(&town, "bilal", "officer", "kohat-city");
    town.patrol("k-11", &crew, "kohat-room");
    let phone = Browser::new(&town);
    phone.signs_in("bilal");
    let phone = phone.cookie(SESSION).unwrap();
    let console = signed_in(&town, "saima", "dispatcher", "kohat-room");
    let quiet = |page: &str| !page.contains("Nothing can be recorded here at the moment. What you see");
    assert!(quiet(&Browser::new(&town).get("/").text));
    let settings = town.town.record().settings().clone();
    town.restart_after(|_| drop(succession::freeze(&settings).unwrap()));
    for path in ["/", "/report"] {
        let page = Browser::new(&town).get(path);
        assert!(page.status.is_success() && !quiet(&page.text), "{path}: {}", page.text);
    }
    let phone = back(&town, &phone);
    assert!(!quiet(&phone.get("/field").text));
    let danger = phone.fills("/field", "/field/k-11/emergency", &[]);
    assert_eq!(danger.status.as_u16(), 503, "{}", danger.text);
    assert!(danger.says("This was not recorded") && danger.says("nobody was told"), "{}", danger.text);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let here = json!({ "position": { "lat": lat, "lon": lon }, "text": "مدد" });
    let (status, kept) = call(&town, press("key-of-a-kept-call", &here));
    assert_eq!((status, &kept["kept"]), (202, &json!(true)), "{kept}");
    let room = back(&town, &console).get("/room");
    assert!(room.says("مدد"), "{}", room.text);
    assert!(room.says("This log takes nothing any more"), "{}", room.text);
    assert!(!room.says("It goes into the log by itself"), "it never will: {}", room.text);
    // A flood: what is not listed is said by number.
    for n in 0..FLOOD {
        let press =
            press(&format!("key-of-call-number-{n}"), &json!({ "position": { "lat": lat, "lon": lon } }));
        assert_eq!(call(&town, press).0, 202);
    }
    let room = back(&town, &console).get("/room");
    assert_eq!(room.text.matches("id=\"kept-").count(), LISTED);
    assert!(
        room.says(&format!("\u{2068}{}\u{2069} more calls are kept here", FLOOD + 1 - LISTED)),
        "{}",
        room.text
    );
}
