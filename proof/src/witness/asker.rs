//! What does the log do with a witness's answer?
//!
//! It believes none of it. A line counts as a cosignature when the witness's
//! own key verifies it over our own text; a size is where to prove from next,
//! if we have been as large as that; everything else is either nothing for now
//! or an alarm.
//!
//! An alarm means that the witness holds, or says that it holds, a tree with
//! our signature that is not a beginning of ours: a restored backup that grew
//! anew, a stolen key, or a log that shows two pasts. It is for people to look
//! at; nothing is decided by it.
//!
//! Invariant: nothing that a witness says makes a checkpoint carry a line that
//! its key does not verify.

use super::answer::Answer;
use crate::key::{KeyKind, VerifierKey};
use crate::note::{Note, Signature};

/// How often one witness is asked about one checkpoint: once from the size that
/// is remembered, and once or twice from the size that it names.
pub const MAX_ASKED: usize = 3;

/// What a witness says that must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Alarm {
    /// It has cosigned a larger tree than ours.
    #[error("it has cosigned a larger tree of this log: {0} entries")]
    Ahead(u64),
    /// It has cosigned another tree of this very size.
    #[error("it has cosigned another tree of this log with {0} entries")]
    OtherTree(u64),
    /// The tree that it has cosigned is not the beginning of ours.
    #[error("it says that our tree did not grow out of the one that it cosigned")]
    NotGrown,
}

impl Alarm {
    /// A word for logs and metrics that never changes.
    pub fn code(self) -> &'static str {
        match self {
            Alarm::Ahead(_) => "witness-ahead",
            Alarm::OtherTree(_) => "witness-other-tree",
            Alarm::NotGrown => "witness-not-grown",
        }
    }
}

/// What comes of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// It has cosigned: a line that its key verifies, and when it says that was.
    Cosigned(Signature, u64),
    /// Ask again, with a proof from this size.
    From(u64),
    /// Somebody should look.
    Alarm(Alarm),
    /// Nothing for now, and why.
    Nothing(&'static str),
}

/// What an answer means of the witness with this key, who was asked about a
/// checkpoint of `size` entries with a proof from `old`.
pub fn hear(key: &VerifierKey, checkpoint: &Note, size: u64, old: u64, answer: &Answer) -> Heard {
    match answer {
        Answer::Cosigned(lines) => match verified(key, checkpoint, lines) {
            Some((line, time_s)) => Heard::Cosigned(line, time_s),
            None => Heard::Nothing("its answer holds no cosignature of its key"),
        },
        Answer::Conflict(Some(theirs)) if *theirs > size => Heard::Alarm(Alarm::Ahead(*theirs)),
        Answer::Conflict(Some(theirs)) if *theirs == old && old == size => {
            Heard::Alarm(Alarm::OtherTree(size))
        }
        Answer::Conflict(Some(theirs)) if *theirs == old => {
            Heard::Nothing("it refuses the size that it names")
        }
        Answer::Conflict(Some(theirs)) => Heard::From(*theirs),
        // At the size that was asked about, a conflict without a size can only be the root's.
        Answer::Conflict(None) if old == size => Heard::Alarm(Alarm::OtherTree(size)),
        Answer::Conflict(None) => Heard::Nothing("it does not say which size it has cosigned"),
        Answer::NotGrown => Heard::Alarm(Alarm::NotGrown),
        Answer::UnknownLog => Heard::Nothing("it does not watch this log"),
        Answer::NotSigned => Heard::Nothing("it does not know this log's key"),
        Answer::Malformed => Heard::Nothing("it does not understand the request"),
        Answer::Nonsense(_) => Heard::Nothing("its answer is none of the protocol"),
    }
}

/// The first of these lines that this witness's key verifies on this checkpoint, and its time.
fn verified(key: &VerifierKey, checkpoint: &Note, lines: &[Signature]) -> Option<(Signature, u64)> {
    if key.kind() != KeyKind::Cosignature {
        return None;
    }
    lines.iter().find_map(|line| {
        let mut alone = Note::unsigned(checkpoint.text()).ok()?;
        alone.add(line.clone()).ok()?;
        let signed = alone.verify(std::slice::from_ref(key)).ok()?;
        Some((line.clone(), signed.first()?.time_s?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hash;
    use crate::checkpoint::Checkpoint;
    use crate::cosignature::cosign;
    use crate::key::SignerKey;

    fn witness(seed: u8) -> SignerKey {
        SignerKey::from_seed("w.example", KeyKind::Cosignature, &[seed; 32]).unwrap()
    }

    fn note(size: u64) -> Note {
        let log = SignerKey::from_seed("example.org/log", KeyKind::Note, &[9; 32]).unwrap();
        Checkpoint::new("example.org/log", size, Hash::of(b"")).sign(&log).unwrap()
    }

    fn heard(old: u64, answer: Answer) -> Heard {
        hear(witness(1).verifier(), &note(9), 9, old, &answer)
    }

    #[test]
    fn only_a_line_that_the_witnesses_key_verifies_over_our_text_counts() {
        let good = cosign(&witness(1), note(9).text(), 5).unwrap();
        let strangers = cosign(&witness(2), note(9).text(), 5).unwrap();
        let of_another = cosign(&witness(1), note(8).text(), 5).unwrap();
        let cosigned = |lines: &[&Signature]| {
            heard(4, Answer::Cosigned(lines.iter().map(|line| (*line).clone()).collect()))
        };
        assert_eq!(cosigned(&[&good]), Heard::Cosigned(good.clone(), 5));
        assert_eq!(cosigned(&[&strangers, &of_another, &good]), Heard::Cosigned(good.clone(), 5));
        for lines in [vec![], vec![&strangers], vec![&of_another]] {
            assert!(matches!(cosigned(&lines), Heard::Nothing(_)), "{lines:?}");
        }
    }

    #[test]
    fn a_size_is_where_to_prove_from_or_an_alarm() {
        let conflict = |old, theirs| heard(old, Answer::Conflict(theirs));
        assert_eq!(conflict(4, Some(6)), Heard::From(6));
        assert_eq!(conflict(4, Some(0)), Heard::From(0));
        assert_eq!(conflict(4, Some(9)), Heard::From(9));
        assert_eq!(conflict(4, Some(10)), Heard::Alarm(Alarm::Ahead(10)));
        assert_eq!(conflict(9, Some(9)), Heard::Alarm(Alarm::OtherTree(9)));
        assert_eq!(conflict(9, None), Heard::Alarm(Alarm::OtherTree(9)));
        assert!(matches!(conflict(4, Some(4)), Heard::Nothing(_)), "no turning in circles");
        assert!(matches!(conflict(4, None), Heard::Nothing(_)));
        assert_eq!(heard(4, Answer::NotGrown), Heard::Alarm(Alarm::NotGrown));
    }

    #[test]
    fn a_witness_that_does_not_know_us_is_no_alarm() {
        for answer in [Answer::UnknownLog, Answer::NotSigned, Answer::Malformed, Answer::Nonsense(500)] {
            assert!(matches!(heard(4, answer.clone()), Heard::Nothing(_)), "{answer:?}");
        }
    }
}
