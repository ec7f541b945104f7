//! Which ways in may somebody add, and take away?
//!
//! A passkey is a key in the person's telephone or computer; the force's own sign-in is a name that another system
//! answers for. Passwords and codes are older and stay in `rule`.
//!
//! Invariant: an officer never makes a way into the account of somebody who came in: who could, could be them.
//! Invariant: the last way in is not taken away, not even by its owner.
//! Invariant: an officer who links somebody with a post that opens protected words needs a second one.

use super::{
    Account, Event, Grant, Occasion, PasskeyWords, Refusal, Words,
    rule::{draft, opens, propose},
};
use crate::event::{Actor, Draft};

/// The most passkeys at a time.
pub const MAX_PASSKEYS: usize = 10;
/// The longest name of a passkey, in characters.
pub const MAX_PASSKEY_NAME_CHARS: usize = 60;
/// The longest name in events, and the most that is kept of a key, in bytes.
const MAX_EVENT_NAME_BYTES: usize = 32;
const MAX_KEY_BYTES: usize = 8 << 10;
/// The longest name that another system has for somebody, in bytes.
const MAX_SUBJECT_BYTES: usize = 600;

pub(super) fn add(
    account: &Account,
    passkey: &str,
    words: &PasskeyWords,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    opens(account, occasion)?;
    let is_long = words.name.chars().count() > MAX_PASSKEY_NAME_CHARS
        || words.key.len() + words.credential.len() > MAX_KEY_BYTES
        || passkey.len() > MAX_EVENT_NAME_BYTES;
    if account.passkeys.len() >= MAX_PASSKEYS || is_long {
        return Err(Refusal::TooLong);
    }
    if words.name.trim().is_empty() {
        return Err(Refusal::NameNeeded);
    }
    if account.passkeys.iter().any(|one| one == passkey) {
        return Err(Refusal::AlreadyDone);
    }
    let kept = [(passkey.to_owned(), words.clone())].into();
    let sealed = Words { passkeys: kept, ..Words::default() };
    Ok(vec![draft(&Event::PasskeyAdded { passkey: passkey.to_owned() }, &sealed, occasion)])
}

pub(super) fn remove(
    account: &Account,
    passkey: &str,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    opens(account, occasion)?;
    if !account.passkeys.iter().any(|one| one == passkey) {
        return Err(Refusal::NoSuchPasskey);
    }
    leaves_a_way(account, Event::PasskeyRemoved { passkey: passkey.to_owned() }, occasion)
}

/// By its owner or the code; or by an officer for somebody who never came in. Where a post of that person opens
/// protected words the officer only proposes it: whoever could choose the subject alone could be them.
pub(super) fn link(account: &Account, subject: &str, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    if subject.is_empty() || subject.len() > MAX_SUBJECT_BYTES {
        return Err(Refusal::TooLong);
    }
    if !is_by_another(occasion) {
        opens(account, occasion)?;
    } else if account.came_in {
        return Err(Refusal::AlreadyIn);
    } else {
        let mut posts = account.posts_ahead(occasion.now);
        let guarded = posts.any(|post| occasion.care.post_needs_second(post, &account.rank))
            || account.waits(occasion.now).any(|one| one.grant.post().is_some());
        if let Some(by) = occasion.proposer(guarded) {
            let sealed = Words { proposed_subject: Some(subject.to_owned()), ..Words::default() };
            return propose(account, Grant::Subject, by, sealed, occasion).map(|draft| vec![draft]);
        }
    }
    let sealed = Words { subject: Some(subject.to_owned()), ..Words::default() };
    Ok(vec![draft(&Event::SubjectLinked {}, &sealed, occasion)])
}

/// An officer who looks after this person, without their code.
fn is_by_another(occasion: &Occasion<'_>) -> bool {
    matches!(occasion.actor, Actor::Officer(_)) && !occasion.is_owner() && occasion.code.is_none()
}

/// By its owner, the code, or an officer: taking a way away lets nobody in.
pub(super) fn unlink(account: &Account, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    if !is_by_another(occasion) {
        opens(account, occasion)?;
    }
    if !account.linked {
        return Err(Refusal::AlreadyDone);
    }
    leaves_a_way(account, Event::SubjectUnlinked {}, occasion)
}

fn leaves_a_way(account: &Account, event: Event, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let after = Account::evolve(Some(account.clone()), account.version, &event);
    if account.is_ready() && !after.is_ready() {
        return Err(Refusal::LastWayIn);
    }
    Ok(vec![draft(&event, &Words::default(), occasion)])
}
