//! When did a witness see this tree, and no other?
//!
//! C2SP `tlog-cosignature`, version 1: a witness signs, with a key of type
//! 0x04, two lines of its own and then the whole text of the checkpoint:
//!
//! ```text
//! cosignature/v1
//! time 1679315147
//! example.org/log
//! 20852163
//! CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//! ```
//!
//! On the note it is the time, 8 bytes big-endian, and the 64 bytes of Ed25519.
//! It says: this is the largest tree of this log that I have seen, and it grew
//! out of every earlier one.
//!
//! Invariant: the time is covered by the signature.
//!
//! Not here: deciding whether to cosign (a witness), how many are enough
//! (`policy`). Nothing here compares the time with a clock.

use crate::key::{KeyKind, SignerKey, VerifierKey};
use crate::note::{BadNote, Signature};

/// The latest time that a cosignature may carry.
pub const MAX_TIME_S: u64 = i64::MAX as u64;

/// The bytes that a witness signs.
fn message(text: &str, time_s: u64) -> Vec<u8> {
    format!("cosignature/v1\ntime {time_s}\n{text}").into_bytes()
}

/// A witness's line under a checkpoint's text (all lines, with the last
/// newline), made at this time in seconds since 1970.
pub fn cosign(key: &SignerKey, text: &str, time_s: u64) -> Result<Signature, BadNote> {
    if key.verifier().kind() != KeyKind::Cosignature || time_s > MAX_TIME_S {
        return Err(BadNote::KeyKind);
    }
    let signed = key.sign_bytes(&message(text, time_s));
    Ok(Signature::by(key, [time_s.to_be_bytes().as_slice(), &signed].concat()))
}

/// When this witness cosigned the text, if it did.
pub(crate) fn check(key: &VerifierKey, text: &str, bytes: &[u8]) -> Option<u64> {
    let (time, signed) = bytes.split_first_chunk::<8>()?;
    let time_s = u64::from_be_bytes(*time);
    (time_s <= MAX_TIME_S && key.signed(&message(text, time_s), signed)).then_some(time_s)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Note;

    const TEXT: &str =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    fn witness() -> SignerKey {
        SignerKey::from_seed("witness.example.com/w1", KeyKind::Cosignature, &[3; 32]).unwrap()
    }

    #[test]
    fn a_witness_signs_the_specified_bytes() {
        let bytes = message(TEXT, 1_679_315_147);
        let expected = "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n\
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn a_cosignature_tells_its_time_and_moves_to_no_other_text_or_time() {
        let known = [witness().verifier().clone()];
        let line = cosign(&witness(), TEXT, 1_679_315_147).unwrap();
        let mut note = Note::unsigned(TEXT).unwrap();
        note.add(line.clone()).unwrap();
        assert_eq!(note.verify(&known).unwrap()[0].time_s, Some(1_679_315_147));

        let mut other = Note::unsigned(TEXT.replace("63\n", "64\n")).unwrap();
        other.add(line.clone()).unwrap();
        assert!(other.verify(&known).is_err());

        let later = cosign(&witness(), TEXT, 1_679_315_148).unwrap();
        assert_ne!(line, later);
    }

    #[test]
    fn only_a_witness_key_and_a_possible_time_cosign() {
        let log = SignerKey::from_seed("log", KeyKind::Note, &[3; 32]).unwrap();
        assert!(cosign(&log, TEXT, 1).is_err());
        assert!(cosign(&witness(), TEXT, MAX_TIME_S + 1).is_err());
        assert_eq!(check(witness().verifier(), TEXT, &[0xff; 72]), None);
        assert_eq!(check(witness().verifier(), TEXT, &[0; 7]), None);
    }
}
