//! How does a visitor stand to a matter?
//!
//! Each post stands to it in its own way, and the visitor may what any of them may. A conflict is of the person, so
//! that a second post elsewhere does not lift it.

use super::{
    Chain, Post, Roles, Thing, Visitor, Who,
    table::{Marks, Standing},
    words::{Place, Purpose, Relation, Role},
};
use crate::values::UnitId;

/// Each standing of this visitor to this matter: one, or one a post.
pub(super) fn standings<'a>(
    roles: &'a Roles,
    visitor: &'a Visitor,
    thing: &'a Thing<'a>,
    chain: &'a dyn Chain,
) -> impl Iterator<Item = Standing> + 'a {
    let of_the_person = Marks::NONE
        .with(Marks::FIT, fits(visitor, thing, chain))
        .with(Marks::STRONG, visitor.strong)
        .with(Marks::CONFLICT, in_conflict(visitor, thing, chain))
        .with(Marks::BREAKABLE, thing.breakable)
        .with(Marks::SENIOR, chain.rank_reaches(&visitor.rank, &roles.senior))
        .with(Marks::CONSENT, thing.consent);
    let purpose = if visitor.glass.contains(&thing.no) { Purpose::Emergency } else { Purpose::Work };
    let alone = lone_role(&visitor.who).map(|role| {
        let own = matches!(&visitor.who, Who::Sender(no) if *no == thing.no);
        let relation = if own { Relation::Own } else { Relation::Other };
        let marks = Marks::NONE.with(Marks::STRONG, visitor.strong);
        Standing { role, relation, purpose: Purpose::Work, marks }
    });
    let posts = if alone.is_some() { &[][..] } else { &visitor.posts[..] };
    alone.into_iter().chain(posts.iter().map(move |post| {
        let role = roles.of(post);
        Standing {
            role,
            relation: if role.is_guest() {
                guest(visitor, thing)
            } else {
                relation(visitor, post, thing, chain)
            },
            purpose: if role.breaks_glass() { purpose } else { Purpose::Work },
            marks: of_the_person.with(Marks::KEEPS, keeps(post, thing, chain)),
        }
    }))
}

/// Whether the post's unit is a desk of the matter's compartment. One that no unit is a desk of is kept by the
/// responsible unit, and by those it may belong to.
fn keeps(post: &Post, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
    let may_be_theirs = || post.unit == *thing.unit || thing.candidates.contains(&post.unit);
    chain.keeps(&post.unit, thing.compartment) || (may_be_theirs() && !chain.is_kept(thing.compartment))
}

/// Whoever is not of the police has what they brought.
fn guest(visitor: &Visitor, thing: &Thing<'_>) -> Relation {
    match (&visitor.who, thing.brought_by) {
        (Who::Officer(me), Some(by)) if me == by => Relation::Own,
        _ => Relation::Other,
    }
}

/// The role of a visitor who has no posts by nature.
pub(super) fn lone_role(who: &Who) -> Option<Role> {
    match who {
        Who::Anyone => Some(Role::Anyone),
        Who::Sender(_) => Some(Role::Sender),
        Who::System => Some(Role::System),
        Who::Operator => Some(Role::Operator),
        Who::Officer(_) => None,
    }
}

fn relation(visitor: &Visitor, post: &Post, thing: &Thing<'_>, chain: &dyn Chain) -> Relation {
    if post.unit == *thing.unit {
        return match (thing.assigned, &visitor.who) {
            (None, _) => Relation::Unit,
            (Some(one), Who::Officer(me)) if one == me => Relation::Assigned,
            _ => Relation::Colleague,
        };
    }
    if thing.candidates.contains(&post.unit) {
        Relation::Candidate
    } else if thing.told.contains(&post.unit) {
        Relation::Told
    } else if chain.is_under(thing.unit, &post.unit) {
        Relation::Above
    } else {
        Relation::Other
    }
}

/// How a post stands to a unit.
pub(super) fn place(post: &Post, unit: &UnitId, chain: &dyn Chain) -> Place {
    if post.unit == *unit {
        Place::Here
    } else if chain.is_under(unit, &post.unit) {
        Place::Below
    } else {
        Place::Elsewhere
    }
}

/// Whoever brought it themselves is no taker of it.
fn fits(visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
    let brought_it = matches!((&visitor.who, thing.brought_by), (Who::Officer(me), Some(by)) if me == by);
    !brought_it
        && chain.rank_reaches(&visitor.rank, &thing.takers.lowest_rank)
        && thing.takers.attributes.iter().all(|asked| visitor.attributes.contains(asked))
}

/// Whoever is party to it, or has a post at a unit that is complained of, or under one.
pub(super) fn in_conflict(visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
    let is_party = matches!(&visitor.who, Who::Officer(me) if thing.parties.contains(me));
    let belongs = |post: &Post| {
        thing.excluded.iter().any(|unit| post.unit == *unit || chain.is_under(&post.unit, unit))
    };
    is_party || visitor.posts.iter().any(belongs)
}
