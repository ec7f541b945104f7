//! Whose is a data directory?
//!
//! One process's, as long as it has the lock, and on this machine its owner's alone.
//!
//! Invariant: one process writes in a directory; a second is refused.

use crate::fault::Fault;
use std::{
    fs::{self, File, OpenOptions, Permissions, TryLockError},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

/// The mode of the data directory: its owner's alone.
const DIRECTORY_MODE: u32 = 0o700;

/// Makes a folder for its owner alone, and those above it, where they are missing, and waits until their names are on the
/// disk: what is written into a folder that a power cut takes away is gone with it, however often it was synced.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let above = |path: &Path| match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Some(PathBuf::from(".")),
        parent => parent.map(Path::to_owned),
    };
    let missing: Vec<&Path> = folder.ancestors().take_while(|path| !path.exists()).collect();
    fs::DirBuilder::new().recursive(true).mode(DIRECTORY_MODE).create(folder)?;
    missing.into_iter().filter_map(above).try_for_each(|path| File::open(path)?.sync_all())
}

/// Makes a data directory, for its owner alone.
pub(crate) fn make_directory(dir: &Path) -> Result<(), Fault> {
    make_folder(dir).map_err(Fault::io(dir))?;
    // Also one that was there already, as an administrator or a package makes it.
    fs::set_permissions(dir, Permissions::from_mode(DIRECTORY_MODE)).map_err(Fault::io(dir))
}

/// Takes the directory for this process; it is let go with the file.
pub(crate) fn lock_directory(dir: &Path) -> Result<File, Fault> {
    let path = dir.join("LOCK");
    if !dir.exists() {
        return Err(Fault::Missing(dir.to_owned()));
    }
    let mode = fs::metadata(dir).map_err(Fault::io(dir))?.permissions().mode() & 0o777;
    if mode & !DIRECTORY_MODE != 0 {
        let shown = dir.display();
        let why =
            format!("{shown}: others of this machine may look into it (mode {mode:o}); chmod 700 {shown}");
        return Err(Fault::Setting(why));
    }
    let mut options = OpenOptions::new();
    let file =
        options.create(true).truncate(false).write(true).mode(0o600).open(&path).map_err(Fault::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Fault::Locked(dir.to_owned())),
        Err(TryLockError::Error(cause)) => Err(Fault::io(path)(cause)),
    }
}
