//! What is remembered of a camera, from headers alone?

use super::event::Event;
use crate::{
    event::{Header, Stream},
    life::Life,
    values::{CameraId, Moment, SiteId, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// Longer without a picture, and a camera is degraded. A camera that nobody looks through is tried once a minute.
pub const DEGRADED_AFTER: Span = Span::from_secs(90);
/// Longer without a picture, and it is offline.
pub const OFFLINE_AFTER: Span = Span::from_mins(3);

/// Whether pictures come; words for people are `camera-pictures-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pictures {
    /// It was not tried yet.
    Untried,
    /// Pictures come.
    Online,
    /// They come with gaps.
    Degraded,
    /// None comes.
    Offline,
}

impl Pictures {
    /// The end of its message.
    pub fn word(self) -> &'static str {
        match self {
            Pictures::Untried => "untried",
            Pictures::Online => "online",
            Pictures::Degraded => "degraded",
            Pictures::Offline => "offline",
        }
    }
}

/// Whether pictures come, by when the last one came.
pub fn pictures(last: Moment, now: Moment) -> Pictures {
    match now - last {
        age if age < DEGRADED_AFTER => Pictures::Online,
        age if age < OFFLINE_AFTER => Pictures::Degraded,
        _ => Pictures::Offline,
    }
}

/// One camera as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Camera {
    /// Which.
    pub id: CameraId,
    /// How many events it has.
    pub version: u32,
    /// The unit that looks after its site.
    pub unit: UnitId,
    /// Where it stands.
    pub site: SiteId,
    /// Since when it is known.
    pub registered: Moment,
    /// Whether the last seconds are always at hand.
    pub before: bool,
    /// For how long after a call for help its pictures are kept.
    pub after: Span,
    /// Whether pictures come.
    pub pictures: Pictures,
    /// Since when: the last picture before it changed, or the first after it.
    pub since: Moment,
    /// Since when it is not ours to look through.
    pub retired: Option<Moment>,
}

impl Camera {
    fn begin(header: &Header, event: &Event) -> Option<Camera> {
        let (Stream::Camera(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::CameraRegistered { site, before, after_s } = event else { return None };
        Some(Camera {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            site: site.clone(),
            registered: header.at,
            before: *before,
            after: Span::from_secs(i64::from(*after_s)),
            pictures: Pictures::Untried,
            since: header.at,
            retired: None,
        })
    }
}

impl Life for Camera {
    type Event = Event;
    const KIND: &'static str = "camera";

    fn evolve(past: Option<Camera>, header: &Header, event: &Event) -> Option<Camera> {
        let Some(mut camera) = past else { return Camera::begin(header, event) };
        camera.version = header.seq + 1;
        match event {
            Event::CameraRegistered { .. } => {}
            Event::CameraChanged { before, after_s } => {
                (camera.before, camera.after) = (*before, Span::from_secs(i64::from(*after_s)));
            }
            Event::CameraOnline { since } => (camera.pictures, camera.since) = (Pictures::Online, *since),
            Event::CameraDegraded { since } => (camera.pictures, camera.since) = (Pictures::Degraded, *since),
            Event::CameraOffline { since } => (camera.pictures, camera.since) = (Pictures::Offline, *since),
            Event::CameraRetired {} => camera.retired = Some(header.at),
        }
        Some(camera)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    fn is_over(&self) -> bool {
        self.retired.is_some()
    }
}
