//! What does a week's change of keys cost, and do writers notice?
//!
//! `cargo run --release -p amanat-record --example rotation [STREAMS]` fills a record, rotates it, and measures writes
//! alone and beside it. On a shared machine only the comparison means something.
#![allow(clippy::unwrap_used)]
#![expect(
    clippy::disallowed_methods,
    reason = "it measures a bounded time, and leaves the breath that the server leaves"
)]

use amanat_core::{
    event::{Actor, Draft, Part, Stream},
    values::{Class, MatterNo, Moment, UnitId},
};
use amanat_record::{Append, Expected, Lane, Record, Settings, Write};
use std::{
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::{Duration, Instant},
};

const NOW_MS: i64 = 1_795_000_000_000;
const WEEK_MS: i64 = 7 * 24 * 3_600_000;
const FILLERS: u64 = 128;
const WRITERS: u64 = 4;
/// As the server's loop leaves between two steps.
const BREATH: Duration = Duration::from_millis(20);
const MEASURED: Duration = Duration::from_secs(5);

fn write(n: u64, at_ms: i64) -> Append {
    let mut bytes = [7; 16];
    bytes[8..].copy_from_slice(&n.to_be_bytes());
    let at = Moment::from_millis(at_ms);
    let words = serde_json::json!({ "text": "words of somebody ".repeat(20) });
    let draft = Draft {
        kind: "opened".into(),
        facts: serde_json::json!({ "desk": "report" }),
        at,
        occurred: at,
        actor: Actor::Sender,
        unit: UnitId::new("kohat-city").ok(),
        due: None,
        parts: vec![Part::of(Class::Identity, &words), Part::of(Class::Content, &words)],
    };
    let stream = Stream::Matter(MatterNo::from_random(bytes));
    Append::one(Lane::Ordinary, None, Write::of(stream, Expected::Version(0), "ordinary", vec![draft]))
}

/// Writes until told to stop; gives every command's time, sorted.
fn writes(record: &Record, next: &AtomicU64, stop: &AtomicBool) -> Vec<Duration> {
    let mut all: Vec<Duration> = std::thread::scope(|scope| {
        let writers = (0..WRITERS).map(|_| {
            scope.spawn(|| {
                let mut took = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    let append = write(next.fetch_add(1, Ordering::Relaxed), NOW_MS + WEEK_MS);
                    let began = Instant::now();
                    record.append_blocking(append).unwrap();
                    took.push(began.elapsed());
                }
                took
            })
        });
        let writers: Vec<_> = writers.collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    all.sort();
    all
}

fn tell(what: &str, all: &[Duration]) {
    let at = |part: usize| all[(all.len() - 1) * part / 100].as_secs_f64() * 1e3;
    let count = all.len();
    println!(
        "{what:<24} {count:>7} writes, p50 {:>6.1} ms, p99 {:>6.1} ms, longest {:>6.1} ms",
        at(50),
        at(99),
        at(100)
    );
}

fn main() {
    let streams: u64 = std::env::args().nth(1).and_then(|arg| arg.parse().ok()).unwrap_or(100_000);
    let dir = tempfile::TempDir::new_in(".").unwrap();
    let settings = Settings::at(dir.path().join("data"), "log.example/rotation");
    Record::init(&settings).unwrap();
    let record = Record::open(settings).unwrap();
    let next = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..FILLERS {
            scope.spawn(|| {
                while next.load(Ordering::Relaxed) < streams {
                    record.append_blocking(write(next.fetch_add(1, Ordering::Relaxed), NOW_MS)).unwrap();
                }
            });
        }
    });
    let stop = AtomicBool::new(false);
    let alone = std::thread::scope(|scope| {
        let writing = scope.spawn(|| writes(&record, &next, &stop));
        std::thread::sleep(MEASURED);
        stop.store(true, Ordering::Relaxed);
        writing.join().unwrap()
    });
    tell("nothing beside it", &alone);
    stop.store(false, Ordering::Relaxed);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let beside = std::thread::scope(|scope| {
        let writing = scope.spawn(|| writes(&record, &next, &stop));
        let (began, mut wrapped, mut longest) = (Instant::now(), 0, Duration::ZERO);
        loop {
            let step = Instant::now();
            let some =
                runtime.block_on(record.wrap_keys_anew(Moment::from_millis(NOW_MS + WEEK_MS))).unwrap();
            longest = longest.max(step.elapsed());
            wrapped += some;
            if some == 0 {
                break;
            }
            std::thread::sleep(BREATH);
        }
        let destroyed =
            runtime.block_on(record.destroy_old_epochs(Moment::from_millis(NOW_MS + WEEK_MS))).unwrap();
        println!(
            "{wrapped} keys of {streams} streams wrapped anew in {:.1} s, longest step {:.1} ms, {destroyed} epochs destroyed",
            began.elapsed().as_secs_f64(),
            longest.as_secs_f64() * 1e3
        );
        stop.store(true, Ordering::Relaxed);
        writing.join().unwrap()
    });
    tell("beside the rotation", &beside);
}
