//! How is a single picture drawn from what comes, while somebody looks?

use super::{eye::Eye, program, ring::Chunk};
use crate::town::Town;
use axum::body::Bytes;
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{ChildStdin, ChildStdout},
    sync::broadcast::error::RecvError,
    time::timeout,
};

/// The largest picture; a larger one is not shown.
pub const MAX_STILL_BYTES: usize = 1 << 20;
/// Bytes that are read at once.
const READ_BYTES: usize = 32 << 10;
/// Between two looks whether somebody still looks.
const TURN: Duration = Duration::from_secs(2);
/// After the program did not start.
const AGAIN: Duration = Duration::from_secs(5);

/// Draws whenever somebody looks.
pub(super) async fn draw_for_ever(town: &Town, eye: &Arc<Eye>) {
    loop {
        while !eye.is_looked_at() {
            // The time is a bound for a look that came between the two lines.
            let _ = timeout(TURN, eye.wanted.notified()).await;
        }
        if !draw(town, eye).await {
            tokio::time::sleep(AGAIN).await;
        }
        eye.stills.send_replace(None);
    }
}

/// Draws until nobody looks, or the program ends; whether it began.
async fn draw(town: &Town, eye: &Arc<Eye>) -> bool {
    let Ok(mut child) = program::draw(&town.settings().cameras.program) else { return false };
    let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return false };
    tokio::select! {
        () = feed(town, eye, input) => {}
        () = show(town, eye, output) => {}
        () = nobody_looks(eye) => {}
    }
    let _ = child.start_kill();
    let _ = timeout(TURN, child.wait()).await;
    true
}

async fn nobody_looks(eye: &Eye) {
    while eye.is_looked_at() {
        tokio::time::sleep(TURN).await;
    }
}

async fn feed(town: &Town, eye: &Eye, mut input: ChildStdin) {
    // From the last picture that stands alone on.
    let (lately, mut news) = eye.follow(town.now());
    for chunk in lately.iter().skip(last_begin(&lately)) {
        if input.write_all(&chunk.bytes).await.is_err() {
            return;
        }
    }
    loop {
        match news.recv().await {
            Ok(chunk) => {
                if input.write_all(&chunk.bytes).await.is_err() {
                    return;
                }
            }
            Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

fn last_begin(chunks: &[Arc<Chunk>]) -> usize {
    chunks.iter().rposition(|chunk| chunk.begins).unwrap_or(0)
}

async fn show(town: &Town, eye: &Eye, mut output: ChildStdout) {
    let (mut bytes, mut read) = (Vec::new(), vec![0; READ_BYTES]);
    loop {
        match output.read(&mut read).await {
            Ok(length) if length > 0 => bytes.extend_from_slice(&read[..length]),
            _ => return,
        }
        if let Some(still) = last_jpeg(&mut bytes) {
            eye.stills.send_replace(Some((town.now(), Bytes::from(still))));
        }
        if bytes.len() > MAX_STILL_BYTES {
            bytes.clear();
        }
    }
}

/// The last whole picture in what was written so far, and only what comes after it stays.
pub fn last_jpeg(bytes: &mut Vec<u8>) -> Option<Vec<u8>> {
    let find = |from: usize, mark: [u8; 2]| {
        bytes.get(from..)?.windows(2).position(|pair| pair == mark).map(|at| from + at)
    };
    let (mut found, mut at) = (None, 0);
    while let Some(begin) = find(at, [0xff, 0xd8]) {
        let Some(end) = find(begin, [0xff, 0xd9]) else { break };
        found = Some(begin..end + 2);
        at = end + 2;
    }
    let still = found.map(|range| bytes[range].to_vec());
    bytes.drain(..at);
    still
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_pictures_the_last_whole_one_is_shown_and_half_of_one_waits() {
        let mut bytes = b"\xff\xd8one\xff\xd9\xff\xd8two\xff\xd9\xff\xd8thr".to_vec();
        assert_eq!(last_jpeg(&mut bytes).unwrap(), b"\xff\xd8two\xff\xd9");
        assert_eq!(last_jpeg(&mut bytes), None);
        bytes.extend_from_slice(b"ee\xff\xd9");
        assert_eq!(last_jpeg(&mut bytes).unwrap(), b"\xff\xd8three\xff\xd9");
        assert!(bytes.is_empty());
    }
}
