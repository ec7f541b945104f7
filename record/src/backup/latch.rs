//! Why is this directory only read?
//!
//! A file `LATCH` beside the log says it: the directory was restored, it follows another machine, or its log is frozen.
//! Whoever signs after it could contradict what another machine signed, so nothing is signed but what was signed
//! already, and nothing is written, until `promote` or `succession` takes the file away.
//!
//! Invariant: the file is durable before the first byte of a restored log is.

use crate::{fault::Fault, secrets::sync_folder};
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// The longest such file.
const MAX_BYTES: u64 = 4_096;

/// Why it is latched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It came out of a backup; whether anything was signed after it is not known here.
    Restored,
    /// It follows another machine.
    Standby,
    /// Its log has ended; a successor goes on.
    Frozen,
}

/// What the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Latch {
    /// Why.
    pub why: Why,
}

impl Latch {
    /// In a sentence, with how to go on.
    pub fn sentence(self) -> &'static str {
        match self.why {
            Why::Restored => {
                "this directory was restored from a backup, and whether events were signed after it is not known \
                 here; `amanat promote` asks for the last anchor and goes on, `amanat log successor` begins a new log \
                 after it"
            }
            Why::Standby => "this directory follows another machine; `amanat promote` lets it take over",
            Why::Frozen => {
                "this log is frozen; what is in it can be read and its receipts verify; `amanat log successor` begins \
                 the log that goes on"
            }
        }
    }
}

fn path(dir: &Path) -> PathBuf {
    dir.join("LATCH")
}

/// What holds this directory, if anything does.
pub fn read(dir: &Path) -> Result<Option<Latch>, Fault> {
    let path = path(dir);
    match fs::metadata(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(Fault::io(path)(e)),
        Ok(about) if about.len() > MAX_BYTES => {
            return Err(Fault::Setting(format!("{}: too long", path.display())));
        }
        Ok(_) => {}
    }
    let text = fs::read(&path).map_err(Fault::io(&path))?;
    let latch = serde_json::from_slice(&text);
    latch
        .map(Some)
        .map_err(|e| Fault::Setting(format!("{}: {e}; it is written by Amanat only", path.display())))
}

/// Latches it, durably; what latched it before is replaced.
pub(crate) fn lay(dir: &Path, why: Why) -> Result<(), Fault> {
    let text = serde_json::to_vec(&Latch { why }).unwrap_or_default();
    write_whole(&path(dir), &text)
}

/// Latches it no more.
pub(crate) fn lift(dir: &Path) -> Result<(), Fault> {
    let path = path(dir);
    match fs::remove_file(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(Fault::io(path)(e)),
        Ok(()) => sync_folder(dir),
    }
}

/// Writes a small file so that it is there whole, or as it was before.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let part = path.with_extension("part");
    let mut options = OpenOptions::new();
    let mut file =
        options.write(true).create(true).truncate(true).mode(0o600).open(&part).map_err(Fault::io(&part))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(Fault::io(&part))?;
    fs::rename(&part, path).map_err(Fault::io(path))?;
    sync_folder(path.parent().unwrap_or(Path::new("/")))
}
