//! Who could go, in which order, why, and what is missing?
//!
//! The run card says what is needed. For each need the units that could do it are put in order: those of the place's
//! own ground first, then by the time they take. Each row says why it is there; each need that cannot be met says why
//! not. A person decides: this only shows.
//!
//! Invariant: a unit whose position is not trusted is never shown as near; it is counted, and said.
//! Not here: positions (the server keeps them), roads (whoever implements `TravelTime`).

use super::{
    book::{Book, Card, Room, UnitType},
    words::closed_words,
};
use crate::{
    geo::Local,
    values::{FieldUnitId, Moment, Point, Span, UnitId, UnitTypeId},
};
use std::collections::BTreeSet;

/// The most rows of one need.
pub const MAX_ROWS: usize = 8;

closed_words! {
    /// Why a unit stands in the list; words are `recommend-reason-<word>`.
    Reason {
        /// It belongs to the ground where this is.
        InArea = "in_area",
        /// Nobody who could go is nearer.
        Nearest = "nearest",
        /// Nobody who could go is there sooner.
        Fastest = "fastest",
        /// Its crew has what is asked for.
        Attribute = "attribute",
        /// It does the work of the type that is asked for, and is of another.
        Stands = "stands_in",
    }
}

closed_words! {
    /// Why a need is not met; words are `shortfall-<word>`.
    Shortfall {
        /// No unit of this type is on duty.
        NoneOnDuty = "none_on_duty",
        /// All are busy or out of service.
        NoneAvailable = "none_available",
        /// Those that are free are too far away.
        OutsideRadius = "outside_radius",
        /// Where those that are free are is not known well enough.
        Stale = "stale",
        /// None that is free has what is asked of its crew.
        NoAttribute = "no_attribute",
    }
}

/// How long does it take from here to there? A straight line where nothing better is known.
pub trait TravelTime: Sync {
    /// In seconds, with this type of unit; `None` where there is no way.
    fn travel_s(&self, from: Point, to: Point, unit_type: &UnitType) -> Option<u32>;
}

/// A straight line, made longer as the room says.
pub struct StraightLine {
    /// How much longer the road is, in percent.
    pub detour_percent: u16,
}

impl TravelTime for StraightLine {
    fn travel_s(&self, from: Point, to: Point, unit_type: &UnitType) -> Option<u32> {
        let metres = metres_between(from, to) * f64::from(self.detour_percent) / 100.0;
        let metres_a_second = f64::from(unit_type.speed_kmh.max(1)) / 3.6;
        Some((metres / metres_a_second).ceil().min(f64::from(u32::MAX)) as u32)
    }
}

/// How far apart two points are, in metres.
pub fn metres_between(from: Point, to: Point) -> f64 {
    let (x, y) = Local::around(from).metres(to.lon(), to.lat());
    x.hypot(y)
}

/// One unit as the board knows it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Who.
    pub who: FieldUnitId,
    /// Of which type.
    pub kind: UnitTypeId,
    /// Where it is at home.
    pub home: UnitId,
    /// What vehicle and crew have.
    pub attributes: BTreeSet<String>,
    /// Whether it is on duty.
    pub on_duty: bool,
    /// Whether it is in service and at no incident.
    pub free: bool,
    /// Where it was last, and when.
    pub position: Option<(Point, Moment)>,
}

/// What is asked for.
pub struct Query<'a> {
    /// Now.
    pub now: Moment,
    /// Where somebody should go.
    pub at: Point,
    /// Whose ground that is, with the others that it may be.
    pub grounds: &'a [UnitId],
    /// What is needed.
    pub card: &'a Card,
    /// What is known of types.
    pub book: &'a Book,
    /// What the room says.
    pub room: &'a Room,
}

/// One unit that could go.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Who.
    pub who: FieldUnitId,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How far, in a straight line.
    pub metres: u32,
    /// How long it takes.
    pub travel_s: u32,
    /// How old its position is.
    pub age: Span,
}

/// One need, with who could meet it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Which type of unit.
    pub unit_type: UnitTypeId,
    /// How many.
    pub count: u8,
    /// What the crew should have.
    pub attributes: BTreeSet<String>,
    /// Who could go, the best first.
    pub rows: Vec<Row>,
    /// How many are missing.
    pub missing: u8,
    /// Why.
    pub why: Vec<Shortfall>,
    /// How many were passed over because where they are is not known well enough.
    pub stale: usize,
}

/// Who could go. The best of one need stand for no other.
pub fn recommend(query: &Query<'_>, units: &[Candidate], travel: &dyn TravelTime) -> Vec<Answer> {
    let mut taken: BTreeSet<FieldUnitId> = BTreeSet::new();
    let mut answers = Vec::new();
    for need in &query.card.need {
        let asked = Asked { unit_type: &need.unit, attributes: &need.attributes };
        let answer = meet(query, &asked, need.count, units, &taken, travel);
        taken.extend(answer.rows.iter().take(usize::from(need.count)).map(|row| row.who.clone()));
        answers.push(answer);
    }
    answers
}

struct Asked<'a> {
    unit_type: &'a UnitTypeId,
    attributes: &'a BTreeSet<String>,
}

impl Asked<'_> {
    fn is_type(&self, unit: &Candidate, book: &Book) -> bool {
        unit.kind == *self.unit_type
            || book.unit_type(&unit.kind).is_some_and(|kind| kind.also.contains(self.unit_type))
    }
}

fn meet(
    query: &Query<'_>,
    asked: &Asked<'_>,
    count: u8,
    units: &[Candidate],
    taken: &BTreeSet<FieldUnitId>,
    travel: &dyn TravelTime,
) -> Answer {
    let of_type: Vec<&Candidate> =
        units.iter().filter(|unit| asked.is_type(unit, query.book) && !taken.contains(&unit.who)).collect();
    let on_duty = of_type.iter().filter(|unit| unit.on_duty);
    let free: Vec<&Candidate> = on_duty.clone().filter(|unit| unit.free).copied().collect();
    let able: Vec<&Candidate> =
        free.iter().filter(|unit| unit.attributes.is_superset(asked.attributes)).copied().collect();
    let known: Vec<(&Candidate, Point, Span)> = able.iter().filter_map(|unit| trusted(unit, query)).collect();
    let mut rows: Vec<Row> =
        known.iter().filter_map(|(unit, from, age)| row(query, asked, unit, *from, *age, travel)).collect();
    let stale = able.len() - known.len();
    let far = known.len() - rows.len();
    put_in_order(&mut rows);
    let missing = count.saturating_sub(u8::try_from(rows.len()).unwrap_or(u8::MAX));
    let mut why = Vec::new();
    if missing > 0 {
        let causes = [
            (on_duty.count() == 0, Shortfall::NoneOnDuty),
            (free.is_empty(), Shortfall::NoneAvailable),
            (able.len() < free.len(), Shortfall::NoAttribute),
            (far > 0, Shortfall::OutsideRadius),
            (stale > 0, Shortfall::Stale),
        ];
        why.extend(causes.into_iter().filter(|(is_so, _)| *is_so).map(|(_, cause)| cause));
        if why.contains(&Shortfall::NoneOnDuty) {
            why.retain(|cause| *cause != Shortfall::NoneAvailable);
        }
        if why.is_empty() {
            why.push(Shortfall::NoneAvailable);
        }
    }
    rows.truncate(MAX_ROWS.max(usize::from(count)));
    let (unit_type, attributes) = (asked.unit_type.clone(), asked.attributes.clone());
    Answer { unit_type, count, attributes, rows, missing, why, stale }
}

/// Where a unit is, if that is known well enough. A time of the future counts as now.
fn trusted<'a>(unit: &'a Candidate, query: &Query<'_>) -> Option<(&'a Candidate, Point, Span)> {
    let (point, at) = unit.position?;
    let age = Span::from_millis((query.now - at).millis().max(0));
    (age < query.room.stale).then_some((unit, point, age))
}

fn row(
    query: &Query<'_>,
    asked: &Asked<'_>,
    unit: &Candidate,
    from: Point,
    age: Span,
    travel: &dyn TravelTime,
) -> Option<Row> {
    let metres = metres_between(from, query.at);
    if metres > f64::from(query.room.radius_m) {
        return None;
    }
    let kind = query.book.unit_type(&unit.kind)?;
    let travel_s = travel.travel_s(from, query.at, kind)?;
    let mut reasons = Vec::new();
    if query.grounds.contains(&unit.home) {
        reasons.push(Reason::InArea);
    }
    if !asked.attributes.is_empty() {
        reasons.push(Reason::Attribute);
    }
    if unit.kind != *asked.unit_type {
        reasons.push(Reason::Stands);
    }
    Some(Row { who: unit.who.clone(), reasons, metres: metres.round() as u32, travel_s, age })
}

/// Own ground first, then by time, then by name, so that two consoles show the same.
fn put_in_order(rows: &mut [Row]) {
    let nearest = rows.iter().map(|row| row.metres).min();
    let fastest = rows.iter().map(|row| row.travel_s).min();
    for row in rows.iter_mut() {
        if Some(row.metres) == nearest {
            row.reasons.push(Reason::Nearest);
        }
        if Some(row.travel_s) == fastest {
            row.reasons.push(Reason::Fastest);
        }
    }
    rows.sort_by_key(|row| (!row.reasons.contains(&Reason::InArea), row.travel_s, row.who.clone()));
}
