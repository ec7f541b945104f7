//! How does a form take a passkey?
//!
//! Two hidden fields and a button that only script shows (`web/src/passkey.ts`): it asks the device, writes the answer
//! into the form and sends it. Without script the form offers its other ways, and says nothing of this one.

use crate::{sign_in::passkey::Offered, words::Say};
use maud::{Markup, html};

/// The script of pages with passkeys.
pub const PASSKEY_SCRIPT: &str = "passkey.js";
/// The fields of an answer by a passkey that exists.
pub const SHOWN: [&str; 2] = ["passkey_state", "passkey_answer"];
/// The fields of an answer by a new one.
pub const NEW: [&str; 2] = ["new_passkey_state", "new_passkey_answer"];

/// The part of a form that asks for a passkey: `button` says what happens; `said` while the device is asked.
pub fn passkey_part(say: &Say, fields: [&str; 2], offered: &Offered, button: &str) -> Markup {
    let [state, answer] = fields;
    let does = if fields == NEW { "create" } else { "get" };
    html! {
        div.passkey hidden data-passkey=(does) data-options=(offered.options)
            data-state=(state) data-answer=(answer) {
            input type="hidden" name=(state) value=(offered.state);
            input type="hidden" name=(answer) value="";
            p.actions { button.main type="button" { (button) } }
            p.quiet role="status" data-said=(say.say("passkey-asking")) data-failed=(say.say("passkey-failed")) {}
        }
    }
}
