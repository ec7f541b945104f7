//! What did the crew say, and what became of it?
//!
//! One form, one fact. A second press is the same command; what is refused comes back as one sentence over the page.

use super::show;
use crate::{
    dispatch::words::refusal,
    officer::{FORM_TOKEN, Officer},
    pages::{
        room::act::{Sent, not_acted},
        trouble::{self, Trouble},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        field::{Command, FieldUnit, OutReason, WelfareBy},
        incident::{self, ClearReason, Incident, RefuseReason, Step},
    },
    event::Stream,
    guard::Duty,
    values::{AccountId, FieldUnitId, IncidentId, Span},
};
use amanat_record::{
    How, NotActed,
    visit::dispatch::{At, Reported, Unable},
};
use axum::{
    extract::{Path, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use std::collections::BTreeSet;

/// The lengths of a shift that are offered, in hours.
pub const SHIFTS_H: [i64; 4] = [6, 8, 12, 16];

/// What is said of a unit or of what it is sent to.
pub async fn act(
    officer: Officer,
    State(town): State<Town>,
    Path((unit, act)): Path<(String, String)>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let sent = Sent::read(&headers, &bytes);
    let who = FieldUnitId::new(unit).map_err(|_| Trouble::missing(frame))?;
    let visit = town.visit(officer.visitor.clone());
    if !visit.sits_in(&who, town.now()).map_err(trouble::ours(frame))? {
        return Err(Trouble::missing(frame));
    }
    checked(&officer, &sent)?;
    let how = sent.how(&officer, How::ordinary());
    let now = town.now();
    let acted = match (meant(&act, &sent), IncidentId::new(sent.get("incident"))) {
        (Some(Meant::Unit(command)), _) => {
            let how =
                if matches!(command, Command::RaiseEmergency(_)) { urgent(&sent, &officer) } else { how };
            visit.act_on_unit(&who, command, now, how).await.map(drop)
        }
        (Some(Meant::Report(step)), Ok(id)) => {
            visit.report(&who, &id, step, At::now(now), how).await.map(drop)
        }
        (Some(Meant::Note(words)), Ok(id)) => {
            let sees = visit.incidents_of(&who, now).map_err(trouble::ours(frame))?;
            if sees.iter().all(|kept| kept.state.id != id) {
                return Err(Trouble::missing(frame));
            }
            note(&town, &officer, &id, words, how).await
        }
        _ => return Err(Trouble::missing(frame)),
    };
    answer(&officer, &town, acted)
}

/// Taken before everything else.
fn urgent(sent: &Sent, officer: &Officer) -> How {
    sent.how(officer, How::sos())
}

enum Meant {
    Unit(Command),
    Report(Reported),
    Note(String),
}

fn meant(act: &str, sent: &Sent) -> Option<Meant> {
    Some(match act {
        "emergency" => Meant::Unit(Command::RaiseEmergency(None)),
        "well" => Meant::Unit(Command::AnswerWelfare(WelfareBy::Unit)),
        "off-duty" => Meant::Unit(Command::EndDuty),
        "out" => Meant::Unit(Command::GoOut(OutReason::of_word(sent.get("why"))?)),
        "in" => Meant::Unit(Command::ComeIn),
        "step" => Meant::Report(Reported::Step(Step::of_word(sent.get("step"))?)),
        "clear" => Meant::Report(Reported::Cleared(ClearReason::of_word(sent.get("why"))?)),
        "refuse" => {
            let why = RefuseReason::of_word(sent.get("why"))?;
            Meant::Report(Reported::Refused(why, sent.get("words").to_owned()))
        }
        "note" => Meant::Note(sent.get("words").to_owned()),
        _ => return None,
    })
}

/// Comes on duty with a unit of one's own station or room.
pub async fn duty(
    officer: Officer,
    State(town): State<Town>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let sent = Sent::read(&headers, &bytes);
    let who = FieldUnitId::new(sent.get("unit")).map_err(|_| Trouble::missing(frame))?;
    let offered = show::offered(&officer, &town).map_err(trouble::ours(frame))?;
    let unit = offered.iter().find(|kept| kept.state.id == who).ok_or_else(|| Trouble::missing(frame))?;
    checked(&officer, &sent)?;
    let hours = sent.get("hours").parse().ok().filter(|h| SHIFTS_H.contains(h)).unwrap_or(SHIFTS_H[1]);
    let mut crew: BTreeSet<AccountId> = [officer.person.id.clone()].into();
    let colleagues = show::colleagues(&officer, &town, &unit.state);
    crew.extend(
        sent.all("crew")
            .filter_map(|id| AccountId::new(id).ok())
            .filter(|id| colleagues.iter().any(|p| p.id == *id)),
    );
    let until = town.now() + Span::from_hours(hours);
    let command = Command::StartDuty { crew, until, attributes: BTreeSet::new() };
    let how = sent.how(&officer, How::ordinary());
    let acted = start(&town, &officer, &who, command, how).await;
    answer(&officer, &town, acted)
}

/// Whoever serves where a unit is at home brings it on duty by themselves, as somebody who takes the keys of a car does.
async fn start(
    town: &Town,
    officer: &Officer,
    who: &FieldUnitId,
    command: Command,
    how: How,
) -> Result<(), NotActed<Unable>> {
    use amanat_core::decide::field::{Occasion, decide};
    let stream = Stream::Field(who.clone());
    let (setup, house) = (town.setup(), town.system());
    let acted = house.act::<FieldUnit, Unable>(&stream, Duty::Dispatch, how, |past| {
        let occasion = Occasion { now: town.now(), actor: officer.actor(), book: &setup.dispatch };
        Ok(decide(past, &command, &occasion)?.into())
    });
    acted.await.map(drop)
}

/// A crew writes down what it saw, at an incident that it is sent to.
async fn note(
    town: &Town,
    officer: &Officer,
    id: &IncidentId,
    words: String,
    how: How,
) -> Result<(), NotActed<Unable>> {
    let (now, setup, house) = (town.now(), town.setup(), town.system());
    let (stream, command) = (Stream::Incident(id.clone()), incident::Command::Note(words));
    let acted = house.act::<Incident, Unable>(&stream, Duty::Dispatch, how, |past| {
        let occasion =
            incident::Occasion { now, occurred: now, actor: officer.actor(), book: &setup.dispatch };
        Ok(incident::decide(past, &command, &occasion)?.into())
    });
    acted.await.map(drop)
}

fn checked(officer: &Officer, sent: &Sent) -> Result<(), Trouble> {
    match officer.sent(sent.get(FORM_TOKEN)) {
        true => Ok(()),
        false => Err(Trouble::refused(&officer.frame, "refused-other_page")),
    }
}

fn answer(officer: &Officer, town: &Town, acted: Result<(), NotActed<Unable>>) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    match acted {
        Ok(()) => Ok(Redirect::to("/field?done=true").into_response()),
        Err(NotActed::Refused(unable)) => {
            let sentence = frame.say.say(&refusal(&unable));
            let tells = show::Tells { wrong: Some(&sentence), done: false, still: true };
            let page = show::page(officer, town, &tells).map_err(trouble::ours(frame))?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(no) => Err(not_acted(officer, no)),
    }
}

/// The step that comes next by itself.
pub fn usual(step: Step) -> Option<Step> {
    crate::pages::room::incident::next_steps(step).first().copied()
}

/// Kept here so that the list of endings that a crew is offered stands beside what it may say.
pub const ENDINGS: [ClearReason; 4] =
    [ClearReason::Done, ClearReason::NothingFound, ClearReason::NotNeeded, ClearReason::Emergency];

/// How an assignment of this step can be left.
pub fn may_refuse(step: incident::Step) -> bool {
    step < Step::EnRoute
}
