//! Whose ground is a point on, and how do somebody else's boundaries become ours?
//!
//! `amanat places import` brings in areas and shows what is wrong with them before anything is adopted;
//! `amanat places locate` answers for points, line by line, as routing would.
//!
//! Not here: the rules of both (`amanat_core::places`, `amanat_core::geo`).

mod adopted;
mod folder;
mod import;
mod locate;

pub use folder::read_folder;

use amanat_core::places::{Fault, Files, Places};
use std::path::PathBuf;
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
    /// `lat,lon` lines in; a JSON line of candidate areas out for each.
    Locate(locate::Args),
}

/// Does what was asked.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        What::Import(args) => import::run(&args),
        What::Locate(args) => locate::run(&args),
    }
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
    fn files(&self) -> anyhow::Result<Files> {
        match &self.places {
            Some(folder) => read_folder(folder),
            None => adopted::current(&self.data),
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
