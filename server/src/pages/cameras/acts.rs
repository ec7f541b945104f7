//! What does somebody do by one button: take a turn, hand it over, end it, look, retire?

use super::{
    Seen, Sent, camera_word,
    form::{carry_out, managed_camera},
    trouble,
    wall::{HOURS, who_may},
    watch_word, written,
};
use crate::{
    officer::{FORM_TOKEN, Officer},
    pages::{
        here::kept_nowhere,
        sign_in::stale,
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        camera,
        incident::Incident,
        signal::Signal,
        watch::{Command, Occasion, Reason, Refusal, TurnWhy, Watch, decide},
    },
    event::Stream,
    guard::Duty,
    values::{AccountId, CameraId, IncidentId, SignalId, SiteId, Span},
};
use amanat_record::{Decision, How};
use axum::{
    Router,
    extract::{Path, State},
    response::{Redirect, Response},
    routing::post,
};

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/cameras/site/{id}/{act}", post(act)).route("/cameras/{id}/retire", post(retire))
}

async fn act(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let id = SiteId::new(id).map_err(|_| Trouble::missing(frame))?;
    let seen = Seen::site(&town.visit(officer.visitor.clone()), &id).map_err(ours(frame))?;
    let seen = seen.filter(|seen| seen.looks).ok_or_else(|| Trouble::missing(frame))?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let (command, back) = meant(&officer, &town, &seen, &act, &sent)?;
    let stream = Stream::Watch(id);
    let occasion = Occasion { now: town.now(), actor: officer.actor(), room: seen.site.state.room.clone() };
    // Whoever sees the site by a right of their own acts there; the guard was asked above.
    let house = town.system();
    let acted = house.act::<Watch, Refusal>(&stream, Duty::WatchCameras, How::ordinary(), |past| {
        decide(past, &command, &occasion).map(Decision::from)
    });
    match acted.await {
        Ok(_) => Ok(kept_nowhere(Redirect::to(&back))),
        Err(no) => Err(trouble(frame, no, watch_word)),
    }
}

/// The command of a form, and where to go after it.
fn meant(
    officer: &Officer,
    town: &Town,
    seen: &Seen,
    act: &str,
    sent: &[(String, String)],
) -> Result<(Command, String), Trouble> {
    let missing = || Trouble::missing(&officer.frame);
    let wall = "/cameras".to_owned();
    Ok(match act {
        "take" | "take-over" => {
            let hours = HOURS.iter().find(|hours| **hours == written(sent, "hours"));
            let hours: i64 = hours.and_then(|hours| hours.parse().ok()).ok_or_else(missing)?;
            let why = TurnWhy::ALL.into_iter().find(|why| why.word() == written(sent, "why"));
            let until = town.now() + Span::from_hours(hours);
            let said = written(sent, "said").to_owned();
            let over = act == "take-over";
            (Command::Take { why: why.ok_or_else(missing)?, until, over, said }, wall)
        }
        "hand" => {
            let to = AccountId::new(written(sent, "to")).map_err(|_| missing())?;
            let may = who_may(town, seen, &officer.person.id).contains(&to);
            (Command::HandOver { to: may.then_some(to).ok_or_else(missing)? }, wall)
        }
        "end" => (Command::End, wall),
        "look" => look(officer, town, seen, sent)?,
        _ => return Err(missing()),
    })
}

fn look(
    officer: &Officer,
    town: &Town,
    seen: &Seen,
    sent: &[(String, String)],
) -> Result<(Command, String), Trouble> {
    let frame = &officer.frame;
    let missing = || Trouble::missing(frame);
    let all = seen.cameras(town).map_err(ours(frame))?;
    let mut cameras: Vec<CameraId> = all.iter().map(|kept| kept.state.id.clone()).collect();
    let one = CameraId::new(written(sent, "camera")).ok();
    if let Some(one) = &one {
        cameras.retain(|id| id == one);
    }
    let mut back = one.map_or_else(|| "/cameras".to_owned(), |id| format!("/cameras/{id}"));
    let visit = town.visit(officer.visitor.clone());
    let reason = match written(sent, "why") {
        "turn" => Reason::Turn,
        "said" => Reason::Said(written(sent, "said").to_owned()),
        "signal" => {
            let id = SignalId::new(written(sent, "signal")).map_err(|_| missing())?;
            let kept =
                visit.life::<Signal>(&Stream::Signal(id.clone()), Duty::SeeBoard).map_err(ours(frame))?;
            let of_site = kept.filter(|kept| kept.state.facts.site.as_ref() == Some(&seen.site.state.id));
            of_site.filter(|kept| kept.state.outcome.is_none()).ok_or_else(missing)?;
            back = format!("/room?signal={id}#chosen");
            Reason::Signal(id)
        }
        "incident" => {
            let id = IncidentId::new(written(sent, "incident")).map_err(|_| missing())?;
            let stream = Stream::Incident(id.clone());
            let kept = visit.life::<Incident>(&stream, Duty::SeeBoard).map_err(ours(frame))?;
            kept.filter(|kept| kept.state.left.is_none()).ok_or_else(missing)?;
            back = format!("/room?incident={id}#chosen");
            Reason::Incident(id)
        }
        _ => return Err(missing()),
    };
    Ok((Command::Look { cameras, reason }, back))
}

async fn retire(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let found = managed_camera(&officer, &town, &id)?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let command = camera::Command::Retire { why: written(&sent, "why").to_owned() };
    match carry_out(&officer, &town, &found.camera.state.id, &command).await {
        Ok(()) => Ok(kept_nowhere(Redirect::to(&format!("/cameras/{id}")))),
        Err(no) => Err(trouble(frame, no, camera_word)),
    }
}
