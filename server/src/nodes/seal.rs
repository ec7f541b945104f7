//! How is what nodes tell each other kept from everybody else?
//!
//! XChaCha20-Poly1305 under a key that comes out of the secrets which all nodes of a log share, a fresh nonce each
//! time. The subject is derived as well: it says neither whose log it is nor what is told.

use amanat_record::Record;
use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit},
};
use sha2::{Digest, Sha256};

const NONCE_BYTES: usize = 24;

/// What seals, and the subject that is spoken on.
pub(super) struct Seal {
    cipher: XChaCha20Poly1305,
    subject: String,
}

impl Seal {
    pub(super) fn of(record: &Record) -> Self {
        Self::from(record.code_mark("nodes\0key").as_bytes(), record.code_mark("nodes\0subject").as_bytes())
    }

    fn from(key: &[u8], name: &[u8]) -> Self {
        let key: [u8; 32] = Sha256::digest(key).into();
        let name = Sha256::digest(name);
        let name: String = name[..12].iter().map(|byte| format!("{byte:02x}")).collect();
        Self { cipher: XChaCha20Poly1305::new(&Key::from(key)), subject: format!("amanat.{name}") }
    }

    pub(super) fn subject(&self) -> &str {
        &self.subject
    }

    /// `None` where the machine has no chance to give.
    pub(super) fn seal(&self, told: &[u8]) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).ok()?;
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), told).ok()?;
        Some([&nonce[..], &sealed].concat())
    }

    /// `None` for what no node of this log sealed.
    pub(super) fn open(&self, message: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = message.split_first_chunk::<NONCE_BYTES>()?;
        self.cipher.decrypt(&XNonce::from(*nonce), sealed).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_reads_what_a_node_of_its_log_sealed_and_nobody_else_does() {
        let (one, same, other) = (Seal::from(b"a", b"n"), Seal::from(b"a", b"n"), Seal::from(b"b", b"n"));
        let sealed = one.seal(b"33.58694").unwrap();
        assert_eq!(same.open(&sealed).as_deref(), Some(&b"33.58694"[..]));
        assert_eq!(other.open(&sealed), None);
        assert!(!sealed.windows(8).any(|bytes| bytes == b"33.58694"));
        assert_ne!(one.seal(b"33.58694"), Some(sealed.clone()), "never the same bytes twice");
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert_eq!(same.open(&bent), None, "byte {at}");
            assert_eq!(same.open(&sealed[..at]), None, "cut at {at}");
        }
    }
}
