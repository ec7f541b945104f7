//! Do the bytes of the log still say what was written, while it is used?
//!
//! Reads everything that was there when it began, a little at a time: each entry gives its leaf, the sealed words give
//! the entry, the header opens with its key where there is one, and all leaves give the root that was signed. A disk
//! that lost a bit is found within a day, while the newest backup is still good.
//!
//! Not here: what needs a log that stands still, such as the counts of streams and the views (`check`).

use crate::{
    append::Position, check::Report, fault::Fault, limits::SCRUB_CHUNK, record::Record, store::Stored,
};
use amanat_core::event::Header;
use amanat_proof::{Frontier, leaf, merkle::leaf_hash};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

impl Record {
    /// Reads the log up to its head of now. Between two chunks it rests for `breath`; it ends early, with what was
    /// found so far, when `stop` says so.
    ///
    /// # Errors
    /// Where the log cannot be read at all; what reads as something else is a finding.
    pub fn scrub(&self, breath: Duration, stop: &AtomicBool) -> Result<Report, Fault> {
        let (mut report, mut tree) = (Report::default(), Frontier::empty());
        let head = self.shared.readers.lend()?.head()?;
        let mut next: Position = 0;
        while next < head.size {
            if stop.load(Ordering::Acquire) {
                return Ok(report);
            }
            let limit = SCRUB_CHUNK.min((head.size - next) as usize);
            let events = self.shared.readers.lend()?.events_from(next, limit)?;
            let Some(last) = events.last() else { break };
            let after = last.position + 1;
            let mut leaves = Vec::with_capacity(events.len());
            for (expected, event) in (next..).zip(&events) {
                if event.position != expected {
                    report.find(format!("event {expected} is missing"));
                }
                leaves.push(leaf_hash(&leaf::entry(&event.c, &event.x)));
                self.scrub_event(event, &mut report)?;
            }
            tree.append(&leaves);
            next = after;
            std::thread::park_timeout(breath);
        }
        report.events = next;
        if tree.size() != head.size || tree.root().0 != head.root {
            report.find("the events do not give the head's root");
        }
        Ok(report)
    }

    fn scrub_event(&self, event: &Stored, report: &mut Report) -> Result<(), Fault> {
        if event.seq.is_none() {
            return Ok(());
        }
        let at = event.position;
        let blobs = self.shared.readers.lend()?.blobs_at(at)?;
        let sealed: Vec<&[u8]> = blobs.iter().map(|(_, blob)| &blob[..]).collect();
        if leaf::blobs_digest(&sealed) != event.x {
            report.find(format!("event {at}: its sealed words were changed"));
        }
        match serde_json::from_slice::<Header>(&event.header) {
            Ok(header) => self.check_words(event, &header, &blobs, report),
            Err(e) => {
                report.find(format!("event {at}: its header cannot be read: {e}"));
                Ok(())
            }
        }
    }
}
