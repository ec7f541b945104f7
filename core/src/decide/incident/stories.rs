//! Does an incident keep its promises? Told as stories, and over random lives.

use super::*;
use crate::{
    dispatch::{
        Book,
        stories::shipped,
        words::{Caution, PlaceKind, Priority, Setting, Source},
    },
    event::{Actor, Draft, Stream, event_of},
    life::Life,
    values::*,
};
use std::sync::LazyLock;

pub(super) static BOOK: LazyLock<Book> = LazyLock::new(shipped);
pub(super) const NOW: Moment = Moment::from_millis(1_795_000_000_000);

pub(super) fn at(secs: i64) -> Moment {
    NOW + Span::from_secs(secs)
}

pub(super) fn officer(name: &str) -> Actor {
    Actor::Officer(AccountId::new(name).unwrap())
}

pub(super) fn unit(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

pub(super) fn field(id: &str) -> FieldUnitId {
    FieldUnitId::new(id).unwrap()
}

pub(super) fn kind(id: &str) -> IncidentTypeId {
    IncidentTypeId::new(id).unwrap()
}

pub(super) fn incident_id(id: &str) -> IncidentId {
    IncidentId::new(id).unwrap()
}

pub(super) fn signal(id: &str) -> SignalId {
    SignalId::new(id).unwrap()
}

/// One incident, told command by command.
pub(super) struct Told {
    pub(super) past: Option<Incident>,
    id: IncidentId,
}

impl Told {
    pub(super) fn nothing() -> Self {
        Told { past: None, id: incident_id("i1") }
    }

    /// Opened, typed and placed.
    pub(super) fn opened(kind_word: &str) -> Self {
        let mut told = Told::nothing();
        told.when(0, &open(Some(kind_word))).unwrap();
        told.when(1, &place()).unwrap();
        told
    }

    /// Opened, and these are sent.
    pub(super) fn sent(kind_word: &str, whom: &[(&str, &str)]) -> Self {
        let mut told = Told::opened(kind_word);
        told.when(10, &send(whom)).unwrap();
        told
    }

    pub(super) fn when(&mut self, secs: i64, command: &Command) -> Result<Vec<Draft>, Refusal> {
        self.when_it_was(secs, secs, command)
    }

    /// The same, said later than it was.
    pub(super) fn when_it_was(
        &mut self,
        secs: i64,
        occurred: i64,
        command: &Command,
    ) -> Result<Vec<Draft>, Refusal> {
        let occasion = Occasion { now: at(secs), occurred: at(occurred), actor: officer("d"), book: &BOOK };
        let drafts = decide(self.past.as_ref(), command, &occasion)?;
        for draft in &drafts {
            let version = self.past.as_ref().map_or(0, Incident::version);
            let header = draft.header(Stream::Incident(self.id.clone()), version);
            assert!(serde_json::to_vec(&header).unwrap().len() < crate::event::MAX_HEADER_BYTES / 2);
            let event: Event = event_of(&header.kind, &header.facts).expect(&header.kind);
            self.past = Incident::evolve(self.past.take(), &header, &event);
        }
        Ok(drafts)
    }

    pub(super) fn incident(&self) -> &Incident {
        self.past.as_ref().unwrap()
    }

    pub(super) fn stage(&self) -> Stage {
        self.incident().stage()
    }
}

pub(super) fn open(kind_word: Option<&str>) -> Command {
    Command::Open(Box::new(What {
        kind: kind_word.map(kind),
        priority: None,
        status: Status::Actual,
        signal: Some(signal("s1")),
        room: unit("kohat-control"),
        words: "کوئی دروازہ توڑ رہا ہے".into(),
    }))
}

pub(super) fn place() -> Command {
    Command::Place {
        ground: Some(unit("kohat-city")),
        among: vec![unit("kohat-cantt")],
        place: PlaceKind::Residence,
        setting: Setting::Urban,
        at: Place { point: Some(Point::new(33.58, 71.44).unwrap()), words: "KDA".into() },
    }
}

pub(super) fn send(whom: &[(&str, &str)]) -> Command {
    let send = |(who, kind): &(&str, &str)| Send {
        who: field(who),
        kind: UnitTypeId::new(*kind).unwrap(),
        from: None,
    };
    Command::Dispatch { whom: whom.iter().map(send).collect(), shown: None, reopen: false }
}

fn hold(until: i64) -> Command {
    Command::Hold { reason: HoldReason::NoUnits, until: at(until), words: String::new() }
}

fn close() -> Command {
    Command::Close { disposition: Some(Disposition::Assisted) }
}

#[test]
fn its_stage_follows_from_what_is_known_and_who_is_sent() {
    let mut told = Told::nothing();
    told.when(0, &open(None)).unwrap();
    assert_eq!(told.stage(), Stage::Received);
    assert_eq!(told.incident().priority, Priority::HIGHEST, "what is not known is most urgent");
    told.when(1, &Command::Retype { to: kind("burglary"), priority: None }).unwrap();
    assert_eq!((told.stage(), told.incident().priority.number()), (Stage::Triaged, 2));
    told.when(2, &place()).unwrap();
    assert_eq!(told.stage(), Stage::Pending);
    told.when(3, &hold(600)).unwrap();
    assert_eq!(told.stage(), Stage::Held);
    told.when(4, &send(&[("p-21", "patrol")])).unwrap();
    assert_eq!(told.stage(), Stage::Dispatched, "who sends somebody holds it no longer");
    told.when(5, &Command::Advance { no: 1, to: Step::OnScene }).unwrap();
    assert_eq!(told.stage(), Stage::OnScene);
    assert_eq!(told.when(6, &close()), Err(Refusal::UnitsStillOut));
    told.when(7, &Command::Clear { no: 1, reason: ClearReason::Done }).unwrap();
    assert_eq!(told.stage(), Stage::UnitsClear);
    assert_eq!(told.when(8, &Command::Close { disposition: None }), Err(Refusal::DispositionNeeded));
    told.when(8, &Command::Dispose { disposition: Disposition::Advised, words: String::new() }).unwrap();
    assert_eq!(told.stage(), Stage::Disposed);
    told.when(9, &Command::Close { disposition: None }).unwrap();
    assert!(told.stage() == Stage::Closed && told.incident().is_over());
}

#[test]
fn the_priority_that_is_stored_is_the_one_of_the_type_for_every_type() {
    for each in BOOK.types() {
        let told = Told::opened(each.id.as_str());
        assert_eq!(told.incident().priority, each.priority, "{}", each.id);
        assert!(told.incident().cautions.is_superset(&each.cautions), "{}", each.id);
    }
}

#[test]
fn a_hold_ends_by_its_clock_and_only_then() {
    let mut told = Told::opened("burglary");
    told.when(2, &hold(600)).unwrap();
    assert_eq!(told.incident().alarm(), Some(at(600)));
    assert_eq!(told.when(599, &Command::LapseHold), Err(Refusal::NotDue));
    told.when(600, &Command::LapseHold).unwrap();
    assert_eq!((told.stage(), told.incident().alarm()), (Stage::Pending, None));
    assert_eq!(told.when(601, &Command::Release), Err(Refusal::NotDue));
    for until in [601, 601 + MAX_HOLD.millis() / 1000 + 1] {
        assert_eq!(told.when(601, &hold(until)), Err(Refusal::TimeNotPossible));
    }
}

#[test]
fn opening_again_kills_every_clock_and_sending_somebody_says_it_opens_again() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    told.when(11, &Command::Clear { no: 1, reason: ClearReason::NotNeeded }).unwrap();
    told.when(12, &hold(900)).unwrap();
    told.when(13, &close()).unwrap();
    assert_eq!(told.incident().alarm(), None, "what is closed has no clock");
    assert_eq!(told.when(14, &send(&[("p-22", "patrol")])), Err(Refusal::Closed));
    let Command::Dispatch { whom, .. } = send(&[("p-22", "patrol")]) else { unreachable!() };
    let drafts = told.when(15, &Command::Dispatch { whom, shown: None, reopen: true }).unwrap();
    let kinds: Vec<&str> = drafts.iter().map(|draft| draft.kind.as_str()).collect();
    assert_eq!(kinds, ["reopened", "assignment_dispatched"]);
    assert_eq!(told.incident().alarm(), told.incident().assignment(2).unwrap().answer_by);
    assert!(told.incident().disposition.is_none() && told.incident().reopened == 1);

    told.when(16, &Command::Clear { no: 2, reason: ClearReason::Done }).unwrap();
    told.when(17, &close()).unwrap();
    told.when(18, &Command::Reopen(ReopenReason::CallerSays)).unwrap();
    assert_eq!((told.stage(), told.incident().alarm()), (Stage::Reopened, None));
    assert_eq!(told.when(19, &Command::Reopen(ReopenReason::Mistake)), Err(Refusal::NotClosed));
}

#[test]
fn nobody_enters_armed_on_the_word_of_one_source_and_others_go_at_once() {
    let mut told = Told::opened("armed_attack");
    let armed = send(&[("q-1", "quick_response")]);
    assert_eq!(told.when(2, &armed), Err(Refusal::SecondSourceNeeded));
    told.when(3, &send(&[("p-21", "patrol")])).unwrap();
    let mut by_call = Told { past: told.past.clone(), ..Told::nothing() };
    by_call.when(4, &Command::Corroborate(Source::CalledBack)).unwrap();
    by_call.when(5, &armed).unwrap();
    told.when(4, &Command::LinkSignal(signal("s2"))).unwrap();
    told.when(5, &armed).unwrap();
    let mut ordinary = Told::opened("burglary");
    ordinary.when(2, &armed).unwrap();
}

#[test]
fn the_list_that_was_shown_and_the_choice_are_one_event_and_the_list_is_sealed() {
    let mut told = Told::opened("burglary");
    let row = |who: &str| ShownRow { who: field(who), reasons: vec![], metres: 900, travel_s: 80, age_s: 5 };
    let shown = Shown { rows: vec![row("p-1"), row("p-2")], short: vec![] };
    let Command::Dispatch { whom, .. } = send(&[("p-2", "patrol")]) else { unreachable!() };
    let drafts =
        told.when(2, &Command::Dispatch { whom, shown: Some(shown.clone()), reopen: false }).unwrap();
    let choice: Event = event_of(&drafts[0].kind, &drafts[0].facts).unwrap();
    let chosen = vec![field("p-2")];
    assert_eq!(choice, Event::RecommendationShown { rows: 2, short: 0, chosen, first: false });
    assert_eq!(drafts[0].parts[0].class, Class::Internal);
    assert_eq!(serde_json::from_slice::<Shown>(&drafts[0].parts[0].words).unwrap(), shown);
    assert!(!drafts[0].facts.to_string().contains("900"), "how far they are stands nowhere in clear");
}

#[test]
fn no_word_and_no_point_stands_in_clear() {
    let mut told = Told::nothing();
    let drafts = [told.when(0, &open(None)).unwrap(), told.when(1, &place()).unwrap()].concat();
    let clear: String = drafts.iter().map(|draft| draft.facts.to_string()).collect();
    assert!(!clear.contains("دروازہ") && !clear.contains("33.58") && !clear.contains("KDA"), "{clear}");
    assert_eq!(told.when(2, &Command::Note(" ".into())), Err(Refusal::WordsNeeded));
    let long = "x".repeat(MAX_SAID_CHARS + 1);
    assert_eq!(told.when(2, &Command::Note(long)), Err(Refusal::TooLong));
}

#[test]
fn one_that_is_the_same_keeps_its_units_and_times_until_they_are_done() {
    let mut told = Told::sent("burglary", &[("p-21", "patrol")]);
    assert_eq!(told.when(11, &Command::MergeInto(incident_id("i1"))), Err(Refusal::NotMergeable));
    told.when(12, &Command::MergeInto(incident_id("i2"))).unwrap();
    assert!(told.stage() == Stage::MergedInto && !told.incident().is_over());
    assert_eq!(told.when(13, &send(&[("p-22", "patrol")])), Err(Refusal::NotMergeable));
    assert_eq!(told.when(13, &Command::Reopen(ReopenReason::Mistake)), Err(Refusal::NotMergeable));
    told.when(14, &Command::Advance { no: 1, to: Step::OnScene }).unwrap();
    told.when(15, &Command::Clear { no: 1, reason: ClearReason::Done }).unwrap();
    assert!(told.incident().is_over());
    told.when(16, &Command::Unmerge).unwrap();
    assert_eq!(told.stage(), Stage::UnitsClear);
}

#[test]
fn there_are_no_chains_of_merging() {
    let mut told = Told::opened("burglary");
    told.when(2, &Command::Absorb(incident_id("i2"))).unwrap();
    assert_eq!(told.when(3, &Command::MergeInto(incident_id("i3"))), Err(Refusal::NotMergeable));
    told.when(4, &Command::Separate(incident_id("i2"))).unwrap();
    told.when(5, &Command::MergeInto(incident_id("i3"))).unwrap();
    assert_eq!(told.when(6, &Command::Absorb(incident_id("i4"))), Err(Refusal::Closed));
}

#[test]
fn calling_it_off_calls_off_who_is_on_the_way_and_not_who_is_there() {
    let cancel = Command::Cancel { reason: CancelReason::ByCaller, words: String::new() };
    let mut told = Told::sent("burglary", &[("p-21", "patrol"), ("p-22", "patrol")]);
    told.when(12, &cancel).unwrap();
    let ends: Vec<_> = told.incident().assignments.iter().map(|a| a.end.clone()).collect();
    assert_eq!(ends, [const { Some(End::Cleared(ClearReason::CalledOff)) }; 2]);
    assert!(told.incident().is_over() && told.stage() == Stage::Cancelled);
    let mut there = Told::sent("burglary", &[("p-21", "patrol")]);
    there.when(11, &Command::Advance { no: 1, to: Step::OnScene }).unwrap();
    assert_eq!(there.when(12, &cancel), Err(Refusal::UnitsStillOut));
}

#[test]
fn a_share_shows_what_was_offered_while_it_lasts_to_whom_it_was_offered() {
    let mut told = Told::opened("fire");
    let (city, other) = (unit("rescue"), unit("press"));
    let (fields, until) = (vec![Field::Place, Field::Type, Field::Place], at(600));
    let offer = Command::OfferShare { to: city.clone(), how: ShareHow::View, fields, until };
    told.when(2, &offer).unwrap();
    assert!(told.incident().shared_with(&city, at(3)).is_none(), "an offer shows nothing yet");
    assert_eq!(told.when(3, &offer), Err(Refusal::AlreadySo));
    let accept = |by: &UnitId| Command::AcceptShare { no: 1, by: by.clone() };
    assert_eq!(told.when(3, &accept(&other)), Err(Refusal::NotOffered));
    told.when(4, &accept(&city)).unwrap();
    let share = told.incident().shared_with(&city, at(5)).unwrap();
    assert_eq!(share.fields.iter().collect::<Vec<_>>(), [&Field::Type, &Field::Place]);
    let says = Command::Assist { by: city.clone(), words: "ہم آ رہے ہیں".into() };
    assert_eq!(told.when(5, &says), Err(Refusal::NotOffered), "to look is not to help");
    assert!(told.incident().shared_with(&city, at(600)).is_none(), "its time is over, whoever forgets it");
    told.when(6, &Command::EndShare { no: 1 }).unwrap();
    assert!(told.incident().shared_with(&city, at(7)).is_none());
    assert_eq!(told.incident().unit, unit("kohat-control"), "whose it is never changes");
}

#[test]
fn aid_is_asked_for_offered_sent_and_given_back() {
    let mut told = Told::opened("fire");
    let hangu = unit("hangu-control");
    let need = vec![(UnitTypeId::new("patrol").unwrap(), 2)];
    told.when(2, &Command::RequestAid { of: hangu.clone(), need: need.clone() }).unwrap();
    let offer = |by: &UnitId| Command::OfferAid { no: 1, by: by.clone(), units: vec![field("h-1")] };
    assert_eq!(told.when(3, &offer(&unit("karak-control"))), Err(Refusal::NotOffered));
    assert_eq!(told.when(3, &Command::DeployAid { no: 1 }), Err(Refusal::NotNow));
    told.when(4, &offer(&hangu)).unwrap();
    told.when(5, &Command::DeployAid { no: 1 }).unwrap();
    told.when(6, &Command::ReleaseAid { no: 1 }).unwrap();
    assert_eq!(told.incident().aid[0].stage, AidStage::Released);
    let own = Command::RequestAid { of: unit("kohat-control"), need };
    assert_eq!(told.when(7, &own), Err(Refusal::NoSuchThing));
}

#[test]
fn an_alarm_level_only_rises() {
    let mut told = Told::opened("fire");
    told.when(2, &Command::RaiseAlarm(3)).unwrap();
    assert_eq!(told.when(3, &Command::RaiseAlarm(3)), Err(Refusal::AlreadySo));
    assert_eq!(told.when(3, &Command::RaiseAlarm(2)), Err(Refusal::AlreadySo));
    assert_eq!(told.when(3, &Command::RaiseAlarm(MAX_ALARM + 1)), Err(Refusal::TooMany));
}

#[test]
fn a_caution_is_told_once_and_more_of_it_again() {
    let mut told = Told::opened("burglary");
    let dog = |words: &str| Command::AddCaution { caution: Caution::Animal, words: words.into() };
    told.when(2, &dog("")).unwrap();
    assert_eq!(told.when(3, &dog("")), Err(Refusal::AlreadySo));
    told.when(4, &dog("صحن میں دو کتے")).unwrap();
}
