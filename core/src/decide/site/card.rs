//! What is written on a site's card, and on what hangs beside it? Sealed words.

use super::rule::{MAX_WORDS_CHARS, Refusal};
use crate::values::{FileId, IncidentTypeId, Point};
use serde::{Deserialize, Serialize};

/// People to reach on one card.
pub const MAX_CONTACTS: usize = 8;
/// The longest name or number of one of them, in characters.
pub const MAX_CONTACT_CHARS: usize = 120;

/// What is written on a site's card. Of class content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// What it is called.
    pub name: String,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// In words, as somebody would say it on the radio.
    #[serde(default)]
    pub address: String,
    /// Whom to call, in which order.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Where its guards stand.
    #[serde(default)]
    pub posts: String,
    /// What is done when it calls for help.
    #[serde(default)]
    pub run: RunCard,
}

/// Somebody to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Who, or what they are there.
    pub name: String,
    /// Their number, as people write it.
    pub phone: String,
}

/// What is done when the site calls for help.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunCard {
    /// As what it is taken at first: the book says which units such an incident needs at such a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<IncidentTypeId>,
    /// How to come in, where to meet, what not to do.
    #[serde(default)]
    pub said: String,
}

/// A word by which people of the site and ours know each other. Of class internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeWord {
    /// The word.
    pub word: String,
    /// What it means, such as *all is well*.
    pub means: String,
}

/// What is said of a plan. Of class content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWords {
    /// The picture.
    pub file: FileId,
    /// What it shows, such as *ground floor*.
    #[serde(default)]
    pub title: String,
}

impl Card {
    /// The card with what must be there, nothing too long, and no line of a contact without a name or a number.
    pub(super) fn written(&self) -> Result<Card, Refusal> {
        let rest = [&self.address, &self.posts, &self.run.said];
        if rest.iter().any(|text| is_longer(text, MAX_WORDS_CHARS)) {
            return Err(Refusal::TooLong);
        }
        if self.contacts.len() > MAX_CONTACTS {
            return Err(Refusal::TooMany);
        }
        for Contact { name, phone } in &self.contacts {
            if name.trim().is_empty() || phone.trim().is_empty() {
                return Err(Refusal::WordsNeeded);
            }
            if is_longer(name, MAX_CONTACT_CHARS) || is_longer(phone, MAX_CONTACT_CHARS) {
                return Err(Refusal::TooLong);
            }
        }
        Ok(Card { name: said(&self.name)?, ..self.clone() })
    }
}

/// Words that must be there and have an end.
pub(super) fn said(text: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if is_longer(text, MAX_WORDS_CHARS) => Err(Refusal::TooLong),
        text => Ok(text.to_owned()),
    }
}

fn is_longer(text: &str, limit: usize) -> bool {
    text.chars().nth(limit).is_some()
}
