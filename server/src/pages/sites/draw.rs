//! How does the card of a site look?

use super::{list::point, one::Shown};
use crate::{
    pages::{
        Frame,
        parts::{ltr, text::lines_of_person, words_of_person},
    },
    words::Say,
};
use amanat_core::{
    decide::site::{Card, Kind},
    dispatch::{Book, words::PlaceKind},
};
use maud::{Markup, html};

/// What the book of dispatch calls such a place.
pub fn place_kind(kind: Kind) -> PlaceKind {
    match kind {
        Kind::Mission => PlaceKind::Mission,
        Kind::Residence => PlaceKind::Residence,
        Kind::School => PlaceKind::School,
        Kind::Shelter => PlaceKind::Shelter,
        Kind::Bank => PlaceKind::Bank,
        Kind::Other => PlaceKind::Other,
    }
}

/// What it is, where, who answers, and what is done when it calls.
pub(super) fn summary(shown: &Shown<'_>, card: &Card) -> Markup {
    let (say, site) = (&shown.officer.frame.say, shown.site());
    let naming = shown.naming();
    html! {
        dl.facts {
            dt { (say.say("site-kind")) } dd { (say.say(&format!("site-kind-{}", site.kind.word()))) }
            dt { (say.say("site-unit")) } dd { (words_of_person(&naming.unit(&site.unit))) }
            dt { (say.say("site-room")) } dd { (words_of_person(&naming.unit(&site.room))) }
            @if !card.address.is_empty() { dt { (say.say("site-address")) } dd { (lines_of_person(&card.address)) } }
            @if card.point.is_some() { dt { (say.say("site-point")) } dd { (point(card)) } }
            @if !card.posts.is_empty() { dt { (say.say("site-posts")) } dd { (lines_of_person(&card.posts)) } }
            dt { (say.say("site-run")) }
            dd { (run_card(say, &shown.visit.setup().dispatch, card, site.kind)) }
        }
    }
}

/// What is done when the site calls: the units that the book asks for, and what is written on the card.
pub fn run_card(say: &Say, book: &Book, card: &Card, kind: Kind) -> Markup {
    let kind_of = card.run.kind.as_ref();
    let name =
        kind_of.and_then(|id| book.incident_type(id)).map(|t| t.names.in_language(say.language()).to_owned());
    let needs = kind_of.and_then(|id| book.card(id, place_kind(kind), 1)).map(|card| card.need.as_slice());
    html! {
        @if name.is_none() && card.run.said.is_empty() { (say.say("site-run-none")) }
        @if let Some(name) = &name { p { strong { (name) } } }
        @if let Some(needs) = needs {
            ul.plain-list {
                @for need in needs {
                    @let unit = book.unit_type(&need.unit).map_or(need.unit.as_str(), |t| t.names.in_language(say.language()));
                    li {
                        (say.number(i64::from(need.count))) " × " (unit)
                        @for (id, names) in book.attributes() {
                            @if need.attributes.contains(id) { " · " (names.in_language(say.language())) }
                        }
                    }
                }
            }
        }
        @if !card.run.said.is_empty() { (lines_of_person(&card.run.said)) }
    }
}

/// Whom to call, in which order.
pub fn contacts(frame: &Frame, card: &Card) -> Markup {
    let say = &frame.say;
    html! {
        section aria-labelledby="contacts" {
            h2 #contacts { (say.say("site-contacts")) }
            @if card.contacts.is_empty() { p.quiet { (say.say("site-contacts-none")) } }
            @else { (contact_list(card)) }
        }
    }
}

/// The same as a bare list.
pub fn contact_list(card: &Card) -> Markup {
    html! {
        ol.contacts {
            @for contact in &card.contacts {
                li { (words_of_person(&contact.name)) " " a.phone href={ "tel:" (dialled(&contact.phone)) } { (ltr(&contact.phone)) } }
            }
        }
    }
}

/// The digits of a number as a telephone takes them.
fn dialled(phone: &str) -> String {
    crate::sos::enrolled::phone_number(phone)
}
