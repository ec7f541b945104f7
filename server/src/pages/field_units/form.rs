//! What is asked of whoever forms a field unit?

use crate::{
    intake::new_key,
    officer::{FORM_TOKEN, Officer},
    pages::{
        desk_page,
        drills::{TWIN, rooms},
        here::kept_nowhere,
        parts::{Choice, Choices, Field, FormErrors, Kind, go_on},
        room::act::{Sent, not_acted},
        staff::Naming,
        trouble::Trouble,
    },
    town::Town,
};
use amanat_core::{
    decide::field::{Command, Refusal},
    guard::Duty,
    values::{FieldUnitId, Status, UnitId},
};
use amanat_record::{How, NotActed, Visit, visit::dispatch::Unable};
use axum::{
    Router,
    extract::{RawForm, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The longest call sign: it is said on the radio, and stands beside others in a row.
const MAX_CALL_SIGN_CHARS: usize = 12;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/room/units/new", get(ask).post(take))
}

async fn ask(officer: Officer, State(town): State<Town>) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    if rooms(&visit, Duty::LeadRoom).is_empty() {
        return Err(Trouble::missing(&officer.frame));
    }
    Ok(kept_nowhere(draw(&officer, &visit, &Sent::default(), &FormErrors::default())))
}

async fn take(
    officer: Officer,
    State(town): State<Town>,
    headers: HeaderMap,
    RawForm(bytes): RawForm,
) -> Result<Response, Trouble> {
    let (frame, sent) = (&officer.frame, Sent::read(&headers, &bytes));
    let visit = town.visit(officer.visitor.clone());
    let led = rooms(&visit, Duty::LeadRoom);
    if led.is_empty() {
        return Err(Trouble::missing(frame));
    }
    if !officer.sent(sent.get(FORM_TOKEN)) {
        return Err(Trouble::refused(frame, "refused-other_page"));
    }
    let mut errors = FormErrors::default();
    let Some((id, command)) = read(&officer, &visit, &led, &sent, &mut errors) else {
        return Ok(again(&officer, &visit, &sent, &errors));
    };
    match visit.act_on_unit(&id, command, town.now(), sent.how(&officer, How::ordinary())).await {
        Ok(_) => Ok(Redirect::to("/room/units").into_response()),
        Err(NotActed::Refused(Unable::Field(Refusal::AlreadyThere))) => {
            errors.add("call-sign", frame.say.say("field-units-taken"));
            Ok(again(&officer, &visit, &sent, &errors))
        }
        Err(NotActed::Refused(unable)) => {
            errors.add("type", frame.say.say(&crate::dispatch::words::refusal(&unable)));
            Ok(again(&officer, &visit, &sent, &errors))
        }
        Err(no) => Err(not_acted(&officer, no)),
    }
}

/// A call sign as it is written in the log: `K 21` is `k-21`.
fn call_sign(typed: &str) -> Option<FieldUnitId> {
    let joined = typed.split_whitespace().collect::<Vec<_>>().join("-").to_ascii_lowercase();
    let fits = joined.chars().count() <= MAX_CALL_SIGN_CHARS;
    FieldUnitId::new(joined).ok().filter(|_| fits)
}

fn read(
    officer: &Officer,
    visit: &Visit,
    led: &[UnitId],
    sent: &Sent,
    errors: &mut FormErrors,
) -> Option<(FieldUnitId, Command)> {
    let (say, setup) = (&officer.frame.say, visit.setup());
    let id = call_sign(sent.get("call-sign"));
    match &id {
        None => errors.add("call-sign", say.say("field-units-bad-call-sign")),
        // It would stand in the way of another's second unit.
        Some(id) if id.as_str().starts_with(TWIN) => {
            errors.add("call-sign", say.say("field-units-for-exercises"));
        }
        Some(_) => {}
    }
    let kind = setup.dispatch.unit_types().iter().find(|kind| kind.id.as_str() == sent.get("type"));
    if kind.is_none() {
        errors.add("type", say.say("problem-required"));
    }
    let home = setup.places.units().find(|unit| unit.id.as_str() == sent.get("home"));
    if home.is_none() {
        errors.add("home", say.say("problem-required"));
    }
    let room = match led {
        [only] => Some(only),
        several => several.iter().find(|room| room.as_str() == sent.get("room")),
    };
    if room.is_none() {
        errors.add("room", say.say("problem-required"));
    }
    let has = |word: &str| sent.all("has").any(|had| had == word);
    let attributes = setup.dispatch.attributes().iter().map(|(word, _)| word).filter(|word| has(word));
    let command = Command::Form {
        kind: kind?.id.clone(),
        home: home?.id.clone(),
        room: room?.clone(),
        status: Status::Actual,
        attributes: attributes.cloned().collect::<BTreeSet<_>>(),
    };
    Some((id.filter(|_| errors.is_empty())?, command))
}

fn again(officer: &Officer, visit: &Visit, sent: &Sent, errors: &FormErrors) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(draw(officer, visit, sent, errors))).into_response()
}

fn draw(officer: &Officer, visit: &Visit, sent: &Sent, errors: &FormErrors) -> Markup {
    let (frame, say) = (&officer.frame, &officer.frame.say);
    let title = say.say("field-units-form");
    let (sign, sign_help) = (say.say("field-units-call-sign"), say.say("field-units-call-sign-help"));
    let key = if sent.get("key").is_empty() { new_key() } else { sent.get("key").to_owned() };
    let body = html! {
        h1 { (title) }
        p { a href="/room/units" { (say.say("button-back")) } }
        p.lead { (say.say("field-units-form-lead")) }
        (errors.draw(say))
        form.narrow method="post" action="/room/units/new" {
            (officer.form_token())
            input type="hidden" name="key" value=(key);
            (Field { kind: Kind::Code, help: &sign_help, value: sent.get("call-sign"), error: errors.of("call-sign"),
                     max_chars: MAX_CALL_SIGN_CHARS, ..Field::line("call-sign", &sign) }.draw(say))
            (chosen_parts(officer, visit, sent, errors))
            (go_on(&title))
        }
    };
    desk_page(frame, &title, body)
}

fn chosen_parts(officer: &Officer, visit: &Visit, sent: &Sent, errors: &FormErrors) -> Markup {
    let (say, setup) = (&officer.frame.say, visit.setup());
    let naming = Naming { say, setup };
    let language = say.language();
    let led = rooms(visit, Duty::LeadRoom);
    let choice = |value, label: &str| Choice { value, label: label.to_owned(), help: String::new() };
    let kinds = setup.dispatch.unit_types().iter();
    let kinds = kinds.map(|kind| choice(kind.id.as_str(), kind.names.in_language(language))).collect();
    let has = setup.dispatch.attributes().iter();
    let has: Vec<_> = has.map(|(word, names)| choice(word, names.in_language(language))).collect();
    let had: Vec<&str> = sent.all("has").collect();
    let one = |name, question: &str, choices| {
        let chosen = vec![sent.get(name)];
        Choices { name, question, help: "", choices, chosen, several: false, error: errors.of(name) }
            .draw(say)
    };
    let (what, which, with) =
        (say.say("field-units-type"), say.say("drills-room"), say.say("field-units-has"));
    html! {
        (one("type", &what, kinds))
        @if led.len() > 1 {
            (one("room", &which, led.iter().map(|room| choice(room.as_str(), &naming.unit(room))).collect()))
        }
        (home(visit, &naming, sent, errors))
        @if !has.is_empty() {
            (Choices { name: "has", question: &with, help: &say.say("field-units-has-help"), choices: has, chosen: had,
                       several: true, error: errors.of("has") }.draw(say))
        }
    }
}

/// Where it is at home: whoever serves there brings it on duty. A force has hundreds of such places.
fn home(visit: &Visit, naming: &Naming<'_>, sent: &Sent, errors: &FormErrors) -> Markup {
    let say = naming.say;
    let mut units: Vec<(String, &UnitId)> =
        visit.setup().places.units().map(|unit| (naming.unit(&unit.id), &unit.id)).collect();
    units.sort();
    let (chosen, error) = (sent.get("home"), errors.of("home"));
    html! {
        div.field.wrong[error.is_some()] {
            label for="home" { (say.say("field-units-home")) }
            p.help id="home-help" { (say.say("field-units-home-help")) }
            @if let Some(error) = error {
                p.error id="home-error" { (say.with("field-error", &[("what", error.into())])) }
            }
            select id="home" name="home" required aria-describedby="home-help" {
                option value="" { (say.say("field-units-choose")) }
                @for (name, id) in &units { option value=(id) selected[id.as_str() == chosen] { (name) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_sign_is_written_as_it_is_said() {
        let written = |typed| call_sign(typed).map(|id| id.to_string());
        assert_eq!(written("K 21"), Some("k-21".into()));
        assert_eq!(written(" kohat-3 "), Some("kohat-3".into()));
        for bad in ["", "ک ۲۱", "far-too-long-for-a-radio", "a/b"] {
            assert_eq!(written(bad), None, "{bad}");
        }
    }
}
