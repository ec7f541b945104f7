//! What happens while the database itself dies and comes back, or says what is not so?

use super::{
    losing::{bring, bringing, has_each_once, many_bring},
    town::wait,
};
use crate::cluster::Server;
use amanat_record::{AppendError, Fault, Health, Postgres, Record, Settings};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const WRITERS: u64 = 4;
const EACH: u64 = 60;
/// The longest that a state is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

fn settings_of(dir: &TempDir, server: &Server) -> Settings {
    let postgres = Some(Postgres { dsn: server.dsn(), ..Postgres::default() });
    Settings { postgres, ..Settings::at(dir.path().join("data"), "log.example/test") }
}

pub fn began(server: &Server) -> (TempDir, Settings) {
    let dir = TempDir::new().unwrap();
    let settings = settings_of(&dir, server);
    Record::init(&settings).unwrap();
    (dir, settings)
}

#[test]
fn killed_and_started_again_while_many_write_nothing_is_lost_or_doubled() {
    let mut server = Server::with(&[]);
    let (_dir, settings) = began(&server);
    let (record, is_over) = (Record::open(settings.clone()).unwrap(), AtomicBool::new(false));
    let written = thread::scope(|scope| {
        let watching = scope.spawn(|| {
            let mut killed = 0;
            while !is_over.load(Ordering::Acquire) {
                // Some were written since it came back.
                let before = record.size().unwrap_or(0);
                let since = Instant::now();
                while record.size().unwrap_or(0) < before + 20
                    && !is_over.load(Ordering::Acquire)
                    && since.elapsed() < PATIENCE
                {
                    thread::yield_now();
                }
                if is_over.load(Ordering::Acquire) || killed == 4 {
                    break;
                }
                server.kill();
                server.start();
                killed += 1;
            }
            killed
        });
        let written = many_bring(&record, WRITERS, EACH);
        is_over.store(true, Ordering::Release);
        assert!(watching.join().unwrap() >= 2, "it was hardly killed");
        written
    });
    assert_eq!(*record.health().borrow(), Health::Writing);
    drop(record);
    has_each_once(&Record::open(settings).unwrap(), &written);
}

#[test]
fn a_server_that_does_not_sync_is_refused() {
    let server = Server::with(&["fsync=off"]);
    let dir = TempDir::new().unwrap();
    let settings = settings_of(&dir, &server);
    let refused = Record::init(&settings);
    assert!(matches!(&refused, Err(Fault::Setting(why)) if why.contains("fsync = on")), "{refused:?}");
}

#[test]
fn a_server_that_stops_syncing_later_is_not_opened_again() {
    let mut server = Server::with(&[]);
    let (_dir, settings) = began(&server);
    drop(Record::open(settings.clone()).unwrap());
    server.kill();
    server.set("fsync=off".into());
    server.start();
    assert!(matches!(Record::open(settings), Err(Fault::Setting(why)) if why.contains("fsync = on")));
}

/// Waits until a session of the record waits for a standby.
fn until_it_waits_for_a_standby(server: &Server) {
    let since = Instant::now();
    let waiting =
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'amanat'";
    while server.ask(waiting) == "0" {
        assert!(since.elapsed() < PATIENCE, "no commit waits: it is acknowledged before it lasts");
    }
}

#[test]
fn a_commit_waits_for_its_standby_whatever_the_servers_own_settings_say_and_a_warning_is_no_answer() {
    let server = Server::with(&["synchronous_commit=off"]);
    let (_dir, settings) = began(&server);
    server.ask("ALTER ROLE postgres SET synchronous_commit = local");
    let record = Record::open(settings.clone()).unwrap();
    // A first one, so that the lives' keys and statements are made before anything waits.
    bring(&record, 0);
    server.ask("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    server.ask("SELECT pg_reload_conf()");
    let is_answered = AtomicBool::new(false);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let done = bring(&record, 1);
            is_answered.store(true, Ordering::Release);
            done
        });
        until_it_waits_for_a_standby(&server);
        // Whoever cancels the wait makes the server say "committed", with a warning.
        let cancel =
            "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        for _ in 0..3 {
            server.ask(cancel);
            until_it_waits_for_a_standby(&server);
            assert!(!is_answered.load(Ordering::Acquire), "a warning was taken for an answer");
        }
        server.ask("ALTER SYSTEM RESET synchronous_standby_names");
        server.ask("SELECT pg_reload_conf()");
        writing.join().unwrap();
    });
    let again = record.append_blocking(bringing(1)).unwrap();
    assert!(again.replayed, "and it is there once");
    assert_eq!(record.size().unwrap(), 2);
    assert!(record.check().unwrap().is_good());
}

#[test]
fn without_a_database_a_node_waits_and_goes_on_when_it_is_back() {
    let mut server = Server::with(&[]);
    let (_dir, settings) = began(&server);
    let record = Record::open(settings).unwrap();
    bring(&record, 0);
    server.kill();
    thread::scope(|scope| {
        let writing = scope.spawn(|| record.append_blocking(bringing(1)));
        let read = record.events(0, 10);
        assert!(read.is_err(), "nothing is made up: {read:?}");
        server.start();
        match writing.join().unwrap() {
            Ok(done) => assert_eq!(done.first, 1),
            Err(AppendError::Unknown | AppendError::Busy) => {}
            Err(other) => panic!("{other}"),
        }
    });
    assert_eq!(bring(&record, 1), 1);
    wait(record.publish()).unwrap();
    assert_eq!(*record.health().borrow(), Health::Writing);
    assert!(record.check().unwrap().is_good());
}
