//! Which words and runs of letters are frequent in which language?
//!
//! `profiles/*.txt` holds, per language, how much a frequent word (`word`), a run of three letters
//! (`three`) or of two (`two`) speaks for it: ten times the natural logarithm of its frequency over that
//! of anything unlisted; `_` is the edge of a word. Counted from sentences written for Amanat (Pashto,
//! Sindhi, Sorani, English, Roman Urdu) and from PersoArabicLID (MIT; Arabic, Persian, Urdu).
//!
//! Not here: what is made of the sums (`language`).

use super::language::Tongue;
use crate::values::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The edge of a word in a run of letters.
pub(super) const EDGE: char = '_';
/// A word is listed up to this length.
const MAX_WORD: usize = 12;
/// Words count in full beside the runs they consist of, runs by half: a letter is in several.
const WORD_WEIGHT: f32 = 0.07;
const RUN_WEIGHT: f32 = 0.05;
/// More languages than one script can have.
const MAX_TONGUES: usize = 6;

type Weights = [f32; MAX_TONGUES];

/// The frequent words and runs of the languages of one script.
pub(super) struct Profiles {
    pub(super) tongues: Vec<Tongue>,
    words: HashMap<String, Weights>,
    runs: HashMap<u64, Weights>,
}

impl Profiles {
    /// Adds what a word says.
    pub(super) fn word(&self, word: &[char], scores: &mut [f32]) {
        if word.len() <= MAX_WORD {
            let word: String = word.iter().collect();
            add(self.words.get(&word), scores);
        }
    }

    /// Adds what a run of two or three letters says.
    pub(super) fn run(&self, run: &[char], scores: &mut [f32]) {
        add(self.runs.get(&packed(run.iter().copied())), scores);
    }

    fn read(sources: &[(Tongue, &str)]) -> Self {
        let tongues = sources.iter().map(|(tongue, _)| *tongue).collect();
        let mut profiles = Self { tongues, words: HashMap::new(), runs: HashMap::new() };
        for (at, (_, text)) in sources.iter().enumerate().take(MAX_TONGUES) {
            for line in text.lines() {
                profiles.read_line(at, line);
            }
        }
        profiles
    }

    /// `three 31 _کا ا_ …`
    fn read_line(&mut self, at: usize, line: &str) {
        let mut parts = line.split(' ');
        let (Some(kind), Some(Ok(tenths))) = (parts.next(), parts.next().map(str::parse::<f32>)) else {
            return;
        };
        for listed in parts {
            if kind == "word" {
                self.words.entry(listed.to_owned()).or_default()[at] = tenths * WORD_WEIGHT;
            } else {
                self.runs.entry(packed(listed.chars())).or_default()[at] = tenths * RUN_WEIGHT;
            }
        }
    }
}

fn add(weights: Option<&Weights>, scores: &mut [f32]) {
    if let Some(weights) = weights {
        scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
    }
}

/// Up to three characters as one number.
fn packed(run: impl Iterator<Item = char>) -> u64 {
    run.fold(1, |packed, c| (packed << 21) | u64::from(c))
}

/// The languages in Arabic script.
pub(super) fn arabic() -> &'static Profiles {
    static ARABIC: LazyLock<Profiles> = LazyLock::new(|| {
        Profiles::read(&[
            (Tongue::Of(Language::Ur), include_str!("profiles/ur.txt")),
            (Tongue::Of(Language::Ps), include_str!("profiles/ps.txt")),
            (Tongue::Of(Language::Sd), include_str!("profiles/sd.txt")),
            (Tongue::Of(Language::Ar), include_str!("profiles/ar.txt")),
            (Tongue::Of(Language::Ckb), include_str!("profiles/ckb.txt")),
            (Tongue::Of(Language::Fa), include_str!("profiles/fa.txt")),
        ])
    });
    &ARABIC
}

/// The languages in Latin script.
pub(super) fn latin() -> &'static Profiles {
    static LATIN: LazyLock<Profiles> = LazyLock::new(|| {
        Profiles::read(&[
            (Tongue::Of(Language::En), include_str!("profiles/en.txt")),
            (Tongue::RomanUrdu, include_str!("profiles/ur-latn.txt")),
        ])
    });
    &LATIN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_profile_is_read() {
        for (profiles, files) in [(arabic(), 6), (latin(), 2)] {
            assert_eq!(profiles.tongues.len(), files);
            for at in 0..files {
                assert!(profiles.words.values().filter(|w| w[at] > 0.0).count() > 100);
                assert!(profiles.runs.values().filter(|w| w[at] > 0.0).count() > 700);
            }
        }
    }
}
