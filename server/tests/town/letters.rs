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
    let setup = town.town.setup();
    let discreet = setup.desks.all().filter(|book| book.discreet);
    let labels: Vec<String> = discreet
        .map(|book| town.brings(book.desk.as_str(), lat, lon, Reach::Email).unwrap().matter.no.label())
        .collect();
    town.settle();
    let sent = town.letters.all();
    let hers: Vec<_> = sent.iter().filter(|l| l.to == "zarmina@mail.example").collect();
    assert!(labels.len() > 4 && hers.len() == labels.len());
    for letter in &hers {
        assert_eq!(
            (&letter.subject, &letter.body),
            (&hers[0].subject, &hers[0].body),
            "which desk it is from"
        );
        let words = ["پولیس", "خواتین", "police"].into_iter().chain(labels.iter().map(String::as_str));
        for word in words {
            assert!(!letter.subject.contains(word) && !letter.body.contains(word), "{word}");
        }
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
