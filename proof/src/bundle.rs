//! How are entries packed into a bundle?
//!
//! C2SP `tlog-tiles`: the entries of a level-0 tile in order, each behind its
//! length in two bytes, big-endian.
//!
//! Invariant: `read(write(entries)) == entries`, and no other bytes give them.

/// The largest entry that a bundle can carry.
pub const MAX_ENTRY_BYTES: usize = u16::MAX as usize;
/// The most entries in a bundle.
pub const MAX_BUNDLE_ENTRIES: usize = 256;

/// Why bytes are no bundle, or entries do not fit into one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBundle {
    /// An entry is longer than its two length bytes can say.
    #[error("an entry is longer than 65535 bytes")]
    LongEntry,
    /// The last entry ends before its length.
    #[error("the last entry is cut off")]
    CutOff,
    /// More than 256 entries, or none.
    #[error("a bundle has 1 to 256 entries")]
    Count,
}

/// Packs entries into a bundle.
///
/// ```
/// use amanat_proof::bundle::{read, write};
/// let bytes = write(&[b"ab".as_slice(), b""])?;
/// assert_eq!(bytes, [0, 2, b'a', b'b', 0, 0]);
/// assert_eq!(read(&bytes)?, [b"ab".as_slice(), b""]);
/// # Ok::<(), amanat_proof::bundle::BadBundle>(())
/// ```
pub fn write<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, BadBundle> {
    if entries.is_empty() || entries.len() > MAX_BUNDLE_ENTRIES {
        return Err(BadBundle::Count);
    }
    let mut bytes = Vec::new();
    for entry in entries.iter().map(AsRef::as_ref) {
        let length = u16::try_from(entry.len()).map_err(|_| BadBundle::LongEntry)?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

/// The entries of a bundle's bytes.
pub fn read(mut bytes: &[u8]) -> Result<Vec<&[u8]>, BadBundle> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<2>().ok_or(BadBundle::CutOff)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, rest) = rest.split_at_checked(length).ok_or(BadBundle::CutOff)?;
        entries.push(entry);
        bytes = rest;
        if entries.len() > MAX_BUNDLE_ENTRIES {
            return Err(BadBundle::Count);
        }
    }
    if entries.is_empty() { Err(BadBundle::Count) } else { Ok(entries) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn entries_that_do_not_fit_are_refused() {
        assert_eq!(write(&[vec![0; MAX_ENTRY_BYTES + 1]]), Err(BadBundle::LongEntry));
        assert_eq!(write(&vec![[0u8; 1]; 257]), Err(BadBundle::Count));
        assert_eq!(read(&[0, 2, 1]), Err(BadBundle::CutOff));
        assert_eq!(read(&[0]), Err(BadBundle::CutOff));
        assert_eq!(read(&[0; 514]), Err(BadBundle::Count));
    }

    proptest! {
        #[test]
        fn no_bytes_make_reading_panic_and_what_is_read_is_written_the_same(
            bytes in proptest::collection::vec(prop_oneof![Just(0u8), 0u8..4, any::<u8>()], 0..600),
        ) {
            if let Ok(entries) = read(&bytes) {
                prop_assert_eq!(write(&entries), Ok(bytes.clone()));
            }
        }
    }
}
