//! How does somebody come in whom the force's own sign-in knows?
//!
//! As whoever is linked with what the provider calls them. Where the provider says that a second factor was shown, the
//! session is strong since then. Where it does not, our own is asked for before there is any session at all; who has
//! none does not come in this way.
//!
//! Invariant: no session is begun without a second factor, theirs or ours.
//! Invariant: what waits for our second factor counts once, in minutes, and only while the account is still linked.

use super::{
    Entered, Gate, NotEntered, PasskeyShown, factor,
    noted::{no_of, noted},
    openid::{Openid, Said},
    passkey::{Passkeys, Purpose},
    throttle::From,
};
use amanat_core::values::AccountId;
use amanat_record::roster::Person;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What the provider's word leads to.
pub enum ByOpenid {
    /// They are in.
    In(Entered),
    /// They show our second factor first.
    SecondAsked(Waiting),
    /// Nobody is linked with it.
    Nobody,
    /// Neither the provider nor we have a second factor of theirs.
    NoSecond,
}

/// Somebody who shows our second factor next.
pub struct Waiting {
    /// Who.
    pub person: Arc<Person>,
    /// For the form.
    pub state: String,
    /// Where they go on.
    pub next: String,
}

/// What was shown as our second factor.
pub struct SecondKnock {
    /// What the form gave along.
    pub state: String,
    /// The code, as typed; empty where a passkey was shown.
    pub code: String,
    /// The passkey's answer; empty where a code was typed.
    pub shown: PasskeyShown,
    /// The browser's token, if it has one.
    pub device: Option<String>,
    /// What the browser calls itself.
    pub browser: String,
}

/// What is sealed meanwhile.
#[derive(Serialize, Deserialize)]
struct Waits {
    account: AccountId,
    subject: String,
    next: String,
}

impl Gate {
    /// Lets somebody in whom the provider knows, or asks for our second factor.
    pub fn enter_by_openid(
        &self,
        openid: &Openid,
        said: &Said,
        (next, browser): (&str, &str),
    ) -> anyhow::Result<ByOpenid> {
        let by = self.try_to_enter_by_openid(openid, said, (next, browser))?;
        let (outcome, account) = match &by {
            ByOpenid::In(entered) => ("in", Some(&entered.person.id)),
            ByOpenid::SecondAsked(waiting) => ("second_asked", Some(&waiting.person.id)),
            ByOpenid::Nobody => ("nobody", None),
            ByOpenid::NoSecond => ("no_second", None),
        };
        noted("openid", outcome, account);
        Ok(by)
    }

    fn try_to_enter_by_openid(
        &self,
        openid: &Openid,
        said: &Said,
        (next, browser): (&str, &str),
    ) -> anyhow::Result<ByOpenid> {
        let Some(person) = self.linked_with(&said.subject) else { return Ok(ByOpenid::Nobody) };
        if let Some(shown) = said.second_factor {
            // The cookie of a known browser does not come along from another site: it stays as it is.
            return Ok(ByOpenid::In(self.begin(person, browser, true, shown)?));
        }
        if !person.account.second_factor && person.account.passkeys.is_empty() {
            return Ok(ByOpenid::NoSecond);
        }
        let next = next.to_owned();
        let waits = Waits { account: person.id.clone(), subject: said.subject.clone(), next: next.clone() };
        let state = openid.asked().seal(waits, &bound_to(), self.0.clock.now())?;
        Ok(ByOpenid::SecondAsked(Waiting { person, state, next }))
    }

    /// Who waits to show our second factor, by what the form gave along.
    pub fn waits_for_second(&self, openid: &Openid, state: &str) -> Option<Waiting> {
        let (_, waits) = openid.asked().open::<Waits>(state, &bound_to(), self.0.clock.now())?;
        let person = self.linked_with(&waits.subject).filter(|person| person.id == waits.account)?;
        Some(Waiting { person, state: state.to_owned(), next: waits.next })
    }

    /// Lets somebody in who showed our second factor after the provider's word. `None` where it was too long ago.
    pub fn enter_by_second(
        &self,
        openid: &Openid,
        knock: &SecondKnock,
    ) -> anyhow::Result<Option<Result<(Entered, String), NotEntered>>> {
        let now = self.0.clock.now();
        let opened = openid.asked().open::<Waits>(&knock.state, &bound_to(), now);
        let waiting = self.waits_for_second(openid, &knock.state);
        let (Some((once, _)), Some(Waiting { person, next, .. })) = (opened, waiting) else {
            return Ok(None);
        };
        let from = self.from(&format!("\0second{}", person.id), knock.device.as_deref(), Some(&*person))?;
        if let Err(wait) = self.throttle(|t| t.take(&from, now)) {
            return Ok(Some(Err(NotEntered::Wait(wait))));
        }
        if let Some(no) = self.second_is_wrong(&person, knock)? {
            noted("openid_second", no_of(no), Some(&person.id));
            return Ok(Some(Err(no)));
        }
        if !openid.asked().use_up(once, now) {
            return Ok(None);
        }
        self.throttle(|t| t.give_back(&from));
        noted("openid_second", "in", Some(&person.id));
        let known = matches!(from, From::Known { .. });
        Ok(Some(Ok((self.begin(person, &knock.browser, known, now)?, next))))
    }

    fn second_is_wrong(
        &self,
        person: &Arc<Person>,
        knock: &SecondKnock,
    ) -> anyhow::Result<Option<NotEntered>> {
        if !knock.shown.answer.is_empty() {
            let credential = Passkeys::credential(&knock.shown.answer).unwrap_or_default();
            let found = self.0.roster.by_credential(&credential).filter(|(owner, _)| owner.id == person.id);
            let right =
                self.passkey_is_right(&knock.shown, found.as_ref(), Purpose::Confirm(&knock.state))?;
            return Ok((!right).then_some(NotEntered::WrongPasskey));
        }
        let secret = person.words.second_factor.as_deref().unwrap_or(&self.0.nobody.secret);
        let step = factor::step_of(secret, &knock.code, self.0.clock.now());
        let right = match step {
            Some(step) => self.0.sessions.use_step(&person.id, step)?,
            None => false,
        };
        Ok((!right).then_some(NotEntered::Wrong))
    }

    fn linked_with(&self, subject: &str) -> Option<Arc<Person>> {
        self.0.roster.by_subject(subject).filter(|person| person.account.is_ready())
    }
}

fn bound_to() -> [u8; 32] {
    Sha256::digest(b"amanat.openid.second.v1").into()
}
