//! How are the pictures of one camera fetched, again and again?

use super::{
    clock,
    eye::Eye,
    program,
    ring::{Chunk, PACKET, begins},
    still,
};
use crate::town::Town;
use amanat_core::decide::camera::Address;
use axum::body::Bytes;
use std::{sync::Arc, time::Duration};
use tokio::{io::AsyncReadExt, process::ChildStdout, time::timeout};

/// Bytes that are read at once.
const READ_BYTES: usize = 64 << 10;
/// Without a byte for so long, the child is started anew.
const STALLED: Duration = Duration::from_secs(10);
/// The first wait after a camera did not answer, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));
/// A camera that nobody looks through is tried so often, in the town's time.
const TRY_EVERY_MS: u64 = 60_000;
/// However fast a demo's clock runs, never more often, in the machine's time.
const MIN_TRY: Duration = Duration::from_secs(20);

/// Fetches and draws for ever.
pub(super) async fn fetch_for_ever(town: Town, eye: Arc<Eye>, address: Address, before: bool) {
    tokio::join!(fetch(&town, &eye, &address, before), still::draw_for_ever(&town, &eye));
}

async fn fetch(town: &Town, eye: &Arc<Eye>, address: &Address, before: bool) {
    let mut wait = WAITS.0;
    loop {
        let is_wanted = before || eye.is_wanted();
        if !is_wanted {
            eye.forget();
        }
        let came = pull(town, eye, address, before).await;
        wait = if came { WAITS.0 } else { (wait * 2).min(WAITS.1) };
        if is_wanted {
            tokio::time::sleep(wait).await;
        } else {
            let rest = Duration::from_millis(town.clock().wait_ms(TRY_EVERY_MS)).max(MIN_TRY);
            // Whoever looks does not wait for the next try; what fails then waits longer and longer.
            let _ = timeout(rest, until_wanted(eye)).await;
        }
    }
}

async fn until_wanted(eye: &Eye) {
    while !eye.is_wanted() {
        // The time is a bound for somebody who came between the two lines.
        let _ = timeout(WAITS.0, eye.wanted.notified()).await;
    }
}

/// Fetches until the camera ends or nobody wants it; whether anything came.
async fn pull(town: &Town, eye: &Arc<Eye>, address: &Address, before: bool) -> bool {
    let mut child = match program::fetch(&town.settings().cameras.program, address).await {
        Ok(child) => child,
        Err(error) => {
            // The program's name at most; the address is not in it.
            tracing::warn!(%error, "the program that reads cameras does not start");
            return false;
        }
    };
    let Some(mut out) = child.stdout.take() else { return false };
    let asks = async {
        if before || eye.is_wanted() {
            eye.set_clock(clock::offset(town, address).await);
        }
        std::future::pending::<()>().await;
    };
    let came = tokio::select! {
        came = take(town, eye, &mut out, before) => came,
        () = asks => false,
    };
    let _ = child.start_kill();
    // Waited for, so that it leaves no trace in the list of processes.
    let _ = timeout(STALLED, child.wait()).await;
    came
}

async fn take(town: &Town, eye: &Arc<Eye>, out: &mut ChildStdout, before: bool) -> bool {
    let (mut came, mut rest) = (false, Vec::with_capacity(READ_BYTES));
    let mut read = vec![0; READ_BYTES];
    loop {
        let length = match timeout(STALLED, out.read(&mut read)).await {
            Ok(Ok(length)) if length > 0 => length,
            _ => return came,
        };
        rest.extend_from_slice(&read[..length]);
        let whole = rest.len() / PACKET * PACKET;
        if whole == 0 {
            continue;
        }
        let bytes = Bytes::from(rest.drain(..whole).collect::<Vec<u8>>());
        let keep = before || eye.is_wanted();
        eye.came(Chunk { at: town.now(), begins: begins(&bytes), bytes }, keep);
        came = true;
        if !keep {
            return true;
        }
    }
}
