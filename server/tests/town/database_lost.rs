//! Does a call for help reach the room while no database answers, and the log when one does again?

use crate::{
    cluster::Server,
    room::{Console, at_console, stream_of},
    sos::{call, press, signals},
    town::{TestTown, ground_of},
};
use amanat::{health, metrics, sos::take};
use serde_json::json;
use std::time::{Duration, Instant};

/// The longest that the database is waited for, or something that must show.
const PATIENCE: Duration = Duration::from_secs(60);

fn codes(town: &TestTown) -> Vec<&'static str> {
    let found = health::faults(&town.town).into_iter().map(|fault| fault.code);
    found.filter(|code| !code.starts_with("disk-")).collect()
}

#[test]
fn while_the_database_is_gone_calls_are_kept_shown_and_written_once_when_it_is_back() {
    let mut server = Server::with(&[]);
    let town = TestTown::on_server(&server);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let here = json!({
        "position": { "lat": lat, "lon": lon }, "text": "مدد کریں", "name": "کوئی", "phone": "0300 1234567"
    });
    let (console, _) = at_console(&town, "saima", "kohat-room");
    let (elsewhere, _) = at_console(&town, "bilal", "mardan-room");
    let mut ear = Console::opens(&console, &stream_of(&console.get("/room")), None);
    let (status, before) = call(&town, press("key-before-it-went", &here));
    assert_eq!((status, codes(&town).len()), (201, 0), "{before}");
    server.kill();
    town.town.clock().set(town.town.now() + "1m".parse().unwrap());
    let (status, kept) = call(&town, press("key-while-it-is-gone", &here));
    assert_eq!((status, &kept["kept"]), (202, &json!(true)), "{kept}");
    assert_eq!(town.town.sos().spool().len(), 1);
    assert!(ear.until(&town, "event: anew", PATIENCE), "open consoles look again: {}", ear.heard());
    let row = format!("kept-{}", kept["id"].as_str().unwrap());
    let shown = console.get("/room");
    assert_eq!(shown.status.as_u16(), 200, "the room goes on without its database");
    for part in [&row, "مدد کریں", "کوئی", "tel:03001234567", "data-rings=\"signal\""] {
        assert!(shown.text.contains(part), "{part}: {}", shown.text);
    }
    assert!(console.get("/room/lists").text.contains(&row), "and so does whoever listens");
    assert!(!elsewhere.get("/room").text.contains(&row), "a room that it is not for");
    let found = codes(&town);
    assert!(found.contains(&"database-lost") && found.contains(&"sos-spooling"), "{found:?}");
    let numbers = metrics::gather(&town.town);
    for line in ["amanat_fault{code=\"database-lost\"} 1", "amanat_writer_up 1"] {
        assert!(numbers.contains(line), "numbers go on without a database: {numbers}");
    }
    let began = Instant::now();
    server.start();
    while !town.town.sos().spool().is_empty() {
        assert!(began.elapsed() < PATIENCE, "it does not follow");
        town.wait(take::drain_once(&town.town));
        std::thread::park_timeout(Duration::from_millis(200));
    }
    assert_eq!(signals(&town), 2);
    let (status, again) = call(&town, press("key-while-it-is-gone", &here));
    assert!((200..300).contains(&status) && again["kept"] != json!(true), "{again}");
    assert_eq!(signals(&town), 2, "the same press");
    let shown = console.get("/room");
    assert!(!shown.text.contains(&row) && shown.text.contains(&row.replace("kept-", "signal-")));
    town.town.clock().set(town.town.now() + "1m".parse().unwrap());
    assert!(codes(&town).is_empty());
}

#[test]
fn while_no_standby_confirms_health_says_so_calls_are_kept_and_all_is_written_once_when_one_may() {
    let server = Server::with(&[]);
    let town = TestTown::on_server(&server);
    let (lat, lon) = ground_of(&town, "kohat-city");
    let here = json!({ "position": { "lat": lat, "lon": lon } });
    assert!(codes(&town).is_empty());
    server.ask("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    server.ask("SELECT pg_reload_conf()");
    let (status, kept) = call(&town, press("key-without-a-standby", &here));
    assert_eq!((status, &kept["kept"]), (202, &json!(true)), "{kept}");
    let began = Instant::now();
    while !codes(&town).contains(&"standby-lost") {
        assert!(began.elapsed() < PATIENCE, "nobody says it: {:?}", codes(&town));
        std::thread::park_timeout(Duration::from_millis(500));
        // What was looked up is believed for some seconds.
        town.town.clock().set(town.town.now() + "1m".parse().unwrap());
    }
    server.ask("ALTER SYSTEM RESET synchronous_standby_names");
    server.ask("SELECT pg_reload_conf()");
    while !town.town.sos().spool().is_empty() {
        assert!(began.elapsed() < PATIENCE, "it does not follow");
        town.wait(take::drain_once(&town.town));
        std::thread::park_timeout(Duration::from_millis(200));
    }
    assert_eq!(signals(&town), 1);
    town.town.clock().set(town.town.now() + "1m".parse().unwrap());
    assert!(codes(&town).is_empty());
}
