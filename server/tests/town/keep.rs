//! Do words end when they should, and never when they should not?

use crate::{
    browser::Browser,
    town::{TestTown, ground_of, said},
};
use amanat::retention::{self, Kept, keep_once, trust};
use amanat_core::{
    decide::matter::{
        Command, Reach, Refusal, Said,
        consent::*,
        disclose::Authority,
        keep::{ErasedWhy, SHOWN_BEFORE},
    },
    values::*,
};
use amanat_record::No;

const DAY: Span = Span::from_days(1);

fn report(town: &TestTown) -> MatterNo {
    let (lat, lon) = ground_of(town, "kohat-city");
    town.brings("report", lat, lon, Reach::Email).unwrap().matter.no
}

fn withdrawn(town: &TestTown) -> MatterNo {
    let no = report(town);
    town.does(&town.sender(no), no, Command::Withdraw(said(""))).unwrap();
    no
}

fn looks(town: &TestTown) -> Kept {
    town.wait(keep_once(&town.town)).unwrap()
}

/// Goes to a moment, and the operator says that the clock is right.
fn goes_to(town: &TestTown, at: Moment) {
    town.town.clock().set(at);
    let _ = looks(town);
    town.wait(trust(&town.town)).unwrap();
}

fn head(town: &TestTown) -> amanat_record::Visit {
    town.officer("head", "station_head", "kohat-city", "inspector", &[])
}

fn keep_of(town: &TestTown, no: MatterNo) -> Span {
    let setup = town.town.setup();
    setup.playbook(&town.matter(no)).unwrap().keep
}

fn erased_events(town: &TestTown, no: MatterNo) -> usize {
    town.reads(&town.town.system(), no)
        .unwrap()
        .unwrap()
        .timeline()
        .unwrap()
        .iter()
        .filter(|line| line.kind == "erased")
        .count()
}

#[test]
fn words_end_a_day_after_their_time_and_not_a_day_before_and_the_receipt_still_verifies() {
    let town = TestTown::new();
    let no = withdrawn(&town);
    let receipt = town.sender(no).receipt(no).unwrap().unwrap();
    let end = town.matter(no).ended.unwrap() + keep_of(&town, no);
    looks(&town);
    goes_to(&town, end - DAY);
    assert_eq!(looks(&town), Kept::default());
    assert!(!town.matter(no).is_all_erased());
    goes_to(&town, end + DAY);
    assert_eq!(looks(&town).erased, 1);
    assert!(town.matter(no).is_all_erased());
    let first = town.reads(&head(&town), no).unwrap().unwrap().timeline().unwrap()[0].position;
    assert!(town.reads(&head(&town), no).unwrap().unwrap().words(first).unwrap().is_empty());
    let outcome = amanat_proof::receipt::judge(&receipt, &town.policy());
    assert_eq!(outcome, amanat_proof::receipt::Outcome::RecordedByLogOnly);
    assert_eq!(looks(&town), Kept::default(), "once is enough");
}

#[test]
fn a_clock_that_jumps_ten_years_erases_nothing_until_the_operator_speaks() {
    let town = TestTown::new();
    let no = withdrawn(&town);
    looks(&town);
    town.town.clock().set(town.town.now() + Span::from_days(3650));
    for _ in 0..3 {
        let kept = looks(&town);
        assert!(kept.stepped.is_some() && kept.erased == 0);
        town.town.clock().set(town.town.now() + Span::from_hours(13));
    }
    assert!(!town.matter(no).is_all_erased());
    town.wait(trust(&town.town)).unwrap();
    assert_eq!(looks(&town).erased, 1);
    assert!(retention::known(&town.town).unwrap().stepped.is_none());
}

#[test]
fn a_hold_beats_the_clock_and_everybody() {
    let town = TestTown::new();
    let no = withdrawn(&town);
    let end = town.matter(no).ended.unwrap() + keep_of(&town, no) + DAY;
    let hold = Command::Hold { authority: Authority::Court, until: None, said: said("حکم نامہ 12") };
    assert!(matches!(town.does(&town.constable("kohat-city"), no, hold.clone()), Err(No::NotAllowed)));
    town.does(&head(&town), no, hold).unwrap();
    looks(&town);
    goes_to(&town, end);
    assert_eq!(looks(&town), Kept::default());
    let ask = Command::AskErasure { classes: Class::ALL.to_vec(), said: Said::default() };
    assert!(matches!(town.does(&town.sender(no), no, ask), Err(No::Refused(Refusal::Held))));
    let classes = Class::ALL.to_vec();
    let erase = Command::Erase { classes, why: ErasedWhy::Ordered, said: said("?") };
    assert!(matches!(town.does(&head(&town), no, erase), Err(No::Refused(Refusal::Held))));
    town.does(&head(&town), no, Command::Release { no: 1, said: said("مقدمہ ختم") }).unwrap();
    assert_eq!(looks(&town).erased, 1);
}

#[test]
fn what_belongs_to_an_open_or_held_matter_stays_with_it() {
    let town = TestTown::new();
    let (one, other) = (report(&town), report(&town));
    town.does(&town.constable("kohat-city"), one, Command::Merge { into: other }).unwrap();
    town.does(&town.sender(one), one, Command::Withdraw(said(""))).unwrap();
    let end = town.matter(one).ended.unwrap() + keep_of(&town, one) + DAY;
    looks(&town);
    goes_to(&town, end);
    let kept = looks(&town);
    assert_eq!((kept.erased, kept.stay), (0, 1));
    town.does(&town.sender(other), other, Command::Withdraw(said(""))).unwrap();
    assert_eq!(looks(&town).erased, 1, "the other is closed, and counts its own time");
    assert!(!town.matter(other).is_all_erased());
}

#[test]
fn a_batch_that_was_broken_off_is_finished_and_nothing_is_erased_twice() {
    let town = TestTown::new();
    let all: Vec<MatterNo> = (0..12).map(|_| withdrawn(&town)).collect();
    let end = town.matter(all[11]).ended.unwrap() + keep_of(&town, all[0]) + DAY;
    looks(&town);
    goes_to(&town, end);
    let house = town.town.clone();
    let work = town.spawn(async move { keep_once(&house).await });
    let some_are_gone = || all.iter().filter(|no| town.matter(**no).is_all_erased()).count() > 2;
    for _ in 0..10_000 {
        if some_are_gone() {
            break;
        }
        std::thread::yield_now();
    }
    work.abort();
    let _ = town.wait(work);
    looks(&town);
    for no in all {
        assert_eq!(erased_events(&town, no), 1);
        assert!(town.matter(no).is_all_erased());
    }
}

#[test]
fn who_brought_it_is_erased_while_the_case_goes_on() {
    let town = TestTown::new();
    let no = report(&town);
    let ask = |classes: &[Class]| Command::AskErasure { classes: classes.to_vec(), said: Said::default() };
    assert!(matches!(
        town.does(&town.sender(no), no, ask(&Class::ALL)),
        Err(No::Refused(Refusal::NotClosed))
    ));
    town.does(&town.sender(no), no, ask(&[Class::Identity])).unwrap();
    let erase =
        Command::Erase {
            classes: vec![Class::Identity], why: ErasedWhy::Asked, said: said("اس نے کہا")
        };
    let member = town.constable("kohat-city");
    assert!(matches!(town.does(&member, no, erase.clone()), Err(No::NotAllowed)), "who leads proposes");
    town.does(&head(&town), no, erase).unwrap();
    assert!(matches!(
        town.does(&head(&town), no, Command::AgreeErasure),
        Err(No::Refused(Refusal::SecondPersonNeeded))
    ));
    town.does(&member, no, Command::AgreeErasure).unwrap();
    let first = town.reads(&member, no).unwrap().unwrap().timeline().unwrap()[0].position;
    let left: Vec<Class> =
        town.reads(&member, no).unwrap().unwrap().words(first).unwrap().into_keys().collect();
    assert_eq!(left, [Class::Content]);
    town.does(&member, no, Command::Acknowledge).unwrap();
    town.does(&member, no, Command::Answer(said("ہم دیکھ رہے ہیں"))).unwrap();
    town.settle();
    assert!(
        town.letters
            .all()
            .iter()
            .all(|l| l.to != "zarmina@mail.example" || l.subject.is_empty() || !l.subject.contains("جواب"))
    );
}

#[test]
fn those_who_lead_see_what_ends_soon_and_nobody_else() {
    let town = TestTown::new();
    let (no, later) = (withdrawn(&town), report(&town));
    let end = town.matter(no).ended.unwrap() + keep_of(&town, no);
    town.town.clock().set(end - Span::from_days(29));
    let by = town.town.now() + SHOWN_BEFORE;
    let units = ["kohat-city".parse().unwrap()];
    let seen = head(&town).ending(&units, by, 10).unwrap();
    assert_eq!(seen.iter().map(|e| (e.matter.no, e.at)).collect::<Vec<_>>(), [(no, end)]);
    assert_ne!(no, later);
    for other in
        [town.constable("kohat-city"), town.officer("far", "station_head", "kohat-saddar", "inspector", &[])]
    {
        assert!(other.ending(&units, by, 10).unwrap().is_empty());
    }
    assert!(head(&town).ending(&units, end - Span::from_secs(1), 10).unwrap().is_empty());
}

#[test]
fn the_public_page_says_what_each_desk_promises() {
    let town = TestTown::new();
    let page = Browser::new(&town).get("/about-your-data");
    assert_eq!(page.status, axum::http::StatusCode::OK);
    let plain: String = page.text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    for desk in town.town.setup().desks.all() {
        let years = desk.keep.millis() / DAY.millis() / 365;
        assert!(plain.contains(&format!("{years} years")), "{}", desk.desk);
    }
    assert!(Browser::new(&town).get("/").text.contains("/about-your-data"));
}

#[test]
fn what_is_public_ends_with_its_time() {
    let town = TestTown::new();
    let no = report(&town);
    let now = town.town.now();
    let to = Recipient::Public;
    let terms = Terms {
        id: 0,
        subject: Subject::Adult,
        by: GivenBy::Person,
        assent: false,
        purpose: to.purpose(),
        to,
        scope: vec![Class::Content],
        basis: Basis::Online,
        lang: Language::Ur,
        expires: now + Span::from_days(60),
    };
    let giving = Giving { terms, is_party: false, words: ConsentWords::default() };
    town.does(&town.sender(no), no, Command::GiveConsent(Box::new(giving))).unwrap();
    let until = now + Span::from_days(7);
    let footing = amanat_core::decide::matter::disclose::Footing::Consent(1);
    let publish =
        || Command::PublishExtract {
            said: said("کیا کسی نے دیکھا؟"), footing: footing.clone(), until
        };
    town.does(&town.constable("kohat-city"), no, publish()).unwrap();
    let published = town.does(&head_desk(&town), no, publish()).unwrap();
    assert!(published.flows.published.is_some());
    town.town.clock().set(until);
    assert_eq!(looks(&town).ended, 1);
    assert!(town.matter(no).flows.published.is_none());
}

fn head_desk(town: &TestTown) -> amanat_record::Visit {
    town.officer("second", "officer", "kohat-city", "sub_inspector", &[])
}
