//! Do nodes of one log hear of each other, and does nothing depend on it?
//!
//! Two nodes on one PostgreSQL, and a real NATS server (Debian's `nats-server`) between them that comes and goes.

use crate::town::{TestTown, ground_of};
use amanat::{
    nodes::{self, NatsSettings},
    positions::follow,
    settings::Settings,
    town::Town,
};
use amanat_core::{
    decide::{
        field::{Command, FieldUnit},
        matter::Reach,
    },
    guard::Duty,
    positions::{Fix, Source},
    values::{FieldUnitId, Moment, Point, Span, Status},
};
use amanat_record::How;
use async_nats::Message;
use futures::StreamExt;
use std::{
    net::TcpListener,
    process::{Child, Command as Program, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// As long as this something may take to come.
const PATIENCE: Duration = Duration::from_secs(30);
/// So long nothing more must come.
const QUIET: Duration = Duration::from_millis(1_500);
const UNIT: &str = "k-21";

/// A server on this machine that can be stopped and started again.
struct Nats {
    port: u16,
    running: Option<Child>,
}

impl Nats {
    fn new() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = Self { port, running: None };
        server.start();
        server
    }

    fn start(&mut self) {
        let mut program = Program::new("nats-server");
        program.args(["-a", "127.0.0.1", "-p", &self.port.to_string()]);
        let running = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self.running = Some(running.expect("nats-server: run scripts/need test"));
    }

    fn stop(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().unwrap();
            running.wait().unwrap();
        }
    }

    fn address(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    fn settings(&self) -> Settings {
        let nats =
            NatsSettings { servers: vec![self.address()], user: None, password_file: None, ca_file: None };
        Settings { nats: Some(nats), ..Settings::default() }
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        self.stop();
    }
}

fn until(what: &str, is_so: impl Fn() -> bool) {
    let since = Instant::now();
    while !is_so() {
        assert!(since.elapsed() < PATIENCE, "never: {what}");
        std::thread::park_timeout(Duration::from_millis(20));
    }
}

/// Two nodes of one log, with a unit on duty that both know.
struct Two {
    first: TestTown,
    second: Town,
    /// Everything that passed between them, as whoever has the server sees it.
    passed: Arc<Mutex<Vec<Message>>>,
    listener: async_nats::Client,
    _dir: tempfile::TempDir,
}

impl Two {
    fn new(server: &Nats) -> Self {
        let first = TestTown::on_postgresql(server.settings());
        let (second, dir) = first.another_node(server.settings());
        let visit = first.officer("lead", "control_room", "kohat-room", "deputy_superintendent", &[]);
        let form = Command::Form {
            kind: "patrol".parse().unwrap(),
            home: "kohat-city".parse().unwrap(),
            room: "kohat-room".parse().unwrap(),
            status: Status::Actual,
            attributes: [].into(),
        };
        let until_then = first.town.now() + Span::from_hours(8);
        let crew = ["someone".parse().unwrap()].into();
        let start = Command::StartDuty { crew, until: until_then, attributes: [].into() };
        for command in [form, start] {
            let unit = unit();
            first.wait(visit.act_on_unit(&unit, command, first.town.now(), How::ordinary())).unwrap();
        }
        until("the second node shows the unit", || {
            second.system().lives::<FieldUnit>(Duty::SeeBoard).unwrap().len() == 1
        });
        for node in [&first.town, &second] {
            first.wait(follow::follow_once(node)).unwrap();
            first.spawn(nodes::run_for_ever(node.clone()));
        }
        let (passed, listener) = (Arc::new(Mutex::new(Vec::new())), first.wait(listens(server)));
        let (kept, client) = (passed.clone(), listener.clone());
        let mut all = first.wait(client.subscribe(">")).unwrap();
        first.spawn(async move {
            while let Some(message) = all.next().await {
                kept.lock().unwrap().push(message);
            }
        });
        let two = Self { first, second, passed, listener, _dir: dir };
        two.are_connected();
        two
    }

    /// Both connected, and heard: a word of one reaches the other.
    fn are_connected(&self) {
        let nodes = [&self.first.town, &self.second];
        until("both nodes are connected", || nodes.iter().all(|node| node.wire().is_connected()));
    }

    /// The unit says where it is, to the first node, again and again until the second knows: what is told before both
    /// listen is told to nobody.
    fn is_seen_at(&self, lat: f64) {
        let since = Instant::now();
        while self.at_second() != Some(lat) {
            assert!(since.elapsed() < PATIENCE, "the second node never heard of {lat}");
            self.says(lat);
            std::thread::park_timeout(Duration::from_millis(300));
        }
    }

    fn says(&self, lat: f64) {
        let now = self.first.town.now();
        let fix = Fix::plain(Point::new(lat, 71.44).unwrap(), now, now, Source::Page);
        self.first.town.positions().put([(unit(), fix)], self.first.town.setup().places.areas());
        self.first.town.clock().set(now + Span::from_secs(20));
        self.second.clock().set(now + Span::from_secs(20));
    }

    fn at_second(&self) -> Option<f64> {
        self.second.positions().now(&unit()).map(|fix| fix.at.lat())
    }

    /// Something is reported at the first node; gives how long the log is then.
    fn brings(&self) -> u64 {
        let (lat, lon) = ground_of(&self.first, "kohat-city");
        self.first.brings("report", lat, lon, Reach::None).unwrap();
        self.first.town.record().size().unwrap()
    }

    fn second_shows(&self, size: u64) {
        until("the second node shows it", || {
            self.second.record().pulse().log_events >= size && self.second.record().pulse().events_behind == 0
        });
    }
}

async fn listens(server: &Nats) -> async_nats::Client {
    async_nats::ConnectOptions::new().retry_on_initial_connect().connect(server.address()).await.unwrap()
}

fn unit() -> FieldUnitId {
    UNIT.parse().unwrap()
}

#[test]
fn what_one_node_is_told_of_a_unit_the_other_knows_sealed_and_not_told_on() {
    let server = Nats::new();
    let two = Two::new(&server);
    two.is_seen_at(33.59);
    two.is_seen_at(33.60);
    std::thread::park_timeout(QUIET);
    let before = two.passed.lock().unwrap().len();
    std::thread::park_timeout(QUIET);
    let passed = two.passed.lock().unwrap();
    assert!(before >= 2);
    assert_eq!(passed.len(), before, "nothing goes round");
    for message in passed.iter() {
        let text = String::from_utf8_lossy(&message.payload);
        for word in [UNIT, "33.6", "71.44", "positions"] {
            assert!(!text.contains(word) && !message.subject.contains(word), "{word}");
        }
        assert!(!message.subject.contains("kp"), "nor whose log it is: {}", message.subject);
    }
}

#[test]
fn without_a_server_everything_is_found_all_the_same_and_when_it_is_back_it_is_used_again() {
    let mut server = Nats::new();
    let two = Two::new(&server);
    two.is_seen_at(33.59);
    server.stop();
    until("it is missed", || two.second.wire().is_lost() && two.first.town.wire().is_lost());
    let faults = amanat::health::faults(&two.second);
    assert!(faults.iter().any(|fault| fault.code == "nodes-unheard"), "{faults:?}");
    let size = two.brings();
    two.second_shows(size);
    server.start();
    two.are_connected();
    two.is_seen_at(33.61);
    let faults = amanat::health::faults(&two.second);
    assert!(!faults.iter().any(|fault| fault.code == "nodes-unheard"), "{faults:?}");
}

#[test]
fn messages_that_come_twice_late_or_from_a_stranger_change_nothing() {
    let server = Nats::new();
    let two = Two::new(&server);
    two.is_seen_at(33.59);
    two.is_seen_at(33.60);
    let size = two.brings();
    two.second_shows(size);
    std::thread::park_timeout(QUIET);
    let passed = two.passed.lock().unwrap().clone();
    let subject = passed[0].subject.clone();
    let (trail, now) = (trail(&two.second), two.second.positions().now(&unit()));
    two.first.wait(async {
        for message in passed.iter().chain(passed.iter().rev()) {
            two.listener.publish(subject.clone(), message.payload.clone()).await.unwrap();
        }
        for foreign in [&b""[..], b"{\"news\":null}", &[0; 400], &[7; 300_000]] {
            two.listener.publish(subject.clone(), foreign.to_vec().into()).await.unwrap();
        }
        two.listener.flush().await.unwrap();
    });
    std::thread::park_timeout(QUIET);
    assert_eq!(trail, self::trail(&two.second), "no point is there twice");
    assert_eq!(now, two.second.positions().now(&unit()));
    let size = two.brings();
    two.second_shows(size);
    for node in [&two.first.town, &two.second] {
        assert!(node.record().check().unwrap().is_good());
    }
}

fn trail(town: &Town) -> usize {
    let (from, until) = (Moment::from_millis(0), town.now() + Span::from_hours(1));
    town.positions().trail(&unit(), from, until).steps.len()
}
