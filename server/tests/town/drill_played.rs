//! Does what an exercise lets happen reach the room marked, once, and by nobody but whoever leads it?

use crate::{
    browser::{Browser, employs},
    drill_paper::{ROOM, begun, does, lead},
    sites::school,
    town::TestTown,
};
use amanat_core::{
    decide::{
        drill::Drill,
        field::FieldUnit,
        incident::Incident,
        signal::{Routing, Signal, Way},
    },
    guard::Duty,
    life::Life,
    react::alert::{Alert, Audience, PUSH},
    values::Status,
};
use amanat_record::{Kept, visit::dispatch::TOLD_EMERGENCY};
use std::sync::Arc;

fn unit(town: &TestTown, id: &str) -> FieldUnit {
    let units = all::<FieldUnit>(town);
    units.iter().find(|kept| kept.state.id.as_str() == id).unwrap().state.clone()
}

/// Who is told by telephone that somebody is in danger, and as what.
fn told_of_danger(town: &TestTown) -> Vec<(Audience, Status)> {
    let due = town.town.record().due_errands(town.town.now(), 500).unwrap();
    let alerts = due.iter().filter(|errand| errand.via == PUSH);
    let alerts = alerts.filter_map(|errand| serde_json::from_slice::<Alert>(&errand.words).ok());
    let danger = alerts.filter(|alert| alert.message == TOLD_EMERGENCY);
    danger.map(|alert| (alert.to, alert.status)).collect()
}

const CALL: [(&str, &str); 2] = [("what", "call"), ("happens", "پچھلے دروازے پر دھواں")];

fn all<L: Life>(town: &TestTown) -> Vec<Arc<Kept<L>>> {
    town.town.system().lives::<L>(Duty::SeeBoard).unwrap()
}

#[test]
fn a_call_of_an_exercise_comes_to_the_room_marked_from_its_site_and_once_however_often_it_is_sent() {
    let town = TestTown::new();
    let lead = lead(&town);
    let site = school(&lead);
    let drill = begun(&lead, "exercise", "console", "اسکول میں دھواں");
    let site = site.rsplit('/').next().unwrap();
    let form = [CALL[0], CALL[1], ("site", site), ("key", "the-same-form")];
    does(&lead, &drill, "play", &form);
    does(&lead, &drill, "play", &form);
    let signals = all::<Signal>(&town);
    let [one] = signals.as_slice() else { panic!("{} signals", signals.len()) };
    let facts = &one.state.facts;
    assert_eq!((facts.status, facts.way, facts.routing), (Status::Exercise, Way::Drill, Routing::Site));
    assert_eq!((one.state.unit.as_str(), facts.site.as_ref().unwrap().as_str()), (ROOM, site));
    let (fix, _) = amanat::sos::facts::last_fix(one).unwrap();
    assert!((fix.point.lat() - 33.58694).abs() < 1e-6, "where the site is");
    assert_eq!(all::<Drill>(&town)[0].state.signals, std::slice::from_ref(&one.state.id));
    let room = lead.get("/room");
    assert!(room.says("Exercise") && room.says("دھواں"), "{}", room.text);
    assert!(lead.get(&drill).says("came."), "the page of the drill tells it");
    let panel = lead.get(&format!("/room?signal={}", one.state.id));
    assert!(panel.says("Played in an exercise"), "{}", panel.text);
}

#[test]
fn an_incident_of_an_exercise_gets_only_units_that_take_part() {
    let town = TestTown::new();
    let lead = lead(&town);
    town.patrol("k-11", &employs(&town, "bilal", "officer", "kohat-city"), ROOM);
    let drill = begun(&lead, "exercise", "console", "بازار میں چوری");
    let played = [("what", "burglary"), ("happens", "شور"), ("lat", "33.592"), ("lon", "71.45")];
    does(&lead, &drill, "play", &played);
    let incidents = all::<Incident>(&town);
    let [incident] = incidents.as_slice() else { panic!("{} incidents", incidents.len()) };
    assert_eq!(incident.state.status, Status::Exercise);
    assert_eq!(all::<Drill>(&town)[0].state.incidents, std::slice::from_ref(&incident.state.id));
    let send = |unit: &str| {
        lead.fills("/room", &format!("/room/incident/{}/send", incident.state.id), &[("unit", unit)])
    };
    let assigned = || all::<Incident>(&town)[0].state.assignments.len();
    send("k-11");
    assert_eq!(assigned(), 0, "what is real is not sent to what is practised");
    assert!(lead.get(&drill).says(">K-11<"), "it is offered");
    does(&lead, &drill, "take-part", &[("unit", "k-11")]);
    let units = all::<FieldUnit>(&town);
    let twin = units.iter().find(|kept| kept.state.id.as_str() == "x-k-11").unwrap();
    assert_eq!((twin.state.status, twin.state.room.as_str()), (Status::Exercise, ROOM));
    assert!(twin.state.is_on_duty(town.town.now()));
    send("x-k-11");
    assert_eq!(assigned(), 1);
    assert!(!lead.get(&drill).says(">K-11<"), "whoever takes part is not offered again");
}

#[test]
fn danger_is_real_in_an_exercise_too_and_is_that_of_the_real_unit() {
    let town = TestTown::new();
    let lead = lead(&town);
    for (id, name) in [("k-11", "bilal"), ("k-12", "yusuf"), ("k-13", "sana")] {
        town.patrol(id, &employs(&town, name, "officer", "kohat-city"), ROOM);
    }
    let drill = begun(&lead, "exercise", "console", "بازار میں چوری");
    for id in ["k-11", "k-12"] {
        does(&lead, &drill, "take-part", &[("unit", id)]);
    }
    let phone = Browser::new(&town);
    phone.signs_in("bilal");
    let page = phone.get("/field");
    assert!(page.says("/field/x-k-11/emergency"), "{}", page.text);
    assert!(page.says("It is real, in an exercise too."), "{}", page.text);
    let pressed = phone.fills("/field", "/field/x-k-11/emergency", &[]);
    assert_eq!(pressed.status.as_u16(), 303, "{}", pressed.text);
    assert!(unit(&town, "k-11").emergency.is_some(), "where their position is");
    assert!(unit(&town, "x-k-11").emergency.is_none());
    let told = told_of_danger(&town);
    assert!(told.iter().all(|(_, status)| status.is_actual()), "{told:?}");
    let crews: Vec<_> = told.iter().filter(|(to, _)| matches!(to, Audience::Crew(_))).collect();
    let real = |id: &str| (Audience::Crew(id.parse().unwrap()), Status::Actual);
    assert_eq!(crews, [&real("k-12"), &real("k-13")], "also who only practises, each once");
}

#[test]
fn danger_of_a_crew_that_has_no_other_unit_is_real_and_stands_unmarked_on_the_board() {
    let town = TestTown::new();
    let lead = lead(&town);
    for (id, name) in [("k-11", "bilal"), ("k-13", "sana")] {
        town.patrol(id, &employs(&town, name, "officer", "kohat-city"), ROOM);
    }
    let drill = begun(&lead, "exercise", "console", "بازار میں چوری");
    does(&lead, &drill, "take-part", &[("unit", "k-11")]);
    let phone = Browser::new(&town);
    phone.signs_in("bilal");
    phone.fills("/field", "/field/k-11/off-duty", &[]);
    phone.fills("/field", "/field/x-k-11/emergency", &[]);
    assert!(unit(&town, "x-k-11").emergency.is_some());
    let told = told_of_danger(&town);
    assert!(told.contains(&(Audience::Crew("k-13".parse().unwrap()), Status::Actual)), "{told:?}");
    assert!(told.iter().all(|(_, status)| status.is_actual()), "{told:?}");
    let room = lead.get("/room").text;
    let row = &room[room.find("id=\"emergency-x-k-11\"").expect("over the board")..];
    let row = &row[..row.find("</li>").unwrap()];
    assert!(!row.contains("Exercise"), "{row}");
}

#[test]
fn nothing_happens_by_whoever_does_not_lead_nor_before_it_begins_nor_after_it_ended() {
    let town = TestTown::new();
    let lead = lead(&town);
    let form = [("kind", "exercise"), ("room", ROOM), ("hours", "2"), ("by", "console"), ("said", "x")];
    let drill = lead.fills("/drills/new", "/drills/new", &form).to().to_owned();
    let plays = |who: &Browser<'_>| who.fills(&drill, &format!("{drill}/play"), &CALL).status.as_u16();
    assert!(!lead.get(&drill).says("id=\"play\""), "it does not run yet");
    assert_eq!(plays(&lead), 409);
    does(&lead, &drill, "begin", &[]);
    employs(&town, "nadia", "dispatcher", ROOM);
    let other = Browser::new(&town);
    other.signs_in("nadia");
    assert!(!other.get(&drill).says("id=\"play\""), "whoever watches is not offered it");
    assert_eq!(plays(&other), 404);
    assert_eq!(all::<Signal>(&town).len(), 0);
    does(&lead, &drill, "end", &[]);
    assert_eq!(plays(&lead), 409);
    assert_eq!(all::<Signal>(&town).len(), 0);
}

#[test]
fn a_test_of_channels_lets_nothing_happen_and_what_is_missing_is_said_at_the_field_and_nothing_is_lost() {
    let town = TestTown::new();
    let lead = lead(&town);
    let channels = begun(&lead, "channels", "radio", "x");
    let refused = lead.fills(&channels, &format!("{channels}/play"), &CALL);
    assert_eq!(refused.status.as_u16(), 409);
    let drill = begun(&lead, "exercise", "console", "x");
    let form = [("what", "burglary"), ("happens", ""), ("lat", "91"), ("lon", "۷۱٫۴۵")];
    let again = lead.fills(&drill, &format!("{drill}/play"), &form);
    assert_eq!(again.status.as_u16(), 422);
    assert!(again.says("id=\"happens-error\"") && again.says("id=\"lat-error\""), "{}", again.text);
    assert!(again.says("value=\"۷۱٫۴۵\"") && again.says("value=\"burglary\" selected"), "{}", again.text);
    let unit = lead.fills(&drill, &format!("{drill}/take-part"), &[("unit", "k-99")]);
    assert_eq!(unit.status.as_u16(), 422);
    assert_eq!((all::<Signal>(&town).len(), all::<Incident>(&town).len()), (0, 0));
}
