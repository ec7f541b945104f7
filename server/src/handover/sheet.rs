//! What does the file say?

use crate::{
    pages::{
        matter::{answers_list, answers_of, words::desk_name},
        parts::text::lines_of_person,
    },
    words::Say,
};
use amanat_core::{
    decide::matter::{Event, FileWords, Matter, Said, disclose::Footing, disclose::Outflow},
    values::{Class, FileId, Moment},
    view::timeline::Line,
};
use amanat_record::{Fault, Visit, Words};
use base64::{Engine, prelude::BASE64_STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::{cell::Cell, collections::BTreeMap};

/// The whole look of the file.
const STYLE: &str = include_str!("sheet.css");
/// So many bytes of pictures go along; the rest is named.
const MAX_PICTURE_BYTES: usize = 24 << 20;

/// What the file is made of.
pub(super) struct Told<'a> {
    pub(super) say: &'a Say,
    pub(super) visit: &'a Visit,
    pub(super) matter: &'a Matter,
    pub(super) recipient: String,
    pub(super) withhold: String,
    pub(super) told: Vec<(&'a Line, Words)>,
    pub(super) at: Moment,
    pub(super) no: u16,
}

/// Where the bytes of a picture come from.
pub(super) type Photos<'a> = &'a dyn Fn(&FileId) -> Result<Option<Vec<u8>>, Fault>;

/// Draws it.
pub(super) fn draw(
    told: &Told<'_>,
    outflow: &Outflow,
    reference: &str,
    photo: Photos<'_>,
) -> Result<String, Fault> {
    let say = told.say;
    let pictures = read_pictures(told, photo)?;
    let mark = watermark(told, outflow, reference);
    let page = html! {
        (DOCTYPE)
        html lang=(say.language().code()) dir=(say.direction().word()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (say.say("sheet-title")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                div.mark { (mark) }
                main {
                    h1 { (say.say("sheet-title")) }
                    p.mark-line { (mark) }
                    p { strong { (say.say("sheet-only")) } }
                    @if !told.withhold.is_empty() {
                        p.withhold { (say.say("sheet-withhold")) " " bdi { (told.withhold) } }
                    }
                    p { (desk_name(say, told.matter)) " " bdi dir="ltr" { (told.matter.no.label()) } }
                    ul { @for class in &outflow.classes { li { (say.say(&format!("class-{}", class.word()))) } } }
                    @for (line, words) in &told.told { (section(told, line, words, &pictures)) }
                }
                footer { (mark) }
            }
        }
    };
    Ok(page.into_string())
}

/// Whose it is, since when, by what right: on every page that is printed.
fn watermark(told: &Told<'_>, outflow: &Outflow, reference: &str) -> Markup {
    let say = told.say;
    let right = match &outflow.footing {
        Footing::Consent(_) => say.say("sheet-as-agreed"),
        Footing::Law { authority, .. } => say.say(&format!("authority-{}", authority.word())),
    };
    html! {
        (say.say("sheet-for")) " " bdi { (told.recipient) } " · " (say.day_and_time(told.at)) " · " (right)
        @if !reference.is_empty() && matches!(outflow.footing, Footing::Law { .. }) { " · " bdi { (reference) } }
        " · " bdi dir="ltr" { (told.matter.no.label()) "/" (told.no) }
    }
}

fn section(told: &Told<'_>, line: &Line, words: &Words, pictures: &BTreeMap<String, String>) -> Markup {
    let say = told.say;
    let source = |file: &FileWords| pictures.get(file.id.as_str()).cloned().unwrap_or_default();
    html! {
        section {
            h2 { (say.say(&format!("staff-event-{}", line.kind))) " · " (say.day_and_time(line.at)) }
            @if matches!(line.event, Some(Event::Opened(_))) {
                @if let Some(playbook) = told.visit.setup().playbook(told.matter) {
                    (answers_list(say, told.visit.setup(), playbook, &answers_of(words), &source))
                }
                @if let Some(reach) = reach(words) { p dir="auto" { (reach) } }
            } @else {
                @for (class, said) in said(words) {
                    @if class == Class::Internal { p.quiet { (say.say("class-internal")) } }
                    @if !said.text.is_empty() { (lines_of_person(&said.text)) }
                    @for file in &said.files {
                        @match source(file) {
                            empty if empty.is_empty() => p.quiet { (say.say("sheet-picture-left-out")) " " bdi dir="ltr" { (file.sha256) } },
                            source => img src=(source) alt=(say.say("photo"));
                        }
                    }
                }
            }
        }
    }
}

fn said(words: &Words) -> Vec<(Class, Said)> {
    let read = |class: Class| Some((class, serde_json::from_slice::<Said>(words.get(&class)?).ok()?));
    Class::ALL.into_iter().filter_map(read).collect()
}

/// How the sender can be reached, as they left it.
fn reach(words: &Words) -> Option<String> {
    let identity: serde_json::Value = serde_json::from_slice(words.get(&Class::Identity)?).ok()?;
    let reach = identity.get("reach")?.as_object()?;
    Some(reach.values().filter_map(|value| value.as_str()).collect::<Vec<_>>().join(" · "))
}

/// Pictures of the chosen words, each as an address that holds its bytes.
fn read_pictures(told: &Told<'_>, photo: Photos<'_>) -> Result<BTreeMap<String, String>, Fault> {
    let mut read = BTreeMap::new();
    let left = Cell::new(MAX_PICTURE_BYTES);
    for (line, words) in &told.told {
        let mut files: Vec<FileWords> = said(words).into_iter().flat_map(|(_, said)| said.files).collect();
        if matches!(line.event, Some(Event::Opened(_))) {
            files.extend(answers_of(words).files().cloned());
        }
        for file in files.into_iter().filter(|file| file.media == "image/jpeg") {
            let Some(bytes) = photo(&file.id)?.filter(|bytes| bytes.len() <= left.get()) else { continue };
            left.set(left.get() - bytes.len());
            let source = format!("data:image/jpeg;base64,{}", BASE64_STANDARD.encode(&bytes));
            read.insert(file.id.to_string(), source);
        }
    }
    Ok(read)
}
