//! How does an account's life go on?
//!
//! Commands of the people pages, of joining and of the command line go this way: decided on what the roster knows,
//! written with the account's version, decided again if somebody else was faster.
//!
//! Not here: who may send which command (the pages ask the guard first).

use super::{CODE_LASTS, Gate, JoiningCode, password, recovery};
use amanat_core::{
    decide::account::{Care, Command, EveryCare, Occasion, PasskeyWords, Refusal, decide_all},
    event::{Actor, Stream},
    guard::Post,
    values::{AccountId, Moment, UnitId},
};
use amanat_record::{Append, AppendError, Expected, IdempotencyKey, Lane, Record, Write};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Which family of keys seals accounts.
const COMPARTMENT: &str = "accounts";
/// How often a command is decided again when others write to the same account.
const MAX_TRIES: usize = 5;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum NotTold {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody else has that sign-in name, or is linked with that name of the force's own sign-in.
    #[error("the sign-in name is taken")]
    NameTaken,
    /// The caller's name for the command was used for another one.
    #[error("this idempotency key was used for another command")]
    KeyReused,
    /// Ours to mend.
    #[error(transparent)]
    Fault(#[from] anyhow::Error),
}

/// Somebody whom the operator sets up at once: in a demo, in tests, from a list of the force.
pub struct Enrolled {
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub sign_in: String,
    /// Their first password; only its hash is kept.
    pub password: String,
    /// The second factor's secret, in base 32 (`factor::secret`).
    pub second_factor: String,
    /// A rank of `places/`, or nothing.
    pub rank: String,
    /// Such as `woman`.
    pub attributes: BTreeSet<String>,
    /// What they do where.
    pub posts: Vec<Post>,
}

/// Sets somebody up at once, in the operator's name.
pub async fn enrol(record: &Record, gate: &Gate, who: Enrolled, now: Moment) -> Result<AccountId, NotTold> {
    let password = who.password;
    let hashed = tokio::task::spawn_blocking(move || password::hash(&password)).await;
    let hash = hashed.map_err(anyhow::Error::from)??;
    let mut commands = vec![
        Command::Join { name: who.name, sign_in: who.sign_in },
        Command::SetPassword { hash },
        Command::SetSecondFactor { secret: who.second_factor },
        Command::GiveRank { rank: who.rank },
        Command::GiveAttributes { attributes: who.attributes },
    ];
    commands.extend(who.posts.into_iter().map(Command::GivePost));
    let account = new_account()?;
    tell(record, gate, &account, &commands, (Actor::Operator, None, now)).await?;
    Ok(account)
}

/// The code by which the first officer of an installation comes in, with a post (`Guard::administrators_post`) at
/// the top unit. They say their own name. Asked again, it makes a further such account: the operator may.
pub async fn invite_first(
    record: &Record,
    gate: &Gate,
    role: &str,
    unit: &UnitId,
    now: Moment,
) -> Result<JoiningCode, NotTold> {
    let code = JoiningCode::draw()?;
    let post = Post::new(role, unit.clone(), now);
    let commands = [Command::Invite { code: code.hash(), until: now + CODE_LASTS }, Command::GivePost(post)];
    tell(record, gate, &new_account()?, &commands, (Actor::Operator, None, now)).await?;
    Ok(code)
}

/// A new account's name: random.
pub fn new_account() -> anyhow::Result<AccountId> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    account_of(bytes)
}

/// The account's name that follows from a key of the caller's: sent twice, it is one account.
pub fn account_of_key(record: &Record, key: &str) -> anyhow::Result<AccountId> {
    account_of(bytes_of_key(record, "account", key))
}

/// The joining code that follows from a key of the caller's, so that asking twice shows the same code twice,
/// although nobody stores it.
pub fn code_of_key(record: &Record, key: &str) -> JoiningCode {
    JoiningCode::of(bytes_of_key(record, "code", key))
}

fn bytes_of_key(record: &Record, what: &str, key: &str) -> [u8; 10] {
    let mark = record.code_mark(&format!("joining\0{what}\0{key}"));
    let digest = Sha256::digest(mark);
    std::array::from_fn(|n| digest[n])
}

fn account_of(bytes: [u8; 10]) -> anyhow::Result<AccountId> {
    let text: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    Ok(AccountId::new(format!("a{text}"))?)
}

/// The command that keeps a new passkey, under a random name for events.
pub fn new_passkey(words: PasskeyWords) -> anyhow::Result<Command> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    let passkey = bytes.iter().fold("k".to_owned(), |name, b| format!("{name}{b:02x}"));
    Ok(Command::AddPasskey { passkey, words })
}

/// Carries commands out on one account, all or none. Whatever an officer gives so waits for a second person.
pub async fn tell(
    record: &Record,
    gate: &Gate,
    account: &AccountId,
    commands: &[Command],
    by: (Actor, Option<&str>, Moment),
) -> Result<(), NotTold> {
    tell_with_care((record, gate), account, commands, by, &EveryCare).await
}

/// The caller's own name for a command: under it the command is carried out once.
pub type Once = Option<IdempotencyKey>;

/// The same, where the force's own files say what waits for a second person.
pub async fn tell_with_care(
    at: (&Record, &Gate),
    account: &AccountId,
    commands: &[Command],
    by: (Actor, Option<&str>, Moment),
    care: &dyn Care,
) -> Result<(), NotTold> {
    tell_once(at, account, commands, by, (care, None)).await.map(drop)
}

/// The same under a name of the caller's; says whether it had been carried out before under that name.
pub async fn tell_once(
    (record, gate): (&Record, &Gate),
    account: &AccountId,
    commands: &[Command],
    (actor, code, now): (Actor, Option<&str>, Moment),
    (care, once): (&dyn Care, Once),
) -> Result<bool, NotTold> {
    let stream = Stream::Account(account.clone());
    for _ in 0..MAX_TRIES {
        if let Some(key) = &once
            && record.answered_before(key).map_err(not_written)?.is_some()
        {
            return Ok(true);
        }
        let past = gate.roster().person(account);
        if names_taken(gate, account, commands) {
            return Err(NotTold::NameTaken);
        }
        let known = past.as_ref().and_then(|p| p.words.attributes.clone()).unwrap_or_default();
        let occasion = Occasion { code, known: &known, care, ..Occasion::new(now, actor.clone(), account) };
        let drafts = decide_all(past.as_ref().map(|p| &p.account), commands, &occasion)?;
        let version = past.as_ref().map_or(0, |p| p.account.version);
        let (errands, voids) =
            (recovery::tellings(&drafts, past.as_ref().map(|p| &p.account), now), recovery::voids(&drafts));
        let write = Write::of(stream.clone(), Expected::Version(version), COMPARTMENT, drafts);
        let write = Write { errands, ..write };
        let answer = record.append(Append::one(Lane::Ordinary, once.clone(), write)).await;
        gate.roster().follow(record).map_err(anyhow::Error::from)?;
        match answer {
            Ok(_) if voids => {
                gate.sessions().end_all(account).map_err(anyhow::Error::from)?;
                return Ok(false);
            }
            Ok(appended) => return Ok(appended.replayed),
            Err(AppendError::Conflict { .. }) => {}
            Err(cause) => return Err(not_written(cause)),
        }
    }
    Err(NotTold::Fault(anyhow::anyhow!("others kept writing to {stream}")))
}

fn not_written(cause: AppendError) -> NotTold {
    match cause {
        AppendError::KeyReused => NotTold::KeyReused,
        cause => NotTold::Fault(cause.into()),
    }
}

fn names_taken(gate: &Gate, account: &AccountId, commands: &[Command]) -> bool {
    commands.iter().any(|command| match command {
        Command::Join { sign_in, .. } => gate.roster().is_taken(sign_in),
        Command::LinkSubject { subject } => {
            gate.roster().by_subject(subject).is_some_and(|other| other.id != *account)
        }
        _ => false,
    })
}
