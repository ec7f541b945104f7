//! How does a record come back out of its backup?
//!
//! Into a directory that is new: the secrets first, which are in no backup; then the keys, then one segment after the
//! other, each proven before it is kept. Then the record is opened as it is latched, what was erased is erased again, the
//! views are made, and everything is checked as `check` does.
//!
//! Invariant: whatever fails, nothing is left that could be taken for a record.
//! Invariant: a restored directory is latched: it signs nothing new until somebody proves that it may.
//!
//! Not here: going on with it (`promote`, `succession`).

use super::{
    age::Identity,
    chain::Chain,
    import::{self, Told, Walk, head_of},
    keys_archive::{self, Archive},
    latch::{self, Why},
    succession,
};
use crate::{
    anchor::Anchor,
    append::Position,
    check::Report,
    directory::make_folder,
    fault::Fault,
    keyring::Keyring,
    record::Record,
    secrets::{Secrets, sync_folder},
    settings::Settings,
    signer::key_of,
    sqlite::{
        import::{KeysImport, LogImport},
        key_files::{KeyFiles, KeyPaths},
        log::Log,
    },
};
use amanat_proof::{Frontier, key::VerifierKey, merkle::empty_root};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// What is restored, from where, with what.
pub struct Wanted<'a> {
    /// The directory of segments.
    pub from: &'a Path,
    /// The directory of archives of keys.
    pub keys_from: &'a Path,
    /// The folder with root.key, log.key and code.key.
    pub secrets: &'a Path,
    /// What opens the backup.
    pub identities: &'a [Identity],
    /// The new directory.
    pub into: &'a Path,
    /// Only up to this position, the end of a segment.
    pub until: Option<Position>,
    /// Why it is latched afterwards.
    pub why: Why,
}

/// What came back.
#[derive(Debug, Default)]
pub struct Restored {
    /// The log's name.
    pub origin: String,
    /// How many events.
    pub events: Position,
    /// The root that the log signed, and that they give.
    pub root: String,
    /// The log's key, by which that was proven.
    pub vkey: String,
    /// Events whose header was opened against its leaf.
    pub opened: u64,
    /// Events that no key here opens: erased, or made after the last copy of the keys.
    pub without_key: u64,
    /// For how many events the copied keys are older than the log.
    pub keys_behind: u64,
    /// Erasures that were carried out again.
    pub erasures: u64,
    /// What the last check found; empty when all is well.
    pub findings: Vec<String>,
    /// Small files that were carried along, of the last segment.
    pub carried: Vec<(String, Vec<u8>)>,
    /// The last archive of keys that was brought.
    pub(crate) keys: Option<Archive>,
    /// How long taking the log in took.
    pub log_took: Duration,
    /// How long making the views took.
    pub views_took: Duration,
    /// How long the last check took.
    pub check_took: Duration,
}

/// Restores. Whatever goes wrong, the directory is gone again.
pub fn restore(wanted: &Wanted<'_>) -> Result<Restored, Fault> {
    let into = wanted.into;
    let is_ours = !into.exists();
    if !is_ours && fs::read_dir(into).map_err(Fault::io(into))?.next().is_some() {
        return Err(Fault::Setting(format!(
            "{}: something is there already; a backup is restored into a new directory, and nothing is written over",
            into.display()
        )));
    }
    let chain = read_chain(wanted)?;
    make_folder(into).map_err(Fault::io(into))?;
    let restored = fill(wanted, &chain);
    if restored.is_err() {
        // What is half there is worse than nothing; the reason is in the error.
        let _ = if is_ours { fs::remove_dir_all(into) } else { empty(into) };
    }
    restored
}

fn empty(dir: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
    }
    Ok(())
}

fn read_chain(wanted: &Wanted<'_>) -> Result<Chain, Fault> {
    let chain = match wanted.until {
        Some(until) => Chain::read_until(wanted.from, until)?,
        None => Chain::read(wanted.from)?,
    };
    match chain.heads.is_empty() {
        true => Err(Fault::Setting(format!("{}: no segment of a backup is here", wanted.from.display()))),
        false => Ok(chain),
    }
}

/// The settings of a directory that was restored or follows: everything below it, latched or not.
pub(crate) fn settings_of(dir: &Path, origin: &str) -> Settings {
    Settings { past_latch: true, ..Settings::at(dir, origin) }
}

fn fill(wanted: &Wanted<'_>, chain: &Chain) -> Result<Restored, Fault> {
    let head = chain.heads.last().ok_or_else(|| Fault::damaged("no segment"))?;
    let settings = settings_of(wanted.into, &head.origin);
    let began = Instant::now();
    let vkey = lay(wanted, &settings)?;
    head.is_signed_by(&vkey).map_err(|fault| {
        Fault::Setting(format!("{fault}; is {} the folder of this log's secrets?", wanted.secrets.display()))
    })?;
    let keys = bring_keys(wanted, &settings)?;
    let keyring = keyring_of(&settings)?;
    let mut restored =
        Restored { origin: head.origin.clone(), vkey: vkey.to_string(), ..Restored::default() };
    let mut frontier = Frontier::empty();
    let mut log = LogImport::open(&settings.dir.join("log.db"))?;
    for head in &chain.heads {
        chain.is_whole(head)?;
        let (tree, told) = bring_segment(chain, head, wanted.identities, frontier, &mut log, &keyring)?;
        frontier = tree;
        restored.opened += told.opened;
        restored.without_key += told.without_key;
        restored.carried = told.carried;
    }
    log.settle()?;
    succession::lay_carried(wanted.into, &restored.carried)?;
    drop((log, keyring));
    restored.log_took = began.elapsed();
    restored.keys_behind = frontier.size().saturating_sub(keys.size);
    restored.keys = Some(keys);
    (restored.events, restored.root) = (frontier.size(), frontier.root().to_string());
    Anchor::make(&settings.anchor_path(), head_of(&frontier))?;
    finish(settings, &mut restored)?;
    Ok(restored)
}

/// An empty record with these secrets, latched before anything is in it. Gives the log's key.
fn lay(wanted: &Wanted<'_>, settings: &Settings) -> Result<VerifierKey, Fault> {
    latch::lay(wanted.into, wanted.why)?;
    Secrets::copy(wanted.secrets, settings)?;
    let seed = Secrets::log_of(settings)?;
    drop(Log::open(&settings.dir.join("log.db"), &settings.origin, &empty_root().0)?);
    let (keys, epochs) = (settings.dir.join("keys.db"), settings.epochs_path());
    drop(KeyFiles::make(KeyPaths { keys: &keys, epochs: &epochs })?);
    sync_folder(wanted.into)?;
    Ok(key_of(&settings.origin, &seed)?.verifier().clone())
}

/// The newest keys that are there. Gives the last archive.
fn bring_keys(wanted: &Wanted<'_>, settings: &Settings) -> Result<Archive, Fault> {
    let archives = keys_archive::newest(wanted.keys_from)?;
    let Some(last) = archives.last() else {
        return Err(Fault::Setting(format!(
            "{}: no whole archive of keys is here; without one no word can be read: bring keys-…-whole.age, at most \
             four weeks old",
            wanted.keys_from.display()
        )));
    };
    let files = keys_import(settings)?;
    archives
        .iter()
        .try_for_each(|one| keys_archive::bring(one, wanted.identities, &settings.origin, &files))?;
    Ok(last.clone())
}

pub(crate) fn keys_import(settings: &Settings) -> Result<KeysImport, Fault> {
    KeysImport::open(&settings.dir.join("keys.db"), &settings.epochs_path())
}

pub(crate) fn keyring_of(settings: &Settings) -> Result<Keyring, Fault> {
    let (keys, epochs): (PathBuf, PathBuf) = (settings.dir.join("keys.db"), settings.epochs_path());
    let reader = KeyFiles::reader(KeyPaths { keys: &keys, epochs: &epochs })?;
    Ok(Keyring::new(Box::new(reader), Secrets::read(settings)?.root))
}

/// Takes one segment in, in one transaction, if it gives the root that was signed.
pub(crate) fn bring_segment(
    chain: &Chain,
    head: &super::chain::SegmentHead,
    with: &[Identity],
    frontier: Frontier,
    log: &mut LogImport,
    keyring: &Keyring,
) -> Result<(Frontier, Told), Fault> {
    let mut rows = import::open(&chain.path(head), with)?;
    log.begin()?;
    let walked = Walk::new(frontier, Some(&mut *log), Some(keyring)).go(&mut rows, head);
    let committed = walked.and_then(|(tree, told)| {
        log.commit(&head_of(&tree))?;
        Ok((tree, told))
    });
    committed.inspect_err(|_| log.undo())
}

/// Opens it as it is latched, erases again, makes the views, checks everything.
fn finish(settings: Settings, restored: &mut Restored) -> Result<(), Fault> {
    let began = Instant::now();
    let record = Record::open(settings)?;
    restored.views_took = began.elapsed();
    restored.erasures = record.erase_again_blocking()?;
    let began = Instant::now();
    let Report { findings, .. } = record.check()?;
    restored.check_took = began.elapsed();
    restored.findings = findings;
    Ok(())
}
