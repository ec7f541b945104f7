//! What can have happened to a clip? Facts in clear: no picture, no words.

use crate::values::{CameraId, Class, FileId, Moment, SignalId, SiteId};
use serde::{Deserialize, Serialize};

/// Nothing came for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// So long after the clip's beginning.
    pub after_ms: i64,
    /// For so long.
    pub lasts_ms: i64,
}

/// By how much the camera's clock was off, as it said itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offset {
    /// Ahead of ours by so much; behind where it is negative.
    pub ahead_ms: i64,
    /// Known to within so much.
    pub within_ms: u32,
}

/// Something that happened to a clip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// A call for help came from where the camera stands. The event's unit is the room that answers for it.
    ClipBegun {
        /// Which camera.
        camera: CameraId,
        /// Where it stands.
        site: SiteId,
        /// Which call for help.
        signal: SignalId,
        /// From when.
        from: Moment,
        /// Until when it is meant to go.
        to: Moment,
    },
    /// A part is kept; the file is sealed.
    ClipPartKept {
        /// Its number, from 1.
        no: u16,
        /// The file.
        file: FileId,
        /// Its length.
        bytes: u64,
        /// SHA-256 of it, in hexadecimal.
        sha256: String,
        /// When its first picture came.
        from: Moment,
        /// When its last one did. Nothing is missing in between.
        to: Moment,
    },
    /// It is whole, as far as it goes.
    ClipSealed {
        /// When it ended.
        to: Moment,
        /// How much of its time it covers, in per cent.
        coverage: u8,
        /// Where nothing came; the longest where there are many.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        gaps: Vec<Gap>,
        /// How the camera's clock stood; absent where it does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<Offset>,
        /// The length of all parts together.
        bytes: u64,
        /// SHA-256 of all parts one after another, in hexadecimal.
        sha256: String,
        /// Until when it is kept.
        until: Moment,
    },
    /// It is kept longer; why is sealed.
    ClipKeptLonger {
        /// Until when.
        until: Moment,
    },
    /// Its time was over: nobody can see it any more. The receipt of what it was stays.
    Erased {
        /// What was erased.
        classes: Vec<Class>,
    },
}
