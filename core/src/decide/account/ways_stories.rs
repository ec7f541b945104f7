//! Do passkeys, the force's own sign-in and recovery keep their promises? Told as stories.

use super::{
    stories::{LATER, Life, NOW, id, join, second_factor},
    *,
};
use crate::{event::Actor, values::Span};

fn me() -> Actor {
    Actor::Officer(id("a"))
}

fn officer(name: &str) -> Actor {
    Actor::Officer(id(name))
}

fn passkey(name: &str) -> Command {
    let words = PasskeyWords { name: "my telephone".into(), credential: "c".into(), key: "{}".into() };
    Command::AddPasskey { passkey: name.into(), words }
}

fn agree(code: &str) -> Command {
    Command::AgreeToRecovery { code: code.into() }
}

/// Somebody who joined with a password and a second factor.
fn joined() -> Life {
    let mut life = Life::invited();
    for command in [join(), Command::SetPassword { hash: "p".into() }, second_factor()] {
        life.when(me(), Some("h"), NOW, command).unwrap();
    }
    life
}

/// Somebody who joined with nothing but a passkey.
fn joined_by_passkey() -> Life {
    let mut life = Life::invited();
    life.when(me(), Some("h"), NOW, join()).unwrap();
    life.when(me(), Some("h"), NOW, passkey("one")).unwrap();
    life
}

impl Life {
    fn is_ready(&self) -> bool {
        self.account.as_ref().unwrap().is_ready()
    }
}

#[test]
fn a_passkey_alone_lets_somebody_in_and_uses_the_code_up() {
    let mut life = joined_by_passkey();
    assert!(life.is_ready() && life.words.passkeys["one"].name == "my telephone");
    assert_eq!(life.when(me(), Some("h"), NOW, passkey("two")), Err(Refusal::NotInvited));
    life.when(me(), None, NOW, passkey("two")).unwrap();
    assert_eq!(life.when(me(), None, NOW, passkey("two")), Err(Refusal::AlreadyDone));
}

#[test]
fn the_last_way_in_is_not_taken_away() {
    let mut life = joined_by_passkey();
    let remove = |name: &str| Command::RemovePasskey { passkey: name.into() };
    assert_eq!(life.when(me(), None, NOW, remove("one")), Err(Refusal::LastWayIn));
    life.when(me(), None, NOW, second_factor()).unwrap();
    assert_eq!(life.when(me(), None, NOW, remove("one")), Err(Refusal::LastWayIn), "half a way is none");
    life.when(me(), None, NOW, Command::SetPassword { hash: "p".into() }).unwrap();
    life.when(me(), None, NOW, remove("one")).unwrap();
    assert!(life.is_ready() && life.words.passkeys.is_empty());
    assert_eq!(life.when(me(), None, NOW, remove("one")), Err(Refusal::NoSuchPasskey));
}

#[test]
fn nobody_else_adds_or_takes_away_a_way_in() {
    let mut life = joined_by_passkey();
    let link = Command::LinkSubject { subject: "idp|7".into() };
    let remove = Command::RemovePasskey { passkey: "one".into() };
    for command in [passkey("two"), remove] {
        assert_eq!(life.when(officer("b"), None, NOW, command), Err(Refusal::NotOwner));
    }
    assert_eq!(life.when(officer("b"), None, NOW, link), Err(Refusal::AlreadyIn));
}

#[test]
fn an_officer_links_only_somebody_who_never_came_in_and_the_owner_anytime() {
    let link = |subject: &str| Command::LinkSubject { subject: subject.into() };
    let mut life = Life::default();
    life.when(Actor::Operator, None, NOW, join()).unwrap();
    life.when(officer("b"), None, NOW, link("idp|7")).unwrap();
    assert!(life.is_ready() && life.words.subject.as_deref() == Some("idp|7"));
    assert_eq!(life.when(officer("b"), None, NOW, link("idp|8")), Err(Refusal::AlreadyIn));
    life.when(me(), None, NOW, link("idp|9")).unwrap();
    assert_eq!(life.when(me(), None, NOW, Command::UnlinkSubject), Err(Refusal::LastWayIn));
}

/// A force in which every post opens protected words.
fn careful(life: &mut Life, by: &str, command: Command) -> Result<(), Refusal> {
    let me = id("a");
    life.on(&Occasion::new(NOW, officer(by), &me), command)
}

#[test]
fn where_a_post_opens_protected_words_a_second_officer_agrees_to_the_link() {
    let mut life = Life::default();
    life.when(Actor::Operator, None, NOW, join()).unwrap();
    let post = crate::guard::Post::new("head", "kohat".parse().unwrap(), NOW);
    life.when(Actor::Operator, None, NOW, Command::GivePost(post)).unwrap();
    careful(&mut life, "b", Command::LinkSubject { subject: "idp|7".into() }).unwrap();
    assert!(!life.is_ready() && life.words.subject.is_none(), "nobody comes in by one officer's word");
    let no = life.account.as_ref().unwrap().proposed[0].no;
    assert_eq!(careful(&mut life, "b", Command::Agree { no }), Err(Refusal::Oneself));
    careful(&mut life, "c", Command::Agree { no }).unwrap();
    assert!(life.is_ready() && life.words.subject.as_deref() == Some("idp|7"));
}

#[test]
fn an_officer_takes_the_link_away_and_never_the_last_way_in() {
    let mut life = joined();
    life.when(me(), None, NOW, Command::LinkSubject { subject: "idp|7".into() }).unwrap();
    life.when(officer("b"), None, NOW, Command::UnlinkSubject).unwrap();
    assert!(life.is_ready() && life.words.subject.is_none());
    assert_eq!(life.when(officer("b"), None, NOW, Command::UnlinkSubject), Err(Refusal::AlreadyDone));
    let mut linked = Life::default();
    linked.when(Actor::Operator, None, NOW, join()).unwrap();
    linked.when(officer("b"), None, NOW, Command::LinkSubject { subject: "idp|7".into() }).unwrap();
    assert_eq!(linked.when(officer("b"), None, NOW, Command::UnlinkSubject), Err(Refusal::LastWayIn));
}

#[test]
fn passkeys_are_few_and_have_names() {
    let mut life = joined();
    let nameless = Command::AddPasskey { passkey: "x".into(), words: PasskeyWords::default() };
    assert_eq!(life.when(me(), None, NOW, nameless), Err(Refusal::NameNeeded));
    for n in 0..MAX_PASSKEYS {
        life.when(me(), None, NOW, passkey(&n.to_string())).unwrap();
    }
    assert_eq!(life.when(me(), None, NOW, passkey("more")), Err(Refusal::TooLong));
}

#[test]
fn two_officers_let_somebody_in_again_and_nothing_is_void_before_the_second() {
    let mut life = joined();
    life.when(me(), None, NOW, passkey("one")).unwrap();
    life.when(Actor::System, None, NOW, Command::AskRecovery).unwrap();
    life.when(officer("b"), None, NOW, agree("x")).unwrap();
    assert!(life.is_ready() && life.account.as_ref().unwrap().invitation.is_none());
    assert_eq!(life.when(officer("b"), None, NOW, agree("x")), Err(Refusal::AlreadyDone));
    life.when(officer("c"), None, NOW, agree("y")).unwrap();
    let account = life.account.clone().unwrap();
    assert!(!account.is_ready() && account.admits("y", NOW) && !account.admits("x", NOW));
    assert_eq!(account.renewed, Some(Renewed { by: vec![id("b"), id("c")], on: NOW }));
    let void = life.words.password.is_none() && life.words.second_factor.is_none();
    assert!(void && life.words.passkeys.is_empty(), "the old ways in are forgotten");
    assert_eq!(life.when(me(), None, NOW, passkey("two")), Err(Refusal::NotOwner), "a session is no way in");
    life.when(me(), Some("y"), NOW, passkey("two")).unwrap();
    assert!(life.is_ready());
}

#[test]
fn nobody_agrees_to_let_themselves_in_again() {
    let mut life = joined();
    life.when(me(), None, NOW, Command::AskRecovery).unwrap();
    assert_eq!(life.when(me(), None, NOW, agree("x")), Err(Refusal::Oneself));
    assert_eq!(life.when(Actor::System, None, NOW, agree("x")), Err(Refusal::NotOwner));
}

#[test]
fn officers_cannot_agree_to_what_nobody_asked_or_what_is_over_or_refused() {
    let mut life = joined();
    assert_eq!(life.when(officer("b"), None, NOW, agree("x")), Err(Refusal::NoRecovery));
    life.when(Actor::System, None, NOW, Command::AskRecovery).unwrap();
    assert_eq!(life.when(Actor::System, None, LATER, Command::AskRecovery), Err(Refusal::AlreadyDone));
    life.when(officer("b"), None, NOW, agree("x")).unwrap();
    let over = NOW + RECOVERY_LASTS;
    assert_eq!(life.when(officer("c"), None, over, agree("x")), Err(Refusal::NoRecovery));
    life.when(me(), None, LATER, Command::RefuseRecovery).unwrap();
    assert_eq!(life.when(officer("c"), None, LATER, agree("x")), Err(Refusal::NoRecovery));
    life.when(Actor::System, None, LATER, Command::AskRecovery).unwrap();
    life.when(officer("c"), None, LATER, agree("x")).unwrap();
    assert!(life.is_ready(), "what was agreed to the first question does not count for the second");
}

#[test]
fn one_officer_alone_never_gets_a_code_for_somebody_who_came_in_not_even_when_the_code_ran_out() {
    let mut life = joined();
    life.when(Actor::System, None, NOW, Command::AskRecovery).unwrap();
    life.when(officer("b"), None, NOW, agree("x")).unwrap();
    life.when(officer("c"), None, NOW, agree("y")).unwrap();
    let late = NOW + RECOVERY_LASTS + Span::from_hours(1);
    assert_eq!(life.when(me(), Some("y"), late, passkey("two")), Err(Refusal::NotInvited));
    let invite = Command::Invite { code: "z".into(), until: late + RECOVERY_LASTS };
    assert_eq!(life.when(officer("b"), None, late, invite), Err(Refusal::AlreadyIn));
    life.when(officer("b"), None, late, Command::AskRecovery).unwrap();
    life.when(officer("b"), None, late, agree("v")).unwrap();
    life.when(officer("c"), None, late, agree("w")).unwrap();
    life.when(me(), Some("w"), late, passkey("two")).unwrap();
    assert!(life.is_ready());
}

#[test]
fn who_never_came_in_needs_no_recovery_and_who_left_gets_none() {
    let mut life = Life::invited();
    assert_eq!(life.when(Actor::System, None, NOW, Command::AskRecovery), Err(Refusal::NotYetIn));
    let mut life = joined();
    life.when(officer("b"), None, NOW, Command::Leave).unwrap();
    assert_eq!(life.when(Actor::System, None, NOW, Command::AskRecovery), Err(Refusal::HasLeft));
}
