//! Which times and which takers does a playbook give, where they may depend on a choice of the sender?
//!
//! A table over the options of one choice is the only condition that a playbook can say.
//!
//! Invariant: an option that decides is declared by exactly one question, under `content`: it stands in clear.

use super::{Faults, File};
use crate::playbook::{Ask, ClockRule, Runs, Step, Takers, TakersRule, Within};
use crate::values::{Class, DeskId, Span};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawClock {
    name: String,
    from: Step,
    until: Step,
    within: RawWithin,
    runs: Runs,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawWithin {
    Fixed(Span),
    Chosen(BTreeMap<String, Span>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTakers {
    lowest_rank: String,
    attributes: RawAttributes,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected [\"woman\"], [] or { option = [\"woman\"], else = [] }")]
enum RawAttributes {
    Fixed(Vec<String>),
    Chosen(BTreeMap<String, Vec<String>>),
}

pub(super) fn clocks_of(file: &File, asks: &[Ask], faults: &mut Faults<'_>) -> Vec<ClockRule> {
    let steps = file.steps.get_ref();
    let mut seen = BTreeSet::new();
    let mut clocks = Vec::new();
    for raw in &file.clocks {
        let clock = raw.get_ref();
        if !seen.insert(clock.name.clone())
            || clock.name == "verdict"
            || DeskId::new(clock.name.clone()).is_err()
        {
            faults.add(
                raw,
                format!("`{}` cannot be this clock's name", clock.name),
                "name each clock once, in a–z and _",
            );
        }
        if clock.from >= clock.until || !steps.contains(&clock.from) || !steps.contains(&clock.until) {
            faults.add(
                raw,
                "this clock can never stop",
                "let it run from one of the desk's steps until a later one",
            );
        }
        let within = match &clock.within {
            RawWithin::Fixed(span) => Within::Fixed(*span),
            RawWithin::Chosen(spans) => chosen(raw, spans, asks, faults),
        };
        if within.spans().min().unwrap_or_default() <= Span::ZERO {
            faults.add(raw, "a promise of no time at all", "write a time such as \"30m\" or \"3d\"");
        }
        if clock.runs == Runs::WorkingDays && !within.spans().all(is_whole_days) {
            faults.add(raw, "working days are whole days", "write a time such as \"10d\"");
        }
        clocks.push(ClockRule {
            name: clock.name.clone(),
            from: clock.from,
            until: clock.until,
            within,
            runs: clock.runs,
        });
    }
    clocks
}

fn is_whole_days(span: Span) -> bool {
    span == Span::from_days(span.whole_days())
}

fn chosen(
    raw: &Spanned<RawClock>,
    spans: &BTreeMap<String, Span>,
    asks: &[Ask],
    faults: &mut Faults<'_>,
) -> Within {
    let (spans, otherwise) = by_option(raw, spans, asks, faults);
    Within::Chosen { spans, otherwise: otherwise.unwrap_or(Span::ZERO) }
}

pub(super) fn takers_of(raw: &Spanned<RawTakers>, asks: &[Ask], faults: &mut Faults<'_>) -> TakersRule {
    let of = |attributes: Vec<String>| Takers { lowest_rank: raw.get_ref().lowest_rank.clone(), attributes };
    let (chosen, otherwise) = match &raw.get_ref().attributes {
        RawAttributes::Fixed(same) => (BTreeMap::new(), Some(same.clone())),
        RawAttributes::Chosen(table) => by_option(raw, table, asks, faults),
    };
    let chosen = chosen.into_iter().map(|(option, attributes)| (option, of(attributes))).collect();
    TakersRule { otherwise: of(otherwise.unwrap_or_default()), chosen }
}

/// A table over the options of one choice, and what every other option has. Such an option stands in clear beside
/// the matter, so that it must be one that may.
fn by_option<R, T: Clone>(
    raw: &Spanned<R>,
    table: &BTreeMap<String, T>,
    asks: &[Ask],
    faults: &mut Faults<'_>,
) -> (BTreeMap<String, T>, Option<T>) {
    let mut table = table.clone();
    let otherwise = table.remove("else");
    if otherwise.is_none() {
        faults.add(raw, "nothing is said for the other choices", "write else = … too");
    }
    for option in table.keys() {
        let declaring: Vec<&Ask> = asks.iter().filter(|a| a.options.contains(option)).collect();
        if declaring.len() != 1 {
            faults.add(
                raw,
                format!("`{option}` is an option of {} choices", declaring.len()),
                "use an option that exactly one choice of the desk declares",
            );
        } else if declaring.iter().any(|ask| ask.class != Class::Content) {
            faults.add(
                raw,
                format!("`{option}` is sealed away, and cannot decide"),
                "give its question class = \"content\"",
            );
        }
    }
    (table, otherwise)
}
