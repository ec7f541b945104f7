//! Who calls for help, when, and from where?
//!
//! Each room has calls in its own seeded order: how long until the next, of what, where on which station's ground. How
//! fast that order is gone through follows the hour of the day, and is faster where somebody watches, so that whoever
//! signs in sees a room at work. A call is a press at the door for calls, as a phone sends it.
//!
//! Not here: what the door does with it (`sos`), what a room does with it (`desk`).

use super::{Pace, Room};
use crate::{
    demo::{Chance, Lines, rooms::Said},
    simulate::{
        demand,
        ground::{Ground, beside, share},
    },
    sos::listen,
    town::Town,
};
use amanat_core::{
    decide::{incident::Incident, signal::Signal},
    guard::Duty,
    values::{Language, Moment, Point, SignalId, Span, UnitId},
};
use anyhow::{Context, ensure};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tower::ServiceExt;

/// The fewest calls in an hour of a room that somebody watches.
const WATCHED_PER_HOUR: f64 = 50.0;
/// The most calls of a room that nobody took; then nobody calls there.
const MAX_UNTAKEN: usize = 6;
/// How soon after it is first looked at a room has its next call.
const SOON: Span = Span::from_secs(5);
/// The longest that a device goes on saying where it is.
const FOLLOWS: Span = Span::from_secs(90);
/// Calls that are remembered: of what type they are, as whoever answers would hear.
const MAX_KNOWN: usize = 2_000;
/// The largest answer that is read.
const MAX_ANSWER_BYTES: usize = 64 << 10;

/// When the next call of a room comes.
pub(super) struct Next {
    chance: Chance,
    /// How much longer, counted in usual times between two calls.
    left: f64,
    looked: Option<Moment>,
    was_watched: bool,
}

impl Next {
    pub(super) fn of(seed: u64, room: &UnitId) -> Self {
        let mut chance = Chance::of(seed, &format!("calls:{room}"));
        // The first one comes soon, everywhere.
        let left = share(&mut chance) * 0.2;
        Self { chance, left, looked: None, was_watched: false }
    }

    /// Whether it comes now, where so many come in an hour.
    fn is_due(&mut self, now: Moment, per_hour: f64, watched: bool) -> bool {
        let passed = self.looked.map_or(0.0, |looked| (now - looked).millis().max(0) as f64);
        self.looked = Some(now);
        self.left -= passed * per_hour / 3_600_000.0;
        if watched && !self.was_watched {
            self.left = self.left.min(SOON.millis() as f64 * per_hour / 3_600_000.0);
        }
        self.was_watched = watched;
        if self.left > 0.0 {
            return false;
        }
        self.left = demand::between(&mut self.chance);
        true
    }
}

/// A device that goes on after its press.
struct Follows {
    id: SignalId,
    secret: String,
    at: Point,
    until: Moment,
    presses_again: bool,
}

/// What the demo knows of its own calls.
pub(super) struct Calls {
    lines: Lines,
    said: Vec<Said>,
    nobody: String,
    door: Router,
    known: BTreeMap<SignalId, usize>,
    follows: Vec<Follows>,
}

impl Calls {
    pub(super) fn new(lines: Lines, (said, nobody): (Vec<Said>, String), town: &Town) -> Self {
        let door = listen::router(town.clone());
        Self { lines, said, nobody, door, known: BTreeMap::new(), follows: Vec::new() }
    }

    /// What a call is about, as whoever answers hears; only of those that the demo made itself.
    pub(super) fn about(&self, id: &SignalId) -> Option<&Said> {
        self.said.get(*self.known.get(id)?)
    }

    /// What is written where nobody needed help.
    pub(super) fn nobody_needed_help(&self) -> &str {
        &self.nobody
    }

    /// Lets devices go on, and whoever calls now call.
    pub(super) async fn turn(
        &mut self,
        town: &Town,
        rooms: &mut [Room],
        watched: &BTreeSet<UnitId>,
        pace: &Pace,
    ) -> anyhow::Result<()> {
        self.go_on(town).await?;
        let signals = town.system().lives::<Signal>(Duty::SeeBoard)?;
        let open = town.system().lives::<Incident>(Duty::SeeBoard)?.len();
        let now = town.now();
        let hour = demand::hour_of(now, &town.settings().zone);
        for room in rooms {
            let is_watched = watched.contains(&room.id);
            let usual = f64::from(pace.calls_per_hour) * room.share as f64 / 1_000.0;
            let per_hour = usual * demand::of_hour(hour);
            let per_hour = if is_watched { per_hour.max(WATCHED_PER_HOUR) } else { per_hour };
            let waits = signals.iter().map(|kept| &kept.state);
            let untaken = waits.filter(|s| s.unit == room.id && s.claim.is_none()).count();
            let is_full = untaken >= MAX_UNTAKEN || open >= usize::from(pace.max_open);
            if room.calls.is_due(now, per_hour, is_watched) && !is_full && pace.calls_per_hour > 0 {
                self.call(town, room).await?;
            }
        }
        Ok(())
    }

    async fn call(&mut self, town: &Town, room: &mut Room) -> anyhow::Result<()> {
        let chance = &mut room.calls.chance;
        let number = chance.below(self.said.len());
        let Some(said) = self.said.get(number) else { return Ok(()) };
        let Some(at) = chance.one(&room.grounds).cloned().and_then(|g| self.place(&g, chance)) else {
            return Ok(());
        };
        let mut body = json!({
            "held_s": 3,
            "silent": chance.percent(12),
            "position": { "lat": at.lat(), "lon": at.lon(), "accuracy_m": 5 + chance.below(60) },
        });
        // Some only press, and have to be called back to learn what it is.
        if chance.percent(75) {
            body["text"] = json!(said.text);
        }
        if chance.percent(45) {
            let language = if chance.percent(60) { Language::Ps } else { Language::Ur };
            let is_woman = chance.percent(45);
            body["name"] = json!(self.lines.name(language, is_woman, chance).0);
        }
        let presses_again = chance.percent(15);
        let answer = self.ask(Method::POST, "/sos", None, &body).await?;
        let text = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
        let id: SignalId = text("id").context("the door for calls gave no name")?.parse()?;
        if self.known.len() >= MAX_KNOWN {
            self.known.clear();
        }
        self.known.insert(id.clone(), number);
        if let Some(secret) = text("secret") {
            self.follows.push(Follows { id, secret, at, until: town.now() + FOLLOWS, presses_again });
        }
        Ok(())
    }

    /// In towns people call from near the places that have a name; elsewhere from anywhere.
    fn place(&self, ground: &Ground, chance: &mut Chance) -> Option<Point> {
        let spot = chance.one(&self.lines.spots).map(|spot| spot.at);
        let near = spot.filter(|_| chance.percent(50)).and_then(|spot| beside(spot, 300.0, chance));
        match near.filter(|point| ground.has(*point)) {
            Some(point) => Some(point),
            None => ground.somewhere(chance),
        }
    }

    /// Devices that were pressed say where they are; some are pressed once more.
    async fn go_on(&mut self, town: &Town) -> anyhow::Result<()> {
        let now = town.now();
        self.follows.retain(|each| each.until > now);
        let mut follows = std::mem::take(&mut self.follows);
        for each in &mut follows {
            let mut chance = super::drawn(u64::try_from(now.millis()).unwrap_or(0), each.id.as_str());
            if !chance.percent(15) {
                continue;
            }
            let Some(at) = beside(each.at, 25.0, &mut chance) else { continue };
            let fix = json!({ "lat": at.lat(), "lon": at.lon(), "accuracy_m": 12 });
            let what = if std::mem::take(&mut each.presses_again) { "press" } else { "position" };
            let body = if what == "press" { json!({ "position": fix }) } else { fix };
            let path = format!("/sos/{}/{what}", each.id);
            self.ask(Method::POST, &path, Some(&each.secret), &body).await?;
        }
        self.follows = follows;
        Ok(())
    }

    /// One request at the door for calls.
    async fn ask(
        &self,
        method: Method,
        path: &str,
        secret: Option<&str>,
        body: &Value,
    ) -> anyhow::Result<Value> {
        let request = Request::builder().method(method).uri(path);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let request = match secret {
            Some(secret) => request.header("x-sos-secret", secret),
            None => request,
        };
        let response = self.door.clone().oneshot(request.body(Body::from(body.to_string()))?).await?;
        let status = response.status();
        ensure!(status.is_success(), "the door for calls answered {status}");
        let bytes = to_bytes(response.into_body(), MAX_ANSWER_BYTES).await?;
        Ok(serde_json::from_slice(&bytes)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Span = Span::from_hours(1);

    fn calls_in(hours: i64, per_hour: f64, seed: u64) -> Vec<i64> {
        let mut next = Next::of(seed, &"kohat-room".parse().unwrap());
        let turns = (0..hours * 900).map(|turn| turn * 4);
        let at = |s: i64| Moment::from_millis(0) + Span::from_secs(s);
        turns.filter(|s| next.is_due(at(*s), per_hour, false)).collect()
    }

    #[test]
    fn so_many_call_as_was_asked_and_the_same_seed_calls_at_the_same_times() {
        let calls = calls_in(200, 6.0, 1);
        assert!((1_000..1_400).contains(&calls.len()), "{}", calls.len());
        assert_eq!(calls, calls_in(200, 6.0, 1));
        assert_ne!(calls, calls_in(200, 6.0, 2));
        assert_eq!(calls_in(5, 0.0, 1).len(), 0);
    }

    #[test]
    fn whoever_begins_to_watch_sees_a_call_within_seconds() {
        let mut next = Next::of(3, &"kohat-room".parse().unwrap());
        let start = Moment::from_millis(0);
        next.left = 50.0;
        assert!(!next.is_due(start, WATCHED_PER_HOUR, false));
        let seen =
            (1..=4).find(|turn| next.is_due(start + Span::from_secs(turn * 4), WATCHED_PER_HOUR, true));
        assert!(seen.is_some_and(|turn| turn <= 3));
        let later = start + HOUR;
        next.left = 50.0;
        assert!(!next.is_due(later, 0.0, true), "once, not at every look");
    }
}
