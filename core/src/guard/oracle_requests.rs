//! What would a person say who is handed a whole request: these posts, this matter?
//!
//! The oracle of cells (`oracle`) says what a standing may; here the standing itself is worked out a second time, by
//! another way than `relate`: from the tree of units written out, by hand. Random requests are put to both.

use super::{
    oracle,
    table::{Marks, Standing},
    tests_town::{Case, ThingOf, UNDER, town},
    words::{Action, Purpose, Relation, Role},
    *,
};

/// Posts of the small force, as `roles.toml` says.
const ROLES: [(&str, Role); 12] = [
    ("officer", Role::Member),
    ("desk_head", Role::Lead),
    ("station_head", Role::Commander),
    ("protection_officer", Role::Protector),
    ("control_room", Role::Control),
    ("dispatcher", Role::Dispatcher),
    ("auditor", Role::Auditor),
    ("oversight", Role::Oversight),
    ("administrator", Role::Administrator),
    ("mission", Role::Mission),
    ("auxiliary", Role::Auxiliary),
    ("media_officer", Role::Media),
];

/// The answer on paper to a whole request.
pub(super) fn says(case: &Case, thing_of: &ThingOf, action: Action) -> bool {
    let (visitor, thing) = (&case.visitor, thing_of.thing());
    let Who::Officer(me) = &visitor.who else { return false };
    visitor.posts.iter().any(|post| {
        let role = ROLES.iter().find(|(name, _)| *name == post.role).map_or(Role::Officer, |(_, role)| *role);
        let emergency =
            visitor.glass.contains(&thing.no) && [Role::Protector, Role::Commander].contains(&role);
        let standing = Standing {
            role,
            relation: stands(me, post, role, &thing),
            purpose: if emergency { Purpose::Emergency } else { Purpose::Work },
            marks: marks(me, visitor, post, &thing).among(Marks::asked_of(action)),
        };
        oracle::says(standing, thing.level, action)
    })
}

fn is_below(unit: &UnitId, top: &UnitId) -> bool {
    UNDER.contains(&(unit.as_str(), top.as_str()))
}

fn stands(me: &AccountId, post: &Post, role: Role, thing: &Thing<'_>) -> Relation {
    if role == Role::Mission || role == Role::Auxiliary {
        return if thing.brought_by == Some(me) { Relation::Own } else { Relation::Other };
    }
    let at = |units: &[UnitId]| units.iter().any(|unit| unit == &post.unit);
    match thing.assigned {
        _ if &post.unit != thing.unit => {}
        Some(one) if one == me => return Relation::Assigned,
        Some(_) => return Relation::Colleague,
        None => return Relation::Unit,
    }
    let ties = [
        (at(thing.candidates), Relation::Candidate),
        (at(thing.told), Relation::Told),
        (is_below(thing.unit, &post.unit), Relation::Above),
    ];
    ties.into_iter().find(|(so, _)| *so).map_or(Relation::Other, |(_, relation)| relation)
}

fn marks(me: &AccountId, visitor: &Visitor, post: &Post, thing: &Thing<'_>) -> Marks {
    let ranks = ["constable", "sub_inspector", "superintendent"];
    let height = |word: &str| ranks.iter().position(|rank| *rank == word);
    let reaches = |lowest: &str| height(&visitor.rank).is_some_and(|mine| Some(mine) >= height(lowest));
    let kept_by = match thing.compartment {
        "women" => post.unit.as_str().contains("women"),
        "ordinary" => !post.unit.as_str().contains("women"),
        _ => &post.unit == thing.unit || thing.candidates.contains(&post.unit),
    };
    let against = |unit: &UnitId| visitor.posts.iter().any(|p| &p.unit == unit || is_below(&p.unit, unit));
    let attributes = thing.takers.attributes.iter().all(|asked| visitor.attributes.contains(asked));
    [
        (Marks::FIT, thing.brought_by != Some(me) && reaches(&thing.takers.lowest_rank) && attributes),
        (Marks::KEEPS, kept_by),
        (Marks::STRONG, visitor.strong),
        (Marks::CONFLICT, thing.parties.contains(me) || thing.excluded.iter().any(against)),
        (Marks::BREAKABLE, thing.breakable),
        (Marks::SENIOR, reaches("superintendent")),
        (Marks::CONSENT, thing.consent),
    ]
    .into_iter()
    .fold(Marks::NONE, |marks, (mark, so)| marks.with(mark, so))
}

#[test]
fn the_tree_written_out_is_the_towns() {
    let unit = |id: &str| UnitId::new(id).unwrap();
    for (under, top) in UNDER {
        assert!(town().is_under(&unit(under), &unit(top)), "{under} {top}");
    }
}
