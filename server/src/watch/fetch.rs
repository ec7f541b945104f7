//! From where do the files of a published log come, and where may a copy of them be kept?
//!
//! A web server or object store that serves `checkpoint` and `tile/…`, or a folder. Each fetch is bounded in time and
//! size. A copy that is kept has the same layout, so that any web server can publish it further.

use crate::durable;
use amanat_proof::monitor::Published;
use anyhow::{Context, ensure};
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};
use url::Url;

/// The longest that one file is waited for.
pub const MAX_FETCH: Duration = Duration::from_secs(60);
/// The longest that a connection takes.
const MAX_CONNECT: Duration = Duration::from_secs(10);
/// How often an object store may send us on.
const MAX_SENT_ON: usize = 3;

/// Where a log lies.
pub enum Place {
    /// Behind an address.
    Web(Web),
    /// In a folder.
    Folder(PathBuf),
}

/// A web server, and what asks it.
pub struct Web {
    prefix: Url,
    client: reqwest::Client,
    runtime: tokio::runtime::Runtime,
}

impl Place {
    /// An address that begins with `http`, or a folder.
    pub fn of(text: &str) -> anyhow::Result<Self> {
        if !text.starts_with("http://") && !text.starts_with("https://") {
            ensure!(Path::new(text).is_dir(), "{text}: neither an address nor a folder");
            return Ok(Place::Folder(text.into()));
        }
        let prefix = Url::parse(&format!("{}/", text.trim_end_matches('/'))).context("the address")?;
        ensure!(prefix.query().is_none() && prefix.fragment().is_none(), "{text}: a plain address");
        // Another part of the program may have chosen it before: it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::limited(MAX_SENT_ON))
            .timeout(MAX_FETCH)
            .connect_timeout(MAX_CONNECT)
            .build()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Place::Web(Web { prefix, client, runtime }))
    }
}

impl Published for Place {
    fn fetch(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, String> {
        match self {
            Place::Folder(folder) => durable::read(&folder.join(path), most as u64)
                .or_else(nothing_there)
                .map_err(|e| e.to_string()),
            Place::Web(web) => web.runtime.block_on(web.get(path, most)),
        }
    }
}

/// A file may lie where a folder is looked for: `000` beside `000.p/7`.
fn nothing_there(error: io::Error) -> io::Result<Option<Vec<u8>>> {
    if error.kind() == io::ErrorKind::NotADirectory { Ok(None) } else { Err(error) }
}

impl Web {
    async fn get(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, String> {
        let url = self.prefix.join(path).map_err(|e| e.to_string())?;
        let told = |error: reqwest::Error| match error.is_timeout() {
            true => "it took too long".to_owned(),
            false => "it cannot be reached".to_owned(),
        };
        let mut answer = self.client.get(url).send().await.map_err(told)?;
        match answer.status().as_u16() {
            200 => {}
            404 | 410 => return Ok(None),
            other => return Err(format!("it answered {other}")),
        }
        let mut bytes = Vec::new();
        while let Some(some) = answer.chunk().await.map_err(told)? {
            bytes.extend_from_slice(&some);
            if bytes.len() > most {
                return Err(format!("it is larger than {most} bytes"));
            }
        }
        Ok(Some(bytes))
    }
}

/// Fetches, and keeps each tile in a folder as well.
pub struct Copied<'a> {
    /// From where.
    pub from: &'a Place,
    /// Where the copy lies, if one is kept.
    pub to: Option<&'a Path>,
}

impl Published for Copied<'_> {
    fn fetch(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, String> {
        let found = self.from.fetch(path, most)?;
        if let (Some(folder), Some(bytes)) = (self.to, &found)
            && path.starts_with("tile/")
        {
            keep(&folder.join(path), bytes).map_err(|e| format!("the copy cannot be written: {e}"))?;
        }
        Ok(found)
    }
}

/// Writes one file of a copy.
pub fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    durable::replace(path, bytes)
}
