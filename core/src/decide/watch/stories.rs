//! Does nobody look without a reason, and does a look end?

use super::*;
use crate::{
    event::{Actor, Stream},
    life::{Life, grow},
    values::*,
};

const NINE: Moment = Moment::from_millis(1_794_974_400_000);

struct Wall {
    watch: Option<Watch>,
    now: Moment,
}

fn who(name: &str) -> AccountId {
    AccountId::new(name).unwrap()
}

fn gate() -> CameraId {
    CameraId::new("gate").unwrap()
}

fn take(hours: i64, over: bool) -> Command {
    Command::Take { why: TurnWhy::Shift, until: NINE + Span::from_hours(hours), over, said: String::new() }
}

fn look(reason: Reason) -> Command {
    Command::Look { cameras: vec![gate()], reason }
}

impl Wall {
    fn new() -> Self {
        Self { watch: None, now: NINE }
    }

    fn does(&mut self, name: &str, command: Command) -> Result<(), Refusal> {
        let room = UnitId::new("kohat-room").unwrap();
        let occasion = Occasion { now: self.now, actor: Actor::Officer(who(name)), room };
        for draft in decide(self.watch.as_ref(), &command, &occasion)? {
            let seq = self.watch.as_ref().map_or(0, Life::version);
            let header = draft.header(Stream::Watch(SiteId::new("consulate").unwrap()), seq);
            self.watch = grow(self.watch.take(), &header);
        }
        Ok(())
    }

    fn sees(&self, name: &str) -> bool {
        self.watch.as_ref().is_some_and(|watch| watch.look(&who(name), &gate(), self.now).is_some())
    }

    fn watches(&self) -> Option<&AccountId> {
        self.watch.as_ref()?.turn(self.now).map(|turn| &turn.by)
    }
}

#[test]
fn nobody_looks_without_a_reason() {
    let mut wall = Wall::new();
    assert_eq!(wall.does("a", look(Reason::Said("  ".into()))), Err(Refusal::ReasonNeeded));
    assert_eq!(wall.does("a", look(Reason::Turn)), Err(Refusal::NotYours));
    assert!(!wall.sees("a"));
    wall.does("a", look(Reason::Said("دھواں".into()))).unwrap();
    assert!(wall.sees("a") && !wall.sees("b"));
}

#[test]
fn a_look_ends_by_itself_and_shows_only_what_it_was_opened_for() {
    let mut wall = Wall::new();
    wall.does("a", look(Reason::Signal(SignalId::new("s1").unwrap()))).unwrap();
    let other = CameraId::new("yard").unwrap();
    assert!(wall.watch.as_ref().unwrap().look(&who("a"), &other, wall.now).is_none());
    wall.now = NINE + LOOK_LASTS;
    assert!(!wall.sees("a"));
}

#[test]
fn what_a_turn_opened_ends_when_the_turn_does() {
    let mut wall = Wall::new();
    wall.does("a", take(8, false)).unwrap();
    wall.does("a", look(Reason::Turn)).unwrap();
    wall.now = NINE + Span::from_hours(3);
    assert!(wall.sees("a"));
    wall.does("a", Command::HandOver { to: who("b") }).unwrap();
    assert!(!wall.sees("a"), "it is another's turn");
    assert_eq!(wall.watches(), Some(&who("b")));
    wall.does("b", look(Reason::Turn)).unwrap();
    wall.now = NINE + Span::from_hours(8);
    assert!(!wall.sees("b") && wall.watches().is_none(), "a turn ends by itself");
}

#[test]
fn two_do_not_take_the_same_turn_unless_one_takes_it_over() {
    let mut wall = Wall::new();
    wall.does("a", take(8, false)).unwrap();
    assert_eq!(wall.does("b", take(8, false)), Err(Refusal::Taken));
    assert_eq!(wall.does("b", Command::End), Err(Refusal::NotYours));
    wall.does("b", take(8, true)).unwrap();
    assert_eq!(wall.watches(), Some(&who("b")));
    wall.does("b", Command::End).unwrap();
    assert_eq!(wall.watches(), None);
}

#[test]
fn nobody_watches_for_longer_than_a_turn() {
    let mut wall = Wall::new();
    assert_eq!(wall.does("a", take(13, false)), Err(Refusal::BadTime));
    assert_eq!(wall.does("a", take(0, false)), Err(Refusal::BadTime));
    let many = (0..=MAX_CAMERAS_AT_ONCE).map(|n| CameraId::new(format!("c{n}")).unwrap()).collect();
    let reason = Reason::Said("x".into());
    assert_eq!(wall.does("a", Command::Look { cameras: many, reason }), Err(Refusal::BadCameras));
}
