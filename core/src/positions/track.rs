//! Where is one unit, what was said of it that cannot be, and where was it?
//!
//! A trail is a ring in memory: so many minutes and so many positions, and no more. While the unit is at an incident
//! its trail is held from then on, thinned where it grows too long, so that it can be sealed with the incident.
//!
//! Invariant: `now` is the newest position that could be; a later one of an earlier time never replaces it.
//! Invariant: three positions in a row that agree with each other are believed, however far they are from the last:
//! a unit is never nailed to one wild position.
//! Not here: whose trail is sealed with what (`decide`, and the server that asks for it).

use super::{
    fix::{Fix, Source},
    judge::{Verdict, Why, is_too_fast, judge},
};
use crate::values::{Moment, Span};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// So many positions in a row that agree are believed.
pub const AGREE: u8 = 3;
/// The most positions of a trail that belongs to nothing.
pub const MAX_TRAIL: usize = 256;
/// The most positions of a trail that is held for an incident; beyond, every second one goes.
pub const MAX_HELD: usize = 2_048;

const PER_DEGREE: f64 = 1e7;

/// One step of a trail, small.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    lat: i32,
    lon: i32,
    /// When the device was there, as it says.
    pub fixed: Moment,
    /// Within how many metres, as the device says.
    pub accuracy_m: Option<u16>,
    /// What it did.
    pub verdict: Verdict,
    /// By which way it was said.
    pub source: Source,
}

impl Step {
    fn of(fix: &Fix, verdict: Verdict) -> Self {
        let small = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
        let accuracy_m =
            fix.accuracy_m.filter(|m| *m >= 0.0).map(|m| m.ceil().min(f32::from(u16::MAX)) as u16);
        let (lat, lon) = (small(fix.at.lat()), small(fix.at.lon()));
        Self { lat, lon, fixed: fix.fixed, accuracy_m, verdict, source: fix.source }
    }

    /// Latitude and longitude in degrees, to the centimetre.
    pub fn degrees(&self) -> (f64, f64) {
        (f64::from(self.lat) / PER_DEGREE, f64::from(self.lon) / PER_DEGREE)
    }
}

/// A trail as it is sealed: words of class evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trail {
    /// Latitude, longitude, milliseconds since 1970, metres of accuracy (−1: not said), what it did: 0 moved the
    /// unit, 1 came late, 2 cannot be.
    pub steps: Vec<(f64, f64, i64, i32, u8)>,
    /// Whether positions were left out because there were too many.
    pub thinned: bool,
}

/// One unit.
#[derive(Clone, Debug, Default)]
pub struct Track {
    now: Option<Fix>,
    doubted: Option<(Fix, u8)>,
    marked: Option<(Fix, Why)>,
    steps: VecDeque<Step>,
    held_since: Option<Moment>,
    thinned: bool,
}

impl Track {
    /// Takes a position; says what it did. The trail is kept so long.
    pub fn take(&mut self, fix: Fix, keep: Span) -> Verdict {
        let mut verdict = judge(self.now.as_ref(), &fix);
        match verdict {
            Verdict::Marked(Why::TooFast) if self.is_believed(&fix) => verdict = Verdict::Moves,
            Verdict::Marked(why) => self.marked = Some((fix, why)),
            _ => {}
        }
        if verdict == Verdict::Moves {
            (self.now, self.doubted, self.marked) = (Some(fix), None, None);
        }
        self.step(Step::of(&fix, verdict));
        self.forget(fix.came, keep);
        verdict
    }

    /// Where it is.
    pub fn now(&self) -> Option<&Fix> {
        self.now.as_ref()
    }

    /// What was said after that and cannot be, and why.
    pub fn marked(&self) -> Option<&(Fix, Why)> {
        self.marked.as_ref()
    }

    /// The trail, the oldest step first.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter()
    }

    /// From now on the trail is held, with what is there of it since this time. Holding again changes nothing.
    pub fn hold(&mut self, since: Moment) {
        self.held_since = Some(self.held_since.map_or(since, |before| before.min(since)));
    }

    /// The trail belongs to nothing any more, and is forgotten as others are.
    pub fn let_go(&mut self, now: Moment, keep: Span) {
        (self.held_since, self.thinned) = (None, false);
        self.forget(now, keep);
    }

    /// What of the trail is of this time, as it is sealed.
    pub fn trail(&self, from: Moment, until: Moment) -> Trail {
        let steps = self.steps.iter().filter(|step| (from..=until).contains(&step.fixed)).map(|step| {
            let (lat, lon) = step.degrees();
            let did = match step.verdict {
                Verdict::Moves => 0,
                Verdict::Late => 1,
                Verdict::Marked(_) => 2,
            };
            (lat, lon, step.fixed.millis(), step.accuracy_m.map_or(-1, i32::from), did)
        });
        Trail { steps: steps.collect(), thinned: self.thinned }
    }

    /// Forgets what is older than it is kept.
    pub fn forget(&mut self, now: Moment, keep: Span) {
        let oldest = now - keep;
        let oldest = self.held_since.map_or(oldest, |held| oldest.min(held));
        while self.steps.front().is_some_and(|step| step.fixed < oldest) {
            self.steps.pop_front();
        }
        if self.held_since.is_some() && self.steps.len() > MAX_HELD {
            let mut number = 0_usize;
            self.steps.retain(|_| {
                number += 1;
                number % 2 == 1
            });
            self.thinned = true;
        }
        while self.held_since.is_none() && self.steps.len() > MAX_TRAIL {
            self.steps.pop_front();
        }
    }

    /// Whether this position and those before it that could not be agree with each other.
    fn is_believed(&mut self, fix: &Fix) -> bool {
        let agrees = |(before, _): &(Fix, u8)| before.fixed < fix.fixed && !is_too_fast(before, fix);
        let count = self.doubted.filter(agrees).map_or(0, |(_, count)| count) + 1;
        self.doubted = Some((*fix, count));
        count >= AGREE
    }

    /// Puts a step in its place by time. The same said again is no step: devices and networks repeat themselves.
    fn step(&mut self, step: Step) {
        let at = self.steps.partition_point(|s| s.fixed <= step.fixed);
        let same = |before: &&Step| (before.lat, before.lon) == (step.lat, step.lon);
        let mut of_that_time = self.steps.range(..at).rev().take_while(|s| s.fixed == step.fixed);
        if of_that_time.find(same).is_none() {
            self.steps.insert(at, step);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Point;
    use proptest::prelude::*;

    const KEEP: Span = Span::from_mins(30);

    fn fix(lat: f64, lon: f64, fixed_s: i64, came_s: i64) -> Fix {
        let moment = |s: i64| Moment::from_millis(1_700_000_000_000 + s * 1000);
        Fix::plain(Point::new(lat, lon).unwrap(), moment(fixed_s), moment(came_s), Source::Http)
    }

    #[test]
    fn what_comes_out_of_a_tunnel_is_kept_and_moves_nobody_backwards() {
        let mut track = Track::default();
        track.take(fix(33.60, 71.44, 60, 60), KEEP);
        assert_eq!(track.take(fix(33.59, 71.44, 30, 62), KEEP), Verdict::Late);
        assert_eq!(track.now().unwrap().at.lat(), 33.60);
        let lats: Vec<f64> = track.steps().map(|step| step.degrees().0).collect();
        assert_eq!(lats, [33.59, 33.60]);
    }

    #[test]
    fn what_is_said_again_is_in_the_trail_once() {
        let mut track = Track::default();
        let all = [fix(33.59, 71.44, 0, 0), fix(33.60, 71.44, 60, 60), fix(33.595, 71.44, 30, 61)];
        for one in all.iter().chain(&all).chain(all.iter().rev()) {
            track.take(*one, KEEP);
        }
        let lats: Vec<f64> = track.steps().map(|step| step.degrees().0).collect();
        assert_eq!(lats, [33.59, 33.595, 33.60]);
        // Another place at the same time is said, and kept.
        track.take(fix(33.61, 71.44, 60, 62), KEEP);
        assert_eq!(track.steps().count(), 4);
    }

    #[test]
    fn one_wild_position_moves_nobody_and_three_that_agree_do() {
        let mut track = Track::default();
        track.take(fix(33.60, 71.44, 0, 0), KEEP);
        let verdict = track.take(fix(36.00, 71.44, 5, 5), KEEP);
        assert_eq!((verdict, track.now().unwrap().at.lat()), (Verdict::Marked(Why::TooFast), 33.60));
        assert_eq!(track.marked().unwrap().1, Why::TooFast);
        assert_eq!(track.take(fix(33.601, 71.44, 10, 10), KEEP), Verdict::Moves);
        assert!(track.marked().is_none());
        let far = |s| fix(36.00 + s as f64 / 10_000.0, 71.44, s, s);
        assert_eq!(track.take(far(15), KEEP), Verdict::Marked(Why::TooFast));
        assert_eq!(track.take(far(20), KEEP), Verdict::Marked(Why::TooFast));
        assert_eq!(track.take(far(25), KEEP), Verdict::Moves);
    }

    #[test]
    fn a_trail_is_forgotten_unless_it_belongs_to_an_incident() {
        let mut track = Track::default();
        for s in 0..10 {
            track.take(fix(33.60, 71.44, s * 600, s * 600), KEEP);
        }
        assert_eq!(track.steps().count(), 4);
        let since = track.now().unwrap().fixed - Span::from_mins(10);
        track.hold(since);
        for s in 10..20 {
            track.take(fix(33.60, 71.44, s * 600, s * 600), KEEP);
        }
        assert_eq!(track.steps().count(), 12);
        let until = track.now().unwrap().fixed;
        assert_eq!(track.trail(since, until).steps.len(), 12);
        track.let_go(until, KEEP);
        assert_eq!(track.steps().count(), 4);
    }

    #[test]
    fn a_trail_that_is_held_for_long_gets_thinner_and_not_longer() {
        let mut track = Track::default();
        track.hold(Moment::from_millis(0));
        for s in 0..10_000 {
            track.take(fix(33.60, 71.44, s, s), KEEP);
        }
        let trail = track.trail(Moment::from_millis(0), track.now().unwrap().fixed);
        assert!(trail.thinned && trail.steps.len() <= MAX_HELD && trail.steps.len() > MAX_HELD / 4);
        assert!(trail.steps.windows(2).all(|pair| pair[0].2 < pair[1].2));
    }

    proptest! {
        #[test]
        fn whatever_comes_in_whatever_order_a_unit_moves_forward_in_time_only(
            said in proptest::collection::vec(
                (33.0_f64..34.0, 71.0_f64..72.0, -3_600_i64..3_600, -10.0_f32..5_000.0), 1..300),
        ) {
            let mut track = Track::default();
            let mut before: Option<Fix> = None;
            for (came_s, (lat, lon, off_s, accuracy)) in (0..).step_by(7).zip(said) {
                let fix = Fix { accuracy_m: Some(accuracy), ..fix(lat, lon, came_s + off_s, came_s) };
                let verdict = track.take(fix, KEEP);
                let now = track.now().copied();
                match verdict {
                    Verdict::Moves => prop_assert_eq!(now, Some(fix)),
                    _ => prop_assert_eq!(now, before),
                }
                if let (Some(now), Some(before)) = (now, before) {
                    prop_assert!(now.fixed >= before.fixed);
                }
                before = now;
                prop_assert!(track.steps().count() <= MAX_TRAIL);
                let times: Vec<_> = track.steps().map(|step| step.fixed).collect();
                prop_assert!(times.is_sorted());
                prop_assert!(times.first().is_none_or(|oldest| *oldest >= fix.came - KEEP));
            }
        }
    }
}
