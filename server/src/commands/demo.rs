//! How does somebody try everything, without anybody real?
//!
//! `amanat demo` makes a province of invented people on real places, lives three weeks of it in a few seconds, and
//! serves it. Nothing of it is deterministic that must be secret; everything else follows from the seed.
//!
//! Invariant: nothing is served before its history is made: `/healthz` answers only then.
//! Not here: what is invented (`crate::demo`).

use super::{init, serve};
use crate::{
    adopt::{self, What},
    clock::Clock,
    demo::{self, Dispatchers, Lines, Login, Pace},
    intake::FollowUpCode,
    settings::{self, Settings},
    sign_in::factor,
    town::Town,
};
use amanat_core::{
    decide::matter::Matter,
    values::{Language, Moment, Names, Span},
};
use amanat_record::Record;
use anyhow::{Context, ensure};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};
use tokio::task::JoinHandle;

/// The fastest that a demo's clock may run.
const MAX_SPEED: f64 = 100_000.0;
/// The unit whose desk is shown first.
const FIRST_UNIT: &str = "kabuli";
/// The post that is shown first.
const FIRST_ROLE: &str = "desk_head";
/// Events read at a time.
const READ_AT_ONCE: usize = 1_000;
/// The line of the settings file that is another one here.
const NOT_DEMO: &str = "#demo = false";
/// The log's name.
const ORIGIN: &str = "demo.example.org/amanat";

/// `amanat demo`
#[derive(clap::Args)]
pub struct Args {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
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
    /// Who answers the calls for help
    #[arg(long, value_enum, default_value_t, value_name = "WHO")]
    dispatchers: Dispatchers,
    /// How many people call for help in an hour of a usual day, in the whole province
    #[arg(long, default_value_t = 45, value_name = "N", value_parser = clap::value_parser!(u16).range(0..=demo::MAX_CALLS_PER_HOUR as i64))]
    calls_per_hour: u16,
    /// Nobody calls while so many incidents are open
    #[arg(long, default_value_t = 80, value_name = "N", value_parser = clap::value_parser!(u16).range(0..=demo::MAX_OPEN as i64))]
    max_open: u16,
    /// Patrols drive on these roads (a file that `amanat roads import` wrote); without, in straight lines
    #[arg(long, value_name = "FILE")]
    roads: Option<PathBuf>,
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
        let settings = Settings { roads: args.roads.clone(), ..settings(&address) };
        let Opened { town, logins, code } = open_with(&data, settings, args.seed, args.speed).await?;
        if let Some(path) = &args.logins {
            demo::write_logins(path, &logins)?;
        }
        let path = args.logins.clone().unwrap_or_else(|| data.join(demo::LOGINS_FILE));
        tell(&town, &logins, code.as_ref(), (&path, kept));
        println!("  Ready in {:.1} s.\n", began.elapsed().as_secs_f64());
        let lines = Lines::read()?;
        let living = if args.quiet { Vec::new() } else { let_live(&town, lines, &args) };
        let ended = serve::serve(town, listener, serve::told_to_stop()).await;
        living.iter().for_each(JoinHandle::abort);
        ended
    })
}

/// People bring what they bring to the desks, and others call for help.
fn let_live(town: &Town, lines: Lines, args: &Args) -> Vec<JoinHandle<()>> {
    let pace =
        Pace { dispatchers: args.dispatchers, calls_per_hour: args.calls_per_hour, max_open: args.max_open };
    vec![
        tokio::spawn(demo::live(town.clone(), lines.clone(), args.seed)),
        tokio::spawn(demo::live_the_rooms(town.clone(), lines, args.seed, pace)),
    ]
}

/// An address that a browser on this machine can open.
fn reachable(at: SocketAddr) -> String {
    match at.ip().is_unspecified() || at.ip().is_loopback() {
        true => format!("localhost:{}", at.port()),
        false => at.to_string(),
    }
}

/// A demo that can be served.
pub struct Opened {
    /// Everything.
    pub town: Town,
    /// What its people sign in with.
    pub logins: Vec<Login>,
    /// The code of a sender who is asked whether it was solved; known only where the demo was made now.
    pub code: Option<FollowUpCode>,
}

/// The demo that lies there, or a new one with its history.
pub async fn open(data: &Path, address: &str, seed: u64, speed: f64) -> anyhow::Result<Opened> {
    open_with(data, settings(address), seed, speed).await
}

async fn open_with(data: &Path, settings: Settings, seed: u64, speed: f64) -> anyhow::Result<Opened> {
    let place = serve::record_settings(data, &settings);
    let is_new = !data.join("log.db").exists();
    if is_new {
        Record::init(&place)?;
    }
    let record = Record::open(place).with_context(|| format!("the record in {}", data.display()))?;
    let words = serve::words(&settings)?;
    // A demo that ran fast is ahead of the world; its time does not go back.
    let now = Clock::wall().now().max(last(&record)?);
    let (logins, code) = if is_new {
        let since = now - demo::HISTORY - Span::from_hours(1);
        // So that the other commands know it, and nobody serves it as if it were real.
        let text = init::settings_text(&settings.address, ORIGIN)?.replace(NOT_DEMO, "demo = true");
        init::write_new(&data.join(settings::FILE), &text)?;
        demo::adopt_all(&record, since).await?;
        let past = Town::new(record.clone(), words.clone(), Clock::by_hand(since), settings.clone(), true)?;
        begin(&past, data, seed, now).await?
    } else {
        (demo::meet(data)?, None)
    };
    let town = Town::new(record, words, Clock::fast(now, speed), settings, true)?;
    Ok(Opened { town, logins, code })
}

/// When the last event was recorded.
fn last(record: &Record) -> anyhow::Result<Moment> {
    let (mut from, mut last) = (0, Moment::from_millis(0));
    loop {
        let events = record.events(from, READ_AT_ONCE)?;
        let Some((position, _)) = events.last() else { return Ok(last) };
        from = position + 1;
        last = events.iter().map(|(_, header)| header.at).fold(last, Moment::max);
    }
}

async fn begin(
    past: &Town,
    data: &Path,
    seed: u64,
    now: Moment,
) -> anyhow::Result<(Vec<Login>, Option<FollowUpCode>)> {
    let (lines, began) = (Lines::read()?, Instant::now());
    let logins = demo::found(past, &lines, seed).await?;
    // Written before anything lives, so that a demo that was interrupted can be met again.
    demo::write_logins(&data.join(demo::LOGINS_FILE), &logins)?;
    let joined_s = began.elapsed().as_secs_f64();
    let begun = demo::live_through(past, &lines, &demo::tellings(&lines, seed), seed, now).await?;
    let (units, incidents) = demo::people_the_rooms(past, &lines, &logins, seed).await?;
    let sites = demo::look_after_sites(past, &lines, &logins, seed).await?;
    let cameras = demo::place_cameras(past, &logins).await?;
    // What the keys of the weeks before wrapped, as every week.
    past.record().rotate_keys(now).await?;
    let lived_s = began.elapsed().as_secs_f64() - joined_s;
    let (officers, matters, events) = (logins.len(), begun.len(), past.record().size()?);
    tracing::info!(
        officers,
        matters,
        units,
        incidents,
        sites,
        cameras,
        events,
        joined_s,
        lived_s,
        "a province began"
    );
    let waits = |matter: &Matter| matter.proposal.as_ref().is_some_and(|p| !p.needs_second);
    for (no, code) in begun {
        if past.system().matter(no)?.and_then(|seen| seen.full().map(waits)) == Some(true) {
            return Ok((logins, Some(code)));
        }
    }
    Ok((logins, None))
}

fn settings(address: &str) -> Settings {
    let (address, origin) = (address.to_owned(), ORIGIN.to_owned());
    let mut settings = Settings { address, origin, demo: true, ..Settings::default() };
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

fn tell(town: &Town, logins: &[Login], code: Option<&FollowUpCode>, (path, kept): (&Path, bool)) {
    let address = &town.settings().address;
    println!();
    println!(
        "  Amanat, a demo. Every person in it is invented; the places are real. Nothing reaches any police."
    );
    println!();
    println!("  Open       {address}");
    if let Some(login) = first(logins) {
        tell_first(town, login);
    }
    println!("  Others     {} officers in {}", logins.len(), path.display());
    if let Some(code) = code {
        println!(
            "  As sender  {address}/follow with the code {code}: somebody waits to hear whether it was solved"
        );
    }
    println!();
    match kept {
        true => println!("  Ctrl-C     stops it; the same --data goes on with it."),
        false => println!("  Ctrl-C     stops it, and everything is gone. --data DIR keeps it."),
    }
}

fn tell_first(town: &Town, login: &Login) {
    let (setup, address) = (town.setup(), &town.settings().address);
    let unit = login.unit.parse().ok().and_then(|id| setup.places.unit(&id));
    let unit = unit.map_or("", |unit| unit.names.in_language(Language::En));
    let code = factor::code_at(&login.totp, Clock::wall().now()).unwrap_or_default();
    println!("  Sign in    {address}/sign-in as {} ({}, {unit})", login.name, login.role);
    println!("    name     {}", login.sign_in);
    println!("    password {}", login.password);
    println!("    code     {code} for some seconds; later ones from an authenticator with this secret:");
    println!("             {}", login.totp);
    println!("             {}", factor::uri(&login.totp, "Amanat demo", &login.sign_in));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commands::check, http};
    use amanat_core::{
        decide::matter::{Ending, Status},
        values::UnitId,
    };
    use amanat_record::{Visit, Wanted};
    use axum::{body::Body, http::Request};
    use tower::ServiceExt;

    fn all_matters(town: &Town) -> Vec<Matter> {
        let units: Vec<UnitId> = town.setup().places.units().map(|u| u.id.clone()).collect();
        let list = town.system().list(&Wanted::Register(units), 0, 200).unwrap();
        list.rows.iter().filter_map(|(_, seen)| seen.full().cloned()).collect()
    }

    fn assert_every_state(matters: &[Matter]) {
        let some =
            |is: &dyn Fn(&Matter) -> bool, what: &str| assert!(matters.iter().any(is), "none is {what}");
        for status in
            [Status::Open, Status::Acknowledged, Status::Answered, Status::CloseProposed, Status::Closed]
        {
            some(&|m| m.status == status, &format!("{status:?}"));
        }
        some(&|m| !m.among.is_empty(), "unsure");
        some(&|m| m.paused.is_some(), "paused");
        some(&|m| m.reopened > 0, "reopened");
        some(&|m| !m.told.is_empty(), "escalated");
        some(&|m| m.unread, "waiting for an answer to the sender");
        for ending in [Ending::Agreed, Ending::Silent, Ending::NoChannel, Ending::Withdrawn] {
            some(&|m| m.ending == Some(ending), &format!("{ending:?}"));
        }
        let desks: std::collections::BTreeSet<_> = matters.iter().map(|m| m.desk.clone()).collect();
        assert_eq!(desks.len(), 8);
    }

    #[test]
    fn a_demo_begins_with_a_life_in_every_state_is_proven_whole_and_can_be_met_again() {
        let dir = tempfile::tempdir().unwrap();
        let runtime = serve::runtime().unwrap();
        let opened = runtime.block_on(open(dir.path(), "http://localhost:1", 1, 1.0)).unwrap();
        let Opened { town, logins, code } = opened;
        let found = Visit::by_code(town.record(), &town.setup(), code.unwrap().digits()).unwrap();
        assert_eq!(found.unwrap().1.status, Status::CloseProposed);
        assert!(town.is_demo() && logins.len() > 100);
        let matters = all_matters(&town);
        assert_eq!(matters.len(), 90);
        assert_every_state(&matters);
        let ready = Request::get("/healthz").body(Body::empty()).unwrap();
        let answer = runtime.block_on(http::router(town.clone()).oneshot(ready)).unwrap();
        assert_eq!(answer.status(), 200);
        for part in check::look(town.record()).unwrap() {
            assert!(part.name == "words" || part.findings.is_empty(), "{part:?}");
        }
        drop(town);
        let again = runtime.block_on(open(dir.path(), "http://localhost:1", 9, 1.0)).unwrap();
        assert_eq!((again.logins.len(), all_matters(&again.town).len()), (logins.len(), 90));
        let first = first(&again.logins).unwrap();
        let newest = all_matters(&again.town).iter().map(|m| m.changed).max().unwrap();
        assert!(again.town.now() >= newest, "time does not go back");
        assert!(again.town.gate().roster().by_sign_in(&first.sign_in).is_some_and(|p| p.account.is_ready()));
    }

    #[test]
    fn another_folder_is_not_taken_for_a_demo() {
        let dir = tempfile::tempdir().unwrap();
        Record::init(&serve::record_settings(dir.path(), &settings("http://localhost:1"))).unwrap();
        let opened = serve::runtime().unwrap().block_on(open(dir.path(), "http://localhost:1", 1, 1.0));
        assert!(opened.is_err_and(|why| why.to_string().contains("no demo")));
    }
}
