//! How is an alert sealed for one browser, so that the push service between reads nothing?
//!
//! RFC 8291 over RFC 8188 (`aes128gcm`): a key agreed with the browser's own, one record.
//!
//! Not here: who asks a push service to carry it (`push`), under which name (`vapid`).

use aes_gcm::{
    Aes128Gcm, Nonce,
    aead::{Aead, KeyInit},
};
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, elliptic_curve::sec1::ToSec1Point};
use sha2::Sha256;

/// The longest text that every push service takes, sealed (RFC 8030 asks for 4,096 octets).
pub const MAX_TEXT_BYTES: usize = 3_000;
/// Octets of one record; all of ours go into one.
const RECORD_BYTES: u32 = 4_096;
/// Bytes of an uncompressed point.
const POINT_BYTES: usize = 65;
/// Bytes of the browser's secret.
pub const AUTH_BYTES: usize = 16;

/// What a browser gave, to be told something.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// Its public key: an uncompressed point of P-256.
    pub point: Vec<u8>,
    /// A secret between it and us.
    pub auth: Vec<u8>,
}

impl Keys {
    /// Whether they can be used.
    pub fn are_right(&self) -> bool {
        self.point.len() == POINT_BYTES
            && self.auth.len() == AUTH_BYTES
            && PublicKey::from_sec1_bytes(&self.point).is_ok()
    }
}

/// Seals a text. `ours` and `salt` are drawn for this one message and never again. `None` where the keys are none or
/// the text is too long.
pub fn sealed(text: &[u8], theirs: &Keys, ours: &SecretKey, salt: [u8; 16]) -> Option<Vec<u8>> {
    if text.len() > MAX_TEXT_BYTES || !theirs.are_right() {
        return None;
    }
    let their_point = PublicKey::from_sec1_bytes(&theirs.point).ok()?;
    let our_point = ours.public_key().to_sec1_point(false);
    let agreed = p256::ecdh::diffie_hellman(ours.to_nonzero_scalar(), their_point.as_affine());
    let (key, nonce) = key_and_nonce(agreed.raw_secret_bytes(), theirs, our_point.as_bytes(), salt)?;
    // One record, the last: the text and its end mark.
    let mut record = text.to_vec();
    record.push(2);
    let cipher = Aes128Gcm::new_from_slice(&key).ok()?;
    let nonce = Nonce::try_from(nonce.as_slice()).ok()?;
    let closed = cipher.encrypt(&nonce, record.as_slice()).ok()?;
    let mut out = salt.to_vec();
    out.extend(RECORD_BYTES.to_be_bytes());
    out.push(POINT_BYTES as u8);
    out.extend(our_point.as_bytes());
    out.extend(closed);
    Some(out)
}

fn key_and_nonce(
    agreed: &[u8],
    theirs: &Keys,
    our_point: &[u8],
    salt: [u8; 16],
) -> Option<([u8; 16], [u8; 12])> {
    let mut about = b"WebPush: info\0".to_vec();
    about.extend(&theirs.point);
    about.extend(our_point);
    let (mut input, mut key, mut nonce) = ([0; 32], [0; 16], [0; 12]);
    Hkdf::<Sha256>::new(Some(&theirs.auth), agreed).expand(&about, &mut input).ok()?;
    let derived = Hkdf::<Sha256>::new(Some(&salt), &input);
    derived.expand(b"Content-Encoding: aes128gcm\0", &mut key).ok()?;
    derived.expand(b"Content-Encoding: nonce\0", &mut nonce).ok()?;
    Some((key, nonce))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};

    fn bytes(text: &str) -> Vec<u8> {
        BASE64.decode(text).unwrap()
    }

    fn theirs() -> Keys {
        let point = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
        Keys { point: bytes(point), auth: bytes("BTBZMqHH6r4Tts7J_aSIgg") }
    }

    fn ours() -> SecretKey {
        SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap()
    }

    /// Appendix A of RFC 8291, octet for octet.
    #[test]
    fn a_message_is_sealed_as_the_standards_example() {
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let text = b"When I grow up, I want to be a watermelon";
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz\
                        AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(BASE64.encode(sealed(text, &theirs(), &ours(), salt).unwrap()), expected);
    }

    #[test]
    fn keys_that_are_none_and_texts_that_are_too_long_are_refused() {
        let salt = [7; 16];
        assert!(sealed(&[0; MAX_TEXT_BYTES + 1], &theirs(), &ours(), salt).is_none());
        for spoil in [
            |k: &mut Keys| k.point.truncate(64),
            |k: &mut Keys| k.point[1] ^= 1,
            |k: &mut Keys| k.auth.truncate(8),
        ] {
            let mut keys = theirs();
            spoil(&mut keys);
            assert!(!keys.are_right() && sealed(b"x", &keys, &ours(), salt).is_none());
        }
    }
}
