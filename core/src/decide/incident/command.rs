//! What can be asked of an incident, what does the caller bring, and what is the answer no?

use super::{
    said::{Place, Shown},
    words::*,
};
use crate::{
    dispatch::{
        Book,
        words::{Caution, PlaceKind, Priority, Setting, Source},
    },
    event::Actor,
    positions::Trail,
    values::{
        AgencyId, FieldUnitId, IncidentId, IncidentTypeId, Moment, SignalId, Status, UnitId, UnitTypeId,
    },
};

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Something happened.
    Open(Box<What>),
    /// It is something else; with it comes the priority of that type, where none is said.
    Retype {
        /// What.
        to: IncidentTypeId,
        /// How urgent.
        priority: Option<Priority>,
    },
    /// It is more, or less, urgent.
    Prioritise(Priority),
    /// It is here.
    Place {
        /// Whose ground it is.
        ground: Option<UnitId>,
        /// Whose it may be.
        among: Vec<UnitId>,
        /// What kind of place.
        place: PlaceKind,
        /// Town or country.
        setting: Setting,
        /// Point and words.
        at: Place,
    },
    /// Whoever goes there must know this.
    AddCaution {
        /// What.
        caution: Caution,
        /// More of it.
        words: String,
    },
    /// Write this down.
    Note(String),
    /// This signal belongs to it.
    LinkSignal(SignalId),
    /// It does not.
    UnlinkSignal(SignalId),
    /// There is a second source.
    Corroborate(Source),
    /// Let it wait.
    Hold {
        /// Why.
        reason: HoldReason,
        /// Until when.
        until: Moment,
        /// More of it.
        words: String,
    },
    /// It waits no longer.
    Release,
    /// The time of the hold is over.
    LapseHold,
    /// Send more.
    RaiseAlarm(u8),
    /// These may be sent.
    Propose(FieldUnitId),
    /// Send these, of this list.
    Dispatch {
        /// Whom.
        whom: Vec<Send>,
        /// The list that was shown.
        shown: Option<Shown>,
        /// Open it again where it was left.
        reopen: bool,
    },
    /// Take this assignment on: acknowledged, on the way, there …
    Advance {
        /// Which.
        no: u16,
        /// To which step.
        to: Step,
    },
    /// They cannot go.
    Refuse {
        /// Which.
        no: u16,
        /// Why.
        reason: RefuseReason,
        /// More of it.
        words: String,
    },
    /// They did not answer in time.
    Unreach {
        /// Which.
        no: u16,
    },
    /// They are done.
    Clear {
        /// Which.
        no: u16,
        /// Why.
        reason: ClearReason,
    },
    /// They go to another incident.
    Divert {
        /// Which.
        no: u16,
        /// Where to.
        to: IncidentId,
    },
    /// A time is wrong.
    Correct {
        /// Which.
        no: u16,
        /// Which of its times.
        of: Step,
        /// What it was.
        to: Moment,
        /// Why.
        why: String,
    },
    /// Keep where they were while they were sent.
    KeepTrail {
        /// Which.
        no: u16,
        /// Where they were.
        trail: Trail,
    },
    /// It is the same as that one.
    MergeInto(IncidentId),
    /// That one is the same as this.
    Absorb(IncidentId),
    /// It is not the same after all.
    Unmerge,
    /// That one is not the same after all.
    Separate(IncidentId),
    /// It has to do with that one.
    Link(IncidentId),
    /// That one only looks like it.
    DismissDuplicate(IncidentId),
    /// Another agency has it.
    Transfer {
        /// Which.
        agency: AgencyId,
        /// What was said to them.
        words: String,
    },
    /// Nobody needs to go; whoever is on the way is called off.
    Cancel {
        /// Why.
        reason: CancelReason,
        /// More of it.
        words: String,
    },
    /// This is how it ended.
    Dispose {
        /// How.
        disposition: Disposition,
        /// More of it.
        words: String,
    },
    /// Nothing is left to do.
    Close {
        /// How it ended, where that was not said.
        disposition: Option<Disposition>,
    },
    /// There is something left to do after all.
    Reopen(ReopenReason),
    /// This agency was told.
    Notify {
        /// Which.
        agency: AgencyId,
        /// How.
        how: NotifiedBy,
        /// What was said.
        words: String,
    },
    /// Offer a part of it.
    OfferShare {
        /// To whom.
        to: UnitId,
        /// To look or to help.
        how: ShareHow,
        /// What of it.
        fields: Vec<Field>,
        /// Until when.
        until: Moment,
    },
    /// We take the offer.
    AcceptShare {
        /// Which.
        no: u16,
        /// On behalf of whom.
        by: UnitId,
    },
    /// We do not.
    RejectShare {
        /// Which.
        no: u16,
        /// On behalf of whom.
        by: UnitId,
        /// Why.
        cause: RejectCause,
    },
    /// Share it no longer.
    EndShare {
        /// Which.
        no: u16,
    },
    /// Those it is shared with say something.
    Assist {
        /// On behalf of whom.
        by: UnitId,
        /// What.
        words: String,
    },
    /// Ask another room for units.
    RequestAid {
        /// Whom.
        of: UnitId,
        /// What, and how many.
        need: Vec<(UnitTypeId, u8)>,
    },
    /// We offer these.
    OfferAid {
        /// Which request.
        no: u16,
        /// On behalf of whom.
        by: UnitId,
        /// Which units.
        units: Vec<FieldUnitId>,
    },
    /// We have none.
    DeclineAid {
        /// Which request.
        no: u16,
        /// On behalf of whom.
        by: UnitId,
        /// Why.
        cause: RejectCause,
    },
    /// Take what is offered.
    DeployAid {
        /// Which request.
        no: u16,
    },
    /// Give them back.
    ReleaseAid {
        /// Which request.
        no: u16,
    },
}

/// What is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct What {
    /// What it is.
    pub kind: Option<IncidentTypeId>,
    /// How urgent; where it is not said, what its type says, and what is not known is most urgent.
    pub priority: Option<Priority>,
    /// Actual, exercise, test or system.
    pub status: Status,
    /// The signal it is opened from.
    pub signal: Option<SignalId>,
    /// The room that answers for it.
    pub room: UnitId,
    /// What was said.
    pub words: String,
}

/// One unit that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Send {
    /// Who.
    pub who: FieldUnitId,
    /// Of which type.
    pub kind: UnitTypeId,
    /// The incident that they are taken from.
    pub from: Option<IncidentId>,
}

/// What the caller brings.
pub struct Occasion<'a> {
    /// Now.
    pub now: Moment,
    /// When it happened, as whoever says it says.
    pub occurred: Moment,
    /// Who asks.
    pub actor: Actor,
    /// How signals are answered here.
    pub book: &'a Book,
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// There is no such incident.
    #[error("no such incident")]
    NoSuchIncident,
    /// It is there already.
    #[error("it is there already")]
    AlreadyThere,
    /// No such type, agency, assignment, share or request.
    #[error("no such thing")]
    NoSuchThing,
    /// It was left; sending somebody opens it again, if that is said.
    #[error("it is closed: open it again first")]
    Closed,
    /// It was not left.
    #[error("it is open")]
    NotClosed,
    /// It is so already.
    #[error("it is so already")]
    AlreadySo,
    /// That step does not follow from where it is.
    #[error("that does not follow from where it is")]
    NotNow,
    /// The clock that is meant has not run out.
    #[error("not due")]
    NotDue,
    /// Somebody is still there or on the way.
    #[error("units are still out")]
    UnitsStillOut,
    /// It is not said how it ended.
    #[error("say how it ended first")]
    DispositionNeeded,
    /// Nothing was said where words are needed.
    #[error("words are needed")]
    WordsNeeded,
    /// Longer than the limit.
    #[error("too long")]
    TooLong,
    /// More than the limit.
    #[error("too many")]
    TooMany,
    /// Such a time cannot be.
    #[error("such a time cannot be")]
    TimeNotPossible,
    /// Nobody enters armed on the word of one source.
    #[error("a call-back or a second source is needed first")]
    SecondSourceNeeded,
    /// It cannot be the same as itself, or as one that is itself the same as another.
    #[error("these two cannot be merged")]
    NotMergeable,
    /// It was offered to somebody else, or is over.
    #[error("it was not offered to you, or its time is over")]
    NotOffered,
}
