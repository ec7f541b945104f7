//! What follows? From an event to the commands it brings about, and to whoever must be told.
//!
//! Each reaction is a pure function. The server follows the log with it from a durable position; what a
//! reaction asks for carries the key (reaction, position), so that a crash neither loses nor doubles anything.
//!
//! Not here: when a clock runs out (the scheduler asks `Matter::alarm`), how a message travels (`deliver`).

pub mod alert;

use crate::{
    decide::matter::{Command, Event, Matter, Reach},
    event::{Actor, Header, event_of},
    values::UnitId,
};
use serde::{Deserialize, Serialize};

/// Who is told what. Holds no address and no words: they are unsealed at delivery, so that erasing reaches
/// what was not sent yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// To whom.
    pub to: Told,
    /// Words for people are `mail-<message>`.
    pub message: String,
}

/// Who is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Whoever brought it, on their channel.
    Sender,
    /// Whoever is on duty at a unit.
    Unit(UnitId),
    /// The mailbox of those who watch over looking, if the house has one.
    Oversight,
}

/// A reaction: its name for the durable position, and what it makes of an event.
pub struct Reaction {
    /// Its name; never changes once released.
    pub name: &'static str,
    /// From an event, and the matter after it, to the commands that follow in the system's name.
    pub react: fn(&Event, &Matter) -> Vec<Command>,
}

/// Every reaction there is.
pub const REACTIONS: [Reaction; 1] = [Reaction { name: "escalate", react: escalate }];

/// A missed promise tells the next rung of the ladder.
pub fn escalate(event: &Event, _: &Matter) -> Vec<Command> {
    match event {
        Event::Lapsed { clock, rung: Some(rung), .. } => {
            vec![Command::Escalate { clock: clock.clone(), rung: *rung }]
        }
        _ => Vec::new(),
    }
}

/// What follows from a stored header for one reaction.
pub fn follow(reaction: &Reaction, header: &Header, matter: &Matter) -> Vec<Command> {
    event_of(&header.kind, &header.facts).map_or_else(Vec::new, |event| (reaction.react)(&event, matter))
}

/// Whoever must know is told: the sender of what was said to them, a unit of what became theirs or is late.
/// These errands are written together with the event itself, so none can be lost between the two.
pub fn notify(header: &Header, matter: &Matter) -> Vec<Telling> {
    let Some(event) = event_of::<Event>(&header.kind, &header.facts) else { return Vec::new() };
    let unit =
        |message: &str, unit: &UnitId| Telling { to: Told::Unit(unit.clone()), message: message.to_owned() };
    let mut told = Vec::new();
    let written_down = matches!((&event, &header.actor), (Event::ConsentGiven(_), Actor::Officer(_)));
    let message = if written_down { Some("consent") } else { to_sender(&event) };
    if let (Some(message), Reach::Email) = (message, matter.reach) {
        told.push(Telling { to: Told::Sender, message: message.to_owned() });
    }
    match &event {
        Event::Opened(_)
        | Event::Forwarded { .. }
        | Event::Disputed { .. }
        | Event::PlaceConfirmed { .. } => {
            told.push(unit("unit-new", &matter.unit));
        }
        Event::Escalated { told: rung, .. } => told.push(unit("unit-late", rung)),
        Event::Replied {} | Event::ErasureAsked { .. } => told.push(unit("unit-reply", &matter.unit)),
        _ => {}
    }
    told
}

fn to_sender(event: &Event) -> Option<&'static str> {
    match event {
        Event::Opened(_) => Some("received"),
        Event::Acknowledged { .. } => Some("acknowledged"),
        Event::Asked {} => Some("asked"),
        Event::Answered { .. } => Some("answered"),
        Event::Forwarded { .. } => Some("forwarded"),
        Event::CloseProposed { verdict: Some(_), .. } | Event::Seconded { .. } => Some("verdict"),
        Event::Disputed { .. } => Some("reopened"),
        Event::Disclosed { outflow, .. } | Event::HandedOver { outflow, .. }
            if outflow.footing.untold_until().is_none() =>
        {
            Some("disclosed")
        }
        Event::DisclosureTold { .. } => Some("disclosed"),
        Event::ErasureDeclined {} => Some("answered"),
        Event::Closed { .. } | Event::Agreed {} => Some("closed"),
        _ => None,
    }
}
