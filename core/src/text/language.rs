//! Which language did a person write in?
//!
//! The right reader and the right words for the answer depend on it, and common detectors know neither
//! Pashto nor Sindhi nor Sorani. Three witnesses are heard: letters that only some of the languages have
//! (`cues`), frequent words, and runs of two and three letters (`profiles`). The language that the person
//! or the channel is known for counts as a fourth. No single letter decides alone, because people type on
//! each other's keyboards.
//!
//! Invariant: a text without letters of ours, or that fits nothing well, is unknown rather than guessed.
//! Not here: translating; the language of a screen (server).

use super::cues;
use super::fold::{is_mark, vanishes};
use super::profiles::{self, Profiles};
use crate::values::Language;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Only so many characters of a text are read; nobody changes language after two pages.
pub const MAX_CHARS_READ: usize = 2_000;
/// Below this the answer is unknown.
const LEAST_CONFIDENCE: f32 = 0.4;
/// So many runs of three letters make a text long enough to say that it fits nothing.
const ENOUGH_RUNS: f32 = 12.0;
/// How well a text must fit at least, by the script it is in.
const LEAST_FIT_LATIN: f32 = 2.35;
const LEAST_FIT_ACCENTED: f32 = 2.8;
const LEAST_FIT_ARABIC: f32 = 1.7;
/// Runs overlap and words come in company, so that evidence is counted as less than independent.
const EVIDENCE_WEIGHT: f32 = 0.4;
/// How much likelier the first expected language is, and each further one.
const PRIOR_FIRST: f32 = 6.0;
const PRIOR_FURTHER: f32 = 3.0;

/// A language in the script it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// One of the seven, in its own script.
    Of(Language),
    /// Urdu in Latin letters, as people type it on a phone.
    RomanUrdu,
}

impl Tongue {
    /// The language to answer in.
    pub fn language(self) -> Language {
        match self {
            Tongue::Of(language) => language,
            Tongue::RomanUrdu => Language::Ur,
        }
    }

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Tongue::Of(language) => language.code(),
            Tongue::RomanUrdu => "ur-Latn",
        }
    }
}

/// What a text was probably written in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// None when it is unknown.
    pub language: Option<Tongue>,
    /// How sure that is, from 0 to 1; 0 when it is unknown.
    pub confidence: f32,
}

impl Guess {
    /// Nothing can be said.
    pub const UNKNOWN: Guess = Guess { language: None, confidence: 0.0 };
}

impl fmt::Display for Guess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\t{:.2}", self.language.map_or("unknown", Tongue::code), self.confidence)
    }
}

/// Guesses the language of a text, with the languages it is expected in (the person's, the channel's).
///
/// ```
/// use amanat_core::{text::language::{guess, Tongue}, values::Language};
/// assert_eq!(guess("مجھے رپورٹ درج کروانی ہے", &[]).language, Some(Tongue::Of(Language::Ur)));
/// assert_eq!(guess("mujhe report darj karwani hai", &[]).language, Some(Tongue::RomanUrdu));
/// assert_eq!(guess("12345", &[]).language, None);
/// ```
pub fn guess(text: &str, prior: &[Language]) -> Guess {
    let letters = Letters::read(text);
    let profiles = match letters.script() {
        Some(Script::Latin) => profiles::latin(),
        Some(Script::Arabic) => profiles::arabic(),
        None => return Guess::UNKNOWN,
    };
    let latin = letters.script() == Some(Script::Latin);
    let evidence = Evidence::weigh(&letters.text, latin, profiles);
    if evidence.runs == 0.0 {
        return Guess::UNKNOWN;
    }
    let logits: Vec<(Tongue, f32)> = profiles
        .tongues
        .iter()
        .zip(&evidence.scores)
        .map(|(tongue, score)| {
            let against = if latin { 0.0 } else { cues::against(&letters.text, tongue.language()) };
            (*tongue, (score - against) * EVIDENCE_WEIGHT + expected(*tongue, prior))
        })
        .collect();
    let Some(best) = (0..logits.len()).max_by(|a, b| logits[*a].1.total_cmp(&logits[*b].1)) else {
        return Guess::UNKNOWN;
    };
    let total: f32 = logits.iter().map(|(_, l)| (l - logits[best].1).exp()).sum();
    let confidence = 1.0 / total;
    let least_fit = match (latin, letters.accented) {
        (true, true) => LEAST_FIT_ACCENTED,
        (true, false) => LEAST_FIT_LATIN,
        (false, _) => LEAST_FIT_ARABIC,
    };
    let fits = evidence.scores[best] / evidence.runs >= least_fit;
    if confidence < LEAST_CONFIDENCE || (evidence.runs >= ENOUGH_RUNS && !fits) {
        return Guess::UNKNOWN;
    }
    Guess { language: Some(logits[best].0), confidence }
}

/// What the expectation adds.
fn expected(tongue: Tongue, prior: &[Language]) -> f32 {
    match prior.iter().position(|l| *l == tongue.language()) {
        Some(0) => PRIOR_FIRST.ln(),
        Some(_) => PRIOR_FURTHER.ln(),
        None => 0.0,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Arabic,
}

/// The text as small letters without marks, and how many of which script it has.
struct Letters {
    text: Vec<char>,
    latin: usize,
    arabic: usize,
    other: usize,
    accented: bool,
}

impl Letters {
    fn read(text: &str) -> Self {
        let mut read = Self { text: Vec::new(), latin: 0, arabic: 0, other: 0, accented: false };
        let kept = text.chars().take(MAX_CHARS_READ).nfkc().filter(|c| !is_mark(*c));
        for c in kept.flat_map(char::to_lowercase) {
            match c {
                '\u{200C}' | '\u{200D}' => read.text.push(' '),
                _ if vanishes(c) => {}
                _ => read.push(c),
            }
        }
        read
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        if c.is_alphabetic() {
            match c {
                '\u{0000}'..='\u{024F}' => self.latin += 1,
                '\u{0600}'..='\u{08FF}' => self.arabic += 1,
                _ => self.other += 1,
            }
            self.accented |= matches!(c, '\u{80}'..='\u{024F}');
        }
    }

    /// The script that speaks for the text: a few English words do not make an Urdu sentence English.
    fn script(&self) -> Option<Script> {
        match self {
            _ if self.latin + self.arabic == 0 || self.latin + self.arabic < self.other => None,
            _ if self.arabic * 3 >= self.latin => Some(Script::Arabic),
            _ => Some(Script::Latin),
        }
    }
}

/// What words and runs of letters say for each language of a script.
struct Evidence {
    scores: Vec<f32>,
    runs: f32,
}

impl Evidence {
    fn weigh(text: &[char], latin: bool, profiles: &Profiles) -> Self {
        let mut evidence = Self { scores: vec![0.0; profiles.tongues.len()], runs: 0.0 };
        let mut word: Vec<char> = Vec::with_capacity(24);
        for part in text.split(|c| !c.is_alphabetic()) {
            if part.first().is_none_or(|c| (*c < '\u{250}') != latin) {
                continue;
            }
            word.clear();
            word.push(profiles::EDGE);
            word.extend(part.iter().map(|c| cues::shape(*c)));
            word.push(profiles::EDGE);
            profiles.word(&word[1..word.len() - 1], &mut evidence.scores);
            word.windows(3).for_each(|run| profiles.run(run, &mut evidence.scores));
            word.windows(2).for_each(|run| profiles.run(run, &mut evidence.scores));
            evidence.runs += part.len() as f32;
        }
        evidence
    }
}

#[cfg(test)]
#[path = "language_stories.rs"]
mod stories;
