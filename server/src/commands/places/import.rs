//! What does an administrator see when boundaries are brought in?
//!
//! First what was taken and what was left out and why, then ground claimed twice and ground claimed by
//! nobody; adopted only if nothing stands in the way and nobody asked to look first.

use super::{Which, adopted, folder, tell};
use amanat_core::places::{self, Imported, Options, Under, Units};
use amanat_core::values::{LayerId, Moment, UnitId};
use anyhow::{Context, bail};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// So many overlaps and gaps are listed one by one.
const MAX_LISTED: usize = 40;

/// Bring in areas from a GeoJSON file.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The GeoJSON file.
    file: PathBuf,
    #[command(flatten)]
    which: Which,
    /// The layer of all its areas, such as station; without it the file's own `layer` or `level` says.
    #[arg(long)]
    layer: Option<LayerId>,
    /// Make a unit for each area that has none, of this kind; without a kind, of its layer's name.
    #[arg(long, value_name = "KIND", num_args = 0..=1)]
    units: Option<Option<String>>,
    /// Put the new units under this one; without it, under the unit of the area each lies within.
    #[arg(long, value_name = "UNIT", requires = "units")]
    under: Option<UnitId>,
    /// Put each new unit under the unit of the area of this layer that it lies within.
    #[arg(long, value_name = "LAYER", requires = "units", conflicts_with = "under")]
    under_layer: Option<LayerId>,
    /// The time zone, where there are no units yet.
    #[arg(long, default_value = "Asia/Karachi")]
    zone: String,
    /// The day whose areas are looked at for gaps, as 2026-11-21; without it today in the first zone.
    #[arg(long)]
    on: Option<jiff::civil::Date>,
    /// Write the new folder here and adopt nothing.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Only report.
    #[arg(long)]
    dry_run: bool,
}

/// Brings them in.
pub(super) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let size_bytes =
        fs::metadata(&args.file).with_context(|| format!("cannot read {}", args.file.display()))?.len();
    if size_bytes > places::MAX_FILE_BYTES as u64 {
        bail!("{} is larger than {} bytes: split it", args.file.display(), places::MAX_FILE_BYTES);
    }
    let bytes = fs::read(&args.file).with_context(|| format!("cannot read {}", args.file.display()))?;
    let (files, report) = match places::import(&args.which.files()?, &bytes, &options(args)?) {
        Ok(done) => done,
        Err(faults) => {
            tell(&faults);
            eprintln!("Nothing was taken in.");
            return Ok(ExitCode::FAILURE);
        }
    };
    show(&report);
    match &args.out {
        _ if args.dry_run => println!("Nothing was changed."),
        Some(out) => {
            folder::write_folder(out, &files)?;
            println!("Written to {}; nothing was adopted.", out.display());
        }
        None if args.which.places.is_some() => println!("Nothing was changed: say --out or --data."),
        None => {
            adopted::adopt(&args.which.data, &files)?;
            println!("Adopted.");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn options(args: &Args) -> anyhow::Result<Options> {
    let under = match (&args.under, &args.under_layer) {
        (Some(unit), _) => Under::Unit(unit.clone()),
        (None, Some(layer)) => Under::Layer(layer.clone()),
        (None, None) => Under::Containing,
    };
    let zone =
        jiff::tz::TimeZone::get(&args.zone).with_context(|| format!("{} is no time zone", args.zone))?;
    let when = match args.on {
        Some(day) => Moment::from_timestamp(day.to_zoned(zone)?.timestamp()),
        None => super::locate::now(),
    };
    Ok(Options {
        file: args.file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
        layer: args.layer.clone(),
        units: args.units.clone().map(|kind| Units { kind, under }),
        zone: args.zone.clone(),
        when,
    })
}

fn show(report: &Imported) {
    let Imported { areas, replaced, units, left_out, .. } = report;
    println!(
        "{areas} areas taken in ({replaced} of them replace one), {units} units made, {left_out} left out."
    );
    report.faults.iter().for_each(|fault| println!("  {fault}"));
    println!("{} overlaps within a layer.", report.overlaps.len());
    for o in report.overlaps.iter().take(MAX_LISTED) {
        println!("  {} and {} both claim {:.2} km² ({})", o.one, o.other, o.km2, o.layer);
    }
    let (whole, part): (Vec<_>, Vec<_>) = report.gaps.iter().partition(|(_, gap)| gap.share >= 0.999);
    println!("{} areas with ground that no finer area has, and {} without any.", part.len(), whole.len());
    for (finer, gap) in part.iter().chain(&whole).take(MAX_LISTED) {
        println!("  {:.1} % of {} has no {finer}", gap.share * 100.0, gap.area);
    }
    let hash: String = report.hash.iter().map(|b| format!("{b:02x}")).collect();
    println!("Configuration {hash}");
}
