//! What is everybody warned of now?

use crate::{
    pages::{
        Frame, page,
        parts::{Tone, notice, text::lines_of_person, time_tag, words_of_person},
        trouble::{Trouble, ours},
    },
    town::Town,
    warnings::{FEED_PATH, Told, as_cap, chosen, current, feed, published},
    words::Say,
};
use amanat_core::{
    cap::{Severity, write},
    decide::warning::{Kind, Stage},
    values::Language,
};
use axum::{
    Router,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use maud::{Markup, html};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// How long others may keep an answer, in seconds: a warning must not be late by more.
const KEPT_FOR_S: u32 = 30;
/// Warnings that the first page names.
const MAX_ON_FIRST_PAGE: usize = 3;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/warnings", get(all))
        .route(FEED_PATH, get(atom))
        .route("/warnings/{id}", get(one))
        .route("/warnings/{id}/cap.xml", get(cap))
}

async fn all(State(town): State<Town>, frame: Frame) -> Result<Markup, Trouble> {
    let told = current(&town).map_err(ours(&frame))?;
    let say = &frame.say;
    let title = say.say("warnings-title");
    Ok(page(
        &frame,
        &title,
        html! {
            h1 { (title) }
            @if told.is_empty() { p.lead { (say.say("warnings-none")) } }
            @for one in &told { article.warning { (drawn(&frame, one, false)) } }
            p.quiet {
                a href=(FEED_PATH) type="application/atom+xml" { (say.say("warnings-feed")) } " · "
                a href="/api/v1/warnings" { (say.say("warnings-json")) }
            }
        },
    ))
}

async fn one(State(town): State<Town>, Path(id): Path<String>, frame: Frame) -> Result<Markup, Trouble> {
    let told = published(&town, &id).map_err(ours(&frame))?.ok_or_else(|| Trouble::missing(&frame))?;
    let title = frame.say.say("warnings-title");
    Ok(page(&frame, &title, html! { h1 { (title) } article.warning { (drawn(&frame, &told, true)) } }))
}

async fn cap(
    State(town): State<Town>,
    Path(id): Path<String>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, Trouble> {
    let told = published(&town, &id).map_err(ours(&frame))?.ok_or_else(|| Trouble::missing(&frame))?;
    Ok(kept_shortly(&headers, "application/cap+xml; charset=utf-8", write(&as_cap(&town, &told))))
}

#[derive(Deserialize)]
struct Wish {
    lang: Option<String>,
}

/// In the house's language unless another is asked for: what lies between keeps one answer for an address.
async fn atom(
    State(town): State<Town>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, Trouble> {
    let told = current(&town).map_err(ours(&frame))?;
    let language: Option<Language> = wish.lang.and_then(|code| code.parse().ok());
    let say = town.words().of(language.unwrap_or(town.settings().language)).plain();
    Ok(kept_shortly(&headers, "application/atom+xml; charset=utf-8", feed(&town, &say, &told)))
}

/// With a mark by which the same answer is not sent twice.
fn kept_shortly(asked: &HeaderMap, kind: &'static str, text: String) -> Response {
    let mark = format!("\"{}\"", BASE64.encode(&Sha256::digest(text.as_bytes())[..16]));
    let kept = format!("public, max-age={KEPT_FOR_S}");
    let has_it = asked
        .get(header::IF_NONE_MATCH)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|marks| marks.split(',').any(|each| each.trim().trim_start_matches("W/") == mark));
    let headers =
        [(header::ETAG, mark), (header::CACHE_CONTROL, kept), (header::CONTENT_TYPE, kind.to_owned())];
    if has_it { (StatusCode::NOT_MODIFIED, headers).into_response() } else { (headers, text).into_response() }
}

/// How bad, as a word: never by colour alone.
pub fn severity_badge(say: &Say, severity: Severity) -> Markup {
    html! { strong.severity data-severity=(severity.word()) { (say.say(&format!("cap-severity-{}", severity.word()))) } }
}

/// One warning for anybody.
fn drawn(frame: &Frame, told: &Told, alone: bool) -> Markup {
    let (say, what) = (&frame.say, &told.warning.what);
    let Some((language, texts)) = chosen(&told.said.texts, say.language()) else { return html! {} };
    let is_cancel = told.warning.does == Kind::Cancel;
    let places = told.said.grounds.iter().map(|ground| ground.names.in_language(say.language()));
    html! {
        @if let Some(ended) = ended(say, told, frame) { (notice(say, Tone::Care, html! { p { (ended) } })) }
        p { (severity_badge(say, what.severity)) " · " (say.say(&format!("hazard-{}", what.hazard.word()))) " · "
            (say.say(&format!("cap-urgency-{}", what.urgency.word()))) " · "
            (say.say(&format!("cap-certainty-{}", what.certainty.word()))) }
        div lang=(language.code()) dir=(language.direction().word()) {
            h2 {
                @if is_cancel { (say.say("warning-kind-cancel")) ": " }
                @if alone { (texts.headline) } @else { a href={ "/warnings/" (told.warning.id) } { (texts.headline) } }
            }
            (lines_of_person(&texts.description))
            @if !texts.instruction.trim().is_empty() { p.lead { (lines_of_person(&texts.instruction)) } }
        }
        p { strong { (say.say("warning-where")) } " "
            @for (i, place) in places.enumerate() { @if i > 0 { " · " } (words_of_person(place)) } }
        p { strong { (say.say("warning-until")) } " " (time_tag(say, what.expires)) }
        @if !told.said.contact.is_empty() { p { strong { (say.say("warning-contact")) } " " (words_of_person(&told.said.contact)) } }
        @if alone { p.quiet { a href={ "/warnings/" (told.warning.id) "/cap.xml" } { (say.say("warning-cap")) } } }
    }
}

fn ended(say: &Say, told: &Told, frame: &Frame) -> Option<String> {
    let word = match &told.warning.stage {
        Stage::Issued if told.warning.is_out(frame.now) => return None,
        Stage::Issued => "expired",
        stage => stage.word(),
    };
    Some(say.say(&format!("warning-ended-{word}")))
}

/// What the first page says of warnings that hold; nothing where none does.
pub fn notices(town: &Town, say: &Say) -> Markup {
    // A first page that cannot know shows the rest of itself.
    let told = current(town).unwrap_or_default();
    html! {
        @if !told.is_empty() {
            section.notice.danger aria-label=(say.say("warnings-title")) {
                @for one in told.iter().take(MAX_ON_FIRST_PAGE) {
                    @if let Some((language, texts)) = chosen(&one.said.texts, say.language()) {
                        p { (severity_badge(say, one.warning.what.severity)) " "
                            a href={ "/warnings/" (one.warning.id) } lang=(language.code()) dir=(language.direction().word()) {
                                (texts.headline) } }
                    }
                }
                p { a href="/warnings" { (say.say("warnings-all")) } }
            }
        }
    }
}
