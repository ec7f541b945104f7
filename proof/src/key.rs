//! Whose signature is it?
//!
//! C2SP `signed-note`: a key has a name (a place without scheme, such as
//! `amanat.example/log`), a type byte and 32 bytes of Ed25519. Its id is the
//! first four bytes of SHA-256(name ‖ newline ‖ type ‖ key). It is handed
//! around as text, `<name>+<id in hex>+<base64 of type and key>`: a *vkey*.
//! The secret half is written `PRIVATE+KEY+<name>+<id>+<base64 of type and
//! seed>`: an *skey*.
//!
//! Two types are known: 0x01 signs notes (a log), 0x04 cosigns checkpoints with
//! a time (a witness). A key of one type never counts as the other.
//!
//! Invariant: a vkey and an skey have one spelling; the id in it is checked.
//!
//! Not here: what is signed (`note`, `cosignature`); making seeds by chance and
//! keeping them (`server`).

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature as Ed25519, Signer as _, SigningKey, VerifyingKey};

use crate::{Hash, strict};

/// Bytes in an Ed25519 signature.
pub const ED25519_BYTES: usize = 64;
/// Bytes in the seed of an Ed25519 key.
pub const SEED_BYTES: usize = 32;
/// The longest name of a key.
pub const MAX_NAME_BYTES: usize = 255;

/// What a key may sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// 0x01: notes as they are. A log's key.
    Note,
    /// 0x04: checkpoints with a time. A witness's key.
    Cosignature,
}

impl KeyKind {
    fn byte(self) -> u8 {
        match self {
            KeyKind::Note => 0x01,
            KeyKind::Cosignature => 0x04,
        }
    }

    fn of(byte: u8) -> Option<KeyKind> {
        [KeyKind::Note, KeyKind::Cosignature].into_iter().find(|kind| kind.byte() == byte)
    }
}

/// Why a text is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// It has not the parts of a key.
    #[error("not of the form <name>+<id>+<key>")]
    Shape,
    /// The name is empty, too long, or has a space, a plus or a control character.
    #[error("the key's name is empty, too long or has a space or plus")]
    Name,
    /// Neither 0x01 nor 0x04.
    #[error("the key's type is not supported")]
    Kind,
    /// Not 32 bytes, or no point of the curve, or a point of small order.
    #[error("the key is not an Ed25519 key")]
    Key,
    /// The id does not belong to this name and key.
    #[error("the key's id does not belong to its name and key")]
    Id,
}

/// Four bytes that help to find a key; they prove nothing.
pub type KeyId = [u8; 4];

/// The public half of a key.
///
/// ```
/// use amanat_proof::key::{KeyKind, VerifierKey};
/// let key: VerifierKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse()?;
/// assert_eq!((key.name(), key.kind()), ("PeterNeumann", KeyKind::Note));
/// # Ok::<(), amanat_proof::key::BadKey>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: KeyKind,
    key: VerifyingKey,
}

impl VerifierKey {
    fn new(name: &str, kind: KeyKind, key: VerifyingKey) -> Result<VerifierKey, BadKey> {
        if !is_name(name) {
            return Err(BadKey::Name);
        }
        if key.is_weak() {
            return Err(BadKey::Key);
        }
        Ok(VerifierKey { name: name.to_owned(), kind, key })
    }

    /// Whose key it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it may sign.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The 32 bytes of the public key.
    pub fn bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Its id.
    pub fn id(&self) -> KeyId {
        let mut all = Vec::with_capacity(self.name.len() + 34);
        all.extend_from_slice(self.name.as_bytes());
        all.extend_from_slice(&[b'\n', self.kind.byte()]);
        all.extend_from_slice(self.bytes());
        let [a, b, c, d, ..] = Hash::of(&all).0;
        [a, b, c, d]
    }

    /// Whether these 64 bytes are this key's signature of the message.
    pub(crate) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(bytes) = <&[u8; ED25519_BYTES]>::try_from(signature) else { return false };
        self.key.verify_strict(message, &Ed25519::from_bytes(bytes)).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}+{}", self.name, hex(self.id()), typed(self.kind, self.bytes()))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for VerifierKey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<VerifierKey, BadKey> {
        let (name, id, kind, bytes) = read_parts(text)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| BadKey::Key)?;
        let key = VerifierKey::new(name, kind, key)?;
        if hex(key.id()) == id { Ok(key) } else { Err(BadKey::Id) }
    }
}

/// The secret half of a key. It is never shown by accident: it has neither
/// `Display` nor `Debug`, and its seed is wiped when it is dropped.
#[derive(Clone)]
pub struct SignerKey {
    public: VerifierKey,
    secret: SigningKey,
}

impl SignerKey {
    /// The key that grows from these 32 secret random bytes.
    pub fn from_seed(name: &str, kind: KeyKind, seed: &[u8; SEED_BYTES]) -> Result<SignerKey, BadKey> {
        let secret = SigningKey::from_bytes(seed);
        Ok(SignerKey { public: VerifierKey::new(name, kind, secret.verifying_key())?, secret })
    }

    /// Reads an skey.
    pub fn from_skey(text: &str) -> Result<SignerKey, BadKey> {
        let rest = text.strip_prefix("PRIVATE+KEY+").ok_or(BadKey::Shape)?;
        let (name, id, kind, seed) = read_parts(rest)?;
        let key = SignerKey::from_seed(name, kind, &seed)?;
        if hex(key.public.id()) == id { Ok(key) } else { Err(BadKey::Id) }
    }

    /// Writes an skey. Whoever has this text can sign.
    pub fn to_skey(&self) -> String {
        let VerifierKey { name, kind, .. } = &self.public;
        format!("PRIVATE+KEY+{name}+{}+{}", hex(self.public.id()), typed(*kind, self.secret.as_bytes()))
    }

    /// The public half.
    pub fn verifier(&self) -> &VerifierKey {
        &self.public
    }

    pub(crate) fn sign_bytes(&self, message: &[u8]) -> [u8; ED25519_BYTES] {
        self.secret.sign(message).to_bytes()
    }
}

/// Whether a key may have this name: not empty, no white space of any script,
/// no plus, no control character.
pub fn is_name(name: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && !c.is_control() && c != '+';
    (1..=MAX_NAME_BYTES).contains(&name.len()) && name.chars().all(allowed)
}

/// Splits `<name>+<id>+<base64 of type and 32 bytes>`.
fn read_parts(text: &str) -> Result<(&str, &str, KeyKind, [u8; 32]), BadKey> {
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(BadKey::Shape);
    };
    let bytes = strict::decode(key).ok_or(BadKey::Shape)?;
    let (kind, bytes) = bytes.split_first().ok_or(BadKey::Shape)?;
    let kind = KeyKind::of(*kind).ok_or(BadKey::Kind)?;
    Ok((name, id, kind, bytes.try_into().map_err(|_| BadKey::Key)?))
}

fn typed(kind: KeyKind, bytes: &[u8; 32]) -> String {
    strict::encode(&[&[kind.byte()], bytes.as_slice()].concat())
}

fn hex(id: KeyId) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SKEY: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    #[test]
    fn the_published_key_pair_is_read_and_written_the_same() {
        let key = SignerKey::from_skey(SKEY).unwrap();
        assert_eq!(key.verifier().to_string(), VKEY);
        assert_eq!(key.to_skey(), SKEY);
        assert_eq!(VKEY.parse::<VerifierKey>().as_ref(), Ok(key.verifier()));
    }

    #[test]
    fn the_checksum_database_key_is_read() {
        let vkey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        assert_eq!(vkey.parse::<VerifierKey>().map(|key| key.to_string()).as_deref(), Ok(vkey));
    }

    #[test]
    fn a_key_of_one_type_has_another_id_as_the_other() {
        let note = SignerKey::from_seed("a", KeyKind::Note, &[7; 32]).unwrap();
        let cosigner = SignerKey::from_seed("a", KeyKind::Cosignature, &[7; 32]).unwrap();
        assert_ne!(note.verifier().id(), cosigner.verifier().id());
        assert_eq!(SignerKey::from_skey(&cosigner.to_skey()).unwrap().to_skey(), cosigner.to_skey());
    }

    #[test]
    fn what_is_not_a_key_is_named() {
        let wrong = |from: &str, to: &str| VKEY.replace(from, to).parse::<VerifierKey>().err();
        assert_eq!(wrong("c74f20a3", "c74f20a4"), Some(BadKey::Id));
        assert_eq!(wrong("c74f20a3", "C74F20A3"), Some(BadKey::Id));
        assert_eq!(wrong("Peter", "Other"), Some(BadKey::Id));
        assert_eq!(wrong("PeterNeumann", ""), Some(BadKey::Name));
        assert_eq!(wrong("PeterNeumann", "a\u{2003}b"), Some(BadKey::Name));
        assert_eq!(wrong("+ARpc", "+Brpc"), Some(BadKey::Kind));
        assert_eq!(wrong("+", "-"), Some(BadKey::Shape));
        assert_eq!(wrong("10TW", ""), Some(BadKey::Key));
        let small_order = format!("a+00000000+{}", typed(KeyKind::Note, &[0; 32]));
        assert_eq!(small_order.parse::<VerifierKey>().err(), Some(BadKey::Key));
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_a_key_panic(text in "(PRIVATE\\+KEY\\+)?.{0,20}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{0,48}|.{0,60}") {
            if let Ok(key) = text.parse::<VerifierKey>() {
                prop_assert_eq!(key.to_string(), text.clone());
            }
            let _ = SignerKey::from_skey(&text);
        }
    }
}
