//! What is said where a list has nothing in it?

use maud::{Markup, html};

/// An empty list that teaches: what would be here, and what can be done now.
pub fn empty_state(title: &str, teaches: &str, next: Option<Markup>) -> Markup {
    html! {
        div.empty {
            p.empty-title { (title) }
            p { (teaches) }
            @if let Some(next) = next { p { (next) } }
        }
    }
}
