//! Does a field unit keep its promises? Told as stories.

use super::*;
use crate::{
    dispatch::{Book, stories::shipped},
    event::{Actor, Draft, Stream, event_of},
    life::Life,
    values::*,
};
use std::{collections::BTreeSet, sync::LazyLock};

static BOOK: LazyLock<Book> = LazyLock::new(shipped);
const NOW: Moment = Moment::from_millis(1_795_000_000_000);

fn at(mins: i64) -> Moment {
    NOW + Span::from_mins(mins)
}

fn account(name: &str) -> AccountId {
    AccountId::new(name).unwrap()
}

fn words(each: &[&str]) -> BTreeSet<String> {
    each.iter().map(|word| (*word).to_owned()).collect()
}

struct Told(Option<FieldUnit>);

impl Told {
    fn formed() -> Self {
        let mut told = Told(None);
        told.when(0, &form()).unwrap();
        told
    }

    fn on_duty() -> Self {
        let mut told = Told::formed();
        told.when(1, &start(480)).unwrap();
        told
    }

    fn when(&mut self, mins: i64, command: &Command) -> Result<Draft, Refusal> {
        let occasion = Occasion { now: at(mins), actor: Actor::System, book: &BOOK };
        let mut drafts = decide(self.0.as_ref(), command, &occasion)?;
        assert_eq!(drafts.len(), 1, "one change is one event");
        let draft = drafts.remove(0);
        let stream = Stream::Field(FieldUnitId::new("p-21").unwrap());
        let header = draft.header(stream, self.0.as_ref().map_or(0, FieldUnit::version));
        let event: Event = event_of(&header.kind, &header.facts).expect(&header.kind);
        self.0 = FieldUnit::evolve(self.0.take(), &header, &event);
        Ok(draft)
    }

    fn unit(&self) -> &FieldUnit {
        self.0.as_ref().unwrap()
    }
}

fn form() -> Command {
    Command::Form {
        kind: UnitTypeId::new("patrol").unwrap(),
        home: UnitId::new("kohat-city").unwrap(),
        room: UnitId::new("kohat-control").unwrap(),
        status: Status::Actual,
        attributes: words(&["first_aid"]),
    }
}

fn start(until: i64) -> Command {
    Command::StartDuty {
        crew: [account("a"), account("b")].into(),
        until: at(until),
        attributes: words(&["woman_officer"]),
    }
}

#[test]
fn whoever_is_off_duty_is_no_crew_and_a_shift_that_is_over_is_over() {
    let mut told = Told::formed();
    assert!(!told.unit().is_crew(&account("a"), at(0)));
    told.when(1, &start(480)).unwrap();
    assert!(told.unit().is_crew(&account("a"), at(2)) && !told.unit().is_crew(&account("c"), at(2)));
    assert_eq!(told.unit().all_attributes(), words(&["first_aid", "woman_officer"]));
    assert!(!told.unit().is_crew(&account("a"), at(480)), "nobody had to say so");
    assert_eq!(told.when(479, &Command::LapseDuty), Err(Refusal::NotDue));
    told.when(480, &Command::LapseDuty).unwrap();
    assert_eq!(told.unit().duty, None);
    assert_eq!(told.when(481, &Command::GoOut(OutReason::Break)), Err(Refusal::OffDuty));
    assert_eq!(told.unit().all_attributes(), words(&["first_aid"]));
}

#[test]
fn a_crew_is_a_few_people_for_one_shift() {
    let mut told = Told::formed();
    let long = MAX_SHIFT.millis() / 60_000 + 2;
    for until in [1, long] {
        assert_eq!(told.when(1, &start(until)), Err(Refusal::TimeNotPossible));
    }
    let many: BTreeSet<AccountId> = (0..=MAX_CREW).map(|n| account(&format!("a{n}"))).collect();
    for crew in [BTreeSet::new(), many] {
        let start = Command::StartDuty { crew, until: at(60), attributes: BTreeSet::new() };
        assert_eq!(told.when(1, &start), Err(Refusal::CrewNeeded));
    }
    told.when(1, &start(480)).unwrap();
    assert_eq!(told.when(2, &start(481)), Err(Refusal::OnDuty));
}

#[test]
fn an_emergency_needs_neither_duty_nor_assignment_and_each_press_is_an_event() {
    let mut told = Told::formed();
    told.when(5, &Command::RaiseEmergency(None)).unwrap();
    assert_eq!(told.unit().overlay(), Overlay::Emergency);
    told.when(6, &Command::RaiseEmergency(Some(SignalId::new("s1").unwrap()))).unwrap();
    assert_eq!(told.unit().emergency.as_ref().unwrap().0, at(5), "since the first press");
    told.when(7, &Command::EndEmergency(EmergencyEnd::Safe)).unwrap();
    assert_eq!(told.when(8, &Command::EndEmergency(EmergencyEnd::Safe)), Err(Refusal::AlreadySo));
    assert_eq!(told.unit().version, 4);
}

#[test]
fn a_unit_is_asked_whether_it_is_well_and_silence_is_said_once() {
    let mut told = Told::on_duty();
    told.when(2, &Command::Watch(Span::from_mins(15))).unwrap();
    assert_eq!(told.unit().alarm(), Some(at(17)));
    assert_eq!(told.when(16, &Command::LapseWelfare), Err(Refusal::NotDue));
    told.when(17, &Command::LapseWelfare).unwrap();
    assert_eq!((told.unit().overlay(), told.unit().alarm()), (Overlay::WelfareDue, Some(at(19))));
    told.when(18, &Command::AnswerWelfare(WelfareBy::Unit)).unwrap();
    assert_eq!((told.unit().overlay(), told.unit().alarm()), (Overlay::None, Some(at(33))));
    told.when(33, &Command::LapseWelfare).unwrap();
    told.when(35, &Command::LapseWelfare).unwrap();
    assert_eq!(told.unit().overlay(), Overlay::WelfareMissed);
    assert_eq!(told.when(36, &Command::LapseWelfare), Err(Refusal::NotDue), "a person must look now");
    told.when(37, &Command::AnswerWelfare(WelfareBy::Room)).unwrap();
    told.when(38, &Command::Unwatch).unwrap();
    assert_eq!(told.unit().alarm(), Some(at(480)), "the shift's end alone");
}

#[test]
fn a_unit_out_of_service_is_on_duty_and_not_sent() {
    let mut told = Told::on_duty();
    told.when(2, &Command::GoOut(OutReason::Vehicle)).unwrap();
    assert!(told.unit().is_on_duty(at(3)) && !told.unit().is_in_service(at(3)));
    assert_eq!(told.when(3, &Command::Dissolve), Err(Refusal::OnDuty));
    told.when(4, &Command::ComeIn).unwrap();
    assert!(told.unit().is_in_service(at(5)));
    told.when(6, &Command::EndDuty).unwrap();
    told.when(7, &Command::Dissolve).unwrap();
    assert!(told.unit().is_over());
    assert_eq!(told.when(8, &start(60)), Err(Refusal::NoSuchUnit));
    told.when(9, &form()).unwrap();
    assert!(!told.unit().is_over(), "a call sign is used again");
}

#[test]
fn what_no_book_knows_is_no_type_and_no_attribute() {
    let mut told = Told::on_duty();
    let change = |kind: &str, each: &[&str]| Command::Change {
        kind: UnitTypeId::new(kind).unwrap(),
        home: UnitId::new("kohat-city").unwrap(),
        room: UnitId::new("hangu-control").unwrap(),
        attributes: words(each),
    };
    assert_eq!(told.when(2, &change("balloon", &[])), Err(Refusal::NoSuchThing));
    assert_eq!(told.when(2, &change("patrol", &["tall"])), Err(Refusal::NoSuchThing));
    told.when(3, &change("motorcycle", &[])).unwrap();
    assert_eq!(told.unit().room.as_str(), "hangu-control");
    assert!(told.unit().is_on_duty(at(4)), "another room, the same shift");
}

#[test]
fn a_device_is_given_and_taken_on_duty_or_not_and_no_unit_has_more_than_it_may() {
    let mut told = Told::formed();
    let give = |n: usize| Command::GiveTracker(format!("mark-{n}"));
    (0..MAX_TRACKERS).for_each(|n| assert!(told.when(1, &give(n)).is_ok()));
    assert_eq!(told.when(2, &give(0)).unwrap_err(), Refusal::AlreadySo);
    assert_eq!(told.when(2, &give(9)).unwrap_err(), Refusal::TooManyTrackers);
    told.when(3, &Command::TakeTracker("mark-1".into())).unwrap();
    assert_eq!(told.when(4, &Command::TakeTracker("mark-1".into())).unwrap_err(), Refusal::NoSuchThing);
    assert!(told.when(5, &give(9)).is_ok());
    assert_eq!(told.unit().trackers, ["mark-0", "mark-2", "mark-3", "mark-9"]);
}
