//! Where does a call for help wait when the log cannot be written?
//!
//! In a folder of this node, one sealed file each, durable before it is answered, in the order in which they came. The
//! room is shown them at once; they go to the log by themselves when it writes again, also after a restart. A file of
//! some megabytes is kept there for nothing else than to be given back when the disk is full.
//!
//! A file that does not open (a flipped bit, another `code.key`) is set aside under its own name and said: somebody may
//! have called whom nobody sees.
//!
//! Invariant: what was kept leaves only when the log has it, or has refused it; no file is ever written over.
//! Not here: what is kept (`take`), when it is drained (`drain`).

use super::take::Asked;
use amanat_core::values::SignalId;
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::watch;

/// The folder within the data directory.
pub const FOLDER: &str = "spool";
/// What is held back on the disk.
pub const RESERVE_BYTES: u64 = 8 << 20;
/// The most that are kept: far above what can be waiting in truth, a bound for memory.
pub const MAX_KEPT: usize = 20_000;
/// The largest file that is read back.
const MAX_FILE_BYTES: u64 = 64 << 10;
const RESERVE: &str = "reserve";
const SUFFIX: &str = "sos";
/// What is written behind the name of a file that does not open.
const ASIDE: &str = "unreadable";
const ABOUT: &[u8] = b"amanat.sos.spool.v1";
const NONCE_BYTES: usize = 12;

/// How many wait in a spool's folder, seen from beside.
pub fn waiting_in(folder: &Path) -> usize {
    ending_in(folder, SUFFIX)
}

/// How many lie there that did not open.
pub fn unreadable_in(folder: &Path) -> usize {
    ending_in(folder, ASIDE)
}

fn ending_in(folder: &Path, suffix: &str) -> usize {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter(|entry| entry.path().extension().is_some_and(|end| end == suffix)).count()
}

/// The number in a file's name, whatever the name ends in.
fn number_of(path: &Path) -> Option<u64> {
    path.file_name()?.to_str()?.split('.').next()?.parse().ok()
}

/// Whether room is held back there.
pub fn has_reserve(folder: &Path) -> bool {
    fs::metadata(folder.join(RESERVE)).is_ok_and(|about| about.len() >= RESERVE_BYTES)
}

/// Lays a file that does not open aside, so that it is neither taken for one that waits nor written over. One that the
/// disk did not give stays where it is: it may be whole.
fn set_aside(path: &Path, error: &io::Error) -> io::Result<()> {
    tracing::error!(%error, path = %path.display(), "a kept call for help cannot be read; nobody sees it");
    if let Some(code) = error.raw_os_error() {
        return Err(io::Error::from_raw_os_error(code));
    }
    rename_to_new(path, &path.with_extension(format!("{SUFFIX}.{ASIDE}")))
}

/// Gives a file a name that no other has.
fn rename_to_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // A file system that knows no such renaming.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) if !to.exists() => fs::rename(from, to),
        done => Ok(done?),
    }
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spooled {
    /// Its place in the order.
    pub seq: u64,
    /// What was asked.
    pub asked: Asked,
    /// Whether it is on the disk. Where even that failed it is shown to the room from memory, and not said to be kept.
    #[serde(skip, default = "yes")]
    pub is_durable: bool,
}

fn yes() -> bool {
    true
}

/// What waits at this node.
pub struct Spool {
    dir: PathBuf,
    key: [u8; 32],
    held: Mutex<Held>,
    news: watch::Sender<u64>,
    unread: Unread,
}

#[derive(Default)]
struct Held {
    next: u64,
    waiting: BTreeMap<u64, Arc<Spooled>>,
}

/// Kept calls that could not be read when the spool was opened.
#[derive(Clone, Copy, Default)]
struct Unread {
    /// They lie there under another name.
    aside: usize,
    /// They could not even be renamed, or the disk did not give them: the next start looks again.
    stuck: usize,
}

impl Spool {
    /// The spool below a data directory, with what was left in it. `secret` seals what is kept.
    pub fn open(data: &Path, secret: &str) -> Self {
        let key = Sha256::new().chain_update(ABOUT).chain_update([0]).chain_update(secret).finalize().into();
        let (dir, news) = (data.join(FOLDER), watch::Sender::new(0));
        let mut spool = Self { dir, key, held: Mutex::default(), news, unread: Unread::default() };
        match spool.read_all() {
            Ok(unread) => spool.unread = unread,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => tracing::error!(%error, "what waits in the spool cannot be read"),
        }
        spool
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes up what was left; answers what could not be read.
    fn read_all(&self) -> io::Result<Unread> {
        let (mut held, mut unread) = (self.held(), Unread::default());
        for entry in fs::read_dir(&self.dir)? {
            let path = entry?.path();
            // Of every file, so that no number is given twice, whatever became of the first.
            if let Some(number) = number_of(&path) {
                held.next = held.next.max(number.saturating_add(1));
            }
            match path.extension().and_then(|e| e.to_str()) {
                Some(SUFFIX) => {}
                // Half a file of a process that was killed.
                Some("tmp") => {
                    fs::remove_file(&path)?;
                    continue;
                }
                Some(ASIDE) => {
                    tracing::error!(path = %path.display(), "a kept call for help did not open; nobody sees it");
                    unread.aside += 1;
                    continue;
                }
                _ => continue,
            }
            match self.read(&path) {
                Ok(spooled) => {
                    held.waiting.insert(spooled.seq, Arc::new(spooled));
                }
                Err(error) => match set_aside(&path, &error) {
                    Ok(()) => unread.aside += 1,
                    Err(_) => unread.stuck += 1,
                },
            }
        }
        Ok(unread)
    }

    fn read(&self, path: &Path) -> io::Result<Spooled> {
        if fs::metadata(path)?.len() > MAX_FILE_BYTES {
            return Err(io::Error::other("too large"));
        }
        let bytes = fs::read(path)?;
        let (nonce, sealed) =
            bytes.split_at_checked(NONCE_BYTES).ok_or_else(|| io::Error::other("too short"))?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(io::Error::other)?;
        let opened = ChaCha20Poly1305::new(&self.key.into())
            .decrypt(&nonce.into(), Payload { msg: sealed, aad: ABOUT })
            .map_err(|_| io::Error::other("does not open"))?;
        let spooled: Spooled = serde_json::from_slice(&opened).map_err(io::Error::other)?;
        match number_of(path) == Some(spooled.seq) {
            true => Ok(spooled),
            false => Err(io::Error::other("has another call's name")),
        }
    }

    /// Makes the folder and holds back room on the disk; for whoever serves.
    pub fn prepare(&self) -> io::Result<()> {
        self.prepare_folder()?;
        let path = self.dir.join(RESERVE);
        let mut options = OpenOptions::new();
        let file = options.create(true).truncate(false).write(true).mode(0o600).open(&path)?;
        if file.metadata()?.len() < RESERVE_BYTES {
            rustix::fs::fallocate(&file, rustix::fs::FallocateFlags::empty(), 0, RESERVE_BYTES)?;
            file.sync_all()?;
        }
        Ok(())
    }

    /// Keeps one: durable when it answers. Where the disk takes nothing any more the room is still shown it, and the
    /// answer says that it is not kept.
    pub fn keep(&self, asked: Asked) -> Arc<Spooled> {
        let mut held = self.held();
        let seq = held.next;
        held.next += 1;
        let mut spooled = Spooled { seq, asked, is_durable: true };
        let written = match held.waiting.len() < MAX_KEPT {
            true => self.write(&spooled),
            false => Err(io::Error::other("too many wait")),
        };
        if let Err(error) = written {
            tracing::error!(%error, "a call for help could not be kept on the disk");
            spooled.is_durable = false;
        }
        let spooled = Arc::new(spooled);
        if held.waiting.len() < MAX_KEPT {
            held.waiting.insert(seq, spooled.clone());
        }
        drop(held);
        self.news.send_modify(|version| *version += 1);
        spooled
    }

    fn write(&self, spooled: &Spooled) -> io::Result<()> {
        let plain = serde_json::to_vec(spooled).map_err(io::Error::other)?;
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|e| io::Error::other(e.to_string()))?;
        let sealed = ChaCha20Poly1305::new(&self.key.into())
            .encrypt(&nonce.into(), Payload { msg: &plain, aad: ABOUT })
            .map_err(|_| io::Error::other("cannot seal"))?;
        let bytes = [&nonce[..], &sealed].concat();
        match self.put(spooled.seq, &bytes) {
            Err(_) => {
                // Whatever it is: with a full disk this is what the reserve is for.
                self.prepare_folder()?;
                self.give_back();
                self.put(spooled.seq, &bytes)
            }
            done => done,
        }
    }

    fn prepare_folder(&self) -> io::Result<()> {
        amanat_record::make_folder(&self.dir)
    }

    fn give_back(&self) {
        match fs::remove_file(self.dir.join(RESERVE)) {
            Ok(()) => tracing::warn!(
                "the disk takes nothing any more: the reserve for calls for help is given back"
            ),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => tracing::error!(%error, "the reserve for calls for help cannot be given back"),
        }
    }

    fn put(&self, seq: u64, bytes: &[u8]) -> io::Result<()> {
        let (half, whole) = (self.dir.join(format!("{seq:020}.tmp")), self.path(seq));
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&half)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        rename_to_new(&half, &whole)?;
        File::open(&self.dir)?.sync_all()
    }

    fn path(&self, seq: u64) -> PathBuf {
        self.dir.join(format!("{seq:020}.{SUFFIX}"))
    }

    /// What waits, in order.
    pub fn list(&self) -> Vec<Arc<Spooled>> {
        self.held().waiting.values().cloned().collect()
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.held().waiting.len()
    }

    /// How many kept calls could not be read at the start and lie there still.
    pub fn unreadable(&self) -> usize {
        let Unread { aside, stuck } = self.unread;
        // Whoever has seen to one takes it away.
        stuck + if aside > 0 { unreadable_in(&self.dir) } else { 0 }
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether something of this signal waits: then what follows must wait behind it.
    pub fn holds(&self, id: &SignalId) -> bool {
        self.held().waiting.values().any(|spooled| spooled.asked.id == *id)
    }

    /// The press that this signal began with, if it waits.
    pub fn press_of(&self, id: &SignalId) -> Option<Arc<Spooled>> {
        let held = self.held();
        held.waiting.values().find(|spooled| spooled.asked.id == *id && spooled.asked.is_press()).cloned()
    }

    /// Counts up whenever something comes or goes: for consoles.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.news.subscribe()
    }

    /// The log has it.
    pub fn done(&self, seq: u64) {
        match fs::remove_file(self.path(seq)) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => tracing::error!(%error, "what the log has stays in the spool"),
        }
        self.held().waiting.remove(&seq);
        self.news.send_modify(|version| *version += 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sos::take::What;
    use amanat_core::{event::Actor, values::Moment};
    use tempfile::TempDir;

    fn asked() -> Asked {
        Asked {
            id: "s-0123456789abcdef".parse().unwrap(),
            key: "key-of-a-kept-call".into(),
            received: Moment::from_millis(1),
            room: "room".parse().unwrap(),
            actor: Actor::Operator,
            what: What::Message("here".into()),
        }
    }

    fn file(dir: &TempDir, seq: u64) -> PathBuf {
        dir.path().join(FOLDER).join(format!("{seq:020}.{SUFFIX}"))
    }

    fn keep(dir: &TempDir, secret: &str) -> u64 {
        let spool = Spool::open(dir.path(), secret);
        let kept = spool.keep(asked());
        assert!(kept.is_durable);
        kept.seq
    }

    #[test]
    fn a_kept_call_that_does_not_open_is_never_written_over_and_is_said() {
        let dir = TempDir::new().unwrap();
        assert_eq!((keep(&dir, "a"), keep(&dir, "a")), (0, 1));
        let mut bytes = fs::read(file(&dir, 1)).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(file(&dir, 1), &bytes).unwrap();
        let spool = Spool::open(dir.path(), "a");
        assert_eq!((spool.len(), spool.unreadable()), (1, 1));
        let aside = file(&dir, 1).with_extension("sos.unreadable");
        assert_eq!(fs::read(&aside).unwrap(), bytes, "it lies there as it was");
        assert_eq!(spool.keep(asked()).seq, 2, "its number is not given again");
        drop(spool);
        assert_eq!(keep(&dir, "a"), 3, "nor after the next start");
        assert_eq!((waiting_in(&dir.path().join(FOLDER)), unreadable_in(&dir.path().join(FOLDER))), (3, 1));
        let spool = Spool::open(dir.path(), "a");
        assert_eq!(spool.unreadable(), 1);
        fs::remove_file(aside).unwrap();
        assert_eq!(spool.unreadable(), 0, "somebody saw to it");
    }

    #[test]
    fn what_another_key_sealed_is_back_in_its_place_with_the_key() {
        let dir = TempDir::new().unwrap();
        keep(&dir, "right");
        assert_eq!(keep(&dir, "wrong"), 1);
        assert_eq!(Spool::open(dir.path(), "right").unreadable(), 2, "each is sealed for another");
        for seq in [0, 1] {
            fs::rename(file(&dir, seq).with_extension("sos.unreadable"), file(&dir, seq)).unwrap();
        }
        let spool = Spool::open(dir.path(), "right");
        assert_eq!(spool.list().iter().map(|kept| kept.seq).collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn a_name_that_is_taken_is_not_written_over() {
        let dir = TempDir::new().unwrap();
        let spool = Spool::open(dir.path(), "a");
        spool.prepare_folder().unwrap();
        fs::write(file(&dir, 0), "somebody's").unwrap();
        assert!(!spool.keep(asked()).is_durable);
        assert_eq!(fs::read(file(&dir, 0)).unwrap(), b"somebody's");
    }

    #[test]
    fn what_the_disk_does_not_give_stays_in_its_place() {
        let dir = TempDir::new().unwrap();
        keep(&dir, "a");
        fs::create_dir(file(&dir, 1)).unwrap();
        assert_eq!(Spool::open(dir.path(), "a").unreadable(), 1);
        assert!(file(&dir, 1).exists());
    }
}
