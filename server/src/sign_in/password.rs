//! Is this the password, and may it be one?
//!
//! Argon2id with the memory and passes that OWASP names as its first choice; parameters stand in each hash, so that
//! they can grow. Long sentences in any script are welcome, rules about signs and rotation are not.
//!
//! Not here: how often somebody may try (`throttle`).

use super::common::is_tried_first;
use crate::pages::Force;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

/// The shortest password, in characters. Fifteen are advised.
pub const MIN_PASSWORD_CHARS: usize = 8;
/// The longest password, in bytes.
pub const MAX_PASSWORD_BYTES: usize = 1024;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Why a password cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPassword {
    /// Under the fewest characters.
    TooShort,
    /// Over the most bytes.
    TooLong,
    /// Guessers try it first.
    Known,
    /// It is, or almost is, the sign-in name.
    IsTheName,
}

impl NoPassword {
    /// The message that says so.
    pub fn message(self) -> &'static str {
        match self {
            NoPassword::TooShort => "password-too-short",
            NoPassword::TooLong => "password-too-long",
            NoPassword::Known => "password-known",
            NoPassword::IsTheName => "password-is-the-name",
        }
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Whether a password may be chosen.
pub fn may_be_chosen(password: &str, sign_in: &str, force: &Force) -> Result<(), NoPassword> {
    if password.len() > MAX_PASSWORD_BYTES {
        return Err(NoPassword::TooLong);
    }
    if password.chars().count() < MIN_PASSWORD_CHARS {
        return Err(NoPassword::TooShort);
    }
    let plain = password.trim().to_lowercase();
    let name = sign_in.trim().to_lowercase();
    if !name.is_empty() && plain.contains(&name) && plain.len() < name.len() + MIN_PASSWORD_CHARS {
        return Err(NoPassword::IsTheName);
    }
    let names = force.names.0.values().map(String::as_str).chain([sign_in, "amanat", "امانت"]);
    match is_tried_first(&plain, &names.collect::<Vec<_>>()) {
        true => Err(NoPassword::Known),
        false => Ok(()),
    }
}

/// The hash to keep. Takes tens of milliseconds: not on a thread that serves others.
pub fn hash(password: &str) -> anyhow::Result<String> {
    let hash = argon2().hash_password(password.as_bytes());
    Ok(hash.map_err(|e| anyhow::anyhow!("hashing a password: {e}"))?.to_string())
}

/// Whether this password made this hash; takes as long whether it did or not.
pub fn is_right(password: &str, hash: &str) -> bool {
    password.len() <= MAX_PASSWORD_BYTES
        && PasswordHash::new(hash)
            .is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_opens_its_own_hash_only() {
        let hash = hash("چار گھوڑے دریا پار").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(is_right("چار گھوڑے دریا پار", &hash) && !is_right("چار گھوڑے دریا", &hash));
        assert!(!is_right("x", "not a hash") && !is_right("", ""));
    }

    fn may_be_chosen(password: &str, sign_in: &str) -> Result<(), NoPassword> {
        super::may_be_chosen(password, sign_in, &Force::default())
    }

    #[test]
    fn what_guessers_try_first_is_refused() {
        for bad in ["password1", "12345678", "Pakistan123", "aaaaaaaaaaaa"] {
            assert_eq!(may_be_chosen(bad, "ali"), Err(NoPassword::Known), "{bad}");
        }
        assert_eq!(may_be_chosen("short", "ali"), Err(NoPassword::TooShort));
        assert_eq!(may_be_chosen("zarmina12", "Zarmina"), Err(NoPassword::IsTheName));
        assert_eq!(may_be_chosen(&"x".repeat(2000), "ali"), Err(NoPassword::TooLong));
        assert_eq!(may_be_chosen("four horses cross the river", "ali"), Ok(()));
        assert_eq!(may_be_chosen("چار گھوڑے دریا پار", "ali"), Ok(()));
    }
}
