//! By which ways may this installation tell people at once?
//!
//! Nothing is sent that is not named here. Secrets are named by file.

use anyhow::{Context, ensure};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The longest file of a secret.
const MAX_SECRET_BYTES: u64 = 4_096;
/// The shortest key that signs what we send.
const MIN_KEY_BYTES: usize = 16;

/// `[push]` of the settings: alerts to browsers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Push {
    /// `mailto:` or `https:`, for the people of push services.
    pub contact: String,
    /// Hosts of push services that may be asked, such as `fcm.googleapis.com`; a browser of another gets nothing.
    pub hosts: Vec<String>,
    /// The file of the key; made where there is none. Absent: `secrets/push.key` of the data directory.
    #[serde(default)]
    pub key_file: Option<PathBuf>,
}

/// `[sms]` of the settings: short messages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    /// A gateway's address for signed JSON over HTTPS.
    #[serde(default)]
    pub url: Option<String>,
    /// The file of the key that signs requests to it.
    #[serde(default)]
    pub key_file: Option<PathBuf>,
    /// Or a message centre that speaks SMPP 3.4, as `host:port` within a protected network.
    #[serde(default)]
    pub smpp: Option<String>,
    /// Who we are to it.
    #[serde(default)]
    pub system_id: String,
    /// The file of its password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// From whom messages come.
    pub from: String,
    /// Whether the operator confirmed that its network carries the Urdu table of 3GPP TS 23.038.
    #[serde(default)]
    pub urdu_table: bool,
}

/// `[voice]` of the settings: a telephony system that calls and reads out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// Its address for signed JSON over HTTPS.
    pub url: String,
    /// The file of the key that signs requests to it.
    pub key_file: PathBuf,
}

impl Push {
    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        let is_known = self.contact.starts_with("mailto:") || self.contact.starts_with("https:");
        ensure!(is_known, "push.contact: write mailto:… or https://…");
        ensure!(!self.hosts.is_empty(), "push.hosts: name the push services that may be asked");
        Ok(())
    }
}

impl Sms {
    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        ensure!(self.url.is_some() != self.smpp.is_some(), "sms: give either url or smpp");
        if let Some(url) = &self.url {
            protected(url, "sms.url")?;
            ensure!(self.key_file.is_some(), "sms.key_file: the gateway must be able to check who asks");
        }
        Ok(())
    }
}

impl Voice {
    /// Whether it can be used.
    pub fn check(&self) -> anyhow::Result<()> {
        protected(&self.url, "voice.url")
    }
}

/// Numbers and messages do not leave the machine in the open.
fn protected(url: &str, what: &str) -> anyhow::Result<()> {
    let url = url::Url::parse(url).with_context(|| what.to_owned())?;
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    ensure!(url.scheme() == "https" || (url.scheme() == "http" && is_here), "{what}: write it with https://");
    Ok(())
}

/// The secret of a file.
pub fn secret(file: &Path) -> anyhow::Result<String> {
    let about = std::fs::metadata(file).with_context(|| file.display().to_string())?;
    ensure!(about.len() <= MAX_SECRET_BYTES, "{}: too large", file.display());
    let secret = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Ok(secret.trim_end().to_owned())
}

/// A key that signs, of a file.
pub fn key(file: &Path) -> anyhow::Result<Vec<u8>> {
    let key = secret(file)?.into_bytes();
    ensure!(key.len() >= MIN_KEY_BYTES, "{}: a key of at least {MIN_KEY_BYTES} bytes", file.display());
    Ok(key)
}
