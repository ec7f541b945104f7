//! How does an installation run?

use crate::{
    clock::Clock,
    connections::{Patient, Peer},
    deliver::Deliverers,
    duty, http, metrics,
    notify::Manager,
    settings::Settings,
    sos,
    town::Town,
    traces::{Limits, Traces},
    waiting::Waiting,
    words::{LocalTime, Words},
};
use amanat_record::{Health, Record};
use anyhow::Context;
use std::{net::SocketAddr, path::PathBuf, process::ExitCode, thread::JoinHandle, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};
use tracing_subscriber::{EnvFilter, Layer, Registry, layer::SubscriberExt, util::SubscriberInitExt};

/// The longest that requests may go on after the server was told to stop.
pub const MAX_GRACE: Duration = Duration::from_secs(5);

/// `amanat serve`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory that `amanat init` made
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// Where to listen; comes after the settings file and the environment
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
}

/// Serves until it is told to stop, or until the record takes no more writes. A database that is not there yet is
/// waited for.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let mut settings = Settings::read(&args.data)?;
    let traces = Traces::open(&settings.traces, Limits::default())?;
    watch_log_and(traces.as_ref());
    settings.listen = args.listen.unwrap_or(settings.listen);
    let mut waiting = Waiting::at(settings.listen);
    let record = Record::open_when_there(record_settings(&args.data, &settings), |why| waiting.wait(why))
        .with_context(|| format!("the record in {}", args.data.display()))?;
    waiting.end();
    let demo = settings.demo;
    let town = Town::new(record, words(&settings)?, Clock::wall(), settings, demo)?;
    traces.iter().for_each(|traces| town.metrics().know(traces.counts()));
    let ended = runtime()?.block_on(async {
        let listener = listen(town.settings().listen).await?;
        println!("Amanat serves {} on {}", town.settings().address, listener.local_addr()?);
        serve(town, listener, told_to_stop()).await
    });
    traces.into_iter().for_each(Traces::end);
    ended
}

/// What the program says of itself goes to standard error as JSON lines; `AMANAT_LOG` sets how much.
pub fn watch_log() {
    watch_log_and(None);
}

/// The same, and spans to a collector, whatever is set for the log.
fn watch_log_and(traces: Option<&Traces>) {
    let filter = EnvFilter::try_from_env("AMANAT_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt::layer().json().with_span_list(false).with_writer(std::io::stderr);
    // A second call in one process keeps the first.
    let _ = Registry::default().with(traces.map(Traces::layer)).with(lines.with_filter(filter)).try_init();
}

/// The words, in the zone and with the Hijri offset of the settings.
pub fn words(settings: &Settings) -> anyhow::Result<Words> {
    let words = Words::load()?;
    let zone = jiff::tz::TimeZone::get(&settings.zone)?;
    Ok(words.at(LocalTime { zone, hijri_offset_days: settings.hijri_offset_days }))
}

/// Where the record of a data directory lies.
pub fn record_settings(data: &std::path::Path, settings: &Settings) -> amanat_record::Settings {
    let (root_key, anchor) = (settings.root_key.clone(), settings.anchor.clone());
    let usual = amanat_record::Settings::at(data, settings.origin.clone());
    let postgres = settings.postgresql.clone().map(|database| amanat_record::Postgres {
        dsn: database.dsn,
        keys_dsn: database.keys_dsn,
        password_file: database.password_file,
        ca_file: database.ca_file,
    });
    amanat_record::Settings { root_key, anchor, epochs: settings.epochs.clone(), postgres, ..usual }
}

/// The runtime of servers.
pub fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// Listens, with a message that says what to do where it cannot.
pub async fn listen(at: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(at)
        .await
        .with_context(|| format!("cannot listen on {at}: choose another with --listen"))
}

/// Serves a town until `told` is, and a little longer for who is being answered. Exits with 1 where the record
/// stops taking writes; one that takes none from the start, because an old backup was restored, is shown read-only.
pub async fn serve(
    town: Town,
    listener: TcpListener,
    told: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<ExitCode> {
    let (stop, stopped) = watch::channel(false);
    let deliverers = Deliverers::of(&town)?;
    let mut health = town.record().health();
    let read_only = match &*health.borrow() {
        Health::Writing => None,
        Health::Stopped(why) => Some(why.clone()),
    };
    let sos_door = open_sos_door(&town, &stopped)?;
    if let Some(at) = metrics::listen::open(&town, stopped.clone()).await? {
        println!("Numbers for this machine are on http://{at}/metrics");
    }
    let mut loops = match &read_only {
        None => duty::start(&town, deliverers, stopped.clone()),
        Some(why) => {
            eprintln!("amanat: read-only: {why}");
            JoinSet::new()
        }
    };
    let ended = stop.clone();
    let watcher = tokio::spawn(async move {
        let broken = tokio::select! {
            () = told => false,
            _ = health.wait_for(|h| *h != Health::Writing), if read_only.is_none() => true,
        };
        let _ = ended.send(true);
        broken
    });
    let manager = Manager::of_environment();
    if let Some(manager) = &manager {
        manager.ready();
    }
    let mut until = stopped.clone();
    let mut ends = stopped.clone();
    let pages = http::router(town).into_make_service_with_connect_info::<Peer>();
    let serving = axum::serve(Patient(listener), pages).with_graceful_shutdown(async move {
        let _ = until.wait_for(|stop| *stop).await;
    });
    let living = async {
        match &manager {
            Some(manager) => manager.live_for_ever().await,
            None => std::future::pending().await,
        }
    };
    let ending = async {
        let _ = ends.wait_for(|stop| *stop).await;
        manager.iter().for_each(Manager::stopping);
        std::future::pending::<()>().await
    };
    tokio::select! {
        ended = serving.into_future() => ended?,
        () = living => {}
        () = ending => {}
        // Pages that are open on a screen would keep their streams for ever.
        () = grace(stopped) => {}
    }
    let _ = stop.send(true);
    while loops.join_next().await.is_some() {}
    if let Some(door) = sos_door {
        // A thread that panicked has said so itself.
        let _ = tokio::task::spawn_blocking(move || door.join()).await;
    }
    let broken = watcher.await?;
    if broken {
        eprintln!(
            "amanat: the record takes no more writes; what was acknowledged is safe. See the log above."
        );
    }
    Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The door for calls for help with its own threads, where the settings name one, and room on the disk for what the log
/// may not take.
fn open_sos_door(town: &Town, stopped: &watch::Receiver<bool>) -> anyhow::Result<Option<JoinHandle<()>>> {
    if let Err(error) = town.sos().spool().prepare() {
        tracing::error!(%error, "no room is held back for calls for help");
    }
    let Some(at) = town.settings().sos.listen else { return Ok(None) };
    let (at, thread) = sos::listen::open(town, at, stopped.clone())?;
    println!("Calls for help are taken on {at}");
    Ok(Some(thread))
}

async fn grace(mut stopped: watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
    tokio::time::sleep(MAX_GRACE).await;
}

/// Ctrl-C, or what `systemctl stop` sends.
pub async fn told_to_stop() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
