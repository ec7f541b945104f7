//! Does a protected matter not exist for those who may not see it?

use crate::town::{TestTown, ground_of, said};
use amanat_core::{
    decide::matter::{Command, Reach},
    route::Whereabouts,
    values::{Point, UnitId},
};
use amanat_record::{No, Seen, Wanted};

#[test]
fn a_womans_report_is_read_by_a_woman_officer_of_the_desk_and_nobody_else() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let matter = town.brings("women", lat, lon, Reach::None).unwrap().matter;
    assert_eq!(matter.unit.as_str(), "kohat-women");
    let woman = town.officer("zarmina", "desk_officer", "kohat-women", "sub_inspector", &["woman"]);
    assert!(matches!(woman.matter(matter.no).unwrap(), Some(Seen::Full(_))));
    let strangers = [
        town.officer("man", "desk_officer", "kohat-women", "sub_inspector", &[]),
        town.officer("junior", "desk_officer", "kohat-women", "constable", &["woman"]),
        town.constable("kohat-city"),
        town.officer("admin", "administrator", "kp", "inspector_general", &["woman"]),
    ];
    for stranger in &strangers {
        assert!(!matches!(stranger.matter(matter.no).unwrap(), Some(Seen::Full(_) | Seen::Outline(_))));
        assert!(town.reads(stranger, matter.no).unwrap().is_none());
        let touched = town.does(stranger, matter.no, Command::Note(said("?")));
        assert!(matches!(touched, Err(No::NotFound)), "{touched:?}");
        let lists = stranger.list(&Wanted::Register(vec![matter.unit.clone()]), 0, 10).unwrap();
        assert!(lists.rows.iter().all(|(_, seen)| seen.full().is_none()));
    }
}

#[test]
fn a_complaint_never_reaches_the_station_complained_of_nor_those_above_it() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let accused: UnitId = "kohat-city".parse().unwrap();
    let at = Whereabouts {
        point: Some(Point::new(lat, lon).unwrap()),
        complained_of: Some(&accused),
        ..Whereabouts::default()
    };
    let matter = town.brings_with("complaint", at, Reach::None, &["bribe"], None).unwrap().matter;
    assert_eq!(matter.unit.as_str(), "kohat-accountability");
    assert!(matter.excluded.contains(&accused) && matter.excluded.contains(&"kohat".parse().unwrap()));
    for (role, unit) in [("station_head", "kohat-city"), ("district_officer", "kohat")] {
        let visit = town.officer("accused", role, unit, "inspector_general", &[]);
        assert_eq!(visit.matter(matter.no).unwrap(), None);
    }
}

#[test]
fn erased_words_are_gone_and_the_receipt_still_verifies() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let sender = town.sender(no);
    let receipt = sender.receipt(no).unwrap().unwrap();
    town.does(&sender, no, Command::Withdraw(said(""))).unwrap();
    let head = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    let reading = || town.reads(&head, no).unwrap().unwrap();
    let position = reading().timeline().unwrap()[0].position;
    assert!(!reading().words(position).unwrap().is_empty());
    town.erases(no, "kohat-city");
    assert!(reading().words(position).unwrap().is_empty());
    let policy = town.policy();
    let outcome = amanat_proof::receipt::judge(&receipt, &policy);
    assert_eq!(outcome, amanat_proof::receipt::Outcome::RecordedByLogOnly);
}
