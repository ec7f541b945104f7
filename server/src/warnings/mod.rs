//! Which warnings hold now, and how do they leave the house?
//!
//! What the public is told: the page, the feed, CAP and JSON all ask here, so that no one of them says what another
//! does not.
//!
//! Invariant: nobody outside sees a warning that was not let out, or one that is not meant.
//! Not here: what may happen to a warning (`core::decide::warning`), how one is written (`pages::warnings`).

mod feed;
mod message;

pub use feed::{FEED_PATH, feed};
pub use message::{as_cap, chosen, sender};

use crate::town::Town;
use amanat_core::{
    decide::warning::{Command, Occasion, Refusal, Said, Warning, decide},
    event::{Actor, Stream},
    guard::Duty,
    values::{Class, WarningId},
};
use amanat_record::{Decision, Fault, How, Kept, NotActed};
use std::{sync::Arc, time::Duration};

/// The most warnings that the public is told of at a time; the newest.
pub const MAX_CURRENT: usize = 100;
/// Between two looks for warnings whose time is over.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// One warning with its words.
pub struct Told {
    /// What it is.
    pub warning: Warning,
    /// What it says.
    pub said: Said,
}

impl Told {
    /// A life of the shelf with the words that were written last.
    pub fn of(kept: &Kept<Warning>) -> Option<Self> {
        let wrote = kept.said.iter().rev().filter_map(|said| said.words.get(&Class::Content));
        let said = wrote.filter_map(|words| serde_json::from_slice(words).ok()).next()?;
        Some(Self { warning: kept.state.clone(), said })
    }
}

/// Warnings that hold for the public now, the newest first.
pub fn current(town: &Town) -> Result<Vec<Told>, Fault> {
    let now = town.now();
    let lives: Vec<Arc<Kept<Warning>>> = town.system().lives(Duty::DraftWarning)?;
    let mut out: Vec<Told> =
        lives.iter().filter(|kept| kept.state.is_out(now)).filter_map(|kept| Told::of(kept)).collect();
    out.sort_by_key(|told| std::cmp::Reverse(told.warning.issued.as_ref().map(|issued| issued.sent)));
    out.truncate(MAX_CURRENT);
    Ok(out)
}

/// A warning that the public was ever told of: its address stays.
pub fn published(town: &Town, id: &str) -> Result<Option<Told>, Fault> {
    let Ok(id) = WarningId::new(id) else { return Ok(None) };
    let kept = town.system().life::<Warning>(&Stream::Warning(id), Duty::DraftWarning)?;
    Ok(kept.filter(|kept| kept.state.was_out()).and_then(|kept| Told::of(&kept)))
}

/// Says of each warning whose time is over that it is; for ever.
pub(crate) async fn expire_for_ever(town: Town) {
    loop {
        if let Err(fault) = expire_once(&town).await {
            tracing::error!("warnings whose time is over: {fault:#}");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Once; answers how many there were.
pub async fn expire_once(town: &Town) -> anyhow::Result<usize> {
    let (now, visit) = (town.now(), town.system());
    let lives: Vec<Arc<Kept<Warning>>> = visit.lives(Duty::DraftWarning)?;
    let over = |kept: &&Arc<Kept<Warning>>| {
        amanat_core::life::Life::alarm(&kept.state).is_some_and(|alarm| alarm <= now)
    };
    let mut ended = 0;
    for kept in lives.iter().filter(over) {
        let occasion = Occasion { now, actor: Actor::System };
        let decided = |past: Option<&Warning>| decide(past, &Command::Expire, &occasion).map(Decision::from);
        match visit.act::<Warning, Refusal>(&kept.stream, Duty::DraftWarning, How::ordinary(), decided).await
        {
            Ok(_) => ended += 1,
            // Another took its place at the last moment.
            Err(NotActed::Refused(_)) => {}
            Err(no) => return Err(no.into()),
        }
    }
    Ok(ended)
}
