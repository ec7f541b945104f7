//! How does an installation begin?
//!
//! Empty, with a settings file that explains itself, the desks and policies that the binary brings along, and one
//! unit that answers to everything, so that it works at once. The first officer comes in by a code that is printed
//! here and nowhere kept; there is no default password.
//!
//! Invariant: where something is already, nothing is written.

use super::serve;
use crate::{
    adopt::{self, What},
    clock::Clock,
    settings::{self, Settings},
    sign_in::{
        CODE_LASTS, Gate, JoiningCode,
        joining::{invite_first, tell},
    },
};
use amanat_core::{decide::account::Command, event::Actor, places::Files, values::UnitId};
use amanat_record::{Record, roster::Roster, sessions::Sessions};
use anyhow::{Context, bail};
use std::{
    fs::OpenOptions,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// The one unit of a new installation.
pub const TOP_UNIT: &str = "headquarters";
const SETTINGS: &str = include_str!("../../../places/first/amanat.toml");
const UNITS: &str = include_str!("../../../places/first/units.toml");
/// What a new installation takes from the demo's places: titles of ranks and posts, and a week of work.
const BROUGHT_ALONG: [&str; 2] = ["ranks.toml", "calendars.toml"];

/// `amanat init`
#[derive(clap::Args)]
pub struct Args {
    /// The directory to make; everything that must last will lie in it
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// The log's name for ever, such as log.police.example/kohat; it can never be changed
    #[arg(long)]
    origin: Option<String>,
    /// The address that people will use, such as https://police.example
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Print another code for the first officer, as long as nobody has come in
    #[arg(long, conflicts_with_all = ["origin", "address"])]
    again: bool,
}

/// Makes an empty installation and prints how its first officer comes in.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    if args.again {
        return again(&args.data);
    }
    let (path, chosen) = (args.data.join(settings::FILE), settings_of(&args)?);
    if path.exists() || args.data.join("log.db").exists() {
        bail!("{} already holds an installation; `amanat serve` runs it", args.data.display());
    }
    let mut wanted = Settings::parse(&chosen)?;
    wanted.take_environment(|name| std::env::var(name).ok())?;
    Record::init(&serve::record_settings(&args.data, &wanted))?;
    write_new(&path, &chosen)?;
    let code = serve::runtime()?.block_on(begin(&args.data, &wanted))?;
    println!(
        "Made an empty installation in {}. Its log is called {} for ever.",
        args.data.display(),
        wanted.origin
    );
    println!();
    println!("  Settings    {}: every key is explained there", path.display());
    println!("  Run it      amanat serve --data {}", args.data.display());
    tell_code(&wanted, &code);
    println!("  Places      amanat places import brings in your areas and units");
    Ok(ExitCode::SUCCESS)
}

fn tell_code(settings: &Settings, code: &JoiningCode) {
    let hours = CODE_LASTS.millis() / 3_600_000;
    println!("  First       {}/join with the code {}", settings.address.trim_end_matches('/'), code.shown());
    println!(
        "              It works once, within {hours} hours, and is kept nowhere. Whoever comes in by it is"
    );
    println!("              administrator. Another one: amanat init --again --data DIR");
}

/// The settings file, with what was given on the command line.
fn settings_of(args: &Args) -> anyhow::Result<String> {
    let address = args.address.clone().unwrap_or(Settings::default().address);
    let rest = address.split("://").nth(1).unwrap_or_default();
    let host = rest.split(['/', ':']).next().filter(|host| !host.is_empty()).unwrap_or("localhost");
    let origin = args.origin.clone().unwrap_or_else(|| format!("{host}/amanat"));
    settings_text(&address, &origin)
}

/// The text of a settings file that explains itself.
pub fn settings_text(address: &str, origin: &str) -> anyhow::Result<String> {
    for text in [address, origin] {
        if text.contains(['"', '\\']) || text.chars().any(char::is_control) {
            bail!("{text:?}: no quotes, backslashes or control characters here");
        }
    }
    Ok(SETTINGS.replace("@address@", address).replace("@origin@", origin))
}

/// Writes a file that must not be there yet.
pub fn write_new(path: &Path, text: &str) -> anyhow::Result<()> {
    let told = || format!("cannot write {}", path.display());
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o640).open(path).with_context(told)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(told)
}

/// The places of a new installation.
pub fn first_places() -> Files {
    let mut files = Files::new();
    files.insert("units.toml".to_owned(), UNITS.as_bytes().to_vec());
    let mut shipped = adopt::shipped(What::Places);
    for name in BROUGHT_ALONG {
        files.extend(shipped.remove(name).map(|bytes| (name.to_owned(), bytes)));
    }
    files
}

/// Adopts what the binary brings along and invites the first officer.
async fn begin(data: &Path, settings: &Settings) -> anyhow::Result<JoiningCode> {
    let record = Record::open(serve::record_settings(data, settings))?;
    let now = Clock::wall().now();
    for what in What::ALL {
        let files = if what == What::Places { first_places() } else { adopt::shipped(what) };
        adopt::adopt(&record, what, &files, Actor::Operator, now).await?;
    }
    let gate = gate(&record)?;
    let setup = adopt::current(&record)?;
    let role = setup.guard.administrators_post().context("the policies know no administrator's post")?;
    Ok(invite_first(&record, &gate, role, &UnitId::new(TOP_UNIT)?, now).await?)
}

/// The door of a record that nobody serves now.
fn gate(record: &Record) -> anyhow::Result<Gate> {
    let roster = Roster::new();
    roster.follow(record)?;
    Gate::new(roster, Sessions::open(&record.settings().dir.join("sessions.db"))?, Clock::wall(), "")
}

/// Another code, as long as nobody has come in; the one before ends.
fn again(data: &Path) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(data)?;
    let record = Record::open(serve::record_settings(data, &settings))?;
    let gate = gate(&record)?;
    if gate.roster().has_anyone_ready() {
        bail!("somebody has come in already: an administrator gives new codes on the page of people");
    }
    let waiting = gate.roster().all().into_iter().find(|p| !p.account.posts.is_empty());
    let person =
        waiting.context("nobody was invited here: this is no installation that `amanat init` made")?;
    let (code, now) = (JoiningCode::draw()?, Clock::wall().now());
    let invite = Command::Invite { code: code.hash(), until: now + CODE_LASTS };
    let by = (Actor::Operator, None, now);
    serve::runtime()?.block_on(tell(&record, &gate, &person.id, &[invite], by))?;
    tell_code(&settings, &code);
    Ok(ExitCode::SUCCESS)
}

/// An installation for stories.
#[cfg(test)]
pub(crate) fn begin_at(data: &Path, address: &str, origin: &str) -> anyhow::Result<()> {
    let (address, origin) = (Some(address.to_owned()), Some(origin.to_owned()));
    run(Args { data: data.to_owned(), origin, address, again: false }).map(drop)
}

/// Something more is written into it.
#[cfg(test)]
pub(crate) fn again_at(data: &Path) -> anyhow::Result<()> {
    again(data).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::{
        playbook,
        route::{Whereabouts, route},
    };

    fn args(data: &Path) -> Args {
        let address = Some("https://police.example".to_owned());
        Args { data: data.to_owned(), origin: None, address, again: false }
    }

    #[test]
    fn a_new_installation_takes_everything_in_at_once() {
        let (places, faults) = amanat_core::places::Places::parse(&first_places()).unwrap();
        assert!(faults.is_empty(), "{faults:?}");
        let now = Clock::wall().now();
        for (name, bytes) in adopt::shipped(What::Desks) {
            let desk = name.trim_end_matches("/playbook.toml");
            let book = playbook::read(desk, &String::from_utf8(bytes).unwrap()).unwrap();
            let routed = route(&book, &places, &Whereabouts::default(), now).unwrap();
            assert_eq!(routed.unit.as_str(), TOP_UNIT, "{desk}");
            for word in &book.late {
                assert!(places.unit_of_post(word, &routed.unit).is_some(), "{desk}: {word}");
            }
        }
    }

    #[test]
    fn the_settings_file_is_read_as_it_was_written_and_every_line_in_it_can_be_used() {
        let chosen = settings_of(&args(Path::new("x"))).unwrap();
        let settings = Settings::parse(&chosen).unwrap();
        assert_eq!(
            (settings.address.as_str(), settings.origin.as_str()),
            ("https://police.example", "police.example/amanat")
        );
        let keys = |line: &str| {
            line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line).to_owned()
        };
        let all: Vec<String> = chosen.lines().map(keys).collect();
        assert!(Settings::parse(&all.join("\n")).unwrap().smtp.is_some());
        let quoted = Args { origin: Some("a\"b".into()), ..args(Path::new("x")) };
        assert!(settings_of(&quoted).is_err());
    }

    #[test]
    fn an_installation_is_made_once_and_its_first_officer_comes_in_by_the_last_code() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        run(args(&data)).unwrap();
        assert!(run(args(&data)).is_err());
        run(Args { again: true, ..args(&data) }).unwrap();
        let settings = Settings::read(&data).unwrap();
        let record = Record::open(serve::record_settings(&data, &settings)).unwrap();
        let people = gate(&record).unwrap().roster().all();
        assert_eq!(people.len(), 1);
        let setup = adopt::current(&record).unwrap();
        assert_eq!(Some(people[0].account.posts[0].role.as_str()), setup.guard.administrators_post());
        assert!(people[0].account.invitation.is_some());
        assert!(!people[0].account.is_ready());
    }
}
