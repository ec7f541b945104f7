//! Who must not see this matter?
//!
//! Whoever works on it looks a person up by name and says why; from then on that person sees nothing of it. A name in
//! the sender's words is a lead, never an account by itself. Letting somebody see it again takes two. Anyone who sees
//! the matter can say that it is too near to them.

use super::{
    find,
    words::{name_of, person_of},
};
use crate::{
    officer::{FORM_TOKEN, Officer},
    pages::{
        Frame, desk_page,
        here::kept_nowhere,
        parts::{Choice, Choices, Field, FormErrors, Kind, go_on, words_of_person},
        sign_in::stale,
        trouble::{Trouble, ours, refusal_word},
    },
    town::Town,
};
use amanat_core::{
    decide::matter::{Command, Conflict, MAX_SAID_CHARS, Matter, Said},
    guard::Action,
    values::{AccountId, MatterNo},
};
use amanat_record::{Extras, No, Seen, Visit};
use axum::{
    Form, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

/// The longest name that is looked for.
const MAX_NAME_CHARS: usize = 120;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/matter/{no}/conflict", get(page).post(exclude))
        .route("/matter/{no}/conflict/again", post(readmit))
        .route("/matter/{no}/conflict/mine", get(ask_recuse).post(recuse))
        .route("/conflict/said", get(said_so))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Looked {
    name: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    form_token: String,
    name: String,
    who: String,
    why: Option<Conflict>,
    text: String,
}

async fn page(
    officer: Officer,
    State(town): State<Town>,
    Path(no): Path<String>,
    Query(looked): Query<Looked>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    // A page is there or not; an act that is not theirs is refused.
    let matter = theirs(&officer.frame, &visit, &no).map_err(|_| Trouble::missing(&officer.frame))?;
    let typed = Typed { name: looked.name, ..Typed::default() };
    Ok(kept_nowhere(draw(&officer, &visit, &matter, &typed, &FormErrors::default())))
}

/// The matter, for whoever may say that somebody is party to it.
fn theirs(frame: &Frame, visit: &Visit, no: &str) -> Result<Matter, Trouble> {
    match find(frame, visit, no)? {
        (_, Seen::Full(matter)) if visit.may(&matter, Action::Exclude) => Ok(*matter),
        (_, Seen::Full(_) | Seen::Outline(_)) => Err(Trouble::of(frame, No::NotAllowed)),
        _ => Err(Trouble::missing(frame)),
    }
}

fn draw(officer: &Officer, visit: &Visit, matter: &Matter, typed: &Typed, errors: &FormErrors) -> Markup {
    let frame = &officer.frame;
    let say = &frame.say;
    let title = say.say("conflict-title");
    let here = format!("/matter/{}/conflict", matter.no);
    let (label, help) = (say.say("conflict-search"), say.say("conflict-search-help"));
    desk_page(
        frame,
        &title,
        html! {
            h1 { (title) " " bdi dir="ltr" { (matter.no.label()) } }
            p { a href={ "/matter/" (matter.no) } { (say.say("button-back")) } }
            p.lead { (say.say("conflict-lead")) }
            (errors.draw(say))
            form.narrow method="get" action=(here) role="search" {
                (Field { kind: Kind::Line, help: &help, value: &typed.name, max_chars: MAX_NAME_CHARS, ..Field::line("name", &label) }.draw(say))
                p.actions { button.second type="submit" { (say.say("conflict-find")) } }
            }
            @if !typed.name.trim().is_empty() { (found(officer, visit, matter, typed, errors)) }
            (already(officer, visit, matter))
        },
    )
}

fn found(officer: &Officer, visit: &Visit, matter: &Matter, typed: &Typed, errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let (people, more) = visit.people_named(matter, &typed.name, officer.frame.now);
    if people.is_empty() {
        return html! { p role="status" { (say.say("conflict-none")) } };
    }
    let units = |units: &[amanat_core::values::UnitId]| {
        units.iter().map(|unit| name_of(visit, say, unit)).collect::<Vec<_>>().join(" · ")
    };
    let choices: Vec<Choice<'_>> = people
        .iter()
        .map(|named| Choice {
            value: named.id.as_str(),
            label: named.name.clone(),
            help: units(&named.units),
        })
        .collect();
    let whys = Conflict::ALL.map(|why| Choice {
        value: why.word(),
        label: say.say(&format!("conflict-{}", why.word())),
        help: String::new(),
    });
    let (who, why) = (say.say("conflict-who"), say.say("conflict-why"));
    html! {
        form.narrow method="post" action={ "/matter/" (matter.no) "/conflict" } {
            (officer.form_token())
            input type="hidden" name="name" value=(typed.name);
            @if more { p.quiet { (say.say("conflict-many")) } }
            (Choices { name: "who", question: &who, help: "", choices, chosen: vec![typed.who.as_str()], several: false,
                       error: errors.of("who") }.draw(say))
            (Choices { name: "why", question: &why, help: "", choices: whys.to_vec(),
                       chosen: typed.why.map(Conflict::word).into_iter().collect(), several: false,
                       error: errors.of("why") }.draw(say))
            p.help { (say.say("conflict-moves")) }
            (reason(officer, ("text", &typed.text), errors, &say.say("conflict-do")))
        }
    }
}

fn already(officer: &Officer, visit: &Visit, matter: &Matter) -> Markup {
    let say = &officer.frame.say;
    let proposed = |who: &AccountId| {
        matter.readmission.as_ref().is_some_and(|(one, by)| one == who && *by == officer.actor())
    };
    html! {
        h2 { (say.say("conflict-out")) }
        @if matter.exclusions.is_empty() { p.quiet { (say.say("conflict-nobody")) } }
        @for exclusion in &matter.exclusions {
            div.sheet {
                p { strong { (words_of_person(&person_of(visit, &exclusion.who))) } " · " (say.say(&format!("conflict-{}", exclusion.why.word()))) }
                @if !exclusion.units.is_empty() {
                    p { (say.say("conflict-units")) " " @for unit in &exclusion.units { (words_of_person(&name_of(visit, say, unit))) " · " } }
                }
                @if proposed(&exclusion.who) { p.quiet { (say.say("conflict-readmit-waits")) } }
                @else {
                    details.act {
                        summary { (say.say("conflict-readmit")) }
                        form method="post" action={ "/matter/" (matter.no) "/conflict/again" } {
                            (officer.form_token())
                            input type="hidden" name="who" value=(exclusion.who);
                            (reason(officer, (&format!("text-{}", exclusion.who), ""), &FormErrors::default(), &say.say("conflict-readmit")))
                        }
                    }
                }
            }
        }
    }
}

/// How each of these forms ends: why, in words, and the button.
fn reason(officer: &Officer, (name, typed): (&str, &str), errors: &FormErrors, does: &str) -> Markup {
    let say = &officer.frame.say;
    let label = say.say("act-reason");
    let field = Field {
        kind: Kind::Lines(3),
        value: typed,
        error: errors.of(name),
        max_chars: MAX_SAID_CHARS,
        ..Field::line(name, &label)
    };
    html! { (field.draw(say)) (go_on(does)) }
}

/// The ways to these pages, on the matter's page.
pub(super) fn on_page(officer: &Officer, visit: &Visit, matter: &Matter) -> Markup {
    let say = &officer.frame.say;
    html! {
        @if visit.may(matter, Action::Exclude) {
            p { a href={ "/matter/" (matter.no) "/conflict" } { (say.say("conflict-link")) } }
        }
        (recuse_link(officer, matter.no))
    }
}

/// Anyone who sees anything of a matter can say it of themselves.
pub(super) fn recuse_link(officer: &Officer, no: MatterNo) -> Markup {
    html! { p { a href={ "/matter/" (no) "/conflict/mine" } { (officer.frame.say.say("conflict-recuse")) } } }
}

fn recuse_page(officer: &Officer, no: MatterNo, errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let title = say.say("conflict-recuse");
    let body = html! {
        h1 { (title) }
        (errors.draw(say))
        p { (say.say("conflict-recuse-help")) }
        form.narrow method="post" action={ "/matter/" (no) "/conflict/mine" } {
            (officer.form_token())
            (reason(officer, ("text", ""), errors, &title))
        }
        p { a href="/today" { (say.say("button-cancel")) } }
    };
    desk_page(&officer.frame, &title, body)
}

async fn ask_recuse(
    officer: Officer,
    State(town): State<Town>,
    Path(no): Path<String>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let (no, _) = find(&officer.frame, &visit, &no)?;
    Ok(kept_nowhere(recuse_page(&officer, no, &FormErrors::default())))
}

async fn exclude(
    officer: Officer,
    State(town): State<Town>,
    Path(no): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.sent(&typed.form_token) {
        return Ok(stale(frame).into_response());
    }
    let visit = town.visit(officer.visitor.clone());
    let matter = theirs(frame, &visit, &no)?;
    let mut errors = FormErrors::default();
    let who = AccountId::new(typed.who.clone()).ok();
    let (Some(who), Some(why)) = (who, typed.why) else {
        let at = if typed.who.is_empty() { ("who", "conflict-choose") } else { ("why", "problem-required") };
        errors.add(at.0, frame.say.say(at.1));
        return Ok(again(&officer, &visit, &matter, &typed, &errors));
    };
    let said = Said::new(typed.text.clone());
    let command = visit.leaving_out(matter.no, &who, (why, said), town.now()).map_err(ours(frame))?;
    let Some(command) = command else {
        errors.add("who", frame.say.say("conflict-choose"));
        return Ok(again(&officer, &visit, &matter, &typed, &errors));
    };
    let is_me = officer.person.id == who;
    match visit.command(matter.no, command, town.now(), Extras::default()).await {
        Ok(_) if is_me => Ok(kept_nowhere(Redirect::to("/conflict/said"))),
        Ok(done) => {
            let still = visit.matter(done.matter.no).map_err(ours(frame))?;
            let to = match still {
                Some(Seen::Full(_)) => format!("/matter/{}/conflict", matter.no),
                _ => "/today".to_owned(),
            };
            Ok(kept_nowhere(Redirect::to(&to)))
        }
        Err(No::Refused(refusal)) => {
            errors.add("text", frame.say.say(&refusal_word(refusal)));
            Ok(again(&officer, &visit, &matter, &typed, &errors))
        }
        Err(no) => Err(Trouble::of(frame, no)),
    }
}

fn again(officer: &Officer, visit: &Visit, matter: &Matter, typed: &Typed, errors: &FormErrors) -> Response {
    let drawn = draw(officer, visit, matter, typed, errors);
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(drawn)).into_response()
}

async fn readmit(
    officer: Officer,
    State(town): State<Town>,
    Path(no): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str());
    if !officer.sent(field(FORM_TOKEN)) {
        return Ok(stale(frame).into_response());
    }
    let visit = town.visit(officer.visitor.clone());
    let matter = theirs(frame, &visit, &no)?;
    let Ok(who) = AccountId::new(field("who")) else {
        let mut errors = FormErrors::default();
        errors.add("who", frame.say.say("conflict-choose"));
        return Ok(again(&officer, &visit, &matter, &Typed::default(), &errors));
    };
    let said = Said::new(field(&format!("text-{who}")));
    let command = Command::Readmit { who, said };
    match visit.command(matter.no, command, town.now(), Extras::default()).await {
        Ok(_) => Ok(kept_nowhere(Redirect::to(&format!("/matter/{}/conflict", matter.no)))),
        Err(no) => Err(Trouble::of(frame, no)),
    }
}

async fn recuse(
    officer: Officer,
    State(town): State<Town>,
    Path(no): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.sent(&typed.form_token) {
        return Ok(stale(frame).into_response());
    }
    let visit = town.visit(officer.visitor.clone());
    let (no, _) = find(frame, &visit, &no)?;
    let said = Said::new(typed.text);
    match visit.command(no, Command::Recuse(said), town.now(), Extras::default()).await {
        Ok(_) => Ok(kept_nowhere(Redirect::to("/conflict/said"))),
        Err(No::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add("text", frame.say.say(&refusal_word(refusal)));
            let drawn = recuse_page(&officer, no, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(drawn)).into_response())
        }
        Err(no) => Err(Trouble::of(frame, no)),
    }
}

/// Where somebody arrives who said that a matter is too near to them: it says nothing of the matter.
async fn said_so(officer: Officer) -> Markup {
    let say = &officer.frame.say;
    let title = say.say("conflict-done");
    let body = html! {
        h1 { (title) }
        p { (say.say("conflict-done-help")) }
        p { a href="/today" { (say.say("nav-today")) } }
    };
    desk_page(&officer.frame, &title, body)
}
