//! What does an administrator see when boundaries are brought in?
//!
//! First what was taken and what was left out and why, then ground claimed twice and ground claimed by
//! nobody; adopted only if nothing stands in the way and nobody asked to look first.

use super::{Which, folder, tell};
use crate::adopt;
use crate::commands::serve::runtime;
use amanat_core::event::Actor;
use amanat_core::places::{self, Files, Imported, Options, Under, Units};
use amanat_core::values::{LayerId, Moment, UnitId};
use amanat_record::Record;
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
    let record = args.which.record()?;
    let existing = args.which.files(record.as_ref())?;
    let (files, report) = match places::import(&existing, &bytes, &options(args)?) {
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
        None => match &record {
            Some(record) => take_hold(record, &files)?,
            None => println!("Nothing was changed: say --out, or --data instead of --places."),
        },
    }
    Ok(ExitCode::SUCCESS)
}

/// The files are adopted by an event of the record.
pub(super) fn take_hold(record: &Record, files: &Files) -> anyhow::Result<()> {
    let adopting = adopt::adopt(record, adopt::What::Places, files, Actor::Operator, super::locate::now());
    match runtime()?.block_on(adopting)? {
        true => println!("Adopted."),
        false => println!("The same places hold already; nothing was changed."),
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::super::{adopted, read_folder};
    use super::*;
    use crate::commands::serve::record_settings;
    use crate::settings::Settings;
    use clap::Parser;
    use std::path::Path;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    fn asked(words: &[&str]) -> ExitCode {
        let line = std::iter::once("import").chain(words.iter().copied());
        run(&Line::try_parse_from(line).unwrap().args).unwrap()
    }

    fn holds(data: &Path) -> Files {
        adopt::files(&adopted::open(data).unwrap(), adopt::What::Places).unwrap()
    }

    const SURVEY: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":7,"name_en":"Old Bus Stand","name_ur":"پرانا بس سٹینڈ"},
"geometry":{"type":"Polygon","coordinates":[[[71.44,33.58],[71.45,33.58],[71.45,33.59],[71.44,33.58]]]}}]}"#;

    #[test]
    fn an_import_is_looked_at_then_written_apart_then_adopted() {
        let room = tempfile::tempdir().unwrap();
        let (file, data) = (room.path().join("survey.geojson"), room.path().join("data"));
        let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../places/demo");
        fs::write(&file, SURVEY).unwrap();
        Record::init(&record_settings(&data, &Settings::read(&data).unwrap())).unwrap();
        let before = read_folder(&demo).unwrap();
        take_hold(&adopted::open(&data).unwrap(), &before).unwrap();
        let (file, data_text, out) =
            (file.to_str().unwrap(), data.to_str().unwrap(), room.path().join("out"));
        let common = [file, "--data", data_text, "--layer", "beat", "--units"];
        assert_eq!(asked(&[&common[..], &["--dry-run"]].concat()), ExitCode::SUCCESS);
        assert_eq!(asked(&[&common[..], &["--out", out.to_str().unwrap()]].concat()), ExitCode::SUCCESS);
        assert!(holds(&data) == before, "nothing was adopted yet");
        assert_eq!(asked(&common), ExitCode::SUCCESS);
        let after = holds(&data);
        assert!(after == read_folder(&out).unwrap() && after != before);
        assert_eq!(asked(&[file, "--data", data_text]), ExitCode::FAILURE, "no layer is said");
    }
}
