//! What is remembered of an account, from headers alone?

use super::Event;
use crate::{guard::Post, values::Moment};

/// A joining code that was not used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// SHA-256 of the code, as hex.
    pub code: String,
    /// Until when.
    pub until: Moment,
}

/// One account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// How many events it has.
    pub version: u32,
    /// Whether the person was named.
    pub joined: bool,
    /// Whether a password was set.
    pub password: bool,
    /// Whether a second factor was set.
    pub second_factor: bool,
    /// A joining code that waits.
    pub invitation: Option<Invitation>,
    /// The rank; empty for civilians.
    pub rank: String,
    /// Every post that was given and not ended early; some may be over by their own date.
    pub posts: Vec<Post>,
    /// The person left.
    pub left: bool,
}

impl Account {
    /// The account after an event, its `seq`th from 0. Never fails: the log is read, not judged.
    pub fn evolve(past: Option<Account>, seq: u32, event: &Event) -> Account {
        let mut account = past.unwrap_or_default();
        account.version = seq + 1;
        match event {
            Event::Invited { code, until } => {
                account.invitation = Some(Invitation { code: code.clone(), until: *until });
            }
            Event::Joined {} => account.joined = true,
            Event::PasswordSet {} => account.password = true,
            Event::SecondFactorSet {} => {
                account.second_factor = true;
                account.invitation = None;
            }
            Event::RankGiven { rank } => account.rank = rank.clone(),
            Event::AttributesGiven {} => {}
            Event::PostGiven(post) => account.posts.push(post.clone()),
            Event::PostEnded { role, unit } => account.posts.retain(|p| p.role != *role || p.unit != *unit),
            Event::Left {} => {
                account.left = true;
                account.posts.clear();
                account.invitation = None;
            }
        }
        account
    }

    /// Whether its owner can sign in.
    pub fn is_ready(&self) -> bool {
        self.joined && self.password && self.second_factor && !self.left
    }

    /// The posts held now.
    pub fn posts_held(&self, now: Moment) -> Vec<Post> {
        self.posts.iter().filter(|post| post.is_held(now)).cloned().collect()
    }

    /// Whether this code lets its holder in now.
    pub fn admits(&self, code: &str, now: Moment) -> bool {
        self.invitation.as_ref().is_some_and(|one| one.code == code && now < one.until)
    }
}
