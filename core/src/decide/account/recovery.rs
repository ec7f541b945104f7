//! How does somebody come in again who lost every way in?
//!
//! They say so at the door, or to an officer who looks after people. Two officers must agree within a day; neither may
//! be the person. With the second one's word the old ways in are void, and a joining code counts, which the second
//! officer hands over in person. Whoever looks after people alone could otherwise take anybody's place.
//!
//! Invariant: nothing is void before the second officer agreed.
//! Not here: who looks after people where (`guard`), who is told (`server`).

use super::{Account, Event, Occasion, Refusal, Words, rule::draft};
use crate::{
    event::{Actor, Draft},
    values::Span,
};

/// How long officers have to agree, and how long the code can be used then.
pub const RECOVERY_LASTS: Span = Span::from_hours(24);

/// Anybody may ask: it changes nothing by itself.
pub(super) fn ask(account: &Account, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    if !account.came_in {
        return Err(Refusal::NotYetIn);
    }
    if account.recovery(occasion.now).is_some() {
        return Err(Refusal::AlreadyDone);
    }
    let event = Event::RecoveryAsked { until: occasion.now + RECOVERY_LASTS };
    Ok(vec![draft(&event, &Words::default(), occasion)])
}

pub(super) fn agree(account: &Account, code: &str, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let Actor::Officer(by) = occasion.actor.clone() else { return Err(Refusal::NotOwner) };
    if occasion.is_owner() {
        return Err(Refusal::Oneself);
    }
    let recovery = account.recovery(occasion.now).ok_or(Refusal::NoRecovery)?;
    let event = match &recovery.agreed {
        Some(first) if *first == by => return Err(Refusal::AlreadyDone),
        Some(_) => {
            let (code, on) = (code.to_owned(), occasion.now);
            Event::RecoveryGranted { code, on, until: on + RECOVERY_LASTS, by }
        }
        None => Event::RecoveryAgreed { by },
    };
    Ok(vec![draft(&event, &Words::default(), occasion)])
}

/// An officer says no; or the person, who is in after all and did not ask.
pub(super) fn refuse(account: &Account, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    if !matches!(occasion.actor, Actor::Officer(_) | Actor::Operator) {
        return Err(Refusal::NotOwner);
    }
    account.recovery(occasion.now).ok_or(Refusal::NoRecovery)?;
    Ok(vec![draft(&Event::RecoveryRefused {}, &Words::default(), occasion)])
}
