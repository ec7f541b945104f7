//! Which lines of the log belong together?
//!
//! Each request is a span: whatever is written while it is answered carries its id, by which listener it came and the
//! pattern of its route. Where a proxy of this machine began a trace its id is ours as well (W3C `traceparent`).
//!
//! Invariant: never the address itself, which names matters, nor who asks.
//! Not here: an exporter; `decisions/2026-11-numbers-and-traces.md` says why.

use crate::{connections, metrics::Listener};
use axum::{
    extract::{MatchedPath, Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use std::time::Instant;
use tracing::Instrument;

/// What these spans are filtered by; at `debug` each answer has a line of its own.
const TARGET: &str = "amanat::trace";
/// Where a proxy says which trace this belongs to.
const TRACEPARENT: &str = "traceparent";

/// Middleware: everything within is written under one id.
pub async fn in_a_span(State(by): State<Listener>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let trace =
        if connections::is_from_here(request.extensions()) { trace_of(request.headers()) } else { None };
    let span = tracing::info_span!(
        target: TARGET,
        "request",
        request = drawn(),
        listener = by.word(),
        method = request.method().as_str(),
        route,
        trace,
    );
    let began = Instant::now();
    let response = next.run(request).instrument(span.clone()).await;
    span.in_scope(|| {
        let took_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
        tracing::debug!(target: TARGET, status = response.status().as_u16(), took_us, "answered");
    });
    response
}

/// A name that no other request of this hour has.
fn drawn() -> String {
    let mut bytes = [0; 8];
    // A request of zeros is answered as well.
    let _ = getrandom::fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The trace's id, where it is one: `00-<32 hex digits>-<16>-<2>`.
fn trace_of(headers: &HeaderMap) -> Option<&str> {
    let mut parts = headers.get(TRACEPARENT)?.to_str().ok()?.split('-');
    let (version, trace) = (parts.next()?, parts.next()?);
    let is_hex = trace.len() == 32 && trace.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    (version == "00" && is_hex && trace.bytes().any(|b| b != b'0')).then_some(trace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_a_trace_is_taken_into_the_log() {
        let of = |said: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(TRACEPARENT, said.parse().unwrap());
            trace_of(&headers).map(str::to_owned)
        };
        let id = "4bf92f3577b34da6a3ce929d0e0e4736";
        assert_eq!(of(&format!("00-{id}-00f067aa0ba902b7-01")).as_deref(), Some(id));
        for bad in [
            "",
            "00",
            "00-zarmina-x-01",
            &format!("01-{id}-00f067aa0ba902b7-01"),
            &format!("00-{}-1-1", "0".repeat(32)),
        ] {
            assert_eq!(of(bad), None, "{bad}");
        }
        assert_ne!(drawn(), drawn());
    }
}
