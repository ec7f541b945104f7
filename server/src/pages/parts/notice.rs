//! How is something said that must not be overlooked?

use super::super::icons::{Icon, icon};
use crate::words::Say;
use maud::{Markup, html};

/// What kind of notice it is. Colour repeats what the picture and the word say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is done.
    Good,
    /// Good to know.
    Know,
    /// Something to heed.
    Care,
    /// Danger to a person.
    Danger,
}

/// A notice. `Good` and `Danger` are announced to readers aloud.
pub fn notice(say: &Say, tone: Tone, body: Markup) -> Markup {
    let (class, picture, id, role) = match tone {
        Tone::Good => ("notice good", Icon::Done, "notice-good", "status"),
        Tone::Know => ("notice know", Icon::Know, "notice-know", "note"),
        Tone::Care => ("notice care", Icon::Care, "notice-care", "note"),
        Tone::Danger => ("notice danger", Icon::Care, "notice-danger", "alert"),
    };
    html! {
        div class=(class) role=(role) {
            (icon(picture))
            div { span.unseen { (say.say(id)) ": " } (body) }
        }
    }
}
