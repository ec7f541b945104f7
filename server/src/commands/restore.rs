//! How does a record come back, and is there still a backup that it can come back from?

use super::{backup::identities, serve::record_settings};
use crate::settings::{self, Settings};
use amanat_record::backup::{
    COMES_BACK_AS_FILES,
    latch::Why,
    needs_files,
    restore::{self, Restored},
};
use anyhow::{Context, bail};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

/// Settings that name files of the first machine, which are elsewhere on another.
const PLACES_OF_THE_FIRST: [&str; 3] = ["root_key", "anchor", "epochs"];
/// Tables of settings by which several nodes share one log: a backup comes back as the files of one.
const TABLES_OF_NODES: [&str; 2] = ["postgresql", "nats"];

/// `amanat restore`
#[derive(clap::Args)]
pub struct Args {
    /// The directory of segments that `amanat backup --to` wrote
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// The directory of keys that `amanat backup --keys-to` wrote
    #[arg(long, value_name = "DIR")]
    keys_from: PathBuf,
    /// The folder with root.key, log.key and code.key, which are in no backup
    #[arg(long, value_name = "DIR")]
    secrets: PathBuf,
    /// The file of a key that opens the backup
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    /// The new data directory
    #[arg(long, value_name = "DIR", required_unless_present = "drill")]
    into: Option<PathBuf>,
    /// Only as far as this position, the end of a segment
    #[arg(long, value_name = "N")]
    until: Option<u64>,
    /// Restore into a folder that goes away, prove everything, say how long it took, leave nothing
    #[arg(long, conflicts_with = "into")]
    drill: bool,
    /// Where the folder of a drill is made; it holds everything for a while, so the disk must be encrypted
    #[arg(long, value_name = "DIR", requires = "drill")]
    within: Option<PathBuf>,
}

/// Restores, or tries whether it could.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    refuse_a_database(args.into.as_deref())?;
    let identities = identities(&args.identity)?;
    let folder = match (&args.into, args.drill) {
        (_, true) => Some(tempfile::tempdir_in(args.within.clone().unwrap_or_else(std::env::temp_dir))?),
        _ => None,
    };
    let into = match (&folder, &args.into) {
        (Some(folder), _) => folder.path().join("data"),
        (None, Some(into)) => into.clone(),
        (None, None) => bail!("name the new directory with --into"),
    };
    let began = Instant::now();
    let restored = restore::restore(&restore::Wanted {
        from: &args.from,
        keys_from: &args.keys_from,
        secrets: &args.secrets,
        identities: &identities,
        into: &into,
        until: args.until,
        why: Why::Restored,
    })?;
    let took = began.elapsed();
    tell(&restored, took);
    let is_good = restored.findings.is_empty();
    match folder {
        Some(folder) => {
            folder.close().context("the folder of the drill could not be deleted")?;
            println!(
                "drill: the backup {}; nothing was left behind",
                if is_good { "is good" } else { "is NOT good" }
            );
        }
        None => go_on(&into, &restored)?,
    }
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Files come back as files: the settings of this machine name no database then.
fn refuse_a_database(into: Option<&Path>) -> anyhow::Result<()> {
    let Some(into) = into else { return Ok(()) };
    let settings = record_settings(into, &Settings::read(into)?);
    Ok(needs_files(&settings, COMES_BACK_AS_FILES)?)
}

fn tell(restored: &Restored, took: Duration) {
    let s = |took: Duration| took.as_secs_f64();
    println!("{} events of the log {}", restored.events, restored.origin);
    println!("root {}, as {} signed it", restored.root, restored.vkey);
    println!(
        "{:.2} s: log and keys {:.2} s, views {:.2} s, checked {:.2} s",
        s(took),
        s(restored.log_took),
        s(restored.views_took),
        s(restored.check_took)
    );
    println!(
        "{} events were opened against their leaves; {} have no key here: erased, or newer than the keys",
        restored.opened, restored.without_key
    );
    if restored.keys_behind > 0 {
        println!(
            "the keys are older than the last {} events: what was entrusted for the first time in those cannot be read",
            restored.keys_behind
        );
    }
    if restored.erasures > 0 {
        println!("{} erasures hold", restored.erasures);
    }
    restored.findings.iter().for_each(|found| println!("wrong: {found}"));
}

/// What the operator does next.
fn go_on(into: &Path, restored: &Restored) -> anyhow::Result<()> {
    write_settings(into, &restored.carried)?;
    let shown = into.display();
    println!("restored into {shown}, which is latched: it can be read and takes no writes.");
    println!("  Look at it    amanat serve --data {shown}");
    println!(
        "  Go on         amanat promote --data {shown} --anchor FILE, with the anchor that the lost machine wrote last"
    );
    println!(
        "  Without it    amanat log successor --data {shown} --name NAME: a new log that begins with all of this one"
    );
    Ok(())
}

/// The settings of the first machine, without the places of its own disks and without what it shared with others.
pub fn write_settings(into: &Path, carried: &[(String, Vec<u8>)]) -> anyhow::Result<()> {
    let path = into.join(settings::FILE);
    let Some((_, text)) = carried.iter().find(|(name, _)| name == settings::FILE).filter(|_| !path.exists())
    else {
        return Ok(());
    };
    super::init::write_new(&path, &of_here(&String::from_utf8_lossy(text)))
}

fn of_here(text: &str) -> String {
    let mut table = String::new();
    let mut line = |line: &str| match is_of_the_first(line, &mut table) {
        true => format!("# on the first machine: {line}\n"),
        false => format!("{line}\n"),
    };
    text.lines().map(&mut line).collect()
}

/// Whether a line says something that is so on the first machine only; `table` is the one that it stands in.
fn is_of_the_first(line: &str, table: &mut String) -> bool {
    let told = line.split('#').next().unwrap_or_default().trim();
    if let Some(name) = told.strip_prefix('[') {
        *table = name.trim_matches(['[', ']', ' ']).to_owned();
    }
    let key = told.split('=').next().unwrap_or_default().trim();
    let shared = |name: &str| TABLES_OF_NODES.contains(&name.split('.').next().unwrap_or_default().trim());
    let is_place = table.is_empty() && PLACES_OF_THE_FIRST.contains(&key);
    !told.is_empty() && (is_place || shared(table) || (table.is_empty() && shared(key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_of_the_first_machines_disks_are_not_those_of_this_one() {
        let text = "origin = \"o\"\nanchor = \"/mnt/a\"\n# anchor = 1\n  epochs=\"/mnt/e\"\n";
        let here = of_here(text);
        assert_eq!(
            here,
            "origin = \"o\"\n# on the first machine: anchor = \"/mnt/a\"\n# anchor = 1\n# on the first machine:   epochs=\"/mnt/e\"\n"
        );
    }

    #[test]
    fn the_database_and_whom_nodes_wake_are_not_those_of_files_that_came_back() {
        let text = "origin = \"o\"\nnats.servers = []\n[postgresql] # here\ndsn = \"host=db\"\n\n# note\n[sos]\nanchor = 1\n[nats.tls]\nca = \"f\"\n";
        let here = of_here(text);
        assert_eq!(
            here,
            "origin = \"o\"\n# on the first machine: nats.servers = []\n# on the first machine: [postgresql] # here\n\
             # on the first machine: dsn = \"host=db\"\n\n# note\n[sos]\nanchor = 1\n# on the first machine: [nats.tls]\n\
             # on the first machine: ca = \"f\"\n"
        );
    }
}
