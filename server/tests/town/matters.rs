//! Does a report reach who is responsible, and does its sender's word decide?

use crate::town::{TestTown, close, ground_of, said};
use amanat_core::{
    decide::matter::{Command, Ending, Forwarding, Reach, Refusal, Status},
    route::Whereabouts,
    values::Point,
};
use amanat_record::{No, Seen, Wanted};

#[test]
fn a_report_reaches_its_station_is_disputed_and_closed_by_its_sender() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::Email).unwrap().matter.no;
    let officer = town.constable("kohat-city");
    let waiting = officer.list(&Wanted::Open(vec!["kohat-city".parse().unwrap()]), 0, 10).unwrap();
    assert_eq!(waiting.rows.len(), 1);
    town.does(&officer, no, Command::Acknowledge).unwrap();
    town.does(&officer, no, Command::Answer(said("ہم دیکھ رہے ہیں"))).unwrap();
    town.does(&officer, no, close()).unwrap();
    let sender = town.sender(no);
    let reopened = town.does(&sender, no, Command::Dispute(said("حل نہیں ہوا"))).unwrap();
    assert_eq!((reopened.unit.as_str(), reopened.status), ("kohat", Status::Open));
    let above = town.officer("dpo", "district_officer", "kohat", "superintendent", &[]);
    town.does(&above, no, Command::Answer(said("اب مل گئی"))).unwrap();
    town.does(&above, no, close()).unwrap();
    let closed = town.does(&sender, no, Command::Agree(said("شکریہ"))).unwrap();
    assert_eq!(closed.ending, Some(Ending::Agreed));
}

#[test]
fn near_a_boundary_an_officer_confirms_and_the_choice_is_an_event() {
    let town = TestTown::new();
    let setup = town.town.setup();
    let area = setup
        .places
        .areas()
        .iter()
        .find(|a| a.unit.as_ref().is_some_and(|u| u.as_str() == "kohat-city"))
        .unwrap();
    let edge = area.shape.outline().0[0].exterior().0.clone();
    let near = edge.iter().find_map(|c| {
        let point = Point::new(c.y, c.x).ok()?;
        let found = setup.places.candidates(point, town.town.now());
        let units = found.iter().filter(|f| f.layer == area.layer).count();
        (units >= 2).then_some(point)
    });
    let at = Whereabouts { point: near, ..Whereabouts::default() };
    let opened = town.brings_with("report", at, Reach::None, &[], None).unwrap().matter;
    assert!(opened.among.len() >= 2);
    let other = opened.among[1].clone();
    let officer = town.constable(opened.unit.as_str());
    assert!(matches!(
        town.does(&officer, opened.no, Command::Acknowledge),
        Err(No::Refused(Refusal::PlaceUnsure))
    ));
    town.does(&officer, opened.no, Command::ConfirmPlace { unit: other.clone() }).unwrap();
    assert_eq!(town.matter(opened.no).unit, other);
    let reading = town.reads(&town.constable(other.as_str()), opened.no).unwrap().unwrap();
    let lines = reading.timeline().unwrap();
    assert_eq!(lines.last().unwrap().kind, "place_confirmed");
}

#[test]
fn of_two_officers_at_once_one_wins_and_the_other_is_told() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let now = town.town.now();
    let results: Vec<_> = town.wait(async {
        let tries = (0..16).map(|i| {
            let visit = town.officer(&format!("o{i}"), "officer", "kohat-city", "sub_inspector", &[]);
            async move { visit.command(no, Command::Acknowledge, now, Default::default()).await }
        });
        futures::future::join_all(tries).await
    });
    assert_eq!(results.iter().filter(|r| r.is_ok()).count(), 1);
    let told = |r: &&Result<_, No>| matches!(r, Err(No::Refused(Refusal::AlreadyDone)));
    assert_eq!(results.iter().filter(told).count(), 15);
}

#[test]
fn another_unit_sees_an_outline_of_a_case_and_may_not_touch_it() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let unit = town
        .town
        .setup()
        .places
        .units()
        .find(|u| u.serves.contains("station") && !u.id.as_str().starts_with("kohat"))
        .unwrap()
        .id
        .clone();
    let stranger = town.constable(unit.as_str());
    assert!(matches!(stranger.matter(no).unwrap(), Some(Seen::Outline(_))));
    assert!(town.reads(&stranger, no).unwrap().is_none());
    assert!(matches!(town.does(&stranger, no, Command::Acknowledge), Err(No::NotAllowed)));
}

#[test]
fn forwarding_keeps_number_history_and_deadline() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let before = town.brings("report", lat, lon, Reach::None).unwrap().matter;
    let officer = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    let to = town
        .town
        .setup()
        .places
        .units()
        .find(|u| u.serves.contains("station") && u.id != before.unit)
        .unwrap()
        .id
        .clone();
    let forward =
        Command::Forward { to: to.clone(), why: Forwarding::Area, said: said("ان کا علاقہ") };
    let after = town.does(&officer, before.no, forward).unwrap();
    assert_eq!((after.unit, after.clocks, after.no), (to.clone(), before.clocks, before.no));
    let reading = town.reads(&town.constable(to.as_str()), before.no).unwrap().unwrap();
    assert_eq!(reading.timeline().unwrap().len(), 2);
}

#[test]
fn whose_ground_it_is_can_be_asked_while_the_town_serves() {
    let town = TestTown::new();
    let what = amanat::adopt::What::Places;
    let asked = amanat::adopt::files_in(&town.town.record().settings().dir, what).unwrap();
    assert_eq!(asked, amanat::adopt::files(town.town.record(), what).unwrap());
    assert!(asked.contains_key("units.toml"));
}

#[test]
fn a_matter_is_given_only_to_somebody_who_can_work_on_it() {
    let town = TestTown::new();
    town.knows("sana", &["kohat-women"]);
    town.knows("far-away", &["lachi"]);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::None).unwrap().matter.no;
    let head = town.officer("head", "station_head", "kohat-women", "inspector", &[]);
    let give = |to: &str| town.does(&head, no, Command::Assign { to: to.parse().unwrap() });
    for nobody in ["nobody", "far-away"] {
        assert!(matches!(give(nobody), Err(No::Refused(Refusal::CannotTake))), "{nobody}");
    }
    assert_eq!(give("sana").unwrap().assigned.unwrap().as_str(), "sana");
}
