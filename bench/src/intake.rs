//! How many reports a second are taken in, beside a bare handler that makes as many bytes durable?
//!
//! Over HTTP on this machine, connections kept open: read, checked, routed, decided, sealed, logged, durable,
//! proven, shown in the views, answered with a receipt. The limit is asked by the same asker in turns with us.

use crate::{
    figure::{Figure, median, per_s, time},
    floor::Floor,
    load::{Answered, Ask, drive},
    site::{SAID, Site, incoming},
};
use rusqlite::{Connection, OpenFlags};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// Connections that ask.
const CONNECTIONS: [usize; 2] = [1, 64];
/// How often ours and the limit take turns.
const ROUNDS: usize = 3;
/// Reports of which the bytes are counted.
const COUNTED: usize = 64;
/// Callers within the process.
const CALLERS: usize = 64;

/// Measures it; each turn lasts so many seconds.
pub fn run(seconds: f64) -> anyhow::Result<Vec<Figure>> {
    let site = Site::new()?;
    let bytes = bytes_of_one(&site)?;
    let floor = Floor::new(site.dir(), bytes)?;
    let (ours, limit) = (site.serve_all()?, site.serve(floor.clone().router())?);
    let mut figures = vec![Figure::plain("intake: durable bytes of one report", format!("{bytes} B"))];
    for connections in CONNECTIONS {
        let (ours, limit) = in_turns(seconds, connections, &site, (ours, limit))?;
        let ratio = ours.per_s / limit.per_s;
        let what = format!("intake over HTTP, {connections} at a time");
        let figure = Figure::plain(what, per_s(ours.per_s)).beside(per_s(limit.per_s), ratio, true);
        figures.push(if connections == 64 { figure.goal("≥ 50 %", ratio >= 0.5) } else { figure });
        let took = |a: &Answered| format!("{} / {}", time(a.p50_us), time(a.p99_us));
        let what = format!("the same, p50 / p99 of an answer, {connections} at a time");
        figures.push(Figure::plain(what, took(&ours)).beside(
            took(&limit),
            ours.p50_us / limit.p50_us,
            false,
        ));
        let what = format!("the same, processor time of asker and asked, {connections} at a time");
        let ratio = ours.cpu_us / limit.cpu_us;
        figures.push(Figure::plain(what, time(ours.cpu_us)).beside(time(limit.cpu_us), ratio, false));
    }
    let (ours, limit) = (in_process(&site, seconds)?, floor_in_process(&site, &floor, seconds));
    let figure = Figure::plain("intake in the process, 64 at a time, without receipt", per_s(ours));
    figures.push(figure.beside(per_s(limit), ours / limit, true));
    Ok(figures)
}

/// Medians of ours and of the limit.
fn in_turns(
    seconds: f64,
    connections: usize,
    site: &Site,
    (ours, limit): (SocketAddr, SocketAddr),
) -> anyhow::Result<(Answered, Answered)> {
    let (mut of_ours, mut of_limit) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_limit.push(drive(limit, connections, seconds, asks(limit, "/", site))?);
        of_ours.push(drive(ours, connections, seconds, asks(ours, "/api/v1/reports", site))?);
    }
    let middle = |all: &[Answered]| Answered {
        per_s: median(all.iter().map(|a| a.per_s).collect()),
        p50_us: median(all.iter().map(|a| a.p50_us).collect()),
        p99_us: median(all.iter().map(|a| a.p99_us).collect()),
        cpu_us: median(all.iter().map(|a| a.cpu_us).collect()),
        bytes: all.first().map_or(0, |a| a.bytes),
    };
    Ok((middle(&of_ours), middle(&of_limit)))
}

/// Reports as a program sends them; each has a key and words of its own.
fn asks(at: SocketAddr, path: &'static str, site: &Site) -> Ask {
    let place = site.ground;
    Arc::new(move |_, _| {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
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
             idempotency-key: load-{:08}-{number:016}\r\ncontent-length: {}\r\n\r\n",
            std::process::id(),
            body.len()
        );
        (head + &body).into_bytes()
    })
}

/// What the log and the keys keep of one report: every column's bytes.
fn bytes_of_one(site: &Site) -> anyhow::Result<usize> {
    let before = stored(site)?;
    for _ in 0..COUNTED {
        site.runtime.block_on(site.report())?;
    }
    Ok((stored(site)? - before) / COUNTED)
}

fn stored(site: &Site) -> anyhow::Result<usize> {
    let data = site.dir().join("data");
    let count = |file: &str, sql: &str| -> anyhow::Result<i64> {
        let db = Connection::open_with_flags(data.join(file), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        Ok(db.query_row(sql, [], |row| row.get(0))?)
    };
    let log = count(
        "log.db",
        "SELECT (SELECT coalesce(sum(length(header) + length(c) + length(x)), 0) FROM events)
              + (SELECT coalesce(sum(length(blob)), 0) FROM vault)
              + (SELECT coalesce(sum(length(name) + length(last)), 0) FROM streams)
              + (SELECT coalesce(sum(length(key) + length(meaning)), 0) FROM commands)
              + (SELECT coalesce(sum(length(words)), 0) FROM errands WHERE words IS NOT NULL)",
    )?;
    let keys = count("keys.db", "SELECT sum(length(stream) + length(kc) + length(wrapped)) FROM data_keys")?;
    Ok((log + keys) as usize)
}

fn in_process(site: &Site, seconds: f64) -> anyhow::Result<f64> {
    let (town, ground, runtime) = (site.town.clone(), site.ground, &site.runtime);
    let begin = Instant::now();
    let until = begin + Duration::from_secs_f64(seconds);
    let caller = || {
        let town = town.clone();
        runtime.spawn(async move {
            let mut taken = 0_u64;
            while Instant::now() < until {
                amanat::intake::take(&town, incoming(ground)).await?;
                taken += 1;
            }
            anyhow::Ok(taken)
        })
    };
    let callers: Vec<_> = (0..CALLERS).map(|_| caller()).collect();
    let mut all = 0;
    for caller in callers {
        all += runtime.block_on(caller)??;
    }
    Ok(all as f64 / begin.elapsed().as_secs_f64())
}

fn floor_in_process(site: &Site, floor: &Floor, seconds: f64) -> f64 {
    let begin = Instant::now();
    let until = begin + Duration::from_secs_f64(seconds);
    let caller = || {
        let floor = floor.clone();
        site.runtime.spawn(async move {
            let mut taken = 0_u64;
            while Instant::now() < until && floor.put(b"").await.is_ok() {
                taken += 1;
            }
            taken
        })
    };
    let callers: Vec<_> = (0..CALLERS).map(|_| caller()).collect();
    let all: u64 = callers.into_iter().filter_map(|caller| site.runtime.block_on(caller).ok()).sum();
    all as f64 / begin.elapsed().as_secs_f64()
}
