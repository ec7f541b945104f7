//! Which signals are over because what they were about is?
//!
//! Whoever pressed is told that it is over when the incident is, wherever it was closed: on a page, by a line, by a
//! program, at another console.
//!
//! Invariant: an incident that became part of another is not over; the signal ends with that other one.

use crate::{duty::key_of, town::Town};
use amanat_core::{
    decide::{
        incident::{Incident, Left},
        signal::{self, Command, Refusal, Signal},
    },
    event::{Actor, Stream},
    guard::Duty,
    life::Life,
    values::IncidentId,
};
use amanat_record::{How, NotActed, Visit};

/// Incidents that became part of one another in a row; further ones are not followed.
const MAX_MERGED: usize = 8;

/// Ends what is over; answers how many.
pub async fn end_signals(town: &Town, visit: &Visit) -> anyhow::Result<usize> {
    let mut ended = 0;
    for kept in visit.lives::<Signal>(Duty::SeeBoard)? {
        let Some(incident) = &kept.state.incident else { continue };
        if !is_over(visit, incident)? {
            continue;
        }
        let occasion = signal::Occasion { now: town.now(), actor: Actor::System };
        let how = How::ordinary().named(key_of(&format!("signal-ends:{}", kept.state.id)));
        let decided = |past: Option<&Signal>| Ok(signal::decide(past, &Command::Close, &occasion)?.into());
        match visit.act::<Signal, Refusal>(&kept.stream, Duty::Dispatch, how, decided).await {
            Ok(_) => ended += 1,
            // Somebody was there first.
            Err(NotActed::Refused(_) | NotActed::NotThere) => {}
            Err(no) => anyhow::bail!("{no}"),
        }
    }
    Ok(ended)
}

fn is_over(visit: &Visit, id: &IncidentId) -> anyhow::Result<bool> {
    let mut id = id.clone();
    for _ in 0..MAX_MERGED {
        let stream = Stream::Incident(id);
        let Some(kept) = visit.life::<Incident>(&stream, Duty::SeeBoard)? else { return Ok(false) };
        match &kept.state.left {
            Some(Left::MergedInto(into)) => id = into.clone(),
            _ => return Ok(kept.state.is_over()),
        }
    }
    Ok(false)
}
