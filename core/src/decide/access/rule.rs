//! Which look is a new event, and what may be said of one?

use super::{Command, Event, Glance, Look, Purpose, Verdict};
use crate::{
    decide::matter::Said,
    event::{Actor, Draft, Part, kind_and_facts},
    values::{Class, Moment, Span},
};

/// So long is one look: the same person, at the same matter, for the same purpose, with no more classes.
pub const LOOK_LASTS: Span = Span::from_mins(15);
/// The longest reason, in characters.
pub const MAX_REASON_CHARS: usize = 2_000;

/// What the caller brings.
pub struct Occasion {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such look.
    #[error("there is no such look")]
    NoSuchLook,
    /// Nobody reviews their own look.
    #[error("a second person must say that")]
    Oneself,
    /// Only whoever looked says why.
    #[error("only whoever looked says why")]
    NotYours,
    /// Nobody asked.
    #[error("nobody asked why")]
    NotAsked,
    /// It was reviewed.
    #[error("it was reviewed already")]
    AlreadyDone,
    /// Whoever looked was asked and has not answered.
    #[error("whoever looked has not answered yet")]
    WaitsForReason,
    /// Words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
}

/// Decides one command. `past` is the look that it is about: for a look or a refusal, the last of the same person at
/// the same matter (for the same purpose); no event where it is still the same.
pub fn decide(past: Option<&Look>, command: &Command, occasion: &Occasion) -> Result<Vec<Draft>, Refusal> {
    let (event, said) = match command {
        Command::Look(glance, said) => {
            if past.is_some_and(|last| is_the_same(last, glance, occasion.now)) {
                return Ok(Vec::new());
            }
            (Event::Looked(glance.clone()), said)
        }
        Command::Deny { by, unit } => {
            if past.is_some_and(|last| last.glance.is_none() && lasts(last, occasion.now)) {
                return Ok(Vec::new());
            }
            (Event::Denied { by: by.clone(), unit: unit.clone() }, &Said::default())
        }
        Command::Review(verdict, said) => {
            let look = may_review(past, *verdict, said, occasion)?;
            (Event::LookReviewed { look: look.seq, verdict: *verdict }, said)
        }
        Command::Explain(said) => {
            let look = may_explain(past, said, occasion)?;
            (Event::LookExplained { look: look.seq }, said)
        }
    };
    if said.text.chars().count() > MAX_REASON_CHARS {
        return Err(Refusal::TooLong);
    }
    Ok(vec![draft(&event, said, occasion)])
}

/// Whether this is one look with the one before.
fn is_the_same(last: &Look, glance: &Glance, now: Moment) -> bool {
    let same = |before: &Glance| {
        let person = (&before.by, before.purpose) == (&glance.by, glance.purpose);
        let post = (&before.unit, &before.role) == (&glance.unit, &glance.role);
        person && post && glance.classes.iter().all(|class| before.classes.contains(class))
    };
    // What leaves the desk is counted each time.
    glance.purpose != Purpose::Export && lasts(last, now) && last.glance.as_ref().is_some_and(same)
}

/// Whether a look lasts until now. A clock that was set back ends it.
fn lasts(look: &Look, now: Moment) -> bool {
    look.at <= now && now - look.at < LOOK_LASTS
}

fn may_review<'a>(
    past: Option<&'a Look>,
    verdict: Verdict,
    said: &Said,
    occasion: &Occasion,
) -> Result<&'a Look, Refusal> {
    let look = past.filter(|look| look.glance.is_some()).ok_or(Refusal::NoSuchLook)?;
    if matches!(&occasion.actor, Actor::Officer(id) if *id == look.by) {
        return Err(Refusal::Oneself);
    }
    match look.review.as_ref().and_then(|review| review.verdict) {
        Some(Verdict::Right | Verdict::Wrong) => return Err(Refusal::AlreadyDone),
        Some(Verdict::ToExplain) if look.waits_for_reason() && verdict == Verdict::ToExplain => {
            return Err(Refusal::WaitsForReason);
        }
        _ => {}
    }
    // A question and a reproach need words; that it was right does not.
    if verdict != Verdict::Right && said.text.trim().is_empty() {
        return Err(Refusal::WordsNeeded);
    }
    Ok(look)
}

fn may_explain<'a>(past: Option<&'a Look>, said: &Said, occasion: &Occasion) -> Result<&'a Look, Refusal> {
    let look = past.ok_or(Refusal::NoSuchLook)?;
    if !matches!(&occasion.actor, Actor::Officer(id) if *id == look.by) {
        return Err(Refusal::NotYours);
    }
    if !look.waits_for_reason() {
        return Err(Refusal::NotAsked);
    }
    if said.text.trim().is_empty() { Err(Refusal::WordsNeeded) } else { Ok(look) }
}

fn draft(event: &Event, said: &Said, occasion: &Occasion) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    let parts = if said.is_empty() { Vec::new() } else { vec![Part::of(Class::Internal, said)] };
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit: None,
        due: None,
        parts,
    }
}
