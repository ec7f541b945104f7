//! What does this node have of a camera at this moment?

use super::ring::{Chunk, Ring};
use amanat_core::{
    decide::clip::Offset,
    values::{CameraId, Moment},
};
use axum::body::Bytes;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::{Notify, broadcast, watch};

/// Somebody who looks asks again and again; a camera is fetched for so long after the last time.
const LOOKED_FOR: Duration = Duration::from_secs(15);
/// Pieces that a slow reader may be behind; then it misses some, and says so.
const MAX_BEHIND: usize = 256;

/// A single picture as it was drawn last.
pub type Still = Option<(Moment, Bytes)>;

/// The cameras of this node.
#[derive(Default)]
pub struct Cameras {
    eyes: Mutex<HashMap<CameraId, Arc<Eye>>>,
}

impl Cameras {
    fn eyes(&self) -> MutexGuard<'_, HashMap<CameraId, Arc<Eye>>> {
        self.eyes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One that is fetched, made when it is first asked for.
    pub(super) fn eye(&self, id: &CameraId, now: Moment) -> Arc<Eye> {
        self.eyes().entry(id.clone()).or_insert_with(|| Arc::new(Eye::new(now))).clone()
    }

    /// One that is fetched by this node.
    pub fn of(&self, id: &CameraId) -> Option<Arc<Eye>> {
        self.eyes().get(id).cloned()
    }

    pub(super) fn keep_only(&self, fits: impl Fn(&CameraId) -> bool) {
        self.eyes().retain(|id, _| fits(id));
    }
}

/// One camera, as its pictures come.
pub struct Eye {
    /// Since when this node tries.
    pub tried: Moment,
    ring: Mutex<Ring>,
    last: Mutex<Option<Moment>>,
    clock: Mutex<Option<Offset>>,
    looked: Mutex<Option<Instant>>,
    clips: Mutex<usize>,
    /// What comes, as it comes.
    pub(super) feed: broadcast::Sender<Arc<Chunk>>,
    /// The picture drawn last.
    pub(super) stills: watch::Sender<Still>,
    /// Somebody wants pictures now.
    pub(super) wanted: Notify,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Eye {
    fn new(now: Moment) -> Self {
        Self {
            tried: now,
            ring: Mutex::default(),
            last: Mutex::default(),
            clock: Mutex::default(),
            looked: Mutex::default(),
            clips: Mutex::default(),
            feed: broadcast::channel(MAX_BEHIND).0,
            stills: watch::channel(None).0,
            wanted: Notify::new(),
        }
    }

    /// When a picture came last.
    pub fn last(&self) -> Option<Moment> {
        *lock(&self.last)
    }

    /// How the camera's clock stood when it was asked last.
    pub fn clock(&self) -> Option<Offset> {
        *lock(&self.clock)
    }

    pub(super) fn set_clock(&self, clock: Option<Offset>) {
        *lock(&self.clock) = clock;
    }

    /// Somebody looks: pictures are fetched and drawn for a while.
    pub fn look(&self) -> watch::Receiver<Still> {
        *lock(&self.looked) = Some(Instant::now() + LOOKED_FOR);
        self.wanted.notify_waiters();
        self.stills.subscribe()
    }

    /// Whether somebody looks.
    pub(super) fn is_looked_at(&self) -> bool {
        lock(&self.looked).is_some_and(|until| Instant::now() < until)
    }

    /// Whether pictures are wanted although none need be kept.
    pub(super) fn is_wanted(&self) -> bool {
        self.is_looked_at() || *lock(&self.clips) > 0
    }

    /// A clip is made of it as long as this is held.
    pub(super) fn for_clip(self: &Arc<Self>) -> ForClip {
        *lock(&self.clips) += 1;
        self.wanted.notify_waiters();
        ForClip(self.clone())
    }

    /// Something came. A picture that is older than another changes nothing.
    pub(super) fn came(&self, chunk: Chunk, keep: bool) {
        let chunk = Arc::new(chunk);
        let mut last = lock(&self.last);
        *last = Some(last.map_or(chunk.at, |last| last.max(chunk.at)));
        drop(last);
        if keep {
            lock(&self.ring).push(chunk.clone());
        }
        // Nobody listening is no fault.
        let _ = self.feed.send(chunk);
    }

    /// What came lately, and what comes after it without one lost or doubled.
    pub(super) fn follow(&self, from: Moment) -> (Vec<Arc<Chunk>>, broadcast::Receiver<Arc<Chunk>>) {
        let ring = lock(&self.ring);
        (ring.since(from), self.feed.subscribe())
    }

    /// What came lately is nobody's any more.
    pub(super) fn forget(&self) {
        lock(&self.ring).clear();
        self.stills.send_replace(None);
    }
}

/// Somebody makes a clip.
pub(super) struct ForClip(Arc<Eye>);

impl Drop for ForClip {
    fn drop(&mut self) {
        let mut clips = lock(&self.0.clips);
        *clips = clips.saturating_sub(1);
    }
}
