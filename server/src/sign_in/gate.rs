//! Is this who they say they are?
//!
//! Name, password and code are asked together and answered together: nobody learns which of them was wrong, or
//! whether there is such a name. An unknown name costs the same work.
//!
//! Invariant: strangers wait in a lane of their own, so that a flood of them keeps nobody out who was here before.
//! Invariant: time here is the machine's, even where a demo's clock runs fast: people's phones do not.

use super::{
    factor,
    noted::{no_of, noted, outcome},
    passkey::Passkeys,
    password,
    throttle::{From, Throttle},
};
use crate::clock::Clock;
use amanat_core::values::{Moment, Span};
use amanat_record::{
    roster::{Person, Roster, sign_in_key},
    sessions::{Session, Sessions, Token},
};
use anyhow::Context;
use sha2::{Digest, Sha256};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::Semaphore;

/// Passwords that are hashed at a time for strangers, and for browsers that were here before.
const STRANGERS_AT_ONCE: usize = 1;
const KNOWN_AT_ONCE: usize = 2;
/// Strangers who may wait for their turn; the next is asked to come back.
pub const MAX_STRANGERS_WAITING: usize = 64;

/// How long after a second factor was shown a strong act may follow without showing it again.
pub const FRESH_LASTS: Span = Span::from_mins(10);

/// What somebody showed at the door.
pub struct Knock {
    /// The sign-in name, as typed.
    pub sign_in: String,
    /// The password.
    pub password: String,
    /// The code of the second factor, as typed.
    pub code: String,
    /// The browser's token, if it has one.
    pub device: Option<String>,
    /// What the browser calls itself.
    pub browser: String,
}

/// What somebody who came in takes along.
pub struct Entered {
    /// For the session's cookie.
    pub session: Token,
    /// For the browser's cookie; `None` where it has a good one.
    pub device: Option<Token>,
    /// Who it is.
    pub person: Arc<Person>,
}

/// Why somebody did not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotEntered {
    /// Name, password or code; which one is not said.
    Wrong,
    /// The passkey's answer; why is not said.
    WrongPasskey,
    /// Too many tries; the next one after this time.
    Wait(Span),
    /// Too many at once.
    Busy,
}

/// The door for those with an account. Cheap to clone.
#[derive(Clone)]
pub struct Gate(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) roster: Roster,
    pub(super) sessions: Sessions,
    pub(super) clock: Clock,
    pub(super) passkeys: Passkeys,
    throttle: Mutex<Throttle>,
    strangers: Semaphore,
    known: Semaphore,
    waiting: AtomicUsize,
    pub(super) nobody: Nobody,
    key: [u8; 32],
}

/// What an unknown name is compared with.
pub(super) struct Nobody {
    hash: String,
    pub(super) secret: String,
}

impl Gate {
    /// `address` is the one that people use; `clock` is the machine's, a test's by hand.
    pub fn new(roster: Roster, sessions: Sessions, clock: Clock, address: &str) -> anyhow::Result<Self> {
        let mut random = [0; 116];
        getrandom::fill(&mut random).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
        let hash = password::hash(&random[..32].iter().map(|b| format!("{b:02x}")).collect::<String>())?;
        let secret = factor::secret(random[32..52].try_into().context("twenty bytes")?);
        let key = random[52..84].try_into().context("thirty-two bytes")?;
        let passkeys = Passkeys::at(address, random[84..].try_into().context("thirty-two bytes")?);
        let throttle = Mutex::new(Throttle::new(clock.now()));
        Ok(Self(Arc::new(Inner {
            roster,
            sessions,
            clock,
            passkeys,
            throttle,
            strangers: Semaphore::new(STRANGERS_AT_ONCE),
            known: Semaphore::new(KNOWN_AT_ONCE),
            waiting: AtomicUsize::new(0),
            nobody: Nobody { hash, secret },
            key,
        })))
    }

    /// Everyone with an account.
    pub fn roster(&self) -> &Roster {
        &self.0.roster
    }

    /// Who is signed in.
    pub fn sessions(&self) -> &Sessions {
        &self.0.sessions
    }

    /// The machine's clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Lets somebody in, or not. The outer error is ours, not theirs.
    pub async fn enter(&self, knock: Knock) -> anyhow::Result<Result<Entered, NotEntered>> {
        let person = self.0.roster.by_sign_in(&knock.sign_in).filter(|p| p.account.is_ready());
        let entered = self.try_to_enter(knock, person.clone()).await?;
        noted("password", outcome(&entered), person.as_ref().map(|p| &p.id));
        Ok(entered)
    }

    async fn try_to_enter(
        &self,
        knock: Knock,
        person: Option<Arc<Person>>,
    ) -> anyhow::Result<Result<Entered, NotEntered>> {
        let now = self.0.clock.now();
        let from = self.from(&knock.sign_in, knock.device.as_deref(), person.as_deref())?;
        if let Err(wait) = self.throttle(|t| t.take(&from, now)) {
            return Ok(Err(NotEntered::Wait(wait)));
        }
        let Some(right) = self.password_is_right(&knock, person.clone(), &from).await? else {
            return Ok(Err(NotEntered::Busy));
        };
        let words = person.as_ref().map(|p| &p.words);
        let secret = words.and_then(|w| w.second_factor.as_deref()).unwrap_or(&self.0.nobody.secret);
        let step = factor::step_of(secret, &knock.code, now);
        let (Some(person), true, Some(step)) = (person, right, step) else {
            return Ok(Err(NotEntered::Wrong));
        };
        if !self.0.sessions.use_step(&person.id, step)? {
            return Ok(Err(NotEntered::Wrong));
        }
        self.throttle(|t| t.give_back(&from));
        self.begin(person, &knock.browser, matches!(from, From::Known { .. }), now).map(Ok)
    }

    /// Whether somebody who is signed in shows a code of their second factor again; their session is then strong as
    /// of now. Tries are counted for this session alone: nobody else can use them up.
    pub fn confirm(
        &self,
        token: &str,
        person: &Person,
        code: &str,
    ) -> anyhow::Result<Result<(), NotEntered>> {
        let confirmed = self.try_to_confirm(token, person, code)?;
        noted("again", confirmed.err().map_or("in", no_of), Some(&person.id));
        Ok(confirmed)
    }

    fn try_to_confirm(
        &self,
        token: &str,
        person: &Person,
        code: &str,
    ) -> anyhow::Result<Result<(), NotEntered>> {
        let now = self.0.clock.now();
        let from = From::Known { device: format!("\0session:{token}") };
        if let Err(wait) = self.throttle(|t| t.take(&from, now)) {
            return Ok(Err(NotEntered::Wait(wait)));
        }
        let secret = person.words.second_factor.as_deref().unwrap_or(&self.0.nobody.secret);
        let Some(step) = factor::step_of(secret, code, now) else { return Ok(Err(NotEntered::Wrong)) };
        if !self.0.sessions.use_step(&person.id, step)? {
            return Ok(Err(NotEntered::Wrong));
        }
        self.throttle(|t| t.give_back(&from));
        self.0.sessions.confirm(token, now)?;
        Ok(Ok(()))
    }

    /// Whether this is the password of somebody who is signed in. Tries are counted as those of `confirm` are.
    pub async fn confirm_password(
        &self,
        token: &str,
        person: &Person,
        typed: &str,
    ) -> anyhow::Result<Result<(), NotEntered>> {
        let from = From::Known { device: format!("\0session:{token}") };
        if let Err(wait) = self.throttle(|t| t.take(&from, self.0.clock.now())) {
            return Ok(Err(NotEntered::Wait(wait)));
        }
        let hash = person.words.password.clone().unwrap_or_else(|| self.0.nobody.hash.clone());
        let typed = typed.to_owned();
        let right = self.in_turn(&from, move || password::is_right(&typed, &hash)).await?;
        if right != Some(true) {
            return Ok(Err(NotEntered::Wrong));
        }
        self.throttle(|t| t.give_back(&from));
        Ok(Ok(()))
    }

    /// Whether a second factor was shown in this session so lately that a strong act may follow.
    pub fn is_fresh(&self, session: &Session) -> bool {
        session.strong.is_some_and(|strong| self.0.clock.now() <= strong + FRESH_LASTS)
    }

    /// Begins the session of somebody who proved who they are; `strong` is when a second factor was shown.
    pub(crate) fn begin(
        &self,
        person: Arc<Person>,
        browser: &str,
        known: bool,
        strong: Moment,
    ) -> anyhow::Result<Entered> {
        let now = self.0.clock.now();
        let sessions = &self.0.sessions;
        let session = sessions.begin_weak(&person.id, browser, now)?;
        sessions.confirm(session.as_str(), strong)?;
        let device = if known { None } else { Some(self.0.sessions.know_device(&person.id, now)?) };
        Ok(Entered { session, device, person })
    }

    /// Who is signed in by this cookie, as a page that is open looks again: their session does not get younger.
    pub fn look(&self, token: &str) -> anyhow::Result<Option<(Session, Arc<Person>)>> {
        let session = self.0.sessions.look(token, self.0.clock.now())?;
        Ok(session.and_then(|session| self.holder(session)))
    }

    /// Who is signed in by this cookie, if they still may.
    pub fn session(&self, token: &str) -> anyhow::Result<Option<(Session, Arc<Person>)>> {
        let session = self.0.sessions.find(token, self.0.clock.now())?;
        Ok(session.and_then(|session| self.holder(session)))
    }

    fn holder(&self, session: Session) -> Option<(Session, Arc<Person>)> {
        let person = self.0.roster.person(&session.account).filter(|p| p.account.is_ready())?;
        Some((session, person))
    }

    /// Whether a stranger may try a joining code now.
    pub(crate) fn may_try_code(&self) -> Result<(), Span> {
        let now = self.0.clock.now();
        self.throttle(|t| t.take(&From::Stranger { name: "\0joining".into() }, now))
    }

    /// The joining code was right: trying costs nothing.
    pub(crate) fn code_was_right(&self) {
        self.throttle(|t| t.give_back(&From::Stranger { name: "\0joining".into() }));
    }

    /// The second factor's secret that is offered with a joining code: the same each time the page is drawn, known
    /// to this process and the person only.
    pub(crate) fn offered_secret(&self, code_hash: &str) -> String {
        let mut hasher = Sha256::new();
        hasher.update(b"amanat.factor.v1\0");
        hasher.update(self.0.key);
        hasher.update(code_hash.as_bytes());
        let digest: [u8; 32] = hasher.finalize().into();
        let mut bytes = [0; factor::SECRET_BYTES];
        bytes.copy_from_slice(&digest[..factor::SECRET_BYTES]);
        factor::secret(bytes)
    }

    pub(super) fn throttle<T>(&self, act: impl FnOnce(&mut Throttle) -> T) -> T {
        act(&mut self.0.throttle.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// In which lane somebody tries: that of a browser that this account came in from, or that of strangers.
    pub(super) fn from(
        &self,
        name: &str,
        device: Option<&str>,
        person: Option<&Person>,
    ) -> anyhow::Result<From> {
        if let (Some(person), Some(device)) = (person, device)
            && self.0.sessions.knows_device(device, &person.id, self.0.clock.now())?
        {
            return Ok(From::Known { device: device.to_owned() });
        }
        Ok(From::Stranger { name: sign_in_key(name).chars().take(64).collect() })
    }

    /// `None` where too many wait already.
    async fn password_is_right(
        &self,
        knock: &Knock,
        person: Option<Arc<Person>>,
        from: &From,
    ) -> anyhow::Result<Option<bool>> {
        let hash = person.as_ref().and_then(|p| p.words.password.clone());
        let hash = hash.unwrap_or_else(|| self.0.nobody.hash.clone());
        let typed = knock.password.clone();
        self.in_turn(from, move || password::is_right(&typed, &hash)).await
    }

    /// Does dear work when its turn comes, strangers in a lane of their own; `None` where too many wait already.
    pub(super) async fn in_turn<T: Send + 'static>(
        &self,
        from: &From,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> anyhow::Result<Option<T>> {
        let stranger = matches!(from, From::Stranger { .. });
        let _place = Waiting::take(&self.0.waiting);
        if stranger && self.0.waiting.load(Ordering::Relaxed) > MAX_STRANGERS_WAITING {
            return Ok(None);
        }
        let lane = if stranger { &self.0.strangers } else { &self.0.known };
        let _turn = lane.acquire().await?;
        Ok(Some(tokio::task::spawn_blocking(work).await?))
    }
}

/// Counts who waits, also when they give up.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn take(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod stories;
