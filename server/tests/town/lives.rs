//! Are small lives seen by right only, kept once, and there again after a restart?

use crate::town::{MORNING, TestTown};
use amanat_core::{
    decide::signal::{self, Accepted, Arrival, Command, Ladder, Refusal, Routing, Signal, Spoken, Way},
    event::{Actor, Part, Stream},
    guard::{Duty, Who},
    values::*,
};
use amanat_record::{Acted, Decision, How, IdempotencyKey, NotActed, Visit};

const ROOM: &str = "kohat-room";

fn stream(id: &str) -> Stream {
    Stream::Signal(SignalId::new(id).unwrap())
}

fn arrival() -> Command {
    let facts = Accepted {
        status: Status::Actual,
        way: Way::Web,
        enrolled: false,
        device: None,
        site: None,
        silent: false,
        held_s: None,
        queued_s: None,
        kept_s: None,
        routing: Routing::Area,
        ladder: Ladder::default(),
        secret: "mark".into(),
        after: None,
    };
    let said = Spoken { text: Some("مدد".into()), ..Spoken::default() };
    let parts = vec![Part::of(Class::Content, &said)];
    Command::Accept(Box::new(Arrival { facts, room: ROOM.parse().unwrap(), pressed: None, parts }))
}

fn actor(visit: &Visit) -> Actor {
    match &visit.visitor().who {
        Who::Officer(id) => Actor::Officer(id.clone()),
        Who::System => Actor::System,
        _ => Actor::Sender,
    }
}

fn acts(
    town: &TestTown,
    visit: &Visit,
    id: &str,
    who: Actor,
    command: &Command,
    how: How,
) -> Result<Acted<Signal>, NotActed<Refusal>> {
    let occasion = signal::Occasion { now: town.town.now(), actor: who };
    let decide = |past: Option<&Signal>| signal::decide(past, command, &occasion).map(Decision::from);
    town.wait(visit.act(&stream(id), Duty::Dispatch, how, decide))
}

fn pressed(town: &TestTown, id: &str) -> Acted<Signal> {
    acts(town, &town.town.system(), id, Actor::Sender, &arrival(), How::sos()).unwrap()
}

fn claim() -> Command {
    Command::Claim { label: "dispatcher".into(), room: ROOM.parse().unwrap(), take_over: false }
}

fn dispatcher(town: &TestTown, name: &str, room: &str) -> Visit {
    town.officer(name, "dispatcher", room, "sub_inspector", &[])
}

#[test]
fn whoever_works_in_another_room_does_not_learn_that_there_is_a_signal() {
    let town = TestTown::new();
    pressed(&town, "s1");
    let sees = |visit: &Visit| visit.lives::<Signal>(Duty::SeeBoard).unwrap().len();
    assert_eq!(sees(&dispatcher(&town, "d1", ROOM)), 1);
    for (post, unit) in [("dispatcher", "peshawar-room"), ("officer", "kohat-city"), ("auditor", "kp")] {
        let stranger = town.officer("x1", post, unit, "inspector", &[]);
        assert_eq!(sees(&stranger), 0, "{post}");
        assert!(stranger.life::<Signal>(&stream("s1"), Duty::SeeBoard).unwrap().is_none(), "{post}");
        let no = acts(&town, &stranger, "s1", actor(&stranger), &claim(), How::ordinary());
        assert!(matches!(no, Err(NotActed::NotThere)), "{post}");
    }
}

#[test]
fn of_two_who_claim_at_once_one_has_it_and_the_other_is_refused() {
    let town = TestTown::new();
    pressed(&town, "s1");
    let (one, two) = (dispatcher(&town, "d1", ROOM), dispatcher(&town, "d2", ROOM));
    let claim_by = |visit: &Visit| {
        let (visit, occasion) = (visit.clone(), signal::Occasion { now: MORNING, actor: actor(visit) });
        town.spawn(async move {
            let decide =
                |past: Option<&Signal>| signal::decide(past, &claim(), &occasion).map(Decision::from);
            visit.act(&stream("s1"), Duty::Dispatch, How::sos(), decide).await
        })
    };
    let (a, b) = (claim_by(&one), claim_by(&two));
    let answers = [town.wait(a).unwrap(), town.wait(b).unwrap()];
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert!(answers.iter().any(|answer| matches!(answer, Err(NotActed::Refused(_)))));
    let kept = one.life::<Signal>(&stream("s1"), Duty::SeeBoard).unwrap().unwrap();
    assert_eq!(kept.said.iter().filter(|said| said.kind == "claimed").count(), 1);
}

#[test]
fn the_same_press_sent_twice_is_one_signal() {
    let town = TestTown::new();
    let key = || IdempotencyKey { key: "phone-7:1".into(), meaning: [7; 32] };
    let press = |id: &str| {
        acts(&town, &town.town.system(), id, Actor::Sender, &arrival(), How::sos().named(key())).unwrap()
    };
    let (first, again) = (press("s1"), press("s2"));
    assert!(!first.replayed && again.replayed);
    assert_eq!(first.life.stream, again.life.stream);
    assert_eq!(town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap().len(), 1);
}

#[test]
fn what_was_said_is_there_again_after_a_restart_and_no_row_holds_it() {
    let mut town = TestTown::new();
    pressed(&town, "s1");
    town.restart();
    let kept = town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap().pop().unwrap();
    let said: Spoken = serde_json::from_slice(&kept.said[0].words[&Class::Content]).unwrap();
    assert_eq!(said.text.as_deref(), Some("مدد"));
    let row = serde_json::to_string(&kept.state).unwrap();
    assert!(!row.contains("مدد"));
}
