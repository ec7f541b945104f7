//! What do witnesses need to see of the log, and what does the public see once they have?
//!
//! The public tree moves on ticks. Its new checkpoint goes to the witnesses first, with a proof from what each
//! cosigned last, and is shown with what they added; meanwhile the one before stays at the public endpoint. A receipt
//! carries the last checkpoint that enough of them cosigned, once that covers its event.
//!
//! Invariant: nothing is shown that is not this log's own signed checkpoint of a tree that is public already.
//! Not here: asking witnesses, how many are enough (`server/src/witnesses`).

use crate::{
    append::Position,
    fault::Fault,
    record::Record,
    signer::{Board, SignedHead},
    tree::{RememberedTiles, TileRows},
};
use amanat_proof::{
    Hash, TileSource, checkpoint::Checkpoint, consistency_proof, key::VerifierKey, note::Note, root_at,
    verify_consistency,
};
use std::sync::PoisonError;

impl Record {
    /// The newest checkpoint of the public tree, as the log alone signed it: for its witnesses to see.
    pub fn unwitnessed(&self) -> Option<String> {
        self.shared.board.public().map(|signed| signed.note)
    }

    /// The proof that the public tree of `size` events begins with the tree of `old`.
    pub fn growth(&self, old: u64, size: u64) -> Result<Vec<Hash>, Fault> {
        let public = self.shared.board.public().map_or(0, |signed| signed.size);
        if old > size || size > public {
            return Err(Fault::damaged(format!("no growth from {old} to {size} of {public} public events")));
        }
        let db = self.shared.readers.lend()?;
        let tiles = RememberedTiles { rows: TileRows::of(&*db), roots: &self.shared.roots };
        let proof = consistency_proof(old, size, &tiles).map_err(damaged("no proof of growth"))?;
        let [old_root, new_root] = [root(old, &tiles)?, root(size, &tiles)?];
        verify_consistency(old, &old_root, size, &new_root, &proof).map_err(damaged("a proof of growth"))?;
        Ok(proof)
    }

    /// Shows the public this checkpoint from now on, with whatever cosignatures are on it; `enough`: receipts carry it
    /// as well. Whoever calls has verified the cosignatures.
    pub fn show(&self, note: &Note, enough: bool) -> Result<(), Fault> {
        let key: VerifierKey = self.vkey().parse().map_err(damaged("the log's key"))?;
        let checkpoint = Checkpoint::verify(note, &key).map_err(damaged("a checkpoint to be shown"))?;
        let public = self.shared.board.public().map_or(0, |signed| signed.size);
        if checkpoint.size > public {
            return Err(Fault::damaged(format!("{} events are not public yet", checkpoint.size)));
        }
        let db = self.shared.readers.lend()?;
        let tiles = RememberedTiles { rows: TileRows::of(&*db), roots: &self.shared.roots };
        if root(checkpoint.size, &tiles)? != checkpoint.root {
            return Err(Fault::damaged("a checkpoint to be shown is of another tree"));
        }
        self.shared.board.show(SignedHead { size: checkpoint.size, note: note.to_string() }, enough);
        Ok(())
    }
}

impl Board {
    /// What is shown now: never an older tree after a newer one.
    fn show(&self, head: SignedHead, enough: bool) {
        for (place, is_meant) in [(&self.shown, true), (&self.witnessed, enough)] {
            let mut place = place.write().unwrap_or_else(PoisonError::into_inner);
            if is_meant && place.as_ref().is_none_or(|before| before.size <= head.size) {
                *place = Some(head.clone());
            }
        }
    }

    /// What the public endpoint gives: what was shown last, or the bare public checkpoint where nothing ever was.
    pub(crate) fn shown(&self) -> Option<SignedHead> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone().or_else(|| self.public())
    }

    /// The checkpoint for a receipt of this event: one that enough witnesses cosigned, one that some did, or the
    /// newest, whichever covers it first.
    pub(crate) fn covering(&self, position: Position) -> Option<SignedHead> {
        let witnessed = self.witnessed.read().unwrap_or_else(PoisonError::into_inner).clone();
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner).clone();
        [witnessed, shown].into_iter().flatten().find(|head| head.size > position).or_else(|| self.latest())
    }
}

fn root(size: u64, tiles: &impl TileSource) -> Result<Hash, Fault> {
    root_at(size, tiles).map_err(damaged("the root of an earlier tree"))
}

fn damaged<E: std::fmt::Display>(what: &'static str) -> impl Fn(E) -> Fault {
    move |why| Fault::damaged(format!("{what}: {why}"))
}
