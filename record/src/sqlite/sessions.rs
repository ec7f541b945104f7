//! Who is signed in?
//!
//! A session is a random token of 256 bits in the person's browser; here is only its SHA-256, so that a stolen file
//! opens nothing. Kept apart from the log: signing in is no event of anybody's life, and the file may be deleted
//! (everyone signs in again).
//!
//! Invariant: a session that ended, or was idle or old for too long, is not found.
//! Invariant: a step of a second factor is used once.
//! Not here: whose password it was (`server`), what the person may do (`guard`; asked anew on each request).

use crate::fault::Fault;
use crate::sqlite::{Durability, lay_schema, open_writer};
use amanat_core::values::{AccountId, Moment, Span};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::{
    path::Path,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// A session ends after this, whatever its owner does: a long shift.
pub const SESSION_LASTS: Span = Span::from_hours(13);
/// A session ends when nothing was asked for this long.
pub const SESSION_IDLES: Span = Span::from_hours(2);
/// A browser that was signed in from is known for this long.
pub const DEVICE_LASTS: Span = Span::from_hours(24 * 90);
/// The most sessions one person has at a time; the oldest ends first.
pub const MAX_SESSIONS_EACH: u32 = 10;
/// Bytes of the token's hash by which its owner names a session.
const ID_BYTES: usize = 12;
/// `seen` is written at most this often.
const SEEN_EVERY: Span = Span::from_mins(1);

const SCHEMA: &str = "
-- who is signed in; times in milliseconds
CREATE TABLE session (
  token   BLOB PRIMARY KEY,        -- SHA-256 of the token
  account TEXT NOT NULL,
  begun   INTEGER NOT NULL,
  seen    INTEGER NOT NULL,
  strong  INTEGER,                 -- when a second factor was shown last
  browser TEXT NOT NULL            -- what its owner sees in the list of sessions
) STRICT, WITHOUT ROWID;
CREATE INDEX session_account ON session (account);
-- browsers that an account was signed in from: they try in a lane of their own
CREATE TABLE device (
  token   BLOB PRIMARY KEY,        -- SHA-256 of the token
  account TEXT NOT NULL,
  until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- the last step of each second factor that was used
CREATE TABLE factor_step (account TEXT PRIMARY KEY, step INTEGER NOT NULL) STRICT, WITHOUT ROWID";
const SINCE_2: &str = "
-- how often each passkey was used, as far as its authenticator counts
CREATE TABLE passkey_count (
  credential TEXT PRIMARY KEY,     -- by what the authenticator knows it
  account    TEXT NOT NULL,
  count      INTEGER NOT NULL
) STRICT, WITHOUT ROWID";

const SINCE_3: &str = "
-- browsers that are told something at once; each ends with its session
CREATE TABLE push (
  session  BLOB PRIMARY KEY REFERENCES session (token) ON DELETE CASCADE,
  endpoint TEXT NOT NULL,          -- where the browser's own service takes what is sealed for it
  point    BLOB NOT NULL,          -- its public key
  auth     BLOB NOT NULL           -- a secret between it and us
) STRICT, WITHOUT ROWID";

/// A browser that is told something at once.
#[derive(Clone, PartialEq, Eq)]
pub struct Told {
    /// Where its service takes what is sealed for it.
    pub endpoint: String,
    /// Its public key.
    pub point: Vec<u8>,
    /// A secret between it and us.
    pub auth: Vec<u8>,
}

/// What a browser holds; shown once, kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// As it stands in a cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn draw() -> Result<Self, Fault> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|e| Fault::Setting(format!("no randomness: {e}")))?;
        Ok(Self(BASE64.encode(bytes)))
    }
}

/// Someone who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// By what its owner ends it from a list; opens nothing.
    pub id: String,
    /// Who.
    pub account: AccountId,
    /// Since when.
    pub begun: Moment,
    /// When they asked for something last, to the minute.
    pub seen: Moment,
    /// When a second factor was shown in it last.
    pub strong: Option<Moment>,
    /// The browser, as it called itself.
    pub browser: String,
}

/// The sessions of this node.
pub struct Sessions {
    db: Mutex<Connection>,
    ended: AtomicU64,
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

impl Sessions {
    /// Opens the file, or makes it.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let db = open_writer(path, Durability::Rebuildable)?;
        let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found == 1 {
            db.execute_batch(&format!("BEGIN IMMEDIATE; {SINCE_2}; PRAGMA user_version=2; COMMIT;"))?;
        }
        if found == 1 || found == 2 {
            db.execute_batch(&format!("BEGIN IMMEDIATE; {SINCE_3}; PRAGMA user_version=3; COMMIT;"))?;
        }
        lay_schema(&db, 3, &format!("{SCHEMA};{SINCE_2};{SINCE_3}"))?;
        Ok(Self { db: Mutex::new(db), ended: AtomicU64::new(0) })
    }

    /// Counts up before each time that sessions end: an open page whose count is the same need not ask again.
    pub fn ended(&self) -> u64 {
        self.ended.load(Ordering::Acquire)
    }

    fn ending(&self) -> MutexGuard<'_, Connection> {
        let db = self.db();
        self.ended.fetch_add(1, Ordering::AcqRel);
        db
    }

    fn db(&self) -> MutexGuard<'_, Connection> {
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody showed who they are, with a second factor.
    pub fn begin(&self, account: &AccountId, browser: &str, now: Moment) -> Result<Token, Fault> {
        let token = self.begin_weak(account, browser, now)?;
        self.confirm(token.as_str(), now)?;
        Ok(token)
    }

    /// Somebody showed who they are, without a second factor.
    pub fn begin_weak(&self, account: &AccountId, browser: &str, now: Moment) -> Result<Token, Fault> {
        let token = Token::draw()?;
        let (db, browser) = (self.db(), browser.chars().take(120).collect::<String>());
        db.execute(
            "INSERT INTO session (token, account, begun, seen, strong, browser) VALUES (?1, ?2, ?3, ?3, NULL, ?4)",
            params![hash(token.as_str()), account.as_str(), now.millis(), browser],
        )?;
        db.execute(
            "DELETE FROM session WHERE account = ?1 AND token NOT IN
               (SELECT token FROM session WHERE account = ?1 ORDER BY begun DESC, seen DESC LIMIT ?2)",
            params![account.as_str(), MAX_SESSIONS_EACH],
        )?;
        Ok(token)
    }

    /// The session of a token, if it still runs. Its owner asks for something: it is not idle.
    pub fn find(&self, token: &str, now: Moment) -> Result<Option<Session>, Fault> {
        let session = self.look(token, now)?;
        if session.as_ref().is_some_and(|session| now > session.seen + SEEN_EVERY) {
            let touched = params![hash(token), now.millis()];
            self.db().execute("UPDATE session SET seen = ?2 WHERE token = ?1", touched)?;
        }
        Ok(session)
    }

    /// The same, where nobody asks: an open page alone does not keep a session from idling.
    pub fn look(&self, token: &str, now: Moment) -> Result<Option<Session>, Fault> {
        let db = self.db();
        let found = db
            .prepare_cached(
                "SELECT token, account, begun, seen, strong, browser FROM session WHERE token = ?1",
            )?
            .query_row([hash(token)], read)
            .optional()?
            .flatten();
        let Some(session) = found else { return Ok(None) };
        if now > session.begun + SESSION_LASTS || now > session.seen + SESSION_IDLES {
            db.execute("DELETE FROM session WHERE token = ?1", [hash(token)])?;
            return Ok(None);
        }
        Ok(Some(session))
    }

    /// The second factor was shown again.
    pub fn confirm(&self, token: &str, now: Moment) -> Result<(), Fault> {
        self.db()
            .execute("UPDATE session SET strong = ?2 WHERE token = ?1", params![hash(token), now.millis()])?;
        Ok(())
    }

    /// Ends one.
    pub fn end(&self, token: &str) -> Result<(), Fault> {
        self.ending().execute("DELETE FROM session WHERE token = ?1", [hash(token)])?;
        Ok(())
    }

    /// Ends the one that its owner names; false where they have none of that name.
    pub fn end_one(&self, account: &AccountId, id: &str) -> Result<bool, Fault> {
        let ended = self.ending().execute(
            "DELETE FROM session WHERE account = ?1 AND lower(substr(hex(token), 1, ?3)) = ?2",
            params![account.as_str(), id, 2 * ID_BYTES as i64],
        )?;
        Ok(ended > 0)
    }

    /// Ends all of a person's sessions but this one, and forgets their browsers but this one.
    pub fn end_others(&self, account: &AccountId, token: &str, device: Option<&str>) -> Result<(), Fault> {
        let (db, device) = (self.ending(), device.map(hash).unwrap_or_default());
        let account = account.as_str();
        db.execute("DELETE FROM session WHERE account = ?1 AND token <> ?2", params![account, hash(token)])?;
        db.execute("DELETE FROM device WHERE account = ?1 AND token <> ?2", params![account, device])?;
        Ok(())
    }

    /// Ends all of a person's sessions, and forgets their browsers.
    pub fn end_all(&self, account: &AccountId) -> Result<(), Fault> {
        let db = self.ending();
        db.execute("DELETE FROM session WHERE account = ?1", [account.as_str()])?;
        db.execute("DELETE FROM device WHERE account = ?1", [account.as_str()])?;
        Ok(())
    }

    /// A person's sessions, the latest first.
    pub fn of(&self, account: &AccountId) -> Result<Vec<Session>, Fault> {
        let db = self.db();
        let mut rows = db.prepare_cached(
            "SELECT token, account, begun, seen, strong, browser FROM session WHERE account = ?1 ORDER BY begun DESC",
        )?;
        let sessions = rows.query_map([account.as_str()], read)?;
        Ok(sessions.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// Remembers a browser that an account was signed in from.
    pub fn know_device(&self, account: &AccountId, now: Moment) -> Result<Token, Fault> {
        let token = Token::draw()?;
        let until = (now + DEVICE_LASTS).millis();
        self.db().execute(
            "INSERT INTO device (token, account, until) VALUES (?1, ?2, ?3)",
            params![hash(token.as_str()), account.as_str(), until],
        )?;
        Ok(token)
    }

    /// Whether this account was signed in from the browser that holds this token.
    pub fn knows_device(&self, token: &str, account: &AccountId, now: Moment) -> Result<bool, Fault> {
        let known = self.db().query_row(
            "SELECT count(*) FROM device WHERE token = ?1 AND account = ?2 AND until > ?3",
            params![hash(token), account.as_str(), now.millis()],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(known > 0)
    }

    /// Uses a step of a person's second factor up; false if it, or a later one, was used before.
    pub fn use_step(&self, account: &AccountId, step: i64) -> Result<bool, Fault> {
        let changed = self.db().execute(
            "INSERT INTO factor_step (account, step) VALUES (?1, ?2)
             ON CONFLICT (account) DO UPDATE SET step = excluded.step WHERE excluded.step > factor_step.step",
            params![account.as_str(), step],
        )?;
        Ok(changed > 0)
    }

    /// Takes note of an authenticator's count; false if it does not go on from the last one, as a copy's would not.
    /// Those that do not count always say nought.
    pub fn count_passkey(&self, account: &AccountId, credential: &str, count: u32) -> Result<bool, Fault> {
        let changed = self.db().execute(
            "INSERT INTO passkey_count (credential, account, count) VALUES (?1, ?2, ?3)
             ON CONFLICT (credential) DO UPDATE SET count = excluded.count
             WHERE excluded.count > passkey_count.count OR (excluded.count = 0 AND passkey_count.count = 0)",
            params![credential, account.as_str(), count],
        )?;
        Ok(changed > 0)
    }

    /// Lets the browser of this session be told; what it gave before is forgotten.
    pub fn tell_browser(&self, token: &str, told: &Told) -> Result<(), Fault> {
        self.db().execute(
            "INSERT OR REPLACE INTO push (session, endpoint, point, auth)
               SELECT token, ?2, ?3, ?4 FROM session WHERE token = ?1",
            params![hash(token), told.endpoint, told.point, told.auth],
        )?;
        Ok(())
    }

    /// Tells the browser of this session nothing any more.
    pub fn leave_browser(&self, token: &str) -> Result<(), Fault> {
        self.db().execute("DELETE FROM push WHERE session = ?1", [hash(token)])?;
        Ok(())
    }

    /// Whether the browser of this session is told.
    pub fn tells_browser(&self, token: &str) -> Result<bool, Fault> {
        let count = "SELECT count(*) FROM push WHERE session = ?1";
        Ok(self.db().query_row(count, [hash(token)], |row| row.get::<_, i64>(0))? > 0)
    }

    /// The browsers of a person in which they are signed in now.
    pub fn browsers(&self, account: &AccountId, now: Moment) -> Result<Vec<Told>, Fault> {
        let db = self.db();
        let mut rows = db.prepare_cached(
            "SELECT p.endpoint, p.point, p.auth FROM push p JOIN session s ON s.token = p.session
             WHERE s.account = ?1 AND s.begun >= ?2 AND s.seen >= ?3",
        )?;
        let since = params![account.as_str(), (now - SESSION_LASTS).millis(), (now - SESSION_IDLES).millis()];
        let told = rows.query_map(since, |row| {
            Ok(Told { endpoint: row.get(0)?, point: row.get(1)?, auth: row.get(2)? })
        })?;
        Ok(told.collect::<Result<_, _>>()?)
    }

    /// The browser's service knows it no more.
    pub fn forget_browser(&self, endpoint: &str) -> Result<(), Fault> {
        self.db().execute("DELETE FROM push WHERE endpoint = ?1", [endpoint])?;
        Ok(())
    }

    /// Removes what has ended by itself.
    pub fn sweep(&self, now: Moment) -> Result<(), Fault> {
        let db = self.db();
        let (oldest, idle) = (now - SESSION_LASTS, now - SESSION_IDLES);
        db.execute(
            "DELETE FROM session WHERE begun < ?1 OR seen < ?2",
            params![oldest.millis(), idle.millis()],
        )?;
        db.execute("DELETE FROM device WHERE until <= ?1", params![now.millis()])?;
        Ok(())
    }
}

/// A row; `None` where the account's id cannot be read, which only a damaged file has.
fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Session>> {
    let (token, account): ([u8; 32], String) = (row.get(0)?, row.get(1)?);
    let (begun, seen, strong) = (row.get(2)?, row.get(3)?, row.get::<_, Option<i64>>(4)?);
    let browser = row.get(5)?;
    Ok(AccountId::new(account).ok().map(|account| Session {
        id: token[..ID_BYTES].iter().map(|b| format!("{b:02x}")).collect(),
        account,
        begun: Moment::from_millis(begun),
        seen: Moment::from_millis(seen),
        strong: strong.map(Moment::from_millis),
        browser,
    }))
}

#[cfg(test)]
mod stories;
