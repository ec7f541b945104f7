//! What does chance say, for this seed?
//!
//! A small generator of our own (SplitMix64), so that the same seed gives the same province on every machine and
//! with every version of our dependencies. Never used for anything secret.

use amanat_core::values::Span;

/// A stream of chances that its seed and its purpose decide.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// Chances of one purpose: what one draws does not move another.
    pub fn of(seed: u64, purpose: &str) -> Self {
        let mixed = purpose.bytes().fold(seed, |mixed, byte| step(mixed ^ u64::from(byte)));
        Self(mixed)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        step(self.0)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let drawn = self.draw();
        drawn.checked_rem(end as u64).map_or(0, |n| n as usize)
    }

    /// One of them; `None` where there is none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// Yes, so many times in a hundred.
    pub fn percent(&mut self, yes: usize) -> bool {
        self.below(100) < yes
    }

    /// A span between two.
    pub fn span(&mut self, from: Span, until: Span) -> Span {
        let width_ms = (until.millis() - from.millis()).max(1);
        Span::from_millis(from.millis() + self.below(width_ms as usize) as i64)
    }

    /// A part of a span, in hundredths between two.
    pub fn part(&mut self, of: Span, from: i64, until: i64) -> Span {
        let hundredths = from + self.below((until - from).max(1) as usize) as i64;
        Span::from_millis(of.millis() / 100 * hundredths)
    }

    /// In another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }
}

fn step(state: u64) -> u64 {
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten(seed: u64, purpose: &str) -> Vec<u64> {
        let mut chance = Chance::of(seed, purpose);
        (0..10).map(|_| chance.draw()).collect()
    }

    #[test]
    fn the_same_seed_and_purpose_give_the_same_chances() {
        assert_eq!(ten(7, "people"), ten(7, "people"));
        assert_ne!(ten(7, "people"), ten(8, "people"));
        assert_ne!(ten(7, "people"), ten(7, "matters"));
    }

    #[test]
    fn shuffling_loses_nobody() {
        let mut all: Vec<usize> = (0..100).collect();
        Chance::of(1, "x").shuffle(&mut all);
        assert_ne!(all, (0..100).collect::<Vec<_>>());
        all.sort_unstable();
        assert_eq!(all, (0..100).collect::<Vec<_>>());
    }
}
