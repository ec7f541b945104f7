//! What can have happened to a signal? Facts in clear: nothing of a person, no place, no words.

use super::ladder::Ladder;
use crate::{
    dispatch::words::closed_words,
    values::{DeviceId, IncidentId, SignalId, SiteId, Status, UnitId},
};
use serde::{Deserialize, Serialize};

closed_words! {
    /// By which way a signal came; words for people are `sos-way-<word>`.
    Way {
        /// Something that was enrolled: a button, a panel, an alarm.
        Device = "device",
        /// The enrolled phone of a person.
        Person = "person",
        /// The page that everybody can open.
        Web = "web",
        /// A text message.
        Sms = "sms",
        /// The force's own message broker, to which buttons are tied.
        Mqtt = "mqtt",
        /// The house itself, which tries whether the way is open.
        House = "house",
        /// Whoever leads an exercise lets it come.
        Drill = "drill",
    }
}

closed_words! {
    /// Why a signal came to this room; words for people are `sos-routing-<word>`.
    Routing {
        /// The room serves the ground on which the device is, or the place that it is enrolled at.
        Area = "area",
        /// The device's site names the room.
        Site = "site",
        /// No room serves that ground: the nearest.
        Nearest = "nearest",
        /// Nothing is known of the place.
        Unknown = "unknown",
        /// A person passed it on.
        Passed = "passed",
    }
}

closed_words! {
    /// How somebody was called back; words for people are `sos-call-back-<word>`.
    CallBack {
        /// By voice.
        Voice = "voice",
        /// In writing.
        Chat = "chat",
        /// Without a sound: by looking, listening, or asking somebody near.
        Silent = "silent",
    }
}

closed_words! {
    /// What is done about a signal that nobody claimed; words for people are `sos-step-<word>`.
    Step {
        /// It is shown at the room's further consoles.
        NextConsole = "next_console",
        /// Whoever is on duty for the room is rung up.
        OfficerOnDuty = "officer_on_duty",
        /// The neighbouring room is told.
        Neighbour = "neighbour",
        /// All of them are told again.
        Again = "again",
    }
}

/// What was known when a signal was accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accepted {
    /// Whether it is meant.
    pub status: Status,
    /// By which way it came.
    pub way: Way,
    /// Whether whoever sent it proved to be enrolled.
    pub enrolled: bool,
    /// Which device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<DeviceId>,
    /// Of which site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Whether nothing may be heard or seen where the device is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub silent: bool,
    /// For how many seconds the button was held, as the device says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_s: Option<u32>,
    /// For how many seconds it waited on the device for a network, as the device says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queued_s: Option<u32>,
    /// For how many seconds it was kept at this node because the log could not be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_s: Option<u32>,
    /// Why it came to this room.
    pub routing: Routing,
    /// When something is done if nobody claims it.
    pub ladder: Ladder,
    /// The mark of the secret by which the device asks what became of it.
    pub secret: String,
    /// The signal of the same device that was over when this was pressed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<SignalId>,
}

/// Something that happened to a signal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It is durable; where, what was said and how to reach whoever pressed are sealed.
    Accepted(Accepted),
    /// The button was pressed once more.
    PressedAgain {
        /// For how many seconds it waited on the device.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        queued_s: Option<u32>,
    },
    /// The device said where it is; sealed.
    PositionAdded {},
    /// Something was said, by whoever pressed or by the room; sealed.
    MessageAdded {},
    /// It stood on a console.
    Presented {
        /// Which.
        console: String,
    },
    /// Somebody answers for it.
    Claimed {
        /// In which post, a word of `places/`: what whoever pressed is shown.
        label: String,
        /// At which room, which may be one that was told.
        room: UnitId,
    },
    /// They no longer do.
    Released {},
    /// Whoever pressed was called back.
    CalledBack {
        /// How.
        how: CallBack,
        /// Whether anybody answered.
        answered: bool,
    },
    /// It belongs to this incident.
    Linked {
        /// Which.
        incident: IncidentId,
    },
    /// It was passed to another room, which is the event's unit.
    Passed {
        /// Whose it was.
        from: UnitId,
    },
    /// Nobody claimed it in time.
    Escalated {
        /// What was done.
        step: Step,
        /// Which further unit was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<UnitId>,
    },
    /// Whoever pressed asked to cancel it, without a PIN or too late: the room decides.
    CancelAsked {
        /// Whether with the right PIN.
        pin: bool,
    },
    /// Somebody tried to cancel it with a PIN that is none.
    PinMissed {},
    /// It was cancelled with the PIN within the grace.
    Cancelled {},
    /// It was cancelled with the PIN for duress: it looks cancelled on the device.
    CancelledUnderDuress {},
    /// The room found that nobody needed help; why is sealed.
    FalseActivation {},
    /// Nobody could be reached or found; what was tried is sealed.
    Abandoned {},
    /// It was a test, and the test is over.
    TestEnded {},
    /// What it was about is over.
    Closed {},
}
