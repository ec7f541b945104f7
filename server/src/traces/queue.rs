//! Where does a span wait for the collector? In a queue that has room for so many; the next is dropped and counted.
//!
//! Invariant: putting a span in takes no lock that a sender holds, and waits for nothing.

use super::{count::Counts, leaves::reduced};
use opentelemetry::Context;
use opentelemetry_sdk::{
    error::OTelSdkResult,
    trace::{Span, SpanData, SpanProcessor},
};
use std::time::Duration;
use tokio::sync::mpsc;

/// The end at which spans come in.
#[derive(Debug)]
pub(super) struct Queue {
    to: mpsc::Sender<SpanData>,
    counts: Counts,
}

impl Queue {
    /// With room for so many; and the end at which they are taken out.
    pub(super) fn of(most: usize, counts: Counts) -> (Self, mpsc::Receiver<SpanData>) {
        let (to, waiting) = mpsc::channel(most);
        (Self { to, counts }, waiting)
    }
}

impl SpanProcessor for Queue {
    fn on_start(&self, _: &mut Span, _: &Context) {}

    fn on_end(&self, span: SpanData) {
        let Some(span) = reduced(span) else { return };
        if self.to.try_send(span).is_err() {
            self.counts.found_no_room();
        }
    }

    fn force_flush(&self) -> OTelSdkResult {
        Ok(())
    }

    /// The program's end is told to the sender, which flushes.
    fn shutdown_with_timeout(&self, _: Duration) -> OTelSdkResult {
        Ok(())
    }
}
