//! How is one witness asked about one checkpoint?
//!
//! One POST at a time, bounded in time and size; at most three, because a witness may first have to say which size it
//! cosigned last. Connections stay open from tick to tick.
//!
//! Not here: what an answer means (`proof::witness::asker`), whom to ask and when (`round`).

use super::settings::Known;
use amanat_proof::{
    note::Note,
    witness::{
        AddCheckpoint, Answer,
        answer::MAX_ANSWER_BYTES,
        asker::{Heard, MAX_ASKED, hear},
    },
};
use amanat_record::Record;
use anyhow::Context;
use std::time::Duration;

/// The longest that one answer is waited for.
pub const MAX_ANSWER: Duration = Duration::from_secs(5);
/// The longest that a connection takes.
const MAX_CONNECT: Duration = Duration::from_secs(3);

/// What asks.
#[derive(Clone)]
pub struct Asker(reqwest::Client);

impl Asker {
    /// Follows nobody elsewhere, and goes through no proxy.
    pub fn new() -> anyhow::Result<Self> {
        // Another part of the program may have chosen it before: it is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(MAX_ANSWER)
            .connect_timeout(MAX_CONNECT)
            .build()
            .context("a client for witnesses")?;
        Ok(Self(client))
    }

    /// Asks about the public tree of `size`, first with a proof from `old`.
    pub async fn ask(&self, record: &Record, one: &Known, note: &Note, size: u64, old: u64) -> Heard {
        let mut old = old.min(size);
        for _ in 0..MAX_ASKED {
            let from = record.clone();
            let proof = match tokio::task::spawn_blocking(move || from.growth(old, size)).await {
                Ok(Ok(proof)) => proof,
                Ok(Err(fault)) => {
                    tracing::error!("a witness cannot be asked: {fault}");
                    return Heard::Nothing("this log cannot prove that it grew");
                }
                Err(_) => return Heard::Nothing("this log stopped"),
            };
            let request = AddCheckpoint { old, proof, checkpoint: note.clone() };
            let Some(answer) = self.post(one, request.to_string()).await else {
                return Heard::Nothing("it cannot be reached, or takes too long");
            };
            match hear(&one.key, note, size, old, &answer) {
                Heard::From(theirs) => old = theirs,
                heard => return heard,
            }
        }
        Heard::Nothing("it names another size each time")
    }

    /// One request; nothing where no whole answer came.
    async fn post(&self, one: &Known, body: String) -> Option<Answer> {
        let mut answer = self.0.post(one.url.clone()).body(body).send().await.ok()?;
        let status = answer.status().as_u16();
        let kind = answer.headers().get(reqwest::header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).map(str::to_owned);
        let mut body = Vec::new();
        while let Some(some) = answer.chunk().await.ok()? {
            body.extend_from_slice(&some);
            if body.len() > MAX_ANSWER_BYTES {
                return Some(Answer::Nonsense(status));
            }
        }
        Some(Answer::read(status, kind.as_deref(), &body))
    }
}
