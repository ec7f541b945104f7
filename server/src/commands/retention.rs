//! What will be erased by time, and is the clock right?

use super::serve::record_settings;
use crate::{clock::Clock, retention, settings::Settings, town::Town, words::Words};
use amanat_record::Record;
use anyhow::Context;
use std::{path::PathBuf, process::ExitCode};

/// `amanat retention`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; nothing else may have it open
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// Say that the clock is right after it stepped: words whose time is over are erased again
    #[arg(long)]
    clock_is_right: bool,
}

/// Says how many matters' time is over, and takes the operator's word for the clock.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(&args.data)?;
    let record = Record::open(record_settings(&args.data, &settings))
        .with_context(|| format!("the record in {}", args.data.display()))?;
    record.wait_until_shown();
    let town = Town::new(record, Words::load()?, Clock::wall(), settings, false)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut watch = retention::known(&town)?;
    let now = town.now();
    let mut over = 0;
    for playbook in town.setup().desks.editions() {
        over += town.system().time_over(playbook, now, 0, MAX_COUNTED)?.len();
    }
    println!("the clock of this machine shows {}", now.timestamp());
    println!("matters whose words end by it now: {over}");
    if args.clock_is_right {
        watch = runtime.block_on(retention::trust(&town))?;
        println!("you said that the clock is right; this is written in the log");
    }
    match watch.stepped {
        Some(at) => {
            println!(
                "the clock stepped at {}: nothing is erased by time until you say --clock-is-right",
                at.timestamp()
            );
            Ok(ExitCode::FAILURE)
        }
        None => Ok(ExitCode::SUCCESS),
    }
}

/// More than so many are not counted.
const MAX_COUNTED: usize = 100_000;
