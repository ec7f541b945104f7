//! Who is sent the traces?
//!
//! Invariant: over a network it is asked by TLS alone, and what proves who we are lies in a file, never in an address.

use crate::deliver::settings::secret;
use anyhow::{Context, ensure};
use reqwest::header::{HeaderName, HeaderValue};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use url::Url;

/// Where a collector takes spans, as OTLP has it.
const PATH: &str = "/v1/traces";

/// `[traces]` of the settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TraceSettings {
    /// Where a collector takes OTLP over HTTP, as `http://127.0.0.1:4318`; absent: nowhere.
    pub collector: Option<String>,
    /// The file of a header that it wants, one line as `Authorization: Bearer …`; absent: none.
    pub header_file: Option<PathBuf>,
}

/// A collector and what it wants to hear.
pub(super) struct Collector {
    pub(super) url: Url,
    pub(super) header: Option<(HeaderName, HeaderValue)>,
}

impl TraceSettings {
    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        let is_whole = self.collector.is_some() || self.header_file.is_none();
        ensure!(is_whole, "traces.header_file: say in traces.collector who is sent it");
        self.collector.as_deref().map(address).transpose().map(drop)
    }

    /// Who is sent them, where anybody is.
    pub(super) fn collector(&self) -> anyhow::Result<Option<Collector>> {
        let Some(said) = &self.collector else { return Ok(None) };
        let header = self.header_file.as_deref().map(header).transpose()?;
        Ok(Some(Collector { url: address(said)?, header }))
    }
}

/// The address that is asked. What was written is in no message: it may hold a secret.
fn address(said: &str) -> anyhow::Result<Url> {
    let base = said.trim_end_matches('/').trim_end_matches(PATH);
    let url = Url::parse(&format!("{base}{PATH}"))
        .context("traces.collector: write an address, as http://127.0.0.1:4318")?;
    ensure!(
        url.username().is_empty() && url.password().is_none(),
        "traces.collector: no user or password in the address; write a header into traces.header_file"
    );
    ensure!(
        !said.contains(['?', '#']),
        "traces.collector: an address without ? and #; a token belongs into traces.header_file"
    );
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    ensure!(
        url.scheme() == "https" || (url.scheme() == "http" && is_here),
        "traces.collector: write it with https://; without TLS only a collector on this machine is sent \
         anything, as http://127.0.0.1:4318"
    );
    Ok(url)
}

fn header(file: &Path) -> anyhow::Result<(HeaderName, HeaderValue)> {
    let told = || format!("{}: one line, as `Authorization: Bearer …`", file.display());
    let said = secret(file)?;
    let (name, value) = said.split_once(':').with_context(told)?;
    let name = HeaderName::from_bytes(name.trim().as_bytes()).with_context(told)?;
    let mut value = HeaderValue::from_str(value.trim()).with_context(told)?;
    value.set_sensitive(true);
    Ok((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    fn refused(collector: &str) -> Option<String> {
        let read = Settings::parse(&format!("[traces]\ncollector = \"{collector}\""));
        read.err().map(|no| format!("{no:#}"))
    }

    #[test]
    fn spans_leave_the_machine_by_tls_alone() {
        for good in
            ["http://127.0.0.1:4318", "http://[::1]:4318/", "http://localhost:4318", "https://a.example/otlp"]
        {
            assert_eq!(refused(good), None, "{good}");
        }
        for bad in ["http://192.0.2.7:4318", "http://collector.example", "http://127.0.0.1.example:4318"] {
            assert!(refused(bad).unwrap().starts_with("traces.collector: write it with https://"), "{bad}");
        }
        for bad in ["", "127.0.0.1:4318", "localhost:4318", "unix:/run/collector"] {
            assert!(refused(bad).unwrap().starts_with("traces.collector:"), "{bad}");
        }
    }

    #[test]
    fn no_address_holds_a_secret_and_no_message_repeats_one() {
        for bad in [
            "https://me:hunter2@a.example",
            "https://hunter2@a.example",
            "https://a.example/?token=hunter2",
            "https://a.example/#hunter2",
        ] {
            let no = refused(bad).unwrap();
            assert!(no.contains("traces.header_file") && !no.contains("hunter2"), "{bad}: {no}");
        }
        assert!(Settings::parse("[traces]\nheader_file = \"a\"").is_err());
    }

    #[test]
    fn the_path_of_otlp_is_added_once_and_a_header_is_read_from_its_file() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("header");
        std::fs::write(&file, "X-Team: abc:d\n").unwrap();
        for said in ["https://a.example/otlp/", "https://a.example/otlp/v1/traces"] {
            let settings = TraceSettings { collector: Some(said.into()), header_file: Some(file.clone()) };
            let collector = settings.collector().unwrap().unwrap();
            assert_eq!(collector.url.as_str(), "https://a.example/otlp/v1/traces");
            let (name, value) = collector.header.unwrap();
            assert_eq!((name.as_str(), value.to_str().unwrap()), ("x-team", "abc:d"));
            assert!(!format!("{value:?}").contains("abc"));
        }
        std::fs::write(&file, "hunter2").unwrap();
        assert!(!format!("{:#}", header(&file).unwrap_err()).contains("hunter2"));
    }
}
