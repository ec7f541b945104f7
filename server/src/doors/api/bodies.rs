//! What does each act of an officer need to be said?

use super::{
    asking::{Asking, Time},
    reports::from_base64,
    trouble::Trouble,
};
use crate::intake::photo;
use amanat_core::{
    decide::matter::{Conflict, FileWords, Forwarding, MAX_FILES, Outcome, PauseReason, Said},
    values::{AccountId, Class, Level, UnitId},
};
use amanat_record::FileIn;
use serde::Deserialize;
use utoipa::ToSchema;

/// Photos in base64.
#[derive(Default, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct Photos(Vec<String>);

/// Photos as they are kept.
#[derive(Default)]
pub struct Cleaned {
    /// What is said of them.
    pub words: Vec<FileWords>,
    /// What goes to the vault.
    pub files: Vec<FileIn>,
}

impl Photos {
    /// Cleaned as the pages clean them.
    pub async fn clean(&self, asking: &Asking) -> Result<Cleaned, Trouble> {
        let wrong = |word: &str| Trouble::field(&asking.say, "photos", word);
        let bytes = from_base64(&self.0).map_err(wrong)?;
        let kept = photo::keep(&bytes, MAX_FILES, Class::Evidence).await;
        let kept = kept.map_err(|bad| wrong(&format!("problem-{}", bad.word())))?;
        let mut cleaned = Cleaned::default();
        for photo in kept {
            cleaned.words.push(photo.words);
            cleaned.files.extend(photo.files);
        }
        Ok(cleaned)
    }
}

/// What an act brings: its body, and photos where it has any.
pub trait Bringing {
    /// The photos that come with it.
    fn photos(&self) -> Option<&Photos> {
        None
    }
}

/// Nothing; an empty body means the same.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// At most 20,000 characters.
    pub text: String,
}

/// Somebody who is party to it, and why in words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Their account.
    #[schema(value_type = String)]
    pub who: AccountId,
    /// Why.
    pub text: String,
}

/// Somebody who shall see nothing of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Excluded {
    /// Their account.
    #[schema(value_type = String)]
    pub who: AccountId,
    /// How they are party to it: `complained_of`, `relative`, `party`.
    #[schema(value_type = String)]
    pub why: Conflict,
    /// Why, in words.
    pub text: String,
}

/// Words, and photos that go with them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TextAndPhotos {
    /// At most 20,000 characters; may be empty where there are photos.
    #[serde(default)]
    pub text: String,
    /// At most 10, each a JPEG, PNG or WebP of at most 12 MiB, in base64.
    #[serde(default)]
    pub photos: Photos,
}

impl TextAndPhotos {
    /// As the record keeps it.
    pub fn said(self, words: Vec<FileWords>) -> Said {
        Said { text: self.text, files: words }
    }
}

/// Whose it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Whose {
    /// One of the matter's `candidates`.
    #[schema(value_type = String)]
    pub unit: UnitId,
}

/// To whom it goes, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Onward {
    /// The other unit, as `/units` names it.
    #[schema(value_type = String)]
    pub to: UnitId,
    /// `area`, `competence`, `conflict` or `capacity`.
    #[schema(value_type = String)]
    pub why: Forwarding,
    /// Why, in words.
    pub text: String,
}

/// Who shall take it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// An account.
    #[schema(value_type = String)]
    pub to: AccountId,
}

/// Why its clocks stop.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// `waits_for_sender`, `waits_for_other` or `waits_for_court`.
    #[schema(value_type = String)]
    pub why: PauseReason,
    /// Why, in words.
    pub text: String,
}

/// Another time for one clock.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Later {
    /// One of the matter's `promises`.
    pub clock: String,
    /// When it is due then.
    pub due: Time,
    /// Why, in words.
    pub text: String,
}

/// How it came out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// `done`, `referred`, `not_possible` or `unfounded` (which needs a second officer).
    #[schema(value_type = String)]
    pub outcome: Outcome,
    /// What was found.
    #[serde(default)]
    pub finding: String,
    /// What shows it, in words.
    #[serde(default)]
    pub evidence: String,
    /// What shows it, in pictures: at most 10, in base64.
    #[serde(default)]
    pub photos: Photos,
}

/// How closely it shall be kept.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Protection {
    /// `P0` to `P4`.
    #[schema(value_type = String)]
    pub level: Level,
    /// Why, in words.
    pub text: String,
}

/// A report is ordered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The account that shall report.
    #[schema(value_type = String)]
    pub from: AccountId,
    /// By when.
    pub due: Time,
    /// About what.
    pub text: String,
}

impl Bringing for TextAndPhotos {
    fn photos(&self) -> Option<&Photos> {
        Some(&self.photos)
    }
}

impl Bringing for Proposal {
    fn photos(&self) -> Option<&Photos> {
        Some(&self.photos)
    }
}

macro_rules! without_photos { ($($body:ident)+) => { $(impl Bringing for $body {})+ }; }
without_photos! { Nothing Text Whose Onward Hands Stop Later Protection Order Party }
