//! Where does the record lie, and what may an administrator set?
//!
//! ```text
//! DATA/
//!   log.db       events, vault, tiles, idempotency keys, errands, adopted configuration
//!   keys.db      wrapped data keys; backed up apart, at most four weeks kept
//!   epochs.db    what wraps those, one key a compartment and week; the same, and never on write-once media
//!   views.db     what screens show; may be deleted while nothing runs: it is rebuilt
//!   sessions.db  who is signed in; may be deleted: everyone signs in again
//!   anchor       the last size and root that were signed; never restored from a backup
//!   shown        the checkpoint that the public saw last; may be deleted: the next start shows the newest
//!   secrets/     root.key, log.key, code.key: 32 random bytes each, mode 0600
//!   LOCK         held by the one process that writes
//! ```
//!
//! With [`Settings::postgres`] `log.db`, `keys.db` and `epochs.db` are tables there, shared by all nodes; the rest is
//! each node's own, but `secrets/`, which are the same on each.

use std::path::PathBuf;

/// As many as are shown within a second or two.
const WAIT_FOR_VIEWS: u64 = 20_000;

/// What `Record::open` needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The data directory.
    pub dir: PathBuf,
    /// The log's name for ever, such as `log.police.example/kohat`. One origin is one tree.
    pub origin: String,
    /// The key that wraps all others: 32 bytes in a file of mode 0600, best on another disk.
    /// `None`: `DATA/secrets/root.key`.
    pub root_key: Option<PathBuf>,
    /// The file of the last signed size and root; on another disk it also survives a restored disk image.
    /// `None`: `DATA/anchor`.
    pub anchor: Option<PathBuf>,
    /// The file of the keys that wrap data keys; on another disk it is in no copy of this one.
    /// `None`: `DATA/epochs.db`.
    pub epochs: Option<PathBuf>,
    /// Whether each commit is public at once. `false`: only `Record::publish` moves the public checkpoint,
    /// so that the tree's growth does not show when somebody reported.
    pub publish_each_commit: bool,
    /// Whether `Record::publish` pads what is new to 8, 16, 32 … leaves with random ones, so that nobody sees from
    /// outside how much happened, or whether anything did.
    pub cover_leaves: bool,
    /// Takes the log as it is where the anchor is missing. Set once, by hand, after asking the witnesses.
    pub renew_anchor: bool,
    /// Up to so many events are shown before the record is open; where more are missing, because the views were lost
    /// or broken, they are made again while the record is used.
    pub wait_for_views: u64,
    /// Opens also a directory that is latched, to prove it. Whoever sets it writes nothing but what was erased before.
    pub past_latch: bool,
    /// The database in which log and keys lie; views and sessions stay files of this node. `None`: SQLite, in files.
    pub postgres: Option<Postgres>,
    /// SQLite's limit of pages for `log.db`, for tests of a full disk. `None`: none.
    pub max_log_pages: Option<u32>,
}

/// Where PostgreSQL is, and how it is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postgres {
    /// Where the log lies, such as `host=db1,db2,db3 dbname=amanat user=amanat sslmode=require`. Of several hosts the
    /// one that may be written is taken. No password stands here.
    pub dsn: String,
    /// Where the keys lie, where that is another database; best another cluster, with backups of its own.
    pub keys_dsn: Option<String>,
    /// The file that holds the password.
    pub password_file: Option<PathBuf>,
    /// The file of the authorities that sign the server's certificate (PEM).
    pub ca_file: Option<PathBuf>,
}

impl Settings {
    /// Everything below `dir`; published at ticks only.
    pub fn at(dir: impl Into<PathBuf>, origin: impl Into<String>) -> Self {
        Self {
            dir: dir.into(),
            origin: origin.into(),
            root_key: None,
            anchor: None,
            epochs: None,
            publish_each_commit: false,
            cover_leaves: true,
            renew_anchor: false,
            wait_for_views: WAIT_FOR_VIEWS,
            past_latch: false,
            postgres: None,
            max_log_pages: None,
        }
    }

    pub(crate) fn secret(&self, name: &str) -> PathBuf {
        self.dir.join("secrets").join(name)
    }

    pub(crate) fn root_key_path(&self) -> PathBuf {
        self.root_key.clone().unwrap_or_else(|| self.secret("root.key"))
    }

    pub(crate) fn log_path(&self) -> PathBuf {
        self.dir.join("log.db")
    }

    pub(crate) fn epochs_path(&self) -> PathBuf {
        self.epochs.clone().unwrap_or_else(|| self.dir.join("epochs.db"))
    }

    /// Where the anchor lies.
    pub fn anchor_path(&self) -> PathBuf {
        self.anchor.clone().unwrap_or_else(|| self.dir.join("anchor"))
    }
}
