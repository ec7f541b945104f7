//! What does the force's own sign-in say of itself, and how is it asked?
//!
//! What it says of itself and its keys are fetched when somebody first needs them, and again each hour, or when a
//! token names a key that is not known.
//!
//! Invariant: nothing is fetched but from the issuer's host and those that the settings name; no redirect is followed.
//! Invariant: an answer is bounded in size and time; a provider that is gone keeps nobody from the other ways in.

use super::setup::{OpenidSettings, is_here};
use amanat_core::values::{Moment, Span};
use anyhow::Context;
use futures::future::BoxFuture;
use openidconnect::{HttpRequest, HttpResponse, IssuerUrl, ProviderMetadataWithLogout, http};
use std::{collections::BTreeSet, sync::Arc, time::Duration};
use tokio::sync::Mutex;
use url::Url;

/// The longest that one question may take, and that a connection may.
const MAX_QUESTION: Duration = Duration::from_secs(10);
const MAX_CONNECT: Duration = Duration::from_secs(4);
/// The largest answer, in bytes.
const MAX_ANSWER_BYTES: usize = 256 << 10;
/// How long what it says of itself is believed.
const KNOWN_FOR: Span = Span::from_hours(1);
/// How soon it is asked anew because of a key that is not known.
const ASKED_ANEW_AFTER: Span = Span::from_mins(1);

/// Why a question had no answer. For the log: it holds no word of a person.
#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    /// The settings do not name this host.
    #[error("{0} is none of the hosts that the settings name")]
    Elsewhere(String),
    /// It did not answer, or too late.
    #[error("no answer: {0}")]
    Gone(String),
    /// It answered that something is wrong with it.
    #[error("it answered {0}")]
    Broken(u16),
    /// Its answer is too large.
    #[error("an answer of more than {MAX_ANSWER_BYTES} bytes")]
    TooLarge,
}

/// Who asks it.
struct Web {
    hosts: BTreeSet<String>,
    plain: bool,
    client: reqwest::Client,
}

/// The provider, as it is known now.
pub(super) struct Provider {
    issuer: IssuerUrl,
    web: Arc<Web>,
    known: Mutex<Option<(Moment, Arc<ProviderMetadataWithLogout>)>>,
}

impl Provider {
    pub fn new(settings: &OpenidSettings) -> anyhow::Result<Self> {
        // Another part of the program may have chosen it before: it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let at = settings.issuer()?;
        let host = at.host_str().unwrap_or_default().to_owned();
        let plain = at.scheme() == "http" && is_here(&host);
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            // Questions are rare: a connection that the other side has closed meanwhile is never used.
            .pool_max_idle_per_host(0)
            .timeout(MAX_QUESTION)
            .connect_timeout(MAX_CONNECT)
            .build()
            .context("a client for the force's own sign-in")?;
        let hosts = settings.hosts.iter().cloned().chain([host]).collect();
        let issuer = IssuerUrl::new(settings.issuer.clone())?;
        let web = Arc::new(Web { hosts, plain, client });
        Ok(Self { issuer, web, known: Mutex::default() })
    }

    /// What asks it one thing, and keeps to its hosts.
    pub fn asks(&self) -> impl Fn(HttpRequest) -> Answered + Send + Sync + 'static {
        let web = self.web.clone();
        move |request| {
            let web = web.clone();
            Box::pin(async move { web.fetch(request).await })
        }
    }

    /// What it says of itself; its keys are among it.
    pub async fn about(&self, now: Moment) -> anyhow::Result<Arc<ProviderMetadataWithLogout>> {
        self.about_since(now - KNOWN_FOR, now).await
    }

    /// The same, asked anew unless that was just done: a token names a key that is not known.
    pub async fn about_anew(&self, now: Moment) -> anyhow::Result<Arc<ProviderMetadataWithLogout>> {
        self.about_since(now - ASKED_ANEW_AFTER, now).await
    }

    async fn about_since(
        &self,
        oldest: Moment,
        now: Moment,
    ) -> anyhow::Result<Arc<ProviderMetadataWithLogout>> {
        // Held while it is asked: a hundred officers at the change of a shift make one question.
        let mut known = self.known.lock().await;
        if let Some((at, about)) = &*known
            && *at > oldest
        {
            return Ok(about.clone());
        }
        let about = Arc::new(discovered(self.issuer.clone(), self.asks()).await?);
        *known = Some((now, about.clone()));
        Ok(about)
    }
}

/// What it says of itself, with its keys. Boxed: the library's own future is not known to be sent between threads.
fn discovered(
    issuer: IssuerUrl,
    asks: impl Fn(HttpRequest) -> Answered + Send + Sync + 'static,
) -> BoxFuture<'static, anyhow::Result<ProviderMetadataWithLogout>> {
    Box::pin(async move {
        let about = ProviderMetadataWithLogout::discover_async(issuer, &asks).await;
        about.map_err(|e| anyhow::anyhow!("asking what it is: {}", causes(&e)))
    })
}

/// An answer that is on its way.
pub(super) type Answered = BoxFuture<'static, Result<HttpResponse, NoAnswer>>;

impl Web {
    /// Asks one thing.
    async fn fetch(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        self.may_ask(&request.uri().to_string())?;
        let gone = |e: reqwest::Error| NoAnswer::Gone(causes(&e.without_url()));
        let request = reqwest::Request::try_from(request).map_err(gone)?;
        let mut response = self.client.execute(request).await.map_err(gone)?;
        if response.status().is_server_error() {
            return Err(NoAnswer::Broken(response.status().as_u16()));
        }
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(gone)? {
            if body.len() + piece.len() > MAX_ANSWER_BYTES {
                return Err(NoAnswer::TooLarge);
            }
            body.extend_from_slice(&piece);
        }
        let mut answer = http::Response::new(body);
        *answer.status_mut() = response.status();
        *answer.headers_mut() = response.headers().clone();
        Ok(answer)
    }

    fn may_ask(&self, address: &str) -> Result<(), NoAnswer> {
        let url = Url::parse(address).map_err(|e| NoAnswer::Gone(e.to_string()))?;
        let host = url.host_str().unwrap_or_default();
        let is_closed = url.scheme() == "https" || (self.plain && url.scheme() == "http" && is_here(host));
        match is_closed && self.hosts.contains(host) {
            true => Ok(()),
            false => Err(NoAnswer::Elsewhere(format!("{}://{host}", url.scheme()))),
        }
    }
}

/// An error with what is behind it.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_issuers_hosts_are_asked_and_only_over_tls() {
        let text = "issuer = \"https://login.example\"\nclient_id = \"a\"\nhosts = [\"keys.example\"]";
        let provider = Provider::new(&toml::from_str(text).unwrap()).unwrap();
        for good in ["https://login.example/token", "https://keys.example:8443/jwks"] {
            assert!(provider.web.may_ask(good).is_ok(), "{good}");
        }
        for bad in [
            "http://login.example/token",
            "https://login.example.evil.example/",
            "https://evil.example/login.example",
            "https://login.example@evil.example/",
            "http://127.0.0.1/",
            "http://169.254.169.254/latest",
            "file:///etc/passwd",
        ] {
            assert!(provider.web.may_ask(bad).is_err(), "{bad}");
        }
    }
}
