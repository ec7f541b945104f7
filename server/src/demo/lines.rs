//! Which words and names are there for invented people?
//!
//! They stand in `server/demo/`, in the languages of the people; Rust only puts them together.

use super::Chance;
use crate::adopt::{self, What};
use amanat_core::values::{Language, Point};
use anyhow::Context;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A name: as its bearer writes it, and in Latin letters to sign in with.
pub type Spelled = (String, String);

/// Names of one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    men: Vec<Spelled>,
    women: Vec<Spelled>,
    families: Vec<Spelled>,
}

/// What somebody brings to one desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// In which language.
    pub lang: Language,
    /// What happened, or what is asked.
    pub text: String,
    /// The choice that the desk offers.
    pub kind: Option<String>,
    /// Who is missing.
    pub who: Option<String>,
    /// Their age.
    pub age: Option<String>,
    /// Who they are to the sender.
    pub relation: Option<String>,
    /// What is wished for.
    pub wish: Option<String>,
    /// How to be reached without danger.
    pub contact: Option<String>,
    /// Of which time.
    pub period: Option<String>,
    /// Who should answer.
    pub answered_by: Option<String>,
    /// By which name they like to be called.
    pub called: Option<String>,
    /// What is happening now.
    pub now: Option<String>,
}

/// What is said on the way, by what is done.
pub type Sayings = BTreeMap<String, Vec<String>>;

/// A real place: where it is, and its name in each language.
#[derive(Clone, Debug)]
pub struct Spot {
    /// On the map.
    pub at: Point,
    names: BTreeMap<Language, String>,
}

impl Spot {
    /// Its name as it is called in this language.
    pub fn name(&self, language: Language) -> &str {
        self.names.get(&language).map_or("", String::as_str)
    }
}

/// Everything.
#[derive(Clone, Debug)]
pub struct Lines {
    names: BTreeMap<Language, Names>,
    said: BTreeMap<Language, Sayings>,
    /// What is brought, by desk.
    pub brought: BTreeMap<String, Vec<Line>>,
    /// Real places.
    pub spots: Vec<Spot>,
}

impl Lines {
    /// Reads what the binary brings along.
    pub fn read() -> anyhow::Result<Self> {
        Ok(Self {
            names: toml::from_str(include_str!("../../demo/names.toml")).context("demo/names.toml")?,
            said: toml::from_str(include_str!("../../demo/said.toml")).context("demo/said.toml")?,
            brought: toml::from_str(include_str!("../../demo/matters.toml")).context("demo/matters.toml")?,
            spots: spots()?,
        })
    }

    /// A woman's or a man's name of this language.
    pub fn name(&self, language: Language, is_woman: bool, chance: &mut Chance) -> Spelled {
        let Some(names) = self.names.get(&language) else { return Spelled::default() };
        let first = chance.one(if is_woman { &names.women } else { &names.men }).cloned().unwrap_or_default();
        let family = chance.one(&names.families).cloned().unwrap_or_default();
        (format!("{} {}", first.0, family.0), format!("{}.{}", first.1, family.1))
    }

    /// Something to say, in this language, when that is done.
    pub fn say(&self, language: Language, deed: &str, chance: &mut Chance) -> String {
        let sayings = self.said.get(&language).and_then(|said| said.get(deed));
        sayings.and_then(|sayings| chance.one(sayings)).cloned().unwrap_or_default()
    }
}

/// The places of the demo's gazetteer; districts are left out, they are no spot.
fn spots() -> anyhow::Result<Vec<Spot>> {
    let files = adopt::shipped(What::Places);
    let text = files.get("gazetteer.tsv").context("the demo's gazetteer is missing")?;
    let text = std::str::from_utf8(text).context("gazetteer.tsv")?;
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let spot = |line: &str| -> anyhow::Result<Spot> {
        let row: BTreeMap<&str, &str> = columns.iter().copied().zip(line.split('\t')).collect();
        let number = |name: &str| row.get(name).copied().unwrap_or_default().parse::<f64>();
        let named = |l: Language| Some((l, (*row.get(l.code())?).to_owned()));
        let names = Language::ALL.into_iter().filter_map(named).collect();
        Ok(Spot { at: Point::new(number("lat")?, number("lon")?)?, names })
    };
    lines.filter(|line| line.starts_with("place\t")).map(spot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::playbook::AskKind;

    #[test]
    fn every_language_has_names_and_something_to_say_to_every_deed() {
        let lines = Lines::read().unwrap();
        let deeds = &lines.said[&Language::En];
        assert!(lines.spots.len() > 50);
        for language in Language::ALL {
            for deed in deeds.keys() {
                assert!(!lines.say(language, deed, &mut Chance::of(1, "x")).is_empty(), "{language} {deed}");
            }
            assert!(lines.name(language, true, &mut Chance::of(1, "x")).1.contains('.'));
        }
    }

    #[test]
    fn what_is_brought_is_what_the_desks_ask() {
        let lines = Lines::read().unwrap();
        for (name, bytes) in adopt::shipped(What::Desks) {
            let desk = name.trim_end_matches("/playbook.toml");
            let text = String::from_utf8(bytes).unwrap();
            let book = amanat_core::playbook::read(desk, &text).unwrap();
            for line in &lines.brought[desk] {
                let choices = [
                    ("kind", &line.kind),
                    ("wish", &line.wish),
                    ("relation", &line.relation),
                    ("answered_by", &line.answered_by),
                    ("now", &line.now),
                ];
                for (ask, given) in choices {
                    let Some(given) = given else { continue };
                    let ask = book.ask(ask).unwrap();
                    assert!(ask.kind == AskKind::Choice && ask.options.contains(given), "{desk}: {given}");
                }
            }
        }
    }
}
