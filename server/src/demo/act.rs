//! How does an officer or a sender act on a matter?
//!
//! Somebody who may do it does it: the guard is asked for each person of the responsible unit in turn, and the
//! command goes the way of every command. Nobody who may: it is not done, as in life.

use super::{Chance, Lines};
use crate::town::Town;
use amanat_core::{
    decide::matter::{Command, Forwarding, Matter, Outcome, PauseReason, Said},
    guard::{Action, Visitor, Who},
    values::{Language, MatterNo, UnitId},
};
use amanat_record::{Extras, No, roster::Person};
use std::sync::Arc;

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An officer has it in hand.
    Acknowledge,
    /// An officer asks back.
    Ask,
    /// The sender writes again.
    Reply,
    /// An officer writes for the others.
    Note,
    /// An officer gives it to a neighbouring unit.
    Forward,
    /// An officer answers.
    Answer,
    /// An officer proposes to close it as done.
    ProposeClose,
    /// An officer finds that it did not happen.
    ProposeUnfounded,
    /// A second officer stands by that.
    Second,
    /// The sender says: solved.
    Agree,
    /// The sender says: not solved.
    Dispute,
    /// An officer stops the clocks until the sender answers.
    Pause,
    /// The sender takes it back.
    Withdraw,
    /// An officer says whose it is.
    ConfirmPlace,
}

impl Deed {
    /// Whether the sender does it.
    pub fn is_senders(self) -> bool {
        matches!(self, Deed::Reply | Deed::Agree | Deed::Dispute | Deed::Withdraw)
    }

    fn action(self) -> Action {
        match self {
            Deed::Reply => Action::Write,
            Deed::Agree | Deed::Dispute => Action::Verdict,
            Deed::Withdraw => Action::Withdraw,
            Deed::Forward => Action::Forward,
            Deed::Pause => Action::Pause,
            Deed::ConfirmPlace => Action::ConfirmPlace,
            _ => Action::Handle,
        }
    }
}

/// The matter as it is now.
pub fn look(town: &Town, no: MatterNo) -> anyhow::Result<Option<Matter>> {
    Ok(town.system().matter(no)?.and_then(|seen| seen.full().cloned()))
}

/// Does it now, by whoever may; answers whether it was done.
pub async fn act(
    town: &Town,
    lines: &Lines,
    matter: &Matter,
    deed: Deed,
    chance: &mut Chance,
) -> anyhow::Result<bool> {
    let Some(command) = command(town, lines, matter, deed, chance) else { return Ok(false) };
    let who = Visitor::bare(Who::Sender(matter.no));
    if deed.is_senders() {
        return done(town.visit(who).command(matter.no, command, town.now(), Extras::default()).await);
    }
    let mut people = town.gate().roster().at(&matter.unit, town.now());
    chance.shuffle(&mut people);
    for person in people {
        let visit = town.visit(person.visitor(true, true, town.now()));
        if !visit.may(matter, deed.action()) || is_first_again(matter, deed, &person) {
            continue;
        }
        return done(visit.command(matter.no, command, town.now(), Extras::default()).await);
    }
    Ok(false)
}

/// A second person is another one.
fn is_first_again(matter: &Matter, deed: Deed, person: &Arc<Person>) -> bool {
    let by = matter.proposal.as_ref().map(|proposal| &proposal.by);
    deed == Deed::Second && by == Some(&amanat_core::event::Actor::Officer(person.id.clone()))
}

/// A rule that says no is life; a fault is ours.
fn done<T>(answer: Result<T, No>) -> anyhow::Result<bool> {
    match answer {
        Ok(_) => Ok(true),
        Err(No::Refused(_) | No::NotFound | No::NotAllowed) => Ok(false),
        Err(no) => Err(no.into()),
    }
}

fn command(town: &Town, lines: &Lines, matter: &Matter, deed: Deed, chance: &mut Chance) -> Option<Command> {
    let mut say = |deed: &str| Said::new(lines.say(matter.language, deed, chance));
    Some(match deed {
        Deed::Acknowledge => Command::Acknowledge,
        Deed::Ask => Command::Ask(say("ask")),
        Deed::Reply => Command::Reply { said: say("reply"), written: None },
        Deed::Note => Command::Note(Said::new(lines.say(Language::Ur, "note", chance))),
        Deed::Forward => {
            let said = Said::new(lines.say(Language::Ur, "forward", chance));
            Command::Forward { to: neighbour(town, matter, chance)?, why: Forwarding::Area, said }
        }
        Deed::Answer => Command::Answer(say("answer")),
        Deed::ProposeClose => {
            let (finding, evidence) = (say("finding"), say("evidence"));
            Command::ProposeClose { outcome: Outcome::Done, finding, evidence }
        }
        Deed::ProposeUnfounded => {
            let (finding, evidence) = (say("finding"), say("evidence"));
            Command::ProposeClose { outcome: Outcome::Unfounded, finding, evidence }
        }
        Deed::Second => Command::Second,
        Deed::Agree => Command::Agree(say("agree")),
        Deed::Dispute => Command::Dispute(say("dispute")),
        Deed::Pause => Command::Pause { why: PauseReason::WaitsForSender, said: say("pause") },
        Deed::Withdraw => Command::Withdraw(say("withdraw")),
        Deed::ConfirmPlace => Command::ConfirmPlace { unit: matter.unit.clone() },
    })
}

/// Another unit under the same one that answers to the same words.
fn neighbour(town: &Town, matter: &Matter, chance: &mut Chance) -> Option<UnitId> {
    let setup = town.setup();
    let own = setup.places.unit(&matter.unit)?;
    let others: Vec<&UnitId> = setup
        .places
        .units()
        .filter(|u| u.id != own.id && u.supervisor == own.supervisor && u.serves == own.serves)
        .map(|u| &u.id)
        .collect();
    chance.one(&others).map(|unit| (*unit).clone())
}
