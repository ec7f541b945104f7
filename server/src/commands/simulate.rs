//! How many units are needed, and how long would people wait?
//!
//! Not here: what is played (`crate::simulate`).

use crate::{
    adopt::{self, What},
    positions::ByRoad,
    roads::Roads,
    simulate::{Asked, MAX_DAYS, MAX_SEEDS, MAX_UNITS, Shift, Sum, Wish, World, plot, search, table},
};
use amanat_core::{
    dispatch::{self, recommend::StraightLine},
    places::Places,
    values::{Moment, Span, UnitId},
    view::response::Interval,
};
use anyhow::{Context, anyhow, ensure};
use serde_json::json;
use std::{fs, path::PathBuf, process::ExitCode};

/// The room that is played where none is named.
const FIRST_ROOM: &str = "peshawar-room";
/// Units beside the patrols where none are named: enough that run cards that ask for them can be met.
const USUAL_OTHERS: [(&str, u16); 4] =
    [("traffic", 4), ("quick_response", 2), ("women_patrol", 2), ("bomb_disposal", 1)];

/// Areas hold as they do at this moment: a fixed one, so that the same question has the same answer.
const NOW: Moment = Moment::from_millis(1_795_000_000_000);

/// `amanat simulate`
#[derive(clap::Args)]
#[command(after_long_help = "EXAMPLES
  amanat simulate --units 24
      How long people of the demo's first room would wait with 24 patrols.
  amanat simulate --need --percent 90 --within 15m --plot units.svg
      How many patrols are needed, with a drawing.
  amanat simulate --need --calls-per-day 300 --shift 06:00-22:00=100 --shift 22:00-06:00=50
      The same with another demand, and half of the patrols at night.

Calls are invented, on the ground of the places and by the types and run cards of the dispatch book. Who is sent is who
the same rule recommends to a dispatcher. The same seed gives the same bytes. It compares plans; it measures nothing.")]
pub struct Args {
    /// The control room that is played
    #[arg(long, value_name = "UNIT", default_value = FIRST_ROOM)]
    room: UnitId,
    /// The installation whose places and dispatch book hold; without, those that the binary brings along
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// A file of roads that `amanat roads import` wrote; without, straight lines are counted
    #[arg(long, value_name = "FILE")]
    roads: Option<PathBuf>,
    /// How many patrols; they are spread over the stations
    #[arg(long, value_name = "N", default_value_t = 24, value_parser = clap::value_parser!(u16).range(0..=MAX_UNITS as i64))]
    units: u16,
    /// Other units, such as traffic=4; given once, only those that are named are there
    #[arg(long = "other", value_name = "TYPE=N")]
    others: Vec<String>,
    /// How many consoles are staffed
    #[arg(long, value_name = "N", default_value_t = 4)]
    dispatchers: u16,
    /// How many people call on a usual day
    #[arg(long, value_name = "N", default_value_t = 160)]
    calls_per_day: u32,
    /// How many days are played
    #[arg(long, value_name = "N", default_value_t = 14, value_parser = clap::value_parser!(u16).range(1..=MAX_DAYS as i64))]
    days: u16,
    /// How many in a hundred units are on duty at a part of the day, such as 22:00-06:00=60; may be given several times
    #[arg(long = "shift", value_name = "FROM-UNTIL=PERCENT")]
    shifts: Vec<Shift>,
    /// The same number plays the same calls
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many runs are counted together, from this seed on
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=MAX_SEEDS as i64))]
    seeds: u16,
    /// Find how many patrols are needed
    #[arg(long)]
    need: bool,
    /// With --need: how many in a hundred are to be reached in time
    #[arg(long, value_name = "PERCENT", default_value_t = 90, value_parser = clap::value_parser!(u8).range(1..=100))]
    percent: u8,
    /// With --need: within which time
    #[arg(long, value_name = "TIME", default_value = "15m")]
    within: Span,
    /// With --need: counted from when the call came until somebody is there (total), or from when a unit was sent
    /// (response), which leaves out how long nobody was free
    #[arg(long, value_name = "INTERVAL", default_value = "total", value_parser = ["total", "response"])]
    measure: String,
    /// With --need: the most patrols that are tried
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = clap::value_parser!(u16).range(1..=MAX_UNITS as i64))]
    most: u16,
    /// With --need: write a drawing of it here
    #[arg(long, value_name = "FILE.svg", requires = "need")]
    plot: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Plays it and prints what it comes to.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let asked = asked(&args)?;
    asked.check()?;
    let files = |what: What| match &args.data {
        Some(data) => adopt::files_in(data, what),
        None => Ok(adopt::shipped(what)),
    };
    let (places, _) = Places::parse(&files(What::Places)?).map_err(|faults| wrong("places/", &faults))?;
    let book = dispatch::read(&files(What::Dispatch)?).map_err(|faults| wrong("dispatch/", &faults))?;
    let world = World::of(&places, &book, &args.room, NOW)?;
    let roads = args.roads.as_deref().map(Roads::load).transpose()?;
    let line = StraightLine { detour_percent: world.room.detour_percent };
    let travel = ByRoad { roads: roads.as_ref().map(|roads| &*roads.network), line };
    if !args.need {
        let sum = Sum::of(&world, &asked, &travel)?;
        match args.json {
            true => println!("{}", json!({ "asked": asked, "sum": sum })),
            false => print!("{}\n{}", table::question(&asked, true), table::sum(&sum)),
        }
        return Ok(ExitCode::SUCCESS);
    }
    let interval = if args.measure == "response" { Interval::Response } else { Interval::Total };
    let wish = Wish { interval, within: args.within, percent: args.percent, most: args.most };
    let found = search(&world, &asked, &wish, &travel)?;
    if let Some(path) = &args.plot {
        fs::write(path, plot::draw(&found)).with_context(|| path.display().to_string())?;
    }
    match args.json {
        true => println!("{}", json!({ "asked": asked, "found": found })),
        false => print!("{}\n{}", table::question(&asked, false), table::found(&found)),
    }
    // A question whose answer is no ends like one whose answer is yes; a script reads the JSON.
    Ok(ExitCode::SUCCESS)
}

fn wrong<F: std::fmt::Display>(folder: &str, faults: &[F]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(F::to_string).collect();
    anyhow!("{folder}: {}", lines.join("; "))
}

fn asked(args: &Args) -> anyhow::Result<Asked> {
    let named = |text: &String| -> anyhow::Result<(String, u16)> {
        let (kind, count) =
            text.split_once('=').context("--other: a type and a number, such as traffic=4")?;
        Ok((kind.to_owned(), count.parse().with_context(|| format!("--other {text}"))?))
    };
    let usual = || USUAL_OTHERS.map(|(kind, count)| (kind.to_owned(), count)).to_vec();
    let others = match args.others.is_empty() {
        true => usual(),
        false => args.others.iter().map(named).collect::<anyhow::Result<_>>()?,
    };
    ensure!(args.within.millis() > 0, "--within: some time");
    Ok(Asked {
        room: args.room.clone(),
        units: args.units,
        others,
        dispatchers: args.dispatchers,
        calls_per_day: args.calls_per_day,
        days: args.days,
        shifts: args.shifts.clone(),
        seed: args.seed,
        seeds: args.seeds,
    })
}
