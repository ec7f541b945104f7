//! What is known of this camera, who looks through it, and what was kept of it?

use super::{SeenCamera, camera_name, panel, wall::name_of};
use crate::{
    officer::Officer,
    pages::{
        desk_page,
        here::kept_nowhere,
        parts::{
            Field, Kind as Takes, TimelineEntry, Tone, go_on, notice, time_tag, timeline, words_of_person,
        },
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        clip::Clip,
        watch::{self, MAX_WORDS_CHARS},
    },
    event::{Actor, event_of},
    guard::Duty,
    values::{Class, Moment},
};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use maud::{Markup, html};

/// What happened that is listed, the newest first.
const MAX_LISTED: usize = 50;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/cameras/{id}", get(show))
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let found = SeenCamera::of(&officer, &town, &id)?;
    Ok(kept_nowhere(draw(&officer, &town, &found)?))
}

fn draw(officer: &Officer, town: &Town, found: &SeenCamera) -> Result<Markup, Trouble> {
    let (say, state) = (&officer.frame.say, &found.camera.state);
    let name = camera_name(&found.camera);
    let until = found.looks_until(officer, town.now()).filter(|_| state.retired.is_none());
    let (past, looks) = (past(officer, town, found), looks(officer, town, found)?);
    let body = html! {
        h1 { (words_of_person(&name)) }
        p { (words_of_person(&found.seen.name())) " · " a href="/cameras" { (say.say("cameras-title")) } }
        @if let Some(at) = state.retired {
            (notice(say, Tone::Know, html! { p { (say.say("camera-is-retired")) " " (time_tag(say, at)) } }))
        } @else {
            (panel::pictures(say, state))
        }
        @match until {
            Some(until) => {
                figure.camera-one {
                    (panel::picture(say, state, &name, true))
                    figcaption { (say.say("camera-look-until")) " " (time_tag(say, until)) }
                }
            }
            None if found.seen.looks && state.retired.is_none() => { (ask(officer, found)) }
            None => {}
        }
        dl.facts {
            dt { (say.say("camera-before")) }
            dd { (say.say(if state.before { "camera-before-yes" } else { "camera-before-no" })) }
            dt { (say.say("camera-after")) }
            dd { (say.span(state.after)) }
        }
        (clips(officer, town, found).map_err(ours(&officer.frame))?)
        h2 { (say.say("camera-past")) }
        (timeline(say, &past))
        h2 { (say.say("camera-looks")) }
        @if looks.is_empty() { p { (say.say("camera-looks-none")) } } @else { (timeline(say, &looks)) }
        @if found.seen.manages && state.retired.is_none() { (manage(officer, found)) }
    };
    Ok(desk_page(&officer.frame, &name, body))
}

/// Nobody looks without a reason.
fn ask(officer: &Officer, found: &SeenCamera) -> Markup {
    let say = &officer.frame.say;
    let (label, help) = (say.say("camera-look-why"), say.say("camera-look-why-help"));
    html! {
        form.narrow.no-print method="post" action={ "/cameras/site/" (found.seen.site.state.id) "/look" } {
            (officer.form_token())
            input type="hidden" name="why" value="said";
            input type="hidden" name="camera" value=(found.camera.state.id);
            (Field { kind: Takes::Lines(2), help: &help, max_chars: MAX_WORDS_CHARS,
                     ..Field::line("said", &label) }.draw(say))
            (go_on(&say.say("camera-look")))
        }
    }
}

fn clips(officer: &Officer, town: &Town, found: &SeenCamera) -> Result<Markup, amanat_record::Fault> {
    let say = &officer.frame.say;
    let mut kept = town.system().lives::<Clip>(Duty::WatchCameras)?;
    kept.retain(|clip| clip.state.camera == found.camera.state.id && found.seen.looks);
    Ok(html! {
        @if !kept.is_empty() {
            h2 { (say.say("clips-title")) }
            ul.plain-list {
                @for clip in kept.iter().rev().take(MAX_LISTED) {
                    li {
                        a href={ "/cameras/clip/" (clip.state.id) } { (time_tag(say, clip.state.from)) }
                        " · " (panel::made(say, &clip.state))
                    }
                }
            }
        }
    })
}

/// What happened to it: known, changed, without pictures, with pictures again.
fn past(officer: &Officer, town: &Town, found: &SeenCamera) -> Vec<TimelineEntry> {
    let say = &officer.frame.say;
    let said = found.camera.said.iter().rev().take(MAX_LISTED);
    let entry = |said: &std::sync::Arc<amanat_record::SaidInLife>| TimelineEntry {
        at: said.at,
        what: say.say(&format!("camera-event-{}", said.kind)),
        who: who(town, &said.actor),
        more: (said.occurred != said.at).then(|| {
            let since = match said.kind.as_str() {
                "camera_online" => "camera-since",
                _ => "camera-no-picture-since",
            };
            html! { p { (say.say(since)) " " (time_tag(say, said.occurred)) } }
        }),
        current: false,
    };
    said.map(entry).collect()
}

fn who(town: &Town, actor: &Actor) -> Option<Markup> {
    match actor {
        Actor::Officer(id) => Some(words_of_person(&name_of(town, id))),
        _ => None,
    }
}

/// Who looked through it and who watched, for which reason.
fn looks(officer: &Officer, town: &Town, found: &SeenCamera) -> Result<Vec<TimelineEntry>, Trouble> {
    let say = &officer.frame.say;
    let Some(watch) = &found.watch else { return Ok(Vec::new()) };
    let headers = town
        .system()
        .life_headers::<watch::Watch>(&watch.stream, Duty::WatchCameras)
        .map_err(ours(&officer.frame))?;
    let mut entries = Vec::new();
    for (position, header) in headers.iter().rev() {
        let Some(event) = event_of::<watch::Event>(&header.kind, &header.facts) else { continue };
        let words = watch.said.iter().find(|said| said.position == *position);
        let words =
            words.and_then(|said| serde_json::from_slice::<String>(said.words.get(&Class::Content)?).ok());
        let what = match &event {
            watch::Event::Looked { cameras, .. } if !cameras.contains(&found.camera.state.id) => continue,
            watch::Event::Looked { why, .. } => say.say(&format!("watch-look-{}", why.word())),
            _ => say.say(&format!("watch-event-{}", header.kind)),
        };
        entries.push(TimelineEntry {
            at: header.at,
            what,
            who: who(town, &header.actor),
            more: more(officer, town, &event, words),
            current: false,
        });
        if entries.len() == MAX_LISTED {
            break;
        }
    }
    Ok(entries)
}

fn more(officer: &Officer, town: &Town, event: &watch::Event, words: Option<String>) -> Option<Markup> {
    let say = &officer.frame.say;
    let until = |at: &Moment| html! { p.quiet { (say.say("watch-until")) " " (time_tag(say, *at)) } };
    Some(html! {
        @if let Some(words) = &words { p { (words_of_person(words)) } }
        @match event {
            watch::Event::Looked { signal, incident, until: at, .. } => {
                @if let Some(id) = signal { p { a href={ "/room?signal=" (id) } { (say.say("room-signal")) } } }
                @if let Some(id) = incident { p { a href={ "/room?incident=" (id) } { (say.say("room-incident")) } } }
                (until(at))
            }
            watch::Event::WatchTaken { why, until: at, .. } => {
                p { (say.say(&format!("watch-turn-{}", why.word()))) }
                (until(at))
            }
            watch::Event::WatchHanded { to } => { p { (words_of_person(&name_of(town, to))) } }
            watch::Event::WatchEnded {} => {}
        }
    })
}

fn manage(officer: &Officer, found: &SeenCamera) -> Markup {
    let (say, id) = (&officer.frame.say, &found.camera.state.id);
    let why = say.say("camera-retire-why");
    html! {
        div.no-print {
            p { a href={ "/cameras/" (id) "/edit" } { (say.say("camera-edit")) } }
            details.act {
                summary { (say.say("camera-retire")) }
                form.narrow method="post" action={ "/cameras/" (id) "/retire" } {
                    (officer.form_token())
                    (Field { kind: Takes::Lines(2), max_chars: MAX_WORDS_CHARS, ..Field::line("why", &why) }.draw(say))
                    (go_on(&say.say("camera-retire")))
                }
            }
        }
    }
}
