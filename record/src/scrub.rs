//! Do the bytes of the log still say what was written, while it is used?
//!
//! Reads everything that was there when it began, a little at a time: each entry gives its leaf and the leaf in its
//! tile, the sealed words give the entry, the header opens with its key where there is one, all leaves give the root
//! that was signed, the tiles give each other, and photos and files open. A disk that lost a bit is found within a day,
//! while the newest backup is still good.
//!
//! Not here: what needs a log that stands still, such as the counts of streams and the views (`check`).

use crate::{
    append::Position,
    check::{Report, check_tiles},
    fault::Fault,
    limits::SCRUB_CHUNK,
    record::Record,
    store::LogRead,
    tree::LeafTiles,
};
use amanat_proof::{Frontier, leaf, merkle::leaf_hash};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

impl Record {
    /// Reads the log up to its head of now, its tiles and its files. Between two small steps it rests for `breath`; it
    /// ends early, with what was found so far, when `stop` says so.
    ///
    /// # Errors
    /// Where the log cannot be read at all; what reads as something else is a finding.
    pub fn scrub(&self, breath: Duration, stop: &AtomicBool) -> Result<Report, Fault> {
        let (mut report, mut tree) = (Report::default(), Frontier::empty());
        let head = self.shared.readers.lend()?.head()?;
        while report.events < head.size {
            if stop.load(Ordering::Acquire) {
                return Ok(report);
            }
            let db = self.shared.readers.lend()?;
            if !self.scrub_some(&*db, head.size, &mut tree, &mut report)? {
                break;
            }
            drop(db);
            std::thread::park_timeout(breath);
        }
        if tree.size() != head.size || tree.root().0 != head.root {
            report.find("the events do not give the head's root");
        }
        let go_on = || {
            std::thread::park_timeout(breath);
            !stop.load(Ordering::Acquire)
        };
        let db = self.shared.readers.lend()?;
        check_tiles(&*db, &tree, &mut report, go_on);
        self.check_files(&*db, &mut report, go_on)?;
        Ok(report)
    }

    /// The next few events; `false`: there are none.
    fn scrub_some(
        &self,
        db: &dyn LogRead,
        size: u64,
        tree: &mut Frontier,
        report: &mut Report,
    ) -> Result<bool, Fault> {
        let next: Position = report.events;
        let events = db.events_from(next, SCRUB_CHUNK.min((size - next) as usize))?;
        let (mut tiles, mut leaves) = (LeafTiles::of(db), Vec::with_capacity(events.len()));
        for (expected, event) in (next..).zip(&events) {
            if event.position != expected {
                report.find(format!("event {expected} is missing"));
            }
            let leaf = leaf_hash(&leaf::entry(&event.c, &event.x));
            tiles.wrong(event.position, &leaf).into_iter().for_each(|wrong| report.find(wrong));
            leaves.push(leaf);
            if event.seq.is_some() {
                self.check_alone(db, event, report)?;
            }
        }
        tree.append(&leaves);
        report.events = events.last().map_or(next, |last| last.position + 1);
        Ok(!events.is_empty())
    }
}
