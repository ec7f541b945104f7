//! What is remembered of watching and looking, from headers alone?

use super::event::{Event, LookWhy, TurnWhy};
use crate::{
    event::{Actor, Header, Stream},
    life::Life,
    values::{AccountId, CameraId, Moment, SiteId, UnitId},
};
use serde::{Deserialize, Serialize};

/// Open looks that are remembered; the oldest end.
const MAX_OPEN_LOOKS: usize = 200;

/// Somebody watches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Who.
    pub by: AccountId,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
    /// Why.
    pub why: TurnWhy,
}

/// Somebody looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Who.
    pub by: AccountId,
    /// Through which cameras.
    pub cameras: Vec<CameraId>,
    /// For which reason.
    pub why: LookWhy,
    /// Until when at the latest.
    pub until: Moment,
}

/// Watching and looking at one site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Watch {
    /// Which site.
    pub site: SiteId,
    /// How many events it has.
    pub version: u32,
    /// The room.
    pub unit: UnitId,
    /// Who watches, as last said.
    turn: Option<Turn>,
    /// Who looks, as last said.
    looks: Vec<Look>,
}

impl Watch {
    /// Who watches at this moment.
    pub fn turn(&self, now: Moment) -> Option<&Turn> {
        self.turn.as_ref().filter(|turn| now < turn.until)
    }

    /// The look by which somebody sees this camera at this moment.
    pub fn look(&self, who: &AccountId, camera: &CameraId, now: Moment) -> Option<&Look> {
        self.looks.iter().rev().find(|look| {
            look.by == *who && look.cameras.contains(camera) && now < look.until && self.still_for(look, now)
        })
    }

    /// A look by a turn ends with it.
    fn still_for(&self, look: &Look, now: Moment) -> bool {
        look.why != LookWhy::Turn || self.turn(now).is_some_and(|turn| turn.by == look.by)
    }

    fn looked(&mut self, header: &Header, cameras: &[CameraId], why: LookWhy, until: Moment) {
        let Actor::Officer(by) = &header.actor else { return };
        self.looks.retain(|look| header.at < look.until);
        if self.looks.len() >= MAX_OPEN_LOOKS {
            self.looks.remove(0);
        }
        self.looks.push(Look { by: by.clone(), cameras: cameras.to_vec(), why, until });
    }

    fn take(&mut self, header: &Header, event: &Event) {
        match event {
            Event::WatchTaken { why, until, .. } => {
                if let Actor::Officer(by) = &header.actor {
                    self.turn = Some(Turn { by: by.clone(), from: header.at, until: *until, why: *why });
                }
            }
            Event::WatchHanded { to } => {
                if let Some(turn) = &mut self.turn {
                    (turn.by, turn.from) = (to.clone(), header.at);
                }
            }
            Event::WatchEnded {} => self.turn = None,
            Event::Looked { cameras, why, until, .. } => self.looked(header, cameras, *why, *until),
        }
    }
}

impl Life for Watch {
    type Event = Event;
    const KIND: &'static str = "watch";

    fn evolve(past: Option<Watch>, header: &Header, event: &Event) -> Option<Watch> {
        let (Stream::Watch(site), Some(unit)) = (&header.stream, &header.unit) else { return past };
        let mut watch = past.unwrap_or_else(|| Watch {
            site: site.clone(),
            version: 0,
            unit: unit.clone(),
            turn: None,
            looks: Vec::new(),
        });
        (watch.version, watch.unit) = (header.seq + 1, unit.clone());
        watch.take(header, event);
        Some(watch)
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// A site is watched again and again.
    fn is_over(&self) -> bool {
        false
    }
}
