//! What happened so far, in order?

use super::time::time_tag;
use crate::words::Say;
use amanat_core::values::Moment;
use maud::{Markup, html};

/// One thing that happened.
pub struct TimelineEntry {
    /// When.
    pub at: Moment,
    /// What, in plain words.
    pub what: String,
    /// Who, if it is shown.
    pub who: Option<Markup>,
    /// What was said or shown with it.
    pub more: Option<Markup>,
    /// Is it the step things stand at now?
    pub current: bool,
}

/// Entries, oldest first.
pub fn timeline(say: &Say, entries: &[TimelineEntry]) -> Markup {
    html! {
        ol.timeline {
            @for entry in entries {
                li aria-current=[entry.current.then_some("step")] {
                    p.what { (entry.what) }
                    p.quiet {
                        (time_tag(say, entry.at))
                        @if let Some(who) = &entry.who { " · " (who) }
                    }
                    @if let Some(more) = &entry.more { div.more { (more) } }
                }
            }
        }
    }
}
