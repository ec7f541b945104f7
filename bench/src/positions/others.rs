//! What would somebody use instead, on this machine, in this run?
//!
//! Redis and PostgreSQL with PostGIS, of Debian's packages (`scripts/need bench`), started in a folder that goes away
//! and asked over loopback as programs ask them. Both may lose everything at a power cut, as ours may: neither writes
//! through.

#![allow(clippy::disallowed_methods, reason = "another program's start is waited for, with a bound")]

use super::{Draw, Ours, UNITS};
use crate::{
    figure::{Figure, per_s},
    postgres::{Cluster, free_port},
};
use anyhow::{Context, bail};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

const BATCH: usize = 1_000;
/// How long a program has to start.
const MAX_START: Duration = Duration::from_secs(30);

pub(super) fn run(seconds: f64, ours: &Ours) -> anyhow::Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for (name, measured) in [("Redis GEO", redis(seconds)), ("PostGIS", postgis(seconds))] {
        match measured {
            Ok((moved, nearest)) => {
                let what = format!("positions a second beside {name}, batches of {BATCH}");
                figures.push(beside(what, ours.moved_per_s, name, moved, None));
                let what = format!("ten nearest of {UNITS} beside {name}, one at a time over loopback");
                figures.push(beside(what, ours.nearest_per_s, name, nearest, Some(100.0)));
            }
            Err(cause) => {
                let what = format!("{name}: not measured, {cause:#} (`scripts/need bench`)");
                figures.push(Figure::plain(what, "–"));
            }
        }
    }
    Ok(figures)
}

fn beside(what: String, ours: f64, name: &str, theirs: f64, goal: Option<f64>) -> Figure {
    let figure = Figure::plain(what, format!("in the process: {}", per_s(ours)));
    let figure = figure.beside(format!("{name}: {}", per_s(theirs)), ours / theirs, true);
    match goal {
        Some(times) => figure.goal(format!("≥ {times:.0} ×"), ours >= theirs * times),
        None => figure,
    }
}

/// A program that ends with the measurement.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn connect(port: u16) -> anyhow::Result<TcpStream> {
    let begin = Instant::now();
    loop {
        match TcpStream::connect(("127.0.0.1", port)) {
            Ok(stream) => return Ok(stream),
            Err(cause) if begin.elapsed() > MAX_START => return Err(cause.into()),
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn redis(seconds: f64) -> anyhow::Result<(f64, f64)> {
    let (dir, port) = (TempDir::new()?, free_port()?);
    let started = Command::new("redis-server")
        .args(["--bind", "127.0.0.1", "--port", &port.to_string(), "--save", "", "--appendonly", "no"])
        .current_dir(dir.path())
        .stdout(Stdio::null())
        .spawn();
    let _running = Running(started.context("redis-server is not there")?);
    let mut redis = Redis::new(connect(port)?)?;
    let mut draw = Draw::new();
    let places: Vec<_> = (0..UNITS).map(|_| draw.place()).collect();
    let (begin, mut done) = (Instant::now(), 0);
    while begin.elapsed().as_secs_f64() < seconds || done < UNITS {
        let mut words = vec!["GEOADD".to_owned(), "units".to_owned()];
        for each in done..done + BATCH {
            let at = draw.step(places[each % UNITS]);
            words.extend([at.lon().to_string(), at.lat().to_string(), format!("p-{}", each % UNITS)]);
        }
        redis.ask(&words)?;
        done += BATCH;
    }
    let moved = done as f64 / begin.elapsed().as_secs_f64();
    let (begin, mut asked) = (Instant::now(), 0);
    while begin.elapsed().as_secs_f64() < seconds {
        let at = draw.place();
        let (lon, lat) = (at.lon().to_string(), at.lat().to_string());
        let words =
            ["GEOSEARCH", "units", "FROMLONLAT", &lon, &lat, "BYRADIUS", "100", "km", "ASC", "COUNT", "10"];
        redis.ask(&words.map(str::to_owned))?;
        asked += 1;
    }
    Ok((moved, f64::from(asked) / begin.elapsed().as_secs_f64()))
}

struct Redis {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
}

impl Redis {
    fn new(stream: TcpStream) -> anyhow::Result<Self> {
        stream.set_nodelay(true)?;
        Ok(Self { reader: BufReader::new(stream.try_clone()?), writer: stream })
    }

    fn ask(&mut self, words: &[String]) -> anyhow::Result<()> {
        let mut bytes = format!("*{}\r\n", words.len()).into_bytes();
        for word in words {
            write!(bytes, "${}\r\n{word}\r\n", word.len())?;
        }
        self.writer.write_all(&bytes)?;
        self.answer()
    }

    fn answer(&mut self) -> anyhow::Result<()> {
        let mut open = 1_i64;
        while open > 0 {
            open -= 1;
            let mut line = String::new();
            self.reader.read_line(&mut line)?;
            let number = || line.get(1..).unwrap_or_default().trim().parse::<i64>();
            match line.bytes().next() {
                Some(b'*') => open += number()?,
                Some(b'$') => {
                    let mut text = vec![0; usize::try_from(number()?)? + 2];
                    self.reader.read_exact(&mut text)?;
                }
                Some(b':' | b'+') => {}
                _ => bail!("Redis says {line}"),
            }
        }
        Ok(())
    }
}

fn postgis(seconds: f64) -> anyhow::Result<(f64, f64)> {
    let postgres = Cluster::start("-c synchronous_commit=off -c fsync=off")?;
    postgres.psql("CREATE EXTENSION postgis")?;
    postgres.psql(
        "CREATE UNLOGGED TABLE units (id int PRIMARY KEY, place geography(Point)) WITH (fillfactor = 50)",
    )?;
    let mut draw = Draw::new();
    let rows = (0..UNITS).map(|number| {
        let at = draw.place();
        format!("({number}, 'POINT({} {})')", at.lon(), at.lat())
    });
    let rows: Vec<String> = rows.collect();
    for some in rows.chunks(BATCH) {
        postgres.psql(&format!("INSERT INTO units VALUES {}", some.join(",")))?;
    }
    postgres.psql("CREATE INDEX ON units USING gist (place)")?;
    postgres.psql("ANALYZE units")?;
    let last = UNITS - BATCH;
    let moves = format!(
        "\\set first random(0, {last})\n\
         UPDATE units SET place = ST_SetSRID(ST_MakePoint(ST_X(place::geometry) + (random() - 0.5) * 0.001, \
         ST_Y(place::geometry) + (random() - 0.5) * 0.001), 4326)::geography \
         WHERE id >= :first AND id < :first + {BATCH};\n"
    );
    let moved = postgres.drive("moves.sql", &moves, 1, seconds)? * BATCH as f64;
    let nearest = "\\set lon random(61000000, 76000000)\n\\set lat random(24000000, 36500000)\n\
                   SELECT id FROM units ORDER BY place <-> ST_SetSRID(ST_MakePoint(:lon::float8 / 1000000, \
                   :lat::float8 / 1000000), 4326)::geography LIMIT 10;\n";
    let nearest = postgres.drive("nearest.sql", nearest, 1, seconds)?;
    Ok((moved, nearest))
}
