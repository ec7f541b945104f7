//! Which command is allowed in which state, and what does it make happen?

use super::{Account, Command, Event, Words};
use crate::{
    event::{Actor, Draft, Part, event_of, kind_and_facts},
    guard::Post,
    values::{AccountId, Class, Moment},
};

/// The longest name, in characters.
pub const MAX_NAME_CHARS: usize = 120;
/// The longest name to sign in with, in characters.
pub const MAX_SIGN_IN_CHARS: usize = 64;
/// The most posts at a time.
pub const MAX_POSTS: usize = 16;
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
}

impl Occasion<'_> {
    fn is_owner(&self) -> bool {
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
        | Command::GivePost(_)
            if occasion.is_owner() =>
        {
            Err(Refusal::Oneself)
        }
        Command::Invite { .. } if account.is_ready() && occasion.actor != Actor::Operator => {
            Err(Refusal::AlreadyIn)
        }
        Command::Join { .. } if account.joined => Err(Refusal::AlreadyDone),
        Command::Join { .. } => by_owner_or_invited(account, command, occasion),
        Command::SetPassword { .. } | Command::SetSecondFactor { .. } => {
            by_owner_or_invited(account, command, occasion)
        }
        Command::GivePost(post) => give_post(account, post, command, occasion),
        Command::EndPost { role, unit }
            if !account.posts.iter().any(|p| p.role == *role && p.unit == *unit) =>
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

/// The owner in a session, whoever shows the joining code, or the operator of the machine.
fn by_owner_or_invited(
    account: &Account,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    match (&occasion.actor, occasion.code) {
        (Actor::Operator, _) => {}
        (_, Some(code)) if account.admits(code, occasion.now) => {}
        (_, Some(_)) => return Err(Refusal::NotInvited),
        (Actor::Officer(_), None) if occasion.is_owner() && account.is_ready() => {}
        _ => return Err(Refusal::NotOwner),
    }
    happens(command, occasion)
}

fn give_post(
    account: &Account,
    post: &Post,
    command: &Command,
    occasion: &Occasion<'_>,
) -> Result<Vec<Draft>, Refusal> {
    let held = account.posts_held(occasion.now);
    if held.iter().any(|p| p.role == post.role && p.unit == post.unit) {
        return Err(Refusal::AlreadyDone);
    }
    if post.until.is_some_and(|until| until <= post.from) {
        return Err(Refusal::EndsBeforeItBegins);
    }
    if held.len() >= MAX_POSTS || post.role.len() > MAX_WORD_BYTES {
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
        Command::GiveRank { rank } if rank.len() > MAX_WORD_BYTES => return Err(Refusal::TooLong),
        Command::GiveRank { rank } => (Event::RankGiven { rank }, none),
        Command::GiveAttributes { attributes } => {
            if attributes.len() > MAX_ATTRIBUTES || attributes.iter().any(|a| a.len() > MAX_WORD_BYTES) {
                return Err(Refusal::TooLong);
            }
            (Event::AttributesGiven {}, Words { attributes: Some(attributes), ..none })
        }
        Command::GivePost(post) => (Event::PostGiven(post), none),
        Command::EndPost { role, unit } => (Event::PostEnded { role, unit }, none),
        Command::Leave => (Event::Left {}, none),
    };
    Ok(vec![draft(&event, &words, occasion)])
}

fn draft(event: &Event, words: &Words, occasion: &Occasion<'_>) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    let unit = match event {
        Event::PostGiven(Post { unit, .. }) | Event::PostEnded { unit, .. } => Some(unit.clone()),
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
