//! Is a line understood as it was meant, or not at all?

use super::{Book, line::*, stories::shipped};
use crate::{
    decide::incident::{HoldReason, Step},
    values::{FieldUnitId, IncidentId, SignalId, Span},
};
use proptest::prelude::*;
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(shipped);

fn names() -> Names {
    let unit = |id: &str| FieldUnitId::new(id).unwrap();
    Names {
        signals: vec![(900, SignalId::new("s9").unwrap())],
        incidents: vec![(4711, IncidentId::new("a").unwrap()), (4712, IncidentId::new("b").unwrap())],
        units: vec![unit("s-21"), unit("p-2"), unit("p-22")],
    }
}

fn said(text: &str) -> Line {
    read(text, &names(), &BOOK).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"))
}

fn wrong(text: &str) -> Wrong {
    read(text, &names(), &BOOK).unwrap_err()
}

#[test]
fn units_are_sent_by_call_sign_in_any_writing_and_any_order() {
    for text in ["/d S21 P2 I4711", "d s-21 p-2 i4711", " /send I4711 S-21  p2 ", "dispatch s21 I4711 P2 p2"]
    {
        let line = said(text);
        assert_eq!(line.verb, Some(Verb::Dispatch), "{text}");
        assert_eq!(line.incident.unwrap().as_str(), "a");
        assert_eq!(line.units.iter().map(FieldUnitId::as_str).collect::<Vec<_>>(), ["s-21", "p-2"]);
    }
}

#[test]
fn a_signal_is_a_signal_where_one_is_asked_for() {
    assert_eq!(said("/claim S900").signal.unwrap().as_str(), "s9");
    assert_eq!(wrong("/claim S21"), Wrong::NotUnderstood("S21".into()), "a unit is no signal");
    assert_eq!(wrong("/d S900 I4711"), Wrong::NotUnderstood("S900".into()), "a signal is no unit");
}

#[test]
fn words_begin_where_nothing_else_can_be_meant() {
    let line = said("/n I4711 دو آدمی، type burglary, P2 heard");
    assert_eq!(line.words, "دو آدمی، type burglary, P2 heard");
    let line = said("/hold I4711 no_units 20m  until  the second shift ");
    assert_eq!((line.hold, line.time), (Some(HoldReason::NoUnits), Some(Span::from_mins(20))));
    assert_eq!(line.words, "until  the second shift");
}

#[test]
fn a_beginning_stands_for_a_word_if_only_one_begins_so() {
    assert_eq!(said("/t I4711 burg").kind.unwrap().as_str(), "burglary");
    let missing = Wrong::Missing(Verb::Cancel, Argument::Cancel);
    assert_eq!(wrong("/cancel I4711 by"), missing, "too short to be one");
    assert_eq!(wrong("/status p2 nowhere"), Wrong::NotUnderstood("nowhere".into()));
    assert_eq!(said("/status p2 on_scene").step, Some(Step::OnScene));
    assert_eq!(wrong("/clear p2 not"), Wrong::Ambiguous("not".into()));
}

#[test]
fn two_incidents_are_taken_in_their_order() {
    let line = said("/merge I4712 I4711");
    assert_eq!((line.incident.unwrap().as_str(), line.other.unwrap().as_str()), ("b", "a"));
}

#[test]
fn what_is_missing_is_named_and_nothing_is_guessed() {
    assert_eq!(wrong(" / "), Wrong::Empty);
    assert_eq!(wrong("/fly P2"), Wrong::NoVerb("fly".into()));
    assert_eq!(wrong("/d P2"), Wrong::Missing(Verb::Dispatch, Argument::Incident));
    assert_eq!(wrong("/d P2 I1"), Wrong::NotUnderstood("I1".into()));
    assert_eq!(wrong("/hold I4711 no_units"), Wrong::Missing(Verb::Hold, Argument::Time));
    assert_eq!(wrong(&format!("/n I4711 {}", "x".repeat(MAX_LINE_CHARS))), Wrong::TooLong);
}

#[test]
fn a_line_is_completed_word_by_word() {
    let complete = |text: &str| complete(text, &names(), &BOOK);
    assert_eq!(
        complete("/cl"),
        ["/claim", "/clear", "/close"]
            .iter()
            .filter(|each| each.starts_with("/cl"))
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    );
    assert_eq!(complete("/d p2 i47"), ["/d p2 I4711", "/d p2 I4712"]);
    assert_eq!(complete("/t I4711 burg"), ["/t I4711 burglary"]);
    assert_eq!(complete("/d p"), ["/d P-2", "/d P-22"]);
    assert!(complete("/fly x").is_empty());
}

#[test]
fn every_verb_has_one_form_and_no_two_are_written_alike() {
    let mut written: Vec<&str> =
        FORMS.iter().flat_map(|form| form.also.iter().copied().chain([form.verb.word()])).collect();
    let count = written.len();
    written.sort_unstable();
    written.dedup();
    assert_eq!(written.len(), count);
    assert!(Verb::ALL.iter().all(|verb| FORMS.iter().filter(|form| form.verb == *verb).count() == 1));
}

proptest! {
    #[test]
    fn any_line_is_read_or_refused(text in ".{0,200}") {
        let _ = read(&text, &names(), &BOOK);
        let _ = complete(&text, &names(), &BOOK);
    }
}
