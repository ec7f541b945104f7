//! What is remembered of an account, from headers alone?

use super::{Event, Grant, Proposed};
use crate::{
    guard::Post,
    values::{AccountId, Moment},
};
use serde::{Deserialize, Serialize};

/// A joining code that was not used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// SHA-256 of the code, as hex.
    pub code: String,
    /// Until when.
    pub until: Moment,
}

/// A time away: no post is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// Since when.
    pub from: Moment,
    /// Until when; then every post is held again by itself.
    pub until: Moment,
}

impl Leave {
    /// Whether it is now.
    pub fn is_now(&self, now: Moment) -> bool {
        self.from <= now && now < self.until
    }
}

/// Somebody lost every way in, and officers are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// Until when they may agree.
    pub until: Moment,
    /// The first who did.
    pub agreed: Option<AccountId>,
}

/// The ways in were made void by two officers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// Who agreed.
    pub by: Vec<AccountId>,
    /// When.
    pub on: Moment,
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
    /// The passkeys, by what events call them.
    pub passkeys: Vec<String>,
    /// Whether the force's own sign-in opens it.
    pub linked: bool,
    /// Whether its owner could ever sign in.
    pub came_in: bool,
    /// Whether new ways in are asked for.
    pub recovery: Option<Recovery>,
    /// The last time that two officers made the ways in void.
    pub renewed: Option<Renewed>,
    /// A joining code that waits.
    pub invitation: Option<Invitation>,
    /// The rank; empty for civilians.
    pub rank: String,
    /// Every post that was given and not ended early; some may be over by their own date.
    pub posts: Vec<Post>,
    /// The person left.
    pub left: bool,
    /// Times away that were not ended early; some may be over.
    pub leaves: Vec<Leave>,
    /// What waits for a second person; some may be past its time.
    pub proposed: Vec<Proposed>,
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
            Event::PasskeyAdded { passkey } => {
                account.passkeys.push(passkey.clone());
                account.invitation = None;
            }
            Event::PasskeyRemoved { passkey } => account.passkeys.retain(|one| one != passkey),
            Event::SubjectLinked {} => {
                account.linked = true;
                account.invitation = None;
            }
            Event::SubjectUnlinked {} => account.linked = false,
            Event::RecoveryAsked { until } => {
                account.recovery = Some(Recovery { until: *until, agreed: None });
            }
            Event::RecoveryAgreed { by } => {
                if let Some(recovery) = &mut account.recovery {
                    recovery.agreed = Some(by.clone());
                }
            }
            Event::RecoveryGranted { code, on, until, by } => account.renew(code, *on, *until, by),
            Event::RecoveryRefused {} => account.recovery = None,
            Event::RankGiven { rank } => account.rank = rank.clone(),
            Event::AttributesGiven {} => {}
            Event::PostGiven(post) => account.posts.push(post.clone()),
            Event::PostEnded { role, unit } => account.posts.retain(|p| p.role != *role || p.unit != *unit),
            Event::Left {} => {
                account.left = true;
                account.posts.clear();
                account.invitation = None;
                account.leaves.clear();
                account.proposed.clear();
                account.recovery = None;
            }
            Event::Transferred { from, to } => account.transfer(from, to.clone()),
            Event::LeaveTaken(leave) => account.leaves.push(leave.clone()),
            Event::LeaveEnded { from } => account.leaves.retain(|leave| leave.from != *from),
            Event::GrantProposed { grant, by, until } => account.proposed.push(Proposed {
                no: seq,
                grant: grant.clone(),
                by: by.clone(),
                until: *until,
            }),
            Event::SubjectProposed { by, until } => account.proposed.push(Proposed {
                no: seq,
                grant: Grant::Subject,
                by: by.clone(),
                until: *until,
            }),
            Event::Granted { no } => {
                let grant = account.granted_by(event).cloned();
                account.proposed.retain(|one| one.no != *no);
                if let Some(grant) = grant {
                    account.give(grant);
                }
            }
            Event::Refused { no } => account.proposed.retain(|one| one.no != *no),
        }
        account.came_in |= account.is_ready();
        account
    }

    fn renew(&mut self, code: &str, on: Moment, until: Moment, by: &AccountId) {
        let first = self.recovery.take().and_then(|recovery| recovery.agreed);
        self.renewed = Some(Renewed { by: first.into_iter().chain([by.clone()]).collect(), on });
        self.invitation = Some(Invitation { code: code.to_owned(), until });
        (self.password, self.second_factor, self.linked) = (false, false, false);
        self.passkeys.clear();
    }

    /// Whether its owner can sign in: by a password with a second factor, by a passkey, or by the force's own way.
    pub fn is_ready(&self) -> bool {
        let has_a_way = (self.password && self.second_factor) || !self.passkeys.is_empty() || self.linked;
        self.joined && has_a_way && !self.left
    }

    /// The question for new ways in that still waits for officers.
    pub fn recovery(&self, now: Moment) -> Option<&Recovery> {
        self.recovery.as_ref().filter(|recovery| now < recovery.until)
    }

    /// The posts held now: none while the person is away.
    pub fn posts_held(&self, now: Moment) -> Vec<Post> {
        if self.leave(now).is_some() {
            return Vec::new();
        }
        self.posts.iter().filter(|post| post.is_held(now)).cloned().collect()
    }

    /// The posts that are not over: held now, or from a later day on.
    pub fn posts_ahead(&self, now: Moment) -> impl Iterator<Item = &Post> {
        self.posts.iter().filter(move |post| post.until.is_none_or(|until| now < until))
    }

    /// The leave that the person is on now.
    pub fn leave(&self, now: Moment) -> Option<&Leave> {
        self.leaves.iter().find(|leave| leave.is_now(now))
    }

    /// Whether this code lets its holder in now.
    pub fn admits(&self, code: &str, now: Moment) -> bool {
        self.invitation.as_ref().is_some_and(|one| one.code == code && now < one.until)
    }
}
