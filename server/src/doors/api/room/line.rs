//! What does a dispatcher's line ask for, and which lines are there?

use super::{
    super::{
        asking::{Body, Key},
        session::Officer,
        trouble::Trouble,
    },
    named, trouble,
};
use crate::dispatch::line::{Giver, NotDone, carry_out, names};
use amanat_core::dispatch::line::{self, FORMS};
use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A line.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LineText {
    /// As it was typed, such as `/d P21 I4711`.
    text: String,
}

/// Which lines there are.
#[derive(Serialize, ToSchema)]
pub struct Forms {
    /// In the order in which they are shown.
    forms: Vec<OneForm>,
}

/// One kind of line.
#[derive(Serialize, ToSchema)]
pub struct OneForm {
    /// Its verb.
    verb: &'static str,
    /// Other ways to write it.
    also: Vec<&'static str>,
    /// What it needs, for people.
    needs: Vec<String>,
    /// What may come with it.
    may: Vec<String>,
    /// What it does, for people.
    what: String,
}

/// What became of a line.
#[derive(Serialize, ToSchema)]
pub struct LineDone {
    /// The incident that it was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<String>,
    /// The signal.
    #[serde(skip_serializing_if = "Option::is_none")]
    signal: Option<String>,
    /// The units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    units: Vec<String>,
    /// What was found, where it looked for something.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    found: Vec<String>,
}

/// What a line may become.
#[derive(Serialize, ToSchema)]
pub struct Proposals {
    /// Whole lines.
    lines: Vec<String>,
}

/// Which lines there are
#[utoipa::path(get, path = "/room/lines", tag = "room",
    responses((status = 200, body = Forms)), security(("session" = [])))]
pub(super) async fn forms(officer: Officer) -> Json<Forms> {
    let say = &officer.asking.say;
    let argument = |each: &line::Argument| say.say(&format!("line-argument-{}", each.word()));
    let form = |form: &line::Form| OneForm {
        verb: form.verb.word(),
        also: form.also.to_vec(),
        needs: form.needs.iter().map(argument).collect(),
        may: form.may.iter().map(argument).collect(),
        what: say.say(&line_word(form.verb)),
    };
    Json(Forms { forms: FORMS.iter().map(form).collect() })
}

/// The message that says what a verb does.
pub(super) fn line_word(verb: line::Verb) -> String {
    match verb {
        line::Verb::Help => "line-help".into(),
        line::Verb::Dispatch => "line-dispatch".into(),
        verb => format!("line-{}", verb.word()),
    }
}

/// Carry out a line
#[utoipa::path(post, path = "/room/line", tag = "room", request_body = LineText,
    responses((status = 200, body = LineDone)), security(("session" = [])))]
pub(super) async fn say(
    officer: Officer,
    key: Key,
    Body { value: LineText { text }, hash }: Body<LineText>,
) -> Result<Json<LineDone>, Trouble> {
    let asking = &officer.asking;
    let key = named(&key, officer.id.as_str(), "line", &hash);
    let giver = Giver { visit: &officer.visit, now: asking.now, key };
    match carry_out(&text, &giver).await {
        Ok(done) => Ok(Json(LineDone {
            incident: done.incident.map(|id| id.to_string()),
            signal: done.signal.map(|id| id.to_string()),
            units: done.units.iter().map(ToString::to_string).collect(),
            found: done.found,
        })),
        Err(NotDone::Not(no)) => Err(trouble(asking, no)),
        Err(NotDone::Ours(cause)) => Err(Trouble::ours(&asking.say, &cause)),
        Err(wrong) => {
            let told = wrong.told(&asking.say).unwrap_or_default();
            Err(Trouble::fields(&asking.say, [("text".to_owned(), told)].into()))
        }
    }
}

/// What the last word of a line may become; nothing is carried out
#[utoipa::path(post, path = "/room/line/complete", tag = "room", request_body = LineText,
    responses((status = 200, body = Proposals)), security(("session" = [])))]
pub(super) async fn complete(
    officer: Officer,
    _key: Key,
    Body { value: LineText { text }, .. }: Body<LineText>,
) -> Result<Json<Proposals>, Trouble> {
    let (asking, visit) = (&officer.asking, &officer.visit);
    let names = names(visit).map_err(asking.ours())?;
    Ok(Json(Proposals { lines: line::complete(&text, &names, visit.book()) }))
}
