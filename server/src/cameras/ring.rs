//! What came of a camera in the last seconds?
//!
//! Pieces of an MPEG transport stream, cut where its packets are, so that it can be cut and joined anywhere.

use super::{BEFORE, MAX_RING_BYTES};
use amanat_core::values::{Moment, Span};
use axum::body::Bytes;
use std::{collections::VecDeque, sync::Arc};

/// The length of a packet.
pub const PACKET: usize = 188;
/// A picture that others build on comes within so much before; the piece that has it is kept as well.
const WITH: Span = Span::from_secs(10);

/// A piece of what came.
pub struct Chunk {
    /// When it came.
    pub at: Moment,
    /// Whether it has a picture that stands alone, so that one can begin here.
    pub begins: bool,
    /// Whole packets.
    pub bytes: Bytes,
}

/// The last pieces.
#[derive(Default)]
pub struct Ring {
    chunks: VecDeque<Arc<Chunk>>,
    bytes: usize,
}

impl Ring {
    /// Takes a piece, and lets go of what is too old or too much.
    pub fn push(&mut self, chunk: Arc<Chunk>) {
        let now = chunk.at;
        self.bytes += chunk.bytes.len();
        self.chunks.push_back(chunk);
        while let Some(first) = self.chunks.front() {
            let old = now - first.at > BEFORE + WITH;
            if !old && self.bytes <= MAX_RING_BYTES {
                return;
            }
            self.bytes -= first.bytes.len();
            self.chunks.pop_front();
        }
    }

    /// What came since, from a picture on that stands alone.
    pub fn since(&self, from: Moment) -> Vec<Arc<Chunk>> {
        let first = self.chunks.iter().position(|chunk| chunk.at >= from).unwrap_or(self.chunks.len());
        let begins = |at: &usize| self.chunks.get(*at).is_some_and(|chunk| chunk.begins);
        // The last one before, or else the first one after.
        let at = (0..=first).rev().find(begins).or_else(|| (first..self.chunks.len()).find(begins));
        at.map_or_else(Vec::new, |at| self.chunks.iter().skip(at).cloned().collect())
    }

    /// Lets go of everything.
    pub fn clear(&mut self) {
        self.chunks.clear();
        self.bytes = 0;
    }
}

/// Whether a picture that stands alone begins in these packets: the random access indicator of one of them says so.
pub fn begins(packets: &[u8]) -> bool {
    packets.chunks_exact(PACKET).any(|packet| {
        // The sync byte, an adaptation field that is there and not empty, and its indicator.
        packet[0] == 0x47 && packet[3] & 0x20 != 0 && packet[4] > 0 && packet[5] & 0x40 != 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(s: i64, begins: bool, bytes: usize) -> Arc<Chunk> {
        Arc::new(Chunk { at: Moment::from_millis(s * 1_000), begins, bytes: Bytes::from(vec![0; bytes]) })
    }

    fn seconds(chunks: &[Arc<Chunk>]) -> Vec<i64> {
        chunks.iter().map(|chunk| chunk.at.millis() / 1_000).collect()
    }

    #[test]
    fn what_is_too_old_or_too_much_is_let_go() {
        let mut ring = Ring::default();
        for s in 0..120 {
            ring.push(piece(s, true, 10));
        }
        assert_eq!(seconds(&ring.since(Moment::from_millis(0)))[0], 79);
        for s in 120..140 {
            ring.push(piece(s, true, MAX_RING_BYTES / 8));
        }
        assert!(ring.bytes <= MAX_RING_BYTES);
        assert_eq!(ring.since(Moment::from_millis(0)).len(), 8);
    }

    #[test]
    fn one_begins_with_a_picture_that_stands_alone() {
        let mut ring = Ring::default();
        for s in 0..10 {
            ring.push(piece(s, s % 4 == 1, 10));
        }
        let since = |s: i64| seconds(&ring.since(Moment::from_millis(s * 1_000))).first().copied();
        assert_eq!([since(0), since(3), since(5), since(7)], [Some(1), Some(1), Some(5), Some(5)]);
    }

    #[test]
    fn the_indicator_is_read_only_where_there_is_one() {
        let mut packet = [0u8; PACKET];
        (packet[0], packet[3], packet[4], packet[5]) = (0x47, 0x30, 7, 0x50);
        assert!(begins(&packet));
        packet[3] = 0x10;
        assert!(!begins(&packet), "no adaptation field: these bytes are a picture's");
        (packet[3], packet[4]) = (0x30, 0);
        assert!(!begins(&packet));
        assert!(!begins(&packet[..100]));
    }
}
