//! What must be said to open an incident, and to act on one?
//!
//! Not here: what each act becomes (`acts`).

use super::super::asking::Time;
use amanat_core::{
    decide::incident::*,
    dispatch::words::{Caution, PlaceKind, Priority, Source},
    values::{AgencyId, FieldUnitId, IncidentId, IncidentTypeId, SignalId, Status, UnitId, UnitTypeId},
};
use serde::Deserialize;
use utoipa::ToSchema;

/// Where something is.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Where {
    /// In degrees; with `longitude`.
    #[serde(default)]
    pub(super) latitude: Option<f64>,
    /// In degrees.
    #[serde(default)]
    pub(super) longitude: Option<f64>,
    /// In words.
    #[serde(default)]
    pub(super) words: String,
    /// What kind of place, such as `school`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub(super) kind: Option<PlaceKind>,
    /// Whose ground it is, as a person says; without: as the map says.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub(super) ground: Option<UnitId>,
}

/// A new incident.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIncident {
    /// The room that answers for it.
    #[schema(value_type = String)]
    pub(super) room: UnitId,
    /// What it is, where that is known.
    #[serde(rename = "type", default)]
    #[schema(value_type = Option<String>)]
    pub(super) kind: Option<IncidentTypeId>,
    /// From 1 to 4; without: what its type says, and 1 where that is not known.
    #[serde(default)]
    #[schema(value_type = Option<u8>)]
    pub(super) priority: Option<Priority>,
    /// `actual`, `exercise` or `test`; it never changes. From a signal: the signal's own.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub(super) status: Option<Status>,
    /// The signal that it is opened from; nobody else may have claimed it.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub(super) signal: Option<SignalId>,
    /// Where it is.
    #[serde(default)]
    pub(super) place: Option<Where>,
    /// What was said.
    #[serde(default)]
    pub(super) text: String,
}

/// What is done with an incident.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// Say what it is.
    Type {
        /// Its type.
        #[schema(value_type = String)]
        r#type: IncidentTypeId,
        /// How urgent; without: what the type says.
        #[serde(default)]
        #[schema(value_type = Option<u8>)]
        priority: Option<Priority>,
    },
    /// Say how urgent it is.
    Priority {
        /// From 1 to 4.
        #[schema(value_type = u8)]
        priority: Priority,
    },
    /// Say where it is.
    Place {
        /// Where.
        place: Where,
    },
    /// Say what whoever goes there must know.
    Caution {
        /// In one word.
        #[schema(value_type = String)]
        caution: Caution,
        /// More of it.
        #[serde(default)]
        text: String,
    },
    /// Write something down.
    Note {
        /// What.
        text: String,
    },
    /// A signal belongs to it.
    LinkSignal {
        /// Which.
        #[schema(value_type = String)]
        signal: SignalId,
    },
    /// There is a second source.
    Corroborate {
        /// Which kind.
        #[schema(value_type = String)]
        source: Source,
    },
    /// Let it wait.
    Hold {
        /// Why.
        #[schema(value_type = String)]
        reason: HoldReason,
        /// Until when.
        until: Time,
        /// More of it.
        #[serde(default)]
        text: String,
    },
    /// It waits no longer.
    Release {},
    /// Send more.
    Alarm {
        /// To which level.
        level: u8,
    },
    /// Send units.
    Dispatch {
        /// Their call signs.
        #[schema(value_type = Vec<String>)]
        units: Vec<FieldUnitId>,
        /// The list that was shown, as `recommended` gave it; kept beside the choice.
        #[serde(default)]
        #[schema(value_type = Option<Object>)]
        shown: Option<Shown>,
        /// Open it again where it was left.
        #[serde(default)]
        reopen: bool,
    },
    /// Think of a unit.
    Propose {
        /// Its call sign.
        #[schema(value_type = String)]
        unit: FieldUnitId,
    },
    /// Say how far a unit is: for the room, and for whoever sits in the unit.
    Step {
        /// Its call sign.
        #[schema(value_type = String)]
        unit: FieldUnitId,
        /// How far.
        #[schema(value_type = String)]
        step: Step,
        /// When that was; without: now.
        #[serde(default)]
        at: Option<Time>,
    },
    /// A unit cannot go.
    Refuse {
        /// Its call sign.
        #[schema(value_type = String)]
        unit: FieldUnitId,
        /// Why.
        #[schema(value_type = String)]
        reason: RefuseReason,
        /// More of it.
        #[serde(default)]
        text: String,
    },
    /// A unit is done.
    Clear {
        /// Its call sign.
        #[schema(value_type = String)]
        unit: FieldUnitId,
        /// Why.
        #[schema(value_type = String)]
        reason: ClearReason,
        /// When that was; without: now.
        #[serde(default)]
        at: Option<Time>,
    },
    /// Send a unit to another incident instead.
    Divert {
        /// Its call sign.
        #[schema(value_type = String)]
        unit: FieldUnitId,
        /// Where to.
        #[schema(value_type = String)]
        to: IncidentId,
    },
    /// A time is wrong; the first stays in the log.
    Correct {
        /// Which assignment.
        no: u16,
        /// Which of its times.
        #[schema(value_type = String)]
        step: Step,
        /// What it was.
        at: Time,
        /// Why.
        text: String,
    },
    /// It is the same as another.
    Merge {
        /// Which.
        #[schema(value_type = String)]
        into: IncidentId,
    },
    /// It was not the same after all.
    Unmerge {},
    /// It has to do with another.
    Link {
        /// Which.
        #[schema(value_type = String)]
        other: IncidentId,
    },
    /// Another only looks like it.
    DismissDuplicate {
        /// Which.
        #[schema(value_type = String)]
        other: IncidentId,
    },
    /// An agency was told.
    Notify {
        /// Which.
        #[schema(value_type = String)]
        agency: AgencyId,
        /// How.
        #[schema(value_type = String)]
        how: NotifiedBy,
        /// What was said.
        #[serde(default)]
        text: String,
    },
    /// Another agency has it now.
    Transfer {
        /// Which.
        #[schema(value_type = String)]
        agency: AgencyId,
        /// What was said.
        #[serde(default)]
        text: String,
    },
    /// Nobody needs to go.
    Cancel {
        /// Why.
        #[schema(value_type = String)]
        reason: CancelReason,
        /// More of it.
        #[serde(default)]
        text: String,
    },
    /// Say how it ended.
    Dispose {
        /// How.
        #[schema(value_type = String)]
        disposition: Disposition,
        /// More of it.
        #[serde(default)]
        text: String,
    },
    /// Nothing is left to do.
    Close {
        /// How it ended, where that was not said.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        disposition: Option<Disposition>,
    },
    /// There is something left to do after all.
    Reopen {
        /// Why.
        #[schema(value_type = String)]
        reason: ReopenReason,
    },
    /// Offer a part of it to another organisation.
    OfferShare {
        /// To which unit.
        #[schema(value_type = String)]
        to: UnitId,
        /// `view` or `assist`.
        #[schema(value_type = String)]
        how: ShareHow,
        /// What of it.
        #[schema(value_type = Vec<String>)]
        fields: Vec<Field>,
        /// Until when.
        until: Time,
    },
    /// Take an offer, for the unit that it was made to.
    AcceptShare {
        /// Which.
        no: u16,
        /// For which unit.
        #[schema(value_type = String)]
        by: UnitId,
    },
    /// Do not take it.
    RejectShare {
        /// Which.
        no: u16,
        /// For which unit.
        #[schema(value_type = String)]
        by: UnitId,
        /// Why.
        #[schema(value_type = String)]
        cause: RejectCause,
    },
    /// Share it no longer.
    EndShare {
        /// Which.
        no: u16,
    },
    /// Say something to what is shared.
    Assist {
        /// For which unit.
        #[schema(value_type = String)]
        by: UnitId,
        /// What.
        text: String,
    },
    /// Ask another room for units.
    RequestAid {
        /// Which room.
        #[schema(value_type = String)]
        of: UnitId,
        /// What is needed: type of unit, and how many.
        #[schema(value_type = Vec<Object>)]
        need: Vec<(UnitTypeId, u8)>,
    },
    /// Offer units to whoever asked.
    OfferAid {
        /// Which request.
        no: u16,
        /// For which room.
        #[schema(value_type = String)]
        by: UnitId,
        /// Their call signs.
        #[schema(value_type = Vec<String>)]
        units: Vec<FieldUnitId>,
    },
    /// Offer none.
    DeclineAid {
        /// Which request.
        no: u16,
        /// For which room.
        #[schema(value_type = String)]
        by: UnitId,
        /// Why.
        #[schema(value_type = String)]
        cause: RejectCause,
    },
    /// Take what is offered.
    DeployAid {
        /// Which request.
        no: u16,
    },
    /// Give it back.
    ReleaseAid {
        /// Which request.
        no: u16,
    },
}
