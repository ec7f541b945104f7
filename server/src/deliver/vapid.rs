//! Under which name do we ask a push service to carry something? RFC 8292: a short token signed with ES256.

use amanat_core::values::Moment;
use anyhow::Context;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::{
    SecretKey,
    ecdsa::{Signature, SigningKey, signature::Signer},
    elliptic_curve::sec1::ToSec1Point,
};
use std::{
    fs::OpenOptions,
    io::{Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// How long a token is good for: well under the day that the standard allows.
const LASTS_S: i64 = 12 * 3_600;
/// Bytes of the key.
const KEY_BYTES: usize = 32;

/// The key by which push services know this installation.
pub struct Vapid {
    key: SigningKey,
    point: String,
    contact: String,
}

impl Vapid {
    /// The key of a file, made once where there is none; `contact` is `mailto:` or `https:`, for the push service's
    /// people.
    pub fn open(file: &Path, contact: &str) -> anyhow::Result<Self> {
        let mut bytes = Vec::new();
        match OpenOptions::new().read(true).open(file) {
            Ok(kept) => {
                kept.take(KEY_BYTES as u64 + 1).read_to_end(&mut bytes)?;
            }
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                bytes = draw()?;
                let mut made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
                made.write_all(&bytes)?;
                made.sync_all()?;
            }
            Err(e) => return Err(e).with_context(|| file.display().to_string()),
        }
        let key = SecretKey::from_slice(&bytes)
            .with_context(|| format!("{}: not 32 bytes of a P-256 key", file.display()))?;
        Ok(Self::of(&key, contact))
    }

    /// With a key at hand.
    pub fn of(key: &SecretKey, contact: &str) -> Self {
        let point = BASE64.encode(key.public_key().to_sec1_point(false).as_bytes());
        Self { key: SigningKey::from(key), point, contact: contact.to_owned() }
    }

    /// What browsers are given, so that only we can ask for them.
    pub fn public(&self) -> &str {
        &self.point
    }

    /// The value of `Authorization` for a push service, by its origin.
    pub fn authorization(&self, origin: &str, now: Moment) -> String {
        let claims =
            serde_json::json!({ "aud": origin, "exp": now.millis() / 1000 + LASTS_S, "sub": self.contact });
        let head = BASE64.encode(br#"{"typ":"JWT","alg":"ES256"}"#);
        let said = format!("{head}.{}", BASE64.encode(claims.to_string()));
        let signature: Signature = self.key.sign(said.as_bytes());
        format!("vapid t={said}.{}, k={}", BASE64.encode(signature.to_bytes()), self.point)
    }
}

fn draw() -> anyhow::Result<Vec<u8>> {
    loop {
        let mut bytes = vec![0; KEY_BYTES];
        getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
        // One in 2^32 is not a key.
        if SecretKey::from_slice(&bytes).is_ok() {
            return Ok(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::ecdsa::{VerifyingKey, signature::Verifier};

    #[test]
    fn a_push_service_can_check_who_asks() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("push.key");
        let vapid = Vapid::open(&file, "mailto:it@police.example").unwrap();
        assert_eq!(vapid.public(), Vapid::open(&file, "x").unwrap().public(), "made once");
        let header = vapid.authorization("https://push.example", Moment::from_millis(1_000));
        let (token, key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        let (said, signature) = token.rsplit_once('.').unwrap();
        let claims: serde_json::Value =
            serde_json::from_slice(&BASE64.decode(said.split_once('.').unwrap().1).unwrap()).unwrap();
        assert_eq!(claims["aud"], "https://push.example");
        assert_eq!(claims["exp"], 1 + LASTS_S);
        let known = VerifyingKey::from_sec1_bytes(&BASE64.decode(key).unwrap()).unwrap();
        let signature = Signature::from_slice(&BASE64.decode(signature).unwrap()).unwrap();
        assert!(known.verify(said.as_bytes(), &signature).is_ok());
        assert!(known.verify(b"other", &signature).is_err());
    }

    #[test]
    fn the_key_is_for_its_owner_only_and_a_broken_one_is_said() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("push.key");
        Vapid::open(&file, "x").unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::write(&file, b"short").unwrap();
        assert!(Vapid::open(&file, "x").is_err());
    }
}
