//! What is there to know of one incident?

use super::{
    super::{
        asking::{Asking, Time},
        session::Officer,
        trouble::Trouble,
    },
    TheIncident,
    rows::{IncidentRow, who},
};
use amanat_core::{decide::incident::Incident, event::Stream, guard::Duty, values::Class};
use amanat_record::{Kept, SaidInLife};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// One incident with its timeline.
#[derive(Serialize, ToSchema)]
pub struct OneIncident {
    /// As it stands on the board.
    incident: IncidentRow,
    /// What happened, the oldest first.
    timeline: Vec<Happened>,
}

/// One thing that happened.
#[derive(Serialize, ToSchema)]
pub struct Happened {
    /// Its place in the log.
    position: u64,
    /// When it was recorded.
    at: Time,
    /// When it happened, as whoever did it says.
    happened: Time,
    /// What kind of thing, such as `assignment_dispatched`.
    kind: String,
    /// What happened, for people.
    what: String,
    /// Who did it.
    #[serde(skip_serializing_if = "String::is_empty")]
    person: String,
    /// What was said with it.
    #[serde(skip_serializing_if = "String::is_empty")]
    words: String,
}

/// One incident of the officer's rooms, open or over
#[utoipa::path(get, path = "/room/incidents/{id}", tag = "room", params(("id" = String, Path)),
    responses((status = 200, body = OneIncident)), security(("session" = [])))]
pub(super) async fn incident(
    officer: Officer,
    TheIncident(id): TheIncident,
) -> Result<Json<OneIncident>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let found = visit.life::<Incident>(&Stream::Incident(id), Duty::SeeBoard).map_err(asking.ours())?;
    let kept = found.ok_or_else(|| Trouble::missing(&asking.say))?;
    let alike = visit.possible_duplicates(&kept).map_err(asking.ours())?;
    let alike = alike.iter().map(|other| other.state.id.to_string()).collect();
    let incident = IncidentRow::of(asking, visit, &kept, alike);
    let timeline = kept.said.iter().map(|said| happened(asking, &officer, said)).collect();
    Ok(Json(OneIncident { incident, timeline }))
}

fn happened(asking: &Asking, officer: &Officer, said: &SaidInLife) -> Happened {
    Happened {
        position: said.position,
        at: Time(said.at),
        happened: Time(said.occurred),
        kind: said.kind.clone(),
        what: asking.say.say(&format!("incident-event-{}", said.kind)),
        person: who(&officer.visit, &said.actor),
        words: text(said, Class::Content).or_else(|| text(said, Class::Internal)).unwrap_or_default(),
    }
}

/// What was said as plain words; a place and a list are shown elsewhere.
fn text(said: &SaidInLife, class: Class) -> Option<String> {
    serde_json::from_slice::<String>(said.words.get(&class)?).ok()
}

/// The notes of an incident.
pub(super) fn notes(kept: &Kept<Incident>) -> Vec<String> {
    let noted = kept.said.iter().filter(|said| said.kind == "noted");
    noted.filter_map(|said| text(said, Class::Content)).collect()
}
