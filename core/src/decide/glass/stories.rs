//! Does a broken glass keep its promises? Told as stories.

use super::*;
use crate::{
    event::{Actor, Draft, Stream, event_of},
    values::*,
};

const NOW: Moment = Moment::from_millis(1_700_000_000_000);

fn at(mins: i64) -> Moment {
    NOW + Span::from_mins(mins)
}

fn officer(name: &str) -> Actor {
    Actor::Officer(AccountId::new(name).unwrap())
}

fn no(byte: u8) -> MatterNo {
    MatterNo::from_random([byte; 16])
}

fn breaks(matter: u8, why: &str) -> Command {
    Command::Break {
        matter: no(matter),
        of: UnitId::new("kohat-women").unwrap(),
        post: "protection_officer".into(),
        unit: UnitId::new("kohat").unwrap(),
        reason: Reason::DangerToLife,
        why: why.into(),
    }
}

fn says(verdict: Verdict) -> Command {
    Command::Review { verdict, found: "دیکھا گیا".into() }
}

/// One glass and whoever broke others before it.
#[derive(Default)]
struct Life {
    glass: Option<Glass>,
    others: Vec<Glass>,
}

impl Life {
    fn when(&mut self, actor: &Actor, now: Moment, command: &Command) -> Result<Draft, Refusal> {
        let occasion = Occasion { now, actor: actor.clone(), others: &self.others };
        let mut drafts = decide(self.glass.as_ref(), command, &occasion)?;
        assert_eq!(drafts.len(), 1);
        let draft = drafts.remove(0);
        let stream = Stream::Glass(GlassId::new("g").unwrap());
        let header = draft.header(stream, self.glass.as_ref().map_or(0, |g| g.version));
        let event: Event = event_of(&header.kind, &header.facts).unwrap();
        self.glass = Glass::evolve(self.glass.take(), &header, &event);
        Ok(draft)
    }

    fn broken() -> Life {
        let mut life = Life::default();
        life.when(&officer("b"), NOW, &breaks(1, "اس کی جان کو خطرہ ہے")).unwrap();
        life
    }

    fn glass(&self) -> &Glass {
        self.glass.as_ref().unwrap()
    }
}

#[test]
fn a_glass_closes_by_itself_after_an_hour_and_earlier_when_its_owner_says_so() {
    let mut life = Life::broken();
    assert!(life.glass().is_open(NOW) && life.glass().is_open(at(59)) && !life.glass().is_open(at(60)));
    assert_eq!(life.when(&officer("c"), at(1), &Command::Close), Err(Refusal::NotYours));
    life.when(&officer("b"), at(5), &Command::Close).unwrap();
    assert!(!life.glass().is_open(at(6)) && life.glass().ends() == at(5));
    assert_eq!(life.when(&officer("b"), at(6), &Command::Close), Err(Refusal::Closed));
}

#[test]
fn the_reason_is_sealed_and_must_be_said() {
    let draft = Life::default().when(&officer("b"), NOW, &breaks(1, " خطرہ ")).unwrap();
    assert!(!draft.facts.to_string().contains("خطرہ") && draft.parts.len() == 1);
    assert_eq!(draft.parts[0].class, Class::Internal);
    let refused = |why: &str| Life::default().when(&officer("b"), NOW, &breaks(1, why)).unwrap_err();
    assert_eq!(refused(" \n "), Refusal::WordsNeeded);
    assert_eq!(refused(&"x".repeat(MAX_WHY_CHARS + 1)), Refusal::TooLong);
}

#[test]
fn nobody_but_an_officer_breaks_a_glass() {
    for actor in [Actor::System, Actor::Sender, Actor::Operator] {
        assert_eq!(Life::default().when(&actor, NOW, &breaks(1, "x")), Err(Refusal::NotYours));
    }
}

#[test]
fn one_matter_is_not_opened_twice_and_not_many_at_once() {
    let first = Life::broken().glass().clone();
    let other = |byte: u8, broken: Moment| Glass {
        matter: no(byte),
        broken,
        until: broken + GLASS_LASTS,
        ..first.clone()
    };
    let mut life = Life { glass: None, others: vec![first.clone()] };
    assert_eq!(life.when(&officer("b"), at(1), &breaks(1, "x")), Err(Refusal::AlreadyOpen));
    life.when(&officer("b"), at(61), &breaks(1, "x")).unwrap();

    let three = vec![other(1, NOW), other(2, NOW), other(3, NOW)];
    let mut life = Life { glass: None, others: three };
    assert_eq!(life.when(&officer("b"), at(1), &breaks(4, "x")), Err(Refusal::TooMany));

    let six: Vec<Glass> = (1..=6).map(|i| other(i, at(i64::from(i) * 61))).collect();
    let mut life = Life { glass: None, others: six };
    assert_eq!(life.when(&officer("b"), at(10 * 60), &breaks(7, "x")), Err(Refusal::TooMany));
    life.when(&officer("b"), at(26 * 60), &breaks(7, "x")).unwrap();
}

#[test]
fn each_part_is_uncovered_once_while_it_is_open_by_whoever_broke_it() {
    let mut life = Life::broken();
    let part = Part { position: 7, class: Class::Content };
    life.when(&officer("b"), at(1), &Command::Uncover(part)).unwrap();
    assert_eq!(life.glass().uncovered, [part]);
    assert_eq!(life.when(&officer("b"), at(2), &Command::Uncover(part)), Err(Refusal::AlreadyDone));
    let other = Command::Uncover(Part { position: 8, class: Class::Identity });
    assert_eq!(life.when(&officer("c"), at(2), &other), Err(Refusal::NotYours));
    assert_eq!(life.when(&officer("b"), at(60), &other), Err(Refusal::Closed));
}

#[test]
fn another_person_reviews_it_once() {
    let mut life = Life::broken();
    assert_eq!(life.when(&officer("b"), at(70), &says(Verdict::Justified)), Err(Refusal::Oneself));
    life.when(&officer("o"), at(70), &says(Verdict::Justified)).unwrap();
    assert_eq!(life.glass().verdict(), Some(Verdict::Justified));
    assert!(!life.glass().is_late(at(100_000)) && life.glass().alarm().is_none());
    assert_eq!(life.when(&officer("p"), at(80), &says(Verdict::NotJustified)), Err(Refusal::AlreadyDone));
    let wordless = Command::Review { verdict: Verdict::Justified, found: String::new() };
    assert_eq!(Life::broken().when(&officer("o"), at(70), &wordless), Err(Refusal::WordsNeeded));
}

#[test]
fn a_reviewer_who_asks_for_more_has_not_reviewed_yet_and_the_time_runs_on() {
    let mut life = Life::broken();
    life.when(&officer("o"), at(70), &says(Verdict::AsksMore)).unwrap();
    assert!(life.glass().waits_for_words() && life.glass().verdict().is_none());
    assert_eq!(life.glass().alarm(), Some(NOW + REVIEW_WITHIN));
    let explain = Command::Explain { why: "فون بند تھا".into() };
    assert_eq!(life.when(&officer("c"), at(71), &explain), Err(Refusal::NotYours));
    life.when(&officer("b"), at(71), &explain).unwrap();
    assert!(!life.glass().waits_for_words());
    life.when(&officer("o"), at(72), &says(Verdict::NotJustified)).unwrap();
    assert_eq!(life.when(&officer("b"), at(73), &explain), Err(Refusal::AlreadyDone));
}

#[test]
fn a_review_that_nobody_gave_in_time_is_missed_once_and_late_for_ever() {
    let mut life = Life::broken();
    let (before, due) = (at(72 * 60 - 1), at(72 * 60));
    assert_eq!(life.when(&Actor::System, before, &Command::MissReview), Err(Refusal::NotDue));
    assert!(!life.glass().is_late(before) && life.glass().is_late(due));
    life.when(&Actor::System, due, &Command::MissReview).unwrap();
    assert_eq!(life.when(&Actor::System, due, &Command::MissReview), Err(Refusal::NotDue));
    life.when(&officer("o"), due, &says(Verdict::Justified)).unwrap();
    assert!(life.glass().is_late(due), "a late review stays a late one");
}
