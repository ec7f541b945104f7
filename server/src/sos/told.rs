//! What is whoever pressed told of their signal, in words and for programs?
//!
//! Invariant: from the moment at which it looks cancelled, nothing newer is told.

use super::body::{Answer, Message};
use crate::{pages::staff::Naming, town::Town, words::Say};
use amanat_core::{
    decide::signal::{Ended, Shown, Signal, Spoken},
    event::Actor,
    values::{Class, Moment, SignalId},
};
use amanat_record::{Kept, SaidInLife};

/// The most messages in one answer; the newest.
const MAX_TOLD: usize = 50;

/// What a signal in the log is answered with.
pub(super) fn of(town: &Town, say: &Say, life: &Kept<Signal>) -> Answer {
    let mut shown = life.state.shown();
    let says = says(town, say, &shown);
    if let Some(taken) = &mut shown.taken_by {
        taken.label = Naming { say, setup: &town.setup() }.role(&taken.label);
    }
    let until =
        life.state.looks_cancelled().then(|| life.state.duress.as_ref().map(|duress| duress.at)).flatten();
    let messages = messages(&life.said, until);
    answer(&life.state.id, town.now(), Some(shown), messages, says)
}

/// What one is answered with that waits beside the log.
pub(super) fn of_kept(town: &Town, say: &Say, id: &SignalId) -> Answer {
    Answer { kept: true, ..answer(id, town.now(), None, Vec::new(), say.say("sos-says-kept")) }
}

fn answer(id: &SignalId, now: Moment, state: Option<Shown>, messages: Vec<Message>, says: String) -> Answer {
    let id = id.to_string();
    Answer { id, secret: None, position: None, kept: false, now, state, messages, says, pin_wrong: false }
}

fn messages(said: &[std::sync::Arc<SaidInLife>], until: Option<Moment>) -> Vec<Message> {
    let shown = said.iter().filter(|said| until.is_none_or(|until| said.at <= until));
    let mut messages: Vec<Message> = shown.filter_map(|said| message(said)).collect();
    messages.drain(..messages.len().saturating_sub(MAX_TOLD));
    messages
}

fn message(said: &SaidInLife) -> Option<Message> {
    let words = said.words.get(&Class::Content)?;
    let text = match said.kind.as_str() {
        "message_added" => serde_json::from_slice::<String>(words).ok()?,
        "accepted" | "pressed_again" => serde_json::from_slice::<Spoken>(words).ok()?.text?,
        _ => return None,
    };
    let from = if matches!(said.actor, Actor::Officer(_)) { "room" } else { "you" };
    Some(Message { at: said.at, from, text })
}

/// All of it in one sentence.
fn says(town: &Town, say: &Say, shown: &Shown) -> String {
    match (&shown.ended, &shown.taken_by) {
        (Some(Ended::Cancelled), _) => say.say("sos-says-cancelled"),
        (Some(Ended::Closed), _) => say.say("sos-says-closed"),
        (Some(Ended::Test), _) => say.say("sos-says-test-ended"),
        (None, _) if shown.cancel_asked => say.say("sos-says-cancel-asked"),
        (None, _) if shown.is_linked => say.say("sos-says-linked"),
        (None, Some(taken)) => {
            let (setup, language) = (town.setup(), say.language());
            let room = setup.places.unit(&taken.unit).map(|unit| unit.names.in_language(language).to_owned());
            say.with("sos-says-taken", &[("room", room.unwrap_or_default().into())])
        }
        (None, None) if shown.seen.is_some() => say.say("sos-says-seen"),
        (None, None) => say.say("sos-says-accepted"),
    }
}
