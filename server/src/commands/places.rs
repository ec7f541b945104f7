//! Whose ground is a point on, and how do somebody else's boundaries become ours?
//!
//! `amanat places import` brings in areas and shows what is wrong with them before anything is adopted;
//! `write` and `adopt` hand the files to an editor and back; `amanat places locate` answers for points, line by line, as routing would.
//!
//! Not here: the rules of both (`amanat_core::places`, `amanat_core::geo`).

mod adopted;
mod folder;
mod import;
mod locate;

pub(super) use adopted::open as open_adopted;
pub use folder::read_folder;

use crate::adopt;
use amanat_core::places::{Fault, Files, Places};
use amanat_record::Record;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Ask about units and areas, or change them.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Bring in areas from a GeoJSON file as a new configuration.
    Import(import::Args),
    /// Write the places that hold into a new folder, to be edited.
    Write {
        /// The folder to make.
        folder: PathBuf,
        #[command(flatten)]
        which: Which,
    },
    /// Adopt an edited folder as a new configuration.
    Adopt {
        /// The folder.
        folder: PathBuf,
        /// The installation.
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
    },
    /// `lat,lon` lines in; a JSON line of candidate areas out for each.
    Locate(locate::Args),
}

/// Does what was asked.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        What::Import(args) => import::run(&args),
        What::Write { folder, which } => write(&folder, &which),
        What::Adopt { folder, data } => take_up(&folder, &data),
        What::Locate(args) => locate::run(&args),
    }
}

fn write(folder: &Path, which: &Which) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(!folder.exists(), "{} is there already: name a new folder", folder.display());
    let files = which.files_now()?;
    folder::write_folder(folder, &files)?;
    println!(
        "{} files written to {}; `amanat places adopt` brings them back.",
        files.len(),
        folder.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn take_up(folder: &Path, data: &Path) -> anyhow::Result<ExitCode> {
    let files = read_folder(folder)?;
    match Places::parse(&files) {
        Ok((_, warnings)) => tell(&warnings),
        Err(faults) => {
            tell(&faults);
            eprintln!("Nothing was adopted.");
            return Ok(ExitCode::FAILURE);
        }
    }
    import::take_hold(&adopted::open(data)?, &files)?;
    Ok(ExitCode::SUCCESS)
}

/// Which places are meant: an installation's, or those of a folder.
#[derive(Debug, clap::Args)]
struct Which {
    /// The installation.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// A folder of places instead.
    #[arg(long, value_name = "DIR", conflicts_with = "data")]
    places: Option<PathBuf>,
}

impl Which {
    /// The installation's record, unless a folder is meant.
    fn record(&self) -> anyhow::Result<Option<Record>> {
        if self.places.is_some() { Ok(None) } else { adopted::open(&self.data).map(Some) }
    }

    /// The places that hold, also while the installation serves.
    fn files_now(&self) -> anyhow::Result<Files> {
        match &self.places {
            Some(folder) => read_folder(folder),
            None => adopt::files_in(&self.data, adopt::What::Places),
        }
    }

    fn files(&self, record: Option<&Record>) -> anyhow::Result<Files> {
        match (&self.places, record) {
            (Some(folder), _) => read_folder(folder),
            (None, Some(record)) => adopt::files(record, adopt::What::Places),
            (None, None) => Ok(Files::new()),
        }
    }
}

/// Reads a configuration; what stands in its way is told on standard error.
fn parse(files: &Files) -> anyhow::Result<Places> {
    Places::parse(files).map(|(places, _)| places).map_err(|faults| {
        tell(&faults);
        anyhow::anyhow!("these places cannot be used")
    })
}

fn tell(faults: &[Fault]) {
    for fault in faults {
        eprintln!("{fault}");
    }
}
