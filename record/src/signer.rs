//! May this tree be signed after the last one?
//!
//! Only with a proof that it is the last one grown. The anchor moves before the signature leaves.
//!
//! Invariant: no two signed checkpoints of this log contradict each other, whatever was restored.

use crate::{
    anchor::Anchor, backup::latch::write_whole, fault::Fault, postgres::nodes::Signed, secrets::Secret,
    store::Head, tree::TileRows,
};
use amanat_proof::{
    Hash,
    checkpoint::Checkpoint,
    consistency_proof,
    key::{KeyKind, SignerKey, VerifierKey},
    note::Note,
    root_at, verify_consistency,
};
use std::{
    fs,
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

/// Holds the log's key.
pub(crate) struct Signer {
    origin: String,
    key: SignerKey,
    anchor: Anchor,
    board: Arc<Board>,
    /// The file of what the public saw last. `None`: each commit is public, or the nodes' table says it.
    shown: Option<PathBuf>,
}

/// A signed checkpoint.
#[derive(Clone)]
pub(crate) struct SignedHead {
    pub(crate) size: u64,
    pub(crate) note: String,
}

/// What was signed last, and what of it the public sees.
#[derive(Default)]
pub(crate) struct Board {
    latest: RwLock<Option<SignedHead>>,
    public: RwLock<Option<SignedHead>>,
    /// The public one with what witnesses added, and the last that enough of them did (`witnessed`).
    pub(crate) shown: RwLock<Option<SignedHead>>,
    pub(crate) witnessed: RwLock<Option<SignedHead>>,
}

impl Board {
    /// The newest, for receipts: only their holder sees it.
    pub(crate) fn latest(&self) -> Option<SignedHead> {
        self.latest.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The one at the public endpoint.
    pub(crate) fn public(&self) -> Option<SignedHead> {
        self.public.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Signer {
    /// Takes the key and the anchor; nothing is signed yet.
    pub(crate) fn new(
        origin: &str,
        seed: &Secret,
        anchor: Anchor,
        board: Arc<Board>,
        shown: Option<PathBuf>,
    ) -> Result<Self, Fault> {
        let key = key_of(origin, seed)?;
        Ok(Self { origin: origin.to_owned(), key, anchor, board, shown })
    }

    /// Why this head may not be signed, if it may not: it is older than the anchor, or another past.
    pub(crate) fn contradiction(&self, head: &Head, tiles: &TileRows<'_>) -> Result<(), Fault> {
        let last = self.anchor.last;
        if head.size < last.size {
            return Err(Fault::Contradiction(format!(
                "the log has {} events, and {} were signed: this is an old backup; positions {} to {} are missing. \
                 Restore the newest backup; if they are lost for good, `amanat log successor` begins a log that says so",
                head.size,
                last.size,
                head.size,
                last.size - 1
            )));
        }
        match root_at(last.size, tiles) {
            Ok(root) if root.0 == last.root => Ok(()),
            Ok(_) => {
                let what = format!("the first {} events are not those that were signed", last.size);
                Err(Fault::Contradiction(what))
            }
            Err(fault) => Err(tiles.fault(|| {
                Fault::Contradiction(format!("the first {} events cannot be proven: {fault}", last.size))
            })),
        }
    }

    /// Signs the head, with a proof that it is the anchor's tree grown.
    pub(crate) fn sign(&mut self, head: &Head, tiles: &TileRows<'_>) -> Result<(), Fault> {
        let last = self.anchor.last;
        let proof = consistency_proof(last.size, head.size, tiles)
            .map_err(|fault| tiles.fault(|| Fault::damaged(format!("no consistency proof: {fault}"))))?;
        if last.size > 0 {
            verify_consistency(last.size, &Hash(last.root), head.size, &Hash(head.root), &proof)
                .map_err(|fault| Fault::damaged(format!("the tree did not only grow: {fault}")))?;
        }
        if *head != last {
            self.anchor.move_to(*head)?;
        }
        let note = Checkpoint::new(&*self.origin, head.size, Hash(head.root)).sign(&self.key);
        let note = note.map_err(|e| Fault::Setting(format!("the checkpoint cannot be signed: {e}")))?;
        let signed = SignedHead { size: head.size, note: note.to_string() };
        *self.board.latest.write().unwrap_or_else(PoisonError::into_inner) = Some(signed);
        Ok(())
    }

    /// Takes up what another node signed: with our key, and as a tree that ours is a part of.
    pub(crate) fn adopt(&mut self, signed: &Signed, tiles: &TileRows<'_>) -> Result<(), Fault> {
        let last = self.anchor.last;
        let latest = self.read(&signed.note)?;
        if latest.size < last.size {
            return Ok(());
        }
        let proof = consistency_proof(last.size, latest.size, tiles)
            .map_err(|fault| tiles.fault(|| Fault::damaged(format!("no consistency proof: {fault}"))))?;
        if last.size > 0 {
            verify_consistency(last.size, &Hash(last.root), latest.size, &latest.root, &proof).map_err(
                |fault| Fault::Contradiction(format!("another node signed another past: {fault}")),
            )?;
        }
        let head = Head { size: latest.size, root: latest.root.0 };
        if head != last {
            self.anchor.move_to(head)?;
        }
        let latest = SignedHead { size: latest.size, note: signed.note.clone() };
        *self.board.latest.write().unwrap_or_else(PoisonError::into_inner) = Some(latest);
        if signed.public > 0 && self.board.public().is_none_or(|shown| shown.size < signed.public) {
            let shown = SignedHead { size: self.read(&signed.shown)?.size, note: signed.shown.clone() };
            *self.board.public.write().unwrap_or_else(PoisonError::into_inner) = Some(shown);
        }
        Ok(())
    }

    /// The last size and root that were signed.
    pub(crate) fn last(&self) -> Head {
        self.anchor.last
    }

    fn read(&self, note: &str) -> Result<Checkpoint, Fault> {
        read_checkpoint(note, self.key.verifier())
    }

    /// What was signed last, for other nodes.
    pub(crate) fn signed(&self) -> Signed {
        let (latest, public) = (self.board.latest(), self.board.public());
        let parts = |signed: Option<SignedHead>| signed.map_or((0, String::new()), |s| (s.size, s.note));
        let ((size, note), (public, shown)) = (parts(latest), parts(public));
        Signed { size, note, public, shown }
    }

    /// Shows the newest checkpoint to the public, once it is kept for the next start.
    pub(crate) fn publish(&self) -> Result<(), Fault> {
        let latest = self.board.latest();
        if let (Some(path), Some(latest)) = (&self.shown, &latest) {
            write_whole(path, latest.note.as_bytes())?;
        }
        *self.board.public.write().unwrap_or_else(PoisonError::into_inner) = latest;
        Ok(())
    }

    /// Shows the public what it saw before the start, or the newest where that is not known: a start is no tick, and
    /// must not show how much came since the last one.
    pub(crate) fn publish_again(&self, told: Option<&Signed>, tiles: &TileRows<'_>) -> Result<(), Fault> {
        let kept = match &self.shown {
            Some(path) => fs::read_to_string(path).ok(),
            None => told.filter(|told| told.public > 0).map(|told| told.shown.clone()),
        };
        let before = kept.and_then(|note| {
            let shown = self.read(&note).ok()?;
            let is_ours = shown.size <= self.last().size && root_at(shown.size, tiles).ok()? == shown.root;
            is_ours.then_some(SignedHead { size: shown.size, note })
        });
        if before.is_none() {
            return self.publish();
        }
        *self.board.public.write().unwrap_or_else(PoisonError::into_inner) = before;
        Ok(())
    }
}

/// A checkpoint that this key signed.
pub(crate) fn read_checkpoint(note: &str, key: &VerifierKey) -> Result<Checkpoint, Fault> {
    let note = Note::read(note.as_bytes()).map_err(|e| Fault::damaged(format!("a checkpoint: {e}")))?;
    Checkpoint::verify(&note, key)
        .map_err(|e| Fault::damaged(format!("a checkpoint is not signed by this log's key: {e}")))
}

/// The log's key under its origin's name.
pub(crate) fn key_of(origin: &str, seed: &Secret) -> Result<SignerKey, Fault> {
    SignerKey::from_seed(origin, KeyKind::Note, seed)
        .map_err(|e| Fault::Setting(format!("the origin cannot name a key: {e}")))
}
