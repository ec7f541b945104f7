//! How is the record copied so that it outlives this machine?
//!
//! Beside a running server or without one. What is new since the last segment is sealed for several recipients, then
//! the keys, apart; both are read back. `docs/operate/backup.md` says where to keep what, and for how long.

use crate::{clock::Clock, settings, settings::Settings};
use amanat_record::{
    Fault,
    backup::{
        age::{Identity, Recipient},
        take::{self, Taken},
    },
};
use anyhow::{Context, bail};
use std::{
    fs,
    io::Write,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

/// The largest file of recipients or identities.
const MAX_KEY_FILE_BYTES: u64 = 64 * 1024;

/// `amanat backup`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; a server may run in it
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// Where segments of the log are written; each time only what is new
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Where keys are written, apart from the log: at most four weeks, and never on media that is written only once
    #[arg(long, value_name = "DIR")]
    keys_to: PathBuf,
    /// Who can open it (age1…); at least two
    #[arg(long = "recipient", value_name = "AGE1")]
    recipients: Vec<String>,
    /// A file of recipients, one a line
    #[arg(long, value_name = "FILE")]
    recipients_file: Option<PathBuf>,
    /// A key that opens it, to prove each leaf of what was written; without one only hashes are compared
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    /// Go on, and ship what is new every so many seconds, for a standby
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: Option<u64>,
}

/// `amanat backup-key`
#[derive(clap::Args)]
pub struct KeyArgs {
    /// The new file of the key; keep it away from the backup, and a copy in a safe
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Takes a backup, or ships until it is stopped.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let recipients = recipients(&args)?;
    let identities = args.identity.as_deref().map(identities).transpose()?.unwrap_or_default();
    loop {
        let taken = once(&args, &recipients, &identities, args.every.is_none());
        let Some(every) = args.every else {
            tell(&args, &taken?);
            return Ok(ExitCode::SUCCESS);
        };
        match taken {
            Ok(taken) if taken.segments > 0 => tell(&args, &taken),
            Ok(_) => {}
            // The next turn may find the disk or the network again.
            Err(fault) => eprintln!("amanat: {fault:#}"),
        }
        std::thread::park_timeout(Duration::from_secs(every));
    }
}

fn once(
    args: &Args,
    recipients: &[Recipient],
    identities: &[Identity],
    whole_keys: bool,
) -> anyhow::Result<Taken> {
    let settings = Settings::read(&args.data)?;
    let record = super::serve::record_settings(&args.data, &settings);
    let carried = carried(&args.data)?;
    let taken = take::take(&take::Wanted {
        settings: &record,
        to: &args.to,
        keys_to: &args.keys_to,
        recipients,
        identities,
        carried: &carried,
        now: Clock::wall().now(),
        whole_keys,
    });
    taken.map_err(|fault| match fault {
        Fault::Locked(dir) => anyhow::anyhow!("another backup is being written to {}", dir.display()),
        other => other.into(),
    })
}

/// The settings go along: they hold no secret.
fn carried(data: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let path = data.join(settings::FILE);
    match fs::read(&path) {
        Ok(text) => Ok(vec![(settings::FILE.to_owned(), text)]),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(e).with_context(|| path.display().to_string()),
    }
}

fn recipients(args: &Args) -> anyhow::Result<Vec<Recipient>> {
    let mut lines = args.recipients.clone();
    if let Some(path) = &args.recipients_file {
        let text = read_small(path)?;
        let told = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.extend(told.map(str::to_owned));
    }
    Ok(lines.iter().map(|line| line.parse::<Recipient>()).collect::<Result<Vec<_>, Fault>>()?)
}

/// The keys of a file that only its owner may read.
pub fn identities(path: &Path) -> anyhow::Result<Vec<Identity>> {
    let mode = fs::metadata(path).with_context(|| path.display().to_string())?.permissions().mode();
    if amanat_record::is_open(path, mode) {
        bail!("{}: others may read this key; set its mode to 0600", path.display());
    }
    let found = Identity::read_all(&read_small(path)?).with_context(|| path.display().to_string())?;
    if found.is_empty() {
        bail!("{}: no key is in it", path.display());
    }
    Ok(found)
}

fn read_small(path: &Path) -> anyhow::Result<String> {
    let told = || path.display().to_string();
    if fs::metadata(path).with_context(told)?.len() > MAX_KEY_FILE_BYTES {
        bail!("{}: too large", path.display());
    }
    fs::read_to_string(path).with_context(told)
}

fn tell(args: &Args, taken: &Taken) {
    if taken.segments == 0 {
        println!("nothing is new since event {}: the backup is as long as the log", taken.to);
    } else {
        println!(
            "events {} to {} are in {}: {} segments, {} bytes",
            taken.from,
            taken.to - 1,
            args.to.display(),
            taken.segments,
            taken.bytes
        );
    }
    if taken.keys {
        println!("keys are in {}, to be kept for four weeks at most", args.keys_to.display());
    }
    if taken.deleted > 0 {
        println!("{} older copies of keys were deleted", taken.deleted);
    }
    match (taken.is_opened, taken.segments > 0 || taken.keys) {
        (_, false) => {}
        (true, _) => {
            println!("verified: read back, opened, every leaf computed again, the root is the signed one")
        }
        (false, _) => println!(
            "verified: read back, the bytes are those that were written. It was not opened, because no key for it is \
             here (--identity): `amanat restore --drill` proves that it can be"
        ),
    }
}

/// Makes a key that opens backups.
pub fn run_key(args: KeyArgs) -> anyhow::Result<ExitCode> {
    let identity = Identity::fresh();
    let told = || format!("cannot write {}", args.out.display());
    let mut options = fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o600).open(&args.out).with_context(told)?;
    writeln!(file, "# opens backups of Amanat that were sealed for {}", identity.recipient())
        .with_context(told)?;
    writeln!(file, "{}", identity.to_text().as_str()).and_then(|()| file.sync_all()).with_context(told)?;
    println!("{}", identity.recipient());
    Ok(ExitCode::SUCCESS)
}
