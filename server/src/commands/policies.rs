//! Who may see and do what, and why?
//!
//! `amanat policies matrix` prints every answer of the guard; `why` explains one answer in sentences, for a standing
//! on paper or for a person and a matter of an installation; `who` lists everyone who may do something with a matter,
//! and by which policy.
//!
//! Invariant: nothing of a matter is shown but its level and what the policies said.
//! Not here: the policies (`policies/`), what answers (`amanat_core::guard`).

mod paper;
mod people;

use crate::adopt::{self, What};
use amanat_core::guard::{Guard, Told};
use std::{path::PathBuf, process::ExitCode};

/// Ask who may see and do what, and why.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, clap::Subcommand)]
enum Question {
    /// Print every answer: role, relation and purpose, by level and action
    Matrix(Which),
    /// Explain one answer: for a standing on paper, or with --person and --matter in an installation
    Why(paper::Args),
    /// List everyone with an account who may do something with a matter, and by which policy
    Who(people::Args),
}

/// Which policies are meant: those shipped, an installation's, or those of a folder.
#[derive(Debug, clap::Args)]
struct Which {
    /// An installation's, also while it serves; without it the shipped ones
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Which {
    fn guard(&self) -> anyhow::Result<Guard> {
        let files = match &self.data {
            Some(dir) => adopt::files_in(dir, What::Policies)?,
            None => adopt::shipped(What::Policies),
        };
        adopt::read_policies(&files)
    }
}

/// Does what was asked.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.question {
        Question::Matrix(which) => {
            print!("{}", which.guard()?.matrix());
            Ok(ExitCode::SUCCESS)
        }
        Question::Why(args) => paper::run(&args),
        Question::Who(args) => people::run(&args),
    }
}

/// One post's answer, in lines.
fn tell(told: &Told) -> String {
    let standing = told.standing;
    let marks: Vec<&str> = standing.marks.named().map(|(word, _)| meaning(word)).collect();
    let marks = if marks.is_empty() { "nothing more is known".to_owned() } else { marks.join("; ") };
    let mut lines = vec![format!(
        "  {}: as {}, to whom the matter is `{}`, for {}; {marks}",
        if told.allowed { "yes" } else { "no" },
        standing.role.word(),
        standing.relation.word(),
        standing.purpose.word(),
    )];
    for reason in &told.because {
        let verb = if told.allowed { "allowed" } else { "forbidden" };
        lines.push(format!("    {verb} by {}: {}", reason.name, reason.says));
    }
    if !told.allowed && told.because.is_empty() {
        lines.push("    no policy allows it".to_owned());
    }
    for lack in &told.lacks {
        let missing: Vec<&str> = lack.named().map(|(word, _)| meaning(word)).collect();
        lines.push(format!("    it would be yes if: {}", missing.join("; ")));
    }
    lines.join("\n")
}

/// What a mark of the schema means.
fn meaning(word: &str) -> &str {
    match word {
        "fit" => "rank and attributes are those the desk asks for",
        "keeps" => "their unit is a desk of the matter's compartment",
        "strong" => "the second factor was shown in this session",
        "conflict" => "they belong to what is complained of, or are party to it",
        "breakable" => "the desk lets its glass be broken",
        "senior" => "their rank may break the glass",
        "consent" => "the person concerned agreed",
        other => other,
    }
}
