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

mod email;
mod letter;

pub use email::{Mailer, NotSent};
pub use letter::Letter;

use crate::town::Town;
use amanat_core::{
    event::Stream,
    react::{Telling, Told},
    values::{MatterNo, Moment, Span},
};
use amanat_record::{DueErrand, Fault, Visit, visit::NOTICE};
use futures::future::BoxFuture;

/// First wait after a failed try; it doubles with each.
const FIRST_WAIT: Span = Span::from_secs(30);
/// The longest wait between two tries.
const MAX_WAIT: Span = Span::from_hours(6);

/// Every way out that this installation has.
pub struct Deliverers {
    carrier: Option<Box<dyn Carrier>>,
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
}

impl Deliverers {
    /// The ways out that the settings name.
    pub fn new(carrier: Option<Box<dyn Carrier>>) -> Self {
        Self { carrier }
    }

    /// Tries one errand and records what became of it.
    pub async fn deliver(&self, town: &Town, errand: DueErrand) -> anyhow::Result<()> {
        match self.tried(town, &errand).await? {
            Outcome::Done(word) => town.record().errand_done(errand.id, word).await?,
            Outcome::Later => town.record().errand_later(&errand, next_try(town.now(), errand.tries)).await?,
        }
        Ok(())
    }

    async fn tried(&self, town: &Town, errand: &DueErrand) -> anyhow::Result<Outcome> {
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
        match carrier.carry(&address, &letter, &errand.id.to_string()).await {
            Ok(()) => Ok(Outcome::Done("sent")),
            Err(NotSent::Never) => Ok(Outcome::Done("refused")),
            Err(NotSent::NotNow(cause)) => {
                tracing::warn!(errand = %errand.id, tries = errand.tries, "mail: {cause}");
                Ok(Outcome::Later)
            }
        }
    }
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
