//! How is the program itself started, asked, stopped and killed?

use serde_json::Value;
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The longest that an answer is waited for, and a start.
const PATIENCE: Duration = Duration::from_secs(30);
const TO_START: Duration = Duration::from_secs(120);

/// The program with these arguments, on this data directory.
pub fn amanat(arguments: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amanat"));
    command.args(arguments).arg("--data").arg(dir).stderr(Stdio::null());
    command
}

/// Starts it where nobody else listens, and waits until it answers.
pub fn started(mut command: Command) -> (Child, String) {
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
    get(at, "/healthz").is_some_and(|(status, _)| status == 200)
}

/// The status and the body of an answer, if a whole one came.
fn read(answer: &str) -> Option<(u16, &str)> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    Some((head.split(' ').nth(1)?.parse().ok()?, body))
}

/// What a page answers; `None`: nothing whole came.
pub fn get(at: &str, path: &str) -> Option<(u16, String)> {
    let asked = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let answer = tries(at, &asked).ok()?;
    read(&answer).map(|(status, body)| (status, body.to_owned()))
}

/// What somebody sends under a key of theirs, and what they are answered; `None`: nothing whole came.
pub fn sends(at: &str, path: &str, key: &str, body: &Value) -> Option<(u16, Value)> {
    let body = body.to_string();
    let length = body.len();
    let asked = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Idempotency-Key: {key}\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    let answer = tries(at, &asked).ok()?;
    let (status, body) = read(&answer)?;
    Some((status, serde_json::from_str(body).ok()?))
}

/// Stops it as whoever runs it does.
pub fn stopped(mut child: Child) {
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
    assert!(child.wait().unwrap().success());
}

/// What `amanat check` says of log, tiles and views; they must be good. Keys wait for the hour of their rotation.
pub fn checked(dir: &Path) -> Vec<String> {
    checked_by(amanat(&["check"], dir))
}

/// The same by another way to start it.
pub fn checked_by(mut check: Command) -> Vec<String> {
    let told = check.output().unwrap();
    let said = String::from_utf8(told.stdout).unwrap();
    let of = |part: &str| said.lines().find(|line| line.starts_with(part)).unwrap().to_owned();
    let parts = ["log ", "tiles ", "views "].map(of);
    assert!(parts.iter().all(|part| part.contains(" ok ")), "{said}");
    parts.to_vec()
}
