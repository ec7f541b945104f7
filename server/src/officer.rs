//! Which officer is this, and are they still?
//!
//! Each request asks again, and each open stream before it shows anything: the session, the person, the posts held
//! now. A post that was ended, a person who left or a session that was closed count at once.
//!
//! Invariant: no staff page takes a visitor from anywhere else.
//! Not here: how somebody signs in (`sign_in`), what they may do (`guard`).

use crate::{
    live::audience::rooms,
    pages::{self, Frame, staff::Naming, trouble::Trouble},
    sign_in::Cookie,
    town::Town,
};
use amanat_core::{
    event::Actor,
    guard::{Duty, Post, Visitor},
    places::Unit,
    setup::Setup,
};
use amanat_record::{roster::Person, sessions::Session};
use axum::{
    extract::FromRequestParts,
    http::{Method, StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// The field of a form's token.
pub const FORM_TOKEN: &str = "form_token";

/// Somebody who is signed in, as of now.
#[derive(Clone)]
pub struct Officer {
    /// What surrounds their page.
    pub frame: Frame,
    /// How the guard sees them.
    pub visitor: Visitor,
    /// Their account and name.
    pub person: Arc<Person>,
    /// Since when they are signed in.
    pub session: Session,
    token: String,
    fresh: bool,
}

impl Officer {
    fn new(town: &Town, mut frame: Frame, token: String, (session, person): (Session, Arc<Person>)) -> Self {
        frame.now = town.now();
        let fresh = town.gate().is_fresh(&session);
        let visitor = person.visitor(session.strong.is_some(), fresh, frame.now);
        let mut officer = Self { frame, visitor, person, session, token, fresh };
        officer.frame.signed_in = Some(officer.shown(town));
        officer
    }

    /// The same officer as they are now; `None` where they are signed in no more. Looking is not asking: an open
    /// page alone does not keep a session alive.
    pub fn again(&self, town: &Town) -> Option<Officer> {
        let found = town.gate().look(&self.token).ok()??;
        Some(Self::new(town, self.frame.clone(), self.token.clone(), found))
    }

    /// How the guard sees whoever holds this session now; `None` where nobody is signed in by it any more.
    pub(crate) fn visitor_of(town: &Town, token: &str) -> Option<Visitor> {
        let (session, person) = town.gate().look(token).ok()??;
        Some(person.visitor(session.strong.is_some(), town.gate().is_fresh(&session), town.now()))
    }

    /// Whether they showed a second factor so lately (`sign_in::FRESH_LASTS`) that a strong act may follow. A form
    /// that does one asks for `Fresh` (`pages::fresh`), which lets them show it again and go on.
    pub fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Whether they are a guest of the house, and nothing else.
    pub fn is_guest(&self) -> bool {
        self.frame.signed_in.as_ref().is_some_and(|who| who.guest)
    }

    /// What the keys of their commands begin with.
    pub fn name(&self) -> String {
        self.person.id.to_string()
    }

    /// For events.
    pub fn actor(&self) -> Actor {
        Actor::Officer(self.person.id.clone())
    }

    /// The hidden field for forms that change who may do what: a second lock beside the same-site rule.
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

    fn shown(&self, town: &Town) -> pages::SignedIn {
        let setup = town.setup();
        let naming = Naming { say: &self.frame.say, setup: &setup };
        let mut units = self.visitor.posts.iter().map(|post| &post.unit);
        pages::SignedIn {
            guest: setup.guard.is_guest(&self.visitor),
            name: self.person.name().to_owned(),
            unit: units.next().map(|unit| naming.unit(unit)).unwrap_or_default(),
            entries: self.watches(&setup),
            sets_up: self
                .visitor
                .posts
                .iter()
                .any(|post| setup.guard.may_at(&self.visitor, Duty::SeePeople, &post.unit, &*setup)),
        }
    }
}

impl Officer {
    /// The entries of the menu for whoever watches over looking, or reads in an emergency.
    fn watches(&self, setup: &Setup) -> Vec<(&'static str, &'static str)> {
        let may = |duty| {
            let mut posts = self.visitor.posts.iter();
            posts.any(|post| setup.guard.may_at(&self.visitor, duty, &post.unit, setup))
        };
        let entries = [
            (Duty::SeeLookups, ("/lookups", "nav-lookups")),
            (Duty::ReviewAccess, ("/reviews", "nav-reviews")),
        ];
        let warns = may(Duty::DraftWarning) || may(Duty::ApproveWarning);
        let warns = warns.then_some(("/warn", "nav-warn"));
        let room = rooms(setup, &self.visitor).next().map(|_| ("/room", "nav-room"));
        let serves = |post: &Post| {
            setup
                .places
                .unit(&post.unit)
                .is_some_and(|unit| unit.serves.contains(crate::dispatch::ground::GROUND))
        };
        let field = self.visitor.posts.iter().any(serves).then_some(("/field", "nav-field"));
        let watches = entries.into_iter().filter(|(duty, _)| may(*duty)).map(|(_, entry)| entry);
        let breaks =
            setup.guard.breaks_glass(&self.visitor, setup).then_some(("/emergency", "nav-emergency"));
        let alerts = [("/alerts", "nav-alerts")];
        let sites = (room.is_some() || may(Duty::ManageSites)).then_some(("/sites", "nav-sites"));
        let watched = |unit: &Unit| setup.guard.may_at(&self.visitor, Duty::WatchCameras, &unit.id, setup);
        let cameras = rooms(setup, &self.visitor).any(watched).then_some(("/cameras", "nav-cameras"));
        room.into_iter()
            .chain(sites)
            .chain(cameras)
            .chain(field)
            .chain(watches)
            .chain(breaks)
            .chain(warns)
            .chain(alerts)
            .collect()
    }
}

/// Nobody is signed in, or we cannot tell.
pub enum NotSignedIn {
    /// To the door, and back here after it.
    ToTheDoor(String),
    /// Ours to mend; logged.
    Fault,
    /// A guest asks for a page of the house: as if there were none.
    NotForGuests(Box<Response>),
}

/// What guests of the house may ask for: what they brought, their own account, the way out. Everything else that asks
/// for an officer is not found for them, unless it is named here.
const OF_GUESTS: [&str; 5] = ["/mine", "/account", "/sign-out", "/sign-in/openid", "/cameras"];

/// Whether a page that asks for an officer is there for guests.
pub fn is_for_guests(path: &str) -> bool {
    OF_GUESTS
        .iter()
        .any(|of| path.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

impl IntoResponse for NotSignedIn {
    fn into_response(self) -> Response {
        match self {
            NotSignedIn::ToTheDoor(to) => Redirect::to(&to).into_response(),
            NotSignedIn::NotForGuests(page) => *page,
            NotSignedIn::Fault => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

impl FromRequestParts<Town> for Officer {
    type Rejection = NotSignedIn;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, NotSignedIn> {
        let path = parts.uri.path().to_owned();
        let away = || match parts.method == Method::GET {
            true => NotSignedIn::ToTheDoor(format!("/sign-in?next={path}")),
            false => NotSignedIn::ToTheDoor("/sign-in".into()),
        };
        let token = Cookie::Session.read(&parts.headers, town.settings().is_https()).ok_or_else(away)?;
        let found = town.gate().session(&token).map_err(|fault| {
            tracing::error!("looking for a session: {fault:#}");
            NotSignedIn::Fault
        })?;
        let found = found.ok_or_else(away)?;
        let Ok(frame) = Frame::from_request_parts(parts, town).await;
        let officer = Officer::new(town, frame, token, found);
        if officer.is_guest() && !is_for_guests(&path) {
            let page = match path.as_str() {
                "/today" => Redirect::to("/mine").into_response(),
                _ => Trouble::missing(&officer.frame).into_response(),
            };
            return Err(NotSignedIn::NotForGuests(Box::new(page)));
        }
        Ok(officer)
    }
}

/// A guest of the house who is signed in with this browser, if it is one: for doors that are open to anyone. Nobody
/// else is told who they are there: an officer who reports something does it as anyone.
pub struct Guest(pub Option<Officer>);

impl FromRequestParts<Town> for Guest {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Self::Rejection> {
        let token = Cookie::Session.read(&parts.headers, town.settings().is_https());
        let found = token.and_then(|token| Some((town.gate().session(&token).ok()??, token)));
        let Some((found, token)) = found else { return Ok(Self(None)) };
        let Ok(frame) = Frame::from_request_parts(parts, town).await;
        let officer = Officer::new(town, frame, token, found);
        Ok(Self(officer.is_guest().then_some(officer)))
    }
}

/// Where to go after the door: a page of ours, or *Today*.
pub fn safe_next(next: &str) -> &str {
    // Browsers drop tabs and line ends from an address: `/<tab>/elsewhere` would be `//elsewhere` to them.
    let is_plain = next.bytes().all(|b| b.is_ascii_graphic()) && !next.contains(['\\', ':']);
    let ours = next.starts_with('/') && !next.starts_with("//") && is_plain;
    if ours { next } else { "/today" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guests_find_their_own_pages_and_no_others() {
        for own in ["/mine", "/mine/k7f/write", "/account", "/sign-out"] {
            assert!(is_for_guests(own), "{own}");
        }
        for house in ["/", "/minefield", "/today", "/people", "/matter/k7f", "/units/mine"] {
            assert!(!is_for_guests(house), "{house}");
        }
    }

    #[test]
    fn the_door_never_sends_anyone_to_another_site() {
        for bad in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "javascript:1",
            "",
            "x",
        ] {
            assert_eq!(safe_next(bad), "/today", "{bad}");
        }
        assert_eq!(safe_next("/matter/k7f"), "/matter/k7f");
    }
}
