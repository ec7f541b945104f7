//! How is a camera shown: on the wall, and beside a call for help?

use super::{Seen, camera_name, looks_until};
use crate::{
    officer::Officer,
    pages::parts::{time_tag, words_of_person},
    town::Town,
    words::Say,
};
use amanat_core::{
    decide::{
        camera::{Camera, Pictures},
        clip::Clip,
        watch::Watch,
    },
    guard::Duty,
    values::{IncidentId, SignalId, SiteId},
};
use amanat_record::{Kept, Visit};
use maud::{Markup, html};

/// Clips that are listed beside a call for help.
const MAX_CLIPS: usize = 24;

/// One camera: what it is called, whether pictures come, and the picture while somebody looks.
pub fn tile(
    officer: &Officer,
    town: &Town,
    seen: &Seen,
    watch: Option<&Kept<Watch>>,
    kept: &Kept<Camera>,
) -> Markup {
    let (say, state) = (&officer.frame.say, &kept.state);
    let looks = looks_until(watch, seen, officer, &state.id, town.now());
    html! {
        article.camera {
            h3 { a href={ "/cameras/" (state.id) } { (words_of_person(&camera_name(kept))) } }
            (pictures(say, state))
            @if looks.is_some() { (picture(say, state, &camera_name(kept), false)) }
        }
    }
}

/// Whether pictures come, with a word and a sign.
pub fn pictures(say: &Say, camera: &Camera) -> Markup {
    let sign = match camera.pictures {
        Pictures::Online => "●",
        Pictures::Degraded => "◐",
        Pictures::Offline => "✕",
        Pictures::Untried => "○",
    };
    html! {
        p.camera-pictures data-pictures=(camera.pictures.word()) {
            span aria-hidden="true" { (sign) } " "
            (say.say(&format!("camera-pictures-{}", camera.pictures.word())))
            @match camera.pictures {
                Pictures::Untried => {}
                Pictures::Online => { " · " (say.say("camera-since")) " " (time_tag(say, camera.since)) }
                Pictures::Degraded | Pictures::Offline => {
                    " · " (say.say("camera-no-picture-since")) " " (time_tag(say, camera.since))
                }
            }
        }
    }
}

/// The picture: one that a browser moves by itself, or one that is fetched again by the page's script.
pub fn picture(say: &Say, camera: &Camera, name: &str, moves: bool) -> Markup {
    let at = |what: &str| format!("/cameras/{}/{what}", camera.id);
    let says = say.with("camera-picture-of", &[("name", name.into())]);
    html! {
        @if camera.pictures == Pictures::Offline {
            div.camera-empty { (say.say("camera-no-picture")) }
        } @else if moves {
            img.camera-picture src=(at("live")) alt=(says) width="640" height="360";
        } @else {
            img.camera-picture src=(at("still")) data-camera=(at("still")) alt=(says) width="640" height="360";
        }
    }
}

/// Because of what somebody in the room looks.
pub enum Because<'a> {
    /// A call for help.
    Signal(&'a SignalId),
    /// What happened.
    Incident(&'a IncidentId),
}

/// The cameras of a site beside a call for help or an incident, with what was kept of them.
pub fn beside(
    officer: &Officer,
    town: &Town,
    visit: &Visit,
    site: &SiteId,
    because: &Because<'_>,
    signals: &[SignalId],
) -> Markup {
    let Some(seen) = Seen::site(visit, site).ok().flatten().filter(|seen| seen.looks) else {
        return html! {};
    };
    let (say, cameras) = (&officer.frame.say, seen.cameras(town).unwrap_or_default());
    let watch = seen.watch(town).ok().flatten();
    let looks = cameras
        .iter()
        .any(|kept| looks_until(watch.as_deref(), &seen, officer, &kept.state.id, town.now()).is_some());
    let (name, value) = match because {
        Because::Signal(id) => ("signal", id.to_string()),
        Because::Incident(id) => ("incident", id.to_string()),
    };
    html! {
        @if !cameras.is_empty() {
            section.cameras-beside {
                h3 { (say.say("cameras-of")) " " (words_of_person(&seen.name())) }
                @if !looks {
                    form.no-print method="post" action={ "/cameras/site/" (site) "/look" } {
                        (officer.form_token())
                        input type="hidden" name="why" value=(name);
                        input type="hidden" name=(name) value=(value);
                        p.actions { button.main type="submit" { (say.say("cameras-show")) } }
                        p.help { (say.say("cameras-show-help")) }
                    }
                }
                ul.camera-wall { @for kept in &cameras { li { (tile(officer, town, &seen, watch.as_deref(), kept)) } } }
                (clips(say, town, &cameras, signals))
            }
        }
    }
}

fn clips(say: &Say, town: &Town, cameras: &[std::sync::Arc<Kept<Camera>>], signals: &[SignalId]) -> Markup {
    let mut kept = town.system().lives::<Clip>(Duty::WatchCameras).unwrap_or_default();
    kept.retain(|clip| signals.contains(&clip.state.signal));
    let named = |clip: &Clip| {
        let camera = cameras.iter().find(|kept| kept.state.id == clip.camera);
        camera.map_or_else(|| clip.camera.to_string(), |kept| camera_name(kept))
    };
    html! {
        @if !kept.is_empty() {
            h4 { (say.say("clips-title")) }
            ul.plain-list {
                @for clip in kept.iter().take(MAX_CLIPS) {
                    li {
                        a href={ "/cameras/clip/" (clip.state.id) } { (words_of_person(&named(&clip.state))) }
                        " · " (made(say, &clip.state))
                    }
                }
            }
        }
    }
}

/// How far a clip is.
pub fn made(say: &Say, clip: &Clip) -> Markup {
    html! {
        @match &clip.sealed {
            None => { (say.say("clip-is-made")) }
            Some(sealed) => { (say.with("clip-covers", &[("percent", i64::from(sealed.coverage).into())])) }
        }
    }
}
