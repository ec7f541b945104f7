//! Which lines of the log belong together?
//!
//! Each request is a span: whatever is written while it is answered carries its id, by which listener it came and the
//! pattern of its route. Where a proxy of this machine began a trace its id is ours as well, and its span the one above
//! ours (W3C `traceparent`).
//!
//! Invariant: never the address itself, which names matters, nor who asks, nor a word that they chose.
//! Not here: how spans reach a collector (`traces`).

use crate::{connections, metrics::Listener};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, Method},
    middleware::Next,
    response::Response,
};
use opentelemetry::trace::{SpanContext, SpanId, TraceContextExt, TraceFlags, TraceId, TraceState};
use std::time::Instant;
use tracing::Instrument;
use tracing_opentelemetry::OpenTelemetrySpanExt;

/// What these spans are filtered by; at `debug` each answer has a line of its own.
pub(crate) const TARGET: &str = "amanat::trace";
/// The span of a request.
pub(crate) const REQUEST: &str = "request";
/// The span in it while something is written (`Record::append`).
pub(crate) const COMMIT: &str = "commit";
/// What was answered.
pub(crate) const STATUS: &str = "status";
/// What stands for a route where there is none.
pub(crate) const NO_ROUTE: &str = "-";
/// Methods by their own name; every other word is somebody's choice.
const METHODS: [Method; 9] = [
    Method::GET,
    Method::POST,
    Method::HEAD,
    Method::OPTIONS,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
    Method::CONNECT,
    Method::TRACE,
];
/// Where a proxy says which trace this belongs to.
const TRACEPARENT: &str = "traceparent";

/// Middleware: everything within is written under one id.
pub async fn in_a_span(State(by): State<Listener>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, MatchedPath::as_str);
    let begun = if connections::is_from_here(request.extensions()) { begun(request.headers()) } else { None };
    let span = tracing::info_span!(
        target: TARGET,
        REQUEST,
        request = drawn(),
        listener = by.word(),
        method = word_of(request.method()),
        route,
        trace = begun.as_ref().map(|(trace, _)| *trace),
    );
    if let Some((_, above)) = begun {
        // An error only says that no collector is named.
        let _ = span.set_parent(opentelemetry::Context::new().with_remote_span_context(above));
    }
    let began = Instant::now();
    let response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    // For collectors alone: lines of the log would be written anew for it.
    span.set_attribute(STATUS, i64::from(status));
    span.in_scope(|| {
        let took_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
        tracing::debug!(target: TARGET, status, took_us, "answered");
    });
    response
}

fn word_of(method: &Method) -> &'static str {
    // What collectors write for a method that is none.
    METHODS.iter().find(|known| *known == method).map_or("_OTHER", Method::as_str)
}

/// A name that no other request of this hour has.
fn drawn() -> String {
    let mut bytes = [0; 8];
    // A request of zeros is answered as well.
    let _ = getrandom::fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The trace's id and the span above ours, where they are such: `00-<32 hex digits>-<16>-<2>`.
fn begun(headers: &HeaderMap) -> Option<(&str, SpanContext)> {
    let mut parts = headers.get(TRACEPARENT)?.to_str().ok()?.split('-');
    let (version, trace, span, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let is_whole = version == "00" && parts.next().is_none();
    if !(is_whole && is_hex(trace, 32) && is_hex(span, 16) && is_hex(flags, 2)) {
        return None;
    }
    let (id, span) = (TraceId::from_hex(trace).ok()?, SpanId::from_hex(span).ok()?);
    let flags = TraceFlags::new(u8::from_str_radix(flags, 16).ok()?) & TraceFlags::SAMPLED;
    let above = SpanContext::new(id, span, flags, true, TraceState::NONE);
    above.is_valid().then_some((trace, above))
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_a_trace_is_taken_into_the_log() {
        let of = |said: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(TRACEPARENT, said.parse().unwrap());
            begun(&headers)
                .map(|(trace, above)| format!("{trace} {} {}", above.span_id(), above.is_sampled()))
        };
        let id = "4bf92f3577b34da6a3ce929d0e0e4736";
        for (flags, is_sampled) in [("01", true), ("00", false), ("03", true)] {
            let wanted = format!("{id} 00f067aa0ba902b7 {is_sampled}");
            assert_eq!(of(&format!("00-{id}-00f067aa0ba902b7-{flags}")), Some(wanted));
        }
        for bad in [
            "",
            "00",
            "00-zarmina-x-01",
            &format!("01-{id}-00f067aa0ba902b7-01"),
            &format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32)),
            &format!("00-{id}-0000000000000000-01"),
            &format!("00-{id}-zarmina-01"),
            &format!("00-{id}-00f067aa0ba902b7-01-zarmina"),
            &format!("00-{id}-00f067aa0ba902b7"),
        ] {
            assert_eq!(of(bad), None, "{bad}");
        }
        assert_ne!(drawn(), drawn());
    }

    #[test]
    fn a_method_that_somebody_made_up_is_no_word_of_ours() {
        let of = |said: &str| word_of(&said.parse().unwrap());
        assert_eq!((of("GET"), of("get"), of("ZARMINA")), ("GET", "_OTHER", "_OTHER"));
    }
}
