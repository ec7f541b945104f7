//! How does a visitor stand to a matter?
//!
//! Each post stands to it in its own way, and the visitor may what any of them may. A conflict is of the person, so
//! that a second post elsewhere does not lift it.

use super::{
    Chain, Post, Thing, Visitor, Who,
    table::{Marks, Standing},
    words::{Place, Relation, Role},
};
use crate::values::UnitId;
use std::collections::BTreeMap;

/// Each standing of this visitor to this matter: one, or one a post.
pub(super) fn standings<'a>(
    roles: &'a BTreeMap<String, Role>,
    visitor: &'a Visitor,
    thing: &'a Thing<'a>,
    chain: &'a dyn Chain,
) -> impl Iterator<Item = Standing> + 'a {
    let fit = fits(visitor, thing, chain);
    let conflict = in_conflict(visitor, thing, chain);
    let alone = lone_role(&visitor.who).map(|role| {
        let own = matches!(&visitor.who, Who::Sender(no) if *no == thing.no);
        let relation = if own { Relation::Own } else { Relation::Other };
        Standing { role, relation, marks: Marks::of(false, false, visitor.strong, false) }
    });
    let posts = if alone.is_some() { &[][..] } else { &visitor.posts[..] };
    alone.into_iter().chain(posts.iter().map(move |post| Standing {
        role: role_of(roles, post),
        relation: relation(visitor, post, thing, chain),
        marks: Marks::of(fit, chain.keeps(&post.unit, thing.compartment), visitor.strong, conflict),
    }))
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

/// What a post lets its holder be; a post that the policies do not know lets them be nothing.
pub(super) fn role_of(roles: &BTreeMap<String, Role>, post: &Post) -> Role {
    roles.get(&post.role).copied().unwrap_or(Role::Officer)
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

fn fits(visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
    chain.rank_reaches(&visitor.rank, &thing.takers.lowest_rank)
        && thing.takers.attributes.iter().all(|asked| visitor.attributes.contains(asked))
}

/// Whoever has a post at a unit that is complained of, or under one, belongs to what is complained of.
fn in_conflict(visitor: &Visitor, thing: &Thing<'_>, chain: &dyn Chain) -> bool {
    visitor
        .posts
        .iter()
        .any(|post| thing.excluded.iter().any(|unit| post.unit == *unit || chain.is_under(&post.unit, unit)))
}
