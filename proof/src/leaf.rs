//! What does an event put into the public log?
//!
//! 65 bytes, always the same number and nothing to read in them:
//!
//! ```text
//! entry = 0x01 ‖ C ‖ X
//! C     = HMAC-SHA-256(r, "amanat.event.v1\0" ‖ event)
//! X     = SHA-256 over SHA-256(blob) of each sealed blob, in class order
//! ```
//!
//! C lets the person who holds `r` open their own event, and nobody else: a
//! bare hash of a short event could be guessed. X lets a mirror check the
//! stored, sealed bytes without any key. The header names a code per class,
//! HMAC-SHA-256(r2, content), so that words can be shown to be the recorded
//! ones and a header can be disclosed without them.
//!
//! Invariant: an entry shows neither kind, unit nor length.
//!
//! Not here: sealing blobs and keeping `r` (`amanat-record`), what the header
//! says (`amanat-core`).

use hmac::digest::Key;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use crate::merkle::leaf_hash;
use crate::{Hash, hash::HASH_BYTES};

/// Bytes in an entry.
pub const ENTRY_BYTES: usize = 1 + 2 * HASH_BYTES;
/// Bytes in `r` and in `r2`.
pub const SALT_BYTES: usize = 32;
/// The first byte of every entry of this version.
pub const VERSION: u8 = 1;

const DOMAIN: &[u8] = b"amanat.event.v1\0";

/// C: the commitment to an event's header under its salt `r`.
///
/// ```
/// use amanat_proof::leaf::commit;
/// let header = br#"{"kind":"reported"}"#;
/// assert_eq!(commit(&[7; 32], header), commit(&[7; 32], header));
/// assert_ne!(commit(&[7; 32], header), commit(&[8; 32], header));
/// ```
pub fn commit(r: &[u8; SALT_BYTES], event: &[u8]) -> [u8; HASH_BYTES] {
    mac(r, &[DOMAIN, event])
}

/// X: the digest of an event's sealed blobs, in class order.
pub fn blobs_digest<B: AsRef<[u8]>>(blobs: &[B]) -> [u8; HASH_BYTES] {
    let mut all = Sha256::new();
    for blob in blobs {
        all.update(Sha256::digest(blob.as_ref()));
    }
    all.finalize().into()
}

/// The entry that goes into the log.
pub fn entry(commitment: &[u8; HASH_BYTES], blobs: &[u8; HASH_BYTES]) -> [u8; ENTRY_BYTES] {
    let mut bytes = [VERSION; ENTRY_BYTES];
    bytes[1..=HASH_BYTES].copy_from_slice(commitment);
    bytes[1 + HASH_BYTES..].copy_from_slice(blobs);
    bytes
}

/// The code of one class's content under the event's second salt `r2`.
pub fn part_mac(r2: &[u8; SALT_BYTES], content: &[u8]) -> [u8; HASH_BYTES] {
    mac(r2, &[content])
}

/// The leaf hash of the event with this header: what a receipt is checked with.
pub fn event_leaf(r: &[u8; SALT_BYTES], event: &[u8], blobs: &[u8; HASH_BYTES]) -> Hash {
    leaf_hash(&entry(&commit(r, event), blobs))
}

fn mac(key: &[u8; SALT_BYTES], messages: &[&[u8]]) -> [u8; HASH_BYTES] {
    // HMAC widens a key to the hash's block with zeros; done here, no length can be refused.
    let mut block = Key::<Hmac<Sha256>>::default();
    block[..SALT_BYTES].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block);
    for message in messages {
        mac.update(message);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_65_bytes_whatever_happened() {
        let bytes = entry(&[2; 32], &[3; 32]);
        assert_eq!(bytes.len(), 65);
        assert_eq!((bytes[0], bytes[1], bytes[32], bytes[33], bytes[64]), (1, 2, 2, 3, 3));
    }

    #[test]
    fn the_code_is_plain_hmac_sha_256() {
        // RFC 4231 test case 2 has a shorter key; zeros behind a key do not change HMAC.
        let mut key = [0; 32];
        key[..4].copy_from_slice(b"Jefe");
        let code = part_mac(&key, b"what do ya want for nothing?");
        assert_eq!(&code[..8], [0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e]);
    }

    #[test]
    fn blobs_are_digested_in_order_and_cannot_be_shifted_between() {
        assert_eq!(blobs_digest::<&[u8]>(&[]), Hash::of(b"").0);
        assert_ne!(blobs_digest(&[b"a", b"b"]), blobs_digest(&[b"b", b"a"]));
        assert_ne!(blobs_digest(&["ab", "c"]), blobs_digest(&["a", "bc"]));
    }
}
