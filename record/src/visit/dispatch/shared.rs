//! What does another organisation see of an incident that is not its own, and what may it say?
//!
//! Invariant: it is asked anew at each access whether the share still lasts; what is not on the list is not there.
//! Invariant: nobody learns of an incident that was not offered to them.

use super::{Answer, At, Unable};
use crate::{
    fault::Fault,
    shelf::Kept,
    visit::{How, NotActed, Visit},
};
use amanat_core::{
    decide::incident::{self, Aid, AidStage, Command, Incident, Share},
    event::Stream,
    guard::Duty,
    values::{IncidentId, Moment, UnitId},
};
use std::sync::Arc;

/// An incident as another organisation has to do with it.
pub struct Shared {
    /// The incident: only what `share` names may be shown.
    pub incident: Arc<Kept<Incident>>,
    /// For which of the visitor's units.
    pub by: UnitId,
    /// The share that was accepted and lasts, or the offer that waits.
    pub share: Option<Share>,
    /// The request for units that was made of them.
    pub aid: Option<Aid>,
}

impl Visit {
    /// What was offered to this visitor's units, shared with them, or asked of them, by incidents of others.
    pub fn shared_incidents(&self, now: Moment) -> Result<Vec<Shared>, Fault> {
        let all = self.house().lives::<Incident>(Duty::SeeBoard)?;
        Ok(all.into_iter().flat_map(|incident| self.shares_of(&incident, now)).collect())
    }

    /// One of them.
    pub fn shared_incident(&self, id: &IncidentId, now: Moment) -> Result<Option<Shared>, Fault> {
        let found = self.house().life::<Incident>(&Stream::Incident(id.clone()), Duty::SeeBoard)?;
        Ok(found.and_then(|incident| self.shares_of(&incident, now).into_iter().next()))
    }

    fn shares_of(&self, kept: &Arc<Kept<Incident>>, now: Moment) -> Vec<Shared> {
        let incident = &kept.state;
        if incident.left.is_some() {
            return Vec::new();
        }
        let shares = incident.shares.iter().filter(|share| share.is_open(now) || share.is_offered(now));
        let asked = |aid: &&Aid| !matches!(aid.stage, AidStage::Declined(_) | AidStage::Released);
        let mut all: Vec<Shared> = Vec::new();
        for share in shares.filter(|share| self.may_at(Duty::SeeBoard, &share.to)) {
            let (incident, by) = (kept.clone(), share.to.clone());
            all.push(Shared { incident, by, share: Some(share.clone()), aid: None });
        }
        for aid in incident.aid.iter().filter(asked).filter(|aid| self.may_at(Duty::SeeBoard, &aid.of)) {
            let (incident, by) = (kept.clone(), aid.of.clone());
            all.push(Shared { incident, by, share: None, aid: Some(aid.clone()) });
        }
        all
    }

    /// Answers an offer or a request, or helps, for the unit that it was made to.
    pub async fn answer_for(&self, id: &IncidentId, command: Command, at: At, how: How) -> Answer<Incident> {
        let by = match &command {
            Command::AcceptShare { by, .. }
            | Command::RejectShare { by, .. }
            | Command::Assist { by, .. } => by,
            Command::OfferAid { by, .. } | Command::DeclineAid { by, .. } => by,
            _ => return Err(NotActed::NotThere),
        };
        let duty = if matches!(command, Command::Assist { .. }) { Duty::SeeBoard } else { Duty::LeadRoom };
        if !self.may_at(duty, by) {
            return Err(NotActed::NotThere);
        }
        let (stream, commands) = (Stream::Incident(id.clone()), [command]);
        let house = self.house();
        let done = house
            .act::<Incident, Unable>(&stream, Duty::Dispatch, how, |past| {
                self.decide_incident(&stream, past, &commands, at)
            })
            .await;
        done.map_err(|no| match no {
            NotActed::Refused(Unable::Incident(
                incident::Refusal::NotOffered
                | incident::Refusal::NoSuchThing
                | incident::Refusal::NoSuchIncident
                | incident::Refusal::Closed,
            )) => NotActed::NotThere,
            no => no,
        })
    }
}
