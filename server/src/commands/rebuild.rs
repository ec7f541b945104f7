//! Do the views come out of the log again, and does what was erased stay so?

use super::serve::{self, record_settings};
use crate::settings::Settings;
use amanat_record::Record;
use anyhow::Context;
use std::{path::PathBuf, process::ExitCode, time::Instant};

/// `amanat rebuild`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; nothing else may have it open
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
}

/// Drops every view and builds it from the log; erases again what the log says was erased.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(&args.data)?;
    let record = Record::open(record_settings(&args.data, &settings))
        .with_context(|| format!("the record in {}", args.data.display()))?;
    let began = Instant::now();
    let events = record.rebuild()?;
    let erasures = serve::runtime()?.block_on(record.erase_again())?;
    let took_s = began.elapsed().as_secs_f64();
    println!(
        "rebuilt every view from {events} events in {took_s:.2} s ({:.0} events a second)",
        events as f64 / took_s
    );
    if erasures > 0 {
        println!("and {erasures} erasures hold, also where older keys were restored");
    }
    Ok(ExitCode::SUCCESS)
}
