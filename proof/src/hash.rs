//! What is a hash here, and how is it written?
//!
//! Always SHA-256, always 32 bytes, always written in standard base64, as in
//! checkpoints and proofs.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use crate::strict;

/// Bytes in a hash.
pub const HASH_BYTES: usize = 32;

/// A SHA-256 hash.
///
/// ```
/// use amanat_proof::Hash;
/// let hash: Hash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=".parse()?;
/// assert_eq!(hash, Hash::of(b""));
/// assert_eq!(hash.to_string(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
/// # Ok::<(), amanat_proof::NotAHash>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; HASH_BYTES]);

/// The text is not the canonical base64 of 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a hash is the standard base64 of 32 bytes")]
pub struct NotAHash;

impl Hash {
    /// SHA-256 of the bytes, without any prefix.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(Sha256::digest(bytes).into())
    }

    /// The hash whose bytes these are, if there are exactly 32.
    pub fn from_slice(bytes: &[u8]) -> Option<Hash> {
        bytes.try_into().ok().map(Hash)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; HASH_BYTES] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&strict::encode(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Hash, NotAHash> {
        strict::decode_exactly(text).map(Hash).ok_or(NotAHash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_read_only_at_its_exact_length() {
        assert!("AAAA".parse::<Hash>().is_err());
        assert!("A".repeat(44).parse::<Hash>().is_err());
        assert!(Hash::from_slice(&[0; 31]).is_none());
        assert!(Hash::from_slice(&[0; 32]).is_some());
    }
}
