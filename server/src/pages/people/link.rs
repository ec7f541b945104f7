//! With what name does the force's own sign-in know this person?
//!
//! Whoever looks after people writes it down for somebody who never came in; where a post opens protected words, a
//! second officer agrees. Who came in connects it alone, under *My account*.

use super::Desk;
use crate::pages::{
    openid::label,
    parts::{Field, FormErrors, button::act, ltr},
};
use amanat_core::guard::Duty;
use amanat_record::roster::Person;
use maud::{Markup, html};

/// The longest name there, in characters.
pub(super) const MAX_NAME_CHARS: usize = 200;

/// On a person's page, where there is such a sign-in.
pub(super) fn draw(desk: &Desk, person: &Person, errors: &FormErrors) -> Markup {
    let say = &desk.officer.frame.say;
    let Some(openid) = desk.town.openid().filter(|_| desk.answers_for(person, Duty::ManagePeople)) else {
        return html! {};
    };
    let (field, help) = (say.say("people-subject"), say.say("people-subject-help"));
    let name = person.words.subject.as_deref().map(|s| openid.name_in(s).unwrap_or(s));
    html! {
        h2 id="link" { (label(say, openid)) }
        form.narrow method="post" action={ "/people/" (person.id) "/do" } {
            (desk.officer.form_token())
            @if let Some(name) = name {
                p { (say.say("openid-connected")) " " (ltr(name)) }
                p.actions { (act("do", "unlink", &say.say("openid-disconnect"), false)) }
            } @else if person.account.came_in {
                p { (say.say("people-link-themselves")) }
            } @else {
                (Field { help: &help, error: errors.of("subject"), max_chars: MAX_NAME_CHARS,
                         ..Field::line("subject", &field) }.draw(say))
                p.actions { (act("do", "link", &say.say("openid-connect"), false)) }
            }
        }
    }
}
