//! Where are these devices, said over a socket that stays open?
//!
//! Each message is a list as of a batch, or one position of it; each is answered as a batch is. Who says nothing that
//! can be read for long is cut off.
//!
//! Not here: who says nothing at all (`connections`).

use super::{asking::Asking, positions, trouble::Trouble};
use crate::{positions::said, town::Town};
use amanat_core::positions::Source;
use axum::{
    extract::{
        FromRequestParts,
        ws::{Message, WebSocket, WebSocketUpgrade},
    },
    http::request::Parts,
    response::Response,
};
use serde_json::json;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Sockets that are open at the same time.
pub const MAX_SOCKETS: usize = 4_096;
/// The largest message.
pub const MAX_MESSAGE_BYTES: usize = 256 * 1024;
/// Messages in a row that cannot be read before a socket is closed.
pub const MAX_UNREADABLE: u32 = 8;
const BUSY_WAIT_S: u64 = 30;

static SOCKETS: Semaphore = Semaphore::const_new(MAX_SOCKETS);

/// A request that asks for a socket; another one is told that this cannot be done here.
pub(super) struct Upgrade(WebSocketUpgrade);

impl FromRequestParts<Town> for Upgrade {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let found = WebSocketUpgrade::from_request_parts(parts, town).await;
        found.map(Self).map_err(|_| Trouble::invalid(&Asking::of(parts, town).say, "position-socket"))
    }
}

/// Where devices are, over an open socket
///
/// Each message is a JSON list of positions as of a batch, or one of them; each is answered with `read` and `wrong`.
#[utoipa::path(get, path = "/positions/socket", tag = "anyone",
    responses((status = 101, description = "The socket is open")))]
pub(super) async fn socket(asking: Asking, Upgrade(upgrade): Upgrade) -> Result<Response, Trouble> {
    let place = SOCKETS.try_acquire().map_err(|_| Trouble::busy(&asking.say, BUSY_WAIT_S))?;
    let upgrade = upgrade.max_message_size(MAX_MESSAGE_BYTES).max_frame_size(MAX_MESSAGE_BYTES);
    Ok(upgrade.on_upgrade(move |socket| listen(asking.town, socket, place)))
}

async fn listen(town: Town, mut socket: WebSocket, _place: SemaphorePermit<'static>) {
    let mut unreadable = 0;
    while let Some(Ok(message)) = socket.recv().await {
        let text = match &message {
            Message::Text(text) => text.as_bytes(),
            Message::Binary(bytes) => bytes,
            Message::Close(_) => return,
            Message::Ping(_) | Message::Pong(_) => continue,
        };
        let answer = match said::entries(text) {
            Some(entries) => {
                unreadable = 0;
                json!(positions::read(&town, &entries, Source::Socket, town.now()).await)
            }
            None => {
                unreadable += 1;
                json!({ "read": 0, "unreadable": true })
            }
        };
        let sent = socket.send(Message::Text(answer.to_string().into())).await;
        if sent.is_err() || unreadable >= MAX_UNREADABLE {
            return;
        }
    }
}
