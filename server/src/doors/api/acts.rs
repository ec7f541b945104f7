//! What does an officer do with a matter?
//!
//! One table: the act's name, what must be said, and the command that it is. Guard, rule and record are asked by
//! the visit, as for the pages.

use super::{
    asking::{Body, Key, Number},
    bodies::*,
    session::Officer,
    today::Row,
    trouble::Trouble,
    with_photos,
};
use crate::town::Town;
use amanat_core::{
    decide::matter::{Command, Said},
    values::MatterNo,
};
use amanat_record::{Done, Extras, FileIn, IdempotencyKey, No};
use axum::{Json, extract::FromRequestParts, http::request::Parts};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// An officer, a matter, and the name of what they do with it.
pub struct Acting {
    pub(super) officer: Officer,
    pub(super) no: MatterNo,
    key: Key,
}

impl FromRequestParts<Town> for Acting {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Trouble> {
        let officer = Officer::from_request_parts(parts, town).await?;
        let Number(no) = Number::from_request_parts(parts, town).await?;
        let key = Key::from_request_parts(parts, town).await?;
        Ok(Self { officer, no, key })
    }
}

/// What became of it.
#[derive(Serialize, ToSchema)]
pub struct Acted {
    /// The matter after it, as far as the officer still sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    matter: Option<Row>,
    /// Whether the same act had been carried out before under this `Idempotency-Key`.
    replayed: bool,
}

impl Acting {
    /// The photos that come with it, cleaned.
    pub(super) async fn brought<B: Bringing>(&self, body: &B) -> Result<Cleaned, Trouble> {
        match body.photos() {
            Some(photos) => photos.clean(&self.officer.asking).await,
            None => Ok(Cleaned::default()),
        }
    }

    pub(super) async fn carry_out(
        self,
        act: &str,
        hash: &[u8; 32],
        command: Command,
        files: Vec<FileIn>,
    ) -> Result<Json<Acted>, Trouble> {
        let Officer { asking, visit, .. } = &self.officer;
        let extras = Extras { key: Some(self.named(act, hash)), files };
        let done = visit.command(self.no, command, asking.town.now(), extras).await;
        self.told(done)
    }

    /// The caller's name for this act, as the record knows it.
    pub(super) fn named(&self, act: &str, hash: &[u8; 32]) -> IdempotencyKey {
        self.key.of(self.officer.id.as_str(), self.no, act, hash)
    }

    /// What was answered before under the same name; asked where the act itself cannot be asked twice.
    pub(super) fn answered(&self, extras: &Extras) -> Result<Option<Json<Acted>>, Trouble> {
        let before = self.officer.visit.answered_before(self.no, extras);
        let before = before.map_err(|no| Trouble::of(&self.officer.asking.say, no))?;
        before.map(|done| self.told(Ok(done))).transpose()
    }

    /// What the caller is told of an act.
    pub(super) fn told(&self, done: Result<Done, No>) -> Result<Json<Acted>, Trouble> {
        let Officer { asking, visit, .. } = &self.officer;
        if matches!(done, Err(No::NotFound)) {
            visit.turned_away(self.no, asking.now);
        }
        let done = done.map_err(|no| Trouble::of(&asking.say, no))?;
        let seen = visit.matter(self.no).map_err(asking.ours())?;
        let matter = seen.map(|seen| Row::of(asking, visit.setup(), &seen));
        Ok(Json(Acted { matter, replayed: done.replayed }))
    }
}

/// One handler an act, and the function that adds all of them. Another file with such a table imports what it names.
macro_rules! acts {
    ($($name:ident $path:literal $summary:literal $body:ident ($told:ident, $words:ident) => $command:expr;)+) => {
        $(
            #[utoipa::path(post, path = $path, tag = "officer", summary = $summary,
                params(("no" = String, Path)), request_body = $body,
                responses((status = 200, body = Acted)), security(("session" = [])))]
            pub(super) async fn $name(
                acting: Acting,
                Body { value: $told, hash }: Body<$body>,
            ) -> Result<Json<Acted>, Trouble> {
                let Cleaned { words: $words, files } = acting.brought(&$told).await?;
                acting.carry_out($path, &hash, $command, files).await
            }
        )+

        /// Adds every act.
        pub(super) fn add_to(router: OpenApiRouter<Town>) -> OpenApiRouter<Town> {
            router$(.routes(with_photos(routes!($name))))+
        }
    };
}
pub(super) use acts;

acts! {
    acknowledge "/matters/{no}/acknowledge" "Take it in hand"
        Nothing (_told, _words) => Command::Acknowledge;
    confirm_place "/matters/{no}/confirm-place" "Say whose it is among the candidates"
        Whose (told, _words) => Command::ConfirmPlace { unit: told.unit };
    ask "/matters/{no}/ask" "Ask the sender"
        Text (told, _words) => Command::Ask(Said::new(told.text));
    note "/matters/{no}/note" "Write for other officers; the sender never sees it"
        Text (told, _words) => Command::Note(Said::new(told.text));
    answer "/matters/{no}/answer" "Answer the sender"
        TextAndPhotos (told, words) => Command::Answer(told.said(words));
    forward "/matters/{no}/forward" "Hand it to another unit; no deadline moves"
        Onward (told, _words) =>
            Command::Forward { to: told.to, why: told.why, said: Said::new(told.text) };
    assign "/matters/{no}/assign" "Name who shall take it"
        Hands (told, _words) => Command::Assign { to: told.to };
    pause "/matters/{no}/pause" "Stop its clocks"
        Stop (told, _words) => Command::Pause { why: told.why, said: Said::new(told.text) };
    resume "/matters/{no}/resume" "Let its clocks go on"
        Nothing (_told, _words) => Command::Resume;
    move_clock "/matters/{no}/move-clock" "Give one clock another due time"
        Later (told, _words) =>
            Command::MoveClock { clock: told.clock, due: told.due.0, said: Said::new(told.text) };
    propose_close "/matters/{no}/propose-close" "Propose to close it, with finding and evidence"
        Proposal (told, words) => Command::ProposeClose {
            outcome: told.outcome,
            finding: Said::new(told.finding),
            evidence: Said { text: told.evidence, files: words },
        };
    second "/matters/{no}/second" "Stand by a finding of unfounded, as another officer"
        Nothing (_told, _words) => Command::Second;
    reopen "/matters/{no}/reopen" "Take a closed matter up again"
        Text (told, _words) => Command::Reopen(Said::new(told.text));
    readmit "/matters/{no}/readmit" "Let somebody see it again: proposed by one, decided by another officer"
        Party (told, _words) => Command::Readmit { who: told.who, said: Said::new(told.text) };
    recuse "/matters/{no}/recuse" "Say that it is too near to oneself: nothing of it is shown any more"
        Text (told, _words) => Command::Recuse(Said::new(told.text));
    raise "/matters/{no}/raise" "Keep it more closely"
        Protection (told, _words) =>
            Command::RaiseProtection { to: told.level, said: Said::new(told.text) };
    lower "/matters/{no}/lower" "Keep it less closely: proposed by one, decided by another officer"
        Protection (told, _words) =>
            Command::LowerProtection { to: told.level, said: Said::new(told.text) };
    order_report "/matters/{no}/order-report" "Order a report from an officer"
        Order (told, _words) =>
            Command::OrderReport { from: told.from, due: told.due.0, said: Said::new(told.text) };
    submit_report "/matters/{no}/submit-report" "Give the ordered report"
        Text (told, _words) => Command::SubmitReport(Said::new(told.text));
    return_report "/matters/{no}/return-report" "Ask for more, as who ordered it"
        Text (told, _words) => Command::ReturnReport(Said::new(told.text));
    accept_report "/matters/{no}/accept-report" "Accept the report, as who ordered it"
        Nothing (_told, _words) => Command::AcceptReport;
}
