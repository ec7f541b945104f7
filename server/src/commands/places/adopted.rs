//! Which places hold in an installation, and how do others take their place?
//!
//! They are kept as plain files below the data folder, so that an administrator can read and compare
//! them; a change is written beside them and then takes their place at once.

use super::folder::{read_folder, write_folder};
use amanat_core::places::Files;
use anyhow::{Context, bail};
use std::fs;
use std::path::Path;

/// The places that hold; none at all in a new installation.
pub(super) fn current(data: &Path) -> anyhow::Result<Files> {
    let folder = data.join("places");
    if !folder.is_dir() {
        return Ok(Files::new());
    }
    read_folder(&folder)
}

/// Puts other files in their place. The former ones stay in `places.before`.
///
/// The one place where an import takes hold: the adopting event belongs here.
pub(super) fn adopt(data: &Path, files: &Files) -> anyhow::Result<()> {
    if !data.is_dir() {
        bail!("{} is no folder: make the installation first with `amanat init`", data.display());
    }
    let (now, next, before) = (data.join("places"), data.join("places.next"), data.join("places.before"));
    for old in [&next, &before] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    write_folder(&next, files)?;
    if now.exists() {
        fs::rename(&now, &before).with_context(|| format!("cannot move {}", now.display()))?;
    }
    fs::rename(&next, &now).with_context(|| format!("cannot move {}", next.display()))
}
