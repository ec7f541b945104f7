//! What was written in the form of a warning?

use super::ground;
use amanat_core::{
    cap::{Certainty, Response, Severity, Urgency},
    decide::warning::{Facts, Hazard, Kind, MAX_AREAS, Said, Texts, Warning},
    places::Places,
    values::{Language, Moment, Names, Span, Status},
};
use std::collections::BTreeMap;

/// Hours after which a warning may begin.
pub(super) const BEGINS: [u32; 6] = [0, 1, 3, 6, 12, 24];
/// Hours for which a warning may hold.
pub(super) const LASTS: [u32; 8] = [1, 2, 3, 6, 12, 24, 48, 72];

/// A form's fields as they came, or as they are offered.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed(pub(super) Vec<(String, String)>);

impl Typed {
    /// The value of a field, or nothing.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(each, _)| each == name).map_or("", |(_, value)| value)
    }

    /// The values of a field that may stand several times.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(each, _)| each == name).map(|(_, value)| value.as_str()).collect()
    }

    fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// What a form begins with: what is usual for the danger. `instruction` says what to do, by language.
    pub(super) fn usual(hazard: Hazard, instruction: impl Fn(Language) -> String) -> Self {
        let (_, response, severity, urgency) = hazard.usual();
        let begun = Self::default()
            .with("hazard", hazard.word())
            .with("response", response.word())
            .with("severity", severity.word())
            .with("urgency", urgency.word())
            .with("certainty", Certainty::Likely.word())
            .with("status", Status::Actual.word())
            .with("does", Kind::Alert.word())
            .with("begins", "0")
            .with("lasts", "6");
        Language::ALL.into_iter().fold(begun, |typed, language| {
            typed.with(format!("instruction-{language}"), instruction(language))
        })
    }

    /// A warning that was written before, to be written anew or changed.
    pub(super) fn of(warning: &Warning, said: &Said, now: Moment) -> Self {
        let what = &warning.what;
        let hours = |span: Span| u32::try_from(span.millis() / Span::from_hours(1).millis()).unwrap_or(0);
        let nearest = |hours: u32| LASTS.into_iter().rev().find(|each| *each <= hours).unwrap_or(LASTS[0]);
        let mut typed = Self::default()
            .with("unit", warning.unit.as_str())
            .with("hazard", what.hazard.word())
            .with("severity", what.severity.word())
            .with("urgency", what.urgency.word())
            .with("certainty", what.certainty.word())
            .with("status", warning.status.word())
            .with("does", warning.does.word())
            .with("begins", "0")
            .with("lasts", nearest(hours(what.expires - now)).to_string())
            .with("contact", said.contact.as_str())
            .with("drawn", ground::lines_of(&said.grounds));
        for response in &what.responses {
            typed = typed.with("response", response.word());
        }
        for ground in &said.grounds {
            if let Some(area) = &ground.area {
                typed = typed.with("area", area.as_str());
            } else {
                for (language, name) in &ground.names.0 {
                    typed = typed.with(format!("where-{language}"), name.as_str());
                }
            }
        }
        for (language, texts) in &said.texts {
            typed = typed
                .with(format!("headline-{language}"), texts.headline.as_str())
                .with(format!("description-{language}"), texts.description.as_str())
                .with(format!("instruction-{language}"), texts.instruction.as_str());
        }
        typed
    }

    /// The same as the beginning of a change to it.
    pub(super) fn into_change(mut self, does: Kind) -> Self {
        self.0.retain(|(name, _)| {
            let goes = name == "does" || (does == Kind::Cancel && name == "response");
            !goes
        });
        if does == Kind::Cancel {
            self.0.retain(|(name, _)| !name.starts_with("instruction-") && name != "urgency");
            self = self.with("response", Response::AllClear.word()).with("urgency", Urgency::Past.word());
        }
        self.with("does", does.word())
    }

    /// What it is and says, or the field that is not right with the message that says so.
    pub(super) fn read(
        &self,
        places: &Places,
        now: Moment,
    ) -> Result<(Facts, Said), (&'static str, &'static str)> {
        let hazard = Hazard::of_word(self.get("hazard")).ok_or(("hazard", "problem-required"))?;
        let responses: Vec<Response> =
            self.all("response").into_iter().filter_map(Response::of_word).collect();
        let hours = |name: &'static str, allowed: &[u32]| {
            let hours = self.get(name).parse::<u32>().ok().filter(|hours| allowed.contains(hours));
            hours.map(|hours| Span::from_hours(i64::from(hours))).ok_or((name, "problem-required"))
        };
        let begins = hours("begins", &BEGINS)?;
        let texts = self.texts();
        let what = Facts {
            hazard,
            category: hazard.usual().0,
            responses,
            urgency: Urgency::of_word(self.get("urgency")).ok_or(("urgency", "problem-required"))?,
            severity: Severity::of_word(self.get("severity")).ok_or(("severity", "problem-required"))?,
            certainty: Certainty::of_word(self.get("certainty")).ok_or(("certainty", "problem-required"))?,
            onset: (begins > Span::ZERO).then(|| now + begins),
            expires: now + begins + hours("lasts", &LASTS)?,
            languages: texts.keys().copied().collect(),
        };
        let grounds = self.grounds(places)?;
        let contact = self.get("contact").trim().to_owned();
        Ok((what, Said { texts, grounds, referred: Vec::new(), contact }))
    }

    /// A language counts once its headline or description is written; what to do alone was only offered.
    fn texts(&self) -> BTreeMap<Language, Texts> {
        let field =
            |name: &str, language: Language| self.get(&format!("{name}-{language}")).trim().to_owned();
        let written = Language::ALL.into_iter().map(|language| {
            let texts = Texts {
                headline: field("headline", language),
                description: field("description", language),
                instruction: field("instruction", language),
            };
            (language, texts)
        });
        written.filter(|(_, texts)| !texts.headline.is_empty() || !texts.description.is_empty()).collect()
    }

    fn grounds(
        &self,
        places: &Places,
    ) -> Result<Vec<amanat_core::decide::warning::Ground>, (&'static str, &'static str)> {
        let mut grounds = Vec::new();
        for area in self.all("area").into_iter().take(MAX_AREAS + 1) {
            let found = area.parse().ok().and_then(|id| ground::of_area(places, &id));
            grounds.push(found.ok_or(("area", "warning-refused-no_ground"))?);
        }
        let names = Language::ALL
            .into_iter()
            .map(|each| (each, self.get(&format!("where-{each}")).trim().to_owned()));
        let names = Names(names.filter(|(_, name)| !name.is_empty()).collect());
        let is_named = !names.0.is_empty();
        match ground::drawn(self.get("drawn"), names).ok_or(("drawn", "warn-drawn-bad"))? {
            Some(_) if !is_named => Err(("drawn", "warn-drawn-unnamed")),
            drawn => {
                grounds.extend(drawn);
                Ok(grounds)
            }
        }
    }
}
