//! How does an alert reach a browser? By the browser's own push service, which reads nothing of it.

use super::{
    Carrier, Letter, NotSent,
    out::{Out, taken},
    seal::{Keys, sealed},
    settings::Push,
    vapid::Vapid,
};
use crate::clock::Clock;
use amanat_record::sessions::Told;
use futures::future::BoxFuture;
use p256::SecretKey;
use serde::{Deserialize, Serialize};
use std::path::Path;
use url::Url;

/// How long a push service keeps what it cannot hand over yet, in seconds: later it is no alert.
const KEPT_FOR_S: u32 = 600;

/// One browser and the page that its alert opens; what a carrier is given as address.
#[derive(Serialize, Deserialize)]
pub struct To {
    endpoint: String,
    point: Vec<u8>,
    auth: Vec<u8>,
    opens: String,
}

impl To {
    /// As an address.
    pub fn text(told: Told, opens: &str) -> String {
        let Told { endpoint, point, auth } = told;
        serde_json::to_string(&To { endpoint, point, auth, opens: opens.to_owned() }).unwrap_or_default()
    }

    /// Where the browser's service is, of an address.
    pub fn endpoint(text: &str) -> Option<String> {
        serde_json::from_str::<To>(text).ok().map(|to| to.endpoint)
    }
}

/// A way to browsers.
pub struct Pusher {
    out: Out,
    vapid: Vapid,
    clock: Clock,
}

impl Pusher {
    /// By the settings; `secrets` is the folder in which the key lies unless they say otherwise.
    pub fn new(settings: &Push, secrets: &Path, clock: Clock) -> anyhow::Result<Self> {
        let file = settings.key_file.clone().unwrap_or_else(|| secrets.join("push.key"));
        let out = Out::to(settings.hosts.iter().map(String::as_str))?;
        Ok(Self { out, vapid: Vapid::open(&file, &settings.contact)?, clock })
    }

    /// What browsers are given.
    pub fn public(&self) -> &str {
        self.vapid.public()
    }

    async fn send(&self, to: &str, letter: &Letter, id: &str) -> Result<(), NotSent> {
        let to: To = serde_json::from_str(to).map_err(|_| NotSent::Never)?;
        let url = Url::parse(&to.endpoint).map_err(|_| NotSent::Never)?;
        let keys = Keys { point: to.point, auth: to.auth };
        let said = serde_json::json!({
            "title": letter.subject, "body": letter.body, "lang": letter.language.code(),
            "dir": letter.language.direction().word(), "opens": to.opens, "tag": id,
        });
        let (ours, salt) = drawn().ok_or_else(|| NotSent::NotNow("no randomness".into()))?;
        let body = sealed(said.to_string().as_bytes(), &keys, &ours, salt).ok_or(NotSent::Never)?;
        let headers = [
            ("Content-Encoding", "aes128gcm".to_owned()),
            ("Content-Type", "application/octet-stream".to_owned()),
            ("TTL", KEPT_FOR_S.to_string()),
            ("Urgency", "high".to_owned()),
            ("Topic", topic(id)),
            (
                "Authorization",
                self.vapid.authorization(&url.origin().ascii_serialization(), self.clock.of_phones().now()),
            ),
        ];
        taken(self.out.post(&to.endpoint, &headers, body).await?)
    }
}

/// The same errand tried twice takes the place of itself at the service: at most 32 letters of base 64.
fn topic(id: &str) -> String {
    id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(32).collect()
}

fn drawn() -> Option<(SecretKey, [u8; 16])> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).ok()?;
    for _ in 0..8 {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).ok()?;
        // One in 2^32 is not a key.
        if let Ok(key) = SecretKey::from_slice(&bytes) {
            return Some((key, salt));
        }
    }
    None
}

impl Carrier for Pusher {
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        id: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        Box::pin(self.send(to, letter, id))
    }
}
