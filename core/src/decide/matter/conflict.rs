//! Who is party to a matter, and what follows for them?
//!
//! Somebody complained of, a relative, somebody concerned: from the moment it is said they see nothing of it, by
//! whatever post. Anybody who sees a matter can say it of themselves. That it was a mistake takes two persons.
//!
//! Not here: which units are left out because of a person (`conflict::around`), that no permit undoes it (`guard`).

use super::{
    acts::{Case, Decided, parts_of},
    clocks::REPORT,
    command::Said,
    event::{Conflict, Event, Forwarding},
    rule::Refusal,
    state::{Exclusion, Matter},
};
use crate::{
    event::Actor,
    values::{AccountId, Class, UnitId},
};

/// Who shall see nothing of it.
pub(super) struct Excluding<'a> {
    pub(super) who: &'a AccountId,
    pub(super) why: Conflict,
    pub(super) units: &'a [UnitId],
    pub(super) to: &'a Option<UnitId>,
}

impl Case<'_> {
    /// Where the responsible unit is left out, the matter goes to another in the same breath.
    pub(super) fn exclude(&self, excluding: &Excluding<'_>, said: &Said) -> Decided {
        let Excluding { who, why, units, to } = excluding;
        if self.matter.parties.contains(who) {
            return Err(Refusal::AlreadyDone);
        }
        if said.is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        let event = Event::PartyExcluded { who: (*who).clone(), why: *why, units: units.to_vec() };
        let parts = parts_of(Class::Internal, said)?;
        let excluded = self.draft(event, &self.matter.unit, parts);
        if !units.contains(&self.matter.unit) {
            return Ok(vec![excluded]);
        }
        let to = to.as_ref().ok_or(Refusal::UnitExcluded)?;
        if units.contains(to) || self.matter.excluded.contains(to) {
            return Err(Refusal::UnitExcluded);
        }
        if !self.occasion.ground.is_unit(to) {
            return Err(Refusal::NoSuchUnit);
        }
        let onward = Event::Forwarded { from: self.matter.unit.clone(), why: Forwarding::Conflict };
        Ok(vec![excluded, self.draft(onward, to, Vec::new())])
    }

    /// Whoever says it of themselves leaves alone, without their units.
    pub(super) fn recuse(&self, said: &Said) -> Decided {
        match &self.occasion.actor {
            Actor::Officer(me) if self.matter.parties.contains(me) => Err(Refusal::AlreadyDone),
            Actor::Officer(me) => {
                let event =
                    Event::PartyExcluded { who: me.clone(), why: Conflict::Relative, units: Vec::new() };
                self.say(event, Class::Internal, said)
            }
            _ => Err(Refusal::NothingWaits),
        }
    }

    /// The first person proposes, a second one decides.
    pub(super) fn readmit(&self, who: &AccountId, said: &Said) -> Decided {
        if !self.matter.parties.contains(who) {
            return Err(Refusal::NothingWaits);
        }
        match &self.matter.readmission {
            Some((one, by)) if one == who && *by == self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some((one, _)) if one == who => {
                self.say(Event::PartyReadmitted { who: who.clone() }, Class::Internal, said)
            }
            _ => self.say(Event::ReadmissionProposed { who: who.clone() }, Class::Internal, said),
        }
    }

    pub(super) fn assign(&self, to: &AccountId) -> Decided {
        if self.matter.is_party(to) {
            return Err(Refusal::PartyToIt);
        }
        match self.matter.assigned.as_ref() == Some(to) {
            true => Err(Refusal::AlreadyDone),
            false => self.one(Event::Assigned { to: to.clone() }),
        }
    }
}

impl Matter {
    /// Whether this person is party to it, or brought it themselves: then it is not theirs to take.
    pub fn is_party(&self, who: &AccountId) -> bool {
        self.parties.contains(who) || self.brought_by.as_ref() == Some(who)
    }

    /// What was theirs is theirs no more: the matter, and a report that they were to give.
    pub(super) fn exclude(&mut self, mut exclusion: Exclusion) {
        let who = &exclusion.who;
        if self.assigned.as_ref() == Some(who) {
            self.assigned = None;
        }
        if self.order.as_ref().is_some_and(|order| order.from == *who) {
            self.order = None;
            self.meet(|clock| clock.name == REPORT);
        }
        self.readmission = self.readmission.take().filter(|(one, _)| one != who);
        let is_new = |unit: &&UnitId| !self.excluded.contains(unit);
        exclusion.adds = exclusion.units.iter().filter(is_new).cloned().collect();
        self.excluded.extend(exclusion.adds.iter().cloned());
        self.parties.push(exclusion.who.clone());
        self.exclusions.push(exclusion);
    }

    /// Their units see it again, unless another party keeps them out as well.
    pub(super) fn readmit(&mut self, who: &AccountId) {
        self.readmission = None;
        self.parties.retain(|one| one != who);
        let (gone, mut kept): (Vec<_>, Vec<_>) =
            self.exclusions.drain(..).partition(|one: &Exclusion| one.who == *who);
        for unit in gone.into_iter().flat_map(|one| one.adds) {
            match kept.iter_mut().find(|one| one.units.contains(&unit)) {
                Some(other) => other.adds.push(unit),
                None => self.excluded.retain(|one| *one != unit),
            }
        }
        self.exclusions = kept;
    }
}
