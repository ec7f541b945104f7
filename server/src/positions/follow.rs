//! Which units are followed, and whose trail belongs to what?
//!
//! Field units and incidents stand in the log; here is taken up what of them concerns positions: which device speaks
//! for which unit, who is on duty, what the room says. While a unit is sent to an incident its trail is held; when it
//! is done, the trail is sealed into the incident, once, and forgotten here.
//!
//! Not here: what a trail is (`core::positions`), what an incident makes of it (`core::decide::incident`).

use super::{
    known::{Known, Mark, Rules},
    store::Positions,
};
use crate::town::Town;
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::{Assignment, Command, Incident, Occasion, Refusal, Step, decide},
    },
    dispatch::{Book, Room},
    event::{Actor, Stream},
    guard::Duty,
    values::{FieldUnitId, Moment, UnitId},
};
use amanat_record::{How, Kept, NotActed};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio::sync::broadcast::error::RecvError;

/// What happens within this time is taken up together.
const GATHER: Duration = Duration::from_millis(200);
/// So often old trails are forgotten, also of units that say nothing any more.
const TURN: Duration = Duration::from_secs(30);

/// Takes up what concerns positions, for as long as the node runs.
pub async fn follow_for_ever(town: Town) {
    let mut news = town.record().subscribe();
    take_up(&town).await;
    loop {
        let concerns = match tokio::time::timeout(TURN, news.recv()).await {
            Err(_) => {
                town.positions().forget_old(town.now());
                false
            }
            Ok(Ok(noted)) => matches!(noted.stream, Stream::Field(_) | Stream::Incident(_)),
            Ok(Err(RecvError::Lagged(_))) => true,
            Ok(Err(RecvError::Closed)) => return,
        };
        if concerns {
            tokio::time::sleep(GATHER).await;
            while matches!(
                news.try_recv(),
                Ok(_) | Err(tokio::sync::broadcast::error::TryRecvError::Lagged(_))
            ) {}
            take_up(&town).await;
        }
    }
}

async fn take_up(town: &Town) {
    if let Err(fault) = follow_once(town).await {
        tracing::error!("positions: {fault:#}");
    }
}

/// Takes up what is there now.
pub async fn follow_once(town: &Town) -> anyhow::Result<()> {
    let units = town.system().lives::<FieldUnit>(Duty::SeeBoard)?;
    town.positions().know(known(&units, &town.setup().dispatch));
    let incidents = town.system().lives::<Incident>(Duty::SeeBoard)?;
    keep_trails(town, &incidents).await
}

fn known(units: &[Arc<Kept<FieldUnit>>], book: &Book) -> Vec<Known> {
    let mut rules: BTreeMap<UnitId, Arc<Rules>> = BTreeMap::new();
    let one = |kept: &Arc<Kept<FieldUnit>>| {
        let unit = &kept.state;
        let of_room = || Arc::new(rules_of(book.room(&unit.room)));
        Known {
            unit: unit.id.clone(),
            room: unit.room.clone(),
            home: unit.home.clone(),
            status: unit.status,
            emergency: unit.emergency.is_some(),
            on_duty_until: unit.duty.as_ref().map(|duty| duty.until),
            marks: unit.trackers.iter().filter_map(|mark| Mark::of_text(mark)).collect(),
            rules: rules.entry(unit.room.clone()).or_insert_with(of_room).clone(),
        }
    };
    units.iter().map(one).collect()
}

fn rules_of(room: &Room) -> Rules {
    Rules { stale: room.stale, lost: room.lost, trail: room.trail, fences: room.fences.clone() }
}

/// Holds the trails of those who are sent, seals those of whoever is done, lets go of the rest.
async fn keep_trails(town: &Town, incidents: &[Arc<Kept<Incident>>]) -> anyhow::Result<()> {
    let mut held: BTreeSet<FieldUnitId> = BTreeSet::new();
    let mut done: BTreeSet<FieldUnitId> = BTreeSet::new();
    for kept in incidents {
        for assignment in &kept.state.assignments {
            let Some(since) = assignment.first_time(Step::Dispatched) else { continue };
            if assignment.is_open() {
                town.positions().hold_trail(&assignment.who, since);
                held.insert(assignment.who.clone());
            } else if !assignment.trail_kept {
                seal(town, &kept.stream, assignment, since).await?;
                done.insert(assignment.who.clone());
            }
        }
    }
    for unit in done.difference(&held) {
        town.positions().let_trail_go(unit, town.now());
    }
    Ok(())
}

async fn seal(town: &Town, stream: &Stream, assignment: &Assignment, since: Moment) -> anyhow::Result<()> {
    let until = assignment.first_time(Step::Ended).unwrap_or_else(|| town.now());
    let trail = town.positions().trail(&assignment.who, since, until);
    if trail.steps.is_empty() {
        return Ok(());
    }
    let (setup, now) = (town.setup(), town.now());
    let occasion = Occasion { now, occurred: now, actor: Actor::System, book: &setup.dispatch };
    let command = Command::KeepTrail { no: assignment.no, trail };
    let decided = |past: Option<&Incident>| decide(past, &command, &occasion).map(Into::into);
    match town.system().act::<Incident, Refusal>(stream, Duty::SeeBoard, How::ordinary(), decided).await {
        // Another node was first.
        Ok(_) | Err(NotActed::Refused(Refusal::AlreadySo)) => Ok(()),
        Err(no) => Err(no.into()),
    }
}

/// Positions of units that somebody plays: a drill, a demonstration. Their units must be on duty, as in life.
pub fn play(
    town: &Town,
    said: impl IntoIterator<Item = (FieldUnitId, amanat_core::values::Point)>,
) -> super::store::Taken {
    let now = town.now();
    let fix = |at| amanat_core::positions::Fix::plain(at, now, now, amanat_core::positions::Source::Played);
    let positions: &Positions = town.positions();
    positions.put(said.into_iter().map(|(unit, at)| (unit, fix(at))), town.setup().places.areas())
}
