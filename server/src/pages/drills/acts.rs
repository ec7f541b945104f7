//! What does somebody do with a drill, by one button?

use super::{stream, trouble, word, written};
use crate::{
    officer::Officer,
    pages::{Frame, parts::FormErrors, trouble::Trouble},
    town::Town,
};
use amanat_core::{
    decide::drill::{self, Channel, Command, Drill, Kind, MAX_ASKED, Occasion, Refusal, Whom},
    guard::Duty,
    react::alert::{Alert, Audience, EMAIL, PUSH, SMS, VOICE},
    values::{Moment, Span, UnitId},
};
use amanat_record::{Decision, Errand, How, NotActed, Visit};

/// By when a finding is to be mended, where nobody says otherwise.
const MEND_WITHIN: Span = Span::from_days(30);

/// The duty that an act needs: watching is the whole room's, leading is not.
fn duty_of(command: &Command) -> Duty {
    match command {
        Command::Observe { .. } | Command::Hear { .. } | Command::Mend { .. } => Duty::Dispatch,
        _ => Duty::LeadRoom,
    }
}

/// Carries out the act of this name. `Ok(Some)`: the form comes back with what is wrong.
pub(super) async fn carry_out(
    town: &Town,
    officer: &Officer,
    id: &str,
    act: &str,
    sent: &[(String, String)],
) -> Result<Option<FormErrors>, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let mut errors = FormErrors::default();
    let command = match read(frame, &visit, act, sent, &mut errors) {
        Some(command) => command,
        None if errors.is_empty() => return Err(Trouble::missing(frame)),
        None => return Ok(Some(errors)),
    };
    match carried(town, officer, &visit, id, command).await {
        Ok(()) => Ok(None),
        Err(NotActed::Refused(refusal @ (Refusal::WordsNeeded | Refusal::TooLong | Refusal::BadTime))) => {
            errors.add("said", frame.say.say(word(refusal)));
            Ok(Some(errors))
        }
        Err(no) => Err(trouble(frame, no)),
    }
}

/// Carries out a command on a drill; what begins a test of channels asks everybody.
pub(super) async fn carried(
    town: &Town,
    officer: &Officer,
    visit: &Visit,
    id: &str,
    command: Command,
) -> Result<(), NotActed<Refusal>> {
    let stream = stream(&officer.frame, id).map_err(|_| NotActed::NotThere)?;
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let decide = |past: Option<&Drill>| drill::decide(past, &command, &occasion).map(Decision::from);
    let done = visit.act(&stream, duty_of(&command), How::ordinary(), decide).await?;
    if command == Command::Begin && done.life.state.kind == Kind::Channels {
        ask_everybody(town, officer, visit, &done.life.state).await?;
    }
    Ok(())
}

/// A test of channels asks every station and office of the room's region by every channel of its plan.
async fn ask_everybody(
    town: &Town,
    officer: &Officer,
    visit: &Visit,
    drill: &Drill,
) -> Result<(), NotActed<Refusal>> {
    let stream = amanat_core::event::Stream::Drill(drill.id.clone());
    let units = asked_units(visit, &drill.unit);
    let mut pairs: Vec<(Channel, UnitId)> = Vec::new();
    for by in &drill.channels {
        pairs.extend(units.iter().map(|unit| (*by, unit.clone())));
    }
    pairs.truncate(MAX_ASKED);
    for (by, unit) in &pairs {
        let by = *by;
        let command = Command::Ask { by, whom: Whom::Unit(unit.clone()) };
        let occasion = Occasion { now: town.now(), actor: officer.actor() };
        let decide = |past: Option<&Drill>| {
            let drafts = drill::decide(past, &command, &occasion)?;
            Ok(Decision { drafts, errands: told(drill, by, unit, occasion.now), ..Decision::default() })
        };
        visit.act(&stream, Duty::LeadRoom, How::ordinary(), decide).await?;
    }
    Ok(())
}

/// The units under the one that the room belongs to, and the room's own chain.
fn asked_units(visit: &Visit, room: &UnitId) -> Vec<UnitId> {
    use amanat_core::guard::Chain;
    let setup = visit.setup();
    let Some(above) = setup.places.unit(room).and_then(|unit| unit.supervisor.clone()) else {
        return Vec::new();
    };
    let under = setup.places.units().filter(|unit| unit.id != *room && setup.is_under(&unit.id, &above));
    under.map(|unit| unit.id.clone()).collect()
}

/// Radio and consoles are asked by people; the others by whoever carries them.
fn told(drill: &Drill, by: Channel, unit: &UnitId, now: Moment) -> Vec<Errand> {
    let via = match by {
        Channel::Push => PUSH,
        Channel::Sms => SMS,
        Channel::Voice => VOICE,
        Channel::Email => EMAIL,
        Channel::Radio | Channel::Console => return Vec::new(),
    };
    let alert = Alert {
        to: Audience::Leading(unit.clone()),
        message: "alert-drill-asks".into(),
        about: amanat_core::event::Stream::Drill(drill.id.clone()),
        status: drill.status(),
        since: now,
    };
    vec![Errand { via: via.into(), due: now, words: alert.words() }]
}

fn read(
    frame: &Frame,
    visit: &Visit,
    act: &str,
    sent: &[(String, String)],
    errors: &mut FormErrors,
) -> Option<Command> {
    let said = written(sent, "said").to_owned();
    let number = || written(sent, "no").parse::<u16>().ok();
    match act {
        "begin" => Some(Command::Begin),
        "end" => Some(Command::End),
        "call-off" => Some(Command::CallOff { why: said }),
        "observe" => Some(Command::Observe { said }),
        "report" => Some(Command::Report { said }),
        "hear" => Some(Command::Hear { no: number()? }),
        "mend" => Some(Command::Mend { no: number()? }),
        "raise" => {
            let owner = written(sent, "owner").parse::<UnitId>().ok();
            let owner = owner.filter(|unit| visit.setup().places.unit(unit).is_some());
            if owner.is_none() {
                errors.add("owner", frame.say.say("problem-required"));
            }
            Some(Command::Raise { said, owner: owner?, due: frame.now + MEND_WITHIN })
        }
        _ => None,
    }
}
