//! What does somebody do with a site, by one form?

use super::{form::act as on_site, hangs::DAYS, trouble, word, written};
use crate::{
    officer::Officer,
    pages::{
        Frame,
        parts::FormErrors,
        trouble::{Trouble, ours},
    },
    sites,
    town::Town,
};
use amanat_core::{
    decide::{
        device::{self, Device, Why},
        site::{Category, CodeWord, Command, MAX_CODE_WORDS, Refusal, Severity, Site},
    },
    guard::Duty,
    values::{Moment, Span},
};
use amanat_record::{Decision, How, Kept, NotActed, Visit};
use axum::response::Response;
use std::sync::Arc;

/// Whoever acts, and where.
pub(super) type Acting<'a> = (&'a Town, &'a Officer, &'a Visit);

/// Carries out the act of this name; what is wrong at a field comes back in `errors`.
pub(super) async fn carry_out(
    (town, officer, visit): Acting<'_>,
    kept: &Arc<Kept<Site>>,
    (act, sent): (&str, &[(String, String)]),
    errors: &mut FormErrors,
) -> Result<Option<Response>, Trouble> {
    let frame = &officer.frame;
    let command = match read(town, frame, kept, (act, sent), errors) {
        Some(command) => command,
        None if errors.is_empty() => return Err(Trouble::missing(frame)),
        None => return Ok(None),
    };
    if matches!(command, Command::Close { .. }) && !written(sent, "close-why").is_empty() {
        revoke_all((town, officer, visit), &kept.state).await?;
    }
    match on_site(town, officer, visit, &kept.stream, &command).await {
        Ok(_) => Ok(None),
        Err(NotActed::Refused(
            refusal @ (Refusal::WordsNeeded | Refusal::TooLong | Refusal::BadTime | Refusal::TooMany),
        )) => {
            errors.add(field_of(act, refusal), frame.say.say(word(refusal)));
            Ok(None)
        }
        Err(no) => Err(trouble(frame, no, |refusal| word(*refusal))),
    }
}

/// Where a refusal is said.
fn field_of(act: &str, refusal: Refusal) -> &'static str {
    match (act, refusal) {
        ("note", Refusal::BadTime) => "review",
        ("note", _) => "note-said",
        ("code-words", _) => "word-1",
        ("survey", _) => "survey-said",
        ("finding", _) => "finding-said",
        ("operator", _) => "operator",
        ("plan", _) => "title",
        _ => "close-why",
    }
}

fn read(
    town: &Town,
    frame: &Frame,
    kept: &Kept<Site>,
    (act, sent): (&str, &[(String, String)]),
    errors: &mut FormErrors,
) -> Option<Command> {
    let text = |name: &str| written(sent, name).to_owned();
    let no = || text("no").parse::<u16>().ok();
    let now = town.now();
    match act {
        "note" => note(frame, sent, now, errors),
        "note-holds" => Some(Command::ReviewNote { no: no()?, review: after(now, &text("days"))? }),
        "note-end" => Some(Command::EndNote { no: no()? }),
        "code-words" => Some(Command::ChooseCodeWords(code_words(frame, sent, errors)?)),
        "survey" => Some(Command::Survey { said: text("survey-said") }),
        "finding" => Some(Command::Raise { said: text("finding-said"), due: after(now, &text("due"))? }),
        "mend" => Some(Command::Mend { no: no()? }),
        "plan-remove" => Some(Command::RemovePlan(text("file").parse().ok()?)),
        "plan-again" => {
            let plan = sites::plans(kept).into_iter().find(|plan| plan.file.as_str() == text("file"))?;
            Some(Command::AddPlan { file: plan.file, title: plan.title })
        }
        "operator" => operator(town, frame, &text("operator"), errors),
        "operator-remove" => Some(Command::RemoveOperator(text("who").parse().ok()?)),
        "close" => Some(Command::Close { why: text("close-why") }),
        _ => None,
    }
}

/// So many days from now, if that is offered.
fn after(now: Moment, days: &str) -> Option<Moment> {
    let days = DAYS.iter().find(|each| each.to_string() == days)?;
    Some(now + Span::from_days(*days))
}

fn note(frame: &Frame, sent: &[(String, String)], now: Moment, errors: &mut FormErrors) -> Option<Command> {
    let category = Category::of_word(written(sent, "category"));
    let severity = Severity::of_word(written(sent, "severity"));
    if category.is_none() || severity.is_none() {
        errors.add("category", frame.say.say("problem-required"));
    }
    let (review, until) = (after(now, written(sent, "review"))?, after(now, written(sent, "until"))?);
    let (said, kept) = (written(sent, "note-said").to_owned(), written(sent, "keep") == "yes");
    Some(Command::AddNote { category: category?, severity: severity?, kept, said, review, until })
}

fn code_words(frame: &Frame, sent: &[(String, String)], errors: &mut FormErrors) -> Option<Vec<CodeWord>> {
    let mut words = Vec::new();
    for n in 1..=MAX_CODE_WORDS {
        let name = format!("word-{n}");
        let word = written(sent, &name).to_owned();
        let means = written(sent, &format!("means-{n}")).to_owned();
        match (word.is_empty(), means.is_empty()) {
            (true, true) => {}
            (false, false) => words.push(CodeWord { word, means }),
            _ => errors.add(&name, frame.say.say("site-code-word-half")),
        }
    }
    errors.is_empty().then_some(words)
}

fn operator(town: &Town, frame: &Frame, typed: &str, errors: &mut FormErrors) -> Option<Command> {
    let person = town.gate().roster().by_sign_in(typed);
    if person.is_none() {
        errors.add("operator", frame.say.say("site-operator-nobody"));
    }
    Some(Command::AddOperator(person?.id.clone()))
}

/// A site that nobody looks after has no devices: they would be answered by nobody who knows the place.
async fn revoke_all((town, officer, visit): Acting<'_>, site: &Site) -> Result<(), Trouble> {
    let frame = &officer.frame;
    let devices = town.system().lives::<Device>(Duty::ManageSites).map_err(ours(frame))?;
    for kept in devices.iter().filter(|kept| kept.state.site == site.id) {
        let occasion = device::Occasion { now: town.now(), actor: officer.actor() };
        let command = device::Command::Revoke { why: Why::Left };
        let decide = |past: Option<&Device>| device::decide(past, &command, &occasion).map(Decision::from);
        let done = visit
            .act::<Device, device::Refusal>(&kept.stream, Duty::ManageSites, How::ordinary(), decide)
            .await;
        match done {
            Ok(_) | Err(NotActed::Refused(device::Refusal::Revoked)) => {}
            Err(no) => return Err(trouble(frame, no, |_| "site-no-such")),
        }
    }
    Ok(())
}
