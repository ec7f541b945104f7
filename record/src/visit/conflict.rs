//! Who is too near to a matter, and what does it take to leave them out?
//!
//! A name that a sender wrote is a lead, not an account: whoever works on the matter looks the person up and says it.
//! Which units go with them is worked out from their posts and the places, not typed.
//!
//! Not here: what follows (`core::conflict`), what is left of the matter for them to see (`guard`).

use super::Visit;
use crate::fault::Fault;
use amanat_core::{
    conflict::around,
    decide::matter::{Command, Conflict, Matter, Said},
    guard::{Action, Visitor, Who},
    text::fold::loose_key,
    values::{AccountId, MatterNo, Moment, UnitId},
};

/// The most people that a search for a name shows.
pub const MAX_NAMED: usize = 20;

/// Somebody of that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Whose account it is.
    pub id: AccountId,
    /// The name as they write it.
    pub name: String,
    /// Where they hold posts now.
    pub units: Vec<UnitId>,
}

impl Visit {
    /// The command that leaves somebody out of a matter, with the units that go with them. `None`: no such person, or
    /// the matter is not this visitor's to say it of.
    pub fn leaving_out(
        &self,
        no: MatterNo,
        who: &AccountId,
        (why, said): (Conflict, Said),
        now: Moment,
    ) -> Result<Option<Command>, Fault> {
        let Some(matter) = self.record.matter(no)?.filter(|matter| self.may(matter, Action::Exclude)) else {
            return Ok(None);
        };
        let (Some(person), Some(playbook)) = (self.people.person(who), self.setup.playbook(&matter)) else {
            return Ok(None);
        };
        let posts: Vec<UnitId> = person.account.posts_held(now).into_iter().map(|post| post.unit).collect();
        let around = around(&matter, playbook, &self.setup.places, why, &posts);
        let (units, to) = (around.units, around.to);
        Ok(Some(Command::Exclude { who: who.clone(), why, units, to, said }))
    }

    /// People with an account whose name reads like this, and whether there are more than are shown. For whoever may
    /// leave somebody out of this matter.
    pub fn people_named(&self, matter: &Matter, typed: &str, now: Moment) -> (Vec<Named>, bool) {
        let typed = loose_key(typed);
        if typed.trim().is_empty() || !self.may(matter, Action::Exclude) {
            return (Vec::new(), false);
        }
        let fits = |name: &str| typed.split_whitespace().all(|word| loose_key(name).contains(word));
        let found = self.people.all().into_iter().filter(|person| fits(person.name()));
        let mut found: Vec<Named> = found
            .map(|person| Named {
                id: person.id.clone(),
                name: person.name().to_owned(),
                units: person.account.posts_held(now).into_iter().map(|post| post.unit).collect(),
            })
            .collect();
        found.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        let more = found.len() > MAX_NAMED;
        found.truncate(MAX_NAMED);
        (found, more)
    }

    /// Whether somebody belongs to a unit that is left out of a matter: nothing of it is given to them.
    pub(super) fn is_too_near(&self, matter: &Matter, who: &AccountId, now: Moment) -> bool {
        let (Some(person), Some(playbook)) = (self.people.person(who), self.setup.playbook(matter)) else {
            return false;
        };
        let visitor =
            Visitor { posts: person.account.posts_held(now), ..Visitor::bare(Who::Officer(who.clone())) };
        let thing = self.setup.thing(matter, playbook);
        self.setup.guard.is_in_conflict(&visitor, &thing, &*self.setup)
    }
}
