//! How long is it from a press to an open console, beside a bare prototype?
//!
//! Over HTTP on this machine: one connection presses, another is a console's open stream. Ours goes by the door's own
//! listener through routing, deciding, sealing, log, proof and signature to the shelf and a dispatcher's guarded look.
//! The prototype makes as many bytes durable and writes a line to its stream. Both at rest, beside 2,000 reports a
//! second, and beside as many as will go. A flood of anonymous calls is measured too: none may be refused.

#![allow(clippy::disallowed_methods, reason = "a load keeps its pace by the machine's own clock")]

use crate::{
    figure::{Figure, at_share, time},
    floor::Floor,
    load::{Ask, drive},
    site::{SAID, Site},
};
use amanat::{sos::listen, town::Town};
use amanat_core::{
    decide::signal::Signal,
    event::Stream,
    guard::{Duty, Post, Visitor, Who},
    values::{Moment, Point},
};
use anyhow::{Context, ensure};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::StatusCode,
    response::sse::{Event, Sse},
    routing::{get, post},
};
use futures::stream;
use std::{
    collections::BTreeSet,
    convert::Infallible,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
    sync::{broadcast, watch},
};

/// Presses of one measurement.
const PRESSES: usize = 300;
/// Between two presses.
const PAUSE: Duration = Duration::from_millis(5);
/// The longest that one is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// Durable bytes of one signal, header and sealed words.
const SIGNAL_BYTES: usize = 1_600;
/// Reports a second beside it.
const REPORTS_PER_S: u64 = 2_000;
/// Connections of the load, and of the one without a measure.
const CONNECTIONS: usize = 64;
/// Anonymous calls a second: 50,000 a minute.
const FLOOD_PER_S: u64 = 834;
/// How long the flood lasts.
const FLOOD_S: f64 = 15.0;

/// What is asked beside the presses.
#[derive(Clone, Copy, PartialEq)]
enum Beside {
    Nothing,
    Reports,
    Overload,
}

/// Measures it.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for (beside, name) in [
        (Beside::Nothing, "at rest"),
        (Beside::Reports, "beside 2,000 reports/s"),
        (Beside::Overload, "in overload"),
    ] {
        let (ours, limit) = (of_ours(beside)?, of_floor(beside)?);
        for (share, word, most) in [(0.5, "p50", 1.5), (0.99, "p99", 3.0)] {
            let (a, b) = (at_share(&ours, share), at_share(&limit, share));
            let figure = Figure::plain(format!("SOS: press → console, {word}, {name}"), time(a));
            figures.push(figure.beside(time(b), a / b, false).goal(format!("≤ {most} ×"), a / b <= most));
        }
    }
    figures.extend(flood()?);
    Ok(figures)
}

/// A house with a console, its door and its pages.
struct House {
    site: Site,
    door: SocketAddr,
    pages: SocketAddr,
    console: SocketAddr,
    stop: watch::Sender<bool>,
}

impl House {
    fn new() -> anyhow::Result<Self> {
        let site = Site::new()?;
        let (stop, stopped) = watch::channel(false);
        let (door, _) = listen::open(&site.town, ([127, 0, 0, 1], 0).into(), stopped)?;
        let pages = site.serve_all()?;
        let console = site.serve(Router::new().route("/", get(console)).with_state(site.town.clone()))?;
        Ok(Self { site, door, pages, console, stop })
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

/// What a room's screen holds open: it hears of a signal, looks as its dispatcher may, and draws one line.
async fn console(State(town): State<Town>) -> Sse<impl stream::Stream<Item = Result<Event, Infallible>>> {
    let news = town.record().subscribe();
    Sse::new(stream::unfold((town, news), |(town, mut news)| async move {
        loop {
            let noted = news.recv().await.ok()?;
            let Stream::Signal(id) = &noted.stream else { continue };
            let visit = town.visit(dispatcher()?);
            let Ok(Some(kept)) = visit.life::<Signal>(&noted.stream, Duty::SeeBoard) else { continue };
            let line = format!("{id} {}", serde_json::to_string(&kept.state).ok()?);
            return Some((Ok(Event::default().data(line)), (town, news)));
        }
    }))
}

fn dispatcher() -> Option<Visitor> {
    Some(Visitor {
        who: Who::Officer("bench".parse().ok()?),
        posts: vec![Post::new("dispatcher", "kohat-room".parse().ok()?, Moment::from_millis(0))],
        rank: "sub_inspector".into(),
        attributes: BTreeSet::new(),
        strong: true,
        fresh: true,
        glass: Vec::new(),
    })
}

fn of_ours(beside: Beside) -> anyhow::Result<Vec<f64>> {
    let house = House::new()?;
    let load = load(beside, house.pages, "/api/v1/reports", house.site.ground);
    let body = press_body(house.site.ground);
    let took = measured(house.door, "/sos", &body, house.console, |answer| {
        let id = answer.split("\"id\":\"").nth(1)?.split('"').next()?;
        Some(id.to_owned())
    });
    finish(load)?;
    took
}

fn of_floor(beside: Beside) -> anyhow::Result<Vec<f64>> {
    let site = Site::new()?;
    let floor = Floor::new(site.dir(), SIGNAL_BYTES)?;
    let (told, _) = broadcast::channel(4_096);
    let at = site.serve(prototype(floor, told))?;
    let load = load(beside, at, "/", site.ground);
    let took = measured(at, "/sos", &press_body(site.ground), at, |answer| Some(answer.trim().to_owned()));
    finish(load)?;
    took
}

type Told = broadcast::Sender<String>;

fn prototype(floor: Floor, told: Told) -> Router {
    let pressed = |State((floor, told)): State<(Floor, Told)>, body: Bytes| async move {
        match floor.put(&body).await {
            Ok(id) => {
                let id = format!("sos-{id}.");
                let _ = told.send(id.clone());
                (StatusCode::CREATED, id)
            }
            Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
        }
    };
    let shown = |State((_, told)): State<(Floor, Told)>| async move {
        Sse::new(stream::unfold(told.subscribe(), |mut news| async move {
            let line = news.recv().await.ok()?;
            Some((Ok::<_, Infallible>(Event::default().data(line)), news))
        }))
    };
    let taken = |State((floor, _)): State<(Floor, Told)>, body: Bytes| async move {
        match floor.put(&body).await {
            Ok(id) => (StatusCode::CREATED, id.to_string()),
            Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
        }
    };
    Router::new().route("/sos", post(pressed)).route("/", post(taken).get(shown)).with_state((floor, told))
}

fn press_body(at: Point) -> String {
    format!(r#"{{"position":{{"lat":{},"lon":{},"accuracy_m":9}},"text":"{}"}}"#, at.lat(), at.lon(), &SAID)
}

/// Times from the first byte of a press until its line is on the console, in microseconds, sorted.
fn measured(
    door: SocketAddr,
    path: &'static str,
    body: &str,
    console: SocketAddr,
    named: impl Fn(&str) -> Option<String>,
) -> anyhow::Result<Vec<f64>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut shown = BufReader::new(TcpStream::connect(console).await?);
        shown.write_all(format!("GET / HTTP/1.1\r\nhost: {console}\r\n\r\n").as_bytes()).await?;
        let mut head = String::new();
        while head.trim() != "" || head.is_empty() {
            head.clear();
            shown.read_line(&mut head).await?;
        }
        let mut pressing = TcpStream::connect(door).await?;
        pressing.set_nodelay(true)?;
        let (mut took, mut seen) = (Vec::with_capacity(PRESSES), Seen::default());
        for _ in 0..PRESSES {
            let ask = format!(
                "POST {path} HTTP/1.1\r\nhost: {door}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            );
            let begin = Instant::now();
            pressing.write_all(ask.as_bytes()).await?;
            let (answer, lines) = tokio::join!(answered(&mut pressing), async { Ok::<_, anyhow::Error>(()) });
            lines?;
            let answer = answer?;
            ensure!(answer.starts_with("HTTP/1.1 201"), "refused: {}", answer.lines().next().unwrap_or_default());
            let name = named(answer.split("\r\n\r\n").nth(1).unwrap_or_default()).context("no name in the answer")?;
            let at = tokio::time::timeout(PATIENCE, seen.until(&mut shown, &name)).await??;
            took.push(at.saturating_duration_since(begin).as_secs_f64() * 1e6);
            tokio::time::sleep(PAUSE).await;
        }
        took.sort_by(f64::total_cmp);
        Ok(took)
    })
}

#[derive(Default)]
struct Seen(String);

impl Seen {
    /// When a line with this name was read. The stream is read after the answer: what is measured is never too short.
    async fn until(&mut self, shown: &mut BufReader<TcpStream>, name: &str) -> anyhow::Result<Instant> {
        loop {
            self.0.clear();
            ensure!(shown.read_line(&mut self.0).await? > 0, "the console's stream ended");
            if self.0.contains(name) {
                return Ok(Instant::now());
            }
        }
    }
}

async fn answered(stream: &mut TcpStream) -> anyhow::Result<String> {
    let (mut bytes, mut piece) = (Vec::new(), [0; 8 << 10]);
    loop {
        let read = stream.read(&mut piece).await?;
        ensure!(read > 0, "the door closed");
        bytes.extend_from_slice(&piece[..read]);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
        });
        if length.is_some_and(|length| body.len() >= length) {
            return Ok(text.into_owned());
        }
    }
}

type Loading = Option<std::thread::JoinHandle<anyhow::Result<()>>>;

fn load(beside: Beside, at: SocketAddr, path: &'static str, ground: Point) -> Loading {
    let pace = match beside {
        Beside::Nothing => return None,
        Beside::Reports => Some(REPORTS_PER_S),
        Beside::Overload => None,
    };
    let ask = paced(pace, move |number| report(at, path, number, ground));
    let seconds = PRESSES as f64 * 0.02;
    let loading = std::thread::spawn(move || drive(at, CONNECTIONS, seconds, ask).map(drop));
    // So that it is under way.
    std::thread::sleep(Duration::from_millis(300));
    Some(loading)
}

fn finish(load: Loading) -> anyhow::Result<()> {
    match load {
        Some(load) => load.join().map_err(|_| anyhow::anyhow!("the load panicked"))?,
        None => Ok(()),
    }
}

/// Requests with so many a second at most, whoever asks.
fn paced(per_s: Option<u64>, request: impl Fn(u64) -> Vec<u8> + Send + Sync + 'static) -> Ask {
    let (begin, next) = (Instant::now(), AtomicU64::new(0));
    Arc::new(move |_, _| {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if let Some(per_s) = per_s {
            let due = begin + Duration::from_micros(number * 1_000_000 / per_s);
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
        }
        request(number)
    })
}

fn report(at: SocketAddr, path: &str, number: u64, place: Point) -> Vec<u8> {
    let body = serde_json::json!({
        "desk": "report",
        "language": "ur",
        "answers": {
            "what_happened": format!("{number}: {SAID}"),
            "kind": "theft",
            "where": { "lat": place.lat(), "lon": place.lon() },
        },
    })
    .to_string();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {at}\r\ncontent-type: application/json\r\n\
         idempotency-key: beside-{:08}-{number:016}\r\ncontent-length: {}\r\n\r\n",
        std::process::id(),
        body.len()
    );
    (head + &body).into_bytes()
}

/// 50,000 anonymous calls a minute by the pages' listener; presses by the door's own. `drive` ends at the first refusal.
fn flood() -> anyhow::Result<Vec<Figure>> {
    let house = House::new()?;
    let (at, body) = (house.pages, press_body(house.site.ground));
    let ask = paced(Some(FLOOD_PER_S), move |number| {
        let head = format!(
            "POST /sos HTTP/1.1\r\nhost: {at}\r\nidempotency-key: flood-{number:016}\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        (head + &body).into_bytes()
    });
    let flood = std::thread::spawn(move || drive(at, CONNECTIONS, FLOOD_S, ask));
    std::thread::sleep(Duration::from_secs(1));
    let body = press_body(house.site.ground);
    let took = measured(house.door, "/sos", &body, house.console, |answer| {
        Some(answer.split("\"id\":\"").nth(1)?.split('"').next()?.to_owned())
    })?;
    let flood = flood.join().map_err(|_| anyhow::anyhow!("the flood panicked"))??;
    let p99 = at_share(&took, 0.99);
    let what = format!(
        "SOS: press → console, p99, in a flood of {:.0} anonymous calls a minute, none refused",
        flood.per_s * 60.0
    );
    Ok(vec![
        Figure::plain(what, time(p99))
            .goal("≤ 500 ms, none refused", p99 <= 500_000.0 && flood.per_s * 60.0 >= 45_000.0),
    ])
}
