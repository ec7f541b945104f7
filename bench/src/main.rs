//! Which measurement is run, and where is its table written?

use amanat_bench::{
    areas,
    figure::{Figure, per_s, table},
    growth, guard, intake, pages, positions, rebuild, receipts, restore, sos, stores,
};
use anyhow::Context;
use clap::{Parser, ValueEnum};
use std::path::{Path, PathBuf};

/// Measures Amanat beside the same work with nothing of Amanat's
#[derive(Parser)]
struct Args {
    /// What to measure
    #[arg(value_enum, default_value_t = Which::All)]
    which: Which,
    /// How long each turn of those that are measured for a time lasts
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// How many events `restore` brings back and `growth` grows to
    #[arg(long, default_value_t = 100_000)]
    events: u64,
    /// Where the table of `all` is written
    #[arg(long, default_value = "bench/RESULTS.md")]
    results: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Which {
    All,
    Intake,
    Stores,
    Rebuild,
    Pages,
    Guard,
    Receipts,
    Areas,
    Sos,
    Positions,
    Restore,
    Growth,
}

impl Which {
    fn measure(self, args: &Args) -> anyhow::Result<Vec<Figure>> {
        match self {
            Which::All => Ok(Vec::new()),
            Which::Intake => intake::run(args.seconds),
            Which::Stores => stores::run(args.seconds),
            Which::Rebuild => rebuild::run(),
            Which::Pages => pages::run(args.seconds),
            Which::Guard => guard::run(),
            Which::Receipts => receipts::run(),
            Which::Sos => sos::run(),
            Which::Areas => Ok(vec![of_areas()?]),
            Which::Positions => positions::run(args.seconds),
            Which::Restore => restore::run(args.events),
            Which::Growth => growth::run(args.events),
        }
    }
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let load_before = load_of_the_machine();
    let mut figures = Vec::new();
    let asked = Which::value_variants().iter().copied();
    for which in asked.filter(|one| *one != Which::All && [*one, Which::All].contains(&args.which)) {
        let found = which.measure(&args).with_context(|| format!("{which:?}"))?;
        // What was measured is seen even where a later one fails.
        eprintln!("{}", table(&found));
        figures.extend(found);
    }
    let about = format!(
        "Cores: {}. Load of the machine before: {load_before}; after: {}. Turns of {} s.\n\n",
        std::thread::available_parallelism()?,
        load_of_the_machine(),
        args.seconds
    );
    let text = format!("# What was measured last\n\n{about}{}", table(&figures));
    println!("{text}");
    if args.which == Which::All {
        std::fs::write(&args.results, text).with_context(|| args.results.display().to_string())?;
    }
    Ok(())
}

/// The load average of the last minute, as Linux tells it.
fn load_of_the_machine() -> String {
    let told = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    told.split(' ').next().unwrap_or_default().to_owned()
}

fn of_areas() -> anyhow::Result<Figure> {
    let measured = areas::run(None, Path::new("places/demo"), "district", 1_000_000, 1_900);
    let measured = measured.map_err(anyhow::Error::msg)?;
    let what = format!("point → area, {} areas of {} corners", measured.areas, measured.corners);
    let figure = Figure::plain(what, per_s(measured.ours_per_s));
    let figure = figure.beside(
        format!("`geo`: {}", per_s(measured.geo_per_s)),
        measured.ours_per_s / measured.geo_per_s,
        true,
    );
    anyhow::ensure!(measured.different == 0, "{} points got different answers", measured.different);
    Ok(figure.goal("≥ 2,000,000/s, same answers", measured.ours_per_s >= 2e6))
}
