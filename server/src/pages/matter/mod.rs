//! What is this matter, what is due, and what can I do with it?
//!
//! First the sender's words in their own direction, beside them what is due and the next step, below what
//! happened so far. What a visitor may not do is not offered.
//!
//! Not here: the acts themselves (`act`), what a row of a list shows (`today`).

mod act;
pub mod act_flows;
mod answers;
mod conflict;
pub mod flows;
mod forms;
mod handed;
mod show;
pub mod words;

pub use answers::answers_list;
pub use show::answers_of;

use super::{
    Frame, desk_page, emergency,
    picture::picture,
    readers,
    trouble::{self, Trouble},
};
use crate::{intake::upload_limit, live, officer::Officer, town::Town};
use amanat_core::values::{FileId, MatterNo};
use amanat_record::{Reading, Seen, Visit};
use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::Relaxed},
};

/// `/matter/…`, its files, its acts and its stream.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/matter/{no}", get(page))
        .route("/matter/{no}/file/{id}", get(file))
        .route("/matter/{no}/handed/{number}", get(handed::get))
        .route("/matter/{no}/{act}", post(act::act).layer(upload_limit()))
        .route("/live/matter/{no}", get(stream))
        .merge(conflict::routes())
}

async fn page(officer: Officer, State(town): State<Town>, Path(no): Path<String>) -> Result<Markup, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let (no, seen) = find(&officer.frame, &visit, &no)?;
    draw(&officer, &visit, no, &seen, None).await
}

/// The page of a matter, with what was wrong with the act that came before it.
async fn draw(
    officer: &Officer,
    visit: &Visit,
    no: MatterNo,
    seen: &Seen,
    wrong: Option<&act::Wrong>,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let say = &frame.say;
    let body = match seen {
        Seen::Full(_) => {
            let reading = open(frame, visit, no).await?;
            let matter = reading.matter();
            let past = show::past(frame, visit, &reading).map_err(trouble::ours(frame))?;
            let emergencies = emergency::at_matter(frame, visit, no).map_err(trouble::ours(frame))?;
            html! {
                (show::head(frame, visit, matter))
                (emergencies)
                p.lost data-live-lost hidden role="status" { (say.say("live-lost")) }
                div.sides {
                    div hx-ext="sse" sse-connect={ "/live/matter/" (no) } sse-swap="changed" { (past) }
                    aside #next .next tabindex="-1" aria-label=(say.say("matter-next")) { (forms::acts(officer, visit, &reading, wrong)) }
                }
                @if matter.level.is_hidden() {
                    (readers::of_matter(frame, visit, no).map_err(trouble::ours(frame))?)
                }
            }
        }
        Seen::Outline(outline) => {
            html! { (show::outline(frame, visit, outline)) (conflict::recuse_link(officer, no)) }
        }
        Seen::Clocks(clocks) => {
            html! { (show::clocks(frame, visit, clocks)) (conflict::recuse_link(officer, no)) }
        }
    };
    let title = match seen {
        Seen::Full(_) | Seen::Outline(_) => no.label(),
        Seen::Clocks(_) => say.say("matter-protected"),
    };
    Ok(desk_page(frame, &title, body))
}

/// The matter of an address, as far as the visitor sees it; anything else is not found.
fn find(frame: &Frame, visit: &Visit, no: &str) -> Result<(MatterNo, Seen), Trouble> {
    let no: MatterNo = no.parse().map_err(|_| Trouble::missing(frame))?;
    let seen = visit.matter(no).map_err(trouble::ours(frame))?;
    let seen = seen.ok_or_else(|| {
        visit.turned_away(no, frame.now);
        Trouble::missing(frame)
    })?;
    Ok((no, seen))
}

/// Opens a matter to be read; it is known of whom before the first word.
async fn open(frame: &Frame, visit: &Visit, no: MatterNo) -> Result<Reading, Trouble> {
    let reading = visit.read(no, frame.now).await.map_err(|no| Trouble::of(frame, no))?;
    reading.ok_or_else(|| Trouble::missing(frame))
}

async fn stream(officer: Officer, State(town): State<Town>, Path(no): Path<String>) -> Response {
    let Ok(no) = no.parse::<MatterNo>() else { return Trouble::missing(&officer.frame).into_response() };
    let was_shown = Arc::new(AtomicBool::new(false));
    live::stream(town, officer, move |officer, visit, _| {
        let was_shown = was_shown.clone();
        // It may have gone to another unit since the page was drawn: then this officer sees what is left to see.
        Box::pin(async move {
            let frame = &officer.frame;
            let Some(seen) = visit.matter(no).ok()? else {
                // Nothing of it is left to see: its words leave the screen too. Who never saw any gets nothing.
                return was_shown
                    .load(Relaxed)
                    .then(|| html! { p role="status" { (frame.say.say("matter-gone")) } }.into_string());
            };
            was_shown.store(true, Relaxed);
            let drawn = match seen {
                Seen::Full(_) => show::past(frame, visit, &open(frame, visit, no).await.ok()?).ok()?,
                Seen::Outline(outline) => show::outline(frame, visit, &outline),
                Seen::Clocks(clocks) => show::clocks(frame, visit, &clocks),
            };
            Some(drawn.into_string())
        })
    })
}

async fn file(
    officer: Officer,
    State(town): State<Town>,
    Path((no, id)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let (no, _) = find(frame, &visit, &no)?;
    let id = FileId::new(id).map_err(|_| Trouble::missing(frame))?;
    let reading = open(frame, &visit, no).await?;
    let bytes = reading.file(&id).map_err(trouble::ours(frame))?.ok_or_else(|| Trouble::missing(frame))?;
    picture(bytes).ok_or_else(|| Trouble::missing(frame))
}
