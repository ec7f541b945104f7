//! How does an officer's program come in, and as whom does it ask?
//!
//! By the same gate as the page: name, password and code together, the same budget of tries. The session is the
//! same as a browser's: it ends after a shift, when it idles, or when its owner ends it anywhere.
//!
//! Invariant: session, person and posts are looked up anew for every question.

use super::{
    asking::{Asking, Body, bearer},
    trouble::{BUSY_WAIT_S, Trouble},
};
use crate::{
    sign_in::{Entered, Knock, NotEntered},
    town::Town,
};
use amanat_core::values::AccountId;
use amanat_record::{Visit, roster::Person, sessions};
use axum::{
    Json,
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The longest name that a program gives itself; the rest is cut.
pub const MAX_PROGRAM_CHARS: usize = 100;

/// An officer who asks by a program, as of this question.
pub struct Officer {
    /// What surrounds the question.
    pub asking: Asking,
    /// Their way to matters.
    pub visit: Visit,
    /// Their account.
    pub id: AccountId,
    /// Their session.
    pub token: String,
    fresh: bool,
}

impl Officer {
    fn of(asking: Asking, token: String, (session, person): (sessions::Session, Arc<Person>)) -> Self {
        let fresh = asking.town.gate().is_fresh(&session);
        let visitor = person.visitor(session.strong.is_some(), fresh, asking.town.now());
        Self { visit: asking.town.visit(visitor), asking, id: person.id.clone(), token, fresh }
    }

    /// Refuses where no second factor was shown lately: a strong act asks this first.
    pub fn must_be_fresh(&self) -> Result<(), Trouble> {
        if self.fresh { Ok(()) } else { Err(Trouble::not_fresh(&self.asking.say)) }
    }

    /// The same officer as they are now; `None` where they are signed in no more. Looking is not asking: an open
    /// stream alone does not keep a session alive.
    pub fn again(&self) -> Option<Self> {
        let found = self.asking.town.gate().look(&self.token).ok()??;
        Some(Self::of(self.asking.clone(), self.token.clone(), found))
    }
}

impl FromRequestParts<Town> for Officer {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let asking = Asking::of(parts, town);
        let token = bearer(&parts.headers).ok_or_else(|| Trouble::signed_out(&asking.say))?.to_owned();
        let found = town.gate().session(&token).map_err(asking.ours())?;
        let found = found.ok_or_else(|| Trouble::signed_out(&asking.say))?;
        let officer = Self::of(asking, token, found);
        let is_guest = officer.asking.town.setup().guard.is_guest(officer.visit.visitor());
        if is_guest && !is_for_guests(parts.uri.path()) {
            return Err(Trouble::missing(&officer.asking.say));
        }
        Ok(officer)
    }
}

/// What guests of the house may ask for with their session: what they brought, and their way in and out.
fn is_for_guests(path: &str) -> bool {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    ["/session", "/session/confirm", "/brought"].contains(&path) || path.starts_with("/brought/")
}

/// What somebody shows at the door.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The sign-in name.
    sign_in: String,
    /// The password.
    password: String,
    /// The six digits of the second factor.
    code: String,
    /// What an earlier session gave as `device`: whoever was here before waits in a lane of their own.
    #[serde(default)]
    device: Option<String>,
    /// What the program calls itself, for its owner's list of sessions.
    #[serde(default)]
    program: Option<String>,
}

/// What somebody who came in takes along.
#[derive(Serialize, ToSchema)]
pub struct Session {
    /// To be sent as `Authorization: Bearer …`. Shown once.
    token: String,
    /// To be kept and sent as `device` the next time. Shown once.
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<String>,
    /// The account.
    account: String,
    /// The person's name as they write it.
    name: String,
}

/// Come in
#[utoipa::path(post, path = "/session", tag = "officer", request_body = SignIn,
    responses((status = 201, body = Session)))]
pub(super) async fn enter(
    asking: Asking,
    Body { value: shown, .. }: Body<SignIn>,
) -> Result<(StatusCode, Json<Session>), Trouble> {
    let program = shown.program.unwrap_or_default();
    let knock = Knock {
        sign_in: shown.sign_in,
        password: shown.password,
        code: shown.code,
        device: shown.device,
        browser: program.chars().take(MAX_PROGRAM_CHARS).collect(),
    };
    match asking.town.gate().enter(knock).await.map_err(|e| Trouble::ours(&asking.say, &e))? {
        Ok(entered) => Ok((StatusCode::CREATED, Json(session(&entered)))),
        Err(no) => Err(not_entered(&asking, no)),
    }
}

fn not_entered(asking: &Asking, no: NotEntered) -> Trouble {
    match no {
        NotEntered::Wrong | NotEntered::WrongPasskey => Trouble::not_entered(&asking.say),
        NotEntered::Busy => Trouble::busy(&asking.say, BUSY_WAIT_S),
        NotEntered::Wait(span) => {
            let wait_s = u64::try_from(span.millis() / 1000).unwrap_or_default().saturating_add(1);
            Trouble::busy(&asking.say, wait_s)
        }
    }
}

/// A second factor, shown again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// The six digits of the second factor.
    code: String,
}

/// Show the second factor again, so that an important act may follow within ten minutes
#[utoipa::path(post, path = "/session/confirm", tag = "officer", request_body = Again,
    responses((status = 204, description = "It is really you")), security(("session" = [])))]
pub(super) async fn confirm(
    officer: Officer,
    Body { value: again, .. }: Body<Again>,
) -> Result<StatusCode, Trouble> {
    let Officer { asking, token, id, .. } = &officer;
    let gate = asking.town.gate();
    let person = gate.roster().person(id).ok_or_else(|| Trouble::signed_out(&asking.say))?;
    match gate.confirm(token, &person, &again.code).map_err(|e| Trouble::ours(&asking.say, &e))? {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(no) => Err(not_entered(asking, no)),
    }
}

fn session(entered: &Entered) -> Session {
    Session {
        token: entered.session.as_str().to_owned(),
        device: entered.device.as_ref().map(|token| token.as_str().to_owned()),
        account: entered.person.id.to_string(),
        name: entered.person.name().to_owned(),
    }
}

/// Go out: the token counts no more
#[utoipa::path(delete, path = "/session", tag = "officer",
    responses((status = 204, description = "Ended")), security(("session" = [])))]
pub(super) async fn leave(officer: Officer) -> Result<StatusCode, Trouble> {
    let Officer { asking, token, .. } = &officer;
    asking.town.gate().sessions().end(token).map_err(asking.ours())?;
    Ok(StatusCode::NO_CONTENT)
}
