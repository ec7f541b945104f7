//! How does one turn the pages of a long list?

use crate::words::Say;
use maud::{Markup, html};

/// Links to the pages before and after; nothing when there is only one.
pub fn pager(say: &Say, page: u32, previous: Option<&str>, next: Option<&str>) -> Markup {
    html! {
        @if previous.is_some() || next.is_some() {
            nav.pager aria-label=(say.say("pager")) {
                @if let Some(to) = previous { a rel="prev" href=(to) { (say.say("pager-previous")) } }
                span { (say.with("pager-page", &[("page", page.into())])) }
                @if let Some(to) = next { a rel="next" href=(to) { (say.say("pager-next")) } }
            }
        }
    }
}
