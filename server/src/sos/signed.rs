//! Did an enrolled device send this?
//!
//! A signature over method, path, body, time and nonce. What is not proven is taken in all the same: a wrong clock or
//! a lost key must cost nobody their life. The room sees which it was.
//!
//! Invariant: a signature that was used before, or is older than its time, proves nothing any more.

use super::keys::{DeviceKeys, Known};
use amanat_core::values::{DeviceId, Moment, Span};
use axum::http::{HeaderMap, Method};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use p256::ecdsa::{Signature, signature::Verifier};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// How far a device's clock may be from ours.
pub const MAX_SKEW: Span = Span::from_mins(5);
/// Nonces that are remembered; beyond it the oldest are let go.
pub const MAX_NONCES: usize = 100_000;
/// The first line of what is signed.
pub const WHAT_IS_SIGNED: &str = "amanat-sos-v1";

/// What is known of who sent it.
#[derive(Clone, Debug)]
pub enum Proof {
    /// This device, now.
    Signed(Known),
    /// It says it is this device, which exists; its signature is too old, was used before, or is not right.
    Unproven(Known),
    /// Anybody.
    Anybody,
}

impl Proof {
    /// The device, where it is proven.
    pub fn device(&self) -> Option<&Known> {
        if let Proof::Signed(known) = self { Some(known) } else { None }
    }

    /// The device that it is or says it is.
    pub fn named(&self) -> Option<&Known> {
        match self {
            Proof::Signed(known) | Proof::Unproven(known) => Some(known),
            Proof::Anybody => None,
        }
    }
}

/// The headers of a signature.
pub struct Signs {
    device: DeviceId,
    time: Moment,
    nonce: String,
    signature: Vec<u8>,
}

impl Signs {
    /// From a request's headers.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let text = |name: &str| headers.get(name)?.to_str().ok();
        let (device, time) = (text("x-sos-device")?, text("x-sos-time")?);
        Self::of_words(device, time, text("x-sos-nonce")?, text("x-sos-signature")?)
    }

    /// From the same four, however they came.
    pub fn of_words(device: &str, time: &str, nonce: &str, signature: &str) -> Option<Self> {
        let is_fit = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let fits = (16..=64).contains(&nonce.len()) && nonce.bytes().all(is_fit);
        let bare = signature.trim_end_matches('=');
        let signature = STANDARD_NO_PAD.decode(bare).or_else(|_| URL_SAFE_NO_PAD.decode(bare)).ok()?;
        let time = Moment::from_millis(time.parse().ok()?);
        fits.then_some(Self { device: DeviceId::new(device).ok()?, time, nonce: nonce.to_owned(), signature })
    }

    fn text(&self, method: &str, path: &str, body: &[u8]) -> String {
        text(method, path, body, (self.time, &self.nonce, &self.device))
    }
}

/// What a device signs.
pub fn text(
    method: &str,
    path: &str,
    body: &[u8],
    (time, nonce, device): (Moment, &str, &DeviceId),
) -> String {
    let body = STANDARD.encode(Sha256::digest(body));
    format!("{WHAT_IS_SIGNED}\n{method}\n{path}\n{body}\n{}\n{nonce}\n{device}", time.millis())
}

/// Nonces that were used lately.
#[derive(Default)]
pub struct Nonces(Mutex<HashMap<(DeviceId, String), Moment>>);

impl Nonces {
    /// Whether it is used for the first time; remembers it.
    fn is_new(&self, signs: &Signs, now: Moment) -> bool {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() >= MAX_NONCES {
            used.retain(|_, at| now - *at <= MAX_SKEW + MAX_SKEW);
        }
        if used.len() >= MAX_NONCES {
            // More within ten minutes than there are devices: whatever is forgotten proves nothing by its age soon.
            used.clear();
        }
        used.insert((signs.device.clone(), signs.nonce.clone()), now).is_none()
    }
}

/// Judges a request.
pub fn judge(
    keys: &dyn DeviceKeys,
    nonces: &Nonces,
    (method, path, headers, body): (&Method, &str, &HeaderMap, &[u8]),
    now: Moment,
) -> Proof {
    let Some(signs) = Signs::of(headers) else { return Proof::Anybody };
    judge_words(keys, nonces, (method.as_str(), path, &signs, body), now)
}

/// The same, however it came.
pub fn judge_words(
    keys: &dyn DeviceKeys,
    nonces: &Nonces,
    (method, path, signs, body): (&str, &str, &Signs, &[u8]),
    now: Moment,
) -> Proof {
    let Some(known) = keys.device(&signs.device) else { return Proof::Anybody };
    let signature = Signature::from_slice(&signs.signature);
    let is_right = known.key.as_ref().zip(signature.ok()).is_some_and(|(key, signature)| {
        key.verify(signs.text(method, path, body).as_bytes(), &signature).is_ok()
    });
    let is_now = (now - signs.time).millis().abs() <= MAX_SKEW.millis();
    if is_right && is_now && nonces.is_new(signs, now) {
        Proof::Signed(known)
    } else {
        Proof::Unproven(known)
    }
}
