//! Can somebody count what happened, and be sure of each, without reading a
//! word of anybody?
//!
//! A disclosure bundle opens chosen events to an auditor: for each its header,
//! the salt of its commitment, and the proof that it is in the log. Words stay
//! sealed: their codes in the header are under another salt, which is not in
//! the bundle.
//!
//! ```text
//! version     1
//! checkpoint  the signed checkpoint, with cosignatures
//! events      index, header, r, x, and the hashes from the leaf up, of each
//! erased      indexes of chosen events that nobody can open any more
//! ```
//!
//! Invariant: what is judged good is in the log, every event of it.
//! Invariant: a bundle says nothing of what is not in it. Entries between its
//! events may be others, or cover leaves; a stream's `prev` shows its own gaps.
//!
//! Not here: choosing events (`server`), opening them (`amanat-record`).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::checkpoint::BadCheckpoint;
use crate::hash::HASH_BYTES;
use crate::leaf::{SALT_BYTES, event_leaf};
use crate::merkle::{BadProof, MAX_PROOF_HASHES, verify_inclusion};
use crate::note::{BadNote, Note};
use crate::policy::{Policy, Seen};
use crate::receipt::MAX_EVENT_BYTES;
use crate::{Hash, strict};

/// The most events in a bundle.
pub const MAX_EVENTS: usize = 20_000;
/// The largest bundle.
pub const MAX_DISCLOSURE_BYTES: usize = 128 * 1024 * 1024;

const VERSION: u32 = 1;

/// Why bytes are no bundle, or one is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDisclosure {
    /// More bytes or events than a bundle may have.
    #[error("the bundle is too large")]
    TooLarge,
    /// Not the fields of a bundle.
    #[error("the bundle's fields are damaged")]
    Fields,
    /// A bundle of another version.
    #[error("the bundle is of a version that is not known here")]
    Version,
    /// The events are not in order, or one stands there twice.
    #[error("the events are not in the order of the log, each once")]
    Order,
    /// The checkpoint is malformed.
    #[error(transparent)]
    Note(#[from] BadNote),
    /// The checkpoint is not one of a log of the policy.
    #[error("the checkpoint is not to be believed: {0}")]
    Checkpoint(#[from] BadCheckpoint),
    /// An event is not under the checkpoint.
    #[error("event {0} is not in the log: {1}")]
    Event(u64, BadProof),
}

/// One event, opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its place in the log.
    pub index: u64,
    /// Its header, exactly as stored.
    pub event: Vec<u8>,
    /// The salt of its commitment.
    pub r: [u8; SALT_BYTES],
    /// The digest of its sealed blobs.
    pub x: [u8; HASH_BYTES],
    /// From its leaf's sibling up to the root's child.
    pub proof: Vec<Hash>,
}

/// A bundle.
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// The signed checkpoint, with cosignatures.
    pub checkpoint: Note,
    /// The events, in order.
    pub events: Vec<Opened>,
    /// Places of chosen events that cannot be opened any more.
    pub erased: Vec<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    version: u32,
    checkpoint: String,
    events: Vec<EventFields>,
    erased: Vec<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventFields {
    index: u64,
    event: String,
    r: String,
    x: String,
    proof: Vec<String>,
}

impl Disclosure {
    /// Reads a bundle. Nothing in it is verified yet.
    pub fn read(bytes: &[u8]) -> Result<Disclosure, BadDisclosure> {
        if bytes.len() > MAX_DISCLOSURE_BYTES {
            return Err(BadDisclosure::TooLarge);
        }
        let fields: Fields = serde_json::from_slice(bytes).map_err(|_| BadDisclosure::Fields)?;
        if fields.version != VERSION {
            return Err(BadDisclosure::Version);
        }
        if fields.events.len().max(fields.erased.len()) > MAX_EVENTS {
            return Err(BadDisclosure::TooLarge);
        }
        let events: Vec<Opened> = fields.events.into_iter().map(Opened::read).collect::<Result<_, _>>()?;
        if !events.is_sorted_by(|a, b| a.index < b.index) {
            return Err(BadDisclosure::Order);
        }
        let checkpoint = Note::read(fields.checkpoint.as_bytes())?;
        Ok(Disclosure { checkpoint, events, erased: fields.erased })
    }

    /// Writes it as JSON.
    pub fn to_json(&self) -> String {
        let fields = Fields {
            version: VERSION,
            checkpoint: self.checkpoint.to_string(),
            events: self.events.iter().map(Opened::fields).collect(),
            erased: self.erased.clone(),
        };
        serde_json::to_string(&fields).unwrap_or_default()
    }

    /// Checks every event under the checkpoint, and the checkpoint under a policy.
    pub fn judge(&self, policy: &Policy) -> Result<Seen, BadDisclosure> {
        let seen = policy.see(&self.checkpoint)?;
        let (size, root) = (seen.checkpoint.size, seen.checkpoint.root);
        for opened in &self.events {
            let leaf = event_leaf(&opened.r, &opened.event, &opened.x);
            verify_inclusion(opened.index, size, &leaf, &opened.proof, &root)
                .map_err(|why| BadDisclosure::Event(opened.index, why))?;
        }
        Ok(seen)
    }
}

impl Opened {
    fn read(fields: EventFields) -> Result<Opened, BadDisclosure> {
        let event = strict::decode(&fields.event).ok_or(BadDisclosure::Fields)?;
        if event.len() > MAX_EVENT_BYTES || fields.proof.len() > MAX_PROOF_HASHES {
            return Err(BadDisclosure::TooLarge);
        }
        let bytes = |text: &str| strict::decode_exactly(text).ok_or(BadDisclosure::Fields);
        let proof = fields.proof.iter().map(|hash| hash.parse().map_err(|_| BadDisclosure::Fields));
        let proof = proof.collect::<Result<_, _>>()?;
        Ok(Opened { index: fields.index, event, r: bytes(&fields.r)?, x: bytes(&fields.x)?, proof })
    }

    fn fields(&self) -> EventFields {
        EventFields {
            index: self.index,
            event: strict::encode(&self.event),
            r: strict::encode(&self.r),
            x: strict::encode(&self.x),
            proof: self.proof.iter().map(Hash::to_string).collect(),
        }
    }
}

impl fmt::Debug for Opened {
    /// Without the salt.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("index", &self.index).finish_non_exhaustive()
    }
}

impl fmt::Debug for Disclosure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Disclosure").field("events", &self.events).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::key::{KeyKind, SignerKey};
    use crate::leaf;
    use crate::merkle::leaf_hash;
    use crate::{Frontier, TileSource, inclusion_proof};
    use proptest::prelude::*;

    struct OneTile(Vec<u8>);

    impl TileSource for OneTile {
        fn tile(&self, _: u8, _: u64, width: u16) -> Option<Vec<u8>> {
            self.0.get(..usize::from(width) * 32).map(<[u8]>::to_vec)
        }
    }

    /// A log of nine events, of which two are opened and one was erased.
    fn bundle() -> (Disclosure, Policy) {
        let key = SignerKey::from_seed("log.example", KeyKind::Note, &[1; 32]).unwrap();
        let header = |n: u8| format!("{{\"kind\":\"opened\",\"n\":{n}}}").into_bytes();
        let hash = |n: u8| leaf_hash(&leaf::entry(&leaf::commit(&[n; 32], &header(n)), &[n; 32]));
        let mut tree = Frontier::empty();
        let tile = OneTile(tree.append(&(0..9).map(hash).collect::<Vec<_>>()).remove(0).bytes);
        let opened = |n: u8| Opened {
            index: u64::from(n),
            event: header(n),
            r: [n; 32],
            x: [n; 32],
            proof: inclusion_proof(u64::from(n), 9, &tile).unwrap(),
        };
        let checkpoint = Checkpoint::new("log.example", 9, tree.root()).sign(&key).unwrap();
        let policy = format!("log {}\nquorum none\n", key.verifier());
        let bundle = Disclosure { checkpoint, events: vec![opened(2), opened(7)], erased: vec![3] };
        (bundle, Policy::read(policy.as_bytes()).unwrap())
    }

    #[test]
    fn a_bundle_is_read_as_it_was_written_and_every_event_of_it_is_in_the_log() {
        let (bundle, policy) = bundle();
        let read = Disclosure::read(bundle.to_json().as_bytes()).unwrap();
        assert_eq!(read, bundle);
        assert_eq!(read.judge(&policy).unwrap().checkpoint.size, 9);
    }

    #[test]
    fn a_changed_event_salt_digest_place_or_proof_is_not_in_the_log() {
        let (bundle, policy) = bundle();
        let changes: [fn(&mut Opened); 6] = [
            |one| one.event[0] ^= 1,
            |one| one.r[0] ^= 1,
            |one| one.x[0] ^= 1,
            |one| one.index += 1,
            |one| one.proof.truncate(1),
            |one| one.proof[0].0[0] ^= 1,
        ];
        for change in changes {
            let mut bad = bundle.clone();
            change(&mut bad.events[1]);
            assert!(matches!(bad.judge(&policy), Err(BadDisclosure::Event(..))));
        }
        let strangers = SignerKey::from_seed("log.example", KeyKind::Note, &[2; 32]).unwrap();
        let policy = format!("log {}\nquorum none\n", strangers.verifier());
        let policy = Policy::read(policy.as_bytes()).unwrap();
        assert!(matches!(bundle.judge(&policy), Err(BadDisclosure::Checkpoint(_))));
    }

    #[test]
    fn an_event_counts_once() {
        let (mut bundle, _) = bundle();
        bundle.events.push(bundle.events[1].clone());
        assert_eq!(Disclosure::read(bundle.to_json().as_bytes()), Err(BadDisclosure::Order));
        bundle.events.reverse();
        assert_eq!(Disclosure::read(bundle.to_json().as_bytes()), Err(BadDisclosure::Order));
    }

    proptest! {
        #[test]
        fn no_changed_byte_makes_reading_panic_or_an_event_another(at: usize, to: u8) {
            let (bundle, policy) = bundle();
            let mut bytes = bundle.to_json().into_bytes();
            let at = at % bytes.len();
            bytes[at] = to;
            if let Ok(read) = Disclosure::read(&bytes) && read.judge(&policy).is_ok() {
                prop_assert_eq!(read.events, bundle.events);
            }
        }
    }
}
