//! What do two people give together, and what waits for the second of them?
//!
//! Whatever opens protected words, or the door to them, is proposed by one person and takes effect when another
//! agrees. Which gifts these are is asked of the force's own files (`Care`), so that no post is named here.
//!
//! Invariant: whoever proposed it, and whoever it is for, is never the one who agrees.
//! Invariant: nobody agrees to anything after its time; the operator alone gives without a second person.
//! Not here: who has the right to agree (`guard`).

use super::{Account, Event};
use crate::{
    guard::Post,
    values::{AccountId, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// How long a proposal waits for the second person, in days.
pub const PROPOSAL_LASTS_DAYS: u32 = 7;
/// The most proposals that wait for one person at a time.
pub const MAX_PROPOSALS: usize = 16;

/// Something that is given to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    /// A post.
    Post(Post),
    /// A post in the place of all those at a unit.
    Transfer {
        /// Where every post ends.
        from: UnitId,
        /// What is held from then on.
        to: Post,
    },
    /// A rank.
    Rank(String),
    /// Attributes; they are personal, and sealed (`Words::proposed`).
    Attributes,
    /// That the force's own sign-in opens the account; whom it means is sealed (`Words::proposed_subject`). Its
    /// event is a kind of its own, `SubjectProposed`.
    Subject,
}

impl Grant {
    /// The post that comes with it.
    pub fn post(&self) -> Option<&Post> {
        match self {
            Grant::Post(post) | Grant::Transfer { to: post, .. } => Some(post),
            Grant::Rank(_) | Grant::Attributes | Grant::Subject => None,
        }
    }
}

/// A grant that waits for the second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// Its number within the account.
    pub no: u32,
    /// What would be given.
    pub grant: Grant,
    /// Who proposed it.
    pub by: AccountId,
    /// Until when somebody can agree.
    pub until: Moment,
}

/// Which gifts need a second person: asked of desks, places and policies.
pub trait Care: Sync {
    /// Whether this post, given to somebody of this rank, opens protected words or the door to them.
    fn post_needs_second(&self, post: &Post, rank: &str) -> bool;
    /// Whether a step from one rank to another does, for somebody who holds a post.
    fn rank_needs_second(&self, from: &str, to: &str) -> bool;
    /// Whether a desk asks for this attribute.
    fn attribute_needs_second(&self, attribute: &str) -> bool;
}

/// Everything needs a second person: where nobody said otherwise.
pub struct EveryCare;

impl Care for EveryCare {
    fn post_needs_second(&self, _: &Post, _: &str) -> bool {
        true
    }
    fn rank_needs_second(&self, _: &str, _: &str) -> bool {
        true
    }
    fn attribute_needs_second(&self, _: &str) -> bool {
        true
    }
}

impl Account {
    /// What waits for the second person now.
    pub fn waits(&self, now: Moment) -> impl Iterator<Item = &Proposed> {
        self.proposed.iter().filter(move |one| now < one.until)
    }

    /// The proposal of this number, if it still waits.
    pub fn proposal(&self, no: u32, now: Moment) -> Option<&Proposed> {
        self.waits(now).find(|one| one.no == no)
    }

    /// What an event that agreed to a proposal gives.
    pub fn granted_by(&self, event: &Event) -> Option<&Grant> {
        let Event::Granted { no } = event else { return None };
        self.proposed.iter().find(|one| one.no == *no).map(|one| &one.grant)
    }

    pub(super) fn give(&mut self, grant: Grant) {
        match grant {
            Grant::Post(post) => self.posts.push(post),
            Grant::Transfer { from, to } => self.transfer(&from, to),
            Grant::Rank(rank) => self.rank = rank,
            Grant::Attributes => {}
            Grant::Subject => {
                self.linked = true;
                self.invitation = None;
            }
        }
    }

    /// Posts at a unit end when the new one begins.
    pub(super) fn transfer(&mut self, from: &UnitId, to: Post) {
        for post in self.posts.iter_mut().filter(|p| p.unit == *from) {
            post.until = Some(post.until.map_or(to.from, |until| until.min(to.from)));
        }
        self.posts.retain(|post| post.until.is_none_or(|until| post.from < until));
        self.posts.push(to);
    }
}
