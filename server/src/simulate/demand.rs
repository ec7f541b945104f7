//! How often do people call for help, at which hour?
//!
//! A day has its quiet and its busy hours; between two calls lies a time that follows no plan, as among many people who
//! do not know of each other (exponential).
//!
//! Not here: where from and of what (`ground`, the dispatch book).

use super::ground::share;
use crate::demo::Chance;
use amanat_core::values::Moment;
use jiff::tz::TimeZone;

/// How many in a hundred of a usual hour's calls come in each hour of the day, from midnight on.
const OF_HOUR: [u16; 24] = [
    78, 62, 48, 40, 36, 38, 50, 68, 84, 94, 100, 106, 110, 108, 106, 110, 118, 128, 140, 150, 154, 146, 128,
    98,
];
/// The longest time between two calls, in usual times.
const MAX_BETWEEN: f64 = 12.0;

/// How busy this hour is beside a usual one.
pub fn of_hour(hour: usize) -> f64 {
    // Twenty-four shares, whose sum is a day's.
    let sum: u32 = OF_HOUR.iter().map(|share| u32::from(*share)).sum();
    let share = OF_HOUR.get(hour % OF_HOUR.len()).copied().unwrap_or(100);
    f64::from(share) * OF_HOUR.len() as f64 / f64::from(sum)
}

/// The hour of the day in a zone; of the world's where there is no such zone.
pub fn hour_of(at: Moment, zone: &str) -> usize {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    usize::try_from(at.timestamp().to_zoned(zone).hour()).unwrap_or(0)
}

/// How long until the next call, where the usual time between two is one.
pub fn between(chance: &mut Chance) -> f64 {
    (-(1.0 - share(chance)).ln()).min(MAX_BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_as_many_calls_as_were_asked_for() {
        let sum: f64 = (0..24).map(of_hour).sum();
        assert!((sum - 24.0).abs() < 1e-9 && of_hour(20) > 3.0 * of_hour(4));
    }

    #[test]
    fn between_two_calls_lies_the_usual_time_on_average() {
        let mut chance = Chance::of(1, "between");
        let mean = (0..20_000).map(|_| between(&mut chance)).sum::<f64>() / 20_000.0;
        assert!((mean - 1.0).abs() < 0.03, "{mean}");
    }
}
