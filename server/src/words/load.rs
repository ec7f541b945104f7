//! Are all words there, and how are they found?

use super::{Digits, LocalTime, Reviewed, Say, files, parity, review, syntax::Texts};
use amanat_core::values::Language;
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
