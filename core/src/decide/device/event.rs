//! What can have happened to a device? Facts in clear: a public key and marks, nothing of a person.

use crate::values::{Moment, SiteId, UnitId};
use serde::{Deserialize, Serialize};

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The phone of a person: it is where they are.
    Phone,
    /// A button or a panel on a wall: it is where the site is.
    Panel,
    /// A telephone that only sends text messages: it has a number and no key.
    Telephone,
}

impl Kind {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Kind; 3] = [Kind::Phone, Kind::Panel, Kind::Telephone];

    /// How it is written in events; words for people are `device-kind-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Phone => "phone",
            Kind::Panel => "panel",
            Kind::Telephone => "telephone",
        }
    }
}

/// Why a device may not press any more; words for people are `device-why-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is lost or was taken away.
    Lost,
    /// Whoever held it left.
    Left,
    /// Another took its place.
    Replaced,
    /// It does not work.
    Broken,
    /// The code or the comparison did not fit.
    NotTheirs,
}

impl Why {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Why; 5] = [Why::Lost, Why::Left, Why::Replaced, Why::Broken, Why::NotTheirs];

    /// How it is written in events.
    pub fn word(self) -> &'static str {
        match self {
            Why::Lost => "lost",
            Why::Left => "left",
            Why::Replaced => "replaced",
            Why::Broken => "broken",
            Why::NotTheirs => "not_theirs",
        }
    }
}

/// Something that happened to a device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody may enrol; what it is called is sealed. The event's unit is the one that looks after the site.
    DeviceInvited {
        /// What kind of thing.
        #[serde(rename = "kind")]
        what: Kind,
        /// Of which site.
        site: SiteId,
        /// The room that answers.
        room: UnitId,
        /// The mark of the one-time code.
        code: String,
        /// Until when it admits.
        until: Moment,
    },
    /// The code was lost or too old: here is another.
    InvitedAgain {
        /// The mark of the new code.
        code: String,
        /// Until when it admits.
        until: Moment,
    },
    /// It enrolled; its PINs, or its number, are sealed.
    DeviceJoined {
        /// Its public key (P-256, compressed, base64url); none of a telephone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
    },
    /// Somebody compared the codes: its signature is proof from now on.
    DeviceConfirmed {},
    /// Whoever holds it chose other PINs; sealed.
    PinsChosen {},
    /// It may not press any more.
    DeviceRevoked {
        /// Why.
        why: Why,
    },
}
