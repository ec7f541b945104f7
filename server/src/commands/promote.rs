//! How does a standby, or a restored record, take over?

use super::serve::record_settings;
use crate::settings::Settings;
use amanat_record::backup::promote;
use anyhow::bail;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amanat promote`
#[derive(clap::Args)]
pub struct Args {
    /// The latched data directory
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// The anchor that the first machine wrote last: its file `anchor`, best from a disk that both reach
    #[arg(long, value_name = "FILE", required_unless_present = "first")]
    anchor: Option<PathBuf>,
    /// The first machine's data directory, if it can be reached: its anchor is read, and it is frozen once everything
    /// here is proven, so that it does not start again
    #[arg(long, value_name = "DIR", conflicts_with = "anchor")]
    first: Option<PathBuf>,
}

/// Proves that everything that was signed is here, and lifts the latch.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let record = record_settings(&args.data, &Settings::read(&args.data)?);
    let report = match (&args.anchor, &args.first) {
        (Some(anchor), _) => promote::promote(&record, anchor)?,
        (None, Some(first)) => promote::take_over(&record, &settings_of_first(first)?)?,
        (None, None) => bail!("name the anchor that the first machine wrote last with --anchor"),
    };
    if !report.is_good() {
        report.findings.iter().for_each(|found| println!("wrong: {found}"));
        println!(
            "nothing was changed, here or on the first machine: a record that is not well does not take over"
        );
        return Ok(ExitCode::FAILURE);
    }
    println!(
        "{} events, {} opened against their leaves; nothing that was signed is missing",
        report.events, report.opened
    );
    tell_of_first(args.first.as_deref());
    println!("this machine goes on: amanat serve --data {}", args.data.display());
    Ok(ExitCode::SUCCESS)
}

fn settings_of_first(first: &Path) -> anyhow::Result<amanat_record::Settings> {
    Ok(record_settings(first, &Settings::read(first)?))
}

/// What keeps the first from signing, or who must.
fn tell_of_first(first: Option<&Path>) {
    match first {
        Some(first) => println!("{} is frozen: it will not sign again", first.display()),
        None => println!(
            "The first machine must not run, and nothing here keeps it from that: take its log.key away before it is \
             switched on again."
        ),
    }
}

#[cfg(test)]
#[path = "promote_stories.rs"]
mod stories;
