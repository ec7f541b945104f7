//! What of an account is sealed?

use super::{Account, Grant};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The sealed part of an event of an account: what it changes is there, the rest is not.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// The person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The name to sign in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_in: Option<String>,
    /// The password's hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// The second factor's secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<String>,
    /// Passkeys, by what events call them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub passkeys: BTreeMap<String, PasskeyWords>,
    /// Whom the force's own sign-in means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What else is known of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeSet<String>>,
    /// Attributes that wait for a second person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<BTreeSet<String>>,
    /// Whom the force's own sign-in would mean; waits for a second person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_subject: Option<String>,
}

/// What is kept of a passkey.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyWords {
    /// What its owner calls it.
    pub name: String,
    /// By what the authenticator knows it.
    pub credential: String,
    /// The public key and what belongs to it, as the verifier writes it.
    pub key: String,
}

impl Words {
    /// These words, and what a later event says anew.
    pub fn and(self, later: Words) -> Words {
        Words {
            name: later.name.or(self.name),
            sign_in: later.sign_in.or(self.sign_in),
            password: later.password.or(self.password),
            second_factor: later.second_factor.or(self.second_factor),
            passkeys: self.passkeys.into_iter().chain(later.passkeys).collect(),
            subject: later.subject.or(self.subject),
            attributes: later.attributes.or(self.attributes),
            proposed: later.proposed.or(self.proposed),
            proposed_subject: later.proposed_subject.or(self.proposed_subject),
        }
    }

    /// What was proposed was agreed to: attributes are known of them now, beside the rest; the subject is theirs.
    pub fn with_granted(mut self, grant: Option<&Grant>) -> Words {
        match grant {
            Some(Grant::Attributes) => {
                let agreed = self.proposed.take().unwrap_or_default();
                self.attributes.get_or_insert_default().extend(agreed);
            }
            Some(Grant::Subject) => self.subject = self.proposed_subject.take(),
            _ => {}
        }
        self
    }

    /// These words without the ways in that the account no longer has.
    pub fn of(mut self, account: &Account) -> Words {
        self.passkeys.retain(|passkey, _| account.passkeys.contains(passkey));
        self.password = self.password.filter(|_| account.password);
        self.second_factor = self.second_factor.filter(|_| account.second_factor);
        self.subject = self.subject.filter(|_| account.linked);
        self
    }
}

impl std::fmt::Debug for PasskeyWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasskeyWords(…)")
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(…)")
    }
}
