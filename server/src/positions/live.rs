//! What of a room's positions changes, as it changes?
//!
//! One task a room and zoom that somebody looks at draws at most twice a second, and only what differs is sent:
//! whoever looks gets the same bytes, however many they are. When nobody looks any more the task ends.
//!
//! Invariant: at most [`PER_S`] draws a second, however many units move.
//! Invariant: before every message it is asked anew whether this one may still look.
//! Not here: who may (`guard`).

use super::{
    show::{Shown, board, shown},
    store::Positions,
};
use crate::town::{Town, WeakTown};
use amanat_core::values::{FieldUnitId, UnitId};
use axum::{
    http::HeaderValue,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::stream::unfold;
use serde::Serialize;
use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{
    Semaphore, SemaphorePermit,
    broadcast::{self, Receiver, Sender, error::RecvError},
};

/// The most draws a second.
pub const PER_S: u32 = 2;
/// Streams that are open at the same time.
pub const MAX_STREAMS: usize = 16_384;
/// After so many seconds whoever found no place may ask again.
pub const BUSY_WAIT_S: u64 = 30;
/// So often it is asked whether somebody may still look, even if nothing moves.
const TURN: Duration = Duration::from_secs(20);
/// Messages that a slow reader may be behind; beyond, it gets the whole again.
const MAX_BEHIND: usize = 8;

/// What everybody who looks gets.
#[derive(Clone, Debug)]
pub struct Message {
    /// `moved`, `drawn` or `crossed`.
    pub kind: &'static str,
    /// JSON.
    pub text: Arc<str>,
}

type Look = (UnitId, Option<u8>);

/// Which rooms are looked at, at which zoom.
#[derive(Default)]
pub struct Rooms {
    open: Mutex<HashMap<Look, Sender<Message>>>,
}

/// Units that moved, aged or changed, and those that are no more.
#[derive(Serialize)]
struct Moved<'a> {
    units: &'a [Shown],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gone: Vec<FieldUnitId>,
}

static STREAMS: Semaphore = Semaphore::const_new(MAX_STREAMS);

struct Open<M> {
    town: Town,
    room: UnitId,
    zoom: Option<u8>,
    news: Receiver<Message>,
    whole: bool,
    may: M,
    _place: SemaphorePermit<'static>,
}

/// A stream of what a room's units do, as long as `may` says so; `None` where too many are open.
pub fn stream<M>(town: &Town, room: UnitId, zoom: Option<u8>, may: M) -> Option<Response>
where
    M: FnMut(&UnitId) -> bool + Send + 'static,
{
    let place = STREAMS.try_acquire().ok()?;
    let news = subscribe(town, (room.clone(), zoom));
    let open = Open { town: town.clone(), room, zoom, news, whole: true, may, _place: place };
    let events = unfold(open, |mut open| async move {
        let message = open.next().await?;
        let event = Event::default().event(message.kind).data(&*message.text);
        Some((Ok::<_, Infallible>(event), open))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Some(response)
}

impl<M: FnMut(&UnitId) -> bool> Open<M> {
    async fn next(&mut self) -> Option<Message> {
        loop {
            let whole = std::mem::take(&mut self.whole);
            let news = match whole {
                true => Some(whole_of(&self.town, &self.room, self.zoom)),
                false => self.wait().await?,
            };
            if !(self.may)(&self.room) {
                return None;
            }
            if news.is_some() {
                return news;
            }
        }
    }

    /// The next message; nothing where somebody was too slow or nothing moved for long; `None` where it is over.
    async fn wait(&mut self) -> Option<Option<Message>> {
        match tokio::time::timeout(TURN, self.news.recv()).await {
            Ok(Ok(message)) => Some(Some(message)),
            Ok(Err(RecvError::Closed)) => None,
            Ok(Err(RecvError::Lagged(_))) => {
                self.whole = true;
                Some(None)
            }
            Err(_) => Some(None),
        }
    }
}

/// Everything now.
fn whole_of(town: &Town, room: &UnitId, zoom: Option<u8>) -> Message {
    let view = board(town.positions(), room, zoom, town.now());
    Message { kind: "drawn", text: serde_json::to_string(&view).unwrap_or_default().into() }
}

fn subscribe(town: &Town, look: Look) -> Receiver<Message> {
    let mut open = town.positions().rooms.open.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(sender) = open.get(&look) {
        return sender.subscribe();
    }
    let (sender, receiver) = broadcast::channel(MAX_BEHIND);
    open.insert(look.clone(), sender.clone());
    tokio::spawn(draw_while_looked_at(town.weak(), Before::new(town, &look), look, sender));
    receiver
}

async fn draw_while_looked_at(town: WeakTown, mut drawn: Before, look: Look, sender: Sender<Message>) {
    let mut turns = tokio::time::interval(Duration::from_secs(1) / PER_S);
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        let Some(town) = town.get() else { return };
        if is_over(town.positions(), &look, &sender) {
            return;
        }
        for message in drawn.changes(&town, &look) {
            // Whoever looked may be gone.
            let _ = sender.send(message);
        }
    }
}

/// Ends where nobody looks; nobody can come in between.
fn is_over(positions: &Positions, look: &Look, sender: &Sender<Message>) -> bool {
    let mut open = positions.rooms.open.lock().unwrap_or_else(PoisonError::into_inner);
    let is_over = sender.receiver_count() == 0;
    if is_over {
        open.remove(look);
    }
    is_over
}

/// What was sent last.
struct Before {
    units: Vec<Shown>,
    text: String,
    next_note: u64,
}

impl Before {
    fn new(town: &Town, (room, zoom): &Look) -> Self {
        let notes = town.positions().notes(room, 0);
        let next_note = notes.last().map_or(0, |note| note.number + 1);
        let units = if zoom.is_none() { shown(town.positions(), room, town.now()) } else { Vec::new() };
        Self { units, text: String::new(), next_note }
    }

    fn changes(&mut self, town: &Town, (room, zoom): &Look) -> Vec<Message> {
        let mut messages = Vec::new();
        match zoom {
            None => messages.extend(self.moved(shown(town.positions(), room, town.now()))),
            Some(zoom) => {
                let mut view = board(town.positions(), room, Some(*zoom), town.now());
                view.notes.clear();
                let text = serde_json::to_string(&view).unwrap_or_default();
                if text != self.text {
                    messages.push(Message { kind: "drawn", text: text.as_str().into() });
                    self.text = text;
                }
            }
        }
        for note in town.positions().notes(room, self.next_note) {
            self.next_note = note.number + 1;
            let text = serde_json::to_string(&note).unwrap_or_default().into();
            messages.push(Message { kind: "crossed", text });
        }
        messages
    }

    /// Both lists are in the order of the call signs.
    fn moved(&mut self, now: Vec<Shown>) -> Option<Message> {
        let before: HashMap<&FieldUnitId, &Shown> =
            self.units.iter().map(|unit| (&unit.unit, unit)).collect();
        let changed: Vec<Shown> =
            now.iter().filter(|unit| before.get(&unit.unit) != Some(unit)).cloned().collect();
        let is_there = |unit: &FieldUnitId| now.binary_search_by(|each| each.unit.cmp(unit)).is_ok();
        let gone: Vec<FieldUnitId> = before.into_keys().filter(|unit| !is_there(unit)).cloned().collect();
        let is_news = !changed.is_empty() || !gone.is_empty();
        let text = serde_json::to_string(&Moved { units: &changed, gone }).unwrap_or_default();
        self.units = now;
        is_news.then(|| Message { kind: "moved", text: text.into() })
    }
}
