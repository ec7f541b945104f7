//! Does a signal keep its promises? Told as stories.

use super::*;
use crate::{
    event::{Actor, Draft, Stream, event_of},
    life::Life as _,
    values::*,
};

pub(super) const NOW: Moment = Moment::from_millis(1_795_000_000_000);

pub(super) fn secs(s: i64) -> Moment {
    NOW + Span::from_secs(s)
}

pub(super) fn room(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

pub(super) fn officer(name: &str) -> Actor {
    Actor::Officer(AccountId::new(name).unwrap())
}

pub(super) fn device() -> Actor {
    Actor::Device(DeviceId::new("0123456789abcdef").unwrap())
}

pub(super) fn facts(status: Status) -> Accepted {
    Accepted {
        status,
        way: Way::Device,
        enrolled: true,
        device: Some(DeviceId::new("0123456789abcdef").unwrap()),
        site: Some(SiteId::new("school-1").unwrap()),
        silent: false,
        held_s: Some(3),
        queued_s: None,
        kept_s: None,
        routing: Routing::Site,
        ladder: Ladder::default(),
        secret: "bWFyaw".into(),
        after: None,
    }
}

pub(super) fn accept(status: Status) -> Command {
    let said = Spoken { text: Some("بچے کمرے میں ہیں".into()), ..Spoken::default() };
    let parts = vec![crate::event::Part::of(Class::Content, &said)];
    let pressed = Some(secs(-4));
    Command::Accept(Box::new(Arrival { facts: facts(status), room: room("kohat-control"), pressed, parts }))
}

pub(super) fn press() -> Command {
    Command::Press { queued_s: None, pressed: None, said: Spoken::default() }
}

pub(super) fn claim() -> Command {
    Command::Claim { label: "dispatcher".into(), room: room("kohat-control"), take_over: false }
}

pub(super) fn fix() -> Command {
    Command::AddPosition(Fix { point: Point::new(33.59, 71.44).unwrap(), accuracy_m: Some(8.0), at: None })
}

/// One signal, told from its beginning.
#[derive(Clone, Default)]
pub(super) struct Told(pub(super) Option<Signal>);

impl Told {
    pub(super) fn when(
        &mut self,
        actor: &Actor,
        now: Moment,
        command: &Command,
    ) -> Result<Vec<Draft>, Refusal> {
        let occasion = Occasion { now, actor: actor.clone() };
        let drafts = decide(self.0.as_ref(), command, &occasion)?;
        for draft in &drafts {
            let stream = Stream::Signal(SignalId::new("s").unwrap());
            let header = draft.header(stream, self.0.as_ref().map_or(0, |signal| signal.version));
            let event: Event = event_of(&header.kind, &header.facts).unwrap();
            self.0 = Signal::evolve(self.0.take(), &header, &event);
        }
        Ok(drafts)
    }

    /// One that was accepted at `NOW`.
    pub(super) fn accepted() -> Told {
        let mut told = Told::default();
        told.when(&device(), NOW, &accept(Status::Actual)).unwrap();
        told
    }

    /// One that was claimed too.
    pub(super) fn claimed() -> Told {
        let mut told = Told::accepted();
        told.when(&officer("a"), secs(5), &claim()).unwrap();
        told
    }

    pub(super) fn signal(&self) -> &Signal {
        self.0.as_ref().unwrap()
    }
}

#[test]
fn what_was_said_and_where_is_sealed_and_the_header_is_short() {
    let mut told = Told::default();
    let drafts = told.when(&device(), NOW, &accept(Status::Actual)).unwrap();
    assert!(!drafts[0].facts.to_string().contains("بچے") && drafts[0].parts[0].class == Class::Content);
    assert_eq!(drafts[0].occurred, secs(-4), "when it was pressed, as the device says");
    let draft = told.when(&device(), secs(1), &fix()).unwrap().remove(0);
    assert!(draft.facts.as_object().is_none_or(serde_json::Map::is_empty), "{}", draft.facts);
    assert!(String::from_utf8(draft.parts[0].words.clone()).unwrap().contains("33.59"));
    let header = drafts[0].header(Stream::Signal(SignalId::new("0123456789abcdef").unwrap()), 0);
    assert!(
        serde_json::to_vec(&header).unwrap().len() < 640,
        "room for the log's name, the link and the marks"
    );
}

#[test]
fn two_presses_are_two_events_and_neither_replaces_the_other() {
    let mut told = Told::accepted();
    for n in 1..=3 {
        assert_eq!(told.when(&device(), secs(n), &press()).unwrap().len(), 1);
    }
    assert_eq!((told.signal().presses, told.signal().last_press), (4, secs(3)));
    told.when(&device(), secs(4), &fix()).unwrap();
    told.when(&device(), secs(5), &fix()).unwrap();
    assert_eq!(told.signal().positions, 2);
}

#[test]
fn nobody_claims_it_and_the_ladder_counts_from_acceptance() {
    let mut told = Told::accepted();
    told.when(&device(), secs(10), &press()).unwrap();
    let mut seen = Vec::new();
    while let Some((step, at)) = told.signal().next_step() {
        assert_eq!(told.signal().alarm(), Some(at));
        seen.push((step, (at - NOW).millis() / 1000));
        told.when(&Actor::System, at, &Command::Escalate { step, told: None }).unwrap();
    }
    assert_eq!(
        seen[..4],
        [(Step::NextConsole, 15), (Step::OfficerOnDuty, 30), (Step::Neighbour, 60), (Step::Again, 120)]
    );
    assert_eq!(seen.len(), 3 + MAX_AGAIN);
}

#[test]
fn a_step_is_taken_once_in_its_order_and_by_the_house_alone() {
    let mut told = Told::accepted();
    let step = |step| Command::Escalate { step, told: Some(room("hangu-control")) };
    assert_eq!(told.when(&Actor::System, secs(60), &step(Step::Neighbour)), Err(Refusal::NotThisStep));
    assert_eq!(told.when(&officer("a"), secs(15), &step(Step::NextConsole)), Err(Refusal::OfficersOnly));
    told.when(&Actor::System, secs(15), &step(Step::NextConsole)).unwrap();
    assert_eq!(told.when(&Actor::System, secs(15), &step(Step::NextConsole)), Err(Refusal::NotThisStep));
    assert_eq!(told.signal().told(), [room("hangu-control")]);
}

#[test]
fn two_consoles_claim_at_once_and_the_first_has_it() {
    let mut told = Told::claimed();
    assert_eq!(told.signal().alarm(), None, "nobody is woken for what somebody answers for");
    assert_eq!(told.when(&officer("b"), secs(5), &claim()), Err(Refusal::Claimed));
    assert_eq!(told.signal().claim.as_ref().unwrap().by.as_str(), "a");
    let over = Command::Claim { label: "control_room".into(), room: room("hangu-control"), take_over: true };
    told.when(&officer("b"), secs(6), &over).unwrap();
    let taken = told.signal().shown().taken_by.unwrap();
    assert_eq!(
        (taken.label.as_str(), taken.unit.as_str(), taken.at),
        ("control_room", "hangu-control", secs(6))
    );
}

#[test]
fn who_lets_go_of_it_starts_the_ladder_anew() {
    let mut told = Told::claimed();
    assert_eq!(told.when(&officer("b"), secs(20), &Command::Release), Err(Refusal::NotClaimed));
    told.when(&officer("a"), secs(20), &Command::Release).unwrap();
    assert_eq!(told.signal().next_step(), Some((Step::NextConsole, secs(35))));
}

#[test]
fn what_is_passed_on_is_the_other_rooms_and_the_first_still_sees_it() {
    let mut told = Told::accepted();
    let pass = |to: &str| Command::Pass { to: room(to) };
    assert_eq!(told.when(&officer("a"), secs(5), &pass("kohat-control")), Err(Refusal::SameRoom));
    told.when(&officer("a"), secs(5), &pass("hangu-control")).unwrap();
    assert_eq!(told.signal().unit(), &room("hangu-control"));
    assert_eq!(told.signal().told(), [room("kohat-control")]);
    assert_eq!(told.signal().next_step(), Some((Step::NextConsole, secs(20))));
}

#[test]
fn whoever_pressed_is_shown_what_is_written_and_no_more() {
    let mut told = Told::accepted();
    let shown = told.signal().shown();
    assert!(shown.seen.is_none() && shown.taken_by.is_none() && shown.ended.is_none() && !shown.is_linked);
    told.when(&officer("a"), secs(2), &Command::Present { console: "c1".into() }).unwrap();
    told.when(&officer("a"), secs(3), &claim()).unwrap();
    let incident = IncidentId::new("i").unwrap();
    told.when(&officer("a"), secs(9), &Command::Link { incident }).unwrap();
    let shown = told.signal().shown();
    assert_eq!((shown.seen, shown.is_linked), (Some(secs(2)), true));
    assert_eq!(shown.taken_by.unwrap().label, "dispatcher");
}

#[test]
fn a_signal_ends_with_its_incident_and_not_before_it_has_one() {
    let mut told = Told::claimed();
    assert_eq!(told.when(&Actor::System, secs(6), &Command::Close), Err(Refusal::NotLinked));
    let incident = IncidentId::new("i").unwrap();
    told.when(&officer("a"), secs(9), &Command::Link { incident: incident.clone() }).unwrap();
    assert!(!told.signal().is_over(), "somebody still waits for help");
    assert_eq!(told.when(&officer("a"), secs(9), &Command::Link { incident }), Err(Refusal::AlreadyDone));
    told.when(&Actor::System, secs(900), &Command::Close).unwrap();
    assert!(told.signal().is_over() && told.signal().shown().ended == Some(Ended::Closed));
}

#[test]
fn only_who_answers_for_it_calls_it_false_and_says_why() {
    let mut told = Told::claimed();
    let says = |why: &str| Command::MarkFalse { why: why.into() };
    assert_eq!(told.when(&officer("b"), secs(30), &says("x")), Err(Refusal::NotClaimed));
    assert_eq!(told.when(&officer("a"), secs(30), &says(" ")), Err(Refusal::WordsNeeded));
    let long = "x".repeat(MAX_WORDS_CHARS + 1);
    assert_eq!(told.when(&officer("a"), secs(30), &says(&long)), Err(Refusal::TooLong));
    let draft = told.when(&officer("a"), secs(30), &says("بچے نے بٹن دبا دیا")).unwrap().remove(0);
    assert_eq!(draft.parts[0].class, Class::Internal);
    assert_eq!(told.when(&device(), secs(31), &press()), Err(Refusal::Over), "the door begins another");
}

#[test]
fn what_is_meant_is_no_test_and_a_test_wakes_nobody() {
    let mut told = Told::claimed();
    assert_eq!(told.when(&Actor::System, secs(6), &Command::EndTest), Err(Refusal::NoTest));
    let mut test = Told::default();
    test.when(&Actor::System, NOW, &accept(Status::Test)).unwrap();
    assert_eq!(test.signal().alarm(), None);
    test.when(&Actor::System, secs(1), &Command::EndTest).unwrap();
    assert_eq!(test.signal().shown().ended, Some(Ended::Test));
    let mut drill = Told::default();
    drill.when(&device(), NOW, &accept(Status::Exercise)).unwrap();
    assert_eq!(drill.signal().alarm(), Some(secs(15)), "clocks truly run in an exercise");
}

#[test]
fn nobody_calls_for_help_from_a_desk_and_whoever_leads_an_exercise_lets_only_what_is_practised_come() {
    let comes = |actor: &Actor, status: Status, way: Way| {
        let Command::Accept(mut arrival) = accept(status) else { panic!("no press") };
        arrival.facts.way = way;
        Told::default().when(actor, NOW, &Command::Accept(arrival)).map(|drafts| drafts.len())
    };
    let lead = officer("lead");
    assert_eq!(comes(&lead, Status::Actual, Way::Web), Err(Refusal::SendersOnly));
    assert_eq!(comes(&lead, Status::Exercise, Way::Web), Err(Refusal::SendersOnly));
    assert_eq!(comes(&lead, Status::Actual, Way::Drill), Err(Refusal::SendersOnly), "nothing real is played");
    assert_eq!(comes(&device(), Status::Exercise, Way::Drill), Err(Refusal::SendersOnly));
    assert_eq!(comes(&lead, Status::Exercise, Way::Drill), Ok(1));
}

#[test]
fn the_room_writes_only_where_it_answers_for_it_and_no_press_is_refused_for_its_words() {
    let mut told = Told::accepted();
    let says = |text: &str| Command::AddMessage { text: text.into() };
    told.when(&device(), secs(1), &says("دروازہ بند ہے")).unwrap();
    assert_eq!(told.when(&officer("a"), secs(2), &says("ہم آ رہے ہیں")), Err(Refusal::NotClaimed));
    told.when(&officer("a"), secs(3), &claim()).unwrap();
    told.when(&officer("a"), secs(4), &says("ہم آ رہے ہیں")).unwrap();
    let said = Spoken { text: Some("م".repeat(100_000)), ..Spoken::default() };
    let draft = told
        .when(&device(), secs(5), &Command::Press { queued_s: Some(9), pressed: Some(secs(99)), said })
        .unwrap()
        .remove(0);
    assert!(draft.parts[0].words.len() < 3_000);
    assert_eq!(draft.occurred, secs(5), "what lies in the future is not believed");
}
