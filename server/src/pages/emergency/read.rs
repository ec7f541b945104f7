//! What is read through a glass, and for how long?
//!
//! Each part is covered; uncovering one is an event of its own before its words are drawn. Over the page, and on paper,
//! lie the reader's name, the time and a reference. Nothing can be done here, and nothing taken along: a photograph of
//! the screen cannot be prevented, and the page says so. When the hour is over the page goes blank, with script or
//! without.

use super::{ask::stands, glass_id, trouble};
use crate::{
    live,
    officer::Officer,
    pages::{
        desk_page,
        here::kept_nowhere,
        matter::{answers_list, answers_of, words::desk_name},
        parts::{
            ClockState, Field, Kind, Tone, clock_badge, go_on, notice, text::lines_of_person, time_tag,
            words_of_person,
        },
        picture::picture,
        sign_in::stale,
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        glass::{Command, Glass, MAX_WHY_CHARS, Part, Refusal},
        matter::{Event, FileWords, Said},
    },
    values::{Class, FileId, GlassId},
    view::timeline::Line,
};
use amanat_record::{NotBroken, Reading, Visit, Words};
use axum::{
    Form, Router,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

/// How often the reader's name is written over the page.
const MARKS: usize = 48;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/emergency/{reference}", get(page))
        .route("/emergency/{reference}/uncover", post(uncover))
        .route("/emergency/{reference}/close", post(close))
        .route("/emergency/{reference}/explain", post(explain))
        .route("/emergency/{reference}/file/{id}", get(file))
        .route("/live/emergency/{reference}", get(stream))
}

async fn page(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let id = glass_id(frame, &id)?;
    let visit = town.visit(officer.visitor.clone());
    let open = visit.through_glass(&id, frame.now);
    let body = inner(&officer, &visit, &id).await?;
    let title = frame.say.say("emergency-title");
    let drawn = desk_page(
        frame,
        &title,
        html! { div hx-ext="sse" sse-connect={ "/live/emergency/" (id) } sse-swap="changed" { (body) } },
    );
    let mut response = kept_nowhere(drawn);
    if let Some((glass, _)) = open {
        // Asked anew when the hour is over, by browsers without script too.
        let seconds = (glass.until - frame.now).millis().max(0) / 1000 + 1;
        if let Ok(value) = HeaderValue::from_str(&format!("{seconds}; url=/emergency/{id}")) {
            response.headers_mut().insert(header::REFRESH, value);
        }
    }
    Ok(response)
}

async fn stream(officer: Officer, State(town): State<Town>, Path(id): Path<String>) -> Response {
    let Ok(id) = glass_id(&officer.frame, &id) else {
        return Trouble::missing(&officer.frame).into_response();
    };
    live::stream(town, officer, move |officer, visit, _| {
        let id = id.clone();
        Box::pin(async move { Some(inner(officer, visit, &id).await.ok()?.into_string()) })
    })
}

/// What is seen now: the matter while the glass is open, afterwards how it stands.
async fn inner(officer: &Officer, visit: &Visit, id: &GlassId) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    if let Some((glass, within)) = visit.through_glass(id, frame.now) {
        let reading = within.read(glass.matter, frame.now).await.map_err(|no| Trouble::of(frame, no))?;
        if let Some(reading) = reading {
            return through(officer, &within, &glass, &reading).map_err(ours(frame));
        }
    }
    let mine = visit.my_glasses().into_iter().find(|glass| glass.id == *id);
    mine.map(|glass| over(officer, visit, &glass)).ok_or_else(|| Trouble::missing(frame))
}

fn through(
    officer: &Officer,
    within: &Visit,
    glass: &Glass,
    reading: &Reading,
) -> Result<Markup, amanat_record::Fault> {
    let frame = &officer.frame;
    let (say, matter) = (&frame.say, reading.matter());
    let mut parts = Vec::new();
    for line in reading.timeline()? {
        let words = if line.classes.is_empty() { Words::new() } else { reading.words(line.position)? };
        for class in words.keys() {
            let part = Part { position: line.position, class: *class };
            parts.push(one_part(officer, within, (glass, reading), &line, (part, &words)));
        }
    }
    Ok(html! {
        div.through-glass {
            (watermark(officer, glass))
            h1 { (desk_name(say, matter)) " " bdi dir="ltr" { (matter.no.label()) } }
            p { (clock_badge(say, &ClockState::Due(glass.until), frame.now)) }
            (notice(say, Tone::Care, html! { p { (say.say("emergency-reading")) } p { (say.say("emergency-copy")) } }))
            form method="post" action={ "/emergency/" (glass.id) "/close" } {
                (officer.form_token())
                p.actions { button.second type="submit" { (say.say("emergency-close")) } }
            }
            ol.covered-parts { @for part in &parts { (part) } }
        }
    })
}

fn one_part(
    officer: &Officer,
    within: &Visit,
    (glass, reading): (&Glass, &Reading),
    line: &Line,
    (part, words): (Part, &Words),
) -> Markup {
    let say = &officer.frame.say;
    let place = format!("part-{}-{}", part.position, part.class.word());
    let is_open = glass.uncovered.contains(&part);
    html! {
        li id=(place) {
            p.what { (say.say(&format!("staff-event-{}", line.kind))) " · " (say.say(&format!("emergency-class-{}", part.class.word()))) }
            p.quiet { (time_tag(say, line.at)) }
            @if is_open { (uncovered(officer, within, (glass, reading), line, (part.class, words))) }
            @else {
                form.cover method="post" action={ "/emergency/" (glass.id) "/uncover#" (place) } {
                    (officer.form_token())
                    input type="hidden" name="position" value=(part.position);
                    input type="hidden" name="class" value=(part.class.word());
                    p.quiet { (say.say("emergency-covered")) }
                    button.second type="submit" { (say.say("emergency-uncover")) }
                }
            }
        }
    }
}

fn uncovered(
    officer: &Officer,
    within: &Visit,
    (glass, reading): (&Glass, &Reading),
    line: &Line,
    (class, words): (Class, &Words),
) -> Markup {
    let say = &officer.frame.say;
    let file_at = |file: &FileWords| format!("/emergency/{}/file/{}", glass.id, file.id);
    let only: Words = words.iter().filter(|(c, _)| **c == class).map(|(c, w)| (*c, w.clone())).collect();
    if matches!(line.event, Some(Event::Opened(_))) {
        let Some(playbook) = within.setup().playbook(reading.matter()) else { return html! {} };
        return answers_list(say, within.setup(), playbook, &answers_of(&only), &file_at);
    }
    let said = only.get(&class).and_then(|bytes| serde_json::from_slice::<Said>(bytes).ok());
    let Some(said) = said else { return html! {} };
    let alt = say.say("photo");
    html! {
        div.said {
            @if !said.text.is_empty() { (lines_of_person(&said.text)) }
            @for file in &said.files { @if file.media == "image/jpeg" { img.photo src=(file_at(file)) alt=(alt) loading="lazy"; } }
        }
    }
}

/// Name, time and reference, again and again; for eyes and cameras, not for readers aloud.
fn watermark(officer: &Officer, glass: &Glass) -> Markup {
    let frame = &officer.frame;
    let at = frame.say.day_and_time(glass.broken);
    html! {
        div.watermark aria-hidden="true" {
            @for _ in 0..MARKS { span { bdi { (officer.person.name()) } " · " bdi { (at) } " · " bdi dir="ltr" { (glass.id) } } }
        }
    }
}

/// The glass has closed: nothing of the matter is left, only how it stands.
fn over(officer: &Officer, visit: &Visit, glass: &Glass) -> Markup {
    let frame = &officer.frame;
    let say = &frame.say;
    let said = visit.said_of_glass(&glass.id).unwrap_or_default();
    let (label, help) = (say.say("emergency-explain"), say.say("emergency-explain-help"));
    html! {
        h1 { (say.say("emergency-over")) " " bdi dir="ltr" { (glass.matter.label()) } }
        p { (say.say("emergency-over-help")) }
        p { (stands(frame, glass)) " · " (say.say("emergency-until")) " " (time_tag(say, glass.ends())) }
        ol.timeline { @for one in &said { li {
            p.what { @match one.verdict { Some(verdict) => (say.say(&format!("glass-verdict-{}", verdict.word()))), None => (say.say("emergency-why")) } }
            p.quiet { (time_tag(say, one.at)) }
            div.more { (words_of_person(&one.text)) }
        } } }
        @if glass.verdict().is_none() {
            form.narrow method="post" action={ "/emergency/" (glass.id) "/explain" } {
                (officer.form_token())
                (Field { kind: Kind::Lines(3), help: &help, max_chars: MAX_WHY_CHARS, ..Field::line("why", &label) }.draw(say))
                (go_on(&say.say("button-send")))
            }
        }
        p { a href="/emergency" { (say.say("nav-emergency")) } }
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    form_token: String,
    position: u64,
    class: Class,
}

async fn uncover(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    Form(asked): Form<Asked>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let id = glass_id(frame, &id)?;
    if !officer.sent(&asked.form_token) {
        return Ok(stale(frame).into_response());
    }
    let visit = town.visit(officer.visitor.clone());
    let there = Redirect::to(&format!("/emergency/{id}#part-{}-{}", asked.position, asked.class.word()));
    let Some((glass, within)) = visit.through_glass(&id, frame.now) else {
        return Ok(kept_nowhere(Redirect::to(&format!("/emergency/{id}"))));
    };
    let reading = within.read(glass.matter, frame.now).await.map_err(|no| Trouble::of(frame, no))?;
    let reading = reading.ok_or_else(|| Trouble::missing(frame))?;
    let lines = reading.timeline().map_err(ours(frame))?;
    let line = lines.iter().find(|line| line.position == asked.position);
    let is_there = match line {
        Some(line) => reading.words(line.position).map_err(ours(frame))?.contains_key(&asked.class),
        None => false,
    };
    if !is_there {
        return Err(Trouble::missing(frame));
    }
    let part = Part { position: asked.position, class: asked.class };
    match visit.act_on_glass(&id, Command::Uncover(part), town.now()).await {
        Ok(_) | Err(NotBroken::Refused(Refusal::AlreadyDone | Refusal::Closed)) => Ok(kept_nowhere(there)),
        Err(no) => Err(trouble(frame, no)),
    }
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    form_token: String,
    #[serde(default)]
    why: String,
}

async fn close(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    Form(told): Form<Told>,
) -> Result<Response, Trouble> {
    act(&officer, &town, &id, &told, Command::Close).await
}

async fn explain(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    Form(told): Form<Told>,
) -> Result<Response, Trouble> {
    let command = Command::Explain { why: told.why.clone() };
    act(&officer, &town, &id, &told, command).await
}

async fn act(
    officer: &Officer,
    town: &Town,
    id: &str,
    told: &Told,
    command: Command,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let id = glass_id(frame, id)?;
    if !officer.sent(&told.form_token) {
        return Ok(stale(frame).into_response());
    }
    let visit = town.visit(officer.visitor.clone());
    match visit.act_on_glass(&id, command, town.now()).await {
        Ok(_) | Err(NotBroken::Refused(Refusal::Closed)) => {
            Ok(kept_nowhere(Redirect::to(&format!("/emergency/{id}"))))
        }
        Err(no) => Err(trouble(frame, no)),
    }
}

/// A photo of a part that was uncovered.
async fn file(
    officer: Officer,
    State(town): State<Town>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let (id, file) = (glass_id(frame, &id)?, FileId::new(file).map_err(|_| Trouble::missing(frame))?);
    let visit = town.visit(officer.visitor.clone());
    let missing = || Trouble::missing(frame);
    let (glass, within) = visit.through_glass(&id, frame.now).ok_or_else(missing)?;
    let reading = within.read(glass.matter, frame.now).await.map_err(|no| Trouble::of(frame, no))?;
    let reading = reading.ok_or_else(missing)?;
    let mut is_uncovered = false;
    for part in &glass.uncovered {
        let words = reading.words(part.position).map_err(ours(frame))?;
        let text = words.get(&part.class).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        is_uncovered |= text.is_some_and(|text| text.contains(&format!("\"{file}\"")));
    }
    let bytes = if is_uncovered { reading.file(&file).map_err(ours(frame))? } else { None };
    picture(bytes.ok_or_else(missing)?).ok_or_else(missing)
}
