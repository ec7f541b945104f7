//! What did the dispatcher do with a call for help, and what became of it?
//!
//! The form becomes a command, the visit carries it out, and what is chosen comes again: as a part where the page's
//! script asks for it, else as the whole page. Where somebody else was first, it says who.

use super::{Chosen, DRAWS, audience, board::Board, chosen, show};
use crate::{
    intake::pairs,
    live::audience::Audience,
    officer::{FORM_TOKEN, Officer},
    pages::trouble::{self, Trouble},
    town::Town,
};
use amanat_core::{
    decide::signal::{CallBack, Command, Occasion, Refusal, Signal, decide},
    event::Stream,
    guard::Duty,
    values::{SignalId, UnitId},
};
use amanat_record::{Decision, How, IdempotencyKey, Kept, No, NotActed, Visit};
use axum::{
    extract::{Path, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What the page's script says to get a part instead of a page.
pub const PART: &str = "x-room-part";
/// The longest name of a form.
const MAX_KEY_CHARS: usize = 40;

/// A form of the room.
#[derive(Default)]
pub struct Sent {
    fields: Vec<(String, String)>,
    /// Whether a part is wanted.
    pub part: bool,
}

impl Sent {
    /// Reads it.
    pub fn read(headers: &HeaderMap, bytes: &[u8]) -> Self {
        Self { fields: pairs(bytes), part: headers.contains_key(PART) }
    }

    /// A field, without space around it; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// Every field of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// The form's own name in the name of who sent it: a second press is the same command.
    pub fn how(&self, officer: &Officer, how: How) -> How {
        let name = self.get("key");
        let fits =
            (1..=MAX_KEY_CHARS).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric());
        if !fits {
            return how;
        }
        let mut meaning = Sha256::new();
        for (field, value) in &self.fields {
            meaning.update(format!("{}:{field}{}:{value}", field.len(), value.len()));
        }
        let key = format!("room:{}:{name}", officer.name());
        how.named(IdempotencyKey { key, meaning: meaning.finalize().into() })
    }
}

/// What was wrong, in one sentence.
pub struct Wrong(pub String);

/// What became of an act: the choice to show, and what was wrong with it.
pub type Done = (Chosen, Option<Wrong>);

/// Acts on a signal.
pub async fn signal(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let audience = audience(&officer, &town)?;
    let sent = Sent::read(&headers, &bytes);
    let id = SignalId::new(id).map_err(|_| Trouble::missing(frame))?;
    let stream = Stream::Signal(id.clone());
    let visit = town.visit(officer.visitor.clone());
    let kept = visit.life::<Signal>(&stream, Duty::Dispatch).map_err(trouble::ours(frame))?;
    let kept = kept.ok_or_else(|| Trouble::missing(frame))?;
    if !officer.sent(sent.get(FORM_TOKEN)) {
        return Err(Trouble::refused(frame, "refused-other_page"));
    }
    if matches!(act.as_str(), "open" | "link") {
        let done = super::incident_act::from_signal(&officer, &town, &kept, &act, &sent).await?;
        return answer(&officer, &town, &audience, &sent, done);
    }
    let wrong = match command(&officer, &audience, &kept, &act, &sent) {
        Some(Ok(command)) => carry_out(&officer, &town, &visit, &stream, command, &sent).await?,
        Some(Err(wrong)) => Some(wrong),
        None => return Err(Trouble::missing(frame)),
    };
    if act == "present" {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let chosen = Chosen { signal: Some(id), ..Chosen::default() };
    answer(&officer, &town, &audience, &sent, (chosen, wrong))
}

/// Shows what is chosen after an act.
pub fn answer(
    officer: &Officer,
    town: &Town,
    audience: &Audience,
    sent: &Sent,
    (chosen, wrong): Done,
) -> Result<Response, Trouble> {
    if !sent.part && wrong.is_none() {
        return Ok(Redirect::to(&format!("{}#chosen", chosen.address())).into_response());
    }
    let status = if wrong.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let cursor = town.hub().channel(town, audience, DRAWS).cursor();
    let board = Board::of(town, audience).map_err(trouble::ours(&officer.frame))?;
    let drawn = match sent.part {
        true => chosen::draw(officer, town, &board, &chosen, wrong.as_ref()),
        false => show::page(officer, town, &board, &chosen, cursor, wrong.as_ref()),
    };
    let address = chosen.address();
    Ok((status, [("x-room-address", address)], drawn).into_response())
}

/// The command of a form; `None` where there is no such act.
fn command(
    officer: &Officer,
    audience: &Audience,
    kept: &Kept<Signal>,
    act: &str,
    sent: &Sent,
) -> Option<Result<Command, Wrong>> {
    let say = &officer.frame.say;
    let signal = &kept.state;
    let choose = || Wrong(say.say("room-choose-one"));
    Some(Ok(match act {
        "present" => Command::Present { console: console_name(officer) },
        "claim" | "take-over" => {
            let room = audience.acts_at(&signal.unit, &signal.told)?.clone();
            Command::Claim { label: post_at(officer, &room), room, take_over: act == "take-over" }
        }
        "release" => Command::Release,
        "call-back" => match call_back(sent) {
            Some((how, answered)) => Command::CallBack { how, answered },
            None => return Some(Err(choose())),
        },
        "message" => Command::AddMessage { text: sent.get("text").to_owned() },
        "pass" => match UnitId::new(sent.get("to")) {
            Ok(to) => Command::Pass { to },
            Err(_) => return Some(Err(choose())),
        },
        "false" => Command::MarkFalse { why: sent.get("why").to_owned() },
        "abandon" => Command::Abandon { why: sent.get("why").to_owned() },
        "end-test" => Command::EndTest,
        _ => return None,
    }))
}

fn call_back(sent: &Sent) -> Option<(CallBack, bool)> {
    let how = CallBack::ALL.iter().copied().find(|how| how.word() == sent.get("how"))?;
    match sent.get("answered") {
        "yes" => Some((how, true)),
        "no" => Some((how, false)),
        _ => None,
    }
}

/// What this console is called in the log: of one session, and nothing of a person.
fn console_name(officer: &Officer) -> String {
    format!("console-{}", officer.session.id)
}

/// In which post somebody acts at a room: what whoever pressed is shown.
pub fn post_at(officer: &Officer, room: &UnitId) -> String {
    let posts = &officer.visitor.posts;
    let post = posts.iter().find(|post| post.unit == *room).or_else(|| posts.first());
    post.map_or_else(String::new, |post| post.role.clone())
}

async fn carry_out(
    officer: &Officer,
    town: &Town,
    visit: &Visit,
    stream: &Stream,
    command: Command,
    sent: &Sent,
) -> Result<Option<Wrong>, Trouble> {
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let how = sent.how(officer, How::sos());
    let acted = visit.act::<Signal, Refusal>(stream, Duty::Dispatch, how, |past| {
        decide(past, &command, &occasion).map(Decision::from)
    });
    match acted.await {
        Ok(_) => Ok(None),
        Err(NotActed::Refused(refusal)) => Ok(Some(refused(officer, town, visit, stream, refusal))),
        Err(no) => Err(not_acted(officer, no)),
    }
}

/// A no that is no rule's.
pub fn not_acted<R: std::fmt::Debug + std::fmt::Display>(officer: &Officer, no: NotActed<R>) -> Trouble {
    let frame = &officer.frame;
    match no {
        NotActed::NotThere => Trouble::missing(frame),
        NotActed::Record(cause) => Trouble::of(frame, No::Record(cause)),
        NotActed::Fault(fault) => Trouble::ours(frame, &fault),
        NotActed::Refused(_) => Trouble::with_status(frame, StatusCode::CONFLICT),
    }
}

/// A rule's no in one sentence; where somebody was first, it says who.
fn refused(officer: &Officer, town: &Town, visit: &Visit, stream: &Stream, refusal: Refusal) -> Wrong {
    let say = &officer.frame.say;
    let holder = || -> Option<String> {
        let kept: Arc<Kept<Signal>> = visit.life(stream, Duty::SeeBoard).ok()??;
        let person = town.gate().roster().person(&kept.state.claim.as_ref()?.by)?;
        Some(person.name().to_owned())
    };
    let word = match refusal {
        Refusal::Claimed => {
            let who = holder().unwrap_or_else(|| say.say("room-somebody"));
            return Wrong(say.with("room-refused-claimed", &[("who", who.into())]));
        }
        Refusal::Over => "over",
        Refusal::NotClaimed => "not-claimed",
        Refusal::AlreadyDone => "already",
        Refusal::WordsNeeded => "words-needed",
        Refusal::TooLong => "too-long",
        Refusal::TooMany => "too-many",
        Refusal::CallBackFirst => "call-back-first",
        Refusal::LooksCancelled => "looks-cancelled",
        Refusal::NoTest => "no-test",
        Refusal::SameRoom => "same-room",
        _ => "not-now",
    };
    Wrong(say.say(&format!("room-refused-{word}")))
}

impl Chosen {
    /// Where it is.
    pub fn address(&self) -> String {
        match (&self.incident, &self.signal, &self.unit) {
            (Some(id), _, _) => format!("/room?incident={id}"),
            (None, Some(id), _) => format!("/room?signal={id}"),
            (None, None, Some(id)) => format!("/room?unit={id}"),
            (None, None, None) => "/room".to_owned(),
        }
    }
}
