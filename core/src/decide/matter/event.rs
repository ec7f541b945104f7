//! What can have happened to a matter?
//!
//! Facts stand in the header in clear: no name, no words, no point on the map.

use super::{
    clocks::Clock,
    consent::Terms,
    disclose::{Authority, Footing, Outflow, Recall},
    keep::ErasedWhy,
};
use crate::{
    playbook::Door,
    values::{AccountId, Class, DeskId, Language, Level, MatterNo, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// How a sender can be told, without the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Only by coming back with the code.
    None,
    /// By mail.
    Email,
    /// By telephone.
    Phone,
}

/// Why a matter is forwarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forwarding {
    /// It happened in the other unit's area.
    Area,
    /// The other unit is competent for it.
    Competence,
    /// Somebody here is party to it.
    Conflict,
    /// The other unit has the people for it.
    Capacity,
}

/// How it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// What was asked for was done.
    Done,
    /// Somebody else is competent and has it.
    Referred,
    /// It could not be done; the reason is told.
    NotPossible,
    /// What was reported did not happen; needs a second officer and can be appealed.
    Unfounded,
}

/// Why clocks stand still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    /// The sender was asked for something.
    WaitsForSender,
    /// Another authority must answer.
    WaitsForOther,
    /// A court or prosecutor decides.
    WaitsForCourt,
}

/// How somebody is party to it, so that they may not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conflict {
    /// It is complained of them.
    ComplainedOf,
    /// Somebody whom it concerns is a relative of theirs.
    Relative,
    /// They are concerned themselves, or know somebody concerned too well.
    Party,
}

impl Conflict {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Conflict; 3] = [Conflict::ComplainedOf, Conflict::Relative, Conflict::Party];

    /// How it is written in events; words for people are `conflict-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Conflict::ComplainedOf => "complained_of",
            Conflict::Relative => "relative",
            Conflict::Party => "party",
        }
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The sender said: solved.
    Agreed,
    /// The sender was asked and said nothing.
    Silent,
    /// The sender left no channel and did not come back.
    NoChannel,
    /// The desk asks nobody.
    NotAsked,
    /// The sender took it back.
    Withdrawn,
}

/// The facts of a beginning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenedFacts {
    /// Which desk.
    pub desk: DeskId,
    /// Under which edition of its playbook.
    pub ed: String,
    /// How closely kept.
    pub level: Level,
    /// Which family of keys.
    pub comp: String,
    /// By which door.
    pub door: Door,
    /// The sender's language.
    pub lang: Language,
    /// How they can be told.
    pub reach: Reach,
    /// HMAC of the follow-up code.
    pub code: String,
    /// Units among which an officer must confirm.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<UnitId>,
    /// Declared options chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Units that may never see it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excl: Vec<UnitId>,
    /// Registered at once, by law.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub registered: bool,
    /// The clocks that start.
    pub clocks: Vec<Clock>,
}

/// Something that happened to a matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Somebody brought it.
    Opened(OpenedFacts),
    /// An officer said whose it is.
    PlaceConfirmed {
        /// Whose it had been until then.
        from: UnitId,
    },
    /// Somebody responsible has it in hand.
    Acknowledged {
        /// The clocks that start.
        clocks: Vec<Clock>,
    },
    /// The sender was asked something.
    Asked {},
    /// The sender wrote.
    Replied {},
    /// Officers wrote for each other.
    Noted {},
    /// It went to another unit.
    Forwarded {
        /// From whom.
        from: UnitId,
        /// Why.
        why: Forwarding,
    },
    /// Somebody was named to take it.
    Assigned {
        /// Who.
        to: AccountId,
    },
    /// Somebody is party to it: from now on they see nothing of it.
    PartyExcluded {
        /// Who.
        who: AccountId,
        /// How.
        why: Conflict,
        /// Units that see nothing of it either, because they are theirs or above them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        units: Vec<UnitId>,
    },
    /// Somebody proposed to let a party see it again.
    ReadmissionProposed {
        /// Who shall see it.
        who: AccountId,
    },
    /// A second person agreed: it was no conflict after all.
    PartyReadmitted {
        /// Who may see it again, as far as their posts go.
        who: AccountId,
    },
    /// It is shown together with another.
    Merged {
        /// The other.
        into: MatterNo,
    },
    /// It stands alone again.
    Unmerged {},
    /// It has to do with another.
    Linked {
        /// The other.
        to: MatterNo,
    },
    /// It is kept more closely.
    ProtectionRaised {
        /// How closely.
        to: Level,
    },
    /// Somebody proposed to keep it less closely.
    LoweringProposed {
        /// How closely.
        to: Level,
    },
    /// A second person agreed: it is kept less closely.
    ProtectionLowered {
        /// How closely.
        to: Level,
    },
    /// Its clocks stand still.
    Paused {
        /// Why.
        why: PauseReason,
        /// The clocks as they stand.
        clocks: Vec<Clock>,
    },
    /// Its clocks go on.
    Resumed {
        /// The clocks with their new due times.
        clocks: Vec<Clock>,
    },
    /// One clock has another due time.
    ClockMoved {
        /// Its name.
        clock: String,
        /// When it was due.
        from: Moment,
        /// When it is due.
        to: Moment,
    },
    /// The sender was answered.
    Answered {
        /// The clocks that start.
        clocks: Vec<Clock>,
    },
    /// It may end; the sender is asked where the playbook says so.
    CloseProposed {
        /// How it came out.
        outcome: Outcome,
        /// Until when the sender's word is waited for; absent while a second officer is needed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        verdict: Option<Clock>,
    },
    /// A second officer stood by the finding.
    Seconded {
        /// Until when the sender's word is waited for.
        verdict: Clock,
    },
    /// The sender said: solved.
    Agreed {},
    /// The sender said: not solved. It is open again, one level higher.
    Disputed {
        /// Whose it had been.
        from: UnitId,
        /// How often it has been reopened now.
        times: u16,
        /// The clocks that start.
        clocks: Vec<Clock>,
    },
    /// It ended.
    Closed {
        /// How.
        how: Ending,
    },
    /// An officer took it up again.
    Reopened {
        /// The clocks that start.
        clocks: Vec<Clock>,
    },
    /// A promise was missed.
    Lapsed {
        /// Which.
        clock: String,
        /// When it was due.
        due: Moment,
        /// Which rung of the ladder is told, from 0; absent at the end of the ladder.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rung: Option<u8>,
        /// When the next rung is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Moment>,
    },
    /// Somebody higher was told.
    Escalated {
        /// Which clock.
        clock: String,
        /// Which rung.
        rung: u8,
        /// The ladder's word for it.
        word: String,
        /// The unit told.
        told: UnitId,
    },
    /// A commander ordered a report.
    ReportOrdered {
        /// From whom.
        from: AccountId,
        /// The order's clock.
        clock: Clock,
    },
    /// The named officer reported.
    ReportSubmitted {},
    /// The orderer wanted more.
    ReportReturned {
        /// The order's clock, running again.
        clock: Clock,
    },
    /// The orderer was content.
    ReportAccepted {},
    /// Somebody proposed to make chosen words public.
    ExtractProposed {
        /// On what strength.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        footing: Option<Footing>,
        /// Until when they shall be public.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// Another person published them.
    ExtractPublished {},
    /// The sender took it back.
    Withdrawn {},
    /// Words were erased.
    Erased {
        /// Which.
        classes: Vec<Class>,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<ErasedWhy>,
    },
    /// Public words were called back.
    ExtractRecalled {
        /// Why.
        why: Recall,
    },
    /// Somebody agreed that words leave the desk.
    ConsentGiven(Terms),
    /// A consent was taken back.
    ConsentWithdrawn {
        /// Its number.
        id: u16,
        /// The sender says that they never gave it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        objected: bool,
    },
    /// Somebody proposed that words leave the desk.
    DisclosureProposed {
        /// Its number within the matter.
        no: u16,
        /// What it is.
        outflow: Outflow,
    },
    /// Words left the desk, as it was written at first: with a hash of the file that confirms a guess of what it says.
    Disclosed {
        /// Its number within the matter.
        no: u16,
        /// SHA-256 of the file, hex.
        sha256: String,
        /// What it was.
        outflow: Outflow,
    },
    /// Words left the desk.
    HandedOver {
        /// Its number within the matter.
        no: u16,
        /// What the record knows the file by again: base64 of an HMAC under a key of the record.
        mark: String,
        /// What it was.
        outflow: Outflow,
    },
    /// A proposed disclosure was dropped.
    DisclosureDropped {
        /// Its number.
        no: u16,
    },
    /// The sender may be told of a disclosure now.
    DisclosureTold {
        /// Its number.
        no: u16,
    },
    /// A court or a law wants the words kept.
    Held {
        /// Its number within the matter.
        no: u16,
        /// Who wants it.
        authority: Authority,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A hold was let go.
    HoldReleased {
        /// Its number.
        no: u16,
    },
    /// The sender asked to have words erased.
    ErasureAsked {
        /// Which.
        classes: Vec<Class>,
    },
    /// An officer proposed to erase words.
    ErasureProposed {
        /// Which.
        classes: Vec<Class>,
        /// Why.
        why: ErasedWhy,
    },
    /// The words stay.
    ErasureDeclined {},
}

impl Event {
    /// The number of what left the desk with this, and what it was.
    pub fn left_desk(&self) -> Option<(u16, &Outflow)> {
        match self {
            Event::Disclosed { no, outflow, .. } | Event::HandedOver { no, outflow, .. } => {
                Some((*no, outflow))
            }
            _ => None,
        }
    }
}
