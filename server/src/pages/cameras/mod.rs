//! Who sees a site's cameras, who watches, and who looked?
//!
//! A wall by site for those who watch cameras at the room that answers for it, and for the people of the site
//! themselves, who see their own. Pictures come only while a look is open, and a look is opened for a reason: one's
//! turn of watching, a call for help, an incident, or what one says. Whoever looks after sites registers cameras, and
//! sees no picture by that.
//!
//! Invariant: whoever sees a site sees its cameras, and nobody else learns that there are any.
//! Invariant: a camera's address is typed, and never shown again.
//! Not here: what may happen (`core::decide::{camera, watch, clip}`), how pictures come (`cameras`).

mod acts;
mod clip;
mod form;
mod one;
pub(crate) mod panel;
mod pictures;
mod wall;

use super::{
    Frame,
    trouble::{Trouble, logged, ours},
};
use crate::{officer::Officer, town::Town};
use amanat_core::{
    decide::{
        camera::{self, Camera},
        site::{Card, Site},
        watch::{self, Watch},
    },
    event::Stream,
    guard::Duty,
    values::{CameraId, Class, Moment, SiteId},
};
use amanat_record::{AppendError, Fault, Kept, NotActed, Right, Visit};
use axum::{Form, Router};
use std::sync::Arc;

/// The pages of cameras.
pub fn routes() -> Router<Town> {
    Router::new()
        .merge(wall::routes())
        .merge(form::routes())
        .merge(one::routes())
        .merge(acts::routes())
        .merge(pictures::routes())
        .merge(clip::routes())
}

/// A form as it was sent.
type Sent = Form<Vec<(String, String)>>;

/// What was written under a name, the first time.
fn written<'a>(sent: &'a [(String, String)], name: &str) -> &'a str {
    sent.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

/// A site as this visitor sees it.
#[derive(Clone)]
pub(crate) struct Seen {
    /// The site.
    pub site: Arc<Kept<Site>>,
    /// Whether they may look, for a reason.
    pub looks: bool,
    /// Whether they look after it.
    pub manages: bool,
}

impl Seen {
    /// This site, if they see it as somebody who watches, looks after it or belongs to it.
    pub fn site(visit: &Visit, id: &SiteId) -> Result<Option<Self>, Fault> {
        let stream = Stream::Site(id.clone());
        let by = |right: Right<Site>| visit.life::<Site>(&stream, right);
        let watches = by(Duty::WatchCameras.into())?;
        let manages = by(Duty::ManageSites.into())?;
        let belongs = by(Right::Named(Site::is_operated_by))?;
        let seen = watches.clone().or(manages.clone()).or(belongs.clone());
        let (looks, manages) = (watches.or(belongs).is_some(), manages.is_some());
        Ok(seen.map(|site| Self { site, looks, manages }))
    }

    /// Every open site that they see.
    pub fn all(visit: &Visit) -> Result<Vec<Self>, Fault> {
        let rights =
            [Duty::WatchCameras.into(), Duty::ManageSites.into(), Right::Named(Site::is_operated_by)];
        let mut ids: Vec<SiteId> = Vec::new();
        for right in rights {
            for kept in visit.lives::<Site>(right)? {
                if !ids.contains(&kept.state.id) {
                    ids.push(kept.state.id.clone());
                }
            }
        }
        let seen = ids.iter().map(|id| Self::site(visit, id));
        Ok(seen.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// What the site is called.
    pub fn name(&self) -> String {
        let said = self.site.said.iter().rev();
        let card = said.filter(|said| matches!(said.kind.as_str(), "site_added" | "card_changed"));
        let card =
            card.filter_map(|said| serde_json::from_slice::<Card>(said.words.get(&Class::Content)?).ok());
        card.map(|card| card.name).next().unwrap_or_else(|| self.site.state.id.to_string())
    }

    /// Its cameras that are not retired, the first registered first.
    pub fn cameras(&self, town: &Town) -> Result<Vec<Arc<Kept<Camera>>>, Fault> {
        let mut all = town.system().lives::<Camera>(Duty::WatchCameras)?;
        all.retain(|kept| kept.state.site == self.site.state.id);
        Ok(all)
    }

    /// Who watches and who looks there.
    pub fn watch(&self, town: &Town) -> Result<Option<Arc<Kept<Watch>>>, Fault> {
        town.system().life::<Watch>(&Stream::Watch(self.site.state.id.clone()), Duty::WatchCameras)
    }
}

/// A camera as this visitor sees it, with its site.
pub(crate) struct SeenCamera {
    pub seen: Seen,
    pub camera: Arc<Kept<Camera>>,
    pub watch: Option<Arc<Kept<Watch>>>,
}

impl SeenCamera {
    /// The camera of this name; what they do not see is not there.
    pub fn of(officer: &Officer, town: &Town, id: &str) -> Result<Self, Trouble> {
        let frame = &officer.frame;
        let found = Self::find(&town.visit(officer.visitor.clone()), town, id).map_err(ours(frame))?;
        found.ok_or_else(|| Trouble::missing(frame))
    }

    fn find(visit: &Visit, town: &Town, id: &str) -> Result<Option<Self>, Fault> {
        let Ok(id) = CameraId::new(id) else { return Ok(None) };
        let camera = town.system().life::<Camera>(&Stream::Camera(id), Duty::WatchCameras)?;
        let Some(camera) = camera else { return Ok(None) };
        let Some(seen) = Seen::site(visit, &camera.state.site)? else { return Ok(None) };
        let watch = seen.watch(town)?;
        Ok(Some(Self { seen, camera, watch }))
    }

    /// Until when this visitor sees its pictures.
    pub fn looks_until(&self, officer: &Officer, now: Moment) -> Option<Moment> {
        looks_until(self.watch.as_deref(), &self.seen, officer, &self.camera.state.id, now)
    }
}

/// Until when somebody sees the pictures of a camera of a site that they see.
fn looks_until(
    watch: Option<&Kept<Watch>>,
    seen: &Seen,
    officer: &Officer,
    camera: &CameraId,
    now: Moment,
) -> Option<Moment> {
    let watch = watch.filter(|_| seen.looks)?;
    watch.state.look(&officer.person.id, camera, now).map(|look| look.until)
}

/// What a camera is called.
pub(crate) fn camera_name(kept: &Kept<Camera>) -> String {
    let name = kept.said.iter().rev().find_map(|said| {
        let named = matches!(said.kind.as_str(), "camera_registered" | "camera_changed");
        serde_json::from_slice::<String>(said.words.get(&Class::Content).filter(|_| named)?).ok()
    });
    name.unwrap_or_else(|| kept.state.id.to_string())
}

/// The message that says a refusal about a camera.
fn camera_word(refusal: camera::Refusal) -> &'static str {
    match refusal {
        camera::Refusal::WordsNeeded => "problem-required",
        camera::Refusal::TooLong => "camera-too-long",
        camera::Refusal::BadTime => "camera-bad-time",
        camera::Refusal::NoSuchCamera | camera::Refusal::AlreadyThere | camera::Refusal::Retired => {
            "camera-is-retired"
        }
    }
}

/// The message that says a refusal about watching or looking.
fn watch_word(refusal: watch::Refusal) -> &'static str {
    match refusal {
        watch::Refusal::Taken => "watch-is-taken",
        watch::Refusal::NotYours | watch::Refusal::NotAPerson => "watch-not-yours",
        watch::Refusal::BadTime => "watch-bad-time",
        watch::Refusal::ReasonNeeded => "watch-reason-needed",
        watch::Refusal::TooLong => "camera-too-long",
        watch::Refusal::BadCameras => "watch-no-camera",
    }
}

/// What a no means to the person.
fn trouble<R: std::fmt::Debug + std::fmt::Display>(
    frame: &Frame,
    no: NotActed<R>,
    word: impl Fn(R) -> &'static str,
) -> Trouble {
    match no {
        NotActed::NotThere => Trouble::missing(frame),
        NotActed::Refused(refusal) => Trouble::refused(frame, word(refusal)),
        NotActed::Record(cause @ (AppendError::Busy | AppendError::Unknown)) => {
            Trouble::of(frame, amanat_record::No::Record(cause))
        }
        NotActed::Record(cause) => {
            logged(&cause);
            Trouble::of(frame, amanat_record::No::Record(cause))
        }
        NotActed::Fault(fault) => Trouble::ours(frame, &fault),
    }
}
