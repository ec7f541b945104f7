//! How does a row of the board look to a program?

use super::super::{
    asking::{Asking, Time},
    told::Named,
};
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::{Assignment, End, Incident, Step},
        signal::Signal,
    },
    dispatch::line::{incident_label, signal_label},
    event::Actor,
    values::{IncidentTypeId, Names, UnitTypeId},
};
use amanat_record::{Kept, Visit, visit::dispatch::Commitment};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A signal on the board.
#[derive(Serialize, ToSchema)]
pub struct SignalRow {
    /// Its name in requests.
    id: String,
    /// What people call it.
    label: String,
    /// The room that answers for it.
    room: Named,
    /// `actual`, `exercise`, `test` or `system`.
    status: &'static str,
    /// By which way it came.
    way: &'static str,
    /// Whether whoever sent it proved to be enrolled.
    enrolled: bool,
    /// When it was accepted.
    accepted: Time,
    /// How often the button was pressed.
    presses: u32,
    /// Who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    claimed_by: Option<String>,
    /// The incident that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<String>,
}

/// An incident on the board.
#[derive(Serialize, ToSchema)]
pub struct IncidentRow {
    /// Its name in requests.
    pub id: String,
    /// What people call it.
    label: String,
    /// How many events it has.
    version: u32,
    /// The room that answers for it.
    room: Named,
    /// `actual`, `exercise`, `test` or `system`.
    status: &'static str,
    /// Where it is in its life, such as `pending`.
    stage: &'static str,
    /// What it is, where that is known.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<Named>,
    /// From 1 (a life in danger now) to 4.
    priority: u8,
    /// When it was opened.
    opened: Time,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceRow>,
    /// What whoever goes there must know.
    cautions: Vec<&'static str>,
    /// Its signals.
    signals: Vec<String>,
    /// Whether more than one source says it.
    second_source: bool,
    /// Why it waits, and until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    hold: Option<HoldRow>,
    /// From 1 on.
    alarm_level: u8,
    /// Who is or was sent.
    assignments: Vec<AssignmentRow>,
    /// The incident that it is the same as.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged_into: Option<String>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    disposition: Option<&'static str>,
    /// How often it was opened again.
    reopened: u16,
    /// Open incidents that are perhaps the same.
    alike: Vec<String>,
}

/// Where an incident is.
#[derive(Serialize, ToSchema)]
pub struct PlaceRow {
    /// In degrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    latitude: Option<f64>,
    /// In degrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    longitude: Option<f64>,
    /// In words.
    words: String,
    /// Whose ground it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    ground: Option<Named>,
    /// The others whose ground it may be.
    among: Vec<Named>,
    /// What kind of place.
    kind: &'static str,
    /// `urban` or `rural`.
    setting: &'static str,
}

/// Why an incident waits.
#[derive(Serialize, ToSchema)]
pub struct HoldRow {
    /// In one word.
    reason: &'static str,
    /// Until when.
    until: Time,
}

/// One unit at one incident.
#[derive(Serialize, ToSchema)]
pub struct AssignmentRow {
    /// Its number within the incident.
    no: u16,
    /// The unit's call sign.
    unit: String,
    /// How far it is.
    step: &'static str,
    /// Each step's time, as corrected.
    times: BTreeMap<&'static str, Time>,
    /// Times as they were written first, where they were corrected.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    first_times: BTreeMap<&'static str, Time>,
    /// By when it should have answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_by: Option<Time>,
    /// Whether it has ended.
    ended: bool,
    /// How it ended: `refused`, `cleared` or `diverted`.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<&'static str>,
    /// Why, in one word.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
}

/// A field unit on the board.
#[derive(Serialize, ToSchema)]
pub struct UnitRow {
    /// Its call sign, which is its name in requests.
    pub id: String,
    /// How many events it has.
    version: u32,
    /// The room that sends it.
    room: Named,
    /// What it is.
    #[serde(rename = "type")]
    kind: Named,
    /// Where it is at home.
    home: Named,
    /// `actual`, or `exercise`.
    status: &'static str,
    /// Whether it is on duty.
    on_duty: bool,
    /// Until when, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Time>,
    /// Who sits in it.
    crew: Vec<Named>,
    /// What vehicle and crew have.
    attributes: Vec<String>,
    /// Why it cannot be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    out: Option<&'static str>,
    /// What stands above all else: `none`, `welfare_due`, `welfare_missed`, `emergency`.
    overlay: &'static str,
    /// When it is asked next whether it is well.
    #[serde(skip_serializing_if = "Option::is_none")]
    welfare_next: Option<Time>,
    /// The incidents that it is sent to, each with its own step.
    commitments: Vec<CommitmentRow>,
}

/// One incident that a unit is sent to.
#[derive(Serialize, ToSchema)]
pub struct CommitmentRow {
    /// Which.
    incident: String,
    /// How far it is there.
    step: &'static str,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Time>,
}

fn in_words(asking: &Asking, id: &str, names: Option<&Names>) -> Named {
    let name = names.map_or(id, |names| names.in_language(asking.say.language()));
    Named { id: id.to_owned(), name: name.to_owned() }
}

/// A type of incident, in words.
pub fn incident_type(asking: &Asking, visit: &Visit, id: &IncidentTypeId) -> Named {
    in_words(asking, id.as_str(), visit.book().incident_type(id).map(|each| &each.names))
}

/// A type of unit, in words.
pub fn unit_type(asking: &Asking, visit: &Visit, id: &UnitTypeId) -> Named {
    in_words(asking, id.as_str(), visit.book().unit_type(id).map(|each| &each.names))
}

impl SignalRow {
    /// As it stands on the board.
    pub fn of(asking: &Asking, visit: &Visit, kept: &Kept<Signal>) -> Self {
        let signal = &kept.state;
        Self {
            id: signal.id.to_string(),
            label: signal_label(kept.first),
            room: Named::unit(asking, visit.setup(), &signal.unit),
            status: signal.facts.status.word(),
            way: signal.facts.way.word(),
            enrolled: signal.facts.enrolled,
            accepted: Time(signal.accepted),
            presses: signal.presses,
            claimed_by: signal.claim.as_ref().and_then(|claim| visit.person_name(&claim.by)),
            incident: signal.incident.as_ref().map(ToString::to_string),
        }
    }
}

impl IncidentRow {
    /// As it stands on the board.
    pub fn of(asking: &Asking, visit: &Visit, kept: &Kept<Incident>, alike: Vec<String>) -> Self {
        let incident = &kept.state;
        Self {
            id: incident.id.to_string(),
            label: incident_label(kept.first),
            version: incident.version,
            room: Named::unit(asking, visit.setup(), &incident.unit),
            status: incident.status.word(),
            stage: incident.stage().word(),
            kind: incident.kind.as_ref().map(|kind| incident_type(asking, visit, kind)),
            priority: incident.priority.number(),
            opened: Time(incident.opened),
            place: PlaceRow::of(asking, visit, kept),
            cautions: incident.cautions.iter().map(|caution| caution.word()).collect(),
            signals: incident.signals.iter().map(ToString::to_string).collect(),
            second_source: incident.has_second_source(),
            hold: incident.hold.map(|hold| HoldRow { reason: hold.reason.word(), until: Time(hold.until) }),
            alarm_level: incident.alarm_level,
            assignments: incident.assignments.iter().map(AssignmentRow::of).collect(),
            merged_into: incident.merged_into().map(ToString::to_string),
            disposition: incident.disposition.map(|disposition| disposition.word()),
            reopened: incident.reopened,
            alike,
        }
    }
}

impl PlaceRow {
    /// Where it is, as it was said last.
    pub fn of(asking: &Asking, visit: &Visit, kept: &Kept<Incident>) -> Option<Self> {
        let ground = kept.state.ground.as_ref()?;
        let place = Visit::place_of(kept).unwrap_or_default();
        let unit = |id| Named::unit(asking, visit.setup(), id);
        Some(Self {
            latitude: place.point.map(|point| point.lat()),
            longitude: place.point.map(|point| point.lon()),
            words: place.words,
            ground: ground.ground.as_ref().map(unit),
            among: ground.among.iter().map(unit).collect(),
            kind: ground.place.word(),
            setting: ground.setting.word(),
        })
    }
}

impl AssignmentRow {
    /// As the board shows it.
    pub fn of(assignment: &Assignment) -> Self {
        let times = assignment.times.keys();
        let corrected = assignment.corrected.keys();
        let (end, why) = match &assignment.end {
            None => (None, None),
            Some(End::Refused(reason)) => (Some("refused"), Some(reason.word())),
            Some(End::Cleared(reason)) => (Some("cleared"), Some(reason.word())),
            Some(End::Diverted(_)) => (Some("diverted"), None),
        };
        let named = |step: &Step, at| Some((step.word(), Time(at?)));
        Self {
            no: assignment.no,
            unit: assignment.who.to_string(),
            step: assignment.step().word(),
            times: times.filter_map(|step| named(step, assignment.time(*step))).collect(),
            first_times: corrected.filter_map(|step| named(step, assignment.first_time(*step))).collect(),
            answer_by: assignment.answer_by.map(Time),
            ended: !assignment.is_open(),
            end,
            why,
        }
    }
}

impl UnitRow {
    /// As it stands on the board.
    pub fn of(asking: &Asking, visit: &Visit, kept: &Kept<FieldUnit>, committed: &[Commitment]) -> Self {
        let (unit, setup) = (&kept.state, visit.setup());
        let on_duty = unit.is_on_duty(asking.now);
        let duty = unit.duty.as_ref().filter(|_| on_duty);
        let person = |id: &amanat_core::values::AccountId| Named {
            id: id.to_string(),
            name: visit.person_name(id).unwrap_or_default(),
        };
        let commitment = |each: &Commitment| CommitmentRow {
            incident: each.incident.to_string(),
            step: each.step.word(),
            since: each.since.map(Time),
        };
        Self {
            id: unit.id.to_string(),
            version: unit.version,
            room: Named::unit(asking, setup, &unit.room),
            kind: unit_type(asking, visit, &unit.kind),
            home: Named::unit(asking, setup, &unit.home),
            status: unit.status.word(),
            on_duty,
            until: duty.map(|duty| Time(duty.until)),
            crew: duty.iter().flat_map(|duty| &duty.crew).map(person).collect(),
            attributes: unit.all_attributes().into_iter().collect(),
            out: unit.out.filter(|_| on_duty).map(|reason| reason.word()),
            overlay: unit.overlay().word(),
            welfare_next: unit.welfare.map(|welfare| Time(welfare.next)),
            commitments: committed.iter().map(commitment).collect(),
        }
    }
}

/// Whoever did it, for people of the room.
pub fn who(visit: &Visit, actor: &Actor) -> String {
    match actor {
        Actor::Officer(id) => visit.person_name(id).unwrap_or_default(),
        _ => String::new(),
    }
}
