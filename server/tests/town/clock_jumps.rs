//! Does a clock that jumps lose, double or erase anything?
//!
//! The program itself, with Debian's `libfaketime` before everything else: while calls for help come in, its clock goes
//! a year ahead, a year back, and home again. Time that only runs on is left as it is, as a real jump leaves it.

use crate::program::{amanat, checked, get, sends, started, stopped};
use serde_json::json;
use std::{path::Path, time::Duration};

/// What stands before the program; `scripts/need test` installs it.
const FAKETIME: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
/// Where the clock stands, one after another.
const JUMPS: [&str; 6] = ["+0", "+400d", "-400d", "+0", "+8d", "-30"];
/// Calls for help at each of them.
const CALLS: usize = 5;
/// A call for help; gives where it stands in the log.
fn call(at: &str, n: usize) -> u64 {
    let body = json!({ "text": "مدد کریں" });
    let (status, told) = sends(at, "/sos", &format!("clock-jumps-{n:08}"), &body).unwrap();
    assert_eq!(status, 201, "{told}");
    told["position"].as_u64().unwrap()
}

/// How many events everybody can see.
fn public(at: &str) -> u64 {
    get(at, "/checkpoint").unwrap().1.lines().nth(1).unwrap().parse().unwrap()
}

/// How many events' words are erased, as the check counts them.
fn erased(parts: &[String]) -> String {
    parts[0].rsplit(", ").next().unwrap().to_owned()
}

#[test]
fn a_clock_that_jumps_a_year_ahead_and_back_loses_doubles_and_erases_nothing() {
    assert!(Path::new(FAKETIME).exists(), "libfaketime: run scripts/need test");
    let around = tempfile::tempdir().unwrap();
    let (dir, clock) = (around.path().join("data"), around.path().join("clock"));
    let (demo, _) = started(amanat(&["demo", "--quiet"], &dir));
    stopped(demo);
    let before = checked(&dir);
    std::fs::write(&clock, JUMPS[0]).unwrap();
    let mut serve = amanat(&["serve"], &dir);
    serve.env("LD_PRELOAD", FAKETIME).env("FAKETIME_TIMESTAMP_FILE", &clock).env("FAKETIME_NO_CACHE", "1");
    serve.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("NO_FAKE_STAT", "1");
    let (serving, at) = started(serve);
    let (mut last, mut seen, mut n) = (0, 0, 0);
    for jump in JUMPS {
        std::fs::write(&clock, jump).unwrap();
        for _ in 0..CALLS {
            let position = call(&at, n);
            assert!(position > last, "{jump}: {position} after {last}");
            assert_eq!(call(&at, n), position, "{jump}: the same press is the same call");
            (last, n) = (position, n + 1);
        }
        // Loops that ran while it stood there have had their turn.
        std::thread::park_timeout(Duration::from_millis(1_500));
        let now = public(&at);
        assert!(now >= seen, "{jump}: the public tree shrank from {seen} to {now}");
        seen = now;
    }
    stopped(serving);
    let after = checked(&dir);
    assert_eq!(erased(&before), erased(&after), "nothing was erased by a wrong clock");
}
