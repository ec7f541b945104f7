//! How does one open console hear what changed?
//!
//! A stream of bytes that were drawn once for everybody who sees the same. Each change carries its place in the log,
//! and whoever comes back says which they heard last. Rights are asked again before anything is handed out whenever
//! they may have changed: an account, a policy, a session that ended, a post whose time is over; and every few seconds
//! in any case.
//!
//! Invariant: who may see no more hears nothing more, and the stream ends.
//! Invariant: a console holds no page, no rows and no words, so that ten thousand are cheap.

use super::{
    audience::{Audience, next_turn},
    channel::{Channel, Missed, Told},
    hub::Draws,
};
use crate::{officer::Officer, town::Town};
use amanat_core::values::{Language, Moment};
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::stream;
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// So often a stream says that it is there.
const PULSE: Duration = Duration::from_secs(10);
/// So often rights are asked again although nothing changed.
const TURN: Duration = Duration::from_secs(20);
/// What a browser is told first: how long to wait before it comes back.
const HELLO: &[u8] = b"retry: 1000\n\n";
const STILL_HERE: &[u8] = b"event: here\ndata: 1\n\n";
/// Look at everything anew.
const ANEW: &[u8] = b"event: anew\ndata: 1\n\n";
/// You see no board any more.
const OVER: &[u8] = b"event: over\ndata: 1\n\n";

/// When rights were asked last, and until when the answer holds by itself.
struct Asked {
    rights: u64,
    ended: u64,
    until: Option<Moment>,
    at: tokio::time::Instant,
}

struct Console {
    town: Town,
    token: Box<str>,
    language: Language,
    audience: Audience,
    asked: Asked,
    news: Receiver<Told>,
    missed: std::vec::IntoIter<Bytes>,
    over: bool,
}

/// The stream of a console that heard this change last. Who sees no board gets `None`.
pub fn stream(town: Town, officer: &Officer, heard: u64, draws: Draws) -> Option<Response> {
    let language = officer.frame.say.language();
    let audience = Audience::of(&town, &officer.visitor, language)?;
    let asked = Asked::now(&town, officer);
    let channel = town.hub().channel(&town, &audience, draws);
    let (news, missed) = begin(&channel, heard);
    let token = officer.token().into();
    let console = Console { town, token, language, audience, asked, news, missed, over: false };
    let bytes = stream::unfold(console, |mut console| async move {
        let next = console.next().await?;
        Some((Ok::<_, Infallible>(next), console))
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    Some((headers, Body::from_stream(bytes)).into_response())
}

fn begin(channel: &Arc<Channel>, heard: u64) -> (Receiver<Told>, std::vec::IntoIter<Bytes>) {
    let (missed, news) = channel.listen(heard);
    let mut first = vec![Bytes::from_static(HELLO)];
    match missed {
        Missed::These(bytes) => first.extend(bytes),
        Missed::TooMuch => first.push(Bytes::from_static(ANEW)),
    }
    (news, first.into_iter())
}

impl Asked {
    fn now(town: &Town, officer: &Officer) -> Self {
        Self {
            rights: town.hub().rights(),
            ended: town.gate().sessions().ended(),
            until: next_turn(&officer.visitor, town.now()),
            at: tokio::time::Instant::now(),
        }
    }

    fn holds(&self, town: &Town) -> bool {
        self.rights == town.hub().rights()
            && self.ended == town.gate().sessions().ended()
            && self.until.is_none_or(|until| town.now() < until)
            && self.at.elapsed() < TURN
    }
}

impl Console {
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        loop {
            if !self.may_still_see() {
                self.over = true;
                return Some(Bytes::from_static(OVER));
            }
            if let Some(bytes) = self.missed.next() {
                return Some(bytes);
            }
            let told = match tokio::time::timeout(PULSE, self.news.recv()).await {
                Err(_) => return Some(Bytes::from_static(STILL_HERE)),
                Ok(Ok(Told::AskAgain)) => continue,
                Ok(Ok(Told::Change(_, bytes) | Told::Passing(bytes))) => bytes,
                Ok(Ok(Told::Anew) | Err(RecvError::Lagged(_))) => Bytes::from_static(ANEW),
                Ok(Err(RecvError::Closed)) => return None,
            };
            self.missed = vec![told].into_iter();
        }
    }

    /// Asks again where something may have changed. Who sees another board now begins anew with the next stream.
    fn may_still_see(&mut self) -> bool {
        if self.asked.holds(&self.town) {
            return true;
        }
        // Counted before the roster is asked: what changes meanwhile is asked about again.
        let asked = (self.town.hub().rights(), self.town.gate().sessions().ended());
        let Some(visitor) = Officer::visitor_of(&self.town, &self.token) else { return false };
        self.asked = Asked {
            rights: asked.0,
            ended: asked.1,
            until: next_turn(&visitor, self.town.now()),
            at: tokio::time::Instant::now(),
        };
        Audience::of(&self.town, &visitor, self.language).as_ref() == Some(&self.audience)
    }
}
