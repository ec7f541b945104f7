//! What does a witness hold, and how does it cosign?
//!
//! ```text
//! DIR/
//!   key           the witness's secret key, mode 0600: whoever has it can cosign in its name
//!   logs.policy   the logs that it watches: a C2SP tlog-policy
//!   cosigned/     one file for each log: what was cosigned last (`kept`)
//!   evidence/     checkpoints that a log signed and that contradict what was cosigned
//!   LOCK          held by the one process that cosigns
//! ```
//!
//! Invariant: the check and what is kept of it are one step: requests about one log wait for each other.
//! Invariant: after an error of the disk nothing more is cosigned of that log by this process.

use super::kept::{Kept, hex};
use crate::{commands::init::write_new, durable};
use amanat_proof::{
    Hash,
    cosignature::cosign,
    key::{KeyKind, SignerKey, VerifierKey},
    note::Signature,
    policy::{MAX_POLICY_BYTES, Policy},
    witness::{
        AddCheckpoint, Refusal,
        judge::{judge, origin},
    },
};
use anyhow::{Context, bail, ensure};
use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions, TryLockError},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use zeroize::Zeroizing;

/// The most contradictions that are kept; more prove nothing more.
const MAX_EVIDENCE: usize = 64;
/// The largest key file.
const MAX_KEY_BYTES: u64 = 1024;
const POLICY_HEAD: &str =
    "# The logs that this witness watches: `amanat witness add` writes here.\nquorum none\n";

/// A witness at work.
pub struct Witness {
    dir: PathBuf,
    key: SignerKey,
    logs: BTreeMap<String, Log>,
    _lock: File,
}

struct Log {
    keys: Vec<VerifierKey>,
    /// `None`: the disk failed, and what it holds is not known.
    kept: Mutex<Option<Kept>>,
}

/// What came of a request.
pub enum Done {
    /// These lines may leave.
    Cosigned(Vec<Signature>),
    /// Nothing was cosigned, and why.
    Refused(Refusal),
    /// It could not be kept, so it is not cosigned.
    Failed,
}

impl Witness {
    /// Makes a new witness with a key of its own; answers its public key.
    pub fn init(dir: &Path, name: &str) -> anyhow::Result<VerifierKey> {
        ensure!(!dir.join("key").exists(), "{} already holds a witness", dir.display());
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
        let key = SignerKey::from_seed(name, KeyKind::Cosignature, &seed)?;
        for folder in [dir.to_owned(), dir.join("cosigned"), dir.join("evidence")] {
            let told = || folder.display().to_string();
            amanat_record::make_folder(&folder).with_context(told)?;
        }
        write_new(&dir.join("logs.policy"), POLICY_HEAD)?;
        let path = dir.join("key");
        durable::replace(&path, Zeroizing::new(key.to_skey()).as_bytes())
            .with_context(|| path.display().to_string())?;
        Ok(key.verifier().clone())
    }

    /// Watches one more log, from nothing on. Answers its name.
    pub fn add(dir: &Path, vkey: &str) -> anyhow::Result<String> {
        let _lock = lock(dir)?;
        let key: VerifierKey = vkey.parse().context("the log's key")?;
        ensure!(key.kind() == KeyKind::Note, "this is not the key of a log");
        let path = dir.join("logs.policy");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let text = format!("{}\nlog {key}\n", text.trim_end());
        Policy::read(text.as_bytes()).context("logs.policy")?;
        if !Kept::is_there(&dir.join("cosigned"), key.name()) {
            Kept::begin(&dir.join("cosigned"), key.name())?;
        }
        durable::replace(&path, text.as_bytes()).with_context(|| path.display().to_string())?;
        Ok(key.name().to_owned())
    }

    /// Opens a witness that `init` made. One process at a time.
    pub fn open(dir: &Path) -> anyhow::Result<Self> {
        let lock = lock(dir)?;
        let (key, folder) = (read_key(&dir.join("key"))?, dir.join("cosigned"));
        let mut logs: BTreeMap<String, Log> = BTreeMap::new();
        for log in read_logs(dir)? {
            match logs.get_mut(log.name()) {
                Some(known) => known.keys.push(log),
                None => {
                    let kept = Mutex::new(Some(Kept::open(&folder, log.name())?));
                    logs.insert(log.name().to_owned(), Log { keys: vec![log], kept });
                }
            }
        }
        Ok(Self { dir: dir.to_owned(), key, logs, _lock: lock })
    }

    /// Its public key.
    pub fn key(&self) -> &VerifierKey {
        self.key.verifier()
    }

    /// The logs that it watches, and the size of each that was cosigned last; nothing where the disk failed.
    pub fn logs(&self) -> impl Iterator<Item = (&str, Option<u64>)> {
        let size = |log: &Log| lent(log).as_ref().map(|kept| kept.tree().size);
        self.logs.iter().map(move |(name, log)| (name.as_str(), size(log)))
    }

    /// Looks at a request's body, keeps what may be cosigned, and only then cosigns it, at this time.
    pub fn add_checkpoint(&self, body: &[u8], now_s: u64) -> Done {
        match self.consider(body, now_s) {
            Ok(done) => done,
            Err(why) => Done::Refused(why),
        }
    }

    fn consider(&self, body: &[u8], now_s: u64) -> Result<Done, Refusal> {
        let request = AddCheckpoint::read(body)?;
        let name = origin(&request)?;
        let log = self.logs.get(&name).ok_or(Refusal::UnknownLog)?;
        let mut held = lent(log);
        let Some(kept) = held.as_mut() else { return Ok(Done::Failed) };
        let tree =
            judge(&request, &log.keys, kept.tree()).inspect_err(|why| self.remember(&name, &request, why))?;
        if let Err(error) = kept.move_to(tree, &request.checkpoint) {
            tracing::error!(code = "witness-disk", log = name, "nothing more is cosigned of it: {error:#}");
            *held = None;
            return Ok(Done::Failed);
        }
        match cosign(&self.key, request.checkpoint.text(), now_s) {
            Ok(line) => Ok(Done::Cosigned(vec![line])),
            Err(error) => {
                tracing::error!(code = "witness-key", "the key cannot cosign: {error}");
                Ok(Done::Failed)
            }
        }
    }

    /// A log that signed two trees of one size has shown that it has two pasts: that is kept. A proof that fails can
    /// come from anybody who has seen a checkpoint, and proves nothing.
    fn remember(&self, name: &str, request: &AddCheckpoint, why: &Refusal) {
        match why {
            Refusal::OtherRoot(size) => {
                let file = format!("{size}-{}", &hex(&Hash::of(request.checkpoint.text().as_bytes()))[..16]);
                let (folder, kept) = (self.dir.join("evidence"), request.checkpoint.to_string());
                let is_full = fs::read_dir(&folder).is_ok_and(|all| all.count() >= MAX_EVIDENCE);
                let written = is_full || durable::replace(&folder.join(&file), kept.as_bytes()).is_ok();
                tracing::error!(code = "witness-two-pasts", log = name, size, file, written, "{why}");
            }
            Refusal::NotGrown => tracing::warn!(code = "witness-refused", log = name, "{why}"),
            _ => {}
        }
    }
}

fn lent(log: &Log) -> std::sync::MutexGuard<'_, Option<Kept>> {
    log.kept.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read_logs(dir: &Path) -> anyhow::Result<Vec<VerifierKey>> {
    let path = dir.join("logs.policy");
    let told = || path.display().to_string();
    let bytes = durable::read(&path, MAX_POLICY_BYTES as u64).with_context(told)?.with_context(told)?;
    Ok(Policy::read(&bytes).with_context(told)?.logs().to_vec())
}

fn read_key(path: &Path) -> anyhow::Result<SignerKey> {
    let told = || path.display().to_string();
    let mode = fs::metadata(path).with_context(told)?.permissions().mode();
    ensure!(mode & 0o077 == 0, "{}: others may read this secret; set its mode to 0600", path.display());
    let bytes = Zeroizing::new(durable::read(path, MAX_KEY_BYTES).with_context(told)?.with_context(told)?);
    let text = std::str::from_utf8(&bytes).ok().context("the witness's key is not text")?;
    let key = SignerKey::from_skey(text.trim_end()).with_context(told)?;
    ensure!(key.verifier().kind() == KeyKind::Cosignature, "{}: not the key of a witness", path.display());
    Ok(key)
}

fn lock(dir: &Path) -> anyhow::Result<File> {
    ensure!(
        dir.join("key").exists(),
        "{}: no witness is here; `amanat witness init` makes one",
        dir.display()
    );
    let path = dir.join("LOCK");
    let mut options = OpenOptions::new();
    let file = options.create(true).truncate(false).write(true).mode(0o600).open(&path);
    let file = file.with_context(|| path.display().to_string())?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => bail!("{}: another process has it open", dir.display()),
        Err(TryLockError::Error(error)) => Err(error).with_context(|| path.display().to_string()),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
pub(crate) mod tests;
