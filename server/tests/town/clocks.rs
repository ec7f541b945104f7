//! Does a missed promise tell who must know, and does silence close when it was said to?

use crate::town::{TestTown, close, ground_of};
use amanat_core::{
    decide::matter::{Ending, Reach},
    view::figures::Count,
};
use amanat_record::Wanted;

#[test]
fn a_missed_promise_climbs_the_ladder_and_appears_with_those_told() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let above = town.officer("dpo", "district_officer", "kohat", "superintendent", &[]);
    let below = || above.list(&Wanted::LateBelow(vec!["kohat".parse().unwrap()]), 0, 10).unwrap().rows.len();
    town.pass("23h");
    assert_eq!((town.matter(no).lapses, below()), (0, 0));
    town.pass("2h");
    assert_eq!((town.matter(no).lapses, below()), (1, 0), "first the head of the desk, at the same unit");
    town.pass("24h");
    assert_eq!((town.matter(no).lapses, below()), (2, 1), "then the district");
    town.pass("24h");
    assert_eq!(town.matter(no).told.len(), 3, "then the province");
    town.pass("5d");
    assert_eq!(town.matter(no).lapses, 3, "the ladder has an end");
    assert!(town.matter(no).is_late(town.town.now()));
}

#[test]
fn silence_closes_after_the_promised_time_and_is_counted_as_silent() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::Email).unwrap().matter.no;
    town.does(&town.constable("kohat-city"), no, close()).unwrap();
    town.pass("6d");
    assert_eq!(town.matter(no).ending, None);
    town.pass("2d");
    assert_eq!(town.matter(no).ending, Some(Ending::Silent));
    let figures = town.town.record().figures().unwrap();
    let count = |what| figures.iter().filter(|(f, _)| f.what == what).map(|(_, n)| *n).sum::<i64>();
    assert_eq!((count(Count::ClosedSilent), count(Count::ClosedAgreed)), (1, 0));
}

#[test]
fn a_clock_set_back_lets_nothing_lapse_twice() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    town.pass("25h");
    let lapses = town.matter(no).lapses;
    let later = town.town.now();
    town.town.clock().set(crate::town::MORNING);
    town.settle();
    assert_eq!(town.matter(no).lapses, lapses);
    town.town.clock().set(later);
    town.settle();
    assert_eq!(town.matter(no).lapses, lapses);
}
