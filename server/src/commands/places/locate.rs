//! Whose ground is each of these points on?
//!
//! Invariant: every line in is one line out, in order, whatever bytes it holds.

use super::{Which, parse};
use amanat_core::geo::Candidate;
use amanat_core::places::Places;
use amanat_core::values::{LayerId, Moment, Point};
use serde::Serialize;
use std::io::{self, BufRead, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

/// So much of a line is read; what follows until its end is passed over.
pub(super) const MAX_LINE_BYTES: u64 = 4 * 1024;

/// Ask whose ground points are on.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    which: Which,
    /// Only this layer.
    #[arg(long)]
    layer: Option<LayerId>,
    /// The moment whose areas are asked, as 2026-11-21T09:00:00Z; without it now.
    #[arg(long)]
    at: Option<jiff::Timestamp>,
}

/// This moment.
pub(super) fn now() -> Moment {
    crate::clock::Clock::wall().now()
}

#[derive(Serialize)]
#[serde(untagged)]
enum Reply {
    Found {
        lat: f64,
        lon: f64,
        candidates: Vec<Candidate>,
        /// Where no area has the point: the nearest of each layer.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        nearest: Vec<Candidate>,
    },
    Unread {
        error: String,
    },
}

/// Answers every line of standard input on standard output.
pub(super) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let places = parse(&args.which.files_now()?)?;
    let when = args.at.map_or_else(now, Moment::from_timestamp);
    let answer = |line: &[u8]| reply(&places, args.layer.as_ref(), when, line);
    match each_line(io::stdin().lock(), io::stdout().lock(), answer) {
        // Whoever reads the answers has seen enough.
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        done => Ok(done.map(|()| ExitCode::SUCCESS)?),
    }
}

fn each_line(mut input: impl BufRead, output: impl Write, answer: impl Fn(&[u8]) -> Reply) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line)? == 0 {
            return output.flush();
        }
        let is_cut = line.last() != Some(&b'\n') && line.len() as u64 == MAX_LINE_BYTES;
        let reply = match is_cut && input.skip_until(b'\n')? > 1 {
            true => Reply::Unread { error: format!("the line is longer than {MAX_LINE_BYTES} bytes") },
            false => answer(&line),
        };
        serde_json::to_writer(&mut output, &reply)?;
        output.write_all(b"\n")?;
        // Somebody may be typing: nothing more is waiting, so show what there is.
        if input.fill_buf().is_ok_and(|rest| rest.is_empty() || !rest.contains(&b'\n')) {
            output.flush()?;
        }
    }
}

fn reply(places: &Places, layer: Option<&LayerId>, when: Moment, line: &[u8]) -> Reply {
    let at = match point(line) {
        Ok(at) => at,
        Err(error) => return Reply::Unread { error },
    };
    let mut candidates = places.candidates(at, when);
    candidates.retain(|c| layer.is_none_or(|layer| c.layer == *layer));
    let missing = places.areas().layers().filter(|l| layer.is_none_or(|only| only == *l));
    let nearest = match candidates.is_empty() {
        true => missing.filter_map(|l| places.nearest(l, at, when)).collect(),
        false => Vec::new(),
    };
    Reply::Found { lat: at.lat(), lon: at.lon(), candidates, nearest }
}

/// `33.5889,71.4429`, with blanks or a tab where people put them.
fn point(line: &[u8]) -> Result<Point, String> {
    let wanted = || "write latitude and longitude in degrees, such as 33.5889,71.4429".to_owned();
    let text = std::str::from_utf8(line).map_err(|_| wanted())?.trim();
    let (lat, lon) =
        [',', ';', '\t', ' '].iter().find_map(|mark| text.split_once(*mark)).ok_or_else(wanted)?;
    let degrees = |text: &str| text.trim().parse::<f64>().map_err(|_| wanted());
    Point::new(degrees(lat)?, degrees(lon)?).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn answers(input: &[u8]) -> Vec<serde_json::Value> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../places/demo");
        let places = parse(&super::super::read_folder(&folder).unwrap()).unwrap();
        let mut out = Vec::new();
        let when = Moment::from_millis(1_700_000_000_000);
        each_line(input, &mut out, |line| reply(&places, None, when, line)).unwrap();
        String::from_utf8(out).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    }

    #[test]
    fn a_point_in_kohat_has_its_station_and_one_outside_the_nearest() {
        let found = answers(b"33.5920,71.4500\r\n 33.14 , 71.34");
        let areas: Vec<&str> =
            found[0]["candidates"].as_array().unwrap().iter().map(|c| c["area"].as_str().unwrap()).collect();
        assert_eq!(areas, ["kohat", "kp", "kohat-city"]);
        assert_eq!(found[0]["candidates"][2]["inside"], true);
        assert_eq!(found[1]["candidates"], serde_json::json!([]));
        assert_eq!(found[1]["nearest"][2]["area"], "lachi");
    }

    #[test]
    fn every_line_gets_one_answer_whatever_bytes_it_holds() {
        let long = [b"1".repeat(10_000), b"\n33.59,71.45\n".to_vec()].concat();
        let found = answers(&long);
        assert!(found.len() == 2 && found[0]["error"].is_string() && found[1]["candidates"].is_array());
        for bad in [&b"\n"[..], b"x,y", b"91,0", b"NaN,0", b"inf,1", b"\xff\xfe,1", b"1,2,3", b"1", b"\0"] {
            let found = answers(bad);
            assert!(found.len() == 1 && found[0]["error"].is_string(), "{bad:?}");
        }
        assert!(answers(b"").is_empty());
    }
}
