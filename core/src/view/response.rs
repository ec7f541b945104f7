//! How long do people wait for help?
//!
//! Between which moments each interval lies is the trade's own (NFPA 1710, NENA 020.1): answer, processing, turnout,
//! travel, response, total. Each is measured from first-written times, corrected ones first. A mean hides whoever
//! waited longest; so the middle, nine in ten and nineteen in twenty are told, and the share within the promise.
//!
//! Invariant: a step that was left out gives no interval; none is guessed.
//! Invariant: what was practised is never counted with what was meant.
//! Not here: which incidents are asked about (a visit), what was promised (`dispatch/rooms.toml`).

use crate::{
    decide::{
        incident::{Assignment, Incident, Step},
        signal::Signal,
    },
    values::{Moment, Span},
};
use std::collections::BTreeMap;

/// Which interval; words for people are `times-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interval {
    /// From accepted to claimed.
    Answer,
    /// From accepted to the first dispatch.
    Processing,
    /// From dispatched to on the way: of each unit.
    Turnout,
    /// From on the way to there: of each unit.
    Travel,
    /// From dispatched to there: of each unit.
    Response,
    /// From accepted to the first unit there.
    Total,
}

impl Interval {
    /// Every one, in the order in which they pass.
    pub const ALL: [Interval; 6] = [
        Interval::Answer,
        Interval::Processing,
        Interval::Turnout,
        Interval::Travel,
        Interval::Response,
        Interval::Total,
    ];

    /// How it is written in addresses and messages.
    pub fn word(self) -> &'static str {
        match self {
            Interval::Answer => "answer",
            Interval::Processing => "processing",
            Interval::Turnout => "turnout",
            Interval::Travel => "travel",
            Interval::Response => "response",
            Interval::Total => "total",
        }
    }

    /// The one of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// How long a signal waited to be claimed, by the claim that stands now.
pub fn of_signal(signal: &Signal) -> Option<(Interval, Span)> {
    let claimed = signal.claim.as_ref()?.at;
    between(signal.accepted, claimed).map(|span| (Interval::Answer, span))
}

/// Every interval of an incident. `accepted`: when its first signal was; without one, when it was opened.
pub fn of_incident(incident: &Incident, accepted: Option<Moment>) -> Vec<(Interval, Span)> {
    let begun = accepted.unwrap_or(incident.opened).min(incident.opened);
    let first = |step: Step| incident.assignments.iter().filter_map(|a| a.time(step)).min();
    let mut found = Vec::new();
    let mut add = |interval, from: Option<Moment>, to: Option<Moment>| {
        if let Some(span) = from.zip(to).and_then(|(from, to)| between(from, to)) {
            found.push((interval, span));
        }
    };
    add(Interval::Processing, Some(begun), first(Step::Dispatched));
    add(Interval::Total, Some(begun), first(Step::OnScene));
    for assignment in &incident.assignments {
        let at = |step| Assignment::time(assignment, step);
        add(Interval::Turnout, at(Step::Dispatched), at(Step::EnRoute));
        add(Interval::Travel, at(Step::EnRoute), at(Step::OnScene));
        add(Interval::Response, at(Step::Dispatched), at(Step::OnScene));
    }
    found
}

/// A correction may put an end before its beginning: then there is no interval.
fn between(from: Moment, to: Moment) -> Option<Span> {
    (to >= from).then(|| to - from)
}

/// Many waits of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    sorted: Vec<Span>,
}

impl Spread {
    /// Of these.
    pub fn of(mut waits: Vec<Span>) -> Self {
        waits.sort_unstable();
        Self { sorted: waits }
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// Every wait, the shortest first.
    pub fn waits(&self) -> &[Span] {
        &self.sorted
    }

    /// How many waited no longer than this.
    pub fn count_within(&self, promise: Span) -> usize {
        self.sorted.partition_point(|wait| *wait <= promise)
    }

    /// The shortest wait that so many in a hundred did not exceed (nearest rank); `None` of none.
    pub fn percentile(&self, percent: u8) -> Option<Span> {
        let rank = (self.sorted.len() * usize::from(percent.min(100))).div_ceil(100).max(1);
        self.sorted.get(rank - 1).copied()
    }

    /// How many in a hundred waited no longer than the promise, rounded down: a promise is not met by rounding.
    pub fn percent_within(&self, promise: Span) -> Option<u8> {
        let percent = (self.count_within(promise) * 100).checked_div(self.sorted.len())?;
        u8::try_from(percent).ok()
    }
}

/// Waits by interval, gathered one after the other.
#[derive(Clone, Debug, Default)]
pub struct Gathered(BTreeMap<Interval, Vec<Span>>);

impl Gathered {
    /// Adds what one incident or signal gave.
    pub fn add(&mut self, waits: impl IntoIterator<Item = (Interval, Span)>) {
        for (interval, wait) in waits {
            self.0.entry(interval).or_default().push(wait);
        }
    }

    /// The waits of one interval.
    pub fn spread(&self, interval: Interval) -> Spread {
        Spread::of(self.0.get(&interval).cloned().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(waits: &[i64]) -> Spread {
        Spread::of(waits.iter().map(|s| Span::from_millis(s * 1_000)).collect())
    }

    #[test]
    fn nine_in_ten_is_a_wait_that_somebody_had() {
        let spread = seconds(&[5, 1, 4, 2, 3, 6, 7, 8, 100, 9]);
        assert_eq!(spread.percentile(50), Some(Span::from_secs(5)));
        assert_eq!(spread.percentile(90), Some(Span::from_secs(9)));
        assert_eq!(spread.percentile(95), Some(Span::from_secs(100)));
        assert_eq!(seconds(&[]).percentile(90), None);
        assert_eq!(seconds(&[7]).percentile(1), Some(Span::from_secs(7)));
    }

    #[test]
    fn a_promise_is_not_met_by_rounding() {
        let spread = seconds(&[10, 10, 16]);
        assert_eq!(spread.percent_within(Span::from_secs(15)), Some(66));
        let mut many = vec![1; 999];
        many.push(20);
        assert_eq!(seconds(&many).percent_within(Span::from_secs(15)), Some(99));
        assert_eq!(seconds(&[]).percent_within(Span::from_secs(15)), None);
    }

    #[test]
    fn an_end_before_its_beginning_gives_nothing() {
        let at = Moment::from_millis(1_000);
        assert_eq!(between(at, Moment::from_millis(999)), None);
        assert_eq!(between(at, at), Some(Span::from_millis(0)));
    }

    proptest! {
        #[test]
        fn percentiles_never_fall_and_lie_among_the_waits(waits in prop::collection::vec(0i64..100_000, 1..200)) {
            let spread = seconds(&waits);
            let told: Vec<_> = (1..=100).map(|p| spread.percentile(p).unwrap()).collect();
            prop_assert!(told.windows(2).all(|pair| pair[0] <= pair[1]));
            prop_assert!(told.iter().all(|span| waits.contains(&(span.millis() / 1_000))));
            for percent in [50, 90, 95] {
                let wait = spread.percentile(percent).unwrap();
                prop_assert!(spread.percent_within(wait).unwrap() >= percent);
            }
        }
    }
}
