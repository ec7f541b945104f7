//! How does a second machine stay ready?
//!
//! It follows what the first ships with `amanat backup --every`, from a directory that is mounted or copied (rsync and
//! its like): no door of the first is opened for it. `docs/operate/standby.md` sets both up.

use super::{backup::identities, restore::write_settings, serve::record_settings};
use crate::settings::Settings;
use amanat_record::backup::{
    TAKES_OVER_FOR_A_NODE,
    follow::{Follower, Wanted},
    needs_files,
};
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// `amanat standby`
#[derive(clap::Args)]
pub struct Args {
    /// The directory of segments that the first machine ships
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// The directory of keys that the first machine ships
    #[arg(long, value_name = "DIR")]
    keys_from: PathBuf,
    /// The folder with root.key, log.key and code.key; needed the first time
    #[arg(long, value_name = "DIR")]
    secrets: Option<PathBuf>,
    /// The file of this machine's key, one of those that the first seals for
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    /// The data directory of this machine
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// How often to look
    #[arg(long, default_value_t = 10, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: u64,
    /// Take in what is there, and end
    #[arg(long)]
    once: bool,
}

/// Follows until it is stopped.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    needs_files(&record_settings(&args.data, &Settings::read(&args.data)?), TAKES_OVER_FOR_A_NODE)?;
    let identities = identities(&args.identity)?;
    let mut follower = Follower::begin(&Wanted {
        from: &args.from,
        keys_from: &args.keys_from,
        secrets: args.secrets.as_deref(),
        identities: &identities,
        into: &args.data,
    })?;
    println!("{} follows {}: {} events are here", args.data.display(), args.from.display(), follower.size());
    loop {
        let before = follower.size();
        let step = follower.step();
        write_settings(&args.data, follower.carried())?;
        match step {
            Ok(size) if size > before => println!("events {before} to {} came", size - 1),
            Ok(_) => {}
            Err(fault) if args.once => return Err(fault.into()),
            // What is being copied may be whole at the next look.
            Err(fault) => eprintln!("amanat: {fault}"),
        }
        if args.once {
            return Ok(ExitCode::SUCCESS);
        }
        std::thread::park_timeout(Duration::from_secs(args.every));
    }
}
