//! How do the spans of requests reach a collector?
//!
//! By OpenTelemetry (OTLP over HTTP), off unless the settings name a collector. A span that has ended is reduced to
//! words of this program (`leaves`), put into a queue with room for so many (`queue`), and sent by a thread of its own
//! (`send`).
//!
//! Invariant: nobody waits for a collector. What finds no room, or is not taken, is dropped and counted.
//! Not here: which spans there are (`trace`).

mod count;
mod leaves;
mod queue;
mod send;
pub mod settings;

pub use count::Counts;

use crate::trace;
use anyhow::Context;
use opentelemetry::trace::TracerProvider;
use opentelemetry_sdk::trace::{Sampler, SdkTracer, SdkTracerProvider};
use queue::Queue;
use send::Sender;
use settings::TraceSettings;
use std::{
    sync::mpsc::{self, SyncSender},
    thread,
    time::Duration,
};
use tokio::sync::watch;
use tracing_subscriber::{
    Layer, Registry,
    filter::{FilterFn, LevelFilter},
};

/// The longest that the end of the program waits for what is still queued.
pub const MAX_FLUSH: Duration = Duration::from_secs(2);

/// How much is kept for a collector, and how long it is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Spans that wait; the next is dropped.
    pub queued: usize,
    /// How long spans are gathered before they are sent together.
    pub gather: Duration,
    /// The longest that one answer takes.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let (gather, answer) = (Duration::from_millis(500), Duration::from_secs(10));
        Self { queued: 8_192, gather, answer }
    }
}

/// A collector that is sent what has ended.
pub struct Traces {
    tracer: SdkTracer,
    counts: Counts,
    stop: watch::Sender<bool>,
    ended: mpsc::Receiver<()>,
}

impl Traces {
    /// Where the settings name a collector. It is not asked whether it is there.
    pub fn open(settings: &TraceSettings, limits: Limits) -> anyhow::Result<Option<Self>> {
        let Some(to) = settings.collector()? else { return Ok(None) };
        let counts = Counts::default();
        let (queue, waiting) = Queue::of(limits.queued, counts.clone());
        let (stop, stopped) = watch::channel(false);
        let sender = Sender::to(to, waiting, stopped, counts.clone(), limits)?;
        let (end, ended) = mpsc::sync_channel(0);
        start(sender, end)?;
        let provider = SdkTracerProvider::builder()
            // Who began the trace has said whether it is kept.
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::AlwaysOn)))
            .with_span_processor(queue)
            .build();
        let tracer = provider.tracer(env!("CARGO_PKG_NAME"));
        Ok(Some(Self { tracer, counts, stop, ended }))
    }

    /// What hears of spans: of ours alone, and of no line of the log.
    pub fn layer(&self) -> impl Layer<Registry> + Send + Sync + use<> {
        let is_ours = FilterFn::new(|about| about.is_span() && about.target() == trace::TARGET);
        tracing_opentelemetry::layer()
            .with_tracer(self.tracer.clone())
            .with_context_activation(false)
            .with_location(false)
            .with_threads(false)
            .with_tracked_inactivity(false)
            .with_filter(is_ours.with_max_level_hint(LevelFilter::DEBUG))
    }

    /// What became of them so far.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Sends what is queued, for so long and no longer.
    pub fn end(self) {
        let _ = self.stop.send(true);
        // An error is what we wait for: the thread has let go of its end.
        let _ = self.ended.recv_timeout(MAX_FLUSH);
    }
}

/// A thread of its own, so that no worker of requests ever encodes or sends; it lets go of `end` when it is done.
fn start(sender: Sender, end: SyncSender<()>) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let work = move || {
        runtime.block_on(sender.run());
        // A name that is still looked up is not waited for.
        runtime.shutdown_background();
        drop(end);
    };
    thread::Builder::new().name("traces".into()).spawn(work).context("a thread for traces")?;
    Ok(())
}
