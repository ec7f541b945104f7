//! How many commands a second, beside a bare group commit of the same bytes? And how quickly do views come back?
//!
//! `cargo run --release -p amanat-record --example throughput [COMMANDS] [WRITERS]` prints both and their ratio. On a
//! shared machine only the ratio means something.
#![allow(clippy::unwrap_used)]

use amanat_core::{
    decide::matter::Event,
    event::{Actor, Draft, Part, Stream, kind_and_facts},
    values::{Class, MatterNo, Moment, UnitId},
};
use amanat_record::{Append, Expected, IdempotencyKey, Lane, Record, Settings, Write};
use rusqlite::{Connection, params};
use std::{
    path::Path,
    sync::{
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    time::Instant,
};

const WORDS: usize = 600;
/// What one command puts into the log's file, rounded: header, C and X, two blobs.
const ROW_BYTES: usize = 1_600;

fn main() {
    let mut args = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let commands: u64 = args.next().unwrap_or(20_000);
    let writers: u64 = args.next().unwrap_or(64);
    let dir = tempfile::TempDir::new_in(".").unwrap();
    let bare = bare(dir.path(), commands, writers);
    println!("bare group commit   {bare:>10.0} commands/s at {writers}");
    let settings = Settings::at(dir.path().join("data"), "log.example/throughput");
    Record::init(&settings).unwrap();
    let record = Record::open(settings).unwrap();
    let ours = ours(&record, commands, writers);
    println!(
        "the record          {ours:>10.0} commands/s at {writers}: {:.0} % of bare",
        100.0 * ours / bare
    );
    let began = Instant::now();
    let read = record.rebuild().unwrap();
    println!("rebuild of views    {:>10.0} events/s", read as f64 / began.elapsed().as_secs_f64());
    let began = Instant::now();
    let report = record.check().unwrap();
    println!("check of everything {:>10.0} events/s", report.events as f64 / began.elapsed().as_secs_f64());
    assert!(report.is_good(), "{report:?}");
    drop(record);
    let began = Instant::now();
    drop(Record::open(Settings::at(dir.path().join("data"), "log.example/throughput")).unwrap());
    println!("opening it          {:>10.1} ms with {read} events", began.elapsed().as_secs_f64() * 1e3);
}

fn ours(record: &Record, commands: u64, writers: u64) -> f64 {
    let next = AtomicU64::new(0);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..writers {
            scope.spawn(|| {
                while let Some(n) = take(&next, commands) {
                    record.append_blocking(command(n)).unwrap();
                }
            });
        }
    });
    commands as f64 / began.elapsed().as_secs_f64()
}

fn take(next: &AtomicU64, commands: u64) -> Option<u64> {
    Some(next.fetch_add(1, Ordering::Relaxed)).filter(|n| *n < commands)
}

fn command(n: u64) -> Append {
    let mut no = [0; 16];
    getrandom::fill(&mut no).unwrap();
    let at = Moment::from_millis(1_795_000_000_000 + n as i64);
    let (kind, facts) = kind_and_facts(&opened(n, at));
    let words = "ا".repeat(WORDS / 2);
    let draft = Draft {
        kind,
        facts,
        at,
        occurred: at,
        actor: Actor::Sender,
        unit: Some(UnitId::new("kohat-city").unwrap()),
        due: Some(at),
        parts: vec![Part::of(Class::Identity, &"03001234567"), Part::of(Class::Content, &words)],
    };
    let stream = Stream::Matter(MatterNo::from_random(no));
    let key = IdempotencyKey { key: format!("web:{n}"), meaning: [0; 32] };
    Append::one(Lane::Ordinary, Some(key), Write::of(stream, Expected::Version(0), "ordinary", vec![draft]))
}

fn opened(n: u64, at: Moment) -> Event {
    let facts = serde_json::json!({ "kind": "opened", "facts": {
        "desk": "report", "ed": "a1b2c3d4e5f6", "level": "P2", "comp": "ordinary", "door": "web", "lang": "ur",
        "reach": "none", "code": format!("p8Zk1o8Gd0M0hYk{n:08}"), "choices": ["theft"],
        "clocks": [{ "n": "acknowledge", "due": at, "a": at }],
    } });
    serde_json::from_value(facts).unwrap()
}

/// The floor: one thread, one table, the same number of bytes, the same durability.
fn bare(dir: &Path, commands: u64, writers: u64) -> f64 {
    let db = Connection::open(dir.join("bare.db")).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, row BLOB)",
    )
    .unwrap();
    let (sender, receiver) = mpsc::channel::<(Vec<u8>, mpsc::SyncSender<()>)>();
    let next = AtomicU64::new(0);
    let began = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            while let Ok(first) = receiver.recv() {
                let batch: Vec<_> = std::iter::once(first).chain(receiver.try_iter()).take(256).collect();
                db.execute_batch("BEGIN IMMEDIATE").unwrap();
                for (row, _) in &batch {
                    db.prepare_cached("INSERT INTO rows (row) VALUES (?1)")
                        .unwrap()
                        .execute(params![row])
                        .unwrap();
                }
                db.execute_batch("COMMIT").unwrap();
                batch.iter().for_each(|(_, reply)| reply.send(()).unwrap());
            }
        });
        for _ in 0..writers {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while take(next, commands).is_some() {
                    let (reply, answer) = mpsc::sync_channel(1);
                    sender.send((vec![7; ROW_BYTES], reply)).unwrap();
                    answer.recv().unwrap();
                }
            });
        }
        drop(sender);
    });
    commands as f64 / began.elapsed().as_secs_f64()
}
