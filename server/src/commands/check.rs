//! Is everything of this installation as it should be?
//!
//! One line a part: `ok`, or what is wrong and how to mend it. Nothing is changed by looking. Exits with 0 where all
//! is well, with 1 where something was found, with 2 where it could not look.
//!
//! Not here: how the log proves itself (`amanat-record`), what a desk or a place must be (`amanat-core`).

use super::{init, serve::record_settings};
use crate::{
    adopt::{self, What},
    clock::Clock,
    rotation::TOO_MANY_WEEKS,
    settings::Settings,
    words::Words,
};
use amanat_record::{Fault, Record};
use anyhow::Context;
use std::{io::Write, path::PathBuf, process::ExitCode};

/// What brings back what is not as it was written, where the store is this.
struct Remedies {
    /// The log, and with it the keys of the same night.
    log: &'static str,
    tiles: &'static str,
    /// Erased words that can be read again.
    keys: &'static str,
}

const OF_FILES: Remedies = Remedies {
    log: "keep this directory as it is, and restore log.db, keys.db and epochs.db from the backup",
    tiles: "restore log.db from its backup; what was signed must not change",
    keys: "an older keys.db was restored: run `amanat rebuild`, which erases it again",
};
const OF_A_DATABASE: Remedies = Remedies {
    log: "stop every node, keep the database and each node's anchor as they are, and restore the newest good backup, \
          which `amanat move` brings into an empty database; or bring back PostgreSQL's own copy of the schemas amanat \
          and amanat_keys",
    tiles: "restore the newest good backup, or a copy of the schema amanat; what was signed must not change",
    keys: "an older copy of the schema amanat_keys was brought back: run `amanat rebuild`, which erases it again",
};

impl Remedies {
    fn of(is_database: bool) -> &'static Self {
        if is_database { &OF_A_DATABASE } else { &OF_FILES }
    }
}

/// Findings of one part that are listed.
const MAX_LISTED: usize = 20;

/// `amanat check`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; nothing else may have it open
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
}

/// What was found of one part.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// How much there is of it.
    pub told: String,
    /// What is wrong, each with its remedy.
    pub findings: Vec<String>,
}

/// Looks at everything and says it.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(&args.data)?;
    let remedies = Remedies::of(settings.postgresql.is_some());
    let parts = match Record::open(record_settings(&args.data, &settings)) {
        Ok(record) => look(&record).or_else(|wrong| match wrong.downcast_ref::<Fault>() {
            Some(fault) if is_damage(fault) => Ok(vec![damaged(fault, remedies)]),
            _ => Err(wrong),
        })?,
        Err(fault) if is_damage(&fault) => vec![damaged(&fault, remedies)],
        Err(fault) => return Err(fault).with_context(|| format!("the record in {}", args.data.display())),
    };
    let mut out = std::io::stdout().lock();
    for part in &parts {
        part.tell(&mut out)?;
    }
    let is_good = parts.iter().all(|part| part.findings.is_empty());
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Every part, in the order of the command's words. May not be asked on a thread of async's.
pub fn look(record: &Record) -> anyhow::Result<Vec<Part>> {
    let mut parts = of_record(record)?;
    parts.push(of_keys(record.weeks_behind(Clock::wall().now())?));
    parts.push(of_words());
    for what in What::ALL {
        parts.push(of_files(record, what)?);
    }
    Ok(parts)
}

/// Whether what is stored is not what was written; anything else is a reason not to have looked.
fn is_damage(fault: &Fault) -> bool {
    let text = fault.to_string();
    // SQLite's words, and PostgreSQL's codes of data and of an index.
    let said = ["malformed", "not a database", "(XX001)", "(XX002)"];
    let is_said = said.iter().any(|said| text.contains(said));
    matches!(fault, Fault::Damaged(_)) || (matches!(fault, Fault::Store(_)) && is_said)
}

fn damaged(fault: &Fault, remedies: &Remedies) -> Part {
    let findings = vec![format!("{fault}\nto mend: {}", remedies.log)];
    Part { name: "log", told: "it cannot be read, and nothing else was looked at".to_owned(), findings }
}

impl Part {
    fn tell(&self, out: &mut impl Write) -> std::io::Result<()> {
        if self.findings.is_empty() {
            return writeln!(out, "{:<9} ok  {}", self.name, self.told);
        }
        writeln!(out, "{:<9} {} wrong  {}", self.name, self.findings.len(), self.told)?;
        for finding in self.findings.iter().take(MAX_LISTED) {
            writeln!(out, "    {}", finding.replace('\n', "\n    "))?;
        }
        match self.findings.len().saturating_sub(MAX_LISTED) {
            0 => Ok(()),
            more => writeln!(out, "    and {more} more"),
        }
    }
}

/// The log, its tiles, and the views; each finding is told with the part it is about.
fn of_record(record: &Record) -> anyhow::Result<Vec<Part>> {
    let report = record.check()?;
    let remedies = Remedies::of(record.settings().postgres.is_some());
    let mut parts =
        ["log", "tiles", "views"].map(|name| Part { name, told: String::new(), findings: vec![] });
    for finding in report.findings {
        let (place, remedy) = remedy_of(&finding, remedies);
        parts[place].findings.push(format!("{finding}\nto mend: {remedy}"));
    }
    parts[0].told = format!(
        "{} events, {} opened against their leaves, {} erased",
        report.events, report.opened, report.erased
    );
    parts[1].told = "give the log's root".to_owned();
    parts[2].told = "come out of the log again".to_owned();
    Ok(parts.into())
}

/// Which part a finding is about, and what mends it.
fn remedy_of(finding: &str, remedies: &Remedies) -> (usize, &'static str) {
    match () {
        () if finding.starts_with("views:") => (2, "stop everything that serves it and run `amanat rebuild`"),
        () if finding.starts_with("the record takes no writes") => {
            (0, "as it says; nothing else is wrong with it if nothing else is listed")
        }
        () if finding.contains("can be read") => (0, remedies.keys),
        () if finding.contains("tile") => (1, remedies.tiles),
        () => (0, remedies.log),
    }
}

/// The keys of earlier weeks are destroyed, so that older copies of them open nothing.
fn of_keys(weeks_behind: u32) -> Part {
    let mend = "let `amanat serve` run: it wraps them anew by itself, and says in its log why it cannot";
    let findings = match weeks_behind >= TOO_MANY_WEEKS {
        true => vec![format!("keys of {weeks_behind} weeks ago are not destroyed yet\nto mend: {mend}")],
        false => Vec::new(),
    };
    Part { name: "keys", told: "wrapped by those of this week or the last".to_owned(), findings }
}

/// The words are complete in every language; how many a native speaker has read is told, and is no fault.
fn of_words() -> Part {
    let (words, faults) = Words::load_what_is_there();
    let counts: Vec<String> =
        words.reviewed().iter().map(|(l, count)| format!("{l} {}/{}", count.reviewed, count.total)).collect();
    let findings = faults.iter().map(|fault| format!("{}: {}", fault.place, fault.wrong)).collect();
    Part { name: "words", told: format!("reviewed by native speakers: {}", counts.join(", ")), findings }
}

/// What was adopted can be used, and so can what the binary brings along.
fn of_files(record: &Record, what: What) -> anyhow::Result<Part> {
    let adopted = adopt::files(record, what)?;
    let shipped = adopt::shipped(what);
    let mut findings = Vec::new();
    if adopted.is_empty() {
        findings.push(format!("nothing was adopted\nto mend: {}", remedy(what)));
    } else if let Err(wrong) = adopt::check(what, &adopted) {
        findings.push(format!("{wrong:#}\nto mend: {}", remedy(what)));
    }
    if let Err(wrong) = adopt::check(what, &shipped) {
        findings.push(format!("of this program's own: {wrong:#}\nto mend: install the program again"));
    }
    if what == What::Desks && findings.is_empty() {
        findings = adopt::misfits(record)?;
    }
    if what == What::Dispatch && findings.is_empty() && adopted != shipped {
        findings = adopt::strangers(record)?;
    }
    let own = match () {
        () if adopted == shipped => "as this program brings them",
        () if what == What::Places && adopted == init::first_places() => "as a new installation begins",
        () => "of your own",
    };
    Ok(Part { name: what.word(), told: format!("{} files, {own}", adopted.len()), findings })
}

/// What to do where a part of the configuration cannot be used.
pub(crate) fn remedy(what: What) -> &'static str {
    match what {
        What::Places => "bring in places with `amanat places import`",
        What::Dispatch => "mend it with `amanat dispatch write` and `amanat dispatch adopt`",
        What::Desks | What::Policies => {
            "adopt those of this program again: make an installation with `amanat init`"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_nobody_rotates_are_found() {
        assert!(of_keys(1).findings.is_empty());
        assert!(of_keys(2).findings[0].starts_with("keys of 2 weeks ago"));
    }

    #[test]
    fn a_remedy_names_what_there_is_where_the_log_lies() {
        let findings =
            ["event 3: its header was changed", "event 3: words can be read", "tiles: x", "views: y"];
        for (is_database, own, others) in [(false, ".db", "schema"), (true, "schema", ".db")] {
            let told = findings.map(|finding| remedy_of(finding, Remedies::of(is_database)).1);
            assert!(told[..3].iter().all(|remedy| remedy.contains(own)), "{told:?}");
            assert!(told.iter().all(|remedy| !remedy.contains(others)), "{told:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_remedy_and_what_is_right_in_one_line() {
        let tell = |part: Part| {
            let mut out = Vec::new();
            part.tell(&mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let good = Part { name: "words", told: "all".into(), findings: vec![] };
        assert_eq!(tell(good), "words     ok  all\n");
        let bad =
            Part { name: "views", told: "x".into(), findings: vec!["a differs\nto mend: b".into(); 22] };
        let told = tell(bad);
        assert!(told.starts_with("views     22 wrong  x\n    a differs\n    to mend: b\n"));
        assert!(told.ends_with("    and 2 more\n"));
    }
}
