//! Do looks keep their promises?

use super::*;
use crate::{
    event::{Actor, Draft, Header, Stream, event_of},
    values::{MatterNo, Moment, Span},
};

const NOW: Moment = Moment::from_millis(1_795_000_000_000);

fn glance(by: &str, classes: &[Class]) -> Glance {
    Glance {
        by: AccountId::new(by).unwrap(),
        role: "a_post".into(),
        unit: UnitId::new("kohat-women").unwrap(),
        purpose: Purpose::Work,
        classes: classes.to_vec(),
        outside_unit: false,
        off_hours: false,
    }
}

fn asked(past: Option<&Look>, command: Command, who: &str, now: Moment) -> Result<Vec<Draft>, Refusal> {
    let actor = Actor::Officer(AccountId::new(who).unwrap());
    decide(past, &command, &Occasion { now, actor })
}

fn header(draft: &Draft, seq: u32) -> Header {
    draft.header(Stream::Access(MatterNo::from_random([7; 16])), seq)
}

fn looked(glance: Glance) -> Look {
    let who = glance.by.to_string();
    let drafts = asked(None, Command::Look(glance, Said::default()), &who, NOW).unwrap();
    let header = header(&drafts[0], 0);
    let event: Event = event_of(&header.kind, &header.facts).unwrap();
    Look::begun(0, &header, &event).unwrap()
}

fn after(look: Look, drafts: &[Draft]) -> Look {
    let header = header(&drafts[0], 1);
    let event: Event = event_of(&header.kind, &header.facts).unwrap();
    assert_eq!(Look::about(&event), Some(look.seq));
    look.evolve(&header, &event)
}

#[test]
fn turning_the_pages_of_a_matter_is_one_look_until_it_is_over() {
    let look = looked(glance("a", &[Class::Content]));
    let again = |g: Glance, after: Span| {
        asked(Some(&look), Command::Look(g, Said::default()), "a", NOW + after).unwrap().len()
    };
    assert_eq!(again(glance("a", &[Class::Content]), Span::from_mins(14)), 0);
    assert_eq!(again(glance("a", &[]), Span::from_mins(14)), 0, "fewer classes");
    assert_eq!(again(glance("a", &[Class::Content]), LOOK_LASTS), 1, "it is over");
    assert_eq!(again(glance("a", &[Class::Content]), Span::from_mins(-1)), 1, "a clock set back");
    assert_eq!(again(glance("a", &[Class::Content, Class::Internal]), Span::ZERO), 1, "more classes");
    assert_eq!(again(glance("b", &[Class::Content]), Span::ZERO), 1, "somebody else");
    let emergency = Glance { purpose: Purpose::Emergency, ..glance("a", &[Class::Content]) };
    assert_eq!(again(emergency, Span::ZERO), 1, "for another purpose");
}

#[test]
fn each_export_is_an_event_of_its_own() {
    let export = Glance { purpose: Purpose::Export, ..glance("a", &[Class::Content]) };
    let look = looked(export.clone());
    let again = asked(Some(&look), Command::Look(export, Said::default()), "a", NOW).unwrap();
    assert_eq!(again.len(), 1);
}

#[test]
fn a_typed_reason_is_sealed_and_not_in_the_header() {
    let command = Command::Look(glance("a", &[]), Said::new("her own words"));
    let drafts = asked(None, command, "a", NOW).unwrap();
    assert!(!drafts[0].facts.to_string().contains("own words"));
    assert_eq!(drafts[0].parts[0].class, Class::Internal);
    let long = Said::new("x".repeat(MAX_REASON_CHARS + 1));
    assert_eq!(asked(None, Command::Look(glance("a", &[]), long), "a", NOW), Err(Refusal::TooLong));
}

#[test]
fn a_refusal_is_counted_once_while_somebody_tries_again_and_again() {
    let by = AccountId::new("a").unwrap();
    let deny = || Command::Deny { by: by.clone(), unit: None };
    let drafts = asked(None, deny(), "a", NOW).unwrap();
    let header = header(&drafts[0], 0);
    let denied = Look::begun(0, &header, &Event::Denied { by: by.clone(), unit: None }).unwrap();
    assert!(denied.review.is_none(), "there is nothing to review");
    assert!(asked(Some(&denied), deny(), "a", NOW + Span::from_mins(1)).unwrap().is_empty());
    assert_eq!(asked(Some(&denied), deny(), "a", NOW + LOOK_LASTS).unwrap().len(), 1);
    let right = Command::Review(Verdict::Right, Said::default());
    assert_eq!(asked(Some(&denied), right, "b", NOW), Err(Refusal::NoSuchLook));
}

#[test]
fn a_second_person_asks_is_answered_and_decides() {
    let look = looked(glance("a", &[Class::Content]));
    let review = |verdict, text: &str| Command::Review(verdict, Said::new(text));
    assert_eq!(asked(Some(&look), review(Verdict::Right, ""), "a", NOW), Err(Refusal::Oneself));
    assert_eq!(asked(Some(&look), review(Verdict::ToExplain, " "), "b", NOW), Err(Refusal::WordsNeeded));
    assert_eq!(asked(Some(&look), Command::Explain(Said::new("so")), "a", NOW), Err(Refusal::NotAsked));
    let look =
        after(look.clone(), &asked(Some(&look), review(Verdict::ToExplain, "why?"), "b", NOW).unwrap());
    assert!(look.waits_for_reason() && !look.waits_for_review() && look.is_open());
    let again = asked(Some(&look), review(Verdict::ToExplain, "why?"), "b", NOW);
    assert_eq!(again, Err(Refusal::WaitsForReason));
    assert_eq!(asked(Some(&look), Command::Explain(Said::new("so")), "b", NOW), Err(Refusal::NotYours));
    let look = after(look.clone(), &asked(Some(&look), Command::Explain(Said::new("so")), "a", NOW).unwrap());
    assert!(look.waits_for_review() && !look.waits_for_reason());
    let look = after(look.clone(), &asked(Some(&look), review(Verdict::Wrong, "no"), "b", NOW).unwrap());
    assert!(!look.is_open());
    assert_eq!(asked(Some(&look), review(Verdict::Right, ""), "b", NOW), Err(Refusal::AlreadyDone));
}

#[test]
fn two_in_a_hundred_are_drawn_and_drawing_again_gives_the_same() {
    let mut drawn = 0;
    for position in 0..20_000u64 {
        let mut header = header(
            &asked(None, Command::Look(glance("a", &[]), Said::default()), "a", NOW).unwrap()[0],
            position as u32,
        );
        header.at = NOW + Span::from_millis(position as i64 * 7);
        header.prev = format!("{position:x}");
        assert_eq!(is_drawn(position, &header), is_drawn(position, &header.clone()));
        drawn += u32::from(is_drawn(position, &header));
    }
    assert!((300..500).contains(&drawn), "{drawn} of 20,000");
}
