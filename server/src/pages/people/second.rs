//! What waits for a second person, and who can be it?
//!
//! Whatever opens protected words is proposed by one and counts when another agrees. It stands on the list of people, on
//! *Today* of those who can agree, and on the person's own page with the two buttons.

use super::Desk;
use crate::{
    officer::Officer,
    pages::parts::{Tone, button::act, ltr, notice, words_of_person},
    town::Town,
};
use amanat_core::decide::account::{Grant, Proposed};
use amanat_record::roster::Person;
use maud::{Markup, html};
use std::sync::Arc;

/// The most that is listed at once.
const MAX_LISTED: usize = 20;

/// Somebody to whom something would be given.
pub type Waiting = (Arc<Person>, Proposed);

/// What waits for this officer to agree.
pub fn waiting(town: &Town, officer: &Officer) -> Vec<Waiting> {
    let desk = Desk::new(town.clone(), officer.clone());
    let now = town.now();
    let mut waiting: Vec<Waiting> = Vec::new();
    for person in town.gate().roster().all() {
        let proposed: Vec<Proposed> = person.account.waits(now).cloned().collect();
        waiting.extend(
            proposed.into_iter().filter(|one| desk.may_agree(&person, one)).map(|one| (person.clone(), one)),
        );
    }
    waiting.sort_by_key(|(_, one)| one.until);
    waiting.truncate(MAX_LISTED);
    waiting
}

/// The list, with a way to each; nothing where nothing waits.
pub fn draw_waiting(officer: &Officer, town: &Town, waiting: &[Waiting]) -> Markup {
    let say = &officer.frame.say;
    let desk = Desk::new(town.clone(), officer.clone());
    html! {
        @if !waiting.is_empty() {
            section aria-labelledby="second" {
                h2 #second { (say.say("people-waits-title")) }
                ul {
                    @for (person, proposed) in waiting {
                        li {
                            a href={ "/people/" (person.id) "#second" } { (words_of_person(person.name())) }
                            " · " (said(&desk, person, proposed))
                            " · " span.quiet { (say.with("people-until", &[("day", say.day(proposed.until).into())])) }
                        }
                    }
                }
            }
        }
    }
}

/// What would be given, in words.
pub(super) fn said(desk: &Desk, person: &Person, proposed: &Proposed) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    match &proposed.grant {
        Grant::Post(post) => html! { (naming.role(&post.role)) " · " (naming.unit(&post.unit)) },
        Grant::Transfer { from, to } => html! {
            (naming.unit(from)) " → " (naming.role(&to.role)) " · " (naming.unit(&to.unit))
        },
        Grant::Rank(rank) => html! { (say.say("people-rank")) ": " (naming.rank(rank)) },
        Grant::Subject => {
            let asked = person.words.proposed_subject.as_deref().unwrap_or_default();
            let name = desk.town.openid().and_then(|openid| openid.name_in(asked)).unwrap_or(asked);
            html! { (say.say("openid-name")) ": " (ltr(name)) }
        }
        Grant::Attributes => {
            let asked = person.words.proposed.iter().flatten();
            let asked: Vec<String> = asked.map(|word| naming.attribute(word)).collect();
            html! { (asked.join(" · ")) }
        }
    }
}

/// On the person's own page: what waits, and the buttons of whoever can be the second.
pub(super) fn draw_here(desk: &Desk, person: &Person) -> Markup {
    let say = &desk.officer.frame.say;
    let roster = desk.town.gate().roster();
    let now = desk.town.now();
    html! {
        @if person.account.waits(now).next().is_some() {
            section #second tabindex="-1" {
                h2 { (say.say("people-waits-title")) }
                (notice(say, Tone::Care, html! { p { (say.say("people-waits-help")) } }))
                @for proposed in person.account.waits(now) {
                    @let by = roster.person(&proposed.by).map(|p| p.name().to_owned()).unwrap_or_default();
                    form method="post" action={ "/people/" (person.id) "/do" } {
                        (desk.officer.form_token())
                        input type="hidden" name="no" value=(proposed.no);
                        p {
                            strong { (said(desk, person, proposed)) } " · "
                            (say.say("people-proposed-by")) " " (words_of_person(&by)) " · "
                            (say.with("people-until", &[("day", say.day(proposed.until).into())]))
                        }
                        p.actions {
                            @if desk.may_agree(person, proposed) {
                                (act("do", "agree", &say.say("people-agree"), true))
                            }
                            @if proposed.by == desk.officer.person.id {
                                (act("do", "refuse", &say.say("people-take-back"), false))
                            } @else if desk.may_refuse(person, proposed) {
                                (act("do", "refuse", &say.say("people-refuse"), false))
                            }
                        }
                    }
                }
            }
        }
    }
}
