//! Is what is practised kept apart, and is whoever stays silent seen?

use crate::town::TestTown;
use amanat_core::{
    decide::drill::{self, Channel, Command, Drill, Kind, Occasion, Plan, Refusal, Stage, Whom},
    event::{Actor, Stream},
    guard::{Duty, Who},
    values::*,
};
use amanat_record::{Decision, How, NotActed, Visit};
use std::collections::BTreeSet;

fn stream() -> Stream {
    Stream::Drill("0123456789abcdef".parse().unwrap())
}

fn does(town: &TestTown, visit: &Visit, command: Command) -> Result<Drill, NotActed<Refusal>> {
    let Who::Officer(me) = &visit.visitor().who else { panic!("not an officer") };
    let occasion = Occasion { now: town.town.now(), actor: Actor::Officer(me.clone()) };
    let decide = |past: Option<&Drill>| drill::decide(past, &command, &occasion).map(Decision::from);
    let acted = town.wait(visit.act(&stream(), Duty::LeadRoom, How::ordinary(), decide))?;
    Ok(acted.life.state.clone())
}

fn planned(town: &TestTown) -> Command {
    let from = town.town.now();
    let channels = BTreeSet::from([Channel::Radio]);
    let plan = Plan {
        from, until: from + Span::from_hours(1), channels, said: "قونصل خانے پر مشق".into()
    };
    Command::Plan { kind: Kind::Channels, room: "kohat-room".parse().unwrap(), plan }
}

fn lead(town: &TestTown) -> Visit {
    town.officer("lead", "control_room", "kohat-room", "inspector", &[])
}

#[test]
fn only_whoever_leads_a_room_plans_there_and_another_room_does_not_see_it() {
    let town = TestTown::new();
    for (post, unit) in
        [("dispatcher", "kohat-room"), ("control_room", "peshawar-room"), ("officer", "kohat-city")]
    {
        let other = town.officer("other", post, unit, "inspector", &[]);
        assert!(matches!(does(&town, &other, planned(&town)), Err(NotActed::NotThere)), "{post} {unit}");
    }
    does(&town, &lead(&town), planned(&town)).unwrap();
    let sees = |post: &str, unit: &str| {
        let visit = town.officer("other", post, unit, "inspector", &[]);
        visit.lives::<Drill>(Duty::SeeBoard).unwrap().len()
    };
    assert_eq!((sees("dispatcher", "kohat-room"), sees("dispatcher", "peshawar-room")), (1, 0));
}

#[test]
fn a_drill_that_nobody_ends_ends_by_the_clock_and_lists_the_silent() {
    let town = TestTown::new();
    let lead = lead(&town);
    for command in [
        planned(&town),
        Command::Begin,
        Command::Ask { by: Channel::Radio, whom: Whom::Unit("kohat-city".parse().unwrap()) },
        Command::Ask { by: Channel::Radio, whom: Whom::Unit("lachi".parse().unwrap()) },
        Command::Hear { no: 1 },
    ] {
        does(&town, &lead, command).unwrap();
    }
    town.pass("2h");
    let kept = lead.life::<Drill>(&stream(), Duty::SeeBoard).unwrap().unwrap();
    assert_eq!((kept.state.stage, kept.state.lapsed), (Stage::Ended, true));
    let silent: Vec<_> = kept.state.silent().map(|asked| asked.whom.clone()).collect();
    assert_eq!(silent, [Whom::Unit("lachi".parse().unwrap())]);
}

#[test]
fn what_is_over_is_found_again_page_by_page_and_leaves_the_open_ones() {
    let town = TestTown::new();
    let lead = lead(&town);
    does(&town, &lead, planned(&town)).unwrap();
    does(&town, &lead, Command::CallOff { why: "سیلاب".into() }).unwrap();
    assert!(lead.lives::<Drill>(Duty::SeeBoard).unwrap().is_empty());
    let room = "kohat-room".parse().unwrap();
    let over = |before| lead.past_lives::<Drill>(&room, Duty::SeeBoard, before, 10).unwrap();
    let found = over(None);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1.stage, Stage::CalledOff);
    assert!(over(Some(found[0].0)).is_empty());
}
