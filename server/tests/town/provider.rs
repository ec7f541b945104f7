//! What is the provider that stories of the force's own sign-in talk to?
//!
//! A real one, in a process of its own (`server/web/test/openid/provider.mjs`), on a port that nobody else has. It
//! ends with the story.

use crate::town::TestTown;
use amanat::{settings::Settings, sign_in::openid::BACK};
use amanat_core::values::Moment;
use reqwest::{Client, Url, header};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
};
use tempfile::NamedTempFile;

/// Where the town of these stories is.
const HERE: &str = "http://localhost:8080";
/// What the provider gave it.
const SECRET: &str = "a secret of the story, long enough";
/// Its pages lead on at most so often.
const MAX_PAGES: usize = 12;

/// One that runs.
pub struct Provider {
    pub issuer: String,
    pub now: Moment,
    child: Child,
    client: Client,
}

impl Provider {
    pub fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/test/openid/provider.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .args([format!("{HERE}{BACK}"), format!("{HERE}/sign-in")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node runs: scripts/need says how");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).expect("npm ci in server/web");
        // The same as the program's: whoever is first chooses it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // The provider closes what is idle: each question has a connection of its own.
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).pool_max_idle_per_host(0);
        let client = client.build().unwrap();
        let issuer = said["issuer"].as_str().unwrap().to_owned();
        Self { issuer, now: Moment::from_millis(said["now"].as_i64().unwrap()), child, client }
    }

    /// Says who comes, with what, and whether it lies.
    pub async fn tells(&self, story: &str) {
        let sent = self.client.post(format!("{}/story", self.issuer)).body(story.to_owned()).send().await;
        assert!(sent.unwrap().status().is_success());
    }

    /// How often a token was asked for.
    pub async fn tokens(&self) -> u64 {
        let got = self.client.get(format!("{}/story", self.issuer)).send().await.unwrap();
        let said: serde_json::Value = serde_json::from_str(&got.text().await.unwrap()).unwrap();
        said["tokens"].as_u64().unwrap()
    }

    /// Goes through its pages, as a browser of its own, until it sends back here: the path and what comes with it.
    pub async fn sends_back(&self, to: &str) -> String {
        let (mut at, mut cookies) = (Url::parse(to).unwrap(), BTreeMap::new());
        for _ in 0..MAX_PAGES {
            let kept: Vec<String> = cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            let asks = self.client.get(at.clone()).header(header::COOKIE, kept.join("; "));
            let got = asks.send().await.unwrap();
            for line in got.headers().get_all(header::SET_COOKIE) {
                let pair = line.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
                cookies.insert(pair.0.to_owned(), pair.1.to_owned());
            }
            let next = got.headers().get(header::LOCATION).map(|l| l.to_str().unwrap().to_owned());
            let Some(next) = next else { panic!("{at}: {}", got.text().await.unwrap()) };
            at = at.join(&next).unwrap();
            if let Some(back) = at.as_str().strip_prefix(HERE) {
                return back.to_owned();
            }
        }
        panic!("it leads nowhere: {at}")
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A town that knows this provider, at the time that the provider's machine has.
pub fn at_its_time(provider: &Provider, more: &str) -> TestTown {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(format!("{SECRET}\n").as_bytes()).unwrap();
    let text = format!(
        "issuer = \"{}\"\nclient_id = \"amanat\"\nclient_secret_file = {:?}\n{more}",
        provider.issuer,
        file.path()
    );
    let openid = Some(toml::from_str(&text).unwrap());
    let mut town = TestTown::new();
    town.goes_on_with(Settings { address: HERE.into(), openid, ..Settings::default() }, provider.now);
    town
}
