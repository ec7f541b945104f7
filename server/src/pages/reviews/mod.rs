//! What must a second person look at?
//!
//! Looks drawn by lot, and whatever else somebody must say was right: each is a section of this page. Who has nothing to
//! review finds no such page.
//!
//! Not here: what each section holds (one file each), who may review (`policies/`).

mod looks;

use super::{
    desk_page,
    emergency::{self, Back},
    parts::empty_state,
    trouble::{Trouble, ours},
};
use crate::{officer::Officer, town::Town};
use amanat_record::Visit;
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};

/// The pages of reviews.
pub fn routes() -> Router<Town> {
    Router::new().route("/reviews", get(show)).merge(looks::routes())
}

/// Somebody at this page.
struct Desk {
    officer: Officer,
    visit: Visit,
}

/// A form that came back: what was wrong with which, and what was written.
struct Wrong {
    /// The form's own name.
    form: String,
    /// What to say.
    sentence: String,
    /// The words as they were written.
    text: String,
}

/// One part of the page; `None` where nothing waits.
type Section = fn(&Desk, Option<&Wrong>) -> Result<Option<Markup>, Trouble>;

/// Every part, in order.
const SECTIONS: &[Section] = &[glasses, looks::section];

impl Desk {
    fn new(town: &Town, officer: Officer) -> Result<Self, Trouble> {
        let visit = town.visit(officer.visitor.clone());
        match visit.reviews_any() {
            true => Ok(Self { officer, visit }),
            false => Err(Trouble::missing(&officer.frame)),
        }
    }
}

async fn show(State(town): State<Town>, officer: Officer) -> Result<Markup, Trouble> {
    draw(&Desk::new(&town, officer)?, None)
}

fn draw(desk: &Desk, wrong: Option<&Wrong>) -> Result<Markup, Trouble> {
    let frame = &desk.officer.frame;
    let say = &frame.say;
    let mut drawn = Vec::new();
    for section in SECTIONS {
        drawn.extend(section(desk, wrong)?);
    }
    let title = say.say("nav-reviews");
    let body = html! {
        h1 { (title) }
        p { (say.say("reviews-help")) }
        @if drawn.is_empty() {
            (empty_state(&say.say("reviews-none"), &say.say("reviews-none-help"), None))
        }
        @for section in &drawn { (section) }
    };
    Ok(desk_page(frame, &title, body))
}

/// Glasses that were broken.
fn glasses(desk: &Desk, wrong: Option<&Wrong>) -> Result<Option<Markup>, Trouble> {
    let back = wrong.map(|wrong| Back {
        id: wrong.form.clone(),
        sentence: wrong.sentence.clone(),
        found: wrong.text.clone(),
    });
    emergency::to_review(&desk.officer, &desk.visit, back.as_ref()).map_err(fault(desk))
}

/// The page again, with what was wrong with the review of a glass.
pub(super) fn again(officer: Officer, visit: Visit, back: Back) -> Result<Markup, Trouble> {
    let wrong = Wrong { form: back.id, sentence: back.sentence, text: back.found };
    draw(&Desk { officer, visit }, Some(&wrong))
}

/// A fault of the record, on this page.
fn fault(desk: &Desk) -> impl Fn(amanat_record::Fault) -> Trouble {
    ours(&desk.officer.frame)
}
