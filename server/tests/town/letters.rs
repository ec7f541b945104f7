//! Is everyone told who must be, and is nothing said that others could read?

use crate::town::{TestTown, close, ground_of, said};
use amanat_core::decide::matter::{Command, Reach};

#[test]
fn the_sender_is_told_in_their_language_and_never_what_was_said() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::Email).unwrap().matter.no;
    let officer = town.constable("kohat-city");
    town.does(&officer, no, Command::Answer(said("راز"))).unwrap();
    town.does(&officer, no, close()).unwrap();
    town.settle();
    let sent = town.letters.all();
    let mine: Vec<_> = sent.iter().filter(|l| l.to == "zarmina@mail.example").collect();
    assert_eq!(mine.len(), 3, "received, answered, asked for a verdict");
    assert!(
        mine.iter()
            .all(|l| !l.body.contains("راز") && !l.body.contains("موٹر") && l.body.contains(&no.label()))
    );
    assert!(sent.iter().any(|l| l.to.starts_with("kohat-city@")), "the station is told too");
}

#[test]
fn a_letter_about_a_protected_matter_does_not_even_say_whom_it_is_from() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("women", lat, lon, Reach::Email).unwrap().matter.no;
    town.settle();
    let letter = town.letters.all().into_iter().find(|l| l.to == "zarmina@mail.example").unwrap();
    for word in [no.label().as_str(), "پولیس", "خواتین", "police"] {
        assert!(!letter.subject.contains(word) && !letter.body.contains(word), "{word}");
    }
}

#[test]
fn what_was_erased_before_it_was_sent_is_not_sent() {
    let town = TestTown::new();
    let (lat, lon) = ground_of(&town, "kohat-city");
    let no = town.brings("report", lat, lon, Reach::Email).unwrap().matter.no;
    town.does(&town.sender(no), no, Command::Withdraw(said(""))).unwrap();
    town.erases(no, "kohat-city");
    town.settle();
    assert!(town.letters.all().iter().all(|l| l.to != "zarmina@mail.example"));
}
