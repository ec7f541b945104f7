//! How do the control rooms live while somebody looks?
//!
//! Patrols drive about, people call for help as a seeded pattern has it, crews say how far they are, and where no
//! dispatcher is signed in the recommender answers. Everything goes the ways of every day: a call comes by the door for
//! calls, a position as every position, an act by the visit of somebody who may do it.
//!
//! | question | module |
//! |---|---|
//! | who calls, when and from where? | `calls` |
//! | where does a patrol drive? | `patrols` |
//! | what do crews say? | `crews` |
//! | what does a room do where nobody sits? | `desk` |
//!
//! Invariant: nobody acts in the place of somebody who is signed in.
//! Invariant: calls that nobody took, open incidents and calls in an hour are bounded.
//! Not here: what the demo begins with (`demo::rooms`), the planning of how many units are needed (`simulate`).

mod calls;
mod crews;
mod desk;
mod patrols;

use super::{Chance, Lines, rooms};
use crate::{dispatch::is_room, simulate::ground, town::Town};
use amanat_core::{
    guard::Duty,
    places::Unit,
    values::{Moment, Span, UnitId},
};
use amanat_record::{Visit, roster::Person};
use std::{collections::BTreeSet, sync::Arc, time::Duration};

/// Between two turns, in the demo's time.
const TURN: Span = Span::from_secs(4);
/// The shortest time between two turns, however fast the demo's clock runs.
const MIN_TURN: Duration = Duration::from_millis(400);
/// After something failed.
const REST: Duration = Duration::from_secs(5);
/// The most calls in an hour that can be asked for.
pub const MAX_CALLS_PER_HOUR: u16 = 600;
/// The most incidents that can be asked to be open at a time.
pub const MAX_OPEN: u16 = 300;

/// Who answers the calls of the demo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Dispatchers {
    /// The recommender, but not in a room where a dispatcher is signed in
    #[default]
    Both,
    /// People only: what nobody takes waits
    People,
    /// The recommender in every room, also beside somebody who is signed in
    Recommender,
}

/// How much happens, and who answers.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Who answers.
    pub dispatchers: Dispatchers,
    /// Calls in an hour in the whole province, at a usual hour.
    pub calls_per_hour: u16,
    /// Incidents open at a time in the whole province; then nobody calls.
    pub max_open: u16,
}

/// A control room that lives.
struct Room {
    id: UnitId,
    grounds: Vec<ground::Ground>,
    /// Its part of all calls, in thousandths.
    share: usize,
    calls: calls::Next,
}

/// Everything that the demo's emergencies remember; nothing of it is needed to go on after a restart.
pub struct Province {
    rooms: Vec<Room>,
    calls: calls::Calls,
    patrols: patrols::Patrols,
    pace: Pace,
    seed: u64,
}

/// Lives until it is dropped.
pub async fn live(town: Town, lines: Lines, seed: u64, pace: Pace) {
    let mut province = match Province::of(&town, lines, seed, pace) {
        Ok(province) => province,
        Err(fault) => return tracing::error!("the demo's emergencies: {fault:#}"),
    };
    loop {
        if let Err(fault) = province.turn(&town).await {
            tracing::error!("the demo's emergencies: {fault:#}");
            tokio::time::sleep(REST).await;
        }
        let wait_ms = town.clock().wait_ms(u64::try_from(TURN.millis()).unwrap_or(u64::MAX));
        tokio::time::sleep(Duration::from_millis(wait_ms).max(MIN_TURN)).await;
    }
}

impl Province {
    /// Every room that has stations with ground of their own.
    pub fn of(town: &Town, lines: Lines, seed: u64, pace: Pace) -> anyhow::Result<Self> {
        let (setup, now) = (town.setup(), town.now());
        let rooms: Vec<&Unit> = setup.places.units().filter(|unit| is_room(unit)).collect();
        let stations = rooms.iter().map(|room| ground::stations(&setup.places, room));
        let grounds: Vec<Vec<ground::Ground>> = stations
            .map(|all| all.iter().filter_map(|s| ground::Ground::of(&setup.places, &s.id, now)).collect())
            .collect();
        let all: usize = grounds.iter().map(Vec::len).sum();
        let room = |(room, grounds): (&&Unit, Vec<ground::Ground>)| Room {
            id: room.id.clone(),
            share: grounds.len() * 1_000 / all.max(1),
            calls: calls::Next::of(seed, &room.id),
            grounds,
        };
        let rooms = rooms.iter().zip(grounds).filter(|(_, grounds)| !grounds.is_empty()).map(room).collect();
        let calls = calls::Calls::new(lines, rooms::said()?, town);
        Ok(Self { rooms, calls, patrols: patrols::Patrols::new(seed), pace, seed })
    }

    /// Everybody does what is theirs to do now.
    pub async fn turn(&mut self, town: &Town) -> anyhow::Result<()> {
        let now = town.now();
        crews::turn(town, &mut self.patrols, self.seed).await?;
        self.patrols.drive(town, now)?;
        let mut watched = BTreeSet::new();
        for room in &self.rooms {
            if is_watched(town, &room.id, now)? {
                watched.insert(room.id.clone());
            }
        }
        self.calls.turn(town, &mut self.rooms, &watched, &self.pace).await?;
        for room in &self.rooms {
            let plays = match self.pace.dispatchers {
                Dispatchers::Both => !watched.contains(&room.id),
                Dispatchers::People => false,
                Dispatchers::Recommender => true,
            };
            if plays && let Some(who) = desk::somebody(town, &room.id, now)? {
                desk::turn(town, &self.calls, &room.id, &who).await?;
            }
        }
        Ok(())
    }
}

/// Those who may dispatch at a room.
fn dispatchers(town: &Town, room: &UnitId, now: Moment) -> Vec<(Arc<Person>, Visit)> {
    let people = town.gate().roster().at(room, now);
    let visits = people.into_iter().map(|person| {
        let visit = town.visit(person.visitor(true, true, now));
        (person, visit)
    });
    visits.filter(|(_, visit)| visit.may_at(Duty::Dispatch, room)).collect()
}

/// Whether somebody who dispatches here is signed in.
fn is_watched(town: &Town, room: &UnitId, now: Moment) -> anyhow::Result<bool> {
    for (person, _) in dispatchers(town, room, now) {
        if is_signed_in(town, &person)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_signed_in(town: &Town, person: &Person) -> anyhow::Result<bool> {
    Ok(!town.gate().sessions().of(&person.id)?.is_empty())
}

/// A number that a name and the seed decide: how long somebody takes, how something ends.
fn drawn(seed: u64, name: &str) -> Chance {
    Chance::of(seed, name)
}
