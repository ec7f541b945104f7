//! Is the clock to be believed when words are to end by it?
//!
//! Everything else survives a wrong clock: a promise lapses early and is put right. Erased words do not come back. So
//! the log keeps when the clock was last looked at; a step of more than a day, forward or back, stops every erasing by
//! time until whoever runs the machine says that the clock is right. A machine that was switched off for days looks
//! the same, and asks the same.
//!
//! Invariant: between a step and the word of the operator nothing is erased by time.
//! Not here: what is erased (`matter::keep`), who looks (the server's duty).

use crate::{
    event::{Actor, Draft, Header, event_of, kind_and_facts},
    values::{Moment, Span},
};
use serde::{Deserialize, Serialize};

/// How far the clock may go between two looks and still be believed.
pub const MAX_STEP: Span = Span::from_days(1);
/// How often a look is written down.
pub const TICK: Span = Span::from_hours(12);

/// What the log says of the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It was looked at, and went on as clocks do.
    Ticked {},
    /// It stepped.
    Stepped {
        /// What it had shown at the last look.
        from: Moment,
    },
    /// The operator says that it is right.
    Trusted {},
}

/// What is remembered of the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    /// How many events there are.
    pub version: u32,
    /// What it showed at the last look.
    pub last: Option<Moment>,
    /// Since when it is not believed.
    pub stepped: Option<Moment>,
}

impl Watch {
    /// What these headers make of it.
    pub fn of<'a>(headers: impl IntoIterator<Item = &'a Header>) -> Self {
        let mut watch = Self::default();
        for header in headers {
            watch.take(header);
        }
        watch
    }

    /// Adds a header. What is not the clock's is passed over.
    pub fn take(&mut self, header: &Header) {
        self.version = header.seq + 1;
        match event_of::<Event>(&header.kind, &header.facts) {
            Some(Event::Ticked {}) => self.last = Some(header.at),
            Some(Event::Stepped { .. }) => self.stepped = Some(header.at),
            Some(Event::Trusted {}) => (self.last, self.stepped) = (Some(header.at), None),
            None => {}
        }
    }

    /// What a look at this moment finds; `None`: nothing to write down.
    pub fn look(&self, now: Moment) -> Option<Event> {
        if self.stepped.is_some() {
            return None;
        }
        let Some(last) = self.last else { return Some(Event::Ticked {}) };
        if now > last + MAX_STEP || now + MAX_STEP < last {
            return Some(Event::Stepped { from: last });
        }
        (now >= last + TICK).then_some(Event::Ticked {})
    }

    /// Whether words may end by this clock.
    pub fn is_believed(&self, now: Moment) -> bool {
        self.stepped.is_none() && self.last.is_some_and(|last| now <= last + MAX_STEP)
    }
}

/// The event on its way to the log.
pub fn draft(event: &Event, actor: Actor, now: Moment) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft { kind, facts, at: now, occurred: now, actor, unit: None, due: None, parts: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Stream;

    fn at(hours: i64) -> Moment {
        Moment::from_millis(1_795_000_000_000) + Span::from_hours(hours)
    }

    fn after(events: &[(i64, Event)]) -> Watch {
        let headers: Vec<Header> = (0u32..)
            .zip(events)
            .map(|(seq, (hours, event))| draft(event, Actor::System, at(*hours)).header(Stream::System, seq))
            .collect();
        Watch::of(&headers)
    }

    #[test]
    fn a_clock_that_goes_on_is_believed_and_written_down_twice_a_day() {
        let new = Watch::default();
        assert!(!new.is_believed(at(0)), "nobody looked yet");
        assert_eq!(new.look(at(0)), Some(Event::Ticked {}));
        let watch = after(&[(0, Event::Ticked {})]);
        assert_eq!(watch.look(at(11)), None);
        assert!(watch.is_believed(at(11)));
        assert_eq!(watch.look(at(12)), Some(Event::Ticked {}));
        assert_eq!(watch.look(at(24)), Some(Event::Ticked {}));
    }

    #[test]
    fn a_step_of_more_than_a_day_stops_erasing_until_the_operator_speaks() {
        let watch = after(&[(0, Event::Ticked {})]);
        assert!(!watch.is_believed(at(25)), "even before the step is written down");
        assert_eq!(watch.look(at(25)), Some(Event::Stepped { from: at(0) }));
        assert_eq!(watch.look(at(-25)), Some(Event::Stepped { from: at(0) }), "back as well");
        let stepped = after(&[(0, Event::Ticked {}), (90_000, Event::Stepped { from: at(0) })]);
        assert!(!stepped.is_believed(at(90_000)) && stepped.look(at(90_001)).is_none());
        let steps =
            [(0, Event::Ticked {}), (90_000, Event::Stepped { from: at(0) }), (90_002, Event::Trusted {})];
        let trusted = after(&steps);
        assert!(trusted.is_believed(at(90_003)) && trusted.version == 3);
    }
}
