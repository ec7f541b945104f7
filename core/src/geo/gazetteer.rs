//! Which places does this text name?
//!
//! Most people do not send a point; they write "near the old bus stand in Kohat". The gazetteer
//! knows the names of areas and localities in every language and spelling it was given, and finds
//! them in a text by the loose key, so that كوهاٹ, کوہاٹ and Kohat are one place. It only proposes:
//! a person confirms.
//!
//! Words are compared without the gaps between them: ہری پور, ہری‌پور and ہریپور are one town.
//!
//! Invariant: the longest name at a place in the text wins, and the work is bounded by the text.
//! Not here: which area a proposed point is in (`Areas`).

use super::areas::Areas;
use crate::text::fold::loose_key;
use crate::values::{AreaId, Names, Point};
use std::collections::HashMap;
use std::ops::Range;

/// At most so many proposals are made from one text.
pub const MAX_PROPOSALS: usize = 16;
/// Words of a text after these are not looked at.
const MAX_TEXT_WORDS: usize = 2_000;
const MAX_NAME_WORDS: usize = 6;
/// A shorter key names too much.
const MIN_KEY_CHARS: usize = 3;

/// Something with a name: an area, or a locality at a point.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// An area of the force.
    Area(AreaId),
    /// A locality.
    Locality {
        /// Its names; several spellings in one language are split by `|`.
        names: Names,
        /// Its middle.
        at: Point,
    },
}

/// A name found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal<'a> {
    /// Where in the text, in bytes.
    pub found: Range<usize>,
    /// What the name may mean.
    pub named: &'a Named,
}

/// All known names.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    named: Vec<Named>,
    by_key: HashMap<String, Vec<u32>>,
    longest_words: usize,
}

impl Gazetteer {
    /// Learns the names of all areas and of these localities.
    pub fn new(areas: &Areas, localities: impl IntoIterator<Item = (Names, Point)>) -> Self {
        let mut all = Self::default();
        for area in areas.iter() {
            all.learn(Named::Area(area.id.clone()), &area.names);
        }
        for (names, at) in localities {
            let known = names.clone();
            all.learn(Named::Locality { names, at }, &known);
        }
        all
    }

    fn learn(&mut self, named: Named, names: &Names) {
        let no = self.named.len() as u32;
        self.named.push(named);
        for name in names.0.values().flat_map(|n| n.split('|')) {
            let keys: Vec<String> = words(name).map(|(_, key)| key).collect();
            let key = keys.concat();
            if keys.len() > MAX_NAME_WORDS || key.chars().count() < MIN_KEY_CHARS {
                continue;
            }
            self.longest_words = self.longest_words.max(keys.len());
            let meanings = self.by_key.entry(key).or_default();
            if !meanings.contains(&no) {
                meanings.push(no);
            }
        }
    }

    /// How many areas and localities it knows.
    pub fn len(&self) -> usize {
        self.named.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// What this name alone may mean, in any language or spelling.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &Named> {
        let key = words(name).map(|(_, key)| key).collect::<String>();
        let meanings = self.by_key.get(&key).map_or(&[][..], Vec::as_slice);
        meanings.iter().take(MAX_PROPOSALS).filter_map(|no| self.named.get(*no as usize))
    }

    /// The places that the text names, in the order of the text; one name may mean several.
    pub fn find_in_text(&self, text: &str) -> Vec<Proposal<'_>> {
        let words: Vec<(Range<usize>, String)> = words(text).take(MAX_TEXT_WORDS).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() && found.len() < MAX_PROPOSALS {
            let Some((count, meanings)) = self.longest_at(&words[at..]) else {
                at += 1;
                continue;
            };
            let range = words[at].0.start..words[at + count - 1].0.end;
            let room = MAX_PROPOSALS - found.len();
            let named = meanings.iter().take(room).filter_map(|no| self.named.get(*no as usize));
            found.extend(named.map(|named| Proposal { found: range.clone(), named }));
            at += count;
        }
        found
    }

    fn longest_at(&self, words: &[(Range<usize>, String)]) -> Option<(usize, &[u32])> {
        let longest = self.longest_words.min(words.len());
        (1..=longest).rev().find_map(|count| {
            let key = words[..count].iter().map(|(_, key)| key.as_str()).collect::<String>();
            self.by_key.get(&key).map(|meanings| (count, meanings.as_slice()))
        })
    }
}

/// The words of a text with their place in it and their loose key; punctuation falls away.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    use unicode_segmentation::UnicodeSegmentation;
    let words = text.unicode_word_indices();
    words
        .map(|(at, word)| (at..at + word.len(), loose_key(word).replace(' ', "")))
        .filter(|(_, key)| !key.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Language;

    fn known() -> Gazetteer {
        let names =
            |en: &str, ur: &str| Names([(Language::En, en.to_owned()), (Language::Ur, ur.to_owned())].into());
        let at = |lat, lon| Point::new(lat, lon).unwrap();
        Gazetteer::new(
            &Areas::default(),
            [
                (names("Kohat", "کوہاٹ"), at(33.58, 71.44)),
                (names("Kohat Cantonment|Kohat Cantt", "کوہاٹ چھاؤنی|کوہاٹ کینٹ"), at(33.59, 71.43)),
                (names("Swat", "سوات"), at(35.2, 72.4)),
            ],
        )
    }

    fn found(text: &str) -> Vec<&str> {
        known().find_in_text(text).into_iter().map(|p| &text[p.found]).collect()
    }

    #[test]
    fn a_name_is_found_in_the_middle_of_a_sentence_and_the_longest_wins() {
        assert_eq!(
            found("My bag was taken near Kohat Cantonment, on the road to SWAT."),
            ["Kohat Cantonment", "SWAT"]
        );
        assert_eq!(found("میرا بیگ کوہاٹ میں چوری ہوا۔"), ["کوہاٹ"]);
        assert_eq!(found("nothing here"), Vec::<&str>::new());
        assert_eq!(known().named("kohat cantt").count(), 1);
    }

    #[test]
    fn another_keyboard_and_another_gap_find_the_same_town() {
        for text in ["من كوهاٹ ہوں", "کوهاٹ", "KOHAT", "ko hat"] {
            assert_eq!(known().find_in_text(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn part_of_a_word_is_no_name() {
        assert_eq!(found("Kohatian swatting"), Vec::<&str>::new());
    }

    #[test]
    fn a_text_of_nothing_but_names_gives_a_bounded_answer() {
        let text = "Kohat ".repeat(100_000);
        assert_eq!(known().find_in_text(&text).len(), MAX_PROPOSALS);
    }
}
