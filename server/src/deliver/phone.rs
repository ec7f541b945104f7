//! How does an alert reach a telephone? A short message, or a call that a telephony system makes.
//!
//! Gateways differ by operator, so there is one plain form: JSON, signed, with the errand's name as idempotency key.
//! `docs/operate/alerts.md` says what a gateway gets and how it checks the signature.

use super::{
    Carrier, Letter, NotSent,
    out::{MAX_REQUEST, Out, signed, taken},
    settings::{self, Sms, Voice},
    smpp::{Centre, NotTaken},
};
use crate::clock::Clock;
use amanat_core::text::sms::{Parts, parts, without_marks};
use futures::future::BoxFuture;
use sha2::{Digest, Sha256};
use url::Url;

/// A server that takes signed JSON.
struct Gateway {
    url: String,
    key: Vec<u8>,
    out: Out,
    clock: Clock,
}

impl Gateway {
    fn new(url: &str, key: Vec<u8>, clock: Clock) -> anyhow::Result<Self> {
        let host = Url::parse(url)?.host_str().unwrap_or_default().to_owned();
        Ok(Self { url: url.to_owned(), key, out: Out::to([host.as_str()])?, clock })
    }

    async fn ask(&self, body: serde_json::Value, id: &str) -> Result<(), NotSent> {
        let body = body.to_string().into_bytes();
        let seconds = self.clock.of_phones().now().millis() / 1000;
        let headers = [
            ("Content-Type", "application/json".to_owned()),
            ("Idempotency-Key", id.to_owned()),
            ("Amanat-Signature", signed(&self.key, seconds, &body)),
        ];
        taken(self.out.post(&self.url, &headers, body).await?)
    }
}

enum SmsWay {
    Gateway(Gateway),
    Centre(Centre),
}

/// A way to phones that read.
pub struct Texter {
    way: SmsWay,
    from: String,
    urdu: bool,
}

impl Texter {
    /// By the settings.
    pub fn new(sms: &Sms, clock: Clock) -> anyhow::Result<Self> {
        let way = match (&sms.url, &sms.key_file, &sms.smpp) {
            (Some(url), Some(file), _) => SmsWay::Gateway(Gateway::new(url, settings::key(file)?, clock)?),
            (_, _, Some(at)) => SmsWay::Centre(Centre {
                at: at.clone(),
                system_id: sms.system_id.clone(),
                password: sms.password_file.as_deref().map(settings::secret).transpose()?.unwrap_or_default(),
                from: sms.from.clone(),
            }),
            _ => anyhow::bail!("sms: give either url and key_file, or smpp"),
        };
        Ok(Self { way, from: sms.from.clone(), urdu: sms.urdu_table })
    }

    async fn send(&self, to: &str, letter: &Letter, id: &str) -> Result<(), NotSent> {
        let cut: Parts = parts(&letter.body, self.urdu).map_err(|_| NotSent::Never)?;
        match &self.way {
            SmsWay::Gateway(gateway) => {
                let body = serde_json::json!({
                    "id": id, "to": to, "from": self.from, "text": cut.parts.concat(), "parts": cut.parts.len(),
                    "alphabet": cut.alphabet.word(), "language": letter.language.code(),
                });
                gateway.ask(body, id).await
            }
            SmsWay::Centre(centre) => {
                // The same for every try, so that phones put the same parts together.
                let name = Sha256::digest(id.as_bytes())[0];
                match tokio::time::timeout(MAX_REQUEST, centre.hand_over(to, &cut, name)).await {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(NotTaken::Never(_))) => Err(NotSent::Never),
                    Ok(Err(NotTaken::NotNow(why))) => {
                        Err(NotSent::NotNow(format!("the message centre {why}")))
                    }
                    Err(_) => Err(NotSent::NotNow("the message centre took too long".into())),
                }
            }
        }
    }
}

impl Carrier for Texter {
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        id: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        Box::pin(self.send(to, letter, id))
    }
}

/// A way to phones that ring.
pub struct Caller(Gateway);

impl Caller {
    /// By the settings.
    pub fn new(voice: &Voice, clock: Clock) -> anyhow::Result<Self> {
        Ok(Self(Gateway::new(&voice.url, settings::key(&voice.key_file)?, clock)?))
    }

    async fn send(&self, to: &str, letter: &Letter, id: &str) -> Result<(), NotSent> {
        // The subject of a letter that is read out is the message's name: a system may have it recorded.
        let body = serde_json::json!({
            "id": id, "to": to, "message": letter.subject, "text": without_marks(&letter.body),
            "language": letter.language.code(),
        });
        self.0.ask(body, id).await
    }
}

impl Carrier for Caller {
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        id: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>> {
        Box::pin(self.send(to, letter, id))
    }
}
