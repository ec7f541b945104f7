//! Who is told at once, by which way, and what became of it?
//!
//! An errand of `react::alert::Alert` becomes an alert of its own: whoever is on duty is written down, and each of them
//! gets an errand of their own, in the same write. What became of each is written down as well. Whoever does not say
//! that they know is told by the next way.
//!
//! Invariant: whoever is off duty when their errand's turn comes is told nothing.
//! Invariant: only what is meant leaves the house; of an exercise it is written what would have been sent.
//! Not here: how a letter travels (`push`, `phone`, `email`), when an alert moves on (`core::decide::alert`).

use super::{Deliverers, Letter, NotSent, next_alert_try, push};
use crate::town::Town;
use amanat_core::{
    decide::{
        alert::{Alerted, Command, MAX_PEOPLE, Occasion, Outcome, Refusal, STAYS, Way, decide},
        field::FieldUnit,
        incident::Incident,
        reach::{Number, Reach},
        signal::Signal,
    },
    event::{Actor, Stream},
    guard::Duty,
    life::Life,
    react::alert::{Alert, Audience},
    values::{AccountId, AlertId, Class, Moment, UnitId},
};
use amanat_record::{Decision, DueErrand, Errand, Fault, How, Kept, NotActed};
use serde::{Deserialize, Serialize};
use std::{sync::Arc, time::Duration};

/// The most browsers of one person that are told.
const MAX_BROWSERS: usize = 10;
/// Between two looks for alerts whose time is over.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// One person who is told by one way: the words of their errand.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct One {
    person: AccountId,
}

/// An errand that names an audience: it becomes an alert.
pub(super) async fn raise(town: &Town, errand: &DueErrand, alert: &Alert, way: Way) -> anyhow::Result<()> {
    let now = town.now();
    let Some((unit, people)) = audience(town, &alert.to, now)? else { return Ok(()) };
    let id = AlertId::new(errand.id.to_string())?;
    let command = Command::Raise { alert: alert.clone(), way, unit, people: people.clone() };
    let occasion = Occasion { now, actor: Actor::System };
    let decided = |past: Option<&Alerted>| {
        let drafts = decide(past, &command, &occasion)?;
        let errands = people.iter().take(MAX_PEOPLE).map(|person| errand_for(person, way, now)).collect();
        Ok(Decision { errands, ..Decision::from(drafts) })
    };
    acted(town, &Stream::Alert(id), decided).await.map(drop)
}

/// Whoever is on duty, and the room that answers; `None` where there is no such unit any more.
fn audience(town: &Town, to: &Audience, now: Moment) -> Result<Option<(UnitId, Vec<AccountId>)>, Fault> {
    let (roster, setup) = (town.gate().roster(), town.setup());
    let at = |unit: &UnitId, duty: Duty| -> Result<Vec<AccountId>, Fault> {
        let mut people = Vec::new();
        for person in roster.all() {
            let may = setup.guard.may_at(&person.visitor(true, true, now), duty, unit, &*setup);
            if may && is_on_duty(town, &person.id, now)? {
                people.push(person.id.clone());
            }
        }
        Ok(people)
    };
    Ok(match to {
        Audience::Answering(unit) => Some((unit.clone(), at(unit, Duty::Dispatch)?)),
        Audience::Leading(unit) => Some((unit.clone(), at(unit, Duty::LeadRoom)?)),
        Audience::Crew(id) => {
            let kept = town.system().life::<FieldUnit>(&Stream::Field(id.clone()), Duty::SeeBoard)?;
            kept.map(|kept| (kept.state.room.clone(), crew(&kept.state, now)))
        }
        Audience::Person(id) => {
            let unit = roster
                .person(id)
                .and_then(|person| Some(person.account.posts_held(now).first()?.unit.clone()));
            let on_duty = is_on_duty(town, id, now)?;
            unit.map(|unit| (unit, on_duty.then(|| id.clone()).into_iter().collect()))
        }
    })
}

fn crew(unit: &FieldUnit, now: Moment) -> Vec<AccountId> {
    let duty = unit.duty.as_ref().filter(|_| unit.is_on_duty(now));
    duty.map(|duty| duty.crew.iter().cloned().collect()).unwrap_or_default()
}

/// Whether they said that they are, or are on a field unit's crew that is.
fn is_on_duty(town: &Town, person: &AccountId, now: Moment) -> Result<bool, Fault> {
    Ok(reach(town, person)?.is_some_and(|kept| kept.state.is_on_duty(now)))
}

pub(crate) fn reach(town: &Town, person: &AccountId) -> Result<Option<Arc<Kept<Reach>>>, Fault> {
    town.system().life::<Reach>(&Stream::Reach(person.clone()), Duty::SeeBoard)
}

fn errand_for(person: &AccountId, way: Way, now: Moment) -> Errand {
    let words = serde_json::to_vec(&One { person: person.clone() }).unwrap_or_default();
    Errand { via: way.word().to_owned(), due: now, words }
}

/// Tells one person by one way. `Some` moment: not now, again then.
pub(super) async fn tell(
    deliverers: &Deliverers,
    town: &Town,
    errand: &DueErrand,
    (one, way): (&One, Way),
) -> anyhow::Result<Option<Moment>> {
    let now = town.now();
    let kept = town.system().life::<Alerted>(&errand.stream, Duty::SeeBoard)?;
    let Some(alert) = kept.map(|kept| kept.state.clone()) else { return Ok(None) };
    let is_done =
        alert.people.get(&one.person).is_none_or(|told| told.knows.is_some() || told.ways.contains_key(&way));
    if is_done {
        return Ok(None);
    }
    let how = match tried(deliverers, town, &alert, (&one.person, way), &errand.id.to_string()).await? {
        Some(how) => how,
        None if now - alert.raised > STAYS => Outcome::GivenUp,
        None => return Ok(Some(next_alert_try(now, errand.tries))),
    };
    let command = Command::Carry { to: one.person.clone(), way, how };
    let occasion = Occasion { now, actor: Actor::System };
    acted(town, &errand.stream, |past| decide(past, &command, &occasion).map(Decision::from)).await?;
    Ok(None)
}

/// What became of it; `None`: it may work later.
async fn tried(
    deliverers: &Deliverers,
    town: &Town,
    alert: &Alerted,
    (person, way): (&AccountId, Way),
    id: &str,
) -> anyhow::Result<Option<Outcome>> {
    let now = town.now();
    if !still_on_duty(town, alert, person, now)? {
        return Ok(Some(Outcome::OffDuty));
    }
    let addresses = addresses(town, alert, person, way, now)?;
    if !alert.status.is_actual() || (town.is_demo() && deliverers.way(way).is_none()) {
        return Ok(Some(Outcome::Pretended));
    }
    let Some(carrier) = deliverers.way(way) else { return Ok(Some(Outcome::NotSet)) };
    if addresses.is_empty() {
        return Ok(Some(Outcome::NoWay));
    }
    let letter = letter(town, alert, way);
    let (mut sent, mut later) = (false, false);
    for address in addresses {
        match deliverers.hand(town, (way, carrier), &address, &letter, id).await {
            Ok(()) => sent = true,
            Err(NotSent::Never) => {
                if let Some(endpoint) = push::To::endpoint(&address).filter(|_| way == Way::Push) {
                    town.gate().sessions().forget_browser(&endpoint)?;
                }
            }
            Err(NotSent::NotNow(cause)) => {
                tracing::warn!(alert = %alert.id, way = way.word(), "alert: {cause}");
                later = true;
            }
        }
    }
    Ok(match (sent, later) {
        (true, _) => Some(Outcome::Sent),
        (false, true) => None,
        (false, false) => Some(Outcome::Refused),
    })
}

fn still_on_duty(town: &Town, alert: &Alerted, person: &AccountId, now: Moment) -> Result<bool, Fault> {
    match &alert.to {
        Audience::Crew(_) => {
            Ok(audience(town, &alert.to, now)?.is_some_and(|(_, people)| people.contains(person)))
        }
        _ => is_on_duty(town, person, now),
    }
}

fn addresses(
    town: &Town,
    alert: &Alerted,
    person: &AccountId,
    way: Way,
    now: Moment,
) -> anyhow::Result<Vec<String>> {
    match way {
        Way::Push => {
            // Sessions live by the machine's clock, as sign-in does.
            let told = town.gate().sessions().browsers(person, town.gate().clock().now())?;
            let opens = format!("/alerts/{}", alert.id);
            Ok(told.into_iter().take(MAX_BROWSERS).map(|told| push::To::text(told, &opens)).collect())
        }
        Way::Sms | Way::Voice => Ok(number(town, person)?.into_iter().collect()),
        Way::Email => {
            let _ = now;
            Ok(town
                .setup()
                .places
                .unit(&alert.unit)
                .and_then(|unit| unit.email.clone())
                .into_iter()
                .collect())
        }
    }
}

fn number(town: &Town, person: &AccountId) -> Result<Option<String>, Fault> {
    let Some(kept) = reach(town, person)?.filter(|kept| kept.state.has_number) else { return Ok(None) };
    let newest = kept.said.iter().rev().find_map(|said| said.words.get(&Class::Identity));
    Ok(newest.and_then(|words| serde_json::from_slice::<Number>(words).ok()).map(|number| number.number))
}

/// What is said: that something waits and where to look, never of whom or where.
fn letter(town: &Town, alert: &Alerted, way: Way) -> Letter {
    let language = town.settings().language;
    let say = town.words().of(language).plain();
    let unit = town.setup().places.unit(&alert.unit).map(|unit| unit.names.in_language(language).to_owned());
    let unit = unit.unwrap_or_default();
    let given = [("unit", unit.as_str().into())];
    let text = if say.has(&alert.message) { say.with(&alert.message, &given) } else { say.say("alert-look") };
    let link = format!("{}/alerts/{}", town.settings().address.trim_end_matches('/'), alert.id);
    let body = match way {
        Way::Push | Way::Voice => text,
        Way::Sms | Way::Email => format!("{text} {link}"),
    };
    let subject = if way == Way::Voice { alert.message.clone() } else { say.with("alert-title", &given) };
    Letter { subject, body, language }
}

/// Looks after alerts whose time is over; for ever.
pub(crate) async fn move_on_for_ever(town: Town) {
    loop {
        if let Err(fault) = move_on_once(&town).await {
            tracing::error!("alerts that nobody acknowledges: {fault:#}");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Once; answers how many went on or ended.
pub async fn move_on_once(town: &Town) -> anyhow::Result<usize> {
    let now = town.now();
    let lives: Vec<Arc<Kept<Alerted>>> = town.system().lives(Duty::SeeBoard)?;
    let mut moved = 0;
    for kept in lives.iter().filter(|kept| kept.state.alarm().is_some_and(|alarm| alarm <= now)) {
        let command = Command::MoveOn { is_settled: is_settled(town, &kept.state.about)? };
        let occasion = Occasion { now, actor: Actor::System };
        let decided = |past: Option<&Alerted>| {
            let drafts = decide(past, &command, &occasion)?;
            let next = past
                .and_then(|alert| alert.way.next())
                .filter(|_| drafts.iter().any(|d| d.kind == "alert_moved_on"));
            let silent = past.into_iter().flat_map(Alerted::silent);
            let errands = next
                .map(|way| silent.map(|person| errand_for(person, way, now)).collect())
                .unwrap_or_default();
            Ok(Decision { errands, ..Decision::from(drafts) })
        };
        moved += usize::from(acted(town, &kept.stream, decided).await?);
    }
    Ok(moved)
}

/// Whether what an alert is about waits for nobody any more.
fn is_settled(town: &Town, about: &Stream) -> Result<bool, Fault> {
    let visit = town.system();
    Ok(match about {
        Stream::Signal(_) => visit
            .life::<Signal>(about, Duty::SeeBoard)?
            .is_none_or(|kept| kept.state.claim.is_some() || kept.state.is_over()),
        Stream::Incident(_) => {
            visit.life::<Incident>(about, Duty::SeeBoard)?.is_none_or(|kept| kept.state.is_over())
        }
        _ => false,
    })
}

async fn acted(
    town: &Town,
    stream: &Stream,
    decide: impl Fn(Option<&Alerted>) -> Result<Decision, Refusal>,
) -> anyhow::Result<bool> {
    match town.system().act::<Alerted, Refusal>(stream, Duty::SeeBoard, How::ordinary(), decide).await {
        Ok(_) => Ok(true),
        // It was done before, or overtaken.
        Err(NotActed::Refused(_)) => Ok(false),
        Err(no) => Err(no.into()),
    }
}
