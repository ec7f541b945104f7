//! Is this command the one of this name that came before?
//!
//! What is kept of a command is a hash of its name and one of its meaning. Somebody's telephone number or one of six
//! answers can be guessed from a bare hash, so the second is an HMAC under a key of this record over the name, which
//! is random and kept nowhere, and the meaning.
//!
//! Invariant: the log's file confirms no guess of what anybody wrote.

use crate::{append::IdempotencyKey, secrets::Secret};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// A command's name and meaning, as they are kept.
pub(crate) struct Meant {
    pub(crate) name: [u8; 32],
    pub(crate) meaning: [u8; 32],
    /// As earlier versions kept it.
    bare: [u8; 32],
}

impl Meant {
    pub(crate) fn of(secret: &Secret, key: &IdempotencyKey) -> Self {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        block[..32].copy_from_slice(&**secret);
        let mut mac = Hmac::<Sha256>::new(&block);
        mac.update(b"amanat.meaning.v1\0");
        mac.update(&(key.key.len() as u64).to_be_bytes());
        mac.update(key.key.as_bytes());
        mac.update(&key.meaning);
        let meaning = mac.finalize().into_bytes().into();
        Self { name: Sha256::digest(&key.key).into(), meaning, bare: key.meaning }
    }

    /// Whether what was kept under this name means the same.
    pub(crate) fn is(&self, kept: &[u8; 32]) -> bool {
        *kept == self.meaning || *kept == self.bare
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::random;

    #[test]
    fn the_same_is_known_again_and_no_guess_is_confirmed() {
        let (secret, meaning) = (random(), Sha256::digest("+92 300 1234567").into());
        let named = |key: &str, meaning| IdempotencyKey { key: key.into(), meaning };
        let kept = Meant::of(&secret, &named("a", meaning));
        assert!(Meant::of(&secret, &named("a", meaning)).is(&kept.meaning));
        assert!(Meant::of(&secret, &named("a", meaning)).is(&meaning), "as earlier versions kept it");
        for other in [
            Meant::of(&random(), &named("a", meaning)),
            Meant::of(&secret, &named("b", meaning)),
            Meant::of(&secret, &named("a", [0; 32])),
        ] {
            assert!(!other.is(&kept.meaning));
        }
        assert_ne!(kept.meaning, meaning);
    }
}
