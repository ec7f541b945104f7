//! How soon has everybody who looks at a room seen that a unit moved?
//!
//! Thousands of open streams, each of somebody who is signed in and whose right to look is asked again before each
//! message; beside as many bare sockets that are sent the same bytes. Measured is the time from the first of them who
//! has it to the last.

use super::near::known;
use crate::{
    figure::{Figure, time},
    site::Site,
};
use amanat::positions::follow;
use amanat_core::{guard::Post, values::Moment, values::Point};
use anyhow::{Context, ensure};
use std::{
    net::SocketAddr,
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// Streams that are wished for; each needs two files of this process.
const STREAMS: usize = 10_000;
/// Files that are left for everything else.
const OTHER_FILES: usize = 800;
/// Streams that are opened at the same time.
const AT_ONCE: usize = 100;
const MAX_WAIT: Duration = Duration::from_secs(60);
const ROOM: &str = "kohat-room";

pub(super) fn run() -> anyhow::Result<Vec<Figure>> {
    let streams = ((files()?.saturating_sub(OTHER_FILES)) / 2).min(STREAMS);
    let (ours_us, bytes) = ours(streams)?;
    let bare_us = bare(streams, bytes)?;
    let figure = Figure::plain(format!("one move to {streams} open streams, first to last"), time(ours_us));
    let figure = figure.beside(format!("bare sockets: {}", time(bare_us)), ours_us / bare_us, false);
    Ok(vec![figure.goal("≤ 1.3 ×", ours_us <= bare_us * 1.3)])
}

/// How many files this process may open.
fn files() -> anyhow::Result<usize> {
    let told = std::fs::read_to_string("/proc/self/limits")?;
    let line = told.lines().find(|line| line.starts_with("Max open files")).context("no limit of files")?;
    line.split_whitespace().nth(3).unwrap_or_default().parse().context("no limit of files")
}

fn ours(streams: usize) -> anyhow::Result<(f64, usize)> {
    let site = Site::new()?;
    let post = Post::new("dispatcher", ROOM.parse()?, Moment::from_millis(0));
    let cookie = site.signed_in_as("fan", post)?;
    site.town.positions().know(known(1)?);
    let at = site.serve_all()?;
    let ask = format!("GET /room/{ROOM}/positions/live HTTP/1.1\r\nHost: {at}\r\nCookie: {cookie}\r\n\r\n");
    let lookers = Lookers::open(at, ask, streams)?;
    let mut spans = Vec::new();
    for turn in 0..3 {
        let to = Point::new(33.58 + f64::from(turn) / 1_000.0, 71.44)?;
        site.runtime.block_on(async {
            follow::play(&site.town, [("p-0".parse()?, to)]);
            anyhow::Ok(())
        })?;
        spans.push(lookers.seen()?);
    }
    let bytes = spans.iter().map(|(_, bytes)| *bytes).max().unwrap_or_default();
    Ok((crate::figure::median(spans.into_iter().map(|(us, _)| us).collect()), bytes))
}

fn bare(streams: usize, bytes: usize) -> anyhow::Result<f64> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)))?;
    let at = listener.local_addr()?;
    let accepted = runtime.spawn(async move {
        let mut all = Vec::new();
        while all.len() < streams {
            let (mut stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            stream.write_all(b"event: drawn\n\n").await?;
            all.push(stream);
        }
        std::io::Result::Ok(all)
    });
    let lookers = Lookers::open(at, "x".into(), streams)?;
    let mut all = runtime.block_on(accepted)??;
    let mut message = b"event: moved\n".to_vec();
    message.resize(bytes.max(message.len()), b'x');
    let mut spans = Vec::new();
    for _ in 0..3 {
        runtime.block_on(async {
            for stream in &mut all {
                stream.write_all(&message).await?;
            }
            std::io::Result::Ok(())
        })?;
        spans.push(lookers.seen()?.0);
    }
    Ok(crate::figure::median(spans))
}

/// Those who look, on a thread of their own, the same for both.
struct Lookers {
    seen: mpsc::Receiver<(Instant, usize)>,
    count: usize,
}

impl Lookers {
    fn open(at: SocketAddr, ask: String, count: usize) -> anyhow::Result<Self> {
        let (ready, is_ready) = mpsc::channel();
        let (saw, seen) = mpsc::channel();
        std::thread::spawn(move || -> anyhow::Result<()> {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let (ask, places) = (Arc::new(ask), Arc::new(tokio::sync::Semaphore::new(AT_ONCE)));
                let one = |_| {
                    let (ask, places, ready, saw) = (ask.clone(), places.clone(), ready.clone(), saw.clone());
                    tokio::spawn(async move { look(at, &ask, &places, &ready, &saw).await })
                };
                let all: Vec<_> = (0..count).map(one).collect();
                futures::future::join_all(all).await;
            });
            Ok(())
        });
        for number in 0..count {
            let opened = is_ready.recv_timeout(MAX_WAIT);
            opened.with_context(|| format!("only {number} of {count} streams were opened"))?;
        }
        Ok(Self { seen, count })
    }

    /// Waits until all have seen the next message: microseconds from the first to the last, and its bytes.
    fn seen(&self) -> anyhow::Result<(f64, usize)> {
        let mut all = Vec::with_capacity(self.count);
        while all.len() < self.count {
            all.push(self.seen.recv_timeout(MAX_WAIT).context("somebody did not see it")?);
        }
        let first = all.iter().map(|(at, _)| *at).min().context("nobody looks")?;
        let last = all.iter().map(|(at, _)| *at).max().context("nobody looks")?;
        Ok((
            (last - first).as_secs_f64() * 1e6,
            all.iter().map(|(_, bytes)| *bytes).max().unwrap_or_default(),
        ))
    }
}

async fn look(
    at: SocketAddr,
    ask: &str,
    places: &tokio::sync::Semaphore,
    ready: &mpsc::Sender<()>,
    saw: &mpsc::Sender<(Instant, usize)>,
) -> anyhow::Result<()> {
    let place = places.acquire().await?;
    let mut stream = TcpStream::connect(at).await?;
    stream.write_all(ask.as_bytes()).await?;
    let mut heard = Vec::with_capacity(1_024);
    while !heard.windows(12).any(|part| part == b"event: drawn") {
        ensure!(stream.read_buf(&mut heard).await? > 0, "closed");
    }
    drop(place);
    ready.send(())?;
    heard.clear();
    loop {
        heard.clear();
        let bytes = stream.read_buf(&mut heard).await?;
        ensure!(bytes > 0, "closed");
        if heard.windows(12).any(|part| part == b"event: moved") {
            saw.send((Instant::now(), bytes))?;
        }
    }
}
