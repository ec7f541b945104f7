//! How does a second machine follow the first?
//!
//! It reads the directories to which the first ships its backup, wherever they are mounted or copied to, and takes in
//! what is new: keys first, then segments, each proven against the log's checkpoint before it is kept. Its directory is
//! latched: it can be read, and takes over when it is promoted.
//!
//! Invariant: at every moment the directory is the log as it was at the end of some segment.
//! Invariant: what was erased on the first is erased here with the segment that says so.
//!
//! Not here: shipping (`take`), taking over (`promote`).

use super::{
    age::Identity,
    chain::{Chain, SegmentHead},
    import::{Told, head_of},
    keys_archive::{self, Archive},
    latch::{self, Why},
    restore::{self, bring_segment, keyring_of, keys_import, settings_of},
    succession,
};
use crate::{
    anchor::Anchor,
    append::Position,
    directory::lock_directory,
    erase,
    fault::Fault,
    secrets::Secrets,
    settings::Settings,
    signer::key_of,
    sqlite::{
        import::LogImport,
        key_files::{KeyFiles, KeyPaths},
        log::Log,
        views::ViewsFile,
    },
    store::LogReaders,
    tree::TileRows,
    views::catch_up,
};
use amanat_proof::{Frontier, key::VerifierKey, merkle::empty_root};
use std::{
    fs::File,
    path::{Path, PathBuf},
};

/// What is followed, with what.
pub struct Wanted<'a> {
    /// The directory of segments.
    pub from: &'a Path,
    /// The directory of archives of keys.
    pub keys_from: &'a Path,
    /// The folder with root.key, log.key and code.key; needed the first time.
    pub secrets: Option<&'a Path>,
    /// What opens the backup.
    pub identities: &'a [Identity],
    /// The directory of this machine.
    pub into: &'a Path,
}

/// A directory that follows. Nobody else has it open meanwhile.
pub struct Follower {
    settings: Settings,
    from: PathBuf,
    keys_from: PathBuf,
    identities: Vec<Identity>,
    vkey: VerifierKey,
    views: ViewsFile,
    brought: Option<Archive>,
    size: Position,
    carried: Vec<(String, Vec<u8>)>,
    _lock: File,
}

impl Follower {
    /// Begins, or goes on where it was. The first time the whole backup is restored.
    pub fn begin(wanted: &Wanted<'_>) -> Result<Self, Fault> {
        let carried = if wanted.into.join("log.db").exists() { Vec::new() } else { begin_anew(wanted)? };
        match latch::read(wanted.into)? {
            Some(latch) if latch.why == Why::Standby => {}
            _ => {
                return Err(Fault::Setting(format!(
                    "{}: this directory follows nobody; a standby begins in a new directory",
                    wanted.into.display()
                )));
            }
        }
        let chain = Chain::read(wanted.from)?;
        let origin = chain.heads.first().map(|head| head.origin.clone()).unwrap_or_default();
        let settings = settings_of(wanted.into, &origin);
        let lock = lock_directory(wanted.into)?;
        let vkey = key_of(&origin, &Secrets::log_of(&settings)?)?.verifier().clone();
        let (views, _) = ViewsFile::open(&settings.dir.join("views.db"))?;
        let size = LogImport::open(&settings.dir.join("log.db"))?.head()?.size;
        Ok(Self {
            settings,
            from: wanted.from.to_owned(),
            keys_from: wanted.keys_from.to_owned(),
            identities: wanted.identities.to_vec(),
            vkey,
            views,
            brought: read_brought(wanted.into)?,
            size,
            carried,
            _lock: lock,
        })
    }

    /// How many events are here.
    pub fn size(&self) -> Position {
        self.size
    }

    /// Small files of the first machine, such as its settings, as they came last.
    pub fn carried(&self) -> &[(String, Vec<u8>)] {
        &self.carried
    }

    /// Takes in what has come since. Gives how many events there are then. A segment that is still being copied is
    /// waited for: then less is taken in, and the next call goes on.
    pub fn step(&mut self) -> Result<Position, Fault> {
        let chain = Chain::read(&self.from)?;
        self.bring_keys()?;
        let new: Vec<SegmentHead> = chain.heads.iter().filter(|head| head.to > self.size).cloned().collect();
        for head in new {
            if !has_arrived(&chain, &head) {
                break;
            }
            self.bring(&chain, &head)?;
        }
        Ok(self.size)
    }

    /// Takes in the archives of keys that came since the last.
    fn bring_keys(&mut self) -> Result<(), Fault> {
        let mut archives = keys_archive::newest(&self.keys_from)?;
        if let Some(brought) = &self.brought {
            archives.retain(|archive| archive.made_ms > brought.made_ms);
        }
        if archives.is_empty() {
            return Ok(());
        }
        let files = keys_import(&self.settings)?;
        for archive in archives {
            keys_archive::bring(&archive, &self.identities, &self.settings.origin, &files)?;
            keep_brought(&self.settings.dir, &archive)?;
            self.brought = Some(archive);
        }
        Ok(())
    }

    fn bring(&mut self, chain: &Chain, head: &SegmentHead) -> Result<(), Fault> {
        if head.origin != self.settings.origin || head.from != self.size {
            return Err(Fault::Setting(format!(
                "{} does not go on where this directory is, at {}: a standby of another chain begins in a new directory",
                head.name(),
                self.size
            )));
        }
        chain.is_whole(head)?;
        head.is_signed_by(&self.vkey)?;
        let path = self.settings.dir.join("log.db");
        let mut log = LogImport::open(&path)?;
        let frontier = Frontier::load(self.size, &TileRows::of(log.connection()))
            .map_err(|fault| Fault::damaged(format!("tiles: {fault}")))?;
        let keyring = keyring_of(&self.settings)?;
        let (tree, told) = bring_segment(chain, head, &self.identities, frontier, &mut log, &keyring)?;
        drop((log, keyring));
        self.size = tree.size();
        succession::lay_carried(&self.settings.dir, &told.carried)?;
        Anchor::open(&self.settings.anchor_path())?.move_to(head_of(&tree))?;
        self.erase(&told)?;
        self.carried = told.carried;
        catch_up(&mut self.views, &LogReaders::of_file(&path), Position::MAX)
    }

    /// Also when it was interrupted before: `restore` and `promote` erase again whatever the log says was erased.
    fn erase(&self, told: &Told) -> Result<(), Fault> {
        if told.erased.is_empty() {
            return Ok(());
        }
        let (keys, epochs) = (self.settings.dir.join("keys.db"), self.settings.epochs_path());
        let files = KeyFiles::open(KeyPaths { keys: &keys, epochs: &epochs })?;
        let mut log = Log::open(&self.settings.dir.join("log.db"), &self.settings.origin, &empty_root().0)?;
        let keyring = keyring_of(&self.settings)?;
        told.erased.iter().try_for_each(|(stream, classes)| {
            erase::carry_out(&mut log, &files, &keyring, &stream.to_string(), classes)
        })
    }
}

fn begin_anew(wanted: &Wanted<'_>) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let secrets = wanted.secrets.ok_or_else(|| {
        Fault::Setting("a new standby needs the log's secrets: name their folder with --secrets".into())
    })?;
    let restored = restore::restore(&restore::Wanted {
        from: wanted.from,
        keys_from: wanted.keys_from,
        secrets,
        identities: wanted.identities,
        into: wanted.into,
        until: None,
        why: Why::Standby,
    })?;
    restored.keys.as_ref().map_or(Ok(()), |archive| keep_brought(wanted.into, archive))?;
    match restored.findings.first() {
        None => Ok(restored.carried),
        Some(found) => Err(Fault::damaged(format!("what was restored is not well: {found}"))),
    }
}

/// Which archive of keys came last. Taking an older one in again would bring back what was erased since.
fn keep_brought(dir: &Path, archive: &Archive) -> Result<(), Fault> {
    let name = archive.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    latch::write_whole(&dir.join("FOLLOWED"), name.as_bytes())
}

fn read_brought(dir: &Path) -> Result<Option<Archive>, Fault> {
    let path = dir.join("FOLLOWED");
    match std::fs::read_to_string(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Fault::io(path)(e)),
        Ok(name) => Ok(Archive::read(Path::new(&name))),
    }
}

/// Whether the whole file is there; a head may be copied before it.
fn has_arrived(chain: &Chain, head: &SegmentHead) -> bool {
    std::fs::metadata(chain.path(head)).is_ok_and(|about| about.len() == head.bytes)
}
