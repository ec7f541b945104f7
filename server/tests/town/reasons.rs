//! Does what officers said about looks at a matter end with the matter, and does everything still verify?

use crate::{
    emergency::{acts, breaks, overseer, protector, says},
    looks::{a_womans_report, zarmina},
    town::{TestTown, said},
};
use amanat_core::{
    decide::{
        access::{Purpose, Verdict as OfLook},
        glass::Verdict,
        matter::{Command, keep::ErasedWhy},
    },
    values::{Class, MatterNo, Span},
};
use amanat_record::{Lookup, Sort, Visit};

const WHY_OUT: &str = "hospital asks for her file";
const FOUND: &str = "فون کا ریکارڈ دیکھا";

fn look_of(town: &TestTown, reviewer: &Visit, by: &str) -> Lookup {
    let within = (town.town.now() - Span::from_hours(1), town.town.now() + Span::from_hours(1));
    let by = by.parse().unwrap();
    reviewer.lookups_of(&by, None, within, Sort::All, (0, 10)).unwrap().rows.remove(0)
}

fn erases(town: &TestTown, no: MatterNo, classes: &[Class]) {
    let lead = town.officer("lead", "desk_head", "kohat-women", "inspector", &["woman"]);
    let ask = Command::AskErasure { classes: classes.to_vec(), said: said("") };
    town.does(&town.sender(no), no, ask).unwrap();
    let why = ErasedWhy::Asked;
    let erase = Command::Erase { classes: classes.to_vec(), why, said: said("as she asked") };
    town.does(&lead, no, erase).unwrap();
    town.does(&zarmina(town), no, Command::AgreeErasure).unwrap();
}

#[test]
fn why_somebody_looked_ends_with_the_matters_words_and_every_proof_still_verifies() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let receipt = town.sender(no).receipt(no).unwrap().unwrap();
    let (noor, now) = (overseer(&town, "noor"), town.town.now());
    let out = zarmina(&town);
    town.wait(out.read_for(no, Some(Purpose::Export), said(WHY_OUT), now)).unwrap().unwrap();
    let look = look_of(&town, &noor, "zarmina").look;
    let glass = breaks(&town, &protector(&town), &no.to_string()).unwrap();
    acts(&town, &noor, &glass, says(Verdict::AsksMore)).unwrap();
    let told = |town: &TestTown| -> Vec<String> {
        let of_look = noor.said_of_look(&look).unwrap().into_iter().map(|said| said.text);
        let of_glass = noor.said_of_glass(&glass.id).unwrap().into_iter().map(|said| said.text);
        assert!(town.town.record().check().unwrap().is_good());
        of_look.chain(of_glass).filter(|text| !text.is_empty()).collect()
    };
    assert_eq!(told(&town), [WHY_OUT, "اس کی جان کو خطرہ ہے", FOUND]);

    // Who brought it alone: what officers said stays.
    erases(&town, no, &[Class::Identity]);
    assert_eq!(told(&town).len(), 3);

    town.does(&town.sender(no), no, Command::Withdraw(said(""))).unwrap();
    erases(&town, no, &Class::ALL);
    assert_eq!(told(&town), Vec::<String>::new(), "nobody reads why any more");
    assert_eq!(look_of(&town, &noor, "zarmina").look.position, look.position, "that somebody looked stays");

    // What happens after it happens, without words that nobody may keep.
    acts(&town, &noor, &glass, says(Verdict::Justified)).unwrap();
    let review = noor.review(look.position, OfLook::Right, said("fine"), now);
    let _ = town.wait(review);
    assert_eq!(told(&town), Vec::<String>::new());
    assert_eq!(town.sender(no).glasses_of(no).unwrap()[0].verdict(), Some(Verdict::Justified));
    let outcome = amanat_proof::receipt::judge(&receipt, &town.policy());
    assert_eq!(outcome, amanat_proof::receipt::Outcome::RecordedByLogOnly);
}

#[test]
fn a_key_file_from_before_brings_no_reason_back() {
    let town = TestTown::new();
    let no = a_womans_report(&town);
    let glass = breaks(&town, &protector(&town), &no.to_string()).unwrap();
    town.does(&town.sender(no), no, Command::Withdraw(said(""))).unwrap();
    erases(&town, no, &Class::ALL);
    assert_eq!(town.wait(town.town.record().erase_again()).unwrap(), 1, "doing it again changes nothing");
    assert!(overseer(&town, "noor").said_of_glass(&glass.id).unwrap().is_empty());
}
