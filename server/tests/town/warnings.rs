//! Is the public warned by two people, in its own words, and is nothing said that was not let out?

use crate::{
    browser::{Browser, Page, employs},
    town::TestTown,
};
use amanat::warnings::expire_once;
use amanat_core::{
    cap::{Severity, check, read},
    values::Span,
};
use axum::http::{StatusCode, header};

const ROOM: &str = "kohat-control";

/// A room with somebody who writes and somebody who leads.
fn room(town: &TestTown) -> (Browser<'_>, Browser<'_>) {
    let unit = room_of(town);
    employs(town, "writer", "dispatcher", &unit);
    employs(town, "leader", "control_room", &unit);
    let (writer, leader) = (Browser::new(town), Browser::new(town));
    writer.signs_in("writer");
    leader.signs_in("leader");
    (writer, leader)
}

fn room_of(town: &TestTown) -> String {
    let setup = town.town.setup();
    let room = setup.places.units().find(|unit| unit.serves.contains("control_room"));
    room.map_or_else(|| ROOM.to_owned(), |unit| unit.id.to_string())
}

fn area_of(town: &TestTown) -> String {
    let setup = town.town.setup();
    let area =
        setup.places.areas().iter().find(|area| area.unit.as_ref().is_some_and(|u| u.as_str() == "kohat"));
    area.or_else(|| setup.places.areas().iter().next()).unwrap().id.to_string()
}

fn form(area: &str) -> Vec<(&'static str, String)> {
    [
        ("status", "actual"),
        ("does", "alert"),
        ("hazard", "flood"),
        ("severity", "severe"),
        ("urgency", "immediate"),
        ("certainty", "observed"),
        ("response", "evacuate"),
        ("begins", "0"),
        ("lasts", "6"),
        ("area", area),
        ("drawn", "33.58,71.44 2.5"),
        ("where-en", "the old bridge"),
        ("where-ur", "پرانا پل"),
        ("headline-en", "Water rises at the old bridge"),
        ("description-en", "The river is over its banks. <script>alert(1)</script>"),
        ("headline-ur", "پرانے پل پر پانی بڑھ رہا ہے"),
        ("description-ur", "دریا کناروں سے باہر ہے۔"),
        ("contact", "1122"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn fills(browser: &Browser<'_>, on: &str, path: &str, form: &[(&'static str, String)]) -> Page {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.fills(on, path, &form)
}

/// Drafts, and answers the page's address.
fn drafts(browser: &Browser<'_>, form: &[(&'static str, String)]) -> String {
    let page = fills(browser, "/warn/new?hazard=flood", "/warn/new", form);
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    page.to().to_owned()
}

fn lets_out(writer: &Browser<'_>, leader: &Browser<'_>, at: &str) -> Page {
    writer.fills(at, &format!("{at}/submit"), &[]);
    leader.fills(at, &format!("{at}/approve"), &[])
}

fn public(at: &str) -> String {
    at.replacen("/warn/", "/warnings/", 1)
}

#[test]
fn a_warning_is_let_out_by_a_second_person_and_is_then_everywhere() {
    let town = TestTown::new();
    let (writer, leader) = room(&town);
    let at = drafts(&writer, &form(&area_of(&town)));
    let anybody = Browser::new(&town);
    assert!(!anybody.get("/warnings").says("old bridge") && !anybody.get("/").says("old bridge"));
    assert_eq!(anybody.get(&public(&at)).status, StatusCode::NOT_FOUND);
    writer.fills(&at, &format!("{at}/submit"), &[]);
    let own = writer.fills(&at, &format!("{at}/approve"), &[]);
    assert_ne!(own.status, StatusCode::SEE_OTHER, "whoever wrote it does not let it out");
    assert!(!anybody.get("/warnings").says("old bridge"));
    let out = leader.fills(&at, &format!("{at}/approve"), &[]);
    assert_eq!(out.status, StatusCode::SEE_OTHER, "{}", out.text);

    for path in ["/", "/warnings", &public(&at)] {
        let page = anybody.get(path);
        assert!(page.says("Water rises at the old bridge"), "{path}: {}", page.text);
        assert!(!page.says("<script>alert"), "{path}");
    }
    let urdu = anybody.get(&format!("{}?lang=ur", public(&at)));
    assert!(urdu.says("پرانے پل پر پانی"), "in the reader's language");
    let json: serde_json::Value = serde_json::from_str(&anybody.get("/api/v1/warnings").text).unwrap();
    assert_eq!(json["warnings"][0]["severity"], "severe");
    assert_eq!(json["warnings"][0]["texts"].as_object().unwrap().len(), 2);
}

#[test]
fn the_leader_who_rewrote_a_word_does_not_let_it_out_either() {
    let town = TestTown::new();
    let (writer, leader) = room(&town);
    let form = form(&area_of(&town));
    let at = drafts(&writer, &form);
    let edited = fills(&leader, &format!("{at}/edit"), &format!("{at}/edit"), &form);
    assert_eq!(edited.status, StatusCode::SEE_OTHER, "{}", edited.text);
    let out = lets_out(&writer, &leader, &at);
    assert_ne!(out.status, StatusCode::SEE_OTHER);
    assert_eq!(Browser::new(&town).get(&public(&at)).status, StatusCode::NOT_FOUND);
}

#[test]
fn what_programs_read_is_right_by_the_standard_and_its_address_stays() {
    let town = TestTown::new();
    let (writer, leader) = room(&town);
    let at = drafts(&writer, &form(&area_of(&town)));
    lets_out(&writer, &leader, &at);
    let anybody = Browser::new(&town);
    let cap_at = format!("{}/cap.xml", public(&at));
    let cap = anybody.get(&cap_at);
    let received = read(cap.text.as_bytes()).unwrap();
    assert_eq!((received.findings, check(&received.message)), (vec![], vec![]));
    let message = received.message;
    let languages: Vec<_> = message.info.iter().map(|block| block.language.clone().unwrap()).collect();
    assert_eq!((message.msg_type.as_str(), languages), ("Alert", vec!["ur".to_owned(), "en".to_owned()]));
    assert!(message.info[1].description.as_ref().unwrap().contains("<script>"), "as it was written");
    assert_eq!(message.info[0].area.len(), 2);

    let feed = anybody.get("/warnings/feed.xml");
    assert!(feed.says(&cap_at) && feed.says("http://www.w3.org/2005/Atom"), "{}", feed.text);
    let is_kept = feed.headers[header::CACHE_CONTROL].to_str().unwrap().contains("max-age");
    assert!(is_kept && feed.headers.contains_key(header::ETAG));
    assert_eq!(anybody.get("/warnings/feed.xml").headers[header::ETAG], feed.headers[header::ETAG]);

    town.town.clock().set(town.town.now() + Span::from_hours(7));
    assert_eq!(town.wait(expire_once(&town.town)).unwrap(), 1);
    assert_eq!(anybody.get(&cap_at).text, cap.text, "the address and what it says stay");
    assert!(!anybody.get("/warnings").says("old bridge"));
    assert!(!anybody.get("/warnings/feed.xml").says(&cap_at));
    assert!(anybody.get(&public(&at)).says("The time of this warning is over"));
}

#[test]
fn an_update_and_a_cancellation_are_new_warnings_that_refer_to_the_old() {
    let town = TestTown::new();
    let (writer, leader) = room(&town);
    let first = drafts(&writer, &form(&area_of(&town)));
    lets_out(&writer, &leader, &first);
    let anybody = Browser::new(&town);

    let change = |of: &str, does: &str, spoil: &[(&'static str, &str)]| {
        let id = of.rsplit('/').next().unwrap().to_owned();
        let mut fields = form(&area_of(&town));
        fields.retain(|(name, _)| *name != "does" && !spoil.iter().any(|(each, _)| each == name));
        fields.extend(spoil.iter().map(|(name, value)| (*name, (*value).to_owned())));
        fields.extend([("does", does.to_owned()), ("of", id.clone())]);
        fills(&writer, &format!("/warn/new?of={id}&does={does}"), "/warn/new", &fields)
    };
    let update = change(&first, "update", &[("severity", "extreme"), ("headline-en", "The bridge is gone")])
        .to()
        .to_owned();
    assert_ne!(update, first);
    assert_eq!(lets_out(&writer, &leader, &update).status, StatusCode::SEE_OTHER);
    let page = anybody.get("/warnings");
    assert!(page.says("The bridge is gone") && !page.says("Water rises at"), "{}", page.text);
    assert!(anybody.get(&public(&first)).says("replaced by a newer one"));
    let cap = read(anybody.get(&format!("{}/cap.xml", public(&update))).text.as_bytes()).unwrap().message;
    let referred = cap.referred().remove(0).unwrap();
    assert_eq!((cap.msg_type.as_str(), check(&cap)), ("Update", vec![]));
    assert_eq!(referred.identifier, first.rsplit('/').next().unwrap());

    let warns = change(&update, "cancel", &[]);
    assert_eq!(warns.status, StatusCode::UNPROCESSABLE_ENTITY, "a cancellation warns of nothing");
    let cancel = change(&update, "cancel", &[("response", "all_clear"), ("urgency", "past")]).to().to_owned();
    assert_eq!(lets_out(&writer, &leader, &cancel).status, StatusCode::SEE_OTHER);
    let cap = read(anybody.get(&format!("{}/cap.xml", public(&cancel))).text.as_bytes()).unwrap().message;
    assert_eq!((cap.msg_type.as_str(), cap.referred().len(), check(&cap)), ("Cancel", 2, vec![]));
    let json: serde_json::Value = serde_json::from_str(&anybody.get("/api/v1/warnings").text).unwrap();
    let kinds: Vec<_> = json["warnings"].as_array().unwrap().iter().map(|one| one["does"].clone()).collect();
    assert_eq!(kinds, ["cancel"], "no alert comes out of a cancellation");
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_written_is_lost() {
    let town = TestTown::new();
    let (writer, _) = room(&town);
    for (name, value, field) in [
        ("drawn", "33,71 33,72", "drawn"),
        ("drawn", "33,71 -3", "drawn"),
        ("description-en", "", "description-en"),
        ("severity", "terrible", "severity"),
        ("area", "no-such-area", "area"),
    ] {
        let mut fields = form(&area_of(&town));
        fields.iter_mut().find(|(each, _)| *each == name).unwrap().1 = value.to_owned();
        let page = fills(&writer, "/warn/new?hazard=flood", "/warn/new", &fields);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
        assert!(page.says(&format!("id=\"{field}-error\"")), "{name}={value}: {}", page.text);
        assert!(page.says("پرانے پل پر پانی بڑھ رہا ہے"), "kept");
    }
}

/// For each value: what officers chose is what is stored, what CAP says, and what people read.
#[test]
fn the_severity_shown_is_the_severity_stored_for_every_value() {
    let town = TestTown::new();
    let (writer, leader) = room(&town);
    let anybody = Browser::new(&town);
    let say = town.town.words().of(amanat_core::values::Language::En);
    let all: Vec<String> =
        Severity::ALL.iter().map(|each| say.say(&format!("cap-severity-{}", each.word()))).collect();
    for severity in Severity::ALL {
        let mut fields = form(&area_of(&town));
        fields.iter_mut().find(|(name, _)| *name == "severity").unwrap().1 = severity.word().to_owned();
        let at = drafts(&writer, &fields);
        assert_eq!(lets_out(&writer, &leader, &at).status, StatusCode::SEE_OTHER);
        let page = anybody.get(&public(&at));
        assert!(page.says(&format!("data-severity=\"{}\"", severity.word())));
        for word in &all {
            let is_it = *word == say.say(&format!("cap-severity-{}", severity.word()));
            assert_eq!(page.says(word), is_it, "{word} where {severity:?} is stored");
        }
        let cap = read(anybody.get(&format!("{}/cap.xml", public(&at))).text.as_bytes()).unwrap().message;
        assert!(cap.info.iter().all(|block| block.severity == severity.cap()));
    }
}

#[test]
fn an_exercise_is_practised_to_the_end_and_never_shown_outside() {
    let town = TestTown::new();
    let (writer, leader) = room(&town);
    let mut fields = form(&area_of(&town));
    fields[0].1 = "exercise".into();
    let at = drafts(&writer, &fields);
    assert_eq!(lets_out(&writer, &leader, &at).status, StatusCode::SEE_OTHER);
    assert!(writer.get(&at).says("Exercise"));
    let anybody = Browser::new(&town);
    for path in ["/", "/warnings", "/warnings/feed.xml", "/api/v1/warnings"] {
        assert!(!anybody.get(path).says("old bridge"), "{path}");
    }
    assert_eq!(anybody.get(&public(&at)).status, StatusCode::NOT_FOUND);
}
