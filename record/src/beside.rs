//! What can be said of a record from beside, while another process has it?
//!
//! Files, sizes and times, and the database where log and keys lie in one, read only: no lock is taken, no key is opened, no word is unsealed. It is for whoever asks
//! what is wrong, also where the record cannot be opened any more.
//!
//! Invariant: looking changes nothing.
//! Not here: proving everything (`check`), adopted configuration (`look`).

use crate::{
    anchor::Anchor,
    epochs::week_of,
    errands::{self, Waiting},
    fault::Fault,
    record::read_header,
    settings::Settings,
    sqlite,
    store::{self, LogRead},
    tree::TileRows,
};
use amanat_core::values::Moment;
use amanat_proof::root_at;
use std::{fs, os::unix::fs::MetadataExt, path::PathBuf, time::Duration};

/// Where the kernel says which files are locked.
const LOCKS: &str = "/proc/locks";

/// A record that is looked at from outside.
pub struct Beside {
    settings: Settings,
}

/// How the log stands to what was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// Everything is signed.
    All,
    /// So many events are not signed yet; the next start does it.
    Behind(u64),
    /// So many events were signed that the log has not: an older log was put here.
    Ahead(u64),
    /// As many events were signed, and others.
    OtherPast,
}

/// The views as they lie there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewsBeside {
    /// Whether this program makes and reads views of this version.
    pub is_known: bool,
    /// Events that the log has and they do not show.
    pub behind: u64,
}

/// The SQLite that is linked, and whether it keeps what it committed.
pub fn linked_sqlite() -> (&'static str, bool) {
    sqlite::linked()
}

impl Beside {
    /// Looks at what lies there.
    pub fn of(settings: Settings) -> Self {
        Self { settings }
    }

    /// The files that only their owner may read, each where the settings put it.
    pub fn secrets(&self) -> [PathBuf; 3] {
        [self.settings.root_key_path(), self.settings.secret("log.key"), self.settings.secret("code.key")]
    }

    /// The files without which there is no record; of one whose log and keys lie in a database only the anchor.
    pub fn files(&self) -> Vec<PathBuf> {
        let (settings, dir) = (&self.settings, &self.settings.dir);
        let of_store = match settings.postgres {
            Some(_) => Vec::new(),
            None => vec![settings.log_path(), dir.join("keys.db"), settings.epochs_path()],
        };
        of_store.into_iter().chain([settings.anchor_path()]).collect()
    }

    /// Whether a process holds the directory now; `None` where this machine does not say.
    pub fn is_served(&self) -> Option<bool> {
        let Ok(about) = fs::metadata(self.settings.dir.join("LOCK")) else { return Some(false) };
        let locks = fs::read_to_string(LOCKS).ok()?;
        let inode = format!(":{}", about.ino());
        let is_ours = |line: &str| {
            let mut words = line.split_whitespace().skip(1);
            words.next() == Some("FLOCK") && words.any(|word| word.ends_with(&inode))
        };
        Some(locks.lines().any(is_ours))
    }

    /// How many events the log has.
    pub fn head(&self) -> Result<u64, Fault> {
        Ok(self.log()?.head()?.size)
    }

    /// When the last event was recorded.
    pub fn last_recorded(&self) -> Result<Option<Moment>, Fault> {
        let Some((position, header)) = self.log()?.last_told()? else { return Ok(None) };
        read_header(position, &header).map(|(_, header)| Some(header.at))
    }

    /// How the log stands to what was signed.
    pub fn signed(&self) -> Result<Signed, Fault> {
        // The anchor moves after the log: read first, it is never ahead of a log that is being written.
        let last = Anchor::look(&self.settings.anchor_path())?;
        let log = self.log()?;
        let head = log.head()?;
        if last.size > head.size {
            return Ok(Signed::Ahead(last.size - head.size));
        }
        match root_at(last.size, &TileRows::of(&*log)) {
            Ok(root) if root.0 == last.root => {}
            _ => return Ok(Signed::OtherPast),
        }
        Ok(if last.size == head.size { Signed::All } else { Signed::Behind(head.size - last.size) })
    }

    /// How far the views have come. An error: they cannot be read, and are made anew at the next start.
    pub fn views(&self) -> Result<ViewsBeside, Fault> {
        let lying = sqlite::beside::views(&self.settings.dir.join("views.db"), true)?;
        let head = self.head()?;
        let is_known = lying.version == sqlite::beside::known_version();
        Ok(ViewsBeside { is_known, behind: head.saturating_sub(lying.next) })
    }

    /// What should have been told outside by now, by way.
    pub fn waiting(&self, now: Moment) -> Result<Vec<Waiting>, Fault> {
        errands::waiting(&*self.log()?, now)
    }

    /// For how long a commit has waited for a standby that does not confirm it; zero where none waits.
    pub fn unconfirmed_for(&self) -> Result<Duration, Fault> {
        Ok(self.log()?.unconfirmed_for()?)
    }

    /// Of how many weeks ago the oldest key is that wraps others: up to 1 is as it should be.
    pub fn weeks_behind(&self, now: Moment) -> Result<u32, Fault> {
        let oldest = store::oldest_epoch(&self.settings)?;
        let behind = oldest.map_or(0, |oldest| week_of(now.millis()).saturating_sub(oldest));
        Ok(u32::try_from(behind).unwrap_or(0))
    }

    fn log(&self) -> Result<Box<dyn LogRead>, Fault> {
        store::beside(&self.settings)
    }
}
