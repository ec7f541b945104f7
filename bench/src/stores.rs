//! How many commands a second does each store make durable, beside the same bytes written bare?
//!
//! Ours in the process, without doors, many at a time: sealed, chained, in the tree, signed, shown. Beside SQLite one
//! thread that makes as many bytes durable, whatever waits in one commit; beside PostgreSQL `pgbench`, which inserts as
//! many bytes in a transaction each, over the same socket, with the same settings of durability.

use crate::{
    figure::{Figure, per_s},
    floor::Floor,
    postgres::Cluster,
};
use amanat_core::{
    event::{Actor, Draft, Part, Stream},
    values::{Class, MatterNo, Moment},
};
use amanat_record::{Append, Expected, Lane, Postgres, Record, Settings, Write};
use std::{
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};
use tokio::runtime::Runtime;

/// Who write at the same time.
const CALLERS: usize = 64;
/// What one command keeps: header, C and X, sealed words, key; as many bytes go into the limits' rows.
const BYTES: usize = 900;
const WORDS: &str = "کل رات گیارہ بجے کے قریب میری موٹر سائیکل گھر کے باہر سے چوری ہو گئی۔ تالا لگا ہوا تھا۔";

/// Measures both.
pub fn run(seconds: f64) -> anyhow::Result<Vec<Figure>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut figures = Vec::new();
    let dir = tempfile::tempdir()?;
    let ours = appends(&runtime, dir.path(), None, seconds)?;
    let limit = bare(&runtime, dir.path(), seconds)?;
    let what = format!("appends on SQLite, {CALLERS} at a time");
    figures.push(Figure::plain(what, per_s(ours)).beside(per_s(limit), ours / limit, true));
    match on_postgresql(&runtime, seconds) {
        Ok((ours, limit)) => {
            let what = format!("appends on PostgreSQL, {CALLERS} at a time");
            let figure = Figure::plain(what, per_s(ours));
            figures.push(figure.beside(format!("pgbench: {}", per_s(limit)), ours / limit, true));
        }
        Err(cause) => {
            let what = format!("PostgreSQL: not measured, {cause:#} (`scripts/need bench`)");
            figures.push(Figure::plain(what, "–"));
        }
    }
    Ok(figures)
}

fn on_postgresql(runtime: &Runtime, seconds: f64) -> anyhow::Result<(f64, f64)> {
    let cluster = Cluster::start("")?;
    let dir = tempfile::tempdir()?;
    let ours = appends(runtime, dir.path(), Some(cluster.dsn()), seconds)?;
    cluster.psql("CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, bytes bytea)")?;
    let insert = format!("INSERT INTO bare (bytes) VALUES (decode(repeat('ab', {BYTES}), 'hex'));\n");
    let limit = cluster.drive("bare.sql", &insert, CALLERS, seconds)?;
    Ok((ours, limit))
}

/// Commands a second that are written and shown.
fn appends(runtime: &Runtime, dir: &Path, dsn: Option<String>, seconds: f64) -> anyhow::Result<f64> {
    let postgres = dsn.map(|dsn| Postgres { dsn, ..Postgres::default() });
    let settings = Settings { postgres, ..Settings::at(dir.join("data"), "log.example/bench") };
    Record::init(&settings)?;
    let (record, next) = (Record::open(settings)?, AtomicU64::new(0));
    let begin = Instant::now();
    let until = begin + Duration::from_secs_f64(seconds);
    runtime.block_on(async {
        let callers = (0..CALLERS).map(|_| async {
            while Instant::now() < until {
                record.append(append(next.fetch_add(1, Ordering::Relaxed))?).await?;
            }
            anyhow::Ok(())
        });
        futures::future::try_join_all(callers).await
    })?;
    Ok(record.size()? as f64 / begin.elapsed().as_secs_f64())
}

fn append(number: u64) -> anyhow::Result<Append> {
    let mut random = [7; 16];
    random[8..].copy_from_slice(&number.to_be_bytes());
    let at = Moment::from_millis(1_795_000_000_000);
    let draft = Draft {
        kind: "opened".into(),
        facts: serde_json::json!({ "desk": "report" }),
        at,
        occurred: at,
        actor: Actor::Sender,
        unit: Some("kohat-city".parse()?),
        due: Some(at),
        parts: vec![Part::of(Class::Content, &WORDS)],
    };
    let no = MatterNo::from_random(random);
    let write = Write::of(Stream::Matter(no), Expected::Version(0), "matters", vec![draft]);
    Ok(Append::one(Lane::Ordinary, None, write))
}

fn bare(runtime: &Runtime, dir: &Path, seconds: f64) -> anyhow::Result<f64> {
    let floor = Floor::new(dir, BYTES)?;
    let begin = Instant::now();
    let until = begin + Duration::from_secs_f64(seconds);
    let callers = (0..CALLERS).map(|_| async {
        let mut taken = 0_u64;
        while Instant::now() < until && floor.put(b"").await.is_ok() {
            taken += 1;
        }
        taken
    });
    let all: u64 = runtime.block_on(futures::future::join_all(callers)).into_iter().sum();
    Ok(all as f64 / begin.elapsed().as_secs_f64())
}
