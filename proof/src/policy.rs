//! Whom do we believe, and how many of them must agree?
//!
//! C2SP `tlog-policy`: a text file that names the logs, the witnesses and the
//! quorum. Whoever checks a receipt brings their own policy, or one published
//! by somebody they trust:
//!
//! ```text
//! log amanat.example/log+1b6c7a2f+AX…
//!
//! witness university wit.example/1+7c3f0a11+BD…
//! witness newspaper  wit.example/2+90ab12cd+BE…
//! witness bar        wit.example/3+22ef9a01+BA…
//! group outside 2 university newspaper bar
//! quorum outside
//! ```
//!
//! Invariant: a name is defined once, above its first use, and is a member of
//! one group at most: each witness counts in one way only.
//! Invariant: below the quorum nobody is told that a checkpoint was witnessed.
//!
//! Not here: the lines of the file (`read`), the entry under the checkpoint
//! (`tlog_proof`, `receipt`).

use crate::checkpoint::{BadCheckpoint, Checkpoint};
use crate::key::VerifierKey;
use crate::note::Note;

mod read;

use read::Draft;
pub use read::{BadLine, BadPolicy};

/// The largest policy file.
pub const MAX_POLICY_BYTES: usize = 256 * 1024;
/// The most logs, and the most witnesses, and the most groups.
pub const MAX_OF_A_KIND: usize = 256;

/// What is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quorum {
    None,
    Of(usize),
}

/// A name that can be a member: a witness by its place, or a group.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    name: Vec<u8>,
    in_group: bool,
    rule: Rule,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    Witness(VerifierKey),
    AtLeast(usize, Vec<usize>),
}

/// Known logs, known witnesses, and the quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<VerifierKey>,
    named: Vec<Named>,
    quorum: Quorum,
}

/// A checkpoint that a known log has signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What the log says it is.
    pub checkpoint: Checkpoint,
    /// How many of the policy's witnesses have cosigned it.
    pub witnesses: usize,
    /// Whether they are enough for the policy. Always true for `quorum none`.
    pub enough: bool,
}

impl Policy {
    /// Reads a policy file.
    pub fn read(bytes: &[u8]) -> Result<Policy, BadPolicy> {
        if bytes.len() > MAX_POLICY_BYTES {
            return Err(BadPolicy::TooLarge);
        }
        let mut draft = Draft::default();
        for (number, line) in bytes.split(|b| *b == b'\n').enumerate() {
            draft.line(line).map_err(|why| BadPolicy::Line { line: number + 1, why })?;
        }
        let Draft { logs, named, quorum } = draft;
        Ok(Policy { logs, named, quorum: quorum.ok_or(BadPolicy::NoQuorum)? })
    }

    /// The known logs.
    pub fn logs(&self) -> &[VerifierKey] {
        &self.logs
    }

    /// The known witnesses.
    pub fn witnesses(&self) -> impl Iterator<Item = &VerifierKey> {
        self.named.iter().filter_map(|named| match &named.rule {
            Rule::Witness(key) => Some(key),
            Rule::AtLeast(..) => None,
        })
    }

    /// Whether the quorum is anything but `none`.
    pub fn wants_witnesses(&self) -> bool {
        self.quorum != Quorum::None
    }

    /// The checkpoint in this note, if a known log signed it and no known key's
    /// signature fails, and which witnesses have seen it.
    pub fn see(&self, note: &Note) -> Result<Seen, BadCheckpoint> {
        let known: Vec<VerifierKey> = self.logs.iter().chain(self.witnesses()).cloned().collect();
        let (checkpoint, signed) = Checkpoint::verify_all(note, &known)?;
        let cosigned = |key: &VerifierKey| signed.iter().any(|by| by.key == key);
        let witnesses = self.witnesses().filter(|key| cosigned(key)).count();
        Ok(Seen { checkpoint, witnesses, enough: self.met(cosigned) })
    }

    /// Whether those who cosigned are enough.
    fn met(&self, cosigned: impl Fn(&VerifierKey) -> bool) -> bool {
        let Quorum::Of(wanted) = self.quorum else { return true };
        // A group's members stand above it: one pass from the top settles all.
        let mut settled: Vec<bool> = Vec::with_capacity(self.named.len());
        for named in &self.named {
            let yes = match &named.rule {
                Rule::Witness(key) => cosigned(key),
                Rule::AtLeast(least, members) => {
                    members.iter().filter(|at| settled.get(**at) == Some(&true)).count() >= *least
                }
            };
            settled.push(yes);
        }
        settled.get(wanted) == Some(&true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hash;
    use crate::cosignature::cosign;
    use crate::key::{KeyKind, SignerKey};
    use crate::note::BadNote;

    fn log() -> SignerKey {
        SignerKey::from_seed("example.org/log", KeyKind::Note, &[1; 32]).unwrap()
    }

    fn witness(n: u8) -> SignerKey {
        SignerKey::from_seed(&format!("w{n}.example"), KeyKind::Cosignature, &[n + 10; 32]).unwrap()
    }

    /// The specification's example: two of three X, and any of two Y.
    fn two_levels() -> String {
        let mut text = format!("# ours\nlog {} https://example.org/\n\n", log().verifier());
        for (n, name) in (1u8..).zip(["X1", "X2", "X3", "Y1", "Y2"]) {
            text += &format!(" \twitness\t{name}  {} \n", witness(n).verifier());
        }
        text + "group X 2 X1 X2 X3\ngroup Y any Y1 Y2\ngroup both all X Y\nquorum both\n"
    }

    fn seen(policy: &str, witnesses: &[u8]) -> Seen {
        let mut note = Checkpoint::new("example.org/log", 9, Hash::of(b"")).sign(&log()).unwrap();
        for n in witnesses {
            let line = cosign(&witness(*n), note.text(), 5).unwrap();
            note.add(line).unwrap();
        }
        Policy::read(policy.as_bytes()).unwrap().see(&note).unwrap()
    }

    #[test]
    fn a_quorum_of_two_levels_is_met_exactly_when_both_levels_are() {
        for (who, enough) in [
            (vec![], false),
            (vec![1, 2], false),
            (vec![1, 4], false),
            (vec![4, 5], false),
            (vec![1, 2, 4], true),
            (vec![2, 3, 5], true),
            (vec![1, 2, 3, 4, 5], true),
            (vec![1, 1, 4], false),
        ] {
            assert_eq!(seen(&two_levels(), &who).enough, enough, "{who:?}");
        }
        assert_eq!(seen(&two_levels(), &[1, 1, 4]).witnesses, 2);
        assert_eq!(seen(&two_levels(), &[1, 9]).witnesses, 1, "a stranger does not count");
    }

    #[test]
    fn a_quorum_can_be_one_witness_or_none() {
        let keys = format!("log {}\nwitness a {}\n", log().verifier(), witness(1).verifier());
        assert!(!seen(&format!("{keys}quorum a"), &[]).enough);
        assert!(seen(&format!("{keys}quorum a"), &[1]).enough);
        assert_eq!(seen(&format!("{keys}quorum none"), &[]).witnesses, 0);
        assert!(seen(&format!("{keys}quorum none"), &[]).enough);
    }

    #[test]
    fn a_failed_signature_of_a_known_witness_rejects_the_checkpoint() {
        let mut note = Checkpoint::new("example.org/log", 9, Hash::of(b"")).sign(&log()).unwrap();
        note.add(cosign(&witness(1), "other\n", 5).unwrap()).unwrap();
        let policy = Policy::read(two_levels().as_bytes()).unwrap();
        let wrong = BadNote::Wrong("w1.example".into());
        assert_eq!(policy.see(&note), Err(BadCheckpoint::Note(wrong)));
    }
}
