//! How is a moment shown so that machines can read it too?

use crate::words::Say;
use amanat_core::values::Moment;
use maud::{Markup, html};

/// Day and clock time.
pub fn time_tag(say: &Say, at: Moment) -> Markup {
    let others = say.other_calendars(say.civil_day(at)).join(" · ");
    html! { time datetime=(at.timestamp()) title=(others) { (say.day_and_time(at)) } }
}

/// The day alone, with its weekday.
pub fn day_tag(say: &Say, at: Moment) -> Markup {
    let others = say.other_calendars(say.civil_day(at)).join(" · ");
    html! { time datetime=(say.civil_day(at)) title=(others) { (say.long_day(at)) } }
}

/// When something happened that a person told of: the hour only where they gave one. A day alone begins at midnight.
pub fn told_time_tag(say: &Say, at: Moment) -> Markup {
    let told = at.timestamp().to_zoned(say.local_time().zone.clone()).time();
    if told == jiff::civil::Time::midnight() { day_tag(say, at) } else { time_tag(say, at) }
}

/// How far away it is from now, with the day and time on asking.
pub fn relative_tag(say: &Say, at: Moment, now: Moment) -> Markup {
    html! { time datetime=(at.timestamp()) title=(say.day_and_time(at)) { (say.relative(at, now)) } }
}
