//! May this person see it, do it?
//!
//! The only place that knows roles. Policies in `policies/` decide over a short closed list of standings: what a post
//! lets its holder be, how the post stands to the matter, the level, and four yes-or-no marks. What a visitor and a
//! matter are to each other is worked out here; what follows from it is said by the policies alone.
//!
//! Invariant: nobody by default. An unknown post, an unknown rank, an error of the engine: no.
//! Invariant: a matter that may not be seen looks as if it were not there (`Sight::Nothing`).
//! Invariant: a list and a decision look into the same table.
//! Not here: which accounts there are (`decide/account`), the guarded reader (`amanat-record`).

mod explain;
mod matrix;
mod read;
mod relate;
mod scope;
mod table;
mod words;

pub use explain::{Explanation, Reason, Told};
pub use read::{MAX_POLICY_BYTES, MAX_POLICY_FILES, ROLES_FILE, SCHEMA_FILE};
pub use scope::{Reach, Scope, Tie};
pub use table::{Marks, Standing};
pub use words::{Action, CONTROL_ROOM, Duty, Levels, Place, Purpose, Relation, Role, Sight};

use crate::{
    playbook::{Fault, Takers},
    values::{AccountId, Class, DeskId, Level, MatterNo, Moment, UnitId},
};
use std::collections::{BTreeMap, BTreeSet};

/// Who stands at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody known.
    Anyone,
    /// Whoever holds a matter's follow-up code.
    Sender(MatterNo),
    /// Someone with an account.
    Officer(AccountId),
    /// A clock or a reaction.
    System,
    /// The command line of the machine.
    Operator,
}

/// What a person does where, and since when. Which roles there are is data of `places/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Post {
    /// What the post is called, such as `desk_head`.
    pub role: String,
    /// At which unit.
    pub unit: UnitId,
    /// Since when.
    pub from: Moment,
    /// Until when; open where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// In the place of somebody who is away; may the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub acting: bool,
}

impl Post {
    /// Held from now on, until somebody says otherwise.
    pub fn new(role: impl Into<String>, unit: UnitId, from: Moment) -> Self {
        Self { role: role.into(), unit, from, until: None, acting: false }
    }

    /// Whether it is held now.
    pub fn is_held(&self, now: Moment) -> bool {
        self.from <= now && self.until.is_none_or(|end| now < end)
    }
}

/// A person as the guard sees them, on this request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// Who.
    pub who: Who,
    /// The posts held now; whoever makes a visitor leaves out the others.
    pub posts: Vec<Post>,
    /// The rank, a word of `places/`; empty for civilians.
    pub rank: String,
    /// What else is known of them, such as `woman`.
    pub attributes: BTreeSet<String>,
    /// The second factor was shown in this session.
    pub strong: bool,
    /// It was shown a moment ago: acts that ask again may be done now (`Action::asks_again`).
    pub fresh: bool,
    /// Matters whose glass this visitor broke and that has not closed again.
    pub glass: Vec<MatterNo>,
}

impl Visitor {
    /// A visitor without posts.
    pub fn bare(who: Who) -> Self {
        Self {
            who,
            posts: Vec::new(),
            rank: String::new(),
            attributes: BTreeSet::new(),
            strong: false,
            fresh: false,
            glass: Vec::new(),
        }
    }
}

/// What the guard knows of a matter, from headers alone.
#[derive(Clone, Copy, Debug)]
pub struct Thing<'a> {
    /// Which matter.
    pub no: MatterNo,
    /// Whose it is.
    pub unit: &'a UnitId,
    /// How it is treated.
    pub desk: &'a DeskId,
    /// How closely it is kept.
    pub level: Level,
    /// Which family of keys seals it.
    pub compartment: &'a str,
    /// Whose it is within the unit.
    pub assigned: Option<&'a AccountId>,
    /// Units told because a promise was missed.
    pub told: &'a [UnitId],
    /// Units complained of.
    pub excluded: &'a [UnitId],
    /// People who are party to it: complained of, or related to somebody concerned.
    pub parties: &'a [AccountId],
    /// Who brought it, if they have an account.
    pub brought_by: Option<&'a AccountId>,
    /// Whether its desk lets the glass be broken.
    pub breakable: bool,
    /// Whether the person concerned agreed to the disclosure that is asked about; elsewhere of no meaning.
    pub consent: bool,
    /// Units among which a person must choose.
    pub candidates: &'a [UnitId],
    /// Who may take it.
    pub takers: &'a Takers,
}

/// What the guard asks of the places.
pub trait Chain {
    /// Whether `unit` is under `above` in the supervising chain, at any distance. A unit is not under itself.
    fn is_under(&self, unit: &UnitId, above: &UnitId) -> bool;
    /// Whether the unit is a desk of this compartment.
    fn keeps(&self, unit: &UnitId, compartment: &str) -> bool;
    /// Whether any unit is a desk of this compartment.
    fn is_kept(&self, compartment: &str) -> bool;
    /// Whether a rank is this one or higher. An unknown rank reaches nothing.
    fn rank_reaches(&self, rank: &str, lowest: &str) -> bool;
}

/// The policies, ready to answer.
pub struct Guard {
    table: table::Table,
    roles: Roles,
    sayings: explain::Sayings,
}

/// Which post is which role, and from which rank on somebody may break the glass.
#[derive(Debug, Default)]
struct Roles {
    of_posts: BTreeMap<String, Role>,
    senior: String,
}

impl Roles {
    /// What a post lets its holder be; a post that the policies do not know lets them be nothing.
    fn of(&self, post: &Post) -> Role {
        self.of_posts.get(&post.role).copied().unwrap_or(Role::Officer)
    }
}

impl Guard {
    /// Reads policies (file name and text each), their schema, and which post is which role.
    pub fn read(policies: &[(&str, &str)], schema: &str, roles: &str) -> Result<Guard, Vec<Fault>> {
        read::read(policies, schema, roles)
    }

    /// May this visitor do this with this matter?
    pub fn may(&self, visitor: &Visitor, action: Action, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
        relate::standings(&self.roles, visitor, thing, chain)
            .any(|standing| self.table.may(standing, thing.level, action))
    }

    /// How much of this matter does this visitor see?
    pub fn sight(&self, visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> Sight {
        relate::standings(&self.roles, visitor, thing, chain)
            .map(|standing| self.sight_of(standing, thing.level))
            .max()
            .unwrap_or(Sight::Nothing)
    }

    /// The classes of words that this visitor reads in this matter.
    pub fn classes(&self, visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> &'static [Class] {
        match self.may(visitor, Action::Read, thing, chain) {
            false => &[],
            true if self.may(visitor, Action::ReadNotes, thing, chain) => &Class::ALL,
            true => &[Class::Identity, Class::Content, Class::Evidence],
        }
    }

    /// By which of their posts does an officer this, and in an emergency or at work? The nearest post comes first, work
    /// before emergency.
    pub fn acts_by<'v>(
        &self,
        visitor: &'v Visitor,
        action: Action,
        thing: &'v Thing<'v>,
        chain: &'v dyn Chain,
    ) -> Option<(&'v Post, Standing)> {
        let standings = relate::standings(&self.roles, visitor, thing, chain);
        let allowed =
            visitor.posts.iter().zip(standings).filter(|(_, s)| self.table.may(*s, thing.level, action));
        allowed.min_by_key(|(_, standing)| (standing.purpose, standing.relation))
    }

    /// Whether this visitor has a post that breaks the glass of any matter.
    pub fn breaks_glass(&self, visitor: &Visitor, chain: &dyn Chain) -> bool {
        let marks = Marks::NONE
            .with(Marks::STRONG, true)
            .with(Marks::BREAKABLE, true)
            .with(Marks::SENIOR, chain.rank_reaches(&visitor.rank, &self.roles.senior));
        visitor.posts.iter().any(|post| {
            let role = self.roles.of(post);
            let standing = Standing { role, relation: Relation::Above, purpose: Purpose::Work, marks };
            role.breaks_glass() && self.table.may(standing, Level::P3, Action::BreakGlass)
        })
    }

    /// Whether the visitor is party to a matter or belongs to what it complains of: then it is not among any
    /// numbers that they see.
    pub fn is_in_conflict(&self, visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
        relate::in_conflict(visitor, thing, chain)
    }

    /// Which matters can appear in this visitor's lists? Each row is still judged by `sight`.
    pub fn list_scope(&self, visitor: &Visitor) -> Scope {
        scope::scope(self, visitor)
    }

    /// May this visitor do this at this unit?
    pub fn may_at(&self, visitor: &Visitor, duty: Duty, unit: &UnitId, chain: &dyn Chain) -> bool {
        if let Some(role) = relate::lone_role(&visitor.who) {
            return self.table.may_at(role, Place::Elsewhere, visitor.strong, duty);
        }
        visitor.posts.iter().any(|post| {
            let role = self.roles.of(post);
            self.table.may_at(role, relate::place(post, unit, chain), visitor.strong, duty)
        })
    }

    /// Whether the policies know a post of this name.
    pub fn knows_post(&self, role: &str) -> bool {
        self.roles.of_posts.contains_key(role)
    }

    /// The names of every post that the policies know, those with the least to decide first.
    pub fn posts(&self) -> impl Iterator<Item = &str> {
        let mut posts: Vec<(Role, &str)> =
            self.roles.of_posts.iter().map(|(post, role)| (*role, post.as_str())).collect();
        posts.sort_by_key(|(role, post)| (*role, *post));
        posts.into_iter().map(|(_, post)| post)
    }

    /// Whether a post opens the door to protected words by what it is: whoever gives posts, watches over looking, or may
    /// break the glass at this rank.
    pub fn opens_protected(&self, post: &Post, rank: &str, chain: &dyn Chain) -> bool {
        let role = self.roles.of(post);
        let breaks = role == Role::Commander && chain.rank_reaches(rank, &self.roles.senior);
        breaks || role.watches_or_gives()
    }

    /// Whether a post is one of the police: neither a guest's nor one that the policies do not know.
    pub fn is_of_the_force(&self, post: &Post) -> bool {
        let role = self.roles.of(post);
        role != Role::Officer && !role.is_guest()
    }

    /// Whether all that this visitor holds are guests' posts, at least one: they have what they brought, and nothing
    /// of the house.
    pub fn is_guest(&self, visitor: &Visitor) -> bool {
        !visitor.posts.is_empty() && visitor.posts.iter().all(|post| self.roles.of(post).is_guest())
    }

    /// Whether somebody with this post can take a matter of their unit in hand.
    pub fn takes_matters(&self, post: &Post) -> bool {
        matches!(self.roles.of(post), Role::Member | Role::Lead | Role::Commander)
    }

    /// From which rank on a commander may break the glass.
    pub fn senior_rank(&self) -> &str {
        &self.roles.senior
    }

    /// The post of those who let people in: the first officer's of an installation.
    pub fn administrators_post(&self) -> Option<&str> {
        self.roles
            .of_posts
            .iter()
            .find(|(_, role)| **role == Role::Administrator)
            .map(|(post, _)| post.as_str())
    }

    /// Every answer as a stable text table; the checked-in one is `policies/matrix.txt`.
    pub fn matrix(&self) -> String {
        matrix::print(self)
    }

    fn sight_of(&self, standing: Standing, level: Level) -> Sight {
        let may = |action| self.table.may(standing, level, action);
        if may(Action::Read) {
            Sight::Full
        } else if may(Action::SeeOutline) {
            Sight::Outline
        } else if may(Action::SeeClocks) {
            Sight::Clocks
        } else {
            Sight::Nothing
        }
    }
}

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod oracle_requests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_town;
