//! How is a process started that is going to be killed, and what does it do until then?
//!
//! It writes for ever, from many threads, and says each acknowledged position on its standard output; whoever started
//! it hears that.

use std::{
    io::{BufRead, BufReader, Write},
    ops::Range,
    process::{Command, Stdio},
    thread::Scope,
};

/// Streams of different cycles and writers do not meet.
pub const STREAMS_A_WRITER: u64 = 1 << 20;
/// Cycles after which a new record is begun.
const CYCLES_A_RECORD: usize = 20;
/// Which cycle a child is of.
const CYCLE: &str = "KILLED_CYCLE";

/// Starts this binary again as a child that runs one test and gets these variables. Hears what it says, line by line,
/// and kills it with SIGKILL as soon as enough was heard; then hears what it had still said.
pub fn killed(test: &str, given: &[(&str, String)], is_enough: impl FnMut(&str) -> bool) {
    assert!(heard(test, given, is_enough), "the child ended by itself");
}

/// The same for a child that may end by itself; answers whether it was killed.
pub fn heard(test: &str, given: &[(&str, String)], mut is_enough: impl FnMut(&str) -> bool) -> bool {
    // As the binary itself calls it: without its own name.
    let name = test.split_once("::").map_or(test, |(_, name)| name);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--ignored", "--nocapture", "--test-threads=1"])
        .envs(given.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut is_killed = false;
    while let Some(Ok(line)) = lines.next() {
        if is_enough(&line) && !is_killed {
            child.kill().unwrap();
            is_killed = true;
        }
    }
    child.wait().unwrap();
    is_killed
}

/// How often a process is killed: `KILL9_CYCLES`, or a few times.
pub fn cycles() -> u64 {
    std::env::var("KILL9_CYCLES").ok().and_then(|n| n.parse().ok()).unwrap_or(3)
}

/// The same, divided among records: each look reads the whole of one.
pub fn of_records() -> impl Iterator<Item = Range<u64>> {
    let cycles = cycles();
    (0..cycles).step_by(CYCLES_A_RECORD).map(move |first| first..cycles.min(first + CYCLES_A_RECORD as u64))
}

/// What a child of this cycle is told, beside what its story tells it.
pub fn of_cycle(cycle: u64, given: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
    given.iter().cloned().chain([(CYCLE, cycle.to_string())]).collect()
}

/// The child's part: so many writers bring the numbers of their own in turn and say where each came to be, until they
/// are killed or `bring` gives nothing any more.
pub fn write_for_ever<'s>(
    scope: &'s Scope<'s, '_>,
    writers: u64,
    bring: &'s (impl Fn(u64) -> Option<u64> + Sync),
) {
    let cycle: u64 = std::env::var(CYCLE).unwrap().parse().unwrap();
    for writer in 0..writers {
        scope.spawn(move || {
            for n in (cycle * writers + writer) * STREAMS_A_WRITER.. {
                let Some(position) = bring(n) else { break };
                say(&format!("ack {n} {position}"));
            }
        });
    }
}

/// One write call a line, so that a line is whole or not there.
pub fn say(line: &str) {
    std::io::stdout().lock().write_all(format!("{line}\n").as_bytes()).unwrap();
}

/// What a line says was acknowledged: which number, and where.
pub fn acknowledged(line: &str) -> Option<(u64, u64)> {
    let (n, position) = line.split_once("ack ")?.1.split_once(' ')?;
    Some((n.parse().unwrap(), position.parse().unwrap()))
}
