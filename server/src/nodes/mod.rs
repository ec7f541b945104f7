//! How do the nodes of one log wake each other, and tell each other where units are?
//!
//! By NATS, where the settings name it. What was written is found by looking at the log again and again, with or
//! without: a message only says *look now*, so one that is lost, doubled or late changes nothing but how soon. Positions
//! are told as they came; they are in no log, and one that is lost is followed by the next.
//!
//! Invariant: nothing legible passes there: what nodes tell is sealed under a key that only nodes of this log have.
//! Not here: looking at the log (`amanat_record`), what becomes of a position (`positions`).

mod seal;
mod wire;

pub use wire::Where;

use crate::town::Town;
use anyhow::{Context, Result};
use async_nats::{Client, ConnectOptions, connection::State};
use futures::StreamExt;
use seal::Seal;
use serde::Deserialize;
use std::{path::PathBuf, sync::OnceLock, time::Duration};
use tokio::sync::{broadcast::error::RecvError, mpsc};
use wire::Told;

/// What is written within this time is told together.
const GATHER_NEWS: Duration = Duration::from_millis(5);
/// The same of positions.
const GATHER_POSITIONS: Duration = Duration::from_millis(200);
/// Positions of one message.
const MAX_POSITIONS: usize = 500;
/// Positions that wait to be told; more are let go, for the next follow.
const MAX_WAITING: usize = 10_000;
/// Messages that wait to be heard.
const MAX_UNHEARD: usize = 1_024;
/// The largest message; a larger one is none of ours.
const MAX_MESSAGE_BYTES: usize = 256 * 1024;
/// The longest that a connection is tried.
const PATIENCE: Duration = Duration::from_secs(5);

/// `[nats]` of the settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NatsSettings {
    /// The servers: `nats://host:4222`, or `tls://host:4222`.
    pub servers: Vec<String>,
    /// The user, where they want one.
    #[serde(default)]
    pub user: Option<String>,
    /// The file that holds the password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// The certificates (PEM) that the servers' must be signed by; absent: those that the system trusts.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
}

/// The connection of this node, for whoever asks how it is.
#[derive(Default)]
pub struct Wire(OnceLock<Client>);

impl Wire {
    fn know(&self, client: Client) {
        // A node has one connection; it is made again by itself.
        let _ = self.0.set(client);
    }

    /// Whether servers are named and none of them is there.
    pub fn is_lost(&self) -> bool {
        self.0.get().is_some_and(|client| client.connection_state() != State::Connected)
    }

    /// Whether one of them is there.
    pub fn is_connected(&self) -> bool {
        self.0.get().is_some_and(|client| client.connection_state() == State::Connected)
    }
}

/// For ever, where the settings name servers.
pub async fn run_for_ever(town: Town) {
    let Some(settings) = town.settings().nats.clone() else { return std::future::pending().await };
    match connect(&settings).await {
        Ok(client) => run(&town, &client).await,
        Err(error) => {
            tracing::error!("nodes cannot wake each other: {error:#}");
            std::future::pending().await
        }
    }
}

/// A connection that is made again whenever it breaks, also where nobody is there yet.
pub async fn connect(settings: &NatsSettings) -> Result<Client> {
    let mut options = ConnectOptions::new()
        .name("amanat")
        .no_echo()
        .retry_on_initial_connect()
        .connection_timeout(PATIENCE)
        .subscription_capacity(MAX_UNHEARD);
    if let Some(user) = &settings.user {
        let file = settings.password_file.as_deref().context("a user without a password_file")?;
        let password = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        options = options.user_and_password(user.clone(), password.trim_end().to_owned());
    }
    if let Some(ca) = &settings.ca_file {
        options = options.add_root_certificates(ca.clone()).require_tls(true);
    }
    Ok(options.connect(settings.servers.clone()).await?)
}

/// Tells and hears, until the node stops.
pub async fn run(town: &Town, client: &Client) {
    town.wire().know(client.clone());
    let seal = Seal::of(town.record());
    let (tell, told) = mpsc::channel(MAX_WAITING);
    town.positions().tell_to(tell);
    tokio::join!(
        hear(town, client, &seal),
        tell_news(town, client, &seal),
        tell_positions(client, &seal, told)
    );
}

async fn hear(town: &Town, client: &Client, seal: &Seal) {
    loop {
        let mut heard = match client.subscribe(seal.subject().to_owned()).await {
            Ok(heard) => heard,
            Err(error) => {
                tracing::warn!(%error, "other nodes cannot be heard");
                tokio::time::sleep(PATIENCE).await;
                continue;
            }
        };
        while let Some(message) = heard.next().await {
            take(town, seal, &message.payload);
        }
    }
}

/// Takes one message; one that is not of a node of this log is passed over.
fn take(town: &Town, seal: &Seal, message: &[u8]) {
    let opened = (message.len() <= MAX_MESSAGE_BYTES).then(|| seal.open(message)).flatten();
    match opened.and_then(|told| Told::read(&told)) {
        Some(Told::News) => town.record().look_now(),
        Some(Told::Positions(all)) => {
            let setup = town.setup();
            let fixes = all.into_iter().take(MAX_POSITIONS).filter_map(|one| one.fix());
            town.positions().put_heard(fixes, setup.places.areas());
        }
        None => tracing::debug!("a message that is not of a node of this log"),
    }
}

async fn tell_news(town: &Town, client: &Client, seal: &Seal) {
    let mut news = town.record().subscribe();
    loop {
        if let Err(RecvError::Closed) = news.recv().await {
            return std::future::pending().await;
        }
        tokio::time::sleep(GATHER_NEWS).await;
        // Everything that came meanwhile is told by the same word.
        news = news.resubscribe();
        publish(client, seal, &Told::News).await;
    }
}

async fn tell_positions(client: &Client, seal: &Seal, mut told: mpsc::Receiver<Where>) {
    let mut all = Vec::new();
    while told.recv_many(&mut all, MAX_POSITIONS).await > 0 {
        tokio::time::sleep(GATHER_POSITIONS).await;
        while all.len() < MAX_POSITIONS
            && let Ok(one) = told.try_recv()
        {
            all.push(one);
        }
        publish(client, seal, &Told::Positions(std::mem::take(&mut all))).await;
    }
    std::future::pending().await
}

/// While nobody is there nothing is told: what waited would come too late to be news.
async fn publish(client: &Client, seal: &Seal, told: &Told) {
    if client.connection_state() != State::Connected {
        return;
    }
    let Some(sealed) = seal.seal(&told.text()) else { return };
    if let Err(error) = client.publish(seal.subject().to_owned(), sealed.into()).await {
        tracing::warn!(%error, "other nodes cannot be told");
    }
}
