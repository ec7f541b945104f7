//! Does the demo's emergency side live by the ordinary ways, within its bounds, and leave people their place?

use crate::town::TestTown;
use amanat::{
    demo::{Dispatchers, Lines, Pace, Province},
    dispatch::clocks::strike_once,
    positions::follow::follow_once,
    sign_in::joining::tell,
};
use amanat_core::{
    decide::{
        account,
        field::{Command as OfUnit, FieldUnit},
        incident::{Command, Incident, Left, Place, Step, What},
        signal::Signal,
    },
    dispatch::words::{PlaceKind, Setting},
    event::{Actor, Stream},
    guard::{Duty, Post},
    values::*,
    view::response::Interval,
};
use amanat_record::{How, Visit, visit::dispatch::At};

const ROOM: &str = "kohat-room";
const TURN: Span = Span::from_secs(10);

fn joins(town: &TestTown, id: &str, role: &str, unit: &str) {
    let post = Post::new(role, unit.parse().unwrap(), Moment::from_millis(0));
    let commands = [
        account::Command::Join { name: id.into(), sign_in: id.into() },
        account::Command::SetPassword { hash: "unused".into() },
        account::Command::SetSecondFactor { secret: "unused".into() },
        account::Command::GiveRank { rank: "sub_inspector".into() },
        account::Command::GivePost(post),
    ];
    let (town_, id) = (&town.town, id.parse().unwrap());
    let told = tell(town_.record(), town_.gate(), &id, &commands, (Actor::Operator, None, town_.now()));
    town.wait(told).unwrap();
}

fn lead(town: &TestTown) -> Visit {
    town.officer("lead", "control_room", ROOM, "deputy_superintendent", &[])
}

/// A room with a dispatcher, and patrols at home in Kohat with a crew each.
fn room(patrols: usize) -> TestTown {
    let town = TestTown::new();
    joins(&town, "desk1", "dispatcher", ROOM);
    for number in 0..patrols {
        joins(&town, &format!("crew{number}"), "officer", "kohat-city");
        let form = OfUnit::Form {
            kind: "patrol".parse().unwrap(),
            home: "kohat-city".parse().unwrap(),
            room: ROOM.parse().unwrap(),
            status: Status::Actual,
            attributes: ["woman_officer".to_owned(), "first_aid".to_owned()].into(),
        };
        let (crew, until) =
            ([format!("crew{number}").parse().unwrap()].into(), town.town.now() + Span::from_hours(8));
        let start = OfUnit::StartDuty { crew, until, attributes: Default::default() };
        for command in [form, start] {
            let id: FieldUnitId = format!("kht-{}", 11 + number).parse().unwrap();
            town.wait(lead(&town).act_on_unit(&id, command, town.town.now(), How::ordinary())).unwrap();
        }
    }
    town
}

fn province(town: &TestTown, dispatchers: Dispatchers, calls_per_hour: u16, max_open: u16) -> Province {
    let pace = Pace { dispatchers, calls_per_hour, max_open };
    Province::of(&town.town, Lines::read().unwrap(), 1, pace).unwrap()
}

/// Time goes on in the demo until so, or until so many turns are over.
fn lives(town: &TestTown, province: &mut Province, turns: usize, until: impl Fn() -> bool) -> bool {
    for _ in 0..turns {
        town.town.clock().set(town.town.now() + TURN);
        town.wait(follow_once(&town.town)).unwrap();
        town.wait(province.turn(&town.town)).unwrap();
        town.wait(strike_once(&town.town)).unwrap();
        if until() {
            return true;
        }
    }
    false
}

fn incidents(town: &TestTown) -> Vec<Incident> {
    let all = town.town.system().lives::<Incident>(Duty::SeeBoard).unwrap();
    all.iter().map(|kept| kept.state.clone()).collect()
}

fn closed(town: &TestTown) -> Vec<Incident> {
    let past =
        town.town.system().past_lives::<Incident>(&ROOM.parse().unwrap(), Duty::SeeBoard, None, 100).unwrap();
    past.into_iter().map(|(_, incident)| incident).collect()
}

fn untaken(town: &TestTown) -> usize {
    let all = town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap();
    all.iter().filter(|kept| kept.state.unit.as_str() == ROOM && kept.state.claim.is_none()).count()
}

#[test]
fn where_nobody_sits_calls_are_answered_by_the_recommendation_until_they_are_over() {
    let town = room(4);
    let mut province = province(&town, Dispatchers::Recommender, 120, 300);
    let done = |town: &TestTown| {
        closed(town).iter().any(|i| {
            i.left == Some(Left::Closed) && i.assignments.iter().any(|a| a.time(Step::OnScene).is_some())
        })
    };
    assert!(lives(&town, &mut province, 900, || done(&town)), "{:#?}", incidents(&town).len());
    let over = closed(&town)
        .into_iter()
        .find(|i| i.left == Some(Left::Closed) && !i.assignments.is_empty())
        .unwrap();
    let desk: AccountId = "desk1".parse().unwrap();
    assert_eq!(over.by, Actor::Officer(desk), "by the visit of somebody who may");
    let headers = town
        .town
        .system()
        .life_headers::<Incident>(&Stream::Incident(over.id.clone()), Duty::SeeBoard)
        .unwrap();
    assert!(
        headers.iter().any(|(_, header)| header.kind == "recommendation_shown"),
        "what was shown is kept"
    );
    let crew = |header: &amanat_core::event::Header| matches!(&header.actor, Actor::Officer(id) if id.as_str().starts_with("crew"));
    assert!(
        headers.iter().any(|(_, h)| h.kind == "assignment_on_scene" && crew(h)),
        "crews speak for themselves"
    );
    let (rooms, now) = ([ROOM.parse().unwrap()], town.town.now());
    let waits = lead(&town).waits(&rooms, Status::Actual, now - Span::from_hours(24), now).unwrap();
    assert!(waits.all[&Interval::Total].count() >= 1 && waits.longest[0].total.millis() > 0);
    let stranger = town.officer("x", "officer", "kohat-city", "inspector", &[]);
    assert!(stranger.waits(&rooms, Status::Actual, now - Span::from_hours(24), now).unwrap().all.is_empty());
}

#[test]
fn what_only_people_may_take_waits_and_there_is_an_end_to_it() {
    let town = room(1);
    let mut province = province(&town, Dispatchers::People, 600, 300);
    lives(&town, &mut province, 240, || false);
    // One more may have been beside the border, from another room's ground.
    assert!((6..=8).contains(&untaken(&town)), "nobody calls where six wait: {}", untaken(&town));
    assert!(incidents(&town).is_empty());
}

#[test]
fn whom_a_person_sends_goes_there_and_nobody_calls_where_enough_is_open() {
    let town = room(1);
    let mut province = province(&town, Dispatchers::People, 600, 0);
    let (visit, now) = (town.officer("d9", "dispatcher", ROOM, "sub_inspector", &[]), town.town.now());
    let id: IncidentId = "00000000000000aa".parse().unwrap();
    let what = What {
        kind: Some("burglary".parse().unwrap()),
        priority: None,
        status: Status::Actual,
        signal: None,
        room: ROOM.parse().unwrap(),
        words: String::new(),
    };
    let at = Place { point: Some(Point::new(33.59, 71.44).unwrap()), words: String::new() };
    let (ground, place, setting) =
        (Some("kohat-city".parse().unwrap()), PlaceKind::Residence, Setting::Urban);
    let place = Command::Place { ground, among: vec![], place, setting, at };
    town.wait(visit.open_incident(&id, what, vec![place], At::now(now), How::ordinary())).unwrap();
    let who: FieldUnitId = "kht-11".parse().unwrap();
    town.wait(visit.send_units(&id, std::slice::from_ref(&who), None, false, At::now(now), How::ordinary()))
        .unwrap();
    let stream = Stream::Incident(id);
    let ended = || {
        let kept = visit.life::<Incident>(&stream, Duty::SeeBoard).unwrap().unwrap();
        kept.state.assignments[0].end.is_some()
    };
    assert!(lives(&town, &mut province, 600, ended));
    let kept = visit.life::<Incident>(&stream, Duty::SeeBoard).unwrap().unwrap();
    let times = &kept.state.assignments[0].times;
    assert!(
        [Step::Acknowledged, Step::EnRoute, Step::OnScene].iter().all(|step| times.contains_key(step)),
        "{times:?}"
    );
    assert!(kept.state.left.is_none(), "closing it is the person's");
    assert_eq!(untaken(&town), 0, "with nothing allowed to be open nobody calls");
    assert!(town.town.positions().now(&who).is_some(), "it was seen on the map");
}

#[test]
fn whoever_is_off_duty_comes_on_duty_with_the_people_of_the_station() {
    let town = room(1);
    let mut province = province(&town, Dispatchers::People, 0, 0);
    let id: FieldUnitId = "kht-11".parse().unwrap();
    town.wait(lead(&town).act_on_unit(&id, OfUnit::EndDuty, town.town.now(), How::ordinary())).unwrap();
    let is_on = || {
        let unit = town
            .town
            .system()
            .life::<FieldUnit>(&Stream::Field(id.clone()), Duty::SeeBoard)
            .unwrap()
            .unwrap();
        unit.state.is_on_duty(town.town.now())
    };
    assert!(!is_on() && lives(&town, &mut province, 3, is_on));
}
