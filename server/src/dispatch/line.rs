//! What does a dispatcher's line do?
//!
//! A line is read by `core::dispatch::line`; here it is carried out, by the same visit as every button.
//!
//! Invariant: a line does everything that it says or names what it did not do.

use super::{new_incident, words};
use crate::words::Say;
use amanat_core::{
    decide::{
        field::{Command as OfUnit, EmergencyEnd, FieldUnit, WelfareBy},
        incident::{ClearReason, Command, Incident, Left, ReopenReason, What},
        signal::{self, Signal},
    },
    dispatch::line::{Argument, Line, Names, Verb, Wrong, incident_label, read},
    event::{Actor, Stream},
    guard::{Duty, Who},
    text::fold::loose_key,
    values::{FieldUnitId, IncidentId, Moment, SignalId, UnitId},
};
use amanat_record::{
    Fault, How, IdempotencyKey, Kept, NotActed, Visit,
    visit::dispatch::{At, Reported, Unable},
};
use std::sync::Arc;

/// What became of a line.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The incident that it was about.
    pub incident: Option<IncidentId>,
    /// The signal.
    pub signal: Option<SignalId>,
    /// The units.
    pub units: Vec<FieldUnitId>,
    /// What is looked for, where it asked for that.
    pub found: Vec<String>,
}

/// Why a line did nothing, or not all of it.
#[derive(Debug)]
pub enum NotDone {
    /// It was not understood.
    Wrong(Wrong),
    /// A unit is at more than one incident: which is meant?
    Which(FieldUnitId),
    /// It is at none.
    AtNone(FieldUnitId),
    /// A rule or the record says no.
    Not(NotActed<Unable>),
    /// Something of ours is broken.
    Ours(anyhow::Error),
}

impl From<NotActed<Unable>> for NotDone {
    fn from(no: NotActed<Unable>) -> Self {
        Self::Not(no)
    }
}

impl From<Fault> for NotDone {
    fn from(fault: Fault) -> Self {
        Self::Not(fault.into())
    }
}

impl NotDone {
    /// In words; `None` where it is ours to mend.
    pub fn told(&self, say: &Say) -> Option<String> {
        Some(match self {
            NotDone::Wrong(wrong) => words::wrong(say, wrong),
            NotDone::Which(who) => say.with("line-wrong-which", &[("unit", who.as_str().into())]),
            NotDone::AtNone(who) => say.with("line-wrong-at_none", &[("unit", who.as_str().into())]),
            NotDone::Not(NotActed::NotThere) => say.say("not-found-title"),
            NotDone::Not(NotActed::Refused(unable)) if unable.is_nowhere() => say.say("not-found-title"),
            NotDone::Not(NotActed::Refused(unable)) => say.say(&words::refusal(unable)),
            NotDone::Not(_) | NotDone::Ours(_) => return None,
        })
    }
}

/// Who gives a line, and when.
pub struct Giver<'a> {
    /// The one way to the board.
    pub visit: &'a Visit,
    /// Now.
    pub now: Moment,
    /// The name of the line, so that sending it twice does it once.
    pub key: IdempotencyKey,
}

/// What stands on the board of whoever gives a line, by the names that people use.
pub fn names(visit: &Visit) -> Result<Names, Fault> {
    let signals = visit.lives::<Signal>(Duty::SeeBoard)?;
    let units = visit.lives::<FieldUnit>(Duty::SeeBoard)?;
    Ok(Names {
        signals: signals.iter().map(|kept| (kept.first, kept.state.id.clone())).collect(),
        incidents: known_incidents(visit)?.iter().map(|kept| (kept.first, kept.state.id.clone())).collect(),
        units: units.iter().map(|kept| kept.state.id.clone()).collect(),
    })
}

/// How many incidents of each room that are over can still be named in a line.
const PAST_NAMED: usize = 50;

fn known_incidents(visit: &Visit) -> Result<Vec<Arc<Kept<Incident>>>, Fault> {
    let mut all = visit.lives::<Incident>(Duty::SeeBoard)?;
    let rooms = visit.setup().places.units().filter(|unit| super::is_room(unit));
    for room in rooms.filter(|room| visit.may_at(Duty::SeeBoard, &room.id)) {
        for (_, past) in visit.past_lives::<Incident>(&room.id, Duty::SeeBoard, None, PAST_NAMED)? {
            let stream = Stream::Incident(past.id.clone());
            if let Some(kept) = visit.life::<Incident>(&stream, Duty::SeeBoard)?
                && all.iter().all(|open| open.state.id != kept.state.id)
            {
                all.push(kept);
            }
        }
    }
    Ok(all)
}

/// Reads a line and carries it out.
pub async fn carry_out(text: &str, giver: &Giver<'_>) -> Result<Outcome, NotDone> {
    let visit = giver.visit;
    let line = read(text, &names(visit)?, visit.book()).map_err(NotDone::Wrong)?;
    let verb = line.verb.unwrap_or(Verb::Help);
    let mut outcome = Outcome {
        incident: line.incident.clone(),
        signal: line.signal.clone(),
        units: line.units.clone(),
        found: Vec::new(),
    };
    match verb {
        Verb::Claim | Verb::Release => giver.of_signal(verb, &line).await?,
        Verb::Open => outcome.incident = Some(giver.open(&line).await?),
        Verb::Link => {
            let (signal, id) = (needed(&line.signal, verb, Argument::Signal)?, giver.incident(&line)?);
            let room = giver.room_of(&id)?;
            let linked = visit.link_signal(signal, &id, &giver.post(&room), giver.at(), giver.how(0)).await;
            drop(linked?);
        }
        Verb::Status | Verb::Refuse | Verb::Clear => giver.reports(verb, &line).await?,
        Verb::Divert => giver.diverts(&line).await?,
        Verb::Dispatch => {
            let id = giver.incident(&line)?;
            let sent =
                visit.send_units(&id, &line.units, None, giver.is_left(&id)?, giver.at(), giver.how(0));
            drop(sent.await?);
        }
        Verb::Merge => {
            let into = needed(&line.other, verb, Argument::Other)?;
            let id = giver.incident(&line)?;
            drop(visit.merge_incidents(&id, into, giver.at(), giver.how(0)).await?);
        }
        Verb::Out | Verb::In | Verb::Well | Verb::Safe => giver.of_units(verb, &line).await?,
        Verb::Find => outcome.found = find(visit, &line.words)?,
        Verb::Show | Verb::Help => {}
        _ => giver.of_incident(verb, &line).await?,
    }
    Ok(outcome)
}

fn needed<T>(found: &Option<T>, verb: Verb, argument: Argument) -> Result<&T, NotDone> {
    found.as_ref().ok_or(NotDone::Wrong(Wrong::Missing(verb, argument)))
}

impl Giver<'_> {
    fn at(&self) -> At {
        At::now(self.now)
    }

    /// Each act of a line under a name of its own.
    fn how(&self, index: usize) -> How {
        let key = IdempotencyKey { key: format!("{}:{index}", self.key.key), meaning: self.key.meaning };
        How::ordinary().named(key)
    }

    fn incident(&self, line: &Line) -> Result<IncidentId, NotDone> {
        needed(&line.incident, line.verb.unwrap_or(Verb::Help), Argument::Incident).cloned()
    }

    fn kept(&self, id: &IncidentId) -> Result<Arc<Kept<Incident>>, NotDone> {
        let found = self.visit.life::<Incident>(&Stream::Incident(id.clone()), Duty::SeeBoard)?;
        found.ok_or(NotDone::Not(NotActed::NotThere))
    }

    fn room_of(&self, id: &IncidentId) -> Result<UnitId, NotDone> {
        Ok(self.kept(id)?.state.unit.clone())
    }

    /// Whether sending somebody there opens it again: whoever names a closed one in a line means that.
    fn is_left(&self, id: &IncidentId) -> Result<bool, NotDone> {
        let incident = &self.kept(id)?.state;
        let is_merged = matches!(incident.left, Some(Left::MergedInto(_)));
        Ok((incident.left.is_some() || incident.disposition.is_some()) && !is_merged)
    }

    /// The post in which somebody answers.
    fn post(&self, room: &UnitId) -> String {
        let posts = &self.visit.visitor().posts;
        let here = posts.iter().find(|post| post.unit == *room).or(posts.first());
        here.map_or_else(String::new, |post| post.role.clone())
    }

    fn actor(&self) -> Actor {
        match &self.visit.visitor().who {
            Who::Officer(id) => Actor::Officer(id.clone()),
            _ => Actor::System,
        }
    }

    async fn of_signal(&self, verb: Verb, line: &Line) -> Result<(), NotDone> {
        let id = needed(&line.signal, verb, Argument::Signal)?;
        let stream = Stream::Signal(id.clone());
        let acted = self.visit.act::<Signal, Unable>(&stream, Duty::Dispatch, self.how(0), |past| {
            let occasion = signal::Occasion { now: self.now, actor: self.actor() };
            let room = past.map(|signal| signal.unit.clone()).ok_or(signal::Refusal::NoSuchSignal)?;
            let command = match verb {
                Verb::Release => signal::Command::Release,
                _ => signal::Command::Claim { label: self.post(&room), room, take_over: false },
            };
            Ok(signal::decide(past, &command, &occasion)?.into())
        });
        acted.await.map(drop).map_err(NotDone::Not)
    }

    async fn open(&self, line: &Line) -> Result<IncidentId, NotDone> {
        let id = new_incident().map_err(NotDone::Ours)?;
        let room = match &line.signal {
            Some(signal) => {
                let found = self.visit.life::<Signal>(&Stream::Signal(signal.clone()), Duty::Dispatch)?;
                found.ok_or(NotDone::Not(NotActed::NotThere))?.state.unit.clone()
            }
            None => self.own_room().ok_or(NotDone::Not(NotActed::NotThere))?,
        };
        let what = What {
            kind: line.kind.clone(),
            priority: line.priority,
            status: Default::default(),
            signal: None,
            room: room.clone(),
            words: line.words.clone(),
        };
        let (at, how) = (self.at(), self.how(0));
        match &line.signal {
            None => drop(self.visit.open_incident(&id, what, Vec::new(), at, how).await?),
            Some(signal) => {
                let post = self.post(&room);
                drop(self.visit.open_from_signal(signal, (&id, what, Vec::new()), &post, at, how).await?);
            }
        }
        Ok(id)
    }

    /// The room where whoever gives the line dispatches.
    fn own_room(&self) -> Option<UnitId> {
        let posts = self.visit.visitor().posts.iter();
        let mut rooms = posts.map(|post| &post.unit).filter(|unit| self.visit.may_at(Duty::Dispatch, unit));
        rooms.next().cloned()
    }

    /// The incident that is meant where none is named: the only one that the unit is at.
    fn meant(&self, who: &FieldUnitId, line: &Line) -> Result<IncidentId, NotDone> {
        if let Some(id) = &line.incident {
            return Ok(id.clone());
        }
        let at = self.visit.incidents_of(who, self.now)?;
        match &at[..] {
            [one] => Ok(one.state.id.clone()),
            [] => Err(NotDone::AtNone(who.clone())),
            _ => Err(NotDone::Which(who.clone())),
        }
    }

    /// All units are known to be somewhere before the first is told.
    async fn reports(&self, verb: Verb, line: &Line) -> Result<(), NotDone> {
        let meant: Vec<(&FieldUnitId, IncidentId)> =
            line.units.iter().map(|who| Ok((who, self.meant(who, line)?))).collect::<Result<_, NotDone>>()?;
        for (index, (who, id)) in meant.iter().enumerate() {
            let step = match verb {
                Verb::Status => Reported::Step(*needed(&line.step, verb, Argument::Step)?),
                Verb::Refuse => {
                    Reported::Refused(*needed(&line.refuse, verb, Argument::Refuse)?, line.words.clone())
                }
                _ => Reported::Cleared(line.clear.unwrap_or(ClearReason::Done)),
            };
            drop(self.visit.report(who, id, step, self.at(), self.how(index)).await?);
        }
        Ok(())
    }

    async fn diverts(&self, line: &Line) -> Result<(), NotDone> {
        let to = self.incident(line)?;
        for (index, who) in line.units.iter().enumerate() {
            let from = self.meant(who, &Line { incident: None, ..line.clone() })?;
            drop(self.visit.divert_unit(who, &from, &to, self.at(), self.how(index)).await?);
        }
        Ok(())
    }

    async fn of_units(&self, verb: Verb, line: &Line) -> Result<(), NotDone> {
        for (index, who) in line.units.iter().enumerate() {
            let command = match verb {
                Verb::Out => OfUnit::GoOut(*needed(&line.out, verb, Argument::Out)?),
                Verb::In => OfUnit::ComeIn,
                Verb::Well => OfUnit::AnswerWelfare(WelfareBy::Room),
                _ => OfUnit::EndEmergency(line.safe.unwrap_or(EmergencyEnd::Safe)),
            };
            drop(self.visit.act_on_unit(who, command, self.now, self.how(index)).await?);
        }
        Ok(())
    }

    async fn of_incident(&self, verb: Verb, line: &Line) -> Result<(), NotDone> {
        let (id, words) = (self.incident(line)?, line.words.clone());
        let mut commands = Vec::new();
        match verb {
            Verb::Type => {
                let to = needed(&line.kind, verb, Argument::Type)?.clone();
                commands.push(Command::Retype { to, priority: line.priority });
            }
            Verb::Priority => {
                commands.push(Command::Prioritise(*needed(&line.priority, verb, Argument::Priority)?));
            }
            Verb::Hold => {
                let reason = *needed(&line.hold, verb, Argument::Hold)?;
                let until = self.now + *needed(&line.time, verb, Argument::Time)?;
                commands.push(Command::Hold { reason, until, words });
            }
            Verb::Resume => commands.push(Command::Release),
            Verb::Note => commands.push(Command::Note(words)),
            Verb::Alarm => commands.push(Command::RaiseAlarm(*needed(&line.level, verb, Argument::Level)?)),
            Verb::Close => commands.push(Command::Close { disposition: line.disposition }),
            Verb::Cancel => {
                let reason = *needed(&line.cancel, verb, Argument::Cancel)?;
                commands.push(Command::Cancel { reason, words });
            }
            Verb::Reopen => commands.push(Command::Reopen(ReopenReason::CallerSays)),
            Verb::Propose => commands.extend(line.units.iter().cloned().map(Command::Propose)),
            _ => return Err(NotDone::Wrong(Wrong::NoVerb(verb.word().into()))),
        }
        for (index, command) in commands.into_iter().enumerate() {
            drop(self.visit.act_on_incident(&id, command, self.at(), self.how(index)).await?);
        }
        Ok(())
    }
}

/// The most that is found.
const MAX_FOUND: usize = 20;

/// Labels of incidents whose type, place or notes have these words, and of units.
fn find(visit: &Visit, words: &str) -> Result<Vec<String>, Fault> {
    let words = loose_key(words);
    let has = |text: &str| loose_key(text).contains(&words);
    let units = visit.lives::<FieldUnit>(Duty::SeeBoard)?;
    let units = units.iter().map(|kept| kept.state.id.to_string()).filter(|id| has(id));
    let incidents = known_incidents(visit)?;
    let found = incidents.iter().filter(|kept| {
        let kind = kept.state.kind.as_ref().and_then(|kind| visit.book().incident_type(kind));
        let is_kind =
            kind.is_some_and(|kind| has(kind.id.as_str()) || kind.names.0.values().any(|name| has(name)));
        let is_place = Visit::place_of(kept).is_some_and(|place| has(&place.words));
        let said = kept.said.iter().flat_map(|said| said.words.values());
        is_kind
            || is_place
            || said.filter_map(|json| serde_json::from_slice::<String>(json).ok()).any(|t| has(&t))
    });
    Ok(found.map(|kept| incident_label(kept.first)).chain(units).take(MAX_FOUND).collect())
}
