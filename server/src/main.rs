//! What can be asked of Amanat on a command line?

use amanat::commands;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Amanat keeps what people entrust to their police: one program, one log, a receipt for everyone.
#[derive(Parser)]
#[command(name = "amanat", version, arg_required_else_help = true)]
struct Amanat {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make an empty installation and print the one-time code of its first officer
    Init(commands::init::Args),
    /// Run an installation
    Serve(commands::serve::Args),
    /// Run a province of invented people, on real places, to try everything
    Demo(commands::demo::Args),
    /// Check receipts, checkpoints, proofs and tiles, without a network
    Verify(commands::verify::Args),
    /// Prove the log, tiles, views, words, desks, places and policies of an installation
    Check(commands::check::Args),
    /// Print who may see and do what, and explain one answer
    Policies(commands::policies::Args),
    /// Rebuild every view from the log
    Rebuild(commands::rebuild::Args),
    /// Move an installation from its files into PostgreSQL, byte for byte
    Move(commands::moving::Args),
    /// Make a further node of an installation whose log lies in PostgreSQL
    Join(commands::join::Args),
    /// Say what ends by time, and whether the clock is right
    Retention(commands::retention::Args),
    /// Ask which keys and which language a text has
    Text(commands::text::Args),
    /// Say what this program is, and what it is made of
    About(commands::about::Args),
    /// Bring in areas, and ask whose ground a point is on
    Places(commands::places::Args),
    /// Bring in roads, and ask how long a way takes
    Roads(commands::roads::Args),
    /// Write the book of how signals are answered, or adopt an edited one
    Dispatch(commands::dispatch::Args),
    /// Play a control room in memory: how long people would wait, how many units are needed
    Simulate(commands::simulate::Args),
}

fn main() -> ExitCode {
    if let Err(cause) = amanat::process::keep_to_itself() {
        eprintln!("amanat: {cause:#}");
        return ExitCode::from(2);
    }
    let done = match Amanat::parse().command {
        Command::Init(args) => commands::init::run(args),
        Command::Serve(args) => commands::serve::run(args),
        Command::Demo(args) => commands::demo::run(args),
        Command::Verify(args) => commands::verify::run(args),
        Command::Check(args) => commands::check::run(args),
        Command::Policies(args) => commands::policies::run(args),
        Command::Rebuild(args) => commands::rebuild::run(args),
        Command::Move(args) => commands::moving::run(args),
        Command::Join(args) => commands::join::run(args),
        Command::Retention(args) => commands::retention::run(args),
        Command::Text(args) => commands::text::run(args),
        Command::About(args) => commands::about::run(args),
        Command::Places(args) => commands::places::run(args),
        Command::Roads(args) => commands::roads::run(args),
        Command::Dispatch(args) => commands::dispatch::run(args),
        Command::Simulate(args) => commands::simulate::run(args),
    };
    done.unwrap_or_else(|cause| {
        eprintln!("amanat: {cause:#}");
        ExitCode::from(2)
    })
}
