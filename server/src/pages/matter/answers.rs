//! How are the answers to a desk's questions shown?

use crate::{
    pages::parts::{SummaryRow, ltr, summary_list, text::lines_of_person, told_time_tag, words_of_person},
    words::Say,
};
use amanat_core::{
    answers::{Answer, Answers},
    decide::matter::FileWords,
    playbook::Playbook,
    setup::Setup,
};
use maud::{Markup, html};

/// The answers in the order of the questions. `file_at` gives the address of a file.
pub fn answers_list(
    say: &Say,
    setup: &Setup,
    playbook: &Playbook,
    answers: &Answers,
    file_at: &dyn Fn(&FileWords) -> String,
) -> Markup {
    let desk = playbook.desk.as_str();
    let rows: Vec<SummaryRow> = playbook
        .asks
        .iter()
        .filter_map(|ask| {
            let answer = answers.0.get(&ask.name)?;
            let question = say.desk(desk, &format!("{desk}-ask-{}", ask.name));
            let shown = one(say, setup, desk, &ask.name, answer, file_at);
            Some(SummaryRow { asked: question, answered: shown, change_at: None })
        })
        .collect();
    summary_list(say, &rows)
}

fn one(
    say: &Say,
    setup: &Setup,
    desk: &str,
    ask: &str,
    answer: &Answer,
    file_at: &dyn Fn(&FileWords) -> String,
) -> Markup {
    match answer {
        Answer::Text(text) => lines_of_person(text),
        Answer::Choice(option) => html! { (say.desk(desk, &format!("{desk}-ask-{ask}-{option}"))) },
        Answer::YesNo(yes) => html! { (say.say(if *yes { "answer-yes" } else { "answer-no" })) },
        Answer::Number(number) => html! { (say.number(i64::from(*number))) },
        Answer::Time(at) => told_time_tag(say, *at),
        Answer::Unit(unit) => {
            let unit = setup.places.unit(unit);
            html! { (words_of_person(unit.map_or("–", |u| u.names.in_language(say.language())))) }
        }
        Answer::Language(language) => html! { (language.own_name()) },
        Answer::Files(files) => pictures(say, files, file_at),
        Answer::Place(place) => html! {
            @if !place.text.is_empty() { p { (words_of_person(&place.text)) } }
            @if let Some(area) = place.area.as_ref().and_then(|a| setup.places.area(a)) {
                p { (words_of_person(area.names.in_language(say.language()))) }
            }
            @if let Some(point) = place.point {
                p.quiet { (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) }
            }
        },
    }
}

/// Pictures, each opening in full.
pub fn pictures(say: &Say, files: &[FileWords], file_at: &dyn Fn(&FileWords) -> String) -> Markup {
    html! {
        ul.pictures {
            @for (i, file) in files.iter().enumerate() {
                @let name = say.with("picture-number", &[("number", (i + 1).into())]);
                li { a href=(file_at(file)) { img src=(file_at(file)) alt=(name) loading="lazy" width="160"; } }
            }
        }
    }
}
