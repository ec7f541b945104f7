//! Who may do what with whom, among the people of the force?
//!
//! Pages and programs ask the same here: whom somebody answers for, who can be the second person, what a post can be.
//!
//! Invariant: whatever is not the asker's to see or do is `None`, as if there were no such person or unit.
//! Not here: what may happen to an account (`core::decide::account`), how an account is written (`sign_in::joining`).

use crate::{
    sign_in::{
        CODE_LASTS, JoiningCode,
        joining::{NotTold, Once, tell_once},
    },
    town::Town,
};
use amanat_core::{
    decide::account::{Command, Proposed},
    event::Actor,
    guard::{Duty, Post, Visitor},
    setup::Setup,
    values::{AccountId, Moment, UnitId},
};
use amanat_record::roster::Person;
use std::sync::Arc;

/// The longest search, in characters.
pub const MAX_SEARCH_CHARS: usize = 100;

/// Somebody who shall be let in.
pub struct New<'a> {
    /// Their name.
    pub name: &'a str,
    /// What they will sign in with.
    pub sign_in: &'a str,
    /// A rank of the force, or nothing.
    pub rank: &'a str,
    /// What is known of them; what the force does not know is left out.
    pub attributes: &'a [String],
}

/// Somebody who looks after people, on one request.
pub struct Staffing {
    /// Where.
    pub town: Town,
    /// What the force is made of now.
    pub setup: Arc<Setup>,
    visitor: Visitor,
    me: AccountId,
}

impl Staffing {
    /// Of somebody who asks.
    pub fn new(town: Town, visitor: Visitor, me: AccountId) -> Self {
        let setup = town.setup();
        Self { town, setup, visitor, me }
    }

    /// The asker's own account.
    pub fn me(&self) -> &AccountId {
        &self.me
    }

    /// Whether the asker may do this at that unit.
    pub fn may(&self, duty: Duty, unit: &UnitId) -> bool {
        self.setup.guard.may_at(&self.visitor, duty, unit, &*self.setup)
    }

    /// The units where the asker may do this.
    pub fn units_for(&self, duty: Duty) -> Vec<UnitId> {
        let units = self.setup.places.units().map(|unit| unit.id.clone());
        units.filter(|unit| self.may(duty, unit)).collect()
    }

    /// The unit of this name, where the asker may do this.
    pub fn unit_for(&self, duty: Duty, name: &str) -> Option<UnitId> {
        UnitId::new(name.to_owned()).ok().filter(|unit| self.may(duty, unit))
    }

    /// Whether every post of this person is within this duty; who has none belongs to the top.
    pub fn answers_for(&self, person: &Person, duty: Duty) -> bool {
        let now = self.town.now();
        if person.account.posts_ahead(now).next().is_none() {
            let mut tops = self.setup.places.units().filter(|unit| unit.supervisor.is_none());
            return tops.any(|top| self.may(duty, &top.id));
        }
        person.account.posts_ahead(now).all(|post| self.may(duty, &post.unit))
    }

    /// Whether the asker changes what concerns this person as a whole. Nobody does that of themselves.
    pub fn manages(&self, person: &Person) -> bool {
        self.answers_for(person, Duty::ManagePeople) && person.id != self.me
    }

    /// Whether this person is one that the asker sees: who answers for a post of theirs, or is asked to agree.
    pub fn sees(&self, person: &Person) -> bool {
        let now = self.town.now();
        person.account.posts_ahead(now).any(|post| self.may(Duty::SeePeople, &post.unit))
            || self.answers_for(person, Duty::SeePeople)
            || person.account.waits(now).any(|proposed| self.may_agree(person, proposed))
    }

    /// Whether the asker may be the second person for this proposal.
    pub fn may_agree(&self, person: &Person, proposed: &Proposed) -> bool {
        let by_another = proposed.by != self.me && person.id != self.me;
        by_another
            && match proposed.grant.post() {
                Some(post) => self.may(Duty::AgreePeople, &post.unit),
                None => self.answers_for(person, Duty::AgreePeople),
            }
    }

    /// Whether the asker may say no to it, or take their own back.
    pub fn may_refuse(&self, person: &Person, proposed: &Proposed) -> bool {
        proposed.by == self.me || self.may_agree(person, proposed)
    }

    /// What of this number waits, for whoever may agree to it (or refuse it).
    pub fn proposal<'p>(&self, person: &'p Person, no: u32, agrees: bool) -> Option<&'p Proposed> {
        let proposed = person.account.proposal(no, self.town.now())?;
        let may = if agrees { self.may_agree(person, proposed) } else { self.may_refuse(person, proposed) };
        may.then_some(proposed)
    }

    /// This person, where the asker sees them.
    pub fn find(&self, id: &str) -> Option<Arc<Person>> {
        let person = self.town.gate().roster().person(&AccountId::new(id).ok()?)?;
        (!person.account.left && self.sees(&person)).then_some(person)
    }

    /// A post that somebody can be given: one that the policies know.
    pub fn post(&self, role: &str, unit: UnitId, (from, until): (Moment, Option<Moment>)) -> Option<Post> {
        let known = self.setup.guard.knows_post(role);
        known.then(|| Post { until, ..Post::new(role, unit, from) })
    }

    /// Whether the force has this rank; none is one.
    pub fn knows_rank(&self, rank: &str) -> bool {
        rank.is_empty() || self.setup.places.ranks().iter().any(|known| known.id == rank)
    }

    /// The names of posts that people can be given.
    pub fn roles(&self) -> Vec<String> {
        self.setup.guard.posts().map(str::to_owned).collect()
    }

    /// What can be known of people: what the force's files name, and what playbooks ask of those who take matters.
    pub fn attributes(&self) -> Vec<String> {
        let mut known: Vec<String> = self.setup.places.attributes().iter().map(|a| a.id.clone()).collect();
        for asked in self.setup.desks.all().flat_map(|desk| desk.takers.attributes()) {
            if !known.iter().any(|word| word == asked) {
                known.push(asked.to_owned());
            }
        }
        known
    }

    /// The command that makes a joining code count.
    pub fn invite(&self, code: &JoiningCode) -> Command {
        Command::Invite { code: code.hash(), until: self.town.now() + CODE_LASTS }
    }

    /// The commands that let somebody in with a post.
    pub fn lets_in(&self, who: &New<'_>, post: Post, invite: Command) -> [Command; 5] {
        let known = self.attributes();
        let attributes = who.attributes.iter().filter(|a| known.contains(*a)).cloned().collect();
        [
            Command::Join { name: who.name.to_owned(), sign_in: who.sign_in.to_owned() },
            Command::GiveRank { rank: who.rank.to_owned() },
            Command::GiveAttributes { attributes },
            Command::GivePost(post),
            invite,
        ]
    }

    /// Carries commands out on one account; under a name of the asker's only once.
    pub async fn tell(&self, account: &AccountId, commands: &[Command], once: Once) -> Result<bool, NotTold> {
        let by = (Actor::Officer(self.me.clone()), None, self.town.now());
        let at = (self.town.record(), self.town.gate());
        tell_once(at, account, commands, by, (&*self.setup, once)).await
    }
}
