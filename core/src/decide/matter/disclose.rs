//! May these words leave the desk?
//!
//! On one of two footings: the person concerned agreed to exactly this, or a law or a court demands it. A disclosure
//! on the strength of a law, and any of what is protected, is proposed by one and agreed by another. What was handed
//! over is a file that the server made; a keyed mark of it stands in the event.
//!
//! Invariant: nothing leaves on a consent that is not live, or that does not cover recipient, purpose and each class.
//! Invariant: the consent is looked at again when the second person agrees, and against the past that the file is of.
//! Not here: who may (`guard`), how the file is made (the server), consent itself (`consent`).

use super::{
    acts::{Case, Decided},
    command::Said,
    consent::{Consent, Purpose, Recipient},
    event::Event,
    rule::Refusal,
};
use crate::{
    event::{Actor, Header, Part},
    values::{Class, Level, Moment, Span, UnitId},
};
use serde::{Deserialize, Serialize};

/// The longest that chosen words stay public before somebody must decide again.
pub const MAX_EXTRACT: Span = Span::from_days(180);
/// The longest that a law can keep the sender from being told.
pub const MAX_UNTOLD: Span = Span::from_days(365);
/// The most proposals that wait at once.
pub const MAX_WAITING: usize = 20;

/// Who may demand words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// A court.
    Court,
    /// A prosecutor.
    Prosecutor,
    /// A law that names the case.
    Statute,
}

impl Authority {
    /// Words for people are `authority-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Authority::Court => "court",
            Authority::Prosecutor => "prosecutor",
            Authority::Statute => "statute",
        }
    }
}

/// On what strength words leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Footing {
    /// The person concerned agreed: the consent's number.
    Consent(u16),
    /// Somebody who may demand it did.
    Law {
        /// Who.
        authority: Authority,
        /// The law forbids to tell the sender before this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        untold_until: Option<Moment>,
    },
}

impl Footing {
    /// Whether it rests on this consent.
    pub fn is_consent(&self, id: u16) -> bool {
        *self == Footing::Consent(id)
    }

    /// Before when the sender is not told.
    pub fn untold_until(&self) -> Option<Moment> {
        match self {
            Footing::Law { untold_until, .. } => *untold_until,
            Footing::Consent(_) => None,
        }
    }
}

/// What leaves: to whom, what for, which words, on what footing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outflow {
    /// What for.
    pub purpose: Purpose,
    /// To whom.
    pub to: Recipient,
    /// Which words.
    pub classes: Vec<Class>,
    /// On what strength.
    pub footing: Footing,
}

/// The file that was made for a disclosure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Of which version of the matter it tells.
    pub version: u32,
    /// What the record knows its bytes by again (an HMAC under a key of the record): nobody who reads the event can try
    /// guesses of what the file says.
    pub mark: String,
}

/// A disclosure that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its number within the matter.
    pub no: u16,
    /// Who proposed it.
    pub by: Actor,
    /// What it is.
    pub outflow: Outflow,
}

/// Words that are proposed for everybody, or are public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extract {
    /// Who proposed it.
    pub by: Actor,
    /// On what strength.
    pub footing: Footing,
    /// Until when they are public.
    pub until: Moment,
}

/// Why public words were called back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recall {
    /// Somebody of the desk did.
    Recalled,
    /// Their time was over.
    Expired,
    /// The consent was taken back.
    Withdrawn,
}

/// What left the desk, what may, and on what strength.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flows {
    /// Consents in the order in which they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<Consent>,
    /// Disclosures that wait for a second person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<Waiting>,
    /// How many disclosures there have been, proposed or made.
    #[serde(default)]
    pub count: u16,
    /// Disclosures that the sender is told of later: number and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub untold: Vec<(u16, Moment)>,
    /// Units that a law let have the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened_by_law: Vec<UnitId>,
    /// Words proposed for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extract: Option<Extract>,
    /// Words that are public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Extract>,
}

impl Flows {
    /// Whether nothing ever left.
    pub fn is_empty(&self) -> bool {
        *self == Flows::default()
    }

    /// The consent of this number.
    pub fn consent(&self, id: u16) -> Option<&Consent> {
        self.consents.iter().find(|consent| consent.terms.id == id)
    }

    /// The proposal of this number.
    pub fn proposal(&self, no: u16) -> Option<&Waiting> {
        self.waiting.iter().find(|waiting| waiting.no == no)
    }

    /// Whether it stands: a demand of the law does; a consent must be live and cover it.
    pub fn is_covered(&self, outflow: &Outflow, now: Moment) -> bool {
        match outflow.footing {
            Footing::Law { .. } => true,
            Footing::Consent(id) => {
                let Outflow { purpose, to, classes, .. } = outflow;
                self.consent(id).is_some_and(|consent| consent.covers(*purpose, to, classes, now))
            }
        }
    }

    /// Whether all that was said may go to this unit.
    pub fn may_reach(&self, unit: &UnitId, now: Moment) -> bool {
        let to = Recipient::Unit(unit.clone());
        let classes = [Class::Identity, Class::Content, Class::Evidence];
        let agreed = |c: &Consent| c.covers(Purpose::OtherUnit, &to, &classes, now);
        self.opened_by_law.contains(unit) || self.consents.iter().any(agreed)
    }

    /// When something of it ends by itself.
    pub fn wakes(&self) -> Option<Moment> {
        let told = self.untold.iter().map(|(_, when)| *when);
        told.chain(self.published.as_ref().map(|extract| extract.until)).min()
    }

    /// Adds an event.
    pub(super) fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::ConsentGiven(terms) => self.consents.push(Consent {
                terms: terms.clone(),
                at: header.at,
                recorded: header.actor.clone(),
                withdrawn: None,
            }),
            Event::ConsentWithdrawn { id, .. } => {
                if let Some(consent) = self.consents.iter_mut().find(|c| c.terms.id == *id) {
                    consent.withdrawn.get_or_insert(header.at);
                }
            }
            Event::DisclosureProposed { no, outflow } => {
                self.count = self.count.max(*no);
                let by = header.actor.clone();
                self.waiting.push(Waiting { no: *no, by, outflow: outflow.clone() });
            }
            Event::Disclosed { no, outflow, .. } | Event::HandedOver { no, outflow, .. } => {
                self.disclosed(*no, outflow);
            }
            Event::DisclosureDropped { no } => self.waiting.retain(|waiting| waiting.no != *no),
            Event::DisclosureTold { no } => self.untold.retain(|(untold, _)| untold != no),
            Event::ExtractProposed { footing, until } => {
                let extract = footing.clone().zip(*until);
                self.extract =
                    extract.map(|(footing, until)| Extract { by: header.actor.clone(), footing, until });
            }
            Event::ExtractPublished {} => self.published = self.extract.take(),
            Event::ExtractRecalled { .. } => {
                self.extract = None;
                self.published = None;
            }
            _ => {}
        }
    }

    fn disclosed(&mut self, no: u16, outflow: &Outflow) {
        self.count = self.count.max(no);
        self.waiting.retain(|waiting| waiting.no != no);
        self.untold.extend(outflow.footing.untold_until().map(|until| (no, until)));
        if let (Footing::Law { .. }, Recipient::Unit(unit)) = (&outflow.footing, &outflow.to) {
            self.opened_by_law.push(unit.clone());
        }
    }
}

impl Case<'_> {
    /// What was agreed to goes out at once where it is not protected; else a second person is waited for.
    pub(super) fn disclose(&self, outflow: &Outflow, sheet: Option<&Sheet>, said: &Said) -> Decided {
        if !self.matter.flows.is_covered(outflow, self.occasion.now) {
            return Err(Refusal::ConsentNeeded);
        }
        self.check_outflow(outflow)?;
        let by_law = matches!(outflow.footing, Footing::Law { .. });
        if by_law || self.matter.level >= Level::P3 {
            let no = self.matter.flows.count + 1;
            return self.say(
                Event::DisclosureProposed { no, outflow: outflow.clone() },
                Class::Internal,
                said,
            );
        }
        self.hand_over(self.matter.flows.count + 1, outflow, sheet, said)
    }

    fn check_outflow(&self, outflow: &Outflow) -> Result<(), Refusal> {
        if outflow.classes.is_empty() {
            return Err(Refusal::NotToDisclose);
        }
        if !outflow.to.fits(outflow.purpose) || outflow.to == Recipient::Public {
            return Err(Refusal::WrongRecipient);
        }
        if self.matter.flows.waiting.len() >= MAX_WAITING {
            return Err(Refusal::TooLong);
        }
        if outflow.classes.iter().any(|class| self.matter.erased.contains(class)) {
            return Err(Refusal::WordsErased);
        }
        match outflow.footing.untold_until() {
            Some(until) => self.check_end(until, MAX_UNTOLD),
            None => Ok(()),
        }
    }

    /// A second person agrees: what it rests on is looked at once more.
    pub(super) fn agree_disclosure(&self, no: u16, sheet: &Sheet) -> Decided {
        let waiting = self.matter.flows.proposal(no).ok_or(Refusal::NothingWaits)?;
        if waiting.by == self.occasion.actor {
            return Err(Refusal::SecondPersonNeeded);
        }
        if !self.matter.flows.is_covered(&waiting.outflow, self.occasion.now) {
            return Err(Refusal::ConsentNeeded);
        }
        self.hand_over(no, &waiting.outflow.clone(), Some(sheet), &Said::default())
    }

    fn hand_over(&self, no: u16, outflow: &Outflow, sheet: Option<&Sheet>, said: &Said) -> Decided {
        let sheet = sheet.ok_or(Refusal::ChangedMeanwhile)?;
        if sheet.version != self.matter.version {
            return Err(Refusal::ChangedMeanwhile);
        }
        let parts = if said.is_empty() { Vec::new() } else { vec![Part::of(Class::Internal, said)] };
        self.with(Event::HandedOver { no, mark: sheet.mark.clone(), outflow: outflow.clone() }, parts)
    }

    pub(super) fn drop_disclosure(&self, no: u16, said: &Said) -> Decided {
        match self.matter.flows.proposal(no) {
            Some(_) => self.say(Event::DisclosureDropped { no }, Class::Internal, said),
            None => Err(Refusal::NothingWaits),
        }
    }

    /// The first person proposes the words, another one makes them public. Both need what it rests on.
    pub(super) fn extract(&self, said: &Said, footing: &Footing, until: Moment) -> Decided {
        let (flows, now) = (&self.matter.flows, self.occasion.now);
        let stands = |footing: &Footing| {
            let to = Recipient::Public;
            let classes = vec![Class::Content];
            let outflow = Outflow { purpose: Purpose::PublicAppeal, to, classes, footing: footing.clone() };
            flows.is_covered(&outflow, now)
        };
        let waits = flows.extract.as_ref();
        if !stands(waits.map_or(footing, |extract| &extract.footing)) {
            return Err(Refusal::ConsentNeeded);
        }
        match waits {
            Some(extract) if extract.by == self.occasion.actor => Err(Refusal::SecondPersonNeeded),
            Some(extract) if extract.until <= now => Err(Refusal::PastTime),
            Some(_) => self.one(Event::ExtractPublished {}),
            None if flows.published.is_some() => Err(Refusal::AlreadyDone),
            None => {
                self.check_end(until, MAX_EXTRACT)?;
                let event = Event::ExtractProposed { footing: Some(footing.clone()), until: Some(until) };
                self.say(event, Class::Content, said)
            }
        }
    }

    pub(super) fn recall(&self, said: &Said) -> Decided {
        let flows = &self.matter.flows;
        match flows.published.is_some() || flows.extract.is_some() {
            true => self.say(Event::ExtractRecalled { why: Recall::Recalled }, Class::Internal, said),
            false => Err(Refusal::NothingWaits),
        }
    }

    /// What ends by itself: words whose time in public is over, and silence that a law asked for.
    pub(super) fn tend(&self) -> Decided {
        let (flows, now) = (&self.matter.flows, self.occasion.now);
        let mut drafts = Vec::new();
        if flows.published.as_ref().is_some_and(|extract| extract.until <= now) {
            drafts.extend(self.one(Event::ExtractRecalled { why: Recall::Expired })?);
        }
        for (no, _) in flows.untold.iter().filter(|(_, when)| *when <= now) {
            drafts.extend(self.one(Event::DisclosureTold { no: *no })?);
        }
        if drafts.is_empty() { Err(Refusal::NotDue) } else { Ok(drafts) }
    }
}
