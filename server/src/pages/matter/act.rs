//! What did the officer do, and what became of it?
//!
//! One handler for every act: the form becomes a command, the command is carried out by the visit, and the page
//! comes again. What was wrong comes back with the words kept.

use super::{
    act_flows::{self, ASK_AGAIN},
    draw, find,
};
use crate::{
    handover,
    intake::Upload,
    officer::{FORM_TOKEN, Officer},
    pages::{
        Frame,
        fresh::{Written, demand},
        trouble::{self, Trouble, refusal_word},
    },
    town::Town,
};
use amanat_core::{
    decide::matter::{Command, FileWords, Forwarding, Outcome, PauseReason, Refusal, Said},
    values::{AccountId, Level, MatterNo, Moment, UnitId},
};
use amanat_record::{Extras, No, Visit};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error as Unknown};
use std::collections::BTreeMap;

/// What was wrong with an act, for the page that comes back.
pub struct Wrong {
    /// Which act.
    pub act: String,
    /// Its fields as they were written.
    pub fields: BTreeMap<String, String>,
    /// The field that it is about, or empty.
    pub at: String,
    /// What to say.
    pub sentence: String,
    /// The form's key, kept: it was not used.
    pub key: String,
}

/// A form that was sent.
pub(super) struct Sent {
    pub(super) act: String,
    fields: BTreeMap<String, String>,
    files: Vec<FileWords>,
}

/// Why a form is no command yet: the field, and the message that says so.
pub(super) struct NotYet(String, String);

pub(super) async fn act(
    officer: Officer,
    State(town): State<Town>,
    Path((no, act)): Path<(String, String)>,
    upload: Upload,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let (no, seen) = find(frame, &visit, &no)?;
    if !officer.sent(upload.get(FORM_TOKEN)) {
        return Err(Trouble::refused(frame, "refused-other_page"));
    }
    let officer = match ASK_AGAIN.contains(&act.as_str()) {
        true => {
            let fields: Vec<(String, String)> =
                upload.fields.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
            let to = format!("/matter/{no}/{act}");
            match demand(&town, officer, &to, &fields, Written::WithFiles).await {
                Ok(officer) => officer,
                Err(page) => return Ok(page.into_response()),
            }
        }
        false => officer,
    };
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let Err(wrong) = carry_out(&officer, &town, &visit, no, &act, upload).await? else {
        return Ok(Redirect::to(&format!("/matter/{no}")).into_response());
    };
    let now = visit.matter(no).map_err(trouble::ours(frame))?.unwrap_or(seen);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&officer, &visit, no, &now, Some(&wrong)).await?)
        .into_response())
}

/// Carries the act out; the inner error is for the person, at the field.
async fn carry_out(
    officer: &Officer,
    town: &Town,
    visit: &Visit,
    no: MatterNo,
    act: &str,
    upload: Upload,
) -> Result<Result<(), Wrong>, Trouble> {
    let frame = &officer.frame;
    let form_key = upload.get("key").to_owned();
    let fields = upload.fields.clone();
    let wrong = |at: String, message: &str| Wrong {
        act: act.to_owned(),
        fields: fields.clone(),
        at,
        sentence: frame.say.say(message),
        key: form_key.clone(),
    };
    let key = upload.key(&format!("page:{}:{act}", officer.name()));
    let (names, files) = match upload.clean_photos().await {
        Ok(cleaned) => cleaned,
        Err(bad) => return Ok(Err(wrong(format!("{act}-files"), &format!("problem-{}", bad.word())))),
    };
    let sent = Sent { act: act.to_owned(), fields: upload.fields, files: names };
    let seen = visit.matter(no).map_err(trouble::ours(frame))?;
    let matter = seen.as_ref().and_then(|seen| seen.full());
    let flow = matter.map_or(Ok(None), |matter| act_flows::command(frame, &sent, matter));
    let command = match flow.and_then(|flow| flow.map_or_else(|| command(frame, &sent), Ok)) {
        Ok(command) => command,
        Err(NotYet(at, message)) => return Ok(Err(wrong(at, &message))),
    };
    let extras = Extras { key, files };
    let done = match command {
        Command::Disclose { outflow, said, .. } => {
            handover::disclose(town, visit, no, (outflow, said), extras).await
        }
        Command::AgreeDisclosure { no: number, .. } => handover::agree(town, visit, no, number, extras).await,
        other => visit.command(no, other, town.now(), extras).await,
    };
    match done {
        Ok(_) => Ok(Ok(())),
        Err(No::Refused(refusal)) => Ok(Err(wrong(field_of(act, refusal), &refusal_word(refusal)))),
        Err(other) => Err(Trouble::of(frame, other)),
    }
}

fn field_of(act: &str, refusal: Refusal) -> String {
    match refusal {
        Refusal::FindingNeeded => format!("{act}-finding"),
        Refusal::EvidenceNeeded => format!("{act}-evidence"),
        Refusal::WordsNeeded | Refusal::TooLong => format!("{act}-text"),
        Refusal::PastTime | Refusal::TooFarOff => format!("{act}-due"),
        _ => String::new(),
    }
}

impl Sent {
    pub(super) fn field(&self, name: &str) -> &str {
        let own = format!("{}-{name}", self.act);
        self.fields.get(&own).or_else(|| self.fields.get(name)).map_or("", String::as_str).trim()
    }

    pub(super) fn said(&self, name: &str) -> Said {
        Said::new(self.field(name))
    }

    fn said_with_files(&self, name: &str) -> Said {
        Said { text: self.field(name).to_owned(), files: self.files.clone() }
    }

    /// A word of a closed list, as events write it.
    pub(super) fn word<T: DeserializeOwned>(&self, name: &str) -> Result<T, NotYet> {
        let word = self.field(name);
        T::deserialize(word.into_deserializer()).map_err(|_: Unknown| self.not(name, "not-an-option"))
    }

    pub(super) fn not(&self, name: &str, problem: &str) -> NotYet {
        NotYet(format!("{}-{name}", self.act), format!("problem-{problem}"))
    }

    /// The end of a day that the officer wrote, in any calendar.
    pub(super) fn due(&self, frame: &Frame) -> Result<Moment, NotYet> {
        let not = |_| self.not("due", "not-a-date");
        let day = frame.say.read_day(self.field("due"), None).map_err(|_| self.not("due", "not-a-date"))?;
        let zone = frame.say.local_time().zone.clone();
        let last = day.at(23, 59, 59, 0).to_zoned(zone).map_err(not)?;
        Ok(Moment::from_timestamp(last.timestamp()))
    }
}

fn command(frame: &Frame, sent: &Sent) -> Result<Command, NotYet> {
    let unit = || sent.field("unit").parse::<UnitId>().map_err(|_| sent.not("unit", "not-an-option"));
    let account =
        || sent.field("account").parse::<AccountId>().map_err(|_| sent.not("account", "not-an-option"));
    Ok(match sent.act.as_str() {
        "acknowledge" => Command::Acknowledge,
        "confirm-place" => Command::ConfirmPlace { unit: unit()? },
        "ask" => Command::Ask(sent.said("text")),
        "note" => Command::Note(sent.said("text")),
        "answer" => Command::Answer(sent.said_with_files("text")),
        "forward" => {
            Command::Forward { to: unit()?, why: sent.word::<Forwarding>("why")?, said: sent.said("text") }
        }
        "assign" => Command::Assign { to: account()? },
        "pause" => Command::Pause { why: sent.word::<PauseReason>("why")?, said: sent.said("text") },
        "resume" => Command::Resume,
        "move-clock" => Command::MoveClock {
            clock: sent.field("clock").to_owned(),
            due: sent.due(frame)?,
            said: sent.said("text"),
        },
        "propose-close" => Command::ProposeClose {
            outcome: sent.word::<Outcome>("outcome")?,
            finding: sent.said("finding"),
            evidence: sent.said_with_files("evidence"),
        },
        "second" => Command::Second,
        "reopen" => Command::Reopen(sent.said("text")),
        "raise" => Command::RaiseProtection { to: sent.word::<Level>("level")?, said: sent.said("text") },
        "lower" => Command::LowerProtection { to: sent.word::<Level>("level")?, said: sent.said("text") },
        "order-report" => {
            Command::OrderReport { from: account()?, due: sent.due(frame)?, said: sent.said("text") }
        }
        "submit-report" => Command::SubmitReport(sent.said("text")),
        "return-report" => Command::ReturnReport(sent.said("text")),
        "accept-report" => Command::AcceptReport,
        _ => return Err(NotYet(String::new(), "problem-not-an-option".into())),
    })
}
