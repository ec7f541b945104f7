//! What must a dispatcher know of the place that calls for help?
//!
//! Its name, what warns whoever goes there, whom to call, what is done when it calls, code words, plans. What has
//! ended is not here; what nobody reviewed says so.
//!
//! Not here: changing any of it (`pages::sites`).

use super::board::Board;
use crate::{
    pages::{
        icons::{Icon, icon},
        parts::{ltr, text::lines_of_person, words_of_person},
        sites::{
            draw::{contact_list, run_card},
            hangs::note_marks,
        },
    },
    sites::{self, May},
    sos::enrolled,
};
use amanat_core::{
    decide::{
        device::Device,
        site::{Card, Site},
    },
    event::Stream,
    guard::Duty,
    values::{DeviceId, SiteId},
};
use amanat_record::{Kept, Visit};
use maud::{Markup, html};

/// What calls: which site, by which device, and whether it calls still.
pub struct Calls<'a> {
    /// The site.
    pub site: &'a SiteId,
    /// The device, as far as it says.
    pub device: Option<&'a DeviceId>,
    /// Whether it is not over.
    pub now: bool,
}

/// The site of a signal, for whoever sees it; nothing for others, and for one that is not looked after any more.
pub fn draw(board: &Board<'_>, visit: &Visit, calls: &Calls<'_>) -> Markup {
    let (id, device) = (calls.site, calls.device);
    let kept = match sites::seen(visit, id) {
        Ok(Some(kept)) if kept.state.closed.is_none() => kept,
        Ok(_) => return html! {},
        Err(fault) => {
            tracing::error!("a site cannot be read: {fault:#}");
            return html! {};
        }
    };
    let may = if calls.now { May::while_it_calls } else { May::of };
    let (say, may) = (&board.say, may(visit, &kept.state));
    let card = sites::card(&kept).unwrap_or_default();
    html! {
        section.site aria-label=(say.say("site")) {
            h3 {
                a href={ "/sites/" (id) } { (words_of_person(&card.name)) } " · "
                (say.say(&format!("site-kind-{}", kept.state.kind.word())))
            }
            @if let Some(label) = label(visit, device) { p { (say.say("device-label")) ": " (words_of_person(&label)) } }
            (notes(board, &kept, may))
            (facts(board, &kept, (&card, may)))
            (plans(board, &kept))
        }
    }
}

/// What the device is called.
fn label(visit: &Visit, device: Option<&DeviceId>) -> Option<String> {
    let stream = Stream::Device(device?.clone());
    let kept = visit.life::<Device>(&stream, Duty::SeeBoard).ok()??;
    enrolled::words(&kept).label
}

fn notes(board: &Board<'_>, kept: &Kept<Site>, may: May) -> Markup {
    let say = &board.say;
    let warnings = sites::warnings(kept, may, board.now);
    html! {
        @if !warnings.is_empty() {
            ul.notes role="note" aria-label=(say.say("site-notes")) {
                @for told in &warnings {
                    li {
                        p.marks {
                            (note_marks(say, told))
                            @if told.note.is_stale(board.now) { " " span.mark.care { (icon(Icon::Care)) (say.say("site-note-stale")) } }
                        }
                        (lines_of_person(&told.text))
                    }
                }
            }
        }
    }
}

fn facts(board: &Board<'_>, kept: &Kept<Site>, (card, may): (&Card, May)) -> Markup {
    let (say, site) = (&board.say, &kept.state);
    let words = sites::code_words(kept, may);
    html! {
        dl.facts {
            @if !card.address.is_empty() { dt { (say.say("site-address")) } dd { (lines_of_person(&card.address)) } }
            @if let Some(point) = card.point { dt { (say.say("site-point")) } dd { (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) } }
            dt { (say.say("site-run")) } dd { (run_card(say, &board.setup.dispatch, card, site.kind)) }
            @if !card.contacts.is_empty() { dt { (say.say("site-contacts")) } dd { (contact_list(card)) } }
            @if !card.posts.is_empty() { dt { (say.say("site-posts")) } dd { (lines_of_person(&card.posts)) } }
            @if !words.is_empty() {
                dt { (say.say("site-code-words")) }
                dd { ul.plain-list { @for each in &words { li { strong { (words_of_person(&each.word)) } ": " (words_of_person(&each.means)) } } } }
            }
        }
    }
}

fn plans(board: &Board<'_>, kept: &Kept<Site>) -> Markup {
    let said = sites::plans(kept);
    html! {
        @if !kept.state.plans.is_empty() {
            p {
                (board.say.say("site-plans")) ": "
                @for (i, file) in kept.state.plans.iter().enumerate() {
                    @if i > 0 { " · " }
                    a href={ "/sites/" (kept.state.id) "/plan/" (file) } { (words_of_person(&sites::plan_title(&said, file))) }
                }
            }
        }
    }
}
