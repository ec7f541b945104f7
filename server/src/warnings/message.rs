//! How is a warning of ours said in CAP?

use super::Told;
use crate::town::Town;
use amanat_core::{
    cap::{Area, Block, Message, Reference, Scope, StatusWord, written},
    decide::warning::{Ground, Referred, Said, Texts, Warning},
    values::{Language, Moment, Names},
};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// The longest name that we send under: it stands in every header that lets a warning out.
const MAX_SENDER_CHARS: usize = 80;

/// Who sends warnings, to programs: the host of this installation's address.
pub fn sender(town: &Town) -> String {
    let address = &town.settings().address;
    let host = address.split("://").nth(1).unwrap_or(address).split(['/', ':']).next().unwrap_or_default();
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let host: String = host.chars().filter(is_plain).take(MAX_SENDER_CHARS).collect();
    if host.is_empty() { "amanat".into() } else { host }
}

/// The message; of one that is not out yet, as it would be if it were let out now.
pub fn as_cap(town: &Town, told: &Told) -> Message {
    let Told { warning, said } = told;
    let zone = TimeZone::get(&town.settings().zone).unwrap_or(TimeZone::UTC);
    let time = |at: Moment| written(at, &zone);
    let issued = warning.issued.clone().unwrap_or_else(|| Referred {
        id: warning.id.clone(),
        sender: sender(town),
        sent: town.now(),
    });
    let referred = |one: &Referred| {
        let (sender, identifier, sent) = (one.sender.clone(), one.id.to_string(), time(one.sent));
        Reference { sender, identifier, sent }.text()
    };
    let references: Vec<String> = said.referred.iter().map(referred).collect();
    let note = (!warning.status.is_actual())
        .then(|| town.words().of(town.settings().language).plain().say("warning-note-not-meant"));
    Message {
        identifier: warning.id.to_string(),
        sender: issued.sender,
        sent: time(issued.sent),
        status: StatusWord::from(warning.status).cap().into(),
        msg_type: warning.does.cap().cap().into(),
        scope: Scope::Public.cap().into(),
        note,
        references: (!references.is_empty()).then(|| references.join(" ")),
        info: said
            .texts
            .iter()
            .map(|(language, texts)| block(town, warning, said, (*language, texts), &time))
            .collect(),
        ..Message::default()
    }
}

fn block(
    town: &Town,
    warning: &Warning,
    said: &Said,
    (language, texts): (Language, &Texts),
    time: &dyn Fn(Moment) -> String,
) -> Block {
    let (say, what) = (town.words().of(language).plain(), &warning.what);
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let house = town.settings().force.names.in_language(language).to_owned();
    Block {
        language: Some(language.code().into()),
        category: vec![what.category.cap().into()],
        event: say.say(&format!("hazard-{}", what.hazard.word())),
        response: what.responses.iter().map(|each| each.cap().to_owned()).collect(),
        urgency: what.urgency.cap().into(),
        severity: what.severity.cap().into(),
        certainty: what.certainty.cap().into(),
        onset: what.onset.map(time),
        expires: Some(time(what.expires)),
        sender_name: Some(if house.is_empty() { say.say("brand") } else { house }),
        headline: given(&texts.headline),
        description: given(&texts.description),
        instruction: given(&texts.instruction),
        web: Some(format!("{}/warnings/{}", town.settings().address.trim_end_matches('/'), warning.id)),
        contact: given(&said.contact),
        area: said.grounds.iter().map(|ground| area(ground, language)).collect(),
        ..Block::default()
    }
}

fn area(ground: &Ground, language: Language) -> Area {
    Area {
        desc: ground.names.in_language(language).to_owned(),
        polygon: ground.polygons.clone(),
        circle: ground.circles.clone(),
        ..Area::default()
    }
}

/// What it says in the language nearest to this one, and which that is.
pub fn chosen(texts: &BTreeMap<Language, Texts>, language: Language) -> Option<(Language, &Texts)> {
    // The order in which readers of a language read others is that of names.
    let codes = Names(texts.keys().map(|each| (*each, each.code().to_owned())).collect());
    let nearest: Language = codes.in_language(language).parse().ok()?;
    texts.get(&nearest).map(|found| (nearest, found))
}
