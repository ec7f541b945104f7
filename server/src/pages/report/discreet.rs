//! Where does somebody write whose browser others may look into?
//!
//! At one address for every discreet desk, which says nothing and answers forms only: the desk and the page are named
//! in the form. What a browser keeps of it, in its history or its suggestions, leads to the first page.
//!
//! Not here: what the pages ask (`question`), what they leave out on a device (`layout`, `receipt`).

use super::{Step, Writing, carry_on, desk_of, steps};
use crate::{
    intake::Upload,
    officer::Guest,
    pages::{Frame, parts::FormErrors, trouble::Trouble},
    town::Town,
};
use amanat_core::playbook::Playbook;
use axum::{
    extract::State,
    http::StatusCode,
    response::{Redirect, Response},
};
use maud::{Markup, html};

/// The address of all discreet desks.
pub const ADDRESS: &str = "/message";
/// Fields that no question can be called: a dot follows only the name of a question.
const DESK: &str = "this.desk";
const STEP: &str = "this.step";

/// Where the pages of a desk begin, and what must be sent there.
pub fn way(playbook: &Playbook) -> (String, Option<(&'static str, String)>) {
    match playbook.discreet {
        true => (ADDRESS.to_owned(), Some((DESK, playbook.desk.to_string()))),
        false => (format!("/report/{}", playbook.desk), None),
    }
}

/// Where a page of a desk sends its form.
pub fn action(playbook: &Playbook, step: Step<'_>) -> String {
    match playbook.discreet {
        true => ADDRESS.to_owned(),
        false => format!("/report/{}/{}", playbook.desk, step.word()),
    }
}

/// What the form must say because its address does not.
pub fn fields(playbook: &Playbook, step: Step<'_>) -> Markup {
    html! {
        @if playbook.discreet {
            input type="hidden" name=(DESK) value=(playbook.desk);
            input type="hidden" name=(STEP) value=(step.word());
        }
    }
}

/// The address without a form: from a history, or after signing out of a shared device.
pub async fn home() -> Redirect {
    Redirect::to("/")
}

/// A form of a discreet desk: its first page is wanted, or one was answered.
pub async fn written(
    State(town): State<Town>,
    (frame, Guest(guest)): (Frame, Guest),
    sent: Upload,
) -> Result<Response, Trouble> {
    let (desk, step) = (sent.get(DESK).to_owned(), sent.get(STEP).to_owned());
    if !step.is_empty() {
        return carry_on(&town, (frame, guest), (&desk, &step), sent).await;
    }
    let setup = town.setup();
    let playbook = desk_of(&setup, &desk).ok_or_else(|| Trouble::missing(&frame))?;
    let writing = Writing::of(frame, setup.clone(), playbook, Default::default());
    Ok(writing.show(steps(playbook)[0], &FormErrors::default(), StatusCode::OK))
}
