//! On which map, by which book, with whom is it played?
//!
//! Read once; every run of a question is played on it.

use super::{
    asked::Asked,
    ground::{Ground, stations},
};
use amanat_core::{
    dispatch::{
        Book, Room,
        words::{PlaceKind, Priority, Setting},
    },
    places::Places,
    values::{IncidentTypeId, Moment, UnitId, UnitTypeId},
};
use anyhow::{Context, ensure};

/// The type that most of the calls are answered by.
pub const PATROL: &str = "patrol";
/// How often calls of a priority come beside those of the others, the most urgent first: lives are seldom in danger,
/// most of what is called in can be arranged.
const OF_PRIORITY: [u32; 4] = [6, 18, 44, 32];
/// How much oftener a town calls than open country of one station.
const TOWN_WEIGHT: u32 = 4;

/// A station with its ground.
pub struct Station {
    /// Which.
    pub unit: UnitId,
    /// Its ground.
    pub ground: Ground,
    /// Town or country.
    pub setting: Setting,
    weight: u32,
}

/// A kind of call, and how often it comes.
pub struct Kind {
    /// Which type.
    pub id: IncidentTypeId,
    /// How urgent.
    pub priority: Priority,
    weight: u32,
}

/// A unit as it is formed.
pub struct Formed {
    /// Which type.
    pub kind: UnitTypeId,
    /// At which of the stations.
    pub home: usize,
    /// What its crew has.
    pub attributes: Vec<&'static str>,
}

/// The map, the book and who there is.
pub struct World<'a> {
    /// The book.
    pub book: &'a Book,
    /// What the room promises.
    pub room: &'a Room,
    /// The stations of the room.
    pub stations: Vec<Station>,
    /// What people call for.
    pub kinds: Vec<Kind>,
}

impl<'a> World<'a> {
    /// The room's part of the map.
    pub fn of(places: &Places, book: &'a Book, room: &UnitId, now: Moment) -> anyhow::Result<Self> {
        let unit = places.unit(room).with_context(|| format!("no unit {room} in places/"))?;
        let rules = book.room(room);
        let station = |unit: &amanat_core::places::Unit| -> Option<Station> {
            let is_town = rules.towns.contains(&unit.id);
            let setting = if is_town { Setting::Urban } else { Setting::Rural };
            let ground = Ground::of(places, &unit.id, now)?;
            let weight = if is_town { TOWN_WEIGHT } else { 1 };
            Some(Station { unit: unit.id.clone(), ground, setting, weight })
        };
        let stations: Vec<Station> = stations(places, unit).into_iter().filter_map(station).collect();
        ensure!(!stations.is_empty(), "{room} sends no station that has ground of its own");
        let kinds = kinds(book);
        ensure!(!kinds.is_empty(), "the dispatch book has no type that a run card is written for");
        Ok(Self { book, room: rules, stations, kinds })
    }

    /// One of the stations, towns oftener.
    pub fn station(&self, drawn: u64) -> Option<&Station> {
        weighted(&self.stations, |station| station.weight, drawn)
    }

    /// One of the kinds, as often as it comes.
    pub fn kind(&self, drawn: u64) -> Option<&Kind> {
        weighted(&self.kinds, |kind| kind.weight, drawn)
    }

    /// Everybody there is: patrols go to the stations in turn, towns oftener; every fourth has a woman officer, every
    /// third first aid, so that run cards that ask for them can be met.
    pub fn form(&self, asked: &Asked) -> anyhow::Result<Vec<Formed>> {
        let turns: Vec<usize> = self.turns();
        let patrol: UnitTypeId = PATROL.parse()?;
        ensure!(self.book.unit_type(&patrol).is_some(), "the dispatch book has no type `{PATROL}`");
        let home = |n: usize| turns.get(n % turns.len().max(1)).copied().unwrap_or(0);
        let mut all: Vec<Formed> = (0..usize::from(asked.units))
            .map(|n| Formed { kind: patrol.clone(), home: home(n), attributes: trained(n) })
            .collect();
        for (kind, count) in &asked.others {
            let kind: UnitTypeId = kind.parse().with_context(|| format!("no type of unit: {kind}"))?;
            ensure!(self.book.unit_type(&kind).is_some(), "the dispatch book has no type `{kind}`");
            let one = |n: usize| Formed { kind: kind.clone(), home: home(n), attributes: trained(n) };
            all.extend((0..usize::from(*count)).map(one));
        }
        Ok(all)
    }

    /// The stations in the order in which they are given units: a town as often as it weighs, spread out.
    fn turns(&self) -> Vec<usize> {
        let most = self.stations.iter().map(|station| station.weight).max().unwrap_or(1);
        let rounds = 0..most;
        rounds
            .flat_map(|round| {
                let fits = move |station: &Station| station.weight > round;
                self.stations.iter().enumerate().filter(move |(_, s)| fits(s)).map(|(place, _)| place)
            })
            .collect()
    }
}

fn trained(number: usize) -> Vec<&'static str> {
    let mut attributes = Vec::new();
    if number.is_multiple_of(4) {
        attributes.extend(["woman_officer", "trained_children"]);
    }
    if number.is_multiple_of(3) {
        attributes.push("first_aid");
    }
    attributes
}

/// Types that a card is written for; within one priority each comes as often as another.
fn kinds(book: &Book) -> Vec<Kind> {
    let with_card = |id: &IncidentTypeId| book.card(id, PlaceKind::Other, 1).is_some();
    let known: Vec<_> = book.types().iter().filter(|kind| with_card(&kind.id)).collect();
    let kind = |kind: &&amanat_core::dispatch::IncidentType| {
        let place = usize::from(kind.priority.number().saturating_sub(1));
        let same = known.iter().filter(|other| other.priority == kind.priority).count().max(1);
        let weight = OF_PRIORITY.get(place).copied().unwrap_or(1) * 1_000 / u32::try_from(same).unwrap_or(1);
        Kind { id: kind.id.clone(), priority: kind.priority, weight: weight.max(1) }
    };
    known.iter().map(kind).collect()
}

fn weighted<T>(all: &[T], weight: impl Fn(&T) -> u32, drawn: u64) -> Option<&T> {
    let sum: u64 = all.iter().map(|each| u64::from(weight(each))).sum();
    let mut left = drawn.checked_rem(sum)?;
    all.iter().find(|each| {
        let weight = u64::from(weight(each));
        let is_here = left < weight;
        left = left.saturating_sub(weight);
        is_here
    })
}
