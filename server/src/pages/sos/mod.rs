//! With what does somebody call for help who has a browser?
//!
//! One page: without script it is a form (`sos::form`); with it a button that is held, a queue on the device that
//! outlives a lost network, and the state as the house confirmed it. It can be kept on a phone's home screen, and
//! opens without a network then.
//!
//! Invariant: the page carries nothing of a person; what it shows came from the door with the secret of the press.
//! Invariant: a neutral title, and a way to leave at once: whoever looks over a shoulder learns nothing from a tab.
//! Not here: what a press becomes (`sos`), the script (`server/web/src/sos.ts`).

mod enrol;

use super::{
    Frame, page,
    parts::{Field, Kind},
};
use crate::{
    assets::{asset, worker as worker_script},
    sos::form::lane,
    town::Town,
};
use amanat_core::decide::signal::MAX_WORDS_CHARS;
use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use serde_json::json;

/// The longest PIN, with what people write between its digits.
const MAX_PIN_CHARS: usize = 16;

/// The page, and what makes it an app.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/sos", get(show))
        .route("/sos/enrol", get(enrol::show).post(crate::sos::enrol::enrol))
        .route("/sos/worker.js", get(worker))
        .route("/sos/app.webmanifest", get(manifest))
}

async fn show(frame: Frame) -> Markup {
    let frame = Frame { protected: true, ..frame }.with_script("sos.js");
    let title = frame.say.say("sos-title");
    let body = html! {
        h1 { (title) }
        (held(&frame))
        div data-sos-plain { (lane(&frame)) }
        (another_way(&frame))
    };
    page(&frame, &title, body)
}

/// What the script brings to life; not there without it.
fn held(frame: &Frame) -> Markup {
    let say = &frame.say;
    let plain = |what: &str, message: &str| {
        html! { button.second type="button" data-sos-look[what == "look"] data-sos-safe[what == "safe"]
        data-sos-allow[what == "allow"] data-sos-at-once[what == "at-once"] { (say.say(message)) } }
    };
    html! {
        div data-sos data-digits=(say.digits("0123456789")) data-you=(say.say("sos-from-you")) data-room=(say.say("sos-from-room")) hidden {
            p id="sos-lead" { (say.say("sos-app-lead")) }
            button.sos-hold type="button" data-sos-hold data-again=(say.say("sos-app-again"))
                aria-describedby="sos-lead" { (say.say("sos-app-hold")) }
            div.sos-count {
                progress data-sos-progress aria-label=(say.say("sos-app-count")) max="1" value="0" hidden {}
                strong data-sos-seconds {}
            }
            label.sos-choice {
                input type="checkbox" data-sos-silent aria-describedby="sos-silent-help";
                span { (say.say("sos-app-silent")) }
            }
            p.quiet id="sos-silent-help" { (say.say("sos-app-silent-help")) }
            div.actions {
                (plain("at-once", "sos-app-at-once"))
                (plain("look", "sos-form-look"))
                (plain("allow", "sos-app-allow"))
            }
            (state(frame, plain("safe", "sos-form-cancel")))
            p.quiet data-sos-mine hidden { (say.say("sos-mine")) }
            p.quiet { (say.say("sos-app-install")) }
        }
    }
}

/// What the house has confirmed, and what can be said to it.
fn state(frame: &Frame, safe: Markup) -> Markup {
    let say = &frame.say;
    html! {
        section data-sos-state aria-labelledby="sos-state" hidden {
            h2 id="sos-state" { (say.say("sos-app-state")) }
            p.notice.due data-sos-waits role="status" hidden { (say.say("sos-app-waits")) }
            p.sos-says data-sos-says role="status" {}
            ul.sos-steps {
                li data-sos-accepted { (say.say("sos-app-accepted")) " " span data-at dir="auto" {} }
                li data-sos-seen { (say.say("sos-app-seen")) " " span data-at dir="auto" {} }
                li data-sos-taken { (say.say("sos-app-taken")) " " span data-at dir="auto" {} }
            }
            p { (say.say("sos-app-presses")) " " strong data-sos-presses {} }
            (by_pin(frame))
            div data-sos-messages aria-live="polite" {}
            form.narrow method="post" action="/sos/form" data-sos-talk {
                (text_field(frame))
                div.actions { button.second type="submit" { (say.say("sos-form-say")) } (safe) }
            }
        }
    }
}

/// On an enrolled device: the PIN that cancels, or the one that only seems to. The page does not know which is which.
fn by_pin(frame: &Frame) -> Markup {
    let say = &frame.say;
    let label = say.say("sos-pin");
    let field = Field {
        kind: Kind::Password,
        max_chars: MAX_PIN_CHARS,
        forgotten: true,
        ..Field::line("pin", &label)
    };
    html! {
        form.narrow method="post" action="/sos/form" data-sos-pin autocomplete="off" hidden {
            (field.draw(say))
            p.notice.care data-sos-pin-wrong role="alert" hidden { (say.say("sos-pin-wrong")) }
            p.actions { button.second type="submit" { (say.say("sos-pin-cancel")) } }
        }
    }
}

fn text_field(frame: &Frame) -> Markup {
    let label = frame.say.say("sos-app-text");
    let field = Field { kind: Kind::Lines(2), max_chars: MAX_WORDS_CHARS, ..Field::line("say", &label) };
    html! { div data-sos-text { (field.draw(&frame.say)) } }
}

/// The number to call, for whoever cannot or will not rely on this page alone.
pub(crate) fn another_way(frame: &Frame) -> Markup {
    let say = &frame.say;
    let number = say.say("home-emergency-number");
    let shown = say.with("sos-app-other", &[("number", say.digits(&number).into())]);
    html! { p.notice.know { a href=(format!("tel:{number}")) { strong { (shown) } } } }
}

/// Lives under `/sos`, so that it may look after that page and nothing else of the house.
async fn worker() -> Response {
    ([("service-worker-allowed", "/sos")], worker_script("sos-worker.js")).into_response()
}

/// What a phone shows of the page on its home screen, in the page's language.
async fn manifest(frame: Frame) -> Response {
    let say = &frame.say;
    let language = say.language().code();
    let body = json!({
        "id": "/sos",
        "name": say.say("sos-title"),
        "short_name": say.say("sos-app-short"),
        "lang": language,
        "dir": say.direction().word(),
        "start_url": format!("/sos?lang={language}"),
        "scope": "/sos",
        "display": "standalone",
        "background_color": "#fbfaf6",
        "theme_color": "#0b5563",
        "icons": [{ "src": asset("mark.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any" }],
    });
    ([(header::CONTENT_TYPE, "application/manifest+json")], body.to_string()).into_response()
}
