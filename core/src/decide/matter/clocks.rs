//! Which promises run, and when is each due?
//!
//! A clock's due time is computed once, when an event starts or moves it, and stands in that event: every
//! screen shows the same number, and the log can be read without a calendar.

use crate::{
    playbook::{Playbook, Runs, Step},
    values::{Moment, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// What deciding needs to know of the places around a matter.
pub trait Ground {
    /// The moment that lies `span` of this unit's time (open hours, or all hours) after `from`.
    fn due(&self, unit: &UnitId, from: Moment, span: Span, runs: Runs) -> Moment;
    /// How much of this unit's time lies between two moments.
    fn between(&self, unit: &UnitId, from: Moment, until: Moment, runs: Runs) -> Span;
    /// The unit above in the same compartment, where a disputed matter goes.
    fn above(&self, unit: &UnitId, playbook: &Playbook) -> Option<UnitId>;
    /// The unit that a word of the ladder means for this unit.
    fn told(&self, word: &str, unit: &UnitId) -> Option<UnitId>;
    /// Whether there is such a unit and somebody serves there.
    fn is_unit(&self, unit: &UnitId) -> bool;
    /// Whether the unit is among those that keep this compartment: words of it need nobody's leave to go there.
    fn is_within(&self, unit: &UnitId, compartment: &str) -> bool;
}

/// Where a clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// It runs.
    On,
    /// It stands still; this much of its time is left, in milliseconds.
    Held(i64),
    /// The promise was kept, or no longer applies.
    Met,
}

/// One promise of one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The rule's name, or `verdict`, or `report`.
    #[serde(rename = "n")]
    pub name: String,
    /// When the promise is due.
    pub due: Moment,
    /// When the scheduler must look again; absent when the ladder is at its end.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "a")]
    pub alarm: Option<Moment>,
    /// The step that meets it; absent for `verdict` and `report`.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "u")]
    pub until: Option<Step>,
    /// Where it stands.
    #[serde(default = "on", skip_serializing_if = "is_on", rename = "s")]
    pub state: ClockState,
    /// How many rungs were told.
    #[serde(default, skip_serializing_if = "is_zero", rename = "r")]
    pub rung: u8,
}

fn on() -> ClockState {
    ClockState::On
}
fn is_on(state: &ClockState) -> bool {
    *state == ClockState::On
}
fn is_zero(rung: &u8) -> bool {
    *rung == 0
}

/// The clock that waits for the sender's word.
pub const VERDICT: &str = "verdict";
/// The clock of an ordered report.
pub const REPORT: &str = "report";

impl Clock {
    /// A running clock.
    pub fn running(name: &str, due: Moment, until: Option<Step>) -> Self {
        Self { name: name.to_owned(), due, alarm: Some(due), until, state: ClockState::On, rung: 0 }
    }

    /// Whether it counts now.
    pub fn is_on(&self) -> bool {
        self.state == ClockState::On
    }
}

/// The clocks that a step starts.
pub fn started(
    step: Step,
    unit: &UnitId,
    now: Moment,
    choices: &[String],
    playbook: &Playbook,
    ground: &dyn Ground,
) -> Vec<Clock> {
    let rules = playbook.clocks.iter().filter(|rule| rule.from == step);
    rules
        .map(|rule| {
            let due = ground.due(unit, now, playbook.within(rule, choices), rule.runs);
            Clock::running(&rule.name, due, Some(rule.until))
        })
        .collect()
}

/// The clocks held, with what is left of each.
pub fn held(
    clocks: &[Clock],
    unit: &UnitId,
    now: Moment,
    playbook: &Playbook,
    ground: &dyn Ground,
) -> Vec<Clock> {
    let hold = |clock: &Clock| {
        let left = match clock.due > now {
            true => ground.between(unit, now, clock.due, runs(playbook, &clock.name)).millis(),
            false => (clock.due - now).millis(),
        };
        Clock { state: ClockState::Held(left), alarm: None, ..clock.clone() }
    };
    clocks.iter().filter(|c| c.is_on()).map(hold).collect()
}

/// The clocks going on, each due later by the time it stood still.
pub fn resumed(
    clocks: &[Clock],
    unit: &UnitId,
    now: Moment,
    playbook: &Playbook,
    ground: &dyn Ground,
) -> Vec<Clock> {
    let go_on = |clock: &Clock| {
        let ClockState::Held(left) = clock.state else { return None };
        let due = match left > 0 {
            true => ground.due(unit, now, Span::from_millis(left), runs(playbook, &clock.name)),
            false => now + Span::from_millis(left),
        };
        Some(Clock { state: ClockState::On, due, alarm: Some(due.max(now)), ..clock.clone() })
    };
    clocks.iter().filter_map(go_on).collect()
}

/// When the next rung is told after a lapse: the same promise once more.
pub fn next_rung(
    clock: &Clock,
    unit: &UnitId,
    now: Moment,
    choices: &[String],
    playbook: &Playbook,
    ground: &dyn Ground,
) -> Moment {
    let rule = playbook.clocks.iter().find(|rule| rule.name == clock.name);
    match rule {
        Some(rule) => ground.due(unit, now, playbook.within(rule, choices), rule.runs),
        None => now + Span::from_hours(24),
    }
}

fn runs(playbook: &Playbook, clock: &str) -> Runs {
    playbook.clocks.iter().find(|rule| rule.name == clock).map_or(Runs::Always, |rule| rule.runs)
}
