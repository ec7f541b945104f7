//! Does whoever is party to a matter lose it at once, and only as long as they are?

use super::*;

fn account(name: &str) -> AccountId {
    AccountId::new(name).unwrap()
}

fn excludes(who: &str, units: &[&str], to: Option<&str>) -> Command {
    Command::Exclude {
        who: account(who),
        why: Conflict::ComplainedOf,
        units: units.iter().map(|u| id(u)).collect(),
        to: to.map(id),
        said: Said::new("شکایت میں اس کا نام ہے"),
    }
}

fn readmits(who: &str) -> Command {
    Command::Readmit { who: account(who), said: Said::new("ہم نام تھا") }
}

fn matter(life: &Life) -> &Matter {
    life.matter.as_ref().unwrap()
}

#[test]
fn whoever_is_party_loses_the_matter_and_the_report_that_was_theirs_to_give() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("head"), Command::Assign { to: account("a") }).unwrap();
    let due = life.now + Span::from_days(1);
    let order = Command::OrderReport { from: account("a"), due, said: Said::new("رپورٹ دیں") };
    life.does(officer("head"), order).unwrap();
    life.does(officer("b"), excludes("a", &[], None)).unwrap();
    let matter = matter(&life);
    assert!(matter.assigned.is_none() && matter.order.is_none() && matter.parties == [account("a")]);
    assert!(matter.clock("report").is_none(), "nobody waits for a report that nobody may give");
}

#[test]
fn nothing_is_given_to_whoever_is_party_or_brought_it() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("b"), excludes("a", &[], None)).unwrap();
    let assign = |who: &str| Command::Assign { to: account(who) };
    assert_eq!(life.does(officer("head"), assign("a")), Err(Refusal::PartyToIt));
    let due = life.now + Span::from_days(1);
    let order = Command::OrderReport { from: account("a"), due, said: Said::new("رپورٹ دیں") };
    assert_eq!(life.does(officer("head"), order), Err(Refusal::PartyToIt));
    life.matter.as_mut().unwrap().brought_by = Some(account("c"));
    assert_eq!(life.does(officer("head"), assign("c")), Err(Refusal::PartyToIt));
    life.does(officer("head"), assign("d")).unwrap();
}

#[test]
fn a_unit_that_is_left_out_hands_the_matter_on_in_the_same_breath() {
    let mut life = Life::opened(&["theft"], &[]);
    let unit = matter(&life).unit.to_string();
    assert_eq!(life.does(officer("b"), excludes("a", &[&unit], None)), Err(Refusal::UnitExcluded));
    assert_eq!(life.does(officer("b"), excludes("a", &[&unit], Some(&unit))), Err(Refusal::UnitExcluded));
    let due = matter(&life).due().map(|clock| clock.due);
    let events = life.does(officer("b"), excludes("a", &[&unit], Some("province"))).unwrap();
    assert!(matches!(&events[..], [Event::PartyExcluded { .. }, Event::Forwarded { .. }]), "{events:?}");
    assert_eq!(matter(&life).unit, id("province"));
    assert_eq!(matter(&life).due().map(|clock| clock.due), due, "no deadline moves");
    let back = Command::Forward { to: id(&unit), why: Forwarding::Area, said: Said::new("واپس") };
    assert_eq!(life.does(officer("p"), back), Err(Refusal::UnitExcluded));
}

#[test]
fn anybody_says_it_of_themselves_and_nobody_says_it_without_words() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("a"), Command::Recuse(Said::new("میری بہن ہے"))).unwrap();
    assert_eq!(matter(&life).parties, [account("a")]);
    assert_eq!(life.does(officer("a"), Command::Recuse(Said::new("میری بہن ہے"))), Err(Refusal::AlreadyDone));
    assert_eq!(
        life.does(Actor::Sender, Command::Recuse(Said::new("میری بہن ہے"))),
        Err(Refusal::NothingWaits)
    );
    let silent = Command::Recuse(Said::default());
    assert_eq!(life.does(officer("b"), silent), Err(Refusal::WordsNeeded));
    let mut wordless = excludes("b", &[], None);
    if let Command::Exclude { said, .. } = &mut wordless {
        *said = Said::default();
    }
    assert_eq!(life.does(officer("c"), wordless), Err(Refusal::WordsNeeded));
}

#[test]
fn letting_somebody_see_it_again_takes_two_persons() {
    let mut life = Life::opened(&["theft"], &[]);
    assert_eq!(life.does(officer("x"), readmits("a")), Err(Refusal::NothingWaits));
    life.does(officer("b"), excludes("a", &["saddar"], None)).unwrap();
    life.does(officer("x"), readmits("a")).unwrap();
    assert!(matter(&life).parties.contains(&account("a")));
    assert_eq!(life.does(officer("x"), readmits("a")), Err(Refusal::SecondPersonNeeded));
    life.does(officer("y"), readmits("a")).unwrap();
    let matter = matter(&life);
    assert!(matter.parties.is_empty() && matter.excluded.is_empty() && matter.exclusions.is_empty());
}

#[test]
fn a_proposal_that_somebody_was_excluded_anew_after_does_not_count() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("b"), excludes("a", &[], None)).unwrap();
    life.does(officer("x"), readmits("a")).unwrap();
    life.does(officer("y"), readmits("a")).unwrap();
    life.does(officer("b"), excludes("a", &[], None)).unwrap();
    life.does(officer("y"), readmits("a")).unwrap();
    assert!(matter(&life).parties.contains(&account("a")), "one person alone proposed this time");
}

#[test]
fn a_unit_stays_out_as_long_as_anybody_keeps_it_out() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("b"), excludes("a", &["saddar", "district"], None)).unwrap();
    life.does(officer("b"), excludes("c", &["district"], None)).unwrap();
    for who in ["a", "c"] {
        life.does(officer("x"), readmits(who)).unwrap();
        life.does(officer("y"), readmits(who)).unwrap();
        let left: Vec<&str> = matter(&life).excluded.iter().map(UnitId::as_str).collect();
        assert_eq!(left, if who == "a" { vec!["district"] } else { vec![] });
    }
}

#[test]
fn it_can_be_said_of_a_matter_that_has_ended() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(Actor::Sender, Command::Withdraw(Said::default())).unwrap();
    life.does(officer("a"), Command::Recuse(Said::new("میری بہن ہے"))).unwrap();
    let unit = matter(&life).unit.to_string();
    life.does(officer("b"), excludes("c", &[&unit], Some("province"))).unwrap();
    assert!(matter(&life).is_closed() && matter(&life).unit == id("province"));
}
