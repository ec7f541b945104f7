//! Does a plan come to what it must?

use super::*;
use crate::{
    adopt::{self, What},
    positions::ByRoad,
};
use amanat_core::{
    dispatch::{self, Book, recommend::StraightLine},
    places::Places,
    values::{Moment, Span},
    view::response::Interval,
};
use std::sync::OnceLock;

const NOW: Moment = Moment::from_millis(1_795_000_000_000);
const QUARTER: Span = Span::from_mins(15);

fn read() -> &'static (Places, Book) {
    static READ: OnceLock<(Places, Book)> = OnceLock::new();
    READ.get_or_init(|| {
        let (places, _) = Places::parse(&adopt::shipped(What::Places)).unwrap();
        (places, dispatch::read(&adopt::shipped(What::Dispatch)).unwrap())
    })
}

fn world() -> World<'static> {
    let (places, book) = read();
    World::of(places, book, &"kohat-room".parse().unwrap(), NOW).unwrap()
}

fn asked(units: u16) -> Asked {
    Asked {
        room: "kohat-room".parse().unwrap(),
        units,
        others: vec![("traffic".to_owned(), 8)],
        dispatchers: 3,
        calls_per_day: 70,
        days: 2,
        shifts: Vec::new(),
        seed: 1,
        seeds: 2,
    }
}

fn played(asked: &Asked) -> Sum {
    let world = world();
    let line = StraightLine { detour_percent: world.room.detour_percent };
    Sum::of(&world, asked, &ByRoad { roads: None, line }).unwrap()
}

fn found(asked: &Asked, most: u16, percent: u8) -> Found {
    let world = world();
    let line = StraightLine { detour_percent: world.room.detour_percent };
    let wish = Wish { interval: Interval::Total, within: Span::from_mins(30), percent, most };
    search(&world, asked, &wish, &ByRoad { roads: None, line }).unwrap()
}

fn permille(sum: &Sum) -> u16 {
    sum.within(Interval::Total, QUARTER).unwrap().permille
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_another() {
    let told = |asked: &Asked| serde_json::to_string(&played(asked)).unwrap();
    assert_eq!(told(&asked(20)), told(&asked(20)));
    assert_ne!(told(&asked(20)), told(&Asked { seed: 77, ..asked(20) }));
}

#[test]
fn more_units_never_make_it_worse_beyond_chance() {
    let sums: Vec<Sum> = [4, 8, 16, 32, 64].map(|units| played(&asked(units))).into();
    let p90: Vec<i64> =
        sums.iter().map(|sum| sum.spread(Interval::Total).percentile(90).unwrap().millis() / 1_000).collect();
    for pair in p90.windows(2) {
        assert!(pair[1] <= pair[0] + pair[0] / 10, "{p90:?}");
    }
    assert!(p90[4] * 2 < p90[0], "and sixty-four are much better than four: {p90:?}");
    assert!(permille(&sums[4]) > permille(&sums[0]));
    assert!(sums[4].busy_permille < sums[0].busy_permille);
    assert!(sums.windows(2).all(|pair| pair[0].calls == pair[1].calls), "the same people call");
}

#[test]
fn no_calls_and_no_units_have_a_clear_answer() {
    let quiet = Asked { calls_per_day: 0, ..asked(10) };
    let sum = played(&quiet);
    assert_eq!((sum.calls, sum.within(Interval::Total, QUARTER)), (0, None));
    assert!(table::sum(&sum).contains("Nobody called"));
    let answer = found(&quiet, 8, 90);
    assert_eq!(answer.enough, None);
    assert!(table::found(&answer).contains("nothing to find"));

    let nobody = played(&Asked { units: 0, others: Vec::new(), ..asked(0) });
    assert_eq!((nobody.nobody, nobody.unreached), (nobody.calls, 0));
    assert!(nobody.calls > 100 && table::sum(&nobody).contains("there are none"));
    assert_eq!(nobody.spread(Interval::Response).count(), 0);
}

#[test]
fn whoever_is_never_reached_counts_and_is_said() {
    let sum = played(&Asked { others: Vec::new(), calls_per_day: 400, ..asked(1) });
    assert!(sum.unreached > 50 && table::sum(&sum).contains("never reached"));
    assert!(permille(&sum) < 300, "who was never reached was not reached in time");
}

#[test]
fn what_is_found_is_the_first_that_is_enough_and_is_drawn() {
    let answer = found(&asked(0), 128, 85);
    let enough = answer.enough.unwrap();
    let share = |units: u16| {
        let tried = answer.tried.iter().find(|tried| tried.units == units)?;
        tried.within.map(|within| within.permille)
    };
    assert!(share(enough).unwrap() >= 850);
    assert!(enough == 1 || share(enough - 1).unwrap() < 850, "one fewer is not enough");
    assert!(table::found(&answer).contains(&format!("{enough} patrols are enough")));
    let svg = plot::draw(&answer);
    assert!(svg.starts_with("<svg ") && svg.contains(&format!(">{enough} patrols<")));
    assert!(!svg.contains("NaN") && !svg.contains("script"));
    assert_eq!(svg, plot::draw(&found(&asked(0), 128, 85)));
    let never = found(&asked(0), 2, 100);
    assert_eq!(never.enough, None);
    assert!(table::found(&never).contains("not with 2 patrols or fewer"));
}

#[test]
fn a_night_with_half_of_the_units_waits_longer() {
    let half: Shift = "00:00-23:59=40".parse().unwrap();
    let (all, some) = (played(&asked(12)), played(&Asked { shifts: vec![half], ..asked(12) }));
    assert!(permille(&some) < permille(&all), "{} {}", permille(&some), permille(&all));
    assert!(some.busy_permille > all.busy_permille);
}

#[test]
fn every_interval_lies_between_its_ends() {
    let sum = played(&asked(20));
    let middle = |interval| sum.spread(interval).percentile(50).unwrap();
    assert!(middle(Interval::Answer) < middle(Interval::Processing));
    assert!(middle(Interval::Response) > middle(Interval::Turnout));
    assert!(middle(Interval::Response) > middle(Interval::Travel));
    assert!(middle(Interval::Total) > middle(Interval::Processing));
}
