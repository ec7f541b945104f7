//! Who else must not see a matter because of somebody who is party to it, and whose is it then?
//!
//! A relative is left out alone. Where somebody is complained of, the units of their posts are left out too; and where
//! the desk's route says whom a complaint never reaches (`never`), the units above those as well, by the same measure
//! as when a sender names a unit. If the matter was theirs, it goes to the next unit that the route knows.
//!
//! Invariant: the unit that has it afterwards is none of those left out, nor under one.
//! Invariant: nobody's matter: where no other unit answers, the unit keeps it and only the person is left out.
//! Not here: that it happens (`decide/matter`), what is left of it for them to see (`guard`).

use crate::{
    decide::matter::{Conflict, Matter},
    places::{Places, Unit},
    playbook::Playbook,
    route::{MAX_CANDIDATES, chain_of},
    values::UnitId,
};

/// What follows from one person's conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Units that see nothing of it either.
    pub units: Vec<UnitId>,
    /// Whose it is from now on; `None` where it stays.
    pub to: Option<UnitId>,
}

/// Works out what follows when somebody with posts at these units is party to this matter.
pub fn around(
    matter: &Matter,
    playbook: &Playbook,
    places: &Places,
    why: Conflict,
    posts: &[UnitId],
) -> Around {
    if why != Conflict::ComplainedOf {
        return Around::default();
    }
    if !is_shut_out(&matter.unit, posts, places) {
        return Around { units: left_out(playbook, places, posts, &matter.unit), to: None };
    }
    let next = candidates(matter, playbook, places)
        .into_iter()
        .filter(|unit| *unit != matter.unit && !matter.excluded.contains(unit))
        .find(|unit| !is_shut_out(unit, posts, places) && !is_shut_out(unit, &matter.excluded, places));
    match next {
        Some(to) => Around { units: left_out(playbook, places, posts, &to), to: Some(to) },
        None => Around::default(),
    }
}

/// Whether leaving these units out leaves this one out: it is one of them, or under one.
fn is_shut_out(unit: &UnitId, units: &[UnitId], places: &Places) -> bool {
    units.contains(unit) || places.chain(unit).iter().any(|above| units.contains(&above.id))
}

fn left_out(playbook: &Playbook, places: &Places, posts: &[UnitId], judge: &UnitId) -> Vec<UnitId> {
    let judges = [judge.clone()];
    let mut units: Vec<UnitId> = posts.to_vec();
    if playbook.route.never.is_some() {
        units.extend(posts.iter().flat_map(|post| chain_of(places, post, &judges, &judges)));
    }
    let mut once = Vec::new();
    for unit in units {
        if !once.contains(&unit) && !is_shut_out(judge, std::slice::from_ref(&unit), places) {
            once.push(unit);
        }
    }
    once.truncate(MAX_CANDIDATES);
    once
}

/// The unit of the route's `else` first, then those above that answer to either of its words, then the nearest others.
fn candidates(matter: &Matter, playbook: &Playbook, places: &Places) -> Vec<UnitId> {
    let route = &playbook.route;
    let serves = |unit: &Unit| unit.serves.contains(&route.to) || unit.serves.contains(&route.otherwise);
    let above = places.chain(&matter.unit);
    let distance = |unit: &UnitId| {
        let there = places.chain(unit);
        let common = there.iter().filter(|u| above.iter().any(|h| h.id == u.id)).count();
        (std::cmp::Reverse(common), there.len(), unit.clone())
    };
    let mut others: Vec<UnitId> =
        places.units().filter(|unit| serves(unit)).map(|unit| unit.id.clone()).collect();
    others.sort_by_cached_key(distance);
    let otherwise = places.serving(&route.otherwise, &matter.unit).into_iter();
    let upward = above.iter().copied().filter(|unit| serves(unit));
    otherwise.chain(upward).map(|unit| unit.id.clone()).chain(others).collect()
}
