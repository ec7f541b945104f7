//! How does a newspaper or a court watch a log?
//!
//! One line for each look that found something new. It exits with 0 if all was right, with 1 as soon as the log
//! contradicts itself, with 2 if it could not look, with 3 if fewer witnesses than asked for have cosigned or an older
//! copy is shown. Its lines are for those who write scripts and stay in English.

use crate::{
    clock::Clock,
    watch::{
        fetch::Place,
        look::{Found, Watcher},
    },
};
use amanat_proof::{
    monitor::Followed,
    policy::{MAX_POLICY_BYTES, Policy},
};
use anyhow::{Context, ensure};
use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

/// The shortest time between two looks.
const MIN_EVERY_S: u64 = 5;
/// The longest.
const MAX_EVERY_S: u64 = 7 * 24 * 60 * 60;

/// `amanat watch`
#[derive(clap::Args)]
pub struct Args {
    /// The log's address, below which checkpoint and tile/ lie; or a folder with a copy
    url: String,
    /// Whom you believe: a C2SP tlog-policy file with the log's key, its witnesses and how many are enough
    #[arg(long, value_name = "FILE")]
    policy: PathBuf,
    /// The file of what was seen last; keep it: it is what the log is held to
    #[arg(long, default_value = "amanat-watch.seen", value_name = "FILE")]
    seen: PathBuf,
    /// Keep a copy of the whole log in this folder, which any web server can publish further
    #[arg(long, value_name = "DIR")]
    copy: Option<PathBuf>,
    /// Look once and exit
    #[arg(long)]
    once: bool,
    /// Seconds between two looks
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    every: u64,
}

/// Looks once, or until it is stopped or finds a lie.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    ensure!(
        (MIN_EVERY_S..=MAX_EVERY_S).contains(&args.every),
        "--every: from {MIN_EVERY_S} to {MAX_EVERY_S}"
    );
    let policy = read_policy(&args.policy)?;
    let watcher = Watcher { place: Place::of(&args.url)?, policy, seen: args.seen, copy: args.copy };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut said = String::new();
    loop {
        let found = watcher.look()?;
        let sentence = one_line(&found.sentence());
        if args.once || sentence != said || !is_quiet(&found) {
            let now = jiff::Timestamp::from_millisecond(Clock::wall().now().millis()).unwrap_or_default();
            writeln!(io::stdout(), "{now:.0} {sentence}")?;
        }
        said = sentence;
        if args.once || matches!(found, Found::Bad(..)) {
            return Ok(ExitCode::from(found.code()));
        }
        let told = runtime.block_on(async {
            let wait = tokio::time::sleep(Duration::from_secs(args.every));
            tokio::select! { () = wait => false, () = super::serve::told_to_stop() => true }
        });
        if told {
            return Ok(ExitCode::from(found.code()));
        }
    }
}

fn is_quiet(found: &Found) -> bool {
    matches!(found, Found::Good(Followed::Same, _))
}

fn read_policy(path: &Path) -> anyhow::Result<Policy> {
    let told = || path.display().to_string();
    let bytes = crate::durable::read(path, MAX_POLICY_BYTES as u64).with_context(told)?;
    let policy =
        Policy::read(&bytes.with_context(|| format!("{}: not there", told()))?).with_context(told)?;
    ensure!(!policy.logs().is_empty(), "{}: the policy names no log", told());
    Ok(policy)
}

/// What strangers wrote must neither break the line nor move the cursor.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
