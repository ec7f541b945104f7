//! How are waits shown?
//!
//! Not here: how they are counted (`core::view::waits`).

use super::{clock, number};
use crate::{
    pages::{
        Frame,
        parts::{Column, ltr, table, time_tag, words_of_person},
        staff::Naming,
    },
    words::Say,
};
use amanat_core::{
    dispatch::words::Setting,
    values::{Span, UnitId},
    view::{response::Interval, waits::Buckets, waits::QUARTER},
};
use amanat_record::{
    Visit,
    visit::waits::{ByInterval, Waits},
};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// How a share within a promise is told apart by sight, beside its number.
const KEPT_PERCENT: u8 = 90;

/// Each interval, with what is promised and the share within it.
pub(super) fn intervals(say: &Say, visit: &Visit, rooms: &[UnitId], waits: &Waits) -> Markup {
    let mut columns = vec![Column::words(say.say("times-interval"))];
    columns.extend(
        ["times-count", "times-p50", "times-p90", "times-p95", "times-promise", "times-kept"]
            .map(|id| Column::figures(say.say(id))),
    );
    let none = Buckets::default();
    let row = |interval: Interval| {
        let buckets = waits.all.get(&interval).unwrap_or(&none);
        let (promise, kept) = kept(say, visit, rooms, interval, buckets, waits);
        let word = interval.word();
        vec![
            html! { (say.say(&format!("times-{word}"))) " " span.help { (say.say(&format!("times-{word}-help"))) } },
            number(say, buckets.count()),
            clock(say, buckets.percentile(50)),
            clock(say, buckets.percentile(90)),
            clock(say, buckets.percentile(95)),
            promise,
            share(say, kept),
        ]
    };
    let rows: Vec<_> = Interval::ALL.into_iter().map(row).collect();
    table(&say.say("times-intervals"), &columns, &rows)
}

/// What is promised, and how many in a hundred kept it; of several rooms what the first promises. Arrivals are held
/// against the target of each place.
fn kept(
    say: &Say,
    visit: &Visit,
    rooms: &[UnitId],
    interval: Interval,
    buckets: &Buckets,
    waits: &Waits,
) -> (Markup, Option<u8>) {
    let Some(room) = rooms.first() else { return (clock(say, None), None) };
    let rules = visit.setup().dispatch.room(room);
    let plain = match interval {
        Interval::Answer => Some(rules.claim),
        Interval::Processing => Some(rules.processing),
        _ => None,
    };
    if interval != Interval::Response {
        return (clock(say, plain), plain.and_then(|promise| buckets.percent_within(promise)));
    }
    let (mut all, mut met) = (0, 0);
    for ((district, setting), by) in &waits.districts {
        let Some(buckets) = by.get(&Interval::Response) else { continue };
        all += buckets.count();
        met += buckets.within(target(visit, room, district.as_ref(), *setting));
    }
    let percent = (met * 100).checked_div(all).and_then(|percent| u8::try_from(percent).ok());
    (html! { (say.say("times-own-target")) }, percent)
}

/// By when somebody should be there; where the place is not known, as in a town.
fn target(visit: &Visit, room: &UnitId, district: Option<&UnitId>, setting: Option<Setting>) -> Span {
    visit.setup().dispatch.arrival(room, district, None, setting.unwrap_or(Setting::Urban))
}

fn share(say: &Say, kept: Option<u8>) -> Markup {
    let Some(percent) = kept else { return html! { "–" } };
    let text = say.with("times-percent", &[("percent", percent.into())]);
    html! { @if percent < KEPT_PERCENT { strong { "▲ " (text) } } @else { (text) } }
}

/// Nine in ten until somebody is there, by the hour in which it began; each bar says its number too.
pub(super) fn by_hour(say: &Say, waits: &Waits) -> Markup {
    let mut hours: BTreeMap<i64, Buckets> = BTreeMap::new();
    let at = waits.since.unwrap_or_else(|| amanat_core::values::Moment::from_millis(0));
    let offset_s = i64::from(say.local_time().zone.to_offset(at.timestamp()).seconds());
    for (quarter, buckets) in &waits.quarters {
        let local_s = i64::from(*quarter) * QUARTER.millis() / 1_000 + offset_s;
        hours.entry(local_s.div_euclid(3_600).rem_euclid(24)).or_default().add_all(buckets);
    }
    let most = hours.values().filter_map(|buckets| buckets.percentile(90)).max();
    let Some(most) = most.filter(|most| most.millis() > 0) else { return html! {} };
    let columns = ["times-hour", "times-count", "times-p90"].map(|id| Column::figures(say.say(id)));
    let row = |(hour, buckets): (&i64, &Buckets)| {
        let wait = buckets.percentile(90);
        let part = wait.map_or(0.0, |wait| wait.millis() as f64 / most.millis() as f64);
        let bar = html! { meter min="0" max="1" value=(format!("{part:.3}")) aria-hidden="true" {} " " (clock(say, wait)) };
        vec![ltr(&format!("{hour:02}:00")), number(say, buckets.count()), bar]
    };
    table(&say.say("times-by-hour"), &columns, &hours.iter().map(row).collect::<Vec<_>>())
}

/// By whose ground it was, the longest waits first.
pub(super) fn by_district(say: &Say, visit: &Visit, rooms: &[UnitId], waits: &Waits) -> Markup {
    let naming = Naming { say, setup: visit.setup() };
    let mut rows: Vec<Group<'_>> = Vec::new();
    for ((district, setting), by) in &waits.districts {
        let name = district.as_ref().map_or_else(|| say.say("times-nowhere"), |unit| naming.unit(unit));
        let target = rooms.first().map(|room| target(visit, room, district.as_ref(), *setting));
        let response = by.get(&Interval::Response);
        let kept = target.zip(response).and_then(|(target, response)| response.percent_within(target));
        rows.push((name, target, kept, by));
    }
    grouped(say, "times-by-district", rows)
}

/// By type, the longest waits first.
pub(super) fn by_type(say: &Say, visit: &Visit, waits: &Waits) -> Markup {
    let mut rows: Vec<Group<'_>> = Vec::new();
    for (kind, by) in &waits.types {
        let name = kind.as_ref().map_or_else(
            || say.say("times-no-type"),
            |id| {
                let known = visit.setup().dispatch.incident_type(id);
                known.map_or_else(|| id.to_string(), |t| t.names.in_language(say.language()).to_owned())
            },
        );
        rows.push((name, None, None, by));
    }
    grouped(say, "times-by-type", rows)
}

/// A name, its target, how many in a hundred kept it, and its waits.
type Group<'a> = (String, Option<Span>, Option<u8>, &'a ByInterval);

fn grouped(say: &Say, caption: &str, mut groups: Vec<Group<'_>>) -> Markup {
    let nine = |by: &ByInterval| by.get(&Interval::Total).and_then(|buckets| buckets.percentile(90));
    groups.sort_by(|a, b| nine(b.3).cmp(&nine(a.3)).then_with(|| a.0.cmp(&b.0)));
    let has_targets = groups.iter().any(|(_, target, _, _)| target.is_some());
    let mut columns = vec![Column::words(say.say(&format!("{caption}-name")))];
    columns.extend(
        ["times-count", "times-total-p50", "times-total-p90", "times-response-p90"]
            .map(|id| Column::figures(say.say(id))),
    );
    if has_targets {
        columns.extend(["times-promise", "times-kept"].map(|id| Column::figures(say.say(id))));
    }
    let none = Buckets::default();
    let row = |(name, target, kept, by): &Group<'_>| {
        let of = |interval: Interval| by.get(&interval).unwrap_or(&none);
        let (response, total) = (of(Interval::Response), of(Interval::Total));
        let mut cells = vec![
            words_of_person(name),
            number(say, total.count()),
            clock(say, total.percentile(50)),
            clock(say, total.percentile(90)),
            clock(say, response.percentile(90)),
        ];
        if has_targets {
            cells.extend([clock(say, *target), share(say, *kept)]);
        }
        cells
    };
    table(&say.say(caption), &columns, &groups.iter().map(row).collect::<Vec<_>>())
}

/// The longest waits, each with its incident.
pub(super) fn longest(frame: &Frame, waits: &Waits) -> Markup {
    let say = &frame.say;
    let columns = ["times-incident", "times-began", "times-total"].map(|id| Column::words(say.say(id)));
    let row = |longest: &amanat_core::view::waits::Longest| {
        let label: String = longest.incident.as_str().chars().take(8).collect();
        vec![
            html! { a href={ "/room?incident=" (longest.incident) } { (ltr(&label)) } },
            time_tag(say, longest.begun),
            clock(say, Some(longest.total)),
        ]
    };
    let rows: Vec<_> = waits.longest.iter().map(row).collect();
    html! { @if !rows.is_empty() { (table(&say.say("times-longest"), &columns, &rows)) } }
}
