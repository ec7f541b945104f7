//! What is remembered of a broken glass, from headers alone?

use super::event::{Event, Reason, Verdict};
use crate::{
    event::{Actor, Header, Stream},
    values::{AccountId, Class, GlassId, MatterNo, Moment, UnitId},
};

/// One part of what was said in a matter: the words of one class of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    /// Where the event is in the log.
    pub position: u64,
    /// Which of its words.
    pub class: Class,
}

/// What a reviewer said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub by: Actor,
    /// What they found.
    pub verdict: Verdict,
    /// When.
    pub at: Moment,
}

/// One glass as its past makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glass {
    /// Which glass.
    pub id: GlassId,
    /// How many events it has.
    pub version: u32,
    /// Of which matter.
    pub matter: MatterNo,
    /// Whose the matter was then.
    pub of: UnitId,
    /// Who broke it.
    pub by: AccountId,
    /// In which post.
    pub post: String,
    /// Where they hold it.
    pub unit: UnitId,
    /// Why.
    pub reason: Reason,
    /// When it was broken.
    pub broken: Moment,
    /// When it closes by itself.
    pub until: Moment,
    /// When it was closed before its time.
    pub closed: Option<Moment>,
    /// By when somebody must have reviewed it.
    pub review_by: Moment,
    /// The parts that were uncovered, in order, each once.
    pub uncovered: Vec<Part>,
    /// Whether the review was missed.
    pub missed: bool,
    /// What the reviewer said last.
    pub review: Option<Review>,
    /// Whether it was explained after the reviewer asked for more.
    pub explained: bool,
}

impl Glass {
    /// Adds an event to a past. Never fails: what does not belong is passed over.
    pub fn evolve(past: Option<Glass>, header: &Header, event: &Event) -> Option<Glass> {
        let Some(mut glass) = past else { return Glass::begin(header, event) };
        glass.version = header.seq + 1;
        match event {
            Event::GlassBroken { .. } => {}
            Event::PartUncovered { position, class } => {
                let part = Part { position: *position, class: *class };
                if !glass.uncovered.contains(&part) {
                    glass.uncovered.push(part);
                }
            }
            Event::GlassClosed {} => glass.closed = Some(header.at),
            Event::GlassExplained {} => glass.explained = true,
            Event::ReviewMissed { .. } => glass.missed = true,
            Event::GlassReviewed { verdict } => {
                glass.explained = false;
                glass.review = Some(Review { by: header.actor.clone(), verdict: *verdict, at: header.at });
            }
        }
        Some(glass)
    }

    fn begin(header: &Header, event: &Event) -> Option<Glass> {
        let (Stream::Glass(id), Actor::Officer(by), Some(unit)) =
            (&header.stream, &header.actor, &header.unit)
        else {
            return None;
        };
        let Event::GlassBroken { matter, of, post, reason, until, review } = event else { return None };
        Some(Glass {
            id: id.clone(),
            version: header.seq + 1,
            matter: *matter,
            of: of.clone(),
            by: by.clone(),
            post: post.clone(),
            unit: unit.clone(),
            reason: *reason,
            broken: header.at,
            until: *until,
            closed: None,
            review_by: *review,
            uncovered: Vec::new(),
            missed: false,
            review: None,
            explained: false,
        })
    }

    /// Whether it can be read through now.
    pub fn is_open(&self, now: Moment) -> bool {
        self.closed.is_none() && self.broken <= now && now < self.until
    }

    /// When it was or will be closed.
    pub fn ends(&self) -> Moment {
        self.closed.unwrap_or(self.until)
    }

    /// What the review came to; a reviewer who asks for more has not said it yet.
    pub fn verdict(&self) -> Option<Verdict> {
        self.review.as_ref().map(|review| review.verdict).filter(|verdict| *verdict != Verdict::AsksMore)
    }

    /// Whether whoever broke it is asked to explain.
    pub fn waits_for_words(&self) -> bool {
        self.review.is_some() && self.verdict().is_none() && !self.explained
    }

    /// Whether it should have been reviewed by now, or was reviewed after its time.
    pub fn is_late(&self, now: Moment) -> bool {
        match (&self.review, self.verdict()) {
            (Some(review), Some(_)) => review.at >= self.review_by,
            _ => now >= self.review_by,
        }
    }

    /// When a clock must say that the review was missed.
    pub fn alarm(&self) -> Option<Moment> {
        (self.verdict().is_none() && !self.missed).then_some(self.review_by)
    }
}
