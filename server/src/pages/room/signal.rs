//! What was said with a signal, and what is known of it?

use super::board::Board;
use amanat_core::{
    decide::signal::{Fix, Signal, Spoken},
    values::{Class, Moment},
};
use amanat_record::{Kept, SaidInLife};
use serde::{Deserialize, de::DeserializeOwned};

/// Who pressed, as far as they said.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Caller {
    /// A name.
    #[serde(default)]
    pub name: Option<String>,
    /// A number.
    #[serde(default)]
    pub phone: Option<String>,
}

/// Something that was said.
pub struct Line {
    /// When.
    pub at: Moment,
    /// Whether the room said it.
    pub by_room: bool,
    /// What.
    pub text: String,
}

/// What was sealed with an event, if it is this.
pub fn words<T: DeserializeOwned>(said: &SaidInLife, class: Class) -> Option<T> {
    serde_json::from_slice(said.words.get(&class)?).ok()
}

/// Who pressed.
pub fn caller(kept: &Kept<Signal>) -> Caller {
    kept.said.first().and_then(|said| words(said, Class::Identity)).unwrap_or_default()
}

/// Everything that was said, the oldest first.
pub fn lines(kept: &Kept<Signal>) -> Vec<Line> {
    kept.said.iter().filter_map(|said| line(said)).collect()
}

fn line(said: &SaidInLife) -> Option<Line> {
    let text = match said.kind.as_str() {
        "accepted" | "pressed_again" => words::<Spoken>(said, Class::Content)?.text?,
        "message_added" => words::<String>(said, Class::Content)?,
        "false_activation" | "abandoned" => words::<String>(said, Class::Internal)?,
        _ => return None,
    };
    let by_room = matches!(said.actor, amanat_core::event::Actor::Officer(_));
    Some(Line { at: said.at, by_room, text })
}

/// A code word of the site, as it was typed.
pub fn code(kept: &Kept<Signal>) -> Option<String> {
    kept.said.iter().rev().find_map(|said| words::<Spoken>(said, Class::Content)?.code)
}

/// Every position that the device gave, the oldest first, with when it came.
pub fn fixes(kept: &Kept<Signal>) -> Vec<(Moment, Fix)> {
    kept.said.iter().filter_map(|said| Some((said.at, fix(said)?))).collect()
}

fn fix(said: &SaidInLife) -> Option<Fix> {
    match said.kind.as_str() {
        "position_added" => words::<Fix>(said, Class::Content),
        "accepted" | "pressed_again" => words::<Spoken>(said, Class::Content)?.position,
        _ => None,
    }
}

/// Where it is on the list: what nobody has taken stands first, then what waits for an incident.
pub fn order(kept: &Kept<Signal>) -> String {
    let signal = &kept.state;
    let rank = match (&signal.claim, signal.duress.is_some()) {
        (None, true) => "00",
        (None, false) => "01",
        (Some(_), true) => "02",
        (Some(_), false) => "03",
    };
    let trial = if signal.facts.status.is_actual() { "0" } else { "5" };
    format!("{trial}{rank}{:015}", signal.accepted.millis())
}

/// What people call it.
pub fn label(kept: &Kept<Signal>) -> String {
    format!("S{}", kept.first)
}

/// Whether it is shown as a row of its own: once it belongs to an incident, that one stands for it.
pub fn is_row(kept: &Kept<Signal>) -> bool {
    kept.state.outcome.is_none() && (kept.state.incident.is_none() || kept.state.claim.is_none())
}

/// Whether somebody of this audience may take it now.
pub fn may_act(board: &Board<'_>, signal: &Signal) -> bool {
    board.audience.acts_at(&signal.unit, &signal.told).is_some()
}
