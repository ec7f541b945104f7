//! Which command is allowed in which state, and what does it make happen?

use super::{
    Account, Care, Command, Event, EveryCare, Grant, Leave, MAX_PROPOSALS, PROPOSAL_LASTS_DAYS, Words,
    recovery, ways,
};
use crate::{
    event::{Actor, Draft, Part, event_of, kind_and_facts},
    guard::Post,
    values::{AccountId, Class, Moment, Span},
};
use std::collections::BTreeSet;

/// The longest name, in characters.
pub const MAX_NAME_CHARS: usize = 120;
/// The longest name to sign in with, in characters.
pub const MAX_SIGN_IN_CHARS: usize = 64;
/// The most posts at a time.
pub const MAX_POSTS: usize = 16;
/// The longest leave, in days, and the most that are known ahead.
pub const MAX_LEAVE_DAYS: u32 = 366;
/// The most times away that are known at a time.
pub const MAX_LEAVES: usize = 8;
/// The longest name of a rank, a post's role or an attribute, in bytes, and the most attributes.
const MAX_WORD_BYTES: usize = 64;
const MAX_ATTRIBUTES: usize = 32;

/// What the caller brings.
pub struct Occasion<'a> {
    /// Now.
    pub now: Moment,
    /// Who asks.
    pub actor: Actor,
    /// Whose account it is.
    pub account: &'a AccountId,
    /// The hash of the joining code that the person showed, if any.
    pub code: Option<&'a str>,
    /// The attributes that are known of the person.
    pub known: &'a BTreeSet<String>,
    /// What needs a second person.
    pub care: &'a dyn Care,
}

static NOTHING_KNOWN: BTreeSet<String> = BTreeSet::new();

impl<'a> Occasion<'a> {
    /// An occasion on which everything that is given needs a second person, unless the operator gives it.
    pub fn new(now: Moment, actor: Actor, account: &'a AccountId) -> Self {
        Self { now, actor, account, code: None, known: &NOTHING_KNOWN, care: &EveryCare }
    }

    /// The proposer, where this one person may only propose it: nobody but the operator gives alone what needs two.
    pub(super) fn proposer(&self, needs_second: bool) -> Option<AccountId> {
        match &self.actor {
            Actor::Officer(id) if needs_second => Some(id.clone()),
            _ => None,
        }
    }

    pub(super) fn is_owner(&self) -> bool {
        matches!(&self.actor, Actor::Officer(id) if id == self.account)
    }
}

/// A rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such account.
    #[error("no such account")]
    NoSuchAccount,
    /// The person left.
    #[error("the person left")]
    HasLeft,
    /// Nobody gives anything to themselves.
    #[error("another person must do that")]
    Oneself,
    /// Only its owner does that.
    #[error("only the owner does that")]
    NotOwner,
    /// The joining code is wrong, used or too old.
    #[error("the code does not open anything now")]
    NotInvited,
    /// They have that.
    #[error("that was done already")]
    AlreadyDone,
    /// They have come in; a new code would let whoever gives it take their place. Only the operator may.
    #[error("they have come in already")]
    AlreadyIn,
    /// It is the last way in: without it the person would stand outside.
    #[error("the last way in is not taken away")]
    LastWayIn,
    /// They have no such passkey.
    #[error("no such passkey")]
    NoSuchPasskey,
    /// They have not come in yet: a joining code is enough.
    #[error("they have not come in yet")]
    NotYetIn,
    /// Nobody asked for new ways in, or it is too late.
    #[error("nobody asked for new ways in")]
    NoRecovery,
    /// They have no such post.
    #[error("no such post")]
    NoSuchPost,
    /// The post ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A name is needed.
    #[error("a name is needed")]
    NameNeeded,
    /// Longer, or more, than the limit.
    #[error("too long")]
    TooLong,
    /// Nothing of that number waits for a second person any more.
    #[error("nothing waits for a second person")]
    NothingWaits,
    /// The same waits for a second person already.
    #[error("that waits for a second person already")]
    WaitsAlready,
    /// There is no such leave.
    #[error("no such leave")]
    NoSuchLeave,
}

/// Decides one command on one past.
pub fn decide(
    past: Option<&Account>,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    if let (None, Command::Invite { .. } | Command::Join { .. }) = (past, command) {
        return happens(command, occasion);
    }
    let account = past.ok_or(Refusal::NoSuchAccount)?;
    if account.left {
        return Err(Refusal::HasLeft);
    }
    match command {
        Command::Invite { .. }
        | Command::GiveRank { .. }
        | Command::GiveAttributes { .. }
        | Command::Transfer { .. }
        | Command::Agree { .. }
        | Command::GivePost(_)
            if occasion.is_owner() =>
        {
            Err(Refusal::Oneself)
        }
        Command::Invite { .. } if account.came_in && occasion.actor != Actor::Operator => {
            Err(Refusal::AlreadyIn)
        }
        Command::Join { .. } if account.joined => Err(Refusal::AlreadyDone),
        Command::Join { .. } => by_owner_or_invited(account, command, occasion),
        Command::SetPassword { .. } | Command::SetSecondFactor { .. } => {
            by_owner_or_invited(account, command, occasion)
        }
        Command::GivePost(post) => give_post(account, post, occasion),
        Command::Transfer { from, to } => {
            check_post(account, to, occasion)?;
            give(account, Grant::Transfer { from: from.clone(), to: to.clone() }, occasion)
        }
        Command::GiveRank { rank } if rank.len() > MAX_WORD_BYTES => Err(Refusal::TooLong),
        Command::GiveRank { rank } => give(account, Grant::Rank(rank.clone()), occasion),
        Command::GiveAttributes { attributes } => give_attributes(account, attributes, occasion),
        Command::Agree { no } => agree(account, *no, occasion),
        Command::Refuse { no } => match account.proposal(*no, occasion.now) {
            Some(_) => happens(command, occasion),
            None => Err(Refusal::NothingWaits),
        },
        Command::TakeLeave(leave) => take_leave(account, leave, command, occasion),
        Command::EndLeave { from } if !account.leaves.iter().any(|leave| leave.from == *from) => {
            Err(Refusal::NoSuchLeave)
        }
        Command::AddPasskey { passkey, words } => ways::add(account, passkey, words, occasion),
        Command::RemovePasskey { passkey } => ways::remove(account, passkey, occasion),
        Command::LinkSubject { subject } => ways::link(account, subject, occasion),
        Command::UnlinkSubject => ways::unlink(account, occasion),
        Command::AskRecovery => recovery::ask(account, occasion),
        Command::AgreeToRecovery { code } => recovery::agree(account, code, occasion),
        Command::RefuseRecovery => recovery::refuse(account, occasion),
        Command::EndPost { role, unit }
            if !account.posts_ahead(occasion.now).any(|p| p.role == *role && p.unit == *unit) =>
        {
            Err(Refusal::NoSuchPost)
        }
        _ => happens(command, occasion),
    }
}

/// Decides several commands, each on what the ones before it leave.
pub fn decide_all(
    past: Option<&Account>,
    commands: &[Command],
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    let mut account = past.cloned();
    let mut drafts = Vec::new();
    for command in commands {
        for draft in decide(account.as_ref(), command, occasion)? {
            if let Some(event) = event_of::<Event>(&draft.kind, &draft.facts) {
                let seq = account.as_ref().map_or(0, |a| a.version);
                account = Some(Account::evolve(account, seq, &event));
            }
            drafts.push(draft);
        }
    }
    Ok(drafts)
}

fn by_owner_or_invited(
    account: &Account,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    opens(account, occasion)?;
    happens(command, occasion)
}

/// The owner in a session, whoever shows the joining code, or the operator of the machine.
pub(super) fn opens(account: &Account, occasion: &Occasion<'_>) -> Result<(), Refusal> {
    match (&occasion.actor, occasion.code) {
        (Actor::Operator, _) => Ok(()),
        (_, Some(code)) if account.admits(code, occasion.now) => Ok(()),
        (_, Some(_)) => Err(Refusal::NotInvited),
        (Actor::Officer(_), None) if occasion.is_owner() && account.is_ready() => Ok(()),
        _ => Err(Refusal::NotOwner),
    }
}

fn check_post(account: &Account, post: &Post, occasion: &Occasion<'_>) -> Result<(), Refusal> {
    if post.until.is_some_and(|until| until <= post.from || until <= occasion.now) {
        return Err(Refusal::EndsBeforeItBegins);
    }
    if account.posts_ahead(occasion.now).count() >= MAX_POSTS || post.role.len() > MAX_WORD_BYTES {
        return Err(Refusal::TooLong);
    }
    Ok(())
}

fn give_post(account: &Account, post: &Post, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let overlaps = |held: &Post| {
        let ends_before = |one: &Post, other: &Post| one.until.is_some_and(|until| until <= other.from);
        held.role == post.role
            && held.unit == post.unit
            && !ends_before(held, post)
            && !ends_before(post, held)
    };
    if account.posts_ahead(occasion.now).any(overlaps) {
        return Err(Refusal::AlreadyDone);
    }
    check_post(account, post, occasion)?;
    give(account, Grant::Post(post.clone()), occasion)
}

/// Gives it, or proposes it where one person alone may not.
fn give(account: &Account, grant: Grant, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let needs_second = match &grant {
        Grant::Post(post) | Grant::Transfer { to: post, .. } => {
            occasion.care.post_needs_second(post, &account.rank)
        }
        Grant::Rank(rank) => {
            let holds = account.posts_ahead(occasion.now).next().is_some();
            holds && occasion.care.rank_needs_second(&account.rank, rank)
        }
        Grant::Attributes | Grant::Subject => true,
    };
    match occasion.proposer(needs_second) {
        Some(by) => propose(account, grant, by, Words::default(), occasion).map(|draft| vec![draft]),
        None => {
            let event = match grant {
                Grant::Post(post) => Event::PostGiven(post),
                Grant::Transfer { from, to } => Event::Transferred { from, to },
                Grant::Rank(rank) => Event::RankGiven { rank },
                Grant::Attributes => Event::AttributesGiven {},
                // Linked by `ways`, with the subject that is sealed.
                Grant::Subject => return Err(Refusal::NothingWaits),
            };
            Ok(vec![draft(&event, &Words::default(), occasion)])
        }
    }
}

pub(super) fn propose(
    account: &Account,
    grant: Grant,
    by: AccountId,
    words: Words,
    occasion: &Occasion<'_>,
) -> Result<Draft, Refusal> {
    if account.waits(occasion.now).any(|one| one.grant == grant) {
        return Err(Refusal::WaitsAlready);
    }
    if account.waits(occasion.now).count() >= MAX_PROPOSALS {
        return Err(Refusal::TooLong);
    }
    let until = occasion.now + Span::from_days(PROPOSAL_LASTS_DAYS);
    let event = match grant {
        Grant::Subject => Event::SubjectProposed { by, until },
        grant => Event::GrantProposed { grant, by, until },
    };
    Ok(draft(&event, &words, occasion))
}

/// What needs a second person is proposed beside; the rest counts at once.
fn give_attributes(
    account: &Account,
    asked: &BTreeSet<String>,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    if asked.len() > MAX_ATTRIBUTES || asked.iter().any(|a| a.len() > MAX_WORD_BYTES) {
        return Err(Refusal::TooLong);
    }
    let waits = |a: &&String| !occasion.known.contains(*a) && occasion.care.attribute_needs_second(a);
    let guarded: BTreeSet<String> = asked.iter().filter(waits).cloned().collect();
    let Some(by) = occasion.proposer(!guarded.is_empty()) else {
        let words = Words { attributes: Some(asked.clone()), ..Words::default() };
        return Ok(vec![draft(&Event::AttributesGiven {}, &words, occasion)]);
    };
    let rest: BTreeSet<String> = asked.difference(&guarded).cloned().collect();
    let mut drafts = Vec::new();
    if rest != *occasion.known {
        let words = Words { attributes: Some(rest), ..Words::default() };
        drafts.push(draft(&Event::AttributesGiven {}, &words, occasion));
    }
    let words = Words { proposed: Some(guarded), ..Words::default() };
    drafts.push(propose(account, Grant::Attributes, by, words, occasion)?);
    Ok(drafts)
}

fn agree(account: &Account, no: u32, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let proposed = account.proposal(no, occasion.now).ok_or(Refusal::NothingWaits)?;
    if occasion.actor == Actor::Officer(proposed.by.clone()) {
        return Err(Refusal::Oneself);
    }
    Ok(vec![draft(&Event::Granted { no }, &Words::default(), occasion)])
}

fn take_leave(
    account: &Account,
    leave: &Leave,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    if leave.until <= leave.from || leave.until <= occasion.now {
        return Err(Refusal::EndsBeforeItBegins);
    }
    let ahead = || account.leaves.iter().filter(|one| occasion.now < one.until);
    if ahead().any(|one| leave.from < one.until && one.from < leave.until) {
        return Err(Refusal::AlreadyDone);
    }
    if ahead().count() >= MAX_LEAVES || leave.until - leave.from > Span::from_days(MAX_LEAVE_DAYS) {
        return Err(Refusal::TooLong);
    }
    happens(command, occasion)
}

/// The event of a command, with its sealed words.
fn happens(command: &Command, occasion: &Occasion<'_>) -> Result<Vec<Draft>, Refusal> {
    let none = Words::default();
    let (event, words) = match command.clone() {
        Command::Invite { code, until } => (Event::Invited { code, until }, none),
        Command::Join { name, sign_in } => {
            let (name, sign_in) = (name.trim().to_owned(), sign_in.trim().to_owned());
            if name.is_empty() || sign_in.is_empty() {
                return Err(Refusal::NameNeeded);
            }
            if name.chars().count() > MAX_NAME_CHARS || sign_in.chars().count() > MAX_SIGN_IN_CHARS {
                return Err(Refusal::TooLong);
            }
            (Event::Joined {}, Words { name: Some(name), sign_in: Some(sign_in), ..none })
        }
        Command::SetPassword { hash } => (Event::PasswordSet {}, Words { password: Some(hash), ..none }),
        Command::SetSecondFactor { secret } => {
            (Event::SecondFactorSet {}, Words { second_factor: Some(secret), ..none })
        }
        Command::EndPost { role, unit } => (Event::PostEnded { role, unit }, none),
        Command::Leave => (Event::Left {}, none),
        Command::TakeLeave(leave) => (Event::LeaveTaken(leave), none),
        Command::EndLeave { from } => (Event::LeaveEnded { from }, none),
        Command::Refuse { no } => (Event::Refused { no }, none),
        // These are given, or proposed, by `give`, `give_attributes` and `agree`.
        Command::GivePost(_)
        | Command::Transfer { .. }
        | Command::GiveRank { .. }
        | Command::GiveAttributes { .. }
        | Command::Agree { .. } => return Err(Refusal::NothingWaits),
        Command::AddPasskey { .. }
        | Command::RemovePasskey { .. }
        | Command::LinkSubject { .. }
        | Command::UnlinkSubject
        | Command::AskRecovery
        | Command::AgreeToRecovery { .. }
        | Command::RefuseRecovery => return Err(Refusal::NoSuchAccount),
    };
    Ok(vec![draft(&event, &words, occasion)])
}

pub(super) fn draft(event: &Event, words: &Words, occasion: &Occasion<'_>) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    let unit = match event {
        Event::PostGiven(Post { unit, .. })
        | Event::PostEnded { unit, .. }
        | Event::Transferred { to: Post { unit, .. }, .. } => Some(unit.clone()),
        Event::GrantProposed { grant, .. } => grant.post().map(|post| post.unit.clone()),
        _ => None,
    };
    let parts = if *words == Words::default() { vec![] } else { vec![Part::of(Class::Identity, words)] };
    Draft {
        kind,
        facts,
        at: occasion.now,
        occurred: occasion.now,
        actor: occasion.actor.clone(),
        unit,
        due: None,
        parts,
    }
}
