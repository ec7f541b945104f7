//! Who of an installation may do this with a matter, and why?
//!
//! Asked as if everybody had just shown their second factor: what the policies allow, not who is at their desk now.
//! The answers name people by their sign-in name, as the operator knows them; of the matter they show nothing.

use super::{paper, tell};
use crate::{adopt, clock::Clock, commands::serve::record_settings, settings::Settings};
use amanat_core::{
    guard::{Action, Explanation, Visitor, Who},
    values::MatterNo,
};
use amanat_record::{
    Record, Visit,
    roster::{Person, Roster},
};
use anyhow::Context;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

/// `amanat policies who`
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The installation; nothing else may have it open
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The matter's number
    #[arg(long)]
    matter: MatterNo,
    /// What is to be done: a word of the schema
    #[arg(long, default_value = "Read")]
    action: String,
}

struct Installation {
    visit: Visit,
    people: Roster,
}

impl Installation {
    fn open(data: &Path) -> anyhow::Result<Self> {
        let settings = Settings::read(data)?;
        let record = Record::open(record_settings(data, &settings))
            .with_context(|| format!("the record in {}: stop its server first", data.display()))?;
        let setup = Arc::new(adopt::current(&record)?);
        let people = Roster::of(&record)?;
        Ok(Self { visit: Visit::new(record, setup, Visitor::bare(Who::Operator)), people })
    }

    fn explain(&self, person: &Person, no: MatterNo, action: Action) -> anyhow::Result<Explanation> {
        let visitor = person.visitor(true, true, Clock::wall().now());
        self.visit.why(no, &visitor, action)?.context("there is no such matter")
    }
}

/// Lists everyone who may.
pub(super) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let action = paper::action(&args.action)?;
    let here = Installation::open(&args.data)?;
    let mut count = 0;
    for person in here.people.all() {
        let explanation = here.explain(&person, args.matter, action)?;
        if explanation.allowed {
            count += 1;
            println!("{}", named(&person));
            explanation.told.iter().filter(|told| told.allowed).for_each(|told| println!("{}", tell(told)));
        }
    }
    println!("{count} people with an account may {} it", action.word());
    Ok(ExitCode::SUCCESS)
}

/// Explains the answer for one person; exits with 0 for yes and 1 for no.
pub(super) fn why(data: &Path, sign_in: &str, no: MatterNo, action: Action) -> anyhow::Result<ExitCode> {
    let here = Installation::open(data)?;
    let person =
        here.people.by_sign_in(sign_in).with_context(|| format!("nobody signs in as `{sign_in}`"))?;
    let explanation = here.explain(&person, no, action)?;
    let answer = if explanation.allowed { "may" } else { "may not" };
    println!("{} {answer} {} it", named(&person), action.word());
    if explanation.told.is_empty() {
        println!("  they hold no post now");
    }
    explanation.told.iter().for_each(|told| println!("{}", tell(told)));
    Ok(if explanation.allowed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn named(person: &Person) -> String {
    person.words.sign_in.clone().unwrap_or_else(|| person.id.to_string())
}
