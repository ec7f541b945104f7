//! Was *this* report recorded, and who besides the police has seen that?
//!
//! A person's receipt is an HTML page that works without any network. Inside,
//! in `<script type="application/json" id="amanat-receipt">`, lies what is
//! needed to check it:
//!
//! ```text
//! version  1
//! event    base64 of the event's header, exactly as stored
//! r, r2    base64 of the event's two salts
//! x        base64 of the digest of its sealed blobs
//! proof    the text of the tlog-proof
//! words    optional: per class, the person's own words, exactly as stored
//! ```
//!
//! From header, `r` and `x` follows the entry; from the entry and the proof the
//! checkpoint's root; from the policy whose word the checkpoint is. Words are
//! compared with the codes that the header carries.
//!
//! There are three outcomes and no fourth: recorded, seen by k witnesses;
//! recorded by the log only; does not match.
//!
//! Invariant: below the policy's quorum the outcome is never *witnessed*.
//! Invariant: words in the receipt are either proven or the outcome is *does
//! not match*.
//!
//! Not here: the page and its languages (`server`), the same check in a browser
//! (`server/web/src/verifier.ts`; both are tested on the same vectors).

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::checkpoint::BadCheckpoint;
use crate::hash::HASH_BYTES;
use crate::leaf::{SALT_BYTES, event_leaf, part_mac};
use crate::merkle::BadProof;
use crate::policy::Policy;
use crate::strict;
use crate::tlog_proof::{BadTlogProof, TlogProof};

/// The largest receipt, with its page around it.
pub const MAX_RECEIPT_BYTES: usize = 4 * 1024 * 1024;
/// The longest header of an event in a receipt.
pub const MAX_EVENT_BYTES: usize = 64 * 1024;
/// The id of the element that holds the receipt in its page.
pub const ELEMENT_ID: &str = "amanat-receipt";

const VERSION: u32 = 1;

/// Why a file holds no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadReceipt {
    /// Larger than [`MAX_RECEIPT_BYTES`], or its header than [`MAX_EVENT_BYTES`].
    #[error("the receipt is too large")]
    TooLarge,
    /// Neither JSON nor a page with exactly one receipt in it.
    #[error("there is no receipt in it, or more than one")]
    NotFound,
    /// Not the fields of a receipt.
    #[error("the receipt's fields are damaged")]
    Fields,
    /// A receipt of another version.
    #[error("the receipt is of a version that is not known here")]
    Version,
}

/// What a person keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The event's header, exactly as stored.
    pub event: Vec<u8>,
    /// The salt of the commitment.
    pub r: [u8; SALT_BYTES],
    /// The salt of the codes of the parts.
    pub r2: [u8; SALT_BYTES],
    /// The digest of the sealed blobs.
    pub x: [u8; HASH_BYTES],
    /// The text of the tlog-proof.
    pub proof: String,
    /// Own words per class, exactly as stored. May be empty.
    pub words: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    version: u32,
    event: String,
    r: String,
    r2: String,
    x: String,
    proof: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    words: BTreeMap<String, String>,
}

/// What the check says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Recorded, and at least the policy's quorum of witnesses has seen it.
    RecordedAndWitnessed {
        /// How many witnesses.
        witnesses: usize,
    },
    /// Recorded, on the word of the log alone.
    RecordedByLogOnly,
    /// It does not match: keep the file.
    DoesNotMatch {
        /// What does not.
        why: Mismatch,
    },
}

/// What does not match.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// The tlog-proof is damaged.
    #[error("the proof is damaged: {0}")]
    Proof(#[from] BadTlogProof),
    /// The checkpoint is not one of a log of the policy.
    #[error("the checkpoint is not to be believed: {0}")]
    Checkpoint(#[from] BadCheckpoint),
    /// The event is not under the checkpoint.
    #[error("this event is not in the log: {0}")]
    Event(#[from] BadProof),
    /// There are words, but the header is not one that could prove them.
    #[error("the event's header cannot be read")]
    Header,
    /// The words of this class are not those that were recorded.
    #[error("the words of class {0:?} are not the recorded ones")]
    Words(String),
}

impl Receipt {
    /// Reads a receipt from its page or from bare JSON.
    pub fn from_html_or_json(text: &str) -> Result<Receipt, BadReceipt> {
        if text.len() > MAX_RECEIPT_BYTES {
            return Err(BadReceipt::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        let json =
            if text.starts_with('{') { text } else { find_in_page(text).ok_or(BadReceipt::NotFound)? };
        let fields: Fields = serde_json::from_str(json).map_err(|_| BadReceipt::Fields)?;
        if fields.version != VERSION {
            return Err(BadReceipt::Version);
        }
        let event = strict::decode(&fields.event).ok_or(BadReceipt::Fields)?;
        if event.len() > MAX_EVENT_BYTES {
            return Err(BadReceipt::TooLarge);
        }
        let bytes = |text: &str| strict::decode_exactly(text).ok_or(BadReceipt::Fields);
        let (r, r2, x) = (bytes(&fields.r)?, bytes(&fields.r2)?, bytes(&fields.x)?);
        Ok(Receipt { event, r, r2, x, proof: fields.proof, words: fields.words })
    }

    /// Writes it as JSON that may stand inside a page: it has no `<`, `>` or
    /// `&`, whatever the words are.
    pub fn to_json(&self) -> String {
        let fields = Fields {
            version: VERSION,
            event: strict::encode(&self.event),
            r: strict::encode(&self.r),
            r2: strict::encode(&self.r2),
            x: strict::encode(&self.x),
            proof: self.proof.clone(),
            words: self.words.clone(),
        };
        let json = serde_json::to_string(&fields).unwrap_or_default();
        json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
    }

    /// Writes the element that a page carries.
    pub fn to_element(&self) -> String {
        format!("{OPEN}{}</script>", self.to_json())
    }
}

const OPEN: &str = r#"<script type="application/json" id="amanat-receipt">"#;

/// The JSON in the page's one receipt element.
fn find_in_page(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(OPEN)?;
    let (json, rest) = after.split_once("</script>")?;
    (!rest.contains(OPEN)).then_some(json)
}

impl fmt::Debug for Receipt {
    /// Without salts and words: they are the person's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receipt").field("event_bytes", &self.event.len()).finish_non_exhaustive()
    }
}

/// Says which of the three outcomes a receipt has under a policy.
pub fn judge(receipt: &Receipt, policy: &Policy) -> Outcome {
    match check(receipt, policy) {
        Ok(0) => Outcome::RecordedByLogOnly,
        Ok(witnesses) => Outcome::RecordedAndWitnessed { witnesses },
        Err(why) => Outcome::DoesNotMatch { why },
    }
}

/// How many witnesses, or 0 below the quorum.
fn check(receipt: &Receipt, policy: &Policy) -> Result<usize, Mismatch> {
    let proof = TlogProof::read(receipt.proof.as_bytes())?;
    let seen = policy.see(&proof.checkpoint)?;
    proof.holds(&event_leaf(&receipt.r, &receipt.event, &receipt.x), &seen.checkpoint)?;
    check_words(receipt)?;
    Ok(if seen.enough { seen.witnesses } else { 0 })
}

#[derive(Deserialize)]
struct Header {
    #[serde(default)]
    parts: BTreeMap<String, String>,
}

fn check_words(receipt: &Receipt) -> Result<(), Mismatch> {
    if receipt.words.is_empty() {
        return Ok(());
    }
    let header: Header = serde_json::from_slice(&receipt.event).map_err(|_| Mismatch::Header)?;
    for (class, words) in &receipt.words {
        let recorded = header.parts.get(class).and_then(|code| strict::decode_exactly(code));
        if recorded != Some(part_mac(&receipt.r2, words.as_bytes())) {
            return Err(Mismatch::Words(class.clone()));
        }
    }
    Ok(())
}

impl fmt::Display for Outcome {
    /// One line for those who read terminals. The words for people are in `words/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::RecordedAndWitnessed { witnesses: 1 } => write!(f, "recorded, seen by 1 witness"),
            Outcome::RecordedAndWitnessed { witnesses } => {
                write!(f, "recorded, seen by {witnesses} witnesses")
            }
            Outcome::RecordedByLogOnly => write!(f, "recorded by the log only"),
            Outcome::DoesNotMatch { why } => write!(f, "does not match: {why}"),
        }
    }
}
