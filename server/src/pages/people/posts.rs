//! What does somebody do here, and how is it changed?
//!
//! Posts with their days, time away, what is known of the person; and the forms that change them, for whoever may.

use super::{Desk, add::pick};
use crate::pages::parts::{Choice, Choices, Field, FormErrors, button::act};
use amanat_core::guard::Duty;
use amanat_record::roster::Person;
use maud::{Markup, html};

/// The posts that are not over, each with a button to end it.
pub(super) fn draw(desk: &Desk, person: &Person) -> Markup {
    let (say, naming, now) = (&desk.officer.frame.say, desk.naming(), desk.town.now());
    let account = &person.account;
    html! {
        h2 { (say.say("people-posts")) }
        @if account.posts_ahead(now).next().is_none() { p { (say.say("people-no-post")) } }
        ul.posts {
            @for post in account.posts_ahead(now) {
                li {
                    strong { (naming.role(&post.role)) } " · " (naming.unit(&post.unit)) " · "
                    @if post.acting { (say.say("people-acting")) " · " }
                    (say.with("people-since", &[("day", say.day(post.from).into())]))
                    @if let Some(until) = post.until {
                        " · " (say.with("people-until", &[("day", say.day(until).into())]))
                    }
                    @if desk.may(Duty::ManagePeople, &post.unit) {
                        form method="post" action={ "/people/" (person.id) "/do" } {
                            (desk.officer.form_token())
                            input type="hidden" name="role" value=(post.role);
                            input type="hidden" name="unit" value=(post.unit);
                            (act("do", "end", &say.say("people-end-post"), false))
                        }
                    }
                }
            }
        }
        @for leave in account.leaves.iter().filter(|leave| now < leave.until) {
            form method="post" action={ "/people/" (person.id) "/do" } {
                (desk.officer.form_token())
                input type="hidden" name="no" value=(leave.from.millis());
                p {
                    strong { (say.say("people-away")) } " · "
                    (say.with("people-since", &[("day", say.day(leave.from).into())])) " · "
                    (say.with("people-until", &[("day", say.day(leave.until).into())]))
                }
                @if desk.answers_for(person, Duty::ManagePeople) {
                    (act("do", "back", &say.say("people-leave-end"), false))
                }
            }
        }
    }
}

/// Whose page the forms are on, and what is wrong with the one that was sent.
struct Place<'a> {
    desk: &'a Desk,
    person: &'a Person,
    errors: &'a FormErrors,
}

/// One form, folded until it is wanted.
fn folded(to: &Place<'_>, (what, title): (&str, &str), help: &str, inner: Markup) -> Markup {
    let Place { desk, person, errors } = to;
    let say = &desk.officer.frame.say;
    html! {
        details.act id=(what) open[!errors.is_empty()] {
            summary { (say.say(title)) }
            form.narrow method="post" action={ "/people/" (person.id) "/do" } {
                (desk.officer.form_token())
                @if !help.is_empty() { p.help { (say.say(help)) } }
                (inner)
                p.actions { (act("do", what, &say.say(title), true)) }
            }
        }
    }
}

/// A day that may be left empty.
fn day(desk: &Desk, name: &str, label: &str, errors: &FormErrors) -> Markup {
    let say = &desk.officer.frame.say;
    let (label, help) = (say.say(label), say.date_help(desk.town.now()));
    Field { help: &help, optional: true, error: errors.of(name), ..Field::line(name, &label) }.draw(say)
}

/// The fields of a post; two forms of one page have other names for them.
fn post_fields(desk: &Desk, [role, unit, from, until]: [&str; 4], errors: &FormErrors) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let units = desk.units(Duty::ManagePeople);
    let units: Vec<_> = units.iter().map(|unit| (unit.to_string(), naming.unit(unit))).collect();
    let roles: Vec<_> = desk.roles().into_iter().map(|role| (role.clone(), naming.role(&role))).collect();
    html! {
        (pick(role, &say.say("people-post"), &roles, "", None))
        (pick(unit, &say.say("people-unit"), &units, "", None))
        (day(desk, from, "people-from-day", errors))
        (day(desk, until, "people-until-day", errors))
        div.choice {
            @let acting = format!("{role}-acting");
            input id=(acting) type="checkbox" name="acting" value="yes";
            label for=(acting) { (say.say("people-acting-help")) }
        }
    }
}

/// The forms of whoever may change something.
pub(super) fn forms(desk: &Desk, person: &Person, errors: &FormErrors) -> Markup {
    let (say, naming, now) = (&desk.officer.frame.say, desk.naming(), desk.town.now());
    let held: Vec<(String, String)> = person
        .account
        .posts_ahead(now)
        .filter(|post| desk.may(Duty::ManagePeople, &post.unit))
        .map(|post| (post.unit.to_string(), naming.unit(&post.unit)))
        .collect();
    let manages = desk.answers_for(person, Duty::ManagePeople);
    let give = !desk.units(Duty::ManagePeople).is_empty();
    let to = &Place { desk, person, errors };
    html! {
        @if give { (folded(to, ("give", "people-give-post"), "people-second-help",
            post_fields(desk, ["role", "unit", "from", "until"], errors))) }
        @if !held.is_empty() {
            (folded(to, ("transfer", "people-transfer"), "people-transfer-help", html! {
                (pick("at", &say.say("people-transfer-from"), &held, "", None))
                (post_fields(desk, ["to_role", "to_unit", "to_from", "to_until"], errors))
            }))
        }
        @if manages {
            (folded(to, ("away", "people-take-leave"), "people-leave-help", html! {
                (day(desk, "away_from", "people-from-day", errors))
                (day(desk, "away_until", "people-until-day", errors))
            }))
            (folded(to, ("rank", "people-give-rank"), "", rank(desk, person)))
            (folded(to, ("attributes", "people-give-attributes"), "people-second-help", attributes(desk, person)))
        }
    }
}

fn rank(desk: &Desk, person: &Person) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let none = (String::new(), say.say("people-no-rank"));
    let ranks = desk.setup.places.ranks().iter().map(|rank| (rank.id.clone(), naming.rank(&rank.id)));
    let ranks: Vec<_> = std::iter::once(none).chain(ranks).collect();
    pick("rank", &say.say("people-rank"), &ranks, &person.account.rank, None)
}

fn attributes(desk: &Desk, person: &Person) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let known = desk.attributes();
    let question = say.say("people-attributes");
    let help = say.say("people-attributes-help");
    Choices {
        name: "attribute",
        question: &question,
        help: &help,
        choices: known
            .iter()
            .map(|a| Choice { value: a, label: naming.attribute(a), help: String::new() })
            .collect(),
        chosen: person.words.attributes.iter().flatten().map(String::as_str).collect(),
        several: true,
        error: None,
    }
    .draw(say)
}
