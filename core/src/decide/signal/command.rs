//! What can be asked of a signal, and how does a rule say no?

use super::{
    event::{Accepted, CallBack, Step},
    rule::MAX_WORDS_CHARS,
};
use crate::{
    event::{Actor, Part},
    values::{IncidentId, Moment, Point, UnitId},
};
use serde::{Deserialize, Serialize};

/// A call for help as a door brings it.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// What is known of it.
    pub facts: Accepted,
    /// The room it goes to.
    pub room: UnitId,
    /// When the button was pressed, as the device says.
    pub pressed: Option<Moment>,
    /// Where, what was said, how to reach whoever pressed: sealed.
    pub parts: Vec<Part>,
}

/// Where a device was. Words of class content.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fix {
    /// Where.
    #[serde(flatten)]
    pub point: Point,
    /// Within how many metres, as the device says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accuracy_m: Option<f64>,
    /// When, as the device says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

/// What was said with a press or after it. Words of class content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spoken {
    /// Where the device was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Fix>,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A code word of the site, as it was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl Spoken {
    /// The same, cut where it is longer than the limit: no press is refused for its words.
    pub fn within_limits(self) -> Self {
        let cut = |text: String| text.trim().chars().take(MAX_WORDS_CHARS).collect::<String>();
        let some = |text: Option<String>| text.map(cut).filter(|text| !text.is_empty());
        Self { position: self.position, text: some(self.text), code: some(self.code) }
    }
}

/// What a PIN turned out to be. Whoever typed it is not told which of the first two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// The right one.
    Right,
    /// The one for duress.
    Duress,
    /// Neither.
    Wrong,
    /// None was given, or the device has none.
    None,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Take it in.
    Accept(Box<Arrival>),
    /// The button was pressed once more; with what was said and where.
    Press {
        /// For how many seconds it waited on the device.
        queued_s: Option<u32>,
        /// When, as the device says.
        pressed: Option<Moment>,
        /// Where, and what was said.
        said: Spoken,
    },
    /// I am here now.
    AddPosition(Fix),
    /// Somebody says something: whoever pressed, or the room.
    AddMessage {
        /// In words.
        text: String,
    },
    /// It stands on this console.
    Present {
        /// Which.
        console: String,
    },
    /// I answer for it.
    Claim {
        /// In which post.
        label: String,
        /// At which room.
        room: UnitId,
        /// Also where another does.
        take_over: bool,
    },
    /// I no longer do.
    Release,
    /// I called back.
    CallBack {
        /// How.
        how: CallBack,
        /// Whether anybody answered.
        answered: bool,
    },
    /// It belongs to this incident.
    Link {
        /// Which.
        incident: IncidentId,
    },
    /// It is another room's.
    Pass {
        /// Whose.
        to: UnitId,
    },
    /// Nobody claimed it in time.
    Escalate {
        /// What is done.
        step: Step,
        /// Which further unit is told.
        told: Option<UnitId>,
    },
    /// I am safe.
    Cancel {
        /// With what PIN.
        pin: Pin,
    },
    /// Nobody needed help.
    MarkFalse {
        /// How that was found, in words.
        why: String,
    },
    /// Nobody could be reached or found.
    Abandon {
        /// What was tried, in words.
        why: String,
    },
    /// The test is over.
    EndTest,
    /// What it was about is over.
    Close,
}

/// What the caller brings.
pub struct Occasion {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such signal.
    #[error("no such signal")]
    NoSuchSignal,
    /// It was accepted already.
    #[error("it was accepted already")]
    AlreadyAccepted,
    /// It is over: a press begins another.
    #[error("it is over")]
    Over,
    /// Somebody else answers for it.
    #[error("somebody else answers for it")]
    Claimed,
    /// Whoever asks does not answer for it.
    #[error("claim it first")]
    NotClaimed,
    /// That is for people at a console.
    #[error("an officer does that")]
    OfficersOnly,
    /// That is for whoever pressed.
    #[error("whoever pressed does that")]
    SendersOnly,
    /// That was done already.
    #[error("that was done already")]
    AlreadyDone,
    /// Another step comes first, or none any more.
    #[error("not this step")]
    NotThisStep,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// More than the limit.
    #[error("too many")]
    TooMany,
    /// Somebody may be under duress: call back first.
    #[error("call back first")]
    CallBackFirst,
    /// Whoever pressed is shown nothing that is said: the device looks cancelled.
    #[error("the device looks cancelled")]
    LooksCancelled,
    /// It is meant.
    #[error("it is no test")]
    NoTest,
    /// It belongs to no incident.
    #[error("it belongs to no incident")]
    NotLinked,
    /// It is this room's already.
    #[error("it is there already")]
    SameRoom,
}
