//! What do we remember between a question and its answer, without keeping anything?
//!
//! It is sealed and goes along with the browser, so that a flood of questions fills no memory. It is bound to what it
//! was asked for, is too old after minutes, and counts once.
//!
//! Invariant: what was sealed by another process, for another purpose or too long ago is not opened.
//! Not here: what is asked (`passkey`, `openid`).

use amanat_core::values::{Moment, Span};
use anyhow::{Context, anyhow};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// How long after it was asked an answer may come: somebody reads the page, looks for the device, finds it.
pub const ASKED_LASTS: Span = Span::from_mins(15);
/// The largest that comes back, in bytes.
pub const MAX_ASKED_BYTES: usize = 16 << 10;
/// Answers that are remembered so that they count once. Each was right, or could have been, so there are few.
const MAX_USED: usize = 20_000;
const NONCE_BYTES: usize = 12;

/// By what an answer is known, so that it counts once.
pub type Once = [u8; NONCE_BYTES];

#[derive(Serialize, Deserialize)]
struct Sealed<T> {
    until: Moment,
    asked: T,
}

/// Seals and opens for one process.
pub struct Asked {
    seal: ChaCha20Poly1305,
    used: Mutex<HashMap<Once, Moment>>,
}

impl Asked {
    /// With the key of this process.
    pub fn new(key: &[u8; 32]) -> Self {
        Self { seal: ChaCha20Poly1305::new(key.into()), used: Mutex::default() }
    }

    /// With a key that is drawn now.
    pub fn draw() -> anyhow::Result<Self> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|e| anyhow!("no randomness: {e}"))?;
        Ok(Self::new(&key))
    }

    /// Seals what was asked, for what `bound_to` names.
    pub fn seal<T: Serialize>(&self, asked: T, bound_to: &[u8; 32], now: Moment) -> anyhow::Result<String> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|e| anyhow!("no randomness: {e}"))?;
        let text = serde_json::to_vec(&Sealed { until: now + ASKED_LASTS, asked })?;
        let payload = Payload { msg: &text, aad: bound_to };
        let sealed = self.seal.encrypt(&nonce.into(), payload).ok().context("sealing")?;
        Ok(BASE64.encode([&nonce[..], &sealed].concat()))
    }

    /// Opens what came back.
    pub fn open<T: DeserializeOwned>(
        &self,
        state: &str,
        bound_to: &[u8; 32],
        now: Moment,
    ) -> Option<(Once, T)> {
        let bytes = BASE64.decode(state.get(..state.len().min(MAX_ASKED_BYTES))?).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
        let nonce: Once = nonce.try_into().ok()?;
        let payload = Payload { msg: sealed, aad: bound_to };
        let text = self.seal.decrypt(&nonce.into(), payload).ok()?;
        let opened: Sealed<T> = serde_json::from_slice(&text).ok()?;
        (now < opened.until).then_some((nonce, opened.asked))
    }

    /// Uses an answer up; false if it was used before.
    pub fn use_up(&self, once: Once, now: Moment) -> bool {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() >= MAX_USED {
            used.retain(|_, until| *until > now);
        }
        used.len() < MAX_USED && used.insert(once, now + ASKED_LASTS).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    #[test]
    fn what_was_asked_comes_back_once_in_time_and_for_its_purpose() {
        let (asked, other) = (Asked::new(&[1; 32]), Asked::new(&[2; 32]));
        let state = asked.seal("next", &[7; 32], NOW).unwrap();
        let (once, back) = asked.open::<String>(&state, &[7; 32], NOW).unwrap();
        assert!(back == "next" && asked.use_up(once, NOW) && !asked.use_up(once, NOW));
        assert!(asked.open::<String>(&state, &[8; 32], NOW).is_none());
        assert!(asked.open::<String>(&state, &[7; 32], NOW + ASKED_LASTS).is_none());
        assert!(other.open::<String>(&state, &[7; 32], NOW).is_none());
        for broken in ["", "AAAA", "%", &"A".repeat(40_000)] {
            assert!(asked.open::<String>(broken, &[7; 32], NOW).is_none());
        }
    }
}
