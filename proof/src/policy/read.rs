//! Which lines may a policy have, and what is wrong with this one?
//!
//! The file is bytes; only tab, newline and what is no control character may be
//! in it. Items stand between spaces and tabs. Empty lines and lines that begin
//! with `#` say nothing. Names are compared byte by byte, in any script.
//!
//! Invariant: a name is defined once, above its first use.
//!
//! Not here: what a policy says of a checkpoint (the parent module).

use super::{MAX_OF_A_KIND, Named, Quorum, Rule};
use crate::key::{BadKey, KeyKind, VerifierKey};
use crate::strict;

/// Why a line of a policy cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    /// Not one of the four words.
    #[error("a line begins with log, witness, group or quorum")]
    Word,
    /// Too few or too many items.
    #[error("the line has too few or too many items")]
    Items,
    /// A control character.
    #[error("the line has a control character")]
    Characters,
    /// The key cannot be read.
    #[error("{0}")]
    Key(BadKey),
    /// A log with a witness's key, or a witness with a log's.
    #[error("the key is of the wrong type for this line")]
    KeyKind,
    /// The same public key twice.
    #[error("the key was listed before")]
    KeyTwice,
    /// The name is taken, or is `none`.
    #[error("the name is taken")]
    NameTwice,
    /// No line above defines the name.
    #[error("the name is not defined above")]
    UnknownName,
    /// The name is already a member of a group.
    #[error("the name is already a member of a group")]
    MemberTwice,
    /// Not `all`, `any` or a number from 1 to the number of members.
    #[error("the threshold is not all, any or a number up to the members")]
    Threshold,
    /// A second quorum line.
    #[error("there are two quorum lines")]
    QuorumTwice,
    /// More than [`MAX_OF_A_KIND`].
    #[error("there are too many lines of this kind")]
    TooMany,
}

/// Why a policy cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPolicy {
    /// Larger than [`MAX_POLICY_BYTES`](super::MAX_POLICY_BYTES).
    #[error("the policy is too large")]
    TooLarge,
    /// One line is wrong.
    #[error("line {line}: {why}")]
    Line {
        /// Its number, from 1.
        line: usize,
        /// What is wrong with it.
        why: BadLine,
    },
    /// No line says what is enough.
    #[error("there is no quorum line")]
    NoQuorum,
}

/// What has been read so far.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) logs: Vec<VerifierKey>,
    pub(super) named: Vec<Named>,
    pub(super) quorum: Option<Quorum>,
}

impl Draft {
    /// Takes in one line.
    pub(super) fn line(&mut self, line: &[u8]) -> Result<(), BadLine> {
        if line.iter().any(|b| (*b < b' ' && *b != b'\t') || *b == 0x7f) {
            return Err(BadLine::Characters);
        }
        let items: Vec<&[u8]> = line.split(|b| b" \t".contains(b)).filter(|item| !item.is_empty()).collect();
        match items.as_slice() {
            [] => Ok(()),
            [first, ..] if first.starts_with(b"#") => Ok(()),
            [b"log", vkey] | [b"log", vkey, _] => self.log(vkey),
            [b"witness", name, vkey] | [b"witness", name, vkey, _] => self.witness(name, vkey),
            [b"group", name, threshold, members @ ..] if !members.is_empty() => {
                self.group(name, threshold, members)
            }
            [b"quorum", name] => self.quorum(name),
            [b"log" | b"witness" | b"group" | b"quorum", ..] => Err(BadLine::Items),
            _ => Err(BadLine::Word),
        }
    }

    fn log(&mut self, vkey: &[u8]) -> Result<(), BadLine> {
        let key = read_key(vkey, KeyKind::Note)?;
        if self.logs.iter().any(|other| other.bytes() == key.bytes()) {
            return Err(BadLine::KeyTwice);
        }
        if self.logs.len() >= MAX_OF_A_KIND {
            return Err(BadLine::TooMany);
        }
        self.logs.push(key);
        Ok(())
    }

    fn witness(&mut self, name: &[u8], vkey: &[u8]) -> Result<(), BadLine> {
        let key = read_key(vkey, KeyKind::Cosignature)?;
        let listed = |named: &Named| matches!(&named.rule, Rule::Witness(k) if k.bytes() == key.bytes());
        if self.named.iter().any(listed) {
            return Err(BadLine::KeyTwice);
        }
        self.define(name, Rule::Witness(key))
    }

    fn group(&mut self, name: &[u8], threshold: &[u8], members: &[&[u8]]) -> Result<(), BadLine> {
        let mut places = Vec::with_capacity(members.len());
        for member in members {
            let at = self.find(member).ok_or(BadLine::UnknownName)?;
            let named = self.named.get_mut(at).ok_or(BadLine::UnknownName)?;
            if std::mem::replace(&mut named.in_group, true) {
                return Err(BadLine::MemberTwice);
            }
            places.push(at);
        }
        let least = match threshold {
            b"any" => Some(1),
            b"all" => Some(places.len()),
            number => std::str::from_utf8(number).ok().and_then(strict::decimal).map(|n| n as usize),
        };
        let least = least.filter(|least| (1..=places.len()).contains(least)).ok_or(BadLine::Threshold)?;
        self.define(name, Rule::AtLeast(least, places))
    }

    fn quorum(&mut self, name: &[u8]) -> Result<(), BadLine> {
        let quorum = match name {
            b"none" => Quorum::None,
            name => Quorum::Of(self.find(name).ok_or(BadLine::UnknownName)?),
        };
        if self.quorum.replace(quorum).is_some() { Err(BadLine::QuorumTwice) } else { Ok(()) }
    }

    fn find(&self, name: &[u8]) -> Option<usize> {
        self.named.iter().position(|named| named.name == name)
    }

    fn define(&mut self, name: &[u8], rule: Rule) -> Result<(), BadLine> {
        if name == b"none" || self.find(name).is_some() {
            return Err(BadLine::NameTwice);
        }
        if self.named.len() >= 2 * MAX_OF_A_KIND {
            return Err(BadLine::TooMany);
        }
        self.named.push(Named { name: name.to_vec(), in_group: false, rule });
        Ok(())
    }
}

fn read_key(vkey: &[u8], kind: KeyKind) -> Result<VerifierKey, BadLine> {
    let text = std::str::from_utf8(vkey).map_err(|_| BadLine::Key(BadKey::Name))?;
    let key: VerifierKey = text.parse().map_err(BadLine::Key)?;
    if key.kind() == kind { Ok(key) } else { Err(BadLine::KeyKind) }
}

#[cfg(test)]
mod tests {
    use super::super::Policy;
    use super::*;
    use crate::key::SignerKey;
    use proptest::prelude::*;

    fn log() -> SignerKey {
        SignerKey::from_seed("example.org/log", KeyKind::Note, &[1; 32]).unwrap()
    }

    fn witness(n: u8) -> SignerKey {
        SignerKey::from_seed(&format!("w{n}.example"), KeyKind::Cosignature, &[n + 10; 32]).unwrap()
    }

    #[test]
    fn every_fault_of_a_policy_is_named_with_its_line() {
        let (l, w, v) = (
            log().verifier().to_string(),
            witness(1).verifier().to_string(),
            witness(2).verifier().to_string(),
        );
        let why = |text: &str| Policy::read(text.as_bytes()).err();
        let at = |line, why| Some(BadPolicy::Line { line, why });
        assert_eq!(why(""), Some(BadPolicy::NoQuorum));
        assert_eq!(why("quorum none\nquorum none"), at(2, BadLine::QuorumTwice));
        assert_eq!(why("quorum a"), at(1, BadLine::UnknownName));
        assert_eq!(why("quorum"), at(1, BadLine::Items));
        assert_eq!(why("allow all"), at(1, BadLine::Word));
        assert_eq!(why("Quorum none"), at(1, BadLine::Word));
        assert_eq!(why("quorum none\r\n"), at(1, BadLine::Characters));
        assert_eq!(why(&format!("log {w}")), at(1, BadLine::KeyKind));
        assert_eq!(why(&format!("witness a {l}")), at(1, BadLine::KeyKind));
        assert_eq!(why(&format!("log {l}\nlog {l}")), at(2, BadLine::KeyTwice));
        assert_eq!(why(&format!("witness a {w}\nwitness b {w}")), at(2, BadLine::KeyTwice));
        assert_eq!(why(&format!("witness a {w}\nwitness a {v}")), at(2, BadLine::NameTwice));
        assert_eq!(why(&format!("witness none {w}")), at(1, BadLine::NameTwice));
        assert_eq!(why(&format!("witness a {w}\ngroup a any a")), at(2, BadLine::NameTwice));
        assert_eq!(why(&format!("witness a {w}\ngroup g any a a")), at(2, BadLine::MemberTwice));
        assert_eq!(why(&format!("witness a {w}\ngroup g any a\ngroup h any a")), at(3, BadLine::MemberTwice));
        assert_eq!(why("group g any none"), at(1, BadLine::UnknownName));
        assert_eq!(why("group g any g"), at(1, BadLine::UnknownName));
        for bad in ["0", "2", "01", "most", "-1"] {
            assert_eq!(why(&format!("witness a {w}\ngroup g {bad} a")), at(2, BadLine::Threshold), "{bad}");
        }
        assert!(matches!(why("log amanat"), Some(BadPolicy::Line { why: BadLine::Key(_), .. })));
    }

    #[test]
    fn names_are_bytes_of_any_script() {
        let text = format!(
            "witness گواہ {}\nwitness \u{212a} {}\nquorum K\n",
            witness(1).verifier(),
            witness(2).verifier()
        );
        assert_eq!(
            Policy::read(text.as_bytes()).err(),
            Some(BadPolicy::Line { line: 3, why: BadLine::UnknownName })
        );
    }

    proptest! {
        #[test]
        fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Policy::read(&bytes);
        }

        #[test]
        fn no_lines_either(text in "((log|witness|group|quorum|#)( |\t)[a-c ]{0,8}(any|all|1)?[a-c ]{0,4}\n){0,6}") {
            let _ = Policy::read(text.as_bytes());
        }
    }
}
