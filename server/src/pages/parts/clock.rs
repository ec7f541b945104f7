//! How much time is left of a promise?
//!
//! A picture, words and a colour, in this order of importance.

use super::super::icons::{Icon, icon};
use crate::words::Say;
use amanat_core::values::{Moment, Span};
use maud::{Markup, html};

/// From this long before it is due, a clock says that it is near.
const SOON: Span = Span::from_hours(4);

/// Where a promise stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockState<'a> {
    /// Runs until then.
    Due(Moment),
    /// Kept.
    Done,
    /// Stopped, and why.
    Paused(&'a str),
}

/// The badge of a promise's clock.
pub fn clock_badge(say: &Say, state: &ClockState<'_>, now: Moment) -> Markup {
    let (class, picture, words, at) = match state {
        ClockState::Done => ("clock done", Icon::Done, say.say("clock-done"), None),
        ClockState::Paused(why) => {
            ("clock paused", Icon::Paused, say.with("clock-paused", &[("why", (*why).into())]), None)
        }
        ClockState::Due(at) => {
            let (class, picture, id) = if *at < now {
                ("clock late", Icon::Late, "clock-late")
            } else if *at < now + SOON {
                ("clock soon", Icon::Clock, "clock-soon")
            } else {
                ("clock", Icon::Clock, "clock-due")
            };
            let when = say.relative(*at, now);
            (class, picture, say.with(id, &[("when", when.into())]), Some(*at))
        }
    };
    let stamp = at.map(|at| at.timestamp().to_string());
    html! {
        span class=(class) {
            (icon(picture))
            @if let (Some(stamp), Some(at)) = (stamp, at) {
                time datetime=(stamp) title=(say.day_and_time(at)) { (words) }
            } @else { span { (words) } }
        }
    }
}
