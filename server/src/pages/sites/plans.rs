//! How do plans of a site come in, and who sees them?
//!
//! A plan is a picture, cleaned as every photo is: drawn anew, without what the camera added. One that was taken away
//! is shown no more and can be put back.

use super::{looked_after, one::Shown, seen, trouble, word};
use crate::{
    intake::{Upload, photo, upload_limit},
    officer::{FORM_TOKEN, Officer},
    pages::{
        here::kept_nowhere,
        parts::{Field, FormErrors, Kind as Takes, words_of_person},
        picture::picture,
        sign_in::stale,
        trouble::{Trouble, ours},
    },
    sites,
    town::Town,
};
use amanat_core::{
    decide::site::{self, Command, Occasion, Refusal, Site},
    guard::Duty,
    values::{Class, FileId},
};
use amanat_record::{Decision, FileIn, How, Kept, NotActed, Visit};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};

/// Plans that come with one form.
const MAX_AT_ONCE: usize = 1;
/// The longest word for what a plan shows, as it is offered.
const MAX_TITLE_CHARS: usize = 120;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/sites/{id}/plan", post(add).layer(upload_limit()))
        .route("/sites/{id}/plan/{file}", get(show))
}

/// The plans, how one is added, and those that were taken away.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let (say, site) = (&shown.officer.frame.say, shown.site());
    let plans = sites::plans(shown.kept);
    let gone: Vec<_> = plans.iter().filter(|plan| !site.plans.contains(&plan.file)).collect();
    html! {
        section aria-labelledby="plans" {
            h2 #plans { (say.say("site-plans")) }
            @if site.plans.is_empty() { p.quiet { (say.say("site-plans-none")) } }
            div.plans {
                @for file in &site.plans {
                    @let title = sites::plan_title(&plans, file);
                    figure {
                        a href=(shown.at(&format!("plan/{file}"))) { img src=(shown.at(&format!("plan/{file}"))) alt=(title) loading="lazy"; }
                        figcaption { (words_of_person(&title)) }
                        @if shown.acts() { (shown.button("plan-remove", &[("file", file.as_str())], "site-plan-remove")) }
                    }
                }
            }
            @if shown.acts() { (form(shown)) }
            @if shown.acts() && !gone.is_empty() {
                details.act.no-print {
                    summary { (say.say("site-plans-gone")) }
                    ul { @for plan in gone { li {
                        (words_of_person(&plan.title))
                        (shown.button("plan-again", &[("file", plan.file.as_str())], "site-plan-again"))
                    } } }
                }
            }
        }
    }
}

fn form(shown: &Shown<'_>) -> Markup {
    let say = &shown.officer.frame.say;
    let (title, file) = (say.say("site-plan-title"), say.say("site-plan-file"));
    let help = say.say("site-plan-help");
    html! {
        details.act.no-print open[shown.again.act == "plan"] {
            summary { (say.say("site-plan-add")) }
            form.narrow method="post" action=(shown.at("plan")) enctype="multipart/form-data" {
                (shown.officer.form_token())
                (Field { value: shown.typed("plan", "title"), error: shown.error("plan", "title"), max_chars: MAX_TITLE_CHARS, ..Field::line("title", &title) }.draw(say))
                (Field { kind: Takes::Files("image/jpeg,image/png,image/webp"), help: &help, error: shown.error("plan", "file"), ..Field::line("file", &file) }.draw(say))
                p.actions { button.main type="submit" { (say.say("site-plan-add")) } }
            }
        }
    }
}

async fn add(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    upload: Upload,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let kept = looked_after(frame, &visit, &id)?;
    if !officer.sent(upload.get(FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let mut errors = FormErrors::default();
    if upload.get("title").trim().is_empty() {
        errors.add("title", frame.say.say("problem-required"));
    }
    let files = match photo::keep(&upload.files, MAX_AT_ONCE, Class::Content).await {
        Ok(kept) => kept.into_iter().next().map(|photo| (photo.words.id, photo.files)),
        Err(bad) => {
            errors.add("file", frame.say.say(&format!("problem-{}", bad.word())));
            None
        }
    };
    if upload.files.is_empty() {
        errors.add("file", frame.say.say("problem-required"));
    }
    let (Some((file, files)), true) = (files, errors.is_empty()) else {
        return again((&officer, &town, &visit), &id, &upload, errors);
    };
    let command = Command::AddPlan { file, title: upload.get("title").trim().to_owned() };
    match written((&town, &officer, &visit), &kept, &command, files).await {
        Ok(()) => Ok(kept_nowhere(Redirect::to(&format!("/sites/{id}?done=plan")))),
        Err(NotActed::Refused(refusal @ (Refusal::TooLong | Refusal::TooMany))) => {
            errors.add("title", frame.say.say(word(refusal)));
            again((&officer, &town, &visit), &id, &upload, errors)
        }
        Err(no) => Err(trouble(frame, no, |refusal| word(*refusal))),
    }
}

fn again(
    (officer, town, visit): (&Officer, &Town, &Visit),
    id: &str,
    upload: &Upload,
    errors: FormErrors,
) -> Result<Response, Trouble> {
    let sent = vec![("title".to_owned(), upload.get("title").to_owned())];
    let again = super::one::Again { act: "plan".into(), sent, errors };
    super::one::page(officer, town, visit, id, (&again, false))
}

async fn written(
    (town, officer, visit): (&Town, &Officer, &Visit),
    kept: &Kept<Site>,
    command: &Command,
    files: Vec<FileIn>,
) -> Result<(), NotActed<Refusal>> {
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let copies = || -> Vec<FileIn> {
        let copy =
            |file: &FileIn| FileIn { id: file.id.clone(), class: file.class, bytes: file.bytes.clone() };
        files.iter().map(copy).collect()
    };
    let decide = |past: Option<&Site>| {
        let drafts = site::decide(past, command, &occasion)?;
        Ok(Decision { drafts, files: copies(), ..Decision::default() })
    };
    visit.act::<Site, Refusal>(&kept.stream, Duty::ManageSites, How::ordinary(), decide).await.map(|_| ())
}

/// A plan, for whoever sees the site; one that was taken away is not there.
async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let (kept, _) = seen(frame, &visit, &id)?;
    let file = FileId::new(file).ok().filter(|file| kept.state.plans.contains(file));
    let file = file.ok_or_else(|| Trouble::missing(frame))?;
    let mut found = visit.life_file::<Site>(&kept.stream, Duty::SeeBoard, &file).map_err(ours(frame))?;
    if found.is_none() {
        found = visit.life_file::<Site>(&kept.stream, Duty::ManageSites, &file).map_err(ours(frame))?;
    }
    let (_, bytes) = found.ok_or_else(|| Trouble::missing(frame))?;
    Ok(picture(bytes).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response()))
}
