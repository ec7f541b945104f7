//! Which files of a folder on disk are places?

use amanat_core::places::{Files, MAX_FILE_BYTES};
use anyhow::{Context, bail};
use std::fs;
use std::path::Path;

/// A folder of places has at most so many files.
const MAX_FILES: usize = 1_000;

/// Reads the files of a places folder: those beside each other, and those in `areas/`.
pub fn read_folder(folder: &Path) -> anyhow::Result<Files> {
    let mut files = Files::new();
    read_into(folder, "", &mut files)?;
    let areas = folder.join("areas");
    if areas.is_dir() {
        read_into(&areas, "areas/", &mut files)?;
    }
    Ok(files)
}

fn read_into(folder: &Path, below: &str, files: &mut Files) -> anyhow::Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_wanted = [".toml", ".geojson", ".tsv"].iter().any(|end| name.ends_with(end));
        if !is_wanted || !entry.path().is_file() {
            continue;
        }
        if entry.metadata()?.len() > MAX_FILE_BYTES as u64 || files.len() >= MAX_FILES {
            bail!("{} is too large, or there are more than {MAX_FILES} files", entry.path().display());
        }
        let bytes =
            fs::read(entry.path()).with_context(|| format!("cannot read {}", entry.path().display()))?;
        files.insert(format!("{below}{name}"), bytes);
    }
    Ok(())
}

/// Writes the files into a folder that does not exist yet.
pub(super) fn write_folder(folder: &Path, files: &Files) -> anyhow::Result<()> {
    fs::create_dir_all(folder.join("areas")).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}
