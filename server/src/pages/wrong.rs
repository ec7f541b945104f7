//! What does a person see when it did not work?
//!
//! Three kinds only: there is nothing here (which is also said where something is, but not for them), nothing can be
//! recorded at the moment, and a fault of ours, with a reference and no cause.

use super::{Frame, desk_page, page, parts::ltr};
use axum::http::StatusCode;
use maud::{Markup, html};

/// There is nothing here, or nothing that this person may see: the two cannot be told apart.
pub fn not_found(frame: &Frame) -> (StatusCode, Markup) {
    let say = &frame.say;
    let title = say.say("not-found-title");
    let body = html! {
        h1 { (title) }
        p { (say.say("not-found-help")) }
        (way_back(frame))
    };
    (StatusCode::NOT_FOUND, around(frame, &title, body))
}

/// A fault of ours: what it means for the person, and the reference that finds its cause in the log.
pub fn fault(frame: &Frame, means: &str, reference: &str) -> (StatusCode, Markup) {
    let say = &frame.say;
    let title = say.say("fault-title");
    let body = html! {
        h1 { (title) }
        p { (say.with(means, &[("reference", reference.into())])) }
        p.big-code { (ltr(reference)) }
    };
    (StatusCode::INTERNAL_SERVER_ERROR, around(frame, &title, body))
}

/// The record takes no writes: what somebody sent is not in it, and whoever needed it to be must hear that.
pub fn not_recorded(frame: &Frame, reference: &str) -> Markup {
    let say = &frame.say;
    let title = say.say("stopped-title");
    let body = html! {
        h1 { (title) }
        p { (say.say("stopped-help")) }
        p { (say.with("stopped-reference", &[("reference", reference.into())])) }
        (way_back(frame))
    };
    around(frame, &title, body)
}

/// An officer keeps the menu of officers.
pub(super) fn around(frame: &Frame, title: &str, body: Markup) -> Markup {
    match frame.signed_in {
        Some(_) => desk_page(frame, title, body),
        None => page(frame, title, body),
    }
}

pub(super) fn way_back(frame: &Frame) -> Markup {
    let (to, id) = if frame.signed_in.is_some() { ("/today", "nav-today") } else { ("/", "nav-home") };
    html! { p { a href=(to) { (frame.say.say(id)) } } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;
    use amanat_core::values::{Language, Moment};

    #[test]
    fn a_fault_gives_a_reference_and_no_cause() {
        let words = Words::load_what_is_there().0;
        let frame = Frame::new(words.of(Language::Ps), Moment::from_millis(0), "/");
        let (status, drawn) = fault(&frame, "fault-nothing-lost", "7F3K-22");
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(drawn.into_string().contains("7F3K-22"));
        assert_eq!(not_found(&frame).0, StatusCode::NOT_FOUND);
    }
}
