//! Who is told of what a dispatcher's act means to them?
//!
//! Invariant: an alert is an errand of the same command: what was written is told, and what was not is not.
//! Not here: by which way somebody is told, and whether they are on duty (the server's deliverers).

use crate::append::Errand;
use amanat_core::{
    decide::incident::{Command, Incident},
    event::Stream,
    react::alert::{Alert, Audience, PUSH, SMS},
    values::{Moment, Status},
};

/// What a crew is told when it is sent.
pub const TOLD_SENT: &str = "dispatch-told-sent";
/// What a crew is told when it is called off.
pub const TOLD_CALLED_OFF: &str = "dispatch-told-called-off";
/// What a room is told when a unit did not answer.
pub const TOLD_UNREACHED: &str = "dispatch-told-unreached";
/// What everybody is told when somebody of a unit is in danger.
pub const TOLD_EMERGENCY: &str = "dispatch-told-emergency";
/// What a unit is asked when its clock says so.
pub const TOLD_WELFARE: &str = "dispatch-told-welfare";
/// What a room is told when a unit did not say that it is well.
pub const TOLD_WELFARE_MISSED: &str = "dispatch-told-welfare-missed";
/// What another organisation is told when a part of an incident is offered to it.
pub const TOLD_OFFER: &str = "dispatch-told-offer";
/// What another room is told when it is asked for units.
pub const TOLD_AID: &str = "dispatch-told-aid";

/// Whoever must hear at once of what these commands do.
pub(super) fn told_of(
    stream: &Stream,
    past: Option<&Incident>,
    commands: &[Command],
    now: Moment,
) -> Vec<Errand> {
    let Some(incident) = past else { return Vec::new() };
    let mut errands = Vec::new();
    for command in commands {
        match command {
            Command::Dispatch { whom, .. } => {
                for send in whom {
                    errands.extend(tell(
                        Audience::Crew(send.who.clone()),
                        TOLD_SENT,
                        stream,
                        incident.status,
                        now,
                    ));
                }
            }
            Command::Cancel { .. } | Command::Transfer { .. } => {
                for assignment in incident.assignments.iter().filter(|a| a.is_open()) {
                    let crew = Audience::Crew(assignment.who.clone());
                    errands.extend(tell(crew, TOLD_CALLED_OFF, stream, incident.status, now));
                }
            }
            Command::Unreach { .. } => {
                let room = Audience::Answering(incident.unit.clone());
                errands.extend(tell(room, TOLD_UNREACHED, stream, incident.status, now));
            }
            Command::OfferShare { to, .. } => {
                let room = Audience::Answering(to.clone());
                errands.extend(tell(room, TOLD_OFFER, stream, incident.status, now));
            }
            Command::RequestAid { of, .. } => {
                let room = Audience::Leading(of.clone());
                errands.extend(tell(room, TOLD_AID, stream, incident.status, now));
            }
            _ => {}
        }
    }
    errands
}

/// An alert to the browsers and phones of whoever is on duty.
pub(super) fn tell(to: Audience, message: &str, about: &Stream, status: Status, now: Moment) -> Vec<Errand> {
    let alert = Alert { to, message: message.into(), about: about.clone(), status, since: now };
    [PUSH, SMS].map(|via| Errand { via: via.into(), due: now, words: alert.words() }).into()
}
