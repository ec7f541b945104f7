//! What was kept when somebody called for help: how much it covers, and the file itself?

use super::{SeenCamera, Sent, camera_name, trouble, written};
use crate::{
    officer::{FORM_TOKEN, Officer},
    pages::{
        desk_page,
        here::kept_nowhere,
        parts::{Field, Kind as Takes, Tone, go_on, link_button, ltr, notice, time_tag, words_of_person},
        sign_in::stale,
        trouble::{Trouble, ours},
    },
    town::Town,
    words::Say,
};
use amanat_core::{
    decide::{
        clip::{Clip, Command, MAX_WORDS_CHARS, Occasion, Refusal, Sealed, decide},
        signal::Signal,
    },
    event::Stream,
    guard::Duty,
    values::{ClipId, Span},
};
use amanat_record::{Decision, How, Kept};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use futures::stream;
use maud::{Markup, html};
use std::sync::Arc;

/// By so much a clip is kept longer at a time.
const LONGER: Span = Span::from_days(365);

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/cameras/clip/{id}", get(show))
        .route("/cameras/clip/{id}/file", get(file))
        .route("/cameras/clip/{id}/keep", post(keep))
}

/// The clip, for whoever may look through its camera.
fn seen(officer: &Officer, town: &Town, id: &str) -> Result<(Arc<Kept<Clip>>, SeenCamera), Trouble> {
    let frame = &officer.frame;
    let missing = || Trouble::missing(frame);
    let id = ClipId::new(id).map_err(|_| missing())?;
    let clip = town.system().life::<Clip>(&Stream::Clip(id), Duty::WatchCameras).map_err(ours(frame))?;
    let clip = clip.ok_or_else(missing)?;
    let found = SeenCamera::of(officer, town, clip.state.camera.as_str())?;
    match found.seen.looks {
        true => Ok((clip, found)),
        false => Err(missing()),
    }
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let (clip, found) = seen(&officer, &town, &id)?;
    Ok(kept_nowhere(draw(&officer, &town, &clip, &found)))
}

fn draw(officer: &Officer, town: &Town, kept: &Kept<Clip>, found: &SeenCamera) -> Markup {
    let (say, clip) = (&officer.frame.say, &kept.state);
    let title = say.say("clip-title");
    let looks = found.looks_until(officer, town.now()).is_some();
    let signal = Stream::Signal(clip.signal.clone());
    let sees_signal = town
        .visit(officer.visitor.clone())
        .life::<Signal>(&signal, Duty::SeeBoard)
        .is_ok_and(|found| found.is_some());
    let body = html! {
        h1 { (title) }
        p {
            a href={ "/cameras/" (clip.camera) } { (words_of_person(&camera_name(&found.camera))) }
            " · " (words_of_person(&found.seen.name()))
            @if sees_signal { " · " a href={ "/room?signal=" (clip.signal) } { (say.say("room-signal")) } }
        }
        @if let Some(at) = clip.erased {
            (notice(say, Tone::Know, html! { p { (say.say("clip-is-erased")) " " (time_tag(say, at)) } }))
        }
        dl.facts {
            dt { (say.say("clip-from")) } dd { (time_tag(say, clip.from)) }
            dt { (say.say("clip-to")) } dd { (time_tag(say, clip.sealed.as_ref().map_or(clip.to, |sealed| sealed.to))) }
            @match &clip.sealed {
                None => { dt { (say.say("clip-state")) } dd { (say.say("clip-is-made")) } }
                Some(sealed) => { (facts(say, sealed)) }
            }
            @if let Some(until) = clip.until.filter(|_| clip.erased.is_none()) {
                dt { (say.say("clip-until")) } dd { (time_tag(say, until)) }
            }
        }
        @if clip.sealed.as_ref().is_some_and(|sealed| sealed.bytes > 0) && clip.erased.is_none() {
            @if looks {
                p.actions.no-print { (link_button(&format!("/cameras/clip/{}/file", clip.id), &say.say("clip-fetch"))) }
                p.help { (say.say("clip-fetch-help")) }
            } @else {
                p { (say.say("clip-look-first")) " " a href={ "/cameras/" (clip.camera) } { (say.say("camera-look")) } }
            }
        }
        @if clip.sealed.is_some() && clip.erased.is_none() { (longer(officer, clip)) }
    };
    desk_page(&officer.frame, &title, body)
}

fn facts(say: &Say, sealed: &Sealed) -> Markup {
    let seconds = |ms: i64| say.span(Span::from_millis(ms));
    html! {
        dt { (say.say("clip-coverage")) }
        dd {
            (say.with("clip-covers", &[("percent", i64::from(sealed.coverage).into())]))
            @if !sealed.gaps.is_empty() {
                ul.plain-list {
                    @for gap in &sealed.gaps {
                        li { (say.with("clip-gap", &[("after", seconds(gap.after_ms).into()), ("lasts", seconds(gap.lasts_ms).into())])) }
                    }
                }
            }
        }
        dt { (say.say("clip-clock")) }
        dd {
            @match sealed.clock {
                None => { (say.say("clip-clock-unknown")) }
                Some(clock) => {
                    (ltr(&format!("{:+} ms ± {} ms", clock.ahead_ms, clock.within_ms)))
                    p.help { (say.say("clip-clock-help")) }
                }
            }
        }
        dt { (say.say("clip-bytes")) } dd { (say.number(i64::try_from(sealed.bytes).unwrap_or(i64::MAX))) }
        dt { "SHA-256" } dd.hash { (ltr(&sealed.sha256)) }
    }
}

fn longer(officer: &Officer, clip: &Clip) -> Markup {
    let say = &officer.frame.say;
    let why = say.say("clip-keep-why");
    html! {
        details.act.no-print {
            summary { (say.say("clip-keep")) }
            form.narrow method="post" action={ "/cameras/clip/" (clip.id) "/keep" } {
                (officer.form_token())
                (Field { kind: Takes::Lines(2), max_chars: MAX_WORDS_CHARS, ..Field::line("why", &why) }.draw(say))
                (go_on(&say.say("clip-keep")))
            }
        }
    }
}

/// The file, part after part, for whoever looks through the camera now.
async fn file(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let (clip, found) = seen(&officer, &town, &id)?;
    if clip.state.erased.is_some() || found.looks_until(&officer, town.now()).is_none() {
        return Err(Trouble::missing(&officer.frame));
    }
    let (name, files) = (format!("clip-{}.ts", clip.state.id), clip.state.parts.clone());
    let (house, stream) = (town.system(), clip.stream.clone());
    let parts = stream::iter(files.into_iter().map(move |part| {
        let found = house.life_file::<Clip>(&stream, Duty::WatchCameras, &part.file);
        match found {
            Ok(Some((_, bytes))) => Ok(Bytes::from(bytes)),
            // The answer is cut short: its hash does not fit.
            Ok(None) => Err(std::io::Error::other("a part of a clip is gone")),
            Err(fault) => {
                tracing::error!("a clip's part: {fault:#}");
                Err(std::io::Error::other("a part of a clip cannot be read"))
            }
        }
    }));
    let mut answer = kept_nowhere(Body::from_stream(parts).into_response());
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("video/mp2t"));
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

async fn keep(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let (clip, _) = seen(&officer, &town, &id)?;
    if !officer.sent(written(&sent, FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let until = clip.state.until.unwrap_or(town.now()) + LONGER;
    let command = Command::KeepLonger { until, why: written(&sent, "why").to_owned() };
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let house = town.system();
    let acted = house.act::<Clip, Refusal>(&clip.stream, Duty::WatchCameras, How::ordinary(), |past| {
        decide(past, &command, &occasion).map(Decision::from)
    });
    match acted.await {
        Ok(_) => Ok(kept_nowhere(Redirect::to(&format!("/cameras/clip/{id}")))),
        Err(no) => Err(trouble(frame, no, clip_word)),
    }
}

fn clip_word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::WordsNeeded => "problem-required",
        Refusal::TooLong => "camera-too-long",
        Refusal::BadTime => "clip-kept-enough",
        _ => "clip-not-now",
    }
}
