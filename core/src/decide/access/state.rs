//! What is remembered of one look?
//!
//! From headers alone; it is at the same time the row that lists of looks show.

use super::{Event, Glance, Purpose, Verdict, is_drawn};
use crate::{
    event::{Actor, Header, Stream},
    values::{AccountId, MatterNo, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// What became of a look after it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// What was said last; nothing yet where it was only drawn.
    pub verdict: Option<Verdict>,
    /// By whom.
    pub by: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// Whether whoever looked said why since.
    pub explained: bool,
}

/// One look at a protected matter, or one that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Where its event is in the log.
    pub position: u64,
    /// At which matter.
    pub no: MatterNo,
    /// Its place in the matter's stream of looks, from 0.
    pub seq: u32,
    /// When.
    pub at: Moment,
    /// Who.
    pub by: AccountId,
    /// At which unit they have the post that they looked with.
    pub unit: Option<UnitId>,
    /// How they looked; nothing where they were refused.
    pub glance: Option<Glance>,
    /// Its review, where it was drawn or taken up.
    pub review: Option<Review>,
}

impl Look {
    /// The look that an event makes; `None` for events about a look.
    pub fn begun(position: u64, header: &Header, event: &Event) -> Option<Look> {
        let Stream::Access(no) = header.stream else { return None };
        let (by, unit, glance) = match event {
            Event::Looked(glance) => (glance.by.clone(), Some(glance.unit.clone()), Some(glance.clone())),
            Event::Denied { by, unit } => (by.clone(), unit.clone(), None),
            Event::LookReviewed { .. } | Event::LookExplained { .. } => return None,
        };
        let drawn = glance.is_some() && is_drawn(position, header);
        let review = drawn.then_some(Review { verdict: None, by: None, at: header.at, explained: false });
        Some(Look { position, no, seq: header.seq, at: header.at, by, unit, glance, review })
    }

    /// The look after an event about it. Never fails: the log is read, not judged.
    pub fn evolve(mut self, header: &Header, event: &Event) -> Look {
        match event {
            Event::LookReviewed { verdict, .. } => {
                let by = if let Actor::Officer(id) = &header.actor { Some(id.clone()) } else { None };
                let explained = self.review.as_ref().is_some_and(|review| review.explained);
                self.review = Some(Review { verdict: Some(*verdict), by, at: header.at, explained });
            }
            Event::LookExplained { .. } => {
                if let Some(review) = &mut self.review {
                    review.explained = true;
                }
            }
            Event::Looked(_) | Event::Denied { .. } => {}
        }
        self
    }

    /// Which look an event is about, if it is about one.
    pub fn about(event: &Event) -> Option<u32> {
        match event {
            Event::LookReviewed { look, .. } | Event::LookExplained { look } => Some(*look),
            Event::Looked(_) | Event::Denied { .. } => None,
        }
    }

    /// What for; nothing where it was refused.
    pub fn purpose(&self) -> Option<Purpose> {
        self.glance.as_ref().map(|glance| glance.purpose)
    }

    /// Whether a reviewer must still say something.
    pub fn waits_for_review(&self) -> bool {
        self.review.as_ref().is_some_and(|review| match review.verdict {
            None => true,
            Some(Verdict::ToExplain) => review.explained,
            Some(Verdict::Right | Verdict::Wrong) => false,
        })
    }

    /// Whether whoever looked must still say why.
    pub fn waits_for_reason(&self) -> bool {
        let asked = |review: &Review| review.verdict == Some(Verdict::ToExplain) && !review.explained;
        self.review.as_ref().is_some_and(asked)
    }

    /// Whether its review is not over.
    pub fn is_open(&self) -> bool {
        self.waits_for_review() || self.waits_for_reason()
    }
}
