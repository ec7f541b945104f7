//! Who will see this report, and how can its sender be told?
//!
//! Who sees it is the desk's promise and no choice; it is said before anything is sent. How to be reached is a choice,
//! and *not at all* is one of its answers.

use super::Writing;
use crate::{
    intake::REACH,
    pages::parts::{Choice, Choices, Field, FormErrors, Kind, Tone, notice},
};
use amanat_core::values::Level;
use maud::{Markup, html};

pub(super) fn draw(writing: &Writing<'_>, errors: &FormErrors) -> Markup {
    let say = &writing.frame.say;
    let playbook = writing.playbook;
    let desk = playbook.desk.as_str();
    let level = playbook.protection.word().to_lowercase();
    let one = |value, id: &str| Choice { value, label: say.say(id), help: say.say(&format!("{id}-help")) };
    let mut ways = vec![one("none", "reach-none"), one("email", "reach-email"), one("phone", "reach-phone")];
    if !playbook.anonymous {
        ways.remove(0);
    }
    let chosen = match (writing.carried.get(REACH), playbook.anonymous) {
        ("", true) => "none",
        (chosen, _) => chosen,
    };
    let question = say.say("reach-question");
    let choices = Choices {
        name: REACH,
        question: &question,
        help: "",
        choices: ways,
        chosen: vec![chosen],
        several: false,
        error: errors.of(REACH),
    };
    let (email, phone) = (say.say("reach-email-label"), say.say("reach-phone-label"));
    let field = |name: &'static str, label: &str, kind| {
        let field = Field {
            kind,
            value: writing.carried.get(name),
            error: errors.of(name),
            optional: true,
            max_chars: 254,
            forgotten: playbook.discreet,
            ..Field::line(name, label)
        };
        field.draw(say)
    };
    html! {
        section {
            h2 { (say.say("sees-title")) }
            p { (say.desk(desk, &format!("{desk}-promise"))) }
            p { (say.say(&format!("sees-{level}"))) }
            p.quiet { (say.say(if playbook.protection >= Level::P3 { "sees-logged-yours" } else { "sees-logged" })) }
        }
        @if playbook.discreet { (notice(say, Tone::Care, html! { p { (say.say("reach-careful")) } })) }
        (choices.draw(say))
        (field("email", &email, Kind::Email))
        (field("phone", &phone, Kind::Phone))
    }
}
