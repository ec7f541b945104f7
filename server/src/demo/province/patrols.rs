//! Where does a patrol of the demo drive?
//!
//! About its station's ground, from one place to the next, with rests; and to what it was sent to. On the roads that are
//! loaded, else in a straight line that takes as long as the recommendation says. Its positions go the way of every
//! position that is played.
//!
//! Invariant: whoever is off duty is not moved, and says nothing.
//! Not here: what its crew says (`crews`).

use crate::{
    demo::Chance,
    positions::{ByRoad, SLOWEST_CAR_KMH, follow},
    simulate::ground::{Ground, beside},
    town::Town,
};
use amanat_core::{
    decide::field::FieldUnit,
    dispatch::recommend::{StraightLine, TravelTime, metres_between},
    guard::Duty,
    values::{FieldUnitId, Moment, Point, Span, UnitId},
};
use std::collections::{BTreeMap, VecDeque};

/// Whoever is this near is there.
pub(super) const THERE_M: f64 = 40.0;
/// How far a patrol drives for its next place.
const ROUND_M: f64 = 2_500.0;
/// How fast a patrol drives about, in percent of how fast it drives when it is sent.
const ABOUT_PERCENT: f64 = 45.0;
/// How long it stands at a place.
const REST: (Span, Span) = (Span::from_secs(30), Span::from_mins(6));
/// After a longer time without a turn nobody drives on as if there had been none.
const MAX_STEP_S: f64 = 120.0;
/// The most units that are moved.
const MAX_MOVED: usize = 5_000;

/// One unit on its way.
struct Driver {
    at: Point,
    way: VecDeque<Point>,
    metres_a_second: f64,
    goal: Option<Point>,
    rests_until: Option<Moment>,
    chance: Chance,
}

/// Everybody who drives.
pub(super) struct Patrols {
    seed: u64,
    drivers: BTreeMap<FieldUnitId, Driver>,
    grounds: BTreeMap<UnitId, Option<Ground>>,
    goals: BTreeMap<FieldUnitId, Point>,
    looked: Option<Moment>,
}

impl Patrols {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            drivers: BTreeMap::new(),
            grounds: BTreeMap::new(),
            goals: BTreeMap::new(),
            looked: None,
        }
    }

    /// Where units are sent, for those that are on their way or there; the others drive about.
    pub(super) fn sent(&mut self, goals: BTreeMap<FieldUnitId, Point>) {
        self.goals = goals;
    }

    /// Whether a unit is where it was sent.
    pub(super) fn is_there(&self, unit: &FieldUnitId) -> bool {
        let there =
            |goal: &Point| self.drivers.get(unit).is_some_and(|d| metres_between(d.at, *goal) <= THERE_M);
        self.goals.get(unit).is_some_and(there)
    }

    /// Everybody drives on until now, and says where they are.
    pub(super) fn drive(&mut self, town: &Town, now: Moment) -> anyhow::Result<()> {
        let passed = self.looked.map_or(0.0, |looked| (now - looked).millis().max(0) as f64 / 1_000.0);
        self.looked = Some(now);
        let units = town.system().lives::<FieldUnit>(Duty::SeeBoard)?;
        let on_duty: Vec<&FieldUnit> = units
            .iter()
            .map(|kept| &kept.state)
            .filter(|unit| unit.is_on_duty(now))
            .take(MAX_MOVED)
            .collect();
        self.drivers.retain(|id, _| on_duty.iter().any(|unit| unit.id == *id));
        let mut said = Vec::with_capacity(on_duty.len());
        for unit in on_duty {
            if let Some(at) = self.drive_one(town, unit, passed.min(MAX_STEP_S), now) {
                said.push((unit.id.clone(), at));
            }
        }
        follow::play(town, said);
        Ok(())
    }

    fn drive_one(&mut self, town: &Town, unit: &FieldUnit, seconds: f64, now: Moment) -> Option<Point> {
        let setup = town.setup();
        let of = |home: &UnitId| Ground::of(&setup.places, home, now);
        let ground = self.grounds.entry(unit.home.clone()).or_insert_with_key(of).clone()?;
        if !self.drivers.contains_key(&unit.id) {
            let mut chance = Chance::of(self.seed, &format!("patrol:{}", unit.id));
            // Where it was seen last, or anywhere at home.
            let known = town.positions().now(&unit.id).map(|fix| fix.at);
            let at = known.or_else(|| ground.somewhere(&mut chance))?;
            let (way, goal) = (VecDeque::new(), None);
            let driver = Driver { at, way, metres_a_second: 0.0, goal, rests_until: None, chance };
            self.drivers.insert(unit.id.clone(), driver);
        }
        let goal = self.goals.get(&unit.id).copied();
        let driver = self.drivers.get_mut(&unit.id)?;
        driver.choose(town, unit, &ground, goal, now);
        driver.go(seconds, now);
        // A device that stands still says so with the small errors of every device.
        let shakes = beside(driver.at, 4.0, &mut driver.chance);
        Some(shakes.unwrap_or(driver.at))
    }
}

impl Driver {
    /// Where it goes now: where it was sent, else on with its round.
    fn choose(&mut self, town: &Town, unit: &FieldUnit, ground: &Ground, goal: Option<Point>, now: Moment) {
        if goal != self.goal {
            self.goal = goal;
            self.rests_until = None;
            self.way.clear();
            if let Some(to) = goal {
                self.set_out(town, unit, to, 100.0);
            }
        }
        let rests = self.rests_until.is_some_and(|until| now < until);
        if goal.is_some() || !self.way.is_empty() || rests {
            return;
        }
        if let Some(to) = ground.near(self.at, ROUND_M, &mut self.chance) {
            self.set_out(town, unit, to, ABOUT_PERCENT);
        }
    }

    /// The way there, and how fast it is gone.
    fn set_out(&mut self, town: &Town, unit: &FieldUnit, to: Point, percent: f64) {
        let setup = town.setup();
        let Some(kind) = setup.dispatch.unit_type(&unit.kind) else { return };
        let by_car = kind.speed_kmh >= SLOWEST_CAR_KMH;
        let roads = town.roads().map(|roads| &*roads.network).filter(|_| by_car);
        self.way = roads.and_then(|roads| roads.way(self.at, to)).unwrap_or_default().into();
        self.way.push_back(to);
        let detour_percent = setup.dispatch.room(&unit.room).detour_percent;
        let travel = ByRoad { roads, line: StraightLine { detour_percent } };
        let seconds = travel.travel_s(self.at, to, kind).unwrap_or(u32::MAX).max(1);
        let points: Vec<Point> = std::iter::once(self.at).chain(self.way.iter().copied()).collect();
        let metres: f64 = points.windows(2).map(|pair| metres_between(pair[0], pair[1])).sum();
        self.metres_a_second = metres / f64::from(seconds) * percent / 100.0;
    }

    /// Goes on along the way for so long; who comes to its end rests.
    fn go(&mut self, seconds: f64, now: Moment) {
        let mut left_m = self.metres_a_second * seconds;
        while let Some(next) = self.way.front().copied() {
            let apart_m = metres_between(self.at, next);
            if apart_m > left_m {
                self.at = between(self.at, next, left_m / apart_m);
                return;
            }
            left_m -= apart_m;
            self.at = next;
            self.way.pop_front();
            if self.way.is_empty() {
                self.rests_until = Some(now + self.chance.span(REST.0, REST.1));
            }
        }
    }
}

/// A part of the way from one point to the next, in a straight line.
fn between(from: Point, to: Point, part: f64) -> Point {
    let lat = from.lat() + (to.lat() - from.lat()) * part;
    Point::new(lat, from.lon() + (to.lon() - from.lon()) * part).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn driver() -> Driver {
        let at = Point::new(33.59, 71.44).unwrap();
        let chance = Chance::of(1, "driver");
        Driver { at, way: VecDeque::new(), metres_a_second: 10.0, goal: None, rests_until: None, chance }
    }

    #[test]
    fn whoever_drives_comes_as_far_as_time_and_speed_say_and_rests_at_the_end() {
        let (mut driver, now) = (driver(), Moment::from_millis(0));
        let from = driver.at;
        driver.way.push_back(Point::new(33.60, 71.44).unwrap());
        driver.go(30.0, now);
        let m = metres_between(from, driver.at);
        assert!((m - 300.0).abs() < 1.0 && driver.rests_until.is_none(), "{m}");
        driver.go(500.0, now);
        assert_eq!(driver.at, Point::new(33.60, 71.44).unwrap());
        assert!(driver.rests_until.is_some_and(|until| until > now));
    }
}
