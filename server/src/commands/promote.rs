//! How does a standby, or a restored record, take over?

use super::serve::record_settings;
use crate::settings::Settings;
use amanat_record::backup::{TAKES_OVER_FOR_A_NODE, needs_files, promote};
use anyhow::bail;
use std::{path::PathBuf, process::ExitCode};

/// `amanat promote`
#[derive(clap::Args)]
pub struct Args {
    /// The latched data directory
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// The anchor that the first machine wrote last: its file `anchor`, best from a disk that both reach
    #[arg(long, value_name = "FILE", required_unless_present = "first")]
    anchor: Option<PathBuf>,
    /// The first machine's data directory, if it can be reached: its anchor is read, and it is frozen so that it does
    /// not start again
    #[arg(long, value_name = "DIR", conflicts_with = "anchor")]
    first: Option<PathBuf>,
}

/// Proves that everything that was signed is here, and lifts the latch.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(&args.data)?;
    let record = record_settings(&args.data, &settings);
    let anchor = match (&args.anchor, &args.first) {
        (Some(anchor), _) => anchor.clone(),
        (None, Some(first)) => {
            let first = record_settings(first, &Settings::read(first)?);
            needs_files(&first, TAKES_OVER_FOR_A_NODE)?;
            first.anchor_path()
        }
        (None, None) => bail!("name the anchor that the first machine wrote last with --anchor"),
    };
    if let Some(first) = &args.first {
        // First, so that nothing is signed there between the look and the lifting.
        promote::freeze_first(first)?;
        println!("{} is frozen: it will not sign again", first.display());
    }
    let report = promote::promote(&record, &anchor)?;
    if !report.is_good() {
        report.findings.iter().for_each(|found| println!("wrong: {found}"));
        println!("nothing was changed: a record that is not well does not take over");
        return Ok(ExitCode::FAILURE);
    }
    println!(
        "{} events, {} opened against their leaves; nothing that was signed is missing",
        report.events, report.opened
    );
    println!("this machine goes on: amanat serve --data {}", args.data.display());
    println!("The first machine must not: take its log.key away before it is switched on again.");
    Ok(ExitCode::SUCCESS)
}
