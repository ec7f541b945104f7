//! How long are words kept, who can ask for their end, and what stands against it?
//!
//! The desk's playbook says how long words are kept once a matter ended. The sender can ask for their end earlier; two
//! officers decide, one who leads and another. A legal hold stands against every way of erasing.
//!
//! Invariant: held words are erased by nobody and by no clock.
//! Invariant: while a matter is open only who brought it can be erased, never what they said.
//! Invariant: a matter that is taken up again counts its time anew from its next end.
//! Not here: destroying keys (`amanat-record`), finding what is due (the server's duty).

use super::{
    acts::{Case, Decided},
    command::Said,
    disclose::Authority,
    event::Event,
    rule::Refusal,
    state::Matter,
};
use crate::{
    event::{Actor, Header},
    values::{Class, Moment, Span},
};
use serde::{Deserialize, Serialize};

/// The most holds that stand at once.
pub const MAX_HOLDS: usize = 20;
/// How long before the end of their time those who lead can see that words will be erased.
pub const SHOWN_BEFORE: Span = Span::from_days(30);

/// Why words were erased, or shall be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasedWhy {
    /// The time that the desk promised is over.
    TimeOver,
    /// The sender asked.
    Asked,
    /// A court ordered it.
    Ordered,
}

/// Words that a court or a law wants kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Its number within the matter, from 1.
    pub no: u16,
    /// Who wants it.
    pub authority: Authority,
    /// Until when; open where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// Who put it down.
    pub by: Actor,
}

impl Hold {
    /// Whether it stands at this moment.
    pub fn stands(&self, now: Moment) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

/// What is asked or proposed to be erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// Holds that nobody let go.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Hold>,
    /// How many holds there have been.
    #[serde(default)]
    pub count: u16,
    /// What the sender asked to have erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Class>,
    /// What an officer proposed to erase, why, and who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<(Vec<Class>, ErasedWhy, Actor)>,
}

impl Keeping {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Keeping::default()
    }

    pub(super) fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::Held { no, authority, until } => {
                self.count = self.count.max(*no);
                let by = header.actor.clone();
                self.holds.push(Hold { no: *no, authority: *authority, until: *until, by });
            }
            Event::HoldReleased { no } => self.holds.retain(|hold| hold.no != *no),
            Event::ErasureAsked { classes } => self.asked = classes.clone(),
            Event::ErasureProposed { classes, why } => {
                self.proposed = Some((classes.clone(), *why, header.actor.clone()));
            }
            Event::ErasureDeclined {} => {
                self.asked.clear();
                self.proposed = None;
            }
            Event::Erased { classes, .. } => {
                self.asked.retain(|class| !classes.contains(class));
                self.proposed = None;
            }
            _ => {}
        }
    }
}

impl Matter {
    /// Whether a court or a law wants its words kept at this moment.
    pub fn is_held(&self, now: Moment) -> bool {
        self.keeping.holds.iter().any(|hold| hold.stands(now))
    }

    /// Until when it is held; the end of time where a hold is open.
    pub fn held_until(&self) -> Option<Moment> {
        let end = |hold: &Hold| hold.until.unwrap_or(Moment::from_millis(i64::MAX));
        self.keeping.holds.iter().map(end).max()
    }

    /// Since when its time to be kept runs: its end. `None` while it is open, or when no word is left.
    pub fn kept_from(&self) -> Option<Moment> {
        self.ended.filter(|_| self.is_closed() && !self.is_all_erased())
    }

    /// Whether every word of it is gone.
    pub fn is_all_erased(&self) -> bool {
        Class::ALL.iter().all(|class| self.erased.contains(class))
    }

    /// Why nothing of these classes can be erased now; `None` where nothing stands against it.
    pub fn why_kept(&self, classes: &[Class], now: Moment) -> Option<Refusal> {
        if self.is_held(now) {
            return Some(Refusal::Held);
        }
        let only_who = classes.iter().all(|class| *class == Class::Identity);
        (!self.is_closed() && !only_who).then_some(Refusal::NotClosed)
    }
}

impl Case<'_> {
    pub(super) fn hold(&self, authority: Authority, until: Option<Moment>, said: &Said) -> Decided {
        if self.matter.is_all_erased() {
            return Err(Refusal::WordsErased);
        }
        if until.is_some_and(|until| until <= self.occasion.now) {
            return Err(Refusal::PastTime);
        }
        if self.matter.keeping.holds.len() >= MAX_HOLDS {
            return Err(Refusal::TooLong);
        }
        let no = self.matter.keeping.count + 1;
        self.say(Event::Held { no, authority, until }, Class::Internal, said)
    }

    pub(super) fn release(&self, no: u16, said: &Said) -> Decided {
        match self.matter.keeping.holds.iter().any(|hold| hold.no == no) {
            true => self.say(Event::HoldReleased { no }, Class::Internal, said),
            false => Err(Refusal::NothingWaits),
        }
    }

    /// The sender asks. What stands against it is said to them before they ask, and again here.
    pub(super) fn ask_erasure(&self, classes: &[Class], said: &Said) -> Decided {
        self.check_left(classes)?;
        if self.matter.keeping.asked == classes {
            return Err(Refusal::AlreadyDone);
        }
        if let Some(why) = self.matter.why_kept(classes, self.occasion.now) {
            return Err(why);
        }
        let event = Event::ErasureAsked { classes: classes.to_vec() };
        if self.matter.erased.contains(&Class::Content) {
            return self.one(event);
        }
        self.say_or_nothing(event, said)
    }

    fn check_left(&self, classes: &[Class]) -> Result<(), Refusal> {
        match classes.is_empty() || classes.iter().all(|c| self.matter.erased.contains(c)) {
            true => Err(Refusal::AlreadyDone),
            false => Ok(()),
        }
    }

    /// An officer who leads proposes it; a clock needs nobody, but only once the time is over.
    pub(super) fn erase(&self, classes: &[Class], why: ErasedWhy, said: &Said) -> Decided {
        self.check_left(classes)?;
        if let Some(why) = self.matter.why_kept(classes, self.occasion.now) {
            return Err(why);
        }
        if why == ErasedWhy::TimeOver {
            let over = self
                .matter
                .kept_from()
                .is_some_and(|from| self.occasion.now >= from + self.occasion.playbook.keep);
            return match (&self.occasion.actor, over) {
                (Actor::System, true) => self.one(erased(classes, why)),
                _ => Err(Refusal::NotDue),
            };
        }
        let asked = &self.matter.keeping.asked;
        if why == ErasedWhy::Asked && !classes.iter().all(|class| asked.contains(class)) {
            return Err(Refusal::NobodyAsked);
        }
        let event = Event::ErasureProposed { classes: classes.to_vec(), why };
        match self.matter.erased.contains(&Class::Internal) {
            true => self.one(event),
            false => self.say(event, Class::Internal, said),
        }
    }

    pub(super) fn agree_erasure(&self) -> Decided {
        let (classes, why, by) = self.matter.keeping.proposed.as_ref().ok_or(Refusal::NothingWaits)?;
        if *by == self.occasion.actor {
            return Err(Refusal::SecondPersonNeeded);
        }
        match self.matter.why_kept(classes, self.occasion.now) {
            Some(why) => Err(why),
            None => self.one(erased(classes, *why)),
        }
    }

    /// The sender is told why, in words that they can read.
    pub(super) fn decline_erasure(&self, said: &Said) -> Decided {
        let keeping = &self.matter.keeping;
        match keeping.asked.is_empty() && keeping.proposed.is_none() {
            true => Err(Refusal::NothingWaits),
            false => self.say(Event::ErasureDeclined {}, Class::Content, said),
        }
    }
}

fn erased(classes: &[Class], why: ErasedWhy) -> Event {
    Event::Erased { classes: classes.to_vec(), why: Some(why) }
}
