//! May a witness cosign this tree after the last one?
//!
//! The checks of C2SP `tlog-witness` in its order: is the log known, did it
//! sign, is the old size the one that was cosigned last, does the proof lead
//! from that tree to the new one. The first tree of a log is taken as it is.
//!
//! Invariant: what is allowed begins with what was cosigned last.
//! Invariant: nothing is remembered here. Whoever asks keeps the answer's tree,
//! durably, before a cosignature leaves, and asks one at a time for each log.

use super::request::{AddCheckpoint, BadRequest};
use crate::Hash;
use crate::checkpoint::Checkpoint;
use crate::key::VerifierKey;
use crate::merkle::{empty_root, verify_consistency};

/// A size and its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tree {
    /// How many leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

impl Tree {
    /// What was cosigned of a log that was never cosigned.
    pub fn nothing() -> Tree {
        Tree { size: 0, root: empty_root() }
    }

    /// The tree of a checkpoint.
    pub fn of(checkpoint: &Checkpoint) -> Tree {
        Tree { size: checkpoint.size, root: checkpoint.root }
    }
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// 400: nothing was asked.
    #[error("{0}")]
    Malformed(#[from] BadRequest),
    /// 400: what was signed is no checkpoint.
    #[error("the note is not a checkpoint")]
    NoCheckpoint,
    /// 400: the old size is above the new one.
    #[error("the old size is larger than the checkpoint's")]
    OldAboveNew,
    /// 404: a log that is not watched here.
    #[error("this log is not watched here")]
    UnknownLog,
    /// 403: no known key of the log has signed, or its signature fails.
    #[error("the log's signature is missing or wrong")]
    NotSigned,
    /// 409: another size was cosigned last.
    #[error("another size was cosigned last: {0}")]
    Conflict(u64),
    /// 409: the same size was cosigned with another root.
    #[error("another root was cosigned at this size")]
    OtherRoot(u64),
    /// 422: the new tree is not shown to begin with the last.
    #[error("the proof does not lead from the tree that was cosigned last to this one")]
    NotGrown,
}

/// Whose checkpoint it is said to be: nobody has signed it yet.
pub fn origin(request: &AddCheckpoint) -> Result<String, Refusal> {
    let checkpoint = Checkpoint::read(request.checkpoint.text()).map_err(|_| Refusal::NoCheckpoint)?;
    Ok(checkpoint.origin)
}

/// The tree that may be cosigned, of a log with these keys, after this one.
pub fn judge(request: &AddCheckpoint, keys: &[VerifierKey], last: Tree) -> Result<Tree, Refusal> {
    let checked = Checkpoint::verify_all(&request.checkpoint, keys);
    let (checkpoint, _) = checked.map_err(|_| Refusal::NotSigned)?;
    if request.old > checkpoint.size {
        return Err(Refusal::OldAboveNew);
    }
    if request.old != last.size {
        return Err(Refusal::Conflict(last.size));
    }
    let new = Tree::of(&checkpoint);
    if new.size == last.size && new.root != last.root {
        return Err(Refusal::OtherRoot(last.size));
    }
    verify_consistency(last.size, &last.root, new.size, &new.root, &request.proof)
        .map_err(|_| Refusal::NotGrown)?;
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::{KeyKind, SignerKey};
    use crate::merkle::{leaf_hash, node_hash};
    use crate::note::Note;

    fn log(seed: u8) -> SignerKey {
        SignerKey::from_seed("example.org/log", KeyKind::Note, &[seed; 32]).unwrap()
    }

    fn tree(leaves: &[&[u8]]) -> Tree {
        let hashes: Vec<Hash> = leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        Tree { size: leaves.len() as u64, root: crate::merkle::root_of(&hashes) }
    }

    fn signed(tree: Tree) -> Note {
        Checkpoint::new("example.org/log", tree.size, tree.root).sign(&log(1)).unwrap()
    }

    fn asked(old: u64, proof: Vec<Hash>, new: Tree, last: Tree) -> Result<Tree, Refusal> {
        let request = AddCheckpoint { old, proof, checkpoint: signed(new) };
        assert_eq!(origin(&request).as_deref(), Ok("example.org/log"));
        judge(&request, &[log(1).verifier().clone()], last)
    }

    #[test]
    fn a_tree_is_cosigned_that_begins_with_the_last_and_no_other() {
        let (one, two, forked) = (tree(&[b"a"]), tree(&[b"a", b"b"]), tree(&[b"x", b"b"]));
        let proof = vec![leaf_hash(b"b")];
        assert_eq!(asked(0, vec![], two, Tree::nothing()), Ok(two), "the first is taken as it is");
        assert_eq!(asked(1, proof.clone(), two, one), Ok(two));
        assert_eq!(asked(2, vec![], two, two), Ok(two), "the same again");
        assert_eq!(asked(1, proof.clone(), forked, one), Err(Refusal::NotGrown));
        assert_eq!(asked(1, vec![], two, one), Err(Refusal::NotGrown));
        assert_eq!(asked(1, [proof.clone(), proof.clone()].concat(), two, one), Err(Refusal::NotGrown));
        assert_eq!(asked(0, proof, two, Tree::nothing()), Err(Refusal::NotGrown), "from nothing, no proof");
        assert_eq!(asked(2, vec![], forked, two), Err(Refusal::OtherRoot(2)));
        assert_eq!(node_hash(&leaf_hash(b"a"), &leaf_hash(b"b")), two.root);
    }

    #[test]
    fn another_old_size_than_the_last_is_told_the_last() {
        let (one, two) = (tree(&[b"a"]), tree(&[b"a", b"b"]));
        assert_eq!(asked(0, vec![], two, one), Err(Refusal::Conflict(1)));
        assert_eq!(asked(1, vec![], one, two), Err(Refusal::Conflict(2)), "an older tree after a newer");
        assert_eq!(asked(3, vec![], two, two), Err(Refusal::OldAboveNew));
    }

    #[test]
    fn an_empty_log_has_one_root() {
        let odd = Tree { size: 0, root: leaf_hash(b"a") };
        assert_eq!(asked(0, vec![], Tree::nothing(), Tree::nothing()), Ok(Tree::nothing()));
        assert_eq!(asked(0, vec![], odd, Tree::nothing()), Err(Refusal::OtherRoot(0)));
    }

    #[test]
    fn only_the_logs_own_signature_counts_and_strangers_are_ignored() {
        let two = tree(&[b"a", b"b"]);
        let by = |note: Note, keys: &[VerifierKey]| {
            judge(&AddCheckpoint { old: 0, proof: vec![], checkpoint: note }, keys, Tree::nothing())
        };
        let keys = [log(1).verifier().clone(), log(2).verifier().clone()];
        assert_eq!(by(signed(two), &keys[1..]), Err(Refusal::NotSigned));
        assert_eq!(by(signed(two), &keys), Ok(two), "either key of a log that changes its key");
        let mut note = signed(two);
        note.sign(&log(3)).unwrap();
        assert_eq!(by(note.clone(), &keys), Ok(two), "a stranger's signature beside it");
        let moved = note.to_string().replacen("\n2\n", "\n3\n", 1);
        assert_eq!(by(Note::read(moved.as_bytes()).unwrap(), &keys), Err(Refusal::NotSigned));
        let other = SignerKey::from_seed("example.org/other", KeyKind::Note, &[1; 32]).unwrap();
        assert_eq!(by(signed(two), &[other.verifier().clone()]), Err(Refusal::NotSigned));
    }
}
