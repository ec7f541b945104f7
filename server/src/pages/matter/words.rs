//! Which words name what a matter is made of?

use crate::words::Say;
use amanat_core::{
    decide::matter::{Ending, Forwarding, Matter, Outcome, PauseReason},
    playbook::Playbook,
    values::{AccountId, UnitId},
};
use amanat_record::Visit;

/// The name of a matter's desk.
pub fn desk_name(say: &Say, matter: &Matter) -> String {
    let desk = matter.desk.as_str();
    // What officers call one of them; a desk's name invites whoever comes.
    let id = format!("{desk}-matter");
    if say.desk_has(desk, &id) { say.desk(desk, &id) } else { say.desk(desk, &format!("{desk}-name")) }
}

/// What it is about, as far as the sender chose it among declared options; empty where they chose nothing.
pub fn about(say: &Say, playbook: &Playbook, matter: &Matter) -> String {
    let desk = playbook.desk.as_str();
    let asked = |option: &String| playbook.asks.iter().find(|ask| ask.options.contains(option));
    let named =
        |option: &String| Some(say.desk(desk, &format!("{desk}-ask-{}-{option}", asked(option)?.name)));
    matter.choices.iter().filter_map(named).collect::<Vec<_>>().join(" · ")
}

/// Was this clock promised to the sender? Two are not: for the sender's own word, and for an ordered report.
pub fn is_promise(clock: &str) -> bool {
    !["verdict", "report"].contains(&clock)
}

/// The name of one of its clocks.
pub fn clock_name(say: &Say, matter: &Matter, clock: &str) -> String {
    match clock {
        "verdict" => say.say("clock-verdict"),
        "report" => say.say("clock-report"),
        _ => say.desk(matter.desk.as_str(), &format!("{}-clock-{clock}", matter.desk)),
    }
}

/// A unit's name in the page's language; its id where it is gone.
pub fn name_of(visit: &Visit, say: &Say, unit: &UnitId) -> String {
    match visit.setup().places.unit(unit) {
        Some(unit) => unit.names.in_language(say.language()).to_owned(),
        None => unit.to_string(),
    }
}

/// A person's name as they write it; a dash where they are gone.
pub fn person_of(visit: &Visit, id: &AccountId) -> String {
    visit.person_name(id).unwrap_or_else(|| "–".to_owned())
}

/// The message that says why clocks stand still.
pub fn pause_word(why: PauseReason) -> &'static str {
    match why {
        PauseReason::WaitsForSender => "pause-waits_for_sender",
        PauseReason::WaitsForOther => "pause-waits_for_other",
        PauseReason::WaitsForCourt => "pause-waits_for_court",
    }
}

/// The message that says why a matter was forwarded.
pub fn forwarding_word(why: Forwarding) -> &'static str {
    match why {
        Forwarding::Area => "forward-area",
        Forwarding::Competence => "forward-competence",
        Forwarding::Conflict => "forward-conflict",
        Forwarding::Capacity => "forward-capacity",
    }
}

/// The message that says how it came out.
pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "outcome-done",
        Outcome::Referred => "outcome-referred",
        Outcome::NotPossible => "outcome-not_possible",
        Outcome::Unfounded => "outcome-unfounded",
    }
}

/// The message that says how it ended.
pub fn ending_word(ending: Ending) -> &'static str {
    match ending {
        Ending::Agreed => "ending-agreed",
        Ending::Silent => "ending-silent",
        Ending::NoChannel => "ending-no_channel",
        Ending::NotAsked => "ending-not_asked",
        Ending::Withdrawn => "ending-withdrawn",
    }
}
