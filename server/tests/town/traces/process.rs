//! Does the program itself send what its settings say, also what was asked just before its end?

use super::collector::{Collector, of_route, word};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const ABOVE: &str = "00f067aa0ba902b7";
/// The longest that something is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

fn amanat(arguments: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amanat"));
    command.args(arguments).arg("--data").arg(dir);
    command
}

/// An installation whose settings end with these lines.
fn made(dir: &Path, lines: &str) {
    let said = amanat(&["init", "--origin", "log.example/traces"], dir).output().unwrap();
    assert!(said.status.success(), "{said:?}");
    let file = dir.join(amanat::settings::FILE);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(file, format!("{text}\n{lines}")).unwrap();
}

/// The program, where its pages are and where its numbers.
fn serving(dir: &Path) -> (Child, String, String) {
    let mut command = amanat(&["serve", "--listen", "127.0.0.1:0"], dir);
    command.env("AMANAT_LOG", "amanat::trace=debug,warn");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let pages = said.next().unwrap().rsplit(' ').next().unwrap().to_owned();
    let numbers = said.next().unwrap().rsplit_once("http://").unwrap().1.replace("/metrics", "");
    (child, pages, numbers)
}

fn ask(at: &str, path: &str, header: &str) -> String {
    let mut stream = TcpStream::connect(at).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let head = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    answer
}

fn told_to_stop(child: Child) -> Output {
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
    child.wait_with_output().unwrap()
}

/// Waits until so many were not taken.
fn wait_for_a_loss(numbers: &str) {
    let began = Instant::now();
    let is_lost = || {
        let page = ask(numbers, "/metrics", "");
        let line = page.lines().find_map(|l| l.strip_prefix("amanat_traces_dropped_total{why=\"unsent\"} "));
        line.unwrap().parse::<u64>().unwrap() > 0
    };
    while !is_lost() {
        assert!(began.elapsed() < PATIENCE, "nothing was tried");
        std::thread::park_timeout(Duration::from_millis(50));
    }
}

#[test]
fn traces_go_to_a_collector_that_comes_later_with_the_last_request_and_its_trace() {
    let around = tempfile::tempdir().unwrap();
    let dir = around.path().join("data");
    let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    made(&dir, &format!("[metrics]\nlisten = \"127.0.0.1:0\"\n[traces]\ncollector = \"http://{at}\"\n"));
    let (child, pages, numbers) = serving(&dir);
    ask(&pages, "/healthz", "");
    wait_for_a_loss(&numbers);
    let collector = Collector::on(&at, true);
    ask(&pages, "/report?name=zarmina", "");
    collector.wait_for(|spans| !of_route(spans, "/report").is_empty());
    ask(&pages, "/verify", &format!("traceparent: 00-{TRACE}-{ABOVE}-01\r\n"));
    let ended = told_to_stop(child);
    assert!(ended.status.success(), "{ended:?}");

    let heard = collector.wait_for(|spans| !of_route(spans, "/verify").is_empty());
    let last = &of_route(&heard.spans, "/verify")[0];
    let hex = |id: &[u8]| id.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert_eq!((hex(&last.trace_id).as_str(), hex(&last.parent_span_id).as_str()), (TRACE, ABOVE));
    let log = String::from_utf8(ended.stderr).unwrap();
    let line = log.lines().find(|line| line.contains(TRACE)).unwrap();
    let request = word(&last.attributes, "amanat.request").unwrap();
    assert!(line.contains(&format!("\"request\":\"{request}\"")), "log and span have one id: {line}");
    assert_eq!(log.matches("the collector of traces takes nothing").count(), 1, "{log}");
    assert!(!log.contains("zarmina") && !String::from_utf8_lossy(&heard.bytes).contains("zarmina"));
}

#[test]
fn traces_are_not_sent_anywhere_in_the_open() {
    let around = tempfile::tempdir().unwrap();
    let dir = around.path().join("data");
    made(&dir, "[traces]\ncollector = \"http://collector.example:4318\"\n");
    let said = amanat(&["serve", "--listen", "127.0.0.1:0"], &dir).output().unwrap();
    let told = String::from_utf8(said.stderr).unwrap();
    assert_eq!(said.status.code(), Some(2), "{told}");
    assert!(told.contains("traces.collector: write it with https://"), "{told}");
    assert!(told.contains("as http://127.0.0.1:4318"), "{told}");
}
