//! How does a sender see what became of it, and say whether it was solved?
//!
//! With the code: typed once, never in an address. What follows is a short-lived signed cookie that knows one matter.
//! The sender's lines only: what was said to or by them, whose it is, what is promised.
//!
//! Invariant: a wrong code and a forbidden one are answered alike, by the same steps.

mod agree;
mod erase;
mod session;
pub(super) mod shown;
pub mod throttle;

pub use agree::ONLINE;

use super::{
    Frame, desk_page,
    headers::forget_all,
    here::kept_nowhere,
    page,
    parts::{Field, FormErrors, Kind, Tone, button::act, go_on, notice},
    picture::picture,
    receipt,
    trouble::{Trouble, ours},
};
use crate::{
    intake::{FollowUpCode, Upload, upload_limit},
    town::Town,
};
use amanat_core::{
    decide::matter::{Command, MAX_SAID_CHARS, Matter, Said},
    guard::Action,
    values::FileId,
};
use amanat_record::{Extras, IdempotencyKey, No, Visit};
use axum::{
    Router,
    extract::{FromRequestParts, Path, State},
    http::{HeaderMap, StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use throttle::Caller;

/// The pages of a sender.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/follow", get(ask).post(enter))
        .route("/follow/matter", get(show))
        .route("/follow/matter/write", post(write).layer(upload_limit()))
        .route("/follow/matter/verdict", post(verdict))
        .route("/follow/matter/withdraw", get(withdraw_ask).post(withdraw))
        .route("/follow/matter/file/{id}", get(file))
        .route("/follow/matter/receipt", get(as_file))
        .route("/follow/leave", post(leave))
        .merge(agree::routes())
        .merge(erase::routes())
}

/// Whoever brought a matter: by its code, or as a guest who is signed in. Their visit and their matter.
pub struct Sender {
    pub(super) frame: Frame,
    pub(super) visit: Visit,
    pub(super) matter: Matter,
    /// Where the matter's pages are.
    pub(super) at: String,
    /// The form's token, for a guest.
    pub(super) token: Option<Markup>,
}

/// Where a sender's matter is.
const AT: &str = "/follow/matter";

impl FromRequestParts<Town> for Sender {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Response> {
        let Ok(mut frame) = Frame::from_request_parts(parts, town).await;
        let no =
            session::read(town, &parts.headers).ok_or_else(|| Redirect::to("/follow").into_response())?;
        let visit = session::visit(town, no);
        let seen = visit.matter(no).map_err(|f| Trouble::ours(&frame, &f).into_response())?;
        let matter = seen.as_ref().and_then(|s| s.full()).cloned();
        let matter = matter.ok_or_else(|| Redirect::to("/follow").into_response())?;
        frame.protected = receipt::is_discreet(visit.setup(), &matter);
        Ok(Self { frame, visit, matter, at: AT.into(), token: None })
    }
}

async fn ask(frame: Frame) -> Response {
    kept_nowhere(code_page(&frame, &FormErrors::default()))
}

fn code_page(frame: &Frame, errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let title = say.say("nav-follow");
    let (label, help) = (say.say("follow-code"), say.say("follow-code-help"));
    let field = Field {
        help: &help,
        kind: Kind::Code,
        error: errors.of("code"),
        max_chars: 40,
        ..Field::line("code", &label)
    };
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("follow-lead")) }
        (errors.draw(say))
        form method="post" action="/follow" autocomplete="off" { (field.draw(say)) (go_on(&say.say("button-continue"))) }
        p.quiet { (say.say("follow-lost")) }
    };
    page(frame, &title, body)
}

async fn enter(
    State(town): State<Town>,
    caller: Caller,
    frame: Frame,
    sent: Upload,
) -> Result<Response, Trouble> {
    if !throttle::wait(&caller).await {
        return Ok(not_in(&frame, StatusCode::TOO_MANY_REQUESTS, "follow-too-many"));
    }
    // Always the same steps, whatever was typed: an HMAC and a look into the same index.
    let code = FollowUpCode::read(sent.get("code")).unwrap_or_else(FollowUpCode::nobodys);
    let found = Visit::by_code(town.record(), &town.setup(), code.digits()).map_err(ours(&frame))?;
    let Some((_, matter)) = found else {
        return Ok(not_in(&frame, StatusCode::UNPROCESSABLE_ENTITY, "follow-no-such-code"));
    };
    throttle::was_right(&caller);
    let mut response = kept_nowhere(Redirect::to("/follow/matter"));
    session::write(&town, matter.no, response.headers_mut());
    Ok(response)
}

fn not_in(frame: &Frame, status: StatusCode, words: &str) -> Response {
    let mut errors = FormErrors::default();
    errors.add("code", frame.say.say(words));
    (status, kept_nowhere(code_page(frame, &errors))).into_response()
}

pub(super) async fn show(sender: Sender) -> Result<Response, Trouble> {
    Ok(kept_nowhere(shown::draw(&sender, &FormErrors::default(), "").await?))
}

/// Same page, with what is wrong said at its field and the words kept.
async fn again(sender: &Sender, name: &str, what: String, text: &str) -> Result<Response, Trouble> {
    let mut errors = FormErrors::default();
    errors.add(name, what);
    let drawn = shown::draw(sender, &errors, text).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(drawn)).into_response())
}

pub(super) async fn write(
    State(town): State<Town>,
    sender: Sender,
    sent: Upload,
) -> Result<Response, Trouble> {
    let text = sent.get("text");
    let say = &sender.frame.say;
    if text.trim().is_empty() && sent.files.is_empty() {
        return again(&sender, "text", say.say("problem-required"), text).await;
    }
    if text.chars().count() > MAX_SAID_CHARS {
        let what = say.with("problem-too-long", &[("limit", MAX_SAID_CHARS.into())]);
        return again(&sender, "text", what, text).await;
    }
    let (words, files) = match sent.clean_photos().await {
        Ok(kept) => kept,
        Err(bad) => return again(&sender, "photos", say.say(&format!("problem-{}", bad.word())), text).await,
    };
    let said = Said { text: text.to_owned(), files: words };
    let extras = Extras { key: key(&sender, &sent), files };
    carry_out(&town, sender, Command::Reply { said, written: None }, extras).await
}

pub(super) async fn verdict(
    State(town): State<Town>,
    sender: Sender,
    sent: Upload,
) -> Result<Response, Trouble> {
    let said = Said::new(sent.get("why"));
    let command = match sent.get("solved") {
        "yes" => Command::Agree(said),
        "no" => Command::Dispute(said),
        _ => return again(&sender, "solved", sender.frame.say.say("problem-required"), "").await,
    };
    let extras = Extras { key: key(&sender, &sent), files: Vec::new() };
    carry_out(&town, sender, command, extras).await
}

pub(super) async fn withdraw_ask(sender: Sender) -> Response {
    let say = &sender.frame.say;
    let title = say.say("withdraw-title");
    let label = say.say("withdraw-why");
    let why = Field {
        optional: true,
        kind: Kind::Lines(3),
        max_chars: MAX_SAID_CHARS,
        ..Field::line("why", &label)
    };
    let body = html! {
        h1 { (title) }
        (notice(say, Tone::Care, html! { p { (say.say("withdraw-help")) } }))
        form method="post" action={ (sender.at) "/withdraw" } {
            (sender.hidden())
            (why.draw(say))
            p.actions {
                (act("go", "withdraw", &say.say("withdraw-do"), true))
                a.button.second href=(sender.at) { (say.say("button-cancel")) }
            }
        }
    };
    kept_nowhere(sender.page(&title, body))
}

pub(super) async fn withdraw(
    State(town): State<Town>,
    sender: Sender,
    sent: Upload,
) -> Result<Response, Trouble> {
    let said = Said::new(sent.get("why"));
    let extras = Extras { key: key(&sender, &sent), files: Vec::new() };
    carry_out(&town, sender, Command::Withdraw(said), extras).await
}

async fn carry_out(
    town: &Town,
    sender: Sender,
    command: Command,
    extras: Extras,
) -> Result<Response, Trouble> {
    let home = sender.home();
    let Sender { frame, visit, matter, at, .. } = sender;
    match visit.command(matter.no, command, town.now(), extras).await {
        Ok(_) => Ok(kept_nowhere(Redirect::to(&at))),
        Err(No::NotFound) => Ok(Redirect::to(home).into_response()),
        Err(no) => Err(Trouble::of(&frame, no)),
    }
}

/// The form's own name within this matter: sending it twice does it once.
fn key(sender: &Sender, sent: &Upload) -> Option<IdempotencyKey> {
    sent.key(&format!("follow:{}", sender.matter.no))
}

/// A photo, in a sandbox of its own: even if it were a page, it could do nothing.
pub(super) async fn file(Path(id): Path<String>, sender: Sender) -> Result<Response, Trouble> {
    let Sender { frame, visit, matter, .. } = sender;
    let id = FileId::new(id).map_err(|_| Trouble::missing(&frame))?;
    let reading = visit.read(matter.no, frame.now).await.map_err(|no| Trouble::of(&frame, no))?;
    let reading = reading.ok_or_else(|| Trouble::missing(&frame))?;
    let bytes = reading.file(&id).map_err(ours(&frame))?.ok_or_else(|| Trouble::missing(&frame))?;
    picture(bytes).ok_or_else(|| Trouble::missing(&frame))
}

pub(super) async fn as_file(State(town): State<Town>, sender: Sender) -> Result<Response, Trouble> {
    receipt::as_file(&town, &sender.frame, &sender.visit, &sender.matter, None)
}

async fn leave(State(town): State<Town>, headers: HeaderMap) -> Response {
    session::end(&town, &headers);
    let mut response = forget_all(kept_nowhere(Redirect::to("/")));
    session::forget(&town, response.headers_mut());
    response
}

impl Sender {
    /// Where one goes from here.
    pub(super) fn home(&self) -> &'static str {
        if self.token.is_some() { "/mine" } else { "/follow" }
    }

    /// What every form of theirs carries.
    pub(super) fn hidden(&self) -> Markup {
        html! {
            (shown::key_field())
            @if let Some(token) = &self.token { (token) }
        }
    }

    /// A page of theirs.
    pub(super) fn page(&self, title: &str, body: Markup) -> Markup {
        match self.token {
            Some(_) => desk_page(&self.frame, title, body),
            None => page(&self.frame, title, body),
        }
    }

    /// Whether the sender may do that now; only what would be carried out is shown.
    pub(super) fn may(&self, action: Action) -> bool {
        self.visit.may(&self.matter, action)
    }
}
