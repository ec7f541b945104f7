//! How does an installation move from its files into PostgreSQL?
//!
//! Nothing else may have it open. The files are copied byte for byte; it is proven that the root is the same; only then
//! is the database served, and the files get other names. Cut short, it is run again.
//!
//! Not here: the copying (`record::moving`), what to set up before (`docs/operate/postgresql.md`).

use super::serve::record_settings;
use crate::settings::Settings;
use amanat_record::{Postgres, Record};
use anyhow::Context;
use std::{path::PathBuf, process::ExitCode, time::Instant};

/// `amanat move`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; nothing else may have it open
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// The empty database for the log, such as "host=/run/postgresql dbname=amanat user=amanat"; no password
    #[arg(long, value_name = "DSN")]
    to: String,
    /// The empty database for the keys, where that is another one
    #[arg(long, value_name = "DSN")]
    keys_to: Option<String>,
    /// The file that holds the password
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The file of the authorities that sign the server's certificate
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
}

/// Moves, and says what belongs into the settings now.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(&args.data)?;
    anyhow::ensure!(settings.postgresql.is_none(), "the settings say that it lies in PostgreSQL already");
    let Args { data, to: dsn, keys_to: keys_dsn, password_file, ca_file } = args;
    let to = Postgres { dsn, keys_dsn, password_file, ca_file };
    let began = Instant::now();
    let moved = Record::move_to(&record_settings(&data, &settings), &to)
        .with_context(|| format!("the record in {}", data.display()))?;
    if moved.were_there > 0 {
        println!("{} events had come over before.", moved.were_there);
    }
    println!(
        "{} events are in the database, in {:.1} s. Files and database have the same root:\n{}",
        moved.events,
        began.elapsed().as_secs_f64(),
        moved.root
    );
    println!("\nWrite this into {} and start:\n", data.join(crate::settings::FILE).display());
    println!("{}", as_settings(&to));
    println!("The files lie beside as *.moved; keep them until the first backup of the database is proven.");
    Ok(ExitCode::SUCCESS)
}

fn as_settings(to: &Postgres) -> String {
    let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
    let lines = [
        ("dsn", Some(to.dsn.clone())),
        ("keys_dsn", to.keys_dsn.clone()),
        ("password_file", path(&to.password_file)),
        ("ca_file", path(&to.ca_file)),
    ];
    let line = |(name, value): (&str, Option<String>)| {
        value.map(|value| format!("{name} = {}\n", toml::Value::String(value)))
    };
    format!("[postgresql]\n{}", lines.into_iter().filter_map(line).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_says_to_write_can_be_read() {
        let to = Postgres {
            dsn: "host=/run/postgresql dbname=\"a\"".into(),
            password_file: Some("/etc/amanat/postgresql-password".into()),
            ..Postgres::default()
        };
        let read = Settings::parse(&as_settings(&to)).unwrap().postgresql.unwrap();
        assert_eq!((read.dsn, read.password_file), (to.dsn, to.password_file));
    }
}
