//! What of the house concerns me today, beside its matters?
//!
//! What waits for me as the second person, what I serve as, and, for whoever answers for the whole force, where nobody can
//! take a matter in hand, which missed promise reached nobody, and whether a witness of the log has seen another one.

use crate::{
    gaps::deserted,
    officer::Officer,
    pages::{
        people::{draw_waiting, waiting},
        staff::Naming,
    },
    town::Town,
};
use amanat_core::{guard::Duty, setup::Setup};
use maud::{Markup, html};

/// The most units that are named; the page of units has all.
const MAX_NAMED: usize = 10;

pub(super) fn draw(town: &Town, officer: &Officer) -> Markup {
    let setup = town.setup();
    html! {
        (draw_waiting(officer, town, &waiting(town, officer)))
        @if answers_for_all(officer, &setup) {
            (other_past(town, officer))
            (gaps(town, officer, &setup))
        }
        (mine(officer, &setup))
    }
}

/// Whether somebody answers for the people of the top unit.
fn answers_for_all(officer: &Officer, setup: &Setup) -> bool {
    let mut tops = setup.places.units().filter(|unit| unit.supervisor.is_none());
    tops.any(|top| setup.guard.may_at(&officer.visitor, Duty::SeePeople, &top.id, setup))
}

/// A witness that holds another past of our log than we do.
fn other_past(town: &Town, officer: &Officer) -> Markup {
    let say = &officer.frame.say;
    let alarms = town.witnesses().alarms();
    let names: Vec<&str> = alarms.iter().map(|(name, _)| name.as_str()).collect();
    html! {
        @if !names.is_empty() {
            section aria-labelledby="other-past" {
                h2 #other-past { (say.say("units-witness")) }
                p { (say.with("units-witness-what", &[("names", names.join(" ").into())])) }
            }
        }
    }
}

fn gaps(town: &Town, officer: &Officer, setup: &Setup) -> Markup {
    let say = &officer.frame.say;
    let naming = Naming { say, setup };
    let (deserted, passed) = (deserted(town), town.gaps().all());
    html! {
        @if !deserted.is_empty() {
            section aria-labelledby="deserted" {
                h2 #deserted { (say.say("units-deserted")) " · " (say.number(i64::try_from(deserted.len()).unwrap_or(i64::MAX))) }
                ul {
                    @for unit in deserted.iter().take(MAX_NAMED) {
                        li { a href={ "/units/" (unit) } { (naming.unit(unit)) } }
                    }
                }
                p { a href="/units?nobody=yes" { (say.say("units-all")) } }
            }
        }
        @if !passed.is_empty() {
            section aria-labelledby="passed" {
                h2 #passed { (say.say("units-rungs")) }
                ul {
                    @for rung in passed.iter().take(MAX_NAMED) {
                        li {
                            (say.desk(rung.desk.as_str(), &format!("{}-name", rung.desk))) " · "
                            (naming.unit(&rung.unit)) " · " (naming.role(&rung.rung))
                        }
                    }
                }
            }
        }
    }
}

/// The visitor's own posts, and whether they are away.
fn mine(officer: &Officer, setup: &Setup) -> Markup {
    let (say, now) = (&officer.frame.say, officer.frame.now);
    let naming = Naming { say, setup };
    let account = &officer.person.account;
    html! {
        section.own aria-labelledby="own" {
            h2 #own { (say.say("people-mine")) }
            @if let Some(leave) = account.leave(now) {
                p { (say.say("people-mine-away")) " " (say.with("people-until", &[("day", say.day(leave.until).into())])) }
            }
            ul {
                @for post in account.posts_ahead(now) {
                    li {
                        (naming.role(&post.role)) " · " (naming.unit(&post.unit))
                        @if post.acting { " · " (say.say("people-acting")) }
                        @if now < post.from { " · " (say.with("people-since", &[("day", say.day(post.from).into())])) }
                        @if let Some(until) = post.until {
                            " · " (say.with("people-until", &[("day", say.day(until).into())]))
                        }
                    }
                }
            }
        }
    }
}
