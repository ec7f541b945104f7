//! Which words may a playbook use?
//!
//! The vocabulary is closed: if a desk cannot be said in these words, a word is added here for all desks.

use crate::values::{Class, Span};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// The public pages.
    Web,
    /// The JSON interface.
    Api,
    /// An officer writes it down for someone at the counter.
    Counter,
    /// An officer writes it down for someone on the telephone.
    Phone,
    /// Text messages.
    Sms,
    /// WhatsApp.
    Whatsapp,
    /// Mail.
    Email,
}

/// A step in a matter's life; clocks run from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// It came in.
    Open,
    /// Somebody responsible has it in hand.
    Acknowledge,
    /// The sender was answered.
    Answer,
    /// It ended.
    Close,
}

/// Whether a clock runs in closed hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Runs {
    /// Day and night.
    Always,
    /// In the responsible unit's open hours: a day is 24 of them.
    WorkingHours,
    /// Day by day on which the responsible unit opens, from the day after, until the last one closes.
    WorkingDays,
}

/// How long a clock gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// The same for all.
    Fixed(Span),
    /// By a choice of the sender.
    Chosen {
        /// Option to time.
        spans: BTreeMap<String, Span>,
        /// Every other option.
        otherwise: Span,
    },
}

impl Within {
    /// Every time that it may give.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let (fixed, chosen, otherwise) = match self {
            Within::Fixed(span) => (Some(*span), None, None),
            Within::Chosen { spans, otherwise } => (None, Some(spans.values()), Some(*otherwise)),
        };
        fixed.into_iter().chain(chosen.into_iter().flatten().copied()).chain(otherwise)
    }
}

/// A promise: from one step until another, within a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockRule {
    /// Its name; words are `<desk>-clock-<name>`.
    pub name: String,
    /// The step that starts it.
    pub from: Step,
    /// The step that meets it.
    pub until: Step,
    /// The time it gives.
    pub within: Within,
    /// When it runs.
    pub runs: Runs,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// One of several options.
    Choice,
    /// A point, an address or an area.
    Place,
    /// A day and perhaps an hour.
    Time,
    /// A telephone number.
    Phone,
    /// Someone's name, in any script and of any length up to the limit.
    Person,
    /// Photos.
    Photo,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A language of the seven.
    Language,
    /// A unit of the force.
    Unit,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its name; words are `<desk>-ask-<name>` and `<desk>-ask-<name>-help`.
    pub name: String,
    /// The kind of answer.
    pub kind: AskKind,
    /// Whether it must be answered.
    pub required: bool,
    /// The most characters, digits or photos.
    pub limit: u32,
    /// Options of a choice; words are `<desk>-ask-<name>-<option>`.
    pub options: Vec<String>,
    /// Under which key the answer is sealed.
    pub class: Class,
}

/// By what a unit is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Where it happened.
    Area,
    /// The unit serves the whole force.
    Force,
}

/// Whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// By what.
    pub by: By,
    /// The word that the unit serves, such as `station`.
    pub to: String,
    /// The word of the unit that takes what finds none.
    #[serde(rename = "else")]
    pub otherwise: String,
    /// Never the unit complained of, nor those above it up to the route's own unit.
    #[serde(default)]
    pub never: Option<String>,
}

/// What may be asked of an officer beside a rank.
pub const ATTRIBUTES: [&str; 4] = ["woman", "man", "trained_children", "trained_protection"];

/// Who may take one matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takers {
    /// A rank of `places/`.
    pub lowest_rank: String,
    /// What else is asked of an officer: words of [`ATTRIBUTES`].
    pub attributes: Vec<String>,
}

/// Who may take the matters of a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakersRule {
    /// Whoever did not choose otherwise has these.
    pub otherwise: Takers,
    /// By a choice of the sender: option to takers.
    pub chosen: BTreeMap<String, Takers>,
}

impl TakersRule {
    /// Every kind of taker that it may ask for.
    pub fn all(&self) -> impl Iterator<Item = &Takers> {
        std::iter::once(&self.otherwise).chain(self.chosen.values())
    }

    /// Every attribute that it may ask for, each once.
    pub fn attributes(&self) -> BTreeSet<&str> {
        self.all().flat_map(|takers| takers.attributes.iter().map(String::as_str)).collect()
    }
}

/// Who may open a protected matter in an emergency, with a reason, watched, and for a short time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BreakGlass {
    /// Nobody, whatever happens.
    Never,
    /// An officer whose post is protection; from P3 on, below which nobody needs it.
    ProtectionOfficer,
}

/// What closing needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// What was found, in words.
    Finding,
    /// Something that shows it.
    Evidence,
}

/// Who says whether it was solved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The sender is asked.
    Asked,
    /// Nobody needs to be asked; for desks whose answer is the end.
    NotAsked,
}

/// Where a disputed matter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disputed {
    /// To the unit above within the same compartment.
    OneLevelUp,
    /// It stays where it is.
    SameUnit,
}

/// How a matter ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// What a proposal to close must carry.
    pub needs: Vec<Need>,
    /// Who judges.
    pub verdict: Verdict,
    /// After how long silence closes it.
    pub silent_after: Span,
    /// Where it goes when the sender says *not solved*.
    pub disputed: Disputed,
}

/// When registering is forced by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Registers {
    /// Not at this desk.
    Never,
    /// An officer decides, with a reason.
    Decided,
    /// Always, when the person concerned is under eighteen or of unknown age.
    #[serde(rename = "always_under_18")]
    AlwaysUnder18,
}

/// What the public may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publish {
    /// Nothing.
    Never,
    /// Numbers.
    CountsOnly,
    /// Month, area, kind and outcome.
    Summary,
    /// Question and answer, without the sender.
    Full,
}
