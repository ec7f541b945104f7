//! Do assignments keep theirs, and does any life at all?

use super::{stories::*, *};
use crate::{life::Life, values::*};
use proptest::prelude::*;

fn advance(no: u16, to: Step) -> Command {
    Command::Advance { no, to }
}

#[test]
fn steps_go_forward_may_be_left_out_and_no_time_is_invented() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    told.when(20, &advance(1, Step::EnRoute)).unwrap();
    assert_eq!(told.when(21, &advance(1, Step::EnRoute)), Err(Refusal::AlreadySo));
    assert_eq!(told.when(21, &advance(1, Step::Acknowledged)), Err(Refusal::NotNow));
    told.when(60, &advance(1, Step::OnScene)).unwrap();
    let assignment = told.incident().assignment(1).unwrap();
    assert_eq!(assignment.time(Step::Acknowledged), None);
    assert_eq!(
        (assignment.time(Step::EnRoute), assignment.time(Step::OnScene)),
        (Some(at(20)), Some(at(60)))
    );
    told.when(70, &advance(1, Step::Transporting)).unwrap();
    told.when(80, &advance(1, Step::AtDestination)).unwrap();
    told.when(90, &Command::Clear { no: 1, reason: ClearReason::Done }).unwrap();
    assert_eq!(told.when(91, &Command::Clear { no: 1, reason: ClearReason::Done }), Err(Refusal::NotNow));
}

#[test]
fn a_time_is_written_once_and_a_correction_stands_beside_it_with_its_reason() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    told.when(60, &advance(1, Step::OnScene)).unwrap();
    let correct = |to, why: &str| Command::Correct { no: 1, of: Step::OnScene, to: at(to), why: why.into() };
    assert_eq!(told.when(61, &correct(50, " ")), Err(Refusal::WordsNeeded));
    assert_eq!(told.when(61, &correct(5, "x")), Err(Refusal::TimeNotPossible), "before it was sent");
    assert_eq!(told.when(61, &correct(62, "x")), Err(Refusal::TimeNotPossible), "in the future");
    let drafts = told.when(61, &correct(50, "بٹن دیر سے دبا")).unwrap();
    assert!(drafts[0].actor == officer("d") && drafts[0].parts[0].class == Class::Internal);
    let assignment = told.incident().assignment(1).unwrap();
    assert_eq!(assignment.first_time(Step::OnScene), Some(at(60)));
    assert_eq!(assignment.time(Step::OnScene), Some(at(50)));
    let none = Command::Correct { no: 1, of: Step::Staged, to: at(40), why: "x".into() };
    assert_eq!(told.when(62, &none), Err(Refusal::NoSuchThing), "no time is made up by a correction");
}

#[test]
fn a_phone_that_was_offline_says_when_it_was() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    assert_eq!(told.when_it_was(900, 5, &advance(1, Step::OnScene)), Err(Refusal::TimeNotPossible));
    assert_eq!(told.when_it_was(900, 901, &advance(1, Step::OnScene)), Err(Refusal::TimeNotPossible));
    told.when_it_was(900, 300, &advance(1, Step::OnScene)).unwrap();
    assert_eq!(told.incident().assignment(1).unwrap().time(Step::OnScene), Some(at(300)));
}

#[test]
fn where_a_unit_was_is_kept_once_sealed_and_only_when_it_is_done() {
    use crate::positions::Trail;
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    let trail = Trail { steps: vec![(33.5, 71.4, at(20).millis(), 5, 0)], thinned: false };
    let keep = |trail: &Trail| Command::KeepTrail { no: 1, trail: trail.clone() };
    assert_eq!(told.when(20, &keep(&trail)), Err(Refusal::NotNow));
    told.when(60, &Command::Clear { no: 1, reason: ClearReason::Done }).unwrap();
    assert_eq!(told.when(61, &keep(&Trail::default())), Err(Refusal::NotNow), "there is nothing to keep");
    let drafts = told.when(62, &keep(&trail)).unwrap();
    assert_eq!(drafts[0].parts[0].class, Class::Evidence);
    assert!(!drafts[0].facts.to_string().contains("33.5"), "no position stands in clear");
    assert_eq!(told.when(63, &keep(&trail)), Err(Refusal::AlreadySo));
}

#[test]
fn who_does_not_answer_counts_as_not_reached_and_may_still_answer() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    let by = told.incident().assignment(1).unwrap().answer_by.unwrap();
    assert_eq!((by, told.incident().alarm()), (at(70), Some(at(70))));
    assert_eq!(told.when(69, &Command::Unreach { no: 1 }), Err(Refusal::NotDue));
    told.when(70, &Command::Unreach { no: 1 }).unwrap();
    assert_eq!((told.stage(), told.incident().alarm()), (Stage::Pending, None), "somebody must be found");
    told.when(80, &advance(1, Step::Acknowledged)).unwrap();
    assert_eq!(told.stage(), Stage::Dispatched);
    assert_eq!(told.when(90, &Command::Unreach { no: 1 }), Err(Refusal::NotDue));
}

#[test]
fn a_refusal_has_a_reason_and_leaves_the_incident_waiting() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    let refuse = Command::Refuse { no: 1, reason: RefuseReason::Vehicle, words: String::new() };
    told.when(20, &refuse).unwrap();
    assert_eq!(told.stage(), Stage::Pending);
    told.when(30, &send(&[("p-21", "patrol")])).unwrap();
    assert_eq!(told.incident().assignment_of(&field("p-21")).unwrap().no, 2, "sent again is sent anew");
    told.when(40, &advance(2, Step::OnScene)).unwrap();
    let late = Command::Refuse { no: 2, reason: RefuseReason::Vehicle, words: String::new() };
    assert_eq!(told.when(41, &late), Err(Refusal::NotNow));
}

#[test]
fn a_proposal_sends_nobody_and_keeps_its_number_when_it_is_sent() {
    let mut told = Told::opened("burglary");
    told.when(2, &Command::Propose(field("p-21"))).unwrap();
    assert_eq!(told.stage(), Stage::Pending);
    assert_eq!(told.when(3, &advance(1, Step::EnRoute)), Err(Refusal::NotNow));
    told.when(4, &send(&[("p-21", "patrol")])).unwrap();
    assert!(told.incident().assignments.len() == 1 && told.stage() == Stage::Dispatched);
    assert_eq!(told.when(5, &send(&[("p-21", "patrol")])), Err(Refusal::AlreadySo));
}

#[test]
fn being_sent_elsewhere_ends_one_assignment() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    assert_eq!(told.when(11, &Command::Divert { no: 1, to: incident_id("i1") }), Err(Refusal::NotNow));
    told.when(12, &Command::Divert { no: 1, to: incident_id("i2") }).unwrap();
    assert_eq!(told.incident().assignment(1).unwrap().end, Some(End::Diverted(incident_id("i2"))));
    assert_eq!(told.stage(), Stage::Pending);
}

#[test]
fn one_command_sends_a_few_each_once() {
    let mut told = Told::opened("burglary");
    assert_eq!(told.when(2, &send(&[])), Err(Refusal::TooMany));
    assert_eq!(told.when(2, &send(&[("p-1", "patrol"), ("p-1", "patrol")])), Err(Refusal::TooMany));
    assert_eq!(told.when(2, &send(&[("p-1", "balloon")])), Err(Refusal::NoSuchThing));
    let seven: Vec<(String, &str)> = (0..=MAX_AT_ONCE).map(|n| (format!("p-{n}"), "patrol")).collect();
    let seven: Vec<(&str, &str)> = seven.iter().map(|(who, kind)| (who.as_str(), *kind)).collect();
    assert_eq!(told.when(2, &send(&seven)), Err(Refusal::TooMany));
    assert_eq!(told.when(2, &send(&seven[1..])).unwrap().len(), MAX_AT_ONCE);
}

/// Commands as a busy night gives them.
fn any_command() -> impl Strategy<Value = Command> {
    let step = prop::sample::select(Step::ALL);
    prop_oneof![
        (1..5_u16, step).prop_map(|(no, to)| Command::Advance { no, to }),
        prop::sample::select(vec!["p-1", "p-2", "p-3"]).prop_map(|who| send(&[(who, "patrol")])),
        prop::sample::select(vec!["p-1", "p-2"]).prop_map(|who| {
            let Command::Dispatch { whom, .. } = send(&[(who, "patrol")]) else { unreachable!() };
            Command::Dispatch { whom, shown: None, reopen: true }
        }),
        (1..5_u16).prop_map(|no| Command::Clear { no, reason: ClearReason::Done }),
        (1..5_u16).prop_map(|no| Command::Unreach { no }),
        (1..5_u16).prop_map(|no| Command::Refuse { no, reason: RefuseReason::Crew, words: String::new() }),
        (1..5_u16).prop_map(|no| Command::Divert { no, to: incident_id("i9") }),
        (1..90_i64).prop_map(|more| Command::Hold {
            reason: HoldReason::NoUnits,
            until: at(more * 60),
            words: String::new()
        }),
        Just(Command::LapseHold),
        Just(Command::MergeInto(incident_id("i8"))),
        Just(Command::Unmerge),
        Just(Command::Cancel { reason: CancelReason::Mistake, words: String::new() }),
        Just(Command::Close { disposition: Some(Disposition::Assisted) }),
        Just(Command::Reopen(ReopenReason::CallerSays)),
        Just(Command::Retype { to: kind("fire"), priority: None }),
    ]
}

proptest! {
    #[test]
    fn over_any_life_the_stage_agrees_with_who_is_out(
        commands in prop::collection::vec((any_command(), 0..40_i64), 1..60)
    ) {
        let mut told = Told::nothing();
        told.when(0, &open(None)).unwrap();
        let mut secs = 0;
        for (command, later) in &commands {
            secs += later;
            let before = told.incident().clone();
            match told.when(secs, command) {
                Err(_) => prop_assert_eq!(told.incident(), &before),
                Ok(_) => prop_assert!(told.incident().version > before.version),
            }
            let incident = told.incident();
            for (old, new) in before.assignments.iter().zip(&incident.assignments) {
                let kept = old.times.iter().all(|(step, time)| new.times.get(step) == Some(time));
                prop_assert!(kept, "a time was written twice");
            }
            let there = incident.assignments.iter().any(Assignment::is_there);
            match incident.stage() {
                Stage::OnScene => prop_assert!(there),
                Stage::Closed | Stage::Cancelled | Stage::Disposed => {
                    prop_assert!(!incident.has_open_assignment());
                }
                Stage::MergedInto => {}
                Stage::Dispatched => {
                    prop_assert!(!there && incident.assignments.iter().any(Assignment::is_going));
                }
                _ => prop_assert!(!incident.assignments.iter().any(Assignment::is_going)),
            }
            prop_assert!(incident.left.is_none() || incident.alarm().is_none());
            prop_assert!(!incident.is_over() || !incident.has_open_assignment());
            let open: Vec<_> = incident.assignments.iter().filter(|a| a.is_open()).map(|a| &a.who).collect();
            let each: std::collections::BTreeSet<_> = open.iter().collect();
            prop_assert_eq!(each.len(), open.len(), "a unit is there twice");
            let json = serde_json::to_string(incident).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Incident>(&json).unwrap(), incident);
        }
    }
}
