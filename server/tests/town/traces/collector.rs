//! What is a collector of traces in a test? It keeps each byte that it is sent, and reads what OTLP says of spans.

use opentelemetry_proto::tonic::{
    collector::trace::v1::ExportTraceServiceRequest,
    common::v1::{KeyValue, any_value::Value},
    trace::v1::Span,
};
use prost::Message;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

/// The longest that something is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// What it was sent.
#[derive(Clone, Default)]
pub struct Heard {
    pub bytes: Vec<u8>,
    pub spans: Vec<Span>,
}

#[derive(Clone)]
pub struct Collector {
    pub at: SocketAddr,
    heard: Arc<(Mutex<Heard>, Condvar)>,
}

impl Collector {
    /// One that takes everything.
    pub fn new() -> Self {
        Self::on("127.0.0.1:0", true)
    }

    /// One that reads, and never says a word.
    pub fn silent() -> Self {
        Self::on("127.0.0.1:0", false)
    }

    pub fn on(at: &str, answers: bool) -> Self {
        let listener = TcpListener::bind(at).unwrap();
        let collector = Self { at: listener.local_addr().unwrap(), heard: Arc::default() };
        let hearing = collector.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (hearing, stream) = (hearing.clone(), stream.unwrap());
                std::thread::spawn(move || hearing.serve(stream, answers));
            }
        });
        collector
    }

    fn serve(&self, stream: TcpStream, answers: bool) -> Option<()> {
        let mut from = BufReader::new(stream);
        loop {
            let (head, body) = request(&mut from)?;
            let spans = spans(&body);
            {
                let mut heard = self.heard.0.lock().unwrap();
                heard.bytes.extend_from_slice(head.as_bytes());
                heard.bytes.extend_from_slice(&body);
                heard.spans.extend(spans);
                self.heard.1.notify_all();
            }
            if answers {
                from.get_mut().write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").ok()?;
            }
        }
    }

    /// What was heard, as soon as it is enough.
    pub fn wait_for(&self, enough: impl Fn(&[Span]) -> bool) -> Heard {
        let heard = self.heard.0.lock().unwrap();
        let lacking = |heard: &mut Heard| !enough(&heard.spans);
        let (heard, late) = self.heard.1.wait_timeout_while(heard, PATIENCE, lacking).unwrap();
        let names: Vec<_> = heard.spans.iter().map(|span| &span.name).collect();
        assert!(!late.timed_out(), "only {names:?}");
        heard.clone()
    }
}

/// The head and the body of the next request; nothing where the connection ends.
fn request(from: &mut BufReader<TcpStream>) -> Option<(String, Vec<u8>)> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        (from.read_line(&mut head).ok()? > 0).then_some(())?;
    }
    let length =
        head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    from.read_exact(&mut body).ok()?;
    Some((head, body))
}

fn spans(body: &[u8]) -> Vec<Span> {
    let read = ExportTraceServiceRequest::decode(body).unwrap();
    let scopes = read.resource_spans.into_iter().flat_map(|of| {
        assert_eq!(word(&of.resource.unwrap().attributes, "service.name").as_deref(), Some("amanat"));
        of.scope_spans
    });
    scopes.flat_map(|of| of.spans).collect()
}

/// The value of an attribute as text.
pub fn word(attributes: &[KeyValue], key: &str) -> Option<String> {
    match attributes.iter().find(|one| one.key == key)?.value.clone()?.value? {
        Value::StringValue(text) => Some(text),
        Value::IntValue(number) => Some(number.to_string()),
        other => panic!("{key}: {other:?}"),
    }
}

/// The spans of requests to a route.
pub fn of_route(spans: &[Span], route: &str) -> Vec<Span> {
    let is_there = |span: &&Span| word(&span.attributes, "http.route").as_deref() == Some(route);
    spans.iter().filter(is_there).cloned().collect()
}
