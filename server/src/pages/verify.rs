//! Is this receipt good?
//!
//! In the browser first, without sending anything; without script by sending the file here. Either way a page from
//! the police proves nothing by itself, and the page says so.

use super::{
    Frame,
    here::kept_nowhere,
    page,
    parts::{Tone, notice, text::command_line},
    receipt::file::{safe, verdicts},
};
use crate::{
    intake::{Upload, upload_limit},
    town::Town,
};
use amanat_proof::{
    policy::Policy,
    receipt::{BadReceipt, Mismatch, Outcome, Receipt, judge},
};
use axum::{Router, extract::State, response::Response, routing::get};
use maud::{Markup, PreEscaped, html};

/// The page that checks receipts.
pub fn routes() -> Router<Town> {
    Router::new().route("/verify", get(ask).post(check).layer(upload_limit()))
}

async fn ask(State(town): State<Town>, frame: Frame) -> Response {
    kept_nowhere(draw(&town, frame, None))
}

async fn check(State(town): State<Town>, frame: Frame, sent: Upload) -> Response {
    let found = sent.files.first().map(|file| outcome(file, &town.policy_text()));
    kept_nowhere(draw(&town, frame, found))
}

/// What a check found: one of three outcomes, or that our own policy cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Witnessed(usize),
    LogOnly,
    NoMatch(&'static str),
    CannotCheck,
}

fn outcome(file: &[u8], policy: &str) -> Found {
    let Ok(policy) = Policy::read(policy.as_bytes()) else { return Found::CannotCheck };
    let text = std::str::from_utf8(file).map_err(|_| BadReceipt::NotFound);
    let Ok(receipt) = text.and_then(Receipt::from_html_or_json) else { return Found::NoMatch("receipt") };
    match judge(&receipt, &policy) {
        Outcome::RecordedAndWitnessed { witnesses } => Found::Witnessed(witnesses),
        Outcome::RecordedByLogOnly => Found::LogOnly,
        Outcome::DoesNotMatch { why } => Found::NoMatch(match why {
            Mismatch::Proof(_) => "proof",
            Mismatch::Checkpoint(_) => "checkpoint",
            Mismatch::Event(_) => "event",
            Mismatch::Header | Mismatch::Words(_) => "words",
        }),
    }
}

fn draw(town: &Town, frame: Frame, found: Option<Found>) -> Markup {
    let frame = frame.with_script("verifier.js");
    let say = &frame.say;
    let title = say.say("nav-verify");
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("verify-lead")) }
        @if let Some(found) = found { (said(&frame, found)) }
        form method="post" action="/verify" enctype="multipart/form-data" {
            div data-verify {
                div.field {
                    label for="file" { (say.say("verify-file")) }
                    p.help id="file-help" { (say.say("verify-file-help")) }
                    input id="file" name="file" type="file" accept=".html,.htm,.json,text/html,application/json"
                        aria-describedby="file-help" data-verify-file;
                }
                (verdicts(&frame))
            }
            noscript { p.actions { button.main type="submit" { (say.say("verify-send")) } } }
        }
        (notice(say, Tone::Know, html! { p { (say.say("receipt-proves-nothing")) } p { (say.say("verify-alone")) } }))
        h2 { (say.say("verify-self")) }
        p { (say.say("verify-self-help")) }
        p { (command_line()) }
        p { a href="/log.policy" download="log.policy" { (say.say("verify-policy")) } }
        script type="text/plain" id="amanat-policy" { (PreEscaped(safe(&town.policy_text()))) }
    };
    page(&frame, &title, body)
}

fn said(frame: &Frame, found: Found) -> Markup {
    let say = &frame.say;
    let body = |id: &str, more: String| html! { p { strong { (say.say(id)) } } p { (more) } };
    match found {
        Found::Witnessed(count) => {
            let count = format!("{} {}", say.say("verdict-witnesses"), say.number(count as i64));
            notice(say, Tone::Good, body("verdict-witnessed", count))
        }
        Found::LogOnly => notice(say, Tone::Know, body("verdict-log-only", say.say("verdict-log-only-help"))),
        Found::NoMatch(why) => {
            let why =
                format!("{} {}", say.say("verdict-no-match-help"), say.say(&format!("verdict-why-{why}")));
            notice(say, Tone::Danger, body("verdict-no-match", why))
        }
        Found::CannotCheck => notice(say, Tone::Care, body("verdict-cannot", say.say("verdict-why-policy"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_uploaded_there_is_an_outcome() {
        let policy = "log example.org/log+00000000+AAAA";
        for file in [&b""[..], b"{}", b"<html>", &[0xff, 0xfe], b"\0\0"] {
            assert!(matches!(outcome(file, policy), Found::CannotCheck | Found::NoMatch("receipt")));
        }
    }
}
