//! How much of a time do the pictures that came cover?

use super::event::Gap;
use crate::values::{Moment, Span};

/// Longer without anything, and it is a gap.
pub const GAP_AFTER: Span = Span::from_secs(2);
/// Gaps that are written down, the longest first where there are more.
pub const MAX_GAPS: usize = 12;

/// Pictures came from one moment to another without a gap.
pub type Heard = (Moment, Moment);

/// What is covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// In per cent, rounded down: all of it is only what has no gap.
    pub percent: u8,
    /// Where nothing came, in order.
    pub gaps: Vec<Gap>,
}

/// What of the time from `from` to `to` is covered. `heard` is in order.
pub fn coverage(from: Moment, to: Moment, heard: &[Heard]) -> Coverage {
    let (whole, mut covered, mut at, mut gaps) = (to - from, Span::from_millis(0), from, Vec::new());
    for (begins, ends) in heard {
        let (begins, ends) = ((*begins).max(at), (*ends).min(to));
        if begins >= to || ends < begins {
            continue;
        }
        match begins - at > GAP_AFTER {
            true => gaps.push(gap(from, at, begins)),
            // A breath between two pictures is none.
            false => covered = covered + (begins - at),
        }
        (covered, at) = (covered + (ends - begins), ends);
    }
    match to - at > GAP_AFTER {
        true => gaps.push(gap(from, at, to)),
        false => covered = covered + (to - at),
    }
    let percent = match whole.millis() {
        ..=0 => 0,
        whole => u8::try_from(covered.millis() * 100 / whole).unwrap_or(100).min(100),
    };
    Coverage { percent, gaps: few(gaps) }
}

fn gap(from: Moment, begins: Moment, ends: Moment) -> Gap {
    Gap { after_ms: (begins - from).millis(), lasts_ms: (ends - begins).millis() }
}

fn few(mut gaps: Vec<Gap>) -> Vec<Gap> {
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.lasts_ms));
    gaps.truncate(MAX_GAPS);
    gaps.sort_by_key(|gap| gap.after_ms);
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(s: i64) -> Moment {
        Moment::from_millis(s * 1_000)
    }

    #[test]
    fn what_is_missing_at_the_beginning_in_the_middle_and_at_the_end_is_said() {
        let found = coverage(at(0), at(100), &[(at(30), at(50)), (at(51), at(60)), (at(80), at(90))]);
        let gaps: Vec<(i64, i64)> =
            found.gaps.iter().map(|g| (g.after_ms / 1_000, g.lasts_ms / 1_000)).collect();
        assert_eq!(gaps, [(0, 30), (60, 20), (90, 10)]);
        assert_eq!(found.percent, 40);
    }

    #[test]
    fn all_is_all_and_nothing_is_nothing() {
        assert_eq!(coverage(at(0), at(60), &[(at(-5), at(61))]), Coverage { percent: 100, gaps: vec![] });
        let none = coverage(at(0), at(60), &[]);
        assert_eq!((none.percent, none.gaps.len()), (0, 1));
        assert_eq!(coverage(at(5), at(5), &[]).percent, 0);
        assert_eq!(coverage(at(0), at(60), &[(at(70), at(80))]).percent, 0, "what came later is no part");
    }

    #[test]
    fn of_many_gaps_the_longest_are_kept() {
        let heard: Vec<Heard> = (0..40).map(|n| (at(n * 10), at(n * 10 + 5))).collect();
        let found = coverage(at(0), at(400), &heard);
        assert_eq!((found.gaps.len(), found.percent), (MAX_GAPS, 50));
    }
}
