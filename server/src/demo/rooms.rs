//! Who is out on the roads when we first look, and what are they sent to?
//!
//! Each control room has field units of the stations below it, with crews of people who serve there, and a few
//! incidents that are as far as such things are at any moment: some wait, some are held, to some somebody is on the way.
//!
//! Not here: what goes on while we look, calls for help.

use super::{Chance, Lines, Login, lines::Spot};
use crate::{
    dispatch::{ROOM_WORDS, ground, new_incident},
    town::Town,
};
use amanat_core::{
    decide::{
        field::{Command as OfUnit, FieldUnit, OutReason},
        incident::*,
    },
    dispatch::words::PlaceKind,
    event::Stream,
    guard::Duty,
    places::Unit,
    values::{AccountId, FieldUnitId, IncidentId, IncidentTypeId, Moment, Point, Span, Status, UnitId},
};
use amanat_record::{
    How, NotActed, Visit,
    visit::dispatch::{At, Reported, Unable},
};
use anyhow::{Context, anyhow};
use serde::Deserialize;
use std::collections::BTreeSet;

/// What people say.
const SAID: &str = include_str!("../../demo/incidents.toml");
/// A shift goes on for so long after we first look.
const SHIFT: Span = Span::from_hours(12);
/// The patrols of each station.
const PATROLS: usize = 2;
/// What a region has once, beside the patrols of its stations.
const REGION: [&str; 4] = ["women_patrol", "quick_response", "traffic", "bomb_disposal"];
/// One unit in so many is not in service.
const OUT_PERCENT: usize = 8;
/// A call sign begins with so many letters of its room: fewer are shared by two rooms.
const SIGN_LETTERS: usize = 3;
/// The first incident began so long ago.
const BEFORE: Span = Span::from_mins(95);

/// How far something is when the demo begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Far {
    Waits,
    Held,
    Sent,
    There,
    Done,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    r#type: IncidentTypeId,
    place: PlaceKind,
    stage: Far,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    incident: Vec<Said>,
}

/// Forms every room's units and opens what they are sent to, as of now. Answers how many units and incidents.
pub async fn people_the_rooms(
    town: &Town,
    lines: &Lines,
    logins: &[Login],
    seed: u64,
) -> anyhow::Result<(usize, usize)> {
    let mut chance = Chance::of(seed, "rooms");
    let said = toml::from_str::<File>(SAID).context("demo/incidents.toml")?.incident;
    let (setup, mut counts) = (town.setup(), (0, 0));
    let rooms: Vec<&Unit> = setup.places.units().filter(|unit| unit.serves.contains(ROOM_WORDS[0])).collect();
    for (number, room) in rooms.into_iter().enumerate() {
        let person = |role: &str| logins.iter().find(|l| l.unit == room.id.as_str() && l.role == role);
        let (Some(lead), Some(dispatcher)) = (person("control_room"), person("dispatcher")) else { continue };
        let (lead, dispatcher) = (visit_of(town, lead)?, visit_of(town, dispatcher)?);
        let letters: String =
            room.id.as_str().chars().filter(char::is_ascii_alphabetic).take(SIGN_LETTERS).collect();
        counts.0 += form_units(town, &lead, (room, &letters), logins, &mut chance).await?;
        for (index, each) in said.iter().enumerate() {
            // Not every room has all of it, and none has nothing.
            if (index + number) % 2 == 0 {
                counts.1 += usize::from(happens(town, lines, &dispatcher, (room, each), &mut chance).await?);
            }
        }
    }
    Ok(counts)
}

pub(super) fn visit_of(town: &Town, login: &Login) -> anyhow::Result<Visit> {
    let person = town.gate().roster().person(&login.account).context("an invented officer is gone")?;
    Ok(town.visit(person.visitor(true, true, town.now())))
}

/// The stations that a room sends units of.
fn stations<'a>(town: &'a amanat_core::setup::Setup, room: &Unit) -> Vec<&'a Unit> {
    let under: BTreeSet<UnitId> = room.covers.iter().flat_map(|covered| town.places.under(covered)).collect();
    town.places.units().filter(|unit| unit.serves.contains("station") && under.contains(&unit.id)).collect()
}

async fn form_units(
    town: &Town,
    lead: &Visit,
    (room, letters): (&Unit, &str),
    logins: &[Login],
    chance: &mut Chance,
) -> anyhow::Result<usize> {
    let (setup, mut count) = (town.setup(), 0);
    let all = stations(&setup, room);
    let regional = REGION.iter().filter_map(|kind| Some((chance.one(&all)?, *kind))).collect::<Vec<_>>();
    let patrols = all.iter().flat_map(|station| (0..PATROLS).map(move |_| (station, "patrol")));
    for (number, (station, kind)) in patrols.chain(regional).enumerate() {
        let id: FieldUnitId = format!("{letters}-{}", 11 + number).parse()?;
        let crew: BTreeSet<AccountId> = logins
            .iter()
            .filter(|login| login.unit == station.id.as_str() && login.role != "station_head")
            .map(|login| login.account.clone())
            .collect();
        let attributes: BTreeSet<String> = match kind {
            "women_patrol" => ["woman_officer", "trained_children"].map(str::to_owned).into(),
            _ if chance.percent(40) => ["first_aid".to_owned()].into(),
            _ => BTreeSet::new(),
        };
        let form = OfUnit::Form {
            kind: kind.parse()?,
            home: station.id.clone(),
            room: room.id.clone(),
            status: Status::Actual,
            attributes,
        };
        let until = town.now() + SHIFT;
        let start = OfUnit::StartDuty { crew, until, attributes: BTreeSet::new() };
        let out = chance.percent(OUT_PERCENT).then_some(OfUnit::GoOut(OutReason::Vehicle));
        let began = town.now() - BEFORE - Span::from_mins(30);
        for command in [form, start].into_iter().chain(out) {
            lead.act_on_unit(&id, command, began, How::ordinary()).await.map_err(not)?;
        }
        count += 1;
    }
    Ok(count)
}

fn not(no: NotActed<Unable>) -> anyhow::Error {
    anyhow!("the demo's own act: {no}")
}

/// Opens one incident on the ground of the room and goes as far with it as it says.
async fn happens(
    town: &Town,
    lines: &Lines,
    visit: &Visit,
    (room, said): (&Unit, &Said),
    chance: &mut Chance,
) -> anyhow::Result<bool> {
    let Some((point, spot)) = on_ground(town, lines, room, chance) else { return Ok(false) };
    let began = town.now() - chance.part(BEFORE, 10, 100);
    let setup = town.setup();
    let at = Place { point: Some(point), words: spot.name(amanat_core::values::Language::Ur).to_owned() };
    let placed = ground::placed(&setup, &room.id, (at, said.place), None, began);
    let what = What {
        kind: Some(said.r#type.clone()),
        priority: None,
        status: Status::Actual,
        signal: None,
        room: room.id.clone(),
        words: said.text.clone(),
    };
    let id = new_incident()?;
    visit.open_incident(&id, what, vec![placed], At::now(began), How::ordinary()).await.map_err(not)?;
    match said.stage {
        Far::Waits => {}
        Far::Held => {
            let until = town.now() + Span::from_mins(25);
            let hold = Command::Hold { reason: HoldReason::MoreUrgentFirst, until, words: String::new() };
            visit
                .act_on_incident(&id, hold, At::now(began + Span::from_mins(1)), How::ordinary())
                .await
                .map_err(not)?;
        }
        Far::Sent | Far::There | Far::Done => go(town, visit, &id, (said.stage, began), chance).await?,
    }
    Ok(true)
}

/// Sends whoever is free of what the card asks for, and lets them go as far as it says.
async fn go(
    town: &Town,
    visit: &Visit,
    id: &IncidentId,
    (far, began): (Far, Moment),
    chance: &mut Chance,
) -> anyhow::Result<()> {
    let Some(who) = somebody_free(town, visit, id)? else { return Ok(()) };
    let mut at = began + chance.span(Span::from_secs(20), Span::from_secs(80));
    let sent =
        visit.send_units(id, std::slice::from_ref(&who), None, false, At::now(at), How::ordinary()).await;
    sent.map_err(not)?;
    let steps: &[(Step, i64)] = match far {
        Far::Sent => &[(Step::Acknowledged, 20), (Step::EnRoute, 60)],
        _ => &[(Step::Acknowledged, 15), (Step::EnRoute, 50), (Step::OnScene, 420)],
    };
    for (step, after_s) in steps {
        at = at + Span::from_secs(*after_s);
        let now = At::now(at.min(town.now()));
        visit.report(&who, id, Reported::Step(*step), now, How::ordinary()).await.map_err(not)?;
    }
    if far == Far::Done {
        let done = Reported::Cleared(ClearReason::Done);
        let now = At::now((at + Span::from_mins(12)).min(town.now()));
        visit.report(&who, id, done, now, How::ordinary()).await.map_err(not)?;
    }
    Ok(())
}

/// A unit that nobody has sent anywhere, of a type that the card asks for; one of the place's own ground before others.
fn somebody_free(town: &Town, visit: &Visit, id: &IncidentId) -> anyhow::Result<Option<FieldUnitId>> {
    let found = visit.life::<Incident>(&Stream::Incident(id.clone()), Duty::SeeBoard)?;
    let incident = found.context("an incident of the demo is gone")?.state.clone();
    let (Some(kind), Some(ground)) = (&incident.kind, &incident.ground) else { return Ok(None) };
    let card = visit.book().card(kind, ground.place, incident.alarm_level).context("no run card")?;
    let committed = visit.commitments()?;
    let units = visit.lives::<FieldUnit>(Duty::SeeBoard)?;
    let mut free: Vec<&FieldUnit> = units.iter().map(|kept| &kept.state).collect();
    free.retain(|unit| {
        let does = card.need.iter().any(|need| need.unit == unit.kind || need.unit.as_str() == "foot");
        does && unit.room == incident.unit
            && unit.is_in_service(town.now())
            && !committed.contains_key(&unit.id)
    });
    free.sort_by_key(|unit| Some(&unit.home) != ground.ground.as_ref());
    Ok(free.first().map(|unit| unit.id.clone()))
}

/// A real place on the ground of a station below the room.
fn on_ground<'a>(
    town: &Town,
    lines: &'a Lines,
    room: &Unit,
    chance: &mut Chance,
) -> Option<(Point, &'a Spot)> {
    let setup = town.setup();
    let below: BTreeSet<UnitId> = stations(&setup, room).iter().map(|unit| unit.id.clone()).collect();
    let is_here = |spot: &&Spot| {
        let found = setup.places.candidates(spot.at, town.now());
        let mut inside = found.iter().filter(|c| c.inside);
        inside.any(|c| {
            setup.places.serving_area("station", &c.area).is_some_and(|unit| below.contains(&unit.id))
        })
    };
    let here: Vec<&Spot> = lines.spots.iter().filter(is_here).collect();
    let spot = *chance.one(&here)?;
    Some((spot.at, spot))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adopt;

    #[test]
    fn what_happens_is_of_types_that_the_book_has() {
        let book = amanat_core::dispatch::read(&adopt::shipped(adopt::What::Dispatch)).unwrap();
        let said = toml::from_str::<File>(SAID).unwrap().incident;
        assert!(said.len() >= 8);
        for each in said {
            assert!(book.incident_type(&each.r#type).is_some(), "{}", each.r#type);
        }
        assert!(REGION.iter().all(|kind| book.unit_type(&kind.parse().unwrap()).is_some()));
    }
}
