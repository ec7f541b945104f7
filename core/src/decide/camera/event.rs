//! What can have happened to a camera? Facts in clear: no name, no address.

use crate::values::{Moment, SiteId};
use serde::{Deserialize, Serialize};

/// Something that happened to a camera.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It is known; its name and where its pictures are fetched are sealed. The event's unit looks after its site.
    CameraRegistered {
        /// Where it stands.
        site: SiteId,
        /// Whether the last seconds are always at hand.
        before: bool,
        /// For how many seconds after a call for help its pictures are kept.
        after_s: u32,
    },
    /// It is called otherwise, fetched elsewhere or keeps otherwise; sealed.
    CameraChanged {
        /// Whether the last seconds are always at hand.
        before: bool,
        /// For how many seconds after a call for help its pictures are kept.
        after_s: u32,
    },
    /// Pictures come.
    CameraOnline {
        /// The last one.
        since: Moment,
    },
    /// They come with gaps.
    CameraDegraded {
        /// The last one before the gap.
        since: Moment,
    },
    /// None comes.
    CameraOffline {
        /// The last one; where there was none, since it is known.
        since: Moment,
    },
    /// It is not ours to look through any more; why is sealed.
    CameraRetired {},
}
