//! Who says what a field unit does: the room, or whoever sits in it?
//!
//! Invariants: whoever sits in a unit speaks for it while it is on duty, and for the assignments that are its own.
//! Somebody in danger is in danger: it is never marked as practised, and never told only to those who practise.

use super::{Answer, At, TOLD_EMERGENCY, TOLD_WELFARE, TOLD_WELFARE_MISSED, Unable, in_turn, tell};
use crate::{
    append::Errand,
    fault::Fault,
    shelf::Kept,
    visit::{Decision, How, NotActed, Right, Visit},
};
use amanat_core::{
    decide::{
        field::{self, Command, FieldUnit, WelfareBy},
        incident::{self, Incident},
    },
    event::Stream,
    guard::{Duty, Who},
    react::alert::Audience,
    values::{AccountId, FieldUnitId, IncidentId, Moment, Status, UnitId},
};
use std::{collections::BTreeSet, sync::Arc};

/// The most crews, and the most other rooms, that are told at once that somebody is in danger.
pub const MAX_TOLD: usize = 200;

/// By their right as crew; whether the shift goes on is asked with the time.
fn sits_in(unit: &FieldUnit, me: &AccountId) -> bool {
    unit.duty.as_ref().is_some_and(|duty| duty.crew.contains(me))
}

impl Visit {
    /// The units that this visitor sits in now.
    pub fn my_units(&self, now: Moment) -> Result<Vec<Arc<Kept<FieldUnit>>>, Fault> {
        let Who::Officer(me) = &self.visitor().who else { return Ok(Vec::new()) };
        let mine = self.lives::<FieldUnit>(Right::Named(sits_in))?;
        Ok(mine.into_iter().filter(|unit| unit.state.is_crew(me, now)).collect())
    }

    /// Whether this visitor sits in this unit now.
    pub fn sits_in(&self, who: &FieldUnitId, now: Moment) -> Result<bool, Fault> {
        Ok(self.my_units(now)?.iter().any(|unit| unit.state.id == *who))
    }

    /// The incidents that a unit is sent to, for its room and for whoever sits in it.
    pub fn incidents_of(&self, who: &FieldUnitId, now: Moment) -> Result<Vec<Arc<Kept<Incident>>>, Fault> {
        let is_rooms = self.life::<FieldUnit>(&Stream::Field(who.clone()), Duty::SeeBoard)?.is_some();
        if !is_rooms && !self.sits_in(who, now)? {
            return Ok(Vec::new());
        }
        let all = self.house().lives::<Incident>(Duty::SeeBoard)?;
        Ok(all.into_iter().filter(|kept| kept.state.assignment_of(who).is_some()).collect())
    }

    /// How far a unit is with an incident: by the room of the incident, or by whoever sits in the unit.
    pub async fn report(
        &self,
        who: &FieldUnitId,
        id: &IncidentId,
        step: Reported,
        at: At,
        how: How,
    ) -> Answer<Incident> {
        let stream = Stream::Incident(id.clone());
        let is_crew = self.sits_in(who, at.now)?;
        let visit = if is_crew { self.house() } else { self.clone() };
        visit
            .act::<Incident, Unable>(&stream, Duty::Dispatch, how, |past| {
                let incident = past.ok_or(incident::Refusal::NoSuchIncident)?;
                let assignment = incident.assignment_of(who).ok_or(incident::Refusal::NoSuchThing)?;
                let command = step.clone().of(assignment.no);
                self.decide_incident(&stream, past, &[command], at)
            })
            .await
            .map_err(|no| match no {
                // A crew learns nothing of incidents that it was not sent to.
                NotActed::Refused(Unable::Incident(incident::Refusal::NoSuchIncident)) => NotActed::NotThere,
                NotActed::Refused(Unable::Incident(incident::Refusal::NoSuchThing)) if is_crew => {
                    NotActed::NotThere
                }
                no => no,
            })
    }

    /// One command on one unit: by its room, or by whoever sits in it where that is theirs to say.
    pub async fn act_on_unit(
        &self,
        who: &FieldUnitId,
        command: Command,
        now: Moment,
        how: How,
    ) -> Answer<FieldUnit> {
        let in_danger = matches!(command, Command::RaiseEmergency(_));
        let who = &if in_danger { self.where_they_are(who, now)? } else { who.clone() };
        let command = match command {
            Command::AnswerWelfare(_) if self.sits_in(who, now)? => Command::AnswerWelfare(WelfareBy::Unit),
            Command::AnswerWelfare(_) => Command::AnswerWelfare(WelfareBy::Room),
            command => command,
        };
        let is_theirs = matches!(
            command,
            Command::EndDuty
                | Command::GoOut(_)
                | Command::ComeIn
                | Command::RaiseEmergency(_)
                | Command::AnswerWelfare(_)
        );
        let right = if is_theirs && self.sits_in(who, now)? {
            Right::Named(sits_in)
        } else {
            Right::Duty(duty_of(&command))
        };
        let (stream, commands) = (Stream::Field(who.clone()), [command]);
        self.act::<FieldUnit, Unable>(&stream, right, how, |past| {
            let occasion = field::Occasion { now, actor: self.actor(), book: self.book() };
            let drafts =
                in_turn(&stream, past, &commands, |past, command| field::decide(past, command, &occasion))?;
            let errands = self.told_of_unit(&stream, past, &commands, now);
            Ok(Decision { errands, ..drafts.into() })
        })
        .await
    }

    /// Who takes part in an exercise sits in two units. Their positions and their colleagues are those of the real one.
    fn where_they_are(&self, who: &FieldUnitId, now: Moment) -> Result<FieldUnitId, Fault> {
        let mine = self.my_units(now)?;
        let is_practised = mine.iter().any(|unit| unit.state.id == *who && !unit.state.status.is_actual());
        let real = mine.iter().find(|unit| is_practised && unit.state.status.is_actual());
        Ok(real.map_or_else(|| who.clone(), |unit| unit.state.id.clone()))
    }

    fn told_of_unit(
        &self,
        stream: &Stream,
        past: Option<&FieldUnit>,
        commands: &[Command],
        now: Moment,
    ) -> Vec<Errand> {
        let Some(unit) = past else { return Vec::new() };
        let status = unit.status;
        let room = || Audience::Answering(unit.room.clone());
        match commands {
            [Command::RaiseEmergency(_)] => self.told_of_danger(stream, unit, now),
            [Command::LapseWelfare] if unit.welfare.is_some_and(|welfare| welfare.asked) => {
                tell(room(), TOLD_WELFARE_MISSED, stream, status, now)
            }
            [Command::LapseWelfare] => {
                tell(Audience::Crew(unit.id.clone()), TOLD_WELFARE, stream, status, now)
            }
            _ => Vec::new(),
        }
    }

    /// The room, every other crew of the room that is on duty, and whoever answers at every other room. Who sits in two
    /// units is told once.
    fn told_of_danger(&self, stream: &Stream, unit: &FieldUnit, now: Moment) -> Vec<Errand> {
        let mut all = self.house().lives::<FieldUnit>(Duty::SeeBoard).unwrap_or_default();
        all.retain(|other| other.state.id != unit.id && other.state.is_on_duty(now));
        all.sort_by_key(|other| !other.state.status.is_actual());
        let (near, far): (Vec<&FieldUnit>, Vec<_>) =
            all.iter().map(|kept| &kept.state).partition(|other| other.room == unit.room);
        let mut told: BTreeSet<&AccountId> = crew(unit).collect();
        let near = near.into_iter().filter(|other| crew(other).filter(|one| told.insert(one)).count() > 0);
        let far: BTreeSet<&UnitId> = far.into_iter().map(|other| &other.room).collect();
        let whom = [Audience::Answering(unit.room.clone()), Audience::Leading(unit.room.clone())]
            .into_iter()
            .chain(near.take(MAX_TOLD).map(|other| Audience::Crew(other.id.clone())))
            .chain(far.into_iter().take(MAX_TOLD).map(|room| Audience::Answering(room.clone())));
        whom.flat_map(|to| tell(to, TOLD_EMERGENCY, stream, Status::Actual, now)).collect()
    }
}

fn crew(unit: &FieldUnit) -> impl Iterator<Item = &AccountId> {
    unit.duty.iter().flat_map(|duty| &duty.crew)
}

/// What is said of an assignment.
#[derive(Clone, Debug, PartialEq)]
pub enum Reported {
    /// They are this far.
    Step(incident::Step),
    /// They cannot go.
    Refused(incident::RefuseReason, String),
    /// They are done.
    Cleared(incident::ClearReason),
}

impl Reported {
    fn of(self, no: u16) -> incident::Command {
        match self {
            Reported::Step(to) => incident::Command::Advance { no, to },
            Reported::Refused(reason, words) => incident::Command::Refuse { no, reason, words },
            Reported::Cleared(reason) => incident::Command::Clear { no, reason },
        }
    }
}

/// Forming a unit is for whoever leads; the rest is the room's.
fn duty_of(command: &Command) -> Duty {
    match command {
        Command::Form { .. }
        | Command::Change { .. }
        | Command::Dissolve
        | Command::GiveTracker(_)
        | Command::TakeTracker(_) => Duty::LeadRoom,
        _ => Duty::Dispatch,
    }
}
