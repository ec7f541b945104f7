//! Do the keys of the week before die by themselves, while the town goes on?

use crate::town::{MORNING, TestTown, ground_of, said};
use amanat::rotation::{Rotated, rotate_once};
use amanat_core::{
    decide::matter::{Command, Reach},
    values::{Moment, Span},
};

/// The hour that the settings name if nobody chose one, in Karachi, `days` after the story's morning at nine.
fn at_the_hour(days: u32) -> Moment {
    MORNING + Span::from_days(days) - Span::from_hours(6)
}

#[test]
fn in_the_new_week_at_the_chosen_hour_the_keys_of_the_old_one_die_and_every_word_opens() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::None).unwrap().matter.no;
    let turn = || town.wait(rotate_once(&town.town)).unwrap();
    assert_eq!(turn(), None, "it is this week's");
    town.town.clock().set(at_the_hour(7) + Span::from_hours(2));
    assert_eq!(turn(), None, "it is not the hour");
    town.town.clock().set(at_the_hour(8));
    let Some(Rotated { wrapped, destroyed }) = turn() else { panic!("nothing was rotated") };
    assert!(wrapped >= 2 && destroyed >= 1, "{wrapped} {destroyed}");
    assert_eq!(turn(), None, "once a week is enough");
    let head = town.officer("head", "station_head", "kohat-city", "inspector", &[]);
    let reading = town.reads(&head, no).unwrap().unwrap();
    let position = reading.timeline().unwrap()[0].position;
    assert!(!reading.words(position).unwrap().is_empty());
    town.does(&head, no, Command::Note(said("it goes on"))).unwrap();
}

#[test]
fn a_server_that_slept_through_its_hours_rotates_as_soon_as_it_runs() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    town.brings("report", lat, lon, Reach::None).unwrap();
    town.town.clock().set(MORNING + Span::from_days(16));
    assert!(town.wait(rotate_once(&town.town)).unwrap().is_some_and(|r| r.destroyed > 0));
    assert_eq!(town.town.record().weeks_behind(town.town.now()).unwrap(), 0);
}
