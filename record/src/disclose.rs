//! How are headers opened to an auditor, so that counts can be checked without reading anybody's words?
//!
//! For each chosen event its header as stored, the salt of its commitment, and a proof under one checkpoint: the last
//! that enough witnesses cosigned, if that has them all. The salt of the words' codes stays sealed.
//!
//! Invariant: no word and no second salt is in a bundle.
//! Not here: who may make one (the operator, on the machine), the event that says so (`core::decide::audit`).

use crate::{
    append::Position,
    fault::Fault,
    record::{Record, read_header},
    store::Stored,
    tree::{RememberedTiles, TileRows},
};
use amanat_core::event::Header;
use amanat_proof::{
    disclosure::{Disclosure, MAX_EVENTS, Opened},
    inclusion_proof,
    note::Note,
};
use std::ops::RangeInclusive;

/// Events looked at in one go.
const CHUNK: usize = 1_000;

impl Record {
    /// Opens the events of these positions that `wanted` chooses by their header.
    pub fn disclose(
        &self,
        among: RangeInclusive<Position>,
        wanted: impl Fn(&Header) -> bool,
    ) -> Result<Disclosure, Fault> {
        let size = self.size()?;
        let last = (*among.end()).min(size.saturating_sub(1));
        let signed = self.shared.board.covering(last).ok_or_else(|| Fault::damaged("nothing is signed"))?;
        let checkpoint =
            Note::read(signed.note.as_bytes()).map_err(|e| Fault::damaged(format!("checkpoint: {e}")))?;
        let mut bundle = Disclosure { checkpoint, events: Vec::new(), erased: Vec::new() };
        let mut next = *among.start();
        while next <= last {
            let some = self.shared.readers.lend()?.told_from(next, CHUNK)?;
            let Some(end) = some.last().map(|stored| stored.position) else { break };
            for stored in some.into_iter().filter(|stored| stored.position <= last) {
                self.open_into(&mut bundle, stored, signed.size, &wanted)?;
            }
            next = end + 1;
        }
        Ok(bundle)
    }

    fn open_into(
        &self,
        bundle: &mut Disclosure,
        stored: Stored,
        size: u64,
        wanted: &impl Fn(&Header) -> bool,
    ) -> Result<(), Fault> {
        let (position, header) = read_header(stored.position, &stored.header)?;
        if !wanted(&header) {
            return Ok(());
        }
        if bundle.events.len().max(bundle.erased.len()) >= MAX_EVENTS {
            return Err(Fault::Setting(format!("more than {MAX_EVENTS} events: choose fewer at a time")));
        }
        let Some(salts) = self.opened(&header.stream, position)?.salts else {
            bundle.erased.push(position);
            return Ok(());
        };
        let db = self.shared.readers.lend()?;
        let tiles = RememberedTiles { rows: TileRows::of(&*db), roots: &self.shared.roots };
        let proof = inclusion_proof(position, size, &tiles)
            .map_err(|fault| Fault::damaged(format!("no proof of {position}: {fault}")))?;
        bundle.events.push(Opened { index: position, event: stored.header, r: salts.r, x: stored.x, proof });
        Ok(())
    }
}
