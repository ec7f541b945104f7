//! How is another server asked to carry something? One request, bounded in time and size, to a host that is named.
//!
//! Invariant: no host is asked that the settings do not name; no answer leads to another.
//! Not here: what is asked (`push`, `sms`, `voice`).

use super::NotSent;
use anyhow::Context;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{collections::BTreeSet, time::Duration};
use url::Url;

/// The longest that one request takes.
pub const MAX_REQUEST: Duration = Duration::from_secs(10);
/// The longest that a connection takes.
const MAX_CONNECT: Duration = Duration::from_secs(5);

/// What asks other servers.
#[derive(Clone)]
pub struct Out {
    client: reqwest::Client,
    hosts: BTreeSet<String>,
    /// Whether http is spoken to this machine; in tests and to a gateway beside us.
    plain_here: bool,
}

impl Out {
    /// For these hosts and no others.
    pub fn to<'a>(hosts: impl IntoIterator<Item = &'a str>) -> anyhow::Result<Self> {
        // Another part of the program may have chosen it before: it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(MAX_REQUEST)
            .connect_timeout(MAX_CONNECT)
            .build()
            .context("a client for gateways")?;
        let hosts = hosts.into_iter().map(str::to_lowercase).collect();
        Ok(Self { client, hosts, plain_here: true })
    }

    /// Whether this address may be asked.
    pub fn may_ask(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default();
        let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        let is_closed = url.scheme() == "https" || (self.plain_here && is_here && url.scheme() == "http");
        is_closed && self.hosts.contains(host) && url.username().is_empty()
    }

    /// Asks; answers the status. What the other side writes is not read: it may hold what we sent.
    pub async fn post(&self, url: &str, headers: &[(&str, String)], body: Vec<u8>) -> Result<u16, NotSent> {
        let url = Url::parse(url).map_err(|_| NotSent::Never)?;
        if !self.may_ask(&url) {
            return Err(NotSent::Never);
        }
        let mut request = self.client.post(url).body(body);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        match request.send().await {
            Ok(answer) => Ok(answer.status().as_u16()),
            Err(e) if e.is_timeout() => Err(NotSent::NotNow("the other side took too long".into())),
            Err(_) => Err(NotSent::NotNow("the other side cannot be reached".into())),
        }
    }
}

/// Signed as gateways check it: `t=<seconds>,v1=<hex of HMAC-SHA-256 over "<seconds>.<body>">`.
pub fn signed(key: &[u8], seconds: i64, body: &[u8]) -> String {
    let mut mac = match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mac) => mac,
        // HMAC takes keys of every length.
        Err(_) => return String::new(),
    };
    mac.update(format!("{seconds}.").as_bytes());
    mac.update(body);
    let hex: String = mac.finalize().into_bytes().iter().map(|b| format!("{b:02x}")).collect();
    format!("t={seconds},v1={hex}")
}

/// What an answer means for what was asked.
pub fn taken(status: u16) -> Result<(), NotSent> {
    match status {
        200..=299 => Ok(()),
        400 | 404 | 410 | 413 | 422 => Err(NotSent::Never),
        other => Err(NotSent::NotNow(format!("the other side answered {other}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_named_hosts_are_asked_and_only_over_tls() {
        let out = Out::to(["push.example", "127.0.0.1"]).unwrap();
        for (url, may) in [
            ("https://push.example/x", true),
            ("https://PUSH.example/x", true),
            ("http://push.example/x", false),
            ("https://push.example.evil/x", false),
            ("https://evil@push.example/x", false),
            ("https://169.254.169.254/latest", false),
            ("http://127.0.0.1:9/x", true),
            ("file:///etc/passwd", false),
        ] {
            assert_eq!(out.may_ask(&Url::parse(url).unwrap()), may, "{url}");
        }
    }

    #[test]
    fn a_signature_is_over_the_time_and_the_whole_body() {
        let one = signed(b"0123456789abcdef", 7, b"{}");
        assert!(one.starts_with("t=7,v1=") && one.len() == 7 + 64);
        assert_ne!(one, signed(b"0123456789abcdef", 7, b"{ }"));
        assert_ne!(one[4..], signed(b"0123456789abcdef", 8, b"{}")[4..]);
        assert_ne!(one, signed(b"0123456789abcdeg", 7, b"{}"));
    }
}
