//! How are words sealed, so that erasing one key erases them?
//!
//! A data key (DEK) belongs to one stream and one class. A sealed blob is `kc ‖ nonce ‖ AEAD(DEK, content)` with
//! XChaCha20-Poly1305 and a random nonce; `kc` = HKDF(DEK, "commit") binds the blob to one key, so that no second
//! key can be shown that opens it to other words. In an event's blob the content is `r ‖ r2 ‖ words`.
//!
//! Invariant: a blob is never sealed again; keys are rotated by wrapping them anew.

use crate::secrets::{Secret, fill, random};
use amanat_proof::leaf::SALT_BYTES;
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce, aead::Aead, aead::Payload};
use hkdf::Hkdf;
use sha2::Sha256;
use std::sync::atomic::{AtomicBool, Ordering};
use subtle::ConstantTimeEq;
use zeroize::{ZeroizeOnDrop, Zeroizing};

/// Bytes of `kc`.
pub(crate) const COMMIT_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;

/// The salts of one event: `r` opens its leaf, `r2` its words.
#[derive(Clone, ZeroizeOnDrop)]
pub(crate) struct Salts {
    pub(crate) r: [u8; SALT_BYTES],
    pub(crate) r2: [u8; SALT_BYTES],
}

impl Salts {
    pub(crate) fn random() -> Self {
        let mut salts = Self { r: [0; SALT_BYTES], r2: [0; SALT_BYTES] };
        fill(&mut salts.r);
        fill(&mut salts.r2);
        salts
    }
}

/// A data key, ready for use.
pub(crate) struct Dek {
    secret: Secret,
    cipher: XChaCha20Poly1305,
    /// What a blob sealed by it begins with.
    pub(crate) commit: [u8; COMMIT_BYTES],
    durable: AtomicBool,
    /// Another node made another key for the same class first.
    overtaken: AtomicBool,
    erased: AtomicBool,
}

impl Dek {
    /// A new key, not yet on disk.
    pub(crate) fn fresh() -> Self {
        Self::of(random(), false)
    }

    /// A key read from disk.
    pub(crate) fn stored(secret: Secret) -> Self {
        Self::of(secret, true)
    }

    fn of(secret: Secret, durable: bool) -> Self {
        let mut commit = [0; COMMIT_BYTES];
        // 32 bytes are far below HKDF's limit of 8,160.
        let _ = Hkdf::<Sha256>::new(None, &*secret).expand(b"commit", &mut commit);
        let cipher = XChaCha20Poly1305::new(&Key::from(*secret));
        Self {
            secret,
            cipher,
            commit,
            durable: durable.into(),
            overtaken: false.into(),
            erased: false.into(),
        }
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }

    pub(crate) fn is_durable(&self) -> bool {
        self.durable.load(Ordering::Acquire)
    }

    pub(crate) fn set_durable(&self) {
        self.durable.store(true, Ordering::Release);
    }

    pub(crate) fn is_overtaken(&self) -> bool {
        self.overtaken.load(Ordering::Acquire)
    }

    pub(crate) fn set_overtaken(&self) {
        self.overtaken.store(true, Ordering::Release);
    }

    pub(crate) fn is_erased(&self) -> bool {
        self.erased.load(Ordering::Acquire)
    }

    pub(crate) fn set_erased(&self) {
        self.erased.store(true, Ordering::Release);
    }

    /// `kc ‖ nonce ‖ AEAD(content)`; `about` is bound to it but not stored.
    pub(crate) fn seal(&self, about: &[u8], content: &[u8]) -> Vec<u8> {
        let mut blob = Vec::with_capacity(COMMIT_BYTES + NONCE_BYTES + content.len() + TAG_BYTES);
        let mut nonce = [0; NONCE_BYTES];
        fill(&mut nonce);
        blob.extend_from_slice(&self.commit);
        blob.extend_from_slice(&nonce);
        let payload = Payload { msg: content, aad: about };
        // The cipher refuses only contents above 256 GB.
        blob.extend(self.cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default());
        blob
    }

    /// What was sealed, if this key and `about` are the ones and no bit has changed.
    pub(crate) fn open(&self, about: &[u8], blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (commit, rest) = blob.split_at_checked(COMMIT_BYTES)?;
        let (nonce, sealed) = rest.split_at_checked(NONCE_BYTES)?;
        if !bool::from(commit.ct_eq(&self.commit)) {
            return None;
        }
        let nonce = XNonce::from(<[u8; NONCE_BYTES]>::try_from(nonce).ok()?);
        self.cipher.decrypt(&nonce, Payload { msg: sealed, aad: about }).ok().map(Zeroizing::new)
    }

    /// Seals one class's words of an event.
    pub(crate) fn seal_part(&self, salts: &Salts, words: &[u8]) -> Vec<u8> {
        let mut content = Zeroizing::new(Vec::with_capacity(2 * SALT_BYTES + words.len()));
        content.extend_from_slice(&salts.r);
        content.extend_from_slice(&salts.r2);
        content.extend_from_slice(words);
        self.seal(&[], &content)
    }

    /// Whether this key sealed the blob, as the blob says itself.
    pub(crate) fn sealed(&self, blob: &[u8]) -> bool {
        blob.starts_with(&self.commit)
    }

    /// Opens one class's words of an event.
    pub(crate) fn open_part(&self, blob: &[u8]) -> Option<(Salts, Vec<u8>)> {
        let content = self.open(&[], blob)?;
        let (r, rest) = content.split_first_chunk()?;
        let (r2, words) = rest.split_first_chunk()?;
        Some((Salts { r: *r, r2: *r2 }, words.to_vec()))
    }
}

/// Wraps or unwraps a key with another: of a compartment by the root, of a matter by its compartment's.
pub(crate) struct Wrapper(Dek);

impl Wrapper {
    pub(crate) fn of(secret: Secret) -> Self {
        Self(Dek::stored(secret))
    }

    pub(crate) fn wrap(&self, about: &str, secret: &Secret) -> Vec<u8> {
        self.0.seal(about.as_bytes(), &secret[..])
    }

    pub(crate) fn unwrap(&self, about: &str, wrapped: &[u8]) -> Option<Secret> {
        let secret = self.0.open(about.as_bytes(), wrapped)?;
        <[u8; 32]>::try_from(&secret[..]).ok().map(Zeroizing::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_only_with_their_key_and_unchanged() {
        let (key, other, salts) = (Dek::fresh(), Dek::fresh(), Salts::random());
        let blob = key.seal_part(&salts, b"words");
        let (opened, words) = key.open_part(&blob).unwrap();
        assert_eq!((opened.r, opened.r2, words.as_slice()), (salts.r, salts.r2, &b"words"[..]));
        assert!(other.open_part(&blob).is_none());
        for place in 0..blob.len() {
            let mut bent = blob.clone();
            bent[place] ^= 1;
            assert!(key.open_part(&bent).is_none(), "byte {place}");
        }
        assert!(key.open_part(&blob[..50]).is_none());
    }

    #[test]
    fn a_key_wrapped_for_one_stream_is_no_key_of_another() {
        let (root, secret) = (Wrapper::of(random()), random());
        let wrapped = root.wrap("matter/a identity", &secret);
        assert_eq!(root.unwrap("matter/a identity", &wrapped).as_deref(), Some(&*secret));
        assert!(root.unwrap("matter/b identity", &wrapped).is_none());
    }
}
