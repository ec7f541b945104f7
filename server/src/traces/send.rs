//! How do spans get to the collector? What has gathered is encoded and posted, again and again, by one thread.
//!
//! What a collector does not take is not kept for it: it is counted, and the next spans are tried. That it takes
//! nothing is said in the log once in a while.

use super::{Limits, count::Counts, settings::Collector};
use anyhow::Context;
use opentelemetry_proto::{
    tonic::collector::trace::v1::ExportTraceServiceRequest,
    transform::{
        common::tonic::ResourceAttributesWithSchema, trace::tonic::group_spans_by_resource_and_scope,
    },
};
use opentelemetry_sdk::{Resource, trace::SpanData};
use prost::Message;
use reqwest::header::CONTENT_TYPE;
use std::time::{Duration, Instant};
use tokio::{
    sync::{mpsc, watch},
    time::sleep,
};

/// The most spans of one request.
const MAX_BATCH: usize = 512;
/// The longest that a connection takes.
const MAX_CONNECT: Duration = Duration::from_secs(5);
/// How often it is said that the collector takes nothing.
const SAID_EVERY: Duration = Duration::from_secs(600);

/// What sends.
pub(super) struct Sender {
    client: reqwest::Client,
    to: Collector,
    from: ResourceAttributesWithSchema,
    waiting: mpsc::Receiver<SpanData>,
    stopped: watch::Receiver<bool>,
    counts: Counts,
    gather: Duration,
    said: Said,
}

impl Sender {
    /// Follows nobody elsewhere, and goes through no proxy.
    pub(super) fn to(
        to: Collector,
        waiting: mpsc::Receiver<SpanData>,
        stopped: watch::Receiver<bool>,
        counts: Counts,
        limits: Limits,
    ) -> anyhow::Result<Self> {
        // Another part of the program may have chosen it before: it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(limits.answer)
            .connect_timeout(MAX_CONNECT.min(limits.answer))
            .build()
            .context("a client for traces")?;
        let (from, gather) = ((&ourselves()).into(), limits.gather);
        Ok(Self { client, to, from, waiting, stopped, counts, gather, said: Said::default() })
    }

    /// Sends what has gathered until it is told to stop, and then what is left.
    pub(super) async fn run(mut self) {
        while !*self.stopped.borrow() {
            tokio::select! {
                // Whoever could tell us is gone: so are those who make spans.
                told = self.stopped.changed() => if told.is_err() { return },
                () = sleep(self.gather) => {}
            }
            self.send_what_waits().await;
        }
    }

    /// Until nothing waits, or nothing is taken.
    async fn send_what_waits(&mut self) {
        loop {
            let mut batch = Vec::new();
            while batch.len() < MAX_BATCH
                && let Ok(span) = self.waiting.try_recv()
            {
                batch.push(span);
            }
            if batch.is_empty() {
                return;
            }
            let spans = batch.len() as u64;
            let heard = self.post(batch).await;
            self.counts.ended(spans, heard.is_ok());
            self.say(&heard);
            if heard.is_err() {
                return;
            }
        }
    }

    /// One request. What the other side writes is not read.
    async fn post(&self, batch: Vec<SpanData>) -> Result<(), String> {
        let resource_spans = group_spans_by_resource_and_scope(batch, &self.from);
        let body = ExportTraceServiceRequest { resource_spans }.encode_to_vec();
        let mut request = self.client.post(self.to.url.clone()).body(body);
        request = request.header(CONTENT_TYPE, "application/x-protobuf");
        if let Some((name, value)) = &self.to.header {
            request = request.header(name, value);
        }
        match request.send().await {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err(format!("it answers {}", answer.status().as_u16())),
            Err(error) if error.is_timeout() => Err("it takes too long".into()),
            Err(_) => Err("it cannot be reached".into()),
        }
    }

    fn say(&mut self, heard: &Result<(), String>) {
        let dropped = self.counts.dropped();
        match heard {
            Ok(()) if self.said.taken() => {
                tracing::info!(dropped, "the collector of traces takes them again")
            }
            Err(why) if self.said.refused(Instant::now()) => {
                tracing::warn!(why, dropped, "the collector of traces takes nothing; nobody waits for it");
            }
            _ => {}
        }
    }
}

/// Who sends, as collectors group it.
fn ourselves() -> Resource {
    let version = opentelemetry::KeyValue::new("service.version", env!("CARGO_PKG_VERSION"));
    Resource::builder_empty().with_service_name(env!("CARGO_PKG_NAME")).with_attribute(version).build()
}

/// What was said of the collector.
#[derive(Default)]
struct Said {
    last: Option<Instant>,
    is_open: bool,
}

impl Said {
    /// It took nothing. Whether that is said now.
    fn refused(&mut self, now: Instant) -> bool {
        let is_due = self.last.is_none_or(|last| now.duration_since(last) >= SAID_EVERY);
        if is_due {
            (self.last, self.is_open) = (Some(now), true);
        }
        is_due
    }

    /// It took something. Whether that is said: only where the opposite was.
    fn taken(&mut self) -> bool {
        std::mem::take(&mut self.is_open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collector_that_comes_and_goes_does_not_fill_the_log() {
        let (mut said, began) = (Said::default(), Instant::now());
        assert!(!said.taken());
        let mut lines = 0;
        for second in 0..1_200 {
            lines += u32::from(said.refused(began + Duration::from_secs(second)));
            lines += u32::from(said.taken());
        }
        assert_eq!(lines, 4, "twice that it takes nothing, twice that it does again");
    }
}
