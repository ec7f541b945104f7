//! Why is the answer to one question yes or no?
//!
//! Either a standing on paper (`--role lead --relation colleague --level P4 --action Read --with fit,strong`), or a
//! person and a matter of an installation (`--data data --person zarmina --matter … --action Read`).

use super::{Which, people, tell};
use amanat_core::{
    guard::{Action, Marks, Purpose, Relation, Role, Standing},
    values::{Level, MatterNo},
};
use anyhow::Context;
use std::process::ExitCode;

/// `amanat policies why`
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    which: Which,
    /// What is to be done: a word of the schema, such as Read
    #[arg(long, default_value = "Read")]
    action: String,
    /// On paper: a role, such as lead
    #[arg(long, required_unless_present = "person")]
    role: Option<String>,
    /// On paper: how the post stands to the matter, such as colleague
    #[arg(long, default_value = "other")]
    relation: String,
    /// On paper: how closely the matter is kept
    #[arg(long, default_value = "P3")]
    level: String,
    /// On paper: what they look for
    #[arg(long, default_value = "work")]
    purpose: String,
    /// On paper: what else holds, such as fit,strong
    #[arg(long, value_delimiter = ',')]
    with: Vec<String>,
    /// In an installation: somebody's sign-in name
    #[arg(long, requires = "matter", requires = "data")]
    person: Option<String>,
    /// In an installation: a matter's number
    #[arg(long)]
    matter: Option<MatterNo>,
}

/// Answers; exits with 0 for yes and 1 for no.
pub(super) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let action = action(&args.action)?;
    if let (Some(person), Some(no), Some(data)) = (&args.person, args.matter, &args.which.data) {
        return people::why(data, person, no, action);
    }
    let (standing, level) = standing(args)?;
    let told = args.which.guard()?.explain(standing, level, action);
    println!("{} at {level}", action.word());
    println!("{}", tell(&told));
    Ok(if told.allowed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The action of this word.
pub(super) fn action(word: &str) -> anyhow::Result<Action> {
    one(Action::of_word(word), word, Action::ALL.iter().map(|a| a.word()))
}

fn standing(args: &Args) -> anyhow::Result<(Standing, Level)> {
    let role = args.role.as_deref().unwrap_or_default();
    let mut marks = Marks::NONE;
    for word in &args.with {
        let mark = Marks::of_word(word).with_context(|| format!("`{word}` is no mark of the schema"))?;
        marks = marks.and(mark);
    }
    let level = Level::ALL.into_iter().find(|level| level.word() == args.level);
    let standing = Standing {
        role: one(Role::of_word(role), role, Role::ALL.iter().map(|r| r.word()))?,
        relation: one(
            Relation::of_word(&args.relation),
            &args.relation,
            Relation::ALL.iter().map(|r| r.word()),
        )?,
        purpose: one(Purpose::of_word(&args.purpose), &args.purpose, Purpose::ALL.iter().map(|p| p.word()))?,
        marks,
    };
    Ok((standing, one(level, &args.level, Level::ALL.iter().map(|l| l.word()))?))
}

fn one<T>(found: Option<T>, word: &str, all: impl Iterator<Item = &'static str>) -> anyhow::Result<T> {
    found.with_context(|| format!("`{word}` is none of {}", all.collect::<Vec<_>>().join(", ")))
}
