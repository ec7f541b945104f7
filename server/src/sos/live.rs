//! How does whoever pressed see at once what the house has confirmed?
//!
//! One open stream a device. It is drawn anew when something happened to its signal, and sent only when it differs.

use super::{take, told};
use crate::{town::Town, words::Say};
use amanat_core::{event::Stream, values::SignalId};
use amanat_record::Noted;
use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use futures::stream;
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// How often a stream says that it is there.
const PULSE: Duration = Duration::from_secs(10);
/// So often it is looked at where nothing was heard: what waits beside the log is noted by nobody.
const TURN: Duration = Duration::from_secs(2);

struct Open {
    town: Town,
    say: Say,
    id: SignalId,
    news: Receiver<Arc<Noted>>,
    sent: String,
}

/// The stream of a signal's states.
pub(super) fn stream(town: Town, say: Say, id: SignalId) -> Response {
    let news = town.record().subscribe();
    let open = Open { town, say, id, news, sent: String::new() };
    let events = stream::unfold(open, |mut open| async move {
        let data = open.next().await?;
        let event = Event::default().event("state").data(data);
        Some((Ok::<_, Infallible>(event), open))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(PULSE)).into_response();
    let no_buffer = axum::http::HeaderValue::from_static("no");
    response.headers_mut().insert("x-accel-buffering", no_buffer);
    response
}

impl Open {
    async fn next(&mut self) -> Option<String> {
        loop {
            let mut answer = match take::read(&self.town, &self.id) {
                Some(life) => told::of(&self.town, &self.say, &life),
                None => told::of_kept(&self.town, &self.say, &self.id),
            };
            let now = std::mem::replace(&mut answer.now, amanat_core::values::Moment::from_millis(0));
            let bare = serde_json::to_string(&answer).ok()?;
            if bare != self.sent {
                self.sent = bare;
                answer.now = now;
                return serde_json::to_string(&answer).ok();
            }
            self.wait().await?;
        }
    }

    /// Until something happened to this signal; `None` where nothing will any more.
    async fn wait(&mut self) -> Option<()> {
        let is_mine = |noted: &Noted| matches!(&noted.stream, Stream::Signal(id) if *id == self.id);
        let heard = async {
            loop {
                match self.news.recv().await {
                    Ok(noted) if is_mine(&noted) => return Some(()),
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => return Some(()),
                    Err(RecvError::Closed) => return None,
                }
            }
        };
        tokio::time::timeout(TURN, heard).await.unwrap_or(Some(()))
    }
}
