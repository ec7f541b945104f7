//! What does a request bring, whatever it asks?

use super::{
    body::MAX_SOS_BYTES,
    keys::Known,
    signed::{Proof, judge},
    take::{self, draw_key, is_key},
};
use crate::{pages::language::language_of, town::Town, words::Say};
use amanat_core::{
    decide::signal::Signal,
    event::Actor,
    values::{Moment, SignalId},
};
use amanat_record::Kept;
use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, Method},
};
use std::{convert::Infallible, sync::Arc, time::Duration};
use subtle::ConstantTimeEq;

/// The longest that a body is waited for; then what came is a call without words.
const MAX_BODY_WAIT: Duration = Duration::from_secs(10);
/// The header of the secret.
pub(super) const SECRET: &str = "x-sos-secret";

/// A request, read.
pub(super) struct Ask {
    pub(super) say: Say,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) proof: Proof,
    pub(super) now: Moment,
    key: Option<String>,
}

/// Never fails: a body that is too long or does not end is an empty one, and a call for help all the same.
impl FromRequest<Town> for Ask {
    type Rejection = Infallible;

    async fn from_request(request: Request, town: &Town) -> Result<Self, Infallible> {
        let (parts, body) = request.into_parts();
        let read = tokio::time::timeout(MAX_BODY_WAIT, to_bytes(body, MAX_SOS_BYTES)).await;
        let body = read.ok().and_then(Result::ok).unwrap_or_default();
        let say = town.words().of(language_of(&parts, town.settings().language));
        let (now, sos) = (town.now(), town.sos());
        let phones_now = town.clock().of_phones().now();
        let path = parts.uri.path();
        let signed: (&Method, &str, &HeaderMap, &[u8]) = (&parts.method, path, &parts.headers, &body);
        let proof = judge(&*sos.keys(), sos.nonces(), signed, phones_now);
        if let Some(known) = proof.device() {
            sos.hear(&known.id, now);
        }
        let key = parts.headers.get("idempotency-key").and_then(|key| key.to_str().ok());
        let key = key.filter(|key| is_key(key)).map(str::to_owned);
        Ok(Self { say, headers: parts.headers, body, proof, now, key })
    }
}

impl Ask {
    /// The device's name for what it asks, apart from those of all other devices; one that is drawn where it has none.
    pub(super) fn key(&self) -> String {
        let key = self.key.clone().unwrap_or_else(draw_key);
        match self.proof.device() {
            Some(Known { id, .. }) => format!("{id}\0{key}"),
            None => key,
        }
    }

    /// For events.
    pub(super) fn actor(&self) -> Actor {
        self.proof.device().map_or(Actor::Sender, |known| Actor::Device(known.id.clone()))
    }

    /// The same under a key that came in its body.
    pub(super) fn named(self, key: Option<String>) -> Self {
        Self { key: key.filter(|key| is_key(key)).or(self.key), ..self }
    }

    fn secret(&self) -> Option<&str> {
        self.headers.get(SECRET)?.to_str().ok()
    }

    /// The signal that is asked about, for whoever has its secret or is its device.
    pub(super) fn theirs(&self, town: &Town, id: &SignalId) -> Option<Theirs> {
        theirs(town, id, self.secret(), &self.proof)
    }
}

/// A signal of whoever asks.
pub(super) enum Theirs {
    /// The log has it.
    Written(Arc<Kept<Signal>>),
    /// It waits beside the log.
    Kept,
}

/// The same, however the secret came. Another's signal is not there.
pub(super) fn theirs(town: &Town, id: &SignalId, secret: Option<&str>, proof: &Proof) -> Option<Theirs> {
    let device = proof.device().map(|known| &known.id);
    if let Some(life) = take::read(town, id) {
        let facts = &life.state.facts;
        let is_device = device.is_some() && facts.enrolled && facts.device.as_ref() == device;
        let mark = take::mark_of(town, secret.unwrap_or_default());
        let has_secret = bool::from(mark.as_bytes().ct_eq(facts.secret.as_bytes()));
        return (is_device || has_secret).then_some(Theirs::Written(life));
    }
    let press = town.sos().spool().press_of(id)?;
    let (_, its_secret) = take::named(town, &press.asked.key);
    let has_secret = bool::from(its_secret.as_bytes().ct_eq(secret.unwrap_or_default().as_bytes()));
    let is_device = device.is_some_and(|id| press.asked.actor == Actor::Device(id.clone()));
    (is_device || has_secret).then_some(Theirs::Kept)
}
