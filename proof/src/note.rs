//! What did they sign?
//!
//! C2SP `signed-note`: a text, a blank line, and a line per signature:
//!
//! ```text
//! the text, any number of lines
//!
//! — <name> <base64 of key id and signature>
//! ```
//!
//! A signature of a key that we do not know is ignored: others may trust it. A
//! signature *of a key that we know* that fails makes the whole note worthless,
//! because somebody has changed something. No known signature: no note.
//!
//! Invariant: `Note::read(bytes)?.to_string()` gives the same bytes.
//! Invariant: nobody reads the text as true before `verify` has said whose it is.

use std::fmt;

use crate::cosignature;
use crate::key::{KeyId, KeyKind, SignerKey, VerifierKey, is_name};
use crate::strict;

/// The largest note.
pub const MAX_NOTE_BYTES: usize = 256 * 1024;
/// The most signatures on a note.
pub const MAX_SIGNATURES: usize = 100;

const DASH: &str = "— ";

/// Why bytes are no note, or a note is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadNote {
    /// More bytes or signatures than a note may have.
    #[error("the note is too large")]
    TooLarge,
    /// Not UTF-8, or control characters.
    #[error("the note is not plain UTF-8 text")]
    Characters,
    /// The text does not end in a newline, or no blank line sets it off.
    #[error("the note has no text or no signatures")]
    Shape,
    /// A signature line is not of the form.
    #[error("a signature line is malformed")]
    Line,
    /// The signature of a known key fails.
    #[error("the signature of {0} is wrong")]
    Wrong(String),
    /// No known key has signed.
    #[error("no known key has signed it")]
    Unknown,
    /// The key is of the type for something else.
    #[error("a key of another type is needed")]
    KeyKind,
}

/// One line of signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    name: String,
    id: KeyId,
    bytes: Vec<u8>,
}

/// A known key that has signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed<'k> {
    /// Whose key.
    pub key: &'k VerifierKey,
    /// For a cosignature: when, in seconds since 1970.
    pub time_s: Option<u64>,
}

/// A text with signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Signature {
    pub(crate) fn by(key: &SignerKey, bytes: Vec<u8>) -> Signature {
        let key = key.verifier();
        Signature { name: key.name().to_owned(), id: key.id(), bytes }
    }

    /// Reads a line, without its newline.
    pub fn read(line: &str) -> Result<Signature, BadNote> {
        let (name, base64) =
            line.strip_prefix(DASH).and_then(|rest| rest.split_once(' ')).ok_or(BadNote::Line)?;
        let all = strict::decode(base64).ok_or(BadNote::Line)?;
        let (id, bytes) = all.split_first_chunk::<4>().ok_or(BadNote::Line)?;
        if !is_name(name) || bytes.is_empty() {
            return Err(BadNote::Line);
        }
        Ok(Signature { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
    }

    /// The name of the key that is said to have signed.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn claims(&self, key: &VerifierKey) -> bool {
        self.name == key.name() && self.id == key.id()
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.id.as_slice(), &self.bytes].concat();
        write!(f, "{DASH}{} {}", self.name, strict::encode(&bytes))
    }
}

impl Note {
    /// A text that nobody has signed yet. It ends in a newline.
    pub fn unsigned(text: impl Into<String>) -> Result<Note, BadNote> {
        let text = text.into();
        if text.len() > MAX_NOTE_BYTES {
            return Err(BadNote::TooLarge);
        }
        if text.chars().any(|c| c < ' ' && c != '\n') {
            return Err(BadNote::Characters);
        }
        if text.ends_with('\n') { Ok(Note { text, signatures: Vec::new() }) } else { Err(BadNote::Shape) }
    }

    /// Reads a signed note.
    pub fn read(bytes: &[u8]) -> Result<Note, BadNote> {
        if bytes.len() > MAX_NOTE_BYTES {
            return Err(BadNote::TooLarge);
        }
        let all = std::str::from_utf8(bytes).map_err(|_| BadNote::Characters)?;
        let (text, lines) = all.rsplit_once("\n\n").ok_or(BadNote::Shape)?;
        let lines = lines.strip_suffix('\n').ok_or(BadNote::Shape)?;
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(BadNote::TooLarge);
        }
        let mut note = Note::unsigned(format!("{text}\n"))?;
        note.signatures = lines.split('\n').map(Signature::read).collect::<Result<_, _>>()?;
        Ok(note)
    }

    /// What was signed, with its last newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every signature, known or not.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Signs it with a log's key.
    pub fn sign(&mut self, key: &SignerKey) -> Result<(), BadNote> {
        if key.verifier().kind() != KeyKind::Note {
            return Err(BadNote::KeyKind);
        }
        self.add(Signature::by(key, key.sign_bytes(self.text.as_bytes()).to_vec()))
    }

    /// Adds a signature that somebody else has made, such as a witness.
    pub fn add(&mut self, signature: Signature) -> Result<(), BadNote> {
        if self.signatures.len() >= MAX_SIGNATURES {
            return Err(BadNote::TooLarge);
        }
        self.signatures.push(signature);
        Ok(())
    }

    /// Which of the known keys have signed, each once. An error if one of their
    /// signatures fails, or if there is none.
    pub fn verify<'k>(&self, known: &'k [VerifierKey]) -> Result<Vec<Signed<'k>>, BadNote> {
        let mut signed: Vec<Signed<'k>> = Vec::new();
        for signature in &self.signatures {
            let mut claimed = known.iter().filter(|key| signature.claims(key)).peekable();
            if claimed.peek().is_none() {
                continue;
            }
            let wrong = || BadNote::Wrong(signature.name.clone());
            let by = claimed.find_map(|key| self.check(key, signature)).ok_or_else(wrong)?;
            if !signed.iter().any(|other| other.key == by.key) {
                signed.push(by);
            }
        }
        if signed.is_empty() { Err(BadNote::Unknown) } else { Ok(signed) }
    }

    fn check<'k>(&self, key: &'k VerifierKey, signature: &Signature) -> Option<Signed<'k>> {
        match key.kind() {
            KeyKind::Note => {
                let good = key.signed(self.text.as_bytes(), &signature.bytes);
                good.then_some(Signed { key, time_s: None })
            }
            KeyKind::Cosignature => {
                let time_s = cosignature::check(key, &self.text, &signature.bytes)?;
                Some(Signed { key, time_s: Some(time_s) })
            }
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SKEY: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const TEXT: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n";
    const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\n\
        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn key() -> SignerKey {
        SignerKey::from_skey(SKEY).unwrap()
    }

    fn signed(text: &str, keys: &[&SignerKey]) -> Note {
        let mut note = Note::unsigned(text).unwrap();
        keys.iter().for_each(|key| note.sign(key).unwrap());
        note
    }

    #[test]
    fn the_published_note_is_made_and_verified() {
        assert_eq!(signed(TEXT, &[&key()]).to_string(), NOTE);
        let known = [key().verifier().clone()];
        let note = Note::read(NOTE.as_bytes()).unwrap();
        assert_eq!(note.verify(&known).unwrap(), [Signed { key: &known[0], time_s: None }]);
        assert_eq!(note.text(), TEXT);
    }

    #[test]
    fn another_library_verifies_our_notes() {
        let note =
            signed_note::Note::from_bytes(signed("a\n\nb\n", &[&key()]).to_string().as_bytes()).unwrap();
        let known = signed_note::StandardVerifier::new(&key().verifier().to_string()).unwrap();
        assert!(note.verify(&signed_note::VerifierList::new(vec![Box::new(known)])).is_ok());
    }

    #[test]
    fn a_stranger_is_ignored_but_a_wrong_signature_of_a_friend_rejects_all() {
        let friend = SignerKey::from_seed("friend", KeyKind::Note, &[1; 32]).unwrap();
        let known = [friend.verifier().clone()];
        assert_eq!(signed("a\n", &[&key()]).verify(&known), Err(BadNote::Unknown));
        assert_eq!(signed("a\n", &[&key(), &friend]).verify(&known).unwrap().len(), 1);
        assert_eq!(signed("a\n", &[&friend, &friend]).verify(&known).unwrap().len(), 1);
        let moved = signed("a\n", &[&key(), &friend]).to_string().replace("a\n", "b\n");
        assert_eq!(
            Note::read(moved.as_bytes()).unwrap().verify(&known),
            Err(BadNote::Wrong("friend".into()))
        );
        let mut both = signed("a\n", &[&friend]);
        both.add(Signature { bytes: vec![0; 64], ..both.signatures()[0].clone() }).unwrap();
        assert_eq!(both.verify(&known), Err(BadNote::Wrong("friend".into())));
    }

    #[test]
    fn a_log_key_signs_notes_and_a_witness_key_does_not() {
        let witness = SignerKey::from_seed("w", KeyKind::Cosignature, &[1; 32]).unwrap();
        assert_eq!(Note::unsigned("a\n").unwrap().sign(&witness), Err(BadNote::KeyKind));
    }

    #[test]
    fn what_is_not_a_note_is_refused() {
        let bad = |from: &str, to: &str| Note::read(NOTE.replace(from, to).as_bytes()).err();
        assert_eq!(bad("\n\n", "\n"), Some(BadNote::Shape));
        assert_eq!(bad("AM=\n", "AM="), Some(BadNote::Shape));
        assert_eq!(bad("AM=", "AM"), Some(BadNote::Line));
        assert_eq!(bad("AM=", "AN="), Some(BadNote::Line));
        assert_eq!(bad("— ", "- "), Some(BadNote::Line));
        assert_eq!(bad("PeterNeumann ", "PeterNeumann  "), Some(BadNote::Line));
        assert_eq!(bad("problem,", "problem\r"), Some(BadNote::Characters));
        assert_eq!(Note::read(b"\xff\n\n"), Err(BadNote::Characters));
        assert_eq!(Note::read(&vec![b'a'; MAX_NOTE_BYTES + 1]), Err(BadNote::TooLarge));
        let crowd = format!("a\n\n{}", "— a AAAAAAA=\n".repeat(MAX_SIGNATURES + 1));
        assert_eq!(Note::read(crowd.as_bytes()), Err(BadNote::TooLarge));
    }

    proptest! {
        #[test]
        fn each_flipped_bit_of_a_note_is_noticed(bit in 0..NOTE.len() * 8) {
            let mut bytes = NOTE.as_bytes().to_vec();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let known = [key().verifier().clone()];
            prop_assert!(Note::read(&bytes).and_then(|note| note.verify(&known).map(|_| ())).is_err());
        }

        #[test]
        fn no_bytes_make_reading_panic(text in "[ab\n]{0,9}\n\n(— [a+ ]{0,3} [A-Za-z=]{0,9}\n){0,3}|\\PC{0,80}") {
            if let Ok(note) = Note::read(text.as_bytes()) {
                prop_assert_eq!(note.to_string(), text);
            }
        }

        #[test]
        fn not_even_arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Note::read(&bytes);
        }
    }
}
