//! Which matters can appear in a visitor's lists at all?
//!
//! A scope is a filter that a store can apply by unit and level, before each row is judged by `sight`. It looks into
//! the same table as `sight`, with every mark that a row may turn out to have, so that it never leaves out a matter
//! that the visitor sees.
//!
//! Invariant: whatever `sight` shows is within the scope. The other way round does not hold, and need not.

use super::{
    Chain, Guard, Thing, Visitor, Who,
    relate::lone_role,
    table::{Marks, Standing},
    words::{Levels, Purpose, Relation, Role, Sight},
};
use crate::values::{AccountId, Level, MatterNo, UnitId};

/// How a unit must stand to a matter for the matter to be within reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// It is responsible.
    Holds,
    /// It is above the responsible unit.
    Above,
    /// It was told, or is one of those among which a person must choose.
    Named,
}

/// Matters of some levels that are tied to a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The visitor's post is there.
    pub unit: UnitId,
    /// How the matter must be tied to it.
    pub tie: Tie,
    /// At which levels.
    pub levels: Levels,
}

/// Which matters can appear in a visitor's lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// These: the sender's one, and those whose glass the visitor broke.
    pub named: Vec<MatterNo>,
    /// Those that this account brought.
    pub brought_by: Option<AccountId>,
    /// Of these levels, whichever unit's.
    pub anywhere: Levels,
    /// Of these units.
    pub reaches: Vec<Reach>,
}

impl Scope {
    /// Whether a matter can appear: the meaning of the filter, and what a store's query must equal.
    pub fn holds(&self, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
        self.named.contains(&thing.no)
            || (self.brought_by.is_some() && self.brought_by.as_ref() == thing.brought_by)
            || self.anywhere.has(thing.level)
            || self.reaches.iter().any(|reach| {
                reach.levels.has(thing.level)
                    && match reach.tie {
                        Tie::Holds => reach.unit == *thing.unit,
                        Tie::Above => chain.is_under(thing.unit, &reach.unit),
                        Tie::Named => {
                            thing.told.contains(&reach.unit) || thing.candidates.contains(&reach.unit)
                        }
                    }
            })
    }

    /// Whether nothing can appear.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
            && self.brought_by.is_none()
            && self.anywhere.is_empty()
            && self.reaches.is_empty()
    }
}

pub(super) fn scope(guard: &Guard, visitor: &Visitor) -> Scope {
    let mut scope = Scope::default();
    if let Some(role) = lone_role(&visitor.who) {
        if let Who::Sender(no) = &visitor.who {
            let sees_own = !seen(guard, role, &[Relation::Own], visitor.strong).is_empty();
            scope.named.extend(sees_own.then_some(*no));
        }
        scope.anywhere = seen(guard, role, &[Relation::Other], visitor.strong);
        return scope;
    }
    for post in &visitor.posts {
        let role = guard.roles.of(post);
        if role.breaks_glass() {
            scope.named.clone_from(&visitor.glass);
        }
        if let (true, Who::Officer(me)) = (role.is_guest(), &visitor.who) {
            let sees_own = !seen(guard, role, &[Relation::Own], visitor.strong).is_empty();
            scope.brought_by = sees_own.then(|| me.clone());
        }
        scope.anywhere = scope.anywhere.or(seen(guard, role, &[Relation::Other], visitor.strong));
        let ties = [
            (Tie::Holds, &[Relation::Assigned, Relation::Unit, Relation::Colleague][..]),
            (Tie::Above, &[Relation::Above][..]),
            (Tie::Named, &[Relation::Told, Relation::Candidate][..]),
        ];
        for (tie, relations) in ties {
            let levels = seen(guard, role, relations, visitor.strong);
            if !levels.is_empty() {
                scope.reaches.push(Reach { unit: post.unit.clone(), tie, levels });
            }
        }
    }
    scope
}

/// The levels of which a post of this role sees anything in any of these relations, whatever the other marks.
fn seen(guard: &Guard, role: Role, relations: &[Relation], strong: bool) -> Levels {
    let shows = |level: Level| {
        relations.iter().any(|relation| {
            let may_turn_out = Marks::FIT.with(Marks::KEEPS, true);
            may_turn_out.each().map(|marks| marks.with(Marks::STRONG, strong)).any(|marks| {
                let standing = Standing { role, relation: *relation, purpose: Purpose::Work, marks };
                guard.sight_of(standing, level) > Sight::Nothing
            })
        })
    };
    Level::ALL.into_iter().filter(|level| shows(*level)).fold(Levels::NONE, Levels::with)
}
