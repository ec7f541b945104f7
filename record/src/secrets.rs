//! Which keys does the record itself hold, and how are they kept?
//!
//! Each is 32 random bytes in a file of its own that only its owner may read, made once and never written over.
//!
//! Not here: data keys of matters (`keyring`); passphrases, TPM and PKCS#11 for the root key.

use crate::{directory::make_folder, fault::Fault, settings::Settings};
use std::{
    fs::{self, File, OpenOptions},
    io::{Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};
use zeroize::Zeroizing;

/// Bytes of every secret.
const SECRET_BYTES: usize = 32;

/// Where systemd puts what it hands in.
const CREDENTIALS: &str = "/run/credentials";

/// 32 secret bytes, wiped from memory when dropped.
pub(crate) type Secret = Zeroizing<[u8; SECRET_BYTES]>;

/// The record's own keys.
pub(crate) struct Secrets {
    /// Wraps the keys of compartments.
    pub(crate) root: Secret,
    /// Signs checkpoints.
    pub(crate) log: Secret,
    /// Turns a follow-up code into what is stored of it.
    pub(crate) code: Secret,
}

impl Secrets {
    /// Makes new secrets; refuses to write over one.
    pub(crate) fn make(settings: &Settings) -> Result<(), Fault> {
        let folder = settings.dir.join("secrets");
        make_folder(&folder).map_err(Fault::io(&folder))?;
        for path in Self::paths(settings) {
            write_new(&path, &random())?;
        }
        sync_folder(&folder)
    }

    /// Reads them; refuses one that others may read.
    pub(crate) fn read(settings: &Settings) -> Result<Self, Fault> {
        let [root, log, code] = Self::paths(settings);
        Ok(Self { root: read(&root)?, log: read(&log)?, code: read(&code)? })
    }

    /// The log's key alone: the root key may lie on a medium that is not there now.
    pub(crate) fn log_of(settings: &Settings) -> Result<Secret, Fault> {
        read(&settings.secret("log.key"))
    }

    /// Brings the three from a folder into a new directory.
    pub(crate) fn copy(from: &Path, settings: &Settings) -> Result<(), Fault> {
        let folder = settings.dir.join("secrets");
        make_folder(&folder).map_err(Fault::io(&folder))?;
        for name in ["root.key", "log.key", "code.key"] {
            write_new(&folder.join(name), &read(&from.join(name))?)?;
        }
        sync_folder(&folder)
    }

    /// A key that waits until it is the log's; one that waits already is given.
    pub(crate) fn make_next(settings: &Settings, name: &str) -> Result<Secret, Fault> {
        let path = settings.secret(name);
        if !path.exists() {
            write_new(&path, &random())?;
            sync_folder(&settings.dir.join("secrets"))?;
        }
        read(&path)
    }

    pub(crate) fn read_one(path: &Path) -> Result<Secret, Fault> {
        read(path)
    }

    /// Makes the waiting key the log's, and lays the log's key aside under another name.
    pub(crate) fn install(settings: &Settings, next: &str, aside: &str) -> Result<(), Fault> {
        let (own, aside) = (settings.secret("log.key"), settings.secret(aside));
        if !aside.exists() {
            write_new(&aside, &read(&own)?)?;
        }
        let part = settings.secret("log.part");
        if part.exists() {
            fs::remove_file(&part).map_err(Fault::io(&part))?;
        }
        write_new(&part, &read(&settings.secret(next))?)?;
        fs::rename(&part, &own).map_err(Fault::io(&own))?;
        sync_folder(&settings.dir.join("secrets"))
    }

    pub(crate) fn remove(settings: &Settings, name: &str) -> Result<(), Fault> {
        let path = settings.secret(name);
        fs::remove_file(&path).map_err(Fault::io(&path))?;
        sync_folder(&settings.dir.join("secrets"))
    }

    fn paths(settings: &Settings) -> [std::path::PathBuf; 3] {
        let of = |name| settings.secret(name);
        [settings.root_key_path(), of("log.key"), of("code.key")]
    }
}

fn write_new(path: &Path, secret: &Secret) -> Result<(), Fault> {
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(path);
    let mut file = file.map_err(Fault::io(path))?;
    file.write_all(&**secret).and_then(|()| file.sync_all()).map_err(Fault::io(path))
}

/// Fresh secret bytes.
pub(crate) fn random() -> Secret {
    let mut bytes = Zeroizing::new([0; SECRET_BYTES]);
    fill(&mut *bytes);
    bytes
}

/// Fills with bytes from the operating system. Without chance nothing here may go on.
pub(crate) fn fill(bytes: &mut [u8]) {
    if let Err(cause) = getrandom::fill(bytes) {
        panic!("the operating system gives no random bytes: {cause}");
    }
}

/// Makes a folder's new entries durable.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), Fault> {
    File::open(folder).and_then(|f| f.sync_all()).map_err(Fault::io(folder))
}

/// Whether others may read it. What the service manager hands in is its service's alone, and shows a right of the
/// group where it is given by a list of rights.
pub fn is_open(path: &Path, mode: u32) -> bool {
    let others = if path.starts_with(CREDENTIALS) { 0o007 } else { 0o077 };
    mode & others != 0
}

fn read(path: &Path) -> Result<Secret, Fault> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Err(Fault::Missing(path.to_owned())),
        Err(e) => return Err(Fault::io(path)(e)),
    };
    let about = file.metadata().map_err(Fault::io(path))?;
    if is_open(path, about.permissions().mode()) {
        return Err(Fault::Setting(format!(
            "{}: others may read this secret; set its mode to 0600",
            path.display()
        )));
    }
    if about.len() != SECRET_BYTES as u64 {
        return Err(Fault::Setting(format!("{}: a secret has {SECRET_BYTES} bytes", path.display())));
    }
    let mut bytes = Zeroizing::new([0; SECRET_BYTES]);
    file.read_exact(&mut *bytes).map_err(Fault::io(path))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_that_the_service_manager_hands_in_may_show_its_group_and_no_other_may() {
        let (own, handed) =
            (Path::new("/var/lib/amanat/secrets/root.key"), Path::new("/run/credentials/a/root.key"));
        assert!(!is_open(own, 0o600) && !is_open(handed, 0o440));
        assert!(
            is_open(own, 0o640) && is_open(handed, 0o444) && is_open(Path::new("/run/credentialsx"), 0o640)
        );
    }
}
