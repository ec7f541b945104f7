//! What follows when somebody's ways in are to be renewed?
//!
//! The units where the person holds posts are told by letter that it was asked, and that it was done; never whom it is
//! about, because mail is read by others. When it was done every session of the person ends.
//!
//! Not here: who may agree (`core::decide::account`, `pages::people`), what the letter says (`deliver`).

use super::{
    Gate,
    joining::{NotTold, tell},
    throttle::From,
};
use amanat_core::{
    decide::account::{Account, Command, Event},
    event::{Actor, Draft, event_of},
    react::{Telling, Told},
    values::{Moment, Span, UnitId},
};
use amanat_record::{Errand, Record, roster::sign_in_key, visit::NOTICE};
use std::collections::BTreeSet;

/// Who must be told of these events; written together with them.
pub(super) fn tellings(drafts: &[Draft], past: Option<&Account>, now: Moment) -> Vec<Errand> {
    let units: BTreeSet<&UnitId> = past.iter().flat_map(|a| &a.posts).map(|post| &post.unit).collect();
    let messages = drafts.iter().filter_map(|draft| match event_of(&draft.kind, &draft.facts)? {
        Event::RecoveryAsked { .. } => Some("recovery-asked"),
        Event::RecoveryGranted { .. } => Some("recovery-granted"),
        _ => None,
    });
    let errand = |unit: &UnitId, message: &str| {
        let telling = Telling { to: Told::Unit(unit.clone()), message: message.to_owned() };
        // Plain data: it always becomes JSON.
        let words = serde_json::to_vec(&telling).unwrap_or_default();
        Errand { via: NOTICE.into(), due: now, words }
    };
    messages.flat_map(|message| units.iter().map(move |unit| errand(unit, message))).collect()
}

/// Whether these events make every way in void.
pub(super) fn voids(drafts: &[Draft]) -> bool {
    drafts.iter().any(|draft| {
        matches!(event_of(&draft.kind, &draft.facts), Some(Event::RecoveryGranted { .. } | Event::Left {}))
    })
}

impl Gate {
    /// Whether a stranger may ask for this name now; known and unknown names are counted alike.
    pub fn may_ask_recovery(&self, sign_in: &str) -> Result<(), Span> {
        let name: String = sign_in_key(sign_in).chars().take(64).collect();
        self.throttle(|t| t.take(&From::Stranger { name: format!("\0recovery{name}") }, self.clock().now()))
    }
}

/// Somebody at the door says that they lost every way in. Whether there is such an account, and whether it was asked
/// before, is the caller's to keep.
pub async fn ask_at_the_door(record: &Record, gate: &Gate, sign_in: &str, now: Moment) -> anyhow::Result<()> {
    let Some(person) = gate.roster().by_sign_in(sign_in) else { return Ok(()) };
    let by = (Actor::System, None, now);
    match tell(record, gate, &person.id, &[Command::AskRecovery], by).await {
        Ok(()) | Err(NotTold::Refused(_) | NotTold::NameTaken | NotTold::KeyReused) => Ok(()),
        Err(NotTold::Fault(cause)) => Err(cause),
    }
}
