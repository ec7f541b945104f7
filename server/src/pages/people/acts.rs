//! What was done to somebody's posts, and what became of it?
//!
//! One form, one command. What opens protected words is only proposed by it: the account's own rule says so, whichever
//! door the command came by.

use super::{Desk, NotTold, Town, add::handed_over, link, one};
use crate::pages::{fresh::Fresh, parts::FormErrors, trouble::Trouble};
use amanat_core::{
    decide::account::{Command, Leave, Refusal},
    guard::{Duty, Post},
    values::{Moment, UnitId},
};
use amanat_record::roster::Person;
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing,
};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people/{id}/do", routing::post(act_on))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    role: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    at: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    to_role: String,
    #[serde(default)]
    to_unit: String,
    #[serde(default)]
    to_from: String,
    #[serde(default)]
    to_until: String,
    #[serde(default)]
    away_from: String,
    #[serde(default)]
    away_until: String,
    #[serde(default)]
    acting: String,
    #[serde(default)]
    rank: String,
    #[serde(default)]
    attribute: Vec<String>,
    #[serde(default)]
    no: String,
    #[serde(default)]
    subject: String,
    #[serde(rename = "do")]
    what: What,
}

/// What can be done on the page.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Give,
    Transfer,
    End,
    Away,
    Back,
    Rank,
    Attributes,
    Agree,
    Refuse,
    Code,
    SignOut,
    Leave,
    Link,
    Unlink,
}

/// Why a form is no command: there is no such thing for this visitor, or a field is wrong.
enum NotYet {
    Missing,
    Field(&'static str, String),
}

async fn act_on(
    State(town): State<Town>,
    Path(id): Path<String>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let desk = Desk::new(town, officer);
    let person = desk.person(&id)?;
    let manages = desk.manages(&person);
    match typed.what {
        What::Code if manages => return new_code(&desk, &person).await,
        What::SignOut if manages => {
            end_sessions(&desk, &person)?;
            return Ok(back_to(&person));
        }
        _ => {}
    }
    let command = match command(&desk, &person, &typed, manages) {
        Ok(command) => command,
        Err(NotYet::Missing) => return Err(Trouble::missing(&desk.officer.frame)),
        Err(NotYet::Field(name, what)) => {
            let mut errors = FormErrors::default();
            errors.add(name, what);
            let drawn = one::draw(&desk, &person, None, &errors)?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response());
        }
    };
    let leaves = command == Command::Leave;
    let unlinks = command == Command::UnlinkSubject;
    match desk.tell(&person.id, &[command]).await {
        Ok(()) if leaves => {
            end_sessions(&desk, &person)?;
            Ok(Redirect::to("/people").into_response())
        }
        Ok(()) => {
            // Whoever came in that way is asked to come in by another.
            if unlinks {
                end_sessions(&desk, &person)?;
            }
            Ok(back_to(&person))
        }
        Err(no) => said_no(&desk, &person, no),
    }
}

fn back_to(person: &Person) -> Response {
    Redirect::to(&format!("/people/{}", person.id)).into_response()
}

fn end_sessions(desk: &Desk, person: &Person) -> Result<(), Trouble> {
    let ended = desk.town.gate().sessions().end_all(&person.id);
    ended.map_err(|fault| Trouble::ours(&desk.officer.frame, &fault))
}

fn command(desk: &Desk, person: &Person, typed: &Typed, manages: bool) -> Result<Command, NotYet> {
    let unit = |text: &str| desk.unit_for(Duty::ManagePeople, text).ok_or(NotYet::Missing);
    let proposed = |agrees| {
        let no: Option<u32> = typed.no.parse().ok();
        no.and_then(|no| desk.proposal(person, no, agrees)).map(|one| one.no).ok_or(NotYet::Missing)
    };
    Ok(match typed.what {
        What::Give => {
            let days = days(desk, ("from", &typed.from), ("until", &typed.until))?;
            Command::GivePost(post(desk, typed, (&typed.role, unit(&typed.unit)?), days)?)
        }
        What::Transfer => {
            let from = unit(&typed.at)?;
            let days = days(desk, ("to_from", &typed.to_from), ("to_until", &typed.to_until))?;
            Command::Transfer { from, to: post(desk, typed, (&typed.to_role, unit(&typed.to_unit)?), days)? }
        }
        What::End => Command::EndPost { role: typed.role.clone(), unit: unit(&typed.unit)? },
        What::Agree => Command::Agree { no: proposed(true)? },
        What::Refuse => Command::Refuse { no: proposed(false)? },
        _ if !manages => return Err(NotYet::Missing),
        What::Away => Command::TakeLeave(leave(desk, typed)?),
        What::Back => {
            let from = typed.no.parse().map_err(|_| NotYet::Missing)?;
            Command::EndLeave { from: Moment::from_millis(from) }
        }
        What::Rank => {
            if !desk.knows_rank(&typed.rank) {
                return Err(NotYet::Missing);
            }
            Command::GiveRank { rank: typed.rank.clone() }
        }
        What::Attributes => {
            let known = desk.attributes();
            let chosen = typed.attribute.iter().filter(|a| known.contains(*a)).cloned();
            Command::GiveAttributes { attributes: chosen.collect() }
        }
        What::Leave => Command::Leave,
        What::Link => Command::LinkSubject { subject: subject(desk, &typed.subject)? },
        What::Unlink => Command::UnlinkSubject,
        What::Code | What::SignOut => return Err(NotYet::Missing),
    })
}

fn subject(desk: &Desk, name: &str) -> Result<String, NotYet> {
    let openid = desk.town.openid().ok_or(NotYet::Missing)?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > link::MAX_NAME_CHARS || name.chars().any(char::is_control) {
        return Err(NotYet::Field("subject", desk.officer.frame.say.say("problem-required")));
    }
    Ok(openid.subject(name))
}

/// From when until when; from now on where nothing is written.
type Days = (Moment, Option<Moment>);

fn days(desk: &Desk, from: (&'static str, &str), until: (&'static str, &str)) -> Result<Days, NotYet> {
    let first = day(desk, from.0, from.1, false)?.unwrap_or(desk.town.now());
    Ok((first, day(desk, until.0, until.1, true)?))
}

fn post(desk: &Desk, typed: &Typed, (role, unit): (&str, UnitId), days: Days) -> Result<Post, NotYet> {
    let post = desk.post(role, unit, days).ok_or(NotYet::Missing)?;
    Ok(Post { acting: typed.acting == "yes", ..post })
}

fn leave(desk: &Desk, typed: &Typed) -> Result<Leave, NotYet> {
    let needed = || NotYet::Field("away_until", desk.officer.frame.say.say("problem-required"));
    let (from, until) = days(desk, ("away_from", &typed.away_from), ("away_until", &typed.away_until))?;
    Ok(Leave { from, until: until.ok_or_else(needed)? })
}

/// A day as it was written, in any calendar: its beginning, or, where it is the last one, its end. Today is now.
fn day(desk: &Desk, name: &'static str, text: &str, is_last: bool) -> Result<Option<Moment>, NotYet> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let say = &desk.officer.frame.say;
    let day = say.read_day(text, None).map_err(|why| NotYet::Field(name, say.why_no_date(why)))?;
    if !is_last && day == say.civil_day(desk.town.now()) {
        return Ok(None);
    }
    let wrong = || NotYet::Field(name, say.say("date-wrong-no-such-day"));
    let first = if is_last { day.tomorrow().map_err(|_| wrong())? } else { day };
    let zoned = first.at(0, 0, 0, 0).to_zoned(say.local_time().zone.clone()).map_err(|_| wrong())?;
    Ok(Some(Moment::from_timestamp(zoned.timestamp())))
}

async fn new_code(desk: &Desk, person: &Person) -> Result<Response, Trouble> {
    let (code, invite) = desk.invitation().map_err(|e| Trouble::ours(&desk.officer.frame, &e))?;
    match desk.tell(&person.id, &[invite]).await {
        Ok(()) => Ok(handed_over(desk, person.name(), &code).into_response()),
        Err(no) => said_no(desk, person, no),
    }
}

fn said_no(desk: &Desk, person: &Person, no: NotTold) -> Result<Response, Trouble> {
    let message = match no {
        NotTold::Fault(cause) => return Err(Trouble::ours(&desk.officer.frame, &cause)),
        NotTold::Refused(refusal) => refused_word(refusal),
        NotTold::NameTaken => "openid-other",
        NotTold::KeyReused => "people-refused",
    };
    let drawn = one::draw(desk, person, Some(&desk.officer.frame.say.say(message)), &FormErrors::default())?;
    Ok((StatusCode::CONFLICT, drawn).into_response())
}

/// What is said of a refusal.
pub fn refused_word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Oneself => "people-oneself",
        Refusal::AlreadyDone => "people-already",
        Refusal::AlreadyIn => "people-already-in",
        Refusal::LastWayIn => "people-link-last",
        Refusal::WaitsAlready => "people-waits-already",
        Refusal::NothingWaits => "people-nothing-waits",
        Refusal::EndsBeforeItBegins => "people-ends-before",
        _ => "people-refused",
    }
}
