//! What do we promise of an alert?

use super::*;
use crate::{
    event::{Actor, Stream},
    life::{Life, grow},
    react::alert::{Alert, Audience},
    values::*,
};

fn secs(s: i64) -> Moment {
    Moment::from_millis(1_795_000_000_000) + Span::from_secs(s)
}

struct Story(Option<Alerted>);

impl Story {
    fn raised(people: &[&str]) -> Self {
        let alert = Alert {
            to: Audience::Answering("kohat-control".parse().unwrap()),
            message: "sos-tell-next_console".into(),
            about: "signal/0123456789abcdef".parse().unwrap(),
            status: Status::Actual,
            since: secs(0),
        };
        let people = people.iter().map(|id| id.parse().unwrap()).collect();
        let mut story = Self(None);
        let unit = "kohat-control".parse().unwrap();
        story.when("system", 0, Command::Raise { alert, way: Way::Push, unit, people }).unwrap();
        story
    }

    fn when(&mut self, who: &str, at: i64, command: Command) -> Result<usize, Refusal> {
        let actor = match who {
            "system" => Actor::System,
            who => Actor::Officer(who.parse().unwrap()),
        };
        let drafts = decide(self.0.as_ref(), &command, &Occasion { now: secs(at), actor })?;
        let stream = Stream::Alert("aa".parse().unwrap());
        for draft in &drafts {
            let header = draft.header(stream.clone(), self.0.as_ref().map_or(0, Life::version));
            assert!(serde_json::to_string(&header).unwrap().len() <= crate::event::MAX_HEADER_BYTES - 120);
            self.0 = grow(self.0.take(), &header);
        }
        Ok(drafts.len())
    }

    fn alert(&self) -> &Alerted {
        self.0.as_ref().unwrap()
    }
}

fn carry(to: &str, way: Way, how: Outcome) -> Command {
    Command::Carry { to: to.parse().unwrap(), way, how }
}

const GO_ON: Command = Command::MoveOn { is_settled: false };

#[test]
fn it_is_known_who_got_it_and_who_did_not() {
    let mut story = Story::raised(&["a", "b", "c"]);
    story.when("system", 1, carry("a", Way::Push, Outcome::Sent)).unwrap();
    story.when("system", 1, carry("b", Way::Push, Outcome::NoWay)).unwrap();
    let got: Vec<bool> = story.alert().people.values().map(ToldOf::got_it).collect();
    assert_eq!(got, [true, false, false]);
    assert_eq!(story.when("system", 2, carry("a", Way::Push, Outcome::Sent)), Err(Refusal::AlreadyDone));
    assert_eq!(story.when("system", 2, carry("z", Way::Push, Outcome::Sent)), Err(Refusal::NotTold));
}

#[test]
fn whoever_does_not_say_that_they_know_is_told_by_the_next_way() {
    let mut story = Story::raised(&["a", "b"]);
    story.when("a", 5, Command::Acknowledge).unwrap();
    assert_eq!(story.when("system", 29, GO_ON), Err(Refusal::NotDue));
    story.when("system", 30, GO_ON).unwrap();
    assert_eq!(story.alert().way, Way::Sms);
    assert_eq!(story.alert().silent().map(AccountId::as_str).collect::<Vec<_>>(), ["b"]);
    story.when("system", 60, GO_ON).unwrap();
    assert_eq!((story.alert().way, story.when("system", 90, GO_ON)), (Way::Voice, Err(Refusal::NotDue)));
    assert_eq!(story.alert().alarm(), Some(secs(0) + STAYS), "no way is left, and it stays on the list");
    story.when("system", 1_800, GO_ON).unwrap();
    assert!(story.alert().is_over());
}

#[test]
fn when_all_know_or_nothing_waits_any_more_nobody_else_is_disturbed() {
    let mut story = Story::raised(&["a"]);
    story.when("a", 5, Command::Acknowledge).unwrap();
    assert_eq!(story.when("a", 6, Command::Acknowledge), Err(Refusal::AlreadyDone));
    story.when("system", 6, GO_ON).unwrap();
    assert!(story.alert().is_over() && story.alert().way == Way::Push);

    let mut story = Story::raised(&["a"]);
    story.when("system", 30, Command::MoveOn { is_settled: true }).unwrap();
    assert!(story.alert().is_over() && story.alert().way == Way::Push);
}

#[test]
fn only_who_was_told_can_say_that_they_know() {
    let mut story = Story::raised(&["a"]);
    for other in ["z", "system"] {
        assert_eq!(story.when(other, 5, Command::Acknowledge), Err(Refusal::NotTold));
    }
}

#[test]
fn an_alert_that_found_nobody_on_duty_is_not_known_by_all_and_stays_to_be_seen() {
    let mut story = Story::raised(&[]);
    assert!(!story.alert().all_know());
    assert_eq!(story.when("system", 60, GO_ON), Err(Refusal::NotDue));
    story.when("system", 1_800, GO_ON).unwrap();
    assert!(story.alert().is_over());
}

#[test]
fn a_whole_shift_fits_into_its_headers() {
    let people: Vec<String> = (0..MAX_PEOPLE + 5).map(|n| format!("{n:016x}")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    assert_eq!(Story::raised(&people).alert().people.len(), MAX_PEOPLE);
}
