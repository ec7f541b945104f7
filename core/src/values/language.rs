//! In which language does Amanat speak to this person?

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The languages that every screen and message exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Urdu.
    Ur,
    /// Pashto.
    Ps,
    /// Sindhi.
    Sd,
    /// Arabic.
    Ar,
    /// Sorani (Central) Kurdish.
    Ckb,
    /// Persian.
    Fa,
    /// English.
    En,
}

/// The side a line of this language begins on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Right to left.
    Rtl,
    /// Left to right.
    Ltr,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Rtl => "rtl",
            Direction::Ltr => "ltr",
        }
    }
}

/// A language code that is none of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language: use one of ur, ps, sd, ar, ckb, fa, en")]
pub struct UnknownLanguage;

impl Language {
    /// Every language, right-to-left ones first.
    pub const ALL: [Language; 7] =
        [Language::Ur, Language::Ps, Language::Sd, Language::Ar, Language::Ckb, Language::Fa, Language::En];

    /// The BCP 47 code, without script or region.
    pub fn code(self) -> &'static str {
        match self {
            Language::Ur => "ur",
            Language::Ps => "ps",
            Language::Sd => "sd",
            Language::Ar => "ar",
            Language::Ckb => "ckb",
            Language::Fa => "fa",
            Language::En => "en",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Ur => "اردو",
            Language::Ps => "پښتو",
            Language::Sd => "سنڌي",
            Language::Ar => "العربية",
            Language::Ckb => "کوردی",
            Language::Fa => "فارسی",
            Language::En => "English",
        }
    }

    /// The side its lines begin on.
    pub fn direction(self) -> Direction {
        if self == Language::En { Direction::Ltr } else { Direction::Rtl }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Language::ALL.into_iter().find(|l| l.code() == code).ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
