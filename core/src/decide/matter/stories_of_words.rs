//! Do words leave only as somebody agreed, and end only when nothing stands against it?

use super::{
    consent::*,
    disclose::*,
    keep::ErasedWhy,
    stories::{Life, close, id, officer, said},
    *,
};
use crate::{
    event::Actor,
    values::{Class, Language, Level, Moment, Span},
};

const SAID: [Class; 3] = [Class::Identity, Class::Content, Class::Evidence];

fn giving(purpose: Purpose, to: Recipient, scope: &[Class], basis: Basis, expires: Moment) -> Command {
    let terms = Terms {
        id: 0,
        subject: Subject::Adult,
        by: GivenBy::Person,
        assent: false,
        purpose,
        to,
        scope: scope.to_vec(),
        basis,
        lang: Language::Ps,
        expires,
    };
    let words = ConsentWords { recipient: "Dar-ul-Aman".into(), ..ConsentWords::default() };
    Command::GiveConsent(Box::new(Giving { terms, is_party: false, words }))
}

fn changed(command: Command, change: impl FnOnce(&mut Giving)) -> Command {
    let Command::GiveConsent(mut giving) = command else { unreachable!() };
    change(&mut giving);
    Command::GiveConsent(giving)
}

fn to_service(life: &Life, scope: &[Class]) -> Command {
    giving(Purpose::Referral, Recipient::Service, scope, Basis::Online, life.now + Span::from_days(30))
}

fn out(id: u16, purpose: Purpose, to: Recipient, classes: &[Class]) -> Outflow {
    Outflow { purpose, to, classes: classes.to_vec(), footing: Footing::Consent(id) }
}

fn disclose(life: &Life, outflow: Outflow) -> Command {
    let version = life.matter.as_ref().unwrap().version;
    let sheet = Some(Sheet { version, mark: "00".repeat(22) });
    Command::Disclose { outflow, sheet, said: said() }
}

fn agree(life: &Life, no: u16) -> Command {
    let version = life.matter.as_ref().unwrap().version;
    Command::AgreeDisclosure { no, sheet: Sheet { version, mark: "11".repeat(22) } }
}

fn referral(classes: &[Class]) -> Outflow {
    out(1, Purpose::Referral, Recipient::Service, classes)
}

#[test]
fn a_consent_covers_one_recipient_one_purpose_and_the_words_that_it_lists() {
    let mut life = Life::opened(&["theft"], &[]);
    let wanted = disclose(&life, referral(&[Class::Content]));
    assert_eq!(life.does(officer("a"), wanted), Err(Refusal::ConsentNeeded), "nobody agreed");
    let given = to_service(&life, &[Class::Content]);
    life.does(Actor::Sender, given).unwrap();
    for other in [
        out(2, Purpose::Referral, Recipient::Service, &[Class::Content]),
        out(1, Purpose::Interpreting, Recipient::Interpreter, &[Class::Content]),
        out(1, Purpose::Referral, Recipient::Court, &[Class::Content]),
        referral(&[Class::Content, Class::Identity]),
        referral(&[Class::Internal]),
        referral(&[]),
    ] {
        let wanted = disclose(&life, other.clone());
        assert_eq!(life.does(officer("a"), wanted), Err(Refusal::ConsentNeeded), "{other:?}");
    }
    let wanted = disclose(&life, referral(&[Class::Content]));
    assert!(matches!(life.does(officer("a"), wanted).unwrap()[..], [Event::HandedOver { no: 1, .. }]));
}

#[test]
fn a_consent_ends_with_its_time_and_with_one_word_of_the_sender() {
    let mut life = Life::opened(&["theft"], &[]);
    let given = to_service(&life, &[Class::Content]);
    life.does(Actor::Sender, given.clone()).unwrap();
    life.later("30d");
    let wanted = disclose(&life, referral(&[Class::Content]));
    assert_eq!(life.does(officer("a"), wanted.clone()), Err(Refusal::ConsentNeeded), "it is over");
    assert_eq!(life.does(Actor::Sender, given), Err(Refusal::PastTime));
    let again = to_service(&life, &[Class::Content]);
    life.does(Actor::Sender, again).unwrap();
    let withdraw = |id| Command::WithdrawConsent { id, said: Said::default() };
    assert_eq!(life.does(Actor::Sender, withdraw(1)), Err(Refusal::AlreadyDone), "what is over is over");
    life.does(Actor::Sender, withdraw(2)).unwrap();
    let second = out(2, Purpose::Referral, Recipient::Service, &[Class::Content]);
    let wanted = disclose(&life, second);
    assert_eq!(life.does(officer("a"), wanted), Err(Refusal::ConsentNeeded), "it was taken back");
    let too_far = giving(
        Purpose::Referral,
        Recipient::Service,
        &[Class::Content],
        Basis::Online,
        life.now + MAX_CONSENT + Span::from_secs(1),
    );
    assert_eq!(life.does(Actor::Sender, too_far), Err(Refusal::TooFarOff));
}

#[test]
fn an_officer_writes_down_what_was_said_and_the_sender_can_object() {
    let mut life = Life::opened(&["theft"], &[]);
    let online = to_service(&life, &[Class::Content]);
    assert_eq!(life.does(officer("a"), online.clone()), Err(Refusal::NotByThisDoor), "not in their name");
    let spoken = changed(online, |g| g.terms.basis = Basis::Spoken);
    assert_eq!(life.does(Actor::Sender, spoken.clone()), Err(Refusal::NotByThisDoor));
    life.does(officer("a"), spoken).unwrap();
    let withdraw = Command::WithdrawConsent { id: 1, said: Said::default() };
    let done = life.does(Actor::Sender, withdraw).unwrap();
    assert_eq!(done, [Event::ConsentWithdrawn { id: 1, objected: true }]);
}

#[test]
fn for_a_child_a_grown_up_who_is_no_party_agrees_and_the_child_too() {
    let mut life = Life::opened(&["theft"], &[]);
    let own = changed(to_service(&life, &[Class::Content]), |g| g.terms.subject = Subject::Child);
    assert_eq!(life.does(Actor::Sender, own.clone()), Err(Refusal::GuardianNeeded));
    let party = changed(own.clone(), |g| {
        g.terms.by = GivenBy::Guardian;
        g.is_party = true;
    });
    assert_eq!(life.does(Actor::Sender, party), Err(Refusal::GuardianIsParty));
    let alone = changed(own, |g| g.terms.by = GivenBy::Guardian);
    assert_eq!(life.does(Actor::Sender, alone.clone()), Err(Refusal::AssentNeeded));
    let both = changed(alone, |g| g.terms.assent = true);
    life.does(Actor::Sender, both).unwrap();
}

#[test]
fn what_cannot_be_agreed_to_is_refused() {
    let mut life = Life::opened(&["theft"], &[]);
    let given = to_service(&life, &[Class::Content]);
    let notes = changed(given.clone(), |g| g.terms.scope = vec![Class::Content, Class::Internal]);
    assert_eq!(life.does(Actor::Sender, notes), Err(Refusal::NotToDisclose));
    let nobody = changed(given.clone(), |g| g.words.recipient = " ".into());
    assert_eq!(life.does(Actor::Sender, nobody), Err(Refusal::WordsNeeded));
    let unfit = changed(given, |g| g.terms.to = Recipient::Court);
    assert_eq!(life.does(Actor::Sender, unfit), Err(Refusal::WrongRecipient));
}

#[test]
fn protected_words_need_two_people_and_the_consent_must_still_live_when_the_second_agrees() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("a"), Command::RaiseProtection { to: Level::P3, said: said() }).unwrap();
    let given = to_service(&life, &SAID);
    life.does(Actor::Sender, given).unwrap();
    let wanted = disclose(&life, referral(&SAID));
    let proposed = life.does(officer("a"), wanted.clone()).unwrap();
    assert!(matches!(proposed[..], [Event::DisclosureProposed { no: 1, .. }]));
    let alone = agree(&life, 1);
    assert_eq!(life.does(officer("a"), alone), Err(Refusal::SecondPersonNeeded));
    let stale = agree(&life, 1);
    life.does(officer("c"), Command::Note(said())).unwrap();
    assert_eq!(life.does(officer("b"), stale), Err(Refusal::ChangedMeanwhile), "of another past");
    let second = agree(&life, 1);
    life.does(officer("b"), second).unwrap();
    let wanted = disclose(&life, referral(&SAID));
    life.does(officer("a"), wanted).unwrap();
    life.does(Actor::Sender, Command::WithdrawConsent { id: 1, said: Said::default() }).unwrap();
    let late = agree(&life, 2);
    assert_eq!(life.does(officer("b"), late), Err(Refusal::ConsentNeeded));
}

#[test]
fn a_law_needs_two_people_and_its_silence_ends_by_itself() {
    let mut life = Life::opened(&["theft"], &[]);
    let until = life.now + Span::from_days(10);
    let footing = Footing::Law { authority: Authority::Court, untold_until: Some(until) };
    let outflow = Outflow {
        purpose: Purpose::Prosecution,
        to: Recipient::Court,
        classes: vec![Class::Content, Class::Internal],
        footing,
    };
    let wanted = disclose(&life, outflow.clone());
    let proposed = life.does(officer("a"), wanted).unwrap();
    assert!(matches!(proposed[..], [Event::DisclosureProposed { .. }]), "also at P2: {proposed:?}");
    let second = agree(&life, 1);
    life.does(officer("b"), second).unwrap();
    assert_eq!(life.matter.as_ref().unwrap().flows.wakes(), Some(until));
    assert_eq!(life.does(Actor::System, Command::Tend), Err(Refusal::NotDue));
    life.later("10d");
    assert_eq!(life.does(Actor::System, Command::Tend).unwrap(), [Event::DisclosureTold { no: 1 }]);
    assert_eq!(life.does(Actor::System, Command::Tend), Err(Refusal::NotDue));
    let for_ever =
        Footing::Law { authority: Authority::Court, untold_until: Some(life.now + Span::from_days(400)) };
    let wanted = disclose(&life, Outflow { footing: for_ever, ..outflow });
    assert_eq!(life.does(officer("a"), wanted), Err(Refusal::TooFarOff));
}

#[test]
fn what_is_protected_goes_outside_its_desks_only_as_agreed() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(officer("a"), Command::RaiseProtection { to: Level::P3, said: said() }).unwrap();
    let forward = |to: &str| Command::Forward { to: id(to), why: Forwarding::Area, said: said() };
    assert_eq!(life.does(officer("a"), forward("saddar")), Err(Refusal::ConsentNeeded));
    let expires = life.now + Span::from_days(1);
    let to = Recipient::Unit(id("saddar"));
    life.does(Actor::Sender, giving(Purpose::OtherUnit, to, &SAID, Basis::Online, expires)).unwrap();
    life.does(officer("a"), forward("saddar")).unwrap();
    life.does(officer("a"), forward("district")).unwrap();
}

#[test]
fn words_for_everybody_need_leave_two_people_and_an_end_and_can_be_called_back() {
    let mut life = Life::opened(&["theft"], &[]);
    let until = life.now + Span::from_days(7);
    let publish = |footing: Footing| Command::PublishExtract { said: said(), footing, until };
    assert_eq!(life.does(officer("a"), publish(Footing::Consent(1))), Err(Refusal::ConsentNeeded));
    let given = giving(
        Purpose::PublicAppeal,
        Recipient::Public,
        &[Class::Content],
        Basis::Online,
        life.now + Span::from_days(30),
    );
    life.does(Actor::Sender, given).unwrap();
    life.does(officer("a"), publish(Footing::Consent(1))).unwrap();
    assert_eq!(life.does(officer("a"), publish(Footing::Consent(1))), Err(Refusal::SecondPersonNeeded));
    life.does(officer("b"), publish(Footing::Consent(1))).unwrap();
    let withdraw = Command::WithdrawConsent { id: 1, said: Said::default() };
    let done = life.does(Actor::Sender, withdraw).unwrap();
    assert_eq!(done[1], Event::ExtractRecalled { why: Recall::Withdrawn }, "and in the same breath");
    let law = || Footing::Law { authority: Authority::Court, untold_until: None };
    life.does(officer("a"), publish(law())).unwrap();
    life.does(officer("b"), publish(law())).unwrap();
    life.later("7d");
    assert_eq!(
        life.does(Actor::System, Command::Tend).unwrap(),
        [Event::ExtractRecalled { why: Recall::Expired }]
    );
}

fn over() -> Command {
    Command::Erase { classes: Class::ALL.to_vec(), why: ErasedWhy::TimeOver, said: Said::default() }
}

#[test]
fn words_end_when_their_time_is_over_and_not_before_and_a_new_life_counts_anew() {
    let mut life = Life::opened(&["theft"], &[]);
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::NotClosed));
    life.does(Actor::Sender, Command::Withdraw(Said::default())).unwrap();
    let keep = life.book.keep;
    life.now = life.now + keep - Span::from_secs(1);
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::NotDue));
    assert_eq!(life.does(officer("a"), over()), Err(Refusal::NotDue), "nobody calls it over but the clock");
    life.does(officer("a"), Command::Reopen(said())).unwrap();
    life.later("1h");
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::NotClosed));
    life.does(Actor::Sender, Command::Withdraw(Said::default())).unwrap();
    life.later("1d");
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::NotDue), "counted from the later end");
    life.now = life.now + keep;
    let done = life.does(Actor::System, over()).unwrap();
    assert_eq!(done, [Event::Erased { classes: Class::ALL.to_vec(), why: Some(ErasedWhy::TimeOver) }]);
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::AlreadyDone));
}

#[test]
fn held_words_are_erased_by_nobody_and_by_no_clock() {
    let mut life = Life::opened(&["theft"], &[]);
    let hold = |until| Command::Hold { authority: Authority::Court, until, said: said() };
    life.does(officer("lead"), hold(None)).unwrap();
    life.does(Actor::Sender, Command::Withdraw(Said::default())).unwrap();
    life.now = life.now + life.book.keep + Span::from_days(1);
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::Held));
    let ask = Command::AskErasure { classes: Class::ALL.to_vec(), said: Said::default() };
    assert_eq!(life.does(Actor::Sender, ask), Err(Refusal::Held));
    let ordered = Command::Erase { classes: Class::ALL.to_vec(), why: ErasedWhy::Ordered, said: said() };
    assert_eq!(life.does(officer("lead"), ordered), Err(Refusal::Held));
    let soon = life.now + Span::from_days(1);
    life.does(officer("lead"), hold(Some(soon))).unwrap();
    life.does(officer("lead"), Command::Release { no: 1, said: said() }).unwrap();
    assert_eq!(life.does(Actor::System, over()), Err(Refusal::Held), "the other one stands");
    life.later("1d");
    life.does(Actor::System, over()).unwrap();
    assert_eq!(life.does(officer("lead"), hold(None)), Err(Refusal::WordsErased), "too late");
}

#[test]
fn a_hold_that_comes_between_two_people_keeps_the_words() {
    let mut life = Life::opened(&["theft"], &[]);
    life.does(Actor::Sender, Command::Withdraw(Said::default())).unwrap();
    let classes = Class::ALL.to_vec();
    let erase = Command::Erase { classes: classes.clone(), why: ErasedWhy::Asked, said: said() };
    assert_eq!(life.does(officer("lead"), erase.clone()), Err(Refusal::NobodyAsked));
    life.does(Actor::Sender, Command::AskErasure { classes, said: Said::default() }).unwrap();
    life.does(officer("lead"), erase).unwrap();
    assert_eq!(life.does(officer("lead"), Command::AgreeErasure), Err(Refusal::SecondPersonNeeded));
    let hold = Command::Hold { authority: Authority::Statute, until: None, said: said() };
    life.does(officer("lead"), hold).unwrap();
    assert_eq!(life.does(officer("b"), Command::AgreeErasure), Err(Refusal::Held));
    life.does(officer("lead"), Command::Release { no: 1, said: said() }).unwrap();
    life.does(officer("b"), Command::AgreeErasure).unwrap();
    assert!(life.matter.as_ref().unwrap().is_all_erased());
}

#[test]
fn who_brought_it_can_be_erased_while_the_case_goes_on_and_what_they_said_cannot() {
    let mut life = Life::opened(&["theft"], &[]);
    let ask = |classes: &[Class]| Command::AskErasure { classes: classes.to_vec(), said: Said::default() };
    assert_eq!(life.does(Actor::Sender, ask(&Class::ALL)), Err(Refusal::NotClosed));
    life.does(Actor::Sender, ask(&[Class::Identity])).unwrap();
    life.does(officer("a"), Command::DeclineErasure(said())).unwrap();
    assert_eq!(life.does(officer("a"), Command::AgreeErasure), Err(Refusal::NothingWaits));
    life.does(Actor::Sender, ask(&[Class::Identity])).unwrap();
    let classes = vec![Class::Identity];
    life.does(officer("a"), Command::Erase { classes, why: ErasedWhy::Asked, said: said() }).unwrap();
    life.does(officer("b"), Command::AgreeErasure).unwrap();
    assert_eq!(life.matter.as_ref().unwrap().reach, Reach::None);
    life.does(officer("b"), Command::Answer(said())).unwrap();
    life.does(officer("b"), close()).unwrap();
}
