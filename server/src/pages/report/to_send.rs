//! What exactly will be sent?
//!
//! Every answer once more as it will be kept, with a way back to each; photos last, because a browser forgets chosen
//! files from page to page.

use super::{Writing, carried::fields_of};
use crate::{
    intake::Address,
    pages::parts::{Field, FormErrors, Kind, ltr, text::lines_of_person, time_tag, words_of_person},
};
use amanat_core::{
    answers::{Answer, Answers, Place},
    playbook::{Ask, AskKind},
};
use maud::{Markup, html};

/// The kinds of photo that are taken.
pub const PHOTOS: &str = "image/jpeg,image/png,image/webp";

pub(super) fn draw(writing: &Writing<'_>, errors: &FormErrors) -> Markup {
    let say = &writing.frame.say;
    let playbook = writing.playbook;
    let brought = writing.carried.brought(say, playbook, writing.frame.now);
    let answers = Answers::check(playbook, &writing.setup.places, &brought.answers, writing.frame.now)
        .unwrap_or_default();
    let asks = playbook.asks.iter().filter(|a| a.kind != AskKind::Photo);
    html! {
        h2 { (say.say("to-send-title")) }
        dl.summary {
            @for ask in asks {
                (row(writing, &ask.name, &question(writing, ask), answer(writing, ask, answers.0.get(&ask.name))))
            }
            (row(writing, "who-sees", &say.say("reach-question"), reached(writing)))
        }
        @if let Some(ask) = playbook.asks.iter().find(|a| a.kind == AskKind::Photo) {
            (photos(writing, ask, errors))
        }
        input type="hidden" name="key" value=(key(writing));
    }
}

fn question(writing: &Writing<'_>, ask: &Ask) -> String {
    let desk = writing.playbook.desk.as_str();
    writing.frame.say.desk(desk, &format!("{desk}-ask-{}", ask.name))
}

fn row(writing: &Writing<'_>, step: &str, asked: &str, answered: Markup) -> Markup {
    let say = &writing.frame.say;
    html! {
        div {
            dt { (asked) }
            dd { (answered) }
            dd.change {
                button.plain type="submit" name="go" value={ "to:" (step) } formnovalidate
                    aria-label=(say.with("summary-change-what", &[("what", asked.into())])) {
                    (say.say("summary-change"))
                }
            }
        }
    }
}

fn answer(writing: &Writing<'_>, ask: &Ask, answer: Option<&Answer>) -> Markup {
    let say = &writing.frame.say;
    let desk = writing.playbook.desk.as_str();
    match answer {
        None => html! { span.quiet { (say.say("answer-none")) } },
        Some(Answer::Text(text)) if ask.kind == AskKind::Phone => ltr(text),
        Some(Answer::Text(text)) => lines_of_person(text),
        Some(Answer::Choice(option)) => {
            html! { (say.desk(desk, &format!("{desk}-ask-{}-{option}", ask.name))) }
        }
        Some(Answer::YesNo(yes)) => html! { (say.say(if *yes { "answer-yes" } else { "answer-no" })) },
        Some(Answer::Number(number)) => html! { (say.number(i64::from(*number))) },
        Some(Answer::Place(at)) => place(writing, at),
        Some(Answer::Time(at)) => match writing.carried.get(&fields_of(ask)[3]).is_empty() {
            true => crate::pages::parts::day_tag(say, *at),
            false => time_tag(say, *at),
        },
        Some(Answer::Unit(unit)) => {
            let name = writing.setup.places.unit(unit).map_or("", |u| u.names.in_language(say.language()));
            words_of_person(name)
        }
        Some(Answer::Language(language)) => html! { (language.own_name()) },
        Some(Answer::Files(_)) => html! {},
    }
}

fn place(writing: &Writing<'_>, at: &Place) -> Markup {
    let say = &writing.frame.say;
    let area = at.area.as_ref().and_then(|a| writing.setup.places.area(a));
    html! {
        @if !at.text.is_empty() { p { (words_of_person(&at.text)) } }
        @if let Some(area) = area { p { (words_of_person(area.names.in_language(say.language()))) } }
        @if let Some(point) = at.point { p.quiet { (say.say("where-point")) " " (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) } }
    }
}

fn reached(writing: &Writing<'_>) -> Markup {
    match writing.carried.address() {
        Address::None => html! { (writing.frame.say.say("reach-none")) },
        Address::Email(text) | Address::Phone(text) => ltr(&text),
    }
}

fn photos(writing: &Writing<'_>, ask: &Ask, errors: &FormErrors) -> Markup {
    let say = &writing.frame.say;
    let desk = writing.playbook.desk.as_str();
    let help =
        format!("{} {}", say.desk(desk, &format!("{desk}-ask-{}-help", ask.name)), say.say("photos-help"));
    let label = question(writing, ask);
    let field = Field {
        help: &help,
        kind: Kind::Files(PHOTOS),
        error: errors.of(&ask.name),
        optional: !ask.required,
        ..Field::line(&ask.name, &label)
    };
    field.draw(say)
}

/// The sending's own name: as it came, or a new one.
fn key(writing: &Writing<'_>) -> String {
    let came = writing.carried.get("key");
    if !came.is_empty() {
        return came.to_owned();
    }
    crate::intake::new_key()
}
