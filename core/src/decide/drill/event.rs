//! What can have happened to a drill? Facts in clear, no words.

use crate::values::{AccountId, FieldUnitId, IncidentId, Moment, SignalId, SiteId, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What kind of drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People play what could happen.
    Exercise,
    /// Every way to tell somebody is tried.
    Channels,
}

impl Kind {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Kind; 2] = [Kind::Exercise, Kind::Channels];

    /// How it is written in events; words for people are `drill-kind-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Exercise => "exercise",
            Kind::Channels => "channels",
        }
    }
}

/// A way to tell somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A message on the phone or console of somebody who signed in.
    Push,
    /// A text message.
    Sms,
    /// A call.
    Voice,
    /// A letter.
    Email,
    /// By radio: asked and answered by a person.
    Radio,
    /// The console of another room.
    Console,
}

impl Channel {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Channel; 6] =
        [Channel::Push, Channel::Sms, Channel::Voice, Channel::Email, Channel::Radio, Channel::Console];

    /// How it is written in events; words for people are `drill-channel-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Channel::Push => "push",
            Channel::Sms => "sms",
            Channel::Voice => "voice",
            Channel::Email => "email",
            Channel::Radio => "radio",
            Channel::Console => "console",
        }
    }
}

/// Who is asked whether a channel reaches them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// A station, an office, another room.
    Unit(UnitId),
    /// A patrol, a vehicle.
    Field(FieldUnitId),
    /// A mission, a school, another site.
    Site(SiteId),
    /// One person.
    Person(AccountId),
}

/// Something that happened to a drill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It was planned; its name, aims and script are sealed. The event's unit is the room that runs it.
    DrillPlanned {
        /// What kind.
        #[serde(rename = "kind")]
        what: Kind,
        /// When it begins.
        from: Moment,
        /// When it ends at the latest.
        until: Moment,
        /// Channels that may really be used.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        channels: BTreeSet<Channel>,
    },
    /// The plan was changed before it began.
    Replanned {
        /// When it begins.
        from: Moment,
        /// When it ends at the latest.
        until: Moment,
        /// Channels that may really be used.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        channels: BTreeSet<Channel>,
    },
    /// It began.
    Begun {},
    /// A signal that is part of it was pressed.
    SignalPlayed {
        /// Which.
        signal: SignalId,
    },
    /// An incident that is part of it was opened.
    IncidentPlayed {
        /// Which.
        incident: IncidentId,
    },
    /// Somebody was asked by a channel whether it reaches them.
    Asked {
        /// The number of the question, from 1.
        no: u16,
        /// By which channel.
        by: Channel,
        /// Whom.
        whom: Whom,
    },
    /// They answered.
    Heard {
        /// Which question.
        no: u16,
    },
    /// Somebody saw something worth saying; sealed.
    Observed {},
    /// It ended.
    Ended {
        /// Whether its time was over.
        lapsed: bool,
    },
    /// It did not take place; why is sealed.
    CalledOff {},
    /// Something is to be mended; what is sealed.
    FindingRaised {
        /// Its number, from 1.
        no: u16,
        /// Who mends it.
        owner: UnitId,
        /// By when.
        due: Moment,
    },
    /// It was mended.
    FindingDone {
        /// Which.
        no: u16,
    },
    /// What came of it was written down; sealed.
    Reported {},
}
