//! Do spans reach a collector, without a word of anybody's, and does nobody ever wait for it?

mod collector;
mod process;

use crate::{
    api::{Heard, Question, constable, get, good, hear, number_of, post, theft},
    canary::{LATIN, PHONE, URDU, forms_of},
    sos::{call, press},
    town::TestTown,
};
use amanat::{
    metrics,
    traces::{Limits, MAX_FLUSH, Traces, settings::TraceSettings},
};
use collector::{Collector, of_route, word};
use opentelemetry_proto::tonic::trace::v1::{Span, span::SpanKind, status::StatusCode};
use serde_json::json;
use std::{
    collections::BTreeSet,
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};
use tracing_subscriber::{Registry, layer::SubscriberExt};

/// Requests while the collector is silent.
const ASKED: u64 = 100;
const FEW: u64 = 8;

fn sent_to(collector: &Collector, header_file: Option<PathBuf>, queued: u64) -> Traces {
    let address = format!("http://{}", collector.at);
    let settings = TraceSettings { collector: Some(address), header_file };
    let queued = usize::try_from(queued).unwrap();
    // A silent one is waited for longer than any test lives.
    let limits = Limits { queued, gather: Duration::from_millis(10), answer: Duration::from_secs(600) };
    Traces::open(&settings, limits).unwrap().unwrap()
}

/// Does it while spans are heard.
fn heard_by<T>(traces: &Traces, work: impl FnOnce() -> T) -> T {
    tracing::subscriber::with_default(Registry::default().with(traces.layer()), work)
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|some| some == word)
}

fn put(method: &'static str, path: &str) -> Question {
    Question { method, path: path.into(), ..Question::default() }
}

/// A report full of words, read by path, query and code, beside what somebody only made up.
fn words_come_in(town: &TestTown, token: &str) -> Vec<String> {
    let mut report = theft(town, "kohat-city");
    report["answers"]["what_happened"] = json!(format!("{LATIN} {URDU} {PHONE}"));
    let taken = good(hear(town, post("/api/v1/reports", &format!("key-{LATIN}-0001"), &report)));
    let (code, no) = (taken["code"].as_str().unwrap().to_owned(), number_of(town, &taken));
    good(hear(town, get("/api/v1/mine").by(&code)));
    good(hear(town, get(&format!("/api/v1/matters/{no}?name={LATIN}")).by(token)));
    let made_up = [
        get(&format!("/api/v1/matters/{LATIN}")).by(token),
        get(&format!("/{LATIN}/{no}")),
        put("ZQXKVWJFHT", "/report"),
        get("/report").with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
    ];
    let answers: Vec<Heard> = made_up.into_iter().map(|asked| hear(town, asked)).collect();
    assert!(answers[..3].iter().all(|answer| answer.status.is_client_error()));
    let (status, _) = call(town, press(&format!("key-of-{LATIN}"), &json!({ "text": URDU })));
    assert_eq!(status, 201);
    vec![code.replace(' ', ""), code, token.to_owned(), no]
}

#[test]
fn traces_hold_routes_and_times_and_no_word_of_anybody() {
    let town = TestTown::new();
    let token = constable(&town, "zahid", "kohat-city");
    let dir = tempfile::tempdir().unwrap();
    let header = dir.path().join("header");
    fs::write(&header, "Authorization: Bearer of-the-collector\n").unwrap();
    let (collector, began) = (Collector::new(), Instant::now());
    let traces = sent_to(&collector, Some(header), 1_000);
    let secrets = heard_by(&traces, || words_come_in(&town, &token));
    let took = began.elapsed();
    let heard = collector.wait_for(|spans| !of_route(spans, "/sos").is_empty());

    let reports = of_route(&heard.spans, "/api/v1/reports");
    assert_eq!(reports.len(), 1);
    of_a_report(&reports[0], took);
    of_its_commit(&reports[0], &heard.spans);
    assert_eq!(of_route(&heard.spans, "/api/v1/matters/{no}").len(), 2);
    let sos = of_route(&heard.spans, "/sos");
    assert_eq!(word(&sos[0].attributes, "amanat.listener").as_deref(), Some("sos"));
    let names: BTreeSet<&str> = heard.spans.iter().map(|span| span.name.as_str()).collect();
    assert!(names.contains("_OTHER /report") && names.contains("GET"), "{names:?}");
    let known = ["http.request.method", "http.route", "http.response.status_code", "amanat.listener"];
    let known = BTreeSet::from_iter(known.into_iter().chain(["amanat.request"]));
    for span in &heard.spans {
        assert!(span.attributes.iter().all(|one| known.contains(one.key.as_str())), "{span:?}");
        assert!(span.events.is_empty() && span.links.is_empty() && span.trace_state.is_empty(), "{span:?}");
    }

    let text = String::from_utf8_lossy(&heard.bytes).into_owned();
    assert!(text.contains("authorization: Bearer of-the-collector"), "{text}");
    let words = [LATIN, URDU, PHONE, "kohat", "zahid"].into_iter().map(str::to_owned);
    for secret in words.chain(secrets) {
        // What is shorter stands somewhere by chance.
        let mut forms = forms_of(&secret).into_iter().filter(|form| form.len() >= 5);
        assert!(!forms.any(|form| contains(&heard.bytes, &form)), "{secret}: {text}");
    }
    let elsewhere = [0x4b, 0xf9, 0x2f, 0x35];
    assert!(!contains(&heard.bytes, &elsewhere), "somebody elsewhere begins no trace of ours");
    traces.end();
}

fn of_its_commit(report: &Span, spans: &[Span]) {
    let within: Vec<_> = spans.iter().filter(|span| span.parent_span_id == report.span_id).collect();
    assert!(!within.is_empty() && within.iter().all(|span| span.name == "commit"), "{within:?}");
    for span in within {
        assert_eq!(span.trace_id, report.trace_id);
        assert!(span.start_time_unix_nano >= report.start_time_unix_nano);
        assert!(span.end_time_unix_nano <= report.end_time_unix_nano);
    }
}

fn of_a_report(span: &Span, took: Duration) {
    assert_eq!((span.name.as_str(), span.kind), ("POST /api/v1/reports", SpanKind::Server as i32));
    let of = |key: &str| word(&span.attributes, key).unwrap();
    assert_eq!((of("http.request.method"), of("http.response.status_code")), ("POST".into(), "201".into()));
    assert_eq!((of("amanat.listener"), of("amanat.request").len()), ("pages".into(), 16));
    assert!((span.trace_id.len(), span.span_id.len()) == (16, 8) && span.parent_span_id.is_empty());
    assert_eq!(span.status.as_ref().unwrap().code, StatusCode::Unset as i32);
    let lasted = Duration::from_nanos(span.end_time_unix_nano - span.start_time_unix_nano);
    assert!(lasted > Duration::from_micros(10) && lasted < took, "{lasted:?}");
}

#[test]
fn traces_that_a_silent_collector_does_not_take_hold_up_nobody_and_are_counted() {
    let town = TestTown::new();
    let collector = Collector::silent();
    let traces = sent_to(&collector, None, FEW);
    town.town.metrics().know(traces.counts());
    heard_by(&traces, || {
        good(hear(&town, get("/api/v1/desks")));
        // From now on it is being waited for.
        collector.wait_for(|spans| !spans.is_empty());
        let began = Instant::now();
        (0..ASKED).for_each(|_| _ = good(hear(&town, get("/api/v1/desks"))));
        assert_eq!(call(&town, press("key-while-it-is-silent", &json!({}))).0, 201);
        assert!(began.elapsed() < Duration::from_secs(60), "they waited: {:?}", began.elapsed());
    });
    let full = traces.counts().full();
    assert!((ASKED + 1 - FEW..=ASKED + 2 - FEW).contains(&full), "{full}");
    let page = metrics::gather(&town.town);
    assert!(page.contains(&format!("\namanat_traces_dropped_total{{why=\"full\"}} {full}\n")), "{page}");
    assert!(page.contains("\namanat_traces_sent_total 0\n"), "{page}");
    let book = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/operate/metrics.md");
    let book = fs::read_to_string(book).unwrap();
    for name in ["amanat_traces_dropped_total", "amanat_traces_sent_total"] {
        assert!(book.contains(&format!("`{name}")), "docs/operate/metrics.md: {name}");
    }
    let began = Instant::now();
    traces.end();
    assert!(began.elapsed() < MAX_FLUSH + Duration::from_secs(3), "{:?}", began.elapsed());
}

#[test]
fn traces_are_off_and_uncounted_where_no_collector_is_named() {
    let town = TestTown::new();
    assert!(Traces::open(&town.town.settings().traces, Limits::default()).unwrap().is_none());
    assert!(!metrics::gather(&town.town).contains("amanat_traces"));
}
