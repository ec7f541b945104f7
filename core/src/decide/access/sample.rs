//! Which looks does a second person review?
//!
//! Some are drawn by lot, and nobody casts it: a digest of where, when and after what the event lies in the log. Who
//! looks cannot know it beforehand, whoever reviews cannot choose, and anyone who has the header can draw again.
//!
//! Not here: what becomes of a look that was drawn (`rule`).

use crate::event::Header;
use sha2::{Digest, Sha256};

/// One look in so many is reviewed: two in a hundred.
pub const ONE_REVIEW_IN: u64 = 50;

/// Whether the look of this header, at this position of the log, is drawn.
pub fn is_drawn(position: u64, header: &Header) -> bool {
    let lot = Sha256::new()
        .chain_update(b"amanat.look.v1\0")
        .chain_update(position.to_be_bytes())
        .chain_update(header.at.millis().to_be_bytes())
        .chain_update(header.stream.to_string())
        .chain_update([0])
        .chain_update(&header.prev)
        .finalize();
    let first = lot.iter().take(8).fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    first.is_multiple_of(ONE_REVIEW_IN)
}
