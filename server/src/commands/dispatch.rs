//! How does a force say for itself how signals are answered?
//!
//! `amanat dispatch write` hands the book that holds to an editor, `adopt` takes it back: what is wrong is told with file,
//! line and remedy, and then nothing is adopted.
//!
//! Not here: what stands in the book (`amanat_core::dispatch`, `docs/dispatch.md`).

use super::places::{open_adopted, read_folder};
use crate::{
    adopt::{self, What},
    clock::Clock,
    commands::serve,
};
use amanat_core::{dispatch, event::Actor, places::Files};
use anyhow::{Context, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Write the book of how signals are answered, or adopt an edited one.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: Asked,
}

#[derive(Debug, clap::Subcommand)]
enum Asked {
    /// Write the files that hold into a new folder, to be edited
    Write {
        /// The folder to make.
        folder: PathBuf,
        /// The installation.
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
    },
    /// Adopt an edited folder
    Adopt {
        /// The folder.
        folder: PathBuf,
        /// The installation.
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
    },
}

/// Does what was asked.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        Asked::Write { folder, data } => write(&folder, &data),
        Asked::Adopt { folder, data } => take_up(&folder, &data),
    }
}

fn write(folder: &Path, data: &Path) -> anyhow::Result<ExitCode> {
    ensure!(!folder.exists(), "{} is there already: name a new folder", folder.display());
    let held = adopt::files_in(data, What::Dispatch)?;
    // An installation that is older than the book begins with the one that Amanat brings along.
    let files = if held.is_empty() { adopt::shipped(What::Dispatch) } else { held };
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, bytes) in &files {
        fs::write(folder.join(name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    println!(
        "{} files written to {}; `amanat dispatch adopt` brings them back.",
        files.len(),
        folder.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn take_up(folder: &Path, data: &Path) -> anyhow::Result<ExitCode> {
    let files: Files = read_folder(folder)?;
    if let Err(faults) = dispatch::read(&files) {
        faults.iter().for_each(|fault| eprintln!("{fault}"));
        eprintln!("Nothing was adopted.");
        return Ok(ExitCode::FAILURE);
    }
    let record = open_adopted(data)?;
    let now = Clock::wall().now();
    let adopting = adopt::adopt(&record, What::Dispatch, &files, Actor::Operator, now);
    let is_new = serve::runtime()?.block_on(adopting)?;
    println!("{}", if is_new { "Adopted." } else { "These files hold already." });
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commands::serve::record_settings, settings::Settings};
    use amanat_record::Record;

    #[test]
    fn a_book_is_written_edited_and_adopted_and_a_bad_one_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let (data, folder) = (dir.path().join("data"), dir.path().join("book"));
        let settings = Settings::default();
        Record::init(&record_settings(&data, &settings)).unwrap();
        fs::write(data.join(crate::settings::FILE), "").unwrap();
        assert_eq!(write(&folder, &data).unwrap(), ExitCode::SUCCESS);
        let rooms = folder.join("rooms.toml");
        let text = fs::read_to_string(&rooms).unwrap();
        fs::write(&rooms, text.replace("stale = \"180s\"", "stale = \"9h\"")).unwrap();
        assert_eq!(take_up(&folder, &data).unwrap(), ExitCode::FAILURE);
        assert!(adopt::files_in(&data, What::Dispatch).unwrap().is_empty());
        fs::write(&rooms, text.replace("stale = \"180s\"", "stale = \"120s\"")).unwrap();
        assert_eq!(take_up(&folder, &data).unwrap(), ExitCode::SUCCESS);
        let held = adopt::files_in(&data, What::Dispatch).unwrap();
        let book = dispatch::read(&held).unwrap();
        assert_eq!(book.room(&"kohat-room".parse().unwrap()).stale.millis(), 120_000);
    }
}
