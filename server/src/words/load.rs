//! Are all words there, and how are they found?

use super::{Digits, LocalTime, Reviewed, Say, files, parity, review, syntax::Texts};
use amanat_core::{playbook::Playbook, values::Language};
use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use std::{
    collections::{BTreeMap, HashSet},
    fmt,
    sync::{Arc, Mutex},
};

/// One thing wrong with the words: where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordFault {
    /// The file, and the message in it where there is one.
    pub place: String,
    /// What is wrong and how to mend it.
    pub wrong: String,
}

/// Everything wrong with the words, all at once, so that one reading mends them.
#[derive(Clone, Debug, thiserror::Error)]
pub struct WordFaults(pub Vec<WordFault>);

impl fmt::Display for WordFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} faults in the words:", self.0.len())?;
        self.0.iter().try_for_each(|fault| writeln!(f, "  {}: {}", fault.place, fault.wrong))
    }
}

pub(super) type Bundle = FluentBundle<FluentResource>;

/// The screens' words (`None`) or one desk's, in one language.
type Shelf = (Option<String>, Language);

pub(super) struct Shelves {
    bundles: BTreeMap<Shelf, Bundle>,
    missed: Mutex<HashSet<String>>,
}

/// All words of all languages. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    shelves: Arc<Shelves>,
    local_time: LocalTime,
    reviewed: Arc<BTreeMap<Language, Reviewed>>,
}

impl Words {
    /// Reads and compares every file; answers all faults together.
    pub fn load() -> Result<Words, WordFaults> {
        let (words, faults) = Self::read();
        if faults.is_empty() { Ok(words) } else { Err(WordFaults(faults)) }
    }

    /// Reads every file and keeps what can be used: English stands in where a language lacks a message.
    pub fn load_what_is_there() -> (Words, Vec<WordFault>) {
        Self::read()
    }

    fn read() -> (Words, Vec<WordFault>) {
        let (files, strange) = files::every_file();
        let mut faults: Vec<WordFault> = strange
            .into_iter()
            .map(|place| WordFault { place, wrong: "is not a text file under one of our languages".into() })
            .collect();
        let mut bundles = BTreeMap::new();
        for file in &files {
            let bundle = bundles
                .entry((file.desk.clone(), file.language))
                .or_insert_with(|| empty_bundle(file.language));
            // What the parser could read is used; what it could not is named by `Texts::read`.
            let resource = match FluentResource::try_new(file.text.clone()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            if let Err(clashes) = bundle.add_resource(resource) {
                faults.extend(
                    clashes.iter().map(|c| WordFault { place: file.path.clone(), wrong: format!("{c}") }),
                );
            }
        }
        let texts = Texts::read(&files, &mut faults);
        faults.extend(parity::faults(&texts));
        let words = Words {
            shelves: Arc::new(Shelves { bundles, missed: Mutex::default() }),
            local_time: LocalTime::default(),
            reviewed: Arc::new(review::count(&texts)),
        };
        (words, faults)
    }

    /// The same words for an installation with this zone and calendar setting.
    pub fn at(mut self, local_time: LocalTime) -> Words {
        self.local_time = local_time;
        self
    }

    /// The words of one language.
    pub fn of(&self, language: Language) -> Say {
        Say::new(self.shelves.clone(), language, self.local_time.clone())
    }

    /// What a desk's words lack in any language for its playbook: a question, an option or a clock without a name.
    pub fn missing_for(&self, playbook: &Playbook) -> Vec<WordFault> {
        let desk = playbook.desk.as_str();
        let lacks = |language: Language, id: &str| {
            !self.shelves.bundle(Some(desk), language).is_some_and(|bundle| bundle.has_message(id))
        };
        let ids = playbook.word_ids();
        let missing = Language::ALL.into_iter().flat_map(|language| {
            let lacking = ids.iter().filter(move |id| lacks(language, id));
            lacking.map(move |id| WordFault {
                place: format!("desks/{desk}/words/{language}.ftl: {id}"),
                wrong: "is missing".into(),
            })
        });
        missing.collect()
    }

    /// How many messages a native speaker has read, by language.
    pub fn reviewed(&self) -> &BTreeMap<Language, Reviewed> {
        &self.reviewed
    }
}

impl Shelves {
    pub(super) fn bundle(&self, desk: Option<&str>, language: Language) -> Option<&Bundle> {
        self.bundles.get(&(desk.map(str::to_owned), language))
    }

    /// Says once in the log that a message is missing. Its name is ours, never a person's words.
    pub(super) fn note_missing(&self, desk: Option<&str>, language: Language, id: &str) {
        let name = format!("{}/{language}/{id}", desk.unwrap_or("screens"));
        if let Ok(mut missed) = self.missed.lock()
            && missed.insert(name.clone())
        {
            tracing::warn!(message_id = name, "a message is missing from the words");
        }
    }
}

fn empty_bundle(language: Language) -> Bundle {
    let id = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_formatter(Some(match Digits::of(language) {
        Digits::Latin => |value, _| numeral(Digits::Latin, value),
        Digits::Arabic => |value, _| numeral(Digits::Arabic, value),
        Digits::Extended => |value, _| numeral(Digits::Extended, value),
    }));
    bundle
}

fn numeral(digits: Digits, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(digits.write(&n.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn shipped() -> Vec<Playbook> {
        let desks = concat!(env!("CARGO_MANIFEST_DIR"), "/../desks");
        let folders = std::fs::read_dir(desks).unwrap().map(|f| f.unwrap().path());
        let books = folders.filter(|path| path.is_dir()).map(|path| {
            let text = std::fs::read_to_string(path.join("playbook.toml")).unwrap();
            let desk = path.file_name().unwrap().to_string_lossy().into_owned();
            amanat_core::playbook::read(&desk, &text).unwrap()
        });
        books.collect()
    }

    #[test]
    fn every_question_option_and_clock_of_every_desk_has_words_in_every_language() {
        let (words, _) = Words::load_what_is_there();
        for playbook in shipped() {
            let missing = words.missing_for(&playbook);
            assert!(missing.is_empty(), "{}", WordFaults(missing));
        }
    }

    #[test]
    fn a_question_without_words_is_named_in_each_language() {
        let (words, _) = Words::load_what_is_there();
        let mut playbook = shipped().remove(0);
        playbook.asks[0].name = "never_heard_of".into();
        assert!(words.missing_for(&playbook).len() >= 2 * Language::ALL.len());
    }

    #[test]
    fn no_desk_has_words_that_its_playbook_does_not_need() {
        for playbook in shipped() {
            let file = format!("{}/../desks/{}/words/en.ftl", env!("CARGO_MANIFEST_DIR"), playbook.desk);
            let text = std::fs::read_to_string(file).unwrap();
            let written: BTreeSet<&str> = text.lines().filter_map(|l| Some(l.split_once(" = ")?.0)).collect();
            let needed = playbook.word_ids();
            let needed: BTreeSet<&str> = needed.iter().map(String::as_str).collect();
            assert_eq!(written, needed, "{}", playbook.desk);
        }
    }
}
