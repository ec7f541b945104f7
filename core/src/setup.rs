//! What has this force adopted: desks, places, policies?
//!
//! One value that is replaced as a whole when something else is adopted; whoever decides or reads holds the one
//! they began with.
//!
//! Not here: that something was adopted is an event of a `configuration/…` stream (`decide::configuration`).

mod unmet;

use crate::{
    calendar::Calendars,
    compartment,
    decide::{
        account::Care,
        matter::{Ground, Matter},
    },
    dispatch::Book,
    guard::{Chain, Guard, Post, Thing},
    places::{Places, Unit},
    playbook::{BreakGlass, Desks, Playbook, Runs},
    values::{Level, Moment, Span, UnitId},
};

/// Everything a force decided about itself.
pub struct Setup {
    /// What each desk promises.
    pub desks: Desks,
    /// Units, areas, ranks, posts.
    pub places: Places,
    /// When units are at work.
    pub calendars: Calendars,
    /// Who may see and do.
    pub guard: Guard,
    /// How signals are answered.
    pub dispatch: Book,
}

impl Setup {
    /// The playbook that a matter pins.
    pub fn playbook(&self, matter: &Matter) -> Option<&Playbook> {
        self.desks.edition(&matter.desk, &matter.edition)
    }

    /// What the guard knows of a matter.
    pub fn thing<'a>(&self, matter: &'a Matter, playbook: &'a Playbook) -> Thing<'a> {
        Thing {
            no: matter.no,
            unit: &matter.unit,
            desk: &matter.desk,
            level: matter.level,
            compartment: &matter.compartment,
            assigned: matter.assigned.as_ref(),
            told: &matter.told,
            excluded: &matter.excluded,
            parties: &matter.parties,
            brought_by: matter.brought_by.as_ref(),
            breakable: playbook.break_glass != BreakGlass::Never,
            consent: false,
            candidates: &matter.among,
            takers: playbook.takers(&matter.choices),
        }
    }

    /// Which family of keys seals a matter's words now.
    pub fn compartment<'a>(&'a self, matter: &'a Matter) -> &'a str {
        let unit = self.places.unit(&matter.unit).map(|unit| unit.compartment.as_str());
        compartment::of(&matter.compartment, unit, matter.level)
    }

    /// Whether a unit is at work at this moment. One without a usable calendar is, by day and night.
    pub fn is_at_work(&self, unit: &UnitId, at: Moment) -> bool {
        self.calendar_of(unit).is_none_or(|calendar| calendar.is_open(at))
    }

    fn calendar_of(&self, unit: &UnitId) -> Option<&crate::calendar::Calendar> {
        self.calendars.get(&self.places.unit(unit)?.calendar)
    }
}

impl Ground for Setup {
    /// A unit without a usable calendar keeps its promises by day and night: never later than written.
    fn due(&self, unit: &UnitId, from: Moment, span: Span, runs: Runs) -> Moment {
        let calendar = self.calendar_of(unit);
        let due = match runs {
            Runs::Always => None,
            Runs::WorkingHours => calendar.and_then(|c| c.add(from, span).ok()),
            Runs::WorkingDays => calendar.and_then(|c| c.add_days(from, span.whole_days()).ok()),
        };
        due.unwrap_or(from + span)
    }

    fn between(&self, unit: &UnitId, from: Moment, until: Moment, runs: Runs) -> Span {
        let calendar = self.calendar_of(unit);
        let between = match runs {
            Runs::Always => None,
            Runs::WorkingHours => calendar.and_then(|c| c.between(from, until).ok()),
            Runs::WorkingDays => calendar.map(|c| Span::from_days(c.days_between(from, until))),
        };
        between.unwrap_or(until - from)
    }

    /// The unit of the route's `else`, or the next above, as long as it keeps the same compartment where any unit does.
    fn above(&self, unit: &UnitId, playbook: &Playbook) -> Option<UnitId> {
        let is_kept = self.is_kept(&playbook.compartment);
        let keeps = |u: &&Unit| !is_kept || Chain::keeps(self, &u.id, &playbook.compartment);
        let otherwise = self.places.serving(&playbook.route.otherwise, unit).filter(|u| u.id != *unit);
        let above = otherwise.filter(keeps).or_else(|| self.places.above(unit).filter(keeps));
        above.map(|u| u.id.clone())
    }

    fn told(&self, word: &str, unit: &UnitId) -> Option<UnitId> {
        self.places.unit_of_post(word, unit).map(|u| u.id.clone())
    }

    fn is_unit(&self, unit: &UnitId) -> bool {
        self.places.unit(unit).is_some()
    }

    /// What no unit keeps for itself is every unit's: giving it to a desk that keeps more closely needs nobody's leave.
    fn is_within(&self, unit: &UnitId, compartment: &str) -> bool {
        !self.is_kept(compartment) || Chain::keeps(self, unit, compartment)
    }
}

impl Setup {
    /// Whether a unit keeps words apart from the rest of the force: its compartment is a desk's own.
    pub fn keeps_apart(&self, unit: &UnitId) -> bool {
        self.desks.all().any(|desk| Chain::keeps(self, unit, &desk.compartment))
    }
}

/// Posts at a unit that keeps a compartment, and those that let others in or watch; what a desk asks of its takers.
impl Care for Setup {
    fn post_needs_second(&self, post: &Post, rank: &str) -> bool {
        let opens_words = self.guard.is_of_the_force(post) && self.keeps_apart(&post.unit);
        opens_words || self.guard.opens_protected(post, rank, self)
    }

    fn rank_needs_second(&self, from: &str, to: &str) -> bool {
        let protected = self.desks.all().filter(|desk| desk.protection >= Level::P3);
        let asked = protected.flat_map(|desk| desk.takers.all().map(|takers| takers.lowest_rank.as_str()));
        let mut thresholds = asked.chain([self.guard.senior_rank()]);
        thresholds.any(|rank| self.places.is_at_least(to, rank) && !self.places.is_at_least(from, rank))
    }

    fn attribute_needs_second(&self, attribute: &str) -> bool {
        self.desks.all().any(|desk| desk.takers.attributes().contains(attribute))
    }
}

impl Chain for Setup {
    fn is_under(&self, unit: &UnitId, above: &UnitId) -> bool {
        self.places.chain(unit).iter().any(|u| u.id == *above)
    }

    fn keeps(&self, unit: &UnitId, compartment: &str) -> bool {
        self.places.unit(unit).is_some_and(|unit| unit.compartment == compartment)
    }

    fn is_kept(&self, compartment: &str) -> bool {
        self.places.units().any(|unit| unit.compartment == compartment)
    }

    fn rank_reaches(&self, rank: &str, lowest: &str) -> bool {
        self.places.is_at_least(rank, lowest)
    }
}
