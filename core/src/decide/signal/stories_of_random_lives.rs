//! Does whatever happens, in whatever order, keep what a signal promises?

use super::{stories::*, *};
use crate::{event::Actor, life::Life as _, values::*};
use proptest::prelude::*;

fn pins() -> impl Strategy<Value = Pin> {
    prop_oneof![Just(Pin::Right), Just(Pin::Duress), Just(Pin::Wrong), Just(Pin::None)]
}

fn commands() -> impl Strategy<Value = Command> {
    let steps = prop::sample::select(Step::ALL);
    let calls = (prop::sample::select(CallBack::ALL), any::<bool>());
    prop_oneof![
        3 => Just(press()),
        3 => Just(fix()),
        1 => Just(accept(Status::Actual)),
        1 => Just(Command::AddMessage { text: "x".into() }),
        2 => (0..3u8).prop_map(|c| Command::Present { console: format!("c{c}") }),
        2 => any::<bool>().prop_map(|take_over| Command::Claim {
            label: "a-post".into(),
            room: room("kohat-control"),
            take_over
        }),
        1 => Just(Command::Release),
        1 => calls.prop_map(|(how, answered)| Command::CallBack { how, answered }),
        1 => (0..2u8).prop_map(|i| Command::Link { incident: IncidentId::new(format!("i{i}")).unwrap() }),
        1 => Just(Command::Pass { to: room("hangu-control") }),
        2 => steps.prop_map(|step| Command::Escalate { step, told: Some(room("hangu-control")) }),
        2 => pins().prop_map(|pin| Command::Cancel { pin }),
        1 => Just(Command::MarkFalse { why: "x".into() }),
        1 => Just(Command::Abandon { why: "x".into() }),
        1 => Just(Command::EndTest),
        1 => Just(Command::Close),
    ]
}

/// What the door lets a device ask.
fn from_a_device() -> impl Strategy<Value = Command> {
    prop_oneof![
        Just(press()),
        Just(fix()),
        Just(Command::AddMessage { text: "x".into() }),
        pins().prop_map(|pin| Command::Cancel { pin }),
    ]
}

fn actors() -> impl Strategy<Value = Actor> {
    prop_oneof![
        Just(device()),
        Just(Actor::Sender),
        Just(Actor::System),
        Just(officer("a")),
        Just(officer("b"))
    ]
}

fn acts() -> impl Strategy<Value = Vec<(Actor, i64, Command)>> {
    prop::collection::vec((actors(), 0..20i64, commands()), 0..40)
}

proptest! {
    #[test]
    fn over_any_life_what_is_promised_holds(acts in acts()) {
        let (mut told, mut now) = (Told::accepted(), 0);
        for (actor, wait, command) in acts {
            now += wait;
            let before = told.clone();
            let decided = told.when(&actor, secs(now), &command);
            let (was, is) = (before.signal(), told.signal());
            let wrote = decided.as_ref().map_or(0, Vec::len);
            prop_assert_eq!(is.version as usize, was.version as usize + wrote);
            prop_assert!(wrote <= 1);
            if was.is_over() {
                prop_assert_eq!(was, is, "what is over stays as it is");
            }
            if matches!(command, Command::Press { .. }) && !matches!(actor, Actor::Officer(_)) {
                let is_open = was.shown().ended.is_none();
                prop_assert_eq!(is_open, decided == Ok(decided.clone().unwrap_or_default()) && wrote == 1);
            }
            prop_assert!(is.positions >= was.positions && is.presses >= was.presses);
            let waits = is.claim.is_none() && !is.is_over() && (is.steps as usize) < 3 + MAX_AGAIN;
            prop_assert_eq!(is.alarm().is_some(), waits);
            if was.duress.is_some() {
                prop_assert!(is.duress.is_some(), "duress is never forgotten");
            }
            if was.looks_cancelled() {
                prop_assert_eq!(was.shown(), is.shown());
            }
            if is.shown().ended == Some(Ended::Cancelled) {
                let meant = is.outcome == Some(Outcome::Cancelled) || is.duress.is_some();
                prop_assert!(meant, "only a PIN makes it look cancelled");
            }
        }
    }

    /// Two lives that differ in which PIN was typed, seen from the device, whatever the device does afterwards.
    #[test]
    fn over_any_life_duress_cannot_be_told_from_cancelling(
        before in prop::collection::vec((0..20i64, commands()), 0..12),
        after in prop::collection::vec((0..20i64, from_a_device()), 0..12),
    ) {
        let (mut right, mut now) = (Told::accepted(), 0);
        for (wait, command) in before.into_iter().filter(|(_, c)| !matches!(c, Command::Cancel { pin: Pin::Duress })) {
            now += wait;
            let _ = right.when(&officer("a"), secs(now), &command);
            let _ = right.when(&device(), secs(now), &command);
        }
        let mut duress = right.clone();
        let answers = [
            right.when(&device(), secs(now), &Command::Cancel { pin: Pin::Right }).map(drop),
            duress.when(&device(), secs(now), &Command::Cancel { pin: Pin::Duress }).map(drop),
        ];
        prop_assert_eq!(&answers[0], &answers[1]);
        for (wait, command) in after {
            now += wait;
            prop_assert_eq!(right.signal().shown(), duress.signal().shown());
            let answers = [&mut right, &mut duress].map(|told| told.when(&device(), secs(now), &command).map(drop));
            prop_assert_eq!(&answers[0], &answers[1], "{:?}", command);
        }
    }
}
