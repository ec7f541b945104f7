//! Does the time that an answer takes tell what the answer does not say?
//!
//! What is there and kept from somebody is asked for in turn with what nobody has, two hundred times each. The medians
//! lie within a tenth of each other. A busy machine can make any one round unlucky, so that only three in a row count.

use super::{
    house::{Ask, Caller, House},
    ids::NOBODYS,
};
use amanat::sign_in::Knock;
use amanat_core::{
    decide::glass::Reason,
    values::{MatterNo, Span},
};
use amanat_record::{NotBroken, Visit};
use std::time::{Duration, Instant};

/// How often each is asked in a round.
const EACH: usize = 200;
/// How far apart the medians may lie.
const MOST: f64 = 0.10;
/// Rounds of which one must be good.
const ROUNDS: usize = 3;
/// Asked before anything is measured, so that caches are warm for both.
const WARM: usize = 20;

/// Medians of what is there and of what is not.
#[derive(Clone, Copy, Debug)]
struct Medians {
    there: Duration,
    nowhere: Duration,
}

impl Medians {
    fn apart(self) -> f64 {
        let (a, b) = (self.there.as_secs_f64(), self.nowhere.as_secs_f64());
        (a - b).abs() / a.min(b)
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Asks both in turn, each first every other time.
fn round(mut there: impl FnMut(), mut nowhere: impl FnMut(), each: usize) -> Medians {
    let clock = |ask: &mut dyn FnMut()| {
        let began = Instant::now();
        ask();
        began.elapsed()
    };
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for i in 0..each {
        if i % 2 == 0 {
            a.push(clock(&mut there));
            b.push(clock(&mut nowhere));
        } else {
            b.push(clock(&mut nowhere));
            a.push(clock(&mut there));
        }
    }
    Medians { there: median(a), nowhere: median(b) }
}

/// Holds two ways of asking together; `each` times in a round.
fn alike(what: &str, each: usize, mut there: impl FnMut(), mut nowhere: impl FnMut()) {
    for _ in 0..WARM.min(each) {
        there();
        nowhere();
    }
    let mut last = None;
    for n in 1..=ROUNDS {
        let medians = round(&mut there, &mut nowhere, each);
        println!("clocked: {what}: {medians:.1?}, {:.1} % apart, round {n}", medians.apart() * 100.0);
        if medians.apart() <= MOST {
            return;
        }
        last = Some(medians);
    }
    panic!("{what}: the time tells what the answer does not say: {last:?}");
}

/// Somebody asks for a matter that is kept from them, and for one that nobody has.
fn asked_for(house: &House, who: &Caller, key: &str, path: &str) {
    let matter = house.matter(key);
    let photo = matter.photo.clone().unwrap();
    let ask = |no: &str| {
        let path = path.replace("{no}", no).replace("{id}", &photo);
        let ask = if path.ends_with("/note") {
            Ask::post(&path, r#"{"text":"x"}"#).json()
        } else {
            Ask::get(&path)
        };
        let ask = ask.with("idempotency-key", "key-of-the-crawl-01").by(who);
        let came = house.town.wait(house.ask(ask));
        assert_eq!(came.status.as_u16(), 404);
    };
    let no = matter.no.to_string();
    alike(&format!("{path} of {key} by {}", who.name), EACH, || ask(&no), || ask(NOBODYS));
}

#[test]
fn crawl_what_is_kept_from_somebody_takes_as_long_as_what_is_not_there() {
    let house = House::new();
    let paths = [
        "/matter/{no}",
        "/api/v1/matters/{no}",
        "/api/v1/matters/{no}/timeline",
        "/matter/{no}/file/{id}",
        "/api/v1/matters/{no}/files/{id}",
        "/api/v1/matters/{no}/note",
    ];
    for (who, key) in [("member", "women"), ("two-hats", "complaint"), ("administrator", "raised")] {
        for path in paths {
            asked_for(&house, house.caller(who), key, path);
        }
    }
}

#[test]
fn crawl_a_wrong_code_takes_as_long_as_any_other_that_opens_nothing() {
    let house = House::new();
    let town = &house.town.town;
    let setup = town.setup();
    let look = |code: &str| assert!(Visit::by_code(town.record(), &setup, code).unwrap().is_none());
    // Wrong digits, no digits at all, and the digits of another matter with one of them changed.
    let mut near = house.matter("women").code.clone().into_bytes();
    near[15] = if near[15] == b'0' { b'1' } else { b'0' };
    let near = String::from_utf8(near).unwrap();
    alike("a code one digit away", EACH, || look(&near), || look("0000000000000000"));
    alike("no code at all", EACH, || look("xxxxxxxxxxxxxxxx"), || look("0000000000000000"));
}

#[test]
fn crawl_a_wrong_sign_in_takes_as_long_for_a_name_that_nobody_has() {
    let house = House::new();
    let gate = house.town.town.gate();
    let clock = house.town.town.clock();
    let knocks = |name: &str| {
        // Later, so that nobody's budget of tries is used up.
        clock.set(clock.now() + Span::from_mins(10));
        let (sign_in, password) = (name.to_owned(), "not the password".to_owned());
        let knock = Knock { sign_in, password, code: "000000".into(), device: None, browser: String::new() };
        let entered = house.town.wait(gate.enter(knock)).unwrap();
        assert!(entered.is_err());
    };
    alike("a known name", EACH / 2, || knocks("member"), || knocks("nobodyatall"));
    alike("a name of somebody who left", EACH / 2, || knocks("left"), || knocks("nobodyatall"));
}

#[test]
fn crawl_asking_for_new_ways_in_takes_as_long_for_a_name_that_nobody_has() {
    let house = House::new();
    let clock = house.town.town.clock();
    let asks = |name: &str| {
        // Later, so that nobody's budget of tries is used up.
        clock.set(clock.now() + Span::from_mins(10));
        let ask = Ask::post("/recover", format!("name={name}")).form();
        assert_eq!(house.town.wait(house.ask(ask)).status.as_u16(), 200);
    };
    alike("new ways in for a known name", EACH, || asks("member"), || asks("nobodyatall"));
    alike("for somebody who left", EACH, || asks("left"), || asks("nobodyatall"));
}

#[test]
fn crawl_an_emergency_that_may_not_be_read_takes_as_long_as_a_number_that_nobody_has() {
    let house = House::new();
    let asked = std::cell::Cell::new(house.town.town.now());
    let woman: &[&str] = &["woman"];
    for (role, unit, rank, key) in [
        ("protection_officer", "kohat-women", "inspector", "case"),
        ("district_officer", "kohat", "superintendent", "far"),
    ] {
        let visit = house.town.officer("of-the-clock", role, unit, rank, woman);
        let asks = |no: &str| {
            // Later, so that nobody has tried too often.
            asked.set(asked.get() + Span::from_hours(2));
            let glass = visit.break_glass(no, Reason::DangerToLife, "she is in danger", asked.get());
            let no = house.town.wait(glass).err();
            assert!(matches!(no, Some(NotBroken::NotThere)), "{key} is not there for {role}");
        };
        let no = house.matter(key).no.to_string();
        alike(&format!("an emergency about {key} by {role}"), EACH, || asks(&no), || asks(NOBODYS));
    }
}

#[test]
fn crawl_the_clock_of_these_tests_tells_a_slow_answer_from_a_quick_one() {
    let work = |n: u32| {
        let no = MatterNo::from_random([7; 16]);
        for _ in 0..n {
            std::hint::black_box(no.to_string());
        }
    };
    let medians = round(|| work(130), || work(100), EACH);
    assert!(medians.apart() > MOST, "{medians:?}");
}
