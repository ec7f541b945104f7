//! How does a log end, get another key, or go on under another name?
//!
//! `docs/operate/standby.md` says when which of them is right, and what to tell those who verify.

use super::serve::{record_settings, runtime};
use crate::{
    clock::Clock,
    settings::{self, Settings},
};
use amanat_record::{
    Record,
    backup::succession::{self, Succeeded},
};
use anyhow::{Context, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What the other nodes of a log in PostgreSQL need.
const OTHER_NODES: &str = "Before another node is started, copy secrets/log.key from here to it";

/// `amanat log`
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// End a log: it is read from then on, and signs nothing new; its final checkpoint is printed
    Freeze {
        /// The data directory; nothing else may have it open, and of a log in PostgreSQL every node is stopped
        #[arg(long, default_value = "data", value_name = "DIR")]
        data: PathBuf,
    },
    /// Begin a log that follows a frozen one, or one whose last events are lost: another name and key, and all of the
    /// old log's events that are here
    Successor {
        /// The data directory; nothing else may have it open, and of a log in PostgreSQL every node is stopped
        #[arg(long, default_value = "data", value_name = "DIR")]
        data: PathBuf,
        /// The new log's name, such as log.police.example/kohat-2
        #[arg(long, value_name = "NAME")]
        name: String,
        /// The anchor that the lost machine wrote last, if it was found: it tells how many events are lost
        #[arg(long, value_name = "FILE")]
        anchor: Option<PathBuf>,
    },
    /// Let another key sign from now on, under the same name; the note that says so is printed
    RenewKey {
        /// The data directory; nothing else may have it open, and of a log in PostgreSQL every node is stopped
        #[arg(long, default_value = "data", value_name = "DIR")]
        data: PathBuf,
    },
    /// Print every note by which the log came to its key and its name
    Notes {
        /// The data directory
        #[arg(long, default_value = "data", value_name = "DIR")]
        data: PathBuf,
    },
}

/// Does it.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        What::Freeze { data } => {
            let note = succession::freeze(&record_settings(&data, &Settings::read(&data)?))?;
            println!("{note}\nThe log is frozen. Publish this checkpoint, its last.");
        }
        What::Successor { data, name, anchor } => successor(&data, &name, anchor.as_deref())?,
        What::RenewKey { data } => renew(&data)?,
        What::Notes { data } => {
            for said in succession::told(&record_settings(&data, &Settings::read(&data)?))? {
                println!("{}", said.note);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn successor(data: &Path, name: &str, anchor: Option<&Path>) -> anyhow::Result<()> {
    let before = Settings::read(data)?;
    let of_record = record_settings(data, &before);
    let done = match succession::carried_out(&of_record)?.filter(|done| done.said.to.name() == name) {
        Some(done) => done,
        None => succession::succeed(&of_record, Some(name), anchor)?,
    };
    set_origin(data, &before.origin, name)?;
    let (said, signed) = (&done.said, done.signed);
    say_in_the_log(data)?;
    println!(
        "{}\nThe log {name} begins with the {} events of {} that are here.",
        said.note,
        said.size,
        said.from.name()
    );
    if signed > said.size {
        println!(
            "{} events that were signed are lost: positions {} to {}. Whoever holds a receipt for one still proves that \
             it was recorded; ask them to bring it again.",
            signed - said.size,
            said.size,
            signed - 1
        );
    }
    println!("Publish the note above. A backup of the new log begins in a directory of its own.");
    if before.postgresql.is_some() {
        println!("{OTHER_NODES}, and write origin = \"{name}\" into its amanat.toml.");
    }
    Ok(())
}

fn renew(data: &Path) -> anyhow::Result<()> {
    let settings = Settings::read(data)?;
    let of_record = record_settings(data, &settings);
    let done = match not_said(&of_record)? {
        Some(done) => done,
        None => succession::succeed(&of_record, None, None)?,
    };
    say_in_the_log(data)?;
    println!("{}\nThe key {} signs from now on.", done.said.note, done.said.to);
    if settings.postgresql.is_some() {
        println!("{OTHER_NODES}.");
    }
    println!(
        "Publish the note above; copy the new secrets/log.key to where its copies are kept, and to the standby; give \
         the new key to your witnesses. Take a backup now: it carries the note, without which older ones are restored \
         with the key before alone."
    );
    Ok(())
}

/// The events that name it at its place in the tree, and a checkpoint of them.
fn say_in_the_log(data: &Path) -> anyhow::Result<()> {
    let record = Record::open(record_settings(data, &Settings::read(data)?))?;
    runtime()?.block_on(crate::succession::say(&record, Clock::wall().now()))?;
    runtime()?.block_on(record.publish())?;
    Ok(())
}

/// What an earlier call did before it was cut short: the log has its new key, and does not say so itself.
fn not_said(settings: &amanat_record::Settings) -> anyhow::Result<Option<Succeeded>> {
    let Some(done) = succession::carried_out(settings)? else { return Ok(None) };
    let record = Record::open(settings.clone())?;
    let is_said = crate::succession::is_said(&record, &done.said)?;
    Ok(Some(done).filter(|_| !is_said))
}

/// Writes the new name into the settings file.
fn set_origin(data: &Path, old: &str, new: &str) -> anyhow::Result<()> {
    let path = data.join(settings::FILE);
    let told = || path.display().to_string();
    if Settings::read(data)?.origin == new {
        return Ok(());
    }
    let text = fs::read_to_string(&path).with_context(told)?;
    let is_name = |line: &&str| line.split('=').next().is_some_and(|key| key.trim() == "origin");
    if text.lines().filter(is_name).count() != 1 {
        bail!(
            "{}: write origin = \"{new}\" instead of \"{old}\" by hand, and run this again",
            path.display()
        );
    }
    let line = |line: &str| match is_name(&line) {
        true => format!("origin = \"{new}\"\n"),
        false => format!("{line}\n"),
    };
    let part = path.with_extension("part");
    fs::write(&part, text.lines().map(line).collect::<String>()).with_context(told)?;
    fs::rename(&part, &path).with_context(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::init;
    use amanat_core::{
        decide::succession::Event,
        event::{Stream, event_of},
    };

    fn installation(data: &Path) {
        let text = init::settings_text("https://police.example", "police.example/amanat").unwrap();
        Record::init(&record_settings(data, &Settings::parse(&text).unwrap())).unwrap();
        init::write_new(&data.join(settings::FILE), &text).unwrap();
    }

    fn last_said(data: &Path) -> Event {
        let record = Record::open(record_settings(data, &Settings::read(data).unwrap())).unwrap();
        assert!(record.check().unwrap().is_good());
        let (_, header) = record.stream(&Stream::System).unwrap().pop().unwrap();
        event_of(&header.kind, &header.facts).unwrap()
    }

    /// How often the log says something of its keys and names.
    fn said(data: &Path) -> usize {
        let record = Record::open(record_settings(data, &Settings::read(data).unwrap())).unwrap();
        let events = record.stream(&Stream::System).unwrap();
        events.iter().filter(|(_, header)| event_of::<Event>(&header.kind, &header.facts).is_some()).count()
    }

    #[test]
    fn what_was_cut_short_before_the_log_said_it_is_said_by_the_same_command_and_makes_no_second_key() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        installation(&data);
        let of_record = || record_settings(&data, &Settings::read(&data).unwrap());
        // The key is the log's, and the power went before the event.
        let cut = succession::succeed(&of_record(), None, None).unwrap();
        renew(&data).unwrap();
        assert_eq!((succession::announced(&data).unwrap(), said(&data)), (vec![cut.said], 1));
        renew(&data).unwrap();
        assert_eq!((succession::announced(&data).unwrap().len(), said(&data)), (2, 2), "now it is another");
        // The same of a name, before it stood in the settings.
        succession::freeze(&of_record()).unwrap();
        let cut = succession::succeed(&of_record(), Some("police.example/next"), None).unwrap();
        successor(&data, "police.example/next", None).unwrap();
        assert_eq!(succession::announced(&data).unwrap().pop(), Some(cut.said.clone()));
        assert_eq!((Settings::read(&data).unwrap().origin.as_str(), said(&data)), ("police.example/next", 3));
        let Event::LogSucceeded { size, signed, .. } = last_said(&data) else { panic!() };
        assert_eq!((size, signed), (cut.said.size, cut.signed));
        successor(&data, "police.example/next", None).unwrap();
        assert_eq!(
            (succession::announced(&data).unwrap().len(), said(&data)),
            (3, 3),
            "nothing is left to do"
        );
    }

    #[test]
    fn a_renewed_key_and_a_successor_are_said_in_the_log_and_the_settings_follow() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        installation(&data);
        renew(&data).unwrap();
        assert!(matches!(last_said(&data), Event::KeyRenewed { size: 0, .. }));
        assert!(successor(&data, "police.example/next", None).is_err(), "it can go on as it is");
        succession::freeze(&record_settings(&data, &Settings::read(&data).unwrap())).unwrap();
        successor(&data, "police.example/next", None).unwrap();
        assert_eq!(Settings::read(&data).unwrap().origin, "police.example/next");
        let Event::LogSucceeded { from, size, signed, .. } = last_said(&data) else { panic!() };
        assert!(from.starts_with("police.example/amanat+") && size == signed && size > 0);
        let announced = succession::announced(&data).unwrap();
        assert_eq!(announced.len(), 2);
        let record = Record::open(record_settings(&data, &Settings::read(&data).unwrap())).unwrap();
        let told: Vec<_> = (0..3).map_while(|number| record.succession(number)).collect();
        assert_eq!(told, announced.iter().map(|said| said.note.as_str()).collect::<Vec<_>>());
    }
}
