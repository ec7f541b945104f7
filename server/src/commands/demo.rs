//! How does somebody try everything, without anybody real?
//!
//! `amanat demo` makes a province of invented people on real places, lives three weeks of it in a few seconds, and
//! serves it. Nothing of it is deterministic that must be secret; everything else follows from the seed.
//!
//! Invariant: nothing is served before its history is made: `/healthz` answers only then.
//! Not here: what is invented (`crate::demo`).

use super::serve;
use crate::{
    adopt::{self, What},
    clock::Clock,
    demo::{self, Lines, Login},
    settings::Settings,
    sign_in::factor,
    town::Town,
};
use amanat_core::values::{Language, Moment, Names, Span};
use amanat_record::Record;
use anyhow::{Context, ensure};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

/// The fastest that a demo's clock may run.
const MAX_SPEED: f64 = 100_000.0;
/// The unit whose desk is shown first.
const FIRST_UNIT: &str = "kabuli";
/// The post that is shown first.
const FIRST_ROLE: &str = "desk_head";
/// The log's name.
const ORIGIN: &str = "demo.example.org/amanat";

/// `amanat demo`
#[derive(clap::Args)]
pub struct Args {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Keep the demo in this directory, and go on with it the next time; without it, everything is gone at the end
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The same number invents the same people and events
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many times as fast as life the clock runs
    #[arg(long, default_value_t = 1.0)]
    speed: f64,
    /// Write a JSON line for each invented officer here, with what they sign in with; readable for its owner only
    #[arg(long, value_name = "FILE")]
    logins: Option<PathBuf>,
    /// Nothing happens but what you do
    #[arg(long)]
    quiet: bool,
}

/// Makes the province, or goes on with one that was kept, and serves it.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    ensure!((1.0..=MAX_SPEED).contains(&args.speed), "--speed: from 1 to {MAX_SPEED} times as fast as life");
    serve::watch_log();
    let began = Instant::now();
    let kept = args.data.is_some();
    // Dropped at the end, and everything in it is gone.
    let passing = if kept { None } else { Some(tempfile::tempdir().context("no temporary directory")?) };
    let data = args.data.clone().or_else(|| passing.as_ref().map(|dir| dir.path().to_owned()));
    let data = data.context("no directory")?;
    serve::runtime()?.block_on(async {
        let listener = serve::listen(args.listen).await?;
        let address = format!("http://{}", reachable(listener.local_addr()?));
        let (town, logins) = open(&data, &address, args.seed, args.speed).await?;
        if let Some(path) = &args.logins {
            demo::write_logins(path, &logins)?;
        }
        let path = args.logins.clone().unwrap_or_else(|| data.join(demo::LOGINS_FILE));
        tell(&town, &logins, &path, began, kept);
        let lines = Lines::read()?;
        let living = (!args.quiet).then(|| tokio::spawn(demo::live(town.clone(), lines, args.seed)));
        let ended = serve::serve(town, listener).await;
        if let Some(living) = living {
            living.abort();
        }
        ended
    })
}

/// An address that a browser on this machine can open.
fn reachable(at: SocketAddr) -> String {
    match at.ip().is_unspecified() || at.ip().is_loopback() {
        true => format!("localhost:{}", at.port()),
        false => at.to_string(),
    }
}

/// The town of a demo: the one that lies there, or a new one with its history. And what its people sign in with.
pub async fn open(data: &Path, address: &str, seed: u64, speed: f64) -> anyhow::Result<(Town, Vec<Login>)> {
    let settings = settings(address);
    let place = serve::record_settings(data, &settings);
    let is_new = !data.join("log.db").exists();
    if is_new {
        Record::init(&place)?;
    }
    let record = Record::open(place).with_context(|| format!("the record in {}", data.display()))?;
    let words = serve::words(&settings)?;
    let now = Clock::wall().now();
    let logins = if is_new {
        let since = now - demo::HISTORY - Span::from_hours(1);
        demo::adopt_all(&record, since).await?;
        let past = Town::new(record.clone(), words.clone(), Clock::by_hand(since), settings.clone(), true)?;
        begin(&past, data, seed, now).await?
    } else {
        demo::meet(data)?
    };
    let town = Town::new(record, words, Clock::fast(now, speed), settings, true)?;
    Ok((town, logins))
}

async fn begin(past: &Town, data: &Path, seed: u64, now: Moment) -> anyhow::Result<Vec<Login>> {
    let lines = Lines::read()?;
    let logins = demo::found(past, &lines, seed).await?;
    // Written before anything lives, so that a demo that was interrupted can be met again.
    demo::write_logins(&data.join(demo::LOGINS_FILE), &logins)?;
    demo::live_through(past, &lines, &demo::tellings(&lines, seed), seed, now).await?;
    Ok(logins)
}

fn settings(address: &str) -> Settings {
    let mut settings =
        Settings { address: address.to_owned(), origin: ORIGIN.to_owned(), ..Settings::default() };
    settings.force.names = force_names().unwrap_or_default();
    settings
}

/// The invented force is called as its top unit is.
fn force_names() -> Option<Names> {
    let (places, _) = amanat_core::places::Places::parse(&adopt::shipped(What::Places)).ok()?;
    let top = places.units().find(|unit| unit.supervisor.is_none())?;
    Some(top.names.clone())
}

/// Who is shown first: somebody whose desk has work.
fn first(logins: &[Login]) -> Option<&Login> {
    let is_first = |l: &&Login| l.unit == FIRST_UNIT && l.role == FIRST_ROLE;
    logins.iter().find(is_first).or_else(|| logins.first())
}

fn tell(town: &Town, logins: &[Login], path: &Path, began: Instant, kept: bool) {
    let address = &town.settings().address;
    println!();
    println!(
        "  Amanat, a demo. Every person in it is invented; the places are real. Nothing reaches any police."
    );
    println!();
    println!("  Open       {address}");
    if let Some(login) = first(logins) {
        let unit = town.setup();
        let unit = login.unit.parse().ok().and_then(|id| Some(unit.places.unit(&id)?.names.clone()));
        let unit = unit.map_or_else(String::new, |n| n.in_language(Language::En).to_owned());
        let code = factor::code_at(&login.totp, Clock::wall().now()).unwrap_or_default();
        println!("  Sign in    {address}/sign-in as {} ({}, {unit})", login.name, login.role);
        println!("    name     {}", login.sign_in);
        println!("    password {}", login.password);
        println!("    code     {code} now; later ones from your authenticator with this secret:");
        println!("             {}", login.totp);
        println!("             {}", factor::uri(&login.totp, "Amanat demo", &login.sign_in));
    }
    println!("  Others     {} officers in {}", logins.len(), path.display());
    if !kept {
        println!("  Ctrl-C     stops it, and everything is gone. --data DIR keeps it.");
    } else {
        println!("  Ctrl-C     stops it; the same --data goes on with it.");
    }
    println!("  Ready in {:.1} s.", began.elapsed().as_secs_f64());
    println!();
}
