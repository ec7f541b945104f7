//! What can be asked of a matter?

use super::{
    consent::Giving,
    disclose::{Authority, Footing, Outflow, Sheet},
    event::{Conflict, Forwarding, Outcome, PauseReason, Reach},
    keep::ErasedWhy,
};
use crate::{
    event::Part,
    playbook::Door,
    values::{AccountId, Class, FileId, Language, Level, MatterNo, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// The longest text one message may hold, in characters.
pub const MAX_SAID_CHARS: usize = 20_000;
/// The most files one message may bring.
pub const MAX_FILES: usize = 10;

/// What somebody says: words on their way to the vault.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words as written.
    #[serde(default)]
    pub text: String,
    /// Files that go with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileWords>,
}

impl Said {
    /// Words alone.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), files: Vec::new() }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.files.is_empty()
    }
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Said({} bytes, {} files)", self.text.len(), self.files.len())
    }
}

/// What the vault knows of a file beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileWords {
    /// Where its bytes are.
    pub id: FileId,
    /// Its type, found from its content.
    pub media: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
    /// The same file as it came, with whatever the camera wrote into it; sealed as evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<FileId>,
    /// SHA-256 of that, hex: the event's leaf covers what came in, too. Events of before have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_sha256: Option<String>,
}

/// How a matter begins; the route is chosen before, so that the first event names unit and due.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// By which door.
    pub door: Door,
    /// The sender's language.
    pub language: Language,
    /// The responsible unit.
    pub unit: UnitId,
    /// More than one: an officer must confirm whose it is.
    pub candidates: Vec<UnitId>,
    /// What the sender chose among declared options; no words.
    pub choices: Vec<String>,
    /// Units that may never see it.
    pub excluded: Vec<UnitId>,
    /// How the sender can be told.
    pub reach: Reach,
    /// HMAC of the follow-up code, base64.
    pub code: String,
    /// Whether the person concerned is under eighteen; unset counts as yes where the desk asks.
    pub under_18: Option<bool>,
    /// When it happened, if the sender says.
    pub occurred: Option<Moment>,
    /// The answers, by class.
    pub parts: Vec<Part>,
}

/// A command to one matter.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Somebody brings it.
    Open(Box<Opening>),
    /// An officer says whose it is among the candidates.
    ConfirmPlace {
        /// The unit.
        unit: UnitId,
    },
    /// Somebody responsible has it in hand.
    Acknowledge,
    /// The sender is asked something.
    Ask(Said),
    /// The sender writes.
    Reply {
        /// Their words.
        said: Said,
        /// When they wrote, where the channel knows; never later than now.
        written: Option<Moment>,
    },
    /// Officers write for each other.
    Note(Said),
    /// It belongs to another unit.
    Forward {
        /// Whose it is.
        to: UnitId,
        /// Why.
        why: Forwarding,
        /// Why, in words.
        said: Said,
    },
    /// Somebody is named to take it.
    Assign {
        /// Who.
        to: AccountId,
    },
    /// Somebody is party to it and shall see nothing of it.
    Exclude {
        /// Who.
        who: AccountId,
        /// How.
        why: Conflict,
        /// Units that shall see nothing either, worked out from roster and places (`conflict::around`).
        units: Vec<UnitId>,
        /// Whose it is from now on, where the responsible unit is among them.
        to: Option<UnitId>,
        /// Why, in words.
        said: Said,
    },
    /// I am party to it myself, and this is why.
    Recuse(Said),
    /// It was no conflict after all; a second person must say so too.
    Readmit {
        /// Who.
        who: AccountId,
        /// Why, in words.
        said: Said,
    },
    /// It is about the same as another; reversible.
    Merge {
        /// The other.
        into: MatterNo,
    },
    /// It is not about the same after all.
    Unmerge,
    /// It has to do with another.
    Link {
        /// The other.
        to: MatterNo,
    },
    /// It must be kept more closely.
    RaiseProtection {
        /// How closely.
        to: Level,
        /// Why.
        said: Said,
    },
    /// It may be kept less closely; a second person must say so too.
    LowerProtection {
        /// How closely.
        to: Level,
        /// Why.
        said: Said,
    },
    /// Its clocks stop.
    Pause {
        /// Why.
        why: PauseReason,
        /// Why, in words.
        said: Said,
    },
    /// Its clocks go on.
    Resume,
    /// One clock gets another due time.
    MoveClock {
        /// Its name.
        clock: String,
        /// When it is due now.
        due: Moment,
        /// Why.
        said: Said,
    },
    /// The sender is answered.
    Answer(Said),
    /// It may end.
    ProposeClose {
        /// How it came out.
        outcome: Outcome,
        /// What was found.
        finding: Said,
        /// What shows it.
        evidence: Said,
    },
    /// A second officer stands by a finding of *unfounded*.
    Second,
    /// The sender says: solved.
    Agree(Said),
    /// The sender says: not solved.
    Dispute(Said),
    /// An officer takes a closed matter up again.
    Reopen(Said),
    /// A clock ran out.
    Lapse {
        /// Its name.
        clock: String,
    },
    /// The next rung of the ladder is told.
    Escalate {
        /// The clock that ran out.
        clock: String,
        /// Which rung, from 0.
        rung: u8,
    },
    /// A commander orders a report from a named officer.
    OrderReport {
        /// Who shall report.
        from: AccountId,
        /// By when.
        due: Moment,
        /// About what.
        said: Said,
    },
    /// The named officer reports.
    SubmitReport(Said),
    /// The orderer wants more.
    ReturnReport(Said),
    /// The orderer is content.
    AcceptReport,
    /// Chosen words are made public: proposed by one, published by another.
    PublishExtract {
        /// Which words; the second person's are not read.
        said: Said,
        /// On what strength.
        footing: Footing,
        /// Until when.
        until: Moment,
    },
    /// Public words are called back.
    RecallExtract(Said),
    /// Somebody agrees that words leave the desk.
    GiveConsent(Box<Giving>),
    /// A consent is taken back.
    WithdrawConsent {
        /// Its number.
        id: u16,
        /// Why, if they want to say it.
        said: Said,
    },
    /// Words leave the desk, or are proposed to.
    Disclose {
        /// Which, to whom, what for, on what footing.
        outflow: Outflow,
        /// The file, where it goes out at once.
        sheet: Option<Sheet>,
        /// Why; of a demand of the law its reference.
        said: Said,
    },
    /// A second person agrees to a disclosure.
    AgreeDisclosure {
        /// Its number.
        no: u16,
        /// The file.
        sheet: Sheet,
    },
    /// A proposed disclosure is dropped.
    DropDisclosure {
        /// Its number.
        no: u16,
        /// Why.
        said: Said,
    },
    /// A court or a law wants the words kept.
    Hold {
        /// Who wants it.
        authority: Authority,
        /// Until when.
        until: Option<Moment>,
        /// Why, and its reference.
        said: Said,
    },
    /// A hold is let go.
    Release {
        /// Its number.
        no: u16,
        /// Why.
        said: Said,
    },
    /// The sender asks to have words erased.
    AskErasure {
        /// Which.
        classes: Vec<Class>,
        /// Why, if they want to say it.
        said: Said,
    },
    /// Words are proposed to be erased; those whose time is over are erased by the clock.
    Erase {
        /// Which.
        classes: Vec<Class>,
        /// Why.
        why: ErasedWhy,
        /// Why, in words.
        said: Said,
    },
    /// A second person agrees: the words are erased.
    AgreeErasure,
    /// The words stay; the sender is told why.
    DeclineErasure(Said),
    /// What ends by itself ends: words whose time in public is over, silence that a law asked for.
    Tend,
    /// The sender takes it back.
    Withdraw(Said),
}
