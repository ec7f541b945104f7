//! Do posts, leave and gifts by two people keep their promises? Told as stories.

use super::*;
use crate::{
    event::{Actor, event_of},
    values::{AccountId, Span},
};

const NOW: Moment = Moment::from_millis(1_700_000_000_000);

fn day(days: u32) -> Moment {
    NOW + Span::from_days(days)
}

fn id(text: &str) -> AccountId {
    AccountId::new(text).unwrap()
}

fn unit(text: &str) -> UnitId {
    UnitId::new(text).unwrap()
}

fn post(role: &str, at: &str) -> Post {
    Post::new(role, unit(at), NOW)
}

/// A desk of its own at `women`, whose officers are women; from inspector on the glass may be broken.
struct Force;

impl Care for Force {
    fn post_needs_second(&self, post: &Post, rank: &str) -> bool {
        post.unit.as_str() == "women" || (post.role == "commander" && rank == "inspector")
    }
    fn rank_needs_second(&self, _: &str, to: &str) -> bool {
        to == "inspector"
    }
    fn attribute_needs_second(&self, attribute: &str) -> bool {
        attribute == "woman"
    }
}

/// The life of account `a`.
#[derive(Default)]
struct Life {
    account: Account,
    words: Words,
}

impl Life {
    fn joined() -> Self {
        let mut life = Life::default();
        life.tell("operator", NOW, Command::Join { name: "علی".into(), sign_in: "ali".into() }).unwrap();
        life
    }

    /// What happened, by kind; `by` is an account, or the operator.
    fn tell(&mut self, by: &str, now: Moment, command: Command) -> Result<Vec<String>, Refusal> {
        let me = id("a");
        let actor = if by == "operator" { Actor::Operator } else { Actor::Officer(id(by)) };
        let known = self.words.attributes.clone().unwrap_or_default();
        let occasion = Occasion { known: &known, care: &Force, ..Occasion::new(now, actor, &me) };
        let past = (self.account.version > 0).then_some(&self.account);
        let mut kinds = Vec::new();
        for draft in decide(past, &command, &occasion)? {
            let event: Event = event_of(&draft.kind, &draft.facts).unwrap();
            let granted = self.account.granted_by(&event).cloned();
            self.account = Account::evolve(Some(self.account.clone()), self.account.version, &event);
            for part in draft.parts {
                let later = serde_json::from_slice(&part.words).unwrap();
                self.words = std::mem::take(&mut self.words).and(later);
            }
            self.words = std::mem::take(&mut self.words).with_granted(granted.as_ref());
            kinds.push(draft.kind);
        }
        Ok(kinds)
    }

    fn held(&self, now: Moment) -> Vec<String> {
        self.account.posts_held(now).iter().map(|p| format!("{}@{}", p.role, p.unit)).collect()
    }
}

#[test]
fn on_leave_no_post_is_held_and_it_comes_back_by_itself() {
    let mut life = Life::joined();
    life.tell("b", NOW, Command::GivePost(post("officer", "city"))).unwrap();
    let leave = Leave { from: day(2), until: day(5) };
    life.tell("b", NOW, Command::TakeLeave(leave.clone())).unwrap();
    let held: Vec<usize> = [1, 2, 4, 5].map(|d| life.held(day(d)).len()).into();
    assert_eq!(held, [1, 0, 0, 1]);
    let crossing = Leave { from: day(4), until: day(9) };
    assert_eq!(life.tell("b", NOW, Command::TakeLeave(crossing)), Err(Refusal::AlreadyDone));
    life.tell("a", day(3), Command::EndLeave { from: leave.from }).unwrap();
    assert_eq!(life.held(day(3)).len(), 1, "back early");
    assert_eq!(life.tell("a", day(3), Command::EndLeave { from: leave.from }), Err(Refusal::NoSuchLeave));
    for (from, until) in [(day(5), day(5)), (NOW, day(400))] {
        assert!(life.tell("b", NOW, Command::TakeLeave(Leave { from, until })).is_err());
    }
}

#[test]
fn a_transfer_ends_the_posts_at_a_unit_and_gives_the_new_one_in_one_act() {
    let mut life = Life::joined();
    for post in [post("officer", "city"), post("front_desk", "city"), post("officer", "cantt")] {
        life.tell("b", NOW, Command::GivePost(post)).unwrap();
    }
    let to = Post { from: day(3), ..post("desk_head", "lachi") };
    let kinds = life.tell("b", day(1), Command::Transfer { from: unit("city"), to }).unwrap();
    assert_eq!(kinds, ["transferred"]);
    assert_eq!(life.held(day(2)), ["officer@city", "front_desk@city", "officer@cantt"]);
    assert_eq!(life.held(day(3)), ["officer@cantt", "desk_head@lachi"]);
}

#[test]
fn a_post_of_a_later_day_is_held_from_that_day_on() {
    let mut life = Life::joined();
    let later = Post { from: day(2), until: Some(day(4)), acting: true, ..post("officer", "city") };
    life.tell("b", NOW, Command::GivePost(later.clone())).unwrap();
    assert_eq!([1, 2, 3, 4].map(|d| life.held(day(d)).len()), [0, 1, 1, 0]);
    assert_eq!(life.tell("b", NOW, Command::GivePost(later)), Err(Refusal::AlreadyDone));
    let next = Post { from: day(4), ..post("officer", "city") };
    life.tell("b", NOW, Command::GivePost(next)).unwrap();
    assert_eq!(life.held(day(4)).len(), 1, "one follows the other");
}

#[test]
fn what_opens_protected_words_is_given_when_a_second_person_agrees() {
    let mut life = Life::joined();
    let give = Command::GivePost(post("officer", "women"));
    assert_eq!(life.tell("b", NOW, give.clone()).unwrap(), ["grant_proposed"]);
    assert!(life.held(NOW).is_empty(), "one person alone gave it");
    assert_eq!(life.tell("c", NOW, give), Err(Refusal::WaitsAlready));
    let no = life.account.waits(NOW).next().unwrap().no;
    assert_eq!(life.tell("b", NOW, Command::Agree { no }), Err(Refusal::Oneself), "who proposed it");
    assert_eq!(life.tell("a", NOW, Command::Agree { no }), Err(Refusal::Oneself), "whom it is for");
    assert_eq!(life.tell("c", NOW, Command::Agree { no: no + 1 }), Err(Refusal::NothingWaits));
    life.tell("c", NOW, Command::Agree { no }).unwrap();
    assert_eq!(life.held(NOW), ["officer@women"]);
    assert_eq!(life.tell("c", NOW, Command::Agree { no }), Err(Refusal::NothingWaits), "once");
}

#[test]
fn a_proposal_that_nobody_agrees_to_is_gone_after_a_week_and_one_that_is_refused_at_once() {
    let mut life = Life::joined();
    life.tell("b", NOW, Command::GivePost(post("officer", "women"))).unwrap();
    let no = life.account.waits(NOW).next().unwrap().no;
    assert_eq!(life.tell("c", day(7), Command::Agree { no }), Err(Refusal::NothingWaits));
    assert_eq!(life.account.waits(day(7)).count(), 0);
    life.tell("b", day(7), Command::GivePost(post("officer", "women"))).unwrap();
    let no = life.account.waits(day(7)).next().unwrap().no;
    life.tell("c", day(7), Command::Refuse { no }).unwrap();
    assert_eq!(life.tell("d", day(7), Command::Agree { no }), Err(Refusal::NothingWaits));
    assert!(life.held(day(8)).is_empty());
}

#[test]
fn an_attribute_that_a_desk_asks_for_waits_and_a_language_does_not() {
    let mut life = Life::joined();
    let give =
        |all: &[&str]| Command::GiveAttributes { attributes: all.iter().map(|a| (*a).into()).collect() };
    let kinds = life.tell("b", NOW, give(&["woman", "speaks_ps"])).unwrap();
    assert_eq!(kinds, ["attributes_given", "grant_proposed"]);
    assert_eq!(life.words.attributes.clone().unwrap(), BTreeSet::from(["speaks_ps".to_owned()]));
    let no = life.account.waits(NOW).next().unwrap().no;
    life.tell("c", NOW, Command::Agree { no }).unwrap();
    let both = BTreeSet::from(["speaks_ps".to_owned(), "woman".to_owned()]);
    assert_eq!(life.words.attributes.clone().unwrap(), both);
    let kinds = life.tell("b", NOW, give(&["woman", "speaks_ur"])).unwrap();
    assert_eq!(kinds, ["attributes_given"], "what they have needs nobody a second time");
}

#[test]
fn a_rank_that_opens_more_waits_once_a_post_is_held() {
    let mut life = Life::joined();
    let promote = |rank: &str| Command::GiveRank { rank: rank.into() };
    life.tell("b", NOW, promote("constable")).unwrap();
    life.tell("b", NOW, Command::GivePost(post("commander", "city"))).unwrap();
    assert_eq!(life.tell("b", NOW, promote("inspector")).unwrap(), ["grant_proposed"]);
    assert_eq!(life.account.rank, "constable");
    let no = life.account.waits(NOW).next().unwrap().no;
    life.tell("c", NOW, Command::Agree { no }).unwrap();
    assert_eq!(life.account.rank, "inspector");
}

#[test]
fn the_operator_sets_up_the_first_people_alone() {
    let mut life = Life::joined();
    life.tell("operator", NOW, Command::GivePost(post("officer", "women"))).unwrap();
    assert_eq!(life.held(NOW), ["officer@women"]);
}

#[test]
fn who_forgets_to_say_what_needs_care_can_give_nothing_alone() {
    let me = id("a");
    let occasion = Occasion::new(NOW, Actor::Officer(id("b")), &me);
    let joined = Life::joined().account;
    let drafts = decide(Some(&joined), &Command::GivePost(post("officer", "city")), &occasion).unwrap();
    assert_eq!(drafts[0].kind, "grant_proposed");
}

#[test]
fn attributes_are_never_in_the_facts() {
    let me = id("a");
    let occasion = Occasion::new(NOW, Actor::Officer(id("b")), &me);
    let give = Command::GiveAttributes { attributes: ["woman".to_owned()].into() };
    for draft in decide(Some(&Life::joined().account), &give, &occasion).unwrap() {
        assert!(!draft.facts.to_string().contains("woman"), "{}", draft.facts);
    }
}
