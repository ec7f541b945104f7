//! What does a sender keep?
//!
//! The code, shown once; what happens next and by when; and a receipt that anyone can check, as a file, on paper, as
//! a picture that a telephone reads.
//!
//! Not here: the file itself (`file`), its check in a browser (`server/web/src/verifier.ts`).

pub mod file;
mod mark;

pub use mark::qr;

use super::{
    Frame,
    here::kept_nowhere,
    page,
    parts::{Tone, ltr, notice, time_tag, words_of_person},
    trouble::{Trouble, ours},
};
use crate::{
    intake::{FollowUpCode, Upload},
    town::Town,
};
use amanat_core::{
    decide::matter::Matter,
    guard::{Visitor, Who},
    playbook::AskKind,
    setup::Setup,
};
use amanat_record::Visit;
use axum::{
    Router,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::post,
};
use maud::{Markup, PreEscaped, html};

/// The file of a receipt, for whoever has the code.
pub fn routes() -> Router<Town> {
    Router::new().route("/receipt", post(download))
}

/// What is said after sending.
pub fn sent(
    town: &Town,
    mut frame: Frame,
    matter: &Matter,
    code: &FollowUpCode,
) -> Result<Response, Trouble> {
    let visit = town.visit(Visitor::bare(Who::Sender(matter.no)));
    let receipt = visit.receipt(matter.no).map_err(ours(&frame))?;
    let setup = town.setup();
    let is_discreet = is_discreet(&setup, matter);
    frame.protected = is_discreet;
    frame.here = "/report".into();
    if !is_discreet {
        frame = frame.with_script("drafts.js");
    }
    let say = &frame.say;
    let title = say.say("receipt-title");
    let body = html! {
        h1 { (title) }
        @if !is_discreet { (drafts_sent(&setup, matter)) }
        (notice(say, Tone::Good, html! { p { (say.say("receipt-received")) } }))
        section.receipt {
            h2 { (say.say("receipt-code")) }
            p.big-code { (ltr(&code.to_string())) }
            p { (say.say("receipt-code-help")) }
            @if let Some(receipt) = &receipt {
                div.receipt-marks {
                    (PreEscaped(mark::qr(&mark::in_qr(&town.settings().address, code, receipt))))
                    p { (say.say("receipt-fingerprint")) " " (ltr(&mark::fingerprint(receipt))) }
                }
            }
        }
        h2 { (say.say("receipt-next")) }
        (next(&frame, &setup, matter))
        form.actions method="post" action="/receipt" {
            input type="hidden" name="code" value=(code.digits());
            button.main[!is_discreet].second[is_discreet] type="submit" { (say.say("receipt-download")) }
            a.button.second href="/follow" { (say.say("nav-follow")) }
        }
        p.quiet { (say.say(if is_discreet { "receipt-download-discreet" } else { "receipt-download-help" })) }
    };
    Ok(kept_nowhere(page(&frame, &title, body)))
}

/// Whose it is and by when, unless somebody may look over the shoulder.
pub fn next(frame: &Frame, setup: &Setup, matter: &Matter) -> Markup {
    let say = &frame.say;
    let due = matter.due();
    html! {
        ul {
            @if !is_discreet(setup, matter) {
                @if matter.among.is_empty() {
                    li { (say.say("receipt-unit")) " " (words_of_person(&unit_name(frame, setup, matter))) }
                } @else {
                    li { (say.say("receipt-unit-unsure")) }
                }
            }
            @if let Some(due) = due { li { (say.say("receipt-due")) " " (time_tag(say, due.due)) } }
            li { (say.say("receipt-late")) }
            li { (say.say("receipt-verdict")) }
        }
    }
}

/// The name of the unit that a matter is at.
pub fn unit_name(frame: &Frame, setup: &Setup, matter: &Matter) -> String {
    let unit = setup.places.unit(&matter.unit);
    unit.map_or_else(String::new, |u| u.names.in_language(frame.say.language()).to_owned())
}

/// Whether others may look at this person's device.
pub fn is_discreet(setup: &Setup, matter: &Matter) -> bool {
    setup.playbook(matter).is_none_or(|p| p.discreet)
}

/// What the device kept of the pages before is forgotten.
fn drafts_sent(setup: &Setup, matter: &Matter) -> Markup {
    let asks = setup.playbook(matter).map(|p| p.asks.as_slice()).unwrap_or_default();
    let steps = asks
        .iter()
        .filter(|a| a.kind != AskKind::Photo)
        .map(|a| a.name.as_str())
        .chain(["who-sees", "to-send"]);
    html! { @for step in steps { span hidden data-draft-sent={ (matter.desk) "/" (step) } {} } }
}

async fn download(State(town): State<Town>, frame: Frame, sent: Upload) -> Result<Response, Trouble> {
    let code = FollowUpCode::read(sent.get("code"));
    let looked_up = code.clone().unwrap_or_else(FollowUpCode::nobodys);
    let found = Visit::by_code(town.record(), &town.setup(), looked_up.digits()).map_err(ours(&frame))?;
    let (visit, matter) = found.ok_or_else(|| Trouble::missing(&frame))?;
    as_file(&town, &frame, &visit, &matter, code.as_ref())
}

/// The receipt as a file to keep.
pub fn as_file(
    town: &Town,
    frame: &Frame,
    visit: &Visit,
    matter: &Matter,
    code: Option<&FollowUpCode>,
) -> Result<Response, Trouble> {
    let receipt = visit.receipt(matter.no).map_err(ours(frame))?.ok_or_else(|| Trouble::missing(frame))?;
    let policy = town.policy_text();
    let kept =
        file::Kept { frame, setup: &visit.setup().clone(), matter, receipt: &receipt, policy: &policy, code };
    let drawn = kept.draw(&town.settings().address);
    let name = match is_discreet(visit.setup(), matter) {
        true => "amanat.html".to_owned(),
        false => format!("amanat-{}.html", matter.no.label()),
    };
    let mut response =
        kept_nowhere(([(header::CONTENT_TYPE, "text/html; charset=utf-8")], drawn).into_response());
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
