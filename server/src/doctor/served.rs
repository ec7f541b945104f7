//! Are the ports free for a start, or does the running server answer and say that it is well?

use super::Finding;
use crate::settings::Settings;
use std::{io::ErrorKind, net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};

/// The longest that a running server is waited for.
const MAX_WAIT: Duration = Duration::from_secs(5);
/// The longest answer that is read of it.
const MAX_ANSWER_BYTES: u64 = 64 << 10;

/// Every port of the settings.
pub(super) async fn of(settings: &Settings, is_served: bool) -> Vec<Finding> {
    if is_served {
        return of_running(settings.listen).await.into_iter().collect();
    }
    let ports = [
        Some(("listen", settings.listen)),
        settings.sos.listen.map(|at| ("sos.listen", at)),
        settings.metrics.listen.map(|at| ("metrics.listen", at)),
    ];
    let mut found = Vec::new();
    for (key, at) in ports.into_iter().flatten() {
        found.extend(of_port(key, at).await);
    }
    found
}

/// Whether it could be listened on.
pub(super) async fn of_port(key: &str, at: SocketAddr) -> Option<Finding> {
    let cause = TcpListener::bind(at).await.err()?;
    let todo = match cause.kind() {
        ErrorKind::AddrInUse => "stop what uses it (`ss -ltnp` says what), or choose another in amanat.toml",
        ErrorKind::PermissionDenied => "choose a port above 1023 and let the proxy have 443",
        _ => "name an address that this machine has; 127.0.0.1 is always there",
    };
    Some(Finding::broken("port-taken", format!("{key} = \"{at}\" cannot be listened on: {cause}"), todo))
}

/// What the running server says of itself.
async fn of_running(at: SocketAddr) -> Option<Finding> {
    let logs = "look into its log: `journalctl -u amanat -n 100`";
    match timeout(MAX_WAIT, asked(at)).await {
        Ok(Ok(answer)) => of_answer(&answer),
        _ => {
            let what = format!("a process has the directory, and nothing answers on {at}");
            let todo = format!("if it was started with --listen or by `demo`, ask there; otherwise {logs}");
            Some(Finding::warning("server-silent", what, todo))
        }
    }
}

/// The health page's answer: its first line, and what it says.
pub(super) fn of_answer(answer: &str) -> Option<Finding> {
    let first = answer.lines().next().unwrap_or_default();
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    let said: Vec<&str> = body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let todo = "docs/operate/health.md says what each line means and what to do";
    if !first.contains(" 200 ") {
        let what = format!("the running server is not well: {}", said.join("; "));
        return Some(Finding::broken("server-unwell", what, todo));
    }
    let faults = said.get(1..).filter(|lines| !lines.is_empty())?;
    Some(Finding::warning("server-degraded", format!("the running server says: {}", faults.join("; ")), todo))
}

async fn asked(at: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(at).await?;
    let ask = format!("GET /healthz HTTP/1.1\r\nhost: {at}\r\nconnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(MAX_ANSWER_BYTES).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
