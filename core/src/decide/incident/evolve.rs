//! What does an event change in what is remembered of an incident? Never fails.

use super::{
    assignment::{Assignment, End},
    event::Event,
    sharing::{Aid, AidStage, Share, ShareStage},
    state::{Ground, Hold, Incident, Left},
    words::Step,
};
use crate::{event::Header, values::Moment};

/// Adds an event; what does not belong is passed over.
pub(super) fn take(incident: &mut Incident, header: &Header, event: &Event) {
    if !of_itself(incident, header, event) && !of_assignments(incident, header, event) {
        of_others(incident, header, event);
    }
}

fn of_itself(incident: &mut Incident, header: &Header, event: &Event) -> bool {
    match event {
        Event::Retyped { to } => incident.kind = Some(to.clone()),
        Event::Prioritised { to } => incident.priority = *to,
        Event::Placed { ground, among, place, setting } => {
            let (ground, among) = (ground.clone(), among.clone());
            incident.ground = Some(Ground { ground, among, place: *place, setting: *setting });
        }
        Event::CautionAdded { caution } => drop(incident.cautions.insert(*caution)),
        Event::SignalLinked { signal } if !incident.signals.contains(signal) => {
            incident.signals.push(signal.clone());
        }
        Event::SignalUnlinked { signal } => incident.signals.retain(|each| each != signal),
        Event::Corroborated { source } => drop(incident.sources.insert(*source)),
        Event::Held { reason, until } => incident.hold = Some(Hold { reason: *reason, until: *until }),
        Event::Released { .. } => incident.hold = None,
        Event::AlarmRaised { level } => incident.alarm_level = *level,
        Event::Disposed { disposition } => {
            incident.disposition = Some(*disposition);
            incident.hold = None;
        }
        Event::Closed {} => leave(incident, Left::Closed, header.at),
        Event::Cancelled { reason } => leave(incident, Left::Cancelled(*reason), header.at),
        Event::Transferred { agency } => leave(incident, Left::Transferred(agency.clone()), header.at),
        Event::MergedInto { into } => leave(incident, Left::MergedInto(into.clone()), header.at),
        Event::Reopened { .. } => reopen(incident),
        Event::Unmerged { .. } => (incident.left, incident.left_at) = (None, None),
        _ => return false,
    }
    true
}

fn leave(incident: &mut Incident, how: Left, at: Moment) {
    incident.hold = None;
    incident.left = Some(how);
    incident.left_at = Some(at);
}

/// Every clock that ran before is void.
fn reopen(incident: &mut Incident) {
    incident.left = None;
    incident.left_at = None;
    incident.disposition = None;
    incident.hold = None;
    for assignment in &mut incident.assignments {
        assignment.answer_by = None;
    }
    incident.reopened = incident.reopened.saturating_add(1);
    incident.is_fresh_again = true;
}

fn of_assignments(incident: &mut Incident, header: &Header, event: &Event) -> bool {
    let at = header.occurred;
    match event {
        Event::AssignmentProposed { no, who } => {
            let mut assignment = Assignment::new(*no, who.clone());
            assignment.reach(Step::Proposed, at);
            incident.assignments.push(assignment);
        }
        Event::AssignmentDispatched { no, who, kind, answer_by, from } => {
            let known = incident.assignments.iter().any(|a| a.no == *no);
            if !known {
                incident.assignments.push(Assignment::new(*no, who.clone()));
            }
            reach(incident, *no, Step::Dispatched, at);
            with(incident, *no, |assignment| {
                assignment.kind = Some(kind.clone());
                assignment.answer_by = Some(*answer_by);
                assignment.from.clone_from(from);
            });
            incident.is_fresh_again = false;
            incident.hold = None;
        }
        Event::AssignmentAcknowledged { no } => reach(incident, *no, Step::Acknowledged, at),
        Event::AssignmentUnreached { no } => reach(incident, *no, Step::Unreached, at),
        Event::AssignmentEnRoute { no } => reach(incident, *no, Step::EnRoute, at),
        Event::AssignmentStaged { no } => reach(incident, *no, Step::Staged, at),
        Event::AssignmentOnScene { no } => reach(incident, *no, Step::OnScene, at),
        Event::AssignmentTransporting { no } => reach(incident, *no, Step::Transporting, at),
        Event::AssignmentAtDestination { no } => reach(incident, *no, Step::AtDestination, at),
        Event::AssignmentRefused { no, reason } => end(incident, *no, End::Refused(*reason), at),
        Event::AssignmentCleared { no, reason } => end(incident, *no, End::Cleared(*reason), at),
        Event::AssignmentDiverted { no, to } => end(incident, *no, End::Diverted(to.clone()), at),
        Event::AssignmentTrailKept { no } => with(incident, *no, |assignment| assignment.trail_kept = true),
        Event::AssignmentTimeCorrected { no, of, to } => {
            with(incident, *no, |assignment| {
                assignment.corrected.insert(*of, *to);
            });
        }
        _ => return false,
    }
    true
}

fn with(incident: &mut Incident, no: u16, change: impl FnOnce(&mut Assignment)) {
    if let Some(assignment) = incident.assignments.iter_mut().find(|a| a.no == no) {
        change(assignment);
    }
}

fn reach(incident: &mut Incident, no: u16, step: Step, at: Moment) {
    with(incident, no, |assignment| assignment.reach(step, at));
}

fn end(incident: &mut Incident, no: u16, how: End, at: Moment) {
    with(incident, no, |assignment| {
        assignment.reach(Step::Ended, at);
        assignment.end.get_or_insert(how);
    });
}

fn of_others(incident: &mut Incident, header: &Header, event: &Event) {
    match event {
        Event::Absorbed { other } => drop(incident.absorbed.insert(other.clone())),
        Event::Separated { other } => drop(incident.absorbed.remove(other)),
        Event::Linked { other } => drop(incident.links.insert(other.clone())),
        Event::DuplicateDismissed { other } => drop(incident.dismissed.insert(other.clone())),
        Event::AgencyNotified { agency, .. } => drop(incident.notified.insert(agency.clone())),
        Event::ShareOffered { no, to, how, fields, until } => incident.shares.push(Share {
            no: *no,
            to: to.clone(),
            how: *how,
            fields: fields.iter().copied().collect(),
            until: *until,
            stage: ShareStage::Offered,
        }),
        Event::ShareAccepted { no } => share(incident, *no, ShareStage::Accepted),
        Event::ShareRejected { no, cause } => share(incident, *no, ShareStage::Rejected(*cause)),
        Event::ShareEnded { no } => share(incident, *no, ShareStage::Ended),
        Event::AidRequested { no, of, need } => incident.aid.push(Aid {
            no: *no,
            of: of.clone(),
            need: need.clone(),
            units: Vec::new(),
            stage: AidStage::Requested,
            asked: header.at,
        }),
        Event::AidOffered { no, units } => aid(incident, *no, AidStage::Offered, Some(units.clone())),
        Event::AidDeclined { no, cause } => aid(incident, *no, AidStage::Declined(*cause), None),
        Event::AidDeployed { no } => aid(incident, *no, AidStage::Deployed, None),
        Event::AidReleased { no } => aid(incident, *no, AidStage::Released, None),
        _ => {}
    }
}

fn share(incident: &mut Incident, no: u16, stage: ShareStage) {
    if let Some(share) = incident.shares.iter_mut().find(|share| share.no == no) {
        share.stage = stage;
    }
}

fn aid(incident: &mut Incident, no: u16, stage: AidStage, units: Option<Vec<crate::values::FieldUnitId>>) {
    if let Some(aid) = incident.aid.iter_mut().find(|aid| aid.no == no) {
        aid.stage = stage;
        aid.units = units.unwrap_or_else(|| std::mem::take(&mut aid.units));
    }
}
