//! What must be known of the force's own sign-in?
//!
//! The `[openid]` table of `amanat.toml`; every key is in `docs/operate/settings.md`. The secret is in a file of its
//! own.

use amanat_core::values::Names;
use anyhow::{Context, bail};
use serde::Deserialize;
use std::{collections::BTreeSet, path::PathBuf};
use url::Url;

/// The largest file of a secret, in bytes.
const MAX_SECRET_BYTES: u64 = 4096;

/// An OpenID Connect provider that a force has.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenidSettings {
    /// Its address, as it writes it in its own tokens.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// The file of the secret that it gave; absent where it gave none.
    #[serde(default)]
    pub client_secret_file: Option<PathBuf>,
    /// What its button says, by language; where a language is absent, words of ours.
    #[serde(default)]
    pub label: Names,
    /// Which claim says who it is: one that is never given to another person.
    #[serde(default = "sub")]
    pub subject: String,
    /// What is asked for beside `openid`, where the claim needs it.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Which methods (`amr`) mean that a second factor was shown.
    #[serde(default = "mfa")]
    pub second_factor_amr: BTreeSet<String>,
    /// Which classes (`acr`) mean that a second factor was shown.
    #[serde(default)]
    pub second_factor_acr: BTreeSet<String>,
    /// Whether the person must show there each time who they are: right where computers are shared.
    #[serde(default = "yes")]
    pub ask_each_time: bool,
    /// Further hosts that its keys and tokens may be fetched from.
    #[serde(default)]
    pub hosts: BTreeSet<String>,
}

fn sub() -> String {
    "sub".into()
}

fn mfa() -> BTreeSet<String> {
    ["mfa".to_owned()].into()
}

fn yes() -> bool {
    true
}

impl OpenidSettings {
    /// The issuer's address; only this machine may be asked without TLS.
    pub fn issuer(&self) -> anyhow::Result<Url> {
        let url = Url::parse(&self.issuer).context("openid.issuer: write an address")?;
        let host = url.host_str().unwrap_or_default();
        if host.is_empty() || !(url.scheme() == "https" || (url.scheme() == "http" && is_here(host))) {
            bail!("openid.issuer: write it with https://");
        }
        Ok(url)
    }

    /// Whether all of it can be so.
    pub fn check(&self) -> anyhow::Result<()> {
        self.issuer()?;
        if self.client_id.is_empty() || self.subject.is_empty() {
            bail!("openid: client_id and subject must not be empty");
        }
        Ok(())
    }

    /// The secret, from its file.
    pub fn secret(&self) -> anyhow::Result<Option<String>> {
        let Some(path) = &self.client_secret_file else { return Ok(None) };
        let place = || format!("openid.client_secret_file: {}", path.display());
        if std::fs::metadata(path).with_context(place)?.len() > MAX_SECRET_BYTES {
            bail!("{}: too large", place());
        }
        let text = std::fs::read_to_string(path).with_context(place)?;
        let secret = text.trim_end_matches(['\r', '\n']).to_owned();
        if secret.is_empty() {
            bail!("{}: it is empty", place());
        }
        Ok(Some(secret))
    }
}

/// Whether this host is the machine itself.
pub(super) fn is_here(host: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(issuer: &str) -> anyhow::Result<()> {
        let text = format!("issuer = \"{issuer}\"\nclient_id = \"amanat\"");
        toml::from_str::<OpenidSettings>(&text).unwrap().check()
    }

    #[test]
    fn a_provider_elsewhere_is_asked_over_tls_only() {
        assert!(with("https://login.police.example").is_ok() && with("http://127.0.0.1:4444").is_ok());
        for bad in ["http://login.police.example", "login.police.example", "file:///etc/passwd", ""] {
            assert!(with(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_second_factor_is_not_believed_unless_the_provider_says_so() {
        let least: OpenidSettings =
            toml::from_str("issuer = \"https://a.example\"\nclient_id = \"b\"").unwrap();
        assert_eq!(least.second_factor_amr, mfa());
        assert!(least.second_factor_acr.is_empty() && least.ask_each_time && least.subject == "sub");
    }
}
