//! How is a warning written?
//!
//! First what people are warned of: that fills in what is usual. Then how bad, where, how long, and what to say, the
//! languages side by side. What a check finds is said at its field; nothing that was written is lost.

use super::{
    ground::offered,
    hold, trouble,
    typed::{BEGINS, LASTS, Typed},
    units_of, warning_id,
};
use crate::{
    intake::pairs,
    officer::{FORM_TOKEN, Officer},
    pages::{
        desk_page,
        parts::{Choice, Choices, Field, FormErrors, Kind as FieldKind, go_on},
        sign_in::stale,
        staff::Naming,
        trouble::{Trouble, ours},
    },
    town::Town,
    warnings::{Told, as_cap},
};
use amanat_core::{
    cap::{Certainty, Response, Severity, Urgency, check},
    decide::warning::{
        Command, Facts, Hazard, Kind, MAX_REFERENCES, MAX_WORDS_CHARS, Occasion, Refusal, Said, Stage,
        Warning, decide,
    },
    event::Stream,
    guard::Duty,
    life::grow,
    values::{Language, Status, UnitId, WarningId},
};
use amanat_record::{Decision, How, NotActed, Visit};
use axum::{
    Router,
    extract::{Path, Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response as Answer},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// The longest headline, in characters.
const MAX_HEADLINE_CHARS: usize = 160;
/// The most that may be drawn as text, in characters.
const MAX_DRAWN_CHARS: usize = 20_000;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/warn/new", get(begin).post(write)).route("/warn/{id}/edit", get(edit).post(rewrite))
}

#[derive(Deserialize)]
struct Begin {
    hazard: Option<String>,
    of: Option<String>,
    does: Option<String>,
}

/// What is being written: a new one, a change to one that is out, or one anew.
struct Draft {
    id: Option<WarningId>,
    of: Option<Told>,
    typed: Typed,
}

async fn begin(
    officer: Officer,
    State(town): State<Town>,
    Query(begin): Query<Begin>,
) -> Result<Markup, Trouble> {
    let (frame, visit) = (&officer.frame, town.visit(officer.visitor.clone()));
    let units = units_of(&officer, &visit);
    if units.is_empty() {
        return Err(Trouble::missing(frame));
    }
    let does = begin.does.as_deref().and_then(Kind::of_word).filter(|does| *does != Kind::Alert);
    if let (Some(of), Some(does)) = (&begin.of, does) {
        let old = out(&visit, &officer, of)?;
        let typed = Typed::of(&old.warning, &old.said, frame.now).into_change(does);
        return Ok(draw(
            &officer,
            &town,
            &visit,
            &Draft { id: None, of: Some(old), typed },
            &FormErrors::default(),
        ));
    }
    match begin.hazard.as_deref().and_then(Hazard::of_word) {
        None => Ok(which(&officer)),
        Some(hazard) => {
            let words =
                |language| town.words().of(language).plain().say(&format!("hazard-{}-do", hazard.word()));
            let typed = Typed::usual(hazard, words);
            Ok(draw(&officer, &town, &visit, &Draft { id: None, of: None, typed }, &FormErrors::default()))
        }
    }
}

/// A warning that is out and may be changed by this officer.
fn out(visit: &Visit, officer: &Officer, id: &str) -> Result<Told, Trouble> {
    let frame = &officer.frame;
    let stream = Stream::Warning(warning_id(frame, id)?);
    let kept = visit.life::<Warning>(&stream, Duty::DraftWarning).map_err(ours(frame))?;
    let kept = kept.filter(|kept| kept.state.stage == Stage::Issued);
    kept.and_then(|kept| Told::of(&kept)).ok_or_else(|| Trouble::missing(frame))
}

async fn write(
    officer: Officer,
    State(town): State<Town>,
    RawForm(bytes): RawForm,
) -> Result<Answer, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let typed = Typed(pairs(&bytes));
    if !officer.sent(typed.get(FORM_TOKEN)) {
        return Ok(stale(&officer.frame).into_response());
    }
    if units_of(&officer, &visit).is_empty() {
        return Err(Trouble::missing(&officer.frame));
    }
    let of = match typed.get("of") {
        "" => None,
        id => Some(out(&visit, &officer, id)?),
    };
    let id = drawn_id().map_err(|fault| Trouble::ours(&officer.frame, &fault))?;
    save(&officer, &town, &visit, Draft { id: None, of, typed }, id).await
}

async fn edit(officer: Officer, State(town): State<Town>, Path(id): Path<String>) -> Result<Markup, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let (id, told) = draft_of(&visit, &officer, &id)?;
    let typed = Typed::of(&told.warning, &told.said, officer.frame.now);
    Ok(draw(&officer, &town, &visit, &Draft { id: Some(id), of: None, typed }, &FormErrors::default()))
}

async fn rewrite(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    RawForm(bytes): RawForm,
) -> Result<Answer, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let typed = Typed(pairs(&bytes));
    if !officer.sent(typed.get(FORM_TOKEN)) {
        return Ok(stale(&officer.frame).into_response());
    }
    let (id, _) = draft_of(&visit, &officer, &id)?;
    save(&officer, &town, &visit, Draft { id: Some(id.clone()), of: None, typed }, id).await
}

fn draft_of(visit: &Visit, officer: &Officer, id: &str) -> Result<(WarningId, Told), Trouble> {
    let frame = &officer.frame;
    let id = warning_id(frame, id)?;
    let kept =
        visit.life::<Warning>(&Stream::Warning(id.clone()), Duty::DraftWarning).map_err(ours(frame))?;
    let told = kept.filter(|kept| kept.state.stage == Stage::Draft).and_then(|kept| Told::of(&kept));
    told.map(|told| (id, told)).ok_or_else(|| Trouble::missing(frame))
}

fn drawn_id() -> anyhow::Result<WarningId> {
    let mut bytes = [0u8; 8];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    Ok(WarningId::new(bytes.map(|byte| format!("{byte:02x}")).concat())?)
}

/// Writes what was typed, or shows the form again with what is wrong at its fields.
async fn save(
    officer: &Officer,
    town: &Town,
    visit: &Visit,
    draft: Draft,
    id: WarningId,
) -> Result<Answer, Trouble> {
    let (frame, say) = (&officer.frame, &officer.frame.say);
    let again = |errors: &FormErrors| {
        (StatusCode::UNPROCESSABLE_ENTITY, draw(officer, town, visit, &draft, errors)).into_response()
    };
    let (what, mut said) = match draft.typed.read(&town.setup().places, frame.now) {
        Ok(read) => read,
        Err((field, message)) => {
            let mut errors = FormErrors::default();
            errors.add(field, say.say(message));
            return Ok(again(&errors));
        }
    };
    let stream = Stream::Warning(id.clone());
    if let Some(old) = &draft.of {
        said.referred =
            old.warning.issued.iter().chain(&old.said.referred).take(MAX_REFERENCES).cloned().collect();
    } else if draft.id.is_some() {
        said.referred = draft_of(visit, officer, id.as_str())?.1.said.referred;
    }
    let command = command(officer, visit, &draft, what, said.clone())?;
    let occasion = Occasion { now: frame.now, actor: officer.actor() };
    let decided = |past: Option<&Warning>| -> Result<Decision, Refused> {
        let drafts = decide(past, &command, &occasion).map_err(Refused::Rule)?;
        let version = past.map_or(0, amanat_core::life::Life::version);
        let after = drafts
            .iter()
            .zip(version..)
            .fold(past.cloned(), |life, (draft, seq)| grow(life, &draft.header(stream.clone(), seq)));
        let told = after.map(|warning| Told { warning, said: said.clone() });
        let found = told.map(|told| check(&as_cap(town, &told))).unwrap_or_default();
        if hold::keeps_in(&found) { Err(Refused::Check(found)) } else { Ok(Decision::from(drafts)) }
    };
    match visit.act::<Warning, Refused>(&stream, Duty::DraftWarning, How::ordinary(), decided).await {
        Ok(_) => Ok(Redirect::to(&format!("/warn/{id}")).into_response()),
        Err(NotActed::Refused(Refused::Check(found))) => Ok(again(&hold::findings(say, &said, &found))),
        Err(NotActed::Refused(Refused::Rule(Refusal::NotNow | Refusal::NoSuchWarning))) => {
            Err(Trouble::refused(frame, "warning-refused-not_now"))
        }
        Err(NotActed::Refused(Refused::Rule(refusal))) => Ok(again(&hold::refused(say, refusal, &said))),
        Err(NotActed::NotThere) => Err(Trouble::missing(frame)),
        Err(NotActed::Record(cause)) => Err(trouble(frame, NotActed::Record(cause))),
        Err(NotActed::Fault(fault)) => Err(trouble(frame, NotActed::Fault(fault))),
    }
}

/// Why it was not written.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("{0}")]
    Rule(Refusal),
    #[error("the standard says no")]
    Check(Vec<amanat_core::cap::Finding>),
}

fn command(
    officer: &Officer,
    visit: &Visit,
    draft: &Draft,
    what: Facts,
    said: Said,
) -> Result<Command, Trouble> {
    let said = Box::new(said);
    if draft.id.is_some() {
        return Ok(Command::Rewrite { what, said });
    }
    let does = Kind::of_word(draft.typed.get("does")).unwrap_or(Kind::Alert);
    if let Some(old) = &draft.of {
        let (unit, status) = (old.warning.unit.clone(), old.warning.status);
        return Ok(Command::Draft { unit, status, does, what, said });
    }
    let units = units_of(officer, visit);
    let chosen = units.iter().find(|unit| unit.as_str() == draft.typed.get("unit")).or(units.first());
    let unit = chosen.cloned().ok_or_else(|| Trouble::missing(&officer.frame))?;
    let status = Status::of_word(draft.typed.get("status")).unwrap_or(Status::Test);
    Ok(Command::Draft { unit, status, does, what, said })
}

fn which(officer: &Officer) -> Markup {
    let say = &officer.frame.say;
    let title = say.say("warn-new");
    desk_page(
        &officer.frame,
        &title,
        html! {
            h1 { (title) }
            h2 { (say.say("warn-hazard")) }
            ul.queue { @for hazard in Hazard::ALL { li {
                p.what { a href={ "/warn/new?hazard=" (hazard.word()) } { (say.say(&format!("hazard-{}", hazard.word()))) } }
            } } }
        },
    )
}

fn draw(officer: &Officer, town: &Town, visit: &Visit, draft: &Draft, errors: &FormErrors) -> Markup {
    let (frame, say, typed) = (&officer.frame, &officer.frame.say, &draft.typed);
    let does = Kind::of_word(typed.get("does")).unwrap_or(Kind::Alert);
    let title = match does {
        Kind::Alert => say.say("warn-new"),
        Kind::Update => say.say("warn-update"),
        Kind::Cancel => say.say("warn-cancel"),
    };
    let to = draft.id.as_ref().map_or_else(|| "/warn/new".to_owned(), |id| format!("/warn/{id}/edit"));
    let units = units_of(officer, visit);
    let unit = units.iter().find(|unit| unit.as_str() == typed.get("unit")).or(units.first());
    desk_page(
        frame,
        &title,
        html! {
            h1 { (title) }
            p.lead { (say.say("warn-form-lead")) }
            (errors.draw(say))
            form method="post" action=(to) autocomplete="off" {
                (officer.form_token())
                input type="hidden" name="does" value=(does.word());
                @if let Some(old) = &draft.of { input type="hidden" name="of" value=(old.warning.id); }
                (danger(officer, town, draft, &units, errors))
                (place(town, officer, unit, typed, errors))
                div.languages { @for language in Language::ALL { (in_language(officer, language, typed, errors)) } }
                (Field { kind: FieldKind::Line, optional: true, value: typed.get("contact"), help: &say.say("warn-contact-help"),
                         error: errors.of("contact"), max_chars: MAX_HEADLINE_CHARS, ..Field::line("contact", &say.say("warning-contact")) }.draw(say))
                (go_on(&say.say("warn-save")))
            }
        },
    )
}

/// What it is, how bad, how long.
fn danger(officer: &Officer, town: &Town, draft: &Draft, units: &[UnitId], errors: &FormErrors) -> Markup {
    let (say, typed) = (&officer.frame.say, &draft.typed);
    let words = |prefix: &str, all: Vec<&'static str>| -> Vec<(String, String)> {
        all.into_iter().map(|word| (word.to_owned(), say.say(&format!("{prefix}-{word}")))).collect()
    };
    let hours = |all: &[u32], now: &str| -> Vec<(String, String)> {
        let text = |hours: &u32| match hours {
            0 => say.say(now),
            hours => say.with("warn-hours", &[("hours", i64::from(*hours).into())]),
        };
        all.iter().map(|each| (each.to_string(), text(each))).collect()
    };
    let responses = Response::ALL.iter().filter(|each| **each != Response::Assess);
    let choices = responses.map(|each| Choice {
        value: each.word(),
        label: say.say(&format!("cap-response-{}", each.word())),
        help: String::new(),
    });
    let setup = town.setup();
    let naming = Naming { say, setup: &setup };
    let names = units.iter().map(|unit| (unit.to_string(), naming.unit(unit))).collect::<Vec<_>>();
    let statuses =
        words("status", [Status::Actual, Status::Exercise, Status::Test].map(Status::word).to_vec());
    html! {
        @if draft.id.is_none() && draft.of.is_none() {
            @if units.len() > 1 { (select("unit", &say.say("warn-unit"), &names, typed, errors)) }
            (select("status", &say.say("warn-status"), &statuses, typed, errors))
        }
        (select("hazard", &say.say("warn-hazard"), &words("hazard", Hazard::ALL.iter().map(|each| each.word()).collect()), typed, errors))
        (select("severity", &say.say("warn-severity"), &words("cap-severity", Severity::ALL.iter().map(|each| each.word()).collect()), typed, errors))
        (select("urgency", &say.say("warn-urgency"), &words("cap-urgency", Urgency::ALL.iter().map(|each| each.word()).collect()), typed, errors))
        (select("certainty", &say.say("warn-certainty"), &words("cap-certainty", Certainty::ALL.iter().map(|each| each.word()).collect()), typed, errors))
        (Choices { name: "response", question: &say.say("warn-response"), help: "", choices: choices.collect(), chosen: typed.all("response"),
                   several: true, error: errors.of("response") }.draw(say))
        (select("begins", &say.say("warn-begins"), &hours(&BEGINS, "warn-now"), typed, errors))
        (select("lasts", &say.say("warn-lasts"), &hours(&LASTS, "warn-now"), typed, errors))
    }
}

fn select(name: &str, label: &str, all: &[(String, String)], typed: &Typed, errors: &FormErrors) -> Markup {
    let error = errors.of(name);
    html! {
        div.field.wrong[error.is_some()] {
            label for=(name) { (label) }
            @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
            select id=(name) name=(name) aria-invalid=[error.map(|_| "true")] aria-describedby=[error.map(|_| format!("{name}-error"))] {
                @for (value, text) in all { option value=(value) selected[typed.get(name) == value] { (text) } }
            }
        }
    }
}

/// Where: areas by name, and what is drawn as text.
fn place(
    town: &Town,
    officer: &Officer,
    unit: Option<&UnitId>,
    typed: &Typed,
    errors: &FormErrors,
) -> Markup {
    let (say, setup) = (&officer.frame.say, town.setup());
    let areas = unit.map(|unit| offered(&setup.places, unit)).unwrap_or_default();
    let (chosen, error) = (typed.all("area"), errors.of("area"));
    html! {
        div.field.wrong[error.is_some()] {
            label for="area" { (say.say("warning-where")) }
            p.help id="area-help" { (say.say("warn-area-help")) }
            @if let Some(error) = error { p.error id="area-error" { (error) } }
            select id="area" name="area" multiple size="8" aria-describedby="area-help" aria-invalid=[error.map(|_| "true")] {
                @for area in areas { option value=(area.id) selected[chosen.contains(&area.id.as_str())] {
                    (area.names.in_language(say.language())) " · " (area.layer) } }
            }
        }
        (Field { kind: FieldKind::Lines(3), optional: true, value: typed.get("drawn"), help: &say.say("warn-drawn-help"),
                 error: errors.of("drawn"), max_chars: MAX_DRAWN_CHARS, ..Field::line("drawn", &say.say("warn-drawn")) }.draw(say))
    }
}

/// What it says in one language; each stands in its own direction.
fn in_language(officer: &Officer, language: Language, typed: &Typed, errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let line = |name: &str, label: &str, kind: FieldKind, max_chars: usize| {
        let (field, label) = (format!("{name}-{language}"), say.say(label));
        Field {
            kind,
            optional: true,
            value: typed.get(&field),
            error: errors.of(&field),
            max_chars,
            ..Field::line(&field, &label)
        }
        .draw(say)
    };
    html! {
        fieldset.language {
            legend lang=(language.code()) dir=(language.direction().word()) { (language.own_name()) }
            (line("headline", "warn-headline", FieldKind::Line, MAX_HEADLINE_CHARS))
            (line("description", "warn-description", FieldKind::Lines(4), MAX_WORDS_CHARS))
            (line("instruction", "warn-instruction", FieldKind::Lines(3), MAX_WORDS_CHARS))
            (line("where", "warn-where-name", FieldKind::Line, MAX_HEADLINE_CHARS))
        }
    }
}
