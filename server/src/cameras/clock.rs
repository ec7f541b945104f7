//! By how much is a camera's clock off?
//!
//! Asked of the camera itself: its answer to `OPTIONS` carries its date, to the second. Where it says none, or the way
//! is closed (`rtsps`), the offset is unknown, and is said to be.

use crate::town::Town;
use amanat_core::decide::{camera::Address, clip::Offset};
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// The longest that is waited for an answer.
const MAX_WAIT: Duration = Duration::from_secs(5);
/// The longest answer that is read.
const MAX_ANSWER_BYTES: usize = 4 << 10;
/// The usual port.
const PORT: u16 = 554;

/// Asks the camera.
pub async fn offset(town: &Town, address: &Address) -> Option<Offset> {
    timeout(MAX_WAIT, ask(town, address)).await.ok()?
}

async fn ask(town: &Town, address: &Address) -> Option<Offset> {
    let (host, port, bare) = parts(address.in_clear())?;
    let mut stream = TcpStream::connect((host.as_str(), port)).await.ok()?;
    let (asked, before) = (Instant::now(), town.now());
    stream.write_all(format!("OPTIONS {bare} RTSP/1.0\r\nCSeq: 1\r\n\r\n").as_bytes()).await.ok()?;
    let (mut answer, mut read) = (Vec::new(), [0; 1024]);
    while !answer.windows(4).any(|four| four == b"\r\n\r\n") && answer.len() < MAX_ANSWER_BYTES {
        match stream.read(&mut read).await.ok()? {
            0 => break,
            length => answer.extend_from_slice(&read[..length]),
        }
    }
    let round_ms = i64::try_from(asked.elapsed().as_millis()).ok()?;
    Some(worked_out(date(&String::from_utf8_lossy(&answer))?, before.millis(), round_ms))
}

/// The date has no fraction: it was at some moment of that second, and of the time that question and answer took.
fn worked_out(date_ms: i64, asked_ms: i64, round_ms: i64) -> Offset {
    let within = u32::try_from(500 + round_ms / 2).unwrap_or(u32::MAX);
    Offset { ahead_ms: date_ms + 500 - (asked_ms + round_ms / 2), within_ms: within }
}

/// Host, port, and the address without who opens it.
fn parts(address: &str) -> Option<(String, u16, String)> {
    let rest = address.strip_prefix("rtsp://")?;
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let place = authority.rsplit('@').next()?;
    let bare = format!("rtsp://{place}{}", path.split(['?', '#']).next().unwrap_or_default());
    let (host, port) = match place.strip_prefix('[') {
        Some(six) => {
            let (host, after) = six.split_once(']')?;
            (host, after.strip_prefix(':'))
        }
        None => place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port))),
    };
    let port = port.map_or(Some(PORT), |port| port.parse().ok())?;
    Some((host.to_owned(), port, bare))
}

/// The date that an answer carries, in milliseconds since 1970.
fn date(answer: &str) -> Option<i64> {
    let line = answer.lines().find(|line| line.to_ascii_lowercase().starts_with("date:"))?;
    let (_, date) = line.split_once(':')?;
    Some(jiff::fmt::rfc2822::parse(date.trim()).ok()?.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_not_said_again_when_the_time_is_asked() {
        let (host, port, bare) = parts("rtsp://gate:p@ss@10.0.0.7:8554/live?key=canary").unwrap();
        assert_eq!((host.as_str(), port, bare.as_str()), ("10.0.0.7", 8554, "rtsp://10.0.0.7:8554/live"));
        assert_eq!(parts("rtsp://[fe80::1]/x").unwrap().0, "fe80::1");
        assert_eq!(parts("rtsp://camera").unwrap().1, PORT);
        assert_eq!(parts("rtsps://camera/"), None);
    }

    #[test]
    fn the_date_is_read_and_its_second_is_within_what_is_said() {
        let at = date("RTSP/1.0 200 OK\r\nCSeq: 1\r\nDate: Fri, 27 Nov 2026 03:25:27 GMT\r\n\r\n").unwrap();
        assert_eq!(at, 1_795_749_927_000);
        assert_eq!(worked_out(at, at + 5_000, 40), Offset { ahead_ms: -4_520, within_ms: 520 });
        assert_eq!(date("RTSP/1.0 200 OK\r\n\r\n"), None);
        assert_eq!(date("Date: yesterday"), None);
    }
}
