//! Did the person concerned agree that these words go to these people, for this?
//!
//! Consent is a record with an end: who gave it, for whom, what for, which words, until when. What can be listed
//! stands in the header; names and what was said are sealed. It is given by the sender or written down by an officer,
//! and taken back by the sender at any time, with one word.
//!
//! Invariant: a consent covers what it names and nothing near it: one recipient, one purpose, the classes it lists.
//! Invariant: nobody agrees for a child alone: a grown-up who is no party to it, and the child's own yes.
//! Invariant: what officers write for each other is never anybody's to hand out by consent.
//! Not here: what leaves the desk on the strength of it (`disclose`).

use super::{
    acts::{Case, Decided},
    command::Said,
    event::Event,
    rule::Refusal,
};
use crate::{
    event::{Actor, Part},
    values::{Class, Language, Moment, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// The longest that anybody can agree ahead.
pub const MAX_CONSENT: Span = Span::from_days(365);
/// The most consents that one matter remembers.
pub const MAX_CONSENTS: usize = 40;
/// The longest name of a recipient, in characters.
pub const MAX_RECIPIENT_CHARS: usize = 200;

/// What words may be given away for. A closed list: nobody agrees to "anything else".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A service that helps: a safe house, health, legal aid.
    Referral,
    /// A prosecutor or a court.
    Prosecution,
    /// Another unit of the police, outside the compartment.
    OtherUnit,
    /// Somebody who interprets.
    Interpreting,
    /// An appeal to everybody, such as for a missing person.
    PublicAppeal,
    /// Counting by people who do research.
    ResearchCounts,
}

/// What kind of recipient. Its name is sealed, but for a unit of the police, which is data of `places/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// Somebody who helps.
    Service,
    /// A prosecutor.
    Prosecutor,
    /// A court.
    Court,
    /// A unit of the police.
    Unit(UnitId),
    /// Somebody who interprets.
    Interpreter,
    /// Everybody.
    Public,
    /// People who do research.
    Researcher,
}

impl Recipient {
    /// What somebody of this kind can be given words for.
    pub fn purpose(&self) -> Purpose {
        match self {
            Recipient::Service => Purpose::Referral,
            Recipient::Prosecutor | Recipient::Court => Purpose::Prosecution,
            Recipient::Unit(_) => Purpose::OtherUnit,
            Recipient::Interpreter => Purpose::Interpreting,
            Recipient::Public => Purpose::PublicAppeal,
            Recipient::Researcher => Purpose::ResearchCounts,
        }
    }

    /// Whether somebody of this kind can be given words for that.
    pub fn fits(&self, purpose: Purpose) -> bool {
        self.purpose() == purpose
    }

    /// Whether it has a name of its own that must be said.
    pub fn has_name(&self) -> bool {
        !matches!(self, Recipient::Unit(_) | Recipient::Public)
    }

    /// Words for people are `recipient-<word>`.
    pub fn word(&self) -> &'static str {
        match self {
            Recipient::Service => "service",
            Recipient::Prosecutor => "prosecutor",
            Recipient::Court => "court",
            Recipient::Unit(_) => "unit",
            Recipient::Interpreter => "interpreter",
            Recipient::Public => "public",
            Recipient::Researcher => "researcher",
        }
    }
}

/// Whom it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A grown-up.
    Adult,
    /// Somebody under eighteen.
    Child,
}

/// Who says yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenBy {
    /// The person concerned.
    Person,
    /// A parent, or whoever brings the child up.
    Guardian,
    /// Somebody appointed to speak for them.
    Representative,
}

/// How the yes was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Spoken to an officer.
    Spoken,
    /// On paper.
    Written,
    /// By the sender themself, on the follow page.
    Online,
}

/// What was agreed to, as far as it stands in clear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Its number within the matter, from 1.
    pub id: u16,
    /// Whom it is about.
    pub subject: Subject,
    /// Who said yes.
    pub by: GivenBy,
    /// Whether the child said yes too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assent: bool,
    /// What for.
    pub purpose: Purpose,
    /// To whom.
    pub to: Recipient,
    /// Which words.
    pub scope: Vec<Class>,
    /// How.
    pub basis: Basis,
    /// In which language it was explained.
    pub lang: Language,
    /// Until when.
    pub expires: Moment,
}

/// What of a consent is sealed, as content: the sender sees it too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentWords {
    /// What the recipient is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub recipient: String,
    /// Whom nothing of it may reach.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub withhold_from: String,
    /// What was said, for officers and the sender. The name that every written word has.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// Somebody agrees.
#[derive(Clone, Debug, PartialEq)]
pub struct Giving {
    /// What is agreed to; its number is given by the rule.
    pub terms: Terms,
    /// Whether the grown-up who speaks for a child is themself party to it.
    pub is_party: bool,
    /// What is sealed.
    pub words: ConsentWords,
}

/// A consent that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// What was agreed to.
    pub terms: Terms,
    /// When.
    pub at: Moment,
    /// Who recorded it.
    pub recorded: Actor,
    /// When it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Moment>,
}

impl Consent {
    /// Whether it holds at this moment: given, not taken back, not over.
    pub fn is_live(&self, now: Moment) -> bool {
        self.withdrawn.is_none() && self.at <= now && now < self.terms.expires
    }

    /// Whether it holds and covers each of these classes, for exactly this.
    pub fn covers(&self, purpose: Purpose, to: &Recipient, classes: &[Class], now: Moment) -> bool {
        let terms = &self.terms;
        let in_scope = !classes.is_empty() && classes.iter().all(|class| terms.scope.contains(class));
        self.is_live(now) && terms.purpose == purpose && terms.to == *to && in_scope
    }
}

impl Case<'_> {
    pub(super) fn give_consent(&self, giving: &Giving) -> Decided {
        let Giving { terms, is_party, words } = giving;
        self.check_who(terms, *is_party)?;
        if !terms.to.fits(terms.purpose) {
            return Err(Refusal::WrongRecipient);
        }
        if terms.scope.is_empty() || terms.scope.contains(&Class::Internal) {
            return Err(Refusal::NotToDisclose);
        }
        if terms.to.has_name() && words.recipient.trim().is_empty() {
            return Err(Refusal::WordsNeeded);
        }
        self.check_end(terms.expires, MAX_CONSENT)?;
        let consents = &self.matter.flows.consents;
        let too_long = words.recipient.chars().count() > MAX_RECIPIENT_CHARS
            || words.withhold_from.chars().count() > MAX_RECIPIENT_CHARS
            || words.text.chars().count() > super::command::MAX_SAID_CHARS;
        if too_long || consents.len() >= MAX_CONSENTS {
            return Err(Refusal::TooLong);
        }
        let mut scope = terms.scope.clone();
        scope.sort();
        scope.dedup();
        let id = consents.len() as u16 + 1;
        let event = Event::ConsentGiven(Terms { id, scope, ..terms.clone() });
        self.with(event, vec![Part::of(Class::Content, words)])
    }

    /// The sender speaks for themself online; an officer writes down what was said or signed.
    fn check_who(&self, terms: &Terms, is_party: bool) -> Result<(), Refusal> {
        let by_sender = self.occasion.actor == Actor::Sender;
        if by_sender != (terms.basis == Basis::Online) {
            return Err(Refusal::NotByThisDoor);
        }
        let for_child = terms.subject == Subject::Child || self.matter.registered;
        match (for_child, terms.by) {
            (false, _) if is_party => Err(Refusal::GuardianIsParty),
            (false, _) => Ok(()),
            (true, GivenBy::Person) => Err(Refusal::GuardianNeeded),
            (true, _) if is_party => Err(Refusal::GuardianIsParty),
            (true, _) if !terms.assent => Err(Refusal::AssentNeeded),
            (true, _) => Ok(()),
        }
    }

    /// A time that has not passed and is not further off than this.
    pub(super) fn check_end(&self, end: Moment, most: Span) -> Result<(), Refusal> {
        let now = self.occasion.now;
        match (end <= now, end > now + most) {
            (true, _) => Err(Refusal::PastTime),
            (_, true) => Err(Refusal::TooFarOff),
            _ => Ok(()),
        }
    }

    /// What rests on it falls with it: an appeal to everybody is called back in the same breath.
    pub(super) fn withdraw_consent(&self, id: u16, said: &Said) -> Decided {
        let flows = &self.matter.flows;
        let consent = flows.consent(id).ok_or(Refusal::NothingWaits)?;
        if !consent.is_live(self.occasion.now) {
            return Err(Refusal::AlreadyDone);
        }
        let objected = self.occasion.actor == Actor::Sender && consent.recorded != Actor::Sender;
        let mut drafts = self.say_or_nothing(Event::ConsentWithdrawn { id, objected }, said)?;
        if flows.published.as_ref().is_some_and(|extract| extract.footing.is_consent(id)) {
            drafts.extend(self.one(Event::ExtractRecalled { why: super::disclose::Recall::Withdrawn })?);
        }
        Ok(drafts)
    }
}
