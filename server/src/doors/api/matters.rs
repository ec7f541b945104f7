//! What is this matter, and what happened to it?

use super::{
    asking::{Asking, Number, Time},
    session::Officer,
    today::{ClocksRow, FullRow, OutlineRow, Row},
    told::{self, Named, Told, word},
    trouble::Trouble,
};
use crate::pages::picture::picture as shown;
use amanat_core::{
    decide::matter::Matter,
    guard::Action,
    values::{FileId, MatterNo},
};
use amanat_record::{Seen, Visit};
use axum::{Json, extract::Path, response::Response};
use serde::Serialize;
use utoipa::ToSchema;

/// A matter as far as this officer sees it.
#[derive(Serialize, ToSchema)]
#[serde(tag = "sight", rename_all = "snake_case")]
pub enum Shown {
    /// All of it.
    Full(Box<Whole>),
    /// Its label and whose it is.
    Outline(OutlineRow),
    /// That a promise runs, and until when.
    Clocks(ClocksRow),
}

/// A matter.
#[derive(Serialize, ToSchema)]
pub struct Whole {
    /// As in a list.
    #[serde(flatten)]
    row: FullRow,
    /// By which door it came.
    door: String,
    /// The sender's language.
    language: &'static str,
    /// How the sender can be told: `none`, `email`, `phone`.
    reach: String,
    /// The promises that run.
    promises: Vec<Promise>,
    /// Units among which a person must choose.
    candidates: Vec<Named>,
    /// Who has it in hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    assigned: Option<String>,
    /// Units told because a promise was missed.
    told: Vec<Named>,
    /// How it came out, once proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<String>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended: Option<Time>,
    /// Acts that the policies let this officer do; whether the moment is right is said when they are tried.
    may: Vec<&'static str>,
}

/// A promise that runs.
#[derive(Serialize, ToSchema)]
pub struct Promise {
    /// Its name, such as `first_contact`; `verdict` and `report` at every desk.
    pub clock: String,
    /// Until when.
    pub due: Time,
}

impl Promise {
    /// The promises of a matter that run.
    pub fn all(matter: &Matter) -> Vec<Promise> {
        let running = matter.clocks.iter().filter(|clock| clock.is_on());
        running.map(|clock| Promise { clock: clock.name.clone(), due: Time(clock.due) }).collect()
    }
}

/// Which right each act needs.
const ACTS: [(&str, Action); 19] = [
    ("acknowledge", Action::Handle),
    ("confirm-place", Action::ConfirmPlace),
    ("ask", Action::Handle),
    ("note", Action::Handle),
    ("answer", Action::Handle),
    ("forward", Action::Forward),
    ("assign", Action::Assign),
    ("pause", Action::Pause),
    ("resume", Action::Pause),
    ("move-clock", Action::Pause),
    ("propose-close", Action::Handle),
    ("second", Action::Handle),
    ("reopen", Action::Handle),
    ("raise", Action::Raise),
    ("lower", Action::Lower),
    ("order-report", Action::Order),
    ("submit-report", Action::Handle),
    ("return-report", Action::Order),
    ("accept-report", Action::Order),
];

fn whole(asking: &Asking, visit: &Visit, matter: &Matter) -> Whole {
    let setup = visit.setup();
    let named = |units: &[amanat_core::values::UnitId]| {
        units.iter().map(|unit| Named::unit(asking, setup, unit)).collect()
    };
    Whole {
        row: FullRow::of(asking, setup, matter),
        door: word(&matter.door),
        language: matter.language.code(),
        reach: word(&matter.reach),
        promises: Promise::all(matter),
        candidates: named(&matter.among),
        assigned: matter.assigned.as_ref().map(ToString::to_string),
        told: named(&matter.told),
        outcome: matter.outcome.as_ref().map(word),
        ending: matter.ending.as_ref().map(word),
        ended: matter.ended.map(Time),
        may: ACTS.iter().filter(|(_, action)| visit.may(matter, *action)).map(|(act, _)| *act).collect(),
    }
}

/// A matter, as far as it is seen; not found otherwise.
pub fn find(asking: &Asking, visit: &Visit, no: MatterNo) -> Result<Seen, Trouble> {
    visit.matter(no).map_err(asking.ours())?.ok_or_else(|| {
        visit.turned_away(no, asking.now);
        Trouble::missing(&asking.say)
    })
}

/// A matter, as far as this officer sees it
#[utoipa::path(get, path = "/matters/{no}", tag = "officer", params(("no" = String, Path)),
    responses((status = 200, body = Shown)), security(("session" = [])))]
pub(super) async fn matter(officer: Officer, Number(no): Number) -> Result<Json<Shown>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let seen = find(asking, visit, no)?;
    if let Seen::Full(matter) = &seen {
        return Ok(Json(Shown::Full(Box::new(whole(asking, visit, matter)))));
    }
    match Row::of(asking, visit.setup(), &seen) {
        Row::Outline(outline) => Ok(Json(Shown::Outline(outline))),
        Row::Clocks(clocks) => Ok(Json(Shown::Clocks(clocks))),
        Row::Full(_) => Err(Trouble::missing(&asking.say)),
    }
}

/// What happened to a matter.
#[derive(Serialize, ToSchema)]
pub struct Timeline {
    /// In order.
    lines: Vec<Told>,
}

/// What happened to a matter, with the words that this officer may read
#[utoipa::path(get, path = "/matters/{no}/timeline", operation_id = "matter_timeline", tag = "officer", params(("no" = String, Path)),
    responses((status = 200, body = Timeline)), security(("session" = [])))]
pub(super) async fn timeline(officer: Officer, Number(no): Number) -> Result<Json<Timeline>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    find(asking, visit, no)?;
    Ok(Json(Timeline { lines: told::timeline(asking, visit, no).await? }))
}

/// A photo of a matter
#[utoipa::path(get, path = "/matters/{no}/files/{id}", operation_id = "matter_file", tag = "officer",
    params(("no" = String, Path), ("id" = String, Path)),
    responses((status = 200, content_type = "image/jpeg", body = Vec<u8>)), security(("session" = [])))]
pub(super) async fn file(
    officer: Officer,
    Path((no, id)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let no: MatterNo = no.parse().map_err(|_| Trouble::missing(&asking.say))?;
    find(asking, visit, no)?;
    picture(asking, visit, no, &id).await
}

/// A stored picture, shut off from everything; whatever else it may be is not given out.
pub async fn picture(asking: &Asking, visit: &Visit, no: MatterNo, id: &str) -> Result<Response, Trouble> {
    let missing = || Trouble::missing(&asking.say);
    let id = FileId::new(id).map_err(|_| missing())?;
    let reading = told::open(asking, visit, no).await?;
    let bytes = reading.file(&id).map_err(asking.ours())?.ok_or_else(missing)?;
    shown(bytes).ok_or_else(missing)
}
