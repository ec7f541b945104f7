//! Is somebody on duty told at once, is it known who got it, and is everybody else left in peace?

use crate::{
    browser::{Browser, employs},
    dispatch::signal_comes_to,
    town::TestTown,
};
use amanat::deliver::{Carrier, Deliverers, Letter, NotSent, alert::move_on_once};
use amanat_core::{
    decide::alert::{Alerted, Outcome, Way},
    event::Stream,
    guard::Duty,
    react::alert::{Alert, Audience, PUSH},
    values::{Span, Status, UnitId},
};
use amanat_record::{Append, Errand, Expected, Kept, Lane, Write, sessions::Told};
use axum::http::StatusCode;
use futures::future::BoxFuture;
use std::sync::{Arc, Mutex};

type Heard = Arc<Mutex<Vec<(String, String, String)>>>;

/// A way that takes what it gets, or not.
struct Fake(Heard, fn() -> Result<(), NotSent>);

impl Carrier for Fake {
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        id: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        self.0.lock().unwrap().push((to.into(), letter.body.clone(), id.into()));
        let answer = (self.1)();
        Box::pin(async { answer })
    }
}

/// One that never answers, as behind a broken network; the deliverer's own bound is in `deliver::out`.
fn not_now() -> Result<(), NotSent> {
    Err(NotSent::NotNow("black hole".into()))
}

fn room(town: &TestTown) -> UnitId {
    let setup = town.town.setup();
    let room = setup.places.units().find(|unit| unit.serves.contains("control_room"));
    room.map_or_else(|| "kohat".parse().unwrap(), |unit| unit.id.clone())
}

/// Somebody of the room, signed in, on duty if asked for, with a browser that is told.
fn dispatcher<'a>(town: &'a TestTown, name: &str, is_on_duty: bool) -> Browser<'a> {
    employs(town, name, "dispatcher", room(town).as_str());
    let browser = Browser::new(town);
    browser.signs_in(name);
    if is_on_duty {
        let page = browser.fills("/alerts", "/alerts/duty", &[("hours", "8")]);
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    }
    let set = browser.fills("/alerts", "/alerts/number", &[("number", "+92 333 1234567")]);
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text);
    let told =
        Told { endpoint: format!("https://push.example/{name}"), point: vec![4; 65], auth: vec![1; 16] };
    let sessions = town.town.gate().sessions();
    sessions.tell_browser(&browser.cookie("session").unwrap_or_default(), &told).unwrap();
    browser
}

/// Writes an alert's errand beside an event, as whoever decides does; the event is a tick of nothing.
fn raises(town: &TestTown, via: &str, status: Status) {
    let alert = Alert {
        to: Audience::Answering(room(town)),
        message: "alert-look".into(),
        about: "signal/0123456789abcdef".parse().unwrap(),
        status,
        since: town.town.now(),
    };
    let draft = amanat_core::event::Draft {
        kind: "noted_for_a_test".into(),
        facts: serde_json::Value::Null,
        at: town.town.now(),
        occurred: town.town.now(),
        actor: amanat_core::event::Actor::System,
        unit: Some(room(town)),
        due: None,
        parts: vec![],
    };
    let stream = Stream::Configuration("test".into());
    let mut write = Write::of(stream, Expected::Any, "ordinary", vec![draft]);
    write.errands = vec![Errand { via: via.into(), due: town.town.now(), words: alert.words() }];
    town.wait(town.town.record().append(Append::one(Lane::Ordinary, None, write))).unwrap();
}

fn ways(push: fn() -> Result<(), NotSent>) -> (Deliverers, Heard, Heard) {
    let (pushed, texted) = (Heard::default(), Heard::default());
    let deliverers = Deliverers::new(None)
        .with(Way::Push, Box::new(Fake(pushed.clone(), push)))
        .with(Way::Sms, Box::new(Fake(texted.clone(), || Ok(()))));
    (deliverers, pushed, texted)
}

fn delivers(town: &TestTown, deliverers: &Deliverers) {
    for _ in 0..10 {
        if town.wait(amanat::duty::deliver_once(&town.town, deliverers)).unwrap() == 0 {
            return;
        }
    }
    panic!("errands do not end");
}

fn alert(town: &TestTown) -> Arc<Kept<Alerted>> {
    let lives: Vec<Arc<Kept<Alerted>>> = town.town.system().lives(Duty::SeeBoard).unwrap();
    lives.last().expect("an alert").clone()
}

fn how(town: &TestTown, name: &str, way: Way) -> Option<Outcome> {
    let person = town.town.gate().roster().by_sign_in(name).unwrap();
    Some(alert(town).state.people.get(&person.id)?.ways.get(&way)?.0)
}

#[test]
fn whoever_is_on_duty_is_told_and_nobody_else() {
    let town = TestTown::new();
    let on = dispatcher(&town, "on-duty", true);
    let _off = dispatcher(&town, "off-duty", false);
    let out = dispatcher(&town, "signed-out", true);
    out.fills("/alerts", "/sign-out", &[]);
    let (deliverers, pushed, _) = ways(|| Ok(()));
    raises(&town, PUSH, Status::Actual);
    delivers(&town, &deliverers);
    let heard = pushed.lock().unwrap().clone();
    assert_eq!(heard.len(), 1, "{heard:?}");
    assert!(heard[0].0.contains("https://push.example/on-duty"));
    assert!(!heard[0].1.contains("0123456789abcdef"), "what it is about is not said");
    assert_eq!(how(&town, "on-duty", Way::Push), Some(Outcome::Sent));
    assert_eq!(how(&town, "signed-out", Way::Push), Some(Outcome::NoWay), "logged out");
    assert_eq!(alert(&town).state.people.len(), 2, "off duty is not asked at all");

    let page = on.get("/alerts");
    assert!(page.says("Something waits for you"), "{}", page.text);
    let id = alert(&town).state.id.to_string();
    let said = on.fills("/alerts", &format!("/alerts/{id}/know"), &[]);
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    let seen = on.get(&format!("/alerts/{id}"));
    assert!(seen.says("on-duty") && seen.says("signed-out") && seen.says("not yet"), "{}", seen.text);
}

/// Two people on duty are told; one of them says so, half a minute passes, and the next way is tried. Gives what went
/// out as text, and the people, who stay on duty.
fn one_of_two_says_that_they_know<'a>(town: &'a TestTown) -> (Heard, [Browser<'a>; 2]) {
    let knows = dispatcher(town, "knows", true);
    let silent = dispatcher(town, "silent", true);
    let (deliverers, pushed, texted) = ways(|| Ok(()));
    raises(town, PUSH, Status::Actual);
    delivers(town, &deliverers);
    assert_eq!(pushed.lock().unwrap().len(), 2);
    let id = alert(town).state.id.to_string();
    knows.fills("/alerts", &format!("/alerts/{id}/know"), &[]);
    town.town.clock().set(town.town.now() + Span::from_secs(31));
    assert_eq!(town.wait(move_on_once(&town.town)).unwrap(), 1);
    delivers(town, &deliverers);
    (texted, [knows, silent])
}

#[test]
fn whoever_does_not_say_that_they_know_is_told_by_the_next_way() {
    let town = TestTown::new();
    signal_comes_to(&town, "0123456789abcdef", &room(&town));
    let (texted, _people) = one_of_two_says_that_they_know(&town);
    assert_eq!(texted.lock().unwrap().len(), 1, "only whoever stayed silent");
    assert_eq!((how(&town, "silent", Way::Sms), how(&town, "knows", Way::Sms)), (Some(Outcome::Sent), None));
}

#[test]
fn an_alert_about_what_nobody_has_goes_no_further() {
    let town = TestTown::new();
    // A signal that nobody has counts as taken up, so nothing goes on.
    let (texted, _people) = one_of_two_says_that_they_know(&town);
    assert_eq!(texted.lock().unwrap().len(), 0, "nothing waits any more: nobody else is disturbed");
    let open: Vec<Arc<Kept<Alerted>>> = town.town.system().lives(Duty::SeeBoard).unwrap();
    assert!(open.is_empty(), "and it is over");
}

#[test]
fn of_an_exercise_it_is_written_what_would_have_been_sent() {
    let town = TestTown::new();
    let _on = dispatcher(&town, "on-duty", true);
    let (deliverers, pushed, _) = ways(|| Ok(()));
    raises(&town, PUSH, Status::Exercise);
    delivers(&town, &deliverers);
    assert_eq!(pushed.lock().unwrap().len(), 0);
    assert_eq!(how(&town, "on-duty", Way::Push), Some(Outcome::Pretended));
}

#[test]
fn a_way_that_fails_is_tried_again_under_the_same_name_until_it_is_too_late() {
    let town = TestTown::new();
    let _on = dispatcher(&town, "on-duty", true);
    let (deliverers, pushed, _) = ways(not_now);
    raises(&town, PUSH, Status::Actual);
    delivers(&town, &deliverers);
    for _ in 0..30 {
        town.town.clock().set(town.town.now() + Span::from_mins(2));
        delivers(&town, &deliverers);
    }
    let heard = pushed.lock().unwrap().clone();
    assert!(heard.len() > 5 && heard.iter().all(|(_, _, id)| *id == heard[0].2), "{}", heard.len());
    assert_eq!(how(&town, "on-duty", Way::Push), Some(Outcome::GivenUp));
}

#[test]
fn a_demo_says_what_would_have_been_sent() {
    let town = TestTown::new();
    let _on = dispatcher(&town, "on-duty", true);
    raises(&town, "sms", Status::Actual);
    town.settle();
    assert_eq!(how(&town, "on-duty", Way::Sms), Some(Outcome::Pretended));
}
