//! How is a process started that is going to be killed?

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

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
