//! Do the tree, its tiles and its proofs agree with two implementations that
//! others wrote, at every size?

#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::collections::HashMap;

use amanat_proof::merkle::{empty_root, leaf_hash, root_of};
use amanat_proof::{
    Frontier, Hash, TileFault, TileSource, consistency_proof, inclusion_proof, root_at, verify_consistency,
    verify_inclusion,
};
use proptest::prelude::*;

/// One row per tile with its widest content, as a store keeps it.
#[derive(Default)]
struct Shelf(HashMap<(u8, u64), Vec<u8>>);

impl TileSource for Shelf {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        let widest = self.0.get(&(level, index))?;
        widest.get(..usize::from(width) * 32).map(<[u8]>::to_vec)
    }
}

fn leaf(n: u64) -> Hash {
    leaf_hash(&n.to_be_bytes())
}

/// Appends `batches` in turn, storing what changed.
fn grow(batches: &[u64]) -> (Frontier, Shelf) {
    let (mut tree, mut shelf) = (Frontier::empty(), Shelf::default());
    for batch in batches {
        let leaves: Vec<Hash> = (tree.size()..tree.size() + batch).map(leaf).collect();
        for change in tree.append(&leaves) {
            assert_eq!(change.bytes.len(), usize::from(change.width) * 32);
            shelf.0.insert((change.level, change.index), change.bytes);
        }
    }
    (tree, shelf)
}

/// The Go checksum database's tree, as ported by others.
struct Reference(RefCell<Vec<tlog_tiles::tlog::Hash>>);

impl tlog_tiles::tlog::HashReader for Reference {
    fn read_hashes(&self, at: &[u64]) -> Result<Vec<tlog_tiles::tlog::Hash>, tlog_tiles::tlog::Error> {
        Ok(at.iter().map(|i| self.0.borrow()[*i as usize]).collect())
    }
}

fn reference(size: u64) -> Reference {
    let tree = Reference(RefCell::new(Vec::new()));
    for n in 0..size {
        let more = tlog_tiles::tlog::stored_hashes(n, &n.to_be_bytes(), &tree).unwrap();
        tree.0.borrow_mut().extend(more);
    }
    tree
}

fn ours(hashes: Vec<tlog_tiles::tlog::Hash>) -> Vec<Hash> {
    hashes.into_iter().map(|h| Hash(h.0)).collect()
}

const EDGES: [u64; 14] = [1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 1000, 1024, 1100];

#[test]
fn roots_and_proofs_equal_those_of_the_checksum_database_at_every_edge() {
    let (_, shelf) = grow(&[1100]);
    let theirs = reference(1100);
    for size in EDGES {
        let root = tlog_tiles::tlog::tree_hash(size, &theirs).unwrap();
        assert_eq!(root_at(size, &shelf).unwrap(), Hash(root.0), "root of {size}");
        for at in EDGES.iter().map(|n| n - 1).filter(|at| *at < size) {
            let proof = tlog_tiles::tlog::prove_record(size, at, &theirs).unwrap();
            assert_eq!(inclusion_proof(at, size, &shelf).unwrap(), ours(proof), "{at} in {size}");
        }
        for old in EDGES.into_iter().filter(|old| *old < size) {
            let proof = tlog_tiles::tlog::prove_tree(size, old, &theirs).unwrap();
            assert_eq!(consistency_proof(old, size, &shelf).unwrap(), ours(proof), "{old} to {size}");
        }
    }
}

#[test]
fn another_tree_library_accepts_our_proofs_and_we_accept_its() {
    let mut theirs = ct_merkle::mem_backed_tree::MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
    let (_, shelf) = grow(&[300]);
    for n in 0..300u64 {
        theirs.push(n.to_be_bytes().to_vec());
    }
    let root = root_at(300, &shelf).unwrap();
    assert_eq!(theirs.root().as_bytes().as_slice(), root.as_bytes());
    for at in [0, 1, 127, 255, 256, 299] {
        let proof = inclusion_proof(at, 300, &shelf).unwrap();
        let bytes: Vec<u8> = proof.iter().flat_map(|h| h.0).collect();
        let made = theirs.prove_inclusion(at as usize);
        assert_eq!(made.as_bytes(), bytes);
        assert!(verify_inclusion(at, 300, &leaf(at), &proof, &root).is_ok());
    }
    for old in [1, 2, 100, 256, 299] {
        let proof: Vec<u8> = consistency_proof(old, 300, &shelf).unwrap().iter().flat_map(|h| h.0).collect();
        assert_eq!(theirs.prove_consistency(300 - old as usize).as_bytes(), proof, "{old}");
    }
}

#[test]
fn the_tree_of_rfc_6962_has_its_published_root() {
    // The eight leaves and roots of the Certificate Transparency test suite.
    let leaves: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let hashes: Vec<Hash> = leaves.iter().map(|l| leaf_hash(l)).collect();
    let hex = |h: Hash| h.0.iter().map(|b| format!("{b:02x}")).collect::<String>();
    assert_eq!(hex(empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(
        hex(root_of(&hashes[..1])),
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    );
    assert_eq!(
        hex(root_of(&hashes[..2])),
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
    );
    assert_eq!(
        hex(root_of(&hashes[..3])),
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"
    );
    assert_eq!(hex(root_of(&hashes)), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

#[test]
fn a_log_of_70000_has_the_tiles_that_the_specification_counts() {
    let (tree, shelf) = grow(&[70_000]);
    let count = |level| shelf.0.keys().filter(|(l, _)| *l == level).count();
    assert_eq!((count(0), count(1), count(2), count(3)), (274, 2, 1, 0));
    assert_eq!(shelf.0[&(0, 273)].len(), 112 * 32);
    assert_eq!(shelf.0[&(1, 1)].len(), 17 * 32);
    assert_eq!(shelf.0[&(2, 0)].len(), 32);
    assert_eq!(root_at(70_000, &shelf).unwrap(), tree.root());
    let proof = inclusion_proof(65_537, 70_000, &shelf).unwrap();
    assert!(verify_inclusion(65_537, 70_000, &leaf(65_537), &proof, &tree.root()).is_ok());
}

#[test]
fn what_is_not_in_the_tree_has_no_proof() {
    let (_, shelf) = grow(&[10]);
    assert_eq!(inclusion_proof(10, 10, &shelf), Err(TileFault::OutsideTree));
    assert_eq!(consistency_proof(11, 10, &shelf), Err(TileFault::OutsideTree));
    assert_eq!(inclusion_proof(0, 11, &shelf), Err(TileFault::Missing { level: 0, index: 0, width: 11 }));
    assert_eq!(inclusion_proof(0, u64::MAX, &shelf), Err(TileFault::TooLarge));
    assert!(matches!(Frontier::load(u64::MAX, &shelf), Err(TileFault::TooLarge)));
    assert_eq!(consistency_proof(0, 10, &shelf), Ok(vec![]));
    assert_eq!(consistency_proof(10, 10, &shelf), Ok(vec![]));
}

fn flip(hash: &Hash, bit: usize) -> Hash {
    let mut bytes = hash.0;
    bytes[bit / 8 % 32] ^= 1 << (bit % 8);
    Hash(bytes)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn batches_do_not_matter_and_a_reloaded_writer_goes_on(batches in prop::collection::vec(0u64..400, 1..6)) {
        let (tree, shelf) = grow(&batches);
        let (whole, same) = grow(&[batches.iter().sum()]);
        prop_assert_eq!(&tree, &whole);
        prop_assert_eq!(&shelf.0, &same.0);
        prop_assert_eq!(Frontier::load(tree.size(), &shelf), Ok(tree.clone()));
        prop_assert_eq!(root_at(tree.size(), &shelf), Ok(tree.root()));
    }

    #[test]
    fn every_entry_of_every_past_size_is_proven_and_each_flipped_bit_fails(
        total in 1u64..1500, a: prop::sample::Index, b: prop::sample::Index, bit in 0usize..256,
    ) {
        let (_, shelf) = grow(&[total]);
        let size = 1 + a.index(total as usize) as u64;
        let at = b.index(size as usize) as u64;
        let root = root_at(size, &shelf).unwrap();
        let proof = inclusion_proof(at, size, &shelf).unwrap();
        prop_assert!(verify_inclusion(at, size, &leaf(at), &proof, &root).is_ok());
        prop_assert!(verify_inclusion(at, size, &flip(&leaf(at), bit), &proof, &root).is_err());
        prop_assert!(verify_inclusion(at, size, &leaf(at), &proof, &flip(&root, bit)).is_err());
        for n in 0..proof.len() {
            let mut bad = proof.clone();
            bad[n] = flip(&bad[n], bit);
            prop_assert!(verify_inclusion(at, size, &leaf(at), &bad, &root).is_err());
        }
        let longer: Vec<Hash> = proof.iter().copied().chain([root]).collect();
        prop_assert!(verify_inclusion(at, size, &leaf(at), &longer, &root).is_err());
        if let Some((_, shorter)) = proof.split_last() {
            prop_assert!(verify_inclusion(at, size, &leaf(at), shorter, &root).is_err());
        }
    }

    #[test]
    fn every_past_size_is_the_beginning_of_every_later_one_and_of_no_other_tree(
        total in 2u64..1500, a: prop::sample::Index, b: prop::sample::Index, bit in 0usize..256,
    ) {
        let (_, shelf) = grow(&[total]);
        let new = 2 + a.index(total as usize - 1) as u64;
        let old = 1 + b.index(new as usize - 1) as u64;
        let (was, is) = (root_at(old, &shelf).unwrap(), root_at(new, &shelf).unwrap());
        let proof = consistency_proof(old, new, &shelf).unwrap();
        prop_assert!(verify_consistency(old, &was, new, &is, &proof).is_ok());
        prop_assert!(verify_consistency(old, &flip(&was, bit), new, &is, &proof).is_err());
        prop_assert!(verify_consistency(old, &was, new, &flip(&is, bit), &proof).is_err());
        for n in 0..proof.len() {
            let mut bad = proof.clone();
            bad[n] = flip(&bad[n], bit);
            prop_assert!(verify_consistency(old, &was, new, &is, &bad).is_err());
        }
    }
}
