//! How does somebody come in, or show again who they are, with a passkey?
//!
//! In the same lanes as with a password: strangers cannot make a browser wait that was here before, and an unknown
//! passkey costs the work of a known one.

use super::{
    Entered, Gate, NotEntered,
    noted::{noted, outcome},
    passkey::{Offered, Passkeys, Purpose},
    throttle::From,
};
use amanat_core::decide::account::PasskeyWords;
use amanat_record::roster::Person;
use std::sync::Arc;

/// What a browser answered for a passkey.
#[derive(Clone)]
pub struct PasskeyShown {
    /// What our question gave along.
    pub state: String,
    /// The answer.
    pub answer: String,
}

/// What somebody showed at the door.
pub struct PasskeyKnock {
    /// The passkey's answer.
    pub shown: PasskeyShown,
    /// The browser's token, if it has one.
    pub device: Option<String>,
    /// What the browser calls itself.
    pub browser: String,
}

impl Gate {
    /// The ceremonies with passkeys.
    pub fn passkeys(&self) -> &Passkeys {
        &self.0.passkeys
    }

    /// Asks for any passkey, or for one of this session's owner.
    pub fn ask_passkey(&self, purpose: Purpose<'_>) -> anyhow::Result<Option<Offered>> {
        self.0.passkeys.ask(purpose, self.0.clock.now())
    }

    /// Lets somebody in by a passkey, or not. The outer error is ours, not theirs.
    pub async fn enter_by_passkey(&self, knock: PasskeyKnock) -> anyhow::Result<Result<Entered, NotEntered>> {
        let credential = Passkeys::credential(&knock.shown.answer).unwrap_or_default();
        let found = self.0.roster.by_credential(&credential).filter(|(person, _)| person.account.is_ready());
        let person = found.as_ref().map(|(person, _)| person.as_ref());
        let account = person.map(|person| person.id.clone());
        let entered = self.try_to_enter_by_passkey(knock, found, credential).await?;
        noted("passkey", outcome(&entered), account.as_ref());
        Ok(entered)
    }

    async fn try_to_enter_by_passkey(
        &self,
        knock: PasskeyKnock,
        found: Option<(Arc<Person>, String)>,
        credential: String,
    ) -> anyhow::Result<Result<Entered, NotEntered>> {
        let person = found.as_ref().map(|(person, _)| person.as_ref());
        let from = self.from(&format!("\0passkey{credential}"), knock.device.as_deref(), person)?;
        if let Err(wait) = self.throttle(|t| t.take(&from, self.0.clock.now())) {
            return Ok(Err(NotEntered::Wait(wait)));
        }
        let (gate, shown, asked) = (self.clone(), knock.shown, found.clone());
        let right = move || gate.passkey_is_right(&shown, asked.as_ref(), Purpose::Enter);
        let Some(right) = self.in_turn(&from, right).await? else { return Ok(Err(NotEntered::Busy)) };
        let (true, Some((person, _))) = (right?, found) else { return Ok(Err(NotEntered::WrongPasskey)) };
        self.throttle(|t| t.give_back(&from));
        self.begin(person, &knock.browser, matches!(from, From::Known { .. }), self.0.clock.now()).map(Ok)
    }

    /// Whether somebody who is signed in shows a passkey of theirs; their session is then strong as of now.
    pub fn confirm_by_passkey(
        &self,
        token: &str,
        person: &Person,
        shown: &PasskeyShown,
    ) -> anyhow::Result<Result<(), NotEntered>> {
        let now = self.0.clock.now();
        let from = From::Known { device: format!("\0session:{token}") };
        if let Err(wait) = self.throttle(|t| t.take(&from, now)) {
            return Ok(Err(NotEntered::Wait(wait)));
        }
        let credential = Passkeys::credential(&shown.answer).unwrap_or_default();
        let found = self.0.roster.by_credential(&credential).filter(|(owner, _)| owner.id == person.id);
        if !self.passkey_is_right(shown, found.as_ref(), Purpose::Confirm(token))? {
            return Ok(Err(NotEntered::WrongPasskey));
        }
        self.throttle(|t| t.give_back(&from));
        self.0.sessions.confirm(token, now)?;
        Ok(Ok(()))
    }

    pub(super) fn passkey_is_right(
        &self,
        shown: &PasskeyShown,
        found: Option<&(Arc<Person>, String)>,
        purpose: Purpose<'_>,
    ) -> anyhow::Result<bool> {
        let now = self.0.clock.now();
        let kept = found.and_then(|(person, name)| Some((&person.id, person.words.passkeys.get(name)?)));
        let Some(answered) = self.0.passkeys.answered(&shown.state, &shown.answer, kept, purpose, now) else {
            return Ok(false);
        };
        let Some((account, PasskeyWords { credential, .. })) = kept else { return Ok(false) };
        Ok(self.0.passkeys.use_answer(&answered, now)
            && self.0.sessions.count_passkey(account, credential, answered.count)?)
    }
}
