//! Is the way for calls for help open, from the first byte to the console?
//!
//! The house presses by itself every few minutes, by the same listener as everybody, marked as a test: nobody is woken.
//! How long it took until the log had it and until consoles heard of it is kept; one that is late or lost is said in the
//! program's log and at `/healthz`.
//!
//! Not here: what a test is (`core::decide::signal`).

use super::take;
use crate::town::Town;
use amanat_core::{
    decide::signal::{Command, Occasion, Refusal, Signal, decide},
    event::{Actor, Stream},
    guard::Duty,
    values::{Moment, SignalId},
};
use amanat_record::{Decision, How, Noted};
use anyhow::{Context, bail, ensure};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::broadcast::{Receiver, error::RecvError},
};

/// Later than this it is counted as late.
pub const OBJECTIVE: Duration = Duration::from_secs(1);
/// The longest that is waited.
const MAX_WAIT: Duration = Duration::from_secs(10);
/// The longest answer that is read.
const MAX_ANSWER_BYTES: u64 = 16 << 10;
/// The header by which the house knows itself.
pub(super) const HOUSE: &str = "x-sos-house";

/// How long one took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    /// When it was pressed.
    pub at: Moment,
    /// Until it was answered: the log had it.
    pub accepted: Duration,
    /// Until consoles heard of it.
    pub heard: Duration,
}

/// What is known of all since the house began to serve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// How many were pressed.
    pub pressed: u64,
    /// How many were later than the objective.
    pub late: u64,
    /// How many did not arrive.
    pub lost: u64,
    /// Whether the last one did not.
    pub is_lost: bool,
    /// The last that arrived.
    pub last: Option<Took>,
}

/// The house's own presses.
pub struct Canary {
    token: String,
    door: OnceLock<SocketAddr>,
    figure: Mutex<Figure>,
}

impl Canary {
    pub(super) fn new() -> Self {
        Self { token: take::draw_key(), door: OnceLock::new(), figure: Mutex::default() }
    }

    /// The listener has opened there.
    pub(super) fn open_at(&self, at: SocketAddr) {
        // A second listener of one process is a test's.
        let _ = self.door.set(at);
    }

    /// Whether a request is the house's own.
    pub(super) fn is_ours(&self, token: Option<&str>) -> bool {
        token.is_some_and(|token| {
            subtle::ConstantTimeEq::ct_eq(token.as_bytes(), self.token.as_bytes()).into()
        })
    }

    /// What is known.
    pub fn figure(&self) -> Figure {
        *self.figure.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, took: Option<Took>) {
        let mut figure = self.figure.lock().unwrap_or_else(PoisonError::into_inner);
        figure.pressed += 1;
        figure.is_lost = took.is_none();
        match took {
            None => figure.lost += 1,
            Some(took) => {
                figure.late += u64::from(took.heard > OBJECTIVE);
                figure.last = Some(took);
            }
        }
    }
}

/// For ever, where the settings say how often.
pub(crate) async fn press_for_ever(town: Town) {
    let settings = &town.settings().sos;
    let (Some(every), Some(_)) = (settings.canary, settings.listen) else {
        return std::future::pending().await;
    };
    let every_ms = u64::try_from(every.millis()).unwrap_or(u64::MAX);
    loop {
        let wait_ms = town.clock().wait_ms(every_ms).max(1_000);
        tokio::time::sleep(Duration::from_millis(wait_ms)).await;
        if let Err(fault) = press_once(&town).await {
            tracing::error!("the way for calls for help: {fault:#}");
        }
    }
}

/// Presses once by the door itself.
pub async fn press_once(town: &Town) -> anyhow::Result<Took> {
    let canary = town.sos().canary();
    let pressed = tokio::time::timeout(MAX_WAIT, pressed(town)).await;
    let pressed =
        pressed.unwrap_or_else(|_| Err(anyhow::anyhow!("no answer within {} s", MAX_WAIT.as_secs())));
    canary.note(pressed.as_ref().ok().copied());
    let took = pressed?;
    if took.heard > OBJECTIVE {
        let (accepted, heard) = (took.accepted, took.heard);
        tracing::warn!(?accepted, ?heard, "the way for calls for help is slow");
    }
    Ok(took)
}

async fn pressed(town: &Town) -> anyhow::Result<Took> {
    let door = *town.sos().canary().door.get().context("no listener of their own is open (sos.listen)")?;
    let mut news = town.record().subscribe();
    let (at, began) = (town.now(), Instant::now());
    let (key, token) = (take::draw_key(), &town.sos().canary().token);
    let (id, _) = take::named(town, &key);
    let ask = format!(
        "POST /sos HTTP/1.1\r\nhost: {door}\r\nconnection: close\r\nidempotency-key: {key}\r\n{HOUSE}: {token}\r\n\
         content-length: 2\r\n\r\n{{}}"
    );
    let mut stream = TcpStream::connect(door).await?;
    stream.write_all(ask.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(MAX_ANSWER_BYTES).read_to_end(&mut answer).await?;
    let accepted = began.elapsed();
    let first = answer.split(|b| *b == b'\r').next().unwrap_or_default();
    ensure!(first.starts_with(b"HTTP/1.1 201"), "{}", String::from_utf8_lossy(first));
    heard(&mut news, &id).await?;
    let took = Took { at, accepted, heard: began.elapsed() };
    end(town, &id).await?;
    Ok(took)
}

/// As a console hears of it.
async fn heard(news: &mut Receiver<Arc<Noted>>, id: &SignalId) -> anyhow::Result<()> {
    loop {
        match news.recv().await {
            Ok(noted) if noted.stream == Stream::Signal(id.clone()) => return Ok(()),
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return Ok(()),
            Err(RecvError::Closed) => bail!("nothing is told to consoles any more"),
        }
    }
}

async fn end(town: &Town, id: &SignalId) -> anyhow::Result<()> {
    let occasion = Occasion { now: town.now(), actor: Actor::System };
    let (visit, stream) = (town.system(), Stream::Signal(id.clone()));
    let acted = visit.act::<Signal, Refusal>(&stream, Duty::Dispatch, How::sos(), |past| {
        decide(past, &Command::EndTest, &occasion).map(Decision::from)
    });
    acted.await?;
    Ok(())
}
