//! What did I bring, as a guest of the house, and what became of it?
//!
//! Missions, schools and auxiliaries sign in with an account of their own. They see what they brought, and do with it
//! what a sender does with the code: write again, say whether it was solved, take it back, keep the receipt.
//!
//! Invariant: whoever is no guest finds nothing here, and a guest nothing that another brought.
//! Not here: what a matter's page shows (`follow::shown`), what else a guest may not ask for (`officer`).

use super::{
    desk_page,
    follow::{self, Sender},
    here::kept_nowhere,
    parts::{ClockState, clock_badge, empty_state, link_button, pager, relative_tag},
    readers,
    receipt::is_discreet,
    trouble::{self, Trouble},
};
use crate::{
    intake::{Upload, upload_limit},
    officer::{FORM_TOKEN, Officer},
    town::Town,
};
use amanat_core::{decide::matter::Status, values::MatterNo};
use amanat_record::{List, Seen, Wanted};
use axum::{
    Router,
    extract::{FromRequestParts, Path, Query, RawPathParams, State},
    http::request::Parts,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

/// Rows on one page of the list.
const ROWS: usize = 50;

/// The pages of guests.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/mine", get(all))
        .route("/mine/{no}", get(show))
        .route("/mine/{no}/write", post(write).layer(upload_limit()))
        .route("/mine/{no}/verdict", post(verdict))
        .route("/mine/{no}/withdraw", get(withdraw_ask).post(withdraw))
        .route("/mine/{no}/file/{id}", get(file))
        .route("/mine/{no}/receipt", get(as_file))
        .route("/mine/{no}/readers", get(readers_of))
        .route("/mine/{no}/readers.csv", get(readers_file))
}

/// A guest and a matter that they brought.
struct Mine {
    officer: Officer,
    sender: Sender,
}

impl FromRequestParts<Town> for Mine {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Response> {
        let officer = Officer::from_request_parts(parts, town).await.map_err(IntoResponse::into_response)?;
        let mut frame = officer.frame.clone();
        let missing = |frame| Trouble::missing(frame).into_response();
        let params =
            RawPathParams::from_request_parts(parts, town).await.map_err(IntoResponse::into_response)?;
        let no =
            params.iter().find(|(name, _)| *name == "no").and_then(|(_, no)| no.parse::<MatterNo>().ok());
        let Some(no) = no.filter(|_| officer.is_guest()) else { return Err(missing(&frame)) };
        let visit = town.visit(officer.visitor.clone());
        let seen = visit.matter(no).map_err(|fault| Trouble::ours(&frame, &fault).into_response())?;
        let Some(Seen::Full(matter)) = seen else { return Err(missing(&frame)) };
        frame.protected = is_discreet(visit.setup(), &matter);
        let token = Some(officer.form_token());
        let sender = Sender { frame, visit, matter: *matter, at: format!("/mine/{no}"), token };
        Ok(Self { officer, sender })
    }
}

impl Mine {
    /// The matter, if the form came from a page of ours in this session.
    fn sent(self, upload: &Upload) -> Result<Sender, Trouble> {
        match self.officer.sent(upload.get(FORM_TOKEN)) {
            true => Ok(self.sender),
            false => Err(Trouble::refused(&self.officer.frame, "refused-other_page")),
        }
    }
}

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    from: u32,
}

async fn all(
    officer: Officer,
    State(town): State<Town>,
    Query(page): Query<Page>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.is_guest() {
        return Err(Trouble::missing(frame));
    }
    let visit = town.visit(officer.visitor.clone());
    let list = visit.list(&Wanted::Everything, page.from, ROWS).map_err(trouble::ours(frame))?;
    let say = &frame.say;
    let previous =
        (page.from > 0).then(|| format!("/mine?from={}", (page.from as usize).saturating_sub(ROWS)));
    let next = list.next.map(|next| format!("/mine?from={next}"));
    let body = html! {
        h1 { (say.say("nav-mine")) }
        p { (say.say("mine-help")) }
        p { (link_button("/report", &say.say("nav-report"))) }
        @if list.rows.is_empty() {
            (empty_state(&say.say("mine-none"), &say.say("mine-none-help"), None))
        } @else {
            (rows(&officer, &visit, &list))
            (pager(say, page.from / ROWS as u32 + 1, previous.as_deref(), next.as_deref()))
        }
    };
    Ok(kept_nowhere(desk_page(frame, &say.say("nav-mine"), body)))
}

/// The message of where it stands, for whoever brought it.
fn status_word(status: Status) -> &'static str {
    match status {
        Status::Open => "follow-status-open",
        Status::Acknowledged => "follow-status-acknowledged",
        Status::Answered => "follow-status-answered",
        Status::CloseProposed => "follow-status-proposed",
        Status::Closed => "follow-status-closed",
    }
}

fn rows(officer: &Officer, visit: &amanat_record::Visit, list: &List) -> Markup {
    let frame = &officer.frame;
    let say = &frame.say;
    let mine = list.rows.iter().filter_map(|(no, seen)| Some((no, seen.full()?)));
    html! {
        ol.queue {
            @for (no, matter) in mine {
                @let desk = matter.desk.as_str();
                @let word = if is_discreet(visit.setup(), matter) { "neutral" } else { "matter" };
                li {
                    p.what {
                        a href={ "/mine/" (no) } {
                            (say.desk(desk, &format!("{desk}-{word}"))) " " bdi dir="ltr" { (no.label()) }
                        }
                    }
                    p.waits { (say.say(status_word(matter.status))) }
                    p.quiet { (relative_tag(say, matter.opened, frame.now)) }
                    @if let Some(clock) = matter.due().filter(|_| matter.paused.is_none()) {
                        (clock_badge(say, &ClockState::Due(clock.due), frame.now))
                    }
                }
            }
        }
    }
}

async fn show(mine: Mine) -> Result<Response, Trouble> {
    follow::show(mine.sender).await
}

async fn write(State(town): State<Town>, mine: Mine, sent: Upload) -> Result<Response, Trouble> {
    follow::write(State(town), mine.sent(&sent)?, sent).await
}

async fn verdict(State(town): State<Town>, mine: Mine, sent: Upload) -> Result<Response, Trouble> {
    follow::verdict(State(town), mine.sent(&sent)?, sent).await
}

async fn withdraw_ask(mine: Mine) -> Response {
    follow::withdraw_ask(mine.sender).await
}

async fn withdraw(State(town): State<Town>, mine: Mine, sent: Upload) -> Result<Response, Trouble> {
    follow::withdraw(State(town), mine.sent(&sent)?, sent).await
}

async fn file(Path((_, id)): Path<(String, String)>, mine: Mine) -> Result<Response, Trouble> {
    follow::file(Path(id), mine.sender).await
}

async fn as_file(State(town): State<Town>, mine: Mine) -> Result<Response, Trouble> {
    follow::as_file(State(town), mine.sender).await
}

async fn readers_of(mine: Mine, page: Query<readers::Page>) -> Result<Response, Trouble> {
    readers::of_sender(mine.sender, page).await
}

async fn readers_file(mine: Mine) -> Result<Response, Trouble> {
    readers::file(mine.sender).await
}
