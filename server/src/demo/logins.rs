//! With what do invented officers sign in, and who is told?
//!
//! A JSON line each, in a file that only its owner reads. Passwords and secrets are the system's randomness: a demo
//! that somebody finds on a network must not be open to whoever read our seed.

use super::Invented;
use crate::sign_in::{factor, password};
use amanat_core::{
    decide::account::Command,
    guard::Post,
    values::{AccountId, Moment},
};
use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, OpenOptions},
    io::{Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// The file's name in the data directory.
pub const FILE: &str = "logins.jsonl";
/// The largest such file.
const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;
/// Letters of a password: none that is mistaken for another. Thirty-two of them, so that a byte is fair.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS: usize = 4;
const GROUP: usize = 4;

/// One officer's line.
#[derive(Clone, Serialize, Deserialize)]
pub struct Login {
    /// The post.
    pub role: String,
    /// Where.
    pub unit: String,
    /// The person.
    pub name: String,
    /// What they type first.
    pub sign_in: String,
    /// What they type next.
    pub password: String,
    /// What their authenticator knows, in base 32.
    pub totp: String,
    /// Their rank's word.
    pub rank: String,
    /// Their account.
    pub account: AccountId,
}

/// A login drawn for an officer, and the commands that make their account; slow, for it hashes.
pub fn draw(person: &Invented, since: Moment) -> anyhow::Result<(Login, Vec<Command>)> {
    let mut random = [0; GROUPS * GROUP + factor::SECRET_BYTES];
    getrandom::fill(&mut random).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    let (letters, secret) = random.split_at(GROUPS * GROUP);
    let letters: Vec<char> = letters.iter().map(|b| char::from(LETTERS[usize::from(b & 31)])).collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    let secret = factor::secret(secret.try_into().context("twenty bytes")?);
    let login = Login {
        role: person.role.clone(),
        unit: person.unit.to_string(),
        name: person.name.clone(),
        sign_in: person.sign_in.clone(),
        password: groups.join("-"),
        totp: secret.clone(),
        rank: person.rank.clone(),
        account: person.account.clone(),
    };
    let post = Post::new(&person.role, person.unit.clone(), since);
    let commands = vec![
        Command::Join { name: person.name.clone(), sign_in: person.sign_in.clone() },
        Command::SetPassword { hash: password::hash(&login.password)? },
        Command::SetSecondFactor { secret },
        Command::GiveRank { rank: person.rank.clone() },
        Command::GiveAttributes { attributes: person.attributes.clone() },
        Command::GivePost(post),
    ];
    Ok((login, commands))
}

/// Writes the file anew, for its owner only.
pub fn write(path: &Path, logins: &[Login]) -> anyhow::Result<()> {
    let told = || format!("cannot write {}", path.display());
    let next = path.with_extension("next");
    // A file of that name that others may read must not receive ours.
    let _ = fs::remove_file(&next);
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&next).with_context(told)?;
    for login in logins {
        writeln!(file, "{}", serde_json::to_string(login)?).with_context(told)?;
    }
    file.sync_all().with_context(told)?;
    fs::rename(&next, path).with_context(told)
}

/// Reads a file that [`write()`] wrote.
pub fn read(path: &Path) -> anyhow::Result<Vec<Login>> {
    let mut text = String::new();
    let file = fs::File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    file.take(MAX_FILE_BYTES).read_to_string(&mut text)?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::Force;
    use amanat_core::values::UnitId;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn logins_are_never_the_same_twice_and_only_their_owner_reads_them() {
        let person = Invented {
            account: AccountId::new("a1").unwrap(),
            name: "زرمینه خټک".into(),
            sign_in: "zarmina.khattak".into(),
            rank: "inspector".into(),
            attributes: Default::default(),
            role: "desk_head".into(),
            unit: UnitId::new("kabuli").unwrap(),
        };
        let now = Moment::from_millis(1_700_000_000_000);
        let (one, commands) = draw(&person, now).unwrap();
        let (two, _) = draw(&person, now).unwrap();
        assert!(one.password != two.password && one.totp != two.totp && commands.len() == 6);
        assert!(password::may_be_chosen(&one.password, &one.sign_in, &Force::default()).is_ok());
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE);
        write(&path, &[one.clone(), two]).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let line: serde_json::Value =
            serde_json::from_str(fs::read_to_string(&path).unwrap().lines().next().unwrap()).unwrap();
        for key in ["role", "unit", "name", "sign_in", "password", "totp"] {
            assert!(line[key].as_str().is_some_and(|text| !text.is_empty()), "{key}");
        }
        assert_eq!(read(&path).unwrap()[0].password, one.password);
    }
}
