//! What happens, call after call, if things are so?
//!
//! Calls come, wait for a free console, are heard, and go to who stands first on the same recommendation that a room is
//! shown; units set out, drive, stay, and are free again where they were. Only what changes something is computed, in
//! the order of time; what happens at one moment, in the order in which it was made.
//!
//! Invariant: calls are the same however many units there are: what differs between two runs is what was asked.
//! Not here: what it comes to (`sum`), how many units are needed (`search`), sending a unit on from one call to another,
//! which no rule does by itself.

use super::{
    asked::Asked,
    demand::{between, of_hour},
    world::{Formed, World},
};
use crate::demo::Chance;
use amanat_core::{
    dispatch::{
        Card, Room,
        recommend::{Candidate, Query, TravelTime, recommend},
        words::{PlaceKind, Priority},
    },
    values::{FieldUnitId, IncidentTypeId, Moment, Point, Span, UnitId},
    view::response::{Gathered, Interval},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap, VecDeque},
};

/// How long until somebody who is free takes a call, and until it is clear what it is.
const TAKES: (Span, Span) = (Span::from_secs(3), Span::from_secs(14));
const HEARS: (Span, Span) = (Span::from_secs(22), Span::from_secs(75));
/// How long whoever took it has to do with it after somebody was sent.
const WRITES: (Span, Span) = (Span::from_secs(15), Span::from_secs(50));
/// How long until a unit is on its way, and how long it stays.
const SETS_OUT: (Span, Span) = (Span::from_secs(20), Span::from_secs(100));
const STAYS: (Span, Span) = (Span::from_mins(8), Span::from_mins(55));
/// A unit that is free stays where it was for so long, then it goes its round at home.
const LINGERS: Span = Span::from_mins(10);
/// So often a unit on its round is somewhere else.
const ROUND: Span = Span::from_mins(20);
/// After the last call it goes on for so long at most.
const AFTER: Span = Span::from_hours(24);

/// A call, as chance has it.
struct Call {
    at: Moment,
    point: Point,
    station: usize,
    kind: IncidentTypeId,
    priority: Priority,
    chance: Chance,
}

/// What happens next.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    Comes(usize),
    Heard(usize),
    Console,
    Free(usize),
    Shift,
}

/// One unit.
struct Unit {
    seen: Candidate,
    home: usize,
    busy_until: Option<Moment>,
    left: Option<(Point, Moment)>,
    round: Option<(i64, Point)>,
    busy: Span,
}

/// What came of one run.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Every interval.
    pub waits: Gathered,
    /// Calls that came.
    pub calls: usize,
    /// Units that were there, and how many of them within their own target, counted from when they were sent.
    pub arrivals: (usize, usize),
    /// Calls that had to wait because nobody who could go was free.
    pub waited: usize,
    /// Calls that nobody had reached when the run ended; they count with the time they waited until then.
    pub unreached: usize,
    /// Calls for which there is no unit of any type that their card asks for.
    pub nobody: usize,
    /// Calls to which fewer were sent than the card asks for.
    pub short: usize,
    /// How long units were with calls, of the time that they were on duty, in thousandths.
    pub busy_permille: u32,
}

/// Plays one run.
pub struct Run<'a> {
    world: &'a World<'a>,
    asked: &'a Asked,
    travel: &'a dyn TravelTime,
    wide: Room,
    seed: u64,
    calls: Vec<Call>,
    units: Vec<Unit>,
    due: BinaryHeap<Reverse<(Moment, u64, Next)>>,
    made: u64,
    unheard: VecDeque<usize>,
    consoles: u16,
    waiting: BTreeMap<(Priority, IncidentTypeId), VecDeque<usize>>,
    waiting_since: BTreeMap<usize, Moment>,
    out: Outcome,
    now: Moment,
}

/// Where time begins: a midnight.
const BEGIN: Moment = Moment::from_millis(0);

impl<'a> Run<'a> {
    /// With these units, from this seed.
    pub fn new(
        world: &'a World<'a>,
        asked: &'a Asked,
        formed: &[Formed],
        travel: &'a dyn TravelTime,
        seed: u64,
    ) -> Self {
        // Whoever decides sends from afar rather than nobody; the radius is for what is shown first.
        let wide = Room { radius_m: u32::MAX, ..world.room.clone() };
        let units = (0_usize..).zip(formed).filter_map(|(n, each)| unit(world, n, each)).collect();
        let mut run = Self {
            world,
            asked,
            travel,
            wide,
            seed,
            calls: calls(world, asked, seed),
            units,
            due: BinaryHeap::new(),
            made: 0,
            unheard: VecDeque::new(),
            consoles: asked.dispatchers,
            waiting: BTreeMap::new(),
            waiting_since: BTreeMap::new(),
            out: Outcome::default(),
            now: BEGIN,
        };
        run.begin();
        run
    }

    fn begin(&mut self) {
        let comes: Vec<Moment> = self.calls.iter().map(|call| call.at).collect();
        for (number, at) in comes.into_iter().enumerate() {
            self.plan(at, Next::Comes(number));
        }
        for day in 0..=u32::from(self.asked.days) {
            for shift in self.asked.shifts.clone() {
                let from = Span::from_days(day) + Span::from_mins(i64::from(shift.from_min));
                self.plan(BEGIN + from, Next::Shift);
            }
        }
        self.out.calls = self.calls.len();
    }

    fn plan(&mut self, at: Moment, next: Next) {
        self.made += 1;
        self.due.push(Reverse((at, self.made, next)));
    }

    /// Plays it to its end.
    pub fn play(mut self) -> Outcome {
        let end = BEGIN + Span::from_days(u32::from(self.asked.days)) + AFTER;
        while let Some(Reverse((at, _, next))) = self.due.pop() {
            if at > end {
                break;
            }
            self.now = at;
            match next {
                Next::Comes(call) => self.unheard.push_back(call),
                Next::Heard(call) => self.heard(call),
                Next::Console => self.consoles += 1,
                Next::Free(unit) => self.free(unit),
                Next::Shift => self.send_waiting(),
            }
            self.hear();
        }
        self.end(end)
    }

    fn draw(&mut self, call: usize, (from, until): (Span, Span)) -> Span {
        self.calls.get_mut(call).map_or(from, |call| call.chance.span(from, until))
    }

    /// Free consoles take the calls that wait longest.
    fn hear(&mut self) {
        while self.consoles > 0
            && let Some(call) = self.unheard.pop_front()
        {
            self.consoles -= 1;
            let (takes, hears) = (self.draw(call, TAKES), self.draw(call, HEARS));
            let claimed = self.now + takes;
            let accepted = self.calls.get(call).map_or(claimed, |call| call.at);
            self.out.waits.add([(Interval::Answer, claimed - accepted)]);
            self.plan(claimed + hears, Next::Heard(call));
            let writes = self.draw(call, WRITES);
            self.plan(claimed + hears + writes, Next::Console);
        }
    }

    /// It is clear what it is: somebody is sent, or it waits.
    fn heard(&mut self, call: usize) {
        let Some(card) = self.card(call) else { return self.out.nobody += 1 };
        let can_ever = card.need.iter().any(|need| {
            self.units
                .iter()
                .any(|unit| self.does(unit, &need.unit) && unit.seen.attributes.is_superset(&need.attributes))
        });
        if !can_ever {
            self.out.nobody += 1;
        } else if !self.send(call) {
            let Some(known) = self.calls.get(call) else { return };
            let line = self.waiting.entry((known.priority, known.kind.clone())).or_default();
            line.push_back(call);
            self.waiting_since.insert(call, self.now);
            self.out.waited += 1;
        }
    }

    fn does(&self, unit: &Unit, kind: &amanat_core::values::UnitTypeId) -> bool {
        let also =
            || self.world.book.unit_type(&unit.seen.kind).is_some_and(|known| known.also.contains(kind));
        unit.seen.kind == *kind || also()
    }

    fn card(&self, call: usize) -> Option<&'a Card> {
        self.world.book.card(&self.calls.get(call)?.kind, PlaceKind::Other, 1)
    }

    fn free(&mut self, unit: usize) {
        if let Some(unit) = self.units.get_mut(unit) {
            unit.busy_until = None;
        }
        self.send_waiting();
    }

    /// Of each kind the one that waits longest is tried, the most urgent kinds first: whoever could go to it could go
    /// to those behind it as well, and nobody else.
    fn send_waiting(&mut self) {
        let lines: Vec<_> = self.waiting.keys().cloned().collect();
        for line in lines {
            while let Some(call) = self.waiting.get(&line).and_then(|calls| calls.front().copied()) {
                if !self.send(call) {
                    break;
                }
                self.waiting_since.remove(&call);
                if let Some(calls) = self.waiting.get_mut(&line) {
                    calls.pop_front();
                }
            }
        }
        self.waiting.retain(|_, calls| !calls.is_empty());
    }

    /// Sends the first of each need; answers whether anybody went.
    fn send(&mut self, call: usize) -> bool {
        let Some(card) = self.card(call) else { return false };
        self.look_around();
        let Some(known) = self.calls.get(call) else { return false };
        let Some(station) = self.world.stations.get(known.station) else { return false };
        let (grounds, at) = ([station.unit.clone()], known.point);
        let (setting, accepted, kind) = (station.setting, known.at, known.kind.clone());
        let query =
            Query { now: self.now, at, grounds: &grounds, card, book: self.world.book, room: &self.wide };
        let seen: Vec<Candidate> =
            self.units.iter().filter(|unit| unit.seen.free).map(|unit| unit.seen.clone()).collect();
        let answers = recommend(&query, &seen, self.travel);
        let wanted: usize = answers.iter().map(|answer| usize::from(answer.count)).sum();
        let rows = answers.iter().flat_map(|answer| answer.rows.iter().take(usize::from(answer.count)));
        let whom: Vec<(FieldUnitId, u32)> = rows.map(|row| (row.who.clone(), row.travel_s)).collect();
        if whom.is_empty() {
            return false;
        }
        self.out.short += usize::from(whom.len() < wanted);
        let [district] = grounds;
        let target = self.world.book.arrival(&self.asked.room, Some(&district), Some(&kind), setting);
        self.out.waits.add([(Interval::Processing, self.now - accepted)]);
        let mut first: Option<Moment> = None;
        for (who, travel_s) in whom {
            let there = self.goes(call, &who, travel_s, (at, target));
            first = Some(first.map_or(there, |first| first.min(there)));
        }
        if let Some(first) = first {
            self.out.waits.add([(Interval::Total, first - accepted)]);
        }
        true
    }

    /// One unit goes; answers when it is there.
    fn goes(&mut self, call: usize, who: &FieldUnitId, travel_s: u32, (at, target): (Point, Span)) -> Moment {
        let turnout = self.draw(call, SETS_OUT);
        let stays = self.draw(call, STAYS);
        let travel = Span::from_secs(i64::from(travel_s));
        let response = turnout + travel;
        let (there, free) = (self.now + response, self.now + response + stays);
        self.out.waits.add([
            (Interval::Turnout, turnout),
            (Interval::Travel, travel),
            (Interval::Response, response),
        ]);
        self.out.arrivals.0 += 1;
        self.out.arrivals.1 += usize::from(response <= target);
        let place = self.units.iter().position(|unit| unit.seen.who == *who);
        if let Some(place) = place
            && let Some(unit) = self.units.get_mut(place)
        {
            unit.busy_until = Some(free);
            unit.left = Some((at, free));
            unit.busy = unit.busy + (free - self.now);
            self.plan(free, Next::Free(place));
        }
        there
    }

    /// Who is on duty, free, and where, at this moment.
    fn look_around(&mut self) {
        let (now, seed, world) = (self.now, self.seed, self.world);
        let percent = usize::from(self.asked.percent_on_duty(now - BEGIN));
        for (number, unit) in self.units.iter_mut().enumerate() {
            // The units of a type stand in the order of their stations: a part of them is a part of each station's.
            unit.seen.on_duty = (number * 37) % 100 < percent;
            unit.seen.free = unit.seen.on_duty && unit.busy_until.is_none();
            if unit.seen.free {
                unit.seen.position = unit.place(world, seed, now).map(|at| (at, now));
            }
        }
    }

    fn end(mut self, end: Moment) -> Outcome {
        let waiting: Vec<usize> = self.waiting.values().flatten().copied().collect();
        for call in waiting.into_iter().chain(self.unheard.clone()) {
            let accepted = self.calls.get(call).map_or(end, |call| call.at);
            self.out.unreached += 1;
            self.out.waits.add([(Interval::Total, end - accepted)]);
        }
        let busy: i64 = self.units.iter().map(|unit| unit.busy.millis()).sum();
        let on_duty = on_duty_ms(self.asked, self.units.len());
        let permille = busy.saturating_mul(1_000).checked_div(on_duty).unwrap_or(0);
        self.out.busy_permille = u32::try_from(permille).unwrap_or(0);
        self.out
    }
}

/// The time that all units together are on duty, while calls come.
fn on_duty_ms(asked: &Asked, units: usize) -> i64 {
    let hours = i64::from(asked.days) * 24;
    let percent: i64 = (0..hours).map(|hour| i64::from(asked.percent_on_duty(Span::from_hours(hour)))).sum();
    percent * i64::try_from(units).unwrap_or(0) * Span::from_hours(1).millis() / 100
}

impl Unit {
    /// Where it is: where it was left for a while, then on its round.
    fn place(&mut self, world: &World<'_>, seed: u64, now: Moment) -> Option<Point> {
        if let Some((at, since)) = self.left
            && now < since + LINGERS
        {
            return Some(at);
        }
        let block = now.millis() / ROUND.millis();
        if let Some((known, at)) = self.round
            && known == block
        {
            return Some(at);
        }
        let mut chance = Chance::of(seed, &format!("round:{}:{block}", self.seen.who));
        let at = world.stations.get(self.home)?.ground.somewhere(&mut chance)?;
        self.round = Some((block, at));
        Some(at)
    }
}

fn unit(world: &World<'_>, number: usize, formed: &Formed) -> Option<Unit> {
    let home: UnitId = world.stations.get(formed.home)?.unit.clone();
    let seen = Candidate {
        // In the order of their numbers, so that of two that are as good the first goes.
        who: format!("u-{number:05}").parse().ok()?,
        kind: formed.kind.clone(),
        home,
        attributes: formed.attributes.iter().map(|word| (*word).to_owned()).collect(),
        on_duty: true,
        free: true,
        position: None,
    };
    Some(Unit {
        seen,
        home: formed.home,
        busy_until: None,
        left: None,
        round: None,
        busy: Span::from_millis(0),
    })
}

/// Every call of the run, hour by hour: how many come does not depend on who is there.
fn calls(world: &World<'_>, asked: &Asked, seed: u64) -> Vec<Call> {
    let mut chance = Chance::of(seed, "calls");
    let mut all = Vec::new();
    let mut left = between(&mut chance);
    for hour in 0..usize::from(asked.days) * 24 {
        let per_hour = f64::from(asked.calls_per_day) / 24.0 * of_hour(hour % 24);
        let mut gone = 0.0;
        while per_hour > 0.0 && left <= (1.0 - gone) * per_hour {
            gone += left / per_hour;
            let ms = (hour as f64 + gone) * Span::from_hours(1).millis() as f64;
            all.extend(call(world, seed, all.len(), Moment::from_millis(ms as i64)));
            left = between(&mut chance);
        }
        left -= (1.0 - gone) * per_hour;
    }
    all
}

fn call(world: &World<'_>, seed: u64, number: usize, at: Moment) -> Option<Call> {
    let mut chance = Chance::of(seed, &format!("call:{number}"));
    let station = world.station(chance.draw())?;
    let place = world.stations.iter().position(|each| each.unit == station.unit)?;
    let point = station.ground.somewhere(&mut chance)?;
    let kind = world.kind(chance.draw())?;
    Some(Call { at, point, station: place, kind: kind.id.clone(), priority: kind.priority, chance })
}
