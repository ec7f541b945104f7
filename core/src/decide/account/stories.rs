//! Does an account keep its promises? Told as stories.

use super::*;
use crate::{
    event::{Actor, Draft, Header, event_of},
    values::AccountId,
};

pub(super) const NOW: Moment = Moment::from_millis(1_700_000_000_000);
pub(super) const LATER: Moment = Moment::from_millis(1_700_000_060_000);

pub(super) fn id(text: &str) -> AccountId {
    AccountId::new(text).unwrap()
}

fn post(role: &str, unit: &str) -> Post {
    Post::new(role, UnitId::new(unit).unwrap(), NOW)
}

fn header(draft: &Draft, seq: u32) -> Header {
    Header {
        v: 1,
        log: "test".into(),
        stream: crate::event::Stream::Account(id("a")),
        seq,
        prev: String::new(),
        kind: draft.kind.clone(),
        at: draft.at,
        occurred: draft.occurred,
        actor: draft.actor.clone(),
        unit: draft.unit.clone(),
        due: None,
        parts: Default::default(),
        facts: draft.facts.clone(),
    }
}

/// Nothing here needs a second person: `posts_stories` tells of that.
struct Careless;

impl Care for Careless {
    fn post_needs_second(&self, _: &Post, _: &str) -> bool {
        false
    }
    fn rank_needs_second(&self, _: &str, _: &str) -> bool {
        false
    }
    fn attribute_needs_second(&self, _: &str) -> bool {
        false
    }
}

/// One account `a`, and what its sealed parts said.
#[derive(Default)]
pub(super) struct Life {
    pub(super) account: Option<Account>,
    pub(super) words: Words,
}

impl Life {
    pub(super) fn when(
        &mut self,
        actor: Actor,
        code: Option<&str>,
        now: Moment,
        command: Command,
    ) -> Result<(), Refusal> {
        let me = id("a");
        self.on(&Occasion { code, care: &Careless, ..Occasion::new(now, actor, &me) }, command)
    }

    pub(super) fn on(&mut self, occasion: &Occasion<'_>, command: Command) -> Result<(), Refusal> {
        for draft in decide(self.account.as_ref(), &command, occasion)? {
            let header = header(&draft, self.account.as_ref().map_or(0, |a| a.version));
            let event: Event = event_of(&header.kind, &header.facts).unwrap();
            let granted = self.account.as_ref().and_then(|a| a.granted_by(&event).cloned());
            self.account = Some(Account::evolve(self.account.take(), header.seq, &event));
            for part in draft.parts {
                let later = serde_json::from_slice(&part.words).unwrap();
                self.words = std::mem::take(&mut self.words).and(later);
            }
            self.words = std::mem::take(&mut self.words).with_granted(granted.as_ref());
            self.words = std::mem::take(&mut self.words).of(self.account.as_ref().unwrap());
        }
        Ok(())
    }

    pub(super) fn invited() -> Self {
        let mut life = Life::default();
        life.when(Actor::Operator, None, NOW, Command::Invite { code: "h".into(), until: LATER }).unwrap();
        life
    }
}

pub(super) fn join() -> Command {
    Command::Join { name: "زرمینه خان".into(), sign_in: "zarmina".into() }
}

pub(super) fn second_factor() -> Command {
    Command::SetSecondFactor { secret: "S".into() }
}

#[test]
fn the_first_officer_comes_in_by_a_code_that_works_once() {
    let mut life = Life::invited();
    let anyone = Actor::Officer(id("a"));
    life.when(anyone.clone(), Some("h"), NOW, join()).unwrap();
    life.when(anyone.clone(), Some("h"), NOW, Command::SetPassword { hash: "p".into() }).unwrap();
    assert!(!life.account.as_ref().unwrap().is_ready());
    life.when(anyone.clone(), Some("h"), NOW, second_factor()).unwrap();
    assert!(life.account.as_ref().unwrap().is_ready());
    assert_eq!(life.words.name.as_deref(), Some("زرمینه خان"));
    let again = Command::SetPassword { hash: "q".into() };
    assert_eq!(life.when(anyone, Some("h"), NOW, again), Err(Refusal::NotInvited));
}

#[test]
fn who_lets_people_in_cannot_take_the_place_of_one_who_came_in() {
    let mut life = Life::invited();
    for command in [join(), Command::SetPassword { hash: "p".into() }, second_factor()] {
        life.when(Actor::Officer(id("a")), Some("h"), NOW, command).unwrap();
    }
    let again = Command::Invite { code: "g".into(), until: LATER };
    assert_eq!(life.when(Actor::Officer(id("b")), None, NOW, again.clone()), Err(Refusal::AlreadyIn));
    life.when(Actor::Operator, None, NOW, again).unwrap();
}

#[test]
fn a_wrong_or_late_code_opens_nothing() {
    let mut life = Life::invited();
    for (code, now) in [("x", NOW), ("h", LATER)] {
        assert_eq!(life.when(Actor::Officer(id("a")), Some(code), now, join()), Err(Refusal::NotInvited));
    }
    assert_eq!(life.when(Actor::Officer(id("a")), None, NOW, join()), Err(Refusal::NotOwner));
}

#[test]
fn nobody_gives_a_post_a_rank_or_an_attribute_to_themselves() {
    let mut life = Life::invited();
    for command in [
        Command::GivePost(post("officer", "kohat-city")),
        Command::GiveRank { rank: "inspector".into() },
        Command::GiveAttributes { attributes: ["woman".to_owned()].into() },
    ] {
        assert_eq!(life.when(Actor::Officer(id("a")), None, NOW, command.clone()), Err(Refusal::Oneself));
        life.when(Actor::Officer(id("b")), None, NOW, command).unwrap();
    }
}

#[test]
fn another_officer_cannot_set_somebodys_password() {
    let mut life = Life::invited();
    let password = Command::SetPassword { hash: "p".into() };
    assert_eq!(life.when(Actor::Officer(id("b")), None, NOW, password), Err(Refusal::NotOwner));
}

#[test]
fn a_post_ends_by_its_date_by_an_order_or_when_the_person_leaves() {
    let mut life = Life::invited();
    let boss = Actor::Officer(id("b"));
    let mut short = post("officer", "kohat-city");
    short.until = Some(LATER);
    life.when(boss.clone(), None, NOW, Command::GivePost(short)).unwrap();
    life.when(boss.clone(), None, NOW, Command::GivePost(post("desk_head", "kohat-women"))).unwrap();
    assert_eq!(life.account.as_ref().unwrap().posts_held(NOW).len(), 2);
    assert_eq!(life.account.as_ref().unwrap().posts_held(LATER).len(), 1);
    let end = Command::EndPost { role: "desk_head".into(), unit: UnitId::new("kohat-women").unwrap() };
    life.when(boss.clone(), None, NOW, end.clone()).unwrap();
    assert_eq!(life.when(boss.clone(), None, NOW, end), Err(Refusal::NoSuchPost));
    life.when(boss.clone(), None, NOW, Command::Leave).unwrap();
    assert!(life.account.as_ref().unwrap().posts.is_empty());
    assert_eq!(life.when(boss, None, NOW, second_factor()), Err(Refusal::HasLeft));
}

#[test]
fn a_post_given_twice_or_ending_before_it_begins_is_refused() {
    let mut life = Life::invited();
    let boss = Actor::Officer(id("b"));
    life.when(boss.clone(), None, NOW, Command::GivePost(post("officer", "x"))).unwrap();
    let again = Command::GivePost(post("officer", "x"));
    assert_eq!(life.when(boss.clone(), None, NOW, again), Err(Refusal::AlreadyDone));
    let backwards = Post { until: Some(NOW), ..post("officer", "y") };
    assert_eq!(life.when(boss, None, NOW, Command::GivePost(backwards)), Err(Refusal::EndsBeforeItBegins));
}

#[test]
fn several_commands_are_decided_together_or_not_at_all() {
    let me = id("a");
    let occasion = Occasion::new(NOW, Actor::Operator, &me);
    let all = [join(), Command::SetPassword { hash: "p".into() }, second_factor()];
    assert_eq!(decide_all(None, &all, &occasion).unwrap().len(), 3);
    assert_eq!(decide_all(None, &[join(), join()], &occasion), Err(Refusal::AlreadyDone));
}

#[test]
fn names_and_secrets_are_never_in_the_facts() {
    let me = id("a");
    let occasion = Occasion::new(NOW, Actor::Operator, &me);
    let drafts = decide(None, &join(), &occasion).unwrap();
    let invited = Life::invited().account.unwrap();
    let secret = decide(Some(&invited), &second_factor(), &occasion).unwrap();
    for draft in drafts.iter().chain(&secret) {
        let facts = draft.facts.to_string();
        assert!(facts == "{}" && draft.parts.len() == 1, "{facts}");
    }
}
