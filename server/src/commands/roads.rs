//! How are roads brought in, and how long is a way on them?

use crate::roads::{Roads, import};
use amanat_core::{roads::write, values::Point};
use anyhow::Context;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

/// Bring in roads, and ask how long a way takes
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Read an extract of OpenStreetMap (.osm.pbf) and write one file of roads; `roads` in amanat.toml names it
    Import {
        /// The extract
        pbf: PathBuf,
        /// The file to write
        #[arg(long, value_name = "FILE", default_value = "roads.bin")]
        out: PathBuf,
    },
    /// Say how long a car takes from one point to another
    Time {
        /// The file of roads
        file: PathBuf,
        /// `lat,lon`
        from: String,
        /// `lat,lon`
        to: String,
    },
}

/// Does what was asked.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        What::Import { pbf, out } => bring_in(&pbf, &out),
        What::Time { file, from, to } => tell(&file, &from, &to),
    }
}

fn bring_in(pbf: &Path, out: &Path) -> anyhow::Result<ExitCode> {
    let begin = Instant::now();
    let network = import(pbf)?;
    let bytes = write(&network)?;
    replace(out, &bytes).with_context(|| out.display().to_string())?;
    println!(
        "{} junctions and {} roads written to {} ({} bytes, {:.1} s).",
        network.junctions(),
        network.roads(),
        out.display(),
        bytes.len(),
        begin.elapsed().as_secs_f64()
    );
    println!("Name it in amanat.toml: roads = \"{}\"", out.display());
    Ok(ExitCode::SUCCESS)
}

/// The file is whole or not there, whenever the power fails.
fn replace(out: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(out)?;
    fs::File::open(folder)?.sync_all()?;
    Ok(())
}

fn tell(file: &Path, from: &str, to: &str) -> anyhow::Result<ExitCode> {
    let roads = Roads::load(file)?;
    match roads.network.travel_s(point(from)?, point(to)?) {
        Some(s) => {
            println!("{s:.0} s");
            Ok(ExitCode::SUCCESS)
        }
        None => {
            println!("no way on these roads: a straight line would be counted");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn point(text: &str) -> anyhow::Result<Point> {
    let (lat, lon) = text.split_once(',').context("write a point as lat,lon")?;
    Ok(Point::new(lat.trim().parse()?, lon.trim().parse()?)?)
}
