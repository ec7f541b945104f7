//! Which command is allowed when, and what does it make happen?

use super::{
    event::{Event, Reason, Verdict},
    state::{Glass, Part},
};
use crate::{
    event::{Actor, Draft, Part as Words, kind_and_facts},
    values::{AccountId, Class, MatterNo, Moment, Span, UnitId},
};

/// How long a glass stays open.
pub const GLASS_LASTS: Span = Span::from_mins(60);
/// Within which time somebody else must have reviewed it.
pub const REVIEW_WITHIN: Span = Span::from_hours(72);
/// The most glasses that one person has open at a time: a mother's matter and her child's, and one more.
pub const MAX_OPEN: usize = 3;
/// The most that one person breaks within a day: whoever needs more needs another way.
pub const MAX_BREAKS_A_DAY: usize = 6;
/// The longest reason, explanation or finding, in characters.
pub const MAX_WHY_CHARS: usize = 2_000;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Let me read it.
    Break {
        /// Which matter.
        matter: MatterNo,
        /// Whose it is.
        of: UnitId,
        /// In which post.
        post: String,
        /// Where that post is.
        unit: UnitId,
        /// Why, in one word.
        reason: Reason,
        /// Why, in words.
        why: String,
    },
    /// Show me this part.
    Uncover(Part),
    /// I need it no longer.
    Close,
    /// This is why.
    Explain {
        /// In words.
        why: String,
    },
    /// The time for the review is over.
    MissReview,
    /// I looked at what was done.
    Review {
        /// Whether it was right.
        verdict: Verdict,
        /// What was found, in words.
        found: String,
    },
}

/// What the caller brings.
pub struct Occasion<'a> {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
    /// The glasses that the same person broke before.
    pub others: &'a [Glass],
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such glass.
    #[error("no such glass")]
    NoSuchGlass,
    /// This person has this matter's glass open.
    #[error("it is open already")]
    AlreadyOpen,
    /// Too many are open, or were broken today.
    #[error("too many at once")]
    TooMany,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// It is another person's.
    #[error("it is another person's")]
    NotYours,
    /// Nobody reviews their own.
    #[error("another person must do that")]
    Oneself,
    /// It has closed.
    #[error("it has closed")]
    Closed,
    /// It was reviewed.
    #[error("that was done already")]
    AlreadyDone,
    /// It is not due.
    #[error("not due")]
    NotDue,
}

/// Decides one command on one past.
pub fn decide(
    past: Option<&Glass>,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    if let Command::Break { .. } = command {
        return if past.is_some() { Err(Refusal::AlreadyOpen) } else { broken(command, occasion) };
    }
    let glass = past.ok_or(Refusal::NoSuchGlass)?;
    let is_owner = owner(&occasion.actor) == Some(&glass.by);
    match command {
        Command::Break { .. } => Err(Refusal::AlreadyOpen),
        Command::Uncover(_) | Command::Close | Command::Explain { .. } if !is_owner => Err(Refusal::NotYours),
        Command::Uncover(_) | Command::Close if !glass.is_open(occasion.now) => Err(Refusal::Closed),
        Command::Uncover(part) if glass.uncovered.contains(part) => Err(Refusal::AlreadyDone),
        Command::Uncover(Part { position, class }) => {
            one(glass, Event::PartUncovered { position: *position, class: *class }, None, occasion)
        }
        Command::Close => one(glass, Event::GlassClosed {}, None, occasion),
        Command::Explain { .. } if glass.verdict().is_some() => Err(Refusal::AlreadyDone),
        Command::Explain { why } => one(glass, Event::GlassExplained {}, Some(said(why)?), occasion),
        Command::MissReview if glass.alarm().is_none_or(|alarm| occasion.now < alarm) => Err(Refusal::NotDue),
        Command::MissReview => one(glass, Event::ReviewMissed { due: glass.review_by }, None, occasion),
        Command::Review { .. } if is_owner => Err(Refusal::Oneself),
        Command::Review { .. } if glass.verdict().is_some() => Err(Refusal::AlreadyDone),
        Command::Review { verdict, found } => {
            one(glass, Event::GlassReviewed { verdict: *verdict }, Some(said(found)?), occasion)
        }
    }
}

fn broken(command: &Command, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let Command::Break { matter, of, post, unit, reason, why } = command else {
        return Err(Refusal::NoSuchGlass);
    };
    if owner(&occasion.actor).is_none() {
        return Err(Refusal::NotYours);
    }
    let why = said(why)?;
    let now = occasion.now;
    let open = || occasion.others.iter().filter(|glass| glass.is_open(now));
    if open().any(|glass| glass.matter == *matter) {
        return Err(Refusal::AlreadyOpen);
    }
    let today = occasion.others.iter().filter(|glass| now - glass.broken < Span::from_hours(24));
    if open().count() >= MAX_OPEN || today.count() >= MAX_BREAKS_A_DAY {
        return Err(Refusal::TooMany);
    }
    let event = Event::GlassBroken {
        matter: *matter,
        of: of.clone(),
        post: post.clone(),
        reason: *reason,
        until: now + GLASS_LASTS,
        review: now + REVIEW_WITHIN,
    };
    Ok(vec![draft(&event, unit, Some(now + REVIEW_WITHIN), Some(why), occasion)])
}

fn owner(actor: &Actor) -> Option<&AccountId> {
    if let Actor::Officer(id) = actor { Some(id) } else { None }
}

fn said(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_WHY_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn one(
    glass: &Glass,
    event: Event,
    said: Option<String>,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    let is_last = matches!(event, Event::GlassReviewed { verdict } if verdict != Verdict::AsksMore);
    let due = (!is_last && glass.verdict().is_none()).then_some(glass.review_by);
    Ok(vec![draft(&event, &glass.unit, due, said, occasion)])
}

fn draft(
    event: &Event,
    unit: &UnitId,
    due: Option<Moment>,
    said: Option<String>,
    occasion: &Occasion<'_>,
) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: Some(unit.clone()),
        due,
        parts: said.iter().map(|text| Words::of(Class::Internal, text)).collect(),
    }
}
