//! Does the list show who could go, why, and what is missing?

use super::{recommend::*, stories::shipped, words::PlaceKind, *};
use crate::values::*;
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};

static BOOK: LazyLock<Book> = LazyLock::new(shipped);
const NOW: Moment = Moment::from_millis(1_795_000_000_000);
const LAT: f64 = 33.58;
const LON: f64 = 71.44;

fn point(north_m: f64) -> Point {
    Point::new(LAT + north_m / 110_900.0, LON).unwrap()
}

fn unit(who: &str, kind: &str, north_m: f64) -> Candidate {
    Candidate {
        who: FieldUnitId::new(who).unwrap(),
        kind: UnitTypeId::new(kind).unwrap(),
        home: UnitId::new("kohat-cantt").unwrap(),
        attributes: BTreeSet::new(),
        on_duty: true,
        free: true,
        position: Some((point(north_m), NOW - Span::from_secs(20))),
    }
}

fn answers(kind: &str, level: u8, units: &[Candidate]) -> Vec<Answer> {
    let kind = IncidentTypeId::new(kind).unwrap();
    let card = BOOK.card(&kind, PlaceKind::Other, level).unwrap();
    let room = Room::default();
    let grounds = [UnitId::new("kohat-city").unwrap()];
    let query = Query { now: NOW, at: point(0.0), grounds: &grounds, card, book: &BOOK, room: &room };
    let line = StraightLine { detour_percent: room.detour_percent };
    recommend(&query, units, &line)
}

fn order(answer: &Answer) -> Vec<&str> {
    answer.rows.iter().map(|row| row.who.as_str()).collect()
}

#[test]
fn the_own_ground_stands_first_then_whoever_is_there_sooner_and_each_says_why() {
    let own = Candidate { home: UnitId::new("kohat-city").unwrap(), ..unit("p-3", "patrol", 3_000.0) };
    let quick = unit("q-1", "quick_response", 2_100.0);
    let found =
        answers("burglary", 1, &[unit("p-2", "patrol", 2_000.0), own, quick, unit("f-1", "foot", 10.0)]);
    assert_eq!(order(&found[0]), ["p-3", "q-1", "p-2"], "a faster one is sooner there from a little further");
    let reasons = |row: usize| found[0].rows[row].reasons.clone();
    assert_eq!(reasons(0), [Reason::InArea]);
    assert_eq!(reasons(1), [Reason::Stands, Reason::Fastest]);
    assert_eq!(reasons(2), [Reason::Nearest]);
    assert!(found[0].missing == 0 && found[0].why.is_empty());
}

#[test]
fn a_stale_position_is_passed_over_and_said() {
    let mut old = unit("p-1", "patrol", 100.0);
    old.position = Some((point(100.0), NOW - Span::from_secs(180)));
    let mut never = unit("p-2", "patrol", 100.0);
    never.position = None;
    let mut ahead = unit("p-3", "patrol", 900.0);
    ahead.position = Some((point(900.0), NOW + Span::from_secs(5)));
    let found = answers("burglary", 1, &[old.clone(), never, ahead]);
    assert_eq!((order(&found[0]), found[0].stale), (vec!["p-3"], 2));
    assert_eq!(found[0].rows[0].age, Span::ZERO);
    let found = answers("burglary", 1, &[old]);
    assert_eq!((found[0].missing, &found[0].why[..]), (1, &[Shortfall::Stale][..]));
}

#[test]
fn each_gap_says_why() {
    let off = Candidate { on_duty: false, ..unit("p-1", "patrol", 100.0) };
    let busy = Candidate { free: false, ..unit("p-1", "patrol", 100.0) };
    for (units, why) in [
        (vec![], Shortfall::NoneOnDuty),
        (vec![off], Shortfall::NoneOnDuty),
        (vec![busy], Shortfall::NoneAvailable),
        (vec![unit("p-1", "patrol", 31_000.0)], Shortfall::OutsideRadius),
    ] {
        let found = answers("burglary", 1, &units);
        assert_eq!((found[0].missing, &found[0].why[..]), (1, &[why][..]), "{units:?}");
    }
    let found = answers("harassment", 1, &[unit("p-1", "patrol", 100.0)]);
    assert_eq!(found[0].why, [Shortfall::NoAttribute]);
}

#[test]
fn whoever_meets_one_need_does_not_meet_another_as_well() {
    let woman = |who: &str, north| Candidate {
        attributes: ["woman_officer".to_owned()].into(),
        ..unit(who, "women_patrol", north)
    };
    let found = answers("domestic_violence", 1, &[woman("w-1", 500.0), unit("p-1", "patrol", 900.0)]);
    assert_eq!((order(&found[0]), order(&found[1])), (vec!["w-1"], vec!["p-1"]));
    assert!(found[0].rows[0].reasons.contains(&Reason::Attribute));
    let alone = answers("domestic_violence", 1, &[woman("w-1", 500.0)]);
    assert_eq!((alone[0].missing, alone[1].missing), (0, 1));
    assert_eq!(alone[1].why, [Shortfall::NoneOnDuty], "the only one is needed for the other");
}

#[test]
fn a_place_without_a_way_to_it_is_out_of_reach() {
    struct NoWay;
    impl TravelTime for NoWay {
        fn travel_s(&self, _: Point, _: Point, _: &UnitType) -> Option<u32> {
            None
        }
    }
    let kind = IncidentTypeId::new("burglary").unwrap();
    let (card, room) = (BOOK.card(&kind, PlaceKind::Other, 1).unwrap(), Room::default());
    let query = Query { now: NOW, at: point(0.0), grounds: &[], card, book: &BOOK, room: &room };
    let found = recommend(&query, &[unit("p-1", "patrol", 100.0)], &NoWay);
    assert_eq!(found[0].why, [Shortfall::OutsideRadius]);
}

proptest! {
    #[test]
    fn over_any_night_nobody_is_shown_who_could_not_go(
        night in prop::collection::vec((0..60_000_i32, any::<bool>(), any::<bool>(), 0..400_i64, any::<bool>()), 0..40),
        level in 1..3_u8,
    ) {
        let units: Vec<Candidate> = night.iter().enumerate().map(|(n, (metres, on_duty, free, age, quick))| {
            let kind = if *quick { "quick_response" } else { "patrol" };
            let position = Some((point(f64::from(*metres)), NOW - Span::from_secs(*age)));
            Candidate { on_duty: *on_duty, free: *free, position, ..unit(&format!("p-{n}"), kind, 0.0) }
        }).collect();
        for answer in answers("armed_attack", level, &units) {
            let shown: BTreeSet<_> = answer.rows.iter().map(|row| &row.who).collect();
            prop_assert_eq!(shown.len(), answer.rows.len());
            for row in &answer.rows {
                let unit = units.iter().find(|unit| unit.who == row.who).unwrap();
                prop_assert!(unit.on_duty && unit.free && row.age < Span::from_secs(180) && row.metres <= 30_000);
            }
            prop_assert_eq!(answer.missing > 0, !answer.why.is_empty());
            prop_assert!(answer.rows.len() + usize::from(answer.missing) >= usize::from(answer.count));
            prop_assert!(answer.rows.windows(2).all(|two| two[0].travel_s <= two[1].travel_s));
        }
    }
}
