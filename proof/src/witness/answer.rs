//! What does a witness answer?
//!
//! 200 with a line of cosignature per key; 409 with the size that it cosigned
//! last, as `text/x.tlog.size`; or a status that says what was wrong: 400
//! malformed or old above new, 403 not signed by the log, 404 a log that is not
//! watched, 422 a proof that fails.
//!
//! Invariant: what is read from a witness is no cosignature before its key has
//! been tried on it (`asker`).

use std::fmt::Write as _;

use super::judge::Refusal;
use crate::note::{MAX_SIGNATURES, Signature};
use crate::strict;

/// The largest answer.
pub const MAX_ANSWER_BYTES: usize = 64 * 1024;
/// How a size is said to be one.
pub const SIZE_TYPE: &str = "text/x.tlog.size";
/// How everything else is said to be text.
pub const TEXT_TYPE: &str = "text/plain; charset=utf-8";

/// One answer, as whoever asked hears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// 200: lines that are said to be cosignatures.
    Cosigned(Vec<Signature>),
    /// 409: the size cosigned last, where it is said.
    Conflict(Option<u64>),
    /// 422: it holds a tree that ours is not shown to begin with.
    NotGrown,
    /// 404: it does not watch this log.
    UnknownLog,
    /// 403: it does not know our key.
    NotSigned,
    /// 400: it does not understand us.
    Malformed,
    /// Any other status, or a body that says nothing.
    Nonsense(u16),
}

impl Answer {
    /// Reads what came over HTTP.
    pub fn read(status: u16, kind: Option<&str>, body: &[u8]) -> Answer {
        match status {
            200 => lines(body).map_or(Answer::Nonsense(status), Answer::Cosigned),
            400 => Answer::Malformed,
            403 => Answer::NotSigned,
            404 => Answer::UnknownLog,
            409 => Answer::Conflict(size(kind, body)),
            422 => Answer::NotGrown,
            other => Answer::Nonsense(other),
        }
    }
}

impl From<&Refusal> for Answer {
    fn from(why: &Refusal) -> Answer {
        match why {
            Refusal::Malformed(_) | Refusal::NoCheckpoint | Refusal::OldAboveNew => Answer::Malformed,
            Refusal::UnknownLog => Answer::UnknownLog,
            Refusal::NotSigned => Answer::NotSigned,
            Refusal::Conflict(size) | Refusal::OtherRoot(size) => Answer::Conflict(Some(*size)),
            Refusal::NotGrown => Answer::NotGrown,
        }
    }
}

/// Status, type and body of a refusal.
pub fn refused(why: &Refusal) -> (u16, &'static str, String) {
    let said = |status| (status, TEXT_TYPE, format!("{why}\n"));
    match why {
        Refusal::Malformed(_) | Refusal::NoCheckpoint | Refusal::OldAboveNew => said(400),
        Refusal::UnknownLog => said(404),
        Refusal::NotSigned => said(403),
        Refusal::Conflict(size) | Refusal::OtherRoot(size) => (409, SIZE_TYPE, format!("{size}\n")),
        Refusal::NotGrown => said(422),
    }
}

/// The body of an answer with these cosignatures.
pub fn cosigned(signatures: &[Signature]) -> String {
    signatures.iter().fold(String::new(), |mut all, line| {
        let _ = writeln!(all, "{line}");
        all
    })
}

fn lines(body: &[u8]) -> Option<Vec<Signature>> {
    let text = std::str::from_utf8(body).ok().filter(|_| body.len() <= MAX_ANSWER_BYTES)?;
    let lines: Vec<&str> = text.strip_suffix('\n')?.split('\n').take(MAX_SIGNATURES + 1).collect();
    if lines.len() > MAX_SIGNATURES {
        return None;
    }
    lines.into_iter().map(|line| Signature::read(line).ok()).collect()
}

fn size(kind: Option<&str>, body: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(body).ok().filter(|_| kind == Some(SIZE_TYPE))?;
    strict::decimal(text.strip_suffix('\n')?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cosignature::cosign;
    use crate::key::{KeyKind, SignerKey};
    use crate::witness::request::BadRequest;
    use proptest::prelude::*;

    #[test]
    fn every_refusal_is_heard_as_it_was_said() {
        for (why, status) in [
            (Refusal::Malformed(BadRequest::Old), 400),
            (Refusal::NoCheckpoint, 400),
            (Refusal::OldAboveNew, 400),
            (Refusal::NotSigned, 403),
            (Refusal::UnknownLog, 404),
            (Refusal::Conflict(20_852_014), 409),
            (Refusal::OtherRoot(7), 409),
            (Refusal::NotGrown, 422),
        ] {
            let (said, kind, body) = refused(&why);
            assert_eq!(said, status);
            assert_eq!(Answer::read(said, Some(kind), body.as_bytes()), Answer::from(&why));
        }
        assert_eq!(refused(&Refusal::Conflict(9)), (409, "text/x.tlog.size", "9\n".to_owned()));
    }

    #[test]
    fn a_size_is_one_only_in_its_own_type_and_spelling() {
        let heard = |kind, body: &str| Answer::read(409, kind, body.as_bytes());
        assert_eq!(heard(Some(SIZE_TYPE), "12\n"), Answer::Conflict(Some(12)));
        for (kind, body) in
            [(Some(TEXT_TYPE), "12\n"), (None, "12\n"), (Some(SIZE_TYPE), "12"), (Some(SIZE_TYPE), "012\n")]
        {
            assert_eq!(heard(kind, body), Answer::Conflict(None), "{kind:?} {body:?}");
        }
    }

    #[test]
    fn cosignatures_come_back_as_they_were_sent() {
        let key = SignerKey::from_seed("w.example", KeyKind::Cosignature, &[1; 32]).unwrap();
        let lines = vec![cosign(&key, "a\n", 1).unwrap(), cosign(&key, "a\n", 2).unwrap()];
        let body = cosigned(&lines);
        assert!(body.starts_with("— w.example ") && body.ends_with('\n'));
        assert_eq!(Answer::read(200, None, body.as_bytes()), Answer::Cosigned(lines));
        for bad in ["", "\n", body.trim_end(), "no line\n"] {
            assert_eq!(Answer::read(200, None, bad.as_bytes()), Answer::Nonsense(200), "{bad:?}");
        }
        assert_eq!(Answer::read(200, None, body.repeat(60).as_bytes()), Answer::Nonsense(200));
        assert_eq!(Answer::read(302, None, b""), Answer::Nonsense(302));
    }

    proptest! {
        #[test]
        fn no_bytes_make_reading_panic(status in 0u16..600, body in proptest::collection::vec(any::<u8>(), 0..90)) {
            let _ = Answer::read(status, Some(SIZE_TYPE), &body);
        }
    }
}
