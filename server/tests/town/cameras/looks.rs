//! Does nobody look without a reason, or where it is not theirs?

use super::*;
use axum::http::StatusCode;

/// Nothing answers there.
const NOWHERE: &str = "rtsp://gate:canary-password@127.0.0.1:9/gate";

#[test]
fn who_has_no_duty_there_learns_of_no_camera() {
    let town = TestTown::new();
    let place = site(&town, "consulate");
    let gate = camera(&town, &place, "gate", NOWHERE);
    employs(&town, "far", "dispatcher", "peshawar-room");
    employs(&town, "station", "officer", "kohat-city");
    for who in ["far", "station"] {
        let browser = Browser::new(&town);
        browser.signs_in(who);
        for page in ["", "/edit", "/still", "/live"] {
            let (there, nowhere) = (format!("/cameras/{gate}{page}"), format!("/cameras/nobody-s{page}"));
            assert_eq!(browser.get(&there).status, StatusCode::NOT_FOUND, "{who} {there}");
            let missing = browser.get(&nowhere).text.replace("nobody-s", gate.as_str());
            assert_eq!(browser.get(&there).text, missing, "{who} {there}");
        }
        assert!(!browser.get("/cameras").says(gate.as_str()), "{who}");
    }
    let station = Browser::new(&town);
    station.signs_in("station");
    assert_eq!(station.get("/cameras").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_look_needs_a_reason_and_is_in_the_log() {
    let town = TestTown::new();
    let place = site(&town, "consulate");
    let gate = camera(&town, &place, "gate", NOWHERE);
    let watcher = dispatcher(&town, "watcher");
    let (page, look) = (format!("/cameras/{gate}"), format!("/cameras/site/{place}/look"));
    let of = ("camera", gate.as_str());
    let refused = watcher.fills(&page, &look, &[("why", "said"), of, ("said", "  ")]);
    assert!(refused.says("Without a reason"), "{}", refused.text);
    let not_theirs = watcher.fills(&page, &look, &[("why", "turn"), of]);
    assert!(not_theirs.says("not your turn"), "{}", not_theirs.text);
    assert!(!watcher.get(&page).says(&format!("{page}/live")), "no picture");
    assert_eq!(watcher.get(&format!("{page}/still")).status, StatusCode::NOT_FOUND);
    let nobody_called = watcher.fills(&page, &look, &[("why", "signal"), of, ("signal", "0123456789abcdef")]);
    assert_eq!(nobody_called.status, StatusCode::NOT_FOUND);

    let looked = watcher.fills(&page, &look, &[("why", "said"), of, ("said", "smoke over the wall")]);
    assert_eq!(looked.status, StatusCode::SEE_OTHER, "{}", looked.text);
    let other = dispatcher(&town, "other");
    let log = other.get(&page);
    assert!(log.says("smoke over the wall") && log.says("watcher خان"), "{}", log.text);
    assert!(log.says("Why do you look?"), "another's reason is not one's own");
    assert_ne!(watcher.get(&format!("{page}/still")).status, StatusCode::NOT_FOUND, "it may be waited for");
    watcher.later(31 * 60);
    assert_eq!(watcher.get(&format!("{page}/still")).status, StatusCode::NOT_FOUND, "a look ends");
}

#[test]
fn a_watch_is_taken_handed_over_and_ended_and_two_do_not_hold_it() {
    let town = TestTown::new();
    let place = site(&town, "consulate");
    camera(&town, &place, "gate", NOWHERE);
    let (one, two) = (dispatcher(&town, "one"), dispatcher(&town, "two"));
    let at = |act: &str| format!("/cameras/site/{place}/{act}");
    let taken = one.fills("/cameras", &at("take"), &[("why", "threat"), ("hours", "8")]);
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let late = two.fills("/cameras", &at("take"), &[("why", "shift"), ("hours", "8")]);
    assert!(late.says("Somebody else watches already"), "{}", late.text);
    assert!(two.get("/cameras").says("one خان"));
    let looked = one.fills("/cameras", &at("look"), &[("why", "turn")]);
    assert_eq!(looked.status, StatusCode::SEE_OTHER);
    let page = one.get("/cameras");
    assert!(page.says("data-camera"), "{}", page.text);
    let to = page.text.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let handed = one.fills("/cameras", &at("hand"), &[("to", &to)]);
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text);
    assert!(two.get("/cameras").says("You watch"), "{}", two.get("/cameras").text);
    assert!(!one.get("/cameras").says("data-camera"), "a look by a turn ends with it");
    two.fills("/cameras", &at("end"), &[]);
    assert!(one.get("/cameras").says("Nobody watches"));
    let stranger = one.fills("/cameras", &at("hand"), &[("to", "a-stranger")]);
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
}

#[test]
fn people_of_a_site_see_their_own_cameras_and_no_others() {
    let town = TestTown::new();
    let (theirs, other) = (site(&town, "consulate"), site(&town, "school"));
    let (gate, yard) = (camera(&town, &theirs, "gate", NOWHERE), camera(&town, &other, "yard", NOWHERE));
    let id = employs(&town, "guard", "officer", "kohat-city");
    acts_on_site(&town, &theirs, &site::Command::AddOperator(id));
    let guard = Browser::new(&town);
    guard.signs_in("guard");
    let wall = guard.get("/cameras");
    assert!(wall.says(gate.as_str()) && !wall.says(yard.as_str()), "{}", wall.text);
    assert_eq!(guard.get(&format!("/cameras/{yard}")).status, StatusCode::NOT_FOUND);
    assert_eq!(guard.get(&format!("/cameras/{gate}/edit")).status, StatusCode::NOT_FOUND);
}

#[test]
fn an_address_is_typed_once_and_shown_nowhere() {
    let town = TestTown::new();
    let place = site(&town, "consulate");
    employs(&town, "head", "control_room", ROOM);
    let head = Browser::new(&town);
    head.signs_in("head");
    let form = format!("/cameras/new?site={place}");
    let typed = |address: &'static str, name: &'static str| {
        [("site", "consulate"), ("name", name), ("address", address), ("before", "yes"), ("minutes", "3")]
    };
    let wrong = head.fills(&form, "/cameras/new", &typed("http://gate:canary-password@10.0.0.7/", "gate"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("begins with rtsp://") && !wrong.says(SECRET), "{}", wrong.text);
    let nameless = head.fills(&form, "/cameras/new", &typed(NOWHERE, " "));
    assert!(nameless.status == StatusCode::UNPROCESSABLE_ENTITY && !nameless.says(SECRET));
    let made = head.fills(&form, "/cameras/new", &typed(NOWHERE, "back door"));
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let at = made.to().to_owned();
    assert!(!at.contains(SECRET));
    let changed = head.fills(&format!("{at}/edit"), &format!("{at}/edit"), &typed("", "side door"));
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text);
    for page in ["/cameras".to_owned(), at.clone(), format!("{at}/edit")] {
        let page = head.get(&page);
        assert!(page.says("side door") && !page.says(SECRET), "{}", page.text);
    }
    head.fills(&at, &format!("{at}/retire"), &[("why", "moved")]);
    assert!(head.get(&at).says("not used any more") && !head.get("/cameras").says("side door"));
}
