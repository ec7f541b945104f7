//! What is said while the database is not there yet?
//!
//! After a power cut a node is up before its database is. It waits for as long as it takes, with a pause that grows, and
//! says so: to its log, to the service manager, which would otherwise take it for dead, and to whoever asks the health
//! page. Nothing else can be answered: what the house is lies in the log.
//!
//! Invariant: what waiting does not mend (a password, a database's name, a certificate) ends the start at once
//! (`Fault::is_absence`).

use crate::{connections::Patient, health, notify::Manager};
use amanat_record::Fault;
use axum::{Router, http::StatusCode, routing::get};
use std::{
    net::SocketAddr,
    thread::JoinHandle,
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// The first pause between two tries.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
/// The longest: whoever presses waits no longer than this after the database is back.
const MAX_PAUSE: Duration = Duration::from_secs(4);
/// For how long the service manager is asked to believe that we wait: longer than a try and a pause.
const BELIEVED: Duration = Duration::from_secs(60);
/// How often the same reason is logged.
const SAID_AGAIN: Duration = Duration::from_secs(60);
/// When those who were refused may ask again.
const RETRY_AFTER: [(&str, &str); 1] = [("retry-after", "5")];

/// A start that may have to wait.
pub struct Waiting {
    at: SocketAddr,
    manager: Option<Manager>,
    pause: Duration,
    said: Option<(String, Instant)>,
    door: Option<Door>,
    has_tried_door: bool,
}

/// What answers meanwhile where the pages will be.
struct Door {
    close: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Waiting {
    /// A start whose pages will be served here.
    pub fn at(at: SocketAddr) -> Self {
        let manager = Manager::of_environment();
        Self { at, manager, pause: FIRST_PAUSE, said: None, door: None, has_tried_door: false }
    }

    /// Says why it waits, and waits for a moment.
    pub fn wait(&mut self, why: &Fault) {
        self.say(&why.to_string());
        if !std::mem::replace(&mut self.has_tried_door, true) {
            self.door = Door::open(self.at)
                .inspect_err(|error| tracing::warn!(%error, "nothing is answered meanwhile"))
                .ok();
        }
        std::thread::park_timeout(self.pause);
        self.pause = next(self.pause);
    }

    fn say(&mut self, why: &str) {
        if let Some(manager) = &self.manager {
            manager.waits(&format!("waits for its database: {why}"), BELIEVED);
        }
        let is_new =
            self.said.as_ref().is_none_or(|(before, at)| before != why || at.elapsed() >= SAID_AGAIN);
        if is_new {
            tracing::warn!(why, "waits for its database");
            self.said = Some((why.to_owned(), Instant::now()));
        }
    }

    /// It is there, or will not be: nothing more is said.
    pub fn end(self) {
        if self.said.is_some() {
            tracing::info!("the database is there");
        }
        if let Some(door) = self.door {
            let _ = door.close.send(());
            // A thread that panicked has said so itself.
            let _ = door.thread.join();
        }
    }
}

fn next(pause: Duration) -> Duration {
    (pause * 2).min(MAX_PAUSE)
}

impl Door {
    fn open(at: SocketAddr) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = runtime.block_on(tokio::net::TcpListener::bind(at))?;
        let (close, closed) = oneshot::channel();
        let thread = std::thread::Builder::new().name("waiting".into()).spawn(move || {
            runtime.block_on(async {
                // Whoever is connected is not waited for: with the runtime all of it ends.
                tokio::select! {
                    _ = axum::serve(Patient(listener), router()).into_future() => {}
                    _ = closed => {}
                }
            });
        })?;
        Ok(Self { close, thread })
    }
}

fn router() -> Router {
    let page = || async {
        (StatusCode::SERVICE_UNAVAILABLE, RETRY_AFTER, format!("{}\n{}", health::TAKES_NONE, health::AWAITED))
    };
    let nothing = || async { (StatusCode::SERVICE_UNAVAILABLE, RETRY_AFTER) };
    Router::new().route("/healthz", get(page)).fallback(nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_grows_and_stays_short_enough_for_whoever_presses() {
        let pauses: Vec<Duration> =
            std::iter::successors(Some(FIRST_PAUSE), |&pause| Some(next(pause))).take(9).collect();
        assert!(pauses.windows(2).all(|two| two[0] < two[1] || two[1] == MAX_PAUSE), "{pauses:?}");
        assert_eq!(pauses.last(), Some(&MAX_PAUSE));
        assert!(BELIEVED > MAX_PAUSE * 4);
    }
}
