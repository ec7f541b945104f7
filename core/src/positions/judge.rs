//! Does this position move the unit, did it come late, or can it not be?
//!
//! A receiver between houses says that a car has flown two kilometres; a telephone without a clock says tomorrow; a
//! tunnel sends its positions when it ends. None of it is thrown away, all of it is shown for what it is, and only
//! what can be true moves a unit on the dispatcher's map.
//!
//! Not here: when something that cannot be is believed all the same, because it goes on (`track`).

use super::fix::Fix;
use crate::{geo::Local, values::Span};
use serde::{Deserialize, Serialize};

/// The fastest that a field unit moves, helicopters included, in metres a second.
pub const MAX_SPEED_M_S: f64 = 100.0;
/// Nobody is sent by a position that is vaguer than this.
pub const MAX_ACCURACY_M: f32 = 3_000.0;
/// A clock that is ahead of ours by more than this is wrong.
pub const MAX_FUTURE: Span = Span::from_secs(60);
/// What receivers jump about while they stand still, in metres.
pub const SLACK_M: f64 = 50.0;

/// Why it cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nobody is so fast.
    TooFast,
    /// It says nothing: vaguer than the limit, or no accuracy at all such as a negative one.
    TooVague,
    /// It is of a time that has not come.
    Future,
    /// It is in the sea off Africa, where receivers are that know nothing: 0° N 0° E.
    Nowhere,
}

impl Why {
    /// Every one.
    pub const ALL: [Why; 4] = [Why::TooFast, Why::TooVague, Why::Future, Why::Nowhere];

    /// How it is written; words for people are `position-why-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Why::TooFast => "too_fast",
            Why::TooVague => "too_vague",
            Why::Future => "future",
            Why::Nowhere => "nowhere",
        }
    }
}

/// What a position does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The unit is there now.
    Moves,
    /// It is not newer than where the unit is known to be.
    Late,
    /// It cannot be.
    Marked(Why),
}

/// Judges a position by itself and by where the unit is known to be.
pub fn judge(known: Option<&Fix>, fix: &Fix) -> Verdict {
    if let Some(why) = of_itself(fix) {
        return Verdict::Marked(why);
    }
    match known {
        None => Verdict::Moves,
        Some(known) if fix.fixed <= known.fixed => Verdict::Late,
        Some(known) if is_too_fast(known, fix) => Verdict::Marked(Why::TooFast),
        Some(_) => Verdict::Moves,
    }
}

fn of_itself(fix: &Fix) -> Option<Why> {
    if fix.fixed > fix.came + MAX_FUTURE {
        return Some(Why::Future);
    }
    if fix.accuracy_m.is_some_and(|m| !(0.0..=MAX_ACCURACY_M).contains(&m)) {
        return Some(Why::TooVague);
    }
    (fix.at.lat() == 0.0 && fix.at.lon() == 0.0).then_some(Why::Nowhere)
}

/// Whether no unit could have come from the one to the other, both as vague as they are.
pub(super) fn is_too_fast(from: &Fix, to: &Fix) -> bool {
    let seconds = (to.fixed - from.fixed).millis().abs() as f64 / 1000.0;
    let vague = |fix: &Fix| f64::from(fix.accuracy_m.unwrap_or(0.0).max(0.0));
    let free_m = SLACK_M + vague(from) + vague(to);
    let (x, y) = Local::around(from.at).metres(to.at.lon(), to.at.lat());
    x.hypot(y) > free_m + seconds * MAX_SPEED_M_S
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        positions::Source,
        values::{Moment, Point},
    };

    fn fix(lat: f64, lon: f64, at_s: i64) -> Fix {
        let at = Moment::from_millis(1_700_000_000_000 + at_s * 1000);
        Fix::plain(Point::new(lat, lon).unwrap(), at, at, Source::Http)
    }

    #[test]
    fn what_cannot_be_is_marked_with_its_reason() {
        let known = fix(33.58, 71.44, 0);
        let of = |fix: Fix| judge(Some(&known), &fix);
        assert_eq!(of(fix(33.59, 71.44, 30)), Verdict::Moves);
        assert_eq!(of(fix(34.58, 71.44, 30)), Verdict::Marked(Why::TooFast));
        assert_eq!(of(fix(0.0, 0.0, 30)), Verdict::Marked(Why::Nowhere));
        let vague = |m| Fix { accuracy_m: Some(m), ..fix(33.58, 71.44, 30) };
        assert_eq!(of(vague(20.0)), Verdict::Moves);
        for m in [-1.0, 5_000.0, f32::NAN, f32::INFINITY] {
            assert_eq!(of(vague(m)), Verdict::Marked(Why::TooVague));
        }
        let early = Fix { came: known.came, ..fix(33.58, 71.44, 61) };
        assert_eq!(of(early), Verdict::Marked(Why::Future));
        assert_eq!(of(Fix { fixed: known.fixed + MAX_FUTURE, ..early }), Verdict::Moves);
    }

    #[test]
    fn a_receiver_that_jumps_about_while_it_stands_still_is_believed() {
        let known = Fix { accuracy_m: Some(400.0), ..fix(33.58, 71.44, 0) };
        assert_eq!(judge(Some(&known), &fix(33.5835, 71.44, 1)), Verdict::Moves);
    }

    #[test]
    fn what_is_not_newer_is_late() {
        let known = fix(33.58, 71.44, 0);
        assert_eq!(judge(Some(&known), &fix(33.58, 71.44, 0)), Verdict::Late);
        assert_eq!(judge(Some(&known), &fix(35.0, 71.44, -30)), Verdict::Late);
        assert_eq!(judge(None, &fix(33.58, 71.44, -90_000)), Verdict::Moves);
    }
}
