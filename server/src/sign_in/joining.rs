//! How does an account's life go on?
//!
//! Commands of the people pages, of joining and of the command line go this way: decided on what the roster knows,
//! written with the account's version, decided again if somebody else was faster.
//!
//! Not here: who may send which command (the pages ask the guard first).

use super::Gate;
use amanat_core::{
    decide::account::{Command, Occasion, Refusal, decide_all},
    event::{Actor, Stream},
    values::{AccountId, Moment},
};
use amanat_record::{Append, AppendError, Expected, Lane, Record, Write};

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
    /// Somebody else has that sign-in name.
    #[error("the sign-in name is taken")]
    NameTaken,
    /// Ours to mend.
    #[error(transparent)]
    Fault(#[from] anyhow::Error),
}

/// A new account's name: random.
pub fn new_account() -> anyhow::Result<AccountId> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    let text: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    Ok(AccountId::new(format!("a{text}"))?)
}

/// Carries commands out on one account, all or none.
pub async fn tell(
    record: &Record,
    gate: &Gate,
    account: &AccountId,
    commands: &[Command],
    (actor, code, now): (Actor, Option<&str>, Moment),
) -> Result<(), NotTold> {
    let stream = Stream::Account(account.clone());
    for _ in 0..MAX_TRIES {
        let past = gate.roster().person(account);
        if names_taken(gate, commands) {
            return Err(NotTold::NameTaken);
        }
        let occasion = Occasion { now, actor: actor.clone(), account, code };
        let drafts = decide_all(past.as_ref().map(|p| &p.account), commands, &occasion)?;
        let version = past.as_ref().map_or(0, |p| p.account.version);
        let write = Write::of(stream.clone(), Expected::Version(version), COMPARTMENT, drafts);
        let answer = record.append(Append::one(Lane::Ordinary, None, write)).await;
        gate.roster().follow(record).map_err(anyhow::Error::from)?;
        match answer {
            Ok(_) => return Ok(()),
            Err(AppendError::Conflict { .. }) => {}
            Err(cause) => return Err(NotTold::Fault(cause.into())),
        }
    }
    Err(NotTold::Fault(anyhow::anyhow!("others kept writing to {stream}")))
}

fn names_taken(gate: &Gate, commands: &[Command]) -> bool {
    let mut names = commands.iter().filter_map(|command| match command {
        Command::Join { sign_in, .. } => Some(sign_in),
        _ => None,
    });
    names.any(|sign_in| gate.roster().is_taken(sign_in))
}
