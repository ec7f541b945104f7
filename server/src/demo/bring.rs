//! How does an invented person bring something?
//!
//! Their words answer the desk's questions, the same check reads them, the same route finds the unit.

use super::{
    Chance, Lines,
    lines::{Line, Spot},
};
use crate::town::Town;
use amanat_core::{
    answers::{Answers, Raw, RawPlace},
    decide::matter::{Command, Opening, Reach},
    guard::{Visitor, Who},
    playbook::{Door, Playbook},
    route::route,
    values::{DeskId, MatterNo, Moment, Span, UnitId},
};
use amanat_record::{Done, Extras};
use anyhow::{Context, anyhow};
use std::collections::BTreeMap;

/// So far from the place itself things happen, in degrees.
const AROUND_DEG: f64 = 0.004;
/// Digits of a follow-up code.
const CODE_DIGITS: usize = 16;

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
    /// The place is named in words only: whose it is must be confirmed.
    pub in_words: bool,
    names_unit: bool,
    before: Span,
}

/// Everything that is brought, in an order that the seed decides.
pub fn tellings(lines: &Lines, seed: u64) -> Vec<Told> {
    let mut chance = Chance::of(seed, "tellings");
    let pairs = lines.brought.iter().flat_map(|(desk, all)| all.iter().map(move |line| (desk, line)));
    let mut told: Vec<Told> = pairs.filter_map(|(desk, line)| tell(lines, desk, line, &mut chance)).collect();
    chance.shuffle(&mut told);
    told
}

/// One of them once more, elsewhere.
pub fn tell_again(lines: &Lines, chance: &mut Chance) -> Option<Told> {
    let desks: Vec<(&String, &Vec<Line>)> = lines.brought.iter().collect();
    // Most of what comes is a report.
    let desk = if chance.percent(60) { desks.iter().find(|(d, _)| *d == "report") } else { None };
    let (desk, all) = desk.or_else(|| desks.get(chance.below(desks.len())))?;
    let line = all.get(chance.below(all.len()))?;
    tell(lines, desk, line, chance)
}

fn tell(lines: &Lines, desk: &str, line: &Line, chance: &mut Chance) -> Option<Told> {
    let is_woman = desk == "women" || chance.percent(40);
    let named = chance.percent(70);
    let (name, _) = lines.name(line.lang, is_woman, chance);
    // The first places of the file are the towns: more happens there.
    let near_town = chance.percent(60);
    let spots = if near_town { lines.spots.get(..lines.spots.len() / 3)? } else { &lines.spots };
    let spot = chance.one(spots)?.clone();
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
        names_unit: chance.percent(60),
        before: chance.span(Span::from_mins(20), Span::from_hours(30)),
    })
}

/// Opens the matter, now. Gives it with the follow-up code of its sender.
pub async fn bring(town: &Town, told: &Told) -> anyhow::Result<(Done, String)> {
    let (setup, now) = (town.setup(), town.now());
    let desk = DeskId::new(told.desk.as_str())?;
    let playbook = setup.desks.current(&desk).with_context(|| format!("no desk {desk}"))?;
    let raw = answers(told, playbook, complained_of(town, told, now), now);
    let answers = Answers::check(playbook, &setup.places, &raw, now)
        .map_err(|problems| anyhow!("{desk}: the demo's own answers are wrong: {problems:?}"))?;
    let routed = route(playbook, &setup.places, &answers.whereabouts(playbook), now)?;
    let code = code()?;
    let opening = Opening {
        door: Door::Web,
        language: told.line.lang,
        unit: routed.unit,
        candidates: routed.candidates,
        choices: answers.choices(playbook),
        excluded: routed.excluded,
        reach: Reach::None,
        code: town.record().code_mark(&code),
        under_18: answers.under_18(),
        occurred: answers.occurred(),
        parts: answers.parts(playbook),
    };
    let visit = town.visit(Visitor::bare(Who::Anyone));
    let opening = Command::Open(Box::new(opening));
    let done = visit.open(number()?, opening, playbook, now, Extras::default()).await?;
    Ok((done, code))
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

fn number() -> anyhow::Result<MatterNo> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|e| anyhow!("no randomness: {e}"))?;
    Ok(MatterNo::from_random(bytes))
}

/// A follow-up code that nobody can guess, as every sender gets one.
fn code() -> anyhow::Result<String> {
    let mut code = String::with_capacity(CODE_DIGITS);
    while code.len() < CODE_DIGITS {
        let mut bytes = [0; CODE_DIGITS];
        getrandom::fill(&mut bytes).map_err(|e| anyhow!("no randomness: {e}"))?;
        // From 250 on some digits would be likelier than others.
        let fair = bytes.iter().filter(|b| **b < 250).map(|b| char::from(b'0' + b % 10));
        code.extend(fair.take(CODE_DIGITS - code.len()));
    }
    Ok(code)
}
