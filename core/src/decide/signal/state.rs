//! What is remembered of a signal, from headers alone?

use super::{
    event::{Accepted, CallBack, Event, Step},
    rule::{MAX_CONSOLES, MAX_PIN_TRIES},
    shown::{Ended, Shown},
};
use crate::{
    event::{Actor, Header, Stream},
    life::Life,
    values::{AccountId, IncidentId, Moment, SignalId, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// How a signal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Cancelled with the PIN within the grace.
    Cancelled,
    /// Nobody needed help.
    FalseActivation,
    /// Nobody could be reached or found.
    Abandoned,
    /// It was a test.
    TestEnded,
    /// What it was about is over.
    Closed,
}

impl Outcome {
    /// How it is written; words for people are `sos-outcome-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Cancelled => "cancelled",
            Outcome::FalseActivation => "false_activation",
            Outcome::Abandoned => "abandoned",
            Outcome::TestEnded => "test_ended",
            Outcome::Closed => "closed",
        }
    }
}

/// Who answers for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Who.
    pub by: AccountId,
    /// In which post.
    pub label: String,
    /// At which room.
    pub unit: UnitId,
    /// Since when.
    pub at: Moment,
}

/// It was cancelled with the PIN for duress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duress {
    /// When.
    pub at: Moment,
    /// What whoever pressed is shown from then on, where that is a signal that was cancelled. Later than the grace a
    /// PIN only asks, and there is nothing to pretend.
    pub shown: Option<Shown>,
    /// Whether anybody was reached since.
    pub reached: bool,
}

/// One signal as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signal {
    /// Which.
    pub id: SignalId,
    /// How many events it has.
    pub version: u32,
    /// The room that answers for it.
    pub unit: UnitId,
    /// Further rooms and units that were told.
    pub told: Vec<UnitId>,
    /// What was known when it was accepted.
    pub facts: Accepted,
    /// Who sent it.
    pub by: Actor,
    /// When it was accepted.
    pub accepted: Moment,
    /// When the button was pressed, as the device says.
    pub pressed: Moment,
    /// How many presses, the first counted.
    pub presses: u32,
    /// When it was last pressed, by the house's clock.
    pub last_press: Moment,
    /// How many positions came after the first press.
    pub positions: u32,
    /// How many messages.
    pub messages: u32,
    /// On which consoles it stood, the first first.
    pub presented: Vec<(String, Moment)>,
    /// Who answers for it.
    pub claim: Option<Claim>,
    /// From when on the ladder counts: accepted, released or passed on.
    pub ladder_from: Moment,
    /// How many steps were taken since.
    pub steps: u32,
    /// The last step, and when.
    pub last_step: Option<(Step, Moment)>,
    /// How it was called back last, and whether anybody answered.
    pub called_back: Option<(CallBack, bool, Moment)>,
    /// Whether anybody was ever reached.
    pub is_reached: bool,
    /// The incident it belongs to.
    pub incident: Option<IncidentId>,
    /// Whether whoever pressed asked to cancel it.
    pub cancel_asked: bool,
    /// How many PINs were wrong.
    pub pins_missed: u32,
    /// Whether it was cancelled under duress.
    pub duress: Option<Duress>,
    /// How it ended, and when.
    pub outcome: Option<Outcome>,
    /// When it ended.
    pub ended: Option<Moment>,
}

impl Signal {
    fn begin(header: &Header, event: &Event) -> Option<Signal> {
        let (Stream::Signal(id), Some(unit), Event::Accepted(facts)) = (&header.stream, &header.unit, event)
        else {
            return None;
        };
        Some(Signal {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            told: Vec::new(),
            facts: facts.clone(),
            by: header.actor.clone(),
            accepted: header.at,
            pressed: header.occurred,
            presses: 1,
            last_press: header.at,
            positions: 0,
            messages: 0,
            presented: Vec::new(),
            claim: None,
            ladder_from: header.at,
            steps: 0,
            last_step: None,
            called_back: None,
            is_reached: false,
            incident: None,
            cancel_asked: false,
            pins_missed: 0,
            duress: None,
            outcome: None,
            ended: None,
        })
    }

    /// What is done next if nobody claims it, and when; `None` where nobody is waited for.
    pub fn next_step(&self) -> Option<(Step, Moment)> {
        let waits = self.claim.is_none() && self.outcome.is_none() && self.has_ladder();
        let (step, after) = self.facts.ladder.step(self.steps as usize).filter(|_| waits)?;
        Some((step, self.ladder_from + after))
    }

    /// How long after `ladder_from` the next step is due.
    pub fn next_step_after(&self) -> Option<Span> {
        self.next_step().map(|(_, at)| at - self.ladder_from)
    }

    /// A test wakes nobody; what is meant and what is practised does.
    fn has_ladder(&self) -> bool {
        use crate::values::Status::*;
        matches!(self.facts.status, Actual | Exercise)
    }

    fn end(&mut self, header: &Header, how: Outcome) {
        self.outcome.get_or_insert(how);
        self.ended.get_or_insert(header.at);
    }

    fn ladder_anew(&mut self, header: &Header) {
        (self.ladder_from, self.steps) = (header.at, 0);
    }

    fn claimed(&mut self, header: &Header, label: &str, room: &UnitId) {
        let Actor::Officer(by) = &header.actor else { return };
        let (by, label, unit) = (by.clone(), label.to_owned(), room.clone());
        self.claim = Some(Claim { by, label, unit, at: header.at });
    }

    /// Whether a PIN cancels by itself at this moment.
    pub(super) fn is_in_grace(&self, now: Moment) -> bool {
        now <= self.facts.ladder.grace_ends(self.accepted) && self.pins_missed < MAX_PIN_TRIES
    }

    /// Whether it looks cancelled to whoever pressed, and is not.
    pub fn looks_cancelled(&self) -> bool {
        self.outcome.is_none() && self.duress.as_ref().is_some_and(|duress| duress.shown.is_some())
    }

    fn under_duress(&mut self, header: &Header) {
        let shown = self.is_in_grace(header.at).then(|| Shown {
            ended: Some(Ended::Cancelled),
            cancel_asked: false,
            ..self.shown()
        });
        self.cancel_asked |= shown.is_none();
        self.duress = Some(Duress { at: header.at, shown, reached: false });
    }

    fn also_told(&mut self, unit: &UnitId) {
        if *unit != self.unit && !self.told.contains(unit) {
            self.told.push(unit.clone());
        }
    }
}

impl Life for Signal {
    type Event = Event;
    const KIND: &'static str = "signal";

    fn evolve(past: Option<Self>, header: &Header, event: &Event) -> Option<Self> {
        let Some(mut signal) = past else { return Signal::begin(header, event) };
        signal.version = header.seq + 1;
        match event {
            Event::Accepted(_) => {}
            Event::PressedAgain { .. } => {
                signal.presses += 1;
                signal.last_press = header.at;
            }
            Event::PositionAdded {} => signal.positions += 1,
            Event::MessageAdded {} => signal.messages += 1,
            Event::Presented { console } => {
                if signal.presented.len() < MAX_CONSOLES {
                    signal.presented.push((console.clone(), header.at));
                }
            }
            Event::Claimed { label, room } => signal.claimed(header, label, room),
            Event::Released {} => {
                signal.claim = None;
                signal.ladder_anew(header);
            }
            Event::CalledBack { how, answered } => {
                signal.called_back = Some((*how, *answered, header.at));
                signal.is_reached |= answered;
                if let Some(duress) = &mut signal.duress {
                    duress.reached |= answered;
                }
            }
            Event::Linked { incident } => signal.incident = Some(incident.clone()),
            Event::Passed { from } => {
                signal.unit = header.unit.clone().unwrap_or(signal.unit);
                signal.told.retain(|told| *told != signal.unit);
                signal.also_told(from);
                signal.claim = None;
                signal.ladder_anew(header);
            }
            Event::Escalated { step, told } => {
                signal.steps += 1;
                signal.last_step = Some((*step, header.at));
                told.iter().for_each(|unit| signal.also_told(unit));
            }
            Event::CancelAsked { .. } => signal.cancel_asked = true,
            Event::PinMissed {} => signal.pins_missed += 1,
            Event::CancelledUnderDuress {} => signal.under_duress(header),
            Event::Cancelled {} => signal.end(header, Outcome::Cancelled),
            Event::FalseActivation {} => signal.end(header, Outcome::FalseActivation),
            Event::Abandoned {} => signal.end(header, Outcome::Abandoned),
            Event::TestEnded {} => signal.end(header, Outcome::TestEnded),
            Event::Closed {} => signal.end(header, Outcome::Closed),
        }
        Some(signal)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    fn told(&self) -> &[UnitId] {
        &self.told
    }

    fn is_over(&self) -> bool {
        self.outcome.is_some()
    }

    fn alarm(&self) -> Option<Moment> {
        self.next_step().map(|(_, at)| at)
    }
}
