//! What of a span leaves the machine?
//!
//! Invariant: names and keys stand in this file, values are what `trace` writes: a method, the pattern of a route, a
//! status, the name of a listener, an id that was drawn. Whatever else a span holds, now or later, stays.

use crate::trace;
use opentelemetry::{
    KeyValue, Value,
    trace::{SpanId, SpanKind, Status},
};
use opentelemetry_sdk::trace::{SpanData, SpanEvents, SpanLinks};

/// What leaves of a span: how we call it, how collectors do.
const KEPT: [(&str, &str); 5] = [
    (METHOD, "http.request.method"),
    (ROUTE, "http.route"),
    (trace::STATUS, "http.response.status_code"),
    ("listener", "amanat.listener"),
    ("request", "amanat.request"),
];
const METHOD: &str = "method";
const ROUTE: &str = "route";
/// From here on an answer is a fault of ours.
const FAULTS: i64 = 500;

/// What leaves; nothing of a span that is not known here.
pub(super) fn reduced(span: SpanData) -> Option<SpanData> {
    let (name, span_kind) = match &*span.name {
        trace::REQUEST => (called(&span).into(), SpanKind::Server),
        // Of what the house does by itself there is no request to be told.
        trace::COMMIT if span.parent_span_id != SpanId::INVALID => (trace::COMMIT.into(), SpanKind::Internal),
        _ => return None,
    };
    let is_fault = matches!(value(&span, trace::STATUS), Some(Value::I64(status)) if *status >= FAULTS);
    let status = if is_fault { Status::error("") } else { Status::Unset };
    let attributes = KEPT
        .iter()
        .filter_map(|(ours, theirs)| Some(KeyValue::new(*theirs, value(&span, ours)?.clone())))
        .collect();
    Some(SpanData {
        name,
        span_kind,
        attributes,
        status,
        dropped_attributes_count: 0,
        events: SpanEvents::default(),
        links: SpanLinks::default(),
        ..span
    })
}

/// As collectors group requests: `GET /follow/matter`.
fn called(span: &SpanData) -> String {
    let word = |key| value(span, key).map(Value::as_str).unwrap_or_default();
    format!("{} {}", word(METHOD), word(ROUTE)).trim_end().to_owned()
}

/// What stands there; a dash stands for nothing.
fn value<'a>(span: &'a SpanData, key: &str) -> Option<&'a Value> {
    let value = span.attributes.iter().find(|kept| kept.key.as_str() == key).map(|kept| &kept.value);
    value.filter(|value| value.as_str() != trace::NO_ROUTE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use opentelemetry::{
        InstrumentationScope,
        trace::{Event, SpanContext},
    };
    use std::time::SystemTime;

    const WORDS: &str = "Zarmina was beaten";

    fn span(name: &'static str, attributes: Vec<KeyValue>) -> SpanData {
        let mut events = SpanEvents::default();
        events.events.push(Event::new(WORDS, SystemTime::UNIX_EPOCH, vec![KeyValue::new("a", WORDS)], 0));
        SpanData {
            span_context: SpanContext::NONE,
            parent_span_id: SpanId::INVALID,
            parent_span_is_remote: false,
            span_kind: SpanKind::Internal,
            name: name.into(),
            start_time: SystemTime::UNIX_EPOCH,
            end_time: SystemTime::UNIX_EPOCH,
            attributes,
            dropped_attributes_count: 0,
            events,
            links: SpanLinks::default(),
            status: Status::error(WORDS),
            instrumentation_scope: InstrumentationScope::default(),
        }
    }

    #[test]
    fn whatever_else_is_said_of_a_request_stays() {
        let said = vec![
            KeyValue::new("method", "POST"),
            KeyValue::new("route", "/report/{step}"),
            KeyValue::new("status", 503_i64),
            KeyValue::new("path", WORDS),
            KeyValue::new(WORDS, 1_i64),
        ];
        let left = reduced(span(trace::REQUEST, said)).unwrap();
        assert!(!format!("{left:?}").contains("Zarmina"), "{left:?}");
        assert_eq!((&*left.name, left.span_kind), ("POST /report/{step}", SpanKind::Server));
        assert_eq!((left.attributes.len(), left.status), (3, Status::error("")));
    }

    #[test]
    fn a_span_that_nobody_thought_of_does_not_leave() {
        assert!(reduced(span("reading", vec![KeyValue::new("method", "GET")])).is_none());
        let commit = span(trace::COMMIT, Vec::new());
        assert!(reduced(commit.clone()).is_none());
        let within = reduced(SpanData { parent_span_id: SpanId::from(7_u64), ..commit }).unwrap();
        assert_eq!((&*within.name, within.status), ("commit", Status::Unset));
    }
}
