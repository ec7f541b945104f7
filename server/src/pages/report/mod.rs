//! How does a person report something, one question a page?
//!
//! What happened, where, when, who will see it, how to be reached, everything once more, sent. Nothing is kept here
//! before it is sent: the answers travel in the form (`carried`). Sending carries a random name of its own, so that
//! a double press or a reload sends once and shows the same code.
//!
//! Not here: what is asked (`desks/`), what becomes of it (`intake`), what is kept of it (`receipt`).

mod carried;
mod discreet;
mod question;
mod steps;
mod to_send;
mod who_sees;

use super::{
    Frame,
    here::kept_nowhere,
    page,
    parts::{FormErrors, Tile, Tone, notice, tiles},
    receipt,
    trouble::Trouble,
};
use crate::{
    intake::{self, Incoming, NotTaken, Problems, REACH, Received, Upload, Wrong, upload_limit},
    officer::{Guest, Officer},
    town::Town,
    words::{BadDate, Say},
};
use amanat_core::{
    answers::{Answers, Problem},
    guard::{Visitor, Who},
    playbook::{AskKind, Door, Playbook, Within},
    setup::Setup,
    values::{DeskId, Span},
};
use amanat_record::{AppendError, No};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use carried::Carried;
use maud::{Markup, html};
use question::Asked;
pub(in crate::pages) use question::middle;
use std::sync::Arc;
use steps::{Step, find, steps};

/// The pages of a report.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/report", get(choose))
        .route("/report/{desk}", get(begin))
        .route("/report/{desk}/{step}", get(again).post(answered).layer(upload_limit()))
        .route(discreet::ADDRESS, get(discreet::home).post(discreet::written).layer(upload_limit()))
}

/// A report being written: everything that its pages need.
struct Writing<'a> {
    frame: Frame,
    setup: Arc<Setup>,
    playbook: &'a Playbook,
    carried: Carried,
    /// A guest of the house, whose it will be.
    guest: Option<Officer>,
}

async fn choose(State(town): State<Town>, frame: Frame) -> Markup {
    let setup = town.setup();
    let title = frame.say.say("report-choose");
    let body = html! {
        h1 { (title) }
        p.lead { (frame.say.say("report-choose-help")) }
        (tiles(&ways(&frame.say, &setup), false))
    };
    page(&frame, &title, body)
}

/// A way to every desk that has a door here, the most urgent first.
pub fn ways(say: &Say, setup: &Setup) -> Vec<Tile> {
    let mut desks: Vec<&Playbook> = setup.desks.all().filter(|p| p.doors.contains(&Door::Web)).collect();
    desks.sort_by_key(|p| (p.discreet, first_promise(p)));
    desks
        .into_iter()
        .map(|playbook| {
            let desk = playbook.desk.as_str();
            let (to, sends) = discreet::way(playbook);
            Tile {
                to,
                sends,
                title: say.desk(desk, &format!("{desk}-name")),
                says: say.desk(desk, &format!("{desk}-about")),
            }
        })
        .collect()
}

/// The shortest time in which a desk promises anything.
fn first_promise(playbook: &Playbook) -> Option<Span> {
    let shortest = |within: &Within| match within {
        Within::Fixed(span) => *span,
        Within::Chosen { spans, otherwise } => {
            spans.values().copied().chain([*otherwise]).min().unwrap_or(*otherwise)
        }
    };
    playbook.clocks.iter().map(|rule| shortest(&rule.within)).min()
}

fn desk_of<'s>(setup: &'s Setup, desk: &str) -> Option<&'s Playbook> {
    let playbook = setup.desks.current(&DeskId::new(desk).ok()?)?;
    playbook.doors.contains(&Door::Web).then_some(playbook)
}

async fn begin(
    State(town): State<Town>,
    Path(desk): Path<String>,
    frame: Frame,
) -> Result<Response, Trouble> {
    let setup = town.setup();
    let playbook = desk_of(&setup, &desk).ok_or_else(|| Trouble::missing(&frame))?;
    let writing = Writing::of(frame, setup.clone(), playbook, Carried::default());
    Ok(writing.show(steps(playbook)[0], &FormErrors::default(), StatusCode::OK))
}

/// A page of the middle that was reloaded or bookmarked: the answers are gone, so it begins again.
async fn again(Path((desk, _)): Path<(String, String)>) -> Redirect {
    match DeskId::new(desk) {
        Ok(desk) => Redirect::to(&format!("/report/{desk}")),
        Err(_) => Redirect::to("/report"),
    }
}

async fn answered(
    State(town): State<Town>,
    Path((desk, step)): Path<(String, String)>,
    (frame, Guest(guest)): (Frame, Guest),
    sent: Upload,
) -> Result<Response, Trouble> {
    carry_on(&town, (frame, guest), (&desk, &step), sent).await
}

/// What one page sent: the next page, the same one, another, or the end.
async fn carry_on(
    town: &Town,
    (frame, guest): (Frame, Option<Officer>),
    (desk, step): (&str, &str),
    sent: Upload,
) -> Result<Response, Trouble> {
    let setup = town.setup();
    let playbook = desk_of(&setup, desk).ok_or_else(|| Trouble::missing(&frame))?;
    let all = steps(playbook);
    let (at, step) = find(&all, step).ok_or_else(|| Trouble::missing(&frame))?;
    let go = sent.get("go").to_owned();
    let mut writing = Writing::of(frame, setup.clone(), playbook, Carried::read(sent.fields, playbook));
    writing.guest = guest;
    match go.as_str() {
        "back" => Ok(writing.show(all[at.saturating_sub(1)], &FormErrors::default(), StatusCode::OK)),
        "stay" => Ok(writing.show(step, &FormErrors::default(), StatusCode::OK)),
        "" | "on" if step == Step::ToSend => writing.send(town, sent.files).await,
        "" | "on" => Ok(writing.go_on(&all, at)),
        other => match other.strip_prefix("to:").and_then(|word| find(&all, word)) {
            Some((_, step)) => Ok(writing.change(step)),
            None => Ok(writing.show(step, &FormErrors::default(), StatusCode::OK)),
        },
    }
}

impl<'a> Writing<'a> {
    fn of(mut frame: Frame, setup: Arc<Setup>, playbook: &'a Playbook, carried: Carried) -> Self {
        frame.protected = playbook.discreet;
        frame.form = Some("report");
        Self { frame, setup, playbook, carried, guest: None }
    }

    fn title(&self) -> String {
        let desk = self.playbook.desk.as_str();
        let id = if self.playbook.discreet { "neutral" } else { "name" };
        self.frame.say.desk(desk, &format!("{desk}-{id}"))
    }

    /// The next page, unless this one has something wrong.
    fn go_on(mut self, all: &[Step<'a>], at: usize) -> Response {
        let errors = self.errors_at(all[at]);
        if !errors.is_empty() {
            return self.show(all[at], &errors, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let next = if self.carried.get("then") == "to-send" {
            Step::ToSend
        } else {
            all[(at + 1).min(all.len() - 1)]
        };
        if next == Step::ToSend {
            // Somebody may have come here without answering everything.
            let unanswered = all.iter().find(|step| !self.errors_at(**step).is_empty());
            if let Some(step) = unanswered {
                let errors = self.errors_at(*step);
                self.carried.set("then", "to-send");
                return self.show(*step, &errors, StatusCode::UNPROCESSABLE_ENTITY);
            }
        }
        self.show(next, &FormErrors::default(), StatusCode::OK)
    }

    fn change(mut self, step: Step<'a>) -> Response {
        self.carried.set("then", "to-send");
        self.show(step, &FormErrors::default(), StatusCode::OK)
    }

    /// What is wrong on one page.
    fn errors_at(&self, step: Step<'a>) -> FormErrors {
        let mut errors = FormErrors::default();
        match step {
            Step::ToSend => {}
            Step::WhoSees => {
                if let Err(bad) = self.carried.address().check(self.playbook.anonymous) {
                    let field = match self.carried.get(REACH) {
                        "" | "none" => REACH,
                        field => field,
                    };
                    errors.add(field, self.wrong(REACH, &Wrong::Address(bad)));
                }
            }
            Step::Ask(ask) => {
                let brought = self.carried.brought(&self.frame.say, self.playbook, self.frame.now);
                let checked =
                    Answers::check(self.playbook, &self.setup.places, &brought.answers, self.frame.now);
                if let Some(problem) = checked.err().and_then(|mut all| all.remove(&ask.name)) {
                    errors.add(&ask.name, self.wrong(&ask.name, &Wrong::Answer(problem)));
                }
            }
        }
        errors
    }

    /// The sentence that says what is wrong.
    fn wrong(&self, name: &str, wrong: &Wrong) -> String {
        let say = &self.frame.say;
        if let (Wrong::Answer(Problem::NotADate), Some(ask)) = (wrong, self.playbook.ask(name)) {
            return match self.carried.moment(say, ask, self.frame.now) {
                Err(BadDate::WhichCalendar) => say.say("date-wrong-which-calendar"),
                Err(BadDate::NoSuchDay) => say.say("date-wrong-no-such-day"),
                _ => say.say("date-wrong-unreadable"),
            };
        }
        problem(say, wrong)
    }

    /// Draws a page of the report.
    fn show(self, step: Step<'a>, errors: &FormErrors, status: StatusCode) -> Response {
        let all = steps(self.playbook);
        let at = find(&all, step.word()).map_or(0, |(at, _)| at);
        let mut frame = self.frame.clone();
        frame.here = discreet::action(self.playbook, step);
        if !self.playbook.discreet {
            frame = frame.with_script("drafts.js");
        }
        if matches!(step, Step::Ask(ask) if ask.kind == AskKind::Place) {
            frame = frame.with_script("map.js");
        }
        let writing = Writing { frame: frame.clone(), ..self };
        let inner = match step {
            Step::Ask(ask) => writing.asked(errors).draw(ask),
            Step::WhoSees => who_sees::draw(&writing, errors),
            Step::ToSend => to_send::draw(&writing, errors),
        };
        let title = writing.title();
        let body = writing.around(step, at, all.len(), errors, inner);
        (status, kept_nowhere(page(&frame, &title, body))).into_response()
    }

    fn asked<'b>(&'b self, errors: &'b FormErrors) -> Asked<'b> {
        let Writing { frame, setup, playbook, carried, .. } = self;
        Asked { frame, playbook, setup, carried, errors }
    }

    fn around(&self, step: Step<'a>, at: usize, count: usize, errors: &FormErrors, inner: Markup) -> Markup {
        let say = &self.frame.say;
        let draft = (!self.playbook.discreet).then(|| format!("{}/{}", self.playbook.desk, step.word()));
        let shown = match step {
            Step::Ask(ask) => carried::fields_of(ask),
            Step::WhoSees => [REACH, "email", "phone"].map(str::to_owned).to_vec(),
            Step::ToSend => vec!["key".to_owned(), "then".to_owned()],
        };
        let (next, kind) = match step {
            Step::ToSend => ("button-send", Some("multipart/form-data")),
            _ => ("button-continue", None),
        };
        html! {
            h1 { (self.title()) }
            p.steps { (say.with("step-of", &[("step", (at + 1).into()), ("steps", count.into())])) }
            (errors.draw(say))
            @if step == Step::ToSend && self.guest.is_some() {
                (notice(say, Tone::Care, html! { p { (say.say("mine-reports-as")) } }))
            }
            form id="report" method="post" action=(discreet::action(self.playbook, step)) enctype=[kind]
                autocomplete=[self.playbook.discreet.then_some("off")] data-draft=[draft.as_deref()]
                data-restored=[draft.as_ref().map(|_| say.say("draft-restored"))]
                data-discard=[draft.as_ref().map(|_| say.say("draft-discard"))]
                data-offline=[draft.as_ref().map(|_| say.say("offline-now"))] {
                // Enter in a field presses the first button of a form: it must be the one that goes on.
                button.unseen type="submit" name="go" value="on" tabindex="-1" aria-hidden="true" { (say.say(next)) }
                (discreet::fields(self.playbook, step))
                (self.carried.hidden(&shown))
                (inner)
                p.actions {
                    button.main type="submit" name="go" value="on" { (say.say(next)) }
                    @if at > 0 {
                        button.second type="submit" name="go" value="back" formnovalidate { (say.say("button-back")) }
                    }
                }
            }
            @if step == Step::ToSend || at == 0 { p.quiet { (say.say("report-nothing-kept")) } }
        }
    }

    /// Sends it, or shows what is wrong.
    async fn send(mut self, town: &Town, photos: Vec<Vec<u8>>) -> Result<Response, Trouble> {
        let mut brought = self.carried.brought(&self.frame.say, self.playbook, self.frame.now);
        brought.photos = photos;
        let incoming = Incoming {
            desk: self.playbook.desk.clone(),
            door: Door::Web,
            language: self.frame.say.language(),
            brought,
            key: Some(self.carried.get("key").to_owned()),
        };
        let by = self.guest.as_ref().map(|guest| guest.visitor.clone());
        match intake::take_from(town, incoming, by.unwrap_or(Visitor::bare(Who::Anyone))).await {
            Ok(Received { code, done }) => receipt::sent(town, self.frame, &done.matter, &code),
            Err(NotTaken::Wrong(problems)) => {
                self.carried.set("then", "to-send");
                Ok(self.show_wrong(&problems))
            }
            Err(NotTaken::No(No::Record(AppendError::KeyReused))) => {
                // They went back after sending and changed something: it is another report, under another name.
                self.carried.set("key", "");
                let mut errors = FormErrors::default();
                errors.add("report", self.frame.say.say("problem-sent-before"));
                Ok(self.show(Step::ToSend, &errors, StatusCode::UNPROCESSABLE_ENTITY))
            }
            Err(NotTaken::No(no)) => Err(Trouble::of(&self.frame, no)),
            Err(other) => Err(Trouble::ours(&self.frame, &other)),
        }
    }

    /// The first page with something wrong; a photo's is the last one.
    fn show_wrong(self, problems: &Problems) -> Response {
        let all = steps(self.playbook);
        let is_wrong = |step: &&Step<'a>| match step {
            Step::Ask(ask) => problems.contains_key(&ask.name),
            Step::WhoSees => problems.contains_key(REACH),
            Step::ToSend => true,
        };
        let step = all.iter().find(is_wrong).copied().unwrap_or(Step::ToSend);
        let mut errors = self.errors_at(step);
        if errors.is_empty() {
            for (name, wrong) in problems {
                errors.add(name, self.wrong(name, wrong));
            }
        }
        self.show(step, &errors, StatusCode::UNPROCESSABLE_ENTITY)
    }
}

/// The sentence of a problem.
pub fn problem(say: &Say, wrong: &Wrong) -> String {
    let id = format!("problem-{}", wrong.word());
    match wrong.limit() {
        Some(limit) => say.with(&id, &[("limit", limit.into())]),
        None => say.say(&id),
    }
}
