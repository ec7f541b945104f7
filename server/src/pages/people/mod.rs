//! Who works where, and who lets new people in?
//!
//! Lists show those whom the visitor answers for. Somebody new gets a joining code, shown once, to be handed over in
//! person; they choose their own password and second factor with it.
//!
//! Invariant: whatever is not the visitor's to see or do is *not found*.
//! Not here: what a post allows (`policies/`), what may happen to an account (`core::decide::account`).

mod acts;
mod add;
mod list;
mod one;
mod past;
mod posts;
mod recovery;
mod second;
#[cfg(test)]
mod tests;

pub use add::pick;
pub use second::{draw_waiting, waiting};

use super::{staff::Naming, trouble::Trouble};
use crate::{
    officer::Officer,
    sign_in::{
        CODE_LASTS, JoiningCode,
        joining::{NotTold, tell_with_care},
    },
    town::Town,
};
use amanat_core::{
    decide::account::{Command, Proposed},
    guard::Duty,
    setup::Setup,
    values::{AccountId, UnitId},
};
use amanat_record::roster::Person;
use axum::Router;
use std::sync::Arc;

/// The pages of people.
pub fn routes() -> Router<Town> {
    let one = one::routes().merge(acts::routes()).merge(recovery::routes());
    list::routes().merge(add::routes()).merge(one)
}

/// One request of somebody who looks after people.
struct Desk {
    town: Town,
    officer: Officer,
    setup: Arc<Setup>,
}

impl Desk {
    fn new(town: Town, officer: Officer) -> Self {
        let setup = town.setup();
        Self { town, officer, setup }
    }

    fn naming(&self) -> Naming<'_> {
        Naming { say: &self.officer.frame.say, setup: &self.setup }
    }

    fn may(&self, duty: Duty, unit: &UnitId) -> bool {
        self.setup.guard.may_at(&self.officer.visitor, duty, unit, &*self.setup)
    }

    /// The units where the visitor may do this, in order of name.
    fn units(&self, duty: Duty) -> Vec<UnitId> {
        let units = self.setup.places.units().map(|unit| unit.id.clone());
        let mut units: Vec<UnitId> = units.filter(|unit| self.may(duty, unit)).collect();
        units.sort_by_cached_key(|unit| self.naming().unit(unit));
        units
    }

    /// Whether every post of this person is within this duty; who has none belongs to the top.
    fn answers_for(&self, person: &Person, duty: Duty) -> bool {
        let now = self.town.now();
        if person.account.posts_ahead(now).next().is_none() {
            let mut tops = self.setup.places.units().filter(|unit| unit.supervisor.is_none());
            return tops.any(|top| self.may(duty, &top.id));
        }
        person.account.posts_ahead(now).all(|post| self.may(duty, &post.unit))
    }

    /// Whether this person is one that the visitor sees: who answers for a post of theirs, or is asked to agree.
    fn sees(&self, person: &Person) -> bool {
        let now = self.town.now();
        person.account.posts_ahead(now).any(|post| self.may(Duty::SeePeople, &post.unit))
            || self.answers_for(person, Duty::SeePeople)
            || person.account.waits(now).any(|proposed| self.may_agree(person, proposed))
    }

    /// Whether the visitor may be the second person for this proposal.
    fn may_agree(&self, person: &Person, proposed: &Proposed) -> bool {
        let me = &self.officer.person.id;
        let by_another = proposed.by != *me && person.id != *me;
        by_another
            && match proposed.grant.post() {
                Some(post) => self.may(Duty::AgreePeople, &post.unit),
                None => self.answers_for(person, Duty::AgreePeople),
            }
    }

    /// Whether the visitor may say no to it, or take their own back.
    fn may_refuse(&self, person: &Person, proposed: &Proposed) -> bool {
        proposed.by == self.officer.person.id || self.may_agree(person, proposed)
    }

    fn person(&self, id: &str) -> Result<Arc<Person>, Trouble> {
        let id = AccountId::new(id).ok();
        let person = id.and_then(|id| self.town.gate().roster().person(&id));
        person
            .filter(|p| !p.account.left && self.sees(p))
            .ok_or_else(|| Trouble::missing(&self.officer.frame))
    }

    async fn tell(&self, account: &AccountId, commands: &[Command]) -> Result<(), NotTold> {
        let by = (self.officer.actor(), None, self.town.now());
        let at = (self.town.record(), self.town.gate());
        tell_with_care(at, account, commands, by, &*self.setup).await
    }

    /// A fresh joining code and the command that makes it count.
    fn invitation(&self) -> anyhow::Result<(JoiningCode, Command)> {
        let code = JoiningCode::draw()?;
        let command = Command::Invite { code: code.hash(), until: self.town.now() + CODE_LASTS };
        Ok((code, command))
    }

    /// The names of posts that people can be given.
    fn roles(&self) -> Vec<String> {
        self.setup.guard.posts().map(str::to_owned).collect()
    }

    /// What can be known of people: what the force's files name, and what playbooks ask of those who take matters.
    fn attributes(&self) -> Vec<String> {
        let mut known: Vec<String> = self.setup.places.attributes().iter().map(|a| a.id.clone()).collect();
        for asked in self.setup.desks.all().flat_map(|desk| desk.takers.attributes()) {
            if !known.iter().any(|word| word == asked) {
                known.push(asked.to_owned());
            }
        }
        known
    }
}
