//! What can have happened to an incident and to those sent there? Facts in clear, no words, no position.

use super::words::*;
use crate::{
    dispatch::words::{Caution, PlaceKind, Priority, Setting, Source},
    values::{
        AgencyId, FieldUnitId, IncidentId, IncidentTypeId, Moment, SignalId, Status, UnitId, UnitTypeId,
    },
};
use serde::{Deserialize, Serialize};

/// Something that happened to an incident. `no` counts assignments, shares and aid within it, from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// It was opened; what is said of it is sealed. The event's unit is the room that answers for it.
    IncidentOpened {
        /// What it is, where that is known already.
        #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
        kind: Option<IncidentTypeId>,
        /// How urgent.
        priority: Priority,
        /// Actual, exercise, test or system: for ever.
        status: Status,
        /// The signal it was opened from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signal: Option<SignalId>,
    },
    /// It is something else than was thought.
    Retyped {
        /// What.
        #[serde(rename = "type")]
        to: IncidentTypeId,
    },
    /// It is more, or less, urgent than was thought.
    Prioritised {
        /// How urgent.
        to: Priority,
    },
    /// Where it is; point and words are sealed.
    Placed {
        /// Whose ground it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<UnitId>,
        /// The others whose ground it may be, near a boundary.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        among: Vec<UnitId>,
        /// What kind of place.
        place: PlaceKind,
        /// Town or country.
        setting: Setting,
    },
    /// Whoever goes there must know this; more of it may be sealed.
    CautionAdded {
        /// What.
        caution: Caution,
    },
    /// A note, sealed.
    Noted {},
    /// One more signal belongs to it.
    SignalLinked {
        /// Which.
        signal: SignalId,
    },
    /// It does not belong to it after all.
    SignalUnlinked {
        /// Which.
        signal: SignalId,
    },
    /// There is a second source.
    Corroborated {
        /// Which kind.
        source: Source,
    },
    /// It waits, for a reason and for a time.
    Held {
        /// Why.
        reason: HoldReason,
        /// Until when at the latest.
        until: Moment,
    },
    /// It waits no longer.
    Released {
        /// Whether its time was over.
        lapsed: bool,
    },
    /// More is sent than for a lower level.
    AlarmRaised {
        /// To which level, from 2.
        level: u8,
    },
    /// The list that was shown and what was chosen from it; the list is sealed.
    RecommendationShown {
        /// How many rows it had.
        rows: u8,
        /// How many needs nobody could meet.
        short: u8,
        /// What was chosen.
        chosen: Vec<FieldUnitId>,
        /// Whether what was chosen is what stood first.
        first: bool,
    },
    /// Somebody may be sent.
    AssignmentProposed {
        /// Its number.
        no: u16,
        /// Who.
        who: FieldUnitId,
    },
    /// Somebody is sent.
    AssignmentDispatched {
        /// Its number; the same as when it was proposed.
        no: u16,
        /// Who.
        who: FieldUnitId,
        /// Of which type they are.
        #[serde(rename = "type")]
        kind: UnitTypeId,
        /// By when they should have answered.
        answer_by: Moment,
        /// The incident that they were taken from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<IncidentId>,
    },
    /// They know.
    AssignmentAcknowledged {
        /// Which.
        no: u16,
    },
    /// They cannot.
    AssignmentRefused {
        /// Which.
        no: u16,
        /// Why.
        reason: RefuseReason,
    },
    /// They did not answer in time.
    AssignmentUnreached {
        /// Which.
        no: u16,
    },
    /// They are on their way.
    AssignmentEnRoute {
        /// Which.
        no: u16,
    },
    /// They wait near by.
    AssignmentStaged {
        /// Which.
        no: u16,
    },
    /// They are there.
    AssignmentOnScene {
        /// Which.
        no: u16,
    },
    /// They take somebody somewhere.
    AssignmentTransporting {
        /// Which.
        no: u16,
    },
    /// They are where they took them.
    AssignmentAtDestination {
        /// Which.
        no: u16,
    },
    /// They are done here.
    AssignmentCleared {
        /// Which.
        no: u16,
        /// Why.
        reason: ClearReason,
    },
    /// They were sent to another incident instead.
    AssignmentDiverted {
        /// Which.
        no: u16,
        /// Where to.
        to: IncidentId,
    },
    /// Where they were while they were sent is kept with the incident, sealed.
    AssignmentTrailKept {
        /// Which.
        no: u16,
    },
    /// A time was written wrongly; the first stays in the log, why is sealed.
    AssignmentTimeCorrected {
        /// Which.
        no: u16,
        /// Which of its times.
        of: Step,
        /// What it was.
        to: Moment,
    },
    /// It is the same as another.
    MergedInto {
        /// Which.
        into: IncidentId,
    },
    /// Another is the same as this.
    Absorbed {
        /// Which.
        other: IncidentId,
    },
    /// It was not the same after all.
    Unmerged {
        /// As which.
        from: IncidentId,
    },
    /// Another was not the same after all.
    Separated {
        /// Which.
        other: IncidentId,
    },
    /// It has to do with another.
    Linked {
        /// Which.
        other: IncidentId,
    },
    /// What looked like the same is not.
    DuplicateDismissed {
        /// Which.
        other: IncidentId,
    },
    /// Another agency has it now.
    Transferred {
        /// Which.
        agency: AgencyId,
    },
    /// Nobody needs to go.
    Cancelled {
        /// Why.
        reason: CancelReason,
    },
    /// How it ended.
    Disposed {
        /// How.
        disposition: Disposition,
    },
    /// Nothing is left to do.
    Closed {},
    /// There is something left to do after all. Every clock that ran before is void.
    Reopened {
        /// Why.
        reason: ReopenReason,
    },
    /// An agency was told.
    AgencyNotified {
        /// Which.
        agency: AgencyId,
        /// How.
        how: NotifiedBy,
    },
    /// Part of it is offered to another organisation for a time.
    ShareOffered {
        /// Its number.
        no: u16,
        /// To whom.
        to: UnitId,
        /// To look, or to help.
        how: ShareHow,
        /// What of it; nothing else.
        fields: Vec<Field>,
        /// Until when.
        until: Moment,
    },
    /// They accept.
    ShareAccepted {
        /// Which.
        no: u16,
    },
    /// They do not.
    ShareRejected {
        /// Which.
        no: u16,
        /// Why.
        cause: RejectCause,
    },
    /// It is shared no longer.
    ShareEnded {
        /// Which.
        no: u16,
    },
    /// Another room is asked for units.
    AidRequested {
        /// Its number.
        no: u16,
        /// Whom.
        of: UnitId,
        /// What is needed, and how many.
        need: Vec<(UnitTypeId, u8)>,
    },
    /// They offer these.
    AidOffered {
        /// Which request.
        no: u16,
        /// Which.
        units: Vec<FieldUnitId>,
    },
    /// They have none to give.
    AidDeclined {
        /// Which request.
        no: u16,
        /// Why.
        cause: RejectCause,
    },
    /// They were taken and sent.
    AidDeployed {
        /// Which request.
        no: u16,
    },
    /// They are given back.
    AidReleased {
        /// Which request.
        no: u16,
    },
}
