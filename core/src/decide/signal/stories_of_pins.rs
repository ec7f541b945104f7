//! Can somebody who holds the victim's phone tell which PIN was typed?

use super::{stories::*, *};
use crate::{event::Actor, life::Life as _};

fn cancel(pin: Pin) -> Command {
    Command::Cancel { pin }
}

#[test]
fn a_pin_within_the_grace_cancels_and_later_it_asks() {
    let mut told = Told::accepted();
    told.when(&device(), secs(30), &cancel(Pin::Right)).unwrap();
    assert!(told.signal().is_over() && told.signal().shown().ended == Some(Ended::Cancelled));
    let mut late = Told::accepted();
    late.when(&device(), secs(31), &cancel(Pin::Right)).unwrap();
    assert!(!late.signal().is_over() && late.signal().shown().cancel_asked);
    assert_eq!(late.when(&device(), secs(32), &cancel(Pin::Right)), Ok(vec![]));
}

#[test]
fn without_a_pin_nothing_is_cancelled_and_the_room_hears_of_it() {
    let mut told = Told::accepted();
    told.when(&Actor::Sender, secs(1), &cancel(Pin::None)).unwrap();
    assert!(!told.signal().is_over() && told.signal().cancel_asked);
    assert_eq!(told.signal().alarm(), Some(secs(15)), "and the ladder goes on");
}

#[test]
fn after_five_wrong_pins_no_pin_cancels_by_itself() {
    let mut told = Told::accepted();
    for n in 0..MAX_PIN_TRIES {
        assert_eq!(told.when(&device(), secs(n.into()), &cancel(Pin::Wrong)).unwrap().len(), 1);
    }
    assert_eq!(told.when(&device(), secs(6), &cancel(Pin::Wrong)), Ok(vec![]));
    told.when(&device(), secs(7), &cancel(Pin::Right)).unwrap();
    assert!(!told.signal().is_over() && told.signal().cancel_asked);
}

/// The same acts with the one and with the other PIN; what the device shows and what it is answered must be equal.
#[test]
fn whichever_pin_it_was_looks_the_same_on_the_device_from_then_on() {
    for (at, before) in [(5, 0), (5, MAX_PIN_TRIES), (40, 0)] {
        let (mut right, mut duress) = (Told::claimed(), Told::claimed());
        for told in [&mut right, &mut duress] {
            (0..before).for_each(|_| drop(told.when(&device(), secs(5), &cancel(Pin::Wrong)).unwrap()));
        }
        right.when(&device(), secs(at), &cancel(Pin::Right)).unwrap();
        duress.when(&device(), secs(at), &cancel(Pin::Duress)).unwrap();
        assert!(!duress.signal().is_over());
        let from_the_device = [
            press(),
            fix(),
            Command::AddMessage { text: "x".into() },
            cancel(Pin::Right),
            cancel(Pin::Duress),
            cancel(Pin::Wrong),
            cancel(Pin::None),
        ];
        for (n, command) in (1..).zip(from_the_device) {
            let now = secs(at + n);
            let answers = [&mut right, &mut duress].map(|told| told.when(&device(), now, &command).map(drop));
            assert_eq!(answers[0], answers[1], "{command:?} at {at} s after {before} wrong");
            assert_eq!(right.signal().shown(), duress.signal().shown(), "{command:?} at {at} s");
        }
    }
}

#[test]
fn under_duress_positions_still_come_and_the_room_must_reach_somebody_first() {
    let mut told = Told::accepted();
    told.when(&device(), secs(5), &cancel(Pin::Duress)).unwrap();
    assert_eq!(told.signal().alarm(), Some(secs(15)), "nobody claimed it: the ladder goes on");
    told.when(&device(), secs(6), &fix()).unwrap();
    assert_eq!(told.signal().positions, 1);
    told.when(&officer("a"), secs(7), &claim()).unwrap();
    assert!(
        told.signal().shown().taken_by.is_none(),
        "the device shows what it showed when it was cancelled"
    );
    let false_one = Command::MarkFalse { why: "x".into() };
    assert_eq!(told.when(&officer("a"), secs(8), &false_one), Err(Refusal::CallBackFirst));
    let writes = Command::AddMessage { text: "x".into() };
    assert_eq!(told.when(&officer("a"), secs(8), &writes), Err(Refusal::LooksCancelled));
    let calls = |answered| Command::CallBack { how: CallBack::Silent, answered };
    told.when(&officer("a"), secs(9), &calls(false)).unwrap();
    assert_eq!(told.when(&officer("a"), secs(9), &false_one), Err(Refusal::CallBackFirst));
    told.when(&officer("a"), secs(10), &calls(true)).unwrap();
    told.when(&officer("a"), secs(11), &false_one).unwrap();
    assert_eq!(told.signal().shown().ended, Some(Ended::Cancelled), "and it never looked otherwise");
}

#[test]
fn after_a_true_cancel_nothing_more_is_kept_of_where_the_device_is() {
    let mut told = Told::accepted();
    told.when(&device(), secs(5), &cancel(Pin::Right)).unwrap();
    assert_eq!(told.when(&device(), secs(6), &fix()), Ok(vec![]));
    assert_eq!(told.signal().positions, 0);
}
