//! Is this entry in that tree, and did that tree only grow?
//!
//! The tree of RFC 6962 section 2.1 over SHA-256. A leaf is hashed with the
//! prefix 0x00 and a node with 0x01, so that neither can pass for the other; a
//! tree of n leaves splits at the largest power of two below n.
//!
//! The two checks follow RFC 9162 sections 2.1.3.2 and 2.1.4.2. They ask
//! nobody: a handful of hashes and the two roots decide.
//!
//! Invariant: both checks are total; no sizes and no hashes make them panic.
//! Invariant: a check accepts exactly one proof, not also a longer one.
//!
//! Not here: making proofs (`prove`), growing a tree (`frontier`).

use sha2::{Digest as _, Sha256};

use crate::Hash;

/// A proof's most hashes: the height of the largest tree.
pub const MAX_PROOF_HASHES: usize = 63;

/// Why a proof fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadProof {
    /// The entry's number is not below the tree's size.
    #[error("the entry is outside the tree")]
    OutsideTree,
    /// The older tree is said to be larger than the newer one.
    #[error("the older tree is larger than the newer one")]
    Shrunk,
    /// Hashes are missing or left over.
    #[error("the proof has the wrong number of hashes")]
    WrongLength,
    /// The hashes do not lead to the root.
    #[error("the proof does not lead to the root")]
    OtherRoot,
}

/// The hash of a leaf: SHA-256 of 0x00 and the entry.
///
/// ```
/// assert_eq!(
///     amanat_proof::merkle::leaf_hash(b"").to_string(),
///     "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
/// );
/// ```
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
}

/// The hash of a node: SHA-256 of 0x01, its left child and its right child.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Hash(Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// The root of a tree without leaves: SHA-256 of nothing.
pub fn empty_root() -> Hash {
    Hash::of(b"")
}

/// The root over a list of leaf hashes (or of subtrees of equal height, of
/// which only the last may be incomplete).
pub fn root_of(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => empty_root(),
        [only] => *only,
        more => {
            let (left, right) = more.split_at(split_below(more.len() as u64) as usize);
            node_hash(&root_of(left), &root_of(right))
        }
    }
}

/// The largest power of two below `size`, where a tree of that size splits.
/// `size` is at least 2.
pub(crate) fn split_below(size: u64) -> u64 {
    1 << (63 - size.saturating_sub(1).max(1).leading_zeros())
}

/// Checks that the leaf with this hash is number `index` of the `size` leaves
/// under `root`.
///
/// ```
/// use amanat_proof::merkle::{leaf_hash, node_hash, verify_inclusion};
/// let (a, b) = (leaf_hash(b"first"), leaf_hash(b"second"));
/// let root = node_hash(&a, &b);
/// assert!(verify_inclusion(1, 2, &b, &[a], &root).is_ok());
/// assert!(verify_inclusion(0, 2, &b, &[a], &root).is_err());
/// ```
pub fn verify_inclusion(
    index: u64,
    size: u64,
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), BadProof> {
    if index >= size {
        return Err(BadProof::OutsideTree);
    }
    let (mut at, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for sibling in proof {
        if last == 0 {
            return Err(BadProof::WrongLength);
        }
        if at & 1 == 1 || at == last {
            hash = node_hash(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(BadProof::WrongLength);
    }
    if hash == *root { Ok(()) } else { Err(BadProof::OtherRoot) }
}

/// Checks that the tree of `new_size` leaves begins with the very leaves of
/// the tree of `old_size`: nothing was changed, removed or put between.
///
/// From an empty tree every tree grows, with an empty proof.
pub fn verify_consistency(
    old_size: u64,
    old_root: &Hash,
    new_size: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), BadProof> {
    if old_size > new_size {
        return Err(BadProof::Shrunk);
    }
    if old_size == 0 || old_size == new_size {
        return same_or_empty(old_size, old_root, new_size, new_root, proof);
    }
    // A whole power of two is itself a node of the new tree: the proof leaves it out.
    let (mut hashes, whole) = (proof.iter(), old_size.is_power_of_two());
    let first = if whole { old_root } else { hashes.next().ok_or(BadProof::WrongLength)? };
    let (mut at, mut last) = (old_size - 1, new_size - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let (mut old, mut new) = (*first, *first);
    for hash in hashes {
        if last == 0 {
            return Err(BadProof::WrongLength);
        }
        if at & 1 == 1 || at == last {
            old = node_hash(hash, &old);
            new = node_hash(hash, &new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(&new, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(BadProof::WrongLength);
    }
    if old == *old_root && new == *new_root { Ok(()) } else { Err(BadProof::OtherRoot) }
}

/// The two cases that need no hashes: growth from nothing, and no growth.
fn same_or_empty(
    old_size: u64,
    old: &Hash,
    new_size: u64,
    new: &Hash,
    proof: &[Hash],
) -> Result<(), BadProof> {
    let empty = empty_root();
    if !proof.is_empty() {
        return Err(BadProof::WrongLength);
    }
    let honest = (old_size > 0 || *old == empty) && (new_size > 0 || *new == empty);
    if honest && (old_size != new_size || old == new) { Ok(()) } else { Err(BadProof::OtherRoot) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hashes() -> impl Strategy<Value = Vec<Hash>> {
        proptest::collection::vec(any::<[u8; 32]>().prop_map(Hash), 0..70)
    }

    #[test]
    fn a_tree_splits_at_the_largest_power_of_two_below_its_size() {
        let splits: Vec<u64> = (2..=9).map(split_below).collect();
        assert_eq!(splits, [1, 2, 2, 4, 4, 4, 4, 8]);
        assert_eq!(split_below(u64::MAX), 1 << 63);
    }

    #[test]
    fn an_empty_tree_grows_into_any_tree_but_only_from_the_empty_root() {
        let root = leaf_hash(b"a");
        assert!(verify_consistency(0, &empty_root(), 1, &root, &[]).is_ok());
        assert!(verify_consistency(0, &root, 1, &root, &[]).is_err());
        assert!(verify_consistency(0, &empty_root(), 0, &empty_root(), &[]).is_ok());
        assert!(verify_consistency(0, &root, 0, &root, &[]).is_err());
        assert!(verify_consistency(0, &empty_root(), 1, &root, &[root]).is_err());
    }

    #[test]
    fn a_tree_never_shrinks() {
        let root = leaf_hash(b"a");
        assert_eq!(verify_consistency(2, &root, 1, &root, &[]), Err(BadProof::Shrunk));
    }

    proptest! {
        #[test]
        fn no_sizes_and_no_hashes_make_a_check_panic(
            a in any::<u64>(), b in any::<u64>(), x in any::<[u8; 32]>(), proof in hashes(),
        ) {
            let x = Hash(x);
            let _ = verify_inclusion(a, b, &x, &proof, &x);
            let _ = verify_inclusion(a.min(b), a.max(b), &x, &proof, &x);
            let _ = verify_consistency(a, &x, b, &x, &proof);
            let _ = verify_consistency(a.min(b), &x, a.max(b), &x, &proof);
        }
    }
}
