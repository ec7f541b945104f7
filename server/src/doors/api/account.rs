//! What does an officer's program show and end of their own account?
//!
//! Invariant: nothing here reaches another person's account.
//! Not here: choosing a password, a code or a passkey; that is done on the page, where the device can be asked.

use super::{
    asking::{Asking, Time},
    session::Officer,
    trouble::Trouble,
};
use crate::sign_in::joining::{NotTold, tell};
use crate::town::Town;
use amanat_core::{
    decide::account::{Command, Refusal},
    event::Actor,
};
use amanat_record::roster::Person;
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// One's own account.
#[derive(Serialize, ToSchema)]
pub struct Account {
    /// Its name in events.
    account: String,
    /// The person's name as they write it.
    name: String,
    /// What they sign in with.
    sign_in: String,
    /// The posts held now.
    posts: Vec<Held>,
    /// Where they are signed in.
    sessions: Vec<SignedIn>,
    /// Their passkeys.
    passkeys: Vec<Passkey>,
    /// Whether a password is set.
    has_password: bool,
    /// Whether an authenticator app is connected.
    has_codes: bool,
    /// Whether somebody asked that their ways in be renewed.
    recovery_asked: bool,
}

/// A post held now.
#[derive(Serialize, ToSchema)]
pub struct Held {
    /// What it is called.
    role: String,
    /// Where.
    unit: String,
}

/// Where somebody is signed in.
#[derive(Serialize, ToSchema)]
pub struct SignedIn {
    /// By what it is ended.
    id: String,
    /// What the browser or program calls itself.
    program: String,
    /// Since when.
    begun: Time,
    /// When it was used last, to the minute.
    seen: Time,
    /// Whether this question came in it.
    this: bool,
}

/// A passkey.
#[derive(Serialize, ToSchema)]
pub struct Passkey {
    /// By what it is removed.
    id: String,
    /// What its owner calls it.
    name: String,
}

fn person(officer: &Officer) -> Result<Arc<Person>, Trouble> {
    let found = officer.asking.town.gate().roster().person(&officer.id);
    found.ok_or_else(|| Trouble::signed_out(&officer.asking.say))
}

/// My account: posts, ways in, where I am signed in
#[utoipa::path(get, path = "/account", tag = "officer", responses((status = 200, body = Account)),
    security(("session" = [])))]
pub(super) async fn account(officer: Officer) -> Result<Json<Account>, Trouble> {
    let Officer { asking, token, .. } = &officer;
    let (person, gate) = (person(&officer)?, asking.town.gate());
    let this = gate.look(token).map_err(|e| Trouble::ours(&asking.say, &e))?.map(|(session, _)| session.id);
    let sessions = gate.sessions().of(&person.id).map_err(asking.ours())?;
    let signed_in = sessions.into_iter().map(|session| SignedIn {
        this: Some(&session.id) == this.as_ref(),
        id: session.id,
        program: session.browser,
        begun: Time(session.begun),
        seen: Time(session.seen),
    });
    let held = person.account.posts_held(asking.now).into_iter();
    let passkeys = person.words.passkeys.iter();
    Ok(Json(Account {
        account: person.id.to_string(),
        name: person.name().to_owned(),
        sign_in: person.words.sign_in.clone().unwrap_or_default(),
        posts: held.map(|post| Held { role: post.role, unit: post.unit.to_string() }).collect(),
        sessions: signed_in.collect(),
        passkeys: passkeys.map(|(id, kept)| Passkey { id: id.clone(), name: kept.name.clone() }).collect(),
        has_password: person.account.password,
        has_codes: person.account.second_factor,
        recovery_asked: person.account.recovery(asking.now).is_some(),
    }))
}

/// End all my other sessions
#[utoipa::path(delete, path = "/account/sessions", tag = "officer",
    responses((status = 204, description = "Ended")), security(("session" = [])))]
pub(super) async fn end_others(officer: Officer) -> Result<StatusCode, Trouble> {
    let Officer { asking, token, id, .. } = &officer;
    asking.town.gate().sessions().end_others(id, token, None).map_err(asking.ours())?;
    Ok(StatusCode::NO_CONTENT)
}

/// End one of my sessions; one that is over already is no fault
#[utoipa::path(delete, path = "/account/sessions/{id}", tag = "officer",
    params(("id" = String, Path, description = "Its `id`")),
    responses((status = 204, description = "Ended")), security(("session" = [])))]
pub(super) async fn end_one(officer: Officer, Path(one): Path<String>) -> Result<StatusCode, Trouble> {
    let Officer { asking, id, .. } = &officer;
    asking.town.gate().sessions().end_one(id, &one).map_err(asking.ours())?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a passkey away; never my last way in. Asks for the second factor again
#[utoipa::path(delete, path = "/account/passkeys/{id}", tag = "officer",
    params(("id" = String, Path, description = "Its `id`")),
    responses((status = 204, description = "Taken away")), security(("session" = [])))]
pub(super) async fn remove_passkey(
    State(town): State<Town>,
    officer: Officer,
    Path(passkey): Path<String>,
) -> Result<StatusCode, Trouble> {
    officer.must_be_fresh()?;
    let Officer { asking, id, .. } = &officer;
    let by = (Actor::Officer(id.clone()), None, asking.now);
    match tell(town.record(), town.gate(), id, &[Command::RemovePasskey { passkey }], by).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(no) => Err(not_told(asking, &no)),
    }
}

fn not_told(asking: &Asking, no: &NotTold) -> Trouble {
    match no {
        NotTold::Refused(Refusal::NoSuchPasskey) => Trouble::missing(&asking.say),
        NotTold::Refused(Refusal::LastWayIn) => Trouble::refused(&asking.say, "account-last-way"),
        NotTold::KeyReused => Trouble::refused(&asking.say, "api-key-reused"),
        NotTold::Refused(_) | NotTold::NameTaken => Trouble::refused(&asking.say, "people-refused"),
        NotTold::Fault(cause) => Trouble::ours(&asking.say, cause),
    }
}
