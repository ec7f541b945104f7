//! Is what lies on the disk still what was written?
//!
//! Once a day the whole log is read again while the node works: a disk that loses a bit is found while the newest backup
//! is still good. What was found stays on the health page until a later day finds nothing.
//!
//! Not here: reading and proving (`amanat_record`), what to do about it (`docs/operate/health.md`).

use crate::town::Town;
use amanat_core::values::{Moment, Span};
use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Between two readings, in this installation's time.
const EVERY: Span = Span::from_hours(24);
/// The first follows the start after so long, in this installation's time: who starts a node wants it for people first.
const FIRST_AFTER_MS: u64 = 15 * 60_000;
/// Between two looks whether it is time, in this installation's time.
const LOOK_EVERY_MS: u64 = 10 * 60_000;
/// Between two small steps: people's pages go before.
const BREATH: Duration = Duration::from_millis(5);

/// What the last reading found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scrubbed {
    /// When it ended.
    pub at: Moment,
    /// Events that were read.
    pub events: u64,
    /// Things that are wrong.
    pub findings: usize,
}

/// The last reading of this node.
#[derive(Default)]
pub struct Scrubs(Mutex<Option<Scrubbed>>);

impl Scrubs {
    /// The last one, if there was one since the node started.
    pub fn last(&self) -> Option<Scrubbed> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, found: Scrubbed) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }
}

/// Stops a reading when nobody waits for it any more.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

/// Reads again every day.
pub async fn scrub_for_ever(town: Town) {
    tokio::time::sleep(Duration::from_millis(town.clock().wait_ms(FIRST_AFTER_MS))).await;
    loop {
        let last = town.scrubs().last();
        if last.is_none_or(|last| last.at > town.now() || town.now() - last.at >= EVERY)
            && let Err(fault) = scrub_once(&town).await
        {
            tracing::error!("the log could not be read again: {fault:#}");
        }
        tokio::time::sleep(Duration::from_millis(town.clock().wait_ms(LOOK_EVERY_MS))).await;
    }
}

/// Reads everything once; what is wrong goes to the log of the program, sentence by sentence.
pub async fn scrub_once(town: &Town) -> anyhow::Result<Scrubbed> {
    let (record, stop) = (town.record().clone(), Arc::new(AtomicBool::new(false)));
    let _stop = StopOnDrop(stop.clone());
    let report = tokio::task::spawn_blocking(move || record.scrub(BREATH, &stop)).await??;
    for finding in &report.findings {
        tracing::error!(finding, "what lies on the disk is not what was written");
    }
    let found = Scrubbed { at: town.now(), events: report.events, findings: report.findings.len() };
    town.scrubs().note(found);
    Ok(found)
}
