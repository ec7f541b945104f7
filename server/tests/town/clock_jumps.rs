//! Does a clock that jumps lose, double or erase anything?
//!
//! The program itself, with Debian's `libfaketime` before everything else: while calls for help come in, its clock goes
//! a year ahead, a year back, and home again. Time that only runs on is left as it is, as a real jump leaves it.

use serde_json::Value;
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// What stands before the program; `scripts/need test` installs it.
const FAKETIME: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
/// Where the clock stands, one after another.
const JUMPS: [&str; 6] = ["+0", "+400d", "-400d", "+0", "+8d", "-30"];
/// Calls for help at each of them.
const CALLS: usize = 5;
/// The longest that an answer is waited for, and a start.
const PATIENCE: Duration = Duration::from_secs(30);
const TO_START: Duration = Duration::from_secs(120);

fn amanat(arguments: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amanat"));
    command.args(arguments).arg("--data").arg(dir).stderr(Stdio::null());
    command
}

/// Starts it where nobody else listens, and waits until it answers.
fn started(mut command: Command) -> (Child, String) {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut child = command.args(["--listen", &free]).stdout(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    while !is_ready(&free) {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        assert!(began.elapsed() < TO_START, "it does not answer");
        std::thread::park_timeout(Duration::from_millis(100));
    }
    (child, free)
}

fn tries(at: &str, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(at)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn is_ready(at: &str) -> bool {
    let asked = tries(at, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    asked.is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

fn ask(at: &str, request: &str) -> String {
    tries(at, request).unwrap()
}

/// A call for help; gives where it stands in the log.
fn call(at: &str, n: usize) -> u64 {
    let body = r#"{"text":"مدد کریں"}"#;
    let answer = ask(
        at,
        &format!(
            "POST /sos HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Idempotency-Key: clock-jumps-{n:08}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ),
    );
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    let told: Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
    told["position"].as_u64().unwrap()
}

/// How many events everybody can see.
fn public(at: &str) -> u64 {
    let answer = ask(at, "GET /checkpoint HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    answer.split_once("\r\n\r\n").unwrap().1.lines().nth(1).unwrap().parse().unwrap()
}

fn stopped(mut child: Child) {
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
    assert!(child.wait().unwrap().success());
}

/// What `amanat check` says of log, tiles and views; they must be good. Keys wait for the hour of their rotation.
fn checked(dir: &Path) -> Vec<String> {
    let told = amanat(&["check"], dir).output().unwrap();
    let said = String::from_utf8(told.stdout).unwrap();
    let of = |part: &str| said.lines().find(|line| line.starts_with(part)).unwrap().to_owned();
    let parts = ["log ", "tiles ", "views "].map(of);
    assert!(parts.iter().all(|part| part.contains(" ok ")), "{said}");
    parts.to_vec()
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
