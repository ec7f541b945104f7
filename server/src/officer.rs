//! Which officer asks for this page, and are they still one?
//!
//! The session and the posts are asked for on every request, and again before each picture that an open page gets.

use crate::{
    pages::{self, Frame},
    sign_in::{Gate, NotSignedIn, SignedIn},
    town::Town,
};
use amanat_core::{
    guard::{Duty, Visitor},
    values::UnitId,
};
use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
};

/// Somebody signed in who asks for a page.
#[derive(Clone)]
pub struct Officer {
    /// What surrounds the page.
    pub frame: Frame,
    /// Who they are to the guard.
    pub visitor: Visitor,
    /// Their session.
    pub signed_in: SignedIn,
}

impl Officer {
    /// The same officer as they are now; `None` where they are no longer signed in.
    pub fn again(&self, town: &Town) -> Option<Officer> {
        let signed_in = self.signed_in.again(&Gate::from_ref(town), town.now())?;
        let frame = Frame { now: town.now(), ..self.frame.clone() };
        Some(Officer { visitor: signed_in.visitor.clone(), frame, signed_in })
    }

    /// A name for the keys of their commands: the account, never the person.
    pub fn name(&self) -> String {
        self.signed_in.person.id.to_string()
    }

    fn of(town: &Town, mut frame: Frame, signed_in: SignedIn) -> Self {
        let setup = town.setup();
        let unit: Option<&UnitId> = signed_in.visitor.posts.first().map(|post| &post.unit);
        let name_of =
            |id| setup.places.unit(id).map(|u| u.names.in_language(frame.say.language()).to_owned());
        let sets_up = signed_in
            .visitor
            .posts
            .iter()
            .any(|post| setup.guard.may_at(&signed_in.visitor, Duty::ManagePeople, &post.unit, &*setup));
        frame.signed_in = Some(pages::SignedIn {
            name: signed_in.person.name().to_owned(),
            unit: unit.and_then(name_of).unwrap_or_default(),
            sets_up,
        });
        Self { frame, visitor: signed_in.visitor.clone(), signed_in }
    }
}

impl FromRequestParts<Town> for Officer {
    type Rejection = NotSignedIn;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, NotSignedIn> {
        let signed_in = SignedIn::from_request_parts(parts, town).await?;
        let Ok(frame) = Frame::from_request_parts(parts, town).await;
        Ok(Self::of(town, frame, signed_in))
    }
}
