//! With which letters is a language printed?
//!
//! The letters of our pages, out of the assets that the binary carries. Urdu is set in Naskh: what is copied out of a
//! Nastaliq line comes out garbled in every reader. What none of a language's letters can write (a name in Latin or
//! Cyrillic, a line in another of our scripts) is taken from the others.

use super::NotPrinted;
use crate::assets::asset_bytes;
use amanat_core::values::Language;
use parley::{
    FontContext, FontFamily, FontFamilyName, FontWeight,
    fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache},
};
use std::{borrow::Cow, sync::OnceLock};

/// Every family: the beginning of its files' names is its name.
const FAMILIES: [&str; 6] = [
    "noto-sans-latin",
    "noto-sans-latin-ext",
    "noto-sans-cyrillic",
    "noto-naskh-arabic-arabic",
    "noto-sans-arabic-arabic",
    "vazirmatn-arabic",
];
const WEIGHTS: [(u16, FontWeight); 2] = [(400, FontWeight::NORMAL), (700, FontWeight::BOLD)];

/// All letters, read once; cloning shares them.
pub(super) fn letters() -> Result<FontContext, NotPrinted> {
    static LETTERS: OnceLock<Option<FontContext>> = OnceLock::new();
    LETTERS.get_or_init(read).clone().ok_or(NotPrinted::NoLetters)
}

fn read() -> Option<FontContext> {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    for family in FAMILIES {
        for (number, weight) in WEIGHTS {
            let packed = asset_bytes(&format!("{family}-{number}-normal.woff2"))?;
            let font = wuff::decompress_woff2(&packed).ok()?;
            let named =
                FontInfoOverride { family_name: Some(family), weight: Some(weight), ..Default::default() };
            let taken = collection.register_fonts(Blob::from(font), Some(named));
            if taken.is_empty() {
                return None;
            }
        }
    }
    Some(FontContext { collection, source_cache: SourceCache::default() })
}

/// The families of a language, the first that has a letter writes it.
pub(super) fn families(language: Language) -> FontFamily<'static> {
    let own = match language {
        Language::Ur | Language::Sd => "noto-naskh-arabic-arabic",
        Language::Fa => "vazirmatn-arabic",
        Language::Ps | Language::Ar | Language::Ckb | Language::En => "noto-sans-arabic-arabic",
    };
    let first = if language == Language::En { "noto-sans-latin" } else { own };
    let mut names = vec![first, own];
    names.extend(FAMILIES);
    let names = names.into_iter().map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
    FontFamily::List(Cow::Owned(names.collect()))
}
