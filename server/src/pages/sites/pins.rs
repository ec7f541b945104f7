//! How do the people of a site get other PINs for a device?
//!
//! When somebody left who knew them, when one was seen, when nobody knows them any more. Whoever looks after the site
//! types both twice, having shown just now that it is really them; the PINs hold with the next press. They are in no
//! page, no message and no log: whoever needs them is told by mouth, and this page says by whom and whom to call.
//!
//! Invariant: the PIN for duress is never that which cancels.
//! Invariant: what was typed is never written into a page, also not where the form comes back.
//! Not here: how a device chooses its first ones (`sos::enrol`), what a PIN does (`core::decide::signal`).

use super::{
    Sent,
    device_acts::{on_device, word},
    devices::of_site,
    draw::contact_list,
    looked_after, trouble, written,
};
use crate::{
    officer::Officer,
    pages::{
        desk_page,
        fresh::{self, Written, code_field},
        here::kept_nowhere,
        parts::{Field, FormErrors, Kind, Tone, go_on, notice, words_of_person},
        trouble::{Trouble, ours},
    },
    sites,
    sos::enrolled::{PIN_DIGITS, pins, words},
    town::Town,
};
use amanat_core::decide::{
    device::{Command, Device, Refusal},
    site::{Card, Site},
};
use amanat_record::{Kept, NotActed, Visit};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use std::sync::Arc;

/// The fields: names that begin so are never carried to a further page.
const FIELDS: [(&str, &str, &str); 4] = [
    ("password-pin", "sos-enrol-pin", "pins-pin-help"),
    ("password-pin-again", "pins-pin-again", ""),
    ("password-duress", "sos-enrol-duress", "pins-duress-help"),
    ("password-duress-again", "pins-duress-again", ""),
];

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/sites/{id}/pins/{device}", get(ask).post(choose))
}

/// A site that somebody looks after, and a device of it that may press.
struct Found {
    site: Arc<Kept<Site>>,
    device: Arc<Kept<Device>>,
}

fn find(officer: &Officer, town: &Town, visit: &Visit, (id, device): (&str, &str)) -> Result<Found, Trouble> {
    let frame = &officer.frame;
    let site = looked_after(frame, visit, id)?;
    let devices = of_site(town, &site.state.id).map_err(ours(frame))?;
    let is_it = |kept: &Arc<Kept<Device>>| kept.state.id.as_str() == device && kept.state.is_enrolled();
    match devices.into_iter().find(is_it).filter(|_| site.state.closed.is_none()) {
        Some(device) => Ok(Found { site, device }),
        None => Err(Trouble::missing(frame)),
    }
}

async fn ask(
    officer: Officer,
    State(town): State<Town>,
    Path((id, device)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let found = find(&officer, &town, &visit, (&id, &device))?;
    Ok(kept_nowhere(draw(&officer, &found, &FormErrors::default())))
}

async fn choose(
    officer: Officer,
    State(town): State<Town>,
    Path((id, device)): Path<(String, String)>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    find(&officer, &town, &visit, (&id, &device))?;
    let to = format!("/sites/{id}/pins/{device}");
    let officer = match fresh::demand(&town, officer, &to, &sent, Written::AsText).await {
        Ok(officer) => officer,
        Err(instead) => return Ok(kept_nowhere(instead)),
    };
    let visit = town.visit(officer.visitor.clone());
    let found = find(&officer, &town, &visit, (&id, &device))?;
    let mut errors = FormErrors::default();
    let Some(command) = read(&officer, &town, &found.device.state, &sent, &mut errors) else {
        return Ok(again(&officer, &found, &errors));
    };
    match on_device((&town, &officer, &visit), &found.device.state.id, &command).await {
        Ok(()) => Ok(kept_nowhere(chosen(&officer, &found))),
        Err(NotActed::Refused(Refusal::PinsNeeded)) => {
            errors.add(FIELDS[0].0, officer.frame.say.say("device-bad-pins"));
            Ok(again(&officer, &found, &errors))
        }
        Err(no) => Err(trouble(&officer.frame, no, word)),
    }
}

fn again(officer: &Officer, found: &Found, errors: &FormErrors) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(draw(officer, found, errors))).into_response()
}

/// The marks of two PINs, each typed twice.
fn read(
    officer: &Officer,
    town: &Town,
    device: &Device,
    sent: &[(String, String)],
    errors: &mut FormErrors,
) -> Option<Command> {
    let say = &officer.frame.say;
    let [pin, pin_again, duress, duress_again] = FIELDS.map(|(name, _, _)| written(sent, name));
    for (first, second, name) in [(pin, pin_again, FIELDS[1].0), (duress, duress_again, FIELDS[3].0)] {
        if first != second {
            errors.add(name, say.say("pins-differ"));
        }
    }
    let marks = pins(town, &device.id, (pin, duress));
    if marks.is_none() {
        errors.add(FIELDS[0].0, say.say("device-bad-pins"));
    }
    marks.filter(|_| errors.is_empty()).map(Command::ChoosePins)
}

fn card(found: &Found) -> Card {
    sites::card(&found.site).unwrap_or_default()
}

fn label(found: &Found) -> String {
    words(&found.device).label.unwrap_or_default()
}

fn back(found: &Found) -> String {
    format!("/sites/{}#devices", found.site.state.id)
}

fn draw(officer: &Officer, found: &Found, errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let title = say.say("pins-title");
    let to = format!("/sites/{}/pins/{}", found.site.state.id, found.device.state.id);
    let body = html! {
        h1 { (title) }
        p { a href=(back(found)) { (say.say("button-back")) } }
        p { strong { (words_of_person(&label(found))) } " · " (words_of_person(&card(found).name)) }
        (errors.draw(say))
        p { (say.say("pins-lead")) }
        form.narrow method="post" action=(to) autocomplete="off" {
            (officer.form_token())
            @for (name, label, help) in FIELDS {
                @let (label, help) = (say.say(label), if help.is_empty() { String::new() } else { say.say(help) });
                (Field { kind: Kind::NewPin, help: &help, error: errors.of(name), max_chars: 2 * PIN_DIGITS.end(),
                         forgotten: true, ..Field::line(name, &label) }.draw(say))
            }
            (code_field(officer))
            (go_on(&say.say("pins-choose")))
        }
        (told_how(officer, found))
    };
    desk_page(&officer.frame, &title, body)
}

/// Whoever needs them learns them by mouth; here is whom to call.
fn told_how(officer: &Officer, found: &Found) -> Markup {
    let (say, card) = (&officer.frame.say, card(found));
    html! {
        section aria-labelledby="tell" {
            h2 #tell { (say.say("pins-tell")) }
            p { (say.say("pins-tell-how")) }
            @if card.contacts.is_empty() { p.quiet { (say.say("site-contacts-none")) } }
            @else { (contact_list(&card)) }
        }
    }
}

/// They hold. What they are is not said.
fn chosen(officer: &Officer, found: &Found) -> Markup {
    let say = &officer.frame.say;
    let title = say.say("pins-chosen");
    let body = html! {
        h1 { (title) }
        p { strong { (words_of_person(&label(found))) } " · " (words_of_person(&card(found).name)) }
        (notice(say, Tone::Good, html! { p { (say.say("pins-hold")) } }))
        (told_how(officer, found))
        p { a.button.main href=(back(found)) { (say.say("device-code-done")) } }
    };
    desk_page(&officer.frame, &title, body)
}
