//! Who is told outside, and did it arrive?
//!
//! An errand names a deliverer, whom to tell and what about; never an address and never words. Both are unsealed
//! here, at the last moment, so that erasing a matter also erases what had not been sent.
//!
//! What somebody must know at once is an errand whose `via` is `push`, `sms`, `voice` or `email`
//! (`core::react::alert::WAYS`) and whose words are a `core::react::alert::Alert` as JSON: whom, which message, about
//! which life. `Errand { via: PUSH.into(), due: now, words: alert.words() }` beside the event is all that a sender does.
//!
//! Not here: who must be told of what (`react::notify`), keeping errands until they are done (`record`).

pub mod alert;
mod email;
mod letter;
mod out;
mod phone;
mod push;
mod seal;
pub mod settings;
mod smpp;
mod vapid;

pub use email::{Mailer, NotSent};
pub use letter::Letter;
pub use phone::{Caller, Texter};
pub use push::Pusher;
pub use seal::Keys;

use crate::{metrics::Sent, town::Town};
use amanat_core::{
    decide::alert::Way,
    event::Stream,
    react::{Telling, Told, alert::Alert},
    values::{MatterNo, Moment, Span},
};
use amanat_record::{DueErrand, Fault, Visit, visit::NOTICE};
use futures::future::BoxFuture;
use std::collections::BTreeMap;

/// First wait after a failed try; it doubles with each.
const FIRST_WAIT: Span = Span::from_secs(30);
/// The longest wait between two tries.
const MAX_WAIT: Span = Span::from_hours(6);

/// Every way out that this installation has.
pub struct Deliverers {
    carrier: Option<Box<dyn Carrier>>,
    ways: BTreeMap<Way, Box<dyn Carrier>>,
}

/// A way for letters to leave: a mail server, and in tests a letter box.
pub trait Carrier: Send + Sync {
    /// Hands one letter over. `id` is the same for every try, so that a second copy can be known.
    fn carry<'a>(
        &'a self,
        to: &'a str,
        letter: &'a Letter,
        id: &'a str,
    ) -> BoxFuture<'a, Result<(), NotSent>>;
}

/// What became of one try.
enum Outcome {
    /// It left, or there is nobody to tell; the word is kept.
    Done(&'static str),
    /// It did not leave; again later.
    Later,
    /// It did not leave; again then.
    At(Moment),
}

impl Deliverers {
    /// The ways out that the settings name.
    pub fn new(carrier: Option<Box<dyn Carrier>>) -> Self {
        Self { carrier, ways: BTreeMap::new() }
    }

    /// Every way that a town's settings name, and no other.
    pub fn of(town: &Town) -> anyhow::Result<Self> {
        let (settings, clock) = (town.settings(), town.clock());
        let mailer = settings.smtp.as_ref().map(Mailer::new).transpose()?;
        let mut all = Self::new(mailer.map(|mailer| Box::new(mailer) as Box<dyn Carrier>));
        if let Some(push) = &settings.push {
            all = all.with(Way::Push, Box::new(Pusher::new(push, &secrets_of(town), clock.clone())?));
        }
        if let Some(sms) = &settings.sms {
            all = all.with(Way::Sms, Box::new(Texter::new(sms, clock.clone())?));
        }
        if let Some(voice) = &settings.voice {
            all = all.with(Way::Voice, Box::new(Caller::new(voice, clock.clone())?));
        }
        Ok(all)
    }

    /// And a way to tell somebody at once.
    pub fn with(mut self, way: Way, carrier: Box<dyn Carrier>) -> Self {
        self.ways.insert(way, carrier);
        self
    }

    /// The carrier of a way; mail is the one of letters.
    fn way(&self, way: Way) -> Option<&dyn Carrier> {
        let found = if way == Way::Email { self.carrier.as_ref() } else { self.ways.get(&way) };
        found.map(|carrier| &**carrier)
    }

    /// Hands one letter over, and counts what became of it.
    async fn hand(
        &self,
        town: &Town,
        (way, carrier): (Way, &dyn Carrier),
        to: &str,
        letter: &Letter,
        id: &str,
    ) -> Result<(), NotSent> {
        let handed = carrier.carry(to, letter, id).await;
        let how = match &handed {
            Ok(()) => Sent::Sent,
            Err(NotSent::Never) => Sent::Refused,
            Err(NotSent::NotNow(_)) => Sent::Later,
        };
        town.metrics().told(way.word(), how);
        handed
    }

    /// Tries one errand and records what became of it.
    pub async fn deliver(&self, town: &Town, errand: DueErrand) -> anyhow::Result<()> {
        match self.tried(town, &errand).await? {
            Outcome::Done(word) => town.record().errand_done(errand.id, word).await?,
            Outcome::Later => town.record().errand_later(&errand, next_try(town.now(), errand.tries)).await?,
            Outcome::At(then) => town.record().errand_later(&errand, then).await?,
        }
        Ok(())
    }

    async fn tried(&self, town: &Town, errand: &DueErrand) -> anyhow::Result<Outcome> {
        if let Some(way) = Way::of_word(&errand.via) {
            return self.alerted(town, errand, way).await;
        }
        let Ok(telling) = serde_json::from_slice::<Telling>(&errand.words) else {
            return Ok(Outcome::Done("unknown"));
        };
        if errand.via != NOTICE {
            return Ok(Outcome::Done("unknown"));
        }
        let visit = town.system();
        let matter = matter_of(&visit, &errand.stream)?;
        let Some(address) = (match (&telling.to, matter) {
            (Told::Sender, Some(no)) => visit.mail_address(no)?,
            (Told::Sender, None) => None,
            (Told::Oversight, _) => town.settings().oversight_mail.clone(),
            (Told::Unit(unit), _) => visit.setup().places.unit(unit).and_then(|u| u.email.clone()),
        }) else {
            return Ok(Outcome::Done("no-address"));
        };
        let letter = match (&errand.stream, matter) {
            (_, Some(no)) => letter::of(town, &visit, no, &telling)?,
            (Stream::Account(_), _) => Some(letter::of_account(town, &telling)),
            _ => None,
        };
        let Some(letter) = letter else { return Ok(Outcome::Done("gone")) };
        let Some(carrier) = &self.carrier else {
            // Nobody in a demo has a mailbox.
            return Ok(if town.is_demo() { Outcome::Done("demo") } else { Outcome::Later });
        };
        let way = (Way::Email, &**carrier);
        match self.hand(town, way, &address, &letter, &errand.id.to_string()).await {
            Ok(()) => Ok(Outcome::Done("sent")),
            Err(NotSent::Never) => Ok(Outcome::Done("refused")),
            Err(NotSent::NotNow(cause)) => {
                tracing::warn!(errand = %errand.id, tries = errand.tries, "mail: {cause}");
                Ok(Outcome::Later)
            }
        }
    }
}

impl Deliverers {
    /// What must be known at once: an audience becomes people, each with an errand; a person is told.
    async fn alerted(&self, town: &Town, errand: &DueErrand, way: Way) -> anyhow::Result<Outcome> {
        if let Ok(one) = serde_json::from_slice::<alert::One>(&errand.words) {
            return Ok(match alert::tell(self, town, errand, (&one, way)).await? {
                Some(then) => Outcome::At(then),
                None => Outcome::Done("told"),
            });
        }
        let Ok(said) = serde_json::from_slice::<Alert>(&errand.words) else {
            return Ok(Outcome::Done("unknown"));
        };
        alert::raise(town, errand, &said, way).await?;
        Ok(Outcome::Done("raised"))
    }
}

fn secrets_of(town: &Town) -> std::path::PathBuf {
    town.record().settings().dir.join("secrets")
}

/// What browsers are given to be told by us; `None` where this installation tells none.
pub fn push_key(town: &Town) -> anyhow::Result<Option<String>> {
    let Some(push) = &town.settings().push else { return Ok(None) };
    Ok(Some(Pusher::new(push, &secrets_of(town), town.clock().clone())?.public().to_owned()))
}

/// The matter that an errand is about: its own, or the one whose glass was broken.
fn matter_of(visit: &Visit, stream: &Stream) -> Result<Option<MatterNo>, Fault> {
    match stream {
        Stream::Matter(no) => Ok(Some(*no)),
        Stream::Glass(id) => Ok(visit.glass(id)?.map(|glass| glass.matter)),
        _ => Ok(None),
    }
}

fn next_try(now: Moment, tries: u32) -> Moment {
    let wait_ms = FIRST_WAIT.millis().saturating_mul(1 << tries.min(20)).min(MAX_WAIT.millis());
    now + Span::from_millis(wait_ms)
}

/// First wait after a failed try of an alert, and the longest.
const FIRST_ALERT_WAIT: Span = Span::from_secs(5);
const MAX_ALERT_WAIT: Span = Span::from_mins(2);

/// What must be known at once is tried sooner.
fn next_alert_try(now: Moment, tries: u32) -> Moment {
    let wait_ms = FIRST_ALERT_WAIT.millis().saturating_mul(1 << tries.min(20)).min(MAX_ALERT_WAIT.millis());
    now + Span::from_millis(wait_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_come_further_apart_but_never_more_than_six_hours() {
        let now = Moment::from_millis(0);
        assert_eq!(next_try(now, 0) - now, Span::from_secs(30));
        assert_eq!(next_try(now, 3) - now, Span::from_secs(240));
        assert_eq!(next_try(now, 4_000_000) - now, MAX_WAIT);
    }
}
