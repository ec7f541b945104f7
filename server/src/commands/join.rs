//! How does a further node of an installation begin?
//!
//! In a directory that has the settings and the secrets of the first one. What was signed last becomes its anchor; its
//! views are made from the log when it is first served.

use super::serve::record_settings;
use crate::settings::Settings;
use amanat_record::Record;
use anyhow::Context;
use std::{path::PathBuf, process::ExitCode};

/// `amanat join`
#[derive(clap::Args)]
pub struct Args {
    /// The new node's directory, with `amanat.toml` and `secrets/` of the first one
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
}

/// Makes what a node has of its own.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(&args.data)?;
    Record::join(&record_settings(&args.data, &settings))
        .with_context(|| format!("a node in {}", args.data.display()))?;
    println!("{} is a node of `{}`. `amanat serve` runs it.", args.data.display(), settings.origin);
    Ok(ExitCode::SUCCESS)
}
