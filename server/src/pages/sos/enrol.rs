//! How does somebody's phone become one that is known, so that a press of it says who needs help?
//!
//! The page asks for the one-time code and two PINs of one's own choice. The key is made by the browser and never
//! leaves it; only its public half is sent. Without script there is no key, and the page says so.
//!
//! Invariant: the code that came with the address stands behind its `#`, is sent once, and is taken out of the bar.
//! Not here: what is answered (`sos::enrol`), the script (`server/web/src/sos-enrol.ts`).

use super::MAX_PIN_CHARS;
use crate::pages::{
    Frame, page,
    parts::{Field, Kind, Tone, notice},
};
use maud::{Markup, html};

/// The longest code, with what people write between its digits.
const MAX_CODE_CHARS: usize = 40;

pub(super) async fn show(frame: Frame) -> Markup {
    let frame = Frame { protected: true, ..frame }.with_script("sos-enrol.js");
    let say = &frame.say;
    let title = say.say("sos-enrol-title");
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("sos-enrol-lead")) }
        noscript { (notice(say, Tone::Care, html! { p { (say.say("sos-enrol-script")) } })) }
        (form(&frame))
        (done(&frame))
        p { a href="/sos" { (say.say("sos-title")) } }
    };
    page(&frame, &title, body)
}

fn form(frame: &Frame) -> Markup {
    let say = &frame.say;
    let (code, pin, duress) =
        (say.say("sos-enrol-code"), say.say("sos-enrol-pin"), say.say("sos-enrol-duress"));
    let (code_help, pin_help, duress_help) =
        (say.say("sos-enrol-code-help"), say.say("sos-enrol-pin-help"), say.say("sos-enrol-duress-help"));
    let field = |name: &'static str, label, help, kind, max_chars| {
        Field { kind, help, max_chars, forgotten: true, ..Field::line(name, label) }.draw(say)
    };
    html! {
        form.narrow method="post" action="/sos/enrol" data-enrol autocomplete="off" hidden
            data-offline=(say.say("sos-enrol-offline")) data-differ=(say.say("device-bad-pins")) {
            p.notice.care data-enrol-wrong role="alert" tabindex="-1" hidden {}
            (field("code", &code, &code_help, Kind::OneTimeCode, MAX_CODE_CHARS))
            (field("pin", &pin, &pin_help, Kind::OneTimeCode, MAX_PIN_CHARS))
            (field("duress", &duress, &duress_help, Kind::OneTimeCode, MAX_PIN_CHARS))
            p.actions { button.main type="submit" { (say.say("sos-enrol-do")) } }
        }
    }
}

/// What is shown when the house knows the key: the short code that both sides compare.
fn done(frame: &Frame) -> Markup {
    let say = &frame.say;
    html! {
        section data-enrol-done aria-labelledby="enrolled" hidden {
            h2 #enrolled tabindex="-1" { (say.say("sos-enrol-done")) }
            p { (say.say("sos-enrol-compare")) }
            p.big-code { bdi.code dir="ltr" data-enrol-check {} }
            p { (say.say("sos-enrol-then")) }
            p.actions { a.button.main href="/sos" { (say.say("sos-enrol-open")) } }
        }
    }
}
