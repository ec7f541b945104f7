//! What happened to this matter, told to whom?

use crate::{
    decide::matter::Event,
    event::{Actor, Header, event_of},
    values::{Class, Moment, UnitId},
};

/// One line of a timeline, without words; they are unsealed for whoever may read them.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place in the log.
    pub position: u64,
    /// When it was recorded.
    pub at: Moment,
    /// When it happened, as the actor said.
    pub occurred: Moment,
    /// Who did it.
    pub actor: Actor,
    /// The responsible unit after it.
    pub unit: Option<UnitId>,
    /// What happened; `None` for a kind of a later version.
    pub event: Option<Event>,
    /// The kind's word: words for people are `event-<kind>`.
    pub kind: String,
    /// Which classes of words go with it.
    pub classes: Vec<Class>,
}

impl Line {
    /// The line of a header.
    pub fn of(position: u64, header: &Header) -> Self {
        Self {
            position,
            at: header.at,
            occurred: header.occurred,
            actor: header.actor.clone(),
            unit: header.unit.clone(),
            event: event_of(&header.kind, &header.facts),
            kind: header.kind.clone(),
            classes: header.parts.keys().copied().collect(),
        }
    }

    /// Whether the sender sees it: what was said to or by them, whose it is, what is promised; nothing that
    /// officers write for each other.
    pub fn is_for_sender(&self) -> bool {
        use Event::*;
        if let Some((_, outflow)) = self.event.as_ref().and_then(Event::left_desk) {
            return outflow.footing.untold_until().is_none();
        }
        matches!(
            self.event,
            Some(
                Opened(_)
                    | PlaceConfirmed { .. }
                    | Acknowledged { .. }
                    | Asked {}
                    | Replied {}
                    | Forwarded { .. }
                    | Answered { .. }
                    | CloseProposed { verdict: Some(_), .. }
                    | Seconded { .. }
                    | Agreed {}
                    | Disputed { .. }
                    | Closed { .. }
                    | Reopened { .. }
                    | Withdrawn {}
                    | Lapsed { .. }
                    | Escalated { .. }
                    | Paused { .. }
                    | Resumed { .. }
                    | ClockMoved { .. }
                    | Erased { .. }
                    | ConsentGiven(_)
                    | ConsentWithdrawn { .. }
                    | DisclosureTold { .. }
                    | ExtractPublished {}
                    | ExtractRecalled { .. }
                    | ErasureAsked { .. }
                    | ErasureDeclined {}
            )
        )
    }

    /// Orders by the time it happened where the sender's channel says so, else by when it was recorded.
    pub fn order(&self) -> (Moment, u64) {
        match self.event {
            Some(Event::Replied {}) => (self.occurred, self.position),
            _ => (self.at, self.position),
        }
    }
}
