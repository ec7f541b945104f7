//! By what does somebody ask for a matter whose number they may not know?
//!
//! Whoever leads a desk gives a protected matter to somebody without seeing its number or a word of it. They hold a
//! reference: the number under this record's key, made for this one person. Another person's reference is none.
//!
//! Invariant: a reference tells nothing of the number, and opens nothing that the guard does not open.

use super::Visit;
use crate::{fault::Fault, record::Record, seen::Seen};
use amanat_core::{
    guard::Who,
    values::{AccountId, MatterNo},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

const BYTES: usize = 16;

impl Visit {
    /// What this visitor asks for a matter by. Empty for whoever has no account.
    pub(super) fn reference(&self, no: MatterNo) -> String {
        let Who::Officer(me) = &self.visitor.who else { return String::new() };
        let mark = mark(&self.record, me, &no.bytes());
        let hidden = mixed(&self.record, &mark, &no.bytes());
        URL_SAFE_NO_PAD.encode([mark, hidden].concat())
    }

    /// The matter of a reference that was made for this visitor, as far as they see it.
    pub fn referred(&self, reference: &str) -> Result<Option<(MatterNo, Seen)>, Fault> {
        let Who::Officer(me) = &self.visitor.who else { return Ok(None) };
        let bytes = URL_SAFE_NO_PAD.decode(reference).unwrap_or_default();
        let Some((mark_shown, hidden)) = bytes.split_at_checked(BYTES) else { return Ok(None) };
        let (Ok(mark_shown), Ok(hidden)) =
            (<[u8; BYTES]>::try_from(mark_shown), <[u8; BYTES]>::try_from(hidden))
        else {
            return Ok(None);
        };
        let no = MatterNo::from_random(mixed(&self.record, &mark_shown, &hidden));
        if !bool::from(mark(&self.record, me, &no.bytes()).ct_eq(&mark_shown)) {
            return Ok(None);
        }
        Ok(self.matter(no)?.map(|seen| (no, seen)))
    }
}

fn mark(record: &Record, me: &AccountId, no: &[u8; BYTES]) -> [u8; BYTES] {
    keyed(record, &[b"amanat.reference.mark.v1\0", me.as_str().as_bytes(), b"\0", no])
}

/// Hides the number with what follows from the mark, or shows it again.
fn mixed(record: &Record, mark: &[u8; BYTES], no: &[u8; BYTES]) -> [u8; BYTES] {
    let mut mixed = keyed(record, &[b"amanat.reference.hide.v1\0", mark]);
    mixed.iter_mut().zip(no).for_each(|(a, b)| *a ^= b);
    mixed
}

fn keyed(record: &Record, parts: &[&[u8]]) -> [u8; BYTES] {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..32].copy_from_slice(&*record.shared.secrets.code);
    let mut mac = Hmac::<Sha256>::new(&block);
    parts.iter().for_each(|part| mac.update(part));
    let whole = mac.finalize().into_bytes();
    let mut half = [0; BYTES];
    half.copy_from_slice(&whole[..BYTES]);
    half
}
