//! What changes just now?
//!
//! One line a change: which matter, what kind of event. For each, session, posts and sight are asked anew; what the
//! officer does not see in full is passed over in silence. Who missed some is told how many, and reads `/today`.

use super::{session::Officer, trouble::Trouble};
use amanat_core::event::Stream;
use amanat_record::Noted;
use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use futures::stream;
use serde::Serialize;
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::{
    Semaphore, SemaphorePermit,
    broadcast::{Receiver, error::RecvError},
};
use utoipa::ToSchema;

/// Streams open at the same time; the next caller is asked to come back.
pub const MAX_STREAMS: usize = 1_024;
/// So often it is asked whether the officer is still signed in, even if nothing happens.
const TURN: Duration = Duration::from_secs(20);

static STREAMS: Semaphore = Semaphore::const_new(MAX_STREAMS);

/// Something happened to a matter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Change {
    /// Which matter.
    number: String,
    /// What kind of event, such as `replied`.
    kind: String,
}

/// Some changes were missed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Missed {
    /// How many, of all matters.
    missed: u64,
}

struct Open {
    officer: Officer,
    news: Receiver<Arc<Noted>>,
    _place: SemaphorePermit<'static>,
}

/// What changes, as it changes: a stream of `change` and `missed` events
///
/// `event: change` with `Change` as data for each event of a matter that the officer sees in full; `event: missed`
/// with `Missed` where the reader was too slow. The stream ends with the session.
#[utoipa::path(get, path = "/live", tag = "officer",
    responses((status = 200, body = Change, content_type = "text/event-stream")), security(("session" = [])))]
pub(super) async fn live(officer: Officer) -> Result<Response, Trouble> {
    let place = STREAMS.try_acquire().map_err(|_| Trouble::busy(&officer.asking.say, 30))?;
    let news = officer.asking.town.record().subscribe();
    let open = Open { officer, news, _place: place };
    let events = stream::unfold(open, |mut open| async move {
        let event = open.next().await?;
        Some((Ok::<_, Infallible>(event), open))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    let no_buffer = axum::http::HeaderValue::from_static("no");
    response.headers_mut().insert("x-accel-buffering", no_buffer);
    Ok(response)
}

impl Open {
    /// The next thing that this officer sees; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let news = tokio::time::timeout(TURN, self.news.recv()).await;
            self.officer = self.officer.again()?;
            match news {
                Err(_) => {}
                Ok(Err(RecvError::Closed)) => return None,
                Ok(Err(RecvError::Lagged(missed))) => {
                    return Event::default().event("missed").json_data(Missed { missed }).ok();
                }
                Ok(Ok(noted)) => {
                    if let Some(change) = self.change(&noted) {
                        return Event::default().event("change").json_data(change).ok();
                    }
                }
            }
        }
    }

    fn change(&self, noted: &Noted) -> Option<Change> {
        let Stream::Matter(no) = noted.stream else { return None };
        let seen = self.officer.visit.matter(no).ok()??;
        seen.full().map(|matter| Change { number: matter.no.to_string(), kind: noted.kind.clone() })
    }
}
