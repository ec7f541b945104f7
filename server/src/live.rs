//! How does a page that is open show what changed?
//!
//! One stream of events an open page. When something happened, the page's own fragment is drawn again, for who
//! the visitor is *now*: a post that ended a moment ago shows nothing any more. Only what differs is sent.
//!
//! Consoles, of which there may be thousands that see the same, hear by channels (`hub`, `channel`, `console`).

pub mod audience;
pub mod channel;
pub mod console;
pub mod hub;

use crate::{officer::Officer, town::Town};
use amanat_core::event::Stream;
use amanat_record::{Noted, Visit};
use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use futures::{future::BoxFuture, stream};
use sha2::{Digest, Sha256};
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// What happens within this time is shown together.
const GATHER: Duration = Duration::from_millis(100);
/// So often the page is drawn even if nothing happened, because clocks go on.
const TURN: Duration = Duration::from_secs(20);

/// The fragment, once it is drawn: reading a protected matter waits until the look is written.
pub type Drawn<'a> = BoxFuture<'a, Option<String>>;

/// What an open stream holds: nothing but who looks, and a hash of what was sent last.
struct Open<D> {
    town: Town,
    officer: Officer,
    news: Receiver<Arc<Noted>>,
    sent: [u8; 32],
    draw: D,
}

/// A stream that sends the fragment which `draw` gives, whenever it differs from the one before. `draw` gets the
/// officer as they are now, their visit, and what happened last. `None` ends the stream.
pub fn stream<D>(town: Town, officer: Officer, draw: D) -> Response
where
    D: for<'a> Fn(&'a Officer, &'a Visit, Option<&'a Noted>) -> Drawn<'a> + Send + Sync + 'static,
{
    let news = town.record().subscribe();
    let open = Open { town, officer, news, sent: [0; 32], draw };
    let events = stream::unfold(open, |mut open| async move {
        let html = open.next().await?;
        let event = Event::default().event("changed").data(html);
        Some((Ok::<_, Infallible>(event), open))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    let no_buffer = axum::http::HeaderValue::from_static("no");
    response.headers_mut().insert("x-accel-buffering", no_buffer);
    response
}

impl<D> Open<D>
where
    D: for<'a> Fn(&'a Officer, &'a Visit, Option<&'a Noted>) -> Drawn<'a>,
{
    async fn next(&mut self) -> Option<String> {
        let mut last = None;
        loop {
            self.officer = self.officer.again(&self.town)?;
            let visit = self.town.visit(self.officer.visitor.clone());
            let html = (self.draw)(&self.officer, &visit, last.as_deref()).await?;
            let hash: [u8; 32] = Sha256::digest(html.as_bytes()).into();
            if hash != self.sent {
                self.sent = hash;
                return Some(html);
            }
            last = self.wait().await?;
        }
    }

    /// The next thing that happened. That somebody looked changes no page.
    async fn heard(&mut self) -> Result<Arc<Noted>, RecvError> {
        loop {
            match self.news.recv().await {
                Ok(noted) if matches!(noted.stream, Stream::Access(_)) => {}
                heard => return heard,
            }
        }
    }

    /// Waits until something happened, or until clocks have gone on; `None` where nothing will happen any more.
    async fn wait(&mut self) -> Option<Option<Arc<Noted>>> {
        match tokio::time::timeout(TURN, self.heard()).await {
            Err(_) | Ok(Err(RecvError::Lagged(_))) => Some(None),
            Ok(Err(RecvError::Closed)) => None,
            Ok(Ok(noted)) => {
                tokio::time::sleep(GATHER).await;
                while self.news.try_recv().is_ok() {}
                Some(Some(noted))
            }
        }
    }
}
