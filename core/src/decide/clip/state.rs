//! What is remembered of a clip, from headers alone?

use super::event::{Event, Gap, Offset};
use crate::{
    event::{Header, Stream},
    life::Life,
    values::{CameraId, ClipId, FileId, Moment, SignalId, SiteId, UnitId},
};
use serde::{Deserialize, Serialize};

/// What is said of a clip when it is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// When it ended.
    pub to: Moment,
    /// How much of its time it covers, in per cent.
    pub coverage: u8,
    /// Where nothing came.
    pub gaps: Vec<Gap>,
    /// How the camera's clock stood.
    pub clock: Option<Offset>,
    /// The length of all parts together.
    pub bytes: u64,
    /// SHA-256 of all parts one after another, in hexadecimal.
    pub sha256: String,
}

/// A part without a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClipPart {
    /// The file.
    pub file: FileId,
    /// Its length.
    pub bytes: u64,
    /// When its first picture came.
    pub from: Moment,
    /// When its last one did.
    pub to: Moment,
}

/// One clip as its past makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clip {
    /// Which.
    pub id: ClipId,
    /// How many events it has.
    pub version: u32,
    /// The room that answers for the call for help.
    pub unit: UnitId,
    /// Of which camera.
    pub camera: CameraId,
    /// Where it stands.
    pub site: SiteId,
    /// Which call for help.
    pub signal: SignalId,
    /// When it was begun.
    pub begun: Moment,
    /// From when.
    pub from: Moment,
    /// Until when it is meant to go.
    pub to: Moment,
    /// Its parts in order.
    pub parts: Vec<ClipPart>,
    /// What is said of the whole.
    pub sealed: Option<Sealed>,
    /// Until when it is kept.
    pub until: Option<Moment>,
    /// When it was erased.
    pub erased: Option<Moment>,
}

impl Clip {
    fn begin(header: &Header, event: &Event) -> Option<Clip> {
        let (Stream::Clip(id), Some(unit)) = (&header.stream, &header.unit) else { return None };
        let Event::ClipBegun { camera, site, signal, from, to } = event else { return None };
        Some(Clip {
            id: id.clone(),
            version: header.seq + 1,
            unit: unit.clone(),
            camera: camera.clone(),
            site: site.clone(),
            signal: signal.clone(),
            begun: header.at,
            from: *from,
            to: *to,
            parts: Vec::new(),
            sealed: None,
            until: None,
            erased: None,
        })
    }

    fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::ClipBegun { .. } => {}
            Event::ClipPartKept { file, bytes, from, to, .. } => {
                self.parts.push(ClipPart { file: file.clone(), bytes: *bytes, from: *from, to: *to });
            }
            Event::ClipSealed { to, coverage, gaps, clock, bytes, sha256, until } => {
                let (gaps, sha256) = (gaps.clone(), sha256.clone());
                let sealed =
                    Sealed { to: *to, coverage: *coverage, gaps, clock: *clock, bytes: *bytes, sha256 };
                (self.sealed, self.until) = (Some(sealed), Some(*until));
            }
            Event::ClipKeptLonger { until } => self.until = Some(*until),
            Event::Erased { .. } => self.erased = Some(header.at),
        }
    }
}

impl Life for Clip {
    type Event = Event;
    const KIND: &'static str = "clip";

    fn evolve(past: Option<Clip>, header: &Header, event: &Event) -> Option<Clip> {
        let Some(mut clip) = past else { return Clip::begin(header, event) };
        clip.version = header.seq + 1;
        clip.take(header, event);
        Some(clip)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// While it can be seen, it is at hand.
    fn is_over(&self) -> bool {
        self.erased.is_some()
    }

    fn alarm(&self) -> Option<Moment> {
        self.until.filter(|_| self.erased.is_none())
    }
}
