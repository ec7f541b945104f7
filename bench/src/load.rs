//! Who asks, and how fast are they answered?
//!
//! A handful of connections that stay open, each sending its next request when the one before is answered. Plain
//! sockets on a thread of their own, the same for us and for the limit, so that asking costs both the same.

use crate::figure::at_share;
use anyhow::{Context, bail};
use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// The longest answer that is read.
const MAX_ANSWER_BYTES: usize = 4 << 20;

/// Writes the next request: which connection, which turn.
pub type Ask = Arc<dyn Fn(usize, u64) -> Vec<u8> + Send + Sync>;

/// What came of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Requests answered a second.
    pub per_s: f64,
    /// Half of them were faster than this, in microseconds.
    pub p50_us: f64,
    /// All but one of a hundred were.
    pub p99_us: f64,
    /// Time of this process's processors that one request took, asking included, in microseconds.
    pub cpu_us: f64,
    /// Bytes of the last answer's body.
    pub bytes: usize,
}

/// Asks for so long over so many connections. An answer other than 2xx ends it.
pub fn drive(at: SocketAddr, connections: usize, seconds: f64, ask: Ask) -> anyhow::Result<Answered> {
    let run = move || -> anyhow::Result<Answered> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(all(at, connections, Duration::from_secs_f64(seconds), ask))
    };
    std::thread::spawn(run).join().map_err(|_| anyhow::anyhow!("the asking thread panicked"))?
}

async fn all(at: SocketAddr, connections: usize, span: Duration, ask: Ask) -> anyhow::Result<Answered> {
    let (begin, cpu_before_us) = (Instant::now(), cpu_us());
    let one = |number| one(at, number, begin + span, ask.clone());
    let parts = futures::future::try_join_all((0..connections).map(one)).await?;
    let took_s = begin.elapsed().as_secs_f64();
    let bytes = parts.first().map_or(0, |(_, bytes)| *bytes);
    let mut times_us: Vec<f64> = parts.into_iter().flat_map(|(times, _)| times).collect();
    times_us.sort_by(f64::total_cmp);
    let [p50_us, p99_us] = [0.50, 0.99].map(|share| at_share(&times_us, share));
    let count = times_us.len() as f64;
    let cpu_us = (cpu_us() - cpu_before_us) / count;
    Ok(Answered { per_s: count / took_s, p50_us, p99_us, cpu_us, bytes })
}

/// The processors' time that this process has had, as Linux tells it in ticks of ten milliseconds.
fn cpu_us() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = told.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
    ticks.sum::<f64>() * 10_000.0
}

async fn one(at: SocketAddr, number: usize, until: Instant, ask: Ask) -> anyhow::Result<(Vec<f64>, usize)> {
    let mut stream = TcpStream::connect(at).await?;
    stream.set_nodelay(true)?;
    let (mut times_us, mut buffer, mut bytes) = (Vec::new(), Vec::new(), 0);
    for turn in 0.. {
        let request = ask(number, turn);
        let begin = Instant::now();
        if begin >= until {
            break;
        }
        stream.write_all(&request).await?;
        bytes = answer(&mut stream, &mut buffer).await?;
        times_us.push(begin.elapsed().as_secs_f64() * 1e6);
    }
    Ok((times_us, bytes))
}

/// Reads one answer; gives its body's bytes.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<usize> {
    buffer.clear();
    let end = loop {
        if let Some(at) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        more(stream, buffer).await?;
    };
    let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    let length: usize = length.context("the answer has no length")?.trim().parse()?;
    while buffer.len() < end + length {
        more(stream, buffer).await?;
    }
    if !head.starts_with("http/1.1 2") {
        bail!("{}", String::from_utf8_lossy(&buffer[..buffer.len().min(1_000)]));
    }
    Ok(length)
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<()> {
    if buffer.len() > MAX_ANSWER_BYTES || stream.read_buf(buffer).await? == 0 {
        bail!("the answer ended early: {}", String::from_utf8_lossy(&buffer[..buffer.len().min(200)]));
    }
    Ok(())
}
