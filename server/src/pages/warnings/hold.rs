//! At which field is what a check found?

use crate::{pages::parts::FormErrors, words::Say};
use amanat_core::{
    cap::{Finding, Wrong},
    decide::warning::{Refusal, Said},
};

/// Says each finding at the field that it is about; of a message of ours it can be about these only.
pub(super) fn findings(say: &Say, said: &Said, found: &[Finding]) -> FormErrors {
    let mut errors = FormErrors::default();
    let languages: Vec<String> = said.texts.keys().map(|language| language.code().to_owned()).collect();
    for finding in found {
        let field = field_of(&finding.at, &languages);
        if errors.of(&field).is_none() {
            errors.add(&field, say.say(&format!("cap-wrong-{}", finding.wrong.word())));
        }
    }
    errors
}

/// `alert.info[2].headline` is the headline in the second language.
fn field_of(at: &str, languages: &[String]) -> String {
    let number = at
        .split("info[")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .and_then(|n| n.parse::<usize>().ok());
    let language = number.and_then(|number| languages.get(number.wrapping_sub(1)));
    let last = at.rsplit('.').next().unwrap_or_default();
    match (last.split('[').next().unwrap_or_default(), language) {
        (name @ ("headline" | "description" | "instruction"), Some(language)) => format!("{name}-{language}"),
        ("polygon" | "circle", _) => "drawn".into(),
        ("area" | "areaDesc", _) => "area".into(),
        ("expires", _) => "lasts".into(),
        ("onset" | "effective", _) => "begins".into(),
        ("responseType", _) => "response".into(),
        (name @ ("urgency" | "severity" | "certainty"), _) => name.into(),
        _ => "hazard".into(),
    }
}

/// The field of a refusal.
pub(super) fn refused(say: &Say, refusal: Refusal, said: &Said) -> FormErrors {
    let first = said.texts.keys().next().map_or("ur", |language| language.code());
    let field = match refusal {
        Refusal::WordsNeeded | Refusal::TooLong => {
            let is_empty = |(_, texts): &(_, &amanat_core::decide::warning::Texts)| {
                texts.headline.is_empty() || texts.description.is_empty()
            };
            let at = said.texts.iter().find(is_empty).map_or(first, |(language, _)| language.code());
            let is_headless = said.texts.get(&at.parse().unwrap_or(amanat_core::values::Language::Ur));
            let name = if is_headless.is_some_and(|texts| !texts.headline.is_empty()) {
                "description"
            } else {
                "headline"
            };
            format!("{name}-{at}")
        }
        Refusal::NoGround => "area".into(),
        Refusal::BadEnd => "lasts".into(),
        Refusal::CancelWarns => "response".into(),
        _ => "hazard".into(),
    };
    let mut errors = FormErrors::default();
    errors.add(&field, say.say(&format!("warning-refused-{}", refusal.word())));
    errors
}

/// Whether something found keeps a warning from going out.
pub(super) fn keeps_in(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.wrong != Wrong::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_said_at_its_field_in_its_language() {
        let languages = ["ur".to_owned(), "en".to_owned()];
        for (at, field) in [
            ("alert.info[2].headline", "headline-en"),
            ("alert.info[1].area[1].polygon[1]", "drawn"),
            ("alert.info[1].area[1].areaDesc", "area"),
            ("alert.info[1].expires", "lasts"),
            ("alert.info[2]", "hazard"),
            ("alert.sender", "hazard"),
            ("alert.info[9].headline", "hazard"),
        ] {
            assert_eq!(field_of(at, &languages), field, "{at}");
        }
    }
}
