//! What is remembered of an alert, from headers alone?

use super::event::{Event, Outcome};
use crate::{
    event::{Actor, Header, Stream},
    life::Life,
    react::alert::{Audience, EMAIL, PUSH, SMS, VOICE},
    values::{AccountId, AlertId, Moment, Span, Status, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// After which whoever did not acknowledge is told by the next way.
pub const MOVE_ON_AFTER: Span = Span::from_secs(30);
/// How long an alert that nobody acknowledges stays on the list of what is open.
pub const STAYS: Span = Span::from_mins(30);

/// A way of telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// To the browsers in which they are signed in.
    Push,
    /// By short message.
    Sms,
    /// By a call.
    Voice,
    /// By mail, to the unit.
    Email,
}

impl Way {
    /// Every one.
    pub const ALL: [Way; 4] = [Way::Push, Way::Sms, Way::Voice, Way::Email];

    /// How it is written: the deliverer of errands; words for people are `alert-way-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Way::Push => PUSH,
            Way::Sms => SMS,
            Way::Voice => VOICE,
            Way::Email => EMAIL,
        }
    }

    /// The one of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.word() == word)
    }

    /// The one after it, for whoever did not say that they know.
    pub fn next(self) -> Option<Self> {
        match self {
            Way::Push => Some(Way::Sms),
            Way::Sms => Some(Way::Voice),
            Way::Voice | Way::Email => None,
        }
    }
}

/// One person who is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldOf {
    /// What became of each way, and when.
    pub ways: BTreeMap<Way, (Outcome, Moment)>,
    /// When they said that they know.
    pub knows: Option<Moment>,
}

impl ToldOf {
    /// Whether anything reached a way to them.
    pub fn got_it(&self) -> bool {
        self.knows.is_some() || self.ways.values().any(|(how, _)| *how == Outcome::Sent)
    }
}

/// One alert as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alerted {
    /// Which.
    pub id: AlertId,
    /// How many events it has.
    pub version: u32,
    /// The room that answers for it.
    pub unit: UnitId,
    /// Who was meant.
    pub to: Audience,
    /// By which way they are told now.
    pub way: Way,
    /// Since when by this way.
    pub way_since: Moment,
    /// Which message.
    pub message: String,
    /// About what.
    pub about: Stream,
    /// Whether it is meant.
    pub status: Status,
    /// Since when that is so which they are told of.
    pub since: Moment,
    /// When it was raised.
    pub raised: Moment,
    /// Who is told.
    pub people: BTreeMap<AccountId, ToldOf>,
    /// Whether nothing more is expected.
    pub ended: bool,
}

impl Alerted {
    /// Whether everybody who was told said that they know; nobody told is not everybody.
    pub fn all_know(&self) -> bool {
        !self.people.is_empty() && self.people.values().all(|told| told.knows.is_some())
    }

    /// Whoever did not say that they know.
    pub fn silent(&self) -> impl Iterator<Item = &AccountId> {
        self.people.iter().filter(|(_, told)| told.knows.is_none()).map(|(id, _)| id)
    }

    fn begin(header: &Header, event: &Event) -> Option<Alerted> {
        let (Stream::Alert(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::AlertRaised { to, way, message, about, status, since } = event else { return None };
        Some(Alerted {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            to: to.clone(),
            way: *way,
            way_since: header.at,
            message: message.clone(),
            about: about.clone(),
            status: *status,
            since: *since,
            raised: header.at,
            people: BTreeMap::new(),
            ended: false,
        })
    }
}

impl Life for Alerted {
    type Event = Event;
    const KIND: &'static str = "alert";

    fn evolve(past: Option<Alerted>, header: &Header, event: &Event) -> Option<Alerted> {
        let Some(mut alert) = past else { return Alerted::begin(header, event) };
        alert.version = header.seq + 1;
        match event {
            Event::AlertRaised { .. } => {}
            Event::AlertAddressed { people } => {
                for one in people {
                    alert.people.entry(one.clone()).or_default();
                }
            }
            Event::AlertCarried { to, way, how } => {
                if let Some(told) = alert.people.get_mut(to) {
                    told.ways.insert(*way, (*how, header.at));
                }
            }
            Event::AlertAcknowledged {} => {
                if let Actor::Officer(by) = &header.actor
                    && let Some(told) = alert.people.get_mut(by)
                {
                    told.knows.get_or_insert(header.at);
                }
            }
            Event::AlertMovedOn { way } => (alert.way, alert.way_since) = (*way, header.at),
            Event::AlertEnded {} => alert.ended = true,
        }
        Some(alert)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    fn is_over(&self) -> bool {
        self.ended
    }

    /// The next way, or the end.
    fn alarm(&self) -> Option<Moment> {
        match () {
            () if self.ended => None,
            () if self.all_know() => Some(self.way_since),
            () if self.way.next().is_some() && self.people.values().any(|told| told.knows.is_none()) => {
                Some(self.way_since + MOVE_ON_AFTER)
            }
            () => Some(self.raised + STAYS),
        }
    }
}
