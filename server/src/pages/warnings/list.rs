//! Which warnings are written, wait or are out at my units?

use super::{public::severity_badge, units_of};
use crate::{
    officer::Officer,
    pages::{
        Frame, desk_page,
        parts::{empty_state, link_button, text::words_of_person, time_tag},
        trouble::{Trouble, ours},
    },
    town::Town,
    warnings::{Told, chosen},
};
use amanat_core::{decide::warning::Warning, guard::Duty};
use amanat_record::{Kept, Visit};
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};
use std::sync::Arc;

/// Warnings of one unit that are over and listed.
const MAX_PAST: usize = 20;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/warn", get(list))
}

async fn list(officer: Officer, State(town): State<Town>) -> Result<Markup, Trouble> {
    let (frame, visit) = (&officer.frame, town.visit(officer.visitor.clone()));
    let mine = units_of(&officer, &visit);
    if mine.is_empty() && !approves(&officer, &visit) {
        return Err(Trouble::missing(frame));
    }
    let open = seen(&visit).map_err(ours(frame))?;
    let mut past = Vec::new();
    for unit in &mine {
        past.extend(
            visit.past_lives::<Warning>(unit, Duty::DraftWarning, None, MAX_PAST).map_err(ours(frame))?,
        );
    }
    let (say, title) = (&frame.say, frame.say.say("warn-title"));
    Ok(desk_page(
        frame,
        &title,
        html! {
            h1 { (title) }
            p.lead { (say.say("warn-lead")) }
            @if !mine.is_empty() { p { (link_button("/warn/new", &say.say("warn-new"))) } }
            @if open.is_empty() { (empty_state(&say.say("warn-none"), &say.say("warn-none-help"), None)) }
            ul.queue { @for kept in &open { li { (row(frame, kept)) } } }
            @if !past.is_empty() {
                h2 { (say.say("warn-past")) }
                ul.queue { @for (_, warning) in past.iter().take(MAX_PAST) { li {
                    p.what { a href={ "/warn/" (warning.id) } { (say.say(&format!("hazard-{}", warning.what.hazard.word()))) } }
                    p.waits { (say.say(&format!("warning-stage-{}", warning.stage.word()))) }
                    p.quiet { (time_tag(say, warning.what.expires)) }
                } } }
            }
        },
    ))
}

/// Those that this visitor may write or let out.
fn seen(visit: &Visit) -> Result<Vec<Arc<Kept<Warning>>>, amanat_record::Fault> {
    let mut all: Vec<Arc<Kept<Warning>>> = visit.lives(Duty::DraftWarning)?;
    for kept in visit.lives::<Warning>(Duty::ApproveWarning)? {
        if all.iter().all(|one| one.stream != kept.stream) {
            all.push(kept);
        }
    }
    all.sort_by_key(|kept| std::cmp::Reverse(kept.first));
    Ok(all)
}

/// Whether they may let warnings out anywhere.
pub(super) fn approves(officer: &Officer, visit: &Visit) -> bool {
    officer.visitor.posts.iter().any(|post| visit.may_at(Duty::ApproveWarning, &post.unit))
}

fn row(frame: &Frame, kept: &Kept<Warning>) -> Markup {
    let (say, warning) = (&frame.say, &kept.state);
    let told = Told::of(kept);
    let texts = told.as_ref().and_then(|told| chosen(&told.said.texts, say.language()));
    html! {
        p.what { a href={ "/warn/" (warning.id) } {
            (texts.map_or_else(|| html! { (warning.id) }, |(_, texts)| words_of_person(&texts.headline))) } }
        p.waits {
            (say.say(&format!("warning-kind-{}", warning.does.word()))) " · "
            (say.say(&format!("warning-stage-{}", warning.stage.word()))) " · "
            (severity_badge(say, warning.what.severity))
            @if !warning.status.is_actual() { " · " strong { (say.say(&format!("status-{}", warning.status.word()))) } }
        }
        p.quiet { (say.say("warning-until")) " " (time_tag(say, warning.what.expires)) }
    }
}
