//! What became of a batch whose answer was lost, and what of one that failed?
//!
//! A connection may be lost after COMMIT was sent and before its answer came. Then nobody knows: the store is reached
//! again, waits until whatever was written before is as durable as it gets, and the log is asked whether the batch's
//! first event stands where it was placed. If it does, the batch is done; if not, nothing of it is there, and it is
//! written again.
//!
//! Invariant: a batch is written again only when the log surely has nothing of it.
//! Invariant: after an error of the disk nothing more is written by this process.
//! Not here: how the store finds out (`store`: `find_out`), what a batch is (`writer`).

use crate::{
    append::Position,
    fault::Fault,
    tree::TileRows,
    work::{ErrandWork, Health},
    writer::{Placed, Writer, frontier_of},
};
use std::time::{Duration, Instant};

/// How long the store is looked for after an answer was lost: a failover takes less.
const FIND_OUT_WAIT: Duration = Duration::from_secs(30);
/// Between two looks.
const FIND_OUT_AGAIN: Duration = Duration::from_millis(200);
/// Times that a batch is written anew after it was found out that it was not.
const MAX_TRIES: u32 = 2;

impl Writer {
    /// The transaction; where its answer was lost, it is found out what became of it, and done again if nothing did.
    pub(crate) fn transact_surely(
        &mut self,
        placed: &mut [Placed],
        errands: &[ErrandWork],
    ) -> Result<Position, Fault> {
        let mut tries = 0;
        loop {
            match self.transact(placed, errands) {
                Err(fault) if fault.is_lost() && tries < MAX_TRIES => {
                    tries += 1;
                    tracing::warn!(%fault, "nobody knows whether a batch was written: asking");
                    self.find_out()?;
                    if let Some(first) = self.was_written(placed)? {
                        return Ok(first);
                    }
                }
                answer => return answer,
            }
        }
    }

    /// Reaches the store again, and goes on from what it has, unless that contradicts what was signed.
    pub(crate) fn find_out(&mut self) -> Result<(), Fault> {
        let since = Instant::now();
        while let Err(error) = self.log.find_out() {
            if !error.is_lost() || since.elapsed() >= FIND_OUT_WAIT || self.queue.is_closed() {
                return Err(error.into());
            }
            std::thread::park_timeout(FIND_OUT_AGAIN);
        }
        let db = self.log.read();
        let head = db.head()?;
        self.signer.contradiction(&head, &TileRows::of(db))?;
        let frontier = frontier_of(&head, db)?;
        (self.head, self.frontier) = (head, frontier);
        Ok(())
    }

    /// Where the batch was placed, if the log has it. Its first event says so for all: they came together. A batch
    /// without any event changes nothing when it is written twice.
    fn was_written(&self, placed: &[Placed]) -> Result<Option<Position>, Fault> {
        let events = placed.iter().filter_map(Placed::written).flat_map(|(prepared, done)| {
            let writes =
                prepared.writes.iter().flat_map(|write| write.events.iter().map(move |e| (write, e)));
            writes.map(|(write, event)| (done.first, write, event))
        });
        let Some((first, write, event)) = events.into_iter().next() else { return Ok(None) };
        let is_there = self.log.read().has_event(&write.stream, event.header.seq, &event.x)?;
        Ok(is_there.then_some(first))
    }

    /// Whether what failed may be one command's own, such as a file that is there already.
    pub(crate) fn may_be_one_of_them(&self, fault: &Fault) -> bool {
        matches!(fault, Fault::Store(error) if !error.is_final() && !error.is_lost())
    }

    /// Each by itself, so that one that cannot be written keeps no other from it.
    pub(crate) fn write_each(&mut self, placed: Vec<Placed>, errands: Vec<ErrandWork>) {
        self.reload();
        for Placed { prepared, reply, .. } in placed {
            if *self.health.borrow() != Health::Writing {
                return;
            }
            self.write(vec![(prepared, reply)], Vec::new());
        }
        if !errands.is_empty() {
            self.write(Vec::new(), errands);
        }
    }

    /// What cannot be read at this moment is no reason to stop: it is durable, and is looked at again.
    pub(crate) fn distrust(&self, fault: &Fault) {
        if fault.is_lost() {
            return tracing::error!(%fault, "what was written cannot be read at this moment");
        }
        self.stop(&format!("what was written cannot be vouched for: {fault}"));
    }

    /// After a transaction failed: stops where the disk is the cause, goes on from what is stored otherwise.
    pub(crate) fn recover(&mut self, fault: &Fault) {
        match fault {
            Fault::Store(error) if !error.is_final() => {
                tracing::error!(%error, "a batch failed");
                self.reload();
            }
            _ => self.stop(&format!("the log cannot be written: {fault}")),
        }
    }

    /// After an error that is not the disk's: go on from what is stored.
    pub(crate) fn reload(&mut self) {
        let db = self.log.read();
        let stored = db.head().map_err(Fault::from).and_then(|head| Ok((head, frontier_of(&head, db)?)));
        match stored {
            Ok((head, frontier)) => (self.head, self.frontier) = (head, frontier),
            Err(fault) if fault.is_lost() => tracing::error!(%fault, "the log cannot be reached"),
            Err(fault) => self.stop(&fault.to_string()),
        }
    }
}
