//! How is a network kept, so that a damaged or older file is not taken for a good one?
//!
//! The file begins with its format, then the SHA-256 of what follows, then the network.

use super::network::{Kept, Network};
use sha2::{Digest, Sha256};

/// What a file of this format begins with.
pub const FORMAT: &[u8; 16] = b"amanat-roads-1\n\0";
const HASH_BYTES: usize = 32;

/// It is no file of roads that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFile {
    /// It is none, or one of another version.
    #[error("this is no file of roads of this version: make it again with `amanat roads import`")]
    NotRoads,
    /// Its bytes are not those that were written.
    #[error("the file is damaged: make it again with `amanat roads import`")]
    Damaged,
}

/// The bytes of the file.
pub fn write(network: &Network) -> Result<Vec<u8>, BadFile> {
    let kept = postcard::to_allocvec(&network.kept).map_err(|_| BadFile::Damaged)?;
    let mut bytes = FORMAT.to_vec();
    bytes.extend(Sha256::digest(&kept));
    bytes.extend(kept);
    Ok(bytes)
}

/// The network of a file's bytes.
pub fn read(bytes: &[u8]) -> Result<Network, BadFile> {
    let (_, kept) = checked(bytes)?;
    postcard::from_bytes::<Kept>(kept).map(Network::of).map_err(|_| BadFile::Damaged)
}

/// The hash that a file's first bytes say, in hexadecimal; for logs and screens.
pub fn hash_of(bytes: &[u8]) -> Result<String, BadFile> {
    let hash = bytes.strip_prefix(FORMAT).and_then(|rest| rest.get(..HASH_BYTES)).ok_or(BadFile::NotRoads)?;
    Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn checked(bytes: &[u8]) -> Result<(&[u8], &[u8]), BadFile> {
    let rest = bytes.strip_prefix(FORMAT).filter(|rest| rest.len() > HASH_BYTES).ok_or(BadFile::NotRoads)?;
    let (hash, kept) = rest.split_at(HASH_BYTES);
    if Sha256::digest(kept)[..] == *hash { Ok((hash, kept)) } else { Err(BadFile::Damaged) }
}

#[cfg(test)]
mod tests {
    use super::super::{
        OneWay,
        network::tests::{point, town},
    };
    use super::*;

    #[test]
    fn a_network_is_the_same_after_it_was_kept_and_a_flipped_bit_is_seen() {
        let town = town(4, 5, |y| if y == 2 { OneWay::Forward } else { OneWay::No });
        let mut bytes = write(&town).unwrap();
        let again = read(&bytes).unwrap();
        let (from, to) = (point(0.2, 0.0), point(3.0, 3.7));
        assert_eq!(again.travel_s(from, to), town.travel_s(from, to));
        assert!(town.travel_s(from, to).is_some());
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        assert_eq!(read(&bytes).err(), Some(BadFile::Damaged));
        assert_eq!(read(b"PK something else entirely, and longer").err(), Some(BadFile::NotRoads));
        assert_eq!(hash_of(&bytes).unwrap().len(), 64);
    }
}
