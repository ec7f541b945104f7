//! What can be asked of Amanat on a command line?

use amanat::commands;
use clap::{CommandFactory, Parser, Subcommand};
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
    /// Watch logs from outside, and cosign what only grew
    Witness(commands::witness::Args),
    /// Watch a published log: whether it only grew, and who has cosigned that
    Watch(commands::watch::Args),
    /// Check receipts, checkpoints, proofs and tiles, without a network
    Verify(commands::verify::Args),
    /// Prove the log, tiles, views, words, desks, places and policies of an installation
    Check(commands::check::Args),
    /// Say what is wrong with an installation and what to do, also while it runs
    Doctor(commands::doctor::Args),
    /// Write the pages of the manual, for packages
    #[command(hide = true)]
    Man(ManArgs),
    /// Print who may see and do what, and explain one answer
    Policies(commands::policies::Args),
    /// Open headers of events to an auditor, without anybody's words
    Disclose(commands::disclose::Args),
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

    /// Copy what is new, sealed for several recipients, beside a running server
    Backup(commands::backup::Args),
    /// Make a key that opens backups
    BackupKey(commands::backup::KeyArgs),
    /// Bring a record back from its backup, or try whether it could be (--drill)
    Restore(commands::restore::Args),
    /// Follow another machine, ready to take over
    Standby(commands::standby::Args),
    /// Let a standby or a restored record take over, if nothing that was signed is missing
    Promote(commands::promote::Args),
    /// End a log, give it another key, or begin its successor
    Log(commands::log::Args),
}

#[derive(clap::Args)]
struct ManArgs {
    /// The folder that they are written into
    #[arg(long, value_name = "DIR")]
    into: std::path::PathBuf,
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
        Command::Witness(args) => commands::witness::run(args),
        Command::Watch(args) => commands::watch::run(args),
        Command::Verify(args) => commands::verify::run(args),
        Command::Check(args) => commands::check::run(args),
        Command::Doctor(args) => commands::doctor::run(args),
        Command::Man(args) => clap_mangen::generate_to(Amanat::command(), args.into)
            .map(|()| ExitCode::SUCCESS)
            .map_err(anyhow::Error::from),
        Command::Policies(args) => commands::policies::run(args),
        Command::Disclose(args) => commands::disclose::run(args),
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
        Command::Backup(args) => commands::backup::run(args),
        Command::BackupKey(args) => commands::backup::run_key(args),
        Command::Restore(args) => commands::restore::run(args),
        Command::Standby(args) => commands::standby::run(args),
        Command::Promote(args) => commands::promote::run(args),
        Command::Log(args) => commands::log::run(args),
    };
    done.unwrap_or_else(|cause| {
        eprintln!("amanat: {cause:#}");
        ExitCode::from(2)
    })
}
