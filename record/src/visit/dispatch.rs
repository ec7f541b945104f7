//! What does a dispatcher's act change, where it touches more than one life?
//!
//! A signal and the incident that is opened from it, two incidents that are the same, a unit that is sent from one to
//! another: both are written, or neither. Whoever sits in a unit says how far it is by the unit's own right; another
//! organisation answers an offer by the offer's.
//!
//! Invariant: a unit is sent only by a room that it belongs to, or that it was lent to for this incident.
//! Not here: what may happen (`core::decide`), who is nearest (`core::dispatch::recommend`), how it is shown.

mod board;
mod field;
mod shared;
mod told;

pub use board::{Commitment, Due};
pub use field::{MAX_TOLD, Reported};
pub use shared::Shared;
pub use told::{
    TOLD_AID, TOLD_CALLED_OFF, TOLD_EMERGENCY, TOLD_OFFER, TOLD_SENT, TOLD_UNREACHED, TOLD_WELFARE,
    TOLD_WELFARE_MISSED,
};
use told::{tell, told_of};

use super::{Acted, Decision, How, NotActed, Right, Visit};
use crate::{fault::Fault, shelf::Kept};
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::{self, Command, Incident, Send, Shown, What},
        signal::{self, Signal},
    },
    dispatch::Book,
    event::{Draft, Stream},
    guard::{Duty, Visitor, Who},
    life::{Life, grow},
    values::{FieldUnitId, IncidentId, Moment, SignalId, Status, UnitId},
};
use std::sync::Arc;

/// A rule of one of the lives says no.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unable {
    /// Of the signal.
    #[error(transparent)]
    Signal(#[from] signal::Refusal),
    /// Of the incident.
    #[error(transparent)]
    Incident(#[from] incident::Refusal),
    /// Of the field unit.
    #[error(transparent)]
    Field(#[from] amanat_core::decide::field::Refusal),
    /// There is no such unit here.
    #[error("no such unit: {0}")]
    NoSuchUnit(FieldUnitId),
    /// It is off duty: nobody would hear it.
    #[error("off duty: {0}")]
    OffDuty(FieldUnitId),
    /// A real unit is not sent to an exercise, nor one of an exercise to what is real.
    #[error("real and practised are kept apart: {0}")]
    OtherStatus(FieldUnitId),
}

impl Unable {
    /// Whether what the act is about is not there: told like what is kept from whoever asks.
    pub fn is_nowhere(&self) -> bool {
        use amanat_core::decide::field::Refusal::NoSuchUnit;
        matches!(
            self,
            Unable::Signal(signal::Refusal::NoSuchSignal)
                | Unable::Incident(incident::Refusal::NoSuchIncident)
                | Unable::Field(NoSuchUnit)
        )
    }
}

/// What became of an act.
pub type Answer<L> = Result<Acted<L>, NotActed<Unable>>;

/// When it is asked, and when it was, as whoever asks says.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// Now.
    pub now: Moment,
    /// When it happened.
    pub occurred: Moment,
}

impl At {
    /// It happens now.
    pub fn now(now: Moment) -> Self {
        Self { now, occurred: now }
    }
}

/// Decides commands one after the other, each on what those before it made.
pub(crate) fn in_turn<L: Life, C, R>(
    stream: &Stream,
    past: Option<&L>,
    commands: &[C],
    decide: impl Fn(Option<&L>, &C) -> Result<Vec<Draft>, R>,
) -> Result<Vec<Draft>, R> {
    let mut life = past.cloned();
    let mut all = Vec::new();
    for command in commands {
        let drafts = decide(life.as_ref(), command)?;
        for draft in &drafts {
            let version = life.as_ref().map_or(0, Life::version);
            life = grow(life, &draft.header(stream.clone(), version));
        }
        all.extend(drafts);
    }
    Ok(all)
}

/// What leads the room, and what every dispatcher does.
fn duty_of(command: &Command) -> Duty {
    match command {
        Command::RaiseAlarm(_)
        | Command::MergeInto(_)
        | Command::Absorb(_)
        | Command::Unmerge
        | Command::Separate(_)
        | Command::OfferShare { .. }
        | Command::EndShare { .. }
        | Command::RequestAid { .. }
        | Command::DeployAid { .. }
        | Command::ReleaseAid { .. } => Duty::LeadRoom,
        _ => Duty::Dispatch,
    }
}

impl Visit {
    /// How signals are answered here.
    pub fn book(&self) -> &Book {
        &self.setup().dispatch
    }

    /// The house itself, for what an own rule allows and no duty does. Who acted is still who visits.
    fn house(&self) -> Visit {
        Visit { visitor: Visitor::bare(Who::System), ..self.clone() }
    }

    fn decide_incident(
        &self,
        stream: &Stream,
        past: Option<&Incident>,
        commands: &[Command],
        at: At,
    ) -> Result<Decision, Unable> {
        let occasion =
            incident::Occasion { now: at.now, occurred: at.occurred, actor: self.actor(), book: self.book() };
        let drafts =
            in_turn(stream, past, commands, |past, command| incident::decide(past, command, &occasion))?;
        let errands = told_of(stream, past, commands, at.now);
        Ok(Decision { errands, ..drafts.into() })
    }

    fn decide_signal(
        &self,
        stream: &Stream,
        past: Option<&Signal>,
        commands: &[signal::Command],
        now: Moment,
    ) -> Result<Decision, Unable> {
        let occasion = signal::Occasion { now, actor: self.actor() };
        let drafts =
            in_turn(stream, past, commands, |past, command| signal::decide(past, command, &occasion))?;
        Ok(drafts.into())
    }

    /// One command on one incident.
    pub async fn act_on_incident(
        &self,
        id: &IncidentId,
        command: Command,
        at: At,
        how: How,
    ) -> Answer<Incident> {
        let duty = duty_of(&command);
        let (stream, commands) = (Stream::Incident(id.clone()), [command]);
        self.act::<Incident, Unable>(&stream, duty, how, |past| {
            self.decide_incident(&stream, past, &commands, at)
        })
        .await
    }

    /// Opens an incident; `then` is done in the same breath, such as saying where it is.
    pub async fn open_incident(
        &self,
        id: &IncidentId,
        what: What,
        then: Vec<Command>,
        at: At,
        how: How,
    ) -> Answer<Incident> {
        let stream = Stream::Incident(id.clone());
        let commands: Vec<Command> = [Command::Open(Box::new(what))].into_iter().chain(then).collect();
        self.act::<Incident, Unable>(&stream, Duty::Dispatch, how, |past| {
            self.decide_incident(&stream, past, &commands, at)
        })
        .await
    }

    /// Claims a signal for whoever visits where nobody has, and opens an incident from it: both, or neither.
    pub async fn open_from_signal(
        &self,
        signal: &SignalId,
        (id, what, then): (&IncidentId, What, Vec<Command>),
        label: &str,
        at: At,
        how: How,
    ) -> Result<(Acted<Signal>, Acted<Incident>), NotActed<Unable>> {
        let (from, to) = (Stream::Signal(signal.clone()), Stream::Incident(id.clone()));
        let room = what.room.clone();
        let what = What { signal: Some(signal.clone()), ..what };
        let opening: Vec<Command> = [Command::Open(Box::new(what))].into_iter().chain(then).collect();
        let duty = Duty::Dispatch;
        self.act_on_two::<Signal, Incident, Unable>(
            (&from, Right::Duty(duty)),
            (&to, Right::Duty(duty)),
            how,
            |past_signal, past| {
                let answers = self.claim_and_link(past_signal, (label, &room), id);
                let linked = self.decide_signal(&from, past_signal, &answers, at.now)?;
                Ok((linked, self.decide_incident(&to, past, &opening, at)?))
            },
        )
        .await
    }

    /// A signal belongs to an incident that is there.
    pub async fn link_signal(
        &self,
        signal: &SignalId,
        id: &IncidentId,
        label: &str,
        at: At,
        how: How,
    ) -> Result<(Acted<Signal>, Acted<Incident>), NotActed<Unable>> {
        let (from, to) = (Stream::Signal(signal.clone()), Stream::Incident(id.clone()));
        let commands = [Command::LinkSignal(signal.clone())];
        self.act_on_two::<Signal, Incident, Unable>(
            (&from, Right::Duty(Duty::Dispatch)),
            (&to, Right::Duty(Duty::Dispatch)),
            how,
            |past_signal, past| {
                let room = past.map(|incident| incident.unit.clone());
                let room = room.ok_or(incident::Refusal::NoSuchIncident)?;
                let answers = self.claim_and_link(past_signal, (label, &room), id);
                let linked = self.decide_signal(&from, past_signal, &answers, at.now)?;
                Ok((linked, self.decide_incident(&to, past, &commands, at)?))
            },
        )
        .await
    }

    /// Whoever links a signal answers for it; one that another answers for is theirs, and the rule says so.
    fn claim_and_link(
        &self,
        past: Option<&Signal>,
        (label, room): (&str, &UnitId),
        id: &IncidentId,
    ) -> Vec<signal::Command> {
        let is_mine = |claim: &signal::Claim| self.visitor.who == Who::Officer(claim.by.clone());
        let claim = signal::Command::Claim { label: label.to_owned(), room: room.clone(), take_over: false };
        let link = signal::Command::Link { incident: id.clone() };
        match past.and_then(|signal| signal.claim.as_ref()) {
            Some(mine) if is_mine(mine) => vec![link],
            _ => vec![claim, link],
        }
    }

    /// One incident is the same as another.
    pub async fn merge_incidents(
        &self,
        one: &IncidentId,
        into: &IncidentId,
        at: At,
        how: How,
    ) -> Result<(Acted<Incident>, Acted<Incident>), NotActed<Unable>> {
        self.on_both(
            (one, Command::MergeInto(into.clone())),
            (into, Command::Absorb(one.clone())),
            Duty::LeadRoom,
            at,
            how,
        )
        .await
    }

    /// It was not the same after all.
    pub async fn unmerge_incident(
        &self,
        one: &IncidentId,
        at: At,
        how: How,
    ) -> Result<(Acted<Incident>, Acted<Incident>), NotActed<Unable>> {
        let found = self.life::<Incident>(&Stream::Incident(one.clone()), Duty::LeadRoom)?;
        let into = found.and_then(|kept| kept.state.merged_into().cloned()).ok_or(NotActed::NotThere)?;
        self.on_both(
            (one, Command::Unmerge),
            (&into, Command::Separate(one.clone())),
            Duty::LeadRoom,
            at,
            how,
        )
        .await
    }

    /// Two incidents have to do with each other.
    pub async fn link_incidents(
        &self,
        one: &IncidentId,
        other: &IncidentId,
        at: At,
        how: How,
    ) -> Result<(Acted<Incident>, Acted<Incident>), NotActed<Unable>> {
        self.on_both(
            (one, Command::Link(other.clone())),
            (other, Command::Link(one.clone())),
            Duty::Dispatch,
            at,
            how,
        )
        .await
    }

    async fn on_both(
        &self,
        (one, for_one): (&IncidentId, Command),
        (two, for_two): (&IncidentId, Command),
        duty: Duty,
        at: At,
        how: How,
    ) -> Result<(Acted<Incident>, Acted<Incident>), NotActed<Unable>> {
        if one == two {
            return Err(NotActed::Refused(incident::Refusal::NotMergeable.into()));
        }
        let (a, b) = (Stream::Incident(one.clone()), Stream::Incident(two.clone()));
        let (for_one, for_two) = ([for_one], [for_two]);
        self.act_on_two::<Incident, Incident, Unable>(
            (&a, Right::Duty(duty)),
            (&b, Right::Duty(duty)),
            how,
            |past_a, past_b| {
                let first = self.decide_incident(&a, past_a, &for_one, at)?;
                Ok((first, self.decide_incident(&b, past_b, &for_two, at)?))
            },
        )
        .await
    }

    /// Sends units, of the list that was shown; `reopen` opens an incident again that was left.
    pub async fn send_units(
        &self,
        id: &IncidentId,
        whom: &[FieldUnitId],
        shown: Option<Shown>,
        reopen: bool,
        at: At,
        how: How,
    ) -> Answer<Incident> {
        let stream = Stream::Incident(id.clone());
        let found = self.life::<Incident>(&stream, Duty::Dispatch)?.ok_or(NotActed::NotThere)?;
        let whom = self.sendable(&found.state, whom, None, at.now)?;
        self.act_on_incident(id, Command::Dispatch { whom, shown, reopen }, at, how).await
    }

    /// Takes a unit from one incident and sends it to another.
    pub async fn divert_unit(
        &self,
        who: &FieldUnitId,
        from: &IncidentId,
        to: &IncidentId,
        at: At,
        how: How,
    ) -> Result<(Acted<Incident>, Acted<Incident>), NotActed<Unable>> {
        let gone = |id: &IncidentId| Stream::Incident(id.clone());
        let left = self.life::<Incident>(&gone(from), Duty::Dispatch)?.ok_or(NotActed::NotThere)?;
        let next = self.life::<Incident>(&gone(to), Duty::Dispatch)?.ok_or(NotActed::NotThere)?;
        let no = left.state.assignment_of(who).map(|assignment| assignment.no);
        let no = no.ok_or(NotActed::Refused(incident::Refusal::NoSuchThing.into()))?;
        let whom = self.sendable(&next.state, std::slice::from_ref(who), Some(from), at.now)?;
        let send = Command::Dispatch { whom, shown: None, reopen: false };
        self.on_both((from, Command::Divert { no, to: to.clone() }), (to, send), Duty::Dispatch, at, how)
            .await
    }

    /// Those of these units that may be sent to this incident now, or who may not.
    fn sendable(
        &self,
        incident: &Incident,
        whom: &[FieldUnitId],
        from: Option<&IncidentId>,
        now: Moment,
    ) -> Result<Vec<Send>, NotActed<Unable>> {
        let mut all = Vec::with_capacity(whom.len());
        for who in whom {
            let refused = |no: fn(FieldUnitId) -> Unable| NotActed::Refused(no(who.clone()));
            let unit = self.unit_for(incident, who)?.ok_or(refused(Unable::NoSuchUnit))?;
            if !unit.state.is_on_duty(now) {
                return Err(refused(Unable::OffDuty));
            }
            let is_real = |status: Status| status == Status::Actual;
            if is_real(unit.state.status) != is_real(incident.status) {
                return Err(refused(Unable::OtherStatus));
            }
            all.push(Send { who: who.clone(), kind: unit.state.kind.clone(), from: from.cloned() });
        }
        Ok(all)
    }

    /// A unit that this visitor's room has, or that was lent to it for this incident.
    fn unit_for(
        &self,
        incident: &Incident,
        who: &FieldUnitId,
    ) -> Result<Option<Arc<Kept<FieldUnit>>>, Fault> {
        let stream = Stream::Field(who.clone());
        let lent = incident.aid.iter().any(|aid| aid.is_lent(who));
        if lent { self.house().life(&stream, Duty::Dispatch) } else { self.life(&stream, Duty::Dispatch) }
    }
}
