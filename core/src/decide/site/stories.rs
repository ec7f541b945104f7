//! Is whoever goes there warned of what holds, and of nothing that nobody reviewed?

use super::*;
use crate::{
    event::{Actor, Stream},
    life::{Life, grow},
    values::*,
};

const NINE: Moment = Moment::from_millis(1_794_974_400_000);

struct Place {
    site: Option<Site>,
    now: Moment,
}

fn card(name: &str) -> Card {
    Card { name: name.into(), ..Card::default() }
}

impl Place {
    fn consulate() -> Self {
        let mut place = Self { site: None, now: NINE };
        let (unit, room) = (UnitId::new("kabuli").unwrap(), UnitId::new("peshawar-room").unwrap());
        place.does(Command::Add { kind: Kind::Mission, unit, room, card: card("قونصل خانہ") }).unwrap();
        place
    }

    fn does(&mut self, command: Command) -> Result<(), Refusal> {
        let occasion = Occasion { now: self.now, actor: Actor::System };
        for draft in decide(self.site.as_ref(), &command, &occasion)? {
            let seq = self.site.as_ref().map_or(0, Life::version);
            let header = draft.header(Stream::Site(SiteId::new("consulate").unwrap()), seq);
            self.site = grow(self.site.take(), &header);
        }
        Ok(())
    }

    fn site(&self) -> &Site {
        self.site.as_ref().unwrap()
    }
}

fn note(severity: Severity, review: u32, until: u32) -> Command {
    let day = |days| NINE + Span::from_days(days);
    let (category, said) = (Category::Animal, "کتا".into());
    Command::AddNote { category, severity, kept: false, said, review: day(review), until: day(until) }
}

#[test]
fn the_gravest_warning_comes_first_and_each_ends_by_itself() {
    let mut place = Place::consulate();
    place.does(note(Severity::Information, 5, 30)).unwrap();
    place.does(note(Severity::Danger, 5, 10)).unwrap();
    let warned =
        |place: &Place| place.site().warnings(place.now).iter().map(|(no, _)| *no).collect::<Vec<_>>();
    assert_eq!(warned(&place), [2, 1]);
    place.now = NINE + Span::from_days(10);
    assert_eq!(warned(&place), [1]);
    assert_eq!(place.does(Command::EndNote { no: 2 }), Err(Refusal::NoSuchThing), "it has ended");
    place.does(Command::EndNote { no: 1 }).unwrap();
    assert!(warned(&place).is_empty());
}

#[test]
fn a_note_that_nobody_reviewed_says_so() {
    let mut place = Place::consulate();
    place.does(note(Severity::Caution, 5, 30)).unwrap();
    assert!(!place.site().notes[0].is_stale(place.now));
    place.now = NINE + Span::from_days(5);
    assert!(place.site().notes[0].is_stale(place.now));
    let again = |days| Command::ReviewNote { no: 1, review: NINE + Span::from_days(days) };
    assert_eq!(place.does(again(31)), Err(Refusal::BadTime), "after its end");
    place.does(again(20)).unwrap();
    assert!(!place.site().notes[0].is_stale(place.now));
}

#[test]
fn a_note_is_not_for_ever() {
    let mut place = Place::consulate();
    assert_eq!(place.does(note(Severity::Caution, 10, 5)), Err(Refusal::BadTime));
    assert_eq!(place.does(note(Severity::Caution, 10, 400)), Err(Refusal::BadTime));
    assert_eq!(place.does(note(Severity::Caution, 0, 5)), Err(Refusal::BadTime));
}

#[test]
fn whoever_speaks_for_it_is_named_once_and_can_be_taken_off() {
    let mut place = Place::consulate();
    let who = AccountId::new("a1").unwrap();
    place.does(Command::AddOperator(who.clone())).unwrap();
    assert_eq!(place.does(Command::AddOperator(who.clone())), Err(Refusal::AlreadyDone));
    assert!(place.site().is_operated_by(&who));
    place.does(Command::RemoveOperator(who.clone())).unwrap();
    assert_eq!(place.does(Command::RemoveOperator(who)), Err(Refusal::NoSuchThing));
}

#[test]
fn a_site_needs_a_name_and_a_closed_one_stays_as_it_was() {
    let mut place = Place::consulate();
    let change = |name: &str| Command::Change {
        kind: Kind::School,
        room: UnitId::new("kohat-room").unwrap(),
        card: card(name),
    };
    assert_eq!(place.does(change("  ")), Err(Refusal::WordsNeeded));
    place.does(change("اسکول")).unwrap();
    assert_eq!(place.site().kind, Kind::School);
    place.does(Command::Close { why: "بند".into() }).unwrap();
    assert_eq!(place.does(change("x")), Err(Refusal::Closed));
    assert!(place.site().is_over());
}

#[test]
fn what_a_survey_found_is_mended_once() {
    let mut place = Place::consulate();
    place.does(Command::Survey { said: "دیوار".into() }).unwrap();
    let raise = |due| Command::Raise { said: "کیمرہ".into(), due };
    assert_eq!(place.does(raise(NINE)), Err(Refusal::BadTime));
    place.does(raise(NINE + Span::from_days(30))).unwrap();
    place.does(Command::Mend { no: 1 }).unwrap();
    assert_eq!(place.does(Command::Mend { no: 1 }), Err(Refusal::AlreadyDone));
    assert_eq!(place.does(Command::Mend { no: 2 }), Err(Refusal::NoSuchThing));
    assert_eq!(place.site().surveyed, Some(NINE));
}

#[test]
fn every_word_is_the_one_that_events_carry() {
    for kind in Kind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        assert_eq!(Kind::of_word(kind.word()), Some(*kind));
    }
    for severity in Severity::ALL {
        assert_eq!(serde_json::to_value(severity).unwrap(), severity.word());
    }
}

#[test]
fn a_contact_has_a_name_and_a_number_and_there_are_not_too_many() {
    let mut place = Place::consulate();
    let one = |name: &str, phone: &str| Contact { name: name.into(), phone: phone.into() };
    let mut change = |contacts: Vec<Contact>| {
        let card = Card { contacts, ..card("قونصل خانہ") };
        let room = UnitId::new("peshawar-room").unwrap();
        place.does(Command::Change { kind: Kind::Mission, room, card })
    };
    assert_eq!(change(vec![one("دربان", "")]), Err(Refusal::WordsNeeded));
    assert_eq!(change(vec![one("دربان", &"9".repeat(500))]), Err(Refusal::TooLong));
    assert_eq!(change(vec![one("دربان", "091 1"); MAX_CONTACTS + 1]), Err(Refusal::TooMany));
    assert_eq!(change(vec![one("دربان", "091 1"), one("ناظم", "091 2")]), Ok(()));
}

#[test]
fn a_plan_is_there_once_and_can_be_put_back() {
    let mut place = Place::consulate();
    let file = FileId::new("f0").unwrap();
    let add = || Command::AddPlan { file: file.clone(), title: "نیچے کی منزل".into() };
    place.does(add()).unwrap();
    assert_eq!(place.does(add()), Err(Refusal::AlreadyDone));
    place.does(Command::RemovePlan(file.clone())).unwrap();
    assert!(place.site().plans.is_empty());
    place.does(add()).unwrap();
    assert_eq!(place.site().plans, std::slice::from_ref(&file));
}
