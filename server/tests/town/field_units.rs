//! Does whoever leads a room give it its units, and does a crew then bring one on duty?

use crate::{
    browser::{Browser, Page, employs},
    town::TestTown,
};
use amanat_core::{decide::field::FieldUnit, event::Stream, guard::Duty, values::*};

const ROOM: &str = "kohat-room";
const NEW: &str = "/room/units/new";

fn person<'a>(town: &'a TestTown, name: &str, role: &str, unit: &str) -> Browser<'a> {
    employs(town, name, role, unit);
    let browser = Browser::new(town);
    browser.signs_in(name);
    browser
}

fn forms(lead: &Browser<'_>, sign: &str, others: &[(&str, &str)]) -> Page {
    let mut form = vec![("call-sign", sign), ("type", "patrol"), ("home", "kohat-city")];
    form.extend(others);
    lead.fills(NEW, NEW, &form)
}

fn unit(town: &TestTown, id: &str) -> Option<FieldUnit> {
    let stream = Stream::Field(FieldUnitId::new(id).unwrap());
    Some(town.town.system().life::<FieldUnit>(&stream, Duty::SeeBoard).unwrap()?.state.clone())
}

#[test]
fn a_unit_is_formed_brought_on_duty_by_its_crew_and_dissolved_when_it_is_off_duty() {
    let town = TestTown::new();
    let lead = person(&town, "saima", "control_room", ROOM);
    assert!(
        lead.get("/room").says("href=\"/room/units\"")
            && lead.get("/room/units").says("There is no unit yet.")
    );
    let made = forms(&lead, "K 21", &[("has", "woman_officer")]);
    assert_eq!((made.status.as_u16(), made.to()), (303, "/room/units"), "{}", made.text);
    let formed = unit(&town, "k-21").unwrap();
    assert_eq!(
        (formed.room.as_str(), formed.home.as_str(), formed.status),
        (ROOM, "kohat-city", Status::Actual)
    );
    assert!(formed.attributes.contains("woman_officer"));
    let list = lead.get("/room/units");
    assert!(
        list.says("K-21") && list.says("Off duty") && list.says("/room/units/k-21/dissolve"),
        "{}",
        list.text
    );
    let crew = person(&town, "bilal", "officer", "kohat-city");
    let on = crew.fills("/field", "/field/duty", &[("unit", "k-21"), ("hours", "8")]);
    assert_eq!(on.status.as_u16(), 303, "{}", on.text);
    let list = lead.get("/room/units");
    assert!(list.says("On duty") && !list.says("/room/units/k-21/dissolve"), "{}", list.text);
    let early = lead.fills(NEW, "/room/units/k-21/dissolve", &[]);
    assert_eq!(early.status.as_u16(), 409, "{}", early.text);
    crew.fills("/field", "/field/k-21/off-duty", &[]);
    let ended = lead.fills(NEW, "/room/units/k-21/dissolve", &[]);
    assert_eq!(ended.status.as_u16(), 303, "{}", ended.text);
    assert!(!lead.get("/room/units").says("K-21"));
    assert_eq!(forms(&lead, "k-21", &[]).status.as_u16(), 303, "its call sign is free again");
}

#[test]
fn what_is_wrong_stands_at_its_field_and_what_was_chosen_stays() {
    let town = TestTown::new();
    let lead = person(&town, "saima", "control_room", ROOM);
    forms(&lead, "k-21", &[]);
    let again = forms(&lead, "K-21", &[("has", "woman_officer")]);
    assert_eq!(again.status.as_u16(), 422);
    assert!(again.says("id=\"call-sign-error\"") && again.says("already"), "{}", again.text);
    for kept in [
        "value=\"K-21\"",
        "value=\"patrol\" checked",
        "value=\"kohat-city\" selected",
        "value=\"woman_officer\" checked",
    ] {
        assert!(again.says(kept), "{kept}: {}", again.text);
    }
    for sign in ["ک ۲۱", "", "X-K-21"] {
        assert!(forms(&lead, sign, &[]).says("id=\"call-sign-error\""), "{sign}");
    }
    assert!(unit(&town, "x-k-21").is_none(), "that is a unit of an exercise");
    let empty = lead.fills(NEW, NEW, &[("call-sign", "k-22"), ("home", "nowhere")]);
    assert!(empty.says("id=\"type-error\"") && empty.says("id=\"home-error\""), "{}", empty.text);
    assert!(unit(&town, "k-22").is_none());
}

#[test]
fn a_form_that_is_sent_twice_forms_one_unit_and_nobody_else_forms_any() {
    let town = TestTown::new();
    let lead = person(&town, "saima", "control_room", ROOM);
    let key = lead.get(NEW).hidden("key");
    for _ in 0..2 {
        assert_eq!(forms(&lead, "k-21", &[("key", &key)]).status.as_u16(), 303);
    }
    let dispatcher = person(&town, "rabia", "dispatcher", ROOM);
    let list = dispatcher.get("/room/units");
    assert!(list.says("K-21") && !list.says("/room/units/new") && !list.says("dissolve"), "{}", list.text);
    assert_eq!(dispatcher.get(NEW).status.as_u16(), 404);
    let elsewhere = person(&town, "omar", "control_room", "peshawar-room");
    assert!(!elsewhere.get("/room/units").says("K-21"));
    let token = elsewhere.get(NEW).hidden("form_token");
    let tried = elsewhere.post("/room/units/k-21/dissolve", &[("form_token", &token)]);
    assert_eq!(tried.status.as_u16(), 404, "{}", tried.text);
    assert!(unit(&town, "k-21").is_some_and(|unit| !unit.dissolved));
}
