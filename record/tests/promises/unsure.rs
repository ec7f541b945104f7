//! Is anything shown that only one server has, and that a failover would take back?

use super::{
    losing::{bring, surely},
    nodes::{leads, until},
    restarts::began,
    town::{another_node, key, matter, write},
};
use crate::cluster::{Server, as_its_user, bin};
use amanat_record::{Append, Expected, Lane, Record};
use std::{
    fs,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Several looks of a node that follows.
const LOOKS: Duration = Duration::from_secs(2);

fn shows(record: &Record) -> u64 {
    let pulse = record.pulse();
    pulse.log_events - pulse.events_behind
}

/// From now on commits wait for this standby; for nobody, where it is empty.
fn wait_for(server: &Server, standby: &str) {
    server.ask(&format!("ALTER SYSTEM SET synchronous_standby_names = '{standby}'"));
    server.ask("SELECT pg_reload_conf()");
    until("the server waits as it is told", || server.ask("SHOW synchronous_standby_names") == standby);
}

/// Nothing waits any more when the story leaves, however it does.
struct Freed<'a>(&'a Server);

impl Drop for Freed<'_> {
    fn drop(&mut self) {
        self.0.ask("ALTER SYSTEM RESET synchronous_standby_names");
        self.0.ask("SELECT pg_reload_conf()");
    }
}

/// Whoever cancels a wait makes the server say "committed" with a warning, and everybody may read it.
fn cancel(server: &Server) {
    server.ask("SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
}

#[test]
fn what_no_standby_has_confirmed_is_shown_and_told_by_no_other_node() {
    let server = Server::with(&[]);
    let (_dir, settings) = began(&server);
    let first = Record::open(settings.clone()).unwrap();
    let second = Record::open(another_node(&settings, "second")).unwrap();
    bring(&first, 0);
    until("the second shows it", || shows(&second) == 1);
    let mut news = second.subscribe();
    wait_for(&server, "nobody");
    thread::scope(|scope| {
        // Whoever finds something wrong here must not wait for a write that waits for nobody.
        let _freed = Freed(&server);
        let writing = scope.spawn(|| {
            // Of a life that has its keys, so that it is the event that waits.
            let more = Append { key: key("more", 1), ..write(matter(0), Expected::Version(1), "more") };
            surely(&first, &more)
        });
        let since = Instant::now();
        while server.ask("SELECT size FROM amanat.head") != "2" {
            assert!(since.elapsed() < Duration::from_secs(30), "nothing is written");
            cancel(&server);
        }
        until("the second sees that it is written", || second.pulse().log_events == 2);
        let since = Instant::now();
        while since.elapsed() < LOOKS {
            assert_eq!(shows(&second), 1, "it shows what one server alone has");
            // That of the first may come a moment after it is shown.
            while let Ok(noted) = news.try_recv() {
                assert_eq!(noted.position, 0, "it tells what one server alone has");
            }
            cancel(&server);
        }
        wait_for(&server, "");
        assert_eq!(writing.join().unwrap(), 1);
    });
    until("the second shows it when it stays", || shows(&second) == 2);
    assert_eq!(news.blocking_recv().unwrap().position, 1);
}

/// A standby that keeps the write-ahead log and nothing else.
struct Standby(Child);

impl Standby {
    fn of(server: &Server, dir: &TempDir) -> Self {
        let kept = dir.path().join("standby");
        fs::create_dir(&kept).unwrap();
        let mut receiving = as_its_user(bin().join("pg_receivewal"));
        for path in [dir.path(), &kept] {
            crate::cluster::give(path, 0o755);
        }
        receiving.arg("-D").arg(&kept).args(["--synchronous", "-d"]);
        receiving.arg(format!("{} application_name=standby", server.dsn().replace(" dbname=postgres", "")));
        Self(receiving.current_dir(&kept).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Standby {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn while_nobody_leads_a_call_for_help_that_the_standby_has_is_shown_by_the_other_node() {
    let (server, around) = (Server::with(&[]), TempDir::new().unwrap());
    let (_dir, settings) = began(&server);
    let first = Record::open(settings.clone()).unwrap();
    let second = Record::open(another_node(&settings, "second")).unwrap();
    let _standby = Standby::of(&server, &around);
    wait_for(&server, "standby");
    let confirming = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
    until("the standby confirms", || server.ask(confirming) == "1");
    bring(&first, 0);
    until("the second shows what is signed", || shows(&second) == 1);
    server.ask("UPDATE amanat.lease SET holder = 'dead', until = clock_timestamp() + interval '1 hour'");
    until("nobody leads", || !leads(&first) && !leads(&second));
    let call = Append { lane: Lane::Sos, ..write(matter(1), Expected::Version(0), "help") };
    first.append_blocking(call).unwrap();
    until("the second shows the call", || shows(&second) == 2);
}
