//! How does an invented person bring something?
//!
//! Their words answer the desk's questions, the same check reads them, the same route finds the unit.

use super::{
    Chance, Lines,
    lines::{Line, Spot},
};
use crate::{
    intake::{Address, Brought, Incoming, NotTaken, Received, take},
    town::Town,
};
use amanat_core::{
    answers::{Raw, RawPlace},
    playbook::{Door, Playbook},
    values::{DeskId, Moment, Span, UnitId},
};
use anyhow::{Context, anyhow};
use std::collections::BTreeMap;

/// So far from the place itself things happen, in degrees.
const AROUND_DEG: f64 = 0.004;
/// So near are the places around the first one, in degrees.
const NEAR_HOME_DEG: f64 = 0.012;
/// So many matters are brought before today.
const MATTERS: usize = 90;
/// The desk that most people come to.
const REPORTS: &str = "report";
/// Where invented senders have their mail: a name that no mail reaches.
const MAIL: &str = "demo.example.org";

/// Something that somebody brings, decided by the seed to the last word.
#[derive(Clone, Debug)]
pub struct Told {
    /// To which desk.
    pub desk: String,
    /// What.
    pub line: Line,
    /// The name given, if one is.
    pub name: Option<String>,
    /// Near which place.
    pub spot: Spot,
    lat: f64,
    lon: f64,
    in_words: bool,
    reach: Address,
    names_unit: bool,
    before: Span,
}

impl Told {
    /// The same, with its place named in words only.
    pub fn in_words(&self) -> Told {
        Told { in_words: true, ..self.clone() }
    }
}

/// Everything that is brought, in an order that the seed decides: each line once, and some once more elsewhere.
pub fn tellings(lines: &Lines, seed: u64) -> Vec<Told> {
    let mut chance = Chance::of(seed, "tellings");
    let pairs = lines.brought.iter().flat_map(|(desk, all)| all.iter().map(move |line| (desk, line)));
    let mut told: Vec<Told> = pairs.filter_map(|(desk, line)| tell(lines, desk, line, &mut chance)).collect();
    while told.len() < MATTERS {
        let Some(again) = tell_again(lines, &mut chance) else { break };
        told.push(again);
    }
    chance.shuffle(&mut told);
    told
}

/// One of them once more, elsewhere; most of what comes is a report.
pub fn tell_again(lines: &Lines, chance: &mut Chance) -> Option<Told> {
    let desks: Vec<&String> = lines.brought.keys().collect();
    let desk = if chance.percent(60) { REPORTS } else { chance.one(&desks)?.as_str() };
    let line = chance.one(lines.brought.get(desk)?)?;
    tell(lines, desk, line, chance)
}

/// Much happens around one place, whose desk is shown first; then in the towns, with which the file begins.
fn somewhere<'a>(lines: &'a Lines, chance: &mut Chance) -> Option<&'a Spot> {
    let (home, all) = (lines.spots.first()?, lines.spots.as_slice());
    let is_near = |spot: &&Spot| {
        let (lat, lon) = (spot.at.lat() - home.at.lat(), spot.at.lon() - home.at.lon());
        lat.abs() < NEAR_HOME_DEG && lon.abs() < NEAR_HOME_DEG
    };
    match chance.below(100) {
        0..30 => chance.one(&all.iter().filter(is_near).collect::<Vec<_>>()).copied(),
        30..75 => chance.one(all.get(..all.len() / 3)?),
        _ => chance.one(all),
    }
}

fn tell(lines: &Lines, desk: &str, line: &Line, chance: &mut Chance) -> Option<Told> {
    let is_woman = desk == "women" || chance.percent(40);
    let named = chance.percent(70);
    let (name, latin) = lines.name(line.lang, is_woman, chance);
    let reach = match chance.percent(50) {
        true => Address::Email(format!("{latin}@{MAIL}")),
        false => Address::None,
    };
    let spot = somewhere(lines, chance)?.clone();
    let mut nudge = || (chance.below(2001) as f64 / 1000.0 - 1.0) * AROUND_DEG;
    let (lat, lon) = (spot.at.lat() + nudge(), spot.at.lon() + nudge());
    Some(Told {
        desk: desk.to_owned(),
        line: line.clone(),
        name: named.then_some(name),
        spot,
        lat,
        lon,
        in_words: chance.percent(12),
        reach,
        names_unit: chance.percent(60),
        before: chance.span(Span::from_mins(20), Span::from_hours(30)),
    })
}

/// Brings it, now, by the way that everybody's words go.
pub async fn bring(town: &Town, told: &Told) -> anyhow::Result<Received> {
    let (setup, now) = (town.setup(), town.now());
    let desk = DeskId::new(told.desk.as_str())?;
    let playbook = setup.desks.current(&desk).with_context(|| format!("no desk {desk}"))?;
    let answers = answers(told, playbook, complained_of(town, told, now), now);
    let brought = Brought { answers, reach: told.reach.clone(), photos: Vec::new() };
    let incoming = Incoming { desk, door: Door::Web, language: told.line.lang, brought, key: None };
    take(town, incoming).await.map_err(|why| match why {
        NotTaken::Wrong(problems) => anyhow!("{}: the demo's own answers: {problems:?}", told.desk),
        other => other.into(),
    })
}

fn answers(told: &Told, playbook: &Playbook, unit: Option<UnitId>, now: Moment) -> BTreeMap<String, Raw> {
    let line = &told.line;
    let place = match told.in_words {
        true => RawPlace::default(),
        false => RawPlace { lat: told.lat.to_string(), lon: told.lon.to_string(), ..RawPlace::default() },
    };
    let place = RawPlace { text: told.spot.name(line.lang).to_owned(), ..place };
    let text = |text: &Option<String>| text.clone().map(Raw::Text);
    let answer = |name: &str| match name {
        "what_happened" | "question" => Some(Raw::Text(line.text.clone())),
        "kind" => text(&line.kind),
        "wish" => text(&line.wish),
        "who" => text(&line.who),
        "age" => text(&line.age),
        "relation" => text(&line.relation),
        "period" => text(&line.period),
        "answered_by" => text(&line.answered_by),
        "called" => text(&line.called),
        "now" => text(&line.now),
        "safe_contact" => text(&line.contact),
        "name" => text(&told.name),
        "where" => Some(Raw::Place(place.clone())),
        "when" => Some(Raw::Time(Some(now - told.before))),
        "unit" => unit.clone().map(|unit| Raw::Text(unit.to_string())),
        _ => None,
    };
    let asked = playbook.asks.iter();
    asked.filter_map(|ask| Some((ask.name.clone(), answer(&ask.name)?))).collect()
}

/// Who complains of police often says of which station: the one on whose ground it happened.
fn complained_of(town: &Town, told: &Told, now: Moment) -> Option<UnitId> {
    let setup = town.setup();
    let found = setup.places.candidates(told.spot.at, now);
    let inside = found.iter().filter(|c| told.names_unit && c.inside);
    let mut stations = inside.filter_map(|c| setup.places.serving_area("station", &c.area));
    stations.next().map(|unit| unit.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_tells_the_same_to_every_desk_in_every_language() {
        let lines = Lines::read().unwrap();
        let told = |seed| format!("{:?}", tellings(&lines, seed));
        assert_eq!(told(1), told(1));
        assert_ne!(told(1), told(2));
        let all = tellings(&lines, 1);
        assert_eq!(all.len(), MATTERS);
        for desk in lines.brought.keys() {
            assert!(all.iter().any(|told| told.desk == *desk), "{desk}");
        }
        for language in amanat_core::values::Language::ALL {
            assert!(all.iter().any(|told| told.line.lang == language), "{language}");
        }
    }
}
