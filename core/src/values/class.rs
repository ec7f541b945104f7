//! Which kind of words is this, and under which key is it sealed?

use serde::{Deserialize, Serialize};

/// A class of words in a matter. Each has its own key, so that each can be erased alone.
///
/// The order is the order in which sealed parts enter an event's digest; it never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Who the sender is and how to reach them.
    Identity,
    /// What was said between the sender and the police.
    Content,
    /// Photos, files, findings.
    Evidence,
    /// What officers write for each other.
    Internal,
}

impl Class {
    /// Every class, in digest order.
    pub const ALL: [Class; 4] = [Class::Identity, Class::Content, Class::Evidence, Class::Internal];

    /// The word used in headers and keys.
    pub fn word(self) -> &'static str {
        match self {
            Class::Identity => "identity",
            Class::Content => "content",
            Class::Evidence => "evidence",
            Class::Internal => "internal",
        }
    }
}
