//! Does a room keep its promises, with its units, its clocks and its neighbours?

use crate::town::TestTown;
use amanat::dispatch::clocks::strike_once;
use amanat_core::{
    decide::{
        field::{Command as OfUnit, FieldUnit, Overlay},
        incident::*,
        signal::{self, Accepted, Arrival, Ladder, Routing, Signal, Way},
    },
    dispatch::words::{PlaceKind, Setting},
    event::{Actor, Stream},
    guard::Duty,
    react::alert::{Alert, Audience, PUSH},
    values::*,
};
use amanat_record::{
    Acted, How, NotActed, Visit,
    visit::dispatch::{At, Reported, TOLD_EMERGENCY, TOLD_SENT, TOLD_UNREACHED, Unable},
};

const ROOM: &str = "kohat-room";

fn dispatcher(town: &TestTown, name: &str) -> Visit {
    town.officer(name, "dispatcher", ROOM, "sub_inspector", &[])
}

fn lead(town: &TestTown) -> Visit {
    town.officer("lead", "control_room", ROOM, "deputy_superintendent", &[])
}

fn field(id: &str) -> FieldUnitId {
    id.parse().unwrap()
}

fn incident_id(n: u8) -> IncidentId {
    format!("00000000000000{n:02x}").parse().unwrap()
}

fn place(north: f64) -> Command {
    Command::Place {
        ground: Some("kohat-city".parse().unwrap()),
        among: vec![],
        place: PlaceKind::Residence,
        setting: Setting::Urban,
        at: Place {
            point: Some(Point::new(33.59 + north, 71.44).unwrap()), words: "گلی نمبر ۲".into()
        },
    }
}

/// An incident of this type, opened and placed.
fn opens(town: &TestTown, visit: &Visit, n: u8, kind: &str, north: f64) -> IncidentId {
    let what = What {
        kind: Some(kind.parse().unwrap()),
        priority: None,
        status: Status::Actual,
        signal: None,
        room: ROOM.parse().unwrap(),
        words: "کوئی دروازے پر ہے".into(),
    };
    let id = incident_id(n);
    let at = At::now(town.town.now());
    town.wait(visit.open_incident(&id, what, vec![place(north)], at, How::ordinary())).unwrap();
    id
}

/// A patrol that is on duty with this crew.
fn patrol(town: &TestTown, id: &str, crew: &str) {
    patrol_of(town, id, crew, ROOM);
}

fn patrol_of(town: &TestTown, id: &str, crew: &str, room: &str) {
    town.patrol(id, &crew.parse().unwrap(), room);
}

fn tells(
    town: &TestTown,
    visit: &Visit,
    id: &str,
    command: OfUnit,
) -> Result<Acted<FieldUnit>, NotActed<Unable>> {
    town.wait(visit.act_on_unit(&field(id), command, town.town.now(), How::ordinary()))
}

fn acts(
    town: &TestTown,
    visit: &Visit,
    id: &IncidentId,
    command: Command,
) -> Result<Acted<Incident>, NotActed<Unable>> {
    town.wait(visit.act_on_incident(id, command, At::now(town.town.now()), How::ordinary()))
}

fn sends(
    town: &TestTown,
    visit: &Visit,
    id: &IncidentId,
    who: &str,
) -> Result<Acted<Incident>, NotActed<Unable>> {
    let at = At::now(town.town.now());
    town.wait(visit.send_units(id, &[field(who)], None, false, at, How::ordinary()))
}

fn reports(
    town: &TestTown,
    visit: &Visit,
    id: &IncidentId,
    who: &str,
    step: Step,
) -> Result<Acted<Incident>, NotActed<Unable>> {
    let (at, step) = (At::now(town.town.now()), Reported::Step(step));
    town.wait(visit.report(&field(who), id, step, at, How::ordinary()))
}

fn incident(visit: &Visit, id: &IncidentId) -> Incident {
    visit.life::<Incident>(&Stream::Incident(id.clone()), Duty::SeeBoard).unwrap().unwrap().state.clone()
}

fn unit(town: &TestTown, id: &str) -> FieldUnit {
    let stream = Stream::Field(field(id));
    town.town.system().life::<FieldUnit>(&stream, Duty::SeeBoard).unwrap().unwrap().state.clone()
}

#[test]
fn the_board_is_there_again_after_a_restart_and_what_is_over_is_found_by_its_room() {
    let mut town = TestTown::new();
    let desk = dispatcher(&town, "d1");
    patrol(&town, "kht-11", "crew1");
    let (open, over) = (opens(&town, &desk, 1, "burglary", 0.0), opens(&town, &desk, 2, "fire", 0.01));
    sends(&town, &desk, &open, "kht-11").unwrap();
    acts(&town, &desk, &over, Command::Cancel { reason: CancelReason::Resolved, words: String::new() })
        .unwrap();
    drop(desk);
    town.restart();
    let desk = dispatcher(&town, "d2");
    let seen: Vec<IncidentId> =
        desk.lives::<Incident>(Duty::SeeBoard).unwrap().iter().map(|kept| kept.state.id.clone()).collect();
    assert_eq!(seen, std::slice::from_ref(&open));
    assert!(incident(&desk, &open).assignment_of(&field("kht-11")).is_some());
    assert!(unit(&town, "kht-11").is_on_duty(town.town.now()));
    let past = desk.past_lives::<Incident>(&ROOM.parse().unwrap(), Duty::SeeBoard, None, 10).unwrap();
    assert_eq!(past.into_iter().map(|(_, incident)| incident.id).collect::<Vec<_>>(), [over]);
}

/// What waits to be told by push: whom, and which message.
fn told(town: &TestTown) -> Vec<(Audience, String)> {
    let due = town.town.record().due_errands(town.town.now(), 500).unwrap();
    let alerts = due.iter().filter(|errand| errand.via == PUSH);
    let alerts = alerts.filter_map(|errand| serde_json::from_slice::<Alert>(&errand.words).ok());
    alerts.map(|alert| (alert.to, alert.message)).collect()
}

#[test]
fn a_unit_at_two_incidents_keeps_its_statuses_apart() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew1");
    let (one, two) = (opens(&town, &visit, 1, "burglary", 0.0), opens(&town, &visit, 2, "noise", 0.1));
    sends(&town, &visit, &one, "p-21").unwrap();
    town.pass("10s");
    sends(&town, &visit, &two, "p-21").unwrap();
    let crew = town.officer("crew1", "officer", "kohat-city", "constable", &[]);
    reports(&town, &crew, &one, "p-21", Step::EnRoute).unwrap();
    town.pass("60s");
    reports(&town, &crew, &one, "p-21", Step::OnScene).unwrap();
    let step = |id| incident(&visit, id).assignment_of(&field("p-21")).unwrap().step();
    assert_eq!((step(&one), step(&two)), (Step::OnScene, Step::Dispatched));
    assert_eq!(
        (incident(&visit, &one).stage(), incident(&visit, &two).stage()),
        (Stage::OnScene, Stage::Dispatched)
    );
    let committed = visit.commitments().unwrap().remove(&field("p-21")).unwrap();
    assert_eq!(committed.len(), 2, "{committed:?}");
    assert_eq!(crew.incidents_of(&field("p-21"), town.town.now()).unwrap().len(), 2);
}

#[test]
fn a_crew_that_is_off_duty_hears_and_says_nothing() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew1");
    let one = opens(&town, &visit, 1, "burglary", 0.0);
    sends(&town, &visit, &one, "p-21").unwrap();
    let crew = town.officer("crew1", "officer", "kohat-city", "constable", &[]);
    let other = town.officer("crew2", "officer", "kohat-city", "constable", &[]);
    let now = town.town.now();
    assert_eq!(crew.my_units(now).unwrap().len(), 1);
    assert!(
        other.my_units(now).unwrap().is_empty()
            && other.incidents_of(&field("p-21"), now).unwrap().is_empty()
    );
    let strange = reports(&town, &other, &one, "p-21", Step::EnRoute);
    assert!(matches!(strange, Err(NotActed::NotThere)));
    assert!(crew.lives::<Incident>(Duty::SeeBoard).unwrap().is_empty(), "a crew sees no board");
    town.pass("9h");
    assert!(crew.my_units(town.town.now()).unwrap().is_empty(), "the shift is over, whoever forgot it");
    assert!(matches!(reports(&town, &crew, &one, "p-21", Step::EnRoute), Err(NotActed::NotThere)));
    let again = opens(&town, &visit, 2, "noise", 0.0);
    let sent = sends(&town, &visit, &again, "p-21");
    assert!(matches!(sent, Err(NotActed::Refused(Unable::OffDuty(_)))));
    town.wait(strike_once(&town.town)).unwrap();
    assert_eq!(unit(&town, "p-21").duty, None);
}

#[test]
fn an_officer_in_danger_without_an_assignment_reaches_every_room_and_all_who_are_on_duty() {
    let town = TestTown::new();
    for (id, crew) in [("p-21", "crew1"), ("p-22", "crew2"), ("p-23", "crew3")] {
        patrol(&town, id, crew);
    }
    tells(&town, &lead(&town), "p-23", OfUnit::EndDuty).unwrap();
    patrol_of(&town, "m-41", "crew4", "mardan-room");
    let crew = town.officer("crew1", "officer", "kohat-city", "constable", &[]);
    tells(&town, &crew, "p-21", OfUnit::RaiseEmergency(None)).unwrap();
    let room: UnitId = ROOM.parse().unwrap();
    let mut reached: Vec<Audience> =
        told(&town).into_iter().filter(|(_, m)| m == TOLD_EMERGENCY).map(|(to, _)| to).collect();
    reached.sort_by_key(|to| format!("{to:?}"));
    assert_eq!(
        reached,
        [
            Audience::Answering(room.clone()),
            Audience::Answering("mardan-room".parse().unwrap()),
            Audience::Crew(field("p-22")),
            Audience::Leading(room)
        ],
        "every room with somebody on duty; not the unit itself, and nobody who is off duty"
    );
    assert_eq!(unit(&town, "p-21").overlay(), Overlay::Emergency);
    tells(&town, &crew, "p-21", OfUnit::RaiseEmergency(None)).unwrap();
    let stranger = town.officer("crew3", "officer", "kohat-city", "constable", &[]);
    assert!(matches!(tells(&town, &stranger, "p-21", OfUnit::RaiseEmergency(None)), Err(NotActed::NotThere)));
}

#[test]
fn opening_again_kills_every_clock() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew1");
    let one = opens(&town, &visit, 1, "burglary", 0.0);
    let until = town.town.now() + Span::from_mins(30);
    let hold = Command::Hold { reason: HoldReason::NoUnits, until, words: String::new() };
    acts(&town, &visit, &one, hold).unwrap();
    acts(&town, &visit, &one, Command::Close { disposition: Some(Disposition::Advised) }).unwrap();
    acts(&town, &visit, &one, Command::Reopen(ReopenReason::CallerSays)).unwrap();
    let version = incident(&visit, &one).version;
    town.pass("2h");
    town.wait(strike_once(&town.town)).unwrap();
    let after = incident(&visit, &one);
    assert_eq!((after.version, after.stage()), (version, Stage::Reopened), "no clock of before struck");
}

#[test]
fn a_hold_ends_and_silence_is_told_once() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew1");
    let (one, two) = (opens(&town, &visit, 1, "burglary", 0.0), opens(&town, &visit, 2, "theft", 0.1));
    let until = town.town.now() + Span::from_mins(20);
    let hold = Command::Hold { reason: HoldReason::NoUnits, until, words: String::new() };
    acts(&town, &visit, &one, hold).unwrap();
    sends(&town, &visit, &two, "p-21").unwrap();
    assert!(told(&town).contains(&(Audience::Crew(field("p-21")), TOLD_SENT.into())));
    town.pass("61s");
    town.wait(strike_once(&town.town)).unwrap();
    town.wait(strike_once(&town.town)).unwrap();
    let silent = incident(&visit, &two);
    assert_eq!((silent.assignments[0].step(), silent.stage()), (Step::Unreached, Stage::Pending));
    assert!(told(&town).iter().any(|(_, message)| message == TOLD_UNREACHED));
    town.pass("20m");
    town.wait(strike_once(&town.town)).unwrap();
    assert_eq!(incident(&visit, &one).stage(), Stage::Pending);
    let headers = visit.life_headers::<Incident>(&Stream::Incident(two), Duty::SeeBoard).unwrap();
    let silences = headers.iter().filter(|(_, header)| header.kind == "assignment_unreached");
    assert_eq!(silences.count(), 1, "a clock strikes once");
}

#[test]
fn whoever_is_there_is_asked_whether_they_are_well_until_they_are_done() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew1");
    let one = opens(&town, &visit, 1, "burglary", 0.0);
    sends(&town, &visit, &one, "p-21").unwrap();
    reports(&town, &visit, &one, "p-21", Step::OnScene).unwrap();
    let strike = || town.wait(strike_once(&town.town)).unwrap();
    strike();
    assert_eq!(unit(&town, "p-21").welfare.unwrap().every, Span::from_mins(15));
    town.pass("15m");
    strike();
    assert_eq!(unit(&town, "p-21").overlay(), Overlay::WelfareDue);
    let crew = town.officer("crew1", "officer", "kohat-city", "constable", &[]);
    let well = || OfUnit::AnswerWelfare(amanat_core::decide::field::WelfareBy::Room);
    tells(&town, &crew, "p-21", well()).unwrap();
    town.pass("15m");
    strike();
    town.pass("2m");
    strike();
    assert_eq!(unit(&town, "p-21").overlay(), Overlay::WelfareMissed);
    tells(&town, &visit, "p-21", well()).unwrap();
    let done = Reported::Cleared(ClearReason::Done);
    town.wait(visit.report(&field("p-21"), &one, done, At::now(town.town.now()), How::ordinary())).unwrap();
    strike();
    assert_eq!(unit(&town, "p-21").welfare, None);
}

fn signal_comes(town: &TestTown) -> SignalId {
    signal_comes_to(town, "00000000000000aa", &ROOM.parse().unwrap())
}

/// A call for help by the page, for this room.
pub fn signal_comes_to(town: &TestTown, id: &str, room: &UnitId) -> SignalId {
    let id: SignalId = id.parse().unwrap();
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
    let arrival = Arrival { facts, room: room.clone(), pressed: None, parts: vec![] };
    let command = signal::Command::Accept(Box::new(arrival));
    let occasion = signal::Occasion { now: town.town.now(), actor: Actor::System };
    let system = town.town.system();
    let stream = Stream::Signal(id.clone());
    let accepted = system.act::<Signal, signal::Refusal>(&stream, Duty::Dispatch, How::sos(), |past| {
        Ok(signal::decide(past, &command, &occasion)?.into())
    });
    town.wait(accepted).unwrap();
    id
}

#[test]
fn of_two_consoles_the_first_has_it_and_the_other_sees_who() {
    let town = TestTown::new();
    let signal = signal_comes(&town);
    let opens = |name: &'static str, n: u8| {
        let (visit, signal, now) = (dispatcher(&town, name), signal.clone(), town.town.now());
        town.spawn(async move {
            let what = What {
                kind: None,
                priority: None,
                status: Status::Actual,
                signal: None,
                room: ROOM.parse().unwrap(),
                words: String::new(),
            };
            let opened = (&incident_id(n), what, vec![]);
            visit
                .open_from_signal(&signal, opened, "dispatcher", At::now(now), How::ordinary())
                .await
                .map(drop)
        })
    };
    let tries = [opens("d1", 1), opens("d2", 2)];
    let ends: Vec<_> = tries.into_iter().map(|task| town.wait(task).unwrap()).collect();
    let refused = |end: &Result<(), NotActed<Unable>>| {
        matches!(end, Err(NotActed::Refused(Unable::Signal(signal::Refusal::Claimed))))
    };
    assert_eq!(
        (ends.iter().filter(|e| e.is_ok()).count(), ends.iter().filter(|e| refused(e)).count()),
        (1, 1)
    );
    let visit = dispatcher(&town, "d3");
    assert_eq!(visit.lives::<Incident>(Duty::SeeBoard).unwrap().len(), 1, "one signal, one incident");
    let kept = visit.life::<Signal>(&Stream::Signal(signal), Duty::SeeBoard).unwrap().unwrap();
    let winner = if ends[0].is_ok() { "d1" } else { "d2" };
    assert_eq!(kept.state.claim.as_ref().unwrap().by.as_str(), winner);
    assert_eq!(kept.state.incident, Some(incident_id(if winner == "d1" { 1 } else { 2 })));
}

#[test]
fn a_signal_is_over_when_its_incident_is_and_follows_it_into_another() {
    let (town, signal) = (TestTown::new(), "00000000000000aa".parse::<SignalId>().unwrap());
    signal_comes(&town);
    let (visit, leads) = (dispatcher(&town, "d1"), lead(&town));
    let one = opens(&town, &visit, 1, "burglary", 0.0);
    let other = opens(&town, &visit, 2, "burglary", 0.001);
    let at = At::now(town.town.now());
    town.wait(visit.link_signal(&signal, &one, "dispatcher", at, How::ordinary())).map(drop).unwrap();
    let outcome = || {
        town.wait(strike_once(&town.town)).unwrap();
        let kept = visit.life::<Signal>(&Stream::Signal(signal.clone()), Duty::SeeBoard).unwrap().unwrap();
        kept.state.outcome
    };
    assert_eq!(outcome(), None, "the incident is open");
    town.wait(leads.merge_incidents(&one, &other, at, How::ordinary())).map(drop).unwrap();
    assert_eq!(outcome(), None, "what it became part of is open");
    let close = Command::Close { disposition: Some(Disposition::Unfounded) };
    acts(&town, &visit, &other, close).unwrap();
    assert_eq!(outcome(), Some(signal::Outcome::Closed));
}

#[test]
fn another_room_sees_nothing_until_it_accepts_and_then_what_is_on_the_list_while_it_lasts() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    let one = opens(&town, &visit, 1, "fire", 0.0);
    let other = town.officer("far", "control_room", "mardan-room", "deputy_superintendent", &[]);
    let stream = Stream::Incident(one.clone());
    let sees = || other.shared_incident(&one, town.town.now()).unwrap();
    assert!(other.life::<Incident>(&stream, Duty::SeeBoard).unwrap().is_none() && sees().is_none());
    let by: UnitId = "mardan-room".parse().unwrap();
    let answers =
        |command| town.wait(other.answer_for(&one, command, At::now(town.town.now()), How::ordinary()));
    let accept = || Command::AcceptShare { no: 1, by: by.clone() };
    assert!(matches!(answers(accept()), Err(NotActed::NotThere)), "nothing was offered");
    let offer = Command::OfferShare {
        to: by.clone(),
        how: ShareHow::View,
        fields: vec![Field::Type],
        until: town.town.now() + Span::from_hours(1),
    };
    assert!(matches!(acts(&town, &visit, &one, offer.clone()), Err(NotActed::NotThere)), "the lead offers");
    acts(&town, &lead(&town), &one, offer).unwrap();
    assert_eq!(sees().unwrap().share.unwrap().stage, ShareStage::Offered);
    answers(accept()).unwrap();
    assert_eq!(sees().unwrap().share.unwrap().fields.into_iter().collect::<Vec<_>>(), [Field::Type]);
    let said = answers(Command::Assist { by: by.clone(), words: "ہم آتے ہیں".into() });
    assert!(matches!(said, Err(NotActed::NotThere)), "to look is not to help");
    let onward = Command::OfferShare {
        to: "hazara-room".parse().unwrap(),
        how: ShareHow::View,
        fields: vec![Field::Type],
        until: town.town.now() + Span::from_mins(5),
    };
    assert!(matches!(acts(&town, &other, &one, onward), Err(NotActed::NotThere)), "nobody hands it on");
    town.pass("61m");
    assert!(sees().is_none(), "its time is over, whoever forgot it");
    assert_eq!(incident(&visit, &one).unit.as_str(), ROOM);
}

#[test]
fn a_lent_unit_is_sent_and_only_where_it_was_lent() {
    let town = TestTown::new();
    let far = town.officer("far", "control_room", "mardan-room", "deputy_superintendent", &[]);
    let form = OfUnit::Form {
        kind: "patrol".parse().unwrap(),
        home: "mardan-city".parse().unwrap(),
        room: "mardan-room".parse().unwrap(),
        status: Status::Actual,
        attributes: Default::default(),
    };
    let until = town.town.now() + Span::from_hours(8);
    let start =
        OfUnit::StartDuty { crew: ["m1".parse().unwrap()].into(), until, attributes: Default::default() };
    tells(&town, &far, "m-1", form).unwrap();
    tells(&town, &far, "m-1", start).unwrap();
    let visit = lead(&town);
    let (one, two) = (opens(&town, &dispatcher(&town, "d1"), 1, "fire", 0.0), incident_id(2));
    opens(&town, &dispatcher(&town, "d1"), 2, "fire", 0.2);
    let refused = sends(&town, &dispatcher(&town, "d1"), &one, "m-1");
    assert!(matches!(refused, Err(NotActed::Refused(Unable::NoSuchUnit(_)))));
    let need = vec![("patrol".parse().unwrap(), 1)];
    acts(&town, &visit, &one, Command::RequestAid { of: "mardan-room".parse().unwrap(), need }).unwrap();
    let offer = Command::OfferAid { no: 1, by: "mardan-room".parse().unwrap(), units: vec![field("m-1")] };
    town.wait(far.answer_for(&one, offer, At::now(town.town.now()), How::ordinary())).unwrap();
    acts(&town, &visit, &one, Command::DeployAid { no: 1 }).unwrap();
    sends(&town, &dispatcher(&town, "d1"), &one, "m-1").unwrap();
    let elsewhere = sends(&town, &dispatcher(&town, "d1"), &two, "m-1");
    assert!(matches!(elsewhere, Err(NotActed::Refused(Unable::NoSuchUnit(_)))));
}

#[test]
fn what_looks_alike_is_shown_until_somebody_says_that_it_is_not() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    let one = opens(&town, &visit, 1, "burglary", 0.0);
    let two = opens(&town, &visit, 2, "burglary", 0.001);
    opens(&town, &visit, 3, "burglary", 0.02);
    opens(&town, &visit, 4, "noise", 0.0);
    let alike = || {
        let kept = visit.life::<Incident>(&Stream::Incident(one.clone()), Duty::SeeBoard).unwrap().unwrap();
        visit.possible_duplicates(&kept).unwrap().iter().map(|kept| kept.state.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(alike(), std::slice::from_ref(&two));
    let now = || At::now(town.town.now());
    let lead = lead(&town);
    town.wait(lead.merge_incidents(&two, &one, now(), How::ordinary())).unwrap();
    assert_eq!((alike(), incident(&visit, &two).stage()), (vec![], Stage::MergedInto));
    assert_eq!(incident(&visit, &one).absorbed.into_iter().collect::<Vec<_>>(), std::slice::from_ref(&two));
    town.wait(lead.unmerge_incident(&two, now(), How::ordinary())).unwrap();
    acts(&town, &visit, &one, Command::DismissDuplicate(two)).unwrap();
    assert_eq!(alike(), []);
}

#[test]
fn one_change_is_one_event() {
    let town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew1");
    let one = opens(&town, &visit, 1, "burglary", 0.0);
    let before = town.town.record().size().unwrap();
    let mut news = town.town.record().subscribe();
    sends(&town, &visit, &one, "p-21").unwrap();
    reports(&town, &visit, &one, "p-21", Step::EnRoute).unwrap();
    reports(&town, &visit, &one, "p-21", Step::OnScene).unwrap();
    assert_eq!(town.town.record().size().unwrap(), before + 3);
    for position in before..before + 3 {
        let mut noted = town.wait(news.recv()).unwrap();
        // What was written before may be told a moment later.
        while noted.position < before {
            noted = town.wait(news.recv()).unwrap();
        }
        assert_eq!((noted.position, &noted.stream), (position, &Stream::Incident(one.clone())));
    }
    assert!(news.try_recv().is_err(), "nothing else was told");
}

#[test]
fn what_is_open_and_who_is_out_there_are_on_the_board_after_a_restart() {
    let mut town = TestTown::new();
    let visit = dispatcher(&town, "d1");
    patrol(&town, "p-21", "crew-1");
    let id = opens(&town, &visit, 1, "burglary", 0.0);
    drop(visit);
    town.restart();
    let house = town.town.system();
    let open = house.lives::<Incident>(Duty::SeeBoard).unwrap();
    assert!(open.iter().any(|kept| kept.state.id == id), "the incident is gone from the board");
    let units = house.lives::<FieldUnit>(Duty::SeeBoard).unwrap();
    assert!(units.iter().any(|kept| kept.state.id == field("p-21")), "the unit is gone from the board");
}
