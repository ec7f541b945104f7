//! How does an auditor get to count what happened, without anybody's words?
//!
//! On the machine, while nothing serves the directory. The log says that a bundle was made before the file is there.
//!
//! Not here: what a bundle holds and how it is checked (`proof::disclosure`, `amanat verify disclosure`).

use super::serve::{record_settings, runtime};
use crate::{clock::Clock, durable, settings::Settings, witnesses::Witnesses};
use amanat_core::{
    decide::{
        audit::{self, Event},
        clock::Watch,
    },
    event::{Header, Stream},
    values::Moment,
};
use amanat_record::{Append, Expected, Lane, Position, Record, Write};
use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};
use std::{path::PathBuf, process::ExitCode};

/// The compartment of what the log says of itself.
const COMPARTMENT: &str = "system";

/// `amanat disclose`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; nothing else may have it open
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// The first event, by its place in the log
    #[arg(long, default_value_t = 0, value_name = "PLACE")]
    from: Position,
    /// The last event
    #[arg(long, default_value_t = Position::MAX, value_name = "PLACE")]
    to: Position,
    /// Only events of this kind, such as opened; may be given several times
    #[arg(long)]
    kind: Vec<String>,
    /// Only events of lives that begin with this, such as matter/
    #[arg(long, default_value = "")]
    life: String,
    /// The file to make
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// What is chosen.
struct Choice {
    from: Position,
    to: Position,
    kinds: Vec<String>,
    life: String,
}

impl Choice {
    fn wants(&self, header: &Header) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&header.kind))
            && header.stream.to_string().starts_with(&self.life)
    }
}

/// Writes the log's own event, then the file.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    ensure!(!args.out.exists(), "{} is there already", args.out.display());
    let settings = Settings::read(&args.data)?;
    let record = Record::open(record_settings(&args.data, &settings))
        .with_context(|| format!("the record in {}", args.data.display()))?;
    // What witnesses cosigned before is shown again, so that the bundle can carry it.
    Witnesses::of(&settings.witnesses, &record)?;
    let choice = Choice { from: args.from, to: args.to, kinds: args.kind, life: args.life };
    let made = runtime()?.block_on(make(&record, &choice, Clock::wall().now()))?;
    durable::replace(&args.out, made.json.as_bytes()).with_context(|| args.out.display().to_string())?;
    println!("{}: {} events opened, no words in it", args.out.display(), made.events);
    if made.erased > 0 {
        println!("{} more were erased and cannot be opened any more; the file says which", made.erased);
    }
    println!("the log says that it was made: SHA-256 {}", made.sha256);
    Ok(ExitCode::SUCCESS)
}

/// A bundle whose making is in the log.
struct Made {
    json: String,
    events: usize,
    erased: usize,
    sha256: String,
}

async fn make(record: &Record, choice: &Choice, now: Moment) -> anyhow::Result<Made> {
    let bundle = record.disclose(choice.from..=choice.to, |header| choice.wants(header))?;
    ensure!(!bundle.events.is_empty(), "no event was chosen that can be opened");
    let json = bundle.to_json();
    let sha256: String = Sha256::digest(json.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let events = bundle.events.len();
    let event =
        Event::BundleMade { events: u32::try_from(events).unwrap_or(u32::MAX), sha256: sha256.clone() };
    let past = record.stream(&Stream::System)?;
    let version = Watch::of(past.iter().map(|(_, header)| header)).version;
    let drafts = vec![audit::draft(&event, now)];
    let write = Write::of(Stream::System, Expected::Version(version), COMPARTMENT, drafts);
    record.append(Append::one(Lane::Ordinary, None, write)).await.context("the log takes no event")?;
    Ok(Made { json, events, erased: bundle.erased.len(), sha256 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adopt::{self, What};
    use amanat_core::event::Actor;
    use amanat_proof::{disclosure::Disclosure, policy::Policy};

    #[test]
    fn a_bundle_opens_what_was_chosen_and_the_log_says_that_it_was_made() {
        let dir = tempfile::tempdir().unwrap();
        let settings = amanat_record::Settings::at(dir.path().join("data"), "log.example/kp");
        Record::init(&settings).unwrap();
        let record = Record::open(settings.clone()).unwrap();
        let (now, runtime) = (Clock::wall().now(), runtime().unwrap());
        for what in What::ALL {
            let files = adopt::shipped(what);
            runtime.block_on(adopt::adopt(&record, what, &files, Actor::Operator, now)).unwrap();
        }
        let all = Choice { from: 0, to: Position::MAX, kinds: vec![], life: String::new() };
        let made = runtime.block_on(make(&record, &all, now)).unwrap();
        let bundle = Disclosure::read(made.json.as_bytes()).unwrap();
        let policy = Policy::read(format!("log {}\nquorum none\n", record.vkey()).as_bytes()).unwrap();
        assert_eq!(bundle.judge(&policy).unwrap().checkpoint.size, What::ALL.len() as u64);
        assert_eq!((bundle.events.len(), bundle.erased.len()), (What::ALL.len(), 0));
        let said = record.stream(&Stream::System).unwrap();
        assert_eq!(
            (said[0].1.kind.as_str(), &said[0].1.facts["sha256"]),
            ("bundle_made", &made.sha256.into())
        );

        let some = Choice { from: 1, to: 1, ..all };
        let made = runtime.block_on(make(&record, &some, now)).unwrap();
        assert_eq!(Disclosure::read(made.json.as_bytes()).unwrap().events[0].index, 1);
        let none = Choice { kinds: vec!["nothing".into()], from: 0, to: Position::MAX, life: String::new() };
        assert!(runtime.block_on(make(&record, &none, now)).is_err());
    }
}
