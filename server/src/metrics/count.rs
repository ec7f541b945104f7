//! What is counted while the house serves?

use crate::{town::Town, traces};
use axum::{
    body::Body,
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::Response,
};
use futures::StreamExt;
use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

/// By which listener something came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// The one of pages and the interface for programs.
    Pages,
    /// The one of calls for help.
    Sos,
}

impl Listener {
    /// Each, in the order of its counters.
    pub const ALL: [Self; 2] = [Self::Pages, Self::Sos];

    /// Its label.
    pub fn word(self) -> &'static str {
        ["pages", "sos"][self as usize]
    }
}

/// What became of something that a device sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenIn {
    /// The log has it.
    Written,
    /// It waits beside the log.
    Spooled,
    /// Neither took it; the room was shown it.
    Lost,
}

impl TakenIn {
    /// Each, in the order of its counters.
    pub const ALL: [Self; 3] = [Self::Written, Self::Spooled, Self::Lost];

    /// Its label.
    pub fn word(self) -> &'static str {
        ["written", "spooled", "lost"][self as usize]
    }
}

/// What became of one try to tell somebody outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It left.
    Sent,
    /// The other side takes it never.
    Refused,
    /// Not now; it is tried again.
    Later,
}

impl Sent {
    /// Each, in the order of its counters.
    pub const ALL: [Self; 3] = [Self::Sent, Self::Refused, Self::Later];

    /// Its label.
    pub fn word(self) -> &'static str {
        ["sent", "refused", "later"][self as usize]
    }
}

/// The ways out, in the order of their counters.
pub(super) const WAYS: [&str; 4] = ["email", "push", "sms", "voice"];
/// Classes of answers, in the order of their counters.
pub(super) const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// Everything that the server counts. Cheap to clone.
#[derive(Clone, Default)]
pub struct Metrics(Arc<Counters>);

#[derive(Default)]
struct Counters {
    answers: [[AtomicU64; 5]; 2],
    streams: [AtomicI64; 2],
    signals: [AtomicU64; 3],
    sent: [[AtomicU64; 3]; 4],
    traces: OnceLock<traces::Counts>,
}

fn up(counter: Option<&AtomicU64>) {
    if let Some(counter) = counter {
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

impl Metrics {
    /// A request was answered.
    pub fn answered(&self, by: Listener, status: u16) {
        let class = usize::from(status / 100).checked_sub(1);
        up(class.and_then(|class| self.0.answers[by as usize].get(class)));
    }

    /// Something came by the door for calls for help.
    pub fn took_in(&self, how: TakenIn) {
        up(self.0.signals.get(how as usize));
    }

    /// Somebody was told, or not.
    pub fn told(&self, way: &str, how: Sent) {
        let way = WAYS.iter().position(|known| *known == way);
        up(way.and_then(|way| self.0.sent.get(way)?.get(how as usize)));
    }

    /// A collector is sent traces, which are counted there.
    pub fn know(&self, traces: &traces::Counts) {
        // A second one in the same process is not shown.
        let _ = self.0.traces.set(traces.clone());
    }

    pub(super) fn traces(&self) -> Option<&traces::Counts> {
        self.0.traces.get()
    }

    pub(super) fn answers(&self, by: Listener) -> impl Iterator<Item = (&'static str, u64)> + '_ {
        CLASSES.into_iter().zip(self.0.answers[by as usize].iter().map(load))
    }

    pub(super) fn signals(&self) -> impl Iterator<Item = (&'static str, u64)> + '_ {
        TakenIn::ALL.into_iter().map(TakenIn::word).zip(self.0.signals.iter().map(load))
    }

    pub(super) fn sent(&self) -> impl Iterator<Item = ((&'static str, &'static str), u64)> + '_ {
        WAYS.into_iter().zip(&self.0.sent).flat_map(|(way, counts)| {
            Sent::ALL.into_iter().zip(counts).map(move |(how, count)| ((way, how.word()), load(count)))
        })
    }

    /// Streams of events that are open.
    pub(super) fn streams(&self, by: Listener) -> u64 {
        u64::try_from(self.0.streams[by as usize].load(Ordering::Relaxed)).unwrap_or(0)
    }
}

fn load(counter: &AtomicU64) -> u64 {
    counter.load(Ordering::Relaxed)
}

/// Middleware around everything of a listener: counts answers by class, and streams as long as they are open.
pub async fn count_answers(
    State((town, by)): State<(Town, Listener)>,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    let metrics = town.metrics().clone();
    metrics.answered(by, response.status().as_u16());
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream")) {
        return response;
    }
    let open = Open::of(metrics, by);
    // Held by the stream, and let go with it.
    let counted = |body: Body| Body::from_stream(body.into_data_stream().inspect(move |_| _ = &open));
    response.map(counted)
}

/// A stream that is open; counted until it is dropped.
struct Open {
    metrics: Metrics,
    by: Listener,
}

impl Open {
    fn of(metrics: Metrics, by: Listener) -> Self {
        metrics.0.streams[by as usize].fetch_add(1, Ordering::Relaxed);
        Self { metrics, by }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.metrics.0.streams[self.by as usize].fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_class_and_no_way_of_ours_is_counted_nowhere() {
        let metrics = Metrics::default();
        for status in [200, 204, 404, 503, 0, 999] {
            metrics.answered(Listener::Pages, status);
        }
        metrics.told("sms", Sent::Sent);
        metrics.told("03001234567", Sent::Sent);
        let answers: Vec<u64> = metrics.answers(Listener::Pages).map(|(_, count)| count).collect();
        assert_eq!(answers, [0, 2, 0, 1, 1]);
        assert_eq!(metrics.sent().map(|(_, count)| count).sum::<u64>(), 1);
    }

    #[test]
    fn a_stream_counts_as_long_as_it_is_open() {
        let metrics = Metrics::default();
        let open = Open::of(metrics.clone(), Listener::Sos);
        assert_eq!((metrics.streams(Listener::Sos), metrics.streams(Listener::Pages)), (1, 0));
        drop(open);
        assert_eq!(metrics.streams(Listener::Sos), 0);
    }
}
