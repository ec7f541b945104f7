//! Is what lies on the disk still what was written?
//!
//! Once a day the whole log is read again while the node works: a disk that loses a bit is found while the newest backup
//! is still good. What was found stays on the health page until a later day finds nothing, also over a new start.
//!
//! Not here: reading and proving (`amanat_record`), what to do about it (`docs/operate/health.md`).

use crate::{durable, town::Town};
use amanat_core::values::{Moment, Span};
use amanat_record::Record;
use serde::{Deserialize, Serialize};
use std::{
    path::PathBuf,
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

/// The file in the data directory that says what the last reading found: who starts a node again is told it still.
const FILE: &str = "scrubbed.json";
/// Its most bytes.
const MAX_FILE_BYTES: u64 = 4_096;

/// What the last reading found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scrubbed {
    /// When it ended.
    pub at: Moment,
    /// Events that were read.
    pub events: u64,
    /// Things that are wrong.
    pub findings: usize,
}

/// The last reading of this node.
pub struct Scrubs {
    path: PathBuf,
    last: Mutex<Option<Scrubbed>>,
}

impl Scrubs {
    /// What was found before this start. A file that cannot be read is as good as none.
    pub fn of(record: &Record) -> Self {
        let path = record.settings().dir.join(FILE);
        let read = durable::read(&path, MAX_FILE_BYTES).map_err(anyhow::Error::from);
        let read =
            read.and_then(|found| Ok(found.map(|bytes| serde_json::from_slice(&bytes)).transpose()?));
        let last = read.unwrap_or_else(|error| {
            tracing::warn!("{}: {error:#}; the log is read anew", path.display());
            None
        });
        Self { path, last: Mutex::new(last) }
    }

    /// The last one, if there was one.
    pub fn last(&self) -> Option<Scrubbed> {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, found: Scrubbed) -> anyhow::Result<()> {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        Ok(durable::replace(&self.path, &serde_json::to_vec(&found)?)?)
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
    town.scrubs().note(found)?;
    Ok(found)
}
