//! How is something found in a list?
//!
//! By a part of its name in any spelling, and by what is chosen beside it. The list's address carries it all, so that a
//! page of it can be kept and opened again.
//!
//! Not here: what fits (each list knows that itself).

use super::Field;
use crate::words::Say;
use maud::{Markup, html};

/// The longest search, in characters.
pub use crate::staffing::MAX_SEARCH_CHARS;

/// The form above a list: what its one line is called, what was typed, and what can be chosen.
pub fn search(say: &Say, list: &str, (label, typed): (&str, &str), choices: &Markup) -> Markup {
    let (label, help) = (say.say(label), say.say("people-search-help"));
    let field = Field {
        value: typed,
        help: &help,
        optional: true,
        max_chars: MAX_SEARCH_CHARS,
        ..Field::line("q", &label)
    };
    html! {
        form.search.no-print method="get" action=(list) role="search" {
            (field.draw(say))
            (choices)
            p.actions { button.second type="submit" { (say.say("people-find")) } }
        }
    }
}
