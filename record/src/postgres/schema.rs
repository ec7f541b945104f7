//! Which tables are there?
//!
//! The same as in SQLite's file, with two rows beside: who leads (`lease`), and what was signed last (`signed`).
//! Numbers are `bigint`, bytes are `bytea`; names are compared byte by byte (`COLLATE "C"`).

use super::{
    place::Place,
    session::{Asked, Patience, Session},
};
use crate::{fault::Fault, store::Sql};

/// The version of the tables below.
const SCHEMA_VERSION: i64 = 1;
/// A log that can be served.
pub(super) const FINISHED: i64 = SCHEMA_VERSION;
/// A log that is still being copied here.
pub(super) const UNFINISHED: i64 = -SCHEMA_VERSION;

/// Added to the version whenever the log ends or gets another key or name: a node that was started before it notices,
/// and an earlier Amanat, which knows nothing of it, refuses the log.
pub(super) const TURN: i64 = 256;

/// What every session says first. A commit waits for the standby that the cluster names, an append has no time limit,
/// and a node that stands still in the middle of a batch does not keep the head from the others. Each statement sees
/// what was committed before it, so that what is read after the head was locked is the newest past.
pub(super) const SETTINGS: &str = "
SET synchronous_commit = on;
SET default_transaction_isolation = 'read committed';
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = '10s';
SET client_min_messages = warning;
SET tcp_keepalives_idle = 10;
SET tcp_keepalives_interval = 5;
SET tcp_keepalives_count = 3;
SET timezone = 'UTC'";

/// The log's tables.
const LOG: &str = r#"
CREATE SCHEMA IF NOT EXISTS amanat;
SET search_path = amanat;

-- One row: which log is this, and how long is it? Whoever writes locks it first.
CREATE TABLE head (
  one     smallint PRIMARY KEY CHECK (one = 1),
  origin  text     NOT NULL,
  version bigint   NOT NULL,
  size    bigint   NOT NULL,
  root    bytea    NOT NULL CHECK (length(root) = 32)
) WITH (fillfactor = 10);

-- One row: which node runs reactions, clocks, signatures and cover leaves, and until when?
CREATE TABLE lease (
  one     smallint    PRIMARY KEY CHECK (one = 1),
  holder  text        NOT NULL,
  until   timestamptz NOT NULL
) WITH (fillfactor = 10);

-- One row: the newest signed checkpoint, and the newest that the public sees.
CREATE TABLE signed (
  one     smallint PRIMARY KEY CHECK (one = 1),
  size    bigint   NOT NULL,
  note    text     NOT NULL,
  public  bigint   NOT NULL,
  shown   text     NOT NULL
) WITH (fillfactor = 10);

-- A life: how many events has it, and what was its last entry's hash?
CREATE TABLE streams (
  id      bigint PRIMARY KEY,
  name    text   NOT NULL COLLATE "C" UNIQUE,
  events  bigint NOT NULL,
  last    bytea  NOT NULL CHECK (length(last) = 32)
);

-- What happened, in order. `position` is the leaf's index in the tree, without gaps: it is counted from the head, and
-- by no sequence, which would leave gaps and commit out of order.
CREATE TABLE events (
  position bigint PRIMARY KEY,
  stream   bigint,
  seq      bigint,
  header   bytea  NOT NULL,
  c        bytea  NOT NULL,
  x        bytea  NOT NULL,
  UNIQUE (stream, seq)
);

-- The words that belong to an event, sealed: one blob per class. id = position * 4 + class.
CREATE TABLE vault (
  id      bigint PRIMARY KEY,
  blob    bytea  NOT NULL
);
ALTER TABLE vault ALTER blob SET STORAGE EXTERNAL;

-- Photos and files, sealed. Deleted when their class is erased; no leaf covers them.
CREATE TABLE files (
  id       text   PRIMARY KEY COLLATE "C",
  stream   bigint NOT NULL,
  class    bigint NOT NULL,
  position bigint NOT NULL,
  blob     bytea  NOT NULL
);
ALTER TABLE files ALTER blob SET STORAGE EXTERNAL;
CREATE INDEX files_of_stream ON files (stream, class);

-- The tree: each tile once, with its widest content; a narrower one is a prefix of it.
CREATE TABLE tiles (
  level   bigint NOT NULL,
  number  bigint NOT NULL,
  hashes  bytea  NOT NULL,
  PRIMARY KEY (level, number)
);
ALTER TABLE tiles ALTER hashes SET STORAGE EXTERNAL;

-- Commands that came before: the hash of the sender's key, the hash of what was meant, and what it gave.
CREATE TABLE commands (
  key     bytea  PRIMARY KEY,
  meaning bytea  NOT NULL,
  first   bigint NOT NULL,
  count   bigint NOT NULL
);

-- Things to be told outside. Done ones keep their outcome and lose their words.
CREATE TABLE errands (
  position bigint NOT NULL,
  number   bigint NOT NULL,
  stream   bigint NOT NULL,
  via      text   NOT NULL,
  due      bigint,
  tries    bigint NOT NULL DEFAULT 0,
  outcome  text,
  words    bytea,
  PRIMARY KEY (position, number)
);
CREATE INDEX errands_due ON errands (due) WHERE due IS NOT NULL;

-- How far has each reaction come?
CREATE TABLE reactions (
  name     text   PRIMARY KEY COLLATE "C",
  position bigint NOT NULL
);

-- What a force adopted, in clear, under the SHA-256 that the adopting event names.
CREATE TABLE configurations (
  hash    bytea PRIMARY KEY,
  content bytea NOT NULL
)"#;

/// What became of the log. Databases of an earlier Amanat get these tables when they are first needed.
pub(super) const TURNS: &str = r#"
-- How the log came to its key and its name: notes that the key before and the one after signed.
CREATE TABLE IF NOT EXISTS amanat.announced (
  number bigint PRIMARY KEY,
  note   text   NOT NULL
);

-- A row while the log has ended: the checkpoint that it shows for ever.
CREATE TABLE IF NOT EXISTS amanat.ended (
  one        smallint PRIMARY KEY CHECK (one = 1),
  checkpoint text     NOT NULL
)"#;

/// The keys' tables.
const KEYS: &str = r#"
CREATE SCHEMA IF NOT EXISTS amanat_keys;
SET search_path = amanat_keys;

-- The key of a compartment for one week, wrapped by the root key. One that wraps a data key cannot be deleted.
CREATE TABLE epochs (
  compartment text   NOT NULL COLLATE "C",
  week        bigint NOT NULL,
  wrapped     bytea  NOT NULL,
  PRIMARY KEY (compartment, week)
);

-- The key of one class of one stream, wrapped by its compartment's key of that week. An erased one is empty, and
-- wrapped by nobody; `erased` counts how often.
CREATE TABLE data_keys (
  stream      text   NOT NULL COLLATE "C",
  class       bigint NOT NULL,
  compartment text   COLLATE "C",
  week        bigint,
  kc          bytea  NOT NULL,
  wrapped     bytea  NOT NULL,
  erased      bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (stream, class),
  FOREIGN KEY (compartment, week) REFERENCES epochs (compartment, week),
  CHECK ((compartment IS NULL) = (length(wrapped) = 0) AND (week IS NULL) = (length(wrapped) = 0))
);
CREATE INDEX data_keys_by_epoch ON data_keys (week, compartment) WHERE week IS NOT NULL;

-- What is to be erased once the event whose sealed words have the digest `x`, the `seq`th of its stream, is durable.
-- Each node's own, so that none takes away what another still means to do.
CREATE TABLE intents (
  node   text        NOT NULL,
  stream text        NOT NULL COLLATE "C",
  class  bigint      NOT NULL,
  seq    bigint      NOT NULL,
  x      bytea       NOT NULL,
  since  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (node, stream, class)
)"#;

/// Whether tables of ours are there.
pub(super) fn is_laid(session: &Session, table: &str) -> Result<bool, Fault> {
    Ok(session
        .row("SELECT to_regclass($1)::text", &[&table])?
        .is_some_and(|row| row.get::<_, Option<String>>(0).is_some()))
}

/// Lays the log's tables, empty. Refuses where there are any.
pub(super) fn lay_log(place: &Place, origin: &str, empty_root: &[u8; 32]) -> Result<(), Fault> {
    let session = Session::open(place, Patience::Short)?;
    lasts(&session)?;
    if is_laid(&session, "amanat.head")? {
        return Err(Fault::Setting("this database already holds a log".into()));
    }
    session.run(&format!("BEGIN;{LOG};{TURNS}"))?;
    session
        .rows("INSERT INTO head VALUES (1, $1, $2, 0, $3)", &[&origin, &SCHEMA_VERSION, &&empty_root[..]])?;
    session.run(
        "INSERT INTO lease VALUES (1, '', '-infinity');
         INSERT INTO signed VALUES (1, 0, '', 0, ''); COMMIT",
    )?;
    Ok(())
}

/// Lays the keys' tables, empty. Refuses where there are any.
pub(super) fn lay_keys(place: &Place) -> Result<(), Fault> {
    let session = Session::open(place, Patience::Short)?;
    if is_laid(&session, "amanat_keys.data_keys")? {
        return Err(Fault::Setting("this database already holds keys of a record".into()));
    }
    Ok(session.run(&format!("BEGIN;{KEYS};COMMIT"))?)
}

/// Refuses a server that says "written" before it is: what it acknowledged would be gone with its power.
pub(super) fn lasts(session: &Session) -> Result<(), Fault> {
    let names = "current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')";
    let Some(row) = session.row(&format!("SELECT {names}"), &[])? else { return Ok(()) };
    let [fsync, pages, commit] = [0, 1, 2].map(|column| row.get::<_, String>(column));
    if fsync != "on" {
        return Err(Fault::Setting(
            "the database's server runs with fsync = off: what it says is written is lost when its power is. \
             Set fsync = on in its postgresql.conf and start it again"
                .into(),
        ));
    }
    if commit != "on" {
        return Err(Fault::Setting(format!(
            "this session waits for its commits as synchronous_commit = {commit}, though it asked for `on`: connect \
             directly, or through a proxy that passes sessions through"
        )));
    }
    if pages != "on" {
        tracing::warn!(
            "the database's server runs with full_page_writes = off: only a file system that never tears a \
             page keeps its log whole after a power cut"
        );
    }
    Ok(())
}

/// Whether the log ended or got another key or name since the head had this version.
pub(super) fn has_turned(session: &Session, version: i64) -> Sql<bool> {
    Ok(session.row("SELECT version FROM head", &[])?.is_some_and(|row| row.get::<_, i64>(0) != version))
}

/// The head's version. Refuses a database without a log, or of a later version.
pub(super) fn version(session: &Session) -> Result<i64, Fault> {
    lasts(session)?;
    if !is_laid(session, "amanat.head")? {
        return Err(Fault::Setting("the database holds no log: run `amanat init`, or `amanat move`".into()));
    }
    let Some(row) = session.row("SELECT version FROM head", &[])? else {
        return Err(Fault::damaged("the log has no head"));
    };
    let version: i64 = row.get(0);
    if version == UNFINISHED {
        return Err(Fault::Setting(
            "a move into this database was not finished: run `amanat move` again".into(),
        ));
    }
    if version % TURN != SCHEMA_VERSION {
        let why = format!("the database has schema {version}, and this Amanat knows {SCHEMA_VERSION}");
        return Err(Fault::Setting(why));
    }
    Ok(version)
}

/// The same of a log that must be of this origin.
pub(super) fn check(session: &Session, origin: &str) -> Result<i64, Fault> {
    let version = version(session)?;
    let found: Option<String> = session.row("SELECT origin FROM head", &[])?.map(|row| row.get(0));
    match found {
        Some(found) if found != origin => Err(Fault::Setting(other_origin(&found, origin))),
        _ => Ok(version),
    }
}

fn other_origin(found: &str, origin: &str) -> String {
    format!(
        "this log's origin is `{found}`, not `{origin}`; where it became its own successor under that name, write \
         origin = \"{found}\" in amanat.toml, and copy secrets/log.key from the node where that was done"
    )
}
