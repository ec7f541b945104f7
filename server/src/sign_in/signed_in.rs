//! Who asks for this page?
//!
//! Each request asks again: the session, the person, the posts held now. A post that was ended, a person who left or
//! a session that was closed count on the very next request.
//!
//! Invariant: no staff page takes a visitor from anywhere else.

use super::{cookies::Cookie, gate::Gate};
use crate::clock::Clock;
use amanat_core::{event::Actor, guard::Visitor, values::Moment};
use amanat_record::{roster::Person, sessions::Session};
use axum::{
    extract::{FromRef, FromRequestParts},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// The field of a form's token.
pub const FORM_TOKEN: &str = "form_token";

/// Whether cookies go over https; part of the application's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secure(pub bool);

impl Secure {
    /// From the address that people use.
    pub fn of_address(address: &str) -> Self {
        Self(address.starts_with("https://"))
    }
}

/// Somebody who is signed in, as of this request.
#[derive(Clone)]
pub struct SignedIn {
    /// For the guard.
    pub visitor: Visitor,
    /// For the page.
    pub person: Arc<Person>,
    /// For the list of sessions.
    pub session: Session,
    token: String,
}

impl SignedIn {
    /// The same person as they are now, for pages that stay open; `None` where the session ended.
    pub fn again(&self, gate: &Gate, now: Moment) -> Option<Self> {
        let found = gate.session(&self.token).unwrap_or_else(|fault| {
            tracing::error!("looking for a session: {fault:#}");
            None
        });
        let (session, person) = found?;
        let visitor = person.visitor(session.strong.is_some(), now);
        Some(Self { visitor, person, session, token: self.token.clone() })
    }

    /// For events.
    pub fn actor(&self) -> Actor {
        Actor::Officer(self.person.id.clone())
    }

    /// The hidden field that each form of a signed-in person carries.
    pub fn form_token(&self) -> Markup {
        html! { input type="hidden" name=(FORM_TOKEN) value=(self.expected()); }
    }

    /// Whether a form came from one of our pages in this session.
    pub fn sent(&self, form_token: &str) -> bool {
        self.expected().as_bytes().ct_eq(form_token.as_bytes()).into()
    }

    /// The session's token; for ending it.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    fn expected(&self) -> String {
        let digest: [u8; 32] = Sha256::digest(format!("amanat.form.v1\0{}", self.token)).into();
        BASE64.encode(&digest[..16])
    }
}

/// Nobody is signed in, or we cannot tell.
pub enum NotSignedIn {
    /// To the door, and back here after it.
    ToTheDoor(String),
    /// A program asked.
    Program,
    /// Our fault; logged.
    Fault,
}

impl IntoResponse for NotSignedIn {
    fn into_response(self) -> Response {
        match self {
            NotSignedIn::ToTheDoor(to) => Redirect::to(&to).into_response(),
            NotSignedIn::Program => StatusCode::UNAUTHORIZED.into_response(),
            NotSignedIn::Fault => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

impl<S> FromRequestParts<S> for SignedIn
where
    S: Send + Sync,
    Gate: FromRef<S>,
    Clock: FromRef<S>,
    Secure: FromRef<S>,
{
    type Rejection = NotSignedIn;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, NotSignedIn> {
        let (gate, clock, Secure(secure)) =
            (Gate::from_ref(state), Clock::from_ref(state), Secure::from_ref(state));
        let away = || match parts.uri.path() {
            path if path.starts_with("/api/") => NotSignedIn::Program,
            path => NotSignedIn::ToTheDoor(format!("/sign-in?next={path}")),
        };
        let token = Cookie::Session.read(&parts.headers, secure).ok_or_else(away)?;
        let found = gate.session(&token).map_err(|fault| {
            tracing::error!("looking for a session: {fault:#}");
            NotSignedIn::Fault
        })?;
        let (session, person) = found.ok_or_else(away)?;
        let visitor = person.visitor(session.strong.is_some(), clock.now());
        Ok(SignedIn { visitor, person, session, token })
    }
}

/// Where to go after the door: a page of ours, or *Today*.
pub fn safe_next(next: &str) -> &str {
    let ours = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', ':']);
    if ours { next } else { "/today" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_door_never_sends_anyone_to_another_site() {
        for bad in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:1", "", "x"] {
            assert_eq!(safe_next(bad), "/today", "{bad}");
        }
        assert_eq!(safe_next("/matter/k7f"), "/matter/k7f");
    }
}
